"""Does the draft give words between marks to somebody, or are they a title, a term, a scare quote?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from claimcheck.attribute.cues import verb_forms
from claimcheck.attribute.quoted import attributions_of_quotes
from claimcheck.document import Document, Quote, Span
from claimcheck.material.quotes.cut import one_of
from claimcheck.material.quotes.leads import beginning
from claimcheck.material.quotes.quotations import Segment
from claimcheck.material.quotes.unbroken import SHORT
from claimcheck.material.speakers.framed import put_to
from claimcheck.material.speakers.parties import named_at
from claimcheck.material.speakers.tagged import lead_in
from claimcheck.material.support import is_content
from claimcheck.material.words import Word

# A quote of fewer words is not held against the material by its words alone.
FEWEST = 4
# Words of fewer letters have small initials in a title too.
LETTERS = 3
# So many characters before a quote, and so many words, may say whose it is or what it is called.
BEFORE, NEAR = 120, 8
CLAUSE = re.compile(r"[^.;:?!—–“”\"«»\n]*\Z")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
NAME = re.compile(r"\b[A-Z][a-z][\w’-]* [A-Z]|(?:^|[a-z,] )[A-Z][a-z]{2,}\b")
# The writer's question to somebody is in no note.
PUT = re.compile(r"(?:\A\W*(?:When )?[Aa]sked|\b(?:was|were|been|[Rr]eporters?) asked)\b.* (?:whether|if)\b")
UNUSED = re.compile(r"\b(?:not|never|n[’']t|nobody|no one|without|refus\w+|avoid\w*|declin\w+)\b")
# Who does one of these takes up another's words.
TAKEN_UP = re.compile(
    r"\b(?:agree[ds]?|accept(?:ed|s)?|conced(?:ed|es)|admit(?:ted|s)?|acknowledged?|confirm(?:ed|s)?|grant(?:ed|s)"
    r"|object(?:ed|s)?|disput(?:ed?|es)|den(?:y|ies|ied)|reject(?:ed|s)?|ask(?:ed|s)|nodded|echoed|whether)\b"
)
# Kinds of sources that write, so that their own words stand outside of all marks.
WRITERS = frozenset({"publication", "document"})
# Between these and a noun it names a sort of thing.
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "no", "of"}
)


class Given:
    """Answers for the quotes of one draft whether they are somebody's words."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    def is_said(self, quote: Quote, parts: Sequence[Segment]) -> bool:
        """Are words, four or more, what somebody said?"""
        if self._is_label(quote):
            return False
        is_spoken = beginning(self._doc, quote.span) != "fragment" or self._is_speech(parts)
        return (quote.span in self._given_to and is_spoken) or self.is_part(quote, parts)

    def is_written(self, quote: Quote) -> bool:
        """Does the draft give a quote to a paper or a document?"""
        return self._given_to.get(quote.span) in WRITERS

    def is_own_word(self, quote: Quote, parts: Sequence[Segment]) -> bool:
        """Are a few words somebody's, and not another's that they take up?"""
        is_given = self.is_part(quote, parts) or self.is_word(quote, parts)
        return is_given and TAKEN_UP.search(self._before(quote)) is None

    def is_part(self, quote: Quote, parts: Sequence[Segment]) -> bool:
        """Are a few words a part of what somebody said, woven into the draft's sentence?"""
        words = [word for part in parts for word in part.words]
        if self._is_label(quote):
            return False
        if len(words) > 1 and self._is_named(quote):
            return self._is_small(words[1:])
        content = [word for word in words if is_content(word.folded)]
        first = 0 if words[0] in content else 1
        if not self._is_small(words[first:]) or not content:
            return False
        is_long, is_a_persons = len(words) >= FEWEST - 1, self._is_a_persons(quote)
        if len(content) == 1:
            return is_long and is_a_persons and self._is_told(quote)
        return is_a_persons or (is_long and self._is_told(quote))

    def is_word(self, quote: Quote, parts: Sequence[Segment]) -> bool:
        """Is it a word, or a few with small ones, that somebody with a name calls something?"""
        words = [word for part in parts for word in part.words]
        telling = [word for word in words if is_content(word.folded) and word.end - word.start > LETTERS]
        if not telling or self._is_attribute(quote):
            return False
        if self._is_named(quote):
            return self._is_small(words[1:])
        before = self._before(quote)
        if self._is_label(quote) or not self._is_small(words) or not _called().search(before):
            return False
        return self._is_a_persons(quote) or NAME.search(before) is not None

    def _is_named(self, quote: Quote) -> bool:
        """Is somebody named right beside it whose words it is?"""
        return bool(named_at(self._doc, quote.span, ()) or put_to(self._doc, quote.span))

    def _is_attribute(self, quote: Quote) -> bool:
        """Does it name a sort of thing: a “zero noise” rule?"""
        words, thing = self._before(quote).lower().split(), WORD.match(self._doc.plain, quote.span.end + 1)
        is_named = thing is not None and thing[0].islower() and is_content(thing[0])
        return is_named and bool(words) and words[-1] in DETERMINERS

    def user_of(self, quote: Quote) -> str:
        """The last name of who is said to have used this very word or phrase; "" where nobody is."""
        before = self._before(quote)
        used = _used().search(before)
        if used is None or UNUSED.search(before):
            return ""
        names = [word for word in WORD.findall(before[: used.start()]) if word[0].isupper()]
        return names[-1] if names else ""

    def _before(self, quote: Quote) -> str:
        """The draft's own words right before a quote, in its clause."""
        first = max(quote.span.start - BEFORE, 0)
        found = CLAUSE.search(self._doc.plain[first : quote.span.start])
        return found[0] if found else ""

    def _is_label(self, quote: Quote) -> bool:
        """Does it stand somewhere, is it a name, or in a question that the writer has put?"""
        before = self._before(quote)
        return _label().search(before) is not None or PUT.search(before) is not None

    def _is_told(self, quote: Quote) -> bool:
        """Does a verb of saying lead to a quote, or is it what somebody says?"""
        words = [word.lower() for word in WORD.findall(self._before(quote))][-NEAR:]
        return not verb_forms().isdisjoint(words) or lead_in(self._doc, quote.span) is not None

    @cached_property
    def _given_to(self) -> Mapping[Span, str]:
        """What kind of source says each quote that the draft gives to anybody, "" where nobody is known."""
        doc, sources = self._doc, [resolution.source for resolution in self._doc.resolutions]
        rows = zip(doc.quotes, attributions_of_quotes(doc), strict=True)
        said = ((quote.span, sources[index]) for quote, index in rows if index is not None)
        return {quote: doc.sources[source].kind if source is not None else "" for quote, source in said}

    def _is_a_persons(self, quote: Quote) -> bool:
        """Does the draft give a quote to a person with a name?"""
        return self._given_to.get(quote.span) == "person"

    def _is_small(self, words: Sequence[Word]) -> bool:
        """Do all words begin with small letters, as in no title or name?"""
        return all(not self._doc.plain[word.start].isupper() for word in words)

    def _is_speech(self, parts: Sequence[Segment]) -> bool:
        """Are there words enough, with few capitals among them, to be no title?"""
        words = [word for part in parts for word in part.words if word.end - word.start > LETTERS]
        capitals = sum(self._doc.plain[word.start].isupper() for word in words)
        return sum(part.own for part in parts) >= SHORT and 2 * capitals < len(words)


@cache
def _label() -> re.Pattern[str]:
    """What follows these is a name, or stands somewhere."""
    words = one_of("label_words")
    return re.compile(
        rf"\b(?:{words})(?: (?:that|which|of|for|saying|is|was))?(?: \w+)?,?\s*\Z", re.IGNORECASE
    )


@cache
def _used() -> re.Pattern[str]:
    """Whose words they are where these stand before them, for all that "the word" is often a label."""
    verbs = one_of("using_verbs")
    return re.compile(
        rf"\b(?:{verbs})(?: \w+)? (?:words?|terms?|phrases?|expressions?|epithets?|adjectives?)"
        r"(?: (?:like|such as))?,?\s*\Z"
    )


@cache
def _called() -> re.Pattern[str]:
    """What somebody calls or says something by, who is named in the clause."""
    telling, naming = one_of("telling_verbs"), one_of("naming_verbs")
    return re.compile(
        rf"\b(?:(?:{telling}) [^.;:“”\"\n]{{0,60}}?\b(?:of|about|against)"
        r"|summed (?:it|this|that|him|her|them)? ?up as"
        rf"|{naming})\b[^.;:“”\"\n]{{0,60}}\Z"
    )
