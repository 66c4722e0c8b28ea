"""Words that may show an unconfirmed item, and what is looked at to decide about each; training/statuses.py looks too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from claimcheck import lexicon
from claimcheck.document import StatusKind
from claimcheck.lexicon import Phrases
from claimcheck.syntax import FINITE, NOUN, QUOTE_MARKS, Words, clause_end, stem, subject

# Adverbs that stand inside a trigger without changing it ("did not immediately respond", "has also proposed").
PASSED = frozenset(
    {"also", "now", "then", "again", "soon", "further", "even", "still", "instead", "actually", "just"}
)
WILL = frozenset({"will", "wo", "'ll", "shall"})
WOULD = frozenset({"would", "'d"})
FIRST_PERSON = frozenset({"i", "we"})
# What the clause of a trigger depends on, by stems: somebody's word, somebody's opinion, or an open question.
EMBEDDING = {
    **dict.fromkeys(
        map(stem, "say tell add announce agree promise confirm decide pledge vow declare report".split()),
        "word",
    ),
    **dict.fromkeys(
        map(
            stem,
            "think believe expect predict forecast hope fear suggest doubt speculation rumour rumor estimate".split(),
        ),
        "opinion",
    ),
    **dict.fromkeys(
        ["whether", "if", "how", "when", "why", "what", "unless", "could", "might", "may"], "question"
    ),
}
# Conjunctions and verbs that leave something to a decision: "until the regulator approves".
CONDITIONS = frozenset({"until", "unless", "before", "once", "if", "assuming", "when"})
DECIDING = frozenset(
    map(
        stem,
        "approve agree act pass sign ratify rule decide vote finalise finalize complete clear confirm settle".split(),
    )
)
TIMES = frozenset(
    "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april "
    "june july august september october november december jan feb mar apr jun jul aug sept oct nov dec weekend week "
    "month year spring summer autumn fall winter morning afternoon evening night".split()
)
CHARGES = frozenset(
    map(
        stem,
        "claim allegation accusation charge report contention suggestion assertion argument criticism comment idea "
        "notion rumour rumor story account complaint statement".split(),
    )
)
# Whoever has won an approval no longer waits for it.
WON = frozenset(map(stem, "win won receive get obtain secure gain grant give".split()))
REQUESTS = frozenset(
    map(
        stem,
        "request question call message comment inquiry enquiry email e-mail reporter interview query letter".split(),
    )
)
PROPOSALS = frozenset(
    map(
        stem,
        "bill plan proposal legislation measure law agreement deal settlement rule offer amendment ban act reform "
        "programme program provision treaty pact accord resolution budget scheme project tax policy merger".split(),
    )
)

# Triggers of planned that no list has.
GRAMMAR = frozenset({"will", "would", "to", "be to", "to be"})
BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "'m", "'re"})
# Subjects that can plan: people, bodies, and what bears a name.
ABLE = frozenset(
    {
        "first",
        "he",
        "she",
        "they",
        "it",
        "name",
        "body",
        "crowd",
        "office",
        "organization",
        "outlet",
        "spokes",
        "staff",
    }
)


class Trigger(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence that may show a status item of `kind`."""

    first: int
    last: int
    entry: str
    kind: StatusKind
    prior: str


@cache
def _listed() -> tuple[dict[str, tuple[StatusKind, str]], Phrases]:
    """The list by stems, and its finder."""
    by_stems = {
        " ".join(map(stem, entry.split())): (cast(StatusKind, kind), prior[0] if prior else "open")
        for entry, (kind, *prior) in lexicon.load("status_triggers").items()
    }
    return by_stems, Phrases(dict.fromkeys(by_stems, ()))


