"""Trains the encoder: `python -m claimcheck.training.encoder.train RUN [--seed N] [--set name=value ...]`.

RUN is a folder for checkpoints and the log; a run that was broken off goes on from its last epoch. After each
epoch the dev sets are labelled and scored.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from claimcheck.encode.decode import Attribution, Floats, Linker, Parameters
from claimcheck.encode.windows import Sizes, Window, cut_windows
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.data import (
    Article,
    Example,
    collate,
    epoch,
    paragraphs,
    read_articles,
)
from claimcheck.training.encoder.evaluate import judged, score
from claimcheck.training.encoder.network import (
    HEADS,
    LAYERS,
    Network,
    label_loss,
    link_loss,
    sentence_loss,
    word_loss,
)
from claimcheck.training.encoder.sentences import speeches, with_sentences
from claimcheck.training.encoder.settings import ROOT, VOCABULARY, Settings, read_settings
from claimcheck.training.labelled import labelled

Schedule = Mapping[str, Any]
JUDGES = frozenset(head.name for head in HEADS if head.judges)


def loss_of(network: Network, batch: Mapping[str, Tensor], schedule: Schedule) -> Tensor:
    """What training lowers, for one batch: the losses of whatever its examples are labelled with."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = network(batch)
    loss = torch.zeros(())
    if "labels" in batch:
        words, classes = batch["words"], batch["distances"]
        loss = loss + label_loss(network, outputs["labels"], batch["labels"], words)
        for kind in ("cue", "source"):
            bias, none = getattr(network, f"{kind}_distance")[classes], getattr(network, f"no_{kind}")
            views, others = outputs[f"{kind}_from"], outputs[f"{kind}_to"]
            link = link_loss(views, others, bias, batch[f"to_{kind}"], words, none)
            loss = loss + schedule["link_weight"] * link
    if "members" in batch:
        pooling = (outputs[f"sentence_{part}"] for part in ("weights", "values"))
        judged = (batch[part] for part in ("members", "truths", "importance"))
        loss = loss + schedule["sentence_weight"] * sentence_loss(*pooling, *judged)
        for head in ("hedges", "statuses", "party"):
            loss = loss + schedule["word_weight"] * word_loss(outputs[head], batch[head])
    return loss


def optimizers_of(network: Network, schedule: Schedule) -> list[torch.optim.Optimizer]:
    """Adam with a rate a layer: what lies lower is more general and moves less (Howard and Ruder 2018).

    Each group keeps its highest rate as `full`.
    """
    rate, layer_decay = schedule["rate"], schedule["layer_decay"]
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        top = name.split(".")
        if top[0] == "layers":
            own = rate * layer_decay ** (LAYERS - 1 - int(top[1]))
        elif top[0] == "pieces":
            continue
        elif top[0] in ("positions", "norm"):
            own = rate * layer_decay**LAYERS
        elif top[0] == "features":
            own = rate
        else:
            own = schedule["judge_rate" if top[0] == "heads" and top[1] in JUDGES else "head_rate"]
        decay = schedule["weight_decay"] if parameter.ndim > 1 and top[0] in ("layers", "heads") else 0.0
        groups.setdefault((own, decay), []).append(parameter)
    dense = [
        {"params": some, "lr": own, "full": own, "weight_decay": decay}
        for (own, decay), some in groups.items()
    ]
    lowest = rate * layer_decay**LAYERS
    pieces = [{"params": list(network.pieces.parameters()), "lr": lowest, "full": lowest}]
    return [torch.optim.AdamW(dense, fused=True), torch.optim.SparseAdam(pieces)]


def parameters_of(network: Network) -> Parameters:
    """What decoding needs beside the outputs."""
    names = ("starts", "steps", "cue_distance", "source_distance", "no_cue", "no_source")
    return Parameters(**{name: getattr(network, name).detach().numpy() for name in names})


