"""What the classifier of claims looks at: words, tags, and how the sentence is built and quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.document import Document, Sentence
from claimcheck.tag import normal

_OPENING, _CLOSING, _EITHER = frozenset(("“", "«", "``")), frozenset(("”", "»")), frozenset(('"', "''"))
_STOPS = frozenset((".", "?", "!", "…", "..."))
_LENGTHS = (3, 5, 8, 12, 18, 25, 35, 50)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DEGREES = frozenset(("JJR", "JJS", "RBR", "RBS"))
_WRITER = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
_READER = frozenset(("you", "your", "yours"))


def features(doc: Document) -> list[list[str]]:
    """The features of each sentence of a tagged document, none twice, in an order that does not vary."""
    return [
        list(dict.fromkeys(_sentence_features(sentence, tags, quoted)))
        for sentence, tags, quoted in zip(doc.sentences, doc.tags, _quoted(doc.sentences), strict=True)
    ]


def _quoted(sentences: Sequence[Sentence]) -> list[list[bool | None]]:
    """For each token: does it stand inside quotation marks? None for the marks themselves.

    A quotation that a sentence leaves open goes on in the next sentence of its block.
    """
    inside, block = False, -1
    layer: list[list[bool | None]] = []
    for sentence in sentences:
        if sentence.block != block:
            inside, block = False, sentence.block
        marks: list[bool | None] = []
        for token in sentence.tokens:
            if token.text in _OPENING or token.text in _CLOSING or token.text in _EITHER:
                inside = token.text in _OPENING or (token.text in _EITHER and not inside)
                marks.append(None)
            else:
                marks.append(inside)
        layer.append(marks)
    return layer


def _sentence_features(sentence: Sentence, tags: Sequence[str], quoted: Sequence[bool | None]) -> list[str]:
    words = [normal(token.text) for token in sentence.tokens]
    return [
        *(f"w {word}" for word in words),
        *(f"ww {first} {second}" for first, second in pairwise(words)),
        *(f"t {tag}" for tag in tags),
        *(f"tt {first} {second}" for first, second in pairwise(tags)),
        *_edges(words, tags),
        *_verbs(words, tags),
        *_counts(words, tags),
        *_quotation(words, quoted),
        *_cues(words, quoted),
        f"role {sentence.role}",
    ]


def _edges(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """How the sentence begins and ends."""
    core = [index for index, tag in enumerate(tags) if tag[0].isalpha()]
    final = next((word for word in reversed(words) if word in _STOPS or word.isalnum()), "")
    edges = [f"last {words[-1]}", f"final {final if final in _STOPS else 'none'}"]
    if core:
        first = core[0]
        edges += (f"first {words[first]}", f"first tag {tags[first]}", f"last word {words[core[-1]]}")
        if tags[first] == "MD" or words[first] in (
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "has",
            "have",
        ):
            edges.append("verb first")
    if len(core) > 1:
        first, second = core[:2]
        edges += (f"first two {words[first]} {words[second]}", f"first tags {tags[first]} {tags[second]}")
    return edges


def _verbs(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Which verbs, in which order and tense, and whether one is finite."""
    verbs = [(word, tag) for word, tag in zip(words, tags, strict=True) if tag[0] == "V" or tag == "MD"]
    tenses = {tag for _, tag in verbs}
    found = [
        "finite" if tenses & _FINITE else "not finite" if verbs else "no verb",
        f"tenses {' '.join(sorted(tenses & _FINITE))}",
        f"verbs {' '.join(tag for _, tag in verbs[:8])}",
        *(f"vv {first} {second}" for (first, _), (second, _) in pairwise(verbs)),
    ]
    if verbs:
        found.append(f"verb {verbs[0][0]}")
    return found


def _counts(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    counts = [
        f"length {sum(len(words) > length for length in _LENGTHS)}",
        f"figures {min(tags.count('CD'), 3)}",
        f"names {min(sum(tag.startswith('NNP') for tag in tags), 5)}",
        f"adjectives {min(sum(tag.startswith('JJ') for tag in tags), 4)}",
    ]
    if not _DEGREES.isdisjoint(tags):
        counts.append("degree")
    if not _WRITER.isdisjoint(words):
        counts.append("first person")
    if not _READER.isdisjoint(words):
        counts.append("second person")
    return counts


def _cues(words: Sequence[str], quoted: Sequence[bool | None]) -> list[str]:
    """How many words of the lexicon point to each type of claim, to a judgement or a mere act of speech."""
    counts: Counter[str] = Counter()
    kinds = lexicon.load("claim_cues")
    for first, _, cue in lexicon.phrases("claim_cues").find(words):
        counts.update(kinds[cue])
        if quoted[first]:
            counts.update(f"quoted {kind}" for kind in kinds[cue])
    # That a kind is absent is said too: regularized weights then tell it from present with half the effort.
    return [f"cue {kind}" for kind in counts] + [
        f"cue {kind} {min(counts[kind], 3)}" for kind in _cue_kinds()
    ]


@cache
def _cue_kinds() -> tuple[str, ...]:
    return tuple(sorted({kind for kinds in lexicon.load("claim_cues").values() for kind in kinds}))


def _quotation(words: Sequence[str], quoted: Sequence[bool | None]) -> list[str]:
    """How much of the sentence is quoted, and whether the quotation began before it."""
    inside = [word for word, mark in zip(words, quoted, strict=True) if mark]
    outside = sum(mark is False for mark in quoted)
    share = "none" if not inside else "all" if not outside else "most" if len(inside) > outside else "some"
    found = [f"quoted {share}", f"quoted {share} {quoted[0]}"]
    if inside and not _WRITER.isdisjoint(inside):
        found.append("quoted first person")
    return found
