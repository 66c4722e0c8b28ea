"""CM: who was asked, and who kept silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span, Status
from claimcheck.rules.phrasing import listed, shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

REFUSED = re.compile(
    r"\b(?:(?:has |have |had )?refused|refuses|refusing) (?:to comment|to be interviewed|comment)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{0,30}){0,4}"
WORD = re.compile(r"[\w.-]+(?:[’'](?!s\b)\w+)?")
ACCUSED = re.compile(
    rf"\b(?:accus(?:ed|es|ing)|sued|suing) (?P<object>{_NAME})(?: of\b|(?= over\b| for\b| in\b|[,.]))"
    rf"|(?<![.?!] )\b(?P<subject>{_NAME}) (?:is|are|was|were|has been|have been|had been) (?:\w{{1,12}}ly )?"
    r"(?:accused of|suspected of|alleged to)\b"
)
# "Has not publicly" before it: no accusation yet.
DENIED = re.compile(r"(?:\b(?:not|never|nobody|no one)|n[’']t)(?: (?!only\b)\w{1,20}){0,2} $", re.IGNORECASE)
BEFORE = 60
# To the press, about what it asked; not to release tax returns or to answer a committee.
ASKED = re.compile(
    r"comment|interview|discuss|elaborat|\b(?:say|speculat|specify|request|messag|call|inquir|reach|available)"
    r"|e-?mail|question|queries|\banswer",
    re.IGNORECASE,
)
WINDOW = 30
# They are different facts: the first whose words stand in the phrase.
STATES = (
    (
        "was asked, no answer told",
        re.compile(
            r"(?<!not be )\b(?:approached|asked|contacted|reached out)\b[^.]{0,80}\bfor\b", re.IGNORECASE
        ),
    ),
    ("was not reached", re.compile(r"reach|unavailable|not available|contact", re.IGNORECASE)),
    (
        "did not respond at once",
        re.compile(r"immediate|right away|at once|by (?:press|deadline)", re.IGNORECASE),
    ),
    ("did not respond", re.compile(r"respon|repl|return|answer|voicemail", re.IGNORECASE)),
    ("declined to comment", re.compile(r"declin|refus|would not|wouldn|drawn|no comment", re.IGNORECASE)),
    ("did not comment, asked or not", re.compile(r"comment", re.IGNORECASE)),
)


@rule("CM001", "info", "An accusation against {name}: was an answer asked for, and what was it?")
def accused_unheard(story: Story) -> Iterator[Match]:
    """Somebody is accused and is not heard.

    Why: Who is accused must be able to answer, and the reader must see the answer or that there was none. AP
    asks for a real effort to get it, the BBC for a right of reply; NPR does as well.

    How it decides: By name, a person or body is accused or suspected of something, alleged to have done it,
    or sued, in the story's own voice or a paraphrase, and not that nobody does so. Nowhere in the story does
    it speak, by name or pronoun, nor anybody described by it, nor does it deny, decline or fail to comment.
    Reported once a name, at the first accusation.

    Wrongly catches: Court copy; the dead, and states at war.

    In quotes: Does not apply: what a speaker says of others in passing is no charge of the story's.

    Flags:
        The auditors [[accused Jon Marlow of]] selling the fuel. The council met on Monday.
        ---
        [[Harbour Line is accused of]] selling one berth twice, the port authority said.
        ---
        The crew [[sued Harbour Line]] over unpaid wages. The court will hear the case in June.
    Passes:
        The auditors accused Jon Marlow of selling the fuel. Marlow said that he had sold none.
        ---
        Harbour Line is accused of selling one berth twice. Harbour Line declined to comment.
        ---
        The crew sued Harbour Line over unpaid wages. A lawyer for Harbour Line said it had paid them.
        ---
        The auditors have not publicly accused Jon Marlow of selling the fuel. The council met on Monday.
    """
    doc = story.doc
    heard: frozenset[str] | None = None
    reported: set[str] = set()
    for match in ACCUSED.finditer(doc.plain):
        span, name = Span(*match.span()), match["object"] or match["subject"]
        sentence = doc.sentence_at(span.start)
        last = name.split()[-1].removesuffix("’s").removesuffix("'s").lower()
        if sentence is None or doc.sentences[sentence].role != "body" or story.quote_at(span.start):
            continue
        if DENIED.search(doc.plain[max(span.start - BEFORE, 0) : span.start]):
            continue
        if heard is None:
            heard = _heard(story)
        if last not in reported and last not in heard:
            reported.add(last)
            yield Match(span, {"name": shorten(name)})


@rule("CM003", "warning", "“{text}” reads as guilt: would “declined” do?")
def refused_to_comment(story: Story) -> Iterator[Match]:
    """Somebody "refused" to comment.

    Why: Nobody owes a comment, and "refused" suggests something to hide. The code of the Orlando Sentinel
    and New York University's ethics handbook prefer "declined".

    How it decides: "Refused" with "to comment", "comment" or "to be interviewed", outside quotes.

    Wrongly catches: An official who is bound to answer and does refuse.

    In quotes: Does not apply.

    Flags:
        The port authority [[refused to comment]].
        ---
        The mayor's office [[refused comment]] on Monday.
        ---
        The captain [[has refused to be interviewed]].
    Passes:
        The port authority declined to comment.
        ---
        The port authority refused to pay the fine.
        ---
        “He refused to comment,” Moira Quist said of the mayor.
    """
    for match in REFUSED.finditer(story.doc.plain):
        span = Span(*match.span())
        if story.doc.sentence_at(span.start) is not None and not story.quote_at(span.start):
            yield Match(span)


@rule("CM005", "info", "No comment: {who}.", column="No comment")
def no_comment(story: Story) -> Iterator[Match]:
    """Who kept silent, for the table.

    Why: Who was asked, and what came of it, is part of the sourcing. The Columbia Journalism Review counted
    the phrases: 728 in May 2014, 3,616 in 2024. To decline, not to respond, not to respond at once, not to
    be reached and never to have been asked are different facts.

    How it decides: A no-comment item of the sentence, in the words of one of the five states and beside words
    of comment, calls or requests, one of them at least; once a sentence, with all parties that are silent in
    it.

    Wrongly catches: "Would not say" of somebody who spoke of everything else, or to somebody else.

    In quotes: Applies.

    Flags:
        The port authority [[declined to comment]].
        ---
        The mayor [[did not respond to requests]] for comment.
        ---
        The port authority [[could not be reached for comment]].
        ---
        The port authority [[declined to comment]], while Harbour Line did not immediately respond.
    Passes:
        The port authority said that it had signed the contract.
        ---
        The mayor responded to the letter on Monday.
        ---
        The port authority commented on the plan in a letter.
    """
    for statuses in story.doc.statuses:
        silent = [status for status in statuses if status.kind == "no-comment"]
        if not any(
            ASKED.search(story.doc.plain, status.span.start, status.span.end + WINDOW) for status in silent
        ):
            continue
        states: dict[str, int] = {}
        for status in silent:
            name = shorten(status.party.name) if status.party else "somebody"
            # Of several of one party the first in the list tells most.
            states[name] = min(_state(story, status), states.get(name, len(STATES)))
        parties: dict[int, list[str]] = {}
        for name, state in states.items():
            parties.setdefault(state, []).append(name)
        told = [
            f"{listed(names)} {STATES[state][0]}" for state, names in parties.items() if state < len(STATES)
        ]
        if told:
            yield Match(silent[0].span, {"who": "; ".join(told)})


def _heard(story: Story) -> frozenset[str]:
    """The words, in lower case, of the names and descriptions of all who speak, deny or keep silent."""
    doc = story.doc
    spoken = [
        words
        for index, source in enumerate(doc.sources)
        if story.attributions_of[index]
        for words in (source.name, source.description or "", *(doc[m.span] for m in source.mentions))
    ]
    parties = [
        status.party.name
        for statuses in doc.statuses
        for status in statuses
        if status.party and status.kind in ("no-comment", "disputed")
    ]
    return frozenset(WORD.findall(" ".join([*spoken, *parties]).lower()))


def _state(story: Story, status: Status) -> int:
    """Which of STATES it is, by its words; one beyond the last for none."""
    for number, (_, words) in enumerate(STATES):
        if words.search(story.doc.plain, status.span.start, status.span.end):
            return number
    return len(STATES)
