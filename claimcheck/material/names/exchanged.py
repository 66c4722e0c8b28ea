"""Names and roles of the draft in the place of others: "Democrats" for "Republicans", "aide" for "editor".

Only where the words before and after are the same in a passage that says what the sentence says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.names.misspelt import as_name
from claimcheck.material.names.qualified import QUALIFIED, qualified, senses_of
from claimcheck.material.names.runs import Spelling, spelt
from claimcheck.material.names.sorts import PLAIN, Sort, are_two, party_of, sorts_of
from claimcheck.material.names.told_again import Told
from claimcheck.material.opposites import in_place, is_turned_round
from claimcheck.material.passages import passage
from claimcheck.material.support import Place, is_content
from claimcheck.material.words import Word, fold, stem_of
from claimcheck.rules.quantities import quantities

# So many words before and after a role its bearer's name is looked for, and so many from a name a role is
# told; so many places of a name are read.
NEAR, TOLD, MOST_READ = 3, 4, 60
# What a role is for stands so many words behind it: "of law".
FIELD = 2
# Passages that say so much less (coverage, 0..1) than the best one do not tell who is meant.
BELOW = 0.15
ARTICLES = frozenset({"the", "a", "an"})
LINKS = ARTICLES | {"of", "for", "in", "at", "to", "from", "with", "and"}


def exchanged_names(doc: Document, spelling: Spelling, told: Mapping[int, Told]) -> Iterator[NameCheck]:
    """Names and roles that stand in the place of another one in every passage near their sentence."""
    quoted = [quote.span for quote in doc.quotes]
    for words, beside in told.values():
        for check in _Sentence(doc, words, spelling).checks(beside):
            if not any(check.span.overlaps(span) for span in quoted):
                yield check


class _Sentence:
    """A sentence of the draft, by its words."""

    def __init__(self, doc: Document, words: Sequence[Word], spelling: Spelling) -> None:
        self._text, self._words, self._spelling = doc.plain, words, spelling
        # Who speaks there is looked at by itself.
        span = Span(words[0].start, words[-1].end) if words else Span(0, 0)
        self._quotes = any(span.overlaps(quote.span) for quote in doc.quotes)
        figures = quantities(doc.plain, span)
        # "Celsius", "8 p.m. Eastern": figures are looked at by themselves.
        self._counted = {
            word.start for word in words for one in figures if one.span.start <= word.start < one.span.end
        }

    def checks(self, beside: Sequence[tuple[Place, Alignment]]) -> Iterator[NameCheck]:
        """What stands in the place of something else in all of some passages."""
        found: dict[int, NameCheck] = {}
        roles: dict[int, NameCheck] = {}
        kept: set[int] = set()
        # Where the passages have several names there, they tell of several events: "won in Ohio", "in Iowa".
        others: dict[int, set[str]] = defaultdict(set)
        best = max((place.coverage for place, _ in beside), default=0.0)
        for place, alignment in beside:
            if place.coverage < best - BELOW:
                continue
            kept.update(at for first, _, size in alignment.equal for at in range(first, first + size))
            for at, check in qualified(self._text, self._words, alignment, self._spelling):
                roles.setdefault(at, check)
            for hunk in in_place(alignment, len(self._words)):
                if other := self._check(hunk, alignment):
                    found.setdefault(hunk.here[0], other)
                    if other.kind == "name":
                        others[hunk.here[0]].add(spelt(other.other.split()[-1]))
                elif self._is_one_party(hunk, alignment):
                    kept.add(hunk.here[0])
        yield from roles.values()
        yield from (check for at, check in found.items() if at not in kept and len(others[at]) < 2)

    def _is_one_party(self, hunk: Hunk, alignment: Alignment) -> bool:
        """Is a party called otherwise in its place: "GOP", "Republican"?"""
        here, there = self._words[hunk.here[0]], alignment.stretch.words[hunk.there[0]]
        return bool(party_of(here.folded)) and party_of(here.folded) == party_of(there.folded)

    def _check(self, hunk: Hunk, alignment: Alignment) -> NameCheck | None:
        hunk = Hunk(_told(hunk.here, self._words), _told(hunk.there, alignment.stretch.words))
        here, there = self._words[slice(*hunk.here)], alignment.stretch.words[slice(*hunk.there)]
        document = self._spelling.index.documents[alignment.stretch.piece]
        is_role = self._is_other_role(hunk, there) or self._is_other_field(hunk, there, alignment)
        kind: NameKind = "title" if is_role else "name"
        if kind == "name":
            is_whole = (len(here) == len(there) == 1) or (
                self._are_names(hunk, there, document.plain)
                and (len(here) == len(there) or self._are_people(here, there, document.plain))
            )
            is_other = is_whole and self._is_other_name(here[-1], there[-1], document.plain, alignment)
            if not (is_other or self._is_other_surname(hunk, there, document.plain)):
                return None
        where = passage(document, there[0].start, there[-1].end)
        return NameCheck(Span(here[0].start, here[-1].end), where.text, where, kind)

    def _is_other_surname(self, hunk: Hunk, there: Sequence[Word], piece: str) -> bool:
        """Does a given name go on with other words, more or fewer of them: "Ann Ek Lund", "Ann Moe"?"""
        here = self._words[slice(*hunk.here)]
        if not hunk.here[0]:
            return False
        before = self._words[hunk.here[0] - 1]
        is_initial = len(before.folded) == 1 and self._text[before.start].isupper()
        is_name = self._are_names(hunk, there, piece)
        apart = {word.folded for word in here}.isdisjoint(word.folded for word in there)
        is_named = (before.folded in lexicon.load("given_names") or is_initial) and is_name and apart
        own, other = here[-1], there[-1]
        surnames = spelt(self._text[own.start : own.end]), spelt(piece[other.start : other.end])
        return is_named and are_two(*surnames, frozenset({"person"}))

    def _are_names(self, hunk: Hunk, there: Sequence[Word], piece: str) -> bool:
        """Have all words on both sides capitals?"""
        here = self._words[slice(*hunk.here)]
        own = all(self._text[word.start].isupper() for word in here)
        is_one = all(piece[one.end : two.start].strip() == "" for one, two in pairwise(there))
        return own and is_one and all(piece[word.start].isupper() for word in there)

    def _are_people(self, here: Sequence[Word], there: Sequence[Word], piece: str) -> bool:
        """Do names of more and fewer words both begin with a given name or an initial, and have no title?"""
        names = [
            [spelt(text[word.start : word.end]) for word in row]
            for text, row in ((self._text, here), (piece, there))
        ]
        given, titles = lexicon.load("given_names"), lexicon.load("titles")
        return all(len(name) > 1 and (name[0] in given or len(name[0]) == 1) for name in names) and not any(
            word in titles and word not in given for name in names for word in name
        )

    def _word_after(self, word: Word) -> int:
        """Where the word behind one begins."""
        at = bisect_right(self._words, word.start, key=lambda one: one.start)
        return self._words[min(at, len(self._words) - 1)].start

    def _is_before_title(self, word: Word) -> bool:
        """Does a title and a name follow: "German President Ann Ek"?"""
        at = bisect_right(self._words, word.start, key=lambda one: one.start)
        behind = self._words[at : at + 2]
        is_title = len(behind) == 2 and behind[0].folded in lexicon.load("titles")
        is_name = is_title and all(self._text[one.start].isupper() for one in behind)
        return is_name and word.folded not in QUALIFIED

    def _are_person_and_body(self, written: str, other: str, sorts: tuple[frozenset[Sort], ...]) -> bool:
        """Is one word a person's and the other of a body or an outlet: "Ann", "Post"?"""
        bodies = [
            spelt(word) in lexicon.load("organisation_words") or spelt(word) in lexicon.load("outlet_words")
            for word in (written, other)
        ]
        return any("person" in sorts[at] and not bodies[at] and bodies[1 - at] for at in (0, 1))

    def _is_initial_before(self, here: Word, there: Word, alignment: Alignment) -> bool:
        """Does the word before one of the passage begin with an initial?"""
        at = bisect_right(alignment.stretch.words, there.start, key=lambda one: one.start) - 2
        return at >= 0 and alignment.stretch.words[at].folded[0] == here.folded

    def _is_proper(self, word: str) -> bool:
        """Has the material a word with a capital wherever it stands, also amid a sentence?"""
        return as_name(word, self._spelling) is not None

    def _is_other_name(self, here: Word, there: Word, piece: str, alignment: Alignment) -> bool:
        """Are two words names of one sort, and of two?"""
        written, other = self._text[here.start : here.end], piece[there.start : there.end]
        following = [_after(here, self._words), _after(there, alignment.stretch.words)]
        sorts = sorts_of(written, following[0]), sorts_of(other, following[1])
        if here.start in self._counted or not all(sorts):
            return False
        # "A. Ek" for "Ann B. Ek".
        if sorts[0] == {"initial"} and self._is_initial_before(here, there, alignment):
            return False
        # Of a name that no list has nobody knows what it names.
        either = sorts[0] | sorts[1]
        both = sorts[0] & sorts[1] or (either if "other" in either and either <= PLAIN else frozenset())
        if not both or self._are_person_and_body(written, other, sorts):
            return False
        if not are_two(spelt(written), spelt(other), both):
            return False
        begins = here.start == self._words[0].start and "other" in both
        if begins and not (self._is_proper(spelt(other)) or self._is_before_title(here)):
            return False
        known = {word.folded for word in alignment.stretch.words if piece[word.start].isupper()}
        is_swapped = here.folded in known and there.folded in {word.folded for word in self._words}
        # "Norway’s Ann Ek": whose Ann Ek is stays with the name.
        is_owner = here.folded.endswith("'s") and there.folded.endswith("'s") and following[0] == following[1]
        is_tied = is_owner and self._text[self._word_after(here)].isupper()
        if here.folded in known and not (is_swapped or is_tied):
            return False  # put elsewhere
        if is_swapped and is_turned_round(self._words, alignment):
            return False
        # "Hillary" and "Clinton", "North" and "Korea": words of one name.
        return not self._are_joined(written, other) and not self._are_joined(other, written)

    def _are_joined(self, one: str, other: str) -> bool:
        """Has the material two words side by side, and no comma between them?"""
        index, spelling = self._spelling.index, self._spelling
        forms = (fold(spelt(other)), f"{fold(spelt(other))}'s")
        return any(
            spelling.are_together(place, place + 1)
            for form in forms
            for place in index.pairs(fold(spelt(one)), form)[:MOST_READ].tolist()
        )

    def _is_other_role(self, hunk: Hunk, there: Sequence[Word]) -> bool:
        """Is somebody with a name called by another role, which the material never gives the name?"""
        at = hunk.here[0]
        senses = [senses_of(word.folded) for word in (self._words[at], there[0])]
        if hunk.here[1] - at > 1 or len(there) > 1 or not all(senses) or senses[0] & senses[1]:
            return False
        near = self._words[max(at - NEAR, 1) : at + NEAR + 1]
        names = [word for word in near if self._text[word.start].isupper() and not senses_of(word.folded)]
        return bool(names) and not any(self._is_told(self._words[at].folded, name) for name in names)

    def _is_other_field(self, hunk: Hunk, there: Sequence[Word], alignment: Alignment) -> bool:
        """Is the role of somebody with a name that of something else: "professor of law", "of history"?"""
        at, beside = hunk.here[0], alignment.stretch.words
        if hunk.here[1] - at > 1 or len(there) > 1 or at < FIELD or hunk.there[0] < FIELD:
            return False
        one, other = self._words[at].folded, there[0].folded
        role, link = (word.folded for word in self._words[at - FIELD : at])
        before = [word.folded for word in beside[hunk.there[0] - FIELD : hunk.there[0]]]
        if link not in ("of", "for") or before != [role, link] or not senses_of(role):
            return False
        near = self._words[max(at - FIELD - NEAR, 0) : at - FIELD]
        is_named = any(self._text[word.start].isupper() and not senses_of(word.folded) for word in near)
        # Names are looked at by themselves.
        is_name = self._text[self._words[at].start].isupper()
        are_words = not is_name and is_content(one) and is_content(other) and stem_of(one) != stem_of(other)
        return is_named and are_words and not self._spelling.index.rows((role, link, one))

    def _is_told(self, role: str, name: Word) -> bool:
        """Does the material have a role beside a name: "Counsel Ann Ek", "Ann Ek, the counsel"?"""
        spelling, index = self._spelling, self._spelling.index
        for place in spelling.places(spelt(self._text[name.start : name.end]), MOST_READ):
            number, word = spelling.word(place)
            is_followed = index.documents[number].plain[word.end : word.end + 1] == ","
            for at in range(max(place - TOLD, 0), min(place + TOLD + 1, len(index))):
                if not (index.folded(at) and senses_of(index.folded(at)) & senses_of(role)):
                    continue
                is_before = at < place and all(map(spelling.is_name, range(at + 1, place)))
                if is_before or (at > place and is_followed):
                    return True
        return False


def _told(span: tuple[int, int], words: Sequence[Word]) -> tuple[int, int]:
    """Words from one number to another without articles before them and small words behind: "the head of"."""
    first, last = span
    while last - first > 1 and words[first].folded in ARTICLES:
        first += 1
    while last - first > 1 and words[last - 1].folded in LINKS:
        last -= 1
    return first, last


def _after(word: Word, words: Sequence[Word]) -> str:
    """The folded word after one of some words, empty for the last."""
    at = bisect_right(words, word.start, key=lambda one: one.start)
    return words[at].folded if at < len(words) else ""
