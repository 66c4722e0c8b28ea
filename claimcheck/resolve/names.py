"""Where proper names stand, and which of their words are titles.

A name is a run of words tagged as proper nouns, with the small words that hold one together ("Ministry of ...",
"de", "&"); titles in front ("Sen.", "campaign manager") are kept apart. In a line in title case the tags say
nothing: there only the names that the rest of the article gives are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon
from claimcheck.resolve.nouns import pronoun_of
from claimcheck.resolve.words import POSSESSIVE, Words

_PARTICLES = frozenset(
    [
        "de",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "del",
        "da",
        "di",
        "du",
        "dos",
        "bin",
        "ibn",
        "al",
        "el",
        "ter",
        "ten",
        "zu",
        "y",
    ]
)
_OF = frozenset(("of", "for", "on", "in"))
_NO_NAMES = frozenset(("PRP", "PRP$", "DT", "IN", "CC", "TO", "MD", "WP", "WRB", "WDT"))
_HYPHENED = frozenset(
    ("based", "born", "backed", "led", "owned", "run", "listed", "controlled", "style", "area")
)
_ARTICLES = frozenset(("the", "a", "an"))
_QUOTES = frozenset(('"', "“", "``", "‘", "'"))
# "Committee on ..." but not "Congress on Monday".
_WITH_ON = frozenset(
    "committee subcommittee commission council panel institute center centre caucus conference office".split()
)
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq", "esq."))
_COMPANY = frozenset(("inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "co", "co.", "plc"))
_PARTY_AND_STATE = re.compile(r"[DRIL]-[A-Z]")
_LONGEST = 12  # words of a name: more is a list or a headline


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to before `last`, its `key` (lower case, no points), and the title before it.

    `begin` is the first token of the title, `first` where there is none; `titles` are lower-case title entries.
    """

    begin: int
    first: int
    last: int
    key: tuple[str, ...]
    titles: tuple[str, ...] = ()


def key_of(texts: Iterable[str]) -> tuple[str, ...]:
    """How names are compared: lower case, without points, possessives and generation suffixes."""
    cleaned = (text.lower().replace(".", "").replace("’", "'").removesuffix("'s") for text in texts)
    return tuple(word for word in cleaned if word and word not in ("jr", "sr", ",", "the"))


def find_names(words: Words) -> list[Name]:
    """The names of the article in order of the text, none inside another."""
    found: list[Name] = []
    for index, (first, last) in enumerate(words.bounds):
        if index not in words.shouted:
            found += _in_sentence(words, first, last)
    found = _with_missed(words, found)
    if words.shouted:
        known = _known_forms(found)
        for index in sorted(words.shouted):
            found += _known_in(words, *words.bounds[index], known)
        found.sort(key=lambda name: name.first)
    return found


def _with_missed(words: Words, found: list[Name]) -> list[Name]:
    """Add the last words of known names where the tags miss them: "Stumm", "the Post"."""
    lasts = {name.key[-1] for name in found if len(name.key) > 1}
    taken = words.marks((name.begin, name.last) for name in found)
    missed = [
        Name(at, at, at + 1, (word,))
        for at, word in enumerate(words.lower)
        if word in lasts
        and not taken[at]
        and words.texts[at][0].isupper()
        and words.sentence[at] not in words.shouted
        and (word not in lexicon.load("source_nouns") or (at and words.texts[at - 1] in ("the", "The")))
    ]
    return sorted([*found, *missed], key=lambda name: name.first) if missed else found


def _in_sentence(words: Words, first: int, last: int) -> list[Name]:
    names: list[Name] = []
    at = first
    while at < last:
        if not _is_part(words, at):
            at += 1
            continue
        stop = _run_end(words, at, last)
        if stop - at <= _LONGEST:
            names += _names_of_run(words, at, stop)
        at = stop
    return names


