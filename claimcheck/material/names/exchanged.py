"""Names and roles of the draft in the place of others: "Democrats" for "Republicans", "aide" for "editor".

Only where the words before and after are the same in a passage that says what the sentence says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.names.misspelt import as_name, is_misspelt
from claimcheck.material.names.persons import is_of_body
from claimcheck.material.names.roles import is_other_role
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.names.sorts import PLAIN, are_two, is_plural, place_of, sorts_of
from claimcheck.material.names.told_again import Told
from claimcheck.material.opposites import in_place, is_turned_round
from claimcheck.material.passages import passage
from claimcheck.material.support import Place
from claimcheck.material.words import Word
from claimcheck.rules.quantities import quantities

# Passages that say so much less (coverage, 0..1) than the best one do not tell who is meant.
BELOW = 0.15
ARTICLES = frozenset({"the", "a", "an"})
LINKS = ARTICLES | {"of", "for", "in", "at", "to", "from", "with", "and"}
# What stands behind these is a place.
WHERE = frozenset({"across", "at", "from", "in", "near", "outside", "throughout", "to"})
# Behind these a name is written as one word: "#AnnLee".
HANDLE = "#@"


def exchanged_names(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Names and roles that stand in the place of another one in every passage near their sentence."""
    quoted = [quote.span for quote in doc.quotes]
    for words, beside in told.values():
        for check in _Sentence(doc, words, spelling).checks(beside):
            if not any(check.span.overlaps(span) for span in quoted):
                yield check


class _Row:
    """Words of a text, from one number to another (exclusive), and those around them."""

    def __init__(self, text: str, words: Sequence[Word], span: tuple[int, int]) -> None:
        first, last = span
        while last - first > 1 and words[first].folded in ARTICLES:
            first += 1
        while last - first > 1 and words[last - 1].folded in LINKS:
            last -= 1
        self.text, self.words, self.first, self.last = text, words, first, last
        self.own = words[first:last]
        self.spelt = [spelt(text[word.start : word.end]) for word in self.own]
        self.shown = text[self.own[-1].start : self.own[-1].end]
        self.after = words[last].folded if last < len(words) else ""
        self.before = words[first - 1].folded if first else ""

    @property
    def are_names(self) -> bool:
        """Have all words capitals, and stand side by side?"""
        is_one = all(self.text[one.end : two.start].strip() == "" for one, two in pairwise(self.own))
        return is_one and all(self.text[word.start].isupper() for word in self.own)

    @property
    def is_person(self) -> bool:
        """Does it begin with a given name or an initial, and has no title?"""
        given, titles = lexicon.load("given_names"), lexicon.load("titles")
        is_given = self.spelt[0] in given or len(self.spelt[0]) == 1
        return is_given and len(self.own) > 1 and not any(w in titles and w not in given for w in self.spelt)

    def beside(self, step: int) -> str:
        """The word of the same name right before it (`step` -1) or behind it (1), empty for none."""
        at = self.first - 1 if step < 0 else self.last
        if not 0 <= at < len(self.words) or not self.text[self.words[at].start].isupper():
            return ""
        if self.words[at].folded in lexicon.words("stop_words"):
            return ""
        one, other = sorted((self.words[at], self.own[0 if step < 0 else -1]))
        is_near = self.text[one.end : other.start].strip(".") in (" ", "-")
        return spelt(self.text[self.words[at].start : self.words[at].end]) if is_near else ""

    def is_called(self, other: _Row) -> bool:
        """Is one of two names short for the other, or one place in other words?"""
        is_short = any(a.startswith(b) or b.startswith(a) for a in self.spelt for b in other.spelt)
        return is_short or not place_of(self.spelt).isdisjoint(place_of(other.spelt))

    @property
    def is_body(self) -> bool:
        """Is the last word one of bodies or outlets?"""
        return is_of_body(self.spelt[-1])

    @property
    def leads(self) -> bool:
        """Does a title and a name follow: "German President Ann Ek"?"""
        behind = self.words[self.last : self.last + 2]
        is_title = len(behind) == 2 and behind[0].folded in lexicon.load("titles")
        return is_title and all(self.text[one.start].isupper() for one in behind)


