"""What decides whether a trigger shows an item; the classifier and its training look at the same.

Chosen by leaving each out in turn, cross-validated by article over the labelled articles: the words around a
trigger told nothing; who stands before it, what its clause hangs on, its tense and what else the sentence may
show did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck import lexicon
from claimcheck.document import Document, Judgement, StatusKind
from claimcheck.encode.judge import SENTENCE_LABELS, STATUSES
from claimcheck.model.linear import steps
from claimcheck.status.triggers import GRAMMAR, WOULD, Trigger
from claimcheck.syntax import (
    FINITE,
    NOT,
    QUOTE_MARKS,
    VERB,
    Quotations,
    Words,
    clause_end,
    lowered,
    noun_phrase_end,
    stem,
    stems_listed,
    stems_of,
    subject,
)

# Subjects that can plan, decide or be silent: people, bodies, and what bears a name.
ABLE = frozenset(
    {"first", "he", "she", "they", "it", "name"}
    | {"body", "crowd", "office", "organization", "outlet", "spokes", "staff"}
)
PAST = frozenset({"had", "was", "were", "been"})
HAVE = frozenset({"had", "has", "have", "having", "'ve"})
# Words that make a clause depend on something, or ask.
CONDITIONAL = frozenset({"before", "if", "once", "unless", "until", "when", "whether"})
SUPPOSING = frozenset({"assuming", "before", "if", "unless", "until", "whether"})
COUNTS = frozenset(
    {"%", "consumers", "fewer", "households", "many", "more", "most", "percent", "respondents"}
)
# Sentences of the beginning, where news is announced.
OPENING = 3
# Sentences for which a proposal stays what "would" speaks of: "It would cost the town 2 million".
SOON = 3
FUTURE = frozenset({"will", "would", "be go to"})
FORESEEING = frozenset(map(stem, ("doubt", "forecast", "foresee", "predict")))
# No look back for what a clause hangs on goes further than this many words.
NEAR = 15


def features(
    trigger: Trigger,
    kinds: Collection[StatusKind],
    view: Words,
    context: tuple[str, ...],
    judgement: Judgement,
) -> list[str]:
    """Names of what holds of a trigger in its sentence.

    kinds: of all triggers of the sentence. context: what holds of the sentence.
    """
    first, last, entry, kind, prior, shown, elsewhere = trigger
    words, tags = view.words, view.tags
    agent = "proposal" if _is_under_proposal(view, first) else agent_of(view, subject(view, first))
    embedding = _embedding(view, first)
    found = [
        prior,
        f"{prior} {tags[last - 1][:2]}",
        f"entry={entry}",
        kind,
        *(
            f"{kind} {holds}"
            for holds in (
                prior,
                f"{prior} {tags[last - 1][:2]}",
                "shape=" + "-".join(tags[first:last][-2:]),
                f"subject={agent}",
                f"in={embedding}",
                *(what for what in context if what != "proposed"),
            )
        ),
    ]
    found += steps("shown", shown)
    found += steps("elsewhere", elsewhere)
    if shown >= elsewhere:
        found.append("best")
    scores = {of: judgement.scores[SENTENCE_LABELS.index(of)] for of in STATUSES}
    found += steps("sentence", scores[kind])
    if scores[kind] == max(scores.values()):
        found.append(f"{kind} likeliest")
    found += [f"{kind} beside={other}" for other in STATUSES if other in kinds and other != kind]
    found.append(f"{kind} tense={_tense(view, first, last)}")
    if not CONDITIONAL.isdisjoint(words[max(0, first - 6) : first]):
        found.append(f"{kind} if")
    if view.quote[first]:
        found.append(f"{kind} quoted")
    if last - first > 1:
        found.append(f"{kind} phrase")
    before = words[max(0, first - 4) : first]
    if not NOT.isdisjoint(before):
        found.append(f"{kind} negated")
    if not PAST.isdisjoint(before):
        found.append(f"{kind} history")
    after = [stem(word) for word in words[last : last + 6]]
    found += [f"{kind} {what}" for what in ("charge", "request") if not stems_of(what).isdisjoint(after)]
    verb = last - 1 if entry in GRAMMAR else _verb_near(view, last)
    found.append(f"{kind} verb={stem(view.word(verb))}")
    if _counted(view, _sayer(view, first)):
        found.append(f"{kind} survey")
    if kind == "planned":
        proposed = entry == "would" and embedding == "none" and "proposed" in context
        found += _plan(trigger, verb, view, agent, "proposed" if proposed else embedding)
    return found


def views(doc: Document) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """The words of each sentence, and what holds of it as a whole: its role, whether it is among the first,
    whether it asks, whether a proposal was spoken of a moment before or is what the piece is about."""
    quotations, until = Quotations(doc), 0
    for index, (sentence, tags) in enumerate(zip(doc.sentences, doc.tags, strict=True)):
        view = Words(lowered(sentence), tags, quotations.of(sentence))
        holds = {
            "opening": index < OPENING,
            "question": "?" in view.words[-3:],
            "proposed": index < until,
        }
        yield view, (f"role={sentence.role}", *(what for what, true in holds.items() if true))
        goes_on = index < until and not WOULD.isdisjoint(view.words)
        if goes_on or not stems_of("proposal").isdisjoint(map(stem, view.words)):
            until = max(until, len(doc.sentences) if index < OPENING else index + SOON)


def _plan(trigger: Trigger, verb: int, view: Words, agent: str, embedding: str) -> Iterator[str]:
    """What tells a plan from a prediction: which verb (at `verb`), whose, when, and on whose word."""
    first, last, entry, *_ = trigger
    words = view.words
    group = entry if entry in GRAMMAR else "listed"
    root = stem(view.word(verb))
    passive = view.tag(verb) == "VBN"
    willed = root not in stems_listed("unwilled_verbs")
    if entry in GRAMMAR:
        likely = _likely(group, agent, embedding, willed=willed, passive=passive)
        yield likely
        yield f"{group} {likely}"
    yield f"verb={root}"
    yield f"{group} verb={root}"
    yield f"willed={willed} {passive}"
    yield f"{group} willed={willed} {passive}"
    yield f"{group} willed={willed} subject={agent}"
    yield f"{group} subject={agent}"
    yield f"{group} in={embedding}"
    yield f"{agent} in={embedding}"
    yield f"{group} {agent} in={embedding}"
    if not NOT.isdisjoint(words[first:last]):
        yield f"{group} not"
    rest = words[last : clause_end(view, last - 1)]
    if any(stem(word.rstrip(".")) in stems_of("time") for word in rest):
        yield f"{group} time"
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
        reported = embedding == "word" and willed and (able or passive)
        return "sure" if agent == "proposal" or embedding == "proposed" or reported else "weak"
    if willed and (able or passive):
        return "sure"
    return "open" if able or willed else "weak"


def _tense(view: Words, first: int, last: int) -> str:
    """The tag of the last finite verb up to the end of a trigger, and whether it is "have"; "" for none."""
    for at in range(last - 1, max(-1, first - 6), -1):
        if view.tags[at] in FINITE:
            return view.tags[at] + (" have" if view.words[at] in HAVE else "")
    return ""


def _sayer(view: Words, first: int) -> tuple[int, int] | None:
    """The subject of the verb of saying that the clause of a trigger hangs on."""
    for at in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if stem(view.words[at]) in stems_of("word") and view.tags[at] in FINITE | {"VBN", "VBG"}:
            return subject(view, at)
        if view.words[at] in {";", "--", "—"}:
            return None
    return None


def _counted(view: Words, who: tuple[int, int] | None) -> bool:
    """Are they a share ("7.3% said they would buy a car", "six of 10")? Then it is a survey, no plan."""
    if who is None:
        return False
    first, last = who
    return any(
        view.words[at] in COUNTS or (view.words[at] == "of" and view.tag(at - 1) == "CD" == view.tag(at + 1))
        for at in range(first, min(last, first + 4))
    )


def _verb_near(view: Words, at: int) -> int:
    """The verb that a listed trigger leads to ("plans to *sell*"); -1 where there is none."""
    return next((ahead for ahead in range(at, min(at + 4, len(view))) if view.tags[ahead] in VERB), -1)


def _embedding(view: Words, first: int) -> str:
    """What the clause of a trigger hangs on: a "word", "opinion" or "question", another verb, or nothing."""
    for at in range(first - 1, max(-1, first - 1 - NEAR), -1):
        root = stem(view.words[at])
        for kind in ("word", "opinion", "question"):
            if root in stems_of(kind):
                return kind
        if view.words[at] in QUOTE_MARKS or view.words[at] in {";", "--", "—"}:
            break
        if view.tags[at] in FINITE and at < first - 2:
            return "verb"
    return "none"


def is_open(view: Words, first: int) -> bool:
    """Does the clause of the verb at token `first` only ask or suppose: "*whether* they will", "*before* it
    decides to"?"""
    who = subject(view, first)
    opens = who[0] - 1 if who is not None else first - 1
    if opens > 0 and view.words[opens] == "that":
        opens -= 1
    return opens >= 0 and view.words[opens] in SUPPOSING


