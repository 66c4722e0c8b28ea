"""What hedge and status need of syntax: noun phrases, subjects, and where a clause begins and ends.

Read from tags and punctuation alone, left to right, without a parser. The cuts follow the way scopes are
annotated in BioScope (Vincze et al. 2008): a verb governs what follows it to the end of its clause.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.document import Document, Judgement, Sentence, Token, WordJudgement

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
VERB = FINITE | {"VB", "VBG", "VBN"}
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
ADVERB = frozenset({"RB", "RBR", "RBS"})
NOMINAL = NOUN | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", "#", "POS", "PRP", "EX", "FW"}
DETERMINER = frozenset({"DT", "PRP$", "PRP", "PDT"})
RELATIVE = frozenset({"WDT", "WP"})
QUOTE_MARKS = frozenset({'"', "“", "”", "``", "''", "„", "«", "»"})
# Marks that always end a clause; commas are looked at.
STOPS = frozenset({".", "?", "!", ";", ":", "--", "—", "–", "…", "...", "(", ")", "[", "]", "_"})
SUBORDINATORS = frozenset(
    {"although", "because", "if", "lest", "though", "unless", "whereas", "while", "despite"}
)
BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "'m", "'re"})
NOT = frozenset({"not", "n't", "no", "never"})
# How far a look ahead or back may go: it keeps every question linear in the sentence, however long the line.
REACH = 40
# No clause is longer than this many words.
CLAUSE = 120


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in columns: lower-case words with plain apostrophes, their tags, and the quotation of each.

    `quote` is 0 outside quotation marks, else the number of the quotation, so that equal means together.
    """

    words: Sequence[str]
    tags: Sequence[str]
    quote: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """The word at `at`, "<>" beyond the ends of the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else "<>"

    def tag(self, at: int) -> str:
        """The tag at `at`, "<>" beyond the ends of the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else "<>"


