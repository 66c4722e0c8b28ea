"""What an encoder says of news that it has not learned from: `python -m claimcheck.training.encoder.folds`.

The labelled news is dealt into folds by article. For each, the encoder as it was before it saw any
sentence labels (the end of its first cycle) learns those of the other folds, and judges this one, and a
share of the articles that we labelled ourselves, which no fold learns. What
learns to use the judgements (claims, hedges and statuses), and what measures them, must not see those of
an encoder that knows the answers (training/unseen.py).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

import torch

from claimcheck.document import Judgement
from claimcheck.encode.judge import Judge
from claimcheck.encode.windows import Sizes
from claimcheck.encode.words import WordPiece
from claimcheck.training.encoder.data import Article, epoch, read_articles
from claimcheck.training.encoder.network import Network
from claimcheck.training.encoder.sentences import speeches
from claimcheck.training.encoder.settings import ROOT, VOCABULARY, Settings, read_settings
from claimcheck.training.encoder.train import optimizers_of, read_blocks, read_through
from claimcheck.training.labelled import labelled
from claimcheck.training.news import segmented
from claimcheck.training.unseen import Unseen, keep


def folds(settings: Settings) -> list[list[Article]]:
    """The labelled news, dealt out."""
    data = settings["data"]
    rows = read_articles(ROOT / data["news"]) + read_articles(ROOT / data["dev_news"])
    Random(settings["folds"]["seed"]).shuffle(rows)
    count = settings["folds"]["count"]
    return [rows[number::count] for number in range(count)]


def labelled_by_us(settings: Settings, number: int) -> list[Article]:
    """A share of the articles that we labelled ourselves, for a fold to judge: no fold learns any of them."""
    data = settings["data"]
    rows = list(labelled(article for path in data["train"] for article in read_articles(ROOT / path)))
    return rows[number :: settings["folds"]["count"]]


def judge_fold(settings: Settings, number: int, start: Path) -> dict[str, Unseen]:
    """The judgements of the articles of a fold, by id."""
    data, schedule, own = settings["data"], settings["schedule"], settings["folds"]
    torch.set_num_threads(schedule["threads"])
    torch.manual_seed(own["seed"] + number)
    wordpiece, sizes = WordPiece(VOCABULARY), Sizes(**settings["windows"])
    network = Network(len(wordpiece), schedule["dropout"])
    network.load_state_dict(torch.load(start))
    optimizers = optimizers_of(network, schedule)
    dealt = folds(settings)
    learned = [
        {"id": row["id"], "text": row["text"], "sentences": row["sentences"]}
        for other, rows in enumerate(dealt)
        for row in rows
        if other != number
    ]
    spoken = list(speeches(read_articles(ROOT / data["speeches"]), data["silver"]))
    for past in range(own["epochs"]):
        random = Random(f"{own['seed']} {number} {past}")
        some = random.sample(spoken, round(own["speech_share"] * len(spoken)))
        batches = epoch(learned, some, wordpiece, sizes, schedule, random)
        read_through(
            network, optimizers, batches, schedule, wordpiece.mask, (past, own["epochs"]),
            schedule["restart"], f"fold {number + 1}, epoch {past + 1}",
        )  # fmt: skip
    return {
        row["id"]: Unseen(number, judgements(network, row["text"], wordpiece, sizes))
        for row in (*dealt[number], *labelled_by_us(settings, number))
    }


def judgements(network: Network, text: str, wordpiece: WordPiece, sizes: Sizes) -> tuple[Judgement, ...]:
    """What a network says of the sentences of a text, as the stage `encode` gives it in use."""
    doc = segmented(text)
    judge = Judge([(sentence.span.start, sentence.span.end) for sentence in doc.sentences])
    blocks = [(block.span.start, block.span.end) for block in doc.blocks]
    for window, outputs in read_blocks(network, doc.plain, blocks, wordpiece, sizes):
        judge.add(window, outputs)
    return judge.judgements()


def judge_all(settings: Settings, start: Path) -> None:
    """Write training/unseen.json. start: the encoder that has seen no labels of sentences of news."""
    judged: dict[str, Unseen] = {}
    for number in range(settings["folds"]["count"]):
        judged |= judge_fold(settings, number, start)
    keep(judged)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Judge the labelled news unseen.")
    parser.add_argument("start", type=Path, help="the end of the first cycle of a run")
    judge_all(read_settings(), parser.parse_args().start)


if __name__ == "__main__":
    main()
