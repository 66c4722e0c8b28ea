"""What is known of a sentence before it is classified; the program and its training look at the same.

The encoder's logits come first. Words alone add to what it says of worth (claimcheck/training/worth.py), and
five traits to what it says of claims: it was found to take for claims what speakers demand, order, praise or
condemn, and headings without a verb.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Judgement
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, SENTENCE_LABELS, TYPES
from claimcheck.model.linear import linear
from claimcheck.syntax import VERB, Words, stem
from claimcheck.tag import normal

WORDS = "words"
OBLIGING = frozenset({"must", "ought", "should"})
NEEDING = frozenset({"got", "has", "have", "need", "needs"})  # before "to"
OWN = frozenset({"i", "my", "our", "us", "we"})
REPORTED = frozenset({"VBD", "VBG", "VBP", "VBZ"})  # not "a site called", nor "to urge"
LENGTHS = (3, 6, 9, 13, 20, 30)
COUNTS = (1, 2, 4)

# Label -> the numbers that decide it.
DECIDED_BY: dict[str, tuple[str, ...]] = {
    CLAIM: (CLAIM, "event", "quantity", "obliged", "needed", "ordered", "stance", "verbless"),
    CHECK_WORTHY: (CHECK_WORTHY, WORDS),
    **{kind: (kind,) for kind in TYPES},
}


def numbers(view: Words, judgement: Judgement) -> dict[str, float]:
    """By name: a logit for each label of the encoder, the sum over the words, and 0 or 1 for each trait."""
    found = dict(zip(SENTENCE_LABELS, judgement.scores, strict=True))
    found[WORDS] = linear("worth").sums(word_features(view.words, view.tags))[0]
    return found | {name: float(holds) for name, holds in traits(view).items()}


def word_features(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Names of what holds of a sentence's words: words and tags, how often a tag stands, and the length."""
    found = [f"w {word}" for word in dict.fromkeys(normal(word) for word in words)]
    for tag, count in Counter(tags).items():
        found.append(f"t {tag}")
        found += [f"t {tag}>{some}" for some in COUNTS if count > some]
    length = sum(word[0].isalnum() for word in words)
    return found + [f"n>{some}" for some in LENGTHS if length > some]


def traits(view: Words) -> dict[str, bool]:
    """What marks demands, orders, judgements and headings.

    A writer or speaker who says "we must" outside of quotation marks announces something, and is passed over.
    """
    words, tags = view.words, view.tags
    own = any(word in OWN and not quote for word, quote in zip(words, view.quote, strict=True))
    first = next((at for at, word in enumerate(words) if word[0].isalnum()), 0)
    needing = any(word in NEEDING and view.word(at + 1) == "to" for at, word in enumerate(words))
    return {
        "obliged": not own and any(word in OBLIGING for word in words),
        "needed": not own and (needing or "needed" in words),
        "ordered": view.tag(first) == "VB",
        "stance": any(
            tag in REPORTED and not quote and stem(word) in _stances()
            for word, tag, quote in zip(words, tags, view.quote, strict=True)
        ),
        "verbless": VERB.isdisjoint(tags),
    }


@cache
def _stances() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.words("stance_verbs"))
