"""Who stands around a trigger: its doer, who reports it, who gives or has what it names."""

from __future__ import annotations

from claimcheck import lexicon
from claimcheck.status.triggers import GREEN_LIGHT, UNTIL_DECIDED, Trigger
from claimcheck.syntax import (
    FINITE,
    NOUN,
    QUOTE_MARKS,
    STOPS,
    Words,
    noun_phrase_end,
    noun_phrase_start,
    stem,
    stems_of,
    subject,
)

# No nearer look than this many words round a trigger.
NEAR = 12
BEFORE_OBJECTS = frozenset({"at", "from", "in", "on", "to", "with"})
FRACTIONS = frozenset({"half", "third", "quarter", "fifth", "tenth", "%"})


def _is_amount(view: Words, at: int) -> bool:
    """Does a phrase with this last word say by how much: "cut by a *third*", "by 3 *percent*"?"""
    return view.words[at] in FRACTIONS or view.tags[at] == "CD" or stem(view.words[at]) in stems_of("unit")


def doer(trigger: Trigger, view: Words) -> tuple[int, int] | None:
    """The subject of the trigger or of the verb it hangs on; failing that, what the sentence begins with."""
    at = trigger.first
    if trigger.entry == UNTIL_DECIDED:
        end = noun_phrase_end(view, at + 1)
        return (at + 1, end) if end > at + 1 else None
    hanging = view.tags[at] in {"VBG", "IN"} or (
        view.tags[at] in NOUN and view.words[at] not in {"plans", "claims"}
    )
    who = None if hanging else _past_opening(subject(view, at), view)
    is_object = (
        who is not None and view.words[who[0] - 1] in BEFORE_OBJECTS and "for" not in view.words[slice(*who)]
    )
    if who is None or (is_object and view.words[at - 1] == "to"):
        who = subject_before(at, view)  # "will meet on Tuesday to decide", "wrote to the mayor to ask"
    if who is None and hanging:
        who = subject(view, at)
    if who is None and not any(tag in FINITE for tag in view.tags[:at]):
        end = noun_phrase_end(view, 0)
        who = (0, end) if end else None
    return who


def _past_opening(who: tuple[int, int] | None, view: Words) -> tuple[int, int] | None:
    """The subject behind the phrase that opens a sentence: "Under the plan, *Acme*, a miller, would pay".

    Other subjects stay as they are.
    """
    if who is None or who[0] != 1 or view.tags[0] != "IN":
        return who
    last = who[1]
    if last < len(view) and view.words[last] == ",":
        end = noun_phrase_end(view, last + 1)
        if end > last + 1:
            return last + 1, end
    return who


def subject_before(at: int, view: Words) -> tuple[int, int] | None:
    """The subject of the finite verb before `at`."""
    for back in range(at - 1, max(-1, at - NEAR - 1), -1):
        if view.words[back] in STOPS or view.words[back] in QUOTE_MARKS:
            return None
        if view.tags[back] in FINITE:
            return subject(view, back)
    return None


def reporter(at: int, view: Words, reach: int) -> tuple[int, int] | None:
    """The subject of the verb of saying within `reach` of `at`: before it, else behind ("..., Roe said")."""
    for back in range(at - 1, max(-1, at - 1 - reach), -1):
        if stem(view.words[back]) in stems_of("word") and view.tags[back] in FINITE | {"VBN", "VBG"}:
            who = subject(view, back)
            if who is not None:
                return who
    for ahead in range(at, min(len(view), at + reach) if reach > NEAR else at):
        if stem(view.words[ahead]) in stems_of("word") and view.tags[ahead] in FINITE:
            who = subject(view, ahead)
            if who is not None:
                return who
            end = noun_phrase_end(view, ahead + 1)
            if end > ahead + 1:
                return ahead + 1, end
    return None


def by_whom(at: int, view: Words) -> tuple[int, int] | None:
    """The noun phrase behind a "by" soon after `at`."""
    for ahead in range(at, min(at + NEAR, len(view) - 1)):
        if view.words[ahead] in STOPS or view.words[ahead] == ",":
            return None
        if view.words[ahead] == "by":
            end = noun_phrase_end(view, ahead + 1)
            if end == ahead + 1 or _is_time(view, ahead + 1) or _is_amount(view, end - 1):
                return None
            return ahead + 1, end
    return None


def place(trigger: Trigger, view: Words) -> tuple[int, int] | None:
    """The body where something waits: "stalled in *parliament*", "come to a vote in *the Senate*"."""
    at = trigger.last if view.tags[trigger.last - 1] == "IN" else trigger.last + 1
    if at < len(view) and view.words[at - 1] in {"in", "through", "before", "by"}:
        end = noun_phrase_end(view, at)
        if end > at and not _is_time(view, at):
            return at, end
    return None


def _is_time(view: Words, at: int) -> bool:
    word = view.words[at].rstrip(".")
    return view.tags[at] == "CD" or word == "may" or stem(word) in stems_of("time")


def giver(trigger: Trigger, view: Words, nouns: frozenset[str]) -> tuple[int, int] | None:
    """Who gives what one of `nouns` names: "approval by the *board*", "*shareholder* approval"."""
    given = by_whom(trigger.last, view)
    if given is not None:
        return given
    for at in range(trigger.first, min(trigger.last + NEAR, len(view))):
        word = view.words[at]
        if at >= trigger.last and (word in STOPS or word in QUOTE_MARKS or word == ","):
            return None
        names_it = stem(word) in nouns or view.words[max(0, at - 1) : at + 1] == GREEN_LIGHT
        if names_it and view.tags[at] in NOUN:
            if at + 2 < len(view) and view.words[at + 1] in {"by", "from", "in", "of", "with"}:
                end = noun_phrase_end(view, at + 2)
                if end > at + 2 and can_give(view, end - 1):
                    return at + 2, end
            last = at - 1 if view.tags[at - 1] == "POS" else at
            first = noun_phrase_start(view, last)
            while first < last and view.tags[first] in {"DT", "PRP$", "CD"}:
                first += 1
            if first < last and can_give(view, last - 1):
                return first, last
    return None


def can_give(view: Words, at: int) -> bool:
    """May this word before a decision say whose it is: a name, a body, or the adjective of one?"""
    word = view.words[at]
    heads = lexicon.load("source_nouns")
    return (
        view.tags[at] in {"NNP", "NNPS"}
        or word in heads
        or word.removesuffix("s") in heads
        or stem(word) in stems_of("official")
    )
