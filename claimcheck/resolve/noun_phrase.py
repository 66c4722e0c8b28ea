"""Reads a noun phrase word by word: where its head stands, and what leads up to it."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck import lexicon
from claimcheck.resolve.name import Name
from claimcheck.resolve.nouns import CORPORATE, PERSONAL, noun_of, pronoun_of
from claimcheck.resolve.phrase import Phrase, is_noun_tag
from claimcheck.resolve.words import POSSESSIVE, Words

_STOP_TAGS = frozenset(
    ("IN", "WP", "WDT", "WP$", "WRB", "TO", "VBD", "VBZ", "VBP", "MD", "(", "-LRB-", ":", ".")
)
_ENDING = _STOP_TAGS | {"CC", ",", "VBN", "VBG", "RB"}
IN_ADDITION = frozenset(("IN", "TO", "VB", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD"))
# "This", too: "earlier this week".
PERIODS = frozenset(
    ("week", "month", "year", "quarter", "weekend", "morning", "afternoon", "evening", "night", "this")
) | {"last", "spring", "summer", "autumn", "fall", "winter", "season"}
_LEADING = frozenset(("DT", "JJ", "NN", "NNP", "NNPS", "POS", "VBG"))
_EVERYBODY = frozenset(("everyone", "everybody", "anyone", "anybody", "someone", "somebody", "nobody"))
_REGULAR = frozenset(("daily", "weekly", "monthly", "quarterly", "yearly", "hourly"))


class NounPhraseReader:
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
        if phrase.head < 0 and not phrase.names and word in _EVERYBODY:
            return False
        if phrase.names and phrase.head < 0 and self._is_verb_of_headline():
            return False
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
        if phrase.names and phrase.head < 0 and self._names_holder():
            phrase.prefixes, phrase.names = phrase.names, []
            return True
        has_head = phrase.head >= 0 or bool(phrase.names)
        if not has_head and tag in ("WP", "WDT") and at > phrase.first:
            return False  # "a fourth, who": the clause is about what stands before it
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
        if phrase.head >= 0 and tag == "," and (head := self._past_modifiers()):
            self._modifiers.append(words.lower[phrase.head])
            phrase.head, self._at = head, head
            return True
        if has_head and word in _REGULAR and self._leads_on():
            self._modifiers.append(word)
            return True
        if phrase.head >= 0 and tag == "VBG" and self._names_office():
            self._modifiers.append(word)
            return True
        if has_head and (tag in _ENDING or (phrase.head >= 0 and not self._leads_on())):
            if (bearer := self._of_two_roles()) is not None:
                phrase.names = [bearer]
            elif tag in ("CC", ",", "("):
                self._join()
            elif tag == "IN" and phrase.names:
                self._join_further()
            return False
        self._lead(word, tag)
        return True

    def _name(self, name: Name) -> bool:
        phrase, words = self._phrase, self._words
        comma = self._past_place(name)
        if comma:
            self._at = comma
            return True
        phrase.names, phrase.head = [name], -1
        self._at = min(name.last, self._last) - 1
        after = name.last
        if after < self._last and words.lower[after] in POSSESSIVE:
            if after + 1 >= self._last or not self._continues(after + 1):
                return False
            phrase.owners, phrase.names = [name], []
            self._at = after
        return True

    def _past_place(self, name: Name) -> int:
        """ "The Hale, Norrland, maker of boots": the comma behind a place and its state that lead up to a
        noun, 0 where there is none."""
        words, at = self._words, name.last
        if self._phrase.determiner != "the" or words.texts[at : at + 1] != [","]:
            return 0
        state = self._names_at.get(at + 1)
        at = state.last if state is not None else self._last
        leads = at + 1 < self._last and words.texts[at] == "," and is_noun_tag(words.tags[at + 1])
        return at if leads and at + 1 not in self._names_at else 0

    def _possessive(self) -> bool:
        phrase = self._phrase
        if phrase.head < 0 or self._at + 1 >= self._last:
            return False
        phrase.head, phrase.owned = -1, True
        return True

    def _of_two_roles(self) -> Name | None:
        """ "Columnist and Hale Radio host NAME", "secretary of state and candidate NAME": whom the second of
        two roles leads up to at the end of the phrase."""
        words, phrase, at = self._words, self._phrase, self._at
        if phrase.head < 0 or phrase.plural or noun_of(words.lower[phrase.head])[1] not in PERSONAL:
            return None
        if words.lower[at] == "of":
            at += 1
            while at < self._last and words.tags[at] in _LEADING:
                at += 1
        if words.lower[at : at + 1] != ["and"]:
            return None
        for start in range(at + 1, self._last):
            name = self._names_at.get(start)
            if name is not None and name.last == self._last:
                role = noun_of(words.lower[start - 1])[1]
                return name if len(name.key) > 1 and (name.titles or role in PERSONAL) else None
            if words.tags[start] not in _LEADING:
                return None
        return None

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
                phrase.names
                and at + 1 not in self._names_at
                and (tag == "DT" or noun_of(words.lower[at])[1] in ("office", "staff", "spokes"))
            ):
                break
            at += 1
        if not joined or not found:
            return
        if phrase.names:
            phrase.names += found
        elif (
            not phrase.plural
            and words.lower[self._at] == "and"
            and noun_of(words.lower[phrase.head])[1] not in CORPORATE
        ):
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
            if words.tags[at] not in IN_ADDITION:
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

    def _past_modifiers(self) -> int:
        """ "The food, tobacco and drinks group", "the paper and printing group": the head that all of a list
        lead up to, 0 where there is none. Of a list of parties each stands for itself."""
        words, phrase, at, listed = self._words, self._phrase, self._at, 0
        while words.texts[at] == "," and at + 2 < self._last and not self._is_party(at + 1):
            listed, at = listed + 1, at + 2
        at += words.texts[at] == ","
        last = at + 2
        if (
            not listed
            or not phrase.determiner
            or phrase.plural
            or last >= self._last
            or words.lower[at] not in ("and", "&")
            or self._is_party(at + 1)
            or words.tags[last] != "NN"
            or noun_of(words.lower[last])[1] not in CORPORATE
        ):
            return 0
        return last

    def _is_party(self, at: int) -> bool:
        """Does this word of a list mean somebody? What papers are made of may be what a group makes, too."""
        return noun_of(self._words.lower[at])[1] not in ("", "outlet")

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
            and (words.lower[after] in PERIODS or words.lower[after] in lexicon.words("calendar_words"))
        )

    def _leads_on(self) -> bool:
        """Is this an adjective or a mark with more of the phrase behind it ("the Labour deputy chair")?"""
        after = self._at + 1
        return after < self._last and (after in self._names_at or is_noun_tag(self._words.tags[after]))

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

    def _is_verb_of_headline(self) -> bool:
        """ "Ann Lim Slams Port Chief": what stands behind a full name in title case is a verb, where it is no
        noun of the lists."""
        words, key = self._words, self._phrase.names[0].key
        return (
            words.sentence[self._at] in words.shouted
            and len(key) > 1
            and key[0] in lexicon.load("given_names")
            and words.lower[self._at].endswith("s")
            and not noun_of(words.lower[self._at])[1]
        )

    def _names_office(self) -> bool:
        """ "Chief operating officer": does the participle lead up to an office?"""
        words, after = self._words, self._at + 1
        return after < self._last and words.tags[after] == "NN" and noun_of(words.lower[after])[1] in PERSONAL

    def _names_document(self) -> bool:
        """ "The NAME tracking poll": does this lead up from a name to a document?"""
        words, after = self._words, self._at + 1
        return (
            words.tags[self._at] in ("VBG", "JJ", "VBN")
            and after < self._last
            and words.tags[after] == "NN"
            and noun_of(words.lower[after])[1] == "document"
        )

    def _names_holder(self) -> bool:
        """ "Harbour Committee ranking member NAME": does this lead up from a body's name to a person's?"""
        words, at = self._words, self._at
        if words.tags[at] not in ("VBG", "JJ"):
            return False
        while at < self._last and at not in self._names_at and words.tags[at] in ("VBG", "JJ", "NN", "NNP"):
            at += 1
        name = self._names_at.get(at)
        return name is not None and len(name.key) > 1 and name.key[0] in lexicon.load("given_names")

    def _is_another(self) -> bool:
        """ "A fact sheet ministers released": what begins with "a" does not end in a plural."""
        words, phrase, after = self._words, self._phrase, self._at + 1
        return (
            words.tags[self._at] == "NNS"
            and phrase.determiner in ("a", "an")
            and not phrase.plural
            and not (phrase.partial or phrase.counted or self._counts)
            and not (after < self._last and is_noun_tag(words.tags[after]))
            and noun_of(words.lower[self._at])[1] in PERSONAL
        )

    def _continues(self, at: int) -> bool:
        """Does a noun or name follow what is owned?"""
        words = self._words
        return (
            at in self._names_at
            or words.tags[at][:2] in ("NN", "JJ", "VB", "CD", "RB")
            or words.texts[at][0] in "\"“‘`'"
        )
