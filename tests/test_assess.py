"""DESIGN.md's definitions of basis, strength, caveats, Admiralty grade and independence, one case each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from claimcheck.assess import Independence, assess, carried
from claimcheck.document import Anonymity, Document, Span
from claimcheck.tag import tag
from tests.build import Said, Story

ANA, PORT, PAPER, TWO, OTHERS, CRITICS, BUDGET = (
    "Ana Ruiz",
    "Port Authority",
    "Harbour Times",
    "two officials",
    "three captains",
    "critics",
    "the budget",
)
SOURCES: dict[str, Any] = {
    ANA: ("person", "mayor of Northpier"),
    PORT: ("organization", None),
    PAPER: ("publication", None),
    TWO: ("unnamed", "two officials"),
    OTHERS: ("unnamed", "three captains"),
    CRITICS: ("group", None),
    BUDGET: ("document", None),
}


def assessed(*sentences: str, said: list[Said] | None = None, **more: Any) -> Document:
    return assess(Story(list(sentences), dict(SOURCES), said or [], **more).document())


@dataclass
class Case:
    """One claim, who is behind it, and how it stands."""

    said: list[Said]
    basis: str
    strength: int
    admiralty: str


CLAIM = "The ferry would stop in May, all of them said."
CONTENT = "The ferry would stop in May"

CASES = {
    "nobody": Case([], "unsourced", 0, "F6"),
    "a named person": Case([Said(ANA, CONTENT)], "on-record", 3, "F3"),
    "an organization": Case([Said(PORT, CONTENT)], "on-record", 3, "F3"),
    "a document": Case([Said(BUDGET, CONTENT)], "on-record", 3, "F3"),
    "another outlet": Case([Said(PAPER, CONTENT)], "second-hand", 2, "F6"),
    "unnamed people": Case([Said(TWO, CONTENT)], "unnamed", 1, "F6"),
    "two independent unnamed sources": Case([Said(TWO, CONTENT), Said(OTHERS, CONTENT)], "unnamed", 2, "F2"),
    "a group": Case([Said(CRITICS, CONTENT)], "vague", 1, "F6"),
    "nobody in particular": Case([Said(None, CONTENT)], "vague", 1, "F6"),
    "a person and a body": Case([Said(ANA, CONTENT), Said(PORT, CONTENT)], "corroborated", 4, "F1"),
    "a person and unnamed people": Case([Said(ANA, CONTENT), Said(TWO, CONTENT)], "corroborated", 4, "F1"),
    "a person and critics": Case([Said(ANA, CONTENT), Said(CRITICS, CONTENT)], "on-record", 3, "F3"),
    "a person through a paper that also says so": Case(
        [Said(PAPER, CONTENT), Said(ANA, CONTENT, via=PAPER, parent=0)], "on-record", 3, "F3"
    ),
    "unnamed people through a paper": Case(
        [Said(PAPER, CONTENT), Said(TWO, CONTENT, via=PAPER, parent=0)], "unnamed", 1, "F6"
    ),
    "unnamed people who tell of a body's plan": Case(
        [Said(TWO, CONTENT), Said(PORT, CONTENT, via=TWO, parent=0)], "unnamed", 1, "F6"
    ),
    "two unnamed sources through one paper": Case(
        [Said(TWO, CONTENT, via=PAPER), Said(OTHERS, CONTENT, via=PAPER)], "unnamed", 1, "F6"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_basis_strength_and_admiralty(case: Case) -> None:
    assessment = assessed(CLAIM, said=case.said).assessments[0]
    assert (assessment.basis, assessment.strength, assessment.admiralty) == (
        case.basis,
        case.strength,
        case.admiralty,
    )


def test_a_described_unnamed_source_with_a_reason_is_stronger() -> None:
    known = {TWO: Anonymity(2, None, Span(0, 3))}
    assert assessed(CLAIM, said=[Said(TWO, CONTENT)], anonymity=known).assessments[0].strength == 2
    bare = {TWO: Anonymity(1, None, Span(0, 3))}
    assert assessed(CLAIM, said=[Said(TWO, CONTENT)], anonymity=bare).assessments[0].strength == 1


def test_people_of_one_organization_do_not_corroborate_each_other() -> None:
    sources = {ANA: ("person", "director of the Port Authority"), PORT: ("organization", None)}
    story = Story([CLAIM], sources, [Said(ANA, CONTENT), Said(PORT, CONTENT)])  # type: ignore[arg-type]
    assert assess(story.document()).assessments[0].basis == "on-record"


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("a spokesman for Brightwater", "finance chief of Brightwater", True),
        ("Brightwater's lawyer", "a Brightwater manager", True),
        ("an official of the Maritime Transit Authority", "MTA spokeswoman", True),
        ("the mayor of Northpier", "a baker from Northpier", False),
        ("a Belgian general", "a Belgian farmer", False),
        ("Prime Minister", "the former Prime Minister", False),
        ("Two pilots", "Two drivers", False),
        (None, None, False),
    ],
)
def test_who_speaks_for_the_same_body(one: str | None, other: str | None, together: bool) -> None:
    sources = {"Ana Ruiz": ("person", one), "Bo Lind": ("person", other)}
    doc = Story([CLAIM], sources, [Said("Ana Ruiz", CONTENT), Said("Bo Lind", CONTENT)]).document()  # type: ignore[arg-type]
    assert (assess(doc).assessments[0].basis == "on-record") is together


def test_sources_quoted_through_one_paper_are_independent_where_they_speak_themselves() -> None:
    through = assessed(CLAIM, said=[Said(ANA, CONTENT, via=PAPER), Said(PORT, CONTENT, via=PAPER)])
    assert through.assessments[0].basis == "on-record"
    one_directly = assessed(
        CLAIM,
        "The pier is closed, they said.",
        said=[
            Said(ANA, CONTENT, via=PAPER),
            Said(PORT, CONTENT, via=PAPER),
            Said(ANA, "The pier is closed"),
        ],
    )
    assert one_directly.assessments[0].basis == "on-record"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Isleline has sold the old pier to Northpier.",
            "Isleline has not sold the old pier to Northpier.",
            False,
        ),
        ("Isleline sold 40,000 tickets in May.", "In May Isleline sold 40,000 tickets on one day.", True),
        ("Three people died in the Dunmore fire.", "Four people died in the Dunmore fire.", False),
        ("Rovers signed the striker Tom Vance.", "United signed the striker Tom Vance.", False),
        ("The driver fled on foot at noon.", "The driver fled on foot at noon.", True),
    ],
)
def test_numbers_names_and_denials_tell_claims_apart(one: str, other: str, same: bool) -> None:
    assert (assessed(one, other).assessments[0].same_as == (1,)) is same


def test_a_piece_credited_as_a_whole_corroborates_nothing() -> None:
    doc = assessed(
        CLAIM,
        "This story first appeared in the Harbour Times.",
        said=[Said(ANA, CONTENT, via=PAPER), Said(PORT, CONTENT, via=PAPER)],
        no_claims=(1,),
        credited=PAPER,
    )
    assert doc.assessments[0].basis == "on-record"


def test_a_sentence_that_is_no_claim_has_an_empty_assessment() -> None:
    doc = assessed(CLAIM, said=[Said(ANA, CONTENT)], no_claims=(0,))
    assert doc.assessments[0].basis is None
    assert doc.assessments[0].supports == ()


def test_a_content_of_a_few_words_does_not_support_the_rest_of_the_sentence() -> None:
    sentence = "Ana Ruiz, who called the old pier “a disgrace”, opened the new one on Friday at noon."
    assert assessed(sentence, said=[Said(ANA, "“a disgrace”", "called")]).assessments[0].basis == "unsourced"


def test_a_long_title_does_not_outweigh_a_short_content() -> None:
    sentence = "“It stops,” said Ana Ruiz, mayor of Northpier since the spring of 2011."
    said = [Said(ANA, "“It stops,”", "said", "Ana Ruiz, mayor of Northpier since the spring of 2011")]
    assert assessed(sentence, said=said).assessments[0].basis == "on-record"


def test_the_headline_and_the_body_lend_each_other_support() -> None:
    doc = assessed(
        "Isleline wins ferry contract",
        "Isleline has won the ferry contract, Ana Ruiz said.",
        "The weather on the islands was fine on Friday.",
        said=[Said(ANA, "Isleline has won the ferry contract", "said", "Ana Ruiz")],
        roles={0: "headline"},
    )
    assert doc.assessments[0].same_as == (1,)
    assert doc.assessments[0].basis == "on-record"
    assert doc.assessments[2].same_as == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Isleline carried 40,000 people in 2023.", "Isleline carried 60,000 people in 2023."),
        ("Ana Ruiz will close the northern ferry line.", "The ministry opened a school in Mill Bridge."),
        ("Isleline has won the ferry contract.", "Isleline has lost the bus depot in Dunmore."),
    ],
)
def test_claims_with_other_numbers_or_things_are_not_the_same(one: str, other: str) -> None:
    assert assessed(one, other).assessments[0].same_as == ()


@pytest.mark.parametrize(
    ("hedges", "statuses", "caveats", "digit"),
    [
        ([("would", "modal")], [], ("hedged",), "3"),
        ([("in May", "approximator")], [], (), "3"),
        ([("all", "vague")], [], (), "3"),
        ([], [("stop", "pending")], ("pending",), "6"),
        ([], [("stop", "unverified")], ("unverified",), "6"),
        ([], [("stop", "disputed")], ("disputed",), "4"),
        ([], [("stop", "alleged")], ("alleged",), "3"),
        ([], [("stop", "planned")], ("planned",), "3"),
        ([], [("stop", "no-comment")], (), "3"),
    ],
)
def test_caveats_never_change_the_strength(hedges: Any, statuses: Any, caveats: Any, digit: str) -> None:
    doc = assessed(CLAIM, said=[Said(ANA, CONTENT)], hedges=hedges, statuses=statuses)
    assert doc.assessments[0].caveats == caveats
    assert doc.assessments[0].strength == 3
    assert doc.assessments[0].admiralty == f"F{digit}"


@pytest.mark.parametrize(
    ("sentence", "content", "own"),
    [
        ("“We will raise our fares,” said Ana Ruiz.", "“We will raise our fares,”", True),
        ("“They will raise fares,” said Ana Ruiz.", "“They will raise fares,”", False),
    ],
)
def test_own_word(sentence: str, content: str, own: bool) -> None:
    doc = assessed(sentence, said=[Said(ANA, content, "said", "Ana Ruiz")])
    assert ("own-word" in doc.assessments[0].caveats) is own


def test_independent_sources() -> None:
    doc = assessed(CLAIM, said=[Said(ANA, CONTENT), Said(TWO, CONTENT, via=PAPER), Said(PAPER, CONTENT)])
    groups = Independence(doc).groups(range(len(doc.sources)))
    names = sorted(sorted(doc.sources[index].name for index in group) for group in groups)
    assert names == sorted([[ANA], [PAPER, TWO], [PORT], [OTHERS], [BUDGET]])


def test_share_of_the_claims_a_source_carries() -> None:
    doc = assessed(
        CLAIM,
        "The pier is closed, critics said.",
        "The budget puts the loss at two million.",
        "It rained.",
        said=[
            Said(ANA, CONTENT),
            Said(CRITICS, "The pier is closed", "said", "critics"),
            Said(BUDGET, "the loss at two million"),
        ],
    )
    load = carried(doc)
    assert load.attributed == 3
    assert load.share(0) == 0.33
    assert load.claims[0] == (0,)
    assert load.independent == 2, "the mayor and the budget: critics are nobody, the others carry nothing"


def test_what_one_source_says_in_a_sentence_counts_together() -> None:
    sentence = "Ana Ruiz plans to build a pier of stone and has pledged to mend the road."
    said = [
        Said(ANA, "to build a pier of stone", "plans", "Ana Ruiz"),
        Said(ANA, "to mend the road", "pledged", "Ana Ruiz"),
    ]
    together = assessed(sentence, said=said).assessments[0]
    assert [support.attribution for support in together.supports] == [0, 1]
    alone = assessed(sentence, said=[said[1]])
    assert alone.assessments[0].basis == "unsourced"


def test_parties_that_share_a_sentence_stand_behind_their_parts_and_it_stands_as_the_weakest() -> None:
    sentence = "Ana Ruiz said the pier would open in May, but critics said the wall was too weak for it."
    said = [
        Said(ANA, "the pier would open in May", "said", "Ana Ruiz"),
        Said(CRITICS, "the wall was too weak for it", "said", "critics"),
    ]
    claim = assessed(sentence, said=said).assessments[0]
    assert [support.attribution for support in claim.supports] == [0, 1]
    assert (claim.basis, claim.strength) == ("vague", 1)
    on_record = [said[0], Said(BUDGET, said[1].content, "said", "critics")]
    assert assessed(sentence, said=on_record).assessments[0].basis == "on-record", (
        "none says what the other does"
    )


def test_who_says_a_few_words_of_a_sentence_has_no_part_of_it() -> None:
    sentence = "Ana Ruiz said the pier would open in May after a year of work, which critics call late."
    said = [
        Said(ANA, "the pier would open in May after a year of work", "said", "Ana Ruiz"),
        Said(CRITICS, "late", "call", "critics"),
    ]
    assert [one.attribution for one in assessed(sentence, said=said).assessments[0].supports] == [0]


def test_what_the_writer_says_of_a_decision_is_no_frame_of_what_is_expected_of_it() -> None:
    sentence = "The award is subject to approval by critics, who are expected to meet."
    said = [
        Said(CRITICS, "The award", "is subject to approval by", "critics"),
        Said(None, "who are expected to meet"),
    ]
    assert assessed(sentence, said=said).assessments[0].basis == "unsourced"


def test_thousands_of_claims_in_bounded_time() -> None:
    sentences = [f"Ana Ruiz visited the village {number} in May." for number in range(3000)]
    doc = assessed(*sentences)
    assert len(doc.assessments) == 3000


def test_a_party_that_declines_to_comment_supports_nothing() -> None:
    doc = assessed(
        "The Port Authority declined to comment.",
        said=[Said(PORT, "to comment", "declined", "The Port Authority")],
        statuses=[("declined to comment", "no-comment")],
    )
    assert doc.assessments[0].basis == "unsourced"


@pytest.mark.parametrize(
    ("sentence", "said", "basis"),
    [
        # What is said of the speaker, and to whom, does not count against what the speaker says.
        (
            "The mayor, who has run the port of Northpier since May and sits on its board, told the council "
            "on Friday that fares rise.",
            Said(ANA, "that fares rise", "told the council", "The mayor"),
            "on-record",
        ),
        (
            "The mayor has run the port of Northpier since May, sits on its board and said that fares rise.",
            Said(ANA, "that fares rise", "said", "The mayor"),
            "unsourced",
        ),
        (
            "That fares rise, said one of them, who did not want to give the council or the public her name.",
            Said(TWO, "That fares rise", "said", "one of them"),
            "unnamed",
        ),
        (
            "Fares rise, according to the mayor, a lawyer who has run the port of Northpier since last May.",
            Said(ANA, "Fares rise", "according to", "the mayor"),
            "on-record",
        ),
        # Of what nobody says, something must at least report.
        (
            "The mayor was jailed for two years.",
            Said(None, "two years", "was jailed for"),
            "unsourced",
        ),
        (
            "The mayor was accused of fraud.",
            Said(None, "The mayor was", "accused of"),
            "vague",
        ),
    ],
)
def test_what_stands_around_a_content(sentence: str, said: Said, basis: str) -> None:
    # What is a clause of its own is seen by the tags.
    doc = assess(tag(Story([sentence], dict(SOURCES), [said]).document()))
    assert doc.assessments[0].basis == basis


def test_an_adverb_that_is_a_hedge_reports() -> None:
    said = [Said(None, "The ferry", "reportedly")]
    document = assessed("The ferry reportedly sank.", said=said, hedges=[("reportedly", "evidential")])
    assert document.assessments[0].basis == "vague"
