"""What the trained encoder must find in copy, and what it must bear. All sentences are made up."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import claimcheck.model
from claimcheck.encode.decode import (
    DISTANCES,
    LABELS,
    Attribution,
    Floats,
    Linker,
    Parameters,
    Span,
    best_labels,
    distances,
    spans_of,
)
from claimcheck.encode.encoder import Encoder, encoder
from claimcheck.encode.repair import repaired
from claimcheck.encode.windows import Sizes, cut_windows
from claimcheck.encode.words import Quote, Shape, WordPiece, read_words

VOCABULARY = Path(claimcheck.model.__file__).with_name("encoder_vocabulary.txt")

MARK = re.compile(r"\[([sqc])(\d) |\]")
KINDS = {"s": "source", "q": "cue", "c": "content"}


def blocks(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def marked(copy: str) -> tuple[str, list[Attribution]]:
    """`[s1 Mara Quill] [q1 said] [c1 ...]` -> the text without the marks, and its attributions."""
    text, place = "", 0
    spans: dict[str, dict[str, list[Span]]] = {}
    opened: list[tuple[str, str, int]] = []
    for match in MARK.finditer(copy):
        text += copy[place : match.start()]
        place = match.end()
        if match.group(1):
            opened.append((match.group(2), KINDS[match.group(1)], len(text)))
        else:
            number, kind, start = opened.pop()
            spans.setdefault(number, {"source": [], "cue": [], "content": []})[kind].append(
                (start, len(text))
            )
    text += copy[place:]
    found = [Attribution(**{kind: tuple(some) for kind, some in one.items()}) for one in spans.values()]
    return text, sorted(found, key=lambda one: one.content)


SAID = {
    "direct": "[c1 “The bridge stays shut until May,”] [s1 Mara Quill] [q1 said].",
    "straight quotes": '[c1 "The bridge stays shut until May,"] [q1 said] [s1 Mara Quill, an engineer].',
    "indirect": "[s1 The minister] [q1 said] [c1 that the dam would hold].",
    "indirect without that": "[s1 The minister] [q1 said] [c1 the dam would hold through the winter].",
    "content first": "[c1 The dam will hold through the winter], [s1 the minister] [q1 said] on Friday.",
    "according to": "[q1 According to] [s1 two port officials], [c1 the contract was signed in March].",
    "poll": "[s1 A survey of 900 farmers] [q1 found] [c1 that most would sell their land].",
    "document": "[s1 The audit report] [q1 says] [c1 the ferry was never inspected].",
    "pronoun": "[s1 She] [q1 believes] [c1 the vote will be close].",
    "broken quote": "[c1 “We asked for help,”] [s1 she] [q1 said], [c1 “and nobody came.”]",
    "quote that goes on": "[c1 “We asked for help,”] [s1 Quill] [q1 said]. [c1 “Nobody came.”]",
    "two paragraphs": "[s1 Quill] [q1 said] [c1 the bridge was safe].\n\n"
    "[s2 Her office] [q2 denied] [c2 that it had been warned].",
}  # fmt: skip


@pytest.mark.parametrize("copy", SAID.values(), ids=SAID.keys())
def test_attribution(copy: str) -> None:
    text, expected = marked(copy)
    assert encoder().attributions(text, blocks(text)) == expected


def test_impersonal_form_has_no_source() -> None:
    (found,) = encoder().attributions(
        text := "It is believed that the vessel sank in deep water.", blocks(text)
    )
    assert found.source == ()


def test_a_quote_over_paragraphs_keeps_its_source() -> None:
    text = (
        "“We have read the offer with care,” said Mara Quill, who speaks for the port.\n\n"
        "“It falls short of what the crews were told in spring.\n\n"
        "“And we will say so on Monday.”"
    )
    found = encoder().attributions(text, blocks(text))
    last = next(one for one in found if text.index("Monday") in range(*one.content[-1]))
    assert any("Mara Quill" in text[start:end] for start, end in last.source)


def test_plain_copy_has_no_attribution() -> None:
    text = "The ferry leaves at noon from pier four and reaches the island in forty minutes."
    assert encoder().attributions(text, blocks(text)) == []


def test_same_text_same_answer() -> None:
    text = "\n\n".join(marked(copy)[0] for copy in SAID.values())
    assert Encoder().attributions(text, blocks(text)) == Encoder().attributions(text, blocks(text))


HOSTILE = {
    "empty": "",
    "blank": " \t \n ",
    "controls": "\x00\x01\x1b[31m said \x00" * 20,
    "lone surrogates": "\ud800 said “\udfff” he added " * 20,
    "unbalanced quotes": "“\"'" * 200,
    "one word": "a" * 100_000,
    "no spaces": "said," * 300,
    "combining marks": "e\u0301" * 2_000,
    "private letters": "\ue000\U0010ffff" * 100,
    "other scripts": "新闻记者说 ملف сказал " * 20,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(text: str) -> None:
    for one in encoder().attributions(text, [(0, len(text))]):
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)


def test_no_blocks() -> None:
    assert encoder().attributions("text", []) == []


# Words and windows


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    return WordPiece(VOCABULARY)


def test_words_keep_their_offsets(wordpiece: WordPiece) -> None:
    text = "Mr. O’Hara's “plan” -- 3.5% …"
    words = [
        text[word.start : word.end] for part in read_words(text, 0, len(text), wordpiece) for word in part
    ]
    assert words == ["Mr", ".", "O", "’", "Hara", "'", "s", "“", "plan", "”", "--", "3", ".", "5", "%", "…"]


def test_shapes(wordpiece: WordPiece) -> None:
    text = "the Port of NATO, J McGee 1989"
    ((*words,),) = read_words(text, 0, len(text), wordpiece)
    assert [word.shape for word in words] == [
        Shape.LOWER, Shape.CAPITALISED, Shape.LOWER, Shape.CAPITALS,
        Shape.MARK, Shape.INITIAL, Shape.MIXED, Shape.NUMBER,
    ]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', ("``", "''"), ("''", "''")])
def test_quotes(opening: str, closing: str, wordpiece: WordPiece) -> None:
    text = f"a {opening}b,{closing} c {opening}d"
    ((*words,),) = read_words(text, 0, len(text), wordpiece)
    assert [word.quote for word in words] == [
        Quote.OUTSIDE, Quote.OPENING, Quote.INSIDE, Quote.INSIDE,
        Quote.CLOSING, Quote.OUTSIDE, Quote.OPENING, Quote.UNCLOSED,
    ]  # fmt: skip


def test_every_word_is_in_one_window(wordpiece: WordPiece) -> None:
    text = "\n".join("The clerk said the file was lost. " * count for count in (1, 3, 40, 2, 1, 200, 1))
    sizes = Sizes(window=64, headline=8, before=8)
    windows = list(cut_windows(text, blocks(text), wordpiece, sizes))
    words = [word for window in windows for word in window.words]
    assert words == [
        word
        for start, end in blocks(text)
        for part in read_words(text, start, end, wordpiece)
        for word in part
    ]
    assert all(len(window.pieces) <= 64 for window in windows)
    assert all(
        window.pieces[first : first + len(word.pieces)] == list(word.pieces)
        for window in windows
        for first, word in zip(window.firsts, window.words, strict=True)
    )


# Decoding


def test_best_labels_follow_the_steps() -> None:
    scores = np.array([[1, 0], [0, 0.5], [1, 0]], np.float32)
    never = np.array([[0, -9], [0, 0]], np.float32)  # from 0 to 1
    assert best_labels(scores, np.zeros(2, np.float32), np.zeros((2, 2), np.float32)) == [0, 1, 0]
    assert best_labels(scores, np.zeros(2, np.float32), never) == [0, 0, 0]


def test_spans_of_labels() -> None:
    labels = [
        LABELS.index(name) for name in ("B-content", "I-content", "B-content", "O", "B-cue", "I-source")
    ]
    assert spans_of(labels) == {"content": [(0, 2), (2, 3)], "cue": [(4, 5)], "source": [(5, 6)]}


def test_distances_tell_sides_and_paragraphs() -> None:
    classes = distances([0, 0, 0, 1])
    assert classes[0, 1] != classes[1, 0]
    assert classes[0, 1] == classes[1, 2] != classes[2, 3]


def test_a_content_without_cue_continues_the_last(wordpiece: WordPiece) -> None:
    text = "Quill said no\nmore words"
    first, second = (next(cut_windows(text, [block], wordpiece, Sizes())) for block in blocks(text))
    size = len(LABELS)
    linker = Linker(
        Parameters(
            starts=np.zeros(size, np.float32),
            steps=np.zeros((size, size), np.float32),
            cue_distance=np.zeros(DISTANCES, np.float32),
            source_distance=np.zeros(DISTANCES, np.float32),
            no_cue=np.zeros(1, np.float32),
            no_source=np.zeros(1, np.float32),
        )
    )

    def outputs(*names: str) -> dict[str, Floats]:
        labels = np.zeros((len(names), size), np.float32)
        for row, name in enumerate(names):
            labels[row, LABELS.index(name)] = 1
        ones = np.ones((len(names), 1), np.float32)
        return {"labels": labels, "cue_from": ones, "cue_to": ones, "source_from": ones, "source_to": ones}

    linker.add(first, outputs("B-source", "B-cue", "B-content"))
    linker.add(second, outputs("B-content", "I-content"))
    assert linker.attributions == [Attribution(((0, 5),), ((6, 10),), ((11, 13), (14, 24)))]


# Repair


def spot(copy: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """`a <b> c` -> the text without the brackets and the spans between them."""
    text, spans, start = "", [], 0
    for letter in copy:
        if letter == "<":
            start = len(text)
        elif letter == ">":
            spans.append((start, len(text)))
        else:
            text += letter
    return text, tuple(spans)


@pytest.mark.parametrize(
    ("found", "tidy"),
    [
        ("< the dam, >he said", " <the dam>, he said"),
        ("“<the dam,”> he said", "<“the dam,”> he said"),
        ("<“the dam>,” he said", "<“the dam,”> he said"),
        ("<the dam> <will hold>", "<the dam will hold>"),
        ("<the dam>, she said, <will hold>", "<the dam>, she said, <will hold>"),
        ("<the dam.>\n<It will>", "<the dam.>\n<It will>"),
    ],
)
def test_repair(found: str, tidy: str) -> None:
    text, spans = spot(found)
    assert (text, repaired(text, Attribution((), (), spans)).content) == spot(tidy)
