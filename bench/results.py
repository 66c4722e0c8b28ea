"""bench/RESULTS.md: one table a script, each naming the hashes of what it measured."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
RESULTS = Path(__file__).with_name("RESULTS.md")

HEAD = """# Results

Written by `python bench/accuracy.py`, `python bench/sources.py` and `python bench/speed.py`; not edited by
hand. A section names the
hashes of the package (its .py files and word lists) and of the weights (model/) that it measured.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, on what, the value, and the value that the issue asks for."""

    what: str
    on: str
    value: str
    wanted: str
    reached: bool | None

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            self.on,
            self.value,
            self.wanted,
            {True: "yes", False: "**no**", None: ""}[self.reached],
        )


def fingerprint(paths: Iterable[Path]) -> str:
    """First 16 hex digits of the SHA-256 over the files' names and contents, in the order of the names."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def package_hash() -> str:
    package = ROOT / "claimcheck"
    return fingerprint([*package.rglob("*.py"), *(package / "lexicon").glob("*.txt")])


def weights_hash() -> str:
    weights = (".json", ".onnx", ".txt")
    return fingerprint(p for p in (ROOT / "claimcheck" / "model").iterdir() if p.suffix in weights)


def write(section: str, note: str, rows: Sequence[Row]) -> None:
    """Put the table of `section` into RESULTS.md, where another run's stood, and print it."""
    lines = [
        f"## {section}",
        "",
        f"package {package_hash()} · weights {weights_hash()} · {note}",
        "",
        "| figure | on | value | wanted | reached |",
        "|---|---|---|---|---|",
        *("| " + " | ".join(row.cells()) + " |" for row in rows),
        "",
    ]
    body = "\n".join(lines)
    sys.stdout.write(body)
    sections = _sections()
    sections[section] = body
    RESULTS.write_text("\n".join([HEAD, *(sections[name] for name in sorted(sections))]), encoding="utf-8")


def _sections() -> dict[str, str]:
    if not RESULTS.exists():
        return {}
    parts = RESULTS.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: f"## {part.rstrip()}\n" for part in parts}