class _Sentence:
    """A sentence of the draft, by its words."""

    def __init__(self, doc: Document, words: Sequence[Word], spelling: Spelling) -> None:
        self._text, self._words, self._spelling = doc.plain, words, spelling

    @cached_property
    def _figures(self) -> list[Span]:
        """Where figures stand, which are looked at by themselves: "8 p.m. Eastern"."""
        span = Span(self._words[0].start, self._words[-1].end)
        return [one.span for one in quantities(self._text, span)]

    def checks(self, beside: Sequence[tuple[Place, Alignment]]) -> Iterator[NameCheck]:
        """What stands in the place of something else in all of some passages."""
        found: dict[int, NameCheck] = {}
        kept: set[int] = set()
        # Where the passages have several names there, they tell of several events: "won in Ohio", "in Iowa".
        others: dict[int, set[str]] = defaultdict(set)
        best = max((place.coverage for place, _ in beside), default=0.0)
        for place, alignment in beside:
            if place.coverage < best - BELOW:
                continue
            kept.update(at for first, _, size in alignment.equal for at in range(first, first + size))
            for hunk in in_place(alignment, len(self._words)):
                if other := self._check(hunk, alignment):
                    found.setdefault(hunk.here[0], other)
                    if other.kind == "name":
                        others[hunk.here[0]].add(spelt(other.other.split()[-1]))
        told = [check for at, check in found.items() if at not in kept and len(others[at]) < 2]
        for at, check in enumerate(told):
            # Of two in each other's place one is told.
            if not any(self._text[check.span.start : check.span.end] == one.other for one in told[:at]):
                yield check
        yield from (check for _, alignment in beside for check in self._halved(alignment))

    def _halved(self, alignment: Alignment) -> Iterator[NameCheck]:
        """States with a word before them that the passage lacks, and the material never has there."""
        for (first, last), (begin, end) in alignment.hunks:
            words = [spelt(word.folded) for word in self._words[first : last + 1]]
            is_added = (last - first, end - begin, len(words)) == (1, 0, 2)
            if not is_added or not self._text[self._words[first].start].isupper():
                continue
            if " ".join(words) in lexicon.load("regions") and not self._spelling.has_pair(*words):
                span, place = Span(self._words[first].start, self._words[last].end), alignment.stretch.first
                yield self._spelling.check(span, place + end, place + end, "name")

    def _check(self, hunk: Hunk, alignment: Alignment) -> NameCheck | None:
        document = self._spelling.index.documents[alignment.stretch.piece]
        here = _Row(self._text, self._words, hunk.here)
        there = _Row(document.plain, alignment.stretch.words, hunk.there)
        hunk = Hunk((here.first, here.last), (there.first, there.last))
        is_role = is_other_role(self._text, self._words, hunk, alignment, self._spelling)
        kind: NameKind = "title" if is_role else "name"
        if not is_role and not self._is_other_name(here, there, alignment):
            return None
        where = passage(document, there.own[0].start, there.own[-1].end)
        return NameCheck(Span(here.own[0].start, here.own[-1].end), where.text, where, kind)

    def _is_other_name(self, here: _Row, there: _Row, alignment: Alignment) -> bool:
        """Are two rows of words names of one sort, or in one place, and of two?"""
        are_single = len(here.own) == len(there.own) == 1
        if not (are_single or (here.are_names and there.are_names)):
            return False
        last = here.own[-1].start
        if any(span.start <= last < span.end for span in self._figures) or self._text[last - 1] in HANDLE:
            return False
        own, other = here.spelt[-1], there.spelt[-1]
        after = here.beside(1) if is_misspelt(own, other, in_place=True) else ""
        if after and self._spelling.has_pair(own, after):
            return False  # the material has both spellings
        sorts = sorts_of(here.shown, here.after), sorts_of(there.shown, there.after)
        # The word beside both is the same, and of one name with them.
        same = (here.beside(step) for step in (-1, 1) if here.beside(step) == there.beside(step))
        longer = any(word and word not in lexicon.load("titles") for word in same)
        if longer and any(sorts) and there.are_names and here.beside(-1) == there.beside(-1) != "":
            sorts = sorts[0] or PLAIN, sorts[1] or PLAIN  # "Northern Star": a star may be somebody
        if not all(sorts):
            return False
        is_apart = set(here.spelt).isdisjoint(there.spelt)
        is_behind_given = here.before in lexicon.load("given_names") or len(here.beside(-1)) == 1
        if is_apart and there.are_names and here.are_names and is_behind_given:
            return are_two(own, other, frozenset({"person"}))
        # In the place of a person, body or place is one, of any length; it may be called otherwise there.
        if len(here.own) != len(there.own) and not (here.is_person and there.is_person):
            are_people = all(
                row.is_person or "person" in sort for row, sort in zip((here, there), sorts, strict=True)
            )
            is_place = here.before in WHERE and "place" in sorts[0] | sorts[1]
            # Where more differs, another poll or match is told of.
            are_sole = sum(a < b and c < d for (a, b), (c, d) in alignment.hunks) == 1
            is_one_sort = is_place or (are_sole and (are_people or (here.is_body and there.is_body)))
            if not (is_apart and is_one_sort) or here.is_called(there):
                return False
            return not self._is_elsewhere(here, there, alignment)
        # Of a name that no list has nobody knows what it names, nor of a word amid those of a longer one.
        either = sorts[0] | sorts[1]
        is_plain = either <= PLAIN and (longer or "other" in either or here.before in WHERE)
        both = sorts[0] & sorts[1] or (either if is_plain else frozenset())
        if not both:
            return False
        if not are_two(own, other, both):
            return longer and is_plural(own, other)
        if here.first == 0 and "other" in both and as_name(other, self._spelling) is None and not here.leads:
            return False
        return not self._is_elsewhere(here, there, alignment)

    def _is_elsewhere(self, here: _Row, there: _Row, alignment: Alignment) -> bool:
        """Has the passage the name in another place, and the draft not the other one in return?"""
        own, other = here.own[-1].folded, there.own[-1].folded
        known = {word.folded for word in there.words if there.text[word.start].isupper()}
        if own not in known:
            return False
        is_swapped = other in {word.folded for word in here.words}
        # "Norway’s Ann Ek": whose Ann Ek is stays with the name.
        is_owner = own.endswith("'s") and other.endswith("'s") and here.after == there.after
        is_tied = is_owner and here.text[here.words[min(here.last, len(here.words) - 1)].start].isupper()
        return not is_tied and (not is_swapped or is_turned_round(self._words, alignment))
