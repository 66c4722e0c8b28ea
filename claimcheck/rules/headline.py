"""HL: what the headline makes of the story."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Caveat
from claimcheck.rules.phrasing import listed, shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

SOFT: frozenset[Caveat] = frozenset({"hedged", "unverified", "alleged"})
# A colon, a question or quotation marks in a headline keep a distance from what it says.
RESERVING = frozenset(":?\"“”‘'’…")
WEAK = {"unnamed": "unnamed people say", "vague": "nobody in particular says"}


@rule("HL001", "error", "The headline states as fact what only {how} (line {line}).")
def headline_overstates(story: Story) -> Iterator[Match]:
    """The headline asserts what the body only attributes or hedges.

    Why: Many read no further. SPJ's code, as far as is generally known, forbids headlines that
    misrepresent; the Credibility Coalition counts how well a title represents its article among its signs
    of credibility.

    How it decides: The headline makes a claim, and has no hedge, attribution, question, colon or quotation
    mark. At least one body sentence makes the same claim, and every one that does either has a hedge or
    calls it alleged or unverified, or stands on unnamed sources or on nobody in particular. Silent when any
    body sentence says it plainly or on record, and when none is alike enough.

    Wrongly catches: Rhetorical headlines; a plain statement in the body in quite other words.

    In quotes: The headline must stand outside quotation marks; the body may be quoted.

    Flags:
        [[Harbour Line Wins Ferry Contract]]

        Harbour Line won the ferry contract, two port officials said on Monday.

        The harbour was quiet.
        ---
        [[Lisbon Fire Kills Night Watchman]]

        The Lisbon fire may have killed the night watchman, said Moira Quist of the fire brigade.

        The sheds are insured.
    Passes:
        Harbour Line Wins Ferry Contract, Officials Say

        Harbour Line won the ferry contract, two port officials said on Monday.

        The harbour was quiet.
        ---
        Harbour Line Wins Ferry Contract

        Harbour Line won the ferry contract, said Moira Quist, director of the port authority.

        The harbour was quiet.
    """
    doc = story.doc
    for index in story.claims(story.headline)[:1]:
        words = {token.text.lower() for token in doc.sentences[index].tokens}
        reserved = words & lexicon.words("headline_reserve") or RESERVING & set(
            doc.plain[doc.sentences[index].span.start : doc.sentences[index].span.end]
        )
        if reserved or doc.hedges[index] or story.attributions_in[index]:
            return
        reasons: list[tuple[int, str]] = []
        for other in doc.assessments[index].same_as:
            if doc.sentences[other].role != "body":
                continue
            reason = _reservation(story, other)
            if reason is None:
                return
            reasons.append((other, reason))
        if reasons:
            line = str(story.line(doc.sentences[reasons[0][0]].span.start))
            yield Match(doc.sentences[index].span, {"how": reasons[0][1], "line": line})


@rule("HL004", "info", "The headline asks: does the story answer?")
def headline_asks(story: Story) -> Iterator[Match]:
    """A headline that asks.

    Why: A question asserts without answering for it. The Credibility
    Coalition counts such headlines among the signs of clickbait.

    How it decides: The headline ends in a question mark, or has a quote of one or two words and no
    attribution.

    Wrongly catches: Interviews, explainers, titles of works.

    In quotes: A question that is quoted as a whole is left alone.

    Flags:
        [[Is the ferry safe?]]

        The ferry was inspected on Monday.

        The council met.
    Passes:
        The ferry is safe

        The ferry was inspected on Monday.

        The council met.
    """
    doc = story.doc
    for index in story.headline:
        span = doc.sentences[index].span
        text = doc.plain[span.start : span.end].rstrip()
        if text.endswith("?"):
            yield Match(span)
            return


def _reservation(story: Story, index: int) -> str | None:
    """Why a sentence asserts less than a headline in the same words; None when it does not."""
    doc = story.doc
    assessment = doc.assessments[index]
    soft = [caveat for caveat in assessment.caveats if caveat in SOFT]
    own = [support for support in assessment.supports if support.sentence == index]
    if soft == ["hedged"]:
        cues = [shorten(doc[h.cue]) for h in doc.hedges[index] if h.kind not in ("approximator", "vague")]
        return f"holds with “{listed(list(dict.fromkeys(cues)))}”"
    if soft:
        return f"is {listed([c for c in soft if c != 'hedged'])}"
    if not own:
        return None
    kinds = {"nobody" if s.source is None else doc.sources[s.source].kind for s in own}
    if kinds == {"unnamed"}:
        return WEAK["unnamed"]
    if kinds <= {"nobody", "group", "other"}:
        return WEAK["vague"]
    return None