def is_foreseen(trigger: Trigger, view: Words) -> bool:
    """Does a clause of what will or would be only say what somebody foresees, and nobody has in hand: what
    must be ("will *have to*"), what "you" will find, what one thing does to another, or can do *alone*, what
    is *predicted*?"""
    first, last = trigger.first, trigger.last
    if trigger.entry not in FUTURE:
        return False
    verb, who = stem(view.words[last - 1]), subject(view, first)
    must = view.words[last - 1 : last + 1] == ["have", "to"] or view.words[last : last + 2] == ["have", "to"]
    about = view.word(first - 1) in {"you", "alone"}
    is_thing = who is not None and view.tags[who[0]] == "DT" and agent_of(view, who) == "noun"
    acts = is_thing and view.tags[last - 1] != "VBN" and verb in stems_listed("effect_verbs")
    opens = (who[0] if who is not None else first) - 1
    opens -= view.word(opens) == "that"
    return must or about or acts or stem(view.word(opens)) in FORESEEING


def _is_under_proposal(view: Words, first: int) -> bool:
    """Does the sentence of a "would" at token `first` begin with "Under the *plan*"?"""
    if view.words[0] != "under" or view.words[first] not in WOULD:
        return False
    end = noun_phrase_end(view, 1)
    return end > 1 and stem(view.words[head_of(view, 1, end)]) in stems_of("proposal")


def agent_of(view: Words, who: tuple[int, int] | None) -> str:
    """The class of a subject: a pronoun, "name", "proposal", a class of lexicon/source_nouns, or "noun"."""
    if who is None:
        return "none"
    at = head_of(view, *who)
    head, tag = view.words[at], view.tags[at]
    if tag == "PRP":
        return "first" if head in {"i", "we"} else head
    if tag in {"NNP", "NNPS"}:
        return "name"
    if stem(head) in stems_of("proposal"):
        return "proposal"
    nouns = lexicon.load("source_nouns")
    known = next((nouns[form][0] for form in (head, head.removesuffix("s")) if form in nouns), None)
    return known or ("organization" if head in lexicon.words("organisation_words") else "noun")


def head_of(view: Words, first: int, last: int) -> int:
    """The head of a noun phrase: the last token before a preposition ("a *spokesman* for the port")."""
    return next((at - 1 for at in range(first + 1, last) if view.tags[at] == "IN"), last - 1)
