"""Who is quoted through whom, drawn as a tree: the story, those it quotes, those it quotes through them.

Drawn here and not in the browser: the same bytes each time, and there on paper too.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from claimcheck.report.record import Record
from claimcheck.report.wording import shortened

MOST = 40  # sources drawn
_DEEPEST = 6  # steps that are indented
_WIDTH, _ROW, _STEP, _LEFT = 380, 30, 24, 14
_LETTER = 7.2  # a character's width, generously


class Node(NamedTuple):
    """A source (its record) and where it stands; `label` is cut to the room there is.

    `times` is how many attributions it has.
    """

    source: Record
    label: str
    times: int
    x: int
    y: int


class Edge(NamedTuple):
    """A line as an SVG path; `extra` where the source is quoted through others too."""

    path: str
    extra: bool


class Graph(NamedTuple):
    """What is to be drawn, and the same in sentences; `left_out` says how many sources are not drawn.

    `is_flat` where nobody is quoted through somebody else.
    """

    nodes: list[Node]
    edges: list[Edge]
    sentences: list[str]
    left_out: int
    is_flat: bool
    width: int
    height: int


def graph(report: Record) -> Graph:
    """The graph of a report's sources that speak, or through which others do."""
    through: dict[int, Counter[int | None]] = {}
    for attribution in report["attributions"]:
        if (source := attribution["source"]["id"]) is not None:
            through.setdefault(source, Counter())[attribution["via"]] += 1
    known = {source["id"]: source for source in report["sources"]}
    for via in sorted({via for counts in through.values() for via in counts if via is not None}):
        through.setdefault(via, Counter())
    placed = _placed(through)
    drawn = placed[:MOST]
    at: dict[int | None, tuple[int, int]] = {None: (_LEFT, _ROW // 2)}
    nodes = []
    for row, (source, _, depth) in enumerate(drawn, 1):
        x, y = _LEFT + min(depth, _DEEPEST) * _STEP, row * _ROW + _ROW // 2
        at[source] = x, y
        times = through[source].total()
        room = int((_WIDTH - x - 16 - 34) / _LETTER)
        nodes.append(Node(known[source], shortened(known[source]["name"], room), times, x, y))
    edges = []
    for source, parent, _ in drawn:
        edges.append(Edge(_elbow(at[parent], at[source]), extra=False))
        others = [via for via in through[source] if via not in (parent, source) and via in at]
        edges += [Edge(_arc(at[via], at[source]), extra=True) for via in others]
    return Graph(
        nodes,
        edges,
        _sentences(through, known, drawn),
        len(placed) - len(drawn),
        all(vias.keys() <= {None} for vias in through.values()),
        _WIDTH,
        _ROW * (len(drawn) + 1),
    )


def _placed(through: dict[int, Counter[int | None]]) -> list[tuple[int, int | None, int]]:
    """Each source once, with the one it hangs from (None: the story) and its depth, as a tree is read.

    A source hangs from the story where the story quotes it itself, else from whom it comes through most.
    """
    parents = {
        source: None if None in vias or not vias else max(vias, key=lambda via: (vias[via], -(via or 0)))
        for source, vias in through.items()
    }
    children: dict[int | None, list[int]] = {}
    for source in sorted(parents):
        children.setdefault(parents[source], []).append(source)
    placed: dict[int, tuple[int, int | None, int]] = {}
    # Those that hang from each other in a ring are never reached from the story: they are put to it at last.
    for roots in (children.get(None, []), sorted(parents)):
        waiting: list[tuple[int, int | None, int]] = [(root, None, 1) for root in reversed(roots)]
        while waiting:
            source, parent, depth = waiting.pop()
            if source not in placed:
                placed[source] = source, parent, depth
                waiting += [(child, source, depth + 1) for child in reversed(children.get(source, []))]
    return list(placed.values())


def _elbow(parent: tuple[int, int], child: tuple[int, int]) -> str:
    """Down from the parent, then right to the child."""
    (x, y), (to_x, to_y) = parent, child
    return f"M{x} {y}V{to_y - 8}q0 8 8 8H{to_x}"


def _arc(parent: tuple[int, int], child: tuple[int, int]) -> str:
    (x, y), (to_x, to_y) = parent, child
    return f"M{x} {y}C{x - 14} {y} {to_x - 30} {to_y} {to_x} {to_y}"


def _sentences(
    through: dict[int, Counter[int | None]],
    known: dict[int, Record],
    drawn: list[tuple[int, int | None, int]],
) -> list[str]:
    heard: dict[int | None, list[str]] = {}
    for source, parent, _ in drawn:
        for via in through[source] or {parent: 0}:
            heard.setdefault(via, []).append(known[source]["name"])
    return [
        f"{_voice(None if via is None else known[via])} {', '.join(names)}." for via, names in heard.items()
    ]


def _voice(via: Record | None) -> str:
    return "The story quotes" if via is None else f"Through {via['name']}:"
