"""Text that is hard for a stage, of any length.

Where a stage needs the encoder, a babbling one goes before it: the trained network would cost most of the
time, and find less.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from claimcheck.attribute import attribute
from claimcheck.classify import classify
from claimcheck.config import Config
from claimcheck.document import Attribution, Document
from claimcheck.encode import encode
from claimcheck.hedge import hedge
from claimcheck.layout import layout
from claimcheck.pipeline import STAGES, analyse
from claimcheck.read import read_bytes, read_text
from claimcheck.resolve import resolve
from claimcheck.segment import segment
from claimcheck.stage import Stage
from claimcheck.status import status
from claimcheck.tag import tag
from tests import promises
from tests.babbling import babbling
from tests.growing import Part, Text, Work, around, numbered, repeated

LEAD = "The harbour board will close two of its three piers for a year, a clerk said on Monday."


def reached(text: str, stage: Stage) -> Document:
    """The document of `text` as `stage` finds it."""
    doc = read_text(text, force=True)
    with babbling():
        for step in STAGES[: STAGES.index(stage)]:
            doc = step(doc)
    return doc


def _stage(
    stage: Stage, length: int, promise: Callable[[Document], None], cases: Mapping[str, Text], what: str = ""
) -> Part[str]:
    def ready(text: str) -> Work:
        doc = reached(text, stage)

        def work() -> Document:
            with babbling():
                return stage(doc)

        return work

    return Part(stage.name + what, length, cases, ready, promise)


LINES = ("A b c", "Source: Bo", "By Ann Lee", "(a", "“A", "May 2 2024", "*", "A. B. C", "<a", "1.")
PIECES = ("a", "a. ", "By A", "(", "jan 1, ", "@a", "we got from ", "—", "A, ", "< ")
LAYOUT = (
    _stage(
        layout,
        60_000,
        promises.layout,
        {line: repeated(f"{line}\n\n", before=f"{LEAD}\n\n") for line in LINES},
        ", many lines",
    ),
    _stage(
        layout,
        600_000,
        promises.layout,
        {piece: around(piece, f"\n\n{LEAD}\n\n", piece) for piece in PIECES},
        ", long lines",
    ),
)

SEGMENT = _stage(
    segment,
    100_000,
    promises.segment,
    {
        "no blank": repeated("x"),
        "no stop": repeated("word "),
        "stops": repeated(".?!"),
        "dotted": repeated("aa.bb."),
        "initials": repeated("A. "),
        "acronym": repeated("a."),
        "mail": repeated("a+b."),
        "hyphens": repeated("a-1-"),
        "opening": repeated('." “('),
        "closing": repeated('a.")”’'),
        "apostrophes": repeated("n't’s"),
        "digits": repeated("1,1."),
        "dots": repeated(". "),
        "links": repeated("http://"),
        "lower after stop": repeated("?!?!a "),
        "accents": repeated("e\u0301"),
    },
)

TAG = _stage(tag, 32_000, promises.tag, {"new words": numbered("zq{}")})

ENCODE = _stage(
    encode,
    60_000,
    promises.encode,
    {
        "controls": repeated("\x00\x01\x1b[31m said \x00"),
        "lone surrogates": repeated("\ud800 said “\udfff” he added "),
        "unbalanced quotes": repeated("“\"'"),
        "one word": repeated("a"),
        "no spaces": repeated("said,"),
        "combining marks": repeated("e\u0301"),
        "private letters": repeated("\ue000\U0010ffff"),
        "other scripts": repeated("新闻记者说 ملف сказал "),
        "one line": repeated("The clerk said the file was lost, and nobody knew why. "),
    },
)


def _trained(text: str) -> Work:
    doc = reached(text, encode)
    return lambda: encode(doc)


TRAINED = Part(
    "encode, trained network",
    8_000,
    {"one line": repeated("The clerk said the file was lost, and nobody knew why. ")},
    _trained,
    promises.encode,
)

ATTRIBUTE = _stage(
    attribute,
    40_000,
    promises.attribute,
    {
        "opening marks": repeated("“", after=" he said."),
        "closing marks": repeated("he said ” "),
        "straight marks": repeated('" '),
        "apostrophes": repeated("a' 'b "),
        "open quotes in every paragraph": repeated('"Yes, he said.\n\n'),
        "brackets": around("(", "he said", ")"),
        "cues": repeated("said "),
        "clauses on one line": repeated("he said she said, and they said, "),
        "commas": repeated("Doe, ", after="said no."),
        "according to": repeated("according to ", after="him"),
        "links": repeated("the head of ", after="state said no."),
        "colons": repeated("A: "),
        "nulls and surrogates": repeated('"No,\0" he \ud800 said. \udfff'),
        "no end": repeated("and the mayor, the officials said, may reportedly have "),
        "many quotes": repeated('"The pier is safe," she said. '),
    },
)


def _said_by_whole_sentences(text: str) -> Work:
    doc = reached(text, encode)
    spans = [sentence.span for sentence in doc.sentences[:3000]]
    said = tuple(Attribution((span,), (), (span,), "direct") for span in spans)
    return lambda: resolve(replace(doc, attributions=said))


RESOLVE = Part(
    "resolve",
    80_000,
    {
        "brackets": repeated("(", after="Quist" + ")" * 100),
        "quotes": around("“", "", "he said "),
        "one surname": numbered("Given{} Quist said so."),
        "many names": numbered("Mr. Name{} said so, and he left."),
        "many acronyms": numbered("The Q{}X said so."),
        "blanks after a cue": lambda length: ("spoke" + " " * (length // 5) + "on condition ") * 5,
        "one long name": repeated("Quist "),
        "one long phrase": repeated("old ", "the ", "official said so."),
        "counted experts": numbered("One expert said so. Anna Name{}, an expert, said so."),
        "relatives": repeated("Lim -- who -- and those who, an expert who, most of whom "),
        "predicates": repeated("a bully, ", "Quist is ", "and rogue who said so."),
        "pronouns in a description": repeated("her and him ", "people close to ", "said so."),
        "names behind a noun": numbered("Name{} Quist and"),
        "unnamed in headlines": numbered("\n\nSources at yard {0}\n\nOfficials at dock {0} say it leaks."),
    },
    _said_by_whole_sentences,
    promises.resolve,
)

CLASSIFY = _stage(
    classify,
    16_000,
    promises.classify,
    {unit: repeated(unit, "The end. ") for unit in ("word ", '" ', "“", "). ", "1,000 ", "very ")},
)

HEDGE = _stage(
    hedge,
    30_000,
    promises.hedge,
    {
        "one word": repeated("may "),
        "all kinds": repeated("if perhaps about 5 some may could, "),
        "unbalanced": repeated("“ may ” (might [could "),
        "control characters": repeated("It may, \0 it might \ud800 be about \u202e 5. "),
        "no end": repeated(" of", "unless"),
        "nouns": repeated("some ships "),
    },
)

STATUS = _stage(
    status,
    30_000,
    promises.status,
    {
        "one word": repeated("will "),
        "no end": repeated("declined to comment and "),
        "unbalanced": repeated("“ denied ” (pending [accused of "),
        "parties": repeated("approval by "),
        "control characters": repeated("It is unclear, \0 whether \ud800 it will \u202e go. "),
        "commas": repeated("Neither A nor B, C and D, said it would plan to "),
    },
)


def _analysis(read: Callable[[str], Document]) -> Callable[[str], Work]:
    def ready(text: str) -> Work:
        def work() -> Document:
            with babbling():
                return analyse(read(text), Config(force=True))

        return work

    return ready


def _text(text: str) -> Document:
    return read_text(text, force=True)


def _markdown(text: str) -> Document:
    (doc,) = read_bytes(text.encode(), "article.md", force=True)
    assert isinstance(doc, Document)
    return doc


def _acronyms(length: int) -> str:
    digits = str.maketrans("0123456789", "ABCDEFGHIJ")
    return " ".join(f"{number:04}".translate(digits) for number in range(length // 5))


PIPELINE = Part(
    "pipeline",
    40_000,
    {
        "unbalanced quotation marks": around("“", " he said ", "”"),
        "unbalanced straight marks": repeated('"', after=' " said Ana Ruiz.'),
        "unbalanced brackets": around("(", "a", "]"),
        "one long line": repeated("The bridge closed on Monday, the mayor said. "),
        "one long word": repeated("a"),
        "one long sentence": repeated("and the bridge "),
        "one long quote": repeated("very ", "The mayor said the ferry was “", "safe. The council met."),
        "cues": repeated("said "),
        "names": repeated("Ana Ruiz and "),
        "combining marks": repeated("e\u0301"),
        "many short paragraphs": repeated("No.\n\n"),
        "controls": repeated("The MTA and the TMA \x00 said sources \ud800 may. "),
        "acronyms": _acronyms,
        "passives": repeated("it is it is it is said "),
        "brackets after sources": around("sources ", "", "("),
    },
    _analysis(_text),
    promises.everything,
)

COMMENTS = Part(
    "comments",
    150_000,
    {
        "one line": repeated("<!-- claimcheck: ignore CM003 --> ", "The ferry sank. "),
        "lines": repeated("<!-- claimcheck: ignore CM003 -->\n", "The ferry sank.\n\n"),
        "selectors": repeated("x, ", "<!-- claimcheck: ignore ", "--> The ferry sank."),
        "blanks": repeated(" ", "<!-- claimcheck: ignore a", "--> The ferry sank."),
        "unclosed": repeated("<!-- claimcheck:", "The ferry sank. "),
    },
    _analysis(_markdown),
    promises.everything,
)

PARTS: tuple[Part[str], ...] = (
    *LAYOUT,
    SEGMENT,
    TAG,
    ENCODE,
    TRAINED,
    ATTRIBUTE,
    RESOLVE,
    CLASSIFY,
    HEDGE,
    STATUS,
    PIPELINE,
    COMMENTS,
)
