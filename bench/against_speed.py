"""The whole program with 10 MB of material: `python bench/against_speed.py`, on an otherwise idle core."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.faults.articles import read_articles
from bench.faults.frames import STYLES
from bench.results import SHARED, Row, write
from bench.speed import cost, median

SIZE = 10_000_000  # bytes of material, all together
PIECE = 1_000_000  # bytes of a file of it
RUNS = 3
QUOTES = 100
WANTED = 5.0


def texts(data: Path) -> Iterator[str]:
    """The articles; then, as there are not enough, the same with their paragraphs in the reverse order."""
    read = []
    for name in ("polnear_dev.jsonl", "polnear_train.jsonl"):
        with (data / name).open(encoding="utf-8") as lines:
            read += [str(json.loads(line)["text"]) for line in lines]
    yield from read
    while True:
        for text in read:
            yield "\n\n".join(reversed(text.split("\n")))


def fill(folder: Path, data: Path) -> int:
    """Puts SIZE bytes of material into `folder`; gives how many files it took."""
    taken, number, piece = 0, 0, b""
    for text in texts(data):
        piece += f"{text}\n\n".encode()
        if len(piece) >= PIECE or taken + len(piece) >= SIZE:
            number += 1
            (folder / f"notes-{number:02}.txt").write_bytes(piece)
            taken, piece = taken + len(piece), b""
        if taken >= SIZE:
            return number
    raise AssertionError("the texts never end")


def quotes(data: Path) -> str:
    """A draft of QUOTES quotes, a paragraph each, every second with its third word left out."""
    found = [quote for article in read_articles(data) for quote in article.quotes if len(quote.words) >= 8]
    step = max(1, len(found) // QUOTES)
    lines = []
    for index, quote in enumerate(found[::step][:QUOTES]):
        words = quote.text.split()
        if index % 2:
            del words[2]
        left, right = STYLES[0]
        lines.append(f"One of those who were there said: {left}{' '.join(words)}{right}")
    return "\n\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="The whole program with 10 MB of material.")
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="the folder of the articles")
    parser.add_argument("--dry", action="store_true", help="print only; leave RESULTS.md alone")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        draft, material = Path(name, "draft.txt"), Path(name, "material")
        material.mkdir()
        files = fill(material, arguments.data)
        draft.write_text(quotes(arguments.data), encoding="utf-8")
        options = ("--force", "--fail-on", "never")
        alone = median([cost(str(draft), *options) for _ in range(RUNS)])
        against = median([cost(str(draft), *options, "--against", str(material)) for _ in range(RUNS)])
    more, on = against.processor - alone.processor, f"{QUOTES} quotes, {files} files"
    if arguments.dry:
        sys.stdout.write(f"{on}: alone {alone}, against {against}\n")
        return
    write(
        "Speed against 10 MB of material",
        f"processor seconds, median of {RUNS} runs; Python {sys.version.split()[0]}",
        [
            Row("the draft alone, s", on, f"{alone.processor:.2f}", "", None),
            Row("with --against, s", on, f"{against.processor:.2f}", "", None),
            Row("what the material costs, s", on, f"{more:.2f}", f"{WANTED:.2f}", more <= WANTED),
            Row("peak memory, MB", on, f"{against.memory:.0f}", "", None),
        ],
    )


if __name__ == "__main__":
    main()
