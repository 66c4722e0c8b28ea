"""Where proper names stand, and which of their words are titles.

A name is a run of words tagged as proper nouns, with the small words that hold one together ("Ministry of
...", "de", "&"); titles in front ("Sen.", "campaign manager") are kept apart. In a line in title case the
tags say nothing: there only the names that the rest of the article gives are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.resolve.headline_names import known_forms, names_in_headline
from claimcheck.resolve.name import Name, key_of
from claimcheck.resolve.name_runs import OF, has_use, is_part, run_end
from claimcheck.resolve.nouns import PERSONAL, noun_of
from claimcheck.resolve.words import POSSESSIVE, Words

_SAID = frozenset(("said", "says", "added", "adds", "asked", "asks", "wrote", "writes"))
_BORN = frozenset(("born", "née", "nee"))
# Last words of bodies that every country has.
_STATE_BODIES = frozenset(
    ("army", "bank", "cabinet", "commission", "congress", "court", "department", "government", "guard")
) | {"ministry", "navy", "office", "parliament", "police", "senate", "service", "treasury"}
_LONGEST = 12  # words of a name: more is a list or a headline


def find_names(words: Words) -> list[Name]:
    """The names of the article in order of the text, none inside another."""
    found: list[Name] = []
    for index, (first, last) in enumerate(words.bounds):
        if index not in words.shouted:
            found += _in_sentence(words, first, last)
    bearers = _bearers(found)
    found = _with_missed(words, [_without_capital(words, name, bearers) for name in found])
    if words.shouted:
        known = known_forms(found)
        for index in sorted(words.shouted):
            found += names_in_headline(words, *words.bounds[index], known)
        found.sort(key=lambda name: name.first)
    return _owned_apart(words, found)


def _owned_apart(words: Words, found: Sequence[Name]) -> list[Name]:
    """Bodies of one name that two countries have: "Norrland's Foreign Ministry" is not Hale's."""
    owners: set[int] = set()
    of_body: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for owner, body in pairwise(found):
        behind = words.lower[owner.last : body.begin]
        if len(behind) == 1 and behind[0] in POSSESSIVE and body.key[-1] in _STATE_BODIES:
            owners.add(id(body))
            of_body.setdefault(body.key, set()).add(owner.key)
    apart = {key for key, several in of_body.items() if len(several) > 1}
    if not apart:
        return list(found)
    names: list[Name] = []
    for name in found:
        if id(name) in owners and name.key in apart:
            owner = names.pop()
            names.append(Name(owner.begin, owner.first, name.last, (*owner.key, *name.key)))
        else:
            names.append(name)
    return names


def _bearers(names: Iterable[Name]) -> frozenset[str]:
    """Surnames that stand behind a given name somewhere in the article."""
    given = lexicon.load("given_names")
    return frozenset(name.key[-1] for name in names if len(name.key) > 1 and name.key[0] in given)


def _without_capital(words: Words, name: Name, bearers: frozenset[str]) -> Name:
    """ "Young Quist supporters": what has its capital from the head of the sentence is no given name."""
    begins = name.begin == name.first == words.bounds[words.sentence[name.first]][0]
    if not begins or len(name.key) != 2 or name.key[1] not in bearers:
        return name
    leads_up = words.tags[name.last : name.last + 1] == ["NNS"]
    if name.last - name.first != 2 or (name.key[0] in lexicon.load("given_names") and not leads_up):
        return name
    return Name(name.first + 1, name.first + 1, name.last, name.key[1:])


def _with_missed(words: Words, found: list[Name]) -> list[Name]:
    """Add known names where the tags miss them: "Stumm", "the Post", "the ITAR agency", "an Oxal report"."""
    alone = {name.key[0] for name in found if len(name.key) == 1}
    lasts = {name.key[-1] for name in found if len(name.key) > 1}
    firms = {name.key[0] for name in found if len(name.key) > 1 and has_use(name.key[-1], "company")}
    alone |= firms - lexicon.words("regions") - lexicon.words("organisation_words")
    fellows = {name.key[0] for name in found if len(name.key) > 1 and has_use(name.key[0], "fellowship")}
    nouns = lexicon.load("source_nouns")
    usual = lexicon.words("function_words") | {text for text in words.texts if text.islower()}
    taken = words.marks((name.begin, name.last) for name in found)
    missed = []
    for at, word in enumerate(words.lower):
        if taken[at] or not words.texts[at][0].isupper() or words.sentence[at] in words.shouted:
            continue
        begins = at == words.bounds[words.sentence[at]][0]
        after_article = not begins and words.lower[at - 1] == "the"
        if (
            (word in lasts and (after_article or word not in nouns or _stands_alone(words, at)))
            or (word in alone and (not begins or _stands_alone(words, at) or word not in usual))
            or (word in fellows and after_article)
        ):
            missed.append(Name(at, at, at + 1, (word,)))
    return sorted([*found, *missed], key=lambda name: name.first) if missed else found


