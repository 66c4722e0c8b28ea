"""One sentence as the finders look at it, and the phrases that its tags show: noun phrases, subjects, clauses.

The tags are Penn Treebank's; phrases are read from them by small left-to-right or right-to-left scans, as a chunker
does (Abney 1991), each bounded by the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.document import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAME = frozenset({"NNP", "NNPS"})
NOMINAL = NOUN | {"PRP", "CD", "FW"}
# What may stand inside a noun phrase, left of its head.
INSIDE = NOUN | {
    "CD",
    "JJ",
    "JJR",
    "JJS",
    "DT",
    "PDT",
    "PRP$",
    "POS",
    "$",
    "#",
    "VBN",
    "VBG",
    "RBS",
    "FW",
    "WP$",
    "HYPH",
}
OPENS_PHRASE = frozenset({"DT", "PRP$", "PRP", "PDT", "WP$"})
QUANTIFIERS = frozenset(
    "some many others several few most all both those these this that none another each either neither more one any".split()
)
LINKS = frozenset(
    "of for in at from with on to by near behind against about inside within close under".split()
)
BE = frozenset("be is are was were been being am 's 're 'm ’s ’re ’m get gets got".split())
AUXILIARY = BE | frozenset(
    "has have had having 've ’ve 'd ’d do does did will would could can may might should must shall 'll ’ll wo ca".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow "
    "january february march april june july august september october november december "
    "jan. feb. mar. apr. aug. sept. oct. nov. dec. morning afternoon evening night week month year".split()
)
TIMES = DAYS | frozenset("late early last this next earlier later ago recently".split())
COMMAS = frozenset({",", "–", "—", "--", "-", "("})
CLAUSE_ENDS = frozenset({",", ";", ":", "–", "—", "--", "(", ")", ".", "!", "?"})
STOPS = frozenset({".", "!", "?", "…", "..."})
MARKS = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "`", "«", "»", "„"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence, their lower-case forms and tags, and for each the index of its quote or -1."""

    tokens: Sequence[Token]
    low: Sequence[str]
    tags: Sequence[str]
    quote: Sequence[int]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The word at `at` in lower case, "" beyond the sentence."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def tag(self, at: int) -> str:
        """The tag at `at`, "" beyond the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def is_finite(self, at: int) -> bool:
        """A finite verb or modal, seen from its tag."""
        return self.tag(at) in FINITE


def noun_phrase_before(words: Words, end: int, floor: int = 0) -> tuple[int, int] | None:
    """The noun phrase that ends at `end` (exclusive) and begins at or after `floor`; None where none does."""
    low, tags = words.low, words.tags
    at = end - 1
    if at >= floor and low[at] in (")", "]", "-rrb-"):  # Sen. Doe (R-Ohio) said
        opening = at
        while opening > floor and low[opening] not in ("(", "[", "-lrb-") and at - opening < 8:
            opening -= 1
        at = opening - 1
    if at < floor or not (
        tags[at] in NOMINAL or low[at] in QUANTIFIERS or (tags[at] == "POS" and low[at] != "'")
    ):
        return None
    start = at
    while start > floor:
        previous, tag = low[start - 1], tags[start - 1]
        if words.quote[start - 1] != words.quote[start] and words.quote[start] < 0:
            break
        if (
            tags[start] in OPENS_PHRASE
            and tag not in ("PDT", "IN", "CC")
            and not (tag == "DT" and tags[start] == "DT")
        ):
            break
        if tag in INSIDE:
            if previous in DAYS and (tags[start] in NAME or tags[start] in OPENS_PHRASE):
                break
            start -= 1
        elif previous == "&" or (previous == "," and False):
            start -= 1
        elif tag in ("IN", "TO") and previous in LINKS:
            inner = start - 2
            if inner < floor or not (tags[inner] in NOUN or low[inner] in QUANTIFIERS):
                break
            start -= 2
        elif tag == "CC" and previous in ("and", "or", "&"):
            inner = start - 2
            if inner < floor or tags[inner] not in NOMINAL:
                break
            left = base_start(words, inner, floor)
            if left > floor and (tags[left - 1][:2] == "VB" or tags[left - 1] in ("IN", "TO")):
                break
            start = left
        else:
            break
    while start < end - 1 and (tags[start] in ("RB", "CC", "IN", "POS") or low[start] in MARKS):
        start += 1
    return start, end


def base_start(words: Words, at: int, floor: int) -> int:
    """Where the simple noun phrase (no links) that has its head at `at` begins."""
    while at > floor and words.tags[at] not in OPENS_PHRASE and words.tags[at - 1] in INSIDE:
        at -= 1
    return at


def base_end(words: Words, at: int, ceiling: int) -> int:
    """Where the simple noun phrase that begins at `at` ends (exclusive); `at` where there is none."""
    tags = words.tags
    end = at
    if end < ceiling and tags[end] == "PRP":
        return end + 1
    while (
        end < ceiling
        and (tags[end] in INSIDE or tags[end] in ("RB", "JJR"))
        and words.quote[end] == words.quote[at]
    ):
        if tags[end] in ("RB", "VBG", "VBN") and not (end + 1 < ceiling and tags[end + 1] in INSIDE):
            break
        end += 1
    while end > at and tags[end - 1] in ("RB", "VBG", "VBN", "POS"):
        end -= 1
    return end


def has_finite(words: Words, start: int, end: int) -> bool:
    """Is there a finite verb in words[start:end] that no relative pronoun governs?"""
    relative = False
    for at in range(start, end):
        if words.tags[at] in ("WP", "WDT", "WP$"):
            relative = True
        elif words.tags[at] in FINITE:
            if not relative:
                return True
            relative = False
    return False


def noun_phrase_after(words: Words, start: int, ceiling: int) -> int:
    """The end (exclusive) of the noun phrase from `start`, with links ("of the board"), apposition and relative
    clause, as a source after its cue has them; `start` where there is none."""
    low, tags = words.low, words.tags
    end = base_end(words, start, ceiling)
    if end == start:
        if words.word(start) in QUANTIFIERS:
            end = start + 1
        else:
            return start
    while end < ceiling:
        word, tag = low[end], tags[end]
        if word in ("(", "-lrb-"):
            closing = end
            while closing < ceiling and low[closing] not in (")", "-rrb-") and closing - end < 8:
                closing += 1
            if closing == ceiling or low[closing] not in (")", "-rrb-"):
                break
            end = closing + 1
        elif word in LINKS or (tag == "CC" and word in ("and", "or", "&")) or tag == "POS":
            if word in ("in", "on", "at") and time_at(words, end) > end:
                break
            inner = base_end(words, end + 1, ceiling)
            if inner == end + 1 or (tag == "CC" and words.is_finite(inner)):
                break
            end = inner
        elif tag in ("WP", "WDT") and word != "that":
            return clause_end(words, end, ceiling)
        elif word == "," and end + 1 < ceiling:
            after = end + 1
            if tags[after] in ("WP", "WDT", "WP$") and low[after] != "that":
                return clause_end(words, after, ceiling)
            inner = base_end(words, after, ceiling)
            if inner == after or words.is_finite(inner) or tags[after] == "PRP":
                break
            end = inner
        else:
            break
    return end


def clause_end(words: Words, start: int, ceiling: int) -> int:
    """The end of the clause that begins at `start`: the next mark of punctuation, a quote, or the ceiling."""
    at = start
    while at < ceiling and words.low[at] not in CLAUSE_ENDS and words.low[at] not in MARKS:
        at += 1
    return at


def time_at(words: Words, at: int) -> int:
    """The end (exclusive) of an expression of time at `at` ("on Tuesday", "late last week"); `at` where there is none."""
    end = at
    if words.word(end) in (
        "on",
        "in",
        "at",
        "by",
        "early",
        "late",
        "earlier",
        "later",
        "last",
        "this",
        "next",
        "the",
    ):
        while words.word(end) in (
            "on",
            "in",
            "at",
            "by",
            "the",
            "early",
            "late",
            "earlier",
            "later",
            "last",
            "this",
            "next",
        ):
            end += 1
    found = False
    while words.word(end) in DAYS or (found and words.tag(end) == "CD"):
        found = True
        end += 1
    return end if found else at


def verb_group_start(words: Words, head: int) -> int:
    """Where the verb group of `head` begins: auxiliaries, adverbs, "went on to"."""
    at = head
    while at > 0:
        tag, word = words.tags[at - 1], words.low[at - 1]
        if word in AUXILIARY and tag in ("MD", "VBP", "VBZ", "VBD", "VB", "VBN", "VBG", "POS"):
            at -= 1
        elif tag in ("RB", "RBR") and word not in ("here", "there"):
            at -= 1
        elif (
            word == "to"
            and at >= 2
            and words.tags[at - 2] in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "RP", "RB", "JJ")
        ):
            at -= 2
            while at > 0 and words.tags[at] in ("RP", "RB") and words.tags[at - 1][:2] in ("VB", "RB", "RP"):
                at -= 1
        else:
            break
    # An adverb at the head of a clause is not part of the group ("Earlier he said").
    while at < head and words.tags[at] == "RB" and at == 0:
        at += 1
    return at


def subject_before(words: Words, verb: int, floor: int = 0) -> tuple[int, int] | None:
    """The noun phrase that the verb group from `verb` has as subject, an apposition included; None where unseen."""
    low, tags = words.low, words.tags
    at = verb - 1
    if at < floor:
        return None
    if tags[at] in ("WP", "WDT") or (low[at] == "that" and at > floor and tags[at - 1] in NOMINAL):
        end = at - 1 if at > floor and low[at - 1] == "," else at
        return noun_phrase_before(words, end, floor)
    if low[at] not in (",", "–", "—", "--", ")", "-rrb-"):
        return noun_phrase_before(words, verb, floor)
    if low[at] in (")", "-rrb-"):
        return noun_phrase_before(words, verb, floor)
    # ", who spent the day outside," or ", a spokeswoman," stands between subject and verb.
    limit = max(floor, at - 40)
    comma = at - 1
    while comma > limit and low[comma] not in (",", "–", "—", "--"):
        comma -= 1
    if comma <= limit:
        return None
    segment = comma + 1
    if tags[segment] not in ("WP", "WDT", "WP$", "WRB", "IN") and has_finite(words, segment, at):
        return None
    phrase = noun_phrase_before(words, comma, floor)
    if phrase is None:
        return None
    apposition = (
        tags[segment] in INSIDE
        and tags[segment] not in ("CD", "VBG", "VBN")
        and not has_finite(words, segment, at)
    )
    start, end = phrase
    # "Jane Doe, 22, of Flint, Ohio, said": walk over short segments that no name heads.
    hops = 0
    while start > floor + 1 and hops < 4:
        before = start - 1
        if low[before] in LINKS and low[before - 1] == ",":
            before -= 1
        if (
            low[before] != ","
            or (tags[end - 1] == "PRP")
            or (low[before + 1] not in LINKS and tags[start] != "CD" and hops == 0 and tags[start] in NAME)
        ):
            break
        outer = noun_phrase_before(words, before, floor)
        if outer is None or tags[outer[1] - 1] not in NOUN or low[outer[1] - 1] in DAYS:
            break
        apposition = False
        start, end = outer
        hops += 1
    return (start, at) if apposition and hops == 0 else (start, end)
