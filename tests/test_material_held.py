"""What a text stands behind: the words in question stand in [[ ]], with how the text disowns them."""

from __future__ import annotations

import pytest

from claimcheck.document import Span
from claimcheck.material.held import Held
from claimcheck.read import read_text

DISOWNED = [
    ("wrong", "The plan costs 5, not [[7]], million crowns."),
    ("false", "The plan costs 5 million rather than [[7 million]]."),
    ("denied", "It was never [[7 million]], whatever a leaflet says."),
    ("wrong", "Not [[7]], as a leaflet has it: the crew lost 5 oars."),
    ("wrong", "An earlier version of this story misspelled the name of Ann Lee as [[Ann Lea]]."),
    ("wrong", "Correction: Ann Lee was [[Ann Lea]] in an earlier version of this story."),
    ("wrong", "Editor’s note: The name is Ann Lee, not [[Ann Lea]]."),
    ("wrong", "Because of an editing error, the name was given as [[Ann Lea]] on Monday."),
    ("wrong", "An earlier version said [[7 million]] when it was 5 million."),
    ("wrong", "This article was amended on Friday to correct the length from [[14 miles]] to 41 miles."),
    ("wrong", "Correction: An article on the ferry said it carried [[14 people]]. It carried 41."),
    ("wrong", "Lee was wrongly quoted as saying [[“We broke the wall.”]]"),
    ("unsaid", "Lee never said [[“We broke the wall.”]]"),
    ("unsaid", "Lee was not heard to say [[“We broke the wall.”]]"),
    ("unsaid", "At no point did Lee say [[“We broke the wall.”]]"),
    ("unsaid", "Neither Lee nor Berg said [[“We broke the wall.”]]"),
    ("unsaid", "Lee denied that she had said [[“We broke the wall.”]]"),
    ("unsaid", "There is no record of Lee saying [[“We broke the wall.”]]"),
    ("unsaid", "A post has Lee saying [[“We broke the wall.”]] Those were not the words."),
    ("unsaid", "A post has Lee saying [[“We broke the wall.”]] That is false."),
    ("unsaid", "The quote, [[“We broke the wall,”]] was invented."),
    ("unsaid", "[[“We broke the wall”]] is not what Lee said."),
    ("unsaid", "Lee, who was quoted as saying [[“We broke the wall,”]] said no such thing."),
    ("unsaid", "Papers quoted Lee as saying [[“We broke the wall.”]] What she said was “We built it.”"),
    ("false", "[[“The wall is safe,”]] Lee said. That is wrong."),
    ("false", "Claim: Lee said [[“The wall is safe.”]]\n\nVerdict: False."),
    ("denied", "Lee denied that the wall [[“is far too old.”]]"),
    ("denied", "Lee said the wall was not [[“far too old.”]]"),
    ("denied", "Lee would not accept that the wall [[“is far too old.”]]"),
]
HELD = [
    "Lee did not deny saying [[“We broke the wall.”]]",
    "Lee never tires of saying [[“We built the wall.”]]",
    "Lee, who has never lost a race, said [[“We built the wall.”]]",
    "Nobody was hurt, Lee said: [[“We built the wall.”]]",
    "[[“We never said so,”]] Lee said.",
    "[[“We built the wall,”]] Lee said. She did not say when.",
    "Lee says that she was misquoted: she said [[“We built the wall.”]]",
    "Lee falsely claimed that [[“the wall is safe.”]]",
    "It was not only [[7 million]] that was lost.",
    "Nothing will be built until [[May 7]].",
    "An earlier version of the bill set the fee at [[7 million]].",
    "An earlier version of this story misspelled the name of [[Ann Lee]] as Ann Lea.",
    "An earlier version of this story said 7 million instead of [[5 million]].",
    "Correction: The words, which should have read [[“We built the wall,”]] were cut.",
]


def marked(case: str) -> tuple[Held, Span]:
    start = case.index("[[")
    end = case.index("]]") - 2
    return Held(read_text(case.replace("[[", "").replace("]]", ""), force=True)), Span(start, end)


@pytest.mark.parametrize(("how", "case"), DISOWNED)
def test_what_is_disowned(how: str, case: str) -> None:
    held, span = marked(case)
    found = held.disowned(span)
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize("case", HELD)
def test_what_is_held(case: str) -> None:
    held, span = marked(case)
    assert held.disowned(span) is None
