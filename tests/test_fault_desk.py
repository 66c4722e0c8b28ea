"""Kinds of fault at the desk: what becomes of a sentence or a quote of our own, and what is left alone."""

from __future__ import annotations

import re

import pytest

from tests.fault_articles import (
    AGAIN,
    LED,
    LONG,
    NORA,
    RESTYLED,
    THREE,
    TWO,
    WALLS,
    article,
    change,
    shown,
    shown_quote,
)

SPRING = "That spring, {}"
QUOTES = [
    ("quote-misheard", "The whole country heard of the wall that day,", "The whole county heard"),
    ("quote-degree", "The gate is very narrow for the boats of the port,", "gate is fairly narrow"),
    ("quote-measure", "The wall was there for nine years before the storm,", "for nine months before"),
    ("quote-conjunction", "The gate broke because the storm came from the sea,", "broke although the storm"),
    ("quote-name-for-name", "Nobody had told Quist about the hole in the wall,", "told Anderson about"),
    ("quote-sharpened", "The hole in the old wall is a problem for us,", "is a catastrophe for us"),
    ("quote-part-altered", "We saw the northern wall after the storm,", "^“the northern (?!wall)[a-z]+”$"),
    (
        "quote-phrase-dropped",
        "We found a hole in the northern wall when the storm had gone,",
        "We found a hole when the storm had gone",
    ),
    (
        "quote-ends-otherwise",
        "We mended the northern wall, but it broke again in the storm,",
        "We mended the northern wall, (and|so|because) (?!it broke)",
    ),
    ("quote-preface-added", WALLS, "^“(?!We)[A-Z].* we mended the walls before"),
    ("quote-subject-outside", "The wall is far too narrow for boats,", "^“is far too narrow for boats.”$"),
    ("quote-begins-later", "And we mended the walls before the storm came,", "^“We mended the walls before"),
    (
        "quote-sentence-left-out",
        "We looked at the wall. The divers found a hole there. Nobody told the mayor,",
        r"at the wall\. (…|\.\.\.|\[…\]|\[\.\.\.\]|\. \. \.) Nobody told",
    ),
    ("quote-as-headline", WALLS, "^[“‘]We mended the walls before the storm came in[”’]$"),
    ("quote-pulled", WALLS, r"^“We mended the walls before the storm came in\.”$"),
    (
        "quote-part-and-whole",
        "On that day we saw the quiet village and the northern quay in the storm,",
        "^“the (quiet village|northern quay)”. The words in full: “On that day we saw",
    ),
    ("quote-emphasis", "We saw the northern wall break before the storm,", r"the [*_]northern[*_] wall"),
    ("quote-two-words", "We saw the northern cranes after the storm,", "^“northern cranes”$"),
    ("quote-as-clause", "The walls held through the storm of that night,", "^“the walls held through"),
    ("speaker-pronoun-misleads", WALLS, r"(Quist|Anderson)\b.*\. “We mended .* in,” s?he said\.$"),
    ("speaker-given-to-a-group", WALLS, "^[A-Z][a-z ]+ said: “We mended"),
    ("speaker-by-pronoun", WALLS, r"Nora Feldt.*\. “We mended .* in,” she said\.$"),
    (
        "speaker-by-report",
        WALLS,
        "^(Nora Feldt said, according to|As) The New York Times( reported, Nora Feldt said)?: “We",
    ),
    ("borrowed-long-quote", f"{THREE} {WALLS} {THREE} {WALLS} {THREE}", "^“We looked at the wall.*”$"),
    (
        "drift-quote-as-fact",
        "The wall is far too narrow for boats,",
        "^The wall is far too narrow for boats.$",
    ),
    (
        "reserve-quote-reported",
        "The wall is far too narrow for boats,",
        "^Nora Feldt said that the wall is far too narrow for boats.$",
    ),
    ("name-of-speaker", WALLS, "^Nora (?!Feldt$)F[a-z]+$"),
    ("name-of-speaker-in-capitals", WALLS, "^FELDT$"),
]
SENTENCES = [
    (
        "figure-of-another-sentence",
        "The council paid $20 million for the wall that year.\n\nThe port gave $35 million of its own.",
        r"^\$35 million$",
    ),
    (
        "figure-day-of-another-sentence",
        "The crane came there on Tuesday on a barge of its own.\n\nThe boats left on Friday with the divers.",
        "^Friday$",
    ),
    ("figure-rest-of-hundred", "The council paid 48 percent of the price of the wall.", "^52 percent$"),
    ("figure-half-or-twice", "That year the port hired 48 divers for the wall alone.", "^(24|96)$"),
    ("figure-one-off", "That year the port hired 43 divers for the wall alone.", "^4[24]$"),
    ("figure-other-things", "That year the port asked 12 states for the money.", "^12 counties$"),
    ("figure-exactly", "That year the port hired about 43 divers for the wall.", "^exactly 43$"),
    ("figure-other-when", "The divers went down to the old wall last week for us.", "^this week$"),
    ("figure-in-other-words", "The port bought 196 sandbags for the wall on that day.", "^[a-z ]+ 200$"),
    (
        "figure-about-a-share",
        "In that year 48 percent of the boats stayed out.",
        "^(about|roughly|nearly|almost) half$",
    ),
    ("figure-small-in-words", "The council paid 4 percent of the price of the wall.", "^four percent$"),
    ("figure-small-in-words", "The council paid $5 million in all for the wall.", "^five million dollars$"),
    ("figure-scale-as-capital", "The council paid $20 million for the stones of the wall.", r"^\$20M$"),
    ("figure-back-in", "The port built the northern wall in 1954 for the boats.", "^1954$"),
    ("figure-short-year", "The port built the northern wall in 1964 for the boats.", "^’64$"),
    (
        "figure-bound-reworded",
        "The port paid more than 20 divers for the work that day.",
        "^(in excess|upward) of 20$",
    ),
    (
        "drift-opinion-known",
        "The mayor believes that the northern wall is older than the quay.",
        "^The mayor knows that the northern wall is",
    ),
    (
        "reserve-opinion-otherwise",
        "The mayor believes the northern wall is older than the quay.",
        "^The mayor holds that the northern wall is",
    ),
    (
        "reserve-claim-otherwise",
        "Nobody had an answer to the rumors that the harbour is for sale.",
        "the reports that the harbour is for sale",
    ),
    ("drift-would-will", "The new wall would cost the port as much as the crane.", "^The new wall will cost"),
    ("drift-always", "The boats often stay in the harbour for the night.", "^The boats always stay"),
    (
        "reserve-often-otherwise",
        "The boats often stay in the harbour for the night.",
        "^The boats frequently stay",
    ),
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
        "name-key-beside",
        "The director John Anderson opened the northern quay that day.",
        "^John (?!Anderson$)A[a-z]{7}$",
    ),
    ("name-final-s", "The director John Anderson opened the northern quay that day.", "^John Andersons$"),
    (
        "name-given-slip",
        "The director Moira Quist opened the northern quay that day.",
        "^(?!Moira )M[a-z]+ Quist$",
    ),
    (
        "name-wrong-honorific",
        "The director John Anderson opened the northern quay that day.",
        "^Ms. Anderson$",
    ),
    ("name-honorific", "The director John Anderson opened the northern quay that day.", "^Mr. Anderson$"),
    (
        "name-kind-of-body",
        "After the storm the boats came in from Lyngenfjord Bank one by one.",
        "^Lyngenfjord Fund$",
    ),
    (
        "name-title-dropped",
        "At noon Mayor John Anderson opened the northern quay for all.",
        "^John Anderson$",
    ),
    (
        "name-in-bold",
        "The director John Anderson opened the northern quay that day.",
        r"^\*\*John Anderson\*\*$",
    ),
    (
        "name-initials-spelt-out",
        "After the storm the FBI sent its divers to the wall.",
        "^Federal Bureau of Investigation$",
    ),
]


