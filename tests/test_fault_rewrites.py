"""The kinds of fault for the end: what becomes of a sentence or quote of our own, and what is left alone."""

from __future__ import annotations

import re
from random import Random

import pytest

from bench.faults.articles import Material
from bench.faults.draft import HELD_BACK
from bench.faults.drafts import ITEMS
from bench.faults.kinds import kinds_of
from tests.fault_articles import (
    AGAIN,
    CLAUSES,
    LED,
    LONG,
    NORA,
    RESTYLED,
    TWO,
    WALLS,
    article,
    change,
    clause,
    shown,
    shown_quote,
)

PRESENT = "\nThe mayor left the village.\n\nJohn Anderson stayed at home.\n"
BARGE = "Nora Feldt said they had found “a hole as big as a barge” in the wall of the port.\n"
SAID = "Engineers said the northern wall would last for thirty more years."
DIRECTOR = "The director John Anderson opened the northern quay that day."
SHARES = "The council paid 48 percent of the price, and the port 52 percent of it."
PLAN = "The council has a five-year plan for the wall of the port."
THERE = "We looked at the wall. The divers found a hole there,"
QUOTES = [
    (
        "quote-last-word",
        "The storm broke the northern quay and the old gate,",
        "and the old (mayor|village)[.,]”",
    ),
    (
        "quote-epithet-added",
        "After the storm the divers looked at the wall,",
        "After the [a-z]+ storm the divers",
    ),
    (
        "quote-changed-beside-ellipsis",
        "We looked at the northern wall from the boats of the village in the morning after the storm came,",
        r"wall (\.\.\.|\[…\]) of the village in the morning after the (?!storm)",
    ),
    (
        "quote-changed-behind-cue",
        "We looked at the wall. The divers found a northern crane in the water,",
        r"^“We looked at the wall,” .*\. “The divers found a (?!northern crane)",
    ),
    (
        "quote-changed-in-headline",
        "The storm broke the northern crane before noon,",
        "^[“‘]The (?!storm broke the northern crane)[^.]*before noon[”’]$",
    ),
    (
        "quote-clause-shortened",
        "The divers found the northern crane below the quay,",
        "^“the divers found the crane below the quay.”$",
    ),
    ("quote-word-not-said", WALLS, "^“[a-z]+”$"),
    (
        "quote-split-in-other-marks",
        "We looked at the wall. Nobody’s boat was there,",
        '^"We .*" .* "Nobody\'s boat',
    ),
    ("quote-one-word", "We looked at the village and the northern harbour,", "^“(village|harbour)”$"),
    ("quote-set-off", "We looked at the wall when the storm had gone,", "^“We looked at the wall .* gone.”$"),
    ("quote-comma-otherwise", "We mended the northern wall, but we lost the boats,", "wall but we lost"),
    (
        "quote-with-adding",
        THERE,
        "^“We looked at the wall,” Nora Feldt said, adding: “The divers found a hole there.”$",
    ),
    ("quote-bracketed-clause", "The divers found the crane below the quay,", r"^“\[t\]he divers found"),
    (
        "quote-inner-marks",
        "He told us ‘close the gate at once’ and then left,",
        "^‘He told us “close the gate at once” and",
    ),
    ("speaker-named-behind-wrongly", WALLS, "^“We mended .* in.” .*(Moira Quist|John Anderson)"),
    ("speaker-headline-of-another", WALLS, "^(Quist|Anderson): [“‘]We mended"),
    (
        "speaker-part-of-another",
        "The divers mended the walls before the storm came in,",
        "^(Moira Quist|John Anderson) said the divers “mended the walls",
    ),
    ("speaker-quoted-by-the-speaker", WALLS, "(Quist|Anderson) .*quoted by Nora|Feldt quoted (Moira|John)"),
    ("speaker-named-behind", WALLS, "^“We mended .* in.” .*Nora Feldt"),
    ("speaker-not-the-other", WALLS, "Nora Feldt, (and )?not (Moira Quist|John Anderson), (who )?said: “We"),
    ("speaker-other-cue", WALLS, "^“We mended .* in,” .*Nora Feldt"),
    ("speaker-in-a-list", WALLS, "^What they said:\n\n.{1,3} Nora Feldt(:| —) “We mended"),
]
SENTENCES = [
    ("quote-marks-too-wide", BARGE, "^“a hole as big as a barge in the wall of the port[.,]”$"),
    ("quote-short-part", BARGE, "^“a hole as big as a barge”$"),
    (
        "figure-changed-in-style",
        "The council paid 48 percent of the price of the wall.",
        r"^(?!48)\d8(%| per cent)$",
    ),
    (
        "figure-wrong-in-words",
        "That year the port hired 43 divers for the wall.",
        "^(?!forty-three)[a-z]+(-[a-z]+)?$",
    ),
    (
        "figure-written-out-wrong",
        "The council paid $20 million for the stones of it.",
        r"^\$(200,000,000|2,000,000)$",
    ),
    ("figure-year-mistyped", "The port built the northern wall in 1954 for the boats.", "^(1854|1945)$"),
    ("figure-zeros-added", "That year the port hired 43 divers for the wall.", "^43,000$"),
    ("figure-pair-second-wrong", SHARES, "^48% of the price, and the port (?!52)[0-9]2%$"),
    ("figure-pair-restyled", SHARES, "^48% of the price, and the port 52%$"),
    (
        "figure-rounded-in-style",
        "The council paid $1.96 million for the stones of it.",
        r"^[a-z ]+ (\$2m|2 million dollars)$",
    ),
    (
        "figure-thousands-in-words",
        "The port bought 12,000 sandbags for it on that day.",
        "^(twelve|12) thousand$",
    ),
    ("figure-all-in-words", "The council paid $20 million for the stones of it.", "^twenty million dollars$"),
    ("figure-compound-wrong", PLAN, "^(three|four|six|seven)-year$"),
    ("figure-compound-otherwise", PLAN, "^5-year$"),
    ("figure-about-otherwise", "The port hired about 43 divers for the wall that day.", "^roughly$"),
    ("figure-amount-beside-wrong", "The port hired 43 divers for “the old wall” that day.", r"^(?!43)\d\d$"),
    ("figure-amount-beside-otherwise", "The council paid 48 percent of “the old wall” that day.", "^48%$"),
    ("drift-not-added", "The northern wall is older than the quay of the port.", "wall is not older"),
    ("drift-verb-turned", "The port won the case of the northern wall that day.", "^The port lost the case"),
    ("drift-surely", "The northern quay may close for three months this winter.", "quay will [a-z ]+ close"),
    (
        "drift-opinion-dropped",
        "The mayor believes that the northern wall is older.",
        "^The northern wall is older.$",
    ),
    (
        "drift-opinion-dropped",
        "Nobody had an answer to the rumors that the harbour is for sale.",
        "to the fact that the",
    ),
    (
        "reserve-words-otherwise",
        "The work on the northern wall began before the storm.",
        "wall started before",
    ),
    (
        "reserve-credit-as-verb",
        "The wall cost twice as much as planned, according to the report.",
        "^The report (said|stated) that the wall cost twice",
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
    ("name-first-letter", "The director Nora Feldt opened the northern quay that day.", "^Nora [VP]eldt$"),
    ("name-misspelt-in-capitals", DIRECTOR, "^JOHN (?!ANDERSON$)[A-Z]+$"),
    ("name-misspelt-possessive", DIRECTOR, "^(?!Anderson$)A[a-z]+$"),
    ("name-other-person", f"{DIRECTOR}\n\nMoira Quist stayed at home.\n", "^Moira Quist$"),
    ("name-common-misspelling", "The divers of the port came from Ohio for the wall.", "^Ohoi$"),
    ("name-body-number", "After the storm the boats came in from Lyngenfjord Bank.", "^Lyngenfjord Banks$"),
    ("name-surname-in-capitals", DIRECTOR, "^John ANDERSON$"),
    ("name-again-in-full", DIRECTOR, "^John Anderson$"),
    (
        "name-party-in-full",
        "On Friday the boats of Republicans came to the quay, too.",
        "^members of the Republican Party$",
    ),
]
PAIRS = [
    (
        "quote-phrase-exchanged",
        NORA.format("After the storm we looked at the northern wall and then at the boats,")
        + "\n“He spoke to us of the quiet village and then of the storm,” Moira Quist said.\n",
        "we looked at the quiet village and then at the boats",
    ),
    (
        "speaker-goes-on-as-another",
        TWO,
        "^“We mended .* at once,” Nora Feldt said. Feldt went on: “The crane is far too old",
    ),
    (
        "speaker-agreed-by-another",
        f"{AGAIN}\nMoira Quist came too.\n",
        "there,” Nora Feldt said. “Nobody has told the mayor of it so far,” Moira Quist [a-z ]+.$",
    ),
    (
        "speaker-added-rightly",
        f"{AGAIN}\nMoira Quist came too.\n",
        "there,” Nora Feldt said. “Nobody has told the mayor of it so far,” Feldt [a-z ]+.$",
    ),
]
CREDITED = [
    ("drift-said-to-fact", "that the northern wall would last for thirty more years.$"),
    ("reserve-said-in-the-midst", "^The northern wall, engineers said, would last for thirty more years.$"),
    ("reserve-source-as-quoted", "^Engineers, .*The New York Times, said that the northern wall would last"),
]


@pytest.mark.parametrize(("kind", "words", "wanted"), QUOTES)
def test_a_quote(kind: str, words: str, wanted: str) -> None:
    assert re.search(wanted, shown_quote(kind, article(NORA.format(words) + PRESENT)))


@pytest.mark.parametrize(("kind", "text", "wanted"), SENTENCES)
def test_a_sentence(kind: str, text: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(text)), re.DOTALL)


