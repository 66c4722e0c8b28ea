"""Makes lexicon/close_classes.txt of WordNet: `python -m claimcheck.training.close_classes DICT WORDS...`.

DICT is the folder with WordNet's files (data.noun, index.sense), WORDS are lists of common words, one a line
(of SCOWL: wamerican-small, wbritish-small). Of each class below the common nouns are written that mean
something of it before all else, with what each is, wide to narrow, and what may be said for it besides.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parent.parent / "lexicon" / "close_classes.txt"
HEAD = (
    "# What is of one kind: each noun, what it is, wide to narrow, and nouns that may stand for it besides."
    " Made of WordNet 3.1, Copyright 2011 by Princeton University; see provenance.md.\n"
)
# Kinds of which a thing is one or another, by the noun and the number of its sense in WordNet.
CLASSES = {
    "ailment": "disease.1 injury.1 illness.1",
    "animal": "animal.1",
    "bodypart": "body_part.1",
    "building": "building.1 mercantile_establishment.1 facility.1 plant.1",
    "ceremony": "ceremony.1",
    "clothing": "clothing.1",
    "color": "chromatic_color.1 achromatic_color.1",
    "container": "vessel.3 bag.1 box.1 case.5",
    "crime": "crime.1 felony.1",
    "degree": "academic_degree.1",
    "drug": "narcotic.1 medicine.2",
    "element": "chemical_element.1 alloy.1",
    "fabric": "fabric.1",
    "food": "food.2 dish.2 baked_goods.1 beverage.1 dairy_product.1 foodstuff.2",
    "fuel": "fuel.1",
    "furniture": "furniture.1",
    "instrument": "musical_instrument.1",
    "landform": "geological_formation.1 body_of_water.1",
    "material": "building_material.1",
    "meal": "meal.1",
    "plant": "vascular_plant.1",
    "publication": "publication.1",
    "punishment": "punishment.1",
    "road": "road.1",
    "room": "room.1",
    "season": "season.2",
    "sport": "sport.1",
    "subject": "discipline.1",
    "vehicle": "vehicle.1",
    "weapon": "weapon.1",
    "weather": "storm.1 precipitation.3",
}
# What WordNet has nowhere, or under a meaning that is not the first: general knowledge.
ADDED = {
    "cake": "food/cake",
    "cash": "payment/cash",
    "cheque": "payment/cheque",
    "credit": "payment/credit",
    "share": "payment/share",
    "stock": "payment/share",
    "white": "color/white",
    "stroke": "ailment/stroke",
    "van": "vehicle/van",
    "lorry": "vehicle/truck",
    **{side: f"compass/{side}" for side in ("north", "south", "east", "west")},
    **{f"{side}ern": f"compass/{side}" for side in ("north", "south", "east", "west")},
    **{
        f"{a}{b}": f"compass/{a}/{a}{b} compass/{b}/{a}{b}"
        for a in ("north", "south")
        for b in ("east", "west")
    },
    "gale": "weather/storm/gale",
    "wildfire": "weather/wildfire",
    "earthquake": "weather/earthquake",
    "flood": "weather/flood",
    "rape": "crime/rape",
    "theft": "crime/theft",
    "murder": "crime/killing/murder",
    "manslaughter": "crime/killing/manslaughter",
    "arson": "crime/arson",
    "assault": "crime/assault",
    "smuggling": "crime/smuggling",
    "looting": "crime/theft/looting",
    "trespass": "crime/trespass",
    "salmon": "animal/fish/salmon food/fish/salmon",
    "shark": "animal/fish/shark",
    "trout": "animal/fish/trout food/fish/trout",
    "tuna": "animal/fish/tuna food/fish/tuna",
}
# A noun is taken for what so large a part (share) of its uses in WordNet's texts mean, or its first sense.
MAIN = 0.35
# A noun that is a kind of another one at so many steps may be called by it.
STEPS = 3


class Synset(NamedTuple):
    """Nouns with one meaning, and the numbers of the wider meanings."""

    nouns: tuple[str, ...]
    wider: tuple[str, ...]


def synsets(folder: Path) -> dict[str, Synset]:
    """WordNet's meanings of nouns, by their numbers."""
    found = {}
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue  # the licence
        number, _, _, size, *rest = line.split(" | ")[0].split()
        nouns, rest = rest[: 2 * int(size, 16) : 2], rest[2 * int(size, 16) + 1 :]
        links = [rest[at : at + 4] for at in range(0, len(rest), 4)]
        found[number] = Synset(tuple(nouns), tuple(link[1] for link in links if link[0] == "@"))
    return found