def inputs_of(window: Window) -> dict[str, Tensor]:
    """The inputs of the network for one window."""
    names = ("pieces", "shapes", "quotes", "zones", "firsts")
    inputs = {name: torch.tensor([getattr(window, name)]) for name in names}
    return inputs | {"lengths": torch.tensor([len(window.pieces)])}


def read_blocks(
    network: Network, text: str, blocks: Sequence[tuple[int, int]], wordpiece: WordPiece, sizes: Sizes
) -> Iterator[tuple[Window, dict[str, Floats]]]:
    """The windows of a text with the outputs of the network, as Encoder.read gives them in use."""
    network.eval()
    for window in cut_windows(text, blocks, wordpiece, sizes):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = network(inputs_of(window))
        yield window, {name: output[0].numpy() for name, output in outputs.items()}


def predict(network: Network, article: Article, wordpiece: WordPiece, sizes: Sizes) -> list[Attribution]:
    """The attributions that the network finds in an article."""
    linker = Linker(parameters_of(network))
    text = article["text"]
    for window, outputs in read_blocks(network, text, paragraphs(text), wordpiece, sizes):
        linker.add(window, outputs)
    return linker.attributions


def train(settings: Settings, run: Path, seed: int) -> None:
    """Trains as the settings say; checkpoints, the ends of the cycles and log.jsonl go to the folder."""
    run.mkdir(parents=True, exist_ok=True)
    data, schedule = settings["data"], settings["schedule"]
    torch.set_num_threads(schedule["threads"])
    torch.manual_seed(seed)
    wordpiece, sizes = WordPiece(VOCABULARY), Sizes(**settings["windows"])
    material = _Material(settings)
    network = Network(len(wordpiece), schedule["dropout"])
    published = ROOT / data["published"]
    if hashlib.sha256(published.read_bytes()).hexdigest() != data["published_sha256"]:
        raise SystemExit(f"{published} is not the published encoder")
    network.load_published(published)
    optimizers = optimizers_of(network, schedule)
    done = 0
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        for optimizer, own in zip(optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(own)
        torch.set_rng_state(state["random"])
        done = state["epochs"]
    plan = [
        (cycle, past, length) for cycle, length in enumerate(schedule["cycles"]) for past in range(length)
    ]
    for number, (cycle, past, length) in list(enumerate(plan))[done:]:
        if not past:
            optimizers = optimizers_of(network, schedule)
        random = Random(f"{seed} {number}")
        batches = epoch(
            material.articles(schedule["news_repeat"][cycle], schedule["labelled_repeat"][cycle]),
            material.speeches(schedule["speech_share"], schedule["golden_repeat"][cycle], random),
            wordpiece, sizes, schedule, random,
        )  # fmt: skip
        began = time.monotonic()
        highest = schedule["restart"] if cycle else 1.0
        loss = read_through(
            network,
            optimizers,
            batches,
            schedule,
            wordpiece.mask,
            (past, length),
            highest,
            f"epoch {number + 1}",
        )
        line = {
            "epoch": number + 1,
            "loss": loss,
            "seconds": time.monotonic() - began,
            "dev": _figures(network, settings, wordpiece, sizes),
        }
        with (run / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        sys.stderr.write(json.dumps(line) + "\n")
        state = {
            "network": network.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in optimizers],
            "random": torch.get_rng_state(),
            "epochs": number + 1,
        }
        torch.save(state, checkpoint)
        if past == length - 1:
            torch.save(network.state_dict(), run / f"cycle-{cycle + 1}.pt")


def read_through(
    network: Network,
    optimizers: Sequence[torch.optim.Optimizer],
    batches: Sequence[Sequence[Example]],
    schedule: Schedule,
    mask: int,
    place_in_cycle: tuple[int, int],
    highest: float,
    name: str,
) -> float:
    """One epoch; returns the mean loss.

    place_in_cycle: how many epochs of the cycle are past, and how many it has; its rate rises to `highest`
    of the full rate and falls to nothing. mask: the wordpiece that stands for a hidden one.
    """
    network.train()
    groups = [group for optimizer in optimizers for group in optimizer.param_groups]
    dense = [parameter for name, parameter in network.named_parameters() if name != "pieces.weight"]
    past, length = place_in_cycle
    began, total = time.monotonic(), 0.0
    for place, batch in enumerate(batches):
        share = (past + place / len(batches)) / length
        factor = highest * min(share / schedule["warm_up"], (1 - share) / (1 - schedule["warm_up"]))
        for group in groups:
            group["lr"] = group["full"] * factor
        network.zero_grad()
        tensors = collate(batch)
        hidden = torch.rand(tensors["pieces"].shape) < schedule["masked"]
        tensors["pieces"] = tensors["pieces"].masked_fill(hidden, mask)
        loss = loss_of(network, tensors, schedule)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(dense, 1.0)
        for optimizer in optimizers:
            optimizer.step()
        total += loss.item()
        if not math.isfinite(total):
            raise SystemExit("the loss is no number")
        if place % 20 == 19:
            _progress(name, place + 1, len(batches), total / (place + 1), time.monotonic() - began)
    return total / len(batches)


class _Material:
    """What there is to read, before a choice is made of it for an epoch."""

    def __init__(self, settings: Settings) -> None:
        data = settings["data"]
        self._plain = [
            article
            for path, repeat in zip(data["train"], data["repeat"], strict=True)
            for article in read_articles(ROOT / path) * repeat
        ]
        self._news = self._judged(read_articles(ROOT / data["news"]))
        self._own = self._judged(list(labelled(self._plain)))
        self._speeches = list(speeches(read_articles(ROOT / data["speeches"]), data["silver"]))

    def _judged(self, rows: list[Article]) -> list[Article]:
        """Those of the articles, each once, that have labelled sentences in the rows, with these."""
        judged = (article for article in with_sentences(self._plain, rows) if "sentences" in article)
        return list({article["id"]: article for article in judged}.values())

    def articles(self, news: int, own: int) -> list[Article]:
        """All articles and, so often more, those of labelled news and those that we labelled, with labels."""
        return self._plain + self._news * news + self._own * own

    def speeches(self, share: float, golden: int, random: Random) -> list[Article]:
        chosen = random.sample(self._speeches, round(share * len(self._speeches)))
        return chosen + [speech for speech in self._speeches if speech["golden"]] * golden


def _figures(
    network: Network, settings: Settings, wordpiece: WordPiece, sizes: Sizes
) -> dict[str, dict[str, float]]:
    data = settings["data"]
    figures = {
        Path(path).stem: {name: round(f1, 1) for name, (_, _, f1) in scores.items()}
        for path in data["dev"]
        if (
            scores := score(
                ROOT / path, ROOT / data["scorer"], lambda one: predict(network, one, wordpiece, sizes)
            )
        )
    }
    rows = read_articles(ROOT / data["dev_news"])
    rows += speeches(read_articles(ROOT / data["dev_speeches"]), 1.0)
    figures["judged"] = judged(
        rows, lambda text: read_blocks(network, text, paragraphs(text), wordpiece, sizes)
    )
    return figures


def _progress(name: str, place: int, steps: int, loss: float, seconds: float) -> None:
    bar = "#" * (30 * place // steps)
    left = seconds * (steps - place) / place
    end = "\r" if sys.stderr.isatty() else "\n"
    sys.stderr.write(f"{name} [{bar:<30}] {place}/{steps} loss {loss:.3f} {left:.0f} s left{end}")
    sys.stderr.flush()


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Train the encoder.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--set", action="append", default=[], metavar="TABLE.NAME=VALUE")
    arguments = parser.parse_args()
    train(read_settings(arguments.set), arguments.run, arguments.seed)


if __name__ == "__main__":
    main()
