"""A story that is told in other words and another order than its notes: figures are still the notes'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text

NOTES = """Court of Appeal, Rhyne: judgment of 8 October in the matter of the Crown v. Edwin Marsh

Marsh, 47, a former treasurer of the Rhyne Lifeboat Society, was convicted in January on 19 counts of theft.
Between 2014 and 2021 he took 388,000 pounds from the society by means of 112 forged invoices. He was
sentenced to six years.

The appeal: the court reduces the sentence to four and a half years, since Marsh has paid back 95,000 pounds.
The conviction on two counts is quashed for want of evidence. Marsh has been in custody for 264 days, which
count towards the sentence.

The society has 2,700 members and runs four boats. Its chairman, Colin Reed, said that one boat had to be sold
for 140,000 pounds in 2022. The crews were called out 61 times last year.
"""
DRAFT = """Lifeboat thief gets shorter term

A man who robbed the lifeboats at Rhyne will be out of prison sooner than he was to be. Judges cut his term
from six years to four and a half on Tuesday, as he has made good 95,000 pounds of the damage.

Edwin Marsh, who is 47, kept the books of the society. With 112 invoices, all of them invented, he helped
himself to 388,000 pounds from 2014 on. Nobody noticed until 2021.

At first he had been found guilty on 19 counts, of which 17 now stand. For the other two there was not enough
proof. He has already sat for 264 days.

The society, to which 2,700 people belong, was left with four boats; another went for 140,000 pounds to plug
the hole. Crews went out 61 times in the last year, says Colin Reed, who heads it.
"""


def told(draft: str) -> list[str]:
    desk = Desk(material=Material.of_texts({"judgment.txt": NOTES}))
    doc = analyse(replace(read_text(draft, force=True), desk=desk), Config(select=("VM001",)))
    return [draft[finding.span.start : finding.span.end] for finding in doc.findings]


def test_nothing_is_told_of_a_story_that_has_its_figures_from_the_notes_or_works_them_out() -> None:
    assert told(DRAFT) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("95,000 pounds", "59,000 pounds"),
        ("112", "121"),
        ("388,000 pounds", "338,000 pounds"),
        ("2014", "2004"),
        ("264 days", "246 days"),
        ("2,700", "7,200"),
        ("140,000 pounds", "410,000 pounds"),
    ],
)
def test_a_figure_that_the_notes_do_not_have_is_told(right: str, wrong: str) -> None:
    assert told(DRAFT.replace(right, wrong)) == [wrong]
