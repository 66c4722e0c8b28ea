"""Two honest changes of a quote at once, and quotes set off, punctuated or taken up a word at a time."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed, text_of
from bench.faults.quote.desk import VAGUE, as_clause, ended
from bench.faults.quote.honest import split
from bench.faults.quote.setting import said_between
from bench.faults.quote.splices import HALVES
from bench.faults.quote.woven import UNSURE, whose
from bench.faults.words import NEGATION, QUALIFIER

JOINED = re.compile(r",(?= (?:and|but|so|because) (?:I|we|they|he|she|you|it|there)\b)")
LEAD = re.compile(
    r"(?<![^.!?…] )(?<![a-z])(?P<lead>Well|Look|Now|So|And|But|Yes|No|Listen|Today|Again),(?= [a-zI])"
)
INNER = re.compile(r"(?<!\w)[‘'](?P<inner>[A-Za-z][^‘’'“”\"]{2,80}(?:[’'](?=\w)[^‘’'“”\"]{1,80})*)[’'](?!\w)")
BE = re.compile(r"\b(?:so-called|called|calls|call|like|if|not|no|never|word|say|said|says)\b", re.IGNORECASE)


def split_in_other_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The cue stands in the midst, and the marks are straight for curly ones or the reverse."""
    if re.search(r"(?<!\w)['‘]|['’](?!\w)", quote.text):
        return None
    made = [one(quote, material, rng) for one in (split, said_between)]
    changes = [change for change in made if change]
    if not changes:
        return None
    change = rng.choice(changes)
    curly = "“" in quote.article.text
    if curly:
        text = re.sub("[“”]", '"', change.text).replace("’", "'").replace("‘", "'")
    else:
        text = re.sub(r'"([^"]*)"', r"“\1”", change.text)
        text = re.sub(r"(?<=\w)'", "’", text)
    return replace(change, text=text) if len(text) == len(change.text) and text != change.text else None


def one_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A single word of it between marks."""
    fits = []
    for word in quote.words[1:]:
        near, text = quote.text[max(word.start - 40, 0) : word.end + 25], text_of(quote, word)
        plain = word.tag in ("NN", "JJ") and re.fullmatch("(?!course)[a-z]{6,}", text)
        loose = VAGUE.match(text) or re.match(r"[’'-]", quote.text[word.end :])
        if (
            plain
            and not loose
            and not any(pattern.search(near) for pattern in (BE, NEGATION, QUALIFIER, UNSURE))
        ):
            fits.append(text)
    if quote.speaker is None or not fits:
        return None
    who, left, right = whose(quote)
    return marked(f"{who} used the word ", f"{left}{rng.choice(fits)}{right}", ".", "exact")


def set_off(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In a block of its own under a line that says who speaks, with marks or indented between them."""
    if len(quote.words) < 8 or not re.match(r"[A-Z]", quote.text):
        return None
    who, left, right = whose(quote)
    before = rng.choice(
        (
            f"{who} said:\n\n> ",
            f"{who} had this to say:\n\n    ",
            f"The words of {who[:1].lower() + who[1:] if quote.speaker is None else who}:\n\n",
        )
    )
    return marked(before, f"{left}{ended(quote.text)}{right}", "", "exact")


def comma_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A comma less before "and I", or behind a first "Well"."""
    fits = [match.start() for match in JOINED.finditer(quote.text)]
    fits += [match.end() - 1 for match in LEAD.finditer(quote.text)]
    if len(quote.words) < 6 or not fits or INNER.search(quote.text):
        return None
    place = rng.choice(fits)
    return framed(quote.text[:place] + quote.text[place + 1 :], quote, rng, "exact")


def with_adding(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Its second half after "adding"."""
    places = []
    for match in re.finditer(r",\s|[.!]\s+(?=[A-Z])", quote.text):
        first, rest = quote.text[: match.start()], quote.text[match.end() :]
        shortened = re.search(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|U\.S|[A-Z])\Z", first)
        halves = match[0][0] in ".!" or HALVES.match(quote.text, match.start())
        if min(len(WORD.findall(first)), len(WORD.findall(rest))) >= 4 and halves and not shortened:
            places.append(match)
    if quote.speaker is None or not places or re.search(r"\.\.|…|(?<!\w)['‘]", quote.text):
        return None
    match = rng.choice(places)
    left, right = STYLES["“" not in quote.article.text]
    rest = ended(quote.text[match.end() :])
    first = quote.text[: match.start()] + ("!" if match[0][0] == "!" else ",")
    text = f"{left}{first}{right} {quote.speaker.name} said, adding: {left}{rest}{right}"
    return marked("", text, "", "exact")


def bracketed_clause(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Its first sentence behind "said that", with the small letter in brackets."""
    change = as_clause(quote, material, rng)
    if change is None:
        return None
    first = change.start + 1
    text = f"{change.text[:first]}[{change.text[first]}]{change.text[first + 1 :]}"
    return replace(change, text=text, end=change.end + 2)


def inner_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """British marks: single without, double within, where the material has them the other way."""
    inner = list(INNER.finditer(quote.text))
    loose = re.search(r"(?<!\w)['‘]|['’](?!\w)", INNER.sub("", quote.text))
    if len(inner) != 1 or inner[0]["inner"].endswith(",") or loose or len(quote.words) < 6:
        return None
    left, right = STYLES["“" not in quote.article.text]
    text = INNER.sub(lambda match: f"{left}{match['inner']}{right}", quote.text)
    text = text if SENTENCE_END.search(text) else ended(text)
    who = quote.speaker.name if quote.speaker else "One of those who were there"
    return marked(f"{who} said: ", f"‘{text}’", "", "exact")


QUOTE_COMBINED = (
    Kind("quote-split-in-other-marks", "quote", False, split_in_other_marks, SEEN),
    Kind("quote-one-word", "quote", False, one_word, SEEN),
    Kind("quote-set-off", "quote", False, set_off, SEEN),
    Kind("quote-comma-otherwise", "quote", False, comma_otherwise, SEEN),
    Kind("quote-with-adding", "quote", False, with_adding, SEEN),
    Kind("quote-bracketed-clause", "quote", False, bracketed_clause, SEEN),
    Kind("quote-inner-marks", "quote", False, inner_marks, SEEN),
)
