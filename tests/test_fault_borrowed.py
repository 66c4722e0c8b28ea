"""Kinds of fault, borrowed text: what becomes of our own paragraphs, and what is left alone."""

from __future__ import annotations

import re

import pytest

from bench.faults.articles import Material
from tests.fault_articles import (
    CLAUSES,
    LED,
    LONG,
    RESTYLED,
    THREE,
    WALLS,
    Examples,
    Source,
    article,
    change,
    quoted,
    shown,
)

DIVERS = """\
After the storm the port has asked the divers of three villages to look at the northern wall of the old \
quay. It was cold, and the boats of the village were late. They found a hole as big as a barge below the \
water, and nobody can say how many stones it is going to take.
"""
PLACES: Examples = [
    ("borrowed-copied", LONG, "^After the storm .* They found .* Many companies .* money.$"),
    (
        "borrowed-touched",
        LONG,
        "^(?!After the .* villages to look at the northern wall, which had stood there for).* They found",
    ),
    ("borrowed-inside", LONG, "storm the port asked .* They found a hole"),
    ("borrowed-credited-before", LONG, "^after the storm the port asked"),
    ("borrowed-credited-after", LONG, "^After the storm the port asked"),
    ("borrowed-short-runs", LONG, "^(?!.*storm the port asked the divers of).* the port asked the "),
    ("borrowed-in-marks", LONG, "^“After the storm the port asked .*”$"),
    ("borrowed-synonyms", LONG, "as large as a barge below.*firms.*require cash"),
    ("borrowed-reordered", LONG, "^They found a hole.*Many companies.*After the storm"),
    ("borrowed-between-own", LONG, r"knew of\. [A-Z].*\. They found a hole"),
    ("borrowed-long-sentence", LONG, r"^After the storm .* knew of\.$"),
    ("borrowed-credited-within", LONG, r"knew of, The New York Times (wrote|reported|reports)\. They"),
    ("borrowed-credited-first", LONG, "^after the storm the port"),
    ("borrowed-set-off", LONG, "^> After the storm"),
    ("borrowed-names-and-figures", LONG, "(Lyngenfjord Bay|Quist Harbour), (Lyngenfjord Bay|Quist Harbour)"),
    ("borrowed-trimmed", CLAUSES, r"the divers to look at the northern wall\. The wall had a crack"),
    ("borrowed-broken-up", LONG, r"knew of\.\n\nThey found .* water\.\n\nMany"),
    ("borrowed-credited-behind", LONG, "^After the storm"),
    ("borrowed-credited-behind", LONG, "^After the storm the port asked .* money.$"),
    ("borrowed-credited-in-brackets", LONG, "^After the storm"),
    ("borrowed-credited-in-brackets", LONG, "^After the storm the port asked .* money.$"),
    ("borrowed-other-tense", DIVERS, "the port had asked .* nobody could say"),
    ("borrowed-every-second", DIVERS, r"old quay\. They found"),
    ("borrowed-half-in-marks", DIVERS, "“.*,” The New York Times wrote"),
    ("borrowed-restyled", RESTYLED, "^Quist and .* 48% of .* isn’t .* 3 villages"),
    (
        "borrowed-run-together",
        f"{LONG}\n{RESTYLED}",
        "^After the storm .* need money. Mr. Quist and the port",
    ),
    ("borrowed-as-of-a-pdf", LONG, "^After the storm the port[^\n]{20,50}\n"),
    ("borrowed-credited-midst", LED, "^After a long winter, The New York Times reported, the port looked"),
    ("borrowed-credited-in-dateline", LONG, "^After the storm"),
    ("borrowed-marks-between", LONG, "knew of,” The New York Times wrote. “They found a hole"),
    (
        "borrowed-long-quote",
        quoted(f"{THREE} {WALLS} {THREE} {WALLS} {THREE}"),
        "^“We looked at the wall.*”$",
    ),
    ("borrowed-own-beginning", f"The wall is old. {LONG}", "^After the storm"),
    (
        "borrowed-linked",
        LONG,
        "^[A-Z][a-z ]+, after the storm .* [A-Z][a-z ]+, they found .*, many companies",
    ),
    ("borrowed-as-list", LONG, r"^(. )After the storm .*\n\1They found .*\n\1Many companies"),
    (
        "borrowed-leads-moved",
        LED,
        "^The port looked at its walls once more after a long winter. After the storm",
    ),
    (
        "borrowed-first-sentences",
        f"{LONG}\n{RESTYLED}\n{CLAUSES}",
        "knew of. Mr. Quist .* two days. The port asked",
    ),
    ("borrowed-reprint-line", LONG, "^After the storm"),
    ("borrowed-found-by", LONG, "^after the storm"),
    (
        "borrowed-shortened-and-credited",
        CLAUSES,
        r"^[tT]he port asked the divers to look at the northern wall\.",
    ),
    ("borrowed-quoted-by-paragraphs", LONG, "^“After .*knew of.\n\n“They found .*\n\n“Many companies .*”$"),
    ("borrowed-in-pieces", LONG, "^“the port asked the divers of three villages” and “there for ninety"),
    ("borrowed-claimed", LONG, "^after the storm the port asked .* They found"),
    ("borrowed-with-asides", LONG, r"knew of \([a-z ]+\)\. They found .* water \([a-z ]+\)\."),
    ("borrowed-split-up", CLAUSES, r"explain(\.|,) (And )?[tT]he water"),
    (
        "borrowed-joined",
        LONG,
        "knew of(, and|;| —) they found a hole .* water(, and|;| —) many|knew of(, and|;| —) they found",
    ),
    ("borrowed-own-ending", LONG, "^After the storm .* below the water.$"),
    ("borrowed-as-answers", LONG, "^After the storm .* knew of.\n\n[A-Z][a-z ]+\\?\n\nThey found"),
    ("borrowed-per", LONG, "^[aA]fter the storm the port asked .* money.$"),
    ("borrowed-in-note", LONG, "^After the storm the port asked"),
    ("borrowed-linked-credit", LONG, "^[aA]fter the storm the port asked"),
    ("borrowed-by-short-name", LONG, "^after the storm .* need money, the Times said.$"),
    ("borrowed-source-line", LONG, "^After the storm the port asked .* money.$"),
]
PARAGRAPHS: Examples = [
    (
        "borrowed-two-stories",
        Material(article(LONG), [article(CLAUSES, id="usa-today_two")]),
        "^After the storm .* The port asked the divers, who",
    ),
    ("borrowed-dateline", DIVERS, r"^.*\(The New York Times\) [—-] After the storm"),
    ("borrowed-credited-above", DIVERS, r"The New York Times.*\s+After the storm"),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("borrowed-names-and-figures", LONG.replace("Lyngenfjord Bay and Quist Harbour", "the bay")),
    ("borrowed-trimmed", LONG),
    ("borrowed-dateline", DIVERS.replace("After", "LYNGVIK After")),
    ("borrowed-credited-midst", LONG.replace("After the storm the", "The")),
    ("borrowed-own-beginning", RESTYLED),
    ("borrowed-linked", RESTYLED),
    ("borrowed-as-list", RESTYLED),
    ("borrowed-leads-moved", LONG),
    ("borrowed-first-sentences", LONG),
    ("borrowed-reprint-line", "The port asked the divers to look at the northern wall."),
    ("borrowed-found-by", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-shortened-and-credited", LONG),
    ("borrowed-quoted-by-paragraphs", RESTYLED),
    ("borrowed-in-pieces", LONG.replace("the divers of", "the divers. Of")),
    ("borrowed-claimed", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-split-up", LONG),
    ("borrowed-joined", RESTYLED),
    ("borrowed-own-ending", RESTYLED),
    ("borrowed-as-answers", RESTYLED),
    ("borrowed-per", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-linked-credit", LONG.replace("After the storm", "However, the port said that")),
    ("borrowed-by-short-name", RESTYLED),
    ("borrowed-with-asides", "The port asked the divers to look at the northern wall."),
    ("borrowed-in-note", "The port asked the divers to look at the northern wall."),
    ("borrowed-source-line", "The port asked the divers to look at the northern wall."),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), PLACES)
def test_what_stands_at_the_place(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text), re.DOTALL)


@pytest.mark.parametrize(("kind", "text", "wanted"), PARAGRAPHS)
def test_what_the_paragraph_says(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text, whole=True), re.DOTALL)


@pytest.mark.parametrize(("kind", "text"), LEFT_ALONE)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: Source) -> None:
    assert change(kind, text) is None


@pytest.mark.parametrize(
    "kind",
    [
        "borrowed-credited-before",
        "borrowed-credited-after",
        "borrowed-in-marks",
        "borrowed-credited-behind",
        "borrowed-credited-in-brackets",
        "borrowed-reprint-line",
        "borrowed-found-by",
        "borrowed-quoted-by-paragraphs",
        "borrowed-in-pieces",
    ],
)
def test_the_outlet_is_named_beside_what_is_taken_over(kind: str) -> None:
    made = change(kind, LONG)
    assert made is not None
    assert "The New York Times" in made.text[: made.start] + made.text[made.end :]


def test_words_cut_to_lines_are_the_same_words() -> None:
    made = change("borrowed-as-of-a-pdf", LONG)
    assert made is not None
    assert (
        re.sub(r"(?<=[a-z])-\n|\n", lambda match: "" if "-" in match[0] else " ", made.text) == LONG.strip()
    )
