"""The maker of faults: quotes set and framed otherwise, the writer's words as quotes, credit elsewhere."""

from __future__ import annotations

import re

import pytest

from tests.fault_articles import article, change

NORA = "“{}” Nora Feldt said.\n\nMoira Quist and Nora Feldt met on the quay that day.\n"
WALL = NORA.format("We mended the wall of the quay,")
TWICE = "“We mended the wall of the quay,” Nora Feldt said. “Nobody thanked us for it,” Nora Feldt said.\n"
MARKED = (
    "“We mended the wall of it,” Nora Feldt said.\n\n“Nobody thanked us for it,” Nora Feldt said.\n\n{}\n"
)
TITLED = "“We mended the wall of the quay,” Nora Feldt said.\n\nMs. Feldt and Mr. Quist met Moira Quist.\n"
BODY = WALL + "\nThen came the Northern Harbour Council of the bay.\n"
LONG = """\
After the storm the port has asked the divers of three villages to look at the northern wall of the old \
quay. It was cold, and the boats of the village were late. They found a hole as big as a barge below the \
water, and nobody can say how many stones it is going to take.
"""

MADE = [
    ("quote-numbers-spelt", NORA.format("We saw 12 divers at three gates,"), "twelve divers at 3 gates"),
    ("quote-emphasised", NORA.format("We saw the quay again,"), r"[*_]quay[*_]|QUAY|quay [\[(]emphasis"),
    ("quote-begun-later", NORA.format("And we mended the northern wall,"), "“We mended the northern wall"),
    ("quote-cue-taken-out", TWICE, r"quay\. Nobody thanked us for it"),
    (
        "quote-few-words",
        NORA.format("It was the northern harbour to us all,"),
        "of “the northern harbour” more",
    ),
    (
        "quote-few-words-changed",
        NORA.format("It was the northern harbour to us,") + "\nThe port was quiet.\n",
        "spoke of “the quiet harbour” more",
    ),
    ("quote-name-changed", NORA.format("We owe the wall to Moira and to her,"), "to (Nora|Feldt|Quist) and"),
    ("quote-small-word", NORA.format("We mended walls and gates on that day,"), "walls or gates|in that day"),
    ("speaker-pronoun-rightly", TITLED, "Nora Feldt.*[Ss]he"),
    ("speaker-told-the-speaker", WALL, "^Moira Quist told Nora Feldt: “"),
    ("speaker-told-another", WALL, "^Nora Feldt told Moira Quist: “"),
    ("speaker-long-frame", WALL, "Nora Feldt.*: “We mended"),
    ("speaker-a-body", BODY, "[Tt]he Northern Harbour Council"),
    ("borrowed-other-tense", LONG, "the port had asked .* nobody could say"),
    ("borrowed-every-second", LONG, r"old quay\. They found"),
    ("borrowed-dateline", LONG, r"^.*\(The New York Times\) [—-] After the storm"),
    ("borrowed-credited-above", LONG, r"The New York Times.*\s+After the storm"),
    ("borrowed-half-in-marks", LONG, "“.*,” The New York Times wrote"),
]
LEFT_ALONE = [
    ("quote-numbers-spelt", NORA.format("We saw 12 percent of the divers there,")),
    ("quote-begun-later", NORA.format("And many divers mended the northern wall,")),
    ("quote-cue-taken-out", WALL),
    ("quote-few-words", NORA.format("It was not the northern harbour to us,")),
    ("speaker-pronoun-rightly", WALL),
    ("speaker-a-body", WALL),
    ("borrowed-dateline", LONG.replace("After", "LYNGVIK After")),
    ("quote-narrated", MARKED.format("She has looked at the wall with her men for all of the long day.")),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), MADE)
def test_what_is_made(kind: str, text: str, wanted: str) -> None:
    made = change(kind, article(text))
    assert made is not None
    assert re.search(wanted, made.text, re.DOTALL), made.text
    assert made.text[made.start : made.end].strip()


@pytest.mark.parametrize(("kind", "text"), LEFT_ALONE)
def test_what_is_left_alone(kind: str, text: str) -> None:
    assert change(kind, article(text)) is None


def test_another_is_meant_by_a_pronoun_after_another_name() -> None:
    made = change("speaker-pronoun-of-another", article(TITLED))
    assert made is not None
    assert re.search(r"Moira Quist.*\b[Hh]e\b", made.text, re.DOTALL)


def test_the_writers_words_become_a_quote() -> None:
    told = "Nora Feldt said the northern wall will be mended by the divers before the storm."
    text = (
        MARKED.format(told)
        + "\nThe boats of the three villages came late to the old quay on that cold day.\n"
    )
    start = text.index(told)
    said = [
        {"source": [[text.index("Nora"), text.index("Nora") + 10]], "cue": [], "content": [[0, 28]]},
        {"source": [[start, start + 10]], "cue": [], "content": [[start + 16, start + len(told) - 1]]},
    ]
    piece = article(text, said=said)
    made = change("quote-paraphrased", piece)
    assert made is not None
    assert "“The northern wall will be mended by the divers before the storm" in made.text
    made = change("quote-narrated", piece)
    assert made is not None
    assert "“The boats of the three villages came late" in made.text
    assert "Nora Feldt" in made.text
