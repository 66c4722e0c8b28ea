"""Training: same data and code, same weights; and a label decides where its recipe says."""

from __future__ import annotations

import pytest

from claimcheck.tag import Tagger
from claimcheck.training import __main__ as training
from claimcheck.training import data, linear, tagger, worth
from claimcheck.training.linear import Example, Recipe

SENTENCES: list[tagger.TaggedSentence] = [
    (("The", "dog", "barks"), ("DT", "NN", "VBZ")),
    (("A", "cat", "sleeps"), ("DT", "NN", "VBZ")),
    (("Dogs", "bark"), ("NNS", "VBP")),
] * 5


def test_the_tagger_is_the_same_every_time() -> None:
    assert tagger.fit(SENTENCES) == tagger.fit(SENTENCES)


def test_the_tagger_learns_what_it_is_shown() -> None:
    weights = tagger.fit(SENTENCES)
    trained = Tagger(weights["weights"], weights["tags"], known={})
    assert [trained.tags(words) for words, _ in SENTENCES[:3]] == [tags for _, tags in SENTENCES[:3]]


def test_where_the_best_cut_lies() -> None:
    sums, truth = [2, 1, 0], [True, False, True]
    # Yes to all: F1 4/5. Yes to the first only: F1 2/3, but F1 of no 2/3 too.
    assert linear._best_cut(sums, truth, both=False) < 0
    assert 1 < linear._best_cut(sums, truth, both=True) < 2


def test_tied_sums_are_never_parted() -> None:
    assert linear._best_cut([1, 1, 0], [True, False, True], both=False) < 0


def test_several_numbers_are_joined_by_what_they_tell() -> None:
    pytest.importorskip("sklearn", reason="training needs the extra `train`")
    rows = [[float(number % 2), float(number % 3)] for number in range(60)]
    truth = [number % 2 == 1 for number in range(60)]
    (telling, idle), offset = linear.join(rows, truth, "probability", c=1.0)
    assert telling > 2
    assert abs(idle) < 0.1
    assert offset < 0 < telling + offset


def test_where_a_joined_label_decides() -> None:
    pytest.importorskip("sklearn", reason="training needs the extra `train`")
    # Seldom true, so that a probability of one half is never reached; F1 is best where the number is 1.
    rows = [[float(number < 20)] for number in range(100)]
    truth = [number < 9 for number in range(100)]
    (weight,), offset = linear.join(rows, truth, "probability")
    assert weight + offset < 0
    (weight,), offset = linear.join(rows, truth, "f1")
    assert offset < 0 < weight + offset


def examples() -> list[Example]:
    return [
        Example(
            ["odd" if number % 2 else "even", f"n {number % 7}"],
            {"odd": number % 2 == 1},
            f"group {number % 10}",
        )
        for number in range(60)
    ]


def test_a_linear_classifier_is_the_same_every_time_and_right() -> None:
    pytest.importorskip("sklearn", reason="training needs the extra `train`")
    from claimcheck.model.linear import Linear

    weights = linear.fit(examples(), ["odd"], Recipe())
    assert weights == linear.fit(examples(), ["odd"], Recipe())
    trained = Linear(weights["labels"], weights["weights"], weights["bias"], weights["calibration"])
    assert trained.probabilities(["odd"])[0] > 0.9
    assert trained.probabilities(["even"])[0] < 0.1


def test_a_label_without_both_answers_is_refused() -> None:
    pytest.importorskip("sklearn", reason="training needs the extra `train`")
    with pytest.raises(ValueError, match="both positive and negative"):
        linear.fit([Example(["a"], {"x": True}, "g")] * 4, ["x"], Recipe())


def test_an_unknown_part_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert training.main(["clams"]) == 2
    assert "no such part: clams" in capsys.readouterr().err


def test_words_learn_from_single_sentences_that_were_labelled(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [
        ("1", "Crime has doubled.", 1),
        ("2", "Good evening.", 0),
        ("3", "Two boats sank. Nobody knows why.", 1),
        ("4", "The wall fell.", None),
    ]
    rows = [{"id": id, "text": text, "check_worthy": worthy} for id, text, worthy in given]
    monkeypatch.setattr(data, "rows", lambda _: iter(rows))
    learned = list(worth.examples())
    assert [(example.group, example.truth) for example in learned] == [
        ("1", {"check-worthy": True}),
        ("2", {"check-worthy": False}),
    ]
    assert {"w crime", "t VBN"} <= set(learned[0].features)


def test_a_label_is_joined_from_what_decides_it() -> None:
    pytest.importorskip("sklearn", reason="training needs the extra `train`")
    from claimcheck.training import claims

    held = [
        ("check-worthy", {"check-worthy": float(number % 2), "words": 0.0, "stance": 1.0}, number % 2 == 1)
        for number in range(40)
    ]
    fitted = claims.joined(held)["check-worthy"]
    assert set(fitted["weights"]) == {"check-worthy", "words"}
    assert fitted["weights"]["check-worthy"] > 1
    assert fitted["weights"]["words"] == 0
