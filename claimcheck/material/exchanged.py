"""Names and roles of the draft in the place of others: "Democrats" for "Republicans", "aide" for "editor".

Only where the words before and after are the same in a passage that says what the sentence says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Document, Span
from claimcheck.material.align import Alignment, Hunk, lay_beside
from claimcheck.material.misspelt import is_misspelt
from claimcheck.material.name_runs import Spelling, spelt
from claimcheck.material.opposites import is_in_place
from claimcheck.material.passages import passage
from claimcheck.material.persons import is_form_of
from claimcheck.material.support import Place
from claimcheck.material.words import Word, bare, fold, words_of
from claimcheck.rules.quantities import quantities

Sort = Literal["initials", "initial", "party", "place", "person", "other", ""]
# A sentence of more words than this is a list.
LONGEST = 300
# So many words before and after a role its bearer's name is looked for, and so many from a name a role is
# told; so many places of a name are read.
NEAR, TOLD, MOST_READ = 3, 4, 60
# So many letters two words begin with alike where one is made of the other: America, American.
ROOT = 4


def exchanged_names(
    doc: Document, spelling: Spelling, near: Mapping[int, Sequence[Place]]
) -> Iterator[NameCheck]:
    """Names and roles that stand in the place of another one in every passage near their sentence."""
    quoted = [quote.span for quote in doc.quotes]
    for number in sorted(near):
        if doc.sentences[number].role == "headline":
            continue
        words = words_of(doc.plain, doc.sentences[number].span)
        if len(words) > LONGEST:
            continue
        sentence = _Sentence(doc, words, spelling)
        for check in sentence.checks(near[number]):
            if not any(check.span.overlaps(span) for span in quoted):
                yield check


class _Sentence:
    """A sentence of the draft, by its words."""

    def __init__(self, doc: Document, words: Sequence[Word], spelling: Spelling) -> None:
        self._text, self._words, self._spelling = doc.plain, words, spelling
        figures = quantities(doc.plain, Span(words[0].start, words[-1].end)) if words else []
        # "Celsius", "8 p.m. Eastern": figures are looked at by themselves.
        self._counted = {
            word.start for word in words for one in figures if one.span.start <= word.start < one.span.end
        }

    def checks(self, places: Sequence[Place]) -> Iterator[NameCheck]:
        """What stands in the place of something else in all of some passages."""
        found: dict[int, NameCheck] = {}
        kept: set[int] = set()
        for place in places:
            alignment = lay_beside([word.folded for word in self._words], place.stretch)
            if alignment is None:
                continue
            kept.update(at for first, _, size in alignment.equal for at in range(first, first + size))
            for hunk in alignment.hunks:
                if is_in_place(hunk, alignment, len(self._words)) and (check := self._check(hunk, alignment)):
                    found.setdefault(hunk.here[0], check)
        yield from (check for at, check in found.items() if at not in kept)

    def _check(self, hunk: Hunk, alignment: Alignment) -> NameCheck | None:
        here, there = self._words[slice(*hunk.here)], alignment.stretch.words[slice(*hunk.there)]
        document = self._spelling.index.documents[alignment.stretch.piece]
        kind: NameKind = "title" if self._is_other_role(hunk, there) else "name"
        if kind == "name":
            is_one = len(here) == len(there) == 1
            is_other = is_one and self._is_other_name(here[0], there[0], document.plain, alignment)
            if not (is_other or self._is_other_surname(hunk, there, document.plain)):
                return None
        where = passage(document, there[0].start, there[-1].end)
        return NameCheck(Span(here[0].start, here[-1].end), where.text, where, kind)

    def _is_other_surname(self, hunk: Hunk, there: Sequence[Word], piece: str) -> bool:
        """Does a given name go on with other words, more or fewer of them: "Ann Ek Lund", "Ann Moe"?"""
        here = self._words[slice(*hunk.here)]
        before = self._words[hunk.here[0] - 1].folded if hunk.here[0] else ""
        is_name = all(self._text[word.start].isupper() for word in here)
        is_name = is_name and all(piece[word.start].isupper() for word in there)
        apart = {word.folded for word in here}.isdisjoint(word.folded for word in there)
        is_named = before in lexicon.load("given_names") and is_name and apart
        own, other = here[-1], there[-1]
        surnames = spelt(self._text[own.start : own.end]), spelt(piece[other.start : other.end])
        return is_named and _are_two(*surnames, "person")

    def _is_other_name(self, here: Word, there: Word, piece: str, alignment: Alignment) -> bool:
        """Are two words names of one sort, and of two?"""
        written, other = self._text[here.start : here.end], piece[there.start : there.end]
        sort = _sort(written)
        if here.start in self._counted or (sort == "other" and here.start == self._words[0].start):
            return False
        if not sort or sort != _sort(other) or not _are_two(spelt(written), spelt(other), sort):
            return False
        known = {word.folded for word in alignment.stretch.words}
        is_swapped = here.folded in known and there.folded in {word.folded for word in self._words}
        if here.folded in known and not is_swapped:
            return False  # put elsewhere
        # "Hillary" and "Clinton", "North" and "Korea": words of one name.
        has = self._spelling.has_pair
        return not has(spelt(written), spelt(other)) and not has(spelt(other), spelt(written))

    def _is_other_role(self, hunk: Hunk, there: Sequence[Word]) -> bool:
        """Is somebody with a name called by another role, which the material never gives the name?"""
        at = hunk.here[0]
        senses = [_senses(word.folded) for word in (self._words[at], there[0])]
        if hunk.here[1] - at > 1 or len(there) > 1 or not all(senses) or senses[0] & senses[1]:
            return False
        near = self._words[max(at - NEAR, 1) : at + NEAR + 1]
        names = [word for word in near if self._text[word.start].isupper()]
        return bool(names) and not any(self._is_told(self._words[at].folded, name) for name in names)

    def _is_told(self, role: str, name: Word) -> bool:
        """Does the material have a role beside a name: "Counsel Ann Ek", "Ann Ek, the counsel"?"""
        spelling, index = self._spelling, self._spelling.index
        for place in spelling.places(spelt(self._text[name.start : name.end]), MOST_READ):
            number, word = spelling.word(place)
            is_followed = index.documents[number].plain[word.end : word.end + 1] == ","
            for at in range(max(place - TOLD, 0), min(place + TOLD + 1, len(index))):
                if not (index.folded(at) and _senses(index.folded(at)) & _senses(role)):
                    continue
                is_before = at < place and all(map(spelling.is_name, range(at + 1, place)))
                if is_before or (at > place and is_followed):
                    return True
        return False


def _senses(word: str) -> frozenset[str]:
    roles = lexicon.load("roles")
    fields = roles.get(bare(word)) or roles.get(bare(word).removesuffix("s"))
    return frozenset(fields[0].split()) if fields else frozenset()


def _sort(written: str) -> Sort:
    """What a word with a capital may name, empty for none and for a title."""
    letters, word = written.replace(".", "").removesuffix("'s").removesuffix("’s"), spelt(written)
    if not written[0].isupper() or word in lexicon.words("calendar_words") or word in lexicon.load("titles"):
        return "party" if written[0].isupper() and word in lexicon.load("parties") else ""
    if len(letters) == 1:
        return "initial"
    if letters.isupper():
        return "initials"
    if word in lexicon.load("parties"):
        return "party"
    if word in lexicon.load("regions"):
        return "place"
    if word in lexicon.load("given_names") or word in lexicon.words("surnames"):
        return "person"
    return "" if fold(word) in lexicon.words("stop_words") else "other"


def _are_two(one: str, other: str, sort: Sort) -> bool:
    """Are two names of a sort two people's, parties', places'?"""
    if one == other:
        return False
    if sort == "party":
        parties = lexicon.load("parties")
        return parties[one] != parties[other]
    if sort in ("initials", "initial"):
        return True
    if is_misspelt(one, other, in_place=True):
        return True
    is_short = one.startswith(other) or other.startswith(one)
    return one[:ROOT] != other[:ROOT] and not is_short and not is_form_of(one, other)