def triggers(words: Sequence[str], tags: Sequence[str]) -> Iterator[Trigger]:
    """The triggers of a sentence: entries of lexicon/status_triggers.txt by their stems, and what the grammar gives.

    Grammar gives planned: "will" and "would" with their verb, and a headline's infinitive ("Council to close pool").
    """
    kept = [
        at
        for at, word in enumerate(words)
        if not (word in PASSED or (word.endswith("ly") and tags[at] == "RB" and word != "allegedly"))
    ]
    entries, finder = _listed()
    for first, last, entry in finder.find([stem(words[at]) for at in kept]):
        kind, prior = entries[entry]
        trigger = Trigger(kept[first], kept[last - 1] + 1, entry, kind, prior)
        if not _undone(trigger, words, tags):
            yield trigger
    verbless = not any(tag in FINITE for tag in tags)
    for at, word in enumerate(words):
        if tags[at] == "MD" and (word in WILL or word in WOULD):
            verb = _verb_after(words, tags, at + 1)
            if verb is not None:
                yield Trigger(at, verb + 1, "will" if word in WILL else "would", "planned", "open")
        elif word in CONDITIONS:
            verb = _decision_after(words, tags, at + 1)
            if verb is not None:
                yield Trigger(at, verb + 1, "until decided", "pending", "open")
        elif word == "to" and 0 < at < len(words) - 1:
            if stem(words[at - 1]) == "be":
                verb = _verb_after(words, tags, at + 1)
                if verb is not None:
                    yield Trigger(at - 1, verb + 1, "be to", "planned", "open")
            elif words[at + 1] == "be" and (tags[at - 1] in NOUN or words[at - 1] == ","):
                verb = _verb_after(words, tags, at + 1)
                if verb is not None and tags[verb] == "VBN":
                    yield Trigger(at, verb + 1, "to be", "planned", "open")
            elif verbless and tags[at - 1] in NOUN and tags[at + 1] == "VB":
                yield Trigger(at, at + 2, "to", "planned", "open")


