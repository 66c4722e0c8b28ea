"""Which noun phrases of a sentence are the party of a trigger, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.status.around import NEAR, by_whom, can_give, doer, giver, place, reporter
from claimcheck.status.features import ABLE, HAVE, agent_of, head_of
from claimcheck.status.triggers import ASKED, Trigger
from claimcheck.syntax import (
    ADVERB,
    BE,
    FINITE,
    NOUN,
    STOPS,
    VERB,
    Words,
    noun_phrase_end,
    noun_phrase_start,
    stem,
    stems_of,
)

OBLIQUE = frozenset({"him", "her", "them"})


def phrases(
    trigger: Trigger, view: Words, seen: Sequence[tuple[int, int]], is_in_name: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    """Token ranges of the noun phrases that are the party of a trigger; `seen` are those of the encoder.

    `is_in_name`: is a token inside a name, so that none begins there?
    """
    nominal = view.tags[trigger.last - 1] in NOUN | ADVERB
    passive = _is_passive(trigger, view)
    given: tuple[int, int] | None = None
    if trigger.kind == "unverified":
        return
    if trigger.kind == "pending":
        if not _decides(trigger, view):
            given = giver(trigger, view, stems_of("decision")) or place(trigger, view)
    elif trigger.kind == "alleged" and (nominal or passive):
        given = giver(trigger, view, stems_of("accusation"))
        if given is None:
            return
    elif passive:
        given = by_whom(trigger.last, view)
        if given is None and trigger.kind in {"planned", "disputed"}:
            given = reporter(trigger.first, view, 3 * NEAR)
    elif trigger.kind == "disputed" and view.tags[trigger.last - 1] in {"JJ", "NN"}:
        # "The charges were false", Roe said: it is Roe who disputes them.
        given = reporter(trigger.first, view, 3 * NEAR)
    if trigger.entry == ASKED:
        begins = trigger.first + (3 if view.words[trigger.first] == "reached" else 1)
        given = begins, view.words.index("for", begins)
    further = _also_by(given, view) if given is not None and trigger.kind == "pending" else None
    who = given or doer(trigger, view)
    if trigger.kind == "no-comment" and given is None:
        # "Boots from Acme, which did not respond"; "he said the effects were small and declined to say more".
        nearest = (noun_phrase_start(view, who[1]), who[1]) if who is not None else (0, 0)
        if "which" in view.words[nearest[1] : nearest[1] + 2] and agent_of(view, nearest) in ABLE:
            who = nearest
        elif agent_of(view, who) not in ABLE | OBLIQUE:
            who = reporter(trigger.first, view, 3 * NEAR) or who
    if trigger.kind == "disputed" and who is not None and not _names_somebody(view.tags[who[0] : who[1]]):
        # "This has nothing to do with it", Roe said.
        who = reporter(trigger.first, view, 3 * NEAR)
    if trigger.kind == "planned" and who is not None:
        owner = _owner(who, view)
        if given is None and owner == who and not _can_plan(who, view, seen):
            who = reporter(trigger.first, view, 3 * NEAR)
        else:
            who = owner
    if trigger.kind == "pending" and given is None and agent_of(view, who) not in ABLE:
        return
    if who is not None and (
        given or view.words[who[0]] in OBLIQUE or _names_somebody(view.tags[who[0] : who[1]])
    ):
        yield from _each(who, view, is_in_name)
        if further is not None:
            yield further


def _also_by(given: tuple[int, int], view: Words) -> tuple[int, int] | None:
    """Who else gives it: "by the board and *the court*", "of the council in Hale and of *the ministry*"."""
    preposition = view.words[given[0] - 1]
    if preposition not in {"by", "from", "of"}:
        return None
    for at in range(given[1], min(given[1] + NEAR, len(view) - 2)):
        if view.words[at] in STOPS or view.words[at] == "," or view.tags[at] in FINITE:
            return None
        if view.words[at] == "and":
            begins = at + 1 + (view.words[at + 1] == preposition)
            end = noun_phrase_end(view, begins)
            repeats = begins == at + 2 or (at == given[1] and can_give(view, end - 1))
            return (begins, end) if end > begins and repeats else None
    return None


def _owner(who: tuple[int, int], view: Words) -> tuple[int, int]:
    """Whose plan "the ministry's proposal" is: the owner that a possessive names, else the phrase itself."""
    first, last = who
    head = head_of(view, first, last)
    if view.tags[head] in {"NN", "NNS"}:
        for at in range(head, first, -1):
            if view.tags[at] == "POS" and stem(view.words[at - 1]) not in stems_of("time"):
                return first, at  # and not "this week's address"
    return who


def _decides(trigger: Trigger, view: Words) -> bool:
    """Is the subject of this trigger who decides ("continue to investigate"), not who waits?"""
    at = trigger.last - 1
    return (
        view.tags[at] in VERB
        and stem(view.words[at]) in stems_of("weighing")
        and not _is_passive(trigger, view)
    )


def _can_plan(who: tuple[int, int], view: Words, seen: Sequence[tuple[int, int]]) -> bool:
    """Is this subject somebody, by its words or by what the encoder says: no bond, no forecast?"""
    head = head_of(view, *who)
    return agent_of(view, who) in ABLE or any(first <= head < last for first, last in seen)


def _names_somebody(tags: Sequence[str]) -> bool:
    """Do such words stand for somebody: a noun, a pronoun, an adjective for a noun ("the elderly")?"""
    nominal = len(tags) == 2 and tags[0] == "DT" and tags[1] in {"JJ", "JJR"}
    return nominal or any(tag in NOUN or tag == "PRP" for tag in tags)


def _is_passive(trigger: Trigger, view: Words) -> bool:
    """Is the last verb of a trigger a passive participle: with a form of "be", or without any auxiliary?"""
    verbs = [at for at in range(trigger.first, trigger.last) if view.tags[at] in VERB]
    if not verbs or view.tags[verbs[-1]] != "VBN":
        return False
    before = set(view.words[max(0, trigger.first - 3) : trigger.last])
    return not BE.isdisjoint(before) or HAVE.isdisjoint(before)


def _each(who: tuple[int, int], view: Words, is_in_name: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """The members of a coordination of names ("Neither Acme nor Jane Roe"), else the phrase itself."""
    start, end = who
    if start > 1 and view.words[start - 1] in {"and", "or", "nor", "&"} and view.tags[start - 2] in NOUN:
        before = noun_phrase_start(view, start - 1)
        if before < start - 1:
            yield before, start - 1
    cuts = [
        at
        for at in range(start + 1, end - 1)
        if view.words[at] in {"and", "nor"} and view.tags[at + 1] in {"NNP", "DT"} and not is_in_name(at)
    ]
    for cut in cuts:
        if start < cut:
            yield start, cut
        start = cut + 1
    if start < end:
        yield start, end
