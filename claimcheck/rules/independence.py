"""SR: how many sources, and how independent."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.assess import Independence
from claimcheck.document import ClaimType, SourceKind
from claimcheck.rules.phrasing import shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# Whose word alone is not enough: a body or a document speaks for its own figures.
PARTIAL: frozenset[SourceKind] = frozenset({"person", "unnamed", "publication"})
# What only the party itself can say.
OWN: frozenset[ClaimType] = frozenset({"plan", "reaction"})


@rule("SR001", "warning", "This key claim rests on {who} alone: who else can say so?")
def single_source(story: Story) -> Iterator[Match]:
    """A key claim on one source.

    Why: One source may be mistaken. The BBC's Editorial Guidelines (3.3.4) are wary of relying on one; for
    Reuters two or more are better; the Guardian in 2004 asked its reporters to tell the desk when there is
    only one.

    How it decides: A claim of the headline or the lead, or one most worth a check, has exactly one
    independent source: a person, unnamed people or another outlet (sources that speak for one body, or
    through one another, count as one). A body or a document that gives its own figures is properly single,
    and so are plans, denials and whoever speaks of himself. Sentences that make the same claim are reported
    once, at the first.

    Wrongly catches: A person who is the proper authority for the claim.

    In quotes: Applies: a quote is a claim of its speaker.

    Flags:
        [[The toll will cost drivers 4 million euros a year, said Ana Ruiz, who heads the drivers' club.]]

        The club has 400 members.
    Passes:
        The toll will cost drivers 4 million euros a year, said Ana Ruiz, who heads the drivers' club.

        The toll will cost drivers 4 million euros a year, according to the statistics office.
    """
    doc = story.doc
    independence = Independence(doc)
    reported: set[int] = set()
    for index in story.key_claims:
        assessment = doc.assessments[index]
        if index in reported or "own-word" in assessment.caveats or OWN.issuperset(doc.claims[index].types):
            continue
        sources = [support.source for support in assessment.supports if support.source is not None]
        if len(independence.groups(sources)) != 1 or not PARTIAL.issuperset(
            doc.sources[source].kind for source in sources
        ):
            continue
        reported.update((index, *assessment.same_as))
        yield Match(doc.sentences[index].span, {"who": shorten(doc.sources[sources[0]].name)})
