"""What the article calls a name where it stands: "NAME, chief executive of COMPANY", "mayor NAME"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.resolve.name import Name
from claimcheck.resolve.nouns import CORPORATE, KIN, PERSONAL, noun_of
from claimcheck.resolve.taken_up import TakenUp
from claimcheck.resolve.words import POSSESSIVE, Words

_BEFORE = 8  # words looked at before a name
_BEHIND = 25  # words of an apposition
PEOPLE = PERSONAL | {"voice"}
BODIES = CORPORATE | {"outlet"}
_ADDS = frozenset(("IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD"))
_ENDS = frozenset((",", ".", ";", ":", "(", "—", "–", "--", '"', "“", "”"))


class Epithet(NamedTuple):
    """A noun of source_nouns.txt with its class, and the description that it heads."""

    noun: str
    noun_class: str
    description: str


def epithets(words: Words, names: Sequence[Name]) -> list[tuple[Epithet, ...]]:
    """For each name what stands behind it and before it, the fuller first."""
    limits = [*(name.begin for name in names[1:]), len(words)][: len(names)]
    taken_up = TakenUp(words, names)
    return [
        tuple(
            found
            for found in (
                _apposition(words, name, limit) or _predicate(words, name),
                _premodifier(words, name),
                _outlet(words, name),
                _organization(taken_up.of(name)),
            )
            if found
        )
        for name, limit in zip(names, limits, strict=True)
    ]


def _organization(noun: str) -> Epithet | None:
    return Epithet(noun, "organization", "") if noun else None


def _premodifier(words: Words, name: Name) -> Epithet | None:
    first, sentence = name.begin, words.sentence[name.first]
    at = first - 1
    noun: tuple[str, str, bool] | None = None
    if at >= 0 and words.sentence[at] == sentence and words.tags[at] in ("NN", "NNP", "JJ"):
        noun = noun_of(" ".join(words.lower[max(at - 1, 0) : at + 1]))  # "the news agency NAME"
        noun = noun if noun[1] else noun_of(words.lower[at])
        if words.tags[at] == "JJ" and noun[1] != "outlet":
            noun = None  # "the Spanish daily NAME", but not "conservative NAME"
        while (
            at >= max(first - _BEFORE, 0)
            and words.sentence[at] == sentence
            and (words.tags[at][:2] in ("NN", "JJ", "CD") or words.tags[at] in ("POS", "PRP$", "VBN"))
            and not (words.tags[at] == "VBN" and words.tags[at - 1] in ("VBD", "VBP", "VBZ"))
        ):
            at -= 1
    title, titles = _title(name), lexicon.load("titles")
    if noun is None or not noun[1]:
        if title is None or not title.description:
            return _named_after(words, name) or title
        while first and words.sentence[first - 1] == sentence and words.lower[first - 1] in titles:
            first -= 1  # "Detective" at the head of a sentence is tagged as a noun
        return title._replace(description=title.description and _described(words, first, name.first))
    # "Detective Inspector NAME": the title belongs to it, a courtesy like "Mr." does not.
    last = name.first if title is not None and title.description else first
    return Epithet(noun[0], noun[1], _described(words, at + 1, last))


def _title(name: Name) -> Epithet | None:
    """The last title of a name; what is no courtesy describes its bearer."""
    if not name.titles:
        return None
    last = name.titles[-1]
    gender, office = lexicon.load("titles")[last]
    entry, kind, _ = noun_of(office)
    courtesy = gender != "-" or last.endswith(".") or f"{last}." in lexicon.load("titles")
    return Epithet(entry, kind or "office", "" if courtesy else office)


def _described(words: Words, first: int, last: int) -> str:
    """The words of a description, the first without the capital that it may have for beginning a sentence."""
    text, word = words.phrase(first, last), words.lower[first]
    opens = first == words.bounds[words.sentence[first]][0] and words.texts[first].istitle()
    opens &= first + 1 == last or words.texts[first + 1].islower()
    is_common = noun_of(word)[1] or word in ("former", "acting", "deputy", "retired")
    return text[0].lower() + text[1:] if opens and is_common else text


def _outlet(words: Words, name: Name) -> Epithet | None:
    """ "The NAME news agency": the noun follows."""
    at = name.last
    for noun in (words.lower[at : at + 1], words.lower[at : at + 2]):
        entry, kind, _ = noun_of(" ".join(noun))
        if kind == "outlet":
            return Epithet(entry, kind, "")
    return None


def _named_after(words: Words, name: Name) -> Epithet | None:
    """ "An electric car maker, NAME,": the name follows its description."""
    at, sentence = name.begin - 1, words.sentence[name.first]
    if at < 2 or words.texts[at] != "," or words.sentence[at - 1] != sentence:
        return None
    head = _of_field(words, at)
    pair = noun_of(" ".join(words.lower[max(head - 1, 0) : head + 1]))  # "the prime minister, NAME,"
    entry, kind, plural = pair if pair[1] else noun_of(words.lower[head])
    closes = words.texts[name.last : name.last + 1] in ([","], ["("])
    holds = words.tags[head] == "NN" or (kind == "office" and words.tags[head] == "NNP")
    if not holds or not kind or plural or not closes:
        return None  # "In hospital, NAME said"
    first = head
    while (
        first > at - _BEFORE
        and first > 0
        and words.sentence[first - 1] == sentence
        and words.tags[first - 1][:2] in ("NN", "JJ")
    ):
        first -= 1
    article = first - (words.tags[first - 1] == "DT")
    if article > words.bounds[sentence][0] and words.tags[article - 1] == "IN":
        return None  # "After a talk with the mayor, NAME said": two parties
    return Epithet(entry, kind, words.phrase(first, at))


def _of_field(words: Words, comma: int) -> int:
    """The noun that heads the description before a comma: "its *head* of operations,", "a *maker*,"."""
    at = comma - 1
    while at > max(comma - _BEFORE, 1) and words.tags[at] in ("NN", "NNS", "JJ"):
        at -= 1
    has_field = words.lower[at] in ("of", "for") and noun_of(words.lower[at - 1])[1] in PEOPLE
    return at - 1 if has_field else comma - 1


def _predicate(words: Words, name: Name) -> Epithet | None:
    """ "NAME is a builder in Hale", "NAME works as a nurse"."""
    at, end = name.last, words.bounds[words.sentence[name.first]][1]
    if words.lower[at : at + 2] in (["works", "as"], ["worked", "as"], ["serves", "as"], ["served", "as"]):
        at += 1
    elif at >= end or words.lower[at] not in ("is", "was"):
        return None
    first = at + 1
    if first >= end or words.lower[first] not in ("a", "an", "the"):
        return None
    at = first + 1
    while at < min(first + _BEFORE, end) and words.tags[at] in ("JJ", "NN", "NNP", "VBN", "POS"):
        at += 1
    noun, noun_class, plural = noun_of(words.lower[at - 1])
    if plural or noun_class not in PEOPLE or noun in KIN:
        return None
    while at < min(first + _BEHIND, end) and words.texts[at] not in _ENDS and words.tags[at] in _ADDS:
        at += 1
    return Epithet(noun, noun_class, words.phrase(first, at))


def _apposition(words: Words, name: Name, limit: int) -> Epithet | None:
    """The phrase between commas behind a name, with its head noun."""
    at, end = name.last, words.bounds[words.sentence[name.first]][1]
    if at < end and words.texts[at] == "(":
        while at < end and words.texts[at] != ")" and at < name.last + 8:
            at += 1
        at += 1
    if at >= end or words.texts[at] != ",":
        return None
    first = at + 1
    if first < end and words.texts[first].isdigit():  # an age
        first += 3 if words.lower[first + 1 : first + 3] == ["years", "old"] else 1
        first += 1
    if words.tags[first : first + 2] == ["CD", "NNS"]:
        return None  # "survived by NAME, five grandchildren and a sister": the next of a list
    owns = not POSSESSIVE.isdisjoint(words.texts[first + 1 : first + 4])  # "NAME, Norway's first port,"
    if first == limit and words.tags[first] != "JJ" and not owns:
        return None  # "in Chelsea, Mayor NAME": the next party
    noun = None
    for at in range(first, min(first + _BEFORE + 2, end)):
        tag = words.tags[at]
        if tag in ("NN", "NNP", "NNPS", "NNS"):
            pair = f"{words.lower[at]} {words.lower[at + 1]}" if at + 1 < end else ""
            found = noun_of(pair) if noun_of(pair)[1] else noun_of(words.lower[at])
            if found[1] and not (found[2] and found[1] in PEOPLE):
                noun = found
                leads_up = words.tags[at + 2 : at + 3] in (["NN"], ["NNP"])  # "White House press secretary"
                if found[0] == pair and not leads_up:
                    break
        elif words.texts[at] in POSSESSIVE:
            noun = None
        elif tag not in ("DT", "JJ", "JJS", "CD", "PRP$", "VBN", "VBG", "HYPH", "POS", "RB", "CC") or (
            noun and tag == "CC"
        ):
            break
    if noun is None:
        return None
    last = first
    while last < min(first + _BEHIND, end) and words.texts[last] not in _ENDS:
        if words.lower[last] in ("who", "whose", "which"):
            break
        if words.tags[last] in ("VBD", "VBZ", "VBP", "MD"):
            return None  # "in Chelsea, the mayor said": the subject of what follows
        last += 1
    return Epithet(noun[0], noun[1], words.phrase(first, last)) if last > first else None
