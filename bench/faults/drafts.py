"""From articles to drafts: each item of an article is changed in one way, by turns honestly and not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Any

from bench.faults.articles import Article, Material
from bench.faults.borrowed.borrowed import paragraphs
from bench.faults.borrowed.copydesk import long_paragraphs
from bench.faults.borrowed.disguised import mixed
from bench.faults.draft import SEEN, Change, Draft, Kind, KindSet, Site
from bench.faults.drift.doubt_turns import stances
from bench.faults.drift.doubts import doubts
from bench.faults.drift.drift import reserved
from bench.faults.drift.everyday import doubtful, plain
from bench.faults.drift.links import links
from bench.faults.drift.listed import claims, sentences
from bench.faults.drift.newsroom import reports
from bench.faults.drift.opinions import opinions
from bench.faults.drift.recast import recasts
from bench.faults.drift.reserve_forms import held
from bench.faults.drift.rewritten import rewrites
from bench.faults.drift.statements import statements
from bench.faults.drift.subbed import guarded
from bench.faults.figure.beside import beside
from bench.faults.figure.coarse import spans
from bench.faults.figure.copydesk import copied_figures
from bench.faults.figure.everyday import measures
from bench.faults.figure.figures import figures_of
from bench.faults.figure.paces import paces
from bench.faults.figure.quantities import quantities_of
from bench.faults.figure.settings import cue_days
from bench.faults.figure.subbed import lasting
from bench.faults.figure.turns import turns
from bench.faults.kinds import kinds_of
from bench.faults.lines import lines
from bench.faults.name.attached import attached
from bench.faults.name.copydesk import mentions, surnames, titled
from bench.faults.name.everyday import officed
from bench.faults.name.expanded import named_spots
from bench.faults.name.forms import called
from bench.faults.name.mentions import styled
from bench.faults.name.names import named
from bench.faults.name.places import placed
from bench.faults.name.referred import referred
from bench.faults.quote.enclosed import enclosed
from bench.faults.quote.indirect import indirect
from bench.faults.reports import reported
from bench.faults.written import rows

SEED = 7
BESIDE = 2  # other articles in the material of a draft
# How often the items of a family are used, each time otherwise.
ROUNDS: Mapping[str, int] = {
    "quote": 6,
    "figure": 6,
    "drift": 6,
    "borrowed": 2,
    "name": 2,
    "quantity": 6,
    "held": 6,
    "called": 2,
    "pace": 4,
    "doubt": 4,
    "styled": 2,
    "indirect": 2,
    "turn": 4,
    "stance": 4,
    "placed": 4,
    "opinion": 4,
    "enclosed": 2,
    "beside": 4,
    "statement": 4,
    "link": 4,
    "span": 4,
    "report": 4,
    "mixed": 2,
    "office": 4,
    "cue-day": 2,
    "recast": 6,
    "attached": 4,
    "told": 2,
    "rewritten": 6,
    "referred": 4,
    "reported": 6,
    "lasting": 4,
    "guarded": 6,
    "claim": 6,
    "line": 6,
    "measure": 2,
    "doubtful": 4,
    "plain": 3,
    "officed": 4,
    "quote-copy": 2,
    "borrowed-copy": 1,
    "figure-copy": 2,
    "line-copy": 2,
    "name-copy": 1,
    "title-copy": 2,
    "surname-copy": 1,
    "quote-row": 2,
    "figure-row": 4,
    "drift-row": 6,
    "name-row": 2,
}
SLACK = 12  # by how many there may be more faults than honest changes in a family, or fewer
# Families whose faults have drafts of their own: who is credited in one paragraph may be in the next.
APART = ("borrowed", "borrowed-copy")
HEAD = "Notes on what was said and done.\n\n"

ITEMS: Mapping[str, Callable[[Article], Iterable[Any]]] = {
    "quote": lambda article: article.quotes,
    "figure": figures_of,
    "drift": reserved,
    "borrowed": paragraphs,
    "name": named,
    "quantity": quantities_of,
    "held": held,
    "called": called,
    "pace": paces,
    "doubt": doubts,
    "styled": styled,
    "indirect": indirect,
    "turn": turns,
    "stance": stances,
    "placed": placed,
    "opinion": opinions,
    "enclosed": enclosed,
    "beside": beside,
    "statement": statements,
    "link": links,
    "span": spans,
    "report": reports,
    "mixed": mixed,
    "office": named_spots,
    "cue-day": cue_days,
    "recast": recasts,
    "attached": attached,
    "told": reserved,
    "rewritten": rewrites,
    "referred": referred,
    "reported": reported,
    "lasting": lasting,
    "guarded": guarded,
    "claim": claims,
    "line": sentences,
    "measure": measures,
    "doubtful": doubtful,
    "plain": plain,
    "officed": officed,
    "quote-copy": lambda article: article.quotes,
    "borrowed-copy": long_paragraphs,
    "figure-copy": copied_figures,
    "line-copy": lines,
    "name-copy": mentions,
    "title-copy": titled,
    "surname-copy": surnames,
    "quote-row": rows,
    "figure-row": rows,
    "drift-row": rows,
    "name-row": rows,
}


def drafts(articles: Sequence[Article], kind_set: KindSet = SEEN, *, seed: int = SEED) -> Iterator[Draft]:
    """The drafts with the kinds of a set; the same for the same articles and seed."""
    turns = _Turns(kinds_of(kind_set))
    for index, article in enumerate(articles):
        rng = Random(f"{seed} {kind_set} {article.id}")
        others = [other for at, other in enumerate(articles) if at != index]
        material = Material(article, rng.sample(others, min(BESIDE, len(others))))
        for sort, items in ITEMS.items():
            for round in range(ROUNDS[sort]):
                honest = _Page()
                faulty = _Page() if sort in APART else honest
                for item in items(article):
                    if taken := turns.take(sort, item, material, rng):
                        change, kind = taken
                        (faulty if kind.fault else honest).add(change, kind, item)
                for page in (honest, faulty) if sort in APART else (honest,):
                    if page.sites:
                        which = "-faults" if page is faulty and sort in APART else ""
                        yield page.draft(f"{article.id}-{sort}-{round + 1}{which}", material)


class _Turns:
    """Whose turn it is: of the kinds that can be made of an item, the one made least often so far."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._made: Counter[str] = Counter({kind.name: 0 for kind in kinds})
        self._kinds = kinds
        self._used: set[tuple[str, int, int, str]] = set()
        self._balance: Counter[str] = Counter()

    def take(self, sort: str, item: Any, material: Material, rng: Random) -> tuple[Change, Kind] | None:
        """A change of `item`, if any kind can make one that it has not made before."""
        kinds = [kind for kind in self._kinds if kind.changes == sort]
        balance = sum(self._balance[family] for family in {kind.family for kind in kinds})
        want_fault = balance <= 0
        for kind in sorted(kinds, key=lambda kind: (kind.fault != want_fault, self._made[kind.name])):
            if kind.fault != want_fault and abs(balance) >= SLACK:
                continue
            place = (*_place(item), kind.name)
            if place not in self._used and (change := kind.make(item, material, rng)):
                self._used.add(place)
                self._made[kind.name] += 1
                self._balance[kind.family] += 1 if kind.fault else -1
                return change, kind
        return None


def _place(item: Any) -> tuple[str, int, int]:
    """What tells one item of all articles from another; a figure's own offset counts in its sentence."""
    place = getattr(item, "sentence", item)
    return place.article.id, place.start, getattr(item, "start", 0)


class _Page:
    """A draft in the making."""

    def __init__(self) -> None:
        self._text = HEAD
        self.sites: list[Site] = []

    def add(self, change: Change, kind: Kind, item: Any) -> None:
        base = len(self._text)
        self._text += f"{change.text}\n\n"
        place = getattr(item, "sentence", item)
        self.sites.append(
            Site(
                kind.family,
                kind.name,
                kind.fault,
                base + change.start,
                base + change.end,
                place.article.id,
                place.start,
                place.end,
                change.expected,
            )
        )

    def draft(self, id: str, material: Material) -> Draft:
        return Draft(id, self._text.rstrip("\n") + "\n", material.ids, tuple(self.sites))
