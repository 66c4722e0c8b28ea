"""Claims: which sentences make one, of which types, and what is worth a check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.classify import LABELS, classify
from claimcheck.document import FURNITURE, Claim, Document, Role
from claimcheck.encode import encode
from claimcheck.layout import layout
from claimcheck.model import load
from claimcheck.read import read_text
from claimcheck.segment import segment


def document(text: str) -> Document:
    return encode(segment(layout(read_text(text, id="-", path=None, force=True))))


def claims(text: str) -> tuple[Claim, ...]:
    return classify(document(text)).claims


def claim(sentence: str) -> Claim:
    (found,) = claims(sentence)
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "The council approved the budget on Tuesday.",
        "Unemployment fell to 4.1 percent in March, the labour office said.",
        "The ferry may have struck a rock, two port officials said.",
        "The company plans to close three plants next year.",
        "A spokeswoman for the bank declined to comment.",
        "“We will cut 300 jobs by June,” the chief executive said.",
        "Exports fell because the harbour was closed for six weeks.",
        "The bridge is 40 metres longer than the old one.",
        "The minister denied that he had met the contractor.",
    ],
)
def test_what_could_be_checked_is_a_claim(sentence: str) -> None:
    found = claim(sentence)
    assert found.is_claim
    assert found.types


@pytest.mark.parametrize(
    "sentence",
    [
        "Who could have known?",
        "“It’s a great day,” she said.",
        "“Let us pray.”",
        "What a wonderful evening it was!",
        "“I’m so proud of all of you,” he said.",
        "God bless you all.",
        "Should we really do this?",
        "Thank you very much.",
    ],
)
def test_questions_wishes_and_judgements_are_none(sentence: str) -> None:
    found = claim(sentence)
    assert not found.is_claim
    assert found.types == ()


@pytest.mark.xfail(reason="a judgement put in terms of fact reads like one: the words alone do not tell")
def test_a_review_makes_no_claim() -> None:
    assert not claim("Her second novel is an overlong, humourless trudge through the archives.").is_claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The company plans to close three plants next year.", "plan"),
        ("Exports fell because the harbour was closed.", "causal"),
        ("The bridge is 40 metres longer than the old one.", "comparison"),
        ("Profit rose 12 percent to $3.4 million.", "quantity"),
        ("A spokeswoman declined to comment.", "reaction"),
        ("The storm will probably reach the coast by Friday.", "prediction"),
        ("Police arrested two men on Monday.", "event"),
        ("The village has no doctor.", "state"),
        pytest.param(
            "The village is home to 300 people.",
            "state",
            marks=pytest.mark.xfail(reason="a number hides that this is how things are"),
        ),
    ],
)
def test_types(sentence: str, expected: str) -> None:
    assert expected in claim(sentence).types


def test_a_figure_is_worth_more_than_a_greeting() -> None:
    checked, greeted = claims(
        "Crime has doubled since 2010 and 40,000 people lost their jobs. Good evening to you all."
    )
    assert checked.check_worthiness >= 0.5 > greeted.check_worthiness


@pytest.mark.parametrize("role", sorted(FURNITURE))
def test_furniture_never_makes_a_claim(role: Role) -> None:
    doc = document("The council approved the budget on Tuesday by 12 votes to 3.")
    (found,) = classify(replace(doc, sentences=tuple(replace(s, role=role) for s in doc.sentences))).claims
    assert found.verifiability < 0.5
    assert found.types == ()


def test_a_claim_is_exactly_what_its_printed_score_says() -> None:
    text = " ".join(
        f"The council {verb} the plan {n} times." for n, verb in enumerate(("saw", "loves", "may like"))
    )
    for found in claims(text + " Why? It was fun."):
        assert found.is_claim == (float(f"{found.verifiability:.2f}") >= 0.5)
        assert bool(found.types) == found.is_claim
        assert 0 <= found.check_worthiness <= 1


def test_every_label_is_calibrated() -> None:
    assert set(load("claims")["calibration"]) == set(LABELS)


def test_no_sentences_no_claims() -> None:
    doc = replace(document("One."), sentences=(), judgements=())
    assert classify(doc).claims == ()
