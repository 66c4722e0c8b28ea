"""From the encoder's answers for the words of a window to attributions.

Labels are found by the Viterbi algorithm over a linear-chain conditional random field (Lafferty et al. 2001).
Links are pointers between words, scored by a dot product of two learned views (after Dozat and Manning 2017,
"Deep Biaffine Attention for Neural Dependency Parsing"): each word of a content points at its cue, each word
of a cue at its source or at none. Here the words of a span point together, at the spans that were found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from claimcheck.encode.windows import Window

Floats = NDArray[np.float32]
Span = tuple[int, int]

KINDS = ("source", "cue", "content")
LABELS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))

_STEPS = 8  # classes of distance between two words, each twice as far as the one before

Places = NDArray[np.int64] | slice
_ALL = slice(None)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what: spans in code points, end exclusive; source and cue may be empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Parameters:
    """What training learned beside the encoder's own weights.

    starts, steps: score of a label to begin with, of a label after another. Two kinds of link, content to cue
    and cue to source: their distance biases, and the views of "the cue is before the window" and "no source".
    """

    starts: Floats
    steps: Floats
    cue_distance: Floats
    source_distance: Floats
    no_cue: Floats
    no_source: Floats


def distances(paragraphs: Sequence[int], froms: Places = _ALL, tos: Places = _ALL) -> NDArray[np.int64]:
    """The class of distance from some words to others, of all from each to each: side, size (powers of two),
    paragraph.
    """
    places, numbers = np.arange(len(paragraphs)), np.asarray(paragraphs)
    gaps = places[tos][None, :] - places[froms][:, None]
    sizes: NDArray[np.int64] = np.minimum(np.ceil(np.log2(np.abs(gaps) + 1)).astype(np.int64), _STEPS - 1)
    elsewhere = numbers[tos][None, :] != numbers[froms][:, None]
    classes: NDArray[np.int64] = sizes + _STEPS * (gaps > 0) + 2 * _STEPS * elsewhere
    return classes


DISTANCES = 4 * _STEPS


def best_labels(scores: Floats, starts: Floats, steps: Floats) -> list[int]:
    """The best sequence of labels: scores is words by labels."""
    if not len(scores):
        return []
    before = steps.T  # a row a label: from each label to it
    paths, best = np.empty_like(before), np.empty_like(scores)
    best[0] = starts + scores[0]
    for last, new, own in zip(best, best[1:], scores[1:], strict=False):
        np.add(last, before, out=paths)
        np.maximum.reduce(paths, axis=1, out=new)
        new += own
    trail = (best[:-1, None, :] + before).argmax(axis=2).tolist()
    labels = [int(best[-1].argmax())]
    for row in reversed(trail):
        labels.append(row[labels[-1]])
    return labels[::-1]


def spans_of(labels: Sequence[int]) -> dict[str, list[Span]]:
    """Spans of each kind, in words, end exclusive."""
    found: dict[str, list[Span]] = {kind: [] for kind in KINDS}
    for place, label in enumerate(labels):
        if not label:
            continue
        kind = KINDS[(label - 1) // 2]
        begins = label % 2 == 1
        if begins or not found[kind] or found[kind][-1][1] != place:
            found[kind].append((place, place + 1))
        else:
            found[kind][-1] = (found[kind][-1][0], place + 1)
    return found


class Linker:
    """Attributions of a document, from its windows in order; only the last attribution is looked back at."""

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self.attributions: list[Attribution] = []

    def add(self, window: Window, outputs: Mapping[str, Floats]) -> None:
        """Adds the attributions of the next window.

        outputs holds, a row a word: `labels`, and for each kind of link the two views of it, `cue_from`,
        `cue_to`, `source_from`, `source_to`.
        """
        parameters = self._parameters
        spans = spans_of(best_labels(outputs["labels"], parameters.starts, parameters.steps))
        contents, cues, sources = spans["content"], spans["cue"], spans["source"]
        if not contents:
            return
        cue_of = self._targets("cue", contents, cues, window, outputs)
        source_of = self._targets("source", cues, sources, window, outputs)
        held: dict[int | None, list[Span]] = {}
        for content, target in zip(contents, cue_of, strict=True):
            held.setdefault(target, []).append(content)
        for cue, parts in held.items():
            content_spans = _offsets(window, parts)
            if cue is None:
                # A quotation that goes on keeps its cue and source, from before the window.
                last = self.attributions[-1] if self.attributions else Attribution((), (), ())
                last = replace(last, content=last.content + content_spans)
                self.attributions[-1:] = [last]
                continue
            source = source_of[cue]
            self.attributions.append(
                Attribution(
                    () if source is None else _offsets(window, [sources[source]]),
                    _offsets(window, [cues[cue]]),
                    content_spans,
                )
            )

    def _targets(
        self, link: str, spans: list[Span], others: list[Span], window: Window, outputs: Mapping[str, Floats]
    ) -> list[int | None]:
        """For each span the place among `others` of the one that its words point at, on average over them;
        None: at nothing in the window.
        """
        if not spans or not others:
            return [None] * len(spans)
        bias, none = getattr(self._parameters, f"{link}_distance"), getattr(self._parameters, f"no_{link}")
        froms, tos = _places(spans), _places(others)
        views = outputs[f"{link}_from"][froms]
        scores = _points(views, outputs[f"{link}_to"][tos]) + bias[distances(window.paragraphs, froms, tos)]
        # The likelihood of a span is the sum of its words'.
        largest = scores.max(axis=1, keepdims=True)
        sums = np.add.reduceat(np.exp(scores - largest), _firsts(others), axis=1)
        likelihoods = np.log(np.maximum(sums, 1e-12)) + largest
        nothing = _points(views, none[None, :])
        means = np.add.reduceat(np.hstack((likelihoods, nothing)), _firsts(spans), axis=0)
        means /= np.array([[end - start] for start, end in spans])
        best = means[:, :-1].argmax(axis=1)
        return [int(place) if row[place] > row[-1] else None for place, row in zip(best, means, strict=True)]


def _places(spans: Sequence[Span]) -> NDArray[np.int64]:
    """The words of some spans, one after the other."""
    return np.concatenate([np.arange(start, end) for start, end in spans])


def _firsts(spans: Sequence[Span]) -> NDArray[np.int64]:
    """Where each span begins among the words of all."""
    return np.cumsum([0, *(end - start for start, end in spans[:-1])])


def _points(views: Floats, others: Floats) -> Floats:
    # Not `@`: BLAS would start threads of its own, which spin beside those of the encoder.
    scores: Floats = np.einsum("ik,jk->ij", views, others) / np.float32(views.shape[1] ** 0.5)
    return scores


def _offsets(window: Window, spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple((window.words[first].start, window.words[end - 1].end) for first, end in spans)
