"""Kinds of fault, names: what becomes of our own, and what is left alone."""

from __future__ import annotations

import re

import pytest

from tests.fault_articles import WALLS, Examples, Source, change, quoted, shown

DIRECTOR = "The director John Anderson opened the northern quay that day."
PLACES: Examples = [
    ("name-letters-exchanged", DIRECTOR, "^John (?!Anderson)[A-Z][adenors]+$"),
    ("name-letter-doubled", DIRECTOR, "^John (?!Anderson)[A-Z][a-z]{8}$"),
    ("name-vowel", DIRECTOR, "^John (?!Anderson)[AEIOU]nd[aeiou]rs[aeiou]n$"),
    ("name-letter-dropped", DIRECTOR, "^John (?!Anderson)[A-Z][a-z]{6}$"),
    ("name-unchanged", DIRECTOR, "^John Anderson$"),
    ("name-surname-only", DIRECTOR, "^Anderson$"),
    (
        "name-full-title",
        "At noon Sen. John Anderson opened the northern quay for all.",
        "^Senator John Anderson$",
    ),
    ("name-capitals", DIRECTOR, "^JOHN ANDERSON$"),
    ("name-possessive", DIRECTOR, "^John Anderson’s "),
    ("name-given", "The director John Anderson opened the northern quay that day.", "^Jon Anderson$"),
    ("name-by-ear", "The director John Anderson opened the northern quay that day.", "^John Andersen$"),
    ("name-other-title", "At noon Mayor John Anderson opened the northern quay for all.", "^Governor John"),
    (
        "name-organisation",
        "After the storm the boats came in from Lyngenfjord one by one.",
        "^(?!Lyngenfjord)L",
    ),
    (
        "name-no-break",
        "The director John Anderson opened the northern quay that day.",
        "^John[\u00a0\u202f\n]And",
    ),
    (
        "name-initial-dropped",
        "The director John R. Anderson opened the old quay that day.",
        "^John Anderson$",
    ),
    (
        "name-given-initial",
        "The director John Anderson opened the northern quay that day.",
        r"^J\. Anderson$",
    ),
    (
        "name-title-and-surname",
        "At noon Mayor John Anderson opened the northern quay for all.",
        "^Mayor Anderson$",
    ),
    ("name-organisation-capitals", "After the storm the boats came from Lyngenfjord again.", "^LYNGENFJORD$"),
    (
        "name-crossed",
        "The director John Anderson opened the northern quay that day.\n\nMoira Quist came too.",
        "^John Quist$",
    ),
    (
        "name-second-misspelt",
        "The director John Anderson opened the northern quay that day.",
        r"^(?!Anderson$)A\w+n$|^A\w+[aeiou]$",
    ),
    ("name-other-role", "At noon the spokesman John Anderson opened the northern quay.", "^counsel John"),
    ("name-initials-scrambled", "After the storm the NHB sent its divers to the wall.", "^NBH$"),
    ("name-second-right", "The director John Anderson opened the northern quay that day.", "^Anderson$"),
    ("name-role-and-surname", "At noon the spokesman John Anderson opened the quay.", "^spokesman Anderson$"),
    ("name-initials-dotted", "After the storm the NHB sent its divers to the wall.", r"^N\.H\.B\.$"),
    ("name-other-place", "The divers of the port came from Ohio for the wall.", "^Iowa$"),
    ("name-other-people", "The port hired the best of the German divers for it.", "^French$"),
    ("name-other-party", "On Friday the Republicans came to the northern quay, too.", "^Democrats$"),
    ("name-other-body", "A diver told the FBI that the northern wall had a hole.", "^CIA$"),
    ("name-other-label", "On Friday John Anderson (D-Ohio) came to the quay, too.", r"^\(R-Ohio\)$"),
    ("name-other-kin", "He came to the quay with his daughter Nora that day.", "^his niece$"),
    ("name-state-short", "The divers of the port came from Florida for the wall.", "^Fla\\.$"),
    (
        "name-usa-otherwise",
        "The crane came from the United States on a barge of its own.",
        "^(the US|America|the USA)$",
    ),
    ("name-party-short", "They met the Republican mayor of the port on the quay.", "^GOP$"),
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
    (
        "name-kind-of-body",
        "After the storm the boats came in from Lyngenfjord Bank one by one.",
        "^Lyngenfjord Fund$",
    ),
    ("name-of-speaker", quoted(WALLS), "^Nora (?!Feldt$)F[a-z]+$"),
    ("name-honorific", "The director John Anderson opened the northern quay that day.", "^Mr. Anderson$"),
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
    ("name-of-speaker-in-capitals", quoted(WALLS), "^FELDT$"),
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
    ("name-junior-added", DIRECTOR, r"^John Anderson (Jr\.|Sr\.|III)$"),
    ("name-order-exchanged", DIRECTOR, "^Anderson John$"),
    ("name-initial-of-another", DIRECTOR, r"^(?!J)[A-Z]\. Anderson$"),
    ("name-surname-misspelt", DIRECTOR, "^(?!Anderson$)A[a-z]+$"),
    (
        "name-both-parts-slip",
        "The director Moira Quist opened the northern quay that day.",
        "^(?!Moira )M[a-z]+ (?!Quist$)[A-Z][a-z]+$",
    ),
    (
        "name-former-added",
        "At noon Mayor John Anderson opened the northern quay for all.",
        "^former Mayor John Anderson$",
    ),
    ("name-initial-undotted", DIRECTOR, "^J Anderson$"),
    ("name-as-listed", DIRECTOR, "^Anderson, John$"),
    ("name-linked", DIRECTOR, r"^\[John Anderson\]\(https://"),
    ("name-in-italics", DIRECTOR, "^_John Anderson_$"),
    (
        "name-title-undotted",
        "At noon Sen. John Anderson opened the northern quay for all.",
        "^Sen John Anderson$",
    ),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("name-vowel", "The director opened the northern quay to them on that day."),
    ("name-given", "The director Nora Feldt opened the northern quay that day."),
    ("name-other-role", "At noon the counsel met the spokesman John Anderson on the quay."),
    ("name-initials-scrambled", "After the storm the GOP sent its divers to the old wall."),
    ("name-other-place", "The divers came from New York, New Jersey and South Ohio."),
    ("name-other-kin", "He said that his daughter was on the quay with the divers."),
    ("name-final-s", "The director John Anderson’s office opened the northern quay that day."),
    ("name-title-dropped", "At noon the Mayor John Anderson opened the northern quay for all."),
    ("name-initials-spelt-out", "After the storm the NHB sent its divers to the wall."),
    ("name-first-letter", "The director John Anderson opened the northern quay that day."),
    ("name-misspelt-in-capitals", "The director opened the northern quay to them that day."),
    ("name-misspelt-possessive", "The director opened the northern quay to them that day."),
    ("name-other-person", DIRECTOR),
    ("name-common-misspelling", "The divers of the port came from Lyngenfjord for the wall."),
    ("name-body-number", "After the storm the boats came in from Lyngenfjord in fog."),
    ("name-surname-in-capitals", "The director opened the northern quay to them that day."),
    ("name-again-in-full", "The director opened the northern quay to them that day."),
    ("name-party-in-full", "On Friday the northern Republicans came to the quay, too."),
    ("name-former-added", "At noon the former Mayor John Anderson opened the northern quay."),
    ("name-title-undotted", "At noon Mayor John Anderson opened the northern quay for all."),
    ("name-both-parts-slip", DIRECTOR),
    ("name-junior-added", "The director opened the northern quay to them on that day."),
    ("name-order-exchanged", "The director opened the northern quay to them on that day."),
    ("name-initial-of-another", "The director opened the northern quay to them on that day."),
    ("name-surname-misspelt", "The director opened the northern quay to them on that day."),
    ("name-initial-undotted", "The director opened the northern quay to them on that day."),
    ("name-as-listed", "The director opened the northern quay to them on that day."),
    ("name-linked", "The director opened the northern quay to them on that day."),
    ("name-in-italics", "The director opened the northern quay to them on that day."),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), PLACES)
def test_what_stands_at_the_place(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text), re.DOTALL)


@pytest.mark.parametrize(("kind", "text"), LEFT_ALONE)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: Source) -> None:
    assert change(kind, text) is None
