"""Who is silent, plans, denies, accuses or has to decide: the noun phrase around a trigger, and the source it means."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.document import Document, Party, Sentence, Span, Token
from claimcheck.status.triggers import EMBEDDING, FIRST_PERSON, Trigger
from claimcheck.syntax import (
    FINITE,
    NOUN,
    QUOTE_MARKS,
    STOPS,
    Words,
    noun_phrase_end,
    noun_phrase_start,
    stem,
    subject,
)

# Nouns of a decision, by stems: whoever gives it stands before or behind them ("shareholder approval", "approval by").
DECISIONS = frozenset(
    map(
        stem,
        "approval permission clearance decision ruling verdict vote consent ratification review waiver authorisation "
        "authorization hearing order answer response action go-ahead signature sign-off".split(),
    )
)
ACCUSATIONS = frozenset(
    map(stem, "allegation accusation complaint charge claim suit lawsuit indictment suspicion".split())
)
GIVERS = frozenset({"by", "from", "of"})
PRONOUNS = (
    frozenset({"it", "they", "he", "she", "who", "which", "that", "this", "these", "those"}) | FIRST_PERSON
)
# No nearer look than this many words round a trigger.
NEAR = 12


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
        self._content_starts = [start for start, _, _ in contents]

    def of(self, trigger: Trigger, view: Words, sentence: Sentence) -> Iterator[Party | None]:
        """The parties of a trigger, one or more; None alone where nobody is named."""
        found = False
        for first, last in _phrases(trigger, view):
            party = self._party(first, last, trigger, view, sentence)
            if party is not None:
                found = True
                yield party
        if not found:
            yield None

    def _party(
        self, first: int, last: int, trigger: Trigger, view: Words, sentence: Sentence
    ) -> Party | None:
        tokens = sentence.tokens
        span = Span(tokens[first].start, tokens[last - 1].end)
        source = self._source_at(span)
        if source is None and last - first == 1 and view.words[first] in PRONOUNS:
            source = self._speaker(tokens[trigger.first])
            if source is None:
                said = _reporter(trigger.first, view)
                if said is None:
                    return None
                span = Span(tokens[said[0]].start, tokens[said[1] - 1].end)
                source = self._source_at(span)
        if source is not None:
            return Party(self._doc.sources[source].name, source)
        return Party(_name(self._doc[span]))

    def _source_at(self, span: Span) -> int | None:
        """The source one of whose mentions covers most of `span`; None where none covers half."""
        best, most = None, 0
        at = bisect_right(self._mention_starts, span.end - 1)
        for start, end, source in reversed(self._mentions[max(0, at - NEAR) : at]):
            shared = min(end, span.end) - max(start, span.start)
            if shared > most and 2 * shared >= min(len(span), end - start):
                best, most = source, shared
        return best

    def _speaker(self, token: Token) -> int | None:
        """The source whose reported words `token` stands in, innermost first."""
        at = bisect_right(self._content_starts, token.start)
        for start, end, index in reversed(self._contents[max(0, at - NEAR) : at]):
            if start <= token.start < end and index < len(self._doc.resolutions):
                return self._doc.resolutions[index].source
        return None


def _name(words: str) -> str:
    """The words of a party as they stand, on one line, without an article before them."""
    name = " ".join(words.split())
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an", "neither", "either", "both"} else name


def _phrases(trigger: Trigger, view: Words) -> Iterator[tuple[int, int]]:
    """Token ranges of the noun phrases that are the party of a trigger."""
    if trigger.kind == "pending":
        given = _giver(trigger, view, DECISIONS)
        if given is not None:
            yield given
            return
    elif trigger.kind == "alleged":
        given = _giver(trigger, view, ACCUSATIONS)
        if given is not None:
            yield given
            return
        if view.tags[trigger.last - 1] in {"VBN", "JJ"} or stem(view.words[trigger.last - 1]) in ACCUSATIONS:
            return
    elif trigger.kind == "unverified":
        return
    who = _doer(trigger, view)
    if who is not None:
        yield from _each(who, view)


def _doer(trigger: Trigger, view: Words) -> tuple[int, int] | None:
    """The subject of the trigger, or of the verb that it hangs on."""
    at = trigger.first
    who = subject(view, at)
    if who is not None and (
        view.tags[at] not in NOUN or stem(view.words[at]) == "plan" and view.tags[at] == "NNS"
    ):
        return who
    for back in range(at - 1, max(-1, at - NEAR - 1), -1):
        if view.words[back] in STOPS or view.words[back] in QUOTE_MARKS:
            return who
        if view.tags[back] in FINITE:
            return subject(view, back) or who
    return who


def _each(who: tuple[int, int], view: Words) -> Iterator[tuple[int, int]]:
    """The members of a coordination of names ("Neither Acme nor Jane Roe"); the phrase itself where there is none."""
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
    """Who gives what one of `nouns` names: behind "by" or "from", or before it ("shareholder approval", "UN's vote")."""
    for at in range(trigger.first, min(trigger.last + NEAR, len(view))):
        word = view.words[at]
        if at >= trigger.last and (word in STOPS or word in QUOTE_MARKS or word == ","):
            return None
        if word == "by" and at + 1 < len(view) and at >= trigger.last:
            end = noun_phrase_end(view, at + 1)
            if end > at + 1 and view.tags[at + 1] != "CD":
                return at + 1, end
        if stem(word) in nouns:
            if at + 1 < len(view) and view.words[at + 1] in {"by", "from"}:
                end = noun_phrase_end(view, at + 2)
                if end > at + 2:
                    return at + 2, end
            first = noun_phrase_start(view, at)
            while first < at and view.tags[first] in {"DT", "PRP$", "JJR", "JJS", "CD"}:
                first += 1
            last = at - 1 if view.tags[at - 1] == "POS" else at
            if first < last and (
                view.tags[last - 1] in NOUN or view.words[last - 1] in {"federal", "regulatory"}
            ):
                return first, last
    return None


def _reporter(at: int, view: Words) -> tuple[int, int] | None:
    """The subject of the verb of saying nearest to `at`: before it, else behind it ("..., Roe said")."""
    for back in range(at - 1, max(-1, at - 3 * NEAR), -1):
        if EMBEDDING.get(stem(view.words[back])) == "word" and view.tags[back] in FINITE | {"VBN", "VBG"}:
            who = subject(view, back)
            if who is not None:
                return who
    for ahead in range(at, min(len(view), at + 5 * NEAR)):
        if EMBEDDING.get(stem(view.words[ahead])) == "word" and view.tags[ahead] in FINITE:
            who = subject(view, ahead)
            if who is not None:
                return who
            end = noun_phrase_end(view, ahead + 1)
            if end > ahead + 1:
                return ahead + 1, end
    return None
