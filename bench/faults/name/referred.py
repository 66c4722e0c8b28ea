"""Names behind a pronoun, in a correction, called late, taken for a sister's; and rightly referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.name.attached import HEADS
from bench.faults.name.names import Named, doubled, dropped, exchanged, vowel
from bench.faults.speaker.turns import pronoun
from bench.faults.spots import Spot, spots

# Bodies and places of which the one is often taken for the other.
SISTERS = {
    "Clinton Foundation": "Clinton Global Initiative", "Clinton campaign": "Clinton Foundation",
    "Trump campaign": "Trump Organization", "Trump Organization": "Trump Foundation",
    "Trump Foundation": "Trump Organization", "Trump University": "Trump Institute",
    "Trump Tower": "Trump Plaza", "Washington Post": "Washington Times", "New York Times": "New York Post",
    "New York Post": "New York Times", "New York Daily News": "New York Times",
    "Democratic National Committee": "Democratic National Convention",
    "Republican National Committee": "Republican National Convention",
    "Democratic National Convention": "Democratic National Committee",
    "Republican National Convention": "Republican National Committee",

    "North Korea": "South Korea", "South Korea": "North Korea", "South Carolina": "North Carolina",
    "Virginia": "West Virginia", "West Virginia": "Virginia",
    "Federal Reserve": "Federal Trade Commission", "European Union": "Council of Europe",
    "Columbia University": "Columbia College",
    "World Bank": "World Trade Organization", "United Nations": "United States",

    "Fox News": "Fox Business",
    "Foreign Affairs Committee": "Foreign Relations Committee",
    "Foreign Relations Committee": "Foreign Affairs Committee", "Oval Office": "Situation Room",
    "Islamic State": "Islamic Jihad",
    "Supreme Court": "Superior Court", "National Guard": "Coast Guard",
    "Harvard University": "Howard University",
    "University of Virginia": "Virginia Tech",
}  # fmt: skip
CONFUSED = "|".join(sorted(map(re.escape, SISTERS), key=len, reverse=True))
HEAD = tuple(head for head in HEADS if head not in ("Office", "Union", "Act", "Convention"))
PATTERNS = {
    "sister": re.compile(
        rf"(?<![\w.’'-])(?<!New )(?<!West )(?<!University of )(?P<sister>{CONFUSED})(?![\w’'-]| [A-Z])"
    ),
    "inner": re.compile(
        r"(?<![\w.’'-])(?P<inner>(?:[A-Z][a-z]+ )?(?:Ma?c|Du|De|La|Le|Fitz|Politi|You|Buzz|Huff)[A-Z][a-z]+)"
        r"(?![\w-])"
    ),
    "owner": re.compile(
        r"(?<=[a-z,] )(?P<owner>(?:(?:Mr|Mrs|Ms|Sen|Gov|Rep)\. )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)[’']s "
        r"(?P<thing>(?!threat\b)[a-z]{4,})(?= (?!of\b)[a-z]|[,.])"
    ),
    "head": re.compile(
        rf"(?<=\b[Tt]he )(?P<body>(?:[A-Z][a-z]+ ){{1,4}}(?P<last>{'|'.join(HEAD)}))"
        r"(?![\w’'-]| (?:of|on|for|[A-Z]))"
    ),
}
MORE = (
    "More about {} inside.", "{} own words are below.", "We will keep readers posted about {}.",
    "A picture of {} is on the front page.",
)  # fmt: skip
MISSPELT = (
    "Correction: An earlier version of this story misspelled the name of {right} as {wrong}.",
    "Editor’s note: The name is {right}, not {wrong}.",
    "Correction: {right} was {wrong} in an earlier version of this story.",
)
MISCORRECTED = (
    "Correction: An earlier version of this story misspelled the name of {wrong} as {right}.",
    "Editor’s note: The name is {wrong}, not {right}.",
    "Correction: {wrong} was {right} in an earlier version of this story.",
)
DEAD = re.compile(r"Reagan|Lincoln|Kennedy|King|Roosevelt|Mandela|Laden|Nixon|Gandhi|Castro")


def referred(article: Article) -> Iterator[Spot]:
    """The first place of each such name in the article."""
    known = set[tuple[str, str]]()
    for spot in spots(article, PATTERNS):
        key = spot.sort, spot.text
        if key not in known and not (spot.sort in ("owner", "head") and spot.sentence.quotes):
            known.add(key)
            yield spot


def _behind(item: Named, he: str, rng: Random, verdict: str) -> Change | None:
    """The sentence, and behind it a few words about "him" or "her"."""
    text, article = item.sentence.text, item.sentence.article
    others = [one for one in article.people if one.surname != item.person.surname and one.surname in text]
    alone = len(list(article.names_in(item.sentence.words))) == 1 and not others
    # Nobody else may be meant.
    if not alone or re.search(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|Qaeda", text):
        return None
    him, his = ("him", "his") if he == "he" else ("her", "her")
    before, after = rng.choice(MORE).split("{}")
    word = him if before else his.capitalize()
    start = text.index(item.person.name)
    end = len(text) + 1 + len(before) + len(word)
    return Change(f"{text} {before}{word}{after}", start, end, (verdict,))


def wrong_pronoun(item: Named, material: Material, rng: Random) -> Change | None:
    """A woman is "him" in the sentence behind, a man "her"."""
    he = pronoun(item.person, item.sentence.article)
    return _behind(item, {"he": "she", "she": "he"}[he], rng, "misspelt") if he else None


def right_pronoun(item: Named, material: Material, rng: Random) -> Change | None:
    """A woman is "her" in the sentence behind, a man "him"."""
    he = pronoun(item.person, item.sentence.article)
    return _behind(item, he, rng, "same") if he else None


def _note(
    notes: tuple[str, ...], item: Named, material: Material, rng: Random, verdict: str
) -> Change | None:
    surname = item.person.surname
    if len(surname) < 6:
        return None
    new = rng.choice((exchanged, doubled, vowel, dropped))(surname, rng)
    if new is None or new.lower() == surname.lower() or material.holds(new) or material.holds(f"{new}'s"):
        return None
    wrong = f"{item.person.name.removesuffix(surname)}{new}"
    before, after = rng.choice(notes).split("{wrong}")
    text = f"{item.sentence.text}\n\n{before.format(right=item.person.name)}"
    return Change(
        f"{text}{wrong}{after.format(right=item.person.name)}", len(text), len(text) + len(wrong), (verdict,)
    )


def corrected(item: Named, material: Material, rng: Random) -> Change | None:
    """A correction below: how the name had been misspelt."""
    return _note(MISSPELT, item, material, rng, "same")


def miscorrected(item: Named, material: Material, rng: Random) -> Change | None:
    """A correction below that puts the misspelt name in the place of the right one."""
    return _note(MISCORRECTED, item, material, rng, "misspelt")


def late_added(item: Named, material: Material, rng: Random) -> Change | None:
    """The late Nora Feldt, who speaks in the story."""
    article = item.sentence.article
    speaks = any(
        quote.speaker and quote.speaker.name == item.person.name for quote in article.quotes
    ) or re.search(rf"\b{item.person.surname} (?:says|said|told)\b", article.text)
    before = item.sentence.text.partition(item.person.name)[0]
    led = re.search(r"[A-Za-z]\w*[ -]\Z", before) and not re.search(
        r"\b(?:to|by|for|of|with|and|that|from) \Z", before
    )
    if not speaks or item.title or led or DEAD.search(item.person.name) or material.holds("died"):
        return None
    the = "the" if before else "The"
    return item.replaced(f"{the} late {item.person.name}", "misspelt")


def sister(item: Spot, material: Material, rng: Random) -> Change | None:
    """The Trump Foundation for the Trump Organization."""
    new = SISTERS.get(item.part("sister"), "")
    known = new and (material.holds(new) or re.search(rf"\b{re.escape(new)}\b", item.sentence.article.text))
    return item.replaced(new, "misspelt") if new and not known else None


def inner_capital_lost(item: Spot, material: Material, rng: Random) -> Change | None:
    """Mcdonald for McDonald."""
    if item.sort != "inner":
        return None
    *given, last = item.text.split()
    new = " ".join([*given, last.capitalize()])
    return None if last.capitalize() in item.sentence.article.text else item.replaced(new, "misspelt")


def by_head(item: Spot, material: Material, rng: Random) -> Change | None:
    """The committee, for the Northern Harbour Committee."""
    behind = [w.tag for w in item.sentence.words if w.start - item.sentence.start >= item.end][:1]
    if item.sort != "head" or behind[:1] in (["NN"], ["NNS"], ["POS"], ["CC"]):
        return None
    return item.replaced(item.part("last").lower(), "same")


def as_hashtag(item: Named, material: Material, rng: Random) -> Change | None:
    """#NoraFeldt, as posts have it."""
    if item.title or not re.fullmatch(r"[A-Za-z ]+", item.person.name):
        return None
    return item.replaced(f"#{item.person.name.replace(' ', '')}", "same")


