"""What an edited claim no longer has: who says it, its reserve, its numbers, its denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.assess.caveats import NO_CAVEAT
from claimcheck.assess.gist import SELF, gists, stem
from claimcheck.comparison import Change
from claimcheck.document import Document, Span, StatusKind
from claimcheck.material.denial import CLAUSE_END, EMBEDS, WORD, denial
from claimcheck.material.verbs import verb, verbs
from claimcheck.material.words import fold
from claimcheck.revision.changes import Loss
from claimcheck.revision.parties import counterpart
from claimcheck.rules.numerals import COUNTS

# Open items that an edit may lose; a plan that is carried out is news, and silence is another claim.
OPEN: frozenset[StatusKind] = frozenset({"alleged", "disputed", "pending", "unverified"})
# Where a clause ends or another begins, so that a denial there is its own.
CLAUSE = re.compile(rf"{CLAUSE_END.pattern}|{EMBEDS.pattern}")
DIGITS = {word: str(number) for word, number in COUNTS.items()}


@dataclass(frozen=True, slots=True)
class Version:
    """The sentences of one version that make the claim."""

    doc: Document
    sentences: tuple[int, ...]

    @property
    def text(self) -> str:
        """Its words, however they are spaced."""
        return " ".join(
            " ".join(self.doc[self.doc.sentences[i].span].split()) for i in self.sentences
        ).casefold()

    @property
    def claims(self) -> tuple[int, ...]:
        return tuple(i for i in self.sentences if self.doc.claims[i].is_claim)

    @property
    def sources(self) -> list[int | None]:
        """Who stands behind it, each once; None for somebody who is not named."""
        found = (s.source for i in self.claims for s in self.doc.assessments[i].supports)
        return list(dict.fromkeys(found))

    @property
    def pronouns(self) -> list[int | None]:
        """Whom those sources are that its sentences call "he" and the like."""
        found = (
            support.source
            for i in self.claims
            for support in self.doc.assessments[i].supports
            for span in self.doc.attributions[support.attribution].source[:1]
            if (self.doc[span].casefold(),) in SELF
        )
        return list(dict.fromkeys(found))

    @property
    def says_so_itself(self) -> bool:
        """Does its support stand in its own sentences alone?"""
        supports = (s for i in self.claims for s in self.doc.assessments[i].supports)
        return all(support.sentence in self.sentences for support in supports)

    @property
    def hedges(self) -> tuple[str, ...]:
        return tuple(
            self.doc[hedge.cue]
            for i in self.sentences
            for hedge in self.doc.hedges[i]
            if hedge.kind not in NO_CAVEAT
        )

    @property
    def speakers(self) -> list[Span]:
        """Where it says who stands behind it."""
        supports = (s for i in self.claims for s in self.doc.assessments[i].supports)
        return [span for s in supports for span in self.doc.attributions[s.attribution].source]

    def words(self, without: Sequence[Span] = ()) -> list[tuple[str, str]]:
        """Its tokens with their tags, but for those in the spans `without`."""
        return [
            (token.text, tag)
            for i in self.sentences
            for token, tag in zip(self.doc.sentences[i].tokens, self.doc.tags[i], strict=True)
            if not any(span.overlaps(token) for span in without)
        ]

    def named(self, sources: Sequence[int | None]) -> tuple[str, ...]:
        return tuple("nobody named" if i is None else self.doc.sources[i].name for i in sources)


def losses(old: Version, new: Version, altered: Sequence[Change] = ()) -> Iterator[Loss]:
    """What was lost, the gravest first; at least that the claim was reworded where its words differ.

    `altered` is how its quotes differ.
    """
    same_words = old.text == new.text
    found = list(_found(old, new, same_words, altered))
    yield from found
    if not (found or same_words):
        yield Loss("reworded")


def _found(old: Version, new: Version, same_words: bool, altered: Sequence[Change]) -> Iterator[Loss]:
    support = list(_support(old, new, same_words))
    yield from support
    if same_words:
        return
    if _is_denied(old, new) != _is_denied(new, old):
        yield Loss("denial-turned")
    if altered:
        yield Loss(
            "quote-altered",
            tuple(change.there for change in altered if change.there),
            tuple(change.here for change in altered if change.here),
        )
    if old.hedges and not new.hedges:
        yield Loss("hedge-lost", old.hedges)
    for kind, words in _open(old).items():
        if kind not in _open(new):
            yield Loss("caveat-lost", (kind, words))
    is_bare = any(loss.name == "attribution-lost" for loss in support)
    yield from _numbers(old, new, is_bare)


def _is_denied(version: Version, other: Version) -> bool:
    """Does a version deny what the other speaks of as well? A clause that is gone turns nothing."""
    doc = version.doc
    if any(status.kind == "disputed" for i in version.sentences for status in doc.statuses[i]):
        return True
    known = {stem(word) for gist in gists(other.doc, other.sentences).values() for word in gist.words}
    for index, gist in gists(doc, version.sentences).items():
        shared = {word for word in gist.words if stem(word) in known}
        for clause in CLAUSE.split(doc[doc.sentences[index].span].lower()):
            words = WORD.findall(clause)
            if not shared.isdisjoint(words) and (denial().search(clause) or _is_undone(words)):
                return True
    return False


def _is_undone(words: Sequence[str]) -> bool:
    """Do words say that something is not done by a verb: "refused to", "failed to"?"""
    return any(verb(fold(word)) in verbs("undone") and after == "to" for word, after in pairwise(words))


def _support(old: Version, new: Version, same_words: bool) -> Iterator[Loss]:
    bare = [i for i in new.claims if not new.doc.assessments[i].supports]
    if old.sources and bare:
        # Where no word has changed and nothing else supported it, only our reading has.
        if not (same_words and old.says_so_itself):
            yield Loss("attribution-lost", old.named(old.sources))
    elif new.sources and old.claims and not old.sources:
        if not (same_words and new.says_so_itself):
            yield Loss("attribution-gained", (), new.named(new.sources))
    elif old.sources and new.sources:
        yield from _replaced(old, new, same_words)


def _replaced(old: Version, new: Version, same_words: bool) -> Iterator[Loss]:
    # Where no word has changed, "he" may still be somebody else than before.
    before, now = (old.pronouns, new.pronouns) if same_words else (old.sources, new.sources)
    met = {i: counterpart(old.doc, i, new.doc) for i in before if i is not None}
    gone = [i for i in met if met[i] not in now]
    kept = len(before) - len(gone)
    if gone and now:
        others = [i for i in now if i not in met.values()]
        yield Loss(
            "source-replaced" if others and not kept else "source-lost", old.named(gone), new.named(others)
        )


def _open(version: Version) -> dict[StatusKind, str]:
    return {
        item.kind: version.doc[item.span]
        for i in version.sentences
        for item in version.doc.statuses[i]
        if item.kind in OPEN
    }


def _numbers(old: Version, new: Version, is_bare: bool) -> Iterator[Loss]:
    """The figures and days that differ; `is_bare` when who said it is gone, and with them "two officials"."""
    gone, come = _exchanged(_figures(old, old.speakers if is_bare else ()), _figures(new))
    if gone:
        yield Loss("number-changed" if come else "number-lost", gone, come)
    gone, come = _exchanged(_days(old), _days(new))
    if gone and come:  # "said on Friday" may go
        yield Loss("date-changed", gone, come)


def _exchanged(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of what is only in `before`, and of what is only in `after`."""
    gone = tuple(words for what, words in before.items() if what not in after)
    return gone, tuple(words for what, words in after.items() if what not in before)


def _figures(version: Version, without: Sequence[Span] = ()) -> dict[str, str]:
    """The numbers of a version as they stand, by what they are: 1,200 is 1200, five is 5."""
    figures: dict[str, str] = {}
    for word, tag in version.words(without):
        plain = word.casefold().replace(",", "")
        if (tag == "CD" or plain[:1].isdigit()) and plain != "one":
            figures.setdefault(DIGITS.get(plain, plain), word)
    return figures


def _days(version: Version) -> dict[str, str]:
    """The weekdays and months of a version as they stand, by their first letters: Sept. is September."""
    calendar = lexicon.words("calendar_words")
    return {
        word[:3].casefold(): word
        for word, tag in reversed(version.words())
        if tag == "NNP" and len(word) >= 3 and word[0].isupper() and word.casefold() in calendar
    }
