"""Who is silent, plans, denies, accuses or has to decide: a noun phrase near the trigger, and its source."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.document import Document, Judgement, Party, Sentence, Span, Token
from claimcheck.resolve.lookup import find_source
from claimcheck.status.features import ABLE, HAVE, agent_of, head_of
from claimcheck.status.triggers import UNTIL_DECIDED, Trigger
from claimcheck.syntax import (
    ADVERB,
    BE,
    FINITE,
    NOUN,
    QUOTE_MARKS,
    STOPS,
    VERB,
    Words,
    judged_tokens,
    noun_phrase_end,
    noun_phrase_start,
    stem,
    stems_of,
    subject,
)

THIRD_PERSON = frozenset({"it", "they", "he", "she", "who", "which"})
# What these mean is the speaker's, or what the speaker speaks of.
PRONOUNS = THIRD_PERSON | {"i", "we", "that", "this", "these", "those"}
# A look-up goes through all sources; no article has more than this many, and a hostile text may.
MOST_SOURCES = 300
# The encoder's logit from which on a word names a party.
SEEN = 0.0
# No nearer look than this many words round a trigger.
NEAR = 12
# "Acme said (that) it": a pronoun so near behind the verb of saying means its subject.
NEAREST = 2
# Sentences for which who has planned goes on planning.
SOON = 3
# Whose an approval is that only an adjective names.
WHOSE = {
    "congressional": "Congress",
    "federal": "federal government",
    "judicial": "court",
    "parliamentary": "parliament",
    "presidential": "president",
    "regulatory": "regulators",
    "shareholder": "shareholders",
    "stockholder": "stockholders",
}


class Parties:
    """Finds the parties of the triggers of one document; the lookups are made once."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._mentions = sorted(
            (mention.span.start, mention.span.end, source)
            for source, entry in enumerate(doc.sources)
            for mention in entry.mentions
        )
        self._mention_starts = [start for start, _, _ in self._mentions]
        contents = sorted(
            (content.start, content.end, index)
            for index, attribution in enumerate(doc.attributions)
            for content in attribution.content
        )
        self._contents = contents
        carries = Counter(
            each.source
            for each in doc.resolutions
            if each.source is not None and doc.sources[each.source].kind in {"person", "organization"}
        )
        # Who is reported most, the first of them.
        self._main = min(carries, key=lambda source: (-carries[source], source), default=None)
        self._planner: tuple[int, Party] | None = None  # the last who could plan, and in which sentence
        self._content_starts = [start for start, _, _ in contents]

    def of(
        self, trigger: Trigger, view: Words, sentence: Sentence, judgement: Judgement
    ) -> Iterator[Party | None]:
        """The parties of a trigger, one or more; None alone where nobody is named.

        The syntax around it says who; where it does not, the encoder may. Triggers come in order of the text:
        who planned a moment ago plans what stands without a doer.
        """
        seen = _seen(sentence.tokens, view, judgement)
        phrases = list(_phrases(trigger, view, seen))
        if trigger.kind == "planned" and not phrases:
            yield self._planner_of(sentence)
            return
        if not phrases and seen:
            phrases = [min(seen, key=lambda run: max(trigger.first - run[1], run[0] - trigger.last))]
        parties = [self._party(first, last, trigger, view, sentence) for first, last in phrases]
        named = dict.fromkeys(party for party in parties if party is not None)
        if trigger.kind == "planned" and named and agent_of(view, phrases[-1]) in ABLE:
            here = self._doc.sentence_at(sentence.span.start)
            self._planner = None if here is None else (here, next(reversed(named)))
        yield from named or (None,)

    def _planner_of(self, sentence: Sentence) -> Party | None:
        """Who plans what is said to be planned without a doer ("the bonds will be sold"): who planned in one
        of the sentences before, else who carries the article."""
        here = self._doc.sentence_at(sentence.span.start)
        if self._planner is not None and here is not None and here - self._planner[0] <= SOON:
            return self._planner[1]
        return None if self._main is None else Party(self._doc.sources[self._main].name, self._main)

    def _party(
        self, first: int, last: int, trigger: Trigger, view: Words, sentence: Sentence
    ) -> Party | None:
        tokens = sentence.tokens
        if last - first == 1 and view.words[first] in PRONOUNS:
            own = view.words[first] not in THIRD_PERSON
            said = None if own else _reporter(first, view, NEAREST)
            if said is None:
                source = self._speaker(tokens[trigger.first]) if own else self._source_at(tokens[first])
                if source is not None and self._doc.sources[source].name.lower() not in PRONOUNS:
                    return Party(self._doc.sources[source].name, source)
                said = _reporter(first, view, 3 * NEAR) if own or not view.quote[first] else None
                said = said or _subject_before(first, view)
                if said is None:
                    return None
                if view.words[said[0]] in PRONOUNS:
                    source = self._source_at(tokens[said[0]])
                    return None if source is None else Party(self._doc.sources[source].name, source)
            first, last = said
        span = Span(tokens[first].start, tokens[last - 1].end)
        name = _name(self._doc[span])
        name = WHOSE.get(name.lower(), name)
        head = head_of(view, first, last)
        source = self._source_at(tokens[head])
        if source is None and len(self._doc.sources) <= MOST_SOURCES:
            source = find_source(self._doc.sources, name)
            # "An official at the ministry" is no word for the ministry.
            if source is not None and self._doc.sources[source].kind == "unnamed":
                source = None
            # Nor is "Acme's president" Acme.
            if source is not None and self._doc.sources[source].kind == "person":
                named = view.tags[head] in {"NNP", "NNPS"}
                if named and tokens[head].text not in self._doc.sources[source].name:
                    source = None
        return Party(name) if source is None else Party(self._doc.sources[source].name, source)

    def _source_at(self, token: Token) -> int | None:
        """The source whose shortest mention covers `token`; None where none does."""
        best, length = None, 0
        at = bisect_right(self._mention_starts, token.start)
        for start, end, source in reversed(self._mentions[max(0, at - NEAR) : at]):
            if token.end <= end and (best is None or end - start < length):
                best, length = source, end - start
        return best

    def _speaker(self, token: Token) -> int | None:
        """The source whose reported words `token` stands in, innermost first."""
        at = bisect_right(self._content_starts, token.start)
        for start, end, index in reversed(self._contents[max(0, at - NEAR) : at]):
            if start <= token.start < end and index < len(self._doc.resolutions):
                return self._doc.resolutions[index].source
        return None


