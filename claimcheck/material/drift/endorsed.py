"""Who says it is right, or wrong, only in the draft: "rightly said", "was right to warn", "falsely claimed".

Whoever writes so takes a side that the notes do not take.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document, Span
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.credit import tells
from claimcheck.material.verbs import strength, verb
from claimcheck.material.words import Word, words_of

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# "Was right to say", "is correct in saying", "was right that".
JOINING = frozenset({"to", "in", "when", "that"})
# The verb stands within so many words behind these; a denial so many before: "did not say wrongly".
BEHIND, BEFORE = 3, 3
OPEN = frozenset({"if", "whether", "or"})
# So many paragraphs around a passage may say as well who is right.
AROUND = 1


def endorsed(beside: Beside, piece: Document) -> Drift | None:
    """The verb with which somebody says in the passage what the draft calls right or wrong."""
    words = [word.folded for word in beside.words]
    for at, word in enumerate(words):
        verdict = _verdict(word)
        if not verdict or at in beside.there_of or not _judges(words, at) or _is_open(words, at):
            continue
        telling = next((at for at, one in enumerate(beside.there) if _tells(one)), None)
        near = [one.folded for one in _around(beside, piece)]
        is_said = any(_verdict(one) == verdict and _judges(near, i) for i, one in enumerate(near))
        if telling is None or is_said:
            continue
        return beside.drift(piece, Hunk((0, 0), (telling, telling + 1)))
    return None


def _verdict(word: str) -> str | None:
    (verdict,) = lexicon.load("judging_words").get(word, ("",))
    return verdict or None


def _judges(words: Sequence[str], at: int) -> bool:
    """Does the word at `at` stand beside a verb of saying, or is somebody right to say so?"""
    if words[at].endswith("ly"):
        return any(map(_is_saying, (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])))
    follows = words[at + 1 : at + 2]
    if words[max(at - 2, 0) : at] and BE.isdisjoint(words[max(at - 2, 0) : at]):
        return False
    return not JOINING.isdisjoint(follows) and (
        follows == ["that"] or any(map(_is_saying, words[at + 2 : at + 2 + BEHIND]))
    )


def _is_saying(word: str) -> bool:
    return tells(word) or (word != "not" and strength(verb(word)) is not None)


def _tells(word: Word) -> bool:
    return _is_saying(word.folded)


def _is_open(words: Sequence[str], at: int) -> bool:
    """Is it left open, or denied, that somebody is right?"""
    before = words[max(at - BEFORE, 0) : at]
    return denies(before) or not OPEN.isdisjoint(before)


def _around(beside: Beside, piece: Document) -> list[Word]:
    """The words of the paragraphs around the passage."""
    start = beside.there[0].start
    own = next((at for at, block in enumerate(piece.blocks) if start < block.span.end), 0)
    near = piece.blocks[max(own - AROUND, 0) : own + AROUND + 1]
    return words_of(piece.plain, Span(near[0].span.start, near[-1].span.end)) if near else []