def _is_part(words: Words, at: int) -> bool:
    """Can this token stand in a name?"""
    text, tag = words.texts[at], words.tags[at]
    if len(text) == 2 and text[1] == "." and at and words.texts[at - 1] == "(":
        return False  # a party: "(D., Ohio)"
    if (
        tag in _NO_NAMES
        or _PARTY_AND_STATE.match(text)
        or (pronoun_of(words.lower[at]) and not text.isupper())
        or words.lower[at].partition("-")[2] in _HYPHENED
    ):
        return False
    if not text[0].isupper() or words.lower[at] in lexicon.words("calendar_words"):
        # "iPhone", "eBay" and handles are names all the same.
        return tag in ("NNP", "NNPS") and len(text) > 1 and (text[0] == "@" or text[1:2].isupper())
    if tag in ("NNP", "NNPS") or (
        1 < len(text) <= 6 and text.isupper() and text.replace(".", "").isalpha() and tag[:2] in ("NN", "JJ")
    ):
        return True
    begins = at == words.bounds[words.sentence[at]][0]
    if not begins and tag in ("NN", "NNS") and words.lower[at] in lexicon.words("organisation_words"):
        return True
    following = words.tags[at + 1] if at + 1 < len(words) else ""
    if text.isupper() and len(text) > 2 and following == ":":
        return True  # the speaker in a transcript
    if tag != "JJ" or following not in ("NNP", "NNPS") or not words.texts[at + 1][0].isupper():
        return False
    # At the head of a sentence the capital says nothing: "Democratic Party", but "Many Democrats".
    return not begins or text.endswith(("ic", "an", "ish", "ese", "al"))


def _run_end(words: Words, at: int, last: int) -> int:
    """The token after the run of name words that begins at `at`."""
    stop = at + 1
    while stop < last:
        if _is_part(words, stop) or (words.texts[stop][0].isupper() and words.tags[stop] in ("NN", "NNS")):
            stop += 1
            continue
        text, following = words.lower[stop], stop + 1
        if text in ("&", "+") and following < last and _is_part(words, following):
            stop = following
        elif text == "," and following < last and words.lower[following] in _SUFFIXES | _COMPANY:
            stop = following + 1
        elif text in _PARTICLES and _part_after(words, following, last, _PARTICLES):
            stop = following
        elif (
            text in _OF
            and _holds_together(words, at, stop)
            and _part_after(words, following, last, _ARTICLES)
        ):
            stop = following + (words.lower[following] in _ARTICLES)
        elif text in _QUOTES and _is_nickname(words, following, last):
            stop = following + 2
        elif text == "and" and _part_after(words, following, last, ()) and _is_list(words, at, stop, last):
            stop = following
        elif (
            text in POSSESSIVE
            and words.lower[stop - 1] in _OWNERS
            and following < last
            and _is_part(words, following)
        ):
            stop = following
        else:
            break
    return stop


_OWNERS = frozenset(
    [
        "people",
        "women",
        "men",
        "children",
        "king",
        "queen",
        "lloyd",
        "moody",
        "mcdonald",
        "sotheby",
        "christie",
    ]
)


def _part_after(words: Words, at: int, last: int, small: Iterable[str]) -> bool:
    if at < last and words.lower[at] in small:
        at += 1
    return (
        at < last
        and words.texts[at][0].isupper()
        and (_is_part(words, at) or words.tags[at] in ("NN", "NNS"))
    )


def _holds_together(words: Words, first: int, stop: int) -> bool:
    """ "Ministry of X" and "Center for X" are one name; "Grassley of Iowa" is none."""
    bodies = _WITH_ON if words.lower[stop] in ("on", "in") else lexicon.words("organisation_words")
    return words.lower[stop - 1] in bodies and not any(
        words.lower[at] in lexicon.load("titles") for at in range(first, stop)
    )


def _is_nickname(words: Words, at: int, last: int) -> bool:
    """NAME "Nick" NAME: is `at` the word in quotation marks?"""
    return (
        at + 2 < last
        and _is_part(words, at)
        and words.texts[at + 1][0] in "\"”’'"
        and _is_part(words, at + 2)
    )


def _is_list(words: Words, first: int, stop: int, last: int) -> bool:
    """Is "and" inside a name, as in "Ministry of Industry and Information", "Securities and Exchange Commission"?"""
    organisation = lexicon.words("organisation_words")
    if any(words.lower[at] in _OF for at in range(first, stop)):
        return words.lower[first:stop][-1] not in organisation
    after = stop + 1
    while after < last and _is_part(words, after):
        after += 1
    return (
        stop - first <= 2
        and after - stop > 2
        and words.lower[after - 1] in organisation
        and not any(words.lower[at] in organisation for at in range(first, stop))
        and words.lower[first] not in lexicon.load("given_names")
    )


