"""Where sentences end (`|` in the table) and what a token is (parted by blanks)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck import model
from claimcheck.document import Block, Document, Span
from claimcheck.segment import segment, sentences
from claimcheck.segment.punkt import Punkt
from claimcheck.segment.tokens import tokens
from claimcheck.stage import Stage


def document(text: str, plain: str | None = None) -> Document:
    """A document whose blocks are the lines of `text`."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line.rstrip("\n")))))
        at += len(line)
    return Document(
        id="-",
        path=None,
        text=text,
        plain=plain or text,
        encoding="utf-8",
        sha256="",
        blocks=tuple(blocks),
        roles=tuple("body" for _ in blocks),
    )


def split(text: str) -> list[str]:
    return [text[words[0].start : words[-1].end] for words in sentences(text, Span(0, len(text)))]


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "marked",
    [
        # abbreviations
        "Dr. Amara Vale met Sen. Noor Quill on Sept. 4 in Tarn, Mich., near St. Olave.| They agreed.",
        "The U.S. Senate and the U.N. envoy met at 5 p.m. in Washington, D.C., with Gov. Tess Marl.",
        "The plane left at 5 a.m. Monday.",
        "The plane left at 5 a.m.| He was not on it.",
        pytest.param(
            "The plane left at 5.40am.| Marl was not on it.",
            marks=pytest.mark.xfail(reason="a time with a point is read as initials are"),
        ),
        "She moved to the U.S.| The move cost her a job.",
        "The case, Marl v. Tarn, is listed as No. 5 on p. 12 of vol. 3.",
        "Was the answer yes?| No.| It was maybe.",
        "Tarn Holdings Inc. said Bell & Co. and Quay Bros. Ltd. would merge.",
        "He is ill.| Marl said so.",
        "Gen. Ida Holt, Lt. Col. Ben Ash, Rev. J. P. Lowe and Messrs. Fox and Reed signed.",
        "The bill by Rep. Ann Roe (D-Mich.) and Sen. Jo Day, R-Ky., passed.",
        "Prices, rents, etc. rose.| Wages did not.",
        # initials
        "J. K. Marl and A.B. Reed wrote it.| George W. Holt read it.",
        # quotation marks and brackets
        '"We are done." |Marl left.',
        "“We are done.”| Marl left.",
        "He said: “It is over.| We lost.”| Then he left.",
        "“Are we done?” she asked.| Nobody answered.",
        '"Stop!" he said.',
        "(The mayor was away.)| The council met.",
        "The council met (the mayor was away.) and voted.",
        "They called it ‘a farce.’| The mayor did not.",
        'He called it a "farce." |She laughed.',
        # ellipses
        "He waited ... and waited.| She left.",
        "“I don’t know …” he said.",
        "It was late. |... They went home.",
        "He paused...| Then he spoke.",
        # numbers, ranges, lists
        "It rose 3.5 percent to $1,200.50 in 2019.| It fell in 2020.",
        "1. Cut the budget.| 2.5 million people saw it.",
        "The range is 2.5-3.1 percent.",
        # addresses
        "See www.example.org/a.b?c=d.| Or write to jo.day@example.co.uk.| Thanks.",
        "Visit example.com for more.",
        # other
        "The iPhone sold.| eBay did not.",
        "Really?!| Yes.",
        "They voted.The mayor resigned.".replace(".The", ".|The"),
        "TARN, Mich. -- The mayor resigned.",
        "No stop here",
    ],
)
def test_where_sentences_end(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert split(marked.replace("|", "")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She doesn't know; they can't, won't and cannot.",
         "She does n't know ; they ca n't , wo n't and can not ."),
        ("It’s Reuters’s and the editors’ view: I’d go, we’ll stay.",
         "It ’s Reuters ’s and the editors ’ view : I ’d go , we ’ll stay ."),
        ("a 20-year-old U.S.-led, state-of-the-art and/or AT&T plan",
         "a 20-year-old U.S.-led , state-of-the-art and/or AT&T plan"),
        ("O'Hara, D’Arcy and McKay's", "O'Hara , D’Arcy and McKay 's"),
        ("$1,000.50, £3m, US$5 and 12%", "$ 1,000.50 , £ 3m , US$ 5 and 12 %"),
        ("6:30 on 4/5/2021, 2-3, the 1990s and the '90s", "6:30 on 4/5/2021 , 2-3 , the 1990s and the '90s"),
        ("“No,” ``she'' said -- well... (maybe) [sic]—yes!!!!",
         "“ No , ” `` she '' said -- well ... ( maybe ) [ sic ] — yes !!!!"),
        ("Mail a.b@example.org or @desk #news https://example.org/x_(y), ok",
         "Mail a.b@example.org or @desk #news https://example.org/x_(y ) , ok"),
        ("cafe\u0301 nai\u0308ve", "cafe\u0301 nai\u0308ve"),
        ("zero\u200bwidth\x00and\u2060more", "zero width and more"),
    ],
)  # fmt: skip
def test_what_a_token_is(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_a_period_inside_a_sentence_belongs_to_its_abbreviation() -> None:
    (sentence,) = sentences(text := "Sen. Jo Day of Tarn, Mich., left.", Span(0, len(text)))
    assert " ".join(token.text for token in sentence) == "Sen. Jo Day of Tarn , Mich. , left ."


def test_segment_is_a_stage_with_one_author() -> None:
    assert isinstance(segment, Stage)
    assert segment.assigns == ("sentences",)


def test_sentences_know_their_block_and_never_cross_it() -> None:
    text = "Mayor quits over\n\nThe mayor quit. He was tired.\n"
    found = segment(document(text)).sentences
    assert [(text[s.span.start : s.span.end], s.block) for s in found] == [
        ("Mayor quits over", 0),
        ("The mayor quit.", 1),
        ("He was tired.", 1),
    ]


def test_markup_is_in_no_token() -> None:
    text = "**The mayor** [quit](https://example.org)."
    plain = "  The mayor    quit                      ."
    doc = segment(document(text, plain))
    assert (
        " ".join(token.text for sentence in doc.sentences for token in sentence.tokens) == "The mayor quit ."
    )
    assert doc.sentences[0].span.start == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ud800 lone \udfff.",
        ".",
        "...",
        '"',
        "”.",
        "?!",
        "’s",
        "n't",
        "1.",
        "(((",
        "\u200b",
        "A.",
        "…",
    ],
)
def test_odd_text_keeps_every_visible_character_once(text: str) -> None:
    found = [token for words in sentences(text, Span(0, len(text))) for token in words]
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {at for token in found for at in range(token.start, token.end)}
    assert {at for at, mark in enumerate(text) if mark.isprintable() and not mark.isspace()} <= covered


