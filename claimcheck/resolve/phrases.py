"""What a source phrase is made of: its head (name, noun or pronoun), its number, and what stands around."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck import lexicon
from claimcheck.document import MentionKind
from claimcheck.resolve.names import Name
from claimcheck.resolve.nouns import noun_of, pronoun_of
from claimcheck.resolve.words import POSSESSIVE, Words

_STOP_TAGS = frozenset(
    ("IN", "WP", "WDT", "WP$", "WRB", "TO", "VBD", "VBZ", "VBP", "MD", "(", "-LRB-", ":", ".")
)


@dataclass(slots=True)
class Phrase:
    """A phrase that means somebody, as read by `read_phrase`; token indexes are the document's.

    `kind` says what its head is. Of a name: `names` has it (several when joined by "and"). Of a pronoun:
    `pronoun` is its class in source_pronouns.txt. Of a noun: `noun` is its entry in source_nouns.txt (or the
    word as it is), `noun_class` its class there ("" when unknown). `owners` are names in the possessive,
    `prefixes` names before the head ("the Quist campaign"), `owner_pronoun` the token of a possessive
    pronoun. `modifiers` are the lower-case words before the head, `behind` is the first token after it.
    `counted` marks numbers, `small_number` those under a dozen, `share` percentages and majorities;
    `partial` is the quantity before "of"; `is_adjective` says that the source is only the first word of its
    phrase ("the European" of "the European reluctance").
    """

    first: int
    last: int
    kind: MentionKind
    head: int
    names: list[Name] = field(default_factory=list)
    pronoun: str = ""
    noun: str = ""
    noun_class: str = ""
    plural: bool = False
    determiner: str = ""
    small_number: bool = False
    counted: bool = False
    share: bool = False
    partial: str = ""
    owners: list[Name] = field(default_factory=list)
    prefixes: list[Name] = field(default_factory=list)
    owner_pronoun: int | None = None
    modifiers: tuple[str, ...] = ()
    behind: int = 0
    is_adjective: bool = False


def read_phrase(words: Words, first: int, last: int, names_at: Mapping[int, Name]) -> Phrase | None:
    """What tokens `first` to before `last` mean; None when they hold no word.

    `names_at` maps the first token of each name (its title's, where it has one) to the name.
    """
    first = _skip_lead(words, first, last)
    if first >= last:
        return None
    if words.tags[first] in ("WP", "WDT") and pronoun_of(words.lower[first]) == "relative":
        last = first + 1  # "who prefer other candidates" are those before it
    elif words.tags[first] == "PRP" and words.tags[first + 1 : first + 2] in _FINITE_AFTER:
        last = first + 1  # "I became the first member" is I
    phrase = _Reader(words, first, last, names_at).read()
    if phrase.names:
        phrase.kind, phrase.head = "name", phrase.names[0].first
        phrase.plural = len(phrase.names) > 1
        office = _office_of(words, phrase)
        if office < 0:
            return phrase
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


class _Reader:
    """Reads a noun phrase from the left, up to what only adds to it: a clause, a comma, a preposition."""

    def __init__(self, words: Words, first: int, last: int, names_at: Mapping[int, Name]) -> None:
        self._words = words
        self._at = first
        self._last = last
        self._names_at = names_at
        self._phrase = Phrase(first, last, "nominal", -1)
        self._modifiers: list[str] = []
        self._counts = False  # a word of quantity stood last, so that "of" leads on to what is counted

    def read(self) -> Phrase:
        while self._at < self._last and self._step():
            self._at += 1
        phrase = self._phrase
        phrase.modifiers = tuple(self._modifiers)
        phrase.behind = phrase.names[-1].last if phrase.names else phrase.head + 1
        return phrase

    def _step(self) -> bool:
        """Take in the token at hand; False when the phrase is over."""
        words, phrase, at = self._words, self._phrase, self._at
        word, tag = words.lower[at], words.tags[at]
        if at in self._names_at:
            return self._name(self._names_at[at])
        if word in POSSESSIVE and tag == "POS":
            return self._possessive()
        if phrase.head >= 0 and (self._is_mistagged() or self._is_another()):
            return False
        if (is_noun_tag(tag) and pronoun_of(word) != "quantity") or self._serves_as_noun():
            if phrase.head >= 0:
                self._modifiers.append(words.lower[phrase.head])
            if phrase.names:  # "the Quist campaign": the name only leads up to its noun
                phrase.prefixes, phrase.names = phrase.names, []
            phrase.head, phrase.plural = at, tag in ("NNS", "NNPS", "VBZ")
            self._count(word)
            return True
        if phrase.names and phrase.head < 0 and self._names_document():
            self._modifiers.append(word)
            return True
        has_head = phrase.head >= 0 or bool(phrase.names)
        if has_head and self._is_a_time():
            return False
        if word == "in" and words.tags[at - 1] == "CD" and words.tags[at + 1 : at + 2] == ["CD"]:
            phrase.share = True  # "four in ten voters"
        if word == "of" and self._counts:
            phrase.share |= words.tags[at + 1 : at + 2] == ["CD"]  # "eight of 10 voters"
            phrase.partial, phrase.head = phrase.partial or words.lower[at - 1], -1
            self._counts = False
            self._modifiers.clear()
            return True
        if has_head and (tag in _ENDING or (phrase.head >= 0 and not self._leads_on())):
            if tag in ("CC", ",", "("):
                self._join()
            elif tag == "IN" and phrase.names:
                self._join_further()
            return False
        self._lead(word, tag)
        return True

    def _name(self, name: Name) -> bool:
        phrase, words = self._phrase, self._words
        phrase.names, phrase.head = [name], -1
        self._at = min(name.last, self._last) - 1
        after = name.last
        if after < self._last and words.lower[after] in POSSESSIVE:
            if after + 1 >= self._last or not self._continues(after + 1):
                return False
            phrase.owners, phrase.names = [name], []
            self._at = after
        return True

    def _possessive(self) -> bool:
        phrase = self._phrase
        if phrase.head < 0 or self._at + 1 >= self._last:
            return False
        phrase.head = -1
        return True

    def _join(self) -> None:
        """Names joined by "and" are one source of several; "his wife and nominee NAME" is one person."""
        words, phrase = self._words, self._phrase
        at, found, joined = self._at, [], False  # type: int, list[Name], bool
        if words.lower[at] == "and" and self._shares_noun(at + 1):
            return
        while at < self._last:
            name = self._names_at.get(at)
            if name is not None:
                if joined or words.lower[at - 1] == ",":
                    found.append(name)
                at = name.last
                if joined:
                    if at < self._last and is_noun_tag(words.tags[at]):
                        return  # "the governor and party official": the name leads up to another noun
                    break
                continue
            tag = words.tags[at]
            if words.lower[at] == "and":
                joined = True
            elif tag in ("VBD", "VBZ", "VBP", "WP", "WDT", "MD", ":") or (
                phrase.names and (tag == "DT" or noun_of(words.lower[at])[1] in ("office", "staff", "spokes"))
            ):
                break
            at += 1
        if not joined or not found:
            return
        if phrase.names:
            phrase.names += found
        elif not phrase.plural and words.lower[self._at] == "and":
            phrase.names = found[:1]

    def _join_further(self) -> None:
        """ "Ann Lim of the Harbour Council and Tom Berg of Norrland" are two people."""
        words, phrase, given = self._words, self._phrase, lexicon.load("given_names")
        for at in range(self._at, self._last - 1):
            name = self._names_at.get(at + 1)
            if words.lower[at] == "and" and name is not None and len(name.key) > 1 and name.key[0] in given:
                if phrase.names[0].key[0] in given:
                    phrase.names.append(name)
                return
            if words.tags[at] not in _IN_ADDITION:
                return

    def _shares_noun(self, at: int) -> bool:
        """ "Federal and state officials": what looked like a name and what follows lead up to one noun."""
        words, phrase = self._words, self._phrase
        while at < self._last and words.tags[at] in ("JJ", "NN", "NNP"):
            at += 1
        if at >= self._last or words.tags[at] != "NNS" or at == self._at + 1:
            return False
        kind = noun_of(words.lower[at])[1]
        if phrase.names:
            if len(phrase.names[0].key) > 1 or kind not in ("staff", "crowd", "voice", "body"):
                return False
        elif not kind or phrase.plural or (phrase.determiner and noun_of(words.lower[phrase.head])[1]):
            return False
        phrase.names, phrase.head, phrase.plural = [], at, True
        return True

    def _lead(self, word: str, tag: str) -> None:
        """A word before the head: what it says of number and definiteness."""
        phrase = self._phrase
        if tag == "PRP$":
            phrase.owner_pronoun = self._at
            phrase.determiner = word
        elif tag in ("DT", "PDT", "WDT"):
            phrase.determiner = phrase.determiner or word
        elif word[0].isalnum():
            self._modifiers.append(word)
        if word in ("another", "other") and tag == "DT":
            self._modifiers.append(word)
        self._count(word)
        self._counts |= tag == "CD"
        phrase.counted |= tag == "CD"

    def _count(self, word: str) -> None:
        uses = lexicon.load("quantities").get(word, ())
        self._counts = "of" in uses
        self._phrase.small_number |= "small" in uses
        self._phrase.share |= "share" in uses and not self._is_ordinal(word)

    def _is_ordinal(self, word: str) -> bool:
        """ "A third aide" is one aide, "a third of the aides" a share of them."""
        after = self._at + 1
        return word in ("third", "quarter") and after < self._last and self._words.lower[after] != "of"

    def _is_a_time(self) -> bool:
        """ "This month" behind a source: it says when."""
        words, after = self._words, self._at + 1
        return (
            words.lower[self._at] in ("this", "last", "next", "earlier", "late")
            and after < self._last
            and (words.lower[after] in _PERIODS or words.lower[after] in lexicon.words("calendar_words"))
        )

    def _leads_on(self) -> bool:
        """Is this an adjective or a mark with more of the phrase behind it ("the Labour deputy national
        chair")?"""
        after = self._at + 1
        while after < self._last and self._words.tags[after] == "JJ" == self._words.tags[self._at]:
            after += 1
        return after < self._last and (
            after in self._names_at
            or is_noun_tag(self._words.tags[after])
            or self._words.texts[self._at] in _MARKS
        )

    def _serves_as_noun(self) -> bool:
        """Is this a noun of the lists with another tag ("the conservative", "US producers")?"""
        words, at = self._words, self._at
        if not noun_of(words.lower[at])[1]:
            return False
        if words.tags[at] == "VBZ" and self._phrase.names and self._phrase.head < 0:
            # "US producers weary of tariffs": no source phrase goes on with a verb.
            return noun_of(words.lower[at])[2]
        if words.tags[at] not in ("JJ", "JJS", "CD", "VBG"):
            return False
        after = at + 1
        return (
            after >= self._last
            or words.tags[after] in _STOP_TAGS
            or words.tags[after] in (",", "CC", "POS")
            or (words.tags[after] == "VBN" and words.tags[after + 1 : after + 2] in (["IN"], ["TO"]))
        )

    def _is_mistagged(self) -> bool:
        """Is this no noun, whatever its tag ("producers weary of tariffs")? People in the plural lead up to
        another noun only where it is one for people, too, or where yet another follows."""
        words, phrase, after = self._words, self._phrase, self._at + 1
        return (
            words.tags[self._at] == "NN"
            and phrase.plural
            and after < self._last
            and words.tags[after] == "IN"
            and not noun_of(words.lower[self._at])[1]
            and noun_of(words.lower[phrase.head])[1] in ("crowd", "staff", "office")
        )

    def _names_document(self) -> bool:
        """ "The NAME tracking poll": does this lead up from a name to a document?"""
        words, after = self._words, self._at + 1
        return (
            words.tags[self._at] in ("VBG", "JJ", "VBN")
            and after < self._last
            and words.tags[after] == "NN"
            and noun_of(words.lower[after])[1] == "document"
        )

    def _is_another(self) -> bool:
        """ "A fact sheet lawmakers released": what begins with "a" does not end in a plural."""
        words, phrase, after = self._words, self._phrase, self._at + 1
        return (
            words.tags[self._at] == "NNS"
            and phrase.determiner in ("a", "an")
            and not phrase.plural
            and not (phrase.partial or phrase.counted or self._counts)
            and not (after < self._last and is_noun_tag(words.tags[after]))
            and noun_of(words.lower[self._at])[1] in _PEOPLE
        )

    def _continues(self, at: int) -> bool:
        """Does a noun or name follow what is owned?"""
        words = self._words
        return (
            at in self._names_at
            or words.tags[at][:2] in ("NN", "JJ", "VB", "CD", "RB")
            or words.texts[at][0] in "\"“‘`'"
        )


def is_noun_tag(tag: str) -> bool:
    return tag in ("NN", "NNS", "NNP", "NNPS")


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
    return _past_dateline(words, first, last)


def _past_dateline(words: Words, first: int, last: int) -> int:
    """Past "LONDON (Agency) -" at the head of a sentence."""
    if first < last and words.texts[first].isupper() and first == words.bounds[words.sentence[first]][0]:
        for at in range(first + 1, min(first + _DATELINE, last - 1)):
            if words.texts[at] in ("-", "--", "–", "—"):
                return at + 1
    return first


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
    # "One of the crew's lawyers, NAME," is one person.
    if (kind in _DESCRIBES or not kind) and (not phrase.plural or phrase.partial == "one"):
        return _apposed(words, phrase, phrase.behind, names_at)
    return phrase


def _is_noun_at(words: Words, at: int, head: int) -> bool:
    """Is token `at` a noun of the sentence of `head`?"""
    return at < words.bounds[words.sentence[head]][1] and is_noun_tag(words.tags[at])


def _office_of(words: Words, phrase: Phrase) -> int:
    """The noun of "Meat and Livestock Australia manager for Korea, NAME": what begins with a body's name is
    about one of its people; -1 where there is none."""
    for at in range(phrase.names[-1].last, phrase.last):
        if words.tags[at] not in ("CC", "NNP", "JJ", "NN"):
            break
        if words.tags[at] == "NN" and noun_of(words.lower[at])[1] in _PEOPLE:
            return at
    return -1


def _apposed(words: Words, phrase: Phrase, at: int, names_at: Mapping[int, Name]) -> Phrase:
    """ "The mayor, NAME," and "a lawyer for the town, state Del. NAME": the name is the head.

    `at` is the token behind the noun. A source span may end before the name; then a mark must close the
    apposition.
    """
    ends = min(words.bounds[words.sentence[phrase.head]][1], at + _APPOSITION)
    while at < ends and words.tags[at] in _IN_ADDITION:
        at += 1
    if at >= ends or words.texts[at] != ",":
        return phrase
    at += 1
    first = at
    while at < min(ends, first + 4) and at not in names_at and words.tags[at] in ("NN", "JJ"):
        at += 1
    name = names_at.get(at)
    if name is None or not (phrase.noun_class or name.titles):
        return phrase
    if name.last > phrase.last and words.texts[name.last : name.last + 1] not in ([","], ["("]):
        return phrase
    phrase.kind, phrase.names, phrase.head, phrase.behind = "name", [name], name.first, name.last
    phrase.plural = False
    return phrase


_FINITE_AFTER = (["VBD"], ["VBZ"], ["VBP"], ["MD"])
_IN_ADDITION = frozenset(("IN", "TO", "VB", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD"))
# "This", too: "earlier this week".
_PERIODS = frozenset(
    ("week", "month", "year", "quarter", "weekend", "morning", "afternoon", "evening", "night", "this")
) | {"last", "spring", "summer", "autumn", "fall", "winter", "season"}
_ENDING = _STOP_TAGS | {"CC", ",", "VBN", "VBG", "RB"}
_APPOSITION = 30  # tokens
_DATELINE = 8  # tokens
_MARKS = frozenset(("“", "”", '"', "``", "''", "‘", "’"))
_PEOPLE = frozenset(("office", "staff", "spokes", "crowd"))
_DESCRIBES = frozenset(("office", "staff", "crowd", "spokes", "outlet", "organization", "body"))
