"""Quotes against material: what counts as a difference and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.attribute.quotes import find_quotes
from claimcheck.comparison import Comparison, Speakers
from claimcheck.document import Document, Span
from claimcheck.material.checks import comparison
from claimcheck.material.quotes import QuoteFinder
from claimcheck.material.quotes.cut import Limit, cut_after, cut_before
from claimcheck.material.quotes.found import FoundQuote
from claimcheck.material.quotes.kept import Kept
from claimcheck.material.read import Material
from claimcheck.pipeline import READING
from claimcheck.read import read_text

NOTES = """Transcript of the harbour council

QUIST: We have not been paid since the end of May, uh, and nobody at the ministry in the U.S. town has told us
why. Twelve crews — all of them well-known here — wait for 40 per cent of their wages.

“The plan is a disgrace,” said Anders Lindholm, the mayor, “and the labour of our fathers is lost.”

“I don’t know where she was,” he said. “I don’t know where she was but I’m very, very sad.”

LINDHOLM: He said: They’re late (all of them). That is a pity.
"""


def tagged(text: str) -> Document:
    doc = read_text(text, force=True)
    for stage in READING[:3]:
        doc = stage(doc)
    return replace(doc, quotes=find_quotes(doc.plain, doc.blocks))


def found(quote: str, notes: str = NOTES) -> FoundQuote:
    doc = tagged(f"The mayor came late. {quote} That was all.")
    return QuoteFinder(doc, Material.of_texts({"notes.txt": notes}).index).find(doc.quotes[0])


@pytest.mark.parametrize(
    "quote",
    [
        "“We have not been paid since the end of May,”",
        '"we have not been paid since the end of May."',
        "«We have not been paid since the end of May, and nobody at the ministry in the US town has told us»",
        "“We have not been paid … nobody at the ministry in the U.S. town has told us why.”",
        "“We have not been paid since the end of May ... all of them well known here -- wait.”",
        "“[The crews] have not been paid since the end of May,”",
        "“We have not been paid [by the port] since the end of May.”",
        "“[N]obody at the ministry in the U.S. town has told us why.”",
        "“12 crews – all of them well-known here – wait for 40% of their wages.”",
        "“The plan is a disgrace, and the labor of our fathers is lost.”",
        "“I [the captain] don’t know where she was but I [the captain]’m very, very sad.”",
        "“I [the captain] don’t know where [Ove] was but I’m very, very sad,”",
        "“They [the crews]'re (sic) late (all (sic) of them).”",
    ],
)
def test_what_a_desk_may_do_is_exact(quote: str) -> None:
    assert found(quote).verdict == "exact"


@pytest.mark.parametrize(
    ("quote", "changes"),
    [
        ("“We have not been paid since the start of May,”", [("start", "end")]),
        ("“We have been paid since the end of May,”", [("", "not")]),
        ("“We have really not been paid since the end of May,”", [("really", "")]),
        ("“12 crews, all of them well-known here, wait for 41% of their wages.”", [("41", "40")]),
        ("“[14] crews — all of them well-known here — wait for 40 per cent”", [("[14]", "Twelve")]),
        ("“We have not been paid since the end of [June], uh, and nobody”", [("[June]", "May")]),
        ("“The plan is a disgrace, and all the labour of our fathers is lost.”", [("all", "")]),
    ],
)
def test_what_is_altered_is_told_word_by_word(quote: str, changes: list[tuple[str, str]]) -> None:
    check = found(quote)
    assert check.verdict == "altered"
    assert [(change.here, change.there) for change in check.changes] == changes


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("“nobody at the ministry in the U.S. town has told us. We have not been paid since the end of May”",
         "stitched"),
        ("“all of them well-known here … We have not been paid since the end of May”", "stitched"),
        ("“Harbour Lights and Other Stories of the Sea”", "unchecked"),
        ("“a disgrace”", "exact"),
        ("“a shame”", "unchecked"),
    ],
)  # fmt: skip
def test_stitched_and_too_short(quote: str, verdict: str) -> None:
    assert found(quote).verdict == verdict


@pytest.mark.parametrize(
    "quote",
    [
        "“…”",
        "“[…]”",
        "“[The mayor]”",
        "“ ”",
        "“" + "[" * 300 + "”",
        "“" + "a … " * 300 + "”",
        "“\x00\x1b[31m”",
    ],
)
def test_odd_quotes_are_survived(quote: str) -> None:
    doc = tagged(f"He said: {quote}")
    finder = QuoteFinder(doc, Material.of_texts({"notes.txt": NOTES}).index)
    assert [finder.find(one).verdict for one in doc.quotes] == ["unchecked"] * len(doc.quotes)


@pytest.mark.parametrize(
    ("material", "limit"),
    [
        ("We will go, but only in June. Then we rest.", "but only in June"),
        ("We will go unless it rains", "unless it rains"),
        ("We will go. But not in June.", "But not in June"),
        ("We will go, but also stay.", None),
        ("We will go.” But she stayed.", None),
        ("We will go.\n\nBut she stayed.", None),
        ("We will go butter-side up.", None),
    ],
)
def test_a_qualifier_follows(material: str, limit: str | None) -> None:
    doc = read_text(material)
    cut = cut_after(doc, len("We will go"))
    assert (cut and doc[cut.span]) == limit


def test_a_condition_stands_before() -> None:
    doc = read_text("She spoke. If the money comes, we will build. Although it rains, we will build.")
    first = doc.text.index("we will")
    assert doc[cut_before(doc, first) or Span(0, 0)] == "If the money comes"
    assert cut_before(doc, doc.text.index("we will", first + 1)) is None


def test_a_transcript_says_who_speaks() -> None:
    notes = """QUIST: We have not been paid since the end of May.

