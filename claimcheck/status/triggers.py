"""Words that may show an unconfirmed item: a list and the grammar propose them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from claimcheck import lexicon
from claimcheck.document import Judgement, StatusKind, Token
from claimcheck.encode.judge import SILENT, STATUSES
from claimcheck.lexicon import Phrases
from claimcheck.status.undone import CHANCES, is_upkeep, undone
from claimcheck.syntax import ADVERB, BE, FINITE, NOT, NOUN, VERB, judged_tokens, stem, stems_of

# Adverbs that stand inside a trigger without changing it ("has also proposed"), besides those in -ly.
PASSED = frozenset(
    {"actually", "again", "also", "even", "further", "instead", "just", "now", "soon", "still", "then"}
)
WILL = frozenset({"will", "wo", "'ll", "shall"})
WOULD = frozenset({"would", "'d"})
# Conjunctions that leave something to a decision: "until the regulator approves".
CONDITIONS = frozenset({"assuming", "before", "if", "once", "unless", "until", "when", "whether"})
# Triggers that no list has, but the grammar.
PROGRESSIVE = "be doing"
GRAMMAR = frozenset({"will", "would", "to", "be to", "to be", PROGRESSIVE})
WAS = frozenset({"was", "were"})
LASTING = frozenset({"unless", "until"})
SUBJECT_TO = ["subject", "to"]
NOBODY = frozenset({"neither", "nobody", "none", "no-one"})
NO_ONE = ["no", "one"]
# Behind them nobody is the subject no longer.
CLAUSE_ENDS = frozenset({";", ":", "—", "–", "--", "-"})
UNTIL_DECIDED = "until decided"
ASKED = "ask for comment"
APPROACHED = frozenset({"approached", "contacted"})
ASKING = frozenset({"approach", "ask", "contact"})
REACHED = ["reached", "out", "to"]
ANSWERS = (["comment"], ["response"])
GREEN_LIGHT = ["green", "light"]
FIRST = frozenset({"i", "we"})
# What a timetable has in the present tense: "the hearing *resumes* on Tuesday".
SCHEDULED = frozenset(map(stem, ("begin", "end", "expire", "open", "resume", "start")))
NEEDING = frozenset(map(stem, ("await", "lack", "need", "require")))
GRANT = "be granted"
WINNING = frozenset(map(stem, ("gain", "get", "obtain", "receive", "secure", "win")))
# "Gives its approval", "makes a ruling": to decide, with a noun for it.
GIVING = frozenset(map(stem, ("give", "issue", "make", "reach", "take")))
SETTLING = frozenset(map(stem, ("decision", "ruling", "verdict")))
REJECTING = frozenset(map(stem, ("dismiss", "question", "rebuff", "reject")))
HAS = frozenset({"has", "have", "'ve"})
# Adverbs that show an item by themselves or turn a phrase round: they are not passed.
TELLING = frozenset({"allegedly", "hardly", "illegally"})


class Trigger(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence that may show a status item of `kind`.

    `prior` is how often such words do in news, by general knowledge: "sure", "weak", or "open". `shown` is
    the encoder's logit of it, the highest of its words; `elsewhere` that of the sentence's other words.
    """

    first: int
    last: int
    entry: str
    kind: StatusKind
    prior: str
    shown: float = SILENT
    elsewhere: float = SILENT


@cache
def _listed() -> tuple[dict[str, tuple[StatusKind, str]], tuple[Phrases, ...]]:
    """The list by stems, and a finder a kind: words of one kind hide none of another."""
    by_stems = {
        " ".join(map(stem, entry.split())): (cast(StatusKind, kind), prior[0] if prior else "open")
        for entry, (kind, *prior) in lexicon.load("status_triggers").items()
    }
    finders = (Phrases({entry: () for entry, (of, _) in by_stems.items() if of == kind}) for kind in STATUSES)
    return by_stems, tuple(finders)