def _stands_alone(words: Words, at: int) -> bool:
    """ "Dean, a doctor, said": a noun that counts and has no article is the surname that it is elsewhere."""
    after = at + 1
    return words.tags[at] == "NNP" and (
        after >= len(words) or words.tags[after] in (",", ".", "VBD", "VBZ", "MD", "POS", ":")
    )


def _in_sentence(words: Words, first: int, last: int) -> list[Name]:
    names: list[Name] = []
    at = first
    while at < last:
        if not is_part(words, at):
            at += 1
            continue
        stop = run_end(words, at, last)
        if stop - at <= _LONGEST and not _is_field(words, stop, last):
            names += _names_of_run(words, at, stop)
        at = stop
    return names


def _is_field(words: Words, stop: int, last: int) -> bool:
    """Is the run that ends before `stop` the first field of an office: "*Youth* and Sports Minister"?"""
    fields, at = lexicon.words("fields"), stop + 1
    while at < last and words.lower[at] in fields:
        at += 1
    joined = words.lower[stop - 1] in fields and words.lower[stop : stop + 1] == ["and"] and at > stop + 1
    return joined and at < last and words.lower[at] in lexicon.load("titles")


def _names_of_run(words: Words, first: int, stop: int) -> list[Name]:
    """The name of a run, its titles apart; none for a run that is all title or a noun with a capital."""
    outlet = _outlet_at(words, first, stop)
    if first < outlet < stop:  # "the Harbour Times Monday" has run together with what follows
        return [*_names_of_run(words, first, outlet), *_names_of_run(words, outlet, stop)]
    bearer = _bearer_behind(words, first, stop)
    if bearer < stop:
        return [*_names_of_run(words, first, bearer), *_names_of_run(words, bearer, stop)]
    if not has_use(words.lower[first], "periodical"):
        stop = _before_title(words, first, stop)
    if words.lower[stop - 1] == "flight" and words.texts[stop : stop + 1] and words.texts[stop][0].isdigit():
        stop -= 1  # "NAME Flight 88" is no body, NAME is one
        if stop == first:
            return []
    first = _past_trade(words, _from_sunday(words, first, stop), stop)
    start, titles = _past_titles(words, first, stop)
    key = key_of(words.texts[start:stop])
    if not key or _is_noun(words, start, stop, titles):
        return []
    if words.lower[first] in _BORN or (first and words.lower[first - 1] in _BORN):
        return []  # "Born Ann Lim in 1930, she ...": what somebody was called, and nobody besides
    return [Name(first, start, stop, key, titles)]


def _from_sunday(words: Words, first: int, stop: int) -> int:
    """The first token with the day that is a part of a paper's name: "the Sunday Times"."""
    day = first - 1
    is_paper = words.lower[stop - 1] in lexicon.words("outlet_words")
    is_part_of_it = day > 0 and words.lower[day] in ("saturday", "sunday") and words.lower[day - 1] == "the"
    return day if is_paper and is_part_of_it else first


def _bearer_behind(words: Words, first: int, stop: int) -> int:
    """Where the person's name begins in "leader of the National Party Ann Lim", whose run of capitals holds
    the body or town, too; `stop` where there is none."""
    given, at = lexicon.load("given_names"), first - 1
    at -= words.lower[at] in ("the", "a") if at >= 0 else 0
    begins = words.bounds[words.sentence[first]][0]
    if (
        at <= begins
        or words.lower[at] not in OF
        or words.lower[stop - 1] in lexicon.words("organisation_words")
    ):
        return stop
    office = noun_of(" ".join(words.lower[max(at - 2, begins) : at]))[1] or noun_of(words.lower[at - 1])[1]
    if office not in PERSONAL:
        return stop
    behind = range(stop - 2, max(stop - 4, first), -1)
    return next((start for start in behind if words.lower[start] in given), stop)


def _before_title(words: Words, first: int, stop: int) -> int:
    """The end of a run without the title at its end: "Isleline Chief" is no name, it says whose chief."""
    titles = lexicon.load("titles")
    named = first
    while named < stop and words.lower[named] in titles:
        named += 1
    if named < stop and words.lower[named] in lexicon.load("given_names"):
        return stop  # "Representative Anna King"
    while stop - first > 1 and words.lower[stop - 1] in titles and words.lower[stop - 2] not in titles:
        if words.lower[stop - 2] in OF:
            break  # "Department of Justice"
        stop -= 2 if " ".join(words.lower[stop - 2 : stop]) in titles else 1
    return stop


