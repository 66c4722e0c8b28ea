"""A document in which everything that comes from outside tries to be more than text."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.assess import assess
from claimcheck.document import Document, Finding, Metadata
from tests.build import Said, Story

CONTROLS = "\x1b]0;owned\x07\x9b2J\u202eabc\u2066\u2028"
NAME = "=HYPERLINK(1)|@Ana <b>Ruiz</b>"
SENTENCES = (
    '=cmd|"/c calc"!A1 <script>alert(1)</script> [click](https://evil.example/x) @desk #12',
    f"| Fares | rise {{0}} ::error file=x,line=1::owned %0A{CONTROLS} ``` www.evil.example, {NAME} said.",
)
PATH = "a,b: 50%\n[x](y)\x1b[2J/<i>&;=1.txt"


def document() -> Document:
    """Two claims and two findings, each on a whole sentence; the second is said by `NAME`."""
    said = SENTENCES[1].removesuffix(f", {NAME} said.")
    story = Story(list(SENTENCES), {NAME: ("person", "=1+1 </td>")}, [Said(NAME, said, "said", NAME)])
    doc = assess(story.document())
    findings = tuple(
        Finding(
            "AN002", "anonymity-without-reason", "warning", f"“{doc[s.span]}”:\nwhy?", s.span, i, f"{i:016}"
        )
        for i, s in enumerate(doc.sentences)
    )
    return replace(doc, id=PATH, path=PATH, metadata=Metadata(title=SENTENCES[0]), findings=findings)
