"""A pronoun of the draft for somebody of the other sex: "her" behind a sentence about Ben Lee.

Only where it can mean nobody else: one person is named from the beginning of the sentence up to it, nobody
is spoken of or quoted, and no pronoun of that sex stands before in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span, Token
from claimcheck.material.names.persons import PersonName, is_noun
from claimcheck.material.names.roles import senses_of
from claimcheck.material.names.roster import Roster
from claimcheck.material.names.runs import NameRun
from claimcheck.material.names.sexes import sex_of_all
from claimcheck.material.names.sorts import party_of
from claimcheck.material.names.told_again import LONGEST, Told
from claimcheck.resolve.nouns import PERSONAL, noun_of, pronoun_of

SEXES = ("m", "f")
# What means somebody else than a name has one of these (Penn Treebank) between them.
_APART = ("IN", "VB", "MD", "TO")
# What somebody is, behind the name.
_BESIDE = re.compile(
    r"(?:\sof(?:\s[A-Z]\w+){1,2})?(?:,\s[^,.;:\n]{1,80}[,.]|,?\s(?:is|was|became)\s(?:the|an?)\s[^,.;:\n]{1,80})"
)
# "Somebody", "anyone", "another".
_ANYBODY = ("body", "one", "other")


def wrong_pronouns(
    doc: Document,
    runs: Sequence[NameRun],
    people: Sequence[tuple[int, PersonName]],
    roster: Roster,
    told: Mapping[int, Told],
) -> Iterator[NameCheck]:
    """The first pronoun behind a name, in its sentence or the next, where the material tells another sex."""
    quoted = {number for quote in doc.quotes for number in doc.sentences_of(quote.span)}
    # Not those of bodies, places and parties.
    lasts = ((run, run.parts[-1].text) for run in runs)
    persons = [run for run, last in lasts if not (is_noun(last) or party_of(last))]
    named = {number: list(found) for number, found in groupby(persons, key=lambda run: run.sentence)}
    for number, name in people:
        others = [
            one for one in named.get(number, ()) if not name.start <= one.parts[-1].span.start < name.end
        ]
        if not name.has_given or others or number in quoted or _speaks_of(doc, number, name):
            continue
        known = [one for one in roster.like(name) if one.before]
        is_alone = _is_of_one_paragraph(doc, number) and number + 1 not in named.keys() | quoted
        for sentence in (number, number + 1) if is_alone else (number,):
            word = _pronoun(doc, sentence, name.end)
            if (
                word is None
                or _has_passage(told.get(sentence), word.text)
                or _goes_on(doc, number, word.text)
            ):
                continue
            if sex_of_all(known, roster) not in ("", pronoun_of(word.text.lower())):
                yield roster.check(Span(word.start, word.end), known[0])
                break


def _is_of_one_paragraph(doc: Document, number: int) -> bool:
    """Does another sentence of its paragraph follow a sentence?"""
    spans = [sentence.span for sentence in doc.sentences[number : number + 2]]
    return len(spans) > 1 and doc.blocks_of(spans[0]) == doc.blocks_of(spans[1])


def _speaks_of(doc: Document, number: int, name: PersonName) -> bool:
    """Does a word of a sentence mean somebody: not one that says who the name is, "the painter Ann Lee"?"""
    beside = _BESIDE.match(doc.plain, name.end)
    end = beside.end() if beside else name.end
    tokens, tags = doc.sentences[number].tokens, doc.tags[number]
    first = next((at for at, token in enumerate(tokens) if token.start >= name.start), len(tokens))
    apart = max((at for at in range(first) if tags[at][:2] in _APART), default=0)
    others = [at for at, token in enumerate(tokens) if at < apart or token.start >= end]
    return (
        len(tokens) > LONGEST
        or any(pronoun_of(token.text.lower()) in SEXES for token in tokens[:first])
        or any(_means_one(tokens, tags, at) for at in others)
    )


def _means_one(tokens: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    """Is a word the head of what means one person, "the old painter", or is it "somebody"?"""
    word, behind = tokens[at].text.lower(), tags[at + 1] if at + 1 < len(tags) else ""
    if behind[:2] == "NN" or (behind[:2] == "JJ" and word.endswith("other")):
        return False  # "student loans", "another harbour"
    if pronoun_of(word) == "quantity":
        return word.endswith(_ANYBODY)
    _, kind, is_plural = noun_of(word)
    is_one = tags[at] == "NN" and (kind in PERSONAL or senses_of(word)) and not is_plural
    before = next((tag for tag in reversed(tags[:at]) if tag[:2] not in ("JJ", "NN", "VB", "CD")), "")
    return bool(is_one) and before in ("DT", "PRP$", "POS")  # not "for president"


def _pronoun(doc: Document, number: int, start: int) -> Token | None:
    """The first pronoun of one sex in a sentence from a place on, where nobody is spoken of before it."""
    tokens, tags = doc.sentences[number].tokens, doc.tags[number]
    for at, token in enumerate(tokens):
        if token.start >= start and pronoun_of(token.text.lower()) in SEXES:
            is_somebody = at + 1 < len(tokens) and pronoun_of(tokens[at + 1].text) == "relative"  # "he who"
            return None if is_somebody else token
        if token.start >= start and _means_one(tokens, tags, at):
            return None
    return None


def _goes_on(doc: Document, number: int, pronoun: str) -> bool:
    """Has the paragraph a pronoun of that sex before a sentence, so that it may mean the same one?"""
    start = doc.blocks[doc.blocks_of(doc.sentences[number].span)[0]].span.start
    before = (one for one in doc.sentences[:number] if one.span.start >= start)
    sex = pronoun_of(pronoun.lower())
    return any(pronoun_of(token.text.lower()) == sex for one in before for token in one.tokens)


def _has_passage(told: Told | None, pronoun: str) -> bool:
    """Has a passage that says the same a pronoun of that sex too?"""
    sex = pronoun_of(pronoun.lower())
    return told is not None and any(
        pronoun_of(word.folded) == sex for place, _ in told.beside for word in place.words
    )
