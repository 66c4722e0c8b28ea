"""What a draft says somebody is, where its notes say it of somebody else."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

NOTE = """Notes

Ada Lindquist, a longtime member of the county lifeboat committee, opened the new slipway on Sunday.

Jonas Quayle, who built it, said that the old one had been too steep for the heavier boats of today.
"""
DRAFT = """The harbour has a slipway again

Ada Lindquist opened the new slipway on Sunday.

{}, said that the old one had been too steep for the heavier boats of today.
"""


def _told(who: str) -> list[str]:
    desk = Desk(material=Material.of_texts({"notes.txt": NOTE}))
    draft = replace(read_text(DRAFT.format(who), force=True), desk=desk)
    return [finding.rule for finding in analyse(draft, Config(select=("NM003",))).findings]


def test_what_the_notes_say_of_somebody_is_no_fault() -> None:
    assert _told("Jonas Quayle, who built it") == []


def test_what_the_notes_say_of_somebody_else_is_told() -> None:
    assert _told("Jonas Quayle, a longtime member of the county lifeboat committee") == ["NM003"]
