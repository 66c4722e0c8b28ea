"""What the tags of a sentence show of its phrases: noun phrases, verb groups and their subjects.

Read by short scans to the left or the right, as a chunker does (Abney 1991).
"""

from __future__ import annotations

from claimcheck.attribute.words import (
    AUXILIARIES,
    BEFORE_DAYS,
    CLAUSE_ENDS,
    CLOSING,
    DASHES,
    DAYS,
    DETERMINERS,
    FINITE,
    HEADS,
    INSIDE,
    LIGHT,
    LINKS,
    MARKS,
    NAMES,
    NOUNS,
    OPENING,
    QUANTIFIERS,
    RELATIVE,
    Words,
)

Phrase = tuple[int, int]  # words[start:end]

# How many words at most stand between a subject and its verb.
ASIDE = 50


def noun_phrase_before(words: Words, end: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that ends at `end` (exclusive) and begins at or after `floor`; None where none does."""
    low, tags = words.low, words.tags
    at = end - 1
    if at >= floor and low[at] in CLOSING:  # Sen. Doe (R-Ohio) said
        opening = at
        while opening > floor and low[opening] not in OPENING and at - opening < 8:
            opening -= 1
        at = opening - 1
    if at < floor or not _is_head(words, at, floor):
        return None
    start = at
    while start > floor:
        previous, tag = low[start - 1], tags[start - 1]
        if words.quotes[start - 1] != words.quotes[start] and words.quotes[start] < 0:
            break
        if (
            tags[start] in DETERMINERS
            and tag not in ("PDT", "IN", "TO", "CC")
            and tags[start - 1 : start + 1] != ("DT", "DT")
        ):
            break
        if tag in INSIDE:
            if previous in DAYS and (tags[start] in NAMES or tags[start] in DETERMINERS):
                break
            start -= 1
        elif previous == "&" or (previous == "," and tags[start] == "JJ" and tags[max(start - 2, 0)] == "JJ"):
            start -= 1
        elif tag in ("IN", "TO") and previous in LINKS:
            inner = start - 2
            if inner > floor and tags[inner] in ("JJ", "VBN", "RB") and tags[inner - 1] in NOUNS:
                inner -= 1  # "people familiar with", "sources close to"
            if inner < floor or not (tags[inner] in NOUNS or low[inner] in QUANTIFIERS):
                break
            start = inner
        elif tag == "CC" and previous in ("and", "or", "nor"):
            inner = start - 2
            if inner < floor or tags[inner] not in HEADS:
                break
            left = _base_start(words, inner, floor)
            if left > floor and (tags[left - 1].startswith("VB") or low[left - 1] in LINKS):
                break
            start = _list_start(words, left, floor)
        else:
            break
    while start < end - 1 and (tags[start] in ("RB", "CC", "IN", "POS") or low[start] in MARKS):
        start += 1
    return start, end


def _list_start(words: Words, start: int, floor: int) -> int:
    """Where the list begins whose last item but one begins at `start`: "Doe, Roe and Poe"."""
    while start > floor + 1 and words.low[start - 1] == "," and words.tags[start - 2] in NOUNS:
        left = _base_start(words, start - 2, floor)
        if words.low[start - 2] in DAYS or words.tag(left - 1) in ("IN", "TO"):
            break
        start = left
    return start


def _is_head(words: Words, at: int, floor: int) -> bool:
    """May a noun phrase end with the word at `at`? After an article, also an adjective ("the accused")."""
    tag, word = words.tags[at], words.low[at]
    if tag in HEADS or word in QUANTIFIERS or tag == "POS":
        return True
    return tag in ("JJ", "VBN") and any(
        words.tags[place] in ("DT", "PRP$") for place in range(max(floor, at - 3), at)
    )


def _base_start(words: Words, at: int, floor: int) -> int:
    """Where the simple noun phrase (no links) that has its head at `at` begins."""
    while at > floor and words.tags[at] not in DETERMINERS and words.tags[at - 1] in INSIDE:
        at -= 1
    return at


def base_end(words: Words, at: int) -> int:
    """Where the simple noun phrase (no links) that begins at `at` ends; `at` where there is none."""
    tags, size = words.tags, len(words)
    end = at
    if end < size and tags[end] == "PRP":
        return end + 1
    while end < size and (tags[end] in INSIDE or tags[end] == "RB") and words.quotes[end] == words.quotes[at]:
        if tags[end] in ("RB", "VBG", "VBN") and words.tag(end + 1) not in INSIDE:
            break
        if end > at and tags[end] in ("DT", "PRP$") and tags[end - 1] not in ("PDT", "DT"):
            break
        end += 1
    while end > at and tags[end - 1] in ("RB", "VBG", "VBN", "POS"):
        end -= 1
    return end


def noun_phrase_after(words: Words, start: int) -> int:
    """Where the noun phrase from `start` ends, as a source after its cue has it; `start` where there is none.

    Links ("of the board"), appositions and relative clauses belong to it.
    """
    end = linked_end(words, start)
    while start < end and words.word(end) == ",":
        if words.tag(end + 1) in ("WP", "WDT", "WP$"):
            return clause_end(words, end + 1)
        first = end + 2 if words.word(end + 1) in ("of", "from", "at", "with") else end + 1
        inner = linked_end(words, first)
        if (
            inner == first
            or _is_verb(words, inner)
            or words.tags[end + 1] == "PRP"
            or words.low[end + 1] == "that"
        ):
            break
        end = inner
    if end > start and words.tag(end) in ("WP", "WDT") and words.low[end] != "that":
        return clause_end(words, end)
    return end


def _is_verb(words: Words, at: int) -> bool:
    """Does a finite verb stand at `at`, adverbs apart?"""
    while words.tag(at) == "RB":
        at += 1
    return words.tag(at) in FINITE


def linked_end(words: Words, start: int) -> int:
    """Where the noun phrase from `start` ends with its links ("of the board in Ohio"), before any comma."""
    end = base_end(words, start)
    if end == start and words.word(start) in QUANTIFIERS:
        end = start + 1
    while start < end < len(words):
        word, tag = words.low[end], words.tags[end]
        if word in OPENING:
            near = range(end, min(end + 8, len(words)))
            closing = next((at for at in near if words.low[at] in CLOSING), None)
            if closing is None:
                break
            end = closing + 1
        elif word in LINKS or tag == "POS" or (tag == "CC" and word in ("and", "or", "&")):
            inner = base_end(words, end + 1)
            is_time = word in ("in", "on", "at") and time_at(words, end) > end
            if is_time or inner == end + 1 or (tag == "CC" and words.tag(inner) in FINITE):
                break
            end = inner
        elif tag in ("JJ", "VBN", "RB") and words.word(end + 1) in LINKS and words.tags[end - 1] in NOUNS:
            end += 1  # "people familiar with", "sources close to"
        elif tag == "VBG" and words.tags[end - 1] in ("NN", "NNS") and base_end(words, end + 1) > end + 1:
            end = base_end(words, end + 1)  # "a lawyer representing victims"
        else:
            break
    return end


def clause_end(words: Words, start: int) -> int:
    """The next mark of punctuation or quote from `start` on, else the end."""
    at = start
    while at < len(words) and words.low[at] not in CLAUSE_ENDS and words.low[at] not in MARKS:
        at += 1
    return at


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


def time_at(words: Words, at: int) -> int:
    """Where an expression of time at `at` ends ("on Tuesday", "late last week"); `at` where there is none."""
    end = at
    while words.word(end) in BEFORE_DAYS:
        end += 1
    days = end
    while words.word(end) in DAYS or (words.tag(end) == "CD" and (end > days or _is_year(words, end))):
        end += 1
    return end if end > days else at


def _is_year(words: Words, at: int) -> bool:
    """Is the number at `at` a year ("in 2021")?"""
    return (
        len(words.low[at]) == 4 and words.low[at][:2] in ("19", "20") and words.word(at - 1) in ("in", "of")
    )


def verb_group_start(words: Words, head: int) -> int:
    """Where the verb group of `head` begins, with auxiliaries, adverbs and "went on to"."""
    low, tags = words.low, words.tags
    at = head
    while at > 0:
        tag, word = tags[at - 1], low[at - 1]
        is_auxiliary = word in AUXILIARIES and (tag.startswith("VB") or tag in ("MD", "POS"))
        is_name = tag == "POS" and tags[at] in FINITE  # Moody's said
        if tag in ("RB", "RBR") or (is_auxiliary and not is_name):
            at -= 1
        elif word == "to" and at >= 2 and low[at - 2] in LIGHT:
            at -= 2
        else:
            break
    # "Earlier he said": an adverb at the head of the sentence is not of the group.
    return 1 if at == 0 and head > 0 and tags[0] == "RB" else at


def subject_before(words: Words, verb: int) -> Phrase | None:
    """The noun phrase that is subject of the verb group from `verb`, its apposition included."""
    low, tags = words.low, words.tags
    at = verb - 1
    if at < 0:
        return None
    if tags[at] in ("WP", "WDT") or (low[at] == "that" and at > 0 and tags[at - 1] in HEADS):
        end = at - 1 if at > 0 and low[at - 1] == "," else at
        # "Which" goes with the nearest noun, "who" with the person all of whose phrase it follows.
        floor = _base_start(words, end - 1, 0) if low[at] == "which" and end > 0 else 0
        return noun_phrase_before(words, end, floor)
    if low[at] not in DASHES and low[at] != ",":
        return _over_relative(words, _not_a_day(words, noun_phrase_before(words, verb)), verb)
    # ", who spent the day outside," or ", a spokeswoman," stands between subject and verb.
    comma = at - 1
    limit = max(verb - ASIDE, 0)
    while comma > limit and low[comma] != "," and low[comma] not in DASHES:
        comma -= 1
    if comma <= limit:
        return None
    first = comma + 1
    if tags[first] not in RELATIVE and tags[first] != "IN" and has_finite(words, first, at):
        return None
    phrase = noun_phrase_before(words, comma)
    if phrase is None:
        return None
    bare = _without_asides(words, *phrase)
    is_apposition = tags[first] in INSIDE - {"CD", "VBG", "VBN"} and not has_finite(words, first, at)
    return (phrase[0], at) if bare == phrase and is_apposition else bare


def _not_a_day(words: Words, phrase: Phrase | None) -> Phrase | None:
    """The subject itself where a day stands between it and its verb: "the poll released Friday found"."""
    if phrase is None or words.low[phrase[1] - 1] not in DAYS or phrase[1] - phrase[0] > 1:
        return phrase
    end = phrase[0]
    while end > 0 and words.tags[end - 1] in ("VBN", "VBD", "IN", "RB", "JJ"):
        end -= 1
    return noun_phrase_before(words, end) or phrase


def _over_relative(words: Words, phrase: Phrase | None, verb: int) -> Phrase | None:
    """The subject before a relative clause that ends with `phrase`: "the man who built the wall | said"."""
    if phrase is None:
        return None
    at = phrase[0]
    while at > 1 and (
        words.tags[at - 1][:2] in ("VB", "MD", "RB") or words.tags[at - 1] in ("IN", "TO", "RP")
    ):
        at -= 1
    if at == phrase[0] or at < 2 or words.tags[at - 1] not in ("WP", "WDT") or words.low[at - 2] == ",":
        return phrase
    outer = noun_phrase_before(words, at - 1)
    return phrase if outer is None else (outer[0], verb)


def _without_asides(words: Words, start: int, end: int) -> Phrase:
    """The name before short asides: of "Jane Doe, 22, of Flint, Ohio," when its last part was found."""
    low, tags = words.low, words.tags
    found = start, end
    for hop in range(4):
        before = start - 1
        if before < 1 or tags[end - 1] == "PRP":
            break
        is_linked = low[before] in LINKS and low[before - 1] == ","
        if is_linked:
            before -= 1
        if low[before] != ",":
            break
        outer = noun_phrase_before(words, before)
        if outer is None or tags[outer[1] - 1] not in NOUNS or low[outer[1] - 1] in DAYS:
            break
        opens = outer[0] == 0 or tags[outer[0] - 1] == "CC" or low[outer[0] - 1] in DASHES
        if hop == 0 and not is_linked and tags[start] in NAMES and not opens:
            break
        start, end = found = outer
    return found
