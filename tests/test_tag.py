"""Parts of speech: what an editor's reader sees at once, and that the fast sums are NLTK's answer."""

from __future__ import annotations

import pytest

from claimcheck import model, tag
from claimcheck.document import Document, Sentence, Span, Token
from claimcheck.segment import sentences


def tagged(text: str) -> str:
    """The sentence with its tags, as word/TAG."""
    (words,) = sentences(text, Span(0, len(text)))
    return " ".join(f"{word.text}/{label}" for word, label in zip(words, tags(words), strict=True))


def tags(words: tuple[Token, ...]) -> tuple[str, ...]:
    text = " ".join(word.text for word in words)
    doc = Document(
        id="-", path=None, text=text, plain=text, encoding="utf-8", sha256="",
        sentences=(Sentence(Span(0, len(text)), 0, "body", words),) if words else (),
    )  # fmt: skip
    (found,) = tag.tag(doc).tags or ((),)
    return found


@pytest.mark.parametrize(
    "expected",
    [
        "The/DT mayor/NN resigned/VBD on/IN Tuesday/NNP ./.",
        "She/PRP has/VBZ said/VBN why/WRB ./.",
        pytest.param(
            "She/PRP has/VBZ n't/RB said/VBN why/WRB ./.",
            marks=pytest.mark.xfail(reason="a negation between hides the auxiliary from the participle"),
        ),
        "They/PRP will/MD meet/VB in/IN May/NNP ./.",
        "The/DT will/NN was/VBD read/VBN to/TO her/PRP$ sons/NNS ./.",
        "Prices/NNS rose/VBD 3.5/CD percent/NN to/TO $/$ 1,200/CD ./.",
        "“/`` We/PRP expect/VBP to/TO win/VB ,/, ”/'' he/PRP said/VBD ./.",
        "Sen./NNP Jo/NNP Day/NNP ’s/POS plan/NN failed/VBD ./.",
        "Who/WP leaked/VBD the/DT 20-page/JJ report/NN ?/.",
    ],
)
def test_tags_of_plain_sentences(expected: str) -> None:
    pairs = [pair.rpartition("/") for pair in expected.split(" ")]
    words = tuple(Token(0, len(word), word) for word, _, _ in pairs)
    assert tags(words) == tuple(label for _, _, label in pairs)


def test_the_same_word_has_the_tag_of_its_place() -> None:
    assert "report/NN " in tagged("The report was late.")
    assert "report/VBP " in tagged("They report to the council.")


def test_the_answer_is_that_of_nltk() -> None:
    from nltk.tag.perceptron import AveragedPerceptron

    trained = model.load("tagger")
    labels = trained["tags"]
    perceptron = AveragedPerceptron(
        {
            feature: dict(
                zip((labels[int(number)] for number in row[::2]), map(float, row[1::2]), strict=True)
            )
            for feature, row in ((feature, row.split()) for feature, row in trained["weights"].items())
        }
    )
    perceptron.classes = set(labels)
    text = "The unusually wary ferry operator refused to answer questions about repairs, citing lawsuits."
    (words,) = sentences(text, Span(0, len(text)))
    found = tags(words)
    asked = 0
    for index, word in enumerate(words):
        if word.text in trained["known"]:
            continue
        before, two_before = (found[index - back] if index >= back else tag.START for back in (1, 2))
        seen = tag.features([word.text for word in words], index, before, two_before)
        assert perceptron.predict(dict.fromkeys(seen, 1))[0] == found[index]
        asked += 1
    assert asked > 5


@pytest.mark.parametrize("word", ["\ud800", "\x07", "’", "é\u0301", "x" * 100_000, "٣٤", "a-" * 1000 + "a"])
def test_any_token_gets_a_tag(word: str) -> None:
    assert len(tags((Token(0, len(word), word),))) == 1


def test_no_sentences_no_tags() -> None:
    assert tags(()) == ()
