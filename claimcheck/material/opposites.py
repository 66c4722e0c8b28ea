"""Words of the draft that say the opposite of those in their place in the material: "rose" for "fell".

Two words are opposites where they stand on two sides of one group of lexicon/opposites.txt, by themselves
(lexicon/antonyms.txt), or by how they begin ("illegal"), and exchanged where the words around are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from claimcheck import lexicon
from claimcheck.material.align import Alignment, Hunk
from claimcheck.material.denial import denies
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb
from claimcheck.material.words import Word, fold
from claimcheck.rules.numerals import ORDINALS
from claimcheck.syntax import stem

# Groups of how many of several it is true: "some", "all".
QUANTITY = frozenset({"part"})
# Groups that say which way a figure goes, or in what order things were.
# What was reckoned, and of how many together.
RECKONED = frozenset({"ledger", "mean", "net", "border", "share", "joined", "harm"})
FIGURES = RECKONED | {"order", "trend", "size", "extreme", "balance", "rank", "vague"}
FIGURES |= {"step", "hour", "compass"}
# Without an amount such words tell what somebody does: drift/turned.py has them. Of some the amount stands
# so near, in words.
NEAR = frozenset({"size", "order"})
STATED = RECKONED | NEAR | {"trend"}
WITHIN = 3
# Words of these groups stand in any sentence; they tell beside a figure.
COMMON = frozenset({"step", "joined"})
# Of these one word stands for one: "from Oslo", "to Oslo", but "from leaving", "to leave".
LONE = frozenset({"way", "choice"})
FEW = frozenset({"few", "handful"})
SUPERLATIVES = frozenset({"most", "least", "best", "worst"})
# What one of two does, and what the other does then: "won against", "lost to"; so with all that is compared.
CONVERSE = frozenset({"standing", "size", "order", "side", "dealing", "compass"})
# What one does, and how one stands to others.
DEEDS = frozenset(
    {"agreeing", "being", "care", "course", "custody", "favour", "grant", "hold", "law", "light", "making"}
    | {"memory", "mood", "ownership", "permit", "post", "standing", "worth"}
    # What links two things: with or without, for or against, because of or despite, if or unless, to or from.
    | {"having", "side", "stand", "reason", "condition", "way", "choice"}
)
TURNING = DEEDS - CONVERSE - {"ownership", "being", "having", "stand", "reason", "condition", "way", "choice"}
# "Unlike", "illegal"; the shortest word that such a beginning turns.
BEGINNINGS, SHORTEST = ("un", "in", "im", "ir", "il", "non", "dis"), 4
# What was exchanged is so many words on either side at most; so many next to it are the same.
LONGEST, BESIDE = 3, 3
# A figure stands within so many words behind "by" and "to": "to about 40".
ROUNDED = 3
# What tells that something was counted.
_AMOUNTS = "average cost number percent price rate share month week year day hour minute time"
AMOUNTS = frozenset(_AMOUNTS.split())
PARTS = frozenset({"half", "third", "quarter", "fifth", "tenth", "dozen", "hundred", "thousand", "million"})


def turned(
    words: Sequence[Word], alignments: Sequence[Alignment | None], groups: frozenset[str]
) -> Iterator[tuple[Word, Word, int]]:
    """Words of one sentence for which every passage has the opposite; `groups` are those asked for.

    `alignments` are those of the sentence with some passages. Each word comes with the opposite, and the
    number of the first passage that has it.
    """
    found: dict[int, tuple[Word, Word, int]] = {}
    kept: set[int] = set()
    for number, alignment in enumerate(alignments):
        if alignment is None:
            continue
        kept.update(at for first, _, length in alignment.equal for at in range(first, first + length))
        if is_turned_round(words, alignment):
            continue
        pairs = [
            (here, there)
            for here, there, group in exchanged(words, alignment, groups)
            if group in QUANTITY or is_of_figure(words, here, group)
        ]
        raised = _raised(words, alignment) if "rank" in groups else ()
        for here, there in (*pairs, *raised):
            at = here if here >= 0 else ~here
            if not is_denied_too(words, alignment, at):
                found.setdefault(here, (words[at], alignment.stretch.words[there], number))
    yield from (one for at, one in found.items() if at not in kept)


def _raised(words: Sequence[Word], alignment: Alignment) -> Iterator[tuple[int, int]]:
    """What is the second of its kind in the passage, and the first in the draft: "the second deepest"."""
    there = alignment.stretch.words
    for (first, last), (begin, end) in alignment.hunks:
        is_left_out = first == last < len(words) and end == begin + 1 and there[begin].folded in ORDINALS
        if is_left_out and (words[first].folded.endswith("est") or words[first].folded in SUPERLATIVES):
            yield ~first, begin


def exchanged(
    words: Sequence[Word], alignment: Alignment, groups: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    """The numbers of a word of the draft and of its opposite in the passage beside it, and their group."""
    there = alignment.stretch.words
    for hunk in in_place(alignment, len(words)):
        # "Some 60" is a number.
        rounding = {at for at in range(*hunk.there) if _is_before_number(there, at)}
        sides = {at: _sides(there[at].folded, groups) for at in range(*hunk.there) if at not in rounding}
        for here in range(*hunk.here):
            word = words[here].folded
            # Who has a number where nobody has counted cannot have found it there.
            is_number = word[0].isdigit() and word != "1" and "vague" in groups
            if word in FEW and here and words[here - 1].folded == "a":
                continue  # "a few" are some
            is_lone = hunk.here[1] - hunk.here[0] == hunk.there[1] - hunk.there[0] == 1
            for group, side in ({"vague": "counted"} if is_number else _sides(word, groups)).items():
                is_before = any(next.folded[0] in "0123456789$€£¥" for next in words[here + 1 : here + 2])
                if group in LONE and (not is_lone or is_before or not _is_to_same(words, there, hunk)):
                    continue
                told = {at: found[group] for at, found in sides.items() if group in found}
                if group in COMMON and not (
                    _is_number(words, here + 1) and _is_number(there, min(told, default=0) + 1)
                ):
                    continue  # "by half", but "according to"
                if group in RECKONED and told:
                    # "Killed four and injured nine" is "four dead and nine injured".
                    ours, theirs = ([word.folded for word in row] for row in (words, there))
                    told = told if are_opposite(ours, theirs, frozenset({group})) else {}
                if told and side not in told.values():
                    yield here, min(told), group


def _is_to_same(words: Sequence[Word], there: Sequence[Word], hunk: Hunk) -> bool:
    """Stands the same telling word behind what differs, on both sides: "from the port", "to the port"?"""
    ours, theirs = (
        next((word.folded for word in row[at:] if is_content(word.folded)), "")
        for row, at in ((words, hunk.here[1]), (there, hunk.there[1]))
    )
    return ours == theirs


def is_of_figure(words: Sequence[Word], at: int, group: str) -> bool:
    """Does a word of a group say something of a figure, there being an amount, or one beside it?"""
    if group not in STATED:
        return group in FIGURES
    folded = [word.folded for word in words]
    return is_counted(folded[max(at - WITHIN, 0) : at + WITHIN + 1] if group in NEAR else folded)


def _is_number(words: Sequence[Word], at: int) -> bool:
    """Does a figure stand at a place, with a mark or a round word before it at most?"""
    return any(
        word.folded[0] in "0123456789$€£¥" or word.folded in PARTS for word in words[at : at + ROUNDED]
    )


def are_opposite(one: Sequence[str], other: Sequence[str], groups: frozenset[str]) -> bool:
    """Have two rows of folded words no side in common of a group that both have a word of?"""
    ours, theirs = ({side for word in row for side in _sides(word, groups).items()} for row in (one, other))
    both = {group for group, _ in ours} & {group for group, _ in theirs}
    return any(not {side for side in ours & theirs if side[0] == group} for group in both)


def is_opposite(one: str, other: str) -> bool:
    """Is a folded word the opposite of another, by itself or by how it begins?"""
    if verb(other) in _antonyms().get(verb(one), ()):
        return True
    if one.endswith("er") and other.endswith("er"):  # "stronger", "weaker"
        return any(base in _antonyms().get(own, ()) for own in _bases(one) for base in _bases(other))
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST and any(long == beginning + short for beginning in BEGINNINGS)


@lru_cache(maxsize=1 << 16)
def contradict(one: str, other: str) -> bool:
    """Are two folded words opposites, and not two sides of one deed, nor what links two things?"""
    if are_opposite([one], [other], CONVERSE | {"ownership"}):
        return False
    return is_opposite(one, other) or are_opposite([one], [other], TURNING)


def has_both(words: Sequence[str], at: int) -> bool:
    """Have some folded words the opposite of one of them as well: "held, and then freed"?"""
    return any(contradict(words[at], word) for word in words)


def share_side(one: str, other: str, groups: frozenset[str]) -> bool:
    """Stand two folded words on the same side of one of some groups?"""
    return not _sides(one, groups).items().isdisjoint(_sides(other, groups).items())


def may_oppose(word: str) -> bool:
    """Has a folded word an opposite by itself?"""
    return verb(word) in _antonyms()


def _bases(comparative: str) -> set[str]:
    """What a comparative may be made of, by stems: "easier" of "easy", "bigger" of "big"."""
    stems = comparative[:-2], comparative[:-1], f"{comparative[:-3]}y", comparative[:-3]
    return {verb(word) for word in stems if word}


def is_counted(words: Sequence[str]) -> bool:
    """Do some folded words tell an amount, so that what rises or falls is a figure?"""
    return any(word[0] in "0123456789$€£¥" or stem(word) in _amounts() for word in words)


@cache
def _amounts() -> frozenset[str]:
    return frozenset(map(stem, AMOUNTS | PARTS))


def may_turn(word: str, groups: frozenset[str]) -> bool:
    """Has a folded word an opposite?"""
    return bool(_sides(word, groups - COMMON)) or word[0].isdigit() or word.endswith("est")


def is_trend(word: str) -> bool:
    """Does a folded word say which way a figure went?"""
    return bool(_sides(word, frozenset({"trend"})))


def _is_before_number(words: Sequence[Word], at: int) -> bool:
    return words[at].folded == "some" and at + 1 < len(words) and words[at + 1].folded[0].isdigit()


def is_turned_round(words: Sequence[Word], alignment: Alignment) -> bool:
    """Does a sentence say the same of two the other way round: "Ek beat Lund", "Lund lost to Ek"?

    The draft has the opposite of a word of the passage, and what stood before that stands behind it.
    """
    there = alignment.stretch.words
    known = {at + i for at, _, size in alignment.equal for i in range(size)}
    others = {at + i for _, at, size in alignment.equal for i in range(size)}
    places: dict[str, list[int]] = {}
    for at, word in enumerate(there):
        places.setdefault(word.folded, []).append(at)
    moved = {
        at: places[word.folded]
        for at, word in enumerate(words)
        if at not in known and word.folded in places and is_content(word.folded)
    }
    known.update(moved)
    others.update(*moved.values())
    added = [at for at, word in enumerate(words) if at not in known and _sides(word.folded, CONVERSE)]
    lost = [at for at, word in enumerate(there) if at not in others and _sides(word.folded, CONVERSE)]
    return any(
        (at < here) != (place < other)
        for here in added
        for other in lost
        if are_opposite([words[here].folded], [there[other].folded], CONVERSE)
        for at, found in moved.items()
        for place in found
    )


def is_denied_too(words: Sequence[Word], alignment: Alignment, at: int) -> bool:
    """Does one side alone deny, beside the draft's word `at` or near it: "most did not", "few did"?

    Right before it, too: "not all" may be "some".
    """
    there = alignment.stretch.words
    for (first, last), (begin, end) in alignment.hunks:
        here = [word.folded for word in words[first:last]]
        begin -= begin == alignment.first > 0  # what stands right before lies beside nothing
        passage = [word.folded for word in there[begin:end]]
        is_short = max(len(here), len(passage)) <= LONGEST
        if first <= at < last:
            if (denies(passage[:-1]) and not denies(here)) or (denies(here[:-1]) and not denies(passage)):
                return True
            continue
        if is_short and denies(here) != denies(passage):
            return True
    return False


def in_place(alignment: Alignment, size: int) -> Iterator[Hunk]:
    """Where a few words are exchanged, those before and after them being the same; `size` are all of them."""
    ends = {here + length: length for here, _, length in alignment.equal}
    starts = {here: length for here, _, length in alignment.equal}
    for hunk in alignment.hunks:
        (first, last), (begin, end) = hunk
        # Before the first word that is the same as many words lie beside each other: "of" beside "all".
        begin = 0 if first == 0 and begin == alignment.first <= LONGEST else begin
        before, after = ends.get(first, 0), starts.get(last, 0)
        is_short = 0 < last - first <= LONGEST and 0 < end - begin <= LONGEST
        is_held = (before or first == 0) and (after or last == size)
        fewest = BESIDE - (first == 0 or last == size)
        if is_short and is_held and before + after >= fewest:
            yield Hunk((first, last), (begin, end))


def _sides(word: str, groups: frozenset[str]) -> Mapping[str, str]:
    return {group: side for group, side in _known().get(verb(word), {}).items() if group in groups}


@cache
def _known() -> Mapping[str, Mapping[str, str]]:
    """The sides of each word, by its stem and by group."""
    known: dict[str, dict[str, str]] = {}
    for entry, (fields,) in lexicon.load("opposites").items():
        for field in fields.split():
            group, _, side = field.partition(":")
            known.setdefault(verb(fold(entry)), {})[group] = side
    return known


@cache
def _antonyms() -> Mapping[str, frozenset[str]]:
    """The opposites of each word, by stems."""
    known: dict[str, set[str]] = {}
    for entry, (others,) in lexicon.load("antonyms").items():
        one = verb(fold(entry))
        for other in map(verb, map(fold, others.split())):
            known.setdefault(one, set()).add(other)
            known.setdefault(other, set()).add(one)
    return {word: frozenset(others - {word}) for word, others in known.items()}
