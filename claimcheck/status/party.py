"""Who is silent, plans, denies, accuses or has to decide, and which source that is."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.document import Document, Judgement, Party, Sentence, Span, Token
from claimcheck.resolve.lookup import find_source
from claimcheck.status.around import NEAR, reporter, subject_before
from claimcheck.status.features import ABLE, CONDITIONAL, agent_of, head_of
from claimcheck.status.mentioned import Mentioned
from claimcheck.status.phrases import OBLIQUE, phrases
from claimcheck.status.triggers import NOBODY, Trigger
from claimcheck.syntax import Words, judged_tokens, stem, stems_of

THIRD_PERSON = frozenset({"it", "they", "he", "she", "who", "which"})
# What these mean is the speaker's, or what the speaker speaks of.
PRONOUNS = THIRD_PERSON | {"i", "we", "that", "this", "these", "those"}
# A look-up goes through all sources; no article has more than this many, and a hostile text may.
MOST_SOURCES = 300
# The encoder's logit from which on a word names a party.
SEEN = 0.0
# "Acme said (that) it": a pronoun so near behind the verb of saying means its subject.
NEAREST = 2
# Sentences for which who has planned goes on planning.
SOON = 3
# "No one knows", "nobody has said": who this is, nobody is.
NO_PARTY = NOBODY | {"no", "one"}
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
        self._mentioned = Mentioned(doc)
        contents = sorted(
            (content.start, content.end, index)
            for index, attribution in enumerate(doc.attributions)
            for content in attribution.content
        )
        self._contents = contents
        carries = Counter(each.source for each in doc.resolutions if each.source is not None)
        main = min(carries, key=lambda source: (-carries[source], source), default=None)
        # The body that is reported most: no person plans what nobody is said to plan.
        self._main = main if main is not None and doc.sources[main].kind == "organization" else None
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
        tokens, known = sentence.tokens, self._mentioned
        found = [
            run
            for run in phrases(trigger, view, seen, lambda at: known.is_in_name(tokens[at]))
            if not self._is_time(run, view, tokens)
        ]
        if trigger.kind == "planned" and not found:
            yield self._planner_of(sentence)
            return
        if not found and seen:
            found = [min(seen, key=lambda run: max(trigger.first - run[1], run[0] - trigger.last))]
        apart = len(found) > 1
        parties = [self._party(first, last, trigger, view, sentence, apart=apart) for first, last in found]
        named = dict.fromkeys(party for party in parties if party is not None)
        if trigger.kind == "planned" and named and agent_of(view, found[-1]) in ABLE:
            here = self._doc.sentence_at(sentence.span.start)
            self._planner = None if here is None else (here, next(reversed(named)))
        if trigger.kind == "no-comment" and any(map(self._is_document, named)):
            return  # "the figures do not say"
        yield from named or (None,)

    def _is_time(self, run: tuple[int, int], view: Words, tokens: Sequence[Token]) -> bool:
        """Does a phrase say when, and name nobody: "this week" of "this week's speech will ..."?"""
        head = head_of(view, *run)
        return stem(view.words[head]) in stems_of("time") and self._mentioned.named_at(tokens[head]) is None

    def _is_document(self, party: Party) -> bool:
        return party.source is not None and self._doc.sources[party.source].kind == "document"

    def _planner_of(self, sentence: Sentence) -> Party | None:
        """Who plans what is said to be planned without a doer ("the bonds will be sold"): who planned in one
        of the sentences before, else who carries the article."""
        here = self._doc.sentence_at(sentence.span.start)
        if self._planner is not None and here is not None and here - self._planner[0] <= SOON:
            return self._planner[1]
        return None if self._main is None else Party(self._doc.sources[self._main].name, self._main)

    def _party(
        self, first: int, last: int, trigger: Trigger, view: Words, sentence: Sentence, *, apart: bool
    ) -> Party | None:
        """Who a phrase is; one that stands `apart` from others of a list is not all of them together."""
        tokens, known = sentence.tokens, self._mentioned
        if last - first == 1 and view.words[first] in OBLIQUE:
            source = known.source_at(tokens[first])
            return self._as_party(source) if source is not None else known.person_before(tokens, first)
        if last - first == 1 and view.words[first] in PRONOUNS:
            own = view.words[first] not in THIRD_PERSON
            said = None if own else reporter(first, view, NEAREST)
            if said is not None and view.words[said[0]] in THIRD_PERSON - {view.words[first]}:
                said = None  # "He intends to repay it, she said"
            if said is None:
                source = self._speaker(tokens[trigger.first]) if own else known.source_at(tokens[first])
                if source is not None and self._doc.sources[source].name.lower() not in PRONOUNS:
                    return self._as_party(source)
                named = self._heads_clause_before(first, view, tokens)
                if named is not None:
                    return named
                said = reporter(first, view, 3 * NEAR) if own or not view.quote[first] else None
                said = said or subject_before(first, view)
                if said is None:
                    return None
                if view.words[said[0]] in PRONOUNS:
                    source = known.source_at(tokens[said[0]])
                    return None if source is None else self._as_party(source)
            first, last = said
        span = Span(tokens[first].start, tokens[last - 1].end)
        name = _name(self._doc[span])
        name = WHOSE.get(name.lower(), name)
        head = head_of(view, first, last)
        source = known.source_at(tokens[head])
        if apart and source is not None and not known.is_mentioned(source, span):
            # Of "Acme and Roe" this is one; "Acme founder and chief Roe" is one person.
            source = None if " and " in self._doc.sources[source].name else source
        if source is not None:
            return self._as_party(source)
        named = known.named_at(tokens[head]) or known.apposed(tokens, last)
        if named is not None:
            return named
        source = self._called(name, tokens[head], is_name=view.tags[head] in {"NNP", "NNPS"})
        return Party(name) if source is None else self._as_party(source)

    def _heads_clause_before(self, pronoun: int, view: Words, tokens: Sequence[Token]) -> Party | None:
        """Of "if *Roe* wins, he will": who heads the clause before a pronoun."""
        clause = range(pronoun - 2, max(0, pronoun - NEAR), -1) if view.words[pronoun - 1] == "," else ()
        opens = next((at for at in clause if view.words[at] in CONDITIONAL), None)
        return None if opens is None else self._mentioned.named_at(tokens[opens + 1])

    def _called(self, name: str, head: Token, *, is_name: bool) -> int | None:
        """The source that a phrase with this head calls by another word."""
        if len(self._doc.sources) > MOST_SOURCES:
            return None
        source = find_source(self._doc.sources, name)
        if source is None:
            return None
        found = self._doc.sources[source]
        # "An official at the ministry" is no word for the ministry, nor is "Acme's president" Acme.
        other = found.kind == "person" and is_name and head.text not in found.name
        return None if other or found.kind == "unnamed" else source

    def _as_party(self, source: int) -> Party:
        return Party(self._doc.sources[source].name, source)

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
        elif view.tags[at] not in {"IN", "TO"} and view.words[at] not in NO_PARTY:
            runs.append((at, at + 1))
    return runs


def _name(words: str) -> str:
    """The words of a party as they stand, on one line, without an article before them."""
    name = " ".join(words.strip("•·*-–— ").split())
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an", "neither", "either", "both"} else name
