"""QT: what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story
from claimcheck.syntax import FINITE, NOUN

FRAGMENT = 3
# From a capital to a full stop, and long enough to be something that somebody said.
WHOLE = re.compile(r"\W{1,2}[A-Z][^\n]*[.!?]\W{1,2}")
WHOLE_WORDS = 5
# The next that may end a quote, or an end of the paragraph or another opening before it.
MARK = re.compile(r"(?P<closing>[\"”»]|'')|“|«|\n[ \t\r]{0,20}\n")
OPENING = re.compile(r"\W{0,3}\w+")


@rule("QT003", "info", "{text}: does the fragment need its quotation marks?")
def fragment_quote(story: Story) -> Iterator[Match]:
    """A quote of three ordinary words or fewer.

    Why: A fragment shows neither the sentence it comes from nor its sense, and around ordinary words the
    marks read as doubt. AP advises against fragments, but for words that are the news themselves.

    How it decides: A quote of one to three lower-case words inside a paraphrase of what somebody says. What
    somebody calls something, in the words that follow a verb like "called" or "described", is left alone,
    and so is what names a sort of thing: a “training” wage.

    Wrongly catches: Insults and figures of speech that no such verb leads to.

    In quotes: It is about quotes.

    Flags:
        Moira Quist said the contract was [[“a big problem”]] for the harbour.
        ---
        The mayor said on Monday that there was [[“no evidence”]] of it.
        ---
        Ana Ruiz said she was [[“very worried”]] about the bridge.
    Passes:
        Moira Quist said: “The contract is a disgrace for the harbour and for the town.”
        ---
        Moira Quist praised the film “Harbour Lights” and its crew.
        ---
        The mayor called the plan “absurd” on Monday.
        ---
        The director said that the new “silver” fares would be gone by the spring.
        ---
        The captain said: “No.”
    """
    doc = story.doc
    contents = _merged(
        span for attribution in doc.attributions if attribution.source for span in attribution.content
    )
    starts = [start for start, _ in contents]
    for quote in doc.quotes:
        words = doc.plain[quote.span.start + 1 : quote.span.end - 1].split() if len(quote.span) < 80 else []
        if not (quote.closed and 1 <= len(words) <= FRAGMENT and all(word.islower() for word in words)):
            continue
        sentence = doc.sentence_at(quote.span.start)
        if sentence is None or doc.sentences[sentence].role != "body":
            continue
        at = bisect_right(starts, quote.span.start) - 1
        if (
            at >= 0
            and contents[at][1] >= quote.span.end
            and contents[at][1] - contents[at][0] > len(quote.span) + 2
            and not _is_named(doc, sentence, quote.span)
        ):
            yield Match(quote.span)


def _is_named(doc: Document, sentence: int, quote: Span) -> bool:
    """Is a quote what somebody calls something, or what tells a sort of thing by a name: “silver” fares?"""
    own = doc.plain[doc.sentences[sentence].span.start : quote.start]
    if _naming().search(own):
        return True
    tokens, tags = doc.sentences[sentence].tokens, doc.tags[sentence]
    behind = bisect_left(tokens, quote.end, key=lambda token: token.start)
    is_thing = behind < len(tokens) and tags[behind] in NOUN and tokens[behind].start <= quote.end + 1
    return is_thing and doc.plain[quote.end - 2].isalpha()


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.any_of(lexicon.words('naming_verbs'))})\b")


@rule("QT005", "warning", "{text}: who says this? Nobody is named for the quote.")
def quote_without_speaker(story: Story) -> Iterator[Match]:
    """A quote that nobody says.

    Why: Words in quotation marks are evidence, and evidence has a witness. Reuters asks for the speaker of
    every quote.

    How it decides: A closed quote of at least five words and a verb begins and ends as a sentence does, in
    the body, not in capitals throughout, as headings are, and stands in no attribution; nobody speaks in its
    paragraph or in the one before.

    Wrongly catches: Slogans, passages of laws and letters, pull quotes.

    In quotes: It is about quotes.

    Flags:
        The ferry was late on Monday.

        The crew waited on the quay.

        [[“We have not been paid since the end of May.”]]
        ---
        The council met on Monday. The vote was close.

        The town has two ferries.

        [[“Nobody told us that the ferry would be sold.”]] The town has no other boat.
        ---
        The ferry is old. It was built in 1990.

        The town has no other boat.

        [[“This boat should have been scrapped ten years ago.”]]
    Passes:
        “We have not been paid since the end of May,” Moira Quist said.
        ---
        Moira Quist said that she was angry. “We have not been paid since the end of May.”
        ---
        The sign on the quay reads “No Entry for Crews of Other Lines Today”.
        ---
        The ferry was late on Monday.

        The crew waited on the quay.

        FOR HARBOUR CREWS ‘THE WORST YEAR IS STILL TO COME.’
    """
    doc = story.doc
    contents = _merged(
        span for attribution in doc.attributions if attribution.source for span in attribution.content
    )
    starts = [start for start, _ in contents]
    speaking = {doc.sentences[index].block for index, kinds in enumerate(story.kinds_in) if kinds}
    for quote in doc.quotes:
        sentence = doc.sentence_at(quote.span.start)
        if not quote.closed or sentence is None or doc.sentences[sentence].role != "body":
            continue
        at = bisect_right(starts, quote.span.end) - 1
        block = doc.sentences[sentence].block
        if (
            (at < 0 or contents[at][1] <= quote.span.start)
            and block not in speaking
            and block - 1 not in speaking
            and WHOLE.fullmatch(doc.plain, quote.span.start, quote.span.end)
            and len(words := [word for word in story.tokens(quote.span) if word[0].text[0].isalnum()])
            >= WHOLE_WORDS
            and any(tag in FINITE for _, tag in words)
            and not doc.plain[quote.span.start : quote.span.end].isupper()
        ):
            yield Match(quote.span)


@rule("QT004", "warning", "{text}…: where does this quote end?")
def unclosed_quote(story: Story) -> Iterator[Match]:
    """A quotation mark that opens and never closes.

    Why: Where the quote ends, the speaker's words end and the writer's begin; the reader cannot tell. (A
    need of typography.)

    How it decides: A quote is not closed in its paragraph, and the next paragraph does not take it up with
    an opening mark, as the convention for long quotes has it. Silent where the next mark, before a blank
    line, may be its end, strangely spaced or after a line end.

    Wrongly catches: Inches and feet; clipped words after a blank.

    In quotes: It is about quotes.

    Flags:
        The captain said, [[“The]] ferry is safe.

        The council met on Monday.
        ---
        [["The]] ferry is safe, the captain said.

        The council met on Monday.
        ---
        “It will run until June,” he said. [[“We]] have no other boat.

        The council met on Monday.
    Passes:
        “The ferry is safe,” the captain said. “It was built in 1990.

        “It will run until June,” he said.
        ---
        “The ferry is safe,” the captain said.
        ---
        The captain’s ‘last trip’ was on Monday.
    """
    doc = story.doc
    for quote in doc.quotes:
        following = MARK.search(doc.plain, quote.span.start + 2)
        may_close = following is not None and following.lastgroup == "closing"
        if not quote.closed and not may_close:
            opening = OPENING.match(doc.plain, quote.span.start)
            yield Match(Span(quote.span.start, opening.end() if opening else quote.span.start + 1))


def _merged(spans: Iterator[Span]) -> list[tuple[int, int]]:
    """Spans as sorted intervals that do not overlap."""
    merged: list[tuple[int, int]] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged
