"""Attribution, as spec/attribute.txt says it, and what no text may do to the stage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from claimcheck.attribute import attribute
from claimcheck.attribute.find import find
from claimcheck.attribute.proposals import mended
from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document, Proposal, Span
from claimcheck.encode import encode
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.tag import tag

SPEC = Path(__file__).parent / "spec" / "attribute.txt"
MARKUP = re.compile(r"\[([sct]\d*): |\]|[^\[\]]+|\[")

Found = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def encoded(text: str) -> Document:
    """The document of `text` up to what the encoder proposes."""
    doc = read_text(text, force=True)
    for stage in (layout, segment, tag, encode):
        doc = stage(doc)
    return doc


def analysed(text: str) -> Document:
    """The document of `text` up to its attributions."""
    return attribute(encoded(text))


def parsed(case: str) -> tuple[str, list[Found]]:
    """The text of a marked-up case, and its attributions: texts of source, cue and content."""
    text, at, opened = "", 0, []
    spans: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for match in MARKUP.finditer(case.replace(" ¶ ", "\n\n")):
        if match.group(1):
            opened.append((match.group(1), at))
        elif match.group() == "]":
            label, start = opened.pop()
            spans.setdefault(label[1:], {"s": [], "c": [], "t": []})[label[0]].append((start, at))
        else:
            text += match.group()
            at = len(text)
    assert not opened, f"unbalanced: {case}"
    order = sorted(
        spans.values(),
        key=lambda one: (min(one["c"] + one["t"])[0], -max(end for _, end in one["c"] + one["t"])),
    )
    return text, [tuple(tuple(text[a:b] for a, b in sorted(one[part])) for part in "sct") for one in order]  # type: ignore[misc]


def found(doc: Document) -> list[Found]:
    """The attributions of `doc` as texts of source, cue and content."""
    return [
        (
            tuple(doc[span] for span in one.source),
            tuple(doc[span] for span in one.cue),
            tuple(doc[span] for span in one.content),
        )
        for one in doc.attributions
    ]


def cases() -> Iterator[ParameterSet]:
    """The cases of the spec; what is known to fail is marked with its reason."""
    for line in SPEC.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("xfail:"):
            reason, case = line.removeprefix("xfail:").split("|", 1)
            yield pytest.param(case.strip(), marks=pytest.mark.xfail(reason=reason.strip()))
        else:
            yield pytest.param(line)


@pytest.mark.parametrize("case", list(cases()))
def test_spec(case: str) -> None:
    text, expected = parsed(case)
    assert found(analysed(text)) == expected


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ('"The pier is safe," Okafor said.', "direct"),
        ("Okafor said the pier was safe.", "indirect"),
        ('Okafor said the pier was "perfectly safe" in May.', "mixed"),
        ('"The pier is safe," she said. "It will stay."', "direct"),
    ],
)
def test_manner(text: str, manner: str) -> None:
    assert [one.manner for one in analysed(text).attributions] == [manner]


def test_what_is_reported_inside_a_content_has_it_for_its_parent() -> None:
    doc = analysed("The paper said, citing two people, that the pier would close.")
    outer, inner = doc.attributions
    assert [doc[span] for span in outer.source] == ["The paper"]
    assert [doc[span] for span in inner.source] == ["two people"]
    assert (outer.parent, inner.parent) == (None, 0)


def test_a_quote_that_goes_on_in_new_paragraphs_keeps_its_source() -> None:
    doc = analysed(
        '"The pier is safe," Okafor said.\n\n"It will stay open for years."\n\n"We built it well."'
    )
    (only,) = doc.attributions
    assert len(only.content) == 3
    assert [doc[span] for span in only.source] == ["Okafor"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said \"no\" and 'never' again.", ['"no"', "'never'"]),
        ("The voters' choice in the '90s, and 'em.", []),
        ("''Two singles,'' he said. ``Wire.''", ["''Two singles,''", "``Wire.''"]),
        ("He said, 'The voters' choice is clear,' and left.", ["'The voters' choice is clear,'"]),
        ("\"She said 'no' to me,\" he said.", ["\"She said 'no' to me,\""]),
        ('A 6\'2" man, 5" long, said "yes".', ['"yes"']),
        ("”A slip of the keyboard,” he said.", ["”A slip of the keyboard,”"]),
        ("« Yes », he said.", ["« Yes »"]),
        ("“One. ¶ “Two. ¶ “Three,” she said.", ["“One.\n\n“Two.\n\n“Three,”"]),
        ("“One. ¶ Two, he said. “Three.”", ["“One.", "“Three.”"]),
        # A line that is broken inside of a quote is no end of it; a mark that was forgotten is one.
        ('"One. ¶ Two," he said. "Three."', ['"One.\n\nTwo,"', '"Three."']),
        ("“One. ¶ Two,” he said.", ["“One.\n\nTwo,”"]),
        ('"One. ¶ Two, he said. "Three."', ['"One.', '"Three."']),
        ('"One. ¶ Two. ¶ Three," he said.', ['"One.']),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    doc = analysed(text.replace(" ¶ ", "\n\n"))
    assert [doc[quote.span] for quote in doc.quotes] == quotes


def test_a_quote_is_open_where_its_mark_never_came() -> None:
    doc = analysed("“One.\n\n“Two,” she said.\n\n“Three.\n\nFour.")
    assert [(doc[quote.span][-5:], quote.closed) for quote in doc.quotes] == [
        ("“Two,”"[-5:], True),
        ("hree.", False),
    ]


@pytest.mark.parametrize(("source", "is_source"), [("Review", False), ("Okafor", True), ("The report", True)])
def test_a_sort_of_piece_is_no_source(source: str, *, is_source: bool) -> None:
    doc = encoded(f"{source}: the pier is a marvel of the age")
    spans = [span_of(doc.plain, words) for words in (source, ":", "the pier is a marvel")]
    made = Proposal((spans[0],), (spans[1],), (spans[2],))
    assert bool(attribute(replace(doc, proposals=(made,))).attributions) is is_source


def test_a_content_of_nothing_but_it_is_kept_for_there_is_no_other() -> None:
    doc = encoded("It is, he said, it is.")
    it = (Span(0, 2), Span(16, 18))
    (one,) = attribute(replace(doc, proposals=(Proposal((Span(7, 9),), (Span(10, 14),), it),))).attributions
    assert one.content == it


# Mending, on proposals written by hand: what the encoder says changes with its training.


def after(text: str) -> list[Proposal]:
    """Marked-up proposals, mended; a number joins the pieces of one."""
    plain, marked = parsed(text)
    doc = tag(segment(layout(read_text(plain, force=True))))
    places = [tuple(tuple(span_of(plain, piece) for piece in part) for part in one) for one in marked]
    proposals = [Proposal(*one) for one in places]
    quotes = find_quotes(doc.plain, doc.blocks)
    return list(mended(doc, quotes, proposals, list(find(doc, quotes))))


def span_of(text: str, piece: str) -> Span:
    assert text.count(piece) == 1, piece
    return Span(text.index(piece), text.index(piece) + len(piece))


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # Pieces of a sentence between which nothing is anybody's are one.
        (
            "[s1: Okafor] [c1: said] [t1: the pier] was not [t1: safe for boats].",
            [("the pier was not safe for boats",)],
        ),
        # A cue, a source or another's content between them parts them; so does the end of a sentence.
        (
            "[t1: The pier], [s1: Okafor] [c1: said], [t1: is safe].",
            [("The pier", "is safe")],
        ),
        (
            "[s1: Okafor] [c1: said] [t1: the pier], [s2: Holm] [c2: called] it [t2: a ruin], [t1: is safe].",
            [("the pier", "is safe"), ("a ruin",)],
        ),
        (
            "[s1: Okafor] [c1: told the inquiry that] [t1: it rained]. It was [t1: a wet year].",
            [("it rained", "a wet year")],
        ),
        # A caption or a subhead is no part of what is said in the next paragraph; a quotation may be.
        (
            "[t1: The old pier ¶ The quay is shut], [s1: Okafor] [c1: said].",
            [("The quay is shut",)],
        ),
        (
            "[t1: The old pier] ¶ [s1: Okafor] [c1: said] [t1: it was safe].",
            [("it was safe",)],
        ),
        (
            "[t1: “The pier is safe.”] ¶ [s1: Okafor] [c1: said] so, and [t1: meant the lot].",
            [("“The pier is safe.”", "meant the lot")],
        ),
        (
            "[t1: The old pier] ¶ [s1: Okafor] [c1: said] no more.",
            [],
        ),
        # Nor does what a headline says go on in the lead.
        (
            "[s1: Okafor] [c1: says] [t1: pier safe ¶ The quay] is shut since May, as it was for a year.",
            [("pier safe",)],
        ),
        # All that follows "according to" and its source is theirs,
        (
            "But [c1: according to] [s1: Okafor], the board, which owns the pier, [t1: had closed it].",
            [("the board, which owns the pier, had closed it",)],
        ),
        # unless somebody else is attributed there or quoted, or it stands behind its content.
        (
            "[c1: According to] [s1: Okafor], [s2: Holm] [c2: said] [t2: it knew], [t1: which was false].",
            [("which was false",), ("it knew",)],
        ),
        (
            "[c1: According to] [s1: Okafor], [t1: “it is safe”], whatever that means.",
            [("“it is safe”",)],
        ),
        # All before it is, where these end the sentence.
        (
            "The board, which owns it, expects [t1: it to open in May], [c1: according to] [s1: Okafor].",
            [("The board, which owns it, expects it to open in May",)],
        ),
        (
            "HALE (AP) -- The board [t1: owns the pier], [c1: according to] [s1: Okafor].",
            [("The board owns the pier",)],
        ),
        (
            "“It is safe,” and [t1: it is new], [c1: according to] [s1: Okafor].",
            [("it is new",)],
        ),
        # So is all of a sentence that they close, and a sentence of which nothing was seen.
        (
            "The pier [t1: opens in May], [s1: Okafor] [c1: said].",
            [("The pier opens in May",)],
        ),
        (
            "The pier [t1: opens in May], [s2: Holm] [c2: says] [t2: so], [s1: Okafor] [c1: said].",
            [("opens in May",), ("so",)],
        ),
        (
            "The pier opens in May, Okafor said. [s1: Holm] [c1: says] [t1: it was safe].",
            [("The pier opens in May",), ("it was safe",)],
        ),
        ("Mill to close, [t1: leaked files] [c1: suggest].", [("Mill to close",)]),
        (
            "The [t1: pier], built in May, has three legs, [s1: Okafor] [c1: writes in] the Post.",
            [("pier",)],
        ),
        (
            "[t1: The pier], built in May, has three legs, [s1: Okafor] [c1: writes in] the Post.",
            [("The pier, built in May, has three legs",)],
        ),
        (
            "It is in May, [c1: according to] [s1: Okafor], [t1: that the pier opens].",
            [("that the pier opens",)],
        ),
    ],
)  # fmt: skip
def test_mending(text: str, contents: list[tuple[str, ...]]) -> None:
    plain, _ = parsed(text)
    found = [tuple(plain[span.start : span.end] for span in one.content) for one in after(text)]
    assert sorted(found) == sorted(contents)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[t1: The officials] [c1: asked] [t1: not to be named].", "The officials"),
        (
            "[t2: The sources] [c1: declined] [t1: to be named] and, [c2: according to] [s2: them], "
            "[t2: the file was lost].",
            "The sources",
        ),
        (
            "[t2: The clerk] [c1: said] [t1: the file was lost]. [t2: It is old], [s1: a lord] [c2: noted].",
            "The clerk",
        ),
        ("The old officials [c1: asked] [t1: not to be named].", "The old officials"),
        ("It rained, and yesterday of all [c1: said] [t1: nothing more].", ""),
        # It is nobody's doing.
        ("[t1: The ferry] [c1: is expected] [t1: to be sold].", ""),
        ("[t1: The ferry] [c1: seems] [t1: to be lost].", ""),
        ("[s1: The] [c1: drawing] [t1: the pier as it was] is lost.", ""),
        ("[s1: Rumour] [c1: has it that] [t1: the pier is sold].", ""),
        # What was left out of the phrase.
        (
            "The pier is shut, [c1: says] [s1: port ministry] source [t1: in a letter].",
            "port ministry source",
        ),
        (
            "Letters obtained by [s1: the Courier] [c1: show] [t1: it was safe].",
            "Letters obtained by the Courier",
        ),
        (
            "[t1: It will close], [s1: two] [t1: people with knowledge of it] [c1: told] the Courier.",
            "two people with knowledge of it",
        ),
        # A participle in commas is about who speaks; a predicate is nobody.
        (
            "A clerk, granted leave by [s1: the mayor], [c1: said] [t1: it was late].",
            "A clerk, granted leave by the mayor",
        ),
        (
            "[s1: A clerk] called it a gift. Hale, by contrast, [c1: has pushed for] [t1: more of it].",
            "Hale",
        ),
        ("He [s1: has not been named by them but] [c1: is believed] [t1: to be in Hale].", ""),
        # Somebody else says it of him, or to them.
        ("[s1: Clerk] [c1: accused] [t1: of theft].", ""),
        ("[s1: Residents] [c1: told] [t1: to leave homes].", ""),
        ("[s1: The clerk] [c1: told] [t1: the court to wait].", "The clerk"),
        ("He met the clerk, whom [s1: she] [c1: accused] [t1: of theft].", "she"),
        # The subject is all that there is of the content.
        ("[t1: The officials] [c1: asked].", ""),
    ],
)
def test_who_acts_is_the_source(text: str, source: str) -> None:
    plain, _ = parsed(text)
    cue = text.partition("[c1: ")[2].partition("]")[0]
    (one,) = [one for one in after(text) if plain.startswith(cue, min(one.cue).start)]
    assert [plain[span.start : span.end] for span in one.source] == ([source] if source else [])
