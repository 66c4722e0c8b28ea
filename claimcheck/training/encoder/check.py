"""Keeps the training alive: `python -m claimcheck.training.encoder.check`, some seconds, no data needed.

A few steps on made-up sentences must lower the loss, and the graph written for use must say what the network
says, but for its eight bits.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch

from claimcheck.encode.decode import LABELS
from claimcheck.encode.encoder import Encoder
from claimcheck.encode.windows import Sizes
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.data import Article, collate, examples, paragraphs
from claimcheck.training.encoder.export import export
from claimcheck.training.encoder.network import Network
from claimcheck.training.encoder.settings import VOCABULARY, read_settings
from claimcheck.training.encoder.train import inputs_of, loss_of, optimizers_of

STEPS = 8

# Source, cue, content and what follows, as they stand in the sentence.
SENTENCES = (
    ("The harbour master", "said", "that the ferry would not sail before noon", "."),
    ("Mara Quill", "denied", "having seen the letter", "."),
    ("A survey of fishermen", "found", "a third of the nets were torn", "."),
    ("She", "wrote:", "“Nobody asked the crews.”", ""),
)


def made_up_article(number: int) -> Article:
    """An article of the sentences, each a paragraph, with the spans of their parts."""
    text, attributions, sentences = "", [], []
    for sentence in SENTENCES[number % 2 :] + SENTENCES[: number % 2]:
        start, spans = len(text), {}
        for kind, words in zip(("source", "cue", "content"), sentence, strict=False):
            spans[kind] = [[len(text), len(text) + len(words)]]
            text += words + (" " if kind != "content" else "")
        text += sentence[-1]
        attributions.append(spans)
        sentences.append({"start": start, "end": len(text), **judged(text, start)})
        text += "\n"
    return {"id": str(number), "text": text, "attributions": attributions, "sentences": sentences}


def judged(text: str, start: int) -> dict[str, Any]:
    """What is true of the sentence that ends the text: a "would" hedges, a "denied" disputes."""

    def marked(word: str, kind: str) -> list[dict[str, Any]]:
        at = text.find(word, start)
        return [{"start": at, "end": at + len(word), "kind": kind, "party": "Mara Quill"}] if at >= 0 else []

    return {
        "claim": True,
        "types": ["event"],
        "hedges": marked("would", "modal"),
        "status": marked("denied", "disputed"),
    }


def main() -> None:
    """Runs the check; an assertion fails where something is broken."""
    settings = read_settings(["schedule.dropout=0.0"])
    schedule = settings["schedule"]
    torch.manual_seed(schedule["seeds"][0])
    wordpiece = WordPiece(VOCABULARY)
    network = Network(len(wordpiece), schedule["dropout"])
    optimizers = optimizers_of(network, schedule)
    articles = [made_up_article(number) for number in range(4)]
    batch = collate([example for article in articles for example in examples(article, wordpiece, Sizes())])
    losses = []
    for _ in range(STEPS):
        network.zero_grad()
        loss = loss_of(network, batch, schedule)
        loss.backward()  # type: ignore[no-untyped-call]
        for optimizer in optimizers:
            optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.8 * losses[0], losses

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        torch.save(network.state_dict(), folder / "checkpoint.pt")
        plain = {**settings, "export": {**settings["export"], "lean": [0.0] * len(LABELS)}}
        export([folder / "checkpoint.pt"], plain, folder, articles)
        shutil.copy(VOCABULARY, folder)
        network.eval()
        text = articles[0]["text"]
        for window, outputs in Encoder(folder).read(text, paragraphs(text)):
            with torch.inference_mode():
                wanted = network(inputs_of(window))
            for head, output in outputs.items():
                assert np.corrcoef(output.ravel(), wanted[head][0].numpy().ravel())[0, 1] > 0.98, head
    sys.stderr.write(f"training works: loss {losses[0]:.2f} to {losses[-1]:.2f} in {STEPS} steps\n")


if __name__ == "__main__":
    main()
