"""UN: what is still open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Party, Status
from claimcheck.rules.hedges import IMPRECISE
from claimcheck.rules.phrasing import listed, shorten, within
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# Of what is unverified, that which somebody could settle: not what is kept back, lies ahead, or few know.
OPEN = re.compile(
    r"verif|confirm|corroborat|authenticat|determin|\bremains? un"
    r"|(?:\bunclear|\b(?:not|never|n[o’']t) (?:\w+ )?(?:clear|known)|\bunknown|\bmystery)\W{1,3}(?:\w+ )?"
    r"(?:whether|if|how|why|what|who|whom|when|where|which)\b"
    r"|\bun(?:proven|substantiated|founded) (?:\w+ )?"
    r"(?:claim|report|allegation|accusation|charge|rumou?r|stor|assertion)",
    re.IGNORECASE,
)
WINDOW = 40
# So far beyond "under" its noun may reach.
NOUN = 14
# Words that leave something open, and words that close it or put a case.
WAITING = re.compile(
    r"approv|clearance|ratif|pending|await|waiting|yet to|(?:not|n[’']t) yet|unless|until|subject to|review"
    r"|under (?:investigation|review|consideration|discussion|negotiation)|on hold|process|considering"
    r"|investigating|evaluating|negotiat|weighing|expected to|decided|ruling|appeal|cleared"
    r"|sign(?:ed)?[- ]off|\bsigned\b|green light|go-ahead|consent|\bnod\b|blessing|\bbacking|permi|licen[cs]",
    re.IGNORECASE,
)
CLOSED = re.compile(r"\b(?:was|were|been|had|did|when|if|would)\b|[’']d\b", re.IGNORECASE)
# Words that put a case: "if they did not confirm their address".
CASE = re.compile(r"\b(?:if|unless|whenever|those who)\b", re.IGNORECASE)
# What lies ahead or hangs on something is not said to be done.
AHEAD = re.compile(
    r"\b(?:agree[sd]?|aims?|if|intend\w{0,3}|likely|offer(?:s|ed)?|plan(?:s|ned)?|propos\w{1,3}|seeks?|set to"
    r"|to be|unless|wants?|will|would)\b|\?|[’']ll\b",
    re.IGNORECASE,
)
# How many sentences back "could not be verified" may reach.
REACH = 3

SPOKESPERSON = re.compile(r"(?:an? )?spokes\w+ (?:for|of) (?:the )?")


@rule("UN001", "info", "Not final: “{text}”{party}.")
def still_pending(story: Story) -> Iterator[Match]:
    """An approval, ruling, vote or deal that has not come yet.

    Why: A reader takes for done what is not said to be open. Finance desks mark it, as far as is generally
    known.

    How it decides: A pending item of a claim in words of waiting, approval or review, once a claim, with
    the party concerned where the sentence names it; not where the words are in the past ("was approved") or
    put a case ("if Congress approves").

    Wrongly catches: "Pending" of the past, where the story says later how it ended.

    In quotes: Does not apply.

    Flags:
        The merger is [[subject to approval]] by the cartel office.
        ---
        The sale of the ferry to Harbour Line is [[awaiting approval]] by the council.
        ---
        The case against the captain [[is pending]] in a Lisbon court, which heard him on Monday.
    Passes:
        The cartel office approved the merger on Monday.
        ---
        The council was considering the sale in 1998.
        ---
        “We are awaiting approval,” Moira Quist said.
    """
    for index in story.claims(story.said):
        pending = _waiting(story, index)
        if pending:
            parties = list(dict.fromkeys(within(shorten(s.party.name, 40)) for s in pending if s.party))
            yield Match(pending[0].span, {"party": f" ({listed(parties)})" if parties else ""})


@rule("UN002", "warning", "Here it is done; in line {line} it is “{pending}”. Which holds?")
def condition_lost(story: Story) -> Iterator[Match]:
    """What is still open in one sentence is done in another.

    Why: Who reads only the headline, or the lead, takes for done what hangs on an approval. (Inferred from
    what handbooks say of headlines.)

    How it decides: The headline, the lead or another body sentence makes the same claim as a body sentence
    with a pending item, in words of waiting, approval or review, and has itself nothing that holds back: no
    pending, planned or unverified item, no hedge, no future, no condition, no question. Reported at the
    sentence that says more, once.

    Wrongly catches: A story in which the approval comes in between.

    In quotes: Does not apply where the plain words are quoted.

    Flags:
        [[Harbour Line Buys Lisbon Ferry Company for $40 Million]]

        Harbour Line buys the Lisbon ferry company for $40 million, subject to approval by the cartel office.

        The company was founded in 1998.
        ---
        [[Lisbon has sold its old ferry to Harbour Line for 3 million euros.]]

        The ferry was built in 1990.

        Lisbon has sold its old ferry to Harbour Line for 3 million euros, pending approval by the council.
        ---
        [[Harbour Line Buys Lisbon Ferry Company for $40 Million]]

        Harbour Line buys the Lisbon ferry company for $40 million; the deal is awaiting approval.

        The company was founded in 1998.
    Passes:
        Harbour Line Would Buy Lisbon Ferry Company for $40 Million

        Harbour Line buys the Lisbon ferry company for $40 million, subject to approval by the cartel office.

        The company was founded in 1998.
        ---
        Lisbon has sold its old ferry to Harbour Line for 3 million euros.

        The ferry was built in 1990.
        ---
        Lisbon has sold its old ferry to Harbour Line for 3 million euros, pending approval by the council.

        The council approved the sale of another ferry.
    """
    doc, body = story.doc, set(story.body)
    reported: set[int] = set()
    for index in story.claims(story.said):
        span = doc.sentences[index].span
        if (
            reported.intersection((index, *doc.assessments[index].same_as))
            or any(hedge.kind not in IMPRECISE for hedge in doc.hedges[index])
            or doc.statuses[index]
            or AHEAD.search(doc.plain, span.start, span.end)
            or story.quote_at(span.start)
        ):
            continue
        for other in doc.assessments[index].same_as:
            pending = _waiting(story, other) if other in body else []
            if pending:
                reported.update((index, other))
                words = {
                    "line": str(story.line(pending[0].span.start)),
                    "pending": shorten(doc[pending[0].span]),
                }
                yield Match(span, words)
                break


@rule("UN003", "info", "“{text}”: who could settle it, and were they asked?{scope}")
def left_unverified(story: Story) -> Iterator[Match]:
    """The story says that something could not be verified, or is unclear.

    Why: To say so is right (BBC Editorial Guidelines, 3.3.6), and the reader must see how far it reaches;
    the desk must know what rests on it.

    How it decides: An unverified item of a sentence, once a sentence; what is merely kept back ("terms were
    not disclosed"), lies ahead ("too early to tell") or is put as a case ("if they did not confirm") does not
    count. It may cover the claims just before it in its paragraph, at most three; the message counts them.

    Wrongly catches: Claims of the paragraph that are not meant; what nobody can know yet; what was unclear
    once, in a story that tells how it came out. It is therefore info.

    In quotes: Does not apply; what a speaker does not know is the speaker's affair.

    Flags:
        Rebels said they had taken the bridge. The claim [[could not be independently verified]].
        ---
        [[It is unclear]] why the ferry left early.
        ---
        The port authority did [[not confirm]] the report that the ferry would be sold.
    Passes:
        Rebels said they had taken the bridge, and the harbour police confirmed it.
        ---
        The price of the ferry was not disclosed.
        ---
        “It is unclear to me,” Moira Quist said.
    """
    doc = story.doc
    for index, statuses in enumerate(doc.statuses):
        for status in statuses:
            open_question = status.kind == "unverified" and OPEN.search(
                doc.plain, status.span.start, status.span.end + WINDOW
            )
            begin = max(status.span.start - WINDOW, doc.sentences[index].span.start)
            before = doc.plain[begin : status.span.start]
            if open_question and not CASE.search(before) and not story.quote_at(status.span.start):
                claims = len(story.claims(story.before(index, REACH)))
                scope = f" It may also cover the {'claim' if claims == 1 else f'{claims} claims'} before it."
                yield Match(status.span, {"scope": scope if claims else ""})
                break


@rule(
    "UN004",
    "info",
    "Silent: {party}, for which line {line} waits. Are the two told together?",
)
def silent_on_pending(story: Story) -> Iterator[Match]:
    """The body that must still decide did not comment.

    Why: Whoever decides would know best how far the matter is. That it kept silent belongs beside the open
    item.

    How it decides: The party of a no-comment item is the party that a pending item of another sentence
    waits for, by source or by name, in words of waiting, approval or review; who is only in talks decides
    nothing.

    Wrongly catches: A large body that was asked about another matter.

    In quotes: Applies.

    Flags:
        The merger is subject to approval by the Cartel Office. The Cartel Office [[declined to comment]].
        ---
        The licence is awaiting approval by the Port Authority. The Port Authority [[did not respond to
        requests]] for comment.
        ---
        The merger is awaiting approval from the Cartel Office.

        The fare will rise in June. A spokesman for the Cartel Office [[declined to comment]].
    Passes:
        The merger is subject to approval by the Cartel Office. The mayor declined to comment.
        ---
        The Cartel Office, which has yet to approve the merger, declined to comment.
        ---
        The merger is subject to approval by the Cartel Office. The Cartel Office said it would decide in
        June.
        ---
        The merger is subject to approval by the Cartel Office. The Cartel Office approved another one in
        June.
        ---
        Harbour Line is in talks with the Lisbon ferry company. Harbour Line declined to comment.
    """
    awaited: dict[str | int, tuple[int, int]] = {}
    for index, statuses in enumerate(story.doc.statuses):
        for status in statuses:
            span = status.span
            if status.kind == "pending" and WAITING.search(story.doc.plain, span.start, span.end + NOUN):
                for key in _keys(status.party):
                    awaited.setdefault(key, (index, status.span.start))
    for index, statuses in enumerate(story.doc.statuses):
        silent = [
            (key, status) for status in statuses if status.kind == "no-comment" for key in _keys(status.party)
        ]
        for key, status in silent:
            if status.party and awaited.get(key, (index,))[0] != index:
                line = str(story.line(awaited[key][1]))
                yield Match(status.span, {"party": shorten(status.party.name), "line": line})
                break


def _waiting(story: Story, index: int) -> list[Status]:
    """The pending items of a sentence, outside quotes, in words of waiting."""
    plain = story.doc.plain
    return [
        status
        for status in story.doc.statuses[index]
        if status.kind == "pending"
        and WAITING.search(plain, status.span.start, status.span.end + NOUN)
        and not CLOSED.search(plain, status.span.start, status.span.end)
        and not story.quote_at(status.span.start)
    ]


def _keys(party: Party | None) -> Iterator[str | int]:
    """By which a party is known again: its name, that of the body it speaks for, its source."""
    if party is not None:
        name = party.name.lower().removeprefix("the ")
        yield SPOKESPERSON.sub("", name)
        if party.source is not None:
            yield party.source