def _past_trade(words: Words, first: int, stop: int) -> int:
    """Past what has its capital from the head of a sentence: "Builder Dan Ostrow", "Said Ostrow"."""
    given = lexicon.load("given_names")
    trade = words.lower[first]
    if first != words.bounds[words.sentence[first]][0] or stop - first < 2 or trade in given:
        return first
    if trade in _SAID:
        return first + 1
    _, noun_class, plural = noun_of(trade)
    is_trade = noun_class in ("crowd", "staff") and not plural and trade not in lexicon.load("titles")
    if stop - first > 2 and words.lower[first + 1] in given:
        # "Showrunner Dee Alvarez": no word of a name, though no list has it.
        unlisted = not noun_class and not _begins_names(trade) and _is_bearer(words, first + 1, stop)
        return first + (is_trade or unlisted)
    # "Neighbour Dee Alvarez", "Rival Alvarez": whom it is said of has a name that no list needs to have.
    is_word = not _begins_names(trade) and words.lower[stop - 1] not in lexicon.words("organisation_words")
    return first + (is_trade and is_word)


def _is_bearer(words: Words, first: int, stop: int) -> bool:
    """Are the words from `first` a given name and a surname, and nothing more?"""
    last = words.lower[stop - 1]
    return (
        stop - first == 2 and last not in lexicon.words("organisation_words") and not has_use(last, "company")
    )


def _begins_names(word: str) -> bool:
    """Is a word one that names begin with, of people, places or bodies?"""
    loaded = map(lexicon.load, ("given_names", "name_words", "titles"))
    words = map(lexicon.words, ("surnames", "organisation_words", "regions", "outlets"))
    return any(word in names for names in (*loaded, *words))


def _past_titles(words: Words, first: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """The token after the last title of a run, and its titles; after all of it when nothing else is left."""
    known, given = lexicon.load("titles"), lexicon.load("given_names")
    courtesy = has_use(words.lower[first], "courtesy")
    if words.lower[stop - 1] in lexicon.words("organisation_words") or has_use(
        words.lower[first], "periodical"
    ):
        return (first + 1 if courtesy else first), ()
    titles: list[str] = []
    start = at = first
    while at < stop:
        entry, size = _title_at(words, at, stop, known)
        if titles and not entry and words.lower[at] in given and at + 1 < stop:
            break  # the name itself, though it may end in a title: "Representative Anna King"
        at += size
        if entry:
            titles.append(entry)
            start = at
    if start >= stop and stop - first > 1:
        if words.lower[first] in lexicon.words("organisation_words"):
            return first, ()  # "Department of Justice"
        # A title that is a surname here: "Charlie King", "Mr. King".
        if words.lower[first] in lexicon.load("given_names"):
            return first, ()
        if courtesy:
            return stop - 1, tuple(titles[:-1])
    return start, tuple(titles)


def _is_noun(words: Words, start: int, stop: int, titles: tuple[str, ...]) -> bool:
    """Are these capitals no name but a noun ("House Republicans", "Police"), or what is left of one
    ("Jr.")?"""
    word = words.lower[stop - 1]
    plural = words.tags[stop - 1] in ("NNPS", "NNS")
    begins = start == words.bounds[words.sentence[start]][0]
    if not begins and word in lexicon.words("surnames") and _stands_alone(words, stop - 1):
        return False  # "White added"
    if plural and is_common(word) and word not in lexicon.words("organisation_words"):
        return not _is_of_members(words, start, stop)
    if stop - start > 1:
        return False
    return (
        has_use(word, "generation")
        or (not titles and is_common(word) and (begins or word not in lexicon.words("outlet_words")))
        or (begins and word in lexicon.load("source_nouns"))
    )


def _is_of_members(words: Words, start: int, stop: int) -> bool:
    """ "The Society of Engine Makers": is the body named before those whom it is made of?"""
    linked = [at for at in range(start + 1, stop - 1) if words.lower[at] in OF]
    return bool(linked) and words.lower[linked[0] - 1] in lexicon.words("organisation_words")


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
            entry = " ".join(words.lower[at : at + size]).removeprefix("then-").removeprefix("ex-")
            if entry in known:
                return entry, size
    return "", 1


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Is this capitalised word a noun for people of a kind ("Republicans", "Americans") rather than a
    name?"""
    nouns = lexicon.load("source_nouns")
    word = word.rsplit("-", 1)[-1]
    if word in nouns:
        return nouns[word][0] in ("crowd", "mass", "office", "staff", "voice")
    if word.endswith("men") and len(word) > 5:
        return True
    if word.endswith("ans") and len(word) > 5 and word not in lexicon.words("surnames"):
        return True  # "Mexicans"
    return word.endswith("s") and nouns.get(word[:-1], ("",))[0] in ("crowd", "staff")