@pytest.mark.parametrize(("kind", "text", "wanted"), PAIRS)
def test_two_quotes(kind: str, text: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(text), whole=True))


@pytest.mark.parametrize(("kind", "wanted"), CREDITED)
def test_who_says_so(kind: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(SAID, said=[clause(SAID, "Engineers", "said")]), whole=True))


@pytest.mark.parametrize(
    "kind",
    ["borrowed-reprint-line", "borrowed-found-by", "borrowed-quoted-by-paragraphs", "borrowed-in-pieces"],
)
def test_the_outlet_is_named_beside_what_is_taken_over(kind: str) -> None:
    made = change(kind, article(LONG))
    assert made is not None
    assert "The New York Times" in made.text[: made.start] + made.text[made.end :]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("quote-last-word", NORA.format("The storm broke the quay on that day,")),
        ("quote-phrase-exchanged", NORA.format("We looked at the northern wall and then at the boats,")),
        ("quote-epithet-added", NORA.format("Nobody told us of it before that night,")),
        ("quote-changed-beside-ellipsis", NORA.format("The storm broke the northern crane,")),
        ("quote-changed-behind-cue", NORA.format("The storm broke the northern crane before noon,")),
        ("quote-changed-in-headline", "“The storm broke the northern crane before noon,” they said.\n"),
        ("quote-clause-shortened", NORA.format("We found the northern crane below the quay,")),
        ("quote-word-not-said", "“The storm broke the northern crane before noon,” they said.\n"),
        ("quote-marks-too-wide", BARGE.replace(" in the wall of the port", "")),
        ("quote-marks-too-wide", BARGE.replace("in the wall", "in his wall")),
        ("quote-short-part", "Nora Feldt said: “We found a hole as big as a barge.”\n"),
        ("quote-split-in-other-marks", NORA.format("The storm broke the northern crane before noon,")),
        ("quote-one-word", NORA.format("There is no village, and nobody says harbour,")),
        ("quote-set-off", NORA.format("and then at the wall when the storm had gone,")),
        ("quote-comma-otherwise", NORA.format("We mended the wall, the gate and the quay,")),
        ("quote-with-adding", NORA.format("We mended the wall, the gate and the old quay,")),
        ("quote-bracketed-clause", NORA.format("We mended the walls before the storm came in,")),
        ("quote-inner-marks", NORA.format("He told us to close the gate at once,")),
        ("speaker-named-behind-wrongly", "“We mended the walls before the storm,” Nora Feldt said.\n"),
        ("speaker-headline-of-another", NORA.format("and then we mended the walls once more,")),
        ("speaker-part-of-another", NORA.format("We mended the walls before the storm came in,")),
        ("speaker-quoted-by-the-speaker", "“We mended the walls before the storm,” they said.\n"),
        ("speaker-goes-on-as-another", AGAIN),
        ("speaker-agreed-by-another", TWO),
        ("speaker-added-rightly", TWO),
        ("speaker-named-behind", NORA.format("We mended the walls,")),
        ("speaker-not-the-other", "“We mended the walls before the storm,” Nora Feldt said.\n"),
        ("speaker-other-cue", NORA.format("We mended the walls,")),
        ("speaker-in-a-list", "“We mended the walls before the storm,” they said.\n"),
        ("figure-changed-in-style", "That year the port hired 43 divers for the wall."),
        ("figure-wrong-in-words", "That year the port hired about 43 divers for the wall."),
        ("figure-written-out-wrong", "The council paid $20 for the stones of the northern wall."),
        ("figure-year-mistyped", "The port hired 43 divers for the northern wall that year."),
        ("figure-zeros-added", "The port hired about 43 divers for the wall that year."),
        ("figure-pair-second-wrong", "The port hired 43 divers and 12 boats for it that year."),
        ("figure-pair-restyled", "The port hired 43 divers and 12 boats for it that year."),
        ("figure-rounded-in-style", "A good 52 percent of the boats stayed out on that day."),
        ("figure-thousands-in-words", "The port bought 12,500 sandbags for it on that day."),
        ("figure-all-in-words", "The council spoke of a $20 million plan for the wall."),
        ("figure-compound-wrong", "The council has a two-way street to the wall of the port."),
        ("figure-compound-otherwise", "The council has a plan of five years for the northern wall."),
        ("figure-about-otherwise", "They spoke about 43 divers and the wall of the port."),
        ("figure-amount-beside-wrong", "The port hired 43 divers for the old wall that day."),
        ("figure-amount-beside-otherwise", "The port hired 43 divers for “the old wall” that day."),
        ("drift-not-added", "The wall is not older than the quay of the northern port."),
        ("drift-not-added", "They asked whether the wall is older than the quay."),
        ("drift-verb-turned", "The case of the northern wall was won the other day."),
        ("drift-said-to-fact", "The northern wall would last for thirty more years."),
        ("drift-surely", "If the storm returns, the northern quay may close for good."),
        ("drift-opinion-dropped", "Nobody believes that the northern wall is older."),
        ("reserve-words-otherwise", "At the beginning of the work the wall held all the same."),
        ("reserve-said-in-the-midst", "The northern wall would last for thirty more years."),
        ("reserve-source-as-quoted", "The northern wall would last for thirty more years."),
        ("reserve-credit-as-verb", "The northern wall cost the port twice as much as planned."),
        ("borrowed-own-beginning", RESTYLED),
        ("borrowed-linked", RESTYLED),
        ("borrowed-as-list", RESTYLED),
        ("borrowed-leads-moved", LONG),
        ("borrowed-first-sentences", LONG),
        ("borrowed-reprint-line", "The port asked the divers to look at the northern wall."),
        ("borrowed-in-pieces", LONG.replace("the divers of", "the divers. Of")),
        ("borrowed-found-by", LONG.replace("After the storm", "However, the port said that")),
        ("borrowed-shortened-and-credited", LONG),
        ("borrowed-quoted-by-paragraphs", RESTYLED),
        ("name-first-letter", "The director John Anderson opened the northern quay that day."),
        ("name-misspelt-in-capitals", "The director opened the northern quay to them that day."),
        ("name-misspelt-possessive", "The director opened the northern quay to them that day."),
        ("name-surname-in-capitals", "The director opened the northern quay to them that day."),
        ("name-again-in-full", "The director opened the northern quay to them that day."),
        ("name-other-person", DIRECTOR),
        ("name-common-misspelling", "The divers of the port came from Lyngenfjord for the wall."),
        ("name-body-number", "After the storm the boats came in from Lyngenfjord in fog."),
        ("name-party-in-full", "On Friday the northern Republicans came to the quay, too."),
    ],
)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: str) -> None:
    assert change(kind, article(text)) is None


def test_every_kind_held_back_has_an_example_here() -> None:
    shown = {kind for kind, *_ in (*QUOTES, *SENTENCES, *PAIRS, *CREDITED)}
    assert {kind.name for kind in kinds_of(HELD_BACK)} == shown


def test_a_change_is_the_same_every_time() -> None:
    piece = article(NORA.format(WALLS))
    for kind in kinds_of(HELD_BACK):
        for item in ITEMS[kind.changes](piece):
            made = [kind.make(item, Material(piece, []), Random(3)) for _ in range(2)]
            assert made[0] == made[1], kind.name
