"""Figures of a draft that nothing near its passage explains: neither equal, nor rounded, nor worked out.

A sentence that is put otherwise than in the notes still has its figures from them. Where the passage that is
about the same has one figure of the kind that no other of the sentence takes up, and the same words stand
about both, one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.material.figures import counts_others, counts_the_same, fit
from claimcheck.material.figures.things import are_other_things, counted
from claimcheck.material.figures.words import is_any
from claimcheck.material.support import Gist, is_content
from claimcheck.material.words import Word, stem_of
from claimcheck.rules.quantity import Quantity

KINDS = frozenset(
    {"count", "money", "percent", "points", "measure", "ordinal", "clock", "score", "year", "date", "month"}
)
OFF = frozenset({"later", "ago", "earlier", "before", "after"})
# A claim has so many content words.
FEWEST = 2
# So many words on either side say what a figure is about.
AROUND = 6
# So many of them the two have in common, where it is the only one of its kind, or where there are others.
ONLY, OF_SEVERAL = 1, 2


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
    words: Sequence[Word],
    text: str,
    figures: Sequence[Quantity],
    there: Sequence[Word],
    there_text: str,
) -> Quantity | None:
    """The figure of a passage that stands for what `here`, one of `own`, tells otherwise; None for none.

    `words` are those of the sentence, `there` those of the passage.
    """
    if here.kind not in KINDS:
        return None
    others = [one for one in own if one is not here]
    known = around(here, words, own)
    found: list[tuple[int, int, Quantity]] = []
    for one in figures:
        if is_article(one, there_text):
            continue
        if fit(here, one) != "different" or any(fit(other, one) in ("equal", "rounded") for other in others):
            continue
        is_other = here.kind == "count" and counts_others(here) != counts_others(one)
        if not is_other and not is_any(text, here, one) and may_count_one(here, one, text, there_text):
            shared = known & around(one, there, figures)
            found.append((len(shared), -len(found), one))
    if not found:
        return None
    found.sort(key=lambda entry: entry[:2])
    most, _, best = found[-1]
    if len(found) == 1:
        return best if most >= ONLY else None
    return best if most >= OF_SEVERAL and most > found[-2][0] else None


def is_article(figure: Quantity, text: str) -> bool:
    """Is a number only an article: "a year earlier"?"""
    is_one = figure.kind in ("count", "measure") and figure.raw == 1
    return is_one and text[figure.span.start : figure.span.end].lower().startswith(("a ", "an "))


def may_count_one(here: Quantity, there: Quantity, text: str, there_text: str) -> bool:
    """Could two numbers count the same things?"""
    if here.kind == "measure":
        return _sort(here, text) == _sort(there, there_text)
    if here.kind not in ("count", "ordinal"):
        return True
    one, other = counted(text, here), counted(there_text, there)
    if one and other:
        return not are_other_things(one, other, is_share=False)
    if not here.nouns or not there.nouns or not is_content(here.nouns[0]) or not is_content(there.nouns[0]):
        return True
    return counts_the_same(here, there)


def _sort(figure: Quantity, text: str) -> str:
    """Is a length of time an age, without unit or with "old", or how far off a day is: "a year later"?"""
    if text[figure.span.start : figure.span.end].isdigit() or "old" in figure.nouns:
        return "age"
    return "" if OFF.isdisjoint(figure.nouns[:1]) else "off"


def around(figure: Quantity, words: Sequence[Word], figures: Iterable[Quantity]) -> frozenset[str]:
    """The stems of the words beside a figure, other figures left out."""
    before = [word for word in words if word.end <= figure.span.start][-AROUND:]
    after = [word for word in words if word.start >= figure.span.end][:AROUND]
    return frozenset(
        stem_of(word.folded)
        for word in (*before, *after)
        if is_content(word.folded) and not _is_in(word, figures)
    )


def _is_in(word: Word, figures: Iterable[Quantity]) -> bool:
    wholes = (one.whole or one.span for one in figures)
    return any(whole.start <= word.start < whole.end for whole in wholes)
