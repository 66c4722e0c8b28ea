"""Is a passage of the material about what a sentence of the draft is about, by the names that it has?

Sentences of one pattern are told of many things: what one candidate has of the delegates of a state, another
has of another's. Where the draft has a name that neither the passage nor the paragraphs beside it have, the
figures of the two are of two things, and neither is wrong.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.assess.marked import touched_by
from claimcheck.document import Document, Span, Token
from claimcheck.material.figures.near import paragraph
from claimcheck.material.words import fold, stem_of, words_of
from claimcheck.rules.quantity import Quantity
from claimcheck.segment import sentences

# An abbreviation has at most so many letters; what it stands for may be written out.
ABBREVIATED = 5


def is_about_other(
    doc: Document, sentence: int, figures: Sequence[Quantity], there: Document, at: int, around: Span
) -> bool:
    """Has a sentence of the draft a name that the material has not near, and the material another one?

    `figures` are those of the sentence, `at` is the place of one in a piece of the material, `around` what is
    near. Who says it is no part of what is said, and nobody looks for abbreviations. Who only adds the name
    of the town, which all know, tells of the same.
    """
    words = {word.folded for word in words_of(there.plain, around)}
    stems = {stem_of(word) for word in words}
    return any(
        stems.isdisjoint(map(stem_of, name)) and "".join(word[0] for word in name) not in words
        for name in names_of(doc, sentence, figures)
    ) and _has_other_name(there, at, around, _stems_of_paragraph(doc, sentence))


def _has_other_name(there: Document, at: int, around: Span, known: frozenset[str]) -> bool:
    """Has the sentence at a place of the material neighbouring words with capitals of which none is known?"""
    for tokens in sentences(there.plain, around):
        if tokens[0].start <= at < tokens[-1].end:
            break
    else:
        return False
    capitals = itertools.groupby(tokens, lambda token: token.text[0].isupper())
    runs = [list(run) for is_name, run in capitals if is_name]
    # What begins the sentence may be any word.
    return any(_is_unknown(there, run, known) for run in runs if run != [tokens[0]])


def _is_unknown(there: Document, run: Sequence[Token], known: frozenset[str]) -> bool:
    words = words_of(there.plain, Span(run[0].start, run[-1].end))
    is_left_out = all(_is_left_out(token.text) for token in run)
    return not is_left_out and known.isdisjoint(stem_of(word.folded) for word in words)


def _stems_of_paragraph(doc: Document, sentence: int) -> frozenset[str]:
    near = paragraph(doc, doc.sentences[sentence].span)
    return frozenset(stem_of(word.folded) for word in words_of(doc.plain, near))


def names_of(doc: Document, sentence: int, figures: Sequence[Quantity]) -> Iterator[Sequence[str]]:
    """The names of a sentence, each as the folded words that it has; figures have none."""
    whole = doc.sentences[sentence]
    sources = [
        span for one in doc.attributions for span in (*one.source, *one.cue) if span.overlaps(whole.span)
    ]
    left_out = touched_by(whole.tokens, [*sources, *(one.whole or one.span for one in figures)])
    name: list[str] = []
    for at, (token, tag) in enumerate(zip(whole.tokens, doc.tags[sentence], strict=True)):
        is_name = tag in ("NNP", "NNPS") and token.text[0].isupper() and at not in left_out
        if is_name and not _is_left_out(token.text):
            name += [word.folded for word in words_of(doc.plain, Span(token.start, token.end))]
        elif name:
            yield name
            name = []
    if name:
        yield name


def _is_left_out(word: str) -> bool:
    is_short = word.isupper() and len(word) <= ABBREVIATED
    return is_short or "." in word or fold(word) in lexicon.words("calendar_words")
