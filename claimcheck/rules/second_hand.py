"""RP: what other outlets reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.assess.carried import carried
from claimcheck.document import Attribution, Credit, Span
from claimcheck.rules.cues import is_telling
from claimcheck.rules.phrasing import count, shorten, within
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import KEY_CHECK_WORTHINESS, Story
from claimcheck.rules.withheld import is_withheld

REPORTS = re.compile(r"\b(?:reports|media|outlets|accounts)\b", re.IGNORECASE)
OUTLETLESS = (
    r"(?i)\b(?:according to|citing|based on) (?:(?:some|several|various|multiple|many|recent|earlier) )?"
    r"(?:(?:media|news|press|local|newspaper|television|TV|online|published) )?reports\b"
    r"|\b(?:(?:local|state|foreign|some|several|various|other) )?"
    r"(?:media|news|press|newspaper|television|TV) (?:reports|outlets|accounts)"
    r"(?= (?:have |has |had |also )?(?:said|say|suggest(?:ed)?|claim(?:ed)?|indicated?|reported|stated?)\b)"
    r"|\b(?:local|state|foreign) media(?= (?:have |has |had |also )?(?:said|say|reported|report)\b)"
)
# The tags of a word with which it begins who made the reports.
MAKERS = frozenset({"NNP", "NNPS", "PRP", "PRP$", "DT", "NN", "NNS"})
REACH = 60
POLL = re.compile(r"\b(?:polls?|survey(?:s|ed)?|respondents|percentage points?)\b", re.IGNORECASE)
# One outlet carries the story when it stands behind so many of the claims that have a source.
OVER, FEWEST = 0.5, 3


@rule("RP001", "warning", "“{text}”: which outlet reported it?")
def unnamed_outlet(story: Story) -> Iterator[Match]:
    """Another outlet's report, without its name.

    Why: AP since 2010 attributes to the newspaper, site, broadcaster or blog that had the facts; Reuters
    names whom it follows. "Media reports" cannot be looked up.

    How it decides: "According to reports", "media reports said", "local media reported" and the like, and
    no outlet is named in the same sentence or the next.

    Wrongly catches: A round-up that names its outlets further down.

    In quotes: Does not apply.

    Flags:
        The ferry will be sold, [[according to media reports]].
        ---
        [[Local media]] reported that the bridge had been closed.
        ---
        [[Media reports]] said that the ferry would be sold.
    Passes:
        The ferry will be sold, according to media reports in the Harbour Times.
        ---
        The ferry will be sold, according to reports filed by its captain.
        ---
        The ferry will be sold, according to reports its captain sent to the ministry.
        ---
        Local media in Lisbon were told that the ferry would be sold.
    """
    doc = story.doc
    for match in story.matches(OUTLETLESS, REPORTS):
        span = Span(*match.span())
        sentence = doc.sentence_at(span.start)
        if sentence is None or story.quote_at(span.start):
            continue
        after = doc.plain[span.end : span.end + 12].lstrip().lower()
        if after.startswith(("in the", "by ", "from ", "of ", "filed", "to ")) or _are_somebodys(story, span):
            continue
        if not any("publication" in kinds for kinds in story.named_in[sentence : sentence + 2]):
            yield Match(span)


@rule("RP002", "info", "Only {outlet} says so: confirmed here, or could it not be?")
def unconfirmed_report(story: Story) -> Iterator[Match]:
    """Another outlet's report that the story neither confirms nor says it could not.

    Why: The reader must know whether the newsroom stands behind it. The BBC's Editorial Guidelines, 3.3.6,
    ask to say so when a claim is not verified; Reuters does in practice, as far as is generally known.

    How it decides: A key claim has no other source than a named outlet, which tells it in its sentence, and
    the story does not say anywhere that something could not be verified or was not confirmed. Reported once
    an outlet, at its first such claim; not where the piece as a whole is credited to the outlet, which is
    left to RP004, nor for a poll that the outlet has taken itself or what it announces.

    Wrongly catches: The newsroom's own earlier report; what an outlet says of itself.

    In quotes: Does not apply; what a speaker has read is the speaker's affair.

    Flags:
        [[Harbour Line lost 40 million euros last year, the Harbour Times reported.]]

        The company runs four ferries.
        ---
        The council met on Monday.

        [[According to the Harbour Times, 80,000 people used the ferry last year.]]
        ---
        [[Two crew members were arrested on Friday in Lisbon, Reuters reported.]] The ferry did not sail.
    Passes:
        Harbour Line lost 40 million euros last year, the Harbour Times reported. The report could not be
        independently verified.
        ---
        Harbour Line lost 40 million euros last year, its director Ana Ruiz told the Harbour Times.
        ---
        Harbour Line lost 40 million euros last year, the Harbour Times reported.

        Harbour Line lost 40 million euros last year, the statistics office said.
        ---
        On Monday, the Harbour Times announced it had cut 40 jobs in Lisbon and closed its office in Porto.
    """
    doc = story.doc
    if any(status.kind == "unverified" for statuses in doc.statuses for status in statuses):
        return
    credited = {credit.source for credit in doc.credits}
    reported: set[int] = set()
    for index in story.claims(story.body):
        assessment, claim = doc.assessments[index], doc.claims[index]
        if assessment.basis != "second-hand" or "own-word" in assessment.caveats or doc.hedges[index]:
            continue
        if claim.check_worthiness < KEY_CHECK_WORTHINESS:
            continue
        for support in assessment.supports:
            source, attribution = support.source, doc.attributions[support.attribution]
            if (
                source is not None
                and attribution.source
                and doc.sentence_at(attribution.source[0].start) == index
                and attribution.manner == "indirect"
                and doc.sources[source].kind == "publication"
                and any(mention.kind == "name" for mention in doc.sources[source].mentions)
                and not reported & {source, *credited}
                and is_telling(story, attribution)
                and not _announces(story, attribution)
                and not story.quote_at(attribution.source[0].start)
                and not POLL.search(doc.plain, doc.sentences[index].span.start, doc.sentences[index].span.end)
            ):
                reported.add(source)
                outlet = within(shorten(doc.sources[source].name))
                yield Match(doc.sentences[index].span, {"outlet": outlet})
                break


@rule("RP003", "warning", "{outlet} does not name “{text}”: has anyone here spoken to them?")
def borrowed_anonymity(story: Story) -> Iterator[Match]:
    """Another outlet's unnamed source, published again.

    Why: Whoever repeats it can vouch neither for the source nor for what was promised to it. A list of
    tips on anonymous sources of 2006 warns of it, and the AP Stylebook has a section on it.

    How it decides: What an outlet is quoted with is itself attributed to an unnamed source whose name is
    withheld ("the paper said, citing two people ..."). Reported once for a source and outlet.

    Wrongly catches: Nothing known: to name both, as the example does, is how to print it; the question
    remains.

    In quotes: Applies.

    Flags:
        The Harbour Times reported, citing [[a source in the ministry]], that the ferry would be sold.
        ---
        The ferry would be sold, the Harbour Times said on Monday, quoting [[two unnamed officials]].
        ---
        The ferry will be sold, the Harbour Times reported on Monday, citing [[a government source]].
    Passes:
        The Harbour Times reported, citing the captain Moira Quist, that the ferry would be sold.
        ---
        Two officials close to the board said that the ferry would be sold.
        ---
        The Harbour Times reported that the ferry would be sold.
    """
    doc = story.doc
    credited = {credit.source for credit in doc.credits}
    reported: set[tuple[int, int]] = set()
    for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True):
        source, via = resolution.source, resolution.via
        if source is None or via is None or via in credited or (source, via) in reported:
            continue
        kinds = doc.sources[source].kind, doc.sources[via].kind
        is_withheld_here = attribution.source and is_withheld(story, doc.sources[source])
        if kinds == ("unnamed", "publication") and is_withheld_here:
            reported.add((source, via))
            yield Match(attribution.source[0], {"outlet": shorten(doc.sources[via].name)})


@rule("RP004", "info", "{outlet} {carries}: what does this story add?", reads_credits=True)
def one_outlet(story: Story) -> Iterator[Match]:
    """One other outlet carries the story.

    Why: What it got wrong, this story gets wrong. AP's memo of 2010 rules out living off another's work.

    How it decides: The piece as a whole is credited to an outlet, or one outlet stands behind at least
    half, and at least three, of the claims that have a source. Reported at the credit, else where the
    outlet is first named.

    Wrongly catches: Aggregation, where it is the format.

    In quotes: Does not apply.

    Flags:
        The ferry will be sold. The crew has not been told.

        This story first appeared in the [[Harbour Times]].
        ---
        According to [[the Harbour Times]], the ferry will be sold.

        The Harbour Times reported that the crew has not been told. The captain will leave in June, the
        Harbour Times said.
        ---
        The council met on Monday. The ferry cost 40 million euros, [[the Harbour Times]] reported.

        It carried 80,000 people last year, according to the Harbour Times. The Harbour Times said that the
        crew had not been paid since May.
    Passes:
        The ferry will be sold, the Harbour Times reported. Moira Quist, its captain, said the crew had not
        been told. The council said it had no plans.
        ---
        The ferry will be sold. The crew has not been told.

        The council met on Monday, over oysters that came courtesy of the Harbour Times.
        ---
        The ferry cost 40 million euros, the port authority said.

        The sale was first reported by the Harbour Times on Monday. Ana Ruiz, its director, said the crew
        would be paid.

        It will sail again in June, the mayor said.
    """
    doc = story.doc
    credited = set()
    for credit in doc.credits:
        is_outlet = doc.sources[credit.source].kind == "publication"
        if is_outlet and credit.source not in credited and _covers_the_piece(story, credit):
            credited.add(credit.source)
            outlet = shorten(doc.sources[credit.source].name)
            yield Match(credit.span, {"outlet": outlet, "carries": "is credited with the whole piece"})
    load = carried(doc)
    for index, source in story.sources("publication"):
        span = story.first_mention(source)
        if index not in credited and span and load.share(index) >= OVER and len(load.claims[index]) >= FEWEST:
            claims = f"{len(load.claims[index])} of the {count(load.attributed, 'claim')} that have a source"
            yield Match(span, {"outlet": shorten(source.name), "carries": f"carries {claims}"})


def _are_somebodys(story: Story, reports: Span) -> bool:
    """Does who made the reports follow, as in "according to reports its captain sent"?"""
    sentence = story.doc.sentences[story.doc.sentences_of(reports)[0]].span
    after = story.tokens(Span(reports.end, min(reports.end + REACH, sentence.end)))[:1]
    return bool(after) and after[0][1] in MAKERS


def _announces(story: Story, attribution: Attribution) -> bool:
    """An outlet that announces something tells of itself, where one that reports tells of others."""
    return any(
        token.text.lower().startswith("announc")
        for span in attribution.cue
        for token, _ in story.tokens(span)
    )


def _covers_the_piece(story: Story, credit: Credit) -> bool:
    """Does a credit stand by itself, or open or close the copy? Elsewhere it is about one matter."""
    sentence = story.doc.sentence_at(credit.span.start)
    if sentence is None or story.doc.sentences[sentence].role == "credit":
        return True
    return sentence in story.lead or sentence == story.body[-1]
