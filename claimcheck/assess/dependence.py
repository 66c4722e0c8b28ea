"""Through whom an attribution reaches the reader, and what falls when one source is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.document import Document, Source, Support
from claimcheck.errors import ConfigError
from claimcheck.resolve import find_source
from claimcheck.sources_file import name_key

_NEAREST = 3
_ALIKE, _AS_NEAR = 65.0, 15.0  # of RapidFuzz's 100
_LONGEST_NAME = 60  # characters of a name in a sentence on standard error


class Dependence:
    """Per attribution the sources (indexes into `doc.sources`) on which it hangs.

    `through[i]` are those through which the source of attribution `i` is quoted: the one in whose words it
    stands, that one's own, and an outlet to which the piece is credited.
    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self.through: list[frozenset[int]] = [frozenset()] * len(doc.attributions)
        done = [False] * len(doc.attributions)
        for index in range(len(doc.attributions)):
            chain = []
            at: int | None = index
            while at is not None and not done[at]:
                done[at] = True
                chain.append(at)
                at = doc.attributions[at].parent
            for link in reversed(chain):
                self.through[link] = self._through(link)

    def _through(self, index: int) -> frozenset[int]:
        resolution, parent = self._doc.resolutions[index], self._doc.attributions[index].parent
        through = set() if parent is None else set(self.on(parent))
        if resolution.via is not None:
            through.add(resolution.via)
        through.discard(-1 if resolution.source is None else resolution.source)
        return frozenset(through)

    def on(self, index: int) -> frozenset[int]:
        """The sources without which attribution `index` says nothing: its own, and those it comes through."""
        source = self._doc.resolutions[index].source
        return self.through[index] if source is None else self.through[index] | {source}

    def sole(self, behind: Sequence[Support]) -> frozenset[int]:
        """The sources of which the withdrawal of any one leaves nothing of the support `behind`."""
        hangs = [self.on(support.attribution) for support in behind]
        return frozenset.intersection(*hangs) if hangs else frozenset()


def withdrawn_source(doc: Document) -> int | None:
    """Index of the source that the desk asks to do without; ConfigError where the article has none so called.

    A source is called by its name in the report, by a name that sources.toml gives it, or as the article
    calls it ("Quist", "the ministry"), where only one can be meant.
    """
    wanted = doc.desk.without
    if wanted is None:
        return None
    key = name_key(wanted)
    key = next(
        (name_key(one.name) for one in doc.desk.known if key in map(name_key, (one.name, *one.aliases))), key
    )
    called = [index for index, source in enumerate(doc.sources) if name_key(source.name) == key]
    index = called[0] if called else find_source(doc.sources, wanted)
    if index is None:
        raise ConfigError(f"no one source is called {_short(wanted)!r}: {_nearest(wanted, doc.sources)}")
    return index


def _nearest(wanted: str, sources: Iterable[Source]) -> str:
    from rapidfuzz import fuzz, process, utils

    names = list(dict.fromkeys(_short(source.name) for source in sources))
    if not names:
        return "the article has no sources."
    found = process.extract(
        _short(wanted),
        names,
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=_NEAREST,
        score_cutoff=_ALIKE,
    )
    if found:
        best = found[0][1]
        near = [repr(name) for name, score, _ in found if score > best - _AS_NEAR]
        return f"did you mean {' or '.join(near)}?"
    more = ", …" if len(names) > _NEAREST else "."
    return f"its sources are {', '.join(map(repr, names[:_NEAREST]))}{more}"


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