@pytest.mark.parametrize(("kind", "words", "wanted"), QUOTES)
def test_a_quote(kind: str, words: str, wanted: str) -> None:
    piece = article(f"{NORA.format(words)}\nJohn Anderson stayed at home.\n")
    assert re.search(wanted, shown_quote(kind, piece))


@pytest.mark.parametrize(("kind", "text", "wanted"), SENTENCES)
def test_a_sentence(kind: str, text: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(text)))


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        (
            "speaker-pair-exchanged",
            TWO,
            "^“We mended .* at once,” Moira Quist said. “The crane .* of work,” Nora Feldt said.$",
        ),
        (
            "speaker-pair-right",
            TWO,
            "^“We mended .* at once,” Nora Feldt said. “The crane .* of work,” Moira Quist said.$",
        ),
        (
            "speaker-goes-on",
            AGAIN,
            "^“We looked at .* there,” Nora Feldt said. “Nobody has told the mayor of it so far.”$",
        ),
        (
            "quote-two-apart",
            AGAIN,
            "^“We looked .* there,” Nora Feldt said, and (also said|went on to say|added): “Nobody has",
        ),
        (
            "quote-sentence-from-elsewhere",
            AGAIN,
            "We looked at the wall. Nobody has told the mayor of it so far. The divers found a hole there",
        ),
    ],
)
def test_two_quotes(kind: str, text: str, wanted: str) -> None:
    assert re.search(wanted, shown(kind, article(text), whole=True))


