"""Where proper names stand, and which of their words are titles.

A name is a run of words tagged as proper nouns, with the small words that hold one together ("Ministry of
...", "de", "&"); titles in front ("Sen.", "campaign manager") are kept apart. In a line in title case the
tags say nothing: there only the names that the rest of the article gives are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from claimcheck import lexicon
from claimcheck.resolve.nouns import noun_of, pronoun_of
from claimcheck.resolve.words import POSSESSIVE, Words

_OF = frozenset(("of", "for", "on", "in"))
_NO_NAMES = frozenset(("PRP", "PRP$", "DT", "IN", "CC", "TO", "MD", "WP", "WRB", "WDT"))
_ARTICLES = frozenset(("the", "a", "an"))
_QUOTES = frozenset(('"', "“", "``", "‘", "'"))
_PARTY_AND_STATE = re.compile(r"[DRIL]-[A-Z]")
_AIMS = frozenset(("VB", "VBP", "NN"))
_SAID = frozenset(("said", "says", "added", "adds", "asked", "asks", "wrote", "writes"))
_LONGEST = 12  # words of a name: more is a list or a headline


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to before `last`, its `key` (lower case, no points), and the title before
    it.

    `begin` is the first token of the title, `first` where there is none; `titles` are lower-case title
    entries.
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
    """Add known names where the tags miss them: "Stumm", "the Post", "the ITAR agency"."""
    singles = {name.key[0] for name in found if len(name.key) == 1}
    lasts = {name.key[-1] for name in found if len(name.key) > 1}
    fellows = {name.key[0] for name in found if len(name.key) > 1 and _is(name.key[0], "fellowship")}
    nouns = lexicon.load("source_nouns")
    taken = words.marks((name.begin, name.last) for name in found)
    missed = []
    for at, word in enumerate(words.lower):
        if taken[at] or not words.texts[at][0].isupper() or words.sentence[at] in words.shouted:
            continue
        begins = at == words.bounds[words.sentence[at]][0]
        after_article = not begins and words.lower[at - 1] == "the"
        if (
            (word in lasts and (after_article or word not in nouns or _stands_alone(words, at)))
            or (word in singles and not begins)
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
        or _is(words.lower[at].partition("-")[2], "hyphened")
    ):
        return False
    if not text[0].isupper() or (
        words.lower[at] in lexicon.words("calendar_words") and not _is_surname(words, at)
    ):
        # "iPhone", "eBay" and handles are names all the same.
        return tag in ("NNP", "NNPS") and len(text) > 1 and (text[0] == "@" or text[1:2].isupper())
    if tag in ("NNP", "NNPS") or (
        1 < len(text) <= 6 and text.isupper() and text.replace(".", "").isalpha() and tag[:2] in ("NN", "JJ")
    ):
        return True
    begins = at == words.bounds[words.sentence[at]][0]
    if not begins and tag in ("NN", "NNS"):
        if at + 1 < len(words) and words.texts[at + 1][0].isupper() and words.tags[at + 1] in ("NNP", "NN"):
            return True  # "the Tax Policy Center"
        if words.lower[at] in lexicon.words("organisation_words"):
            return True
        if _is(words.lower[at], "fellowship") and words.lower[at + 1 : at + 2] == ["of"]:
            return True
    if begins and _is(words.lower[at], "fellowship") and _is_common_cause(words, at + 1):
        return True
    following = words.tags[at + 1] if at + 1 < len(words) else ""
    if text.isupper() and len(text) > 2 and following == ":":
        return True  # the speaker in a transcript
    if tag != "JJ" or following not in ("NNP", "NNPS") or not words.texts[at + 1][0].isupper():
        return False
    # At the head of a sentence the capital says nothing: "Democratic Party", but "Many Democrats".
    return not begins or text.endswith(("ic", "an", "ish", "ese", "al"))


def _is_surname(words: Words, at: int) -> bool:
    """Is this word of the calendar a surname ("Theresa May")?"""
    return (
        at > words.bounds[words.sentence[at]][0]
        and words.tags[at] == "NNP"
        and words.lower[at - 1] in lexicon.load("given_names")
        and words.texts[at - 1][0].isupper()
        and words.lower[at - 1] not in lexicon.words("regions")
        and not words.lower[at].endswith("day")
        and words.lower[at] in lexicon.words("surnames")
    )


def _run_end(words: Words, first: int, last: int) -> int:
    """The token after the run of name words that begins at `first`."""
    stop = first + 1
    while stop < last:
        after = stop + 1 if _goes_on(words, stop) else _past_link(words, first, stop, last)
        if after == stop:
            break
        stop = after
    return stop


def _goes_on(words: Words, at: int) -> bool:
    """Can this token follow another one in a name?"""
    return _is_part(words, at) or (words.texts[at][0].isupper() and words.tags[at] in ("NN", "NNS"))


def _past_link(words: Words, first: int, at: int, last: int) -> int:
    """Where the name from `first` goes on after the small word or mark at `at`; `at` where it is over."""
    word, after = words.lower[at], at + 1
    if word == ",":  # "NAME, Jr.", "NAME, Inc."
        ends = after < last and (_is(words.lower[after], "generation") or _is(words.lower[after], "company"))
        return after + 1 if ends else at
    if word in _QUOTES:
        return after + 2 if _is_nickname(words, after, last) else at
    if word == "to":  # "Alliance to Reclaim Our Streets"
        return (
            _past_aim(words, at, last) if words.lower[at - 1] in lexicon.words("organisation_words") else at
        )
    particle = _is(word, "particle")
    if after < last and (
        (particle and _is(words.lower[after], "particle"))
        or (word in _OF and words.lower[after] in _ARTICLES)
    ):
        after += 1
    if after >= last or not words.texts[after][0].isupper() or not _goes_on(words, after):
        return at
    links = (
        particle
        or word in ("&", "+")
        or (word in _OF and (_holds_together(words, first, at) or _is_title(words, at)))
        or (word == "and" and _is_list(words, first, at, last))
        or (word in POSSESSIVE and (_is(words.lower[at - 1], "owner") or _are_members(words, at)))
    )
    return after if links else at


def _past_aim(words: Words, at: int, last: int) -> int:
    """The token after the capitals behind the "to" at token `at`, which begin with a verb; `at` for none."""
    after = at + 1
    if after >= last or words.tags[after] not in _AIMS:
        return at
    while after < last and words.texts[after][0].isupper():
        after += 1
    return after if after > at + 2 else at


def _is(word: str, use: str) -> bool:
    """Has this lower-case word the use in names that name_words.txt calls so?"""
    return use in lexicon.load("name_words").get(word, ())


def _holds_together(words: Words, first: int, stop: int) -> bool:
    """ "Ministry of X" and "Center for X" are one name; "Grassley of Iowa" is none."""
    before = words.lower[stop - 1]
    if words.lower[stop] in ("on", "in"):  # "Committee on Trade", but "Congress on Monday"
        holds = _is(before, "on")
    elif _is(before, "fellowship"):  # "the Friends of the Library", but "Friends of Quist said"
        begins = first == words.bounds[words.sentence[first]][0]
        holds = (
            not begins
            or (words.lower[stop] == "for" and _goes_on(words, stop + 2))
            or _is_common_cause(words, stop)
        )
    else:
        holds = before in lexicon.words("organisation_words")
    return holds and not any(words.lower[at] in lexicon.load("titles") for at in range(first, stop))


def _is_common_cause(words: Words, at: int) -> bool:
    """ "Friends of the Library", but "Friends of the Lims": is what stands behind "of the" one thing?"""
    cause = words.texts[at + 2 : at + 3]
    return (
        words.lower[at : at + 2] == ["of", "the"]
        and bool(cause)
        and cause[0][0].isupper()
        and cause[0][-1] != "s"
    )


def _are_members(words: Words, at: int) -> bool:
    """ "Dockers’ Union": is the possessive mark at `at` behind those whom the body is made of?"""
    members = words.lower[at - 1]
    return (
        members.endswith("s")
        and members not in lexicon.words("surnames")
        and members not in lexicon.load("given_names")
        and words.lower[at] in ("’", "'")
        and words.lower[at + 1] in lexicon.words("organisation_words")
    )


def _is_title(words: Words, at: int) -> bool:
    """ "Secretary of State NAME": does the small word at `at` stand in a title?"""
    return " ".join(words.lower[at - 1 : at + 2]) in lexicon.load("titles")


def _is_nickname(words: Words, at: int, last: int) -> bool:
    """NAME "Nick" NAME: is `at` the word in quotation marks?"""
    return (
        at + 2 < last
        and _is_part(words, at)
        and words.texts[at + 1][0] in "\"”’'"
        and _is_part(words, at + 2)
    )


def _is_list(words: Words, first: int, stop: int, last: int) -> bool:
    """Is "and" inside a name, as in "Ministry of Industry and Information", "Securities and Exchange
    Commission"?"""
    organisation = lexicon.words("organisation_words")
    if words.lower[stop + 1] in lexicon.load("given_names"):
        return False  # "the University of Chicago and Laurence ..."
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
    """The name of a run, its titles apart; none for a run that is all title or a noun with a capital."""
    outlet = _outlet_at(words, first, stop)
    if first < outlet < stop:  # "the Harbour Times Monday" has run together with what follows
        return [*_names_of_run(words, first, outlet), *_names_of_run(words, outlet, stop)]
    if not _is(words.lower[first], "periodical"):
        stop = _before_title(words, first, stop)
    first = _past_trade(words, first, stop)
    start, titles = _past_titles(words, first, stop)
    key = key_of(words.texts[start:stop])
    if not key or _is_noun(words, start, stop, titles):
        return []
    return [Name(first, start, stop, key, titles)]


