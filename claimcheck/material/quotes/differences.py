"""Where the words of a quote differ from the material's, and which differences the trade allows.

Brackets may stand for words or add some; the material may break a quote ("...," she said, "...") or put in an
aside; sounds like "uh" are nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Change
from claimcheck.document import Document
from claimcheck.material.align import BRACKETED, WILD, Alignment, Hunk, text_of
from claimcheck.material.denial import denies
from claimcheck.material.index import Index
from claimcheck.material.quotes.brackets import is_turned
from claimcheck.material.quotes.spoken import (
    ASIDES,
    STUMBLE,
    is_alike,
    is_masked,
    is_stumble,
    mask_at,
)
from claimcheck.material.words import APOSTROPHES, Word, bare

# What breaks a quote in the material (“...,” she said, “...”), in words.
BROKEN = 40
# From one end of a quotation to the beginning of the next.
INTERRUPTED = re.compile(r"[^\w“\"«]{0,4}[\"”»’'][^\"“”«»]{0,400}[\"“«][^\w]{0,3}")
# Where a quotation ends behind a word, and begins before one.
CLOSED = re.compile(r"[^\w\s“”\"]{0,3}(?:[”\"]|'')")
OPENED = re.compile(r"(?:[“\"]|'')[^\w\s]{0,3}\Z")
ASIDE = re.compile(r"\W{0,4}[\[(][^\[\]()]{0,200}[\])]\W{0,4}")

# Behind these "'s" is a verb.
BEFORE_IS = frozenset(
    {"he", "she", "it", "that", "this", "there", "here", "what", "who", "where", "when", "how", "why", "let"}
    | {"everybody", "everyone", "everything", "nobody", "nothing", "somebody", "someone", "something", "one"}
)
# Two differences with so few words between may be one: “$5 million”, “5 million dollars”.
APART = 4
# A word of which letters are hidden is so many at most.
PARTS = 3
# At an end of a quote so many words more of the material may stand beside those of the draft.
ENDS = 4


class Differences:
    """Holds words of one draft against words of the material that are laid beside them."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index

    def changed(self, words: Sequence[Word], option: Alignment) -> list[Hunk]:
        """Where the words differ in a way that marks, brackets and ellipses do not explain."""
        found = [hunk for hunk in option.hunks if not self.is_allowed(words, option, hunk)]
        at = 0
        while at + 1 < len(found):
            one, other = found[at : at + 2]
            both = Hunk((one.here[0], other.here[1]), (one.there[0], other.there[1]))
            is_near = other.here[0] - one.here[1] <= APART
            if is_near and is_alike(*self._rows(words, option, both)):
                del found[at : at + 2]
            else:
                at += 1
        return found

    def _rows(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> tuple[list[str], list[str]]:
        here, there = words[slice(*hunk.here)], option.stretch.words[slice(*hunk.there)]
        return [word.folded for word in here], [word.folded for word in there]

    def is_allowed(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> bool:
        """May a desk write a hunk so?"""
        here, there = self._rows(words, option, hunk)
        own = [word for word in here if word != WILD]
        if not own and here:
            piece = self._index.documents[option.stretch.piece]
            beside = option.stretch.words[slice(*hunk.there)]
            text = text_of(words, self._doc.plain, *hunk.here)
            return len(there) <= BRACKETED and not is_turned(text, beside, piece)
        if is_alike(own, there, torn=own != here):
            return True
        if own and any(is_alike(own, some, torn=own != here) for some in _at_ends(option, hunk, len(words))):
            return True
        if self._is_genitive(words, hunk, own, there) or self._is_masked(words, option, hunk):
            return True
        if self._is_clipped(words, option, hunk):
            return True
        if self._is_broken_too(option, hunk, own, there):
            return True
        return not here and bool(there) and self._may_be_left_out(option, hunk.there, there)

    def _is_broken_too(self, option: Alignment, hunk: Hunk, own: Sequence[str], there: Sequence[str]) -> bool:
        """Are some words written otherwise, right beside a cue that breaks the quote in the material?"""
        (first, last) = hunk.there
        if not own or not len(own) - 1 <= len(there) <= BROKEN:
            return False
        return any(
            is_alike(own, rest) and self._may_be_left_out(option, place, lost)
            for at in range(1, len(there))
            for rest, place, lost in (
                (there[at:], (first, first + at), there[:at]),
                (there[:at], (first + at, last), there[at:]),
            )
        )

    def _may_be_left_out(self, option: Alignment, place: tuple[int, int], lost: Sequence[str]) -> bool:
        """Are words of the material those of a cue or an aside, or such as the speaker stumbled over?"""
        row, (first, last) = option.stretch.words, place
        text = self._index.documents[option.stretch.piece].plain
        start = row[first - 1].end if first else row[first].start
        between = text[start : row[last].start if last < len(row) else row[last - 1].end]
        if ASIDE.fullmatch(between):
            return not denies(lost) and lost[0] not in lexicon.words("limiting_words")
        if ASIDES.fullmatch(between):
            return True
        before, after = row[max(first - 2 * STUMBLE, 0) : first], row[last : last + 2 * STUMBLE]
        if is_stumble([word.folded for word in before], lost, [word.folded for word in after]):
            return True
        return len(lost) <= BROKEN and bool(INTERRUPTED.fullmatch(between))

    def _is_masked(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> bool:
        """Does one side hide letters of a word that the other has, all else being the same?

        A mask between letters makes two words of one ("f—ing"), and moves those behind it.
        """
        here, there = words[slice(*hunk.here)], option.stretch.words[slice(*hunk.there)]
        piece = self._index.documents[option.stretch.piece].plain
        is_last = hunk.here[1] == len(words)
        return _hides(here, self._doc.plain, there, is_last=is_last) or _hides(
            there, piece, here, is_last=False
        )

    def _is_clipped(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> bool:
        """Is it "goin'" on one side and "going" on the other, or "'bout" and "about", "’62" and "1962"?"""
        here, there = words[slice(*hunk.here)], option.stretch.words[slice(*hunk.there)]
        if not 0 < len(here) == len(there):
            return False
        piece = self._index.documents[option.stretch.piece].plain
        return all(
            one.folded == other.folded
            or _is_short_for(self._doc.plain, one, other.folded)
            or _is_short_for(piece, other, one.folded)
            for one, other in zip(here, there, strict=True)
        )

    def _is_genitive(
        self, words: Sequence[Word], hunk: Hunk, own: Sequence[str], there: Sequence[str]
    ) -> bool:
        """Is it "James’" here and "James’s" there, or does a quote end with "the mayor" of "the mayor's"?"""
        is_last = hunk.here[1] == len(words) and len(there) == 1
        if is_last and own == [there[0].removesuffix("'s")] and own[0] not in BEFORE_IS:
            return True
        if len(own) != 1 or len(there) != 1 or bare(own[0]) != bare(there[0]):
            return False
        end = words[hunk.here[0]].end
        return own[0][-1] == "s" and (own[0] != bare(own[0]) or self._doc.plain[end : end + 1] in ("'", "’"))

    def change(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> Change:
        """A hunk as a report shows it; at an end of the quote without what is outside of the material's."""
        text, row = self._index.documents[option.stretch.piece].plain, option.stretch.words
        first, last = hunk.there
        if hunk.here[1] == len(words):
            last = next((at for at in range(max(first, 1), last) if _closes(text, row, at)), last)
        elif hunk.here[0] == 0:
            opening = range(min(last, len(row) - 1), first, -1)
            first = next((at for at in opening if _opens(text, row, at)), first)
        return Change(text_of(words, self._doc.plain, *hunk.here), text_of(row, text, first, last))


def _closes(text: str, row: Sequence[Word], at: int) -> bool:
    """Does a quote end before the word at `at`?"""
    return CLOSED.match(text, row[at - 1].end, row[at].start) is not None


def _opens(text: str, row: Sequence[Word], at: int) -> bool:
    """Does a quote begin before the word at `at`?"""
    return OPENED.search(text, row[at - 1].end, row[at].start) is not None


def _hides(masked: Sequence[Word], text: str, whole: Sequence[Word], *, is_last: bool) -> bool:
    """Are words, some letters of which `text` hides, those of another row? `is_last`: that may go on."""
    at, found = 0, False
    for word in whole:
        if at == len(masked):
            return found and is_last
        if masked[at].folded == word.folded:
            at += 1
            continue
        last = next(
            (
                last
                for last in range(min(at + PARTS, len(masked)) - 1, at - 1, -1)
                if is_masked(mask_at(text, masked[at].start, masked[last].end), word.folded)
            ),
            None,
        )
        if last is None:
            return False
        at, found = last + 1, True
    return found and at == len(masked)


def _is_short_for(text: str, word: Word, whole: str) -> bool:
    """Is a word one that an apostrophe says is cut short, of a whole one?"""
    if text[word.end : word.end + 1] in APOSTROPHES and word.folded.endswith("in"):
        return f"{word.folded}g" == whole
    before = text[max(word.start - 1, 0) : word.start]
    return before in APOSTROPHES and whole.endswith(word.folded) and 0 < len(whole) - len(word.folded) <= 2


def _at_ends(option: Alignment, hunk: Hunk, size: int) -> Iterator[list[str]]:
    """What may stand beside words at an end of a quote of `size` words: there no alignment says how much."""
    first, last = hunk.there
    for count in range(1, hunk.here[1] - hunk.here[0] + ENDS + 1):
        if hunk.here[1] == size:
            yield [word.folded for word in option.stretch.words[first : first + count]]
        if hunk.here[0] == 0:
            yield [word.folded for word in option.stretch.words[max(last - count, 0) : last]]
