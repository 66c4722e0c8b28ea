"""HG: words that hold back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.document import HedgeKind, Span
from claimcheck.rules.phrasing import listed
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# They make a claim less precise, not less committed (DESIGN.md).
IMPRECISE: frozenset[HedgeKind] = frozenset({"approximator", "vague"})
STACKING: frozenset[HedgeKind] = frozenset({"modal", "probability", "evidential", "appearance"})
MODALS = frozenset({"may", "might", "could", "can"})
ADVERBS = frozenset({"conceivably", "maybe", "perhaps", "possibly", "potentially", "probably"})
JOINTS = frozenset({"", "be", "to", "to be"})


@rule("HG001", "info", "Held back by {cues}.", column="Held back by")
def hedged_claim(story: Story) -> Iterator[Match]:
    """A claim with a hedge, for the table.

    Why: A hedge is the honest mark of what is not certain. It is counted here, not scolded: whoever
    shortens the story must not lose it.

    How it decides: A hedge's scope meets the claim; once a claim, at the first hedge, with all of them in
    the message. "About" and "some" before a figure do not count.

    Wrongly catches: Nothing by itself; the hedge stage reads "could" of ability and "may" of permission as
    well as it can.

    In quotes: Applies.

    Flags:
        The ferry [[may]] be sold to a company in Lisbon next year.
        ---
        The bridge will [[probably]] open in June.
        ---
        The harbour is [[likely]] to stay closed until June, the port authority said.
    Passes:
        The ferry was sold on 5 May.
        ---
        The ferry was sold for about 3 million euros.
        ---
        The harbour will stay closed until June, the port authority said.
    """
    for index in story.claims(story.said):
        cues = [h.cue for h in story.doc.hedges[index] if h.kind not in IMPRECISE]
        if cues:
            words = list(dict.fromkeys(f"“{story.doc[cue]}”" for cue in cues))
            yield Match(cues[0], {"cues": listed(words)})


@rule("HG002", "warning", "“{second}” stands on “{first}”: which of the two does the claim need?")
def stacked_hedges(story: Story) -> Iterator[Match]:
    """Two hedges on one claim.

    Why: Two hedges tell the reader less than one. proselint warns of it as a matter of style.

    How it decides: "May", "might", "could" or a word of evidence or appearance is followed, with at most
    "to be" between, by "may", "might", "could", "possibly", "perhaps" or the like. "Would" does not count,
    nor does "seems likely".

    Wrongly catches: Science copy, where two degrees of doubt may both be meant.

    In quotes: Does not apply.

    Flags:
        The ferry [[may possibly]] be sold.
        ---
        The bridge [[could potentially]] close.
        ---
        The captain [[apparently may]] leave.
    Passes:
        The ferry may be sold.
        ---
        The ferry may be sold, and the bridge could close.
        ---
        The bridge would probably close.
    """
    doc = story.doc
    for hedges in doc.hedges:
        chosen = sorted((h for h in hedges if h.kind in STACKING), key=lambda h: h.cue)
        for first, second in pairwise(chosen):
            between = doc.plain[first.cue.end : second.cue.start].strip().lower()
            if (
                first.cue.end <= second.cue.start
                and between in JOINTS
                and first.kind != second.kind
                and (first.kind != "modal" or doc[first.cue].lower() in MODALS)
                and doc[second.cue].lower() in MODALS | ADVERBS
                and not story.quote_at(first.cue.start)
            ):
                words = {"first": doc[first.cue], "second": doc[second.cue]}
                yield Match(Span(first.cue.start, second.cue.end), words)
