"""The maker of faults, kind by kind: what becomes of a sentence or a quote of our own."""

from __future__ import annotations

import re
from random import Random

import pytest

from bench.faults.articles import Article, Material
from bench.faults.draft import HELD_BACK, SEEN, Change
from bench.faults.drafts import ITEMS
from bench.faults.kinds import ALL, kind_named, kinds_of
from tests.fault_articles import article, clause

NORA = "“{}” Nora Feldt said.\n\nMoira Quist and Nora Feldt met on the quay that day.\n"
THREE = "We looked at the wall. The divers found a hole there. Nobody told the mayor,"
LONG = """\
After the storm the port asked the divers of three villages to look at the northern wall, which had stood \
there for ninety years without a crack that anybody knew of. They found a hole as big as a barge below the \
water. Many companies from Lyngenfjord Bay and Quist Harbour received a letter that the work would need money.
"""

QUOTES = [
    ("quote-tense", "The gate is far too narrow for the boats,", "The gate was far too narrow for the boats"),
    (
        "quote-plural",
        "We mended the walls before the storm came in,",
        "We mended the wall before the storm came",
    ),
    (
        "quote-synonym",
        "Nobody ever asks how big the hole became,",
        "Nobody ever asks how large the hole became",
    ),
    ("quote-person", "The town gave us nothing for the boats,", "The town gave them nothing for the boats"),
    ("quote-modal", "The harbour may close before the storm,", "The harbour will close before the storm"),
    (
        "quote-lead-cut",
        "If the council pays, the divers come back next week,",
        "“The divers come back next week",
    ),
    ("quote-sentence-dropped", THREE, "We looked at the wall. Nobody told the mayor"),
    ("quote-denial-left-out", "We do not want the old crane to stay,", "We do … want the old crane to stay"),
    ("quote-single-marks", "We do not want the old crane to stay,", "‘We do not want the old crane to stay"),
    ("quote-said-between", THREE, r",” (said Nora Feldt|Nora Feldt said)\. “(The divers|Nobody told)"),
    ("quote-two-paragraphs", THREE, r"(wall|there)\.\n\n“(The divers|Nobody told)"),
    ("quote-sic", "We looked at the wall once more that day,", r"We looked at the wall \(sic\) once more"),
    ("quote-given-name-added", "The town should thank Quist for the wall,", r"thank [([]Moira[])] Quist for"),
    ("quote-hyphens", "The half-finished wall held through the night,", "half[\u2010\u2011]finished"),
    (
        "quote-ellipsis-ends",
        "On that day the divers from the village found a hole in the old wall,",
        r"“… (the )?divers from the village found a hole …",
    ),
    ("quote-bracketed-form", "The gate is far too narrow for boats,", r"The gate \[was\] far too narrow for"),
    (
        "speaker-put-by-another",
        "We mended the walls before the storm came in,",
        r"^[A-Z].*Moira Quist.*, “We",
    ),
    ("speaker-split-by-another", "We mended the walls, and the storm came in,", "Moira Quist said, “and"),
    (
        "speaker-said-by-two",
        "We mended the walls before the storm came in,",
        "^Nora Feldt and Moira Quist said",
    ),
    ("speaker-put-rightly", "We mended the walls before the storm came in,", r"^[A-Z].*Nora Feldt.*, “We"),
    ("speaker-told", "We mended the walls before the storm came in,", "^Nora Feldt told .*: “We"),
]
SENTENCES = [
    ("figure-bound", "The port paid more than 20 divers for the work that day.", "fewer than 20"),
    ("figure-bound-otherwise", "The port paid more than 20 divers for the work that day.", "over 20"),
    ("figure-share-wrong", "They say that half of the boats stayed out on that day.", "a third"),
    (
        "figure-share-otherwise",
        "The storm cost the port thousands of crowns on that day.",
        "several thousand",
    ),
    ("figure-ordinal", "It was the second storm of that winter for the port.", "first|third"),
    ("figure-ordinal-in-figures", "It was the second storm of that winter for the port.", "2nd"),
    ("figure-age", "Nora Feldt, 43, has led the office of the port since then.", r", (?!43)\d\d"),
    ("figure-other-month", "The crane came there in October on a barge of its own.", "September|November"),
    ("figure-month-otherwise", "The crane came there in October on a barge of its own.", r"Oct\."),
    ("figure-when", "The divers went down to the old wall last week for the port.", "last month"),
    (
        "figure-pair",
        "The quay holds 12 boats in winter and takes in 30 boats in summer.",
        "30 boats in winter and takes in 12",
    ),
    ("figure-weekday-short", "The crane came there on Tuesday on a barge of its own.", r"Tues\."),
    (
        "figure-thin-space",
        "The port bought 12,500 sandbags for the wall on that day.",
        "12[\u202f\u2009\u00a0]500",
    ),
    ("figure-pct", "The council paid 48 percent of the price of the wall.", "48 (pct|pc)"),
    ("figure-rounder", "That year the port hired 47 divers for the wall alone.", "dozens of"),
    ("figure-thousands-short", "The council paid $20,000 for the stones of the wall.", r"\$20[kK]"),
    ("drift-plan-done", "The port plans to close the northern quay in winter.", "port will close the"),
    (
        "reserve-plan-otherwise",
        "The port plans to close the northern quay in winter.",
        "port intends to close",
    ),
    (
        "drift-credit-removed",
        "The wall cost twice as much as planned, according to the report.",
        "as planned.",
    ),
    (
        "reserve-credit-moved",
        "The wall cost twice as much as planned, according to the report.",
        "^According to the report, the wall cost",
    ),
    (
        "drift-condition-removed",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall",
    ),
    (
        "reserve-condition-moved",
        "If the storm returns, the northern wall will break again.",
        "^The northern wall will break again if the storm returns.",
    ),
    ("name-given", "The director John Anderson opened the northern quay that day.", "^Jon Anderson$"),
    ("name-by-ear", "The director John Anderson opened the northern quay that day.", "^John Andersen$"),
    (
        "name-no-break",
        "The director John Anderson opened the northern quay that day.",
        "^John[\u00a0\u202f\n]And",
    ),
    (
        "name-given-initial",
        "The director John Anderson opened the northern quay that day.",
        r"^J\. Anderson$",
    ),
    (
        "name-initial-dropped",
        "The director John R. Anderson opened the old quay that day.",
        "^John Anderson$",
    ),
    ("name-other-title", "At noon Mayor John Anderson opened the northern quay for all.", "^Governor John"),
    (
        "name-title-and-surname",
        "At noon Mayor John Anderson opened the northern quay for all.",
        "^Mayor Anderson$",
    ),
    (
        "name-organisation",
        "After the storm the boats came in from Lyngenfjord one by one.",
        "^(?!Lyngenfjord)L",
    ),
    ("name-organisation-capitals", "After the storm the boats came from Lyngenfjord again.", "^LYNGENFJORD$"),
    ("borrowed-synonyms", LONG, "as large as a barge below.*firms.*require cash"),
    ("borrowed-reordered", LONG, "^They found a hole.*Many companies.*After the storm"),
    ("borrowed-between-own", LONG, r"knew of\. [A-Z].*\. They found a hole"),
    ("borrowed-long-sentence", LONG, r"^After the storm .* knew of\.$"),
    ("borrowed-credited-within", LONG, r"knew of, The New York Times (wrote|reported|reports)\. They"),
    ("borrowed-credited-first", LONG, "^after the storm the port"),
    ("borrowed-set-off", LONG, "^> After the storm"),
    ("borrowed-names-and-figures", LONG, "(Lyngenfjord Bay|Quist Harbour), (Lyngenfjord Bay|Quist Harbour)"),
]
MR = "“We mended the walls before the storm came in,” Nora Feldt said.\n\nMs. Feldt was there that day.\n"
CUE = "Engineers said the northern wall would last for thirty more years."


