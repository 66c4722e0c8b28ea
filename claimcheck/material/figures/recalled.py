"""A figure that takes up one just told: "It carried 43 divers. Once more: 34 divers."

Who tells a figure again means the same one. It is told again where the sentence tells nothing of its own,
having no verb, or none but "is", and no thing that was not there; where it stands in parentheses behind
its number in words, or rounded; and where it has an article and counts the same things, with nothing that
says which of them: "the 34 divers". What stands alone above a paragraph is pulled out of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.document import Document
from claimcheck.material.figures import counts_others, fit
from claimcheck.material.figures.computed import is_label
from claimcheck.material.support import is_content
from claimcheck.material.verbs import verb
from claimcheck.material.words import fold, stem_of, words_of
from claimcheck.rules.quantities import AMOUNTS
from claimcheck.rules.quantity import Quantity
from claimcheck.syntax import ADVERB, BE, FINITE, NOUN

KINDS = AMOUNTS | {"times"}
# What figures are called, and the telling of them again.
_CALLED = (
    "figure number sum total count amount tally word sentence term short brief plain full exact precise key"
    " main whole fact one clear simple line point record recap reminder repeat remember recall mark note"
)
CALLED = frozenset(map(stem_of, _CALLED.split()))
ARTICLES = frozenset({"the", "those", "these", "all", "both", "such"})


# What it counts may stand between a figure and its gloss.
_TO_GLOSS = re.compile(r"(?: [^\W\d_]+){0,2} \(")


def takes_up(doc: Document, sentence: int, here: Quantity, other: Quantity, of: int) -> bool:
    """Does a figure of a sentence tell one of the sentence number `of` again: the one before, or the next?"""
    if here.kind not in KINDS or not _is_comparable(here, other) or is_label(here, doc.plain):
        return False
    if of == sentence and here.span.start < other.span.start:
        return False
    if of > sentence and not _stands_alone(doc, sentence):
        return False
    if of == sentence and is_gloss(doc.plain, here, other):
        return True
    words = [word.folded for word in words_of(doc.plain, doc.sentences[of].span)]
    return _tells_nothing(doc, sentence, here, set(map(stem_of, words))) or (
        _has_article(doc, sentence, here, other, set(map(verb, words)))
    )


def is_other(here: Quantity, before: Sequence[Quantity]) -> bool:
    """Has a figure another value than all those that it may take up, however they are rounded?"""
    ends = [one.value for one in before if one.bound in ("low", "high")]
    if ends and min(ends) <= here.value <= max(ends):
        return False
    rest = [(replace(here, bound="none"), replace(one, bound="none")) for one in before]
    rest += [(here, one) for one in before]
    return all(fit(one, other) == "different" == fit(other, one) for one, other in rest)


def is_gloss(text: str, here: Quantity, other: Quantity) -> bool:
    """Does a figure follow another in parentheses, as its number in digits, or rounded: "four (4)"?"""
    whole = here.whole or here.span
    is_rounded = here.bound not in ("none", "joined", "low", "high")
    return (
        (is_rounded or (here.kind == "count" and not text[other.span.start].isdigit()))
        and _TO_GLOSS.fullmatch(text, other.span.end, whole.start) is not None
        and text.startswith(")", whole.end)
    )


def _stands_alone(doc: Document, sentence: int) -> bool:
    """Is a sentence a paragraph of its own, without a verb?"""
    (block,) = doc.blocks_of(doc.sentences[sentence].span)[:1] or (None,)
    is_whole = block is not None and len(doc.sentences_of(doc.blocks[block].span)) == 1
    return is_whole and FINITE.isdisjoint(doc.tags[sentence])


def _is_comparable(here: Quantity, before: Quantity) -> bool:
    if (here.kind, here.unit) != (before.kind, before.unit) or counts_others(here) or counts_others(before):
        return False
    if here.bound in ("low", "high", "joined") or before.bound == "joined":
        return False
    if here.kind != "count":
        return here.kind == "measure" or here.named == before.named  # "a majority" is no number
    return not here.nouns or not is_content(here.nouns[0]) or _counts_the_same(here, before)


def _counts_the_same(here: Quantity, before: Quantity) -> bool:
    """Is the thing right behind the one figure among the words behind the other?"""
    return bool(here.nouns) and stem_of(fold(here.nouns[0])) in {stem_of(fold(noun)) for noun in before.nouns}


def _tells_nothing(doc: Document, sentence: int, here: Quantity, known: set[str]) -> bool:
    """Has a sentence beside its figure no verb but "is", and nothing that is not known or called a figure?"""
    whole, known, before = here.whole or here.span, known | CALLED, ""
    for token, tag in zip(doc.sentences[sentence].tokens, doc.tags[sentence], strict=True):
        if whole.start <= token.start < whole.end or not token.text[0].isalpha():
            continue
        word = fold(token.text)
        if tag in FINITE and word not in BE and is_content(word):
            return False
        is_infinitive = tag == "VB" and before == "to"
        before = word
        if is_content(word) and not is_infinitive and tag not in ADVERB and stem_of(word) not in known:
            return False
    return True


def _has_article(doc: Document, sentence: int, here: Quantity, before: Quantity, known: set[str]) -> bool:
    """Does "the" stand before a figure, and nothing behind what it counts that says which of them?"""
    tokens = doc.sentences[sentence].tokens
    tags = doc.tags[sentence]
    first = next((at for at, token in enumerate(tokens) if token.start >= here.span.start), len(tokens))
    if not first or tokens[first - 1].text.lower() not in ARTICLES:
        return False
    last = next((at for at, token in enumerate(tokens) if token.start >= here.span.end), len(tokens))
    if here.kind == "count" or (last < len(tokens) and tags[last] in NOUN):
        is_known = here.kind != "count" and bool(here.nouns) and verb(fold(here.nouns[0])) in known
        if not is_known and not _counts_the_same(here, before):
            return False
        last += 1
    # "The 34 divers of the navy", "the 34 found dead" are some of them, "the 34 divers were" are all.
    return last >= len(tokens) or tags[last] in (*FINITE, ".", ",", ":") or tokens[last].text in ".,;:"
