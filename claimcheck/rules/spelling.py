"""NM: one name, one spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck import lexicon
from claimcheck.comparison import NameKind
from claimcheck.document import Span
from claimcheck.material.held import NEVER, Held
from claimcheck.rules.phrasing import where
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# Shorter words are a letter apart by chance.
SHORTEST = 4
# A story of more names than this is a list; the rest is left out, so that the search stays linear.
MOST = 500
QUESTIONS: Mapping[NameKind, str] = {
    "person": "one person?",
    "name": "which is right?",
    "title": "which is right?",
}


@dataclass(slots=True)
class _Name:
    first: Span
    count: int = 0


@rule("NM003", "warning", "“{text}” here, “{other}” in {place}: {question}", reads_credits=True)
def name_in_two_spellings(story: Story) -> Iterator[Match]:
    """A name in two spellings.

    Why: One of them is wrong, and it is the first thing that the person concerned will see. (Our own rule.)

    How it decides: Two names of a given name and a surname, or more words, differ in one word by one letter
    that is swapped with its neighbour, changed, added or missing, the other words being the same; that word
    has at least four letters. Two given names that both exist ("Maria" and "Marie" with one surname) may be
    two relatives: silent. So is a last letter more: a
    plural, an adjective; and a spelling that the copy itself calls wrong. Reported at the rarer.

    A name that the supplied material has only with another letter is reported too, in credits as well, and of
    two spellings in the draft the material tells which is wrong. Accents, initials and particles do not count
    there. So is a single word of a name that stands in no list of names or words, and a surname alone that is
    a letter off from one of the draft. Where a passage says the same as the sentence, another first name
    before the same surname (no nickname, no short form), another word in the name of a body or place, another
    title or role, and another name of the same sort (party, place, initials) in the same place count too.
    What a person's name has more than in the material, or other, is told wherever it stands: initials,
    particles, "Jr." and "III", given name and surname exchanged, a former, acting or elected holder; so are
    capitals within a name, "the late" for somebody who speaks there, and "him" or "her" that can mean only
    one person, of another sex.

    Wrongly catches: Two relatives with rare given names; two people or places whose names are a letter
    apart; a title that somebody got, or another one that they hold, since; initials that everybody knows.

    In quotes: Applies: spelling is the writer's.

    Flags:
        Moira Quist runs the harbour. The council thanked [[Moira Quyst]] on Monday. Moira Quist left.
        ---
        The contract went to Anders Lindholm. The port praised Anders Lindholm, and [[Anders Lindhlom]] sang.
        ---
        Harbour police questioned Jorge Almeyda. The court heard [[Jorge Almeida]] on Monday, and Jorge
        Almeyda left.
    Passes:
        Moira Quist runs the harbour. Moira Quist’s office was closed.
        ---
        Maria Quist runs the harbour. Marie Quist, her sister, runs the ferry.
        ---
        Moira Quist runs the harbour. Moira Quill owns the ferry.
        ---
        Moira Quist runs the harbour. An earlier version misspelled the name as Moira Quyst.
    """
    names = _names(story)
    by_rest: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in names:
        for rest in _rests(name):
            by_rest.setdefault(rest, []).append(name)
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    # What the material spells otherwise is no witness against another spelling.
    checks = story.doc.comparison.names if story.doc.comparison else ()
    wrong = [check.span for check in checks]
    reported, held = set[Span](), Held(story.doc)
    for name, found in names.items():
        near = {other for rest in _rests(name) for other in by_rest[rest] if other != name}
        better = [
            other
            for other in near
            if (_rank(names[other]) > _rank(found) or any(found.first.overlaps(span) for span in wrong))
            and not any(names[other].first.overlaps(span) for span in wrong)
            and (pair := _difference(name, other))
            and OSA.distance(*pair, score_cutoff=1) == 1
            and not _are_two(*pair)
        ]
        # A spelling that the copy itself calls wrong is neither.
        better = [other for other in better if not held.disowned(names[other].first, *NEVER)]
        if better and not held.disowned(found.first, *NEVER):
            other = names[max(better, key=lambda one: _rank(names[one]))].first
            reported.add(found.first)
            place = f"line {story.line(other.start)}"
            yield Match(
                found.first, {"other": story.doc[other], "place": place, "question": QUESTIONS["person"]}
            )
    for check in checks:
        if not any(check.span.overlaps(span) for span in reported):
            place = where(check.passage)
            yield Match(check.span, {"other": check.other, "place": place, "question": QUESTIONS[check.kind]})


def is_one_letter_off(one: str, other: str, *, is_surname: bool = False) -> bool:
    """Are two words, in lower case, the same but for one letter, and neither two given names nor a plural?

    An adjective of a name that ends in a vowel (America, American) is no misspelling either. A surname
    (`is_surname`) has no plural, and may look like a given name.
    """
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=len)
    given = lexicon.load("given_names")
    is_plural = long == f"{short}s" and short[-1] != "s"
    is_adjective = long == f"{short}n" and short[-1] in "aei"
    if not is_surname and ((one in given and other in given) or is_plural or is_adjective):
        return False
    return one != other and OSA.distance(one, other, score_cutoff=1) == 1


def _names(story: Story) -> dict[tuple[str, ...], _Name]:
    """The names of two to four words in the copy, in lower case, with where they stand first."""
    found: dict[tuple[str, ...], _Name] = {}
    given, words_of_names = lexicon.load("given_names"), lexicon.load("titles")
    for index in story.said:
        if story.doc.sentences[index].role == "headline":
            continue
        tokens, tags = story.doc.sentences[index].tokens, story.doc.tags[index]
        at = 0
        while at < len(tokens):
            end = at
            while (
                end < len(tokens)
                and tags[end] == "NNP"
                and tokens[end].text.isalpha()
                and tokens[end].text[0].isupper()
            ):
                end += 1
            while (
                at < end
                and tokens[at].text.lower() in words_of_names
                and tokens[at].text.lower() not in given
            ):
                at += 1
            if 2 <= end - at <= 4 and len(found) < MOST:
                words = tuple(token.text.lower() for token in tokens[at:end])
                found.setdefault(words, _Name(Span(tokens[at].start, tokens[end - 1].end))).count += 1
            at = max(end, at + 1)
    return found


def _rests(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`name` without each of its words that may be misspelt, its place marked."""
    for at, word in enumerate(name):
        if len(word) >= SHORTEST - 1:
            yield (*name[:at], "", *name[at + 1 :])


def _difference(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """The words in which two names of one length differ, if it is one that is long enough."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 and max(map(len, pairs[0])) >= SHORTEST else None


def _are_two(one: str, other: str) -> bool:
    """Two given names that both exist, or a word with an ending: a plural, or America and American."""
    given = lexicon.load("given_names")
    short, long = sorted((one, other), key=len)
    is_ending = long[:-1] == short and long[-2:-1] != long[-1:]  # not "Scott" and "Scot"
    return (one in given and other in given) or is_ending


def _rank(name: _Name) -> tuple[int, int]:
    """How sure a spelling is: often, then early."""
    return name.count, -name.first.start
