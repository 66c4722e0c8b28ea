"""AN: sources whose names the story keeps back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Source, Span
from claimcheck.rules.cues import is_telling
from claimcheck.rules.phrasing import shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story
from claimcheck.rules.withheld import is_nobody, is_withheld

# Between what it qualifies and its object stands at most "and with direct".
FORMULA = re.compile(
    r"\b(?:familiar|acquainted) with (?:the|his|her|their|its|such) (?:\w+[ -]){0,2}?"
    r"(?:matter|matters|situation|thinking|case|issue|events|discussions|deliberations|proceedings)\b"
    r"|\b(?:with )?(?:(?:direct|close|first-?hand|some) )?knowledge of (?:the|such) (?:matters?|situation)\b"
    r"|\b(?:close to|briefed on|aware of|involved in) the (?:matter|matters|situation)\b"
    r"|\bin the know\b",
    re.IGNORECASE,
)


@rule("AN001", "warning", "“{text}” tells the reader nothing about {whom}: what role, employer, side?")
def bare_source(story: Story) -> Iterator[Match]:
    """An unnamed source without any description.

    Why: A reader can weigh an unnamed voice only by what the story says about it. AP bars a bare "a
    source"; The Wall Street Journal's Style & Substance avoids even the word "sources".

    How it decides: The source is unnamed and the best description of it anywhere in the story is graded 0:
    no role, rank, employer, side or way of knowing. The formula of AN005 is left to that rule. Reported
    once a source, where it first speaks.

    Wrongly catches: A source described in a sentence that was not recognised as meaning the same person.

    In quotes: Does not apply; whom a speaker leaves unnamed is the speaker's affair.

    Flags:
        [[A source]] said the ferry contract would be cancelled in March.
        ---
        The harbour will be dredged twice next year, according to [[sources]].
        ---
        The budget will shrink by a tenth, [[one source]] said on Monday.
    Passes:
        A senior official at the port authority said the ferry contract would be cancelled in March.
        ---
        Two engineers who inspected the hull said it was sound. The sources asked not to be named because
        they had signed a secrecy agreement.
        ---
        The budget will shrink by a tenth, a source at the finance ministry said on Monday.
    """
    for index, source in story.sources("unnamed"):
        span = _speaks(story, index, source)
        if (
            source.anonymity
            and source.anonymity.described == 0
            and span
            and not _passed_on(story, index)
            and is_nobody(story, span)
            and not FORMULA.search(story.doc.plain, span.start, span.end)
        ):
            yield Match(span, {"whom": "these people" if story.is_plural(span) else "this person"})


@rule("AN002", "warning", "Why {be} “{text}” not named? {lack}")
def anonymity_without_reason(story: Story) -> Iterator[Match]:
    """An unnamed source, and no reason why the name is kept back.

    Why: The reason lets the reader judge what the source stands to lose or win. AP and the APME require it
    in the story; SPJ and NPR ask to explain it; JTI 12.1 and The New York Times policy of 2004 ask the
    same.

    How it decides: The story withholds a name: it says so ("on condition of anonymity"), speaks of sources,
    insiders or people in the know, or counts them ("a senior official", "two aides"). No reason for it
    stands anywhere near any mention of that source. Officials, aides and others in general are left to
    AN006, and the sources of another outlet to RP003. Reported once a source, where it first speaks.

    Wrongly catches: Wire briefs, and people whose reason is plain from the story.

    In quotes: Does not apply; whom a speaker leaves unnamed is the speaker's affair.

    Flags:
        [[Two port officials]] said the letter of award went out on Friday.
        ---
        [[A senior aide to the mayor, who spoke on condition of anonymity]], said the budget would shrink.
        ---
        According to [[people familiar with the talks]], the merger will be called off.
    Passes:
        A senior aide to the mayor, who spoke on condition of anonymity because she was not authorised to
        discuss the budget, said it would shrink.
        ---
        Moira Quist, director of the port authority, said the letter of award went out on Friday.
        ---
        Officials said the bridge would reopen on Friday.
    """
    for index, source in story.sources("unnamed"):
        span = _speaks(story, index, source)
        if span is None or source.anonymity is None or source.anonymity.reason or _passed_on(story, index):
            continue
        if is_withheld(story, source):
            stated = source.anonymity.stated
            yield Match(
                span,
                {
                    "be": "are" if story.is_plural(span) else "is",
                    "lack": "The story says that the name is withheld, not why."
                    if stated
                    else "No reason is given.",
                },
            )


@rule("AN005", "warning", "“{text}” says how little: what do they know, and from where?")
def familiar_formula(story: Story) -> Iterator[Match]:
    """The formula "familiar with the matter" and its kin.

    Why: It sounds like a description and gives none. The Wall Street Journal's Style & Substance calls it
    overused and unspecific; a reader once counted thirteen in eleven hundred words.

    How it decides: An unnamed source is described by "familiar with", "briefed on", "close to" or "in the
    know", and what they know is only "the matter", "the situation", "the thinking" or the like.

    Wrongly catches: Nothing known, but some newsrooms choose the formula: `--ignore AN005` then.

    In quotes: Does not apply.

    Flags:
        The merger will be called off, according to people [[familiar with the matter]].
        ---
        Sources [[in the know]] said the ferry contract was signed.
        ---
        Harbour Line will withdraw its bid, a person [[familiar with the situation]] said.
    Passes:
        The merger will be called off, according to two people who attended the board meeting on Monday.
        ---
        Quist, who is familiar with the harbour, said dredging would take a year.
        ---
        A person familiar with the harbour rules of Lisbon said the bid was late.
    """
    doc = story.doc
    described = sorted(
        span
        for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True)
        if resolution.source is not None and doc.sources[resolution.source].kind in ("unnamed", "group")
        for span in attribution.source
    )
    for match in FORMULA.finditer(doc.plain):
        span = Span(*match.span())
        nearest = bisect_right(described, Span(span.start, span.end)) - 1
        # In the source's span, or right after it.
        if nearest >= 0 and span.start <= described[nearest].end + 2 and not story.quote_at(span.start):
            yield Match(span)


@rule("AN006", "warning", "“{text}”: who of them, and how many? No member of the group is named nearby.")
def opaque_label(story: Story) -> Iterator[Match]:
    """A label stands for people: officials say, critics fear, experts believe.

    Why: Behind the plural may stand one person or nobody. NPR finds that "officials say" is not enough; a
    Bloomberg memo of its editor-in-chief and the AP Stylebook object to such labels.

    How it decides: Who says, thinks or fears something is a bare plural label with at most one word before
    it, and no person or organization speaks in the same sentence, the one before or the two after. Reported
    once a group.

    Wrongly catches: A label whose members are named further down.

    In quotes: Does not apply.

    Flags:
        [[Critics]] say the ferry contract cost the town twice what it should.
        ---
        The tunnel will be late, [[some experts]] believe.
        ---
        The fare rise will hurt the poor, [[opponents]] said.
    Passes:
        Critics say the ferry contract cost too much. "We could have bought two boats," said Ana Ruiz, a
        member of the council.
        ---
        Officials at the port authority of Lisbon said the tunnel would be late.
        ---
        The critics on the council, who met on Monday, say the contract cost too much.
    """
    doc = story.doc
    reported = set()
    for index, attribution in enumerate(doc.attributions):
        source = doc.resolutions[index].source
        if not attribution.source or source is None or doc.sources[source].kind not in ("unnamed", "group"):
            continue
        if source in reported or not is_telling(story, attribution):
            continue
        span = attribution.source[0]
        if not _is_label(story, span) or story.quote_at(span.start) or attribution.parent is not None:
            continue
        sentence = doc.sentence_at(span.start)
        if sentence is not None and not _named_nearby(story, sentence):
            reported.add(source)
            yield Match(span)


@rule("AN008", "error", "The story's main claim rests only on {who} (line {line}): has this been signed off?")
def main_claim_unnamed(story: Story) -> Iterator[Match]:
    """The main claim rests on unnamed sources alone.

    Why: If they err or mislead, the whole story does, and nobody can be held to it. The New York Times
    since 2016 asks its masthead editors before such a story runs; Reuters and the BBC limit stories on a
    single such source.

    How it decides: The main claim is the headline's, or without one the first of the lead. Everything that
    supports it, there or in a sentence that makes the same claim, is an unnamed source whose name the story
    withholds. Officials in general do not count as such.

    Wrongly catches: Scoops. That is the point: somebody senior should know the names.

    In quotes: Applies whether the unnamed people are quoted or paraphrased.

    Flags:
        [[Harbour Line Wins Lisbon Ferry Contract Worth $40 Million]]

        Harbour Line has won the Lisbon ferry contract, worth $40 million, two port officials said on
        Monday.

        The company has run the ferries since 1998.
        ---
        [[Moira Quist has resigned as head of the Lisbon port authority, two people close to the board
        said.]]

        She led the authority for nine years.
        ---
        [[Lisbon will sell the old ferry in June, according to people familiar with the talks.]]

        It was built in 1998.
    Passes:
        Harbour Line Wins Lisbon Ferry Contract Worth $40 Million

        Harbour Line has won the Lisbon ferry contract, worth $40 million, two port officials said on
        Monday.

        Harbour Line won the Lisbon contract, worth $40 million, the port authority said later.
        ---
        The ferry ran aground on Monday and eleven passengers were hurt, officials said.

        It was built in 1998.
        ---
        Lisbon will sell the old ferry in June, the port authority said on Monday.

        Two officials said the price had not been agreed.
    """
    doc = story.doc
    for index in story.main_claims:
        assessment = doc.assessments[index]
        if assessment.basis == "unsourced":
            continue
        sources = [support.source for support in assessment.supports]
        if assessment.basis == "unnamed" and all(s is not None and _is_unnamed(story, s) for s in sources):
            first = next(source for source in sources if source is not None)
            span = _speaks(story, first, doc.sources[first])
            if span:
                who = {"who": f"“{shorten(doc[span])}”", "line": str(story.line(span.start))}
                yield Match(doc.sentences[index].span, who)
        return


@rule(
    "AN013",
    "info",
    "“{text}” is a group, not yet a description: what rank or employer, and how do they know?",
)
def weak_description(story: Story) -> Iterator[Match]:
    """An unnamed source described by no more than a group.

    Why: The more a label says, the more it is worth. The Guardian's readers' editor in 2014 quotes Alan
    Rusbridger: "one MP" is worthless, rank is better, role and direct knowledge of the event are best. NPR
    asks for the same.

    How it decides: The best description of the source in the story is graded 1 of 3: a group ("one MP"),
    without rank, employer, or how they know. Labels of a bare plural are left to AN006.

    Wrongly catches: Brevity in a story whose reader knows the rest from elsewhere.

    In quotes: Does not apply.

    Flags:
        [[One official]] said the tunnel would be late.
        ---
        The tunnel will be late, [[a government source]] said.
        ---
        [[Two officials]] said the bridge was closed by mistake.
    Passes:
        One official at the transport ministry who saw the report said the tunnel would be late.
        ---
        Critics said the tunnel would be late.
        ---
        Moira Quist said the tunnel would be late.
    """
    for index, source in story.sources("unnamed"):
        span = _speaks(story, index, source)
        if (
            source.anonymity
            and source.anonymity.described == 1
            and span
            and not _passed_on(story, index)
            and is_withheld(story, source)
        ):
            yield Match(span)


def _speaks(story: Story, index: int, source: Source) -> Span | None:
    """Where a source that the story quotes first speaks, in the body if it does so there; None for one that
    tells nothing."""
    told = {at for at in story.attributions_of[index] if is_telling(story, story.doc.attributions[at])}
    if not told:
        return None
    speaking = [m.span for m in source.mentions if m.attribution in told and m.kind != "pronoun"]
    body = set(story.body)
    in_body = (span for span in speaking if story.doc.sentence_at(span.start) in body)
    return next(in_body, speaking[0] if speaking else story.first_mention(source))


def _passed_on(story: Story, source: int) -> bool:
    """Does the source speak only inside what somebody else says: "the paper said, citing two people"?"""
    attributions = [story.doc.attributions[index] for index in story.attributions_of[source]]
    return all(attribution.parent is not None for attribution in attributions)


def _is_unnamed(story: Story, index: int) -> bool:
    source = story.doc.sources[index]
    return source.kind == "unnamed" and is_withheld(story, source)


def _is_label(story: Story, span: Span) -> bool:
    words = [token.text.lower() for token, _ in story.tokens(span) if token.text[0].isalnum()]
    if not 1 <= len(words) <= 2 or words[-1] not in lexicon.words("opaque_labels"):
        return False
    return words[0] not in ("the", "these", "those", "few", "no")


def _named_nearby(story: Story, sentence: int) -> bool:
    near = story.named_in[max(sentence - 1, 0) : sentence + 3]
    return any(kinds & {"person", "organization"} for kinds in near)