def triggers(
    words: Sequence[str], tags: Sequence[str], tokens: Sequence[Token], judgement: Judgement
) -> list[Trigger]:
    """The triggers among the lower-case words of a sentence, in order of the text; some may overlap."""
    shown = _shown(tokens, judgement)
    ranked = {
        kind: sorted(((logit, at) for at, logit in logits.items()), reverse=True)
        for kind, logits in shown.items()
    }
    return sorted(
        trigger._replace(
            shown=max(
                shown.get(trigger.kind, {}).get(at, SILENT) for at in range(trigger.first, trigger.last)
            ),
            elsewhere=next(
                (
                    logit
                    for logit, at in ranked.get(trigger.kind, ())
                    if not trigger.first <= at < trigger.last
                ),
                SILENT,
            ),
        )
        for trigger in _apart(_of_list(words, tags), list(_of_grammar(words, tags)))
    )


def _apart(listed: Iterable[Trigger], grammatical: Sequence[Trigger]) -> Iterator[Trigger]:
    """All of them, but what somebody "has not cleared" is no claim that lacks a check."""
    granted = [trigger for trigger in grammatical if trigger.entry == GRANT]
    for trigger in listed:
        inside = any(one.first < trigger.last and trigger.first < one.last for one in granted)
        if not (inside and trigger.kind == "unverified"):
            yield trigger
    yield from grammatical


def _shown(tokens: Sequence[Token], judgement: Judgement) -> dict[StatusKind, dict[int, float]]:
    """The encoder's logits by kind and token, of the words that it speaks of."""
    found: dict[StatusKind, dict[int, float]] = {}
    for at, word in judged_tokens(tokens, judgement):
        logits = found.setdefault(word.status, {})
        logits[at] = max(word.shown, logits.get(at, SILENT))
    return found


def _of_list(words: Sequence[str], tags: Sequence[str]) -> Iterator[Trigger]:
    """Entries of lexicon/status_triggers.txt, stem by stem; adverbs inside them are passed."""
    kept = [
        at
        for at, word in enumerate(words)
        if not (word in PASSED or (word.endswith("ly") and tags[at] == "RB" and word not in TELLING))
    ]
    stems = [stem(words[at]) for at in kept]
    entries, finders = _listed()
    for finder in finders:
        for first, last, entry in finder.find(stems):
            trigger = Trigger(kept[first], kept[last - 1] + 1, entry, *entries[entry])
            # "The night's debate" is not being debated.
            if tags[trigger.first] != "POS" and not undone(trigger, words, tags):
                yield trigger


