"""NM: one body, one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck import lexicon
from claimcheck.document import Span
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

SHORTEST, LONGEST = 3, 8
FREQUENT = 3
# A story of more acronyms than this is a list: the rarest are left out, so that the search stays linear.
MOST = 1000
ACRONYM = re.compile(rf"[A-Z]{{{SHORTEST},{LONGEST}}}")
SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to"})


@dataclass(slots=True)
class _Acronym:
    first: Span
    count: int = 0
    expansion: str | None = None


@rule("NM001", "warning", "“{text}” here, “{other}” in line {line}: one body?")
def acronym_in_two_spellings(story: Story) -> Iterator[Match]:
    """One acronym in two spellings.

    Why: A reader who looks up the wrong one finds another body, or none. (Our own rule.)

    How it decides: Two acronyms of three letters or more differ by one letter that is swapped with its
    neighbour, changed, added or missing; one of them is written out, or used three times, and the other is
    used less. Silent when both are written out, as "(MTA)" or as a name with these initials anywhere in the
    story, or when both are widely known (IEA and AEA).

    Wrongly catches: Two bodies whose acronyms are alike, of which the story writes out only one.

    In quotes: Applies: spelling is the writer's.

    Flags:
        The Metropolitan Transport Authority (MTA) runs the ferries. The [[TMA]] did not say when they would
        stop.
        ---
        The National Ferry Council (NFC) met on Monday. The [[NFCC]] will meet again in June.
        ---
        The HLPA owns the quay. The HLPA has sold it. The HLPA will move, and the [[HLPO]] with it.
    Passes:
        The Metropolitan Transport Authority (MTA) runs the ferries. The Metropolitan Trade Association
        (MTS) uses them.
        ---
        The NBC and the CBS reported it. The NBC was first, and the NBC was wrong.
        ---
        The National Ferry Council (NFC) met on Monday. The NFC will meet again in June.
    """
    acronyms = _acronyms(story)
    by_rest: dict[str, list[str]] = {}
    for name, acronym in acronyms.items():
        if _is_anchor(acronym):
            for rest in _rests(name):
                by_rest.setdefault(rest, []).append(name)
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    suspects = []
    for name, acronym in acronyms.items():
        near = dict.fromkeys(other for rest in _rests(name) for other in by_rest.get(rest, ()))
        better = [
            other
            for other in near
            if other != name
            and _rank(acronyms[other]) > _rank(acronym)
            and not _are_two_bodies(name, other, acronyms)
            and OSA.distance(name, other, score_cutoff=1) <= 1
        ]
        if better:
            suspects.append((name, max(better, key=lambda other: _rank(acronyms[other]))))
    written_out = _initials(story) if suspects else set()
    for name, other in suspects:
        if name not in written_out:
            line = str(story.line(acronyms[other].first.start))
            yield Match(acronyms[name].first, {"other": other, "line": line})


@rule("NM002", "warning", "“{acronym}” does not fit “{expansion}”: {lack}")
def acronym_misfit(story: Story) -> Iterator[Match]:
    """An acronym that does not fit the name before it.

    Why: Either the name or the acronym is wrong, and the reader cannot tell which. (Our own rule.)

    How it decides: The capitalised name of a body is followed by capitals in parentheses, or after "or",
    that begin with its first letter. Its words' initials must give the letters in order; small words may
    count or not, and a word may give several letters. More than half of the letters must fit, else the two
    may belong to different languages and the rule is silent.

    Wrongly catches: Acronyms of another language that nearly fit; brand names.

    In quotes: Applies: spelling is the writer's.

    Flags:
        The licence comes from the [[Ministry of Trade and Harbours (MTHF)]].
        ---
        She works at the [[Department of Harbour Affairs (DHAT)]].
        ---
        The [[National Agency for Ferries, or NAFT]], was told.
    Passes:
        The licence comes from the Ministry of Trade and Harbours (MTH).
        ---
        The Federal Bureau of Investigation (FBI) was told.
        ---
        The International Football Federation (FIFA) was told.
    """
    bodies = lexicon.words("organisation_words")
    for span, words, acronym in _written_out(story):
        missing = _unmatched(words, acronym)
        initials = {word[0].upper() for word in words}
        if (
            missing
            and words[0][0] == acronym[0]
            and 2 * len(missing) < len(acronym)
            and not initials.intersection(missing)
            and any(word.lower() in bodies for word in words)
        ):
            lack = f"what does the {missing} stand for?"
            yield Match(span, {"acronym": acronym, "expansion": " ".join(words), "lack": lack})


def _acronyms(story: Story) -> Mapping[str, _Acronym]:
    """The acronyms of the copy with their number and, where it is given, what they stand for."""
    doc = story.doc
    found: dict[str, _Acronym] = {}
    ordinary = set()
    for index in story.said:
        tokens = doc.sentences[index].tokens
        letters = [token for token in tokens if token.text.isalpha()]
        # In a line of capitals every word looks like an acronym.
        if 2 * sum(token.text.isupper() for token in letters) > len(letters) > 2:
            continue
        for token in tokens:
            text = token.text
            if ACRONYM.fullmatch(text):
                found.setdefault(text, _Acronym(Span(token.start, token.end))).count += 1
            elif text.islower() and SHORTEST <= len(text) <= LONGEST:
                ordinary.add(text.upper())
    for _, words, acronym in _written_out(story):
        if acronym in found:
            found[acronym].expansion = " ".join(words)
    kept = [name for name in found if name not in ordinary]
    if len(kept) > MOST:
        kept = sorted(kept, key=lambda name: _rank(found[name]), reverse=True)[:MOST]
    return {name: found[name] for name in kept}


def _written_out(story: Story) -> Iterator[tuple[Span, list[str], str]]:
    """`Ministry of Trade (MT)` or `Ministry of Trade, or MT`: the span of both, the words, the acronym."""
    for index in story.said:
        tokens = story.doc.sentences[index].tokens
        for at in range(2, len(tokens)):
            acronym = tokens[at].text
            if not (2 <= len(acronym) <= LONGEST and acronym.isupper() and acronym.isalpha()):
                continue
            if tokens[at - 1].text == "(" and at + 1 < len(tokens) and tokens[at + 1].text == ")":
                name_end, end = at - 1, at + 1
            elif tokens[at - 1].text == "or" and tokens[at - 2].text == ",":
                name_end, end = at - 2, at
            else:
                continue
            first = name_end
            while first > 0 and name_end - first < 2 * LONGEST:
                word = tokens[first - 1].text
                if not (word[0].isupper() or word.lower() in SMALL_WORDS or word == "&"):
                    break
                first -= 1
            while first < name_end and (
                not tokens[first].text[0].isupper() or tokens[first].text.lower() in ("the", "a", "an")
            ):
                first += 1
            words = [token.text for token in tokens[first:name_end]]
            if len(words) >= 2:
                yield Span(tokens[first].start, tokens[end].end), words, acronym


def _initials(story: Story) -> set[str]:
    """The initials of every capitalised name of the copy, and of its parts, as long as an acronym."""
    found: set[str] = set()
    for index in story.said:
        run = ""
        for token in story.doc.sentences[index].tokens:
            word = token.text
            if word.lower() in SMALL_WORDS:
                continue
            run = (run + word[0])[-LONGEST:] if word[0].isupper() else ""
            found.update(run[-length:] for length in range(SHORTEST, len(run) + 1))
    return found


def _unmatched(words: list[str], acronym: str) -> str:
    """The letters of an acronym that no word of the name gives, in order; "" when all fit."""
    initials = [part for word in words for part in re.split(r"[-/’']", word) if part]
    at, missing = 0, ""
    for letter in acronym.lower():
        ahead = at
        while ahead < len(initials) and initials[ahead][0].lower() != letter:
            ahead += 1
        if ahead < len(initials):
            at = ahead + 1
        elif at and letter in initials[at - 1][1:].lower():
            continue
        else:
            missing += letter.upper()
    return missing


def _rests(name: str) -> set[str]:
    """`name` without one of its letters, and itself: two names one edit apart have one of these in common."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _is_anchor(acronym: _Acronym) -> bool:
    return acronym.expansion is not None or acronym.count >= FREQUENT


def _rank(acronym: _Acronym) -> tuple[bool, int, int]:
    """How sure its spelling is: written out, then often, then early."""
    return acronym.expansion is not None, acronym.count, -acronym.first.start


def _are_two_bodies(one: str, other: str, acronyms: Mapping[str, _Acronym]) -> bool:
    known = lexicon.words("known_acronyms")
    if one in acronyms and acronyms[one].expansion and acronyms[other].expansion:
        return acronyms[one].expansion != acronyms[other].expansion
    return one.lower() in known and other.lower() in known
