"""Small articles of our own with the layers that the data would have, for tests of the maker of faults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from random import Random
from typing import Any

from bench.faults.articles import QUOTE, Article, Material
from bench.faults.draft import Change
from bench.faults.drafts import ITEMS
from bench.faults.kinds import kind_named

PEOPLE = dict.fromkeys(("Nora", "Feldt", "Moira", "Quist", "John", "R.", "Anderson"), "PERSON")
PLACES = {"Lyngenfjord": "LOCATION", "Bank": "LOCATION"}
ORGANISATIONS = {"NHB": "ORGANIZATION", "FBI": "ORGANIZATION"}
TAGS = {
    **dict.fromkeys(
        (
            "wall",
            "gate",
            "spring",
            "quay",
            "harbour",
            "crane",
            "storm",
            "hole",
            "village",
            "port",
            "morning",
            "mayor",
        ),
        "NN",
    ),
    **dict.fromkeys(("northern", "southern", "quiet", "second", "first", "huge", "terrible"), "JJ"),
    **dict.fromkeys(("fishermen", "cranes", "months", "walls", "divers", "boats", "rumors"), "NNS"),
    **dict.fromkeys((*PEOPLE, *PLACES, *ORGANISATIONS), "NNP"),
    **dict.fromkeys(("plans", "pays", "is", "believes", "argues"), "VBZ"),
    **dict.fromkeys(("may", "would", "will"), "MD"),
    **dict.fromkeys(("the", "The", "a"), "DT"),
    **dict.fromkeys(("in", "from", "of"), "IN"),
    **dict.fromkeys(("we", "he"), "PRP"),
    "badly": "RB",
    "won": "VBD",
    **dict.fromkeys(("repaired", "held", "mended"), "VBD"),
    "returns": "VBZ",
    "close": "VB",
}

# What a kind is tried on: a text, the same with other attributions, or with other files beside it.
Source = str | Article | Material
Examples = list[tuple[str, Source, str]]  # a kind, what it is tried on, what must be found in what it writes

# Articles, and the words of quotes.
NORA = "“{}” Nora Feldt said.\n\nMoira Quist and Nora Feldt met on the quay that day.\n"
WALLS = "We mended the walls before the storm came in,"
THREE = "We looked at the wall. The divers found a hole there. Nobody told the mayor,"
TWO = (
    "“We mended the walls when the storm came in at once,” Nora Feldt said.\n\n"
    "“The crane is far too old for this kind of work,” Moira Quist said.\n"
)
AGAIN = (
    "“We looked at the wall. The divers found a hole there,” Nora Feldt said.\n\n"
    "The storm came back in the night, and the port closed its gates for the boats. Nobody slept in the"
    " village before the morning, and the quay lay under water until noon.\n\n"
    "“Nobody has told the mayor of it so far,” Nora Feldt said.\n"
)
LONG = """\
After the storm the port asked the divers of three villages to look at the northern wall, which had stood \
there for ninety years without a crack that anybody knew of. They found a hole as big as a barge below the \
water. Many companies from Lyngenfjord Bay and Quist Harbour received a letter that the work would need money.
"""
LED = f"After a long winter, the port looked at its walls once more. {LONG}"
CLAUSES = """\
The port asked the divers, who had come from three villages, to look at the northern wall on Friday. The \
wall also had a crack that nobody could explain, and the water came in there at every spring tide that \
anybody on the quay had ever seen. Many boats lay there that winter.
"""
RESTYLED = """\
Mr. Quist and the port had asked 48 percent of the villages for money toward the northern wall, which is not \
as old as the quay, and the divers, who came from three villages in the bay, had looked at it for two days.
"""


def article(text: str, id: str = "nyt_one", said: Sequence[Mapping[str, Any]] | None = None) -> Article:
    """`text` with tags and names by the words above, a paragraph a sentence.

    `said` are its attributions; without it each quote is its speaker's where `, NAME said` stands behind.
    """
    attributions = list(speeches(text)) if said is None else said
    return Article({"id": id, "text": text, "attributions": attributions}, layers(text))


def layers(text: str) -> list[list[list[Any]]]:
    """The tokens of each paragraph."""
    names = {**PEOPLE, **PLACES, **ORGANISATIONS}
    return [
        [
            [part.start() + m.start(), part.start() + m.end(), TAGS.get(m[0], "X"), names.get(m[0], "O")]
            for m in re.finditer(r"R\.|\w+|[^\w\s]", part[0])
        ]
        for part in re.finditer(r"\S[^\n]*", text)
    ]


def by_sentences(text: str) -> Article:
    """`text` with a layer for each sentence, where more than one stands in a paragraph; nobody says it."""
    parts = []
    for tokens in layers(text):
        stops = [index + 1 for index, token in enumerate(tokens) if text[token[0] : token[1]] == "."]
        parts += [tokens[start:stop] for start, stop in pairwise([0, *stops])]
    return Article({"id": "nyt_one", "text": text, "attributions": []}, parts)


def speeches(text: str) -> Iterator[Mapping[str, Any]]:
    """Each quote with the name behind it."""
    for match in QUOTE.finditer(text):
        if name := re.compile(r" ([A-Z]\w+ [A-Z]\w+) said").match(text, match.end()):
            yield {"source": [list(name.span(1))], "cue": [], "content": [list(match.span())]}


def clause(text: str, source: str, cue: str) -> Mapping[str, Any]:
    """The attribution of a sentence that begins with who says it and how."""
    start = text.index(source)
    end = start + len(source)
    spans = [[start, end], [end + 1, end + 1 + len(cue)], [end + len(cue) + 2, len(text.rstrip()) - 1]]
    return dict(zip(("source", "cue", "content"), ([span] for span in spans), strict=True))


def within(text: str, sentence: str, source: str, cue: str) -> Mapping[str, Any]:
    """The same of such a sentence somewhere in `text`."""
    at = text.index(sentence)
    spans = clause(sentence, source, cue)
    return {part: [[at + s, at + e] for s, e in spans[part]] for part in spans}


def quoted(words: str) -> str:
    """What Nora Feldt says, in an article that names three people and a mayor."""
    return NORA.format(words) + "\nThe mayor left the village.\n\nJohn Anderson stayed at home.\n"


def change(kind: str, source: Source) -> Change | None:
    """What the kind makes of the first item that it can change."""
    found = kind_named(kind)
    piece = article(source) if isinstance(source, str) else source
    material = piece if isinstance(piece, Material) else Material(piece, [])
    made = (found.make(item, material, Random(1)) for item in ITEMS[found.changes](material.article))
    return next((one for one in made if one), None)


def shown(kind: str, source: Source, *, whole: bool = False) -> str:
    """What stands in the draft for the first item that the kind can change, or all that it writes."""
    made = change(kind, source)
    assert made is not None, f"{kind} changes nothing here"
    return made.text if whole else made.text[made.start : made.end]