def _of_grammar(words: Sequence[str], tags: Sequence[str]) -> Iterator[Trigger]:
    """Plans, decisions that something waits for, and silence, where the grammar shows them.

    "will visit", "is to close", "said it is closing", "is closing in May", and of a headline "Council to
    close pool"; "until the council votes"; "no official figure"; and "neither would comment", "nobody has
    confirmed", where no word by itself tells of silence.
    """
    # The last word of a headline in capitals may be a noun that looks like a verb.
    verbless = not any(tag in FINITE for tag in tags[:-1])
    nobody = next(
        (at for at, word in enumerate(words) if word in NOBODY or words[at : at + 2] == NO_ONE), None
    )
    for at, word in enumerate(words):
        if nobody is not None and not CLAUSE_ENDS.isdisjoint(words[nobody:at]):
            nobody = None
        if nobody is not None and nobody < at <= nobody + 15 and _answers(words, tags, at):
            yield Trigger(at, at + 1, "nobody answers", "no-comment", "sure")
        elif nobody is not None and nobody < at <= nobody + 15 and _confirms(words, tags, at):
            yield Trigger(nobody, at + 1, "nobody confirms", "unverified", "sure")
        elif tags[at] == "MD" and (word in WILL or word in WOULD):
            verb = _verb_after(words, tags, at + 1)
            # "Would have gone" is what did not come to be.
            unreal = verb is not None and word in WOULD and "have" in words[at + 1 : verb]
            unreal |= verb is not None and is_upkeep(words, verb)
            if verb is not None and not unreal and (nobody is None or not _answers(words, tags, verb)):
                yield Trigger(at, verb + 1, "will" if word in WILL else "would", "planned", "open")
        elif word in CONDITIONS:
            verb = _decision_after(words, tags, at + 1)
            # "When the board decided on Monday" tells what came to be, "when they could seal it" a chance.
            chance = verb is not None and not CHANCES.isdisjoint(words[at + 1 : verb])
            # "If they travel with approved papers", "when endorsing Ms. Roe".
            chance |= verb is not None and (tags[verb - 1] == "IN" or tags[verb] == "VBG")
            past = verb is not None and (tags[verb] == "VBD" or not WAS.isdisjoint(words[at + 1 : verb]))
            if verb is not None and not chance and (not past or word in LASTING):
                yield Trigger(at, verb + 1, UNTIL_DECIDED, "pending", "open")
        elif (stem(word) in ASKING or words[at : at + 3] == REACHED) and not HAS.isdisjoint(
            words[max(0, at - 2) : at]
        ):
            last = _for_comment_after(words, tags, at + 3 if word == "reached" else at + 1)
            if last is not None:
                yield Trigger(at, last + 1, ASKED, "no-comment", "sure")
            elif word in APPROACHED and words[at - 1] == "been" and words[at + 1 : at + 2] in ([], ["."]):
                yield Trigger(at - 1, at + 1, "be approach for comment", "no-comment", "sure")
        elif words[at : at + 2] == SUBJECT_TO:
            last = _decision_noun_after(words, tags, at + 2)
            if last is not None:
                yield Trigger(at, last + 1, "subject to decision", "pending", "sure")
        elif (last := _needed(words, tags, at)) is not None:
            yield Trigger(at, last + 1, GRANT, "pending", "sure")
        elif tags[at] in VERB and stem(word) in REJECTING and (last := _said_after(words, tags, at + 1)):
            yield Trigger(at, last + 1, "reject claim", "disputed", "sure")
        elif word == "no":
            last = _known_after(words, tags, at + 1)
            if last is not None:
                yield Trigger(at, last + 1, "no known", "unverified", "open")
            elif (last := _decision_noun_after(words, tags, at + 1)) and stem(words[last]) in SETTLING:
                yield Trigger(at, last + 1, "no decision", "pending", "sure")
        elif (word in BE or word == "'s") and tags[at] in FINITE:
            verb = _doing_after(words, tags, at + 1)
            if verb is not None:
                yield Trigger(at, verb + 1, PROGRESSIVE, "planned", "open")
        elif stem(word) in SCHEDULED and tags[at] in ("VBZ", "VBP") and _is_dated(words):
            yield Trigger(at, at + 1, PROGRESSIVE, "planned", "open")
        elif word == "to" and 0 < at < len(words) - 1:
            verb = _verb_after(words, tags, at + 1)
            if verb is None:
                continue
            if words[at - 1] in BE:
                yield Trigger(at - 1, verb + 1, "be to", "planned", "open")
            elif tags[verb] == "VBN" and (tags[at - 1] in NOUN or words[at - 1] == ","):
                yield Trigger(at, verb + 1, "to be", "planned", "open")
            elif verbless and verb == at + 1 and (tags[at - 1] in NOUN or (at == 1 and tags[0] == "VB")):
                yield Trigger(at, verb + 1, "to", "planned", "open")


