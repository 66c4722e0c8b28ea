"""Where the words of a quote differ from the material's, and which differences the trade allows.

Brackets may stand for words or add some; the material may break a quote ("...," she said, "...") or put in an
aside; sounds like "uh" are nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.comparison import Change
from claimcheck.document import Document, Span
from claimcheck.material.align import BRACKETED, WILD, Alignment, Hunk, text_of
from claimcheck.material.denial import denies
from claimcheck.material.index import Index
from claimcheck.material.words import Word, bare, words_of
from claimcheck.rules.numerals import SHORT

# What breaks a quote in the material (“...,” she said, “...”), in words.
BROKEN = 40
FILLERS = frozenset({"ah", "eh", "er", "erm", "hm", "hmm", "mm", "uh", "um"})
# From one end of a quotation to the beginning of the next.
INTERRUPTED = re.compile(r"[^\w“\"«]{0,4}[\"”»’'][^\"“”«»]{0,400}[\"“«][^\w]{0,3}")
ASIDE = re.compile(r"\W{0,4}[\[(][^\[\]()]{0,200}[\])]\W{0,4}")


# "It's", of which a bracket may have torn off the end.
CLITIC = re.compile(r"'(?:s|re|ve|ll|d|m)$")
# The tens as they are folded.
TENS = frozenset(str(ten) for ten in range(20, 100, 10))


class Differences:
    """Holds words of one draft against words of the material that are laid beside them."""

    def __init__(self, doc: Document, index: Index) -> None:
        self._doc, self._index = doc, index

    def changed(self, words: Sequence[Word], option: Alignment) -> list[Hunk]:
        """Where the words differ in a way that marks, brackets and ellipses do not explain."""
        return [hunk for hunk in option.hunks if not self.is_allowed(words, option, hunk)]

    def is_allowed(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> bool:
        """May a desk write a hunk so?"""
        here = [word.folded for word in words[hunk.here[0] : hunk.here[1]]]
        beside = option.stretch.words[hunk.there[0] : hunk.there[1]]
        there = [word.folded for word in beside]
        own = [word for word in here if word != WILD]
        if not own and here:
            return len(there) <= BRACKETED and not self._is_turned(words[slice(*hunk.here)], there)
        if _is_one(own, there, torn=own != here) or FILLERS.issuperset((*own, *there)):
            return True
        if own and any(_is_one(own, some, torn=own != here) for some in _at_ends(option, hunk, len(words))):
            return True
        if self._is_genitive(words, hunk, own, there):
            return True
        if not here and there:
            text = self._index.documents[option.stretch.piece].plain
            first, last = hunk.there
            start = option.stretch.words[first - 1].end if first else beside[0].start
            after = option.stretch.words[last : last + 1]
            between = text[start : after[0].start if after else beside[-1].end]
            if ASIDE.fullmatch(between):
                return not denies(there) and there[0] not in lexicon.words("limiting_words")
            return len(there) <= BROKEN and bool(INTERRUPTED.fullmatch(between))
        return False

    def _is_turned(self, brackets: Sequence[Word], there: Sequence[str]) -> bool:
        """Does what a writer puts in brackets deny what is not denied there, or the other way round?

        An explanation may hold a denial; "[not]" alone is one.
        """
        text = self._doc.plain[brackets[0].start : brackets[-1].end]
        put = [word.folded for word in words_of(text, Span(0, len(text)))]
        return denies(there) if not denies(put) else len(put) <= 2 and not denies(there)

    def _is_genitive(
        self, words: Sequence[Word], hunk: Hunk, own: Sequence[str], there: Sequence[str]
    ) -> bool:
        """Is it "James’" here and "James’s" there?"""
        if len(own) != 1 or len(there) != 1 or bare(own[0]) != bare(there[0]):
            return False
        end = words[hunk.here[0]].end
        return own[0][-1] == "s" and (own[0] != bare(own[0]) or self._doc.plain[end : end + 1] in ("'", "’"))

    def change(self, words: Sequence[Word], option: Alignment, hunk: Hunk) -> Change:
        """A hunk as a report shows it."""
        text = self._index.documents[option.stretch.piece].plain
        return Change(
            text_of(words, self._doc.plain, *hunk.here),
            text_of(option.stretch.words, text, *hunk.there),
        )


def _at_ends(option: Alignment, hunk: Hunk, size: int) -> Iterator[list[str]]:
    """What may stand beside words at an end of a quote of `size` words: there no alignment says how much."""
    first, last = hunk.there
    for count in range(1, hunk.here[1] - hunk.here[0] + 3):
        if hunk.here[1] == size:
            yield [word.folded for word in option.stretch.words[first : first + count]]
        if hunk.here[0] == 0:
            yield [word.folded for word in option.stretch.words[max(last - count, 0) : last]]


def _is_one(own: Sequence[str], there: Sequence[str], *, torn: bool) -> bool:
    """Are they the same words but for where they are joined? `torn`: a bracket may stand for the end of one,
    as in "It [the plan]'s late" for "It's late"."""
    one = _as_one(own)
    return one == _as_one(there) or (torn and one == _as_one([CLITIC.sub("", word) for word in there]))


def _as_one(words: Sequence[str]) -> str:
    """Words as one: "well known" is "wellknown", "twenty three" 23, "1.5 m" 1.5 million."""
    row: list[str] = []
    for word in words:
        word = SHORT.get(word, word)
        if row and len(word) == 1 and word in "123456789" and row[-1] in TENS:
            row[-1] = row[-1][0] + word
        else:
            row.append(word)
    return "".join(row)
