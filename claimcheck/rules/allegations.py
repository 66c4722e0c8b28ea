"""AL: what somebody is said to have done."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Span
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

ALLEGING = re.compile(
    r"\b(?:allegedly|alleged(?! (?:that|he|she|they|in)\b)|accused of|suspected of)\b", re.IGNORECASE
)
# Somebody who may accuse, or the paper that does: where one stands near, the reader knows who alleges.
ACCUSING = re.compile(
    r"\b(?:accus(?:e[sd]?|er|ers|ation|ations|ing)|alleg(?:es|ation|ations|ing)|charg(?:e[sd]?|ing)"
    r"|complain(?:ts?|ants?)|convicted|courts?|filings?|grand jury|indict(?:ed|ment|ments)|investigat\w{0,6}"
    r"|judges?|jury|lawsuits?|plaintiffs?|police|prosecut\w{1,6}|sheriffs?|sued|suit|testif\w{1,4}|testimony"
    r"|trials?|victims?|warrants?|witness(?:es)?)\b",
    re.IGNORECASE,
)
DOUBLED = re.compile(
    r"\b(?:(?:accused|suspected) of (?:having )?(?:allegedly|alleged)"
    r"|allegedly (?:accused|suspected)"
    r"|alleged(?:ly)? (?:suspects?|accusations?|allegations?|claims?)"
    r"|(?:claim(?:s|ed)|alleg(?:es|ed)) (?:that )?(?:\w{1,20} ){1,3}allegedly)\b",
    re.IGNORECASE,
)
# Nothing is decided yet, and something is.
OPEN_CASE = re.compile(
    r"\b(?:accused|alleged(?:ly)?|arrested|awaiting trial|charged (?:with|in)|indicted|on trial"
    r"|pleaded not guilty|suspect(?:ed|s)?)\b",
    re.IGNORECASE,
)
DECIDED = re.compile(
    r"\b(?:admitted (?:to )?(?:killing|the|having)|confess\w{0,4}|convict\w{0,4}|found guilty|guilty plea"
    r"|ple(?:aded|d) guilty|serving|sentenced)\b",
    re.IGNORECASE,
)
# How near who alleges may stand: sentences before and after.
BEFORE, AFTER = 2, 1
SHORTEST_NAME = 2


@rule("AL001", "warning", "“{text}”: by whom? Nobody near says who makes the allegation.")
def allegation_without_source(story: Story) -> Iterator[Match]:
    """An allegation that nobody makes.

    Why: An allegation can be weighed, and answered, only when it is known whose it is. The AP Stylebook's
    entry asks always to say who alleges.

    How it decides: "Allegedly", "alleged", "accused of" or "suspected of" in the story's own voice. Nobody
    speaks in its sentence, in the two before or in the one after, and none of them names police, a court, a
    charge, a lawsuit, an investigation or accusers.

    Wrongly catches: A source that was given further up for the whole story.

    In quotes: Does not apply; the words of a quote are the speaker's.

    Flags:
        The council met on Monday. The director [[allegedly]] took money from the ferry company.
        ---
        Harbour Line is [[accused of]] selling the same berth twice. It was founded in 1998.
        ---
        The [[alleged]] bribe was paid in 2019. The ferry has run since.
    Passes:
        The director allegedly took money from the ferry company, according to the indictment.
        ---
        The auditors have accused the director of theft. He allegedly took money from the ferry company.
        ---
        Moira Quist said the director was accused of theft.
    """
    doc = story.doc
    accusers = [Span(*found.span()) for found in ACCUSING.finditer(doc.plain)]
    for match in ALLEGING.finditer(doc.plain):
        span = Span(*match.span())
        sentence = doc.sentence_at(span.start)
        if sentence is None or doc.sentences[sentence].role != "body" or story.quote_at(span.start):
            continue
        near = range(max(sentence - BEFORE, 0), min(sentence + AFTER + 1, len(doc.sentences)))
        if any(story.kinds_in[index] for index in near):
            continue
        start, end = doc.sentences[near[0]].span.start, doc.sentences[near[-1]].span.end
        first = bisect_left(accusers, Span(start, start))
        # The word may be one of them itself.
        if all(span.overlaps(accuser) or accuser.start >= end for accuser in accusers[first : first + 2]):
            yield Match(span)


@rule("AL002", "warning", "“{text}” says twice that it is alleged: would once do?")
def doubled_allegation(story: Story) -> Iterator[Match]:
    """Accused of allegedly: an allegation of an allegation.

    Why: The accusation is a fact, only the deed is alleged; doubled, the word becomes routine and says
    nothing. The AP Stylebook's entry on "allege" warns of both.

    How it decides: "Alleged" or "allegedly" beside "accused of", "suspected of", "suspect", "claim" or
    "allegation".

    Wrongly catches: An allegation that there was an allegation.

    In quotes: Does not apply; the words of a quote are the speaker's.

    Flags:
        The captain is [[accused of allegedly]] selling the fuel.
        ---
        The [[alleged suspect]] was arrested on Monday.
        ---
        The letter [[claims that the captain allegedly]] sold the fuel.
    Passes:
        The captain is accused of selling the fuel.
        ---
        The captain allegedly sold the fuel, police said.
        ---
        “He is accused of allegedly selling the fuel,” Moira Quist said.
    """
    for match in DOUBLED.finditer(story.doc.plain):
        if story.doc.sentence_at(match.start()) is not None and not story.quote_at(match.start()):
            yield Match(Span(*match.span()))


@rule("AL003", "warning", "“{text}” is a verdict; line {line} says “{charge}”. Has a court found so?")
def guilt_before_conviction(story: Story) -> Iterator[Match]:
    """Somebody is called guilty before a court has found so.

    Why: Who is charged is not guilty yet, and may sue. The AP Stylebook's terms for violence and crime keep
    "murderer" for the convicted.

    How it decides: A noun that means guilt ("murderer", "thief") stands right before or after a name, in the
    story's own voice. The story speaks of an arrest, a charge or a suspicion, and nowhere of a conviction,
    a confession or a sentence.

    Wrongly catches: A title of a book or film; a conviction that the story takes for known.

    In quotes: Does not apply; what a speaker calls him is the speaker's affair.

    Flags:
        Harbour police arrested the [[killer Jon Marlow]] on Monday. He will be tried in June.
        ---
        [[Jon Marlow, the murderer]] of two sailors, was arrested on Monday.
        ---
        The [[fraudster Ana Ruiz]] was charged with theft on Monday.
    Passes:
        The killer Jon Marlow was convicted in 1998. He was arrested again on Monday.
        ---
        Jon Marlow, who is charged with murder, was arrested on Monday.
        ---
        “The killer Jon Marlow has been arrested,” Moira Quist said.
    """
    doc = story.doc
    charge = OPEN_CASE.search(doc.plain)
    if charge is None or DECIDED.search(doc.plain):
        return
    values = {"line": str(story.line(charge.start())), "charge": charge[0]}
    for index in story.said:
        tokens, tags = doc.sentences[index].tokens, doc.tags[index]
        words = [token.text.lower() for token in tokens]
        for first, last, _ in lexicon.phrases("guilt_nouns").find(words):
            after = last
            while after < len(tags) and tags[after] == "NNP":
                after += 1
            before = first
            if before > 1 and words[before - 1] in ("a", "the") and words[before - 2] == ",":
                before -= 2
                while before > 0 and tags[before - 1] == "NNP":
                    before -= 1
                before = before if first - 2 - before >= SHORTEST_NAME else first
            if (after - last >= SHORTEST_NAME or before < first) and not story.quote_at(tokens[first].start):
                end = after if after - last >= SHORTEST_NAME else last
                yield Match(Span(tokens[before].start, tokens[end - 1].end), values)