def _names_of_run(words: Words, first: int, stop: int) -> list[Name]:
    """The name of a run, its titles apart; none for a run that is all title or a common noun with a capital."""
    begin = first
    titles: list[str] = []
    outlet = _outlet_at(words, first, stop)
    if first < outlet < stop:  # "the Harbour Times Monday" has run together with what follows
        return [*_names_of_run(words, first, outlet), *_names_of_run(words, outlet, stop)]
    known = lexicon.load("titles")
    start = first
    while stop - first > 1 and words.lower[stop - 1] in known and words.lower[stop - 2] not in known:
        if words.lower[first] in lexicon.load("given_names") or words.lower[first] in _PERIODICAL:
            break
        stop -= 1  # "Isleline Chief": whose chief it is, no name
    if (
        words.lower[stop - 1] not in lexicon.words("organisation_words")
        and words.lower[first] not in _PERIODICAL
    ):
        at = first
        while at < stop:
            entry, size = _title_at(words, at, stop, known)
            at += size
            if entry:
                titles.append(entry)
                start = at
    elif _title_at(words, first, stop, {key: known[key] for key in _COURTESY})[0]:
        start = first + 1
    if start >= stop:
        # "Mr. King" and "Charlie King": a title that is a surname here.
        if stop - first < 2 or not (
            titles[0] in _COURTESY or words.lower[first] in lexicon.load("given_names")
        ):
            return []
        start = stop - 1
        titles.pop()
        if words.lower[first] in lexicon.load("given_names"):
            start, titles = first, []
    if stop - start == 1 and words.lower[start] in _SUFFIXES:
        return []
    key = key_of(words.texts[start:stop])
    if not key or (
        words.tags[stop - 1] in ("NNPS", "NNS")
        and is_common(words.lower[stop - 1])
        and words.lower[stop - 1] not in lexicon.words("organisation_words")
    ):
        return []
    if len(key) == 1 and not titles and is_common(words.lower[start]):
        return []
    if (
        len(key) == 1
        and start == words.bounds[words.sentence[start]][0]
        and words.lower[start] in lexicon.load("source_nouns")
    ):
        return []
    return [Name(begin, start, stop, key, tuple(titles))]


_PERIODICAL = frozenset(("daily", "weekly", "evening", "morning", "monthly"))
_COURTESY = ("mr", "mr.", "mrs", "mrs.", "ms", "ms.")


def _outlet_at(words: Words, first: int, stop: int) -> int:
    """The token after the outlet of the list that a run begins with, `first` where it begins with none."""
    outlets = lexicon.words("outlets")
    for size in (4, 3, 2):
        name = " ".join(words.lower[first : first + size])
        if first + size <= stop and (name in outlets or f"the {name}" in outlets):
            return first + size
    return first


def _title_at(words: Words, at: int, stop: int, known: Iterable[str]) -> tuple[str, int]:
    """The title that begins at `at` (the longest) and its number of tokens; ("", 1) where there is none."""
    for size in (3, 2, 1):
        if at + size <= stop:
            entry = " ".join(words.lower[at : at + size])
            if entry in known:
                return entry, size
    return "", 1


@cache
def is_common(word: str) -> bool:
    """Is this capitalised word a noun for people of a kind ("Republicans", "Americans") rather than a name?"""
    nouns = lexicon.load("source_nouns")
    word = word.rsplit("-", 1)[-1]
    if word in nouns:
        return nouns[word][0] in ("crowd", "office", "staff", "voice")
    if word.endswith("men") and len(word) > 5:
        return True
    return word.endswith("s") and nouns.get(word[:-1], ("",))[0] in ("crowd", "staff")


def _known_forms(names: Iterable[Name]) -> dict[str, set[tuple[str, ...]]]:
    """First word -> the forms that begin with it: whole names and surnames."""
    forms: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        for form in (name.key, name.key[-1:]):
            forms.setdefault(form[0], set()).add(form)
    return forms


def _known_in(words: Words, first: int, last: int, known: dict[str, set[tuple[str, ...]]]) -> list[Name]:
    """Names in title case: what the article names elsewhere, else a given name with the word after it."""
    names: list[Name] = []
    given = lexicon.load("given_names")
    at = first
    while at < last:
        forms = known.get(words.lower[at].replace(".", ""), ())
        size = max(
            (len(form) for form in forms if key_of(words.texts[at : min(at + len(form), last)]) == form),
            default=0,
        )
        if not size and words.lower[at] in given and at + 1 < last and words.tags[at + 1] in ("NNP", "NNPS"):
            size = 2 if words.texts[at + 1][0].isupper() else 0
        if size and words.texts[at][0].isupper():
            names.append(Name(at, at, at + size, key_of(words.texts[at : at + size])))
        at += size or 1
    return names
