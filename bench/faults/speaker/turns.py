"""Who said it, from one speaker to the next: two quotes in a row, "she said", the reporter's source."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Article, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES
from bench.faults.quote.desk import ended
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.scenes import ARRIVALS
from bench.faults.speaker.speakers import another
from bench.faults.words import OUTLETS

HE = (
    "Al", "Alan", "Anderson", "Andrew", "Barack", "Ben", "Bernie", "Bill", "Bob", "Brad", "Brian", "Bryan",
    "Charles", "Charlie", "Chris", "Chuck", "Cornell", "Daniel", "David", "Derek", "Don", "Donald", "Ed",
    "Elijah", "Eric", "Gary", "George", "Harry", "Jack", "James", "Jared", "Jason", "Jeff", "Jim", "Joe",
    "John", "Jon", "Josh", "Justin", "Keith", "Kenneth", "Kevin", "Lamar", "Larry", "Lawrence", "Leonard",
    "Lester", "Lindsey", "Marc", "Mark", "Matt", "Matteo", "Michael", "Mike", "Mitch", "Mitt", "Muhammad",
    "Newt", "Patrick", "Paul", "Percy", "Peter", "Phil", "Richard", "Robby", "Robert", "Ron", "Ronald",
    "Rudy", "Scott", "Sean", "Stephen", "Steve", "Steven", "Ted", "Terence", "Terry", "Thomas", "Tim",
    "Todd", "Tom", "Trey", "Victor", "Vladimir", "Warren", "William",
)  # fmt: skip
SHE = (
    "Abby", "Alicia", "Angela", "Angelique", "Anne", "Ava", "Barbra", "Betty", "Carla", "Carmel", "Carolyn",
    "Cheryl", "Christina", "Claire", "Connie", "Debbie", "Dianne", "Donna", "Elaine", "Elizabeth", "Erin",
    "Gwen", "Hillary", "Ivanka", "Jennifer", "Jessica", "Jill", "Julie", "Kamala", "Karen", "Katrina",
    "Kellyanne", "Leslie", "Liz", "Loretta", "Martha", "Mary", "Megan", "Melania", "Michelle", "Minyon",
    "Moira",
    "Nancy", "Nora", "Oprah", "Patti", "Patty", "Rosie", "Ruth", "Sarah", "Stephanie", "Susan", "Theresa",
    "Valerie",
)  # fmt: skip
GROUPS = (
    "Several voters in the crowd", "Two police officers at the scene", "Protesters outside the hall",
    "Neighbors across the street", "A group of students", "Members of the jury",
)  # fmt: skip


def pronoun(person: Person, article: Article) -> str:
    """He or she, by the title that the article gives or by the given name; empty where neither tells."""
    title = re.search(rf"\b(Mr|Mrs|Ms)\. {re.escape(person.surname)}\b", article.text)
    given = person.name.split()[0]
    known = "he" if given in HE else "she" if given in SHE else ""
    if title and article.person(person.surname) is person:
        titled = "he" if title[1] == "Mr" else "she"
        return titled if known in ("", titled) else ""
    return known


def _once(quote: Quote, material: Material) -> bool:
    """Is it long enough, a sentence with its speaker, and in the material no other time?"""
    return (
        quote.speaker is not None
        and len(quote.words) >= 6
        and re.match(r"[A-Z]", quote.text) is not None
        and material.times(quote.text) == 1
    )


def _next(quote: Quote, material: Material, same: bool) -> Quote | None:
    """The next quote of the same speaker, or of a wholly different one."""
    if not _once(quote, material) or quote.speaker is None:
        return None
    for other in quote.article.quotes:
        if other.start > quote.end and other.speaker and _once(other, material):
            apart = not set(other.speaker.name.split()) & set(quote.speaker.name.split())
            if (other.speaker is quote.speaker) if same else apart:
                return other
    return None


def _said(quote: Quote, name: str) -> str:
    """The quote with who is said to have said it behind."""
    left, right = STYLES["“" not in quote.article.text]
    return f"{left}{re.sub(r'(?<![.])[.]$', ',', ended(quote.text))}{right} {name} said."


def _pair(quote: Quote, other: Quote, first: str, second: str, *expected: str) -> Change:
    return marked("", f"{_said(quote, first)} {_said(other, second)}", "", *expected)


def pair_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two quotes in a row, each given to who said the other."""
    other = _next(quote, material, False)
    if other is None or other.speaker is None or quote.speaker is None:
        return None
    return _pair(quote, other, other.speaker.name, quote.speaker.name, "other-speaker")


def pair_right(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two quotes of two people in a row."""
    other = _next(quote, material, False)
    if other is None or other.speaker is None or quote.speaker is None:
        return None
    return _pair(quote, other, quote.speaker.name, other.speaker.name, "exact")


def pronoun_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence before is about somebody else alone, and then it is "she said"."""
    if not _once(quote, material):
        return None
    other = another(quote, True, rng) or another(quote, False, rng)
    return _by_pronoun(other, quote, rng, "other-speaker") if other else None


def by_pronoun(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The sentence before is about who said it, and then it is "she said"."""
    return (
        _by_pronoun(quote.speaker, quote, rng, "exact") if _once(quote, material) and quote.speaker else None
    )


def _by_pronoun(person: Person, quote: Quote, rng: Random, *expected: str) -> Change | None:
    who = pronoun(person, quote.article)
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    before = f"{rng.choice(ARRIVALS).format(person.name)} "
    return marked(before, f"{left}{words}{right}", f" {who} said.", *expected) if who else None


def given_to_a_group(quote: Quote, material: Material, rng: Random) -> Change | None:
    """One person's words are said to be those of a crowd."""
    whole = between_marks(quote)
    if not whole or not _once(quote, material):
        return None
    return marked(f"{rng.choice(GROUPS)} said: ", whole, "", "other-speaker")


def goes_on(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A second quote of the same person follows, with nobody named anew."""
    other = _next(quote, material, True)
    whole = between_marks(other) if other else None
    if not whole or quote.speaker is None:
        return None
    return marked(f"{_said(quote, quote.speaker.name)} ", whole, "", "exact")


def by_report(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it, and in whose report it stood."""
    whole = between_marks(quote)
    if not whole or quote.speaker is None:
        return None
    outlet = OUTLETS[quote.article.id.split("_")[0]]
    how = rng.choice(
        (
            f"{quote.speaker.name} said, according to {outlet}: ",
            f"As {outlet} reported, {quote.speaker.name} said: ",
        )
    )
    return marked(how, whole, "", "exact")


SPEAKER_TURNS = (
    Kind("speaker-pair-exchanged", "speaker", True, pair_exchanged, SEEN, of="quote"),
    Kind("speaker-pronoun-misleads", "speaker", True, pronoun_of_another, SEEN, of="quote"),
    Kind("speaker-given-to-a-group", "speaker", True, given_to_a_group, SEEN, of="quote"),
    Kind("speaker-pair-right", "speaker", False, pair_right, SEEN, of="quote"),
    Kind("speaker-by-pronoun", "speaker", False, by_pronoun, SEEN, of="quote"),
    Kind("speaker-goes-on", "speaker", False, goes_on, SEEN, of="quote"),
    Kind("speaker-by-report", "speaker", False, by_report, SEEN, of="quote"),
)
