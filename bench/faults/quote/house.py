"""Quotes in another house's style: spelling, initials, capitals, letters of a PDF, marks of the wires."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed, in_frame

LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
# American and British spelling of the same spoken word.
SPELLINGS = {
    "behavior": "behaviour", "canceled": "cancelled", "center": "centre", "color": "colour",
    "defense": "defence", "endeavor": "endeavour", "favor": "favour", "favorite": "favourite",
    "fiber": "fibre", "gray": "grey", "honor": "honour", "honored": "honoured", "humor": "humour",
    "labor": "labour", "neighbor": "neighbour", "neighbors": "neighbours",
    "offense": "offence", "okay": "OK", "program": "programme", "programs": "programmes",
    "rumor": "rumour", "skeptical": "sceptical", "theater": "theatre", "traveling": "travelling",
    "healthcare": "health care", "email": "e-mail", "emails": "e-mails", "e-mail": "email",
    "e-mails": "emails", "website": "web site", "online": "on-line",
}  # fmt: skip
SPELT = re.compile(
    rf"\b(?:{'|'.join(sorted(SPELLINGS, key=len, reverse=True))}"
    r"|[a-z]{3,}(?<!s)(?<!pr)iz(?:e[ds]?|ing|ation)"
    r"|[a-z]{4,}yz(?:e[ds]?|ing))\b(?![’'-])"
)
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}(?=[ ,;])")
INITIALS = re.compile(r"(?<![\w.’'-])(?:US|UN|EU|FBI|CIA|IRS|DNC|RNC|GOP|EPA|UK|TV|CEO)(?![\w.’'-])")
TITLES = re.compile(
    r"(?<=[a-z,] )(?<!of )(?<!Supreme )(?:[Pp]resident|[Ss]ecretary(?! of)|[Ss]enator|[Gg]overnment|[Cc]ourt"
    r"|[Nn]ation|[Gg]overnor|[Cc]ity|[Mm]ayor|[Ii]nternet|[Cc]abinet|[Aa]dministration)\b(?! [A-Z]|-)"
)
ELLIPSIS = re.compile(r" ?(?:(?:\. ){2}\.|\.\.\.|…) ?(?=\w)")


def house_spelling(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The other side's spelling, initials with stops or without."""
    new = SPELT.sub(lambda match: SPELLINGS.get(match[0]) or _with_s(match[0]), quote.text)
    new = DOTTED.sub(lambda match: match[0].replace(".", ""), new)
    new = INITIALS.sub(lambda match: ".".join(match[0]) + ".", new) if new == quote.text else new
    # A comma for the last stop would take it from the initials.
    fit = new != quote.text and not re.search(r"\.[A-Z]\.\W*\Z", new)
    return framed(new, quote, rng, "exact") if fit else None


def _with_s(word: str) -> str:
    return re.sub(r"([iy])z(?=[ei]|ation)", r"\1s", word)


def capitals(quote: Quote, material: Material, rng: Random) -> Change | None:
    """President for president, or the reverse, as the house has it."""
    new = TITLES.sub(lambda match: match[0].swapcase()[:1] + match[0][1:], quote.text)
    return framed(new, quote, rng, "exact") if new != quote.text else None


def ligatures(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The letters fi, fl and ff as one sign, as a PDF gives them."""
    new = quote.text
    for letters, sign in LIGATURES:
        new = new.replace(letters, sign)
    return framed(new, quote, rng, "exact") if new != quote.text else None


def wire_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two back quotes before it and two apostrophes behind, as the wires had it."""
    if "“" in quote.article.text or re.search(r"['‘’`]{2}|['’]\Z", quote.text):
        return None
    speaker = quote.speaker.name if quote.speaker else None
    return in_frame(quote.text, speaker, rng, "``", "''", "exact")


def stop_outside(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Comma and full stop stand behind the mark, as the British have them."""
    words = re.sub(r"[\s,;:—–-]+\Z", "", quote.text)
    words = re.sub(r"(?<!\.)\.\Z", "", words)
    if quote.speaker is None or SENTENCE_END.search(words):
        return None
    left, right = STYLES["“" not in quote.article.text]
    if rng.random() < 0.5:
        return marked(f"{quote.speaker.name} said: ", f"{left}{words}{right}", ".", "exact")
    return marked("", f"{left}{words}{right}", f", {quote.speaker.name} said.", "exact")


def ellipsis_signs(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The material's own ellipsis as another sign."""
    new = ELLIPSIS.sub(rng.choice((" … ", " ... ", " . . . ", "… ", "... ")), quote.text)
    return framed(new, quote, rng, "exact") if new != quote.text else None


QUOTE_HOUSE = (
    Kind("quote-house-spelling", "quote", False, house_spelling, SEEN),
    Kind("quote-capitals", "quote", False, capitals, SEEN),
    Kind("quote-ligatures", "quote", False, ligatures, SEEN),
    Kind("quote-wire-marks", "quote", False, wire_marks, SEEN),
    Kind("quote-stop-outside", "quote", False, stop_outside, SEEN),
    Kind("quote-ellipsis-signs", "quote", False, ellipsis_signs, SEEN),
)
