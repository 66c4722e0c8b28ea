"""Is a passage of the material about what a sentence of the draft is about, by the names that it has?

Sentences of one pattern are told of many things: what one candidate has of the delegates of a state, another
has of another's. Where the draft has a name that neither the passage nor the paragraphs beside it have, the
figures of the two are of two things, and neither is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import lexicon
from claimcheck.assess.marked import touched_by
from claimcheck.document import Document, Span
from claimcheck.material.words import fold, stem_of, words_of
from claimcheck.rules.quantity import Quantity

# An abbreviation has at most so many letters; what it stands for may be written out.
ABBREVIATED = 5


def is_about_other(
    doc: Document, sentence: int, figures: Sequence[Quantity], there: Document, around: Span
) -> bool:
    """Has a sentence of the draft a name that a stretch of a piece of the material has no word of?

    `figures` are those of the sentence. Who says it is no part of what is said, and nobody looks for
    abbreviations.
    """
    words = {word.folded for word in words_of(there.plain, around)}
    stems = {stem_of(word) for word in words}
    return any(
        stems.isdisjoint(map(stem_of, name)) and "".join(word[0] for word in name) not in words
        for name in names_of(doc, sentence, figures)
    )


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