def _undone(trigger: Trigger, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Do the words around a trigger take back what it shows: a negation, history, another thing that is denied?"""
    first, last, _, kind, _ = trigger
    before = words[max(0, first - 4) : first]
    if "longer" in before and "no" in before:
        return True
    if kind == "pending":
        return ("had" in before and "been" in before) or not WON.isdisjoint(map(stem, before))
    if kind == "no-comment" and stem(words[last - 1]) in {"return", "answer"} or words[last - 1] == "to":
        return kind == "no-comment" and REQUESTS.isdisjoint(map(stem, words[first : last + 6]))
    if kind == "disputed" and last - first == 1 and tags[first] in NOUN:
        return stem(words[first]) != "denial"
    if kind == "disputed" and tags[last - 1] == "VBN" and not BE.isdisjoint(before):
        return CHARGES.isdisjoint(map(stem, words[max(0, first - 6) : first]))
    return False


def _verb_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The main verb of the group that an auxiliary opens; "be" itself where nothing else follows."""
    found = None
    for ahead in range(at, min(at + 6, len(words))):
        tag = tags[ahead]
        if tag in {"VB", "VBN", "VBG"}:
            found = ahead
            if stem(words[ahead]) not in {"be", "have"}:
                break
        elif tag not in {"RB", "RBR"} and words[ahead] not in {"n't", "not", "also"}:
            if found is not None or tag not in {"PRP"}:
                break
    return found


def _decision_after(words: Sequence[str], tags: Sequence[str], at: int) -> int | None:
    """The verb of deciding in the clause that a conjunction opens ("until Congress *approves*")."""
    for ahead in range(at, min(at + 8, len(words))):
        if tags[ahead].startswith("VB") and stem(words[ahead]) in DECIDING:
            return ahead
        if words[ahead] in {",", ";"} or words[ahead] in CONDITIONS:
            return None
    return None


class Surroundings:
    """What all triggers of one sentence share."""

    def __init__(self, view: Words, role: str, opening: bool) -> None:
        words = view.words
        self.shared = [f"role={role}"]
        if opening:
            self.shared.append("opening")
        if "?" in words[-3:]:
            self.shared.append("question")


def features(trigger: Trigger, view: Words, around: Surroundings) -> list[str]:
    """Names of what holds of a trigger in its sentence."""
    first, last, entry, kind, prior = trigger
    words, tags = view.words, view.tags
    shape = "-".join(tags[first:last][-2:])
    found = [
        kind,
        f"{kind} {prior}",
        prior,
        f"{prior} {tags[last - 1][:2]}",
        f"{kind} {prior} {tags[last - 1][:2]}",
        f"entry={entry}",
        f"{kind} shape={shape}",
        *(f"{kind} {shared}" for shared in around.shared),
    ]
    if view.quote[first]:
        found += [f"{kind} quoted"]
    if last - first > 1:
        found.append(f"{kind} phrase")
    near = words[max(0, first - 4) : first]
    if "not" in near or "n't" in near or "no" in near or "never" in near:
        found.append(f"{kind} negated")
    if "had" in near or "was" in near or "were" in near or "been" in near:
        found.append(f"{kind} history")
    if "longer" in near:
        found.append(f"{kind} no-longer")
    who = subject(view, first)
    agent = agent_of(view, who)
    found += [f"{kind} subject={agent}"]
    rest = [stem(word) for word in words[last : last + 6]]
    if not CHARGES.isdisjoint(rest):
        found.append(f"{kind} charge")
    if not REQUESTS.isdisjoint(rest):
        found.append(f"{kind} request")
    embedding = _embedding(view, first)
    found += [f"{kind} in={embedding}"]
    if kind == "planned":
        found += _plan(trigger, view, agent, embedding)
    return found


def _plan(trigger: Trigger, view: Words, agent: str, embedding: str) -> Iterator[str]:
    """What tells a plan from a prediction: which verb, whose, when, and on whose word."""
    first, last, entry, *_ = trigger
    words, tags = view.words, view.tags
    group = entry if entry in GRAMMAR else "listed"
    at = last - 1 if group != "listed" else _verb_near(tags, last)
    verb = stem(words[at]) if at is not None else "<>"
    willed = "unwilled" if verb in _unwilled() else "willed"
    passive = at is not None and tags[at] == "VBN"
    if group != "listed":
        likely = _likely(group, agent, embedding, willed=willed == "willed", passive=passive)
        yield likely
        yield f"{group} {likely}"
    yield f"verb={verb}"
    yield f"{group} verb={verb}"
    yield f"{willed} {passive}"
    yield f"{group} {willed} {passive}"
    yield f"{group} {willed} subject={agent}"
    yield f"{group} subject={agent}"
    yield f"{group} in={embedding}"
    yield f"{agent} in={embedding}"
    yield f"{group} {agent} in={embedding}"
    if "not" in words[first:last] or "n't" in words[first:last]:
        yield f"{group} not"
    rest = words[last : clause_end(view, last - 1)]
    if any(word.rstrip(".") in TIMES for word in rest):
        yield f"{group} time"
        yield "time"
    if "next" in rest or "tomorrow" in rest or "later" in rest:
        yield f"{group} next"
    if view.quote[first]:
        yield f"{group} {agent} quoted"


def _likely(group: str, agent: str, embedding: str, *, willed: bool, passive: bool) -> str:
    """Before any training: do people announce plans in such words? "sure", "weak", or "open"."""
    able = agent in ABLE
    if group in {"to", "be to", "to be"}:
        return "sure"
    if embedding in {"opinion", "question"} or agent in {"you", "there"}:
        return "weak"
    if group == "would":
        if agent == "proposal" or embedding == "word" and willed and (able or passive):
            return "sure"
        return "weak"
    if willed and (able or passive):
        return "sure"
    return "open" if able or willed else "weak"


def _verb_near(tags: Sequence[str], at: int) -> int | None:
    """The verb that a listed trigger leads to ("plans to *sell*")."""
    return next((ahead for ahead in range(at, min(at + 4, len(tags))) if tags[ahead].startswith("VB")), None)


@cache
def _unwilled() -> frozenset[str]:
    """Stems of verbs that nobody plans: "will fall", "will cost"."""
    return frozenset(map(stem, lexicon.words("unwilled_verbs")))


def _embedding(view: Words, first: int) -> str:
    """What the clause of a trigger hangs on: "word", "opinion", "question", another verb, or nothing."""
    for at in range(first - 1, max(-1, first - 16), -1):
        word = view.words[at]
        found = EMBEDDING.get(stem(word))
        if found is not None:
            return found
        if word in QUOTE_MARKS or word in {";", "--", "—"}:
            return "none"
        if view.tags[at] in FINITE and at < first - 2:
            return "verb"
    return "none"


def agent_of(view: Words, who: tuple[int, int] | None) -> str:
    """The class of a subject: a pronoun, a name, a proposal, a class of lexicon/source_nouns.txt, or some other noun."""
    if who is None:
        return "none"
    start, end = who
    heads = lexicon.load("source_nouns")
    for at in range(end - 1, start - 1, -1):
        # The head stands before a preposition: "a spokesman for the port".
        if view.tags[at] == "IN":
            end = at
    head, tag = view.words[end - 1], view.tags[end - 1]
    if tag == "PRP":
        return "first" if head in FIRST_PERSON else head
    if tag in {"NNP", "NNPS"}:
        return "name"
    if stem(head) in PROPOSALS:
        return "proposal"
    for form in (head, head.removesuffix("s")):
        if form in heads:
            return heads[form][0]
    return "noun"