WORDS = [
    "J.",
    "x.",
    "É.",
    "5.",
    "1,000.",
    "-.5.",
    "...",
    "..",
    ".",
    "well...",
    "U.S.",
    "vice-pres.",
    "Co.",
    "sale.",
]
FOLLOWING = [
    ",",
    ";",
    "...",
    "5",
    "5.",
    "The",
    "the",
    "the.",
    "The.",
    "U.S.",
    "Inc.",
    "Quist",
    "quist",
    "“",
    "É",
    "-",
]


def test_the_answer_is_that_of_nltk() -> None:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    weights = model.load("punkt")
    own = Punkt(*(frozenset(weights[name]) for name in ("abbreviations", "starters", "lower")))
    learnt = PunktParameters()
    learnt.abbrev_types, learnt.sent_starters = set(own.abbreviations), set(own.starters)
    for word in own.lower:
        learnt.add_ortho_context(word, 1 << 5)  # seen in lower case inside a sentence
    nltk = PunktSentenceTokenizer(learnt)
    words = [*WORDS, *(f"{word}." for word in sorted(own.abbreviations)[::9])]
    following = [*FOLLOWING, *sorted(own.starters), *(word.title() for word in sorted(own.lower)[::99])]
    following += [word.title() for word in sorted(own.starters)]
    asked = [(word, other) for word in words for other in following]
    answers = [len(list(nltk.sentences_from_tokens(pair))) > 1 for pair in asked]
    assert 0 < sum(answers) < len(answers)
    assert [own.ends(*pair) for pair in asked] == answers