_FORMS = {
    "be": "am are being been is was were 'm 're 's",
    "do": "did does done",
    "have": "had has 've",
    "can": "ca",
    "not": "n't",
    "will": "wo 'll",
    "would": "'d",
    "come": "came",
    "feel": "felt",
    "give": "gave given",
    "go": "goes gone going went",
    "get": "got",
    "hide": "hid hidden",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "leave": "left",
    "make": "made",
    "mean": "meant",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sue": "sued suing",
    "take": "taken took",
    "think": "thought",
    "tell": "told",
    "win": "won",
    "withhold": "withheld",
    "speak": "spoke spoken",
    "write": "wrote written",
}
_IRREGULAR = {form: base for base, forms in _FORMS.items() for form in forms.split()}


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A key that the forms of a lower-case verb or noun share: "denies", "denied", "denying" give "deny".

    Not always a word ("decline" gives "declin"), so lists are compared stem with stem.
    """
    word = _IRREGULAR.get(word, word)
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) >= len(ending) + 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            if ending in {"ing", "ed"} and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word.rstrip("e") if len(word) > 3 else word


@cache
def stems_of(kind: str) -> frozenset[str]:
    """The stems of one class of lexicon/context_words.txt: "word", "opinion", "time", "request", ..."""
    return frozenset(stem(word) for word, kinds in lexicon.load("context_words").items() if kind in kinds)


@cache
def stems_listed(name: str) -> frozenset[str]:
    """The stems of the words of a list of the lexicon."""
    return frozenset(map(stem, lexicon.words(name)))


def judged_tokens(tokens: Sequence[Token], judgement: Judgement) -> Iterator[tuple[int, WordJudgement]]:
    """What the encoder says of words of a sentence, each with the place of the token that it begins in."""
    starts = [token.start for token in tokens]
    for word in judgement.words:
        at = bisect_right(starts, word.start) - 1
        if at >= 0:
            yield at, word


def lowered(sentence: Sentence) -> list[str]:
    """The words of a sentence, lower case, with plain apostrophes: what lexicon entries are held against."""
    return [token.text.lower().replace("’", "'") for token in sentence.tokens]


class Quotations:
    """Which quotation of a document a token stands in."""

    def __init__(self, doc: Document) -> None:
        self._starts = [quote.span.start for quote in doc.quotes]
        self._ends = [quote.span.end for quote in doc.quotes]

    def of(self, sentence: Sentence) -> list[int]:
        """For each token 0 or the 1-based number of the quotation whose marks it is between."""
        numbers = []
        for token in sentence.tokens:
            number = bisect_right(self._starts, token.start)
            numbers.append(number if number and token.start < self._ends[number - 1] else 0)
        return numbers


_WHEN = frozenset({"last", "next", "this", "yesterday", "today", "tomorrow"})


def noun_phrase_end(view: Words, at: int) -> int:
    """End (exclusive) of the noun phrase that begins at `at`, "of" phrases included; `at` where none does."""
    end = at
    limit = min(len(view), at + REACH)
    while end < limit and view.words[end] not in QUOTE_MARKS:
        tag, word = view.tags[end], view.words[end]
        before, after = view.tag(end - 1) if end > at else "<>", view.tag(end + 1)
        if tag in NOMINAL or word == "%":
            # After its noun a phrase does not begin anew: with a determiner, a pronoun, or "last year".
            if (before in NOUN or before == "CD") and (tag in {"DT", "PRP", "PDT", "EX"} or word in _WHEN):
                break
            end += 1
        elif _modifies_onwards(tag, before, after):
            end += 1
        elif end > at and _joins_onwards(word, before, after):
            end += 2
        else:
            break
    return end


def _modifies_onwards(tag: str, before: str, after: str) -> bool:
    """Is this an adverb that opens a phrase ("very old ships") or a participle in it ("rising prices")?"""
    if tag in ADVERB:
        return before == "<>" and after in NOMINAL
    return tag in {"VBG", "VBN"} and before not in NOUN and after in NOUN


def _joins_onwards(word: str, before: str, after: str) -> bool:
    """Does "of", or a conjunction between two of a kind, carry the phrase on ("3 to 4 boats")?"""
    if word == "of":
        return after in NOMINAL
    return word in {"and", "or", "to", "&", "-"} and before == after and after in {"CD", "JJ", "NNP"}


def noun_phrase_start(view: Words, end: int) -> int:
    """Start of the noun phrase that ends before `end`, "of" phrases included; `end` where none does."""
    start = end
    while start > 0 and end - start < REACH and view.words[start - 1] not in QUOTE_MARKS:
        tag, word = view.tags[start - 1], view.words[start - 1]
        before, tag_behind = view.tag(start - 2), view.tag(start)
        if tag in NOMINAL:
            begun = start < end and view.tags[start] in DETERMINER and tag not in {"DT", "PDT"}
            if begun or (tag == "PRP" and start < end):
                break
        elif start == end or not (
            (word in {"of", "and", "or", "&"} and before in NOMINAL and (before, tag_behind) != ("JJ", "PRP"))
            or (tag in {"VBG", "VBN"} and before in {"DT", "JJ", "PRP$"})
        ):
            break
        start -= 1
    return start


_ATTACHING = frozenset({"for", "of", "at", "in", "from", "with", "on"})


def subject(view: Words, verb: int) -> tuple[int, int] | None:
    """(start, end) of the noun phrase that is the subject of the verb group at `verb`, if there is one.

    Auxiliaries and adverbs before the verb are passed, an apposition between commas or in brackets is jumped,
    and a relative pronoun stands for the noun phrase before it.
    """
    at = verb
    limit = max(0, verb - REACH)
    while at > limit and (view.tags[at - 1] in ADVERB or view.tags[at - 1] in VERB | {"TO"}):
        at -= 1
    if at > limit and view.words[at - 1] == ")":
        at = next((back for back in range(at - 2, limit, -1) if view.words[back] == "("), at)
    if at > limit and view.words[at - 1] == ",":
        at = _before_insertions(view, at, limit)
    if at > limit and (view.tags[at - 1] in RELATIVE or view.words[at - 1] == "that"):
        at -= 1
        if at > limit and view.words[at - 1] == ",":
            at -= 1
    start = noun_phrase_start(view, at)
    if start == at:
        return None
    # "a spokesman for the port": what stands before the preposition is the head.
    while start > limit + 1 and view.words[start - 1] in _ATTACHING and view.tags[start - 2] in NOUN:
        start = noun_phrase_start(view, start - 1)
    return start, at


def _before_insertions(view: Words, at: int, limit: int) -> int:
    """Before the comma that opens the insertions before `at`: "Roe, R-Iowa, the leader, *declined*"."""
    opening = _comma_before(view, at - 1, limit)
    while opening is not None:
        at = opening
        start = noun_phrase_start(view, at)
        if start == at:
            break
        # A place, an age, a party or a participle is an insertion too; a longer name is the subject itself.
        alone = at - start == 1 and view.tags[start] in {"NNP", "CD", "JJ"}
        earlier = start - 1 if start and view.words[start - 1] == "," else _comma_before(view, start, limit)
        if earlier is None or not (
            (alone and view.words[start - 1] == ",") or view.tags[earlier + 1] in {"VBN", "VBG"}
        ):
            break
        opening = earlier
    return at


def _comma_before(view: Words, comma: int, limit: int) -> int | None:
    """The comma that opens the insertion which `comma` closes."""
    for at in range(comma - 1, limit, -1):
        if view.words[at] == ",":
            return at
        if view.words[at] in STOPS or view.words[at] in QUOTE_MARKS:
            return None
    return None


def clause_end(view: Words, at: int) -> int:
    """End (exclusive) of the clause that goes on after the token `at`, within the quotation of that token."""
    limit = min(len(view), at + CLAUSE)
    mine = view.quote[at]
    relative = _in_relative(view, at)
    finite = view.tags[at] in FINITE
    end = at + 1
    while end < limit:
        word, tag = view.words[end], view.tags[end]
        if word in QUOTE_MARKS or view.quote[end] != mine:
            closing = _past_quotation(view, end, mine)
            if closing is None:
                break
            end = closing
            continue
        if word in STOPS or (word in SUBORDINATORS and end > at + 1):
            break
        if word == "," and not _comma_inside(view, end):
            break
        if tag == "CC" and _new_clause(view, end + 1):
            break
        if tag in FINITE:
            if relative and finite and view.tags[end - 1] not in RELATIVE | {"IN", "CC", "RB", "PRP"}:
                break
            finite = True
        end += 1
    return _trimmed(view, at, end)


def clause_start(view: Words, at: int) -> int:
    """Start of the clause that the token `at` stands in, within the quotation of that token."""
    mine = view.quote[at]
    start = at
    if start > 0 and view.words[start - 1] == ",":
        opening = _comma_before(view, start - 1, max(0, start - REACH))
        if opening is not None and not any(view.tags[k] in FINITE for k in range(opening, start)):
            start = opening
    limit = max(0, at - CLAUSE)
    while start > limit:
        word, tag = view.words[start - 1], view.tags[start - 1]
        if view.quote[start - 1] != mine or word in QUOTE_MARKS or word in STOPS:
            break
        if word in SUBORDINATORS or tag in RELATIVE | {"WRB"} or (word == "that" and tag == "IN"):
            break
        if word == "," and not _comma_inside(view, start - 1):
            break
        if tag == "CC" and _new_clause(view, start):
            break
        start -= 1
    return start


def _trimmed(view: Words, at: int, end: int) -> int:
    """`end` without punctuation or a bare conjunction before it."""
    while end > at + 1 and (view.tags[end - 1] in {",", "CC"} or view.words[end - 1] in {",", "-"}):
        end -= 1
    return end


def _past_quotation(view: Words, at: int, mine: int) -> int | None:
    """Where quotation `mine` goes on after another that begins at `at`; None where it does not."""
    if mine:
        return None
    size = len(view)
    number = view.quote[at]
    if not number:
        return None
    end = at
    while end < size and end - at < REACH and view.quote[end] == number:
        end += 1
    if end >= size or end - at >= REACH or view.quote[end] or view.words[end - 1] not in QUOTE_MARKS:
        return None
    return end


def _in_relative(view: Words, at: int) -> bool:
    """Does a relative clause without comma hold the token (the bill *that may pass* is dead)?"""
    for back in range(at - 1, max(-1, at - 5), -1):
        if view.tags[back] in RELATIVE:
            return back > 0 and view.tags[back - 1] in NOUN
        if view.tags[back] in FINITE or view.words[back] in STOPS:
            return False
    return False


def _new_clause(view: Words, at: int) -> bool:
    """After a conjunction: does a clause of its own begin at `at` (a finite verb, or a subject with one)?"""
    if at < len(view) and view.tags[at] in FINITE:
        return True
    for ahead in range(at, min(at + 8, len(view))):
        tag = view.tags[ahead]
        if tag in FINITE:
            return True
        if tag not in NOMINAL and tag not in ADVERB and view.words[ahead] != "of":
            return False
    return False


def _comma_inside(view: Words, comma: int) -> bool:
    """Is this comma within a phrase: a list, a date, a place or a number?"""
    size = len(view)
    if comma == 0 or comma + 1 >= size:
        return False
    before, after = view.tags[comma - 1], view.tags[comma + 1]
    if after == "CD" and before in {"CD", "NNP"}:
        return True
    if before in {"JJ", "RB"} and after == "JJ":
        return True
    # A list: "breast, lung and other cancers"; the conjunction comes before any verb.
    if before in NOUN | {"JJ", "CD", "VB", "VBG"} and after in NOMINAL | {"VB", "VBG", "RB"} - {"PRP", "EX"}:
        for ahead in range(comma + 1, min(comma + 9, size)):
            if view.tags[ahead] == "CC":
                return not _new_clause(view, ahead + 1)
            if view.tags[ahead] in FINITE or view.tags[ahead] in RELATIVE | {"WRB", "IN"}:
                return False
    return False
