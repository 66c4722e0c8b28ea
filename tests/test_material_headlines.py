"""Names in the headline of a draft, where every word may begin with a capital."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

NOTE = (
    "Notes\n\nIn Harlow, Sheriff Egon Wickmere met a firm called Ostberg. On Monday Wickmere shut the bridge."
)
COPY = "The bridge was shut on Monday, the council said. It will be open again when the snow is gone.\n"


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Sheriff Wickmeer Shuts Bridge", ["Wickmeer"]),
        ("Ostburg Firm Meets Sheriff in Harlow", ["Ostburg"]),
        ("Wickmere Shuts Harlow Bridge", []),
        ("Bridges Shut as Snowdrifts Pile Up in Harlow", []),
    ],
)
def test_names_in_headlines(headline: str, told: list[str]) -> None:
    desk = Desk(material=Material.of_texts({"notes.txt": NOTE}))
    draft = replace(read_text(f"{headline}\n\n{COPY}", force=True), desk=desk)
    document = analyse(draft, Config(select=("NM003",)))
    assert [document[finding.span] for finding in document.findings] == told
