"""Who said it, as a desk mixes it up between two speakers, and as it may set it otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.faults.articles import Material, Person, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain

ADDED = ("added", "went on", "also said")


def _fit(quote: Quote) -> bool:
    """Whole sentences of six words or more whose speaker is certain, and who is not named in them."""
    named = quote.speaker and quote.speaker.surname in quote.text
    return (
        is_certain(quote) and not named and re.match("[A-Z]", quote.text) is not None and len(quote.words) > 5
    )


def _said(quote: Quote, who: str, cue: str = "said") -> tuple[str, str]:
    """The quote between marks with its comma, and who said it behind it."""
    left, right = STYLES[0] if "“" in quote.article.text else STYLES[1]
    words = re.sub(r"(?<!\b[A-Z])[\s,;.:—–-]+\Z", "", quote.text)
    comma = "" if re.search(r"(?:[!?…]|[.,!?][’'])\Z", words) else ","
    return f"{left}{words}{comma}{right}", f" {who} {cue}."


def _others(quote: Quote) -> list[Person]:
    """Whoever else the article quotes."""
    people = {other.speaker for other in quote.article.quotes if other.speaker}
    return sorted((one for one in people if _apart(one, quote.speaker)), key=lambda one: one.name)


def _apart(one: Person, other: Person | None) -> bool:
    return other is not None and one.surname != other.surname


def _near(quote: Quote, same: bool) -> Quote | None:
    """The nearest other quote of the article that has the same speaker, or another."""
    found = [
        other
        for other in quote.article.quotes
        if other is not quote and _fit(other) and other.speaker
        and (other.speaker is quote.speaker if same else _apart(other.speaker, quote.speaker))
        and (quote.speaker is None or quote.speaker.surname not in other.text)
    ]  # fmt: skip
    return min(found, key=lambda other: abs(other.start - quote.start)) if found else None


def taken_for_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The words of one as those of somebody else, named in one way or another."""
    others = [one for one in _others(quote) or quote.article.people if _apart(one, quote.speaker)]
    others = [one for one in others if one.surname not in quote.text]
    if not _fit(quote) or not others:
        return None
    return _framed(quote, rng.choice(others), rng, "other-speaker")


def set_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The words under the name of whoever said them, in one way or another."""
    return _framed(quote, quote.speaker, rng, "exact") if _fit(quote) and quote.speaker else None


def _framed(quote: Quote, who: Person, rng: Random, expected: str) -> Change:
    words, behind = _said(quote, rng.choice((who.name, who.surname)))
    whole = re.sub(r",(?=.\Z)", ".", words)
    before = rng.choice(
        ("", f"As {who.name} put it, ", f"{who.name} said this: ", f"In the words of {who.name}: ")
    )
    if before:
        return marked(before, whole, "", expected)
    return marked("", words, rng.choice((behind, behind.replace("said", "remarked"))), expected)


def _two(same: bool, crossed: bool, expected: str) -> Callable[[Quote, Material, Random], Change | None]:
    """Two quotes in one paragraph; `same` are both of one speaker. Crossed they are each the other's."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        other = _near(quote, same) if _fit(quote) else None
        if not other or not quote.speaker or not other.speaker:
            return None
        mine, theirs = (other.speaker, quote.speaker) if crossed else (quote.speaker, other.speaker)
        words, behind = _said(quote, mine.name)
        second, after = _said(
            other, theirs.surname if same else theirs.name, rng.choice(ADDED) if same else "said"
        )
        if quote.start < other.start or crossed:
            return marked("", words, f"{behind} {second}{after}", expected)
        second, after = _said(other, theirs.name)
        words, behind = _said(
            quote, mine.surname if same else mine.name, rng.choice(ADDED) if same else "said"
        )
        return marked(f"{second}{after} ", words, behind, expected)

    return make


def stays_on(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Behind another's words it seems to be said by the same."""
    other = _near(quote, same=False) if _fit(quote) else None
    if not other or not other.speaker:
        return None
    before, who = _said(other, other.speaker.name)
    words, behind = _said(quote, other.speaker.surname, rng.choice(ADDED))
    return marked(f"{before}{who} ", words, behind, "other-speaker")


SPEAKER_COPYDESK = tuple(
    Kind(name, "speaker", fault, make, SEEN, "quote-copy")
    for name, fault, make in (
        ("speaker-taken-for-another", True, taken_for_another),
        ("speaker-two-crossed", True, _two(same=False, crossed=True, expected="other-speaker")),
        ("speaker-stays-on", True, stays_on),
        ("speaker-set-otherwise", False, set_otherwise),
        ("speaker-two-each-right", False, _two(same=False, crossed=False, expected="exact")),
        ("speaker-two-of-one", False, _two(same=True, crossed=False, expected="exact")),
    )
)