LINDHOLM: The town has no money left for the boats.

QUIST: Then the crews will strike.
"""
    draft = (
        "“The town has no money left for the boats,” Moira Quist said.\n\n“The crews will strike,” she said."
    )
    quotes = [check for check in _compared(draft, notes).quotes if check.verdict == "exact"]
    assert [check.speaker for check in quotes] == [Speakers("Moira Quist", "LINDHOLM"), None]


def test_a_transcript_may_say_in_brackets_who_somebody_is() -> None:
    notes = """CLLR SOFIA PENDRY: I was out there in January in waders.

MS ANNA LINDQVIST (applicant): Whether we appeal, I honestly could not tell you tonight.

CLLR BEATRICE OYELARAN (chair): The vote is seven to four.
"""
    draft = "Anna Lindqvist said: “Whether we appeal, I honestly could not tell you tonight.”"
    (check,) = _compared(draft, notes).quotes
    assert (check.verdict, check.speaker) == ("exact", None)


def test_a_transcript_says_who_speaks_whoever_else_is_said_to() -> None:
    notes = """GOVERNOR ELENA WHITCOMB: The dam was last inspected in the year of the flood.

GENERAL MARCUS DOYLE, HOME GUARD: We have three boats and no helicopter on the lake.

WHITCOMB: If they knew and said nothing, they will answer for it.
"""
    draft = (
        "“If they knew and said nothing, they will answer for it,” Marcus Doyle said.\n\n"
        "“The dam was last inspected in the year of the flood,” Mayor Tim Roe said.\n\n"
        "“We have three boats and no helicopter,” Doyle said."
    )
    quotes = [check for check in _compared(draft, notes).quotes if check.verdict == "exact"]
    assert [check.speaker for check in quotes] == [
        Speakers("Marcus Doyle", "WHITCOMB"),
        Speakers("Tim Roe", "GOVERNOR ELENA WHITCOMB"),
        None,
    ]


NAMED = ("Per Holm", "Ada Vik", "Ola Nes", "Kai Ro", "Eva Lie")


def _compared(draft: str, notes: str) -> Comparison:
    doc = read_text(draft)
    for stage in READING:
        doc = stage(doc)
    return comparison(doc, Material.of_texts({"notes.txt": notes}))


@pytest.mark.parametrize(
    ("notes", "limit"),
    [
        ("“I told them: ‘The boats are old. But they sail.’ That was all,” she said.", "But they sail"),
        ("“I told them: ‘The boats are old.’ But they sail,” she said.", "But they sail,"),
        ("\"I told them: 'The boats are old.' But they sail,\" she said.", "But they sail,"),
        ("She told them: ‘The boats are old.’ But the mayor did not agree.", None),
    ],
)
def test_a_qualifier_after_words_that_the_speaker_quotes(notes: str, limit: str | None) -> None:
    doc = read_text(notes, force=True)
    cut = cut_after(doc, notes.index("boats are old") + 13)
    assert (cut and doc[cut.span]) == limit


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        ("She said: “The boats are old,” but they sail.", True),
        ("She said: “The boats are old.”\n\nBut they sail, she said.", True),
        ("She said: “The boats are old.”\n\nThe mayor said: “If they sink, I will leave.”", False),
        ("“If they sink,” she said, “the boats are old.”", True),
    ],
)
def test_another_paragraph_does_not_say_what_was_cut(draft: str, kept: bool) -> None:
    doc, piece = tagged(draft), read_text("but they can still sail", force=True)
    quote = doc.quotes[-1 if draft[0] == "“" else 0].span
    assert Kept(doc, quote).has(Limit("cut", Span(0, len(piece.plain))), piece) is kept


def test_words_in_a_row_are_found_beside_the_same_words_strewn() -> None:
    notes = "“He gave the town his boat for acts of kindness. Do you know that the acts of kindness go on?”"
    assert found("“the acts of kindness”", notes).verdict == "exact"


@pytest.mark.parametrize(
    "quote", ["“We will open in June.”", "“We will open in May.”", "“in the month of May”"]
)
def test_exact_in_one_note_is_not_altered_from_another(quote: str) -> None:
    notes = {
        "one.txt": "Lindholm: We will open in May.",
        "two.txt": "Quist: We will open in June.",
        "three.txt": "Berg: It is “in the month of June” that they will open the pool, he said.",
        "four.txt": "Lang: The pool opens in the month of May.",
    }
    doc = tagged(f"It is {quote} that they will open the pool, he said.")
    for order in (list(notes), list(reversed(notes))):
        material = Material.of_texts({name: notes[name] for name in order})
        assert QuoteFinder(doc, material.index).find(doc.quotes[0]).verdict == "exact", order


@pytest.mark.parametrize(
    "quote",
    [
        "“We have not been paid since the end of M\u00aday,”",
        "“nobody at the minis\u00adtry in the U.S. town has told\u200b us\u00a0why.”",
        "“all of them well\u2011known here \u2010\u2010 wait”",
        "“all of them well-known here - wait for 40 per cent”",
        "“all of them wellknown here—wait”",
        "“Twelve crews — all of them wellknown”",
        "“Twelve crews — all of them well-\nknown”",
    ],
)
def test_signs_of_hyphenation_change_no_word(quote: str) -> None:
    assert found(quote).verdict == "exact"


def test_a_hyphen_makes_no_word() -> None:
    assert found("“all of them well here — wait for 40 per cent”").verdict == "altered"


def test_a_paper_is_given_what_it_wrote_itself() -> None:
    voices = "“We were never asked,” said Dora Lunt. “We never will be.”"
    told = "The fares rose twice while the boats grew old, and the quay at Marl was left to the gulls."
    notes = "\n\n".join((voices, told, *(f"“It is a shame,” said {name}. “It is.”" for name in NAMED)))
    draft = f"What others write about the ferry\n\nThe Harbour Times wrote: “{told}”"
    assert [one.verdict for one in _compared(draft, notes).quotes] == ["exact"]
