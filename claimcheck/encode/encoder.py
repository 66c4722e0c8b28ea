"""The trained encoder in use: reads a document once, in windows; each head says something of each word.

A further head adds a named output to `Encoder.read` and what makes a layer of it; the reading stays one pass.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from claimcheck.document import Judgement
from claimcheck.encode.decode import Attribution, Floats, Linker, Parameters, Span
from claimcheck.encode.judge import Judge
from claimcheck.encode.repair import repaired
from claimcheck.encode.windows import Sizes, Window, cut_windows
from claimcheck.encode.words import WordPiece
from claimcheck.errors import ModelError
from claimcheck.interrupts import interrupts_later
from claimcheck.once import once

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FORMAT = 1  # of encoder.json and the names in the graph

_FOLDER = Path(__file__).parent.parent / "model"


class Encoder:
    """The encoder of a folder: encoder.onnx, encoder.json and encoder_vocabulary.txt.

    Nothing is loaded before it is needed; then each part is loaded once, whichever threads ask. Threads may
    read at the same time.
    """

    def __init__(self, folder: Path = _FOLDER, threads: int = 1) -> None:
        self._folder = folder
        self._threads = threads
        self._loading = RLock()

    def read(
        self, text: str, blocks: Sequence[Span], *, headed: bool = True
    ) -> Iterator[tuple[Window, dict[str, Floats]]]:
        """The windows of a document with the outputs of every head, a row a word of the window.

        blocks: spans of the paragraphs in code points, in order; the first is the headline if it is `headed`.
        """
        with self._loading:
            session, wordpiece, sizes = self._session, self._wordpiece, self._sizes
        names = [output.name for output in session.get_outputs()]
        for window in cut_windows(text, blocks, wordpiece, sizes, headed=headed):
            inputs = {
                name: np.array([getattr(window, name)], dtype=np.int64)
                for name in ("pieces", "shapes", "quotes", "zones")
            }
            inputs["firsts"] = np.array(window.firsts, dtype=np.int64)
            yield window, dict(zip(names, session.run(names, inputs), strict=True))

    def layers(
        self, text: str, blocks: Sequence[Span], sentences: Sequence[Span], *, headed: bool = True
    ) -> tuple[list[Attribution], tuple[Judgement, ...]]:
        """Who says what in a document, in the order of the text, and a judgement a sentence; blocks and
        `headed` as for `read`.
        """
        with self._loading:
            linker, judge = Linker(self.parameters), Judge(sentences)
        for window, outputs in self.read(text, blocks, headed=headed):
            linker.add(window, outputs)
            judge.add(window, outputs)
        return [repaired(text, attribution) for attribution in linker.attributions], judge.judgements()

    def attributions(self, text: str, blocks: Sequence[Span]) -> list[Attribution]:
        """Who says what, without the rest."""
        return self.layers(text, blocks, ())[0]

    @cached_property
    def parameters(self) -> Parameters:
        """What decoding needs beside the outputs."""
        given = self._about["parameters"]
        return Parameters(**{name: np.array(value, dtype=np.float32) for name, value in given.items()})

    @cached_property
    def _about(self) -> dict[str, Any]:
        about: dict[str, Any] = json.loads((self._folder / "encoder.json").read_text(encoding="utf-8"))
        if about["format"] != FORMAT:
            raise ModelError(f"the trained file model/encoder.json is not of format {FORMAT}")
        return about

    @cached_property
    def _sizes(self) -> Sizes:
        return Sizes(**self._about["windows"])

    @cached_property
    def _wordpiece(self) -> WordPiece:
        return WordPiece(self._folder / "encoder_vocabulary.txt")

    @cached_property
    def _session(self) -> InferenceSession:
        with interrupts_later():
            import onnxruntime  # a tenth of a second: not for those who only ask for help

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Windows differ in length: a plan of memory for each would be kept, and never used again.
        options.enable_mem_pattern = False
        return onnxruntime.InferenceSession(
            self._folder / "encoder.onnx", options, providers=["CPUExecutionProvider"]
        )


@once
def encoder() -> Encoder:
    """The encoder that comes with the program."""
    return Encoder()