def change(kind: str, piece: Article) -> Change | None:
    """What the kind makes of the first item that it can change."""
    found = kind_named(kind)
    material = Material(piece, [])
    made = (found.make(item, material, Random(1)) for item in ITEMS[found.changes](piece))
    return next((one for one in made if one), None)


@pytest.mark.parametrize(("kind", "words", "wanted"), QUOTES)
def test_a_quote(kind: str, words: str, wanted: str) -> None:
    made = change(kind, article(NORA.format(words)))
    assert made is not None
    whole = made.text if kind_named(kind).family == "speaker" else made.text[made.start : made.end]
    assert re.search(wanted, whole), made.text


@pytest.mark.parametrize(("kind", "text", "wanted"), SENTENCES)
def test_a_sentence(kind: str, text: str, wanted: str) -> None:
    made = change(kind, article(text))
    assert made is not None
    assert re.search(wanted, made.text[made.start : made.end]), made.text


def test_a_speaker_with_the_title_that_the_article_gives() -> None:
    made = change("speaker-honorific", article(MR))
    assert made is not None
    assert made.text.startswith("Ms. Feldt said: “We mended")


@pytest.mark.parametrize(
    ("kind", "cue"), [("drift-cue-stronger", "proved"), ("reserve-cue-otherwise", "stated")]
)
def test_the_verb_of_saying(kind: str, cue: str) -> None:
    made = change(kind, article(CUE, said=[clause(CUE, "Engineers", "said")]))
    assert made is not None
    assert made.text == f"Engineers {cue} that the northern wall would last for thirty more years."


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("quote-modal", NORA.format("We cannot stay here any longer than that,")),
        ("quote-denial-left-out", NORA.format("We want the old crane to go at once,")),
        ("quote-lead-cut", NORA.format("The divers come back next week if the council pays,")),
        ("quote-sentence-dropped", NORA.format("We looked at the wall. Nobody told the mayor,")),
        ("speaker-split-by-another", "“We mended the walls, and the storm came in,” Nora Feldt said.\n"),
        ("figure-bound", "The port paid no more than 20 divers for the work that day."),
        ("figure-bound", "“The port paid more than 20 divers for the work,” she said."),
        ("figure-share-wrong", "They spoke of a double standard for the boats of the port."),
        ("figure-ordinal", "They first told the mayor of the hole on that very day."),
        ("figure-other-month", "The port may close the quay on that very day, they said."),
        ("figure-when", "Both arrived this week, and the port had a crane at last."),
        ("drift-plan-done", "Nobody knows whether the port plans to close the quay."),
        ("drift-condition-removed", "They asked if the northern wall will break in winter."),
        ("name-given", "The director Nora Feldt opened the northern quay that day."),
        ("borrowed-names-and-figures", LONG.replace("Lyngenfjord Bay and Quist Harbour", "the bay")),
    ],
)
def test_what_would_be_no_fault_is_not_made(kind: str, text: str) -> None:
    assert change(kind, article(text)) is None


def test_every_kind_held_back_has_an_example_here() -> None:
    shown = {kind for kind, *_ in (*QUOTES, *SENTENCES)}
    shown |= {"speaker-honorific", "drift-cue-stronger", "reserve-cue-otherwise"}
    assert {kind.name for kind in kinds_of(HELD_BACK)} <= shown


def test_every_family_has_faults_and_honest_changes_in_both_sets() -> None:
    families = {(kind.family, kind.fault) for kind in ALL}
    assert {(kind.family, kind.fault) for kind in kinds_of(SEEN)} == families
    assert {(kind.family, kind.fault) for kind in kinds_of(HELD_BACK)} == families