def owner_behind(item: Spot, material: Material, rng: Random) -> Change | None:
    """The plan of Nora Feldt, for Nora Feldt’s plan."""
    if item.sort != "owner":
        return None
    sentence = item.sentence
    words = {w.start - sentence.start: w for w in sentence.words}
    first, thing = words.get(item.start), words.get(item.end - len(item.part("thing")))
    behind = [w.tag for w in sentence.words if w.start - sentence.start >= item.end][:1]
    led = [w.tag for w in sentence.words if w.end - sentence.start < item.start][-1:]
    names = {
        w.name for place, w in words.items() if item.start <= place < item.start + len(item.part("owner"))
    }
    noun = (
        thing is not None and thing.tag in ("NN", "NNS") and behind and behind[0] not in ("NN", "NNS", "NNP")
    )
    plain = led in (["IN"], ["TO"], ["VBD"], ["VB"], ["VBZ"], ["VBG"], ["VBN"], [","], ["CC"], ["VBP"])
    if (
        first is None
        or not noun
        or not plain
        or not names <= {"PERSON", "O"}
        or first.name not in ("PERSON", "O")
    ):
        return None
    if "PERSON" not in names:
        return None
    return item.replaced(f"the {item.part('thing')} of {item.part('owner')}", "same")


NAME_REFERRED = (
    Kind("name-wrong-pronoun", "name", True, wrong_pronoun, SEEN),
    Kind("name-miscorrected", "name", True, miscorrected, SEEN),
    Kind("name-late-added", "name", True, late_added, SEEN),
    Kind("name-sister", "name", True, sister, SEEN, of="referred"),
    Kind("name-inner-capital-lost", "name", True, inner_capital_lost, SEEN, of="referred"),
    Kind("name-right-pronoun", "name", False, right_pronoun, SEEN),
    Kind("name-in-correction", "name", False, corrected, SEEN),
    Kind("name-by-head", "name", False, by_head, SEEN, of="referred"),
    Kind("name-as-hashtag", "name", False, as_hashtag, SEEN),
    Kind("name-owner-behind", "name", False, owner_behind, SEEN, of="referred"),
)
