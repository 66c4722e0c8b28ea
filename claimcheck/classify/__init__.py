"""Which sentences make a claim, of which types, and how worth a check they are.

The encoder judges; a weighted sum a label of what it says and of what words and traits add
(claimcheck/classify/features.py) becomes a probability. A claim is a sentence that asserts something that
could be checked, whoever asserts it and however hedged. What is worth a check is known from debates
(ClaimBuster, Arslan et al. 2020), what is a claim from news and speeches (PoliClaim, Ni et al. 2024).
"""

from __future__ import annotations

from typing import Any

from claimcheck.classify.features import numbers
from claimcheck.document import FURNITURE, Claim, Document, Judgement, Sentence
from claimcheck.encode.judge import CHECK_WORTHY, CLAIM, TYPES
from claimcheck.model.linear import joined
from claimcheck.stage import stage
from claimcheck.syntax import FINITE, QUOTE_MARKS, VERB, Quotations, Words, lowered, noun_phrase_end

# The end of what announces a speech, and how many words that has at most.
SPEAKS = frozenset(("added", "adds", "asked", "asks", "continued", "continues", "explained", "explains"))
ADDRESSES = frozenset(("asked", "asks", "told", "tells"))
SPEAKS |= ADDRESSES | {"said", "says", "stated", "states", "wrote", "writes"}
MOST = 6
LABELS = (CLAIM, CHECK_WORTHY, *TYPES)


@stage(requires=("sentences", "tags", "quotes", "judgements"), assigns=("claims",))
def classify(doc: Document) -> dict[str, Any]:
    """One claim a sentence: scores in 0..1, decided at 0.5; its types, none where it makes no claim."""
    quotations = Quotations(doc)
    return {
        "claims": tuple(
            _claim(sentence, Words(lowered(sentence), tags, quotations.of(sentence)), judgement)
            for sentence, tags, judgement in zip(doc.sentences, doc.tags, doc.judgements, strict=True)
        )
    }


def _claim(sentence: Sentence, view: Words, judgement: Judgement) -> Claim:
    fitted, known = joined("claims"), numbers(view, judgement)
    scores = {label: fitted.probability(label, known) for label in LABELS}
    verifiability, check_worthiness = round(scores[CLAIM], 2), round(scores[CHECK_WORTHY], 2)
    if sentence.role in FURNITURE or _asks(sentence, view) or _announces(view):
        verifiability = min(verifiability, 0.49)
    if verifiability < 0.5:
        return Claim(verifiability, check_worthiness, ())
    types = tuple(kind for kind in TYPES if scores[kind] >= 0.5)
    return Claim(verifiability, check_worthiness, types or (max(TYPES, key=scores.__getitem__),))


def _asks(sentence: Sentence, view: Words) -> bool:
    """Does the sentence end in a question mark, or in one that a quotation mark follows, and only ask?

    "It promises a factory, but will it keep its word?" says something first.
    """
    last = [token.text for token in sentence.tokens[-2:]]
    if "?" not in last or not all(mark == "?" or mark in QUOTE_MARKS for mark in last[last.index("?") :]):
        return False
    turns = next((at for at, word in enumerate(view.words) if word == "but" and at), 0)
    return FINITE.isdisjoint(view.tags[:turns])


def _announces(view: Words) -> bool:
    """Does the sentence only say that somebody speaks: "Dr. Ward went on:", "Quist said.", "It was Quist who
    said so."?"""
    said = [at for at, word in enumerate(view.words) if word[0].isalnum()]
    words = [view.words[at] for at in said]
    if words[:2] in (["it", "is"], ["it", "was"]) and "who" in words:
        said, words = said[2:], words[2:]
    asks = next((at for at, word in enumerate(words) if word in ADDRESSES), None)
    if asks is not None and noun_phrase_end(view, said[asks] + 1) > said[-1]:
        said, words = said[: asks + 1], words[: asks + 1]  # "asked the old clerk"
    while said and view.tags[said[-1]] == "RB":  # "said so twice"
        said, words = said[:-1], words[:-1]
    ends = 2 if words[-2:] == ["went", "on"] else 1 if words and words[-1] in SPEAKS else 0
    before = said[:-ends] if ends else []
    return (
        bool(before)
        and len(words) <= MOST
        and not any(view.tags[at] in VERB or view.quote[at] for at in before)
    )