def senses(folder: Path) -> dict[str, list[tuple[str, int]]]:
    """The meanings of each noun, the commonest first, and how often WordNet's texts have them."""
    rows: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, synset, rank, count = line.split()
        noun, _, rest = key.partition("%")
        if rest.startswith("1"):
            rows[noun].append((int(rank), synset, int(count)))
    return {noun: [(synset, count) for _, synset, count in sorted(row)] for noun, row in rows.items()}


def paths(synset: str, root: str, known: dict[str, Synset]) -> Iterator[tuple[str, ...]]:
    """The ways from one meaning up to a wider one, as the numbers of the meanings, the widest first."""
    if synset == root:
        yield (root,)
        return
    for wider in known[synset].wider:
        yield from ((*path, synset) for path in paths(wider, root, known))


def main_senses(row: list[tuple[str, int]], known: dict[str, Synset]) -> list[str]:
    """What a noun means before all else; names of somebody are left out."""
    row = [one for one in row if known[one[0]].nouns[0].islower()]
    total = sum(count for _, count in row)
    return [synset for at, (synset, count) in enumerate(row) if (count >= MAIN * total if total else at == 0)]


def reach(noun: str, meanings: dict[str, list[tuple[str, int]]], known: dict[str, Synset]) -> set[str]:
    """All that a noun may mean, and what is wider at a few steps."""
    level = {synset for synset, _ in meanings.get(noun, ())}
    found = set(level)
    for _ in range(STEPS):
        level = {wider for synset in level for wider in known[synset].wider}
        found |= level
    return found


def are_kin(one: str, other: str) -> bool:
    """Is what one path names wider than the other, or the same?"""
    a, b = one.split("/"), other.split("/")
    return a[: len(b)] == b or b[: len(a)] == a


def lines(folder: Path, common: Iterable[str]) -> Iterator[str]:
    """The lines of the list."""
    known, meanings = synsets(folder), senses(folder)
    nouns = sorted(word for word in common if word in meanings and word.isascii() and len(word) > 2)
    mains = {noun: main_senses(meanings[noun], known) for noun in nouns}
    told: dict[str, str] = {}  # the noun that a meaning is shown by
    for noun in sorted(nouns, key=lambda noun: (-meanings[noun][0][1], noun)):
        for synset in mains[noun]:
            told.setdefault(synset, noun)
    found: dict[str, set[str]] = defaultdict(set)
    for name, roots in CLASSES.items():
        for root in roots.split():
            noun, _, rank = root.partition(".")
            top = meanings[noun][int(rank) - 1][0]
            for word in nouns:
                for synset in mains[word]:
                    for path in paths(synset, top, known):
                        below = [told[step] for step in path if step != top and step in told]
                        found[word].add("/".join((name, *below)))
    for word, added in ADDED.items():
        found[word] = set(added.split())
    reached = {word: reach(word, meanings, known) for word in found if found[word]}
    meant = {word: {synset for synset, _ in meanings.get(word, ())} for word in reached}
    for word in sorted(reached):
        classes = {path.partition("/")[0] for path in found[word]}
        kin = [
            other
            for other in sorted(reached)
            if classes & {path.partition("/")[0] for path in found[other]}
            and not any(are_kin(one, path) for one in found[word] for path in found[other])
            and (meant[word] & reached[other] or meant[other] & reached[word])
        ]
        yield "\t".join((word, " ".join(sorted(found[word])), " ".join(kin))).rstrip()


if __name__ == "__main__":
    words = {word for name in sys.argv[2:] for word in Path(name).read_text(encoding="utf-8").split()}
    TARGET.write_text(HEAD + "\n".join(lines(Path(sys.argv[1]), words)) + "\n", encoding="utf-8")