def _seen(tokens: Sequence[Token], view: Words, judgement: Judgement) -> list[tuple[int, int]]:
    """Runs of tokens that the encoder takes for the party of an item; none begins with a preposition."""
    runs: list[tuple[int, int]] = []
    for at, word in judged_tokens(tokens, judgement):
        if word.party < SEEN:
            continue
        if runs and at <= runs[-1][1]:
            runs[-1] = (runs[-1][0], at + 1)
        elif view.tags[at] not in {"IN", "TO"}:
            runs.append((at, at + 1))
    return runs


def _name(words: str) -> str:
    """The words of a party as they stand, on one line, without an article before them."""
    name = " ".join(words.split())
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an", "neither", "either", "both"} else name


def _owner(who: tuple[int, int], view: Words) -> tuple[int, int]:
    """Whose plan "the ministry's proposal" is: the owner that a possessive names, else the phrase itself."""
    first, last = who
    head = head_of(view, first, last)
    if view.tags[head] in {"NN", "NNS"}:
        for at in range(head, first, -1):
            if view.tags[at] == "POS":
                return first, at
    return who


def _phrases(trigger: Trigger, view: Words, seen: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Token ranges of the noun phrases that are the party of a trigger; `seen` are those of the encoder."""
    nominal = view.tags[trigger.last - 1] in NOUN | ADVERB
    passive = _is_passive(trigger, view)
    given: tuple[int, int] | None = None
    if trigger.kind == "unverified":
        return
    if trigger.kind == "pending":
        if not _decides(trigger, view):
            given = _giver(trigger, view, stems_of("decision")) or _place(trigger, view)
    elif trigger.kind == "alleged" and (nominal or passive):
        given = _giver(trigger, view, stems_of("accusation"))
        if given is None:
            return
    elif passive:
        given = _by(trigger.last, view)
        if given is None and trigger.kind in {"planned", "disputed"}:
            given = _reporter(trigger.first, view, 3 * NEAR)
    elif trigger.kind == "disputed" and view.tags[trigger.last - 1] in {"JJ", "NN"}:
        # "The charges were false", Roe said: it is Roe who disputes them.
        given = _reporter(trigger.first, view, 3 * NEAR)
    who = given or _doer(trigger, view)
    if trigger.kind == "disputed" and who is not None and not _names_somebody(view.tags[who[0] : who[1]]):
        # "This has nothing to do with it", Roe said.
        who = _reporter(trigger.first, view, 3 * NEAR)
    if trigger.kind == "planned" and who is not None:
        owner = _owner(who, view)
        if given is None and owner == who and not _can_plan(who, view, seen):
            who = _reporter(trigger.first, view, 3 * NEAR)
        else:
            who = owner
    if trigger.kind == "pending" and given is None and agent_of(view, who) not in ABLE:
        return
    if who is not None and (given or _names_somebody(view.tags[who[0] : who[1]])):
        yield from _each(who, view)


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


def _by(at: int, view: Words) -> tuple[int, int] | None:
    """The noun phrase behind a "by" soon after `at`."""
    for ahead in range(at, min(at + NEAR, len(view) - 1)):
        if view.words[ahead] in STOPS or view.words[ahead] == ",":
            return None
        if view.words[ahead] == "by":
            end = noun_phrase_end(view, ahead + 1)
            return (ahead + 1, end) if end > ahead + 1 and not _is_time(view, ahead + 1) else None
    return None


def _place(trigger: Trigger, view: Words) -> tuple[int, int] | None:
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


def _doer(trigger: Trigger, view: Words) -> tuple[int, int] | None:
    """The subject of the trigger or of the verb it hangs on; failing that, what the sentence begins with."""
    at = trigger.first
    if trigger.entry == UNTIL_DECIDED:
        end = noun_phrase_end(view, at + 1)
        return (at + 1, end) if end > at + 1 else None
    hanging = view.tags[at] in {"VBG", "IN"} or (
        view.tags[at] in NOUN and view.words[at] not in {"plans", "claims"}
    )
    who = None if hanging else _past_opening(subject(view, at), view)
    if who is None:
        who = _subject_before(at, view)
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


def _subject_before(at: int, view: Words) -> tuple[int, int] | None:
    """The subject of the finite verb before `at`."""
    for back in range(at - 1, max(-1, at - NEAR - 1), -1):
        if view.words[back] in STOPS or view.words[back] in QUOTE_MARKS:
            return None
        if view.tags[back] in FINITE:
            return subject(view, back)
    return None


def _each(who: tuple[int, int], view: Words) -> Iterator[tuple[int, int]]:
    """The members of a coordination of names ("Neither Acme nor Jane Roe"), else the phrase itself."""
    start, end = who
    if start > 1 and view.words[start - 1] in {"and", "or", "nor", "&"} and view.tags[start - 2] in NOUN:
        before = noun_phrase_start(view, start - 1)
        if before < start - 1:
            yield before, start - 1
    cuts = [
        at
        for at in range(start + 1, end - 1)
        if view.words[at] in {"and", "nor"} and view.tags[at + 1] in {"NNP", "DT"}
    ]
    for cut in cuts:
        if start < cut:
            yield start, cut
        start = cut + 1
    if start < end:
        yield start, end


def _giver(trigger: Trigger, view: Words, nouns: frozenset[str]) -> tuple[int, int] | None:
    """Who gives what one of `nouns` names: "approval by the *board*", "*shareholder* approval"."""
    given = _by(trigger.last, view)
    if given is not None:
        return given
    for at in range(trigger.first, min(trigger.last + NEAR, len(view))):
        word = view.words[at]
        if at >= trigger.last and (word in STOPS or word in QUOTE_MARKS or word == ","):
            return None
        if stem(word) in nouns and view.tags[at] in NOUN:
            if at + 2 < len(view) and view.words[at + 1] in {"by", "from", "in"}:
                end = noun_phrase_end(view, at + 2)
                if end > at + 2 and _can_give(view, end - 1):
                    return at + 2, end
            last = at - 1 if view.tags[at - 1] == "POS" else at
            first = noun_phrase_start(view, last)
            while first < last and view.tags[first] in {"DT", "PRP$", "CD"}:
                first += 1
            if first < last and _can_give(view, last - 1):
                return first, last
    return None


def _can_give(view: Words, at: int) -> bool:
    """May this word before a decision say whose it is: a name, a body, or the adjective of one?"""
    word = view.words[at]
    heads = lexicon.load("source_nouns")
    return (
        view.tags[at] in {"NNP", "NNPS"}
        or word in heads
        or word.removesuffix("s") in heads
        or stem(word) in stems_of("official")
    )


def _reporter(at: int, view: Words, reach: int) -> tuple[int, int] | None:
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
