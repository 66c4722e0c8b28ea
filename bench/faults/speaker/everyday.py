"""Quotes given to whoever stood nearby in the notes, and rightly given in a sentence made anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from bench.faults.articles import PRINCIPALS, Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.everyday import retold

ROLE = re.compile(
    r", (?P<role>(?:an?|the) (?![^,]*\b(?:who|which|that|says?|said)\b)[a-z][\w’' &-]{8,80}"
    r"|(?:executive |deputy )?"
    r"(?:director|president|chairman|chairwoman|chief|editor|founder|head) [\w’' &-]{5,80})(?=, (?:who"
    r"|said|says|and)\b|\.(?:\s|\Z))"
)
FRAMES = (
    "{Who} told it this way: {quote}", "{quote} {who} said.", "{quote} said {who}.", "{Who} said: {quote}",
    "As {who} put it: {quote}",
)  # fmt: skip


def _given(quote: Quote, who: str, rng: Random, *expected: str, before: str = "") -> Change:
    """The quote as it stands, as the words of `who`; `before` is what the paragraph has in front of it."""
    words = re.sub(r"[\s,;:—–-]+\Z", "", quote.text)
    left, right = STYLES[0] if "“" in quote.article.text else STYLES[1]
    frame = rng.choice(FRAMES)
    if frame.startswith("{quote}"):
        words = re.sub(r"(?<![.\s])(?<!\b[A-Z])\.\Z", "", words)
        words += "" if re.search(r"[!?.…]\Z", words) else ","
    elif not re.search(r"[.!?…]\Z", words):
        words += "."
    made = frame.format(Who=who[:1].upper() + who[1:], who=who, quote="\ue000")
    front, _, behind = made.partition("\ue000")
    return marked(before + front, left + words + right, behind, *expected)


def _is_fit(quote: Quote, material: Material) -> bool:
    """A whole sentence that stands once in the material, and whose speaker is certain."""
    begins = re.match(r"[A-Z]", quote.text) and re.search(r"[.,!?]\Z", quote.text)
    return bool(begins) and is_certain(quote) and len(quote.words) >= 6 and material.times(quote.text) == 1


def _paragraph(quote: Quote, back: int = 0) -> str:
    """The quote's paragraph, or the one `back` before it."""
    article = quote.article
    at = next((i for i, (s, e) in enumerate(article.paragraphs) if s <= quote.start < e), None)
    return "" if at is None or at < back else article.text[slice(*article.paragraphs[at - back])]


def _others(quote: Quote, text: str) -> list[Person]:
    """The people but the speaker whom `text` names, wherever the article has nobody else of that surname."""
    speaker, article = quote.speaker, quote.article
    return [
        person
        for person in article.people
        if speaker and person.surname != speaker.surname
        and re.search(rf"\b{re.escape(person.surname)}\b", text)
        and person.name.split()[0] == PRINCIPALS.get(person.surname, person.name.split()[0])
        and sum(p.surname == person.surname for p in article.people) == 1
    ]  # fmt: skip


def _free(quote: Quote, people: Sequence[Person]) -> list[Person]:
    """Those whom the quote's own paragraph does not name outside it: else they might have said it too."""
    around = _paragraph(quote).replace(quote.text, "")
    return [person for person in people if person.surname not in around]


def another_quoted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody else whom the article quotes is given the words, in a sentence made anew."""
    if not _is_fit(quote, material):
        return None
    tellers = {other.speaker.surname for other in quote.article.quotes if other.speaker}
    people = [p for p in _free(quote, _others(quote, quote.article.text)) if p.surname in tellers]
    return retold(quote.text, quote, rng, "other-speaker", name=rng.choice(people).name) if people else None


def spoken_of(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody of whom the quote speaks is given the words."""
    people = _free(quote, _others(quote, quote.text)) if _is_fit(quote, material) else []
    return _given(quote, rng.choice(people).name, rng, "other-speaker") if people else None


def named_just_before(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who was named last in the paragraph before is given the words."""
    before = _paragraph(quote, 1)
    people = _free(quote, _others(quote, before)) if _is_fit(quote, material) else []
    if not people:
        return None
    nearest = max(people, key=lambda person: before.rfind(person.surname))
    return _given(quote, nearest.name, rng, "other-speaker")


def by_surname(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker by the surname, in a sentence made anew."""
    if not _is_fit(quote, material) or not quote.speaker:
        return None
    return retold(quote.text, quote, rng, "exact", name=quote.speaker.surname)


def with_role(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The speaker with what the article says elsewhere that they are."""
    if not _is_fit(quote, material) or not quote.speaker:
        return None
    name, text = quote.speaker.name, quote.article.text
    roles = [
        match["role"]
        for at in re.finditer(re.escape(name), text)
        if (match := ROLE.match(text, at.end()))
        and not re.search(r"\b[A-Z]\w+ [A-Z]\w+,? (?:and|with) \Z", text[: at.start()])
    ]
    if not roles:
        return None
    before = (
        rng.choice(("{name} is {role}. ", "There is {name}, {role}. "))
        if re.match(r"an?|the", roles[0])
        else ""
    )
    if before:
        return _given(
            quote, quote.speaker.surname, rng, "exact", before=before.format(name=name, role=roles[0])
        )
    made = retold(quote.text, quote, rng, "exact", name=f"{name}, {roles[0]},")
    return made and Change(made.text.replace(",.", "."), made.start, made.end, made.expected)


def both_in_a_row(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It follows another quote of the same speaker's, from further up, in one paragraph."""
    who, article = quote.speaker, quote.article
    if not _is_fit(quote, material) or not who:
        return None
    earlier = [
        one
        for one in article.quotes
        if one.end < quote.start and one.speaker and one.speaker.name == who.name and _is_fit(one, material)
    ]
    if not earlier:
        return None
    left, right = STYLES[0] if "“" in article.text else STYLES[1]
    first = re.sub(r"[.,]\Z", "", rng.choice(earlier).text)
    first += "" if first.endswith(("!", "?")) else ","
    words = re.sub(r",\Z", ".", quote.text)
    link = rng.choice(
        (
            f"{who.surname} also said: ",
            f"And {who.surname} said: ",
            f"{who.surname} went further at another point: ",
        )
    )
    return marked(f"{left}{first}{right} said {who.name}. {link}", f"{left}{words}{right}", "", "exact")


SPEAKER_EVERYDAY = (
    Kind("speaker-another-quoted", "speaker", True, another_quoted, SEEN, of="quote"),
    Kind("speaker-spoken-of", "speaker", True, spoken_of, SEEN, of="quote"),
    Kind("speaker-named-just-before", "speaker", True, named_just_before, SEEN, of="quote"),
    Kind("speaker-by-surname-retold", "speaker", False, by_surname, SEEN, of="quote"),
    Kind("speaker-with-role-told", "speaker", False, with_role, SEEN, of="quote"),
    Kind("speaker-both-in-a-row", "speaker", False, both_in_a_row, SEEN, of="quote"),
)
