"""What a source phrase means by its head: a name, a noun (which may lead on to a name) or a pronoun."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck import lexicon
from claimcheck.resolve.name import Name
from claimcheck.resolve.noun_phrase import IN_ADDITION, NounPhraseReader
from claimcheck.resolve.nouns import CORPORATE, PERSONAL, noun_of, pronoun_of
from claimcheck.resolve.phrase import Phrase, is_noun_tag
from claimcheck.resolve.words import Words

_FINITE_AFTER = (["VBD"], ["VBZ"], ["VBP"], ["MD"])
_APPOSITION = 30  # tokens
_ALIAS = 6  # tokens behind "goes by" in which the name begins: "the nom de guerre of"
# "Our correspondent": the outlet speaks of itself.
_OWN = frozenset(("correspondent", "correspondents", "newspaper", "paper", "reporter", "reporters"))
# "Identified himself only as NAME", "gave her name as NAME".
_ANYBODY = frozenset(("boy", "girl", "man", "one", "person", "woman"))
_SELVES = frozenset(("himself", "herself", "themself", "themselves"))
_CALLED = frozenset(("identified", "known", "named"))
_NAMES = (["his", "name"], ["her", "name"], ["their", "name"])
_GOES_BY = (["goes", "by"], ["went", "by"], ["going", "by"])
_ADVERBS = (["only"], ["simply"], ["just"])
_DESCRIBES = PERSONAL | CORPORATE | {"outlet"}


def read_phrase(words: Words, first: int, last: int, names_at: Mapping[int, Name]) -> Phrase | None:
    """What tokens `first` to before `last` mean; None when they hold no word.

    `names_at` maps the first token of each name (its title's, where it has one) to the name.
    """
    first = _skip_lead(words, first, last)
    if first >= last:
        return None
    if words.tags[first] in ("WP", "WDT") and pronoun_of(words.lower[first]) == "relative":
        last = first + 1  # "who favour other leaders" are those before it
    elif words.tags[first] == "PRP" and (
        words.tags[first + 1 : first + 2] in _FINITE_AFTER or words.lower[first + 1 : first + 2] == ["and"]
    ):
        last = first + 1  # "I was the first to vote" is I, "he and his staff" is he
    phrase = NounPhraseReader(words, first, last, names_at).read()
    if phrase.names:
        phrase.kind, phrase.head = "name", phrase.names[0].first
        phrase.plural = len(phrase.names) > 1
        office = _office_of(words, phrase)
        if office < 0:
            holder = _holder(words, phrase, names_at)
            return phrase if holder is None else _of_name(phrase, holder)
        phrase.noun, phrase.noun_class, _ = noun_of(words.lower[office])
        return _apposed(words, phrase, office + 1, names_at)
    if phrase.head >= 0:
        return _with_noun(words, phrase, names_at)
    bearers = phrase.prefixes or phrase.owners
    if bearers:
        phrase.kind, phrase.names, phrase.head, phrase.behind = (
            "name",
            bearers,
            bearers[0].first,
            bearers[0].last,
        )
        return phrase
    return _without_head(words, phrase)


def _skip_lead(words: Words, first: int, last: int) -> int:
    """Past quotation marks, commas and the prepositions that cues leave in a source."""
    while first < last and (
        (not words.texts[first][0].isalnum() and words.texts[first][0] not in "@#$")
        or (
            words.tags[first] in ("IN", "TO")
            and words.lower[first + 1 : first + 2] not in (["least"], ["most"])
            and not pronoun_of(words.lower[first])
        )
        or words.lower[first] == "according"
        or words.tags[first] == "CC"
    ):
        first += 1
    if words.tags[first : first + 1] == ["VBG"] and words.lower[first + 1 : first + 2] == ["that"]:
        first = min(first + 2, last)  # "showing that half of them"
    behind = words.past_dateline(first)
    return behind if behind < last else first


def _without_head(words: Words, phrase: Phrase) -> Phrase:
    """A phrase of no noun and no name: a pronoun, else its first word."""
    for at in range(phrase.first, phrase.last):
        kind = pronoun_of(words.lower[at])
        if phrase.determiner == "the" and words.lower[at] == "two":
            kind = "quantity"
        if kind:
            phrase.kind, phrase.head, phrase.behind = "pronoun", at, at + 1
            phrase.pronoun, phrase.plural = kind, kind == "p"
            return phrase
    end = phrase.last - 1
    if (
        phrase.determiner == "the"
        and 0 < end - phrase.first <= 2
        and _are_adjectives(words, phrase.first + 1, end)
    ):
        phrase.head, phrase.behind, phrase.plural = end, phrase.last, True  # "the poor"
        phrase.noun, phrase.noun_class = words.lower[end], "crowd"
        return phrase
    phrase.head, phrase.behind = phrase.first, phrase.first + 1
    phrase.noun, phrase.noun_class, phrase.plural = noun_of(words.lower[phrase.first])
    return phrase


def _are_adjectives(words: Words, first: int, last: int) -> bool:
    return (
        all(words.tags[at] in ("JJ", "VBN", "RB") for at in range(first, last + 1))
        and words.tags[last] != "RB"
    )


def _with_noun(words: Words, phrase: Phrase, names_at: Mapping[int, Name]) -> Phrase:
    head = phrase.head
    if phrase.determiner == "our" and words.lower[head] in _OWN:
        phrase.kind, phrase.pronoun = "pronoun", "writer"
        return phrase
    entry, kind, plural = "", "", False
    phrase.is_adjective = (
        words.tags[head] == "JJ"
        and phrase.owner_pronoun is None
        and head + 1 == phrase.last
        and _is_noun_at(words, head + 1, head)
    )
    if words.lower[head + 1 : head + 2] == ["of"] and head + 2 < phrase.last:
        entry, kind, plural = noun_of(" ".join(words.lower[head : head + 3]))  # "secretary of state"
    if not kind and head > phrase.first:
        entry, kind, plural = noun_of(f"{words.lower[head - 1]} {words.lower[head]}")
    if not kind:
        entry, kind, plural = noun_of(words.lower[head])
    phrase.noun, phrase.noun_class = entry, kind
    phrase.plural |= plural
    own = _own_name(words, phrase, names_at)
    if own is not None:
        return _of_name(phrase, own)
    # "One of the crew's lawyers, NAME," is one person.
    if (kind in _DESCRIBES or not kind) and (not phrase.plural or phrase.partial == "one"):
        return _apposed(words, phrase, phrase.behind, names_at)
    return _apposed_together(words, phrase, names_at) if kind in PERSONAL else phrase


def _is_noun_at(words: Words, at: int, head: int) -> bool:
    """Is token `at` a noun of the sentence of `head`?"""
    return at < words.bounds[words.sentence[head]][1] and is_noun_tag(words.tags[at])


def _office_of(words: Words, phrase: Phrase) -> int:
    """The noun of "Meat and Livestock Australia manager for Korea, NAME": what begins with a body's name is
    about one of its people; -1 where there is none."""
    for at in range(phrase.names[-1].last, phrase.last):
        if words.tags[at] not in ("CC", "NNP", "JJ", "NN"):
            break
        if words.tags[at] == "NN" and noun_of(words.lower[at])[1] in PERSONAL:
            return at
    return -1


def _apposed(words: Words, phrase: Phrase, at: int, names_at: Mapping[int, Name]) -> Phrase:
    """ "The mayor, NAME," and "a lawyer for the town, state Del. NAME": the name is the head.

    `at` is the token behind the noun. A source span may end before the name; then a mark must close the
    apposition.
    """
    ends = min(words.bounds[words.sentence[phrase.head]][1], at + _APPOSITION)
    joined = _name_behind_name(words, at, min(ends, phrase.last), names_at)
    at = joined.begin if joined else _past_comma(words, at, ends)
    if at < 0:
        return phrase
    first = at
    # "The harbour regulator, the HMA,": a list would go on with "and".
    if (
        words.lower[at : at + 1] == ["the"]
        and phrase.determiner == "the"
        and _closes(words, names_at, at + 1)
    ):
        at += 1
    # "The other man, his cousin NAME": of others it is a second person ("the mayor, her lawyer NAME").
    at += at < ends and words.tags[at] == "PRP$" and phrase.noun in _ANYBODY
    while at < min(ends, first + 4) and at not in names_at and words.tags[at] in ("NN", "JJ"):
        at += 1
    name = _owned(words, names_at.get(at), names_at)
    told = phrase.noun_class or (name is not None and (name.titles or name.last <= phrase.last))
    if name is None or not told or phrase.noun == "family":
        return phrase
    if name.last > phrase.last and words.texts[name.last : name.last + 1] not in ([","], ["("], ["."]):
        return phrase
    return _of_name(phrase, name)


def _owned(words: Words, name: Name | None, names_at: Mapping[int, Name]) -> Name | None:
    """Whom another name's possessive leads up to: "Quist's sister *Linda Lim*", and nobody in "Hale's first
    port"; else the name itself."""
    if name is None or words.lower[name.last : name.last + 1] not in (["'s"], ["’s"]):
        return name
    at = name.last + 1
    while at < len(words) and at not in names_at and words.tags[at] in ("NN", "JJ"):
        at += 1
    return names_at.get(at)


def _holder(words: Words, phrase: Phrase, names_at: Mapping[int, Name]) -> Name | None:
    """Who holds the office of "the Pier Code Adjudicator, Ann Lim": a full name that ends the phrase."""
    comma = phrase.names[0].last
    holder = names_at.get(comma + 1)
    if phrase.determiner != "the" or phrase.plural or holder is None or words.texts[comma] != ",":
        return None
    is_full = len(holder.key) > 1 and holder.key[0] in lexicon.load("given_names")
    return holder if is_full and holder.last == phrase.last else None


def _closes(words: Words, names_at: Mapping[int, Name], at: int) -> bool:
    """Is the name at token `at` all that stands up to a comma, with no "and" behind it?"""
    name = names_at.get(at)
    if name is None or words.texts[name.last : name.last + 1] != [","]:
        return False
    return words.tags[name.last + 1 : name.last + 2] not in (["CC"], ["DT"])


def _of_name(phrase: Phrase, name: Name) -> Phrase:
    """The phrase as that of a name's one bearer."""
    phrase.kind, phrase.names, phrase.head, phrase.behind = "name", [name], name.first, name.last
    phrase.plural = False
    return phrase


def _own_name(words: Words, phrase: Phrase, names_at: Mapping[int, Name]) -> Name | None:
    """The name that somebody has or gives: "a tailor named NAME", "a man, who identified himself only as
    NAME", "who goes by the name NAME"."""
    if words.lower[phrase.behind : phrase.behind + 1] in (["named"], ["called"]):
        return names_at.get(phrase.behind + 1)
    for at in range(phrase.head + 1, phrase.last):
        if words.lower[at : at + 2] in _GOES_BY:
            alias = range(at + 2, min(at + 2 + _ALIAS, phrase.last))
            return next((names_at[token] for token in alias if token in names_at), None)
        called = words.lower[at] in _CALLED and _SELVES.isdisjoint(words.lower[at + 1 : at + 2])
        if called or words.lower[at] in _SELVES or words.lower[at - 1 : at + 1] in _NAMES:
            behind = at + 2 if words.lower[at + 1 : at + 2] in _ADVERBS else at + 1
            return names_at.get(behind + 1) if words.lower[behind : behind + 1] == ["as"] else None
    return None


def _name_behind_name(words: Words, at: int, ends: int, names_at: Mapping[int, Name]) -> Name | None:
    """The bearer's name in "leader of the National Party Ann Lim", "master of ceremonies Ann Lim": no comma
    parts it."""
    before = None
    while at < ends and words.tags[at] in IN_ADDITION:
        name = names_at.get(at)
        if name and ((before and before.last == at) or _behind_field(words, name, ends)):
            return name
        before, at = name, name.last if name else at + 1
    return None


def _behind_field(words: Words, name: Name, ends: int) -> bool:
    """Does a full name end the phrase behind "of" and a bare noun that is no party ("ceremonies")?"""
    at = name.begin - 1
    return (
        len(name.key) > 1
        and not name.titles
        and name.last == ends
        and words.tags[at] in ("NN", "NNS")
        and not noun_of(words.lower[at])[1]
        and words.lower[at - 1] == "of"
    )


def _apposed_together(words: Words, phrase: Phrase, names_at: Mapping[int, Name]) -> Phrase:
    """ "The two candidates, NAME and NAME": nothing but names between the comma and the end of the phrase."""
    at, found = _past_comma(words, phrase.behind, phrase.last), []  # type: int, list[Name]
    while 0 <= at < phrase.last:
        name = names_at.get(at)
        if name is not None:
            found.append(name)
            at = name.last
        elif words.lower[at] in (",", "and"):
            at += 1
        else:
            return phrase
    listed = any(name.last == found[0].begin - 1 for name in names_at.values()) if found else False
    if len(found) < 2 or (listed and found[0].key[0] not in lexicon.load("given_names")):
        return phrase  # "the leaders of NAME, NAME and NAME"
    phrase.kind, phrase.names, phrase.head, phrase.behind = "name", found, found[0].first, found[-1].last
    return phrase


def _past_comma(words: Words, at: int, ends: int) -> int:
    """The token after the comma behind what is added to a noun from token `at`; -1 where there is none."""
    while at < ends and words.tags[at] in IN_ADDITION:
        at += 1
    return at + 1 if at < ends and words.texts[at] == "," else -1
