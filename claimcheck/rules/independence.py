"""SR: how many sources, and how independent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.assess import Independence
from claimcheck.document import Claim, ClaimType, SourceKind
from claimcheck.rules.cues import is_telling
from claimcheck.rules.phrasing import shorten, within
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import WELL_WORTH, Story
from claimcheck.rules.withheld import is_withheld
from claimcheck.syntax import stem, stems_listed

# What only the party itself can say.
OWN: frozenset[ClaimType] = frozenset({"plan", "reaction"})


@rule("SR001", "info", "This key claim rests on {who} alone: who else can say so?")
def single_source(story: Story) -> Iterator[Match]:
    """A key claim on one source.

    Why: One source may be mistaken. The BBC's Editorial Guidelines treat it in 3.3.4; for Reuters two or
    more are better; the Guardian in 2004 asked its reporters to tell the desk when there is only one.

    How it decides: A claim has exactly one independent source (sources that speak for one body, or through
    one another, count as one). In the headline and the lead that is unnamed people or another outlet;
    further down, in a claim well worth a check, unnamed people. Unnamed are those whose names the story
    withholds, not officials in general. The source tells it, rather than wants or feels it. A named person,
    a body or a document is often properly single, and so are plans, denials and whoever speaks of himself.
    Reported once a source, at the first such claim.

    Wrongly catches: A person or office that is the proper authority for the claim, or speaks of its own: that
    is why it only asks.

    In quotes: Applies: a quote is a claim of its speaker.

    Flags:
        [[The Lisbon toll brought in 4 million euros last year, the Harbour Times reported.]]

        The toll was raised in 2019.
        ---
        [[A senior official at the port authority said that Harbour Line had won the Lisbon contract.]]

        The company has run ferries since 1998.
        ---
        Lisbon has a new ferry line, the port authority said on Monday.

        [[The contract cost Lisbon 40 million euros last year, two aides to the mayor said.]]
    Passes:
        The Lisbon toll brought in 4 million euros last year, said Ana Ruiz, a member of the drivers' club.

        The club was founded in 1990.
        ---
        The toll brought in 4 million euros last year, the statistics office said.

        The club was founded in 1990.
        ---
        Harbour Line will withdraw its bid for the Lisbon contract, its director Ana Ruiz said.

        The company was founded in 1998.
    """
    doc = story.doc
    independence = Independence(doc)
    main = set(story.main_claims)
    reported: set[int] = set()
    burdened: set[int] = set()
    # A source may carry thousands of claims and have as many mentions.
    withheld = cache(lambda source: is_withheld(story, doc.sources[source]))
    for index in story.key_claims:
        claim, assessment = doc.claims[index], doc.assessments[index]
        silent = any(status.kind == "no-comment" for status in doc.statuses[index])
        if index in reported or silent or "own-word" in assessment.caveats or OWN.intersection(claim.types):
            continue
        sources = [support.source for support in assessment.supports if support.source is not None]
        kinds = {doc.sources[source].kind for source in sources}
        if (
            burdened.isdisjoint(sources)
            and kinds <= _alone_too_few(index in main, claim)
            and any(is_telling(story, doc.attributions[s.attribution]) for s in assessment.supports)
            and all(withheld(source) for source in sources if doc.sources[source].kind == "unnamed")
            and len(independence.groups(sources)) == 1
        ):
            reported.update((index, *assessment.same_as))
            burdened.update(sources)
            yield Match(doc.sentences[index].span, {"who": within(shorten(doc.sources[sources[0]].name))})


@rule("SR002", "warning", "This allegation rests on {who} alone: has it been corroborated, and signed off?")
def allegation_on_one_unnamed(story: Story) -> Iterator[Match]:
    """A serious allegation on one unnamed source.

    Why: The accused cannot answer somebody without a name. The BBC refers such a story to a senior editor,
    and wants it said that the allegation is the source's, and whether it is corroborated.

    How it decides: A claim with an allegation in it, of an act that somebody could be charged with, is
    supported by one independent source, an unnamed one whose name the story withholds and which tells it.

    Wrongly catches: An official who reads from a charge.

    In quotes: Applies: a quote is a claim of its speaker.

    Flags:
        [[A person close to the board said the director allegedly took 3 million euros from the company.]]

        The director declined to comment.
        ---
        The council met on Monday. [[The captain is accused of smuggling, a senior official said.]]
        ---
        [[According to one source, the mayor is suspected of taking bribes from the ferry company.]]

        The mayor was elected in 2019.
    Passes:
        The director allegedly took 3 million euros from the company, according to the indictment.
        ---
        A person close to the board said the director took a long leave.
        ---
        The captain is accused of smuggling, a senior official said. Harbour police said the captain is
        accused of smuggling.
    """
    doc = story.doc
    independence = Independence(doc)
    reported: set[int] = set()
    for index in story.claims(story.said):
        assessment = doc.assessments[index]
        if "alleged" not in assessment.caveats or assessment.basis != "unnamed":
            continue
        sources = {support.source for support in assessment.supports if support.source is not None}
        if (
            len(independence.groups(sources)) == 1
            and reported.isdisjoint(sources)
            and all(is_withheld(story, doc.sources[source]) for source in sources)
            and any(is_telling(story, doc.attributions[s.attribution]) for s in assessment.supports)
            and any(stem(t.text.lower()) in stems_listed("charged_acts") for t in doc.sentences[index].tokens)
        ):
            reported |= sources
            name = doc.sources[min(sources)].name
            yield Match(doc.sentences[index].span, {"who": within(shorten(name))})


@rule("SR004", "info", "{outlet} has it from {origin}: one source, not two.")
def echo(story: Story) -> Iterator[Match]:
    """One outlet that quotes another.

    Why: Two reports that go back to one are one. The BBC's guidelines ask for agency copy to be treated so;
    that quoted outlets are the same case is our inference.

    How it decides: What an outlet is quoted with is itself attributed to another outlet ("the Post said,
    citing the Times"). Reported once for the two.

    Wrongly catches: An outlet that has confirmed what it cites.

    In quotes: Applies.

    Flags:
        Reuters reported that the ferry would be sold, citing [[the Lisbon Post]].
        ---
        The ferry will be sold, Reuters reported on Monday, citing [[the Lisbon Post]].
        ---
        The crew has not been paid, the Harbour Times said on Monday, quoting [[the Lisbon Post]].
    Passes:
        The Harbour Times reported that the ferry would be sold. The Lisbon Post reported it too.
        ---
        The Harbour Times reported, citing the captain Moira Quist, that the ferry would be sold.
        ---
        The Harbour Times reported that the ferry would be sold.
    """
    doc = story.doc
    reported: set[tuple[int, int]] = set()
    for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True):
        if attribution.parent is None or not attribution.source:
            continue
        source, outer = resolution.source, doc.resolutions[attribution.parent].source
        if source is None or outer is None or source == outer or (source, outer) in reported:
            continue
        if doc.sources[source].kind == doc.sources[outer].kind == "publication":
            reported.add((source, outer))
            outlet, origin = (shorten(doc.sources[which].name) for which in (outer, source))
            yield Match(attribution.source[0], {"outlet": outlet, "origin": within(origin)})


def _alone_too_few(is_main: bool, claim: Claim) -> frozenset[SourceKind]:
    """The kinds of source on which alone such a claim should not rest."""
    if is_main:
        return frozenset({"unnamed", "publication"})
    return frozenset({"unnamed"} if claim.check_worthiness >= WELL_WORTH else ())