def test_words_cut_to_lines_are_the_same_words() -> None:
    made = change("borrowed-as-of-a-pdf", article(LONG))
    assert made is not None
    assert (
        re.sub(r"(?<=[a-z])-\n|\n", lambda match: "" if "-" in match[0] else " ", made.text) == LONG.strip()
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("quote-degree", NORA.format("The gate is not very narrow for the boats of the port,")),
        ("quote-measure", NORA.format("The gate was mended for us in that very summer,")),
        ("quote-ends-otherwise", NORA.format("If the wall breaks in the storm and we lose the quay,")),
        ("quote-phrase-dropped", NORA.format("We do not know what is in the northern wall or behind it,")),
        ("quote-preface-added", NORA.format("But we mended the walls before the storm came in,")),
        ("quote-subject-outside", NORA.format("We have mended the walls before the storm,")),
        (
            "quote-sentence-left-out",
            NORA.format("We saw it. Nobody else ever did. The mayor will come here soon,"),
        ),
        ("quote-as-clause", NORA.format("We mended the walls before the storm came in,")),
        ("quote-two-words", NORA.format("We never saw the northern cranes after the storm,")),
        ("speaker-pair-exchanged", NORA.format(WALLS)),
        ("figure-of-another-sentence", "The council paid $20 million for the wall that year."),
        ("figure-half-or-twice", "That year the port hired at least 48 divers for the wall."),
        ("figure-other-things", "That year the port asked 12 states and counties: 12 counties paid."),
        ("figure-back-in", "The port will build the northern wall in 2020 for the boats."),
        ("drift-opinion-known", "Nobody asked what the mayor believes the northern wall is worth."),
        ("drift-would-will", "The mayor said that the new wall would cost as much as the crane."),
        ("drift-always", "The boats do not often stay in the harbour for the night."),
        ("drift-quote-as-fact", NORA.format("We know that the wall is far too narrow for boats,")),
        ("borrowed-credited-midst", LONG.replace("After the storm the", "The")),
        ("name-final-s", "The director John Anderson’s office opened the northern quay that day."),
        ("name-initials-spelt-out", "After the storm the NHB sent its divers to the wall."),
        ("name-title-dropped", "At noon the Mayor John Anderson opened the northern quay for all."),
    ],
)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: str) -> None:
    assert change(kind, article(text)) is None
