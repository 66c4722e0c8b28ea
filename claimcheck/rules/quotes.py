"""QT: what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.document import Quote, Span
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# A fragment has at most so many words; with fewer than an utterance's a quote may be a title or a slogan.
FRAGMENT, UTTERANCE = 3, 8
OPENING = re.compile(r"\W{0,3}\w+")
NEAR = 80
# A quote stands alone after the end of a sentence; a colon or a comma introduces it.
STANDS_ALONE = re.compile(r"(?:^|[.!?…][\"”’')\]]{0,3})$")
# After it a dash and a name, or a lower-case word, say whose it is.
SIGNED = re.compile(r"[-–—―(\[]|[a-z]")


@rule("QT003", "info", "{text}: does the fragment need its quotation marks?")
def fragment_quote(story: Story) -> Iterator[Match]:
    """A quote of three words or fewer.

    Why: A fragment shows neither the sentence it comes from nor its sense, and the marks read as doubt. AP
    advises against fragments.

    How it decides: A quote of one to three lower-case words inside a paraphrase of what somebody says.

    Wrongly catches: Coined words whose wording is the news.

    In quotes: It is about quotes.

    Flags:
        Moira Quist said the contract was [[“a disgrace”]] for the harbour.
    Passes:
        Moira Quist said: “The contract is a disgrace for the harbour and for the town.”
        ---
        Moira Quist praised the film “Harbour Lights” and its crew.
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
        ):
            yield Match(quote.span)


@rule("QT004", "warning", "{text}…: where does this quote end?")
def unclosed_quote(story: Story) -> Iterator[Match]:
    """A quotation mark that opens and never closes.

    Why: Where the quote ends, the speaker's words end and the writer's begin; the reader cannot tell. (A
    need of typography.)

    How it decides: A quote is not closed in its paragraph, and the next paragraph does not take it up with
    an opening mark, as the convention for long quotes has it.

    Wrongly catches: Inches and feet; clipped words after a blank.

    In quotes: It is about quotes.

    Flags:
        The captain said, [[“The]] ferry is safe.

        The council met on Monday.
    Passes:
        “The ferry is safe,” the captain said. “It was built in 1990.

        “It will run until June,” he said.
    """
    doc = story.doc
    for quote in doc.quotes:
        if not quote.closed:
            opening = OPENING.match(doc.plain, quote.span.start)
            yield Match(Span(quote.span.start, opening.end() if opening else quote.span.start + 1))


@rule("QT005", "warning", "Who says {text}? No speaker is given.")
def quote_without_speaker(story: Story) -> Iterator[Match]:
    """A quote that nobody is said to have spoken.

    Why: A quote is evidence only with its speaker. Reuters asks to name who says what.

    How it decides: A closed quote of at least eight words in the body makes up its sentence, none of it
    belongs to what somebody is said to say, no colon or comma introduces it, and no dash with a name follows.

    Wrongly catches: Pull quotes, slogans, lines of verse, signs.

    In quotes: It is about quotes.

    Flags:
        The council met on Monday. [[“The ferry will never leave this harbour again in my lifetime.”]] The
        hall was full.
    Passes:
        “The ferry will never leave this harbour again in my lifetime,” said Moira Quist.
        ---
        The crew sang “The Ferry Will Never Leave This Harbour Again” on Monday.
    """
    doc = story.doc
    contents = _merged(span for attribution in doc.attributions for span in attribution.content)
    starts = [start for start, _ in contents]
    for quote in doc.quotes:
        if not quote.closed or not _is_utterance(story, quote):
            continue
        at = bisect_right(starts, quote.span.end - 1) - 1
        if at >= 0 and contents[at][1] > quote.span.start:
            continue
        sentences = doc.sentences_of(quote.span)
        if any(doc.sentences[i].role != "body" or story.attributions_in[i] for i in sentences):
            continue
        before = doc.plain[max(quote.span.start - NEAR, 0) : quote.span.start].rstrip()
        after = doc.plain[quote.span.end : quote.span.end + NEAR].lstrip()
        if not STANDS_ALONE.search(before) or SIGNED.match(after):
            continue
        yield Match(quote.span)


def _is_utterance(story: Story, quote: Quote) -> bool:
    words = story.doc.plain[quote.span.start : quote.span.end].split()
    return len(words) >= UTTERANCE and sum(word.strip("“\"‘'").istitle() for word in words) * 2 < len(words)


def _merged(spans: Iterator[Span]) -> list[tuple[int, int]]:
    """Spans as sorted intervals that do not overlap."""
    merged: list[tuple[int, int]] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged
