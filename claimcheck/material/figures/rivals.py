"""Which figure of the material stands for one of the draft that nothing explains: what tells of the same?

A sentence that is put otherwise than in the notes still has its figures from them. Of the figures that might
be meant one is more likely than the others: the same words stand around both, no other figure of the draft
is that one, or one is a slip of the pen for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.material.figures import FITTING, counts_others, counts_the_same, fit, is_one
from claimcheck.material.figures.things import are_other_things, counted
from claimcheck.material.figures.words import is_any
from claimcheck.material.support import Gist, is_content
from claimcheck.material.words import Word, stem_of, words_of
from claimcheck.rules.moments import MOMENTS
from claimcheck.rules.quantities import AMOUNTS
from claimcheck.rules.quantity import Quantity

KINDS = AMOUNTS | {"times", "ordinal", "clock", "score", *MOMENTS} - {"decade", "period"}
OFF = frozenset({"later", "ago", "earlier", "before", "after"})
# A claim has so many content words.
FEWEST = 2
# So many words on either side, and characters, say what a figure is about.
AROUND, NEAR = 6, 80
# A word around both, one that both count, and a slip speak for a figure: so much at least, of several values,
# and so much more than for one that fits.
LEAST, OF_SEVERAL, CLEARLY = 1, 2, 2
# Nobody takes one figure for another that is so many times as large.
FAR = 10
_DIGIT = re.compile(r"\d")
_SEVERAL = re.compile(r"\b[^\W\d_]{2,24}s of \Z")


class Candidate(NamedTuple):
    """A figure of the material, its piece by number and text, and the stems of the words around it."""

    figure: Quantity
    piece: int
    text: str
    around: frozenset[str]


def candidates(figures: Sequence[Quantity], piece: int, doc: Document, span: Span) -> Iterator[Candidate]:
    """The figures in a span of a piece, with the words beside them."""
    for one in figures:
        near = Span(max(one.span.start - NEAR, span.start), min(one.span.end + NEAR, span.end))
        yield Candidate(one, piece, doc.plain, around(one, words_of(doc.plain, near), figures))


def without_figures(claim: Gist, figures: Sequence[Quantity]) -> Gist:
    """What a sentence says beside its figures."""
    words = tuple(word for word in claim.words if not _is_in(word, figures))
    stems = frozenset(stem_of(word.folded) for word in words if is_content(word.folded))
    # Without who says so, where something else is said.
    stems = stems & claim.stems if len(stems & claim.stems) >= FEWEST else stems
    return Gist(words, stems, stems & claim.names, frozenset())


def rival(
    here: Quantity,
    own: Sequence[Quantity],
    doc: Document,
    sentence: int,
    there: Iterable[Candidate],
) -> Candidate | None:
    """The figure that stands for `here`, one of `own` of a sentence of the draft.

    More has to speak for it than for any other value, and clearly more than for one that fits.
    """
    if here.kind not in KINDS:
        return None
    known = around(here, words_of(doc.plain, doc.sentences[sentence].span), own)
    found: dict[float, tuple[Candidate, int]] = {}
    fitting = 0
    for one in there:
        shared = len(known & one.around)
        if fit(here, one.figure) in FITTING or is_one(here, one.figure):
            fitting = max(fitting, shared + CLEARLY)
            continue
        slipped = slip(here, one.figure, doc.plain, one.text)
        is_taken = any(fit(two, one.figure) == "equal" for two in own if two is not here)
        if is_taken or not may_stand_for(here, one.figure, doc.plain, one.text, slipped):
            continue
        score = shared + slipped + (here.kind == "count" and counts_the_same(here, one.figure))
        if score >= found.get(one.figure.value, (one, 0))[1]:
            found[one.figure.value] = one, score
    ranked = sorted(found.values(), key=lambda entry: -entry[1])
    second = ranked[1][1] + 1 if len(ranked) > 1 else 0
    is_enough = ranked and ranked[0][1] >= max(OF_SEVERAL if second else LEAST, second, fitting)
    return ranked[0][0] if is_enough else None


def is_article(figure: Quantity, text: str) -> bool:
    """Is a number only an article: "a year earlier"?"""
    is_one = figure.kind in ("count", "measure") and figure.raw == 1
    return is_one and text[figure.span.start : figure.span.end].lower().startswith(("a ", "an "))


def slip(here: Quantity, there: Quantity, text: str, there_text: str) -> int:
    """How likely (0 to 2) is a figure a slip of the pen for another: turned round, a digit or the unit wrong?

    Any two years of a century differ in a digit or two. What is rounded is one for the other so rounded.
    """
    if here.digits > 1 and here.raw == there.raw:
        if here.kind != there.kind and "measure" in (here.kind, there.kind):
            return 0  # "38 months" is no 38k
        is_of_other_unit = here.kind == "measure" and here.value != there.value
        return 2 if here.scale != there.scale or is_of_other_unit else 0
    one, other = text[here.span.start : here.span.end], there_text[there.span.start : there.span.end]
    if here.kind not in MOMENTS and here.step > there.step and here.digits > 1:
        one, other = (f"{figure.value // here.step:.0f}" for figure in (here, there))
    digits, others = _DIGIT.findall(one), _DIGIT.findall(other)
    wrong = sum(a != b for a, b in zip(digits, others, strict=False))
    if len(digits) < 2 or len(digits) != len(others) or wrong > 2:
        return 0
    if wrong == 2:
        return 2 if sorted(digits) == sorted(others) else 0
    words = _DIGIT.sub("", one)
    is_telling = words == _DIGIT.sub("", other) != "" if here.kind in MOMENTS else len(digits) > 2
    return 1 + is_telling


def may_stand_for(here: Quantity, there: Quantity, text: str, there_text: str, slipped: int) -> bool:
    """Could a figure be what should stand for `here`? What it counts may be left out."""
    if is_article(there, there_text) or is_any(text, here, there):
        return False
    if here.kind == "count" and there_text.startswith("-", there.span.end) != text.startswith(
        "-", here.span.end
    ):
        return False  # "an 18-hole course" is no 18 courses
    if slipped < 2 and not _may_count_one(here, there, text, there_text):
        return False
    is_bare = there.kind == "count" and not any(map(is_content, there.nouns[:1]))
    if slipped > 1 and (is_bare or here.kind == there.kind):
        return fit(here, there) not in FITTING
    is_of_others = here.kind == "count" and not is_bare and counts_others(here) != counts_others(there)
    is_far = not there.value <= here.value * FAR <= there.value * FAR * FAR
    is_amount = here.kind not in MOMENTS and not (here.extent or there.extent or slipped)
    return fit(here, there) == "different" and not is_of_others and not (is_far and is_amount)


def _may_count_one(here: Quantity, there: Quantity, text: str, there_text: str) -> bool:
    """Could two numbers count the same things?"""
    if here.kind == "measure":
        # "13 seconds from the end" are as far before it.
        is_either = here.nouns[:1] == ("from",) or there.nouns[:1] == ("from",)
        return is_either or _sort(here, text) == _sort(there, there_text)
    if here.kind not in ("count", "ordinal"):
        return True
    if _is_size(here, text) != _is_size(there, there_text):
        return False
    one, other = counted(text, here), counted(there_text, there)
    if one and other:
        return not are_other_things(one, other, is_share=False)
    if not here.nouns or not there.nouns or not is_content(here.nouns[0]) or not is_content(there.nouns[0]):
        return True
    return counts_the_same(here, there)


def _is_size(figure: Quantity, text: str) -> bool:
    """Does a number tell how many each of several has: "packs of 28"?"""
    return _SEVERAL.search(text, max(figure.span.start - NEAR, 0), figure.span.start) is not None


def _sort(figure: Quantity, text: str) -> str:
    """Is a length of time an age, without unit or with "old", or how far off a day is: "a year later"?"""
    if text[figure.span.start : figure.span.end].isdigit() or "old" in figure.nouns:
        return "age"
    return "" if OFF.isdisjoint(figure.nouns[:1]) else "off"


def around(
    figure: Quantity, words: Sequence[Word], figures: Iterable[Quantity], most: int = AROUND
) -> frozenset[str]:
    """The stems of the words beside a figure, at most so many on either side, other figures left out."""
    before = [word for word in words if word.end <= figure.span.start][-most:]
    after = [word for word in words if word.start >= figure.span.end][:most]
    return frozenset(
        stem_of(word.folded)
        for word in (*before, *after)
        if is_content(word.folded) and not _is_in(word, figures)
    )


def _is_in(word: Word, figures: Iterable[Quantity]) -> bool:
    wholes = (one.whole or one.span for one in figures)
    return any(whole.start <= word.start < whole.end for whole in wholes)