def _answers(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Is this a verb of answering to the press: with "would" before it or a request behind it?"""
    if tags[at] not in VERB or stem(words[at]) not in stems_of("answering"):
        return False
    asked = not stems_of("request").isdisjoint(map(stem, words[at + 1 : at + 6]))
    return asked or not WOULD.isdisjoint(words[max(0, at - 3) : at])


def _confirms(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Is this a verb of confirming, in the active voice?"""
    return tags[at] in VERB and stem(words[at]) in stems_of("confirming") and words[at - 1] not in BE


def _verb_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The main verb of the group that an auxiliary opens; "be" or "have" where no participle follows."""
    found = None
    for ahead in range(at, min(at + 6, len(words))):
        if tags[ahead] in {"VB", "VBN", "VBG"}:
            found = ahead
            if words[ahead] not in {"be", "been", "being", "have"}:
                break
        elif tags[ahead] not in {"RB", "RBR"} and (found is not None or tags[ahead] != "PRP"):
            break
    return found


def _decision_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The verb of deciding in the clause that a conjunction opens ("until Congress *approves*")."""
    for ahead in range(at, min(at + 8, len(words))):
        if tags[ahead] in VERB and stem(words[ahead]) in stems_of("deciding"):
            return ahead
        if tags[ahead] in VERB and stem(words[ahead]) in GIVING:
            noun = _decision_noun_after(words, tags, ahead + 1)
            if noun is not None:
                return noun
        if words[ahead] in {",", ";"} or words[ahead] in CONDITIONS:
            break
    return None


def _for_comment_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """What somebody is asked for ("have approached Acme for *comment*", "asked it for a *response*")."""
    for ahead in range(at, min(at + 10, len(words) - 1)):
        if words[ahead] == "for":
            noun = ahead + 2 if words[ahead + 1] in {"a", "further"} else ahead + 1
            return noun if ahead > at and words[noun : noun + 1] in ANSWERS else None
        if tags[ahead] in FINITE:
            return None
    return None


def _needed(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The last word of what somebody must still grant, or has not: "must be *cleared*", "needs the *nod*",
    "has to win *approval*", "has not *ratified*"."""
    word = stem(words[at])
    if word in NEEDING and tags[at] in ("VB", "VBP", "VBZ"):
        if words[at - 1] in FIRST:
            return None  # "we need bold action": what a speaker demands
        return _decision_noun_after(words, tags, at + 1)
    refused = words[at] in HAS and not NOT.isdisjoint(words[at + 1 : at + 2])
    to = next((after for after in range(at + 1, min(at + 3, len(words))) if words[after] == "to"), None)
    due = words[at] == "must" or (to is not None and (words[at] in HAS or word == "need"))
    if not due and not refused:
        return None
    begins = at + 1 if to is None or words[at] == "must" else to + 1
    verb = _verb_after(words, tags, begins)
    if verb is None:
        return None
    if stem(words[verb]) in stems_of("granting"):
        passive = not {"be", "been"}.isdisjoint(words[begins:verb])
        return verb if passive != refused else None
    return _decision_noun_after(words, tags, verb + 1) if due and stem(words[verb]) in WINNING else None


def _decision_noun_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """What somebody has yet to give ("subject to *export licences*", "to *planning permission*")."""
    for ahead in range(at, min(at + 4, len(words))):
        if tags[ahead] in NOUN and is_decision(words, ahead):
            return ahead
        if tags[ahead] not in NOUN | {"JJ", "DT", "PRP$", "VB", "VBG"}:
            break
    return None


def is_decision(words: Sequence[str], at: int) -> bool:
    """Is this noun what somebody has to give before something may be?"""
    return stem(words[at]) in stems_of("decision") or words[max(0, at - 1) : at + 1] == GREEN_LIGHT


def _said_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """What somebody else said, where a verb has it for its object ("dismissed *the council's claim*")."""
    for ahead in range(at, min(at + 6, len(words))):
        if tags[ahead] in NOUN and stem(words[ahead]) in stems_of("charge"):
            return ahead
        if tags[ahead] not in NOUN | {"JJ", "DT", "PRP$", "POS"}:
            break
    return None


def _known_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """What would be known, behind adjectives or nouns ("no *official casualty figure*").

    Bare, it is an entry of the list.
    """
    for ahead in range(at, min(at + 4, len(words))):
        if ahead > at and stem(words[ahead]) in stems_of("known"):
            return ahead
        if tags[ahead] not in NOUN | {"JJ", "RB", "VBN"}:
            break
    return None


def _doing_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The verb of what somebody says is being done, or does at a time to come ("is *closing* in May")."""
    verb = next((ahead for ahead in range(at, min(at + 3, len(words))) if tags[ahead] not in ADVERB), None)
    if verb is None or tags[verb] != "VBG" or words[verb] in {"being", "going"}:
        return None
    said = any(
        tags[back] in FINITE and stem(words[back]) in stems_of("word")
        for back in range(max(0, at - 6), at - 1)
    )
    return verb if said or _is_dated(words[verb + 1 : verb + 14]) else None


def _is_dated(words: Sequence[str]) -> bool:
    """Does one of these words say when?"""
    return any(stem(word.rstrip(".")) in stems_of("time") for word in words)