def _before_title(words: Words, first: int, stop: int) -> int:
    """The end of a run without the title at its end: "Isleline Chief" is no name, it says whose chief."""
    titles = lexicon.load("titles")
    if words.lower[first] in lexicon.load("given_names"):
        return stop
    while stop - first > 1 and words.lower[stop - 1] in titles and words.lower[stop - 2] not in titles:
        if words.lower[stop - 2] in _OF:
            break  # "Department of Justice"
        stop -= 1
    return stop


def _past_trade(words: Words, first: int, stop: int) -> int:
    """Past what has its capital from the head of a sentence: "Builder Dan Ostrow", "Said Ostrow"."""
    given = lexicon.load("given_names")
    begins = first == words.bounds[words.sentence[first]][0]
    trade = words.lower[first]
    if begins and stop - first > 1 and trade in _SAID:
        return first + 1
    if begins and stop - first > 2 and trade not in given and words.lower[first + 1] in given:
        _, noun_class, plural = noun_of(trade)
        if noun_class in ("crowd", "staff") and not plural and trade not in lexicon.load("titles"):
            return first + 1
    return first


def _past_titles(words: Words, first: int, stop: int) -> tuple[int, tuple[str, ...]]:
    """The token after the last title of a run, and its titles; after all of it when nothing else is left."""
    known = lexicon.load("titles")
    courtesy = _is(words.lower[first], "courtesy")
    if words.lower[stop - 1] in lexicon.words("organisation_words") or _is(words.lower[first], "periodical"):
        return (first + 1 if courtesy else first), ()
    titles: list[str] = []
    start = at = first
    while at < stop:
        entry, size = _title_at(words, at, stop, known)
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
    if plural and is_common(word) and word not in lexicon.words("organisation_words"):
        return True
    if stop - start > 1:
        return False
    begins = start == words.bounds[words.sentence[start]][0]
    return (
        _is(word, "generation")
        or (not titles and is_common(word) and (begins or word not in lexicon.words("outlet_words")))
        or (begins and word in lexicon.load("source_nouns"))
    )


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


def _known_forms(names: Iterable[Name]) -> dict[str, set[tuple[str, ...]]]:
    """First word -> the forms that begin with it: whole names and surnames."""
    forms: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        for form in (name.key, name.key[-1:]):
            forms.setdefault(form[0], set()).add(form)
    return forms


def _is_new_name(words: Words, at: int) -> bool:
    """Are these two capitalised words a name that the text does not give, and no "Star Mom" or "Will Do"?"""
    pair = words.lower[at : at + 2]
    return (
        words.tags[at + 1] in ("NNP", "NNPS")
        and words.texts[at + 1][0].isupper()
        and words.texts[at + 1][-1] != "."
        and not any(word in lexicon.load("function_words") or noun_of(word)[1] for word in pair)
    )


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
        if not size and words.lower[at] in given and at + 1 < last and _is_new_name(words, at):
            size = 2
        if size and words.texts[at][0].isupper():
            names.append(Name(at, at, at + size, key_of(words.texts[at : at + size])))
        at += size or 1
    return names
