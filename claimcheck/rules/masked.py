"""AN: what unnamed people are heard with, and whether they appear twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Attribution
from claimcheck.rules.cues import is_telling
from claimcheck.rules.phrasing import shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story
from claimcheck.rules.withheld import is_withheld

NAME = re.compile(r"[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w&.’'-]*)*")
# A description is no longer than that; what is longer is an accident.
LONGEST = 300
# A shorter quote is a word that the paraphrase keeps, no judgement of its own.
JUDGEMENT = 5


@rule("AN003", "info", "“{text}” gives {what} without a name: does the reader need it from them?")
def unnamed_judgement(story: Story) -> Iterator[Match]:
    """An unnamed source with an opinion, an attack or a forecast.

    Why: Who attacks, or foretells, from cover cannot be held to it. AP gives anonymity for information only;
    NPR not for pejorative remarks, The New York Times not for personal or partisan attacks; the Guardian
    paraphrases where it can, The Wall Street Journal clears negative quotes, Bloomberg shuns them.

    How it decides: The story withholds the source's name, and the source tells it. What it says is quoted,
    at least five words of it, and asserts nothing that could be checked: an opinion. Or it is, quoted or
    not, a forecast by the type of the claim, and neither an event nor a plan. Judged by the content, not by
    a list of words. Reported once a source and kind.

    Wrongly catches: A quote whose fact the classifier did not see; that is why it only asks.

    In quotes: It is about what is quoted.

    Flags:
        “The mayor is a coward and everybody in this town knows that,” [[a senior aide]] said.
        ---
        “It is a disgrace, and he should be ashamed of himself,” [[one aide]] said.
        ---
        [[A person close to the board]] said prices would rise sharply next year.
    Passes:
        The mayor met the ferry company twice in May, a senior aide said.
        ---
        “The mayor is a coward and everybody in this town knows that,” Moira Quist said.
        ---
        A senior aide said the mayor had signed the contract on Monday.
    """
    doc = story.doc
    reported: set[tuple[int, str]] = set()
    for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True):
        source = resolution.source
        if source is None or not attribution.source or attribution.parent is not None:
            continue
        if doc.sources[source].kind != "unnamed" or not is_telling(story, attribution):
            continue
        what = _beyond_information(story, attribution)
        if what and (source, what) not in reported and is_withheld(story, doc.sources[source]):
            reported.add((source, what))
            yield Match(attribution.source[0], {"what": what})


@rule("AN009", "info", "{party} did not comment (line {line}): does “{text}” speak for it all the same?")
def silent_and_unnamed(story: Story) -> Iterator[Match]:
    """A body that declines to comment, and an unnamed source from within it.

    Why: Who talks unnamed and declines by name misleads the reader about who has spoken. AP's policy
    forbids it; a list of tips on anonymous sources of 2006 does as well.

    How it decides: The body that the unnamed source is described with is the party of a no-comment item
    anywhere in the story, by name. Reported once a source.

    Wrongly catches: Large bodies, of which one office speaks and another does not.

    In quotes: Does not apply.

    Flags:
        [[A senior official at the Cartel Office]] said the merger would be stopped.

        The Cartel Office declined to comment.
        ---
        [[An official of Harbour Line]] said the ferry was sold.

        The fare will rise in June.

        Harbour Line declined to comment.
        ---
        The merger will be stopped, [[an official at the Cartel Office]] said.

        A spokesman for the Cartel Office declined to comment.
    Passes:
        A senior official at the Cartel Office said the merger would be stopped.

        The mayor declined to comment.
        ---
        Moira Quist, who heads the Cartel Office, said the merger would be stopped.

        The Cartel Office declined to comment on the price.
        ---
        A senior official at the Cartel Office said the merger would be stopped.
    """
    doc = story.doc
    silent: dict[str, tuple[str, int]] = {}
    for statuses in doc.statuses:
        for status in statuses:
            if status.kind == "no-comment" and status.party:
                silent.setdefault(_key(status.party.name), (status.party.name, status.span.start))
    if not silent:
        return
    for index, source in story.sources("unnamed"):
        if not is_withheld(story, source):
            continue
        for attribution in story.attributions_of[index]:
            spans = doc.attributions[attribution].source
            names = (name for span in spans for name in _names_in(doc[span]))
            party = next((silent[name] for name in names if name in silent), None)
            if party:
                yield Match(spans[0], {"party": shorten(party[0]), "line": str(story.line(party[1]))})
                break


def _beyond_information(story: Story, attribution: Attribution) -> str | None:
    """What the source gives that is no information: an opinion, a forecast; None where it informs."""
    doc = story.doc
    sentence = doc.sentence_at(attribution.content[0].start)
    if sentence is None:
        return None
    claim = doc.claims[sentence]
    if claim.is_claim:
        planned = any(status.kind == "planned" for status in doc.statuses[sentence])
        is_forecast = "prediction" in claim.types and "event" not in claim.types and not planned
        return "a forecast" if is_forecast else None
    words = sum(len(story.tokens(span)) for span in attribution.content)
    return "an opinion" if attribution.manner != "indirect" and words >= JUDGEMENT else None


def _names_in(words: str) -> list[str]:
    """The names in a description, as parties are compared."""
    return [_key(found) for found in NAME.findall(words[:LONGEST])]


def _key(name: str) -> str:
    return name.lower().removeprefix("the ")
