"""Material that is one person's, as its head says, and what a draft makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import Material
from claimcheck.material.speakers.nameless import description
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

WALK = "I walk to the pool each day. My knees hurt. The pool must stay open."
MAIL = f"From: Ola Berg <ola@berg.example>\n\n{WALK}\n\nOla"
STATEMENT = f"Statement of Ola Berg\n\n{WALK}"
ASKED = (
    "Q. How are you? Must the baths be saved?\nA. I am well. The pool must stay open.\nQ. Why?\nA. My knees."
)
LABELLED = "From: Ola Berg, Berg Baths\n\nQuieter than feared: nine came. The pool must stay open. We say so."
LETTER = f"Dear neighbours,\n\n{WALK}\n\nOla Berg\nkeeper of the baths"
TWO = f"From: Jon Dahl\nDate: 3 May\n\nI am away until Friday.\n---\nFrom: Ola Berg\nDate: 4 May\n\n{WALK}"
INTERVIEW = f"Interview with Ola Berg\n{ASKED}"


def told(notes: str, draft: str) -> set[str]:
    desk = Desk(material=Material.of_texts({"notes.txt": f"{notes}\n"}))
    text = f"The day at the pool\n\nIt rained in the town.\n\n{draft}\n\nNobody else came.\n"
    doc = analyse(replace(read_text(text, force=True), desk=desk), Config(select=("QT",)))
    return {finding.rule for finding in doc.findings}


@pytest.mark.parametrize("notes", [MAIL, STATEMENT, INTERVIEW, LABELLED, LETTER, TWO])
def test_the_author_says_it(notes: str) -> None:
    assert told(notes, "“The pool must stay open,” said Ola Berg.") == set()
    assert told(notes, "“The pool must stay open,” said Petra Vang.") == {"QT008"}


@pytest.mark.parametrize(
    "notes",
    [
        "From: Ola Berg, press office\n\nMy boss says it. Petra Vang: I believe the pool must stay open.",
        "From: Ola Berg\n\nI walk to the pool each day. Petra Vang says: the pool must stay open.",
        f"Interview with Ola Berg and Petra Vang\n{ASKED}",
        "Notes of a meeting\n\nThe pool must stay open, I said so in May.",
        "Dear editor,\n\nThe pool must stay open. My knees hurt.\n\nYours, Ola Berg",
    ],
)
def test_others_may_say_it(notes: str) -> None:
    assert told(notes, "“The pool must stay open,” said Petra Vang.") == set()


def test_who_asks_does_not_answer() -> None:
    asked = INTERVIEW.replace("Must the baths", "Do you find that the old baths must")
    assert told(asked, "“The old baths must be saved,” said Ola Berg.") >= {"QT008"}


def test_who_writes_does_not_speak() -> None:
    notes = "“The minister can come and look at my payroll,” said Nora Finch."
    assert told(notes, "‘The minister can come and look at my payroll’\n\nBy Jill Ross") == set()


def test_whom_only_the_quote_names_does_not_say_it() -> None:
    notes = "MAYOR RUIZ: I trust Marta Sund.\n\nMS. SUND: And we will.\n\nCHIEF BERG: It rained."
    draft = "Marta Sund runs the works, and Mayor Ana Ruiz the town.\n\nDoes Ruiz trust it?"
    assert told(notes, f"{draft} “I trust Marta Sund,” she said.") == set()


@pytest.mark.parametrize("called", ["", "42", "…"])
def test_a_phrase_without_a_word_calls_nobody(called: str) -> None:
    assert description(called) is None
