"""Quotes rightly edited: the day in brackets, fillers left out, in part, beside what the writer says."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, in_frame, in_place, teller_of
from bench.faults.quote.desk import SIGNS, ended, told
from bench.faults.quote.parts import LEANS, OTHERS_WORDS
from bench.faults.quote.retold import DATED, UNDATED, capital, said_in, sentences_of, told_by
from bench.faults.words import HEDGE, NEGATION, QUALIFIER

# What "tonight" is to a reader of a later day.
THEN = {
    "tonight": "that night", "tomorrow": "the next day", "yesterday": "the day before",
    "last night": "the night before", "this morning": "that morning", "right now": "at that time",
    "next week": "the week after", "next month": "the month after", "this week": "that week",
    "last week": "the week before", "last month": "the month before", "this year": "that year",
    "last year": "the year before", "next year": "the year after", "these days": "at that time",
    "a year ago": "a year earlier", "two years ago": "two years earlier",
    "four years ago": "four years earlier", "eight years ago": "eight years earlier", "today": "that day",
}  # fmt: skip
FILLER = re.compile(
    r"(?<!\b[Aa]s),? (?:you know|I mean|believe me|frankly|folks|quite frankly|to be honest|obviously"
    r"|by the way|in fact|look|as I said|as you know|sort of|if you will),(?= )"
)
OWN = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|this|that|these|those|here)\b|[’']m\b"
)
CALLED = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat)(?: is| was|[’']s) (?:just |really |simply )?"
    r"(?P<what>(?:an?|the) (?!(?:same|way|first|last|only|question|one|matter|time|fact|reason|case)\b)"
    r"[^,.!?;:—–…“”\"‘()]{6,70})(?=[.,!;]|\Z)"
)
ASIDE = re.compile(r"\A(?:If|When|While|Because|Since|As|After|Before|Although|Though|Unless|Once|And|But)\b")
AND = re.compile(r",? and (?=(?:I|we|they|he|she|you|it|there|the [a-z]+ [a-z]+|people|our [a-z]+ [a-z]+)\b)")


def when_in_brackets(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "[that night]" for "tonight", so that the reader of a later day is not misled."""
    fits = [match for match in DATED.finditer(quote.text) if not UNDATED.search(quote.text[: match.start()])]
    if len(quote.words) < 6 or not fits:
        return None
    match = rng.choice(fits)
    text = f"{quote.text[: match.start()]}[{THEN[match[0]]}]{quote.text[match.end() :]}"
    return in_place(text, quote, rng, "exact")


def filler_under_ellipsis(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An ellipsis for "you know" and its kin."""
    fits = list(FILLER.finditer(quote.text))
    if len(quote.words) < 9 or not fits or re.search(r"…|\.\.", quote.text):
        return None
    match = rng.choice(fits)
    sign = rng.choice(SIGNS).rstrip()
    return in_place(quote.text[: match.start()] + sign + quote.text[match.end() :], quote, rng, "exact")


def called_it(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt called it “a waste of time”" for "This is a waste of time"."""
    fits = []
    for match in CALLED.finditer(quote.text):
        what = match["what"].rstrip()
        near = quote.text[max(match.start() - 30, 0) : match.start()]
        after = quote.text[match.end() : match.end() + 20]
        turned = QUALIFIER.search(after) or NEGATION.search(near) or re.match(r"\s*\?", after)
        if (
            3 <= len(what.split()) <= 12
            and not turned
            and not OTHERS_WORDS.search(near)
            and not OWN.search(what)
        ):
            fits.append(what)
    who, left, right = told_by(quote)
    if not who or not fits:
        return None
    return marked(f"{capital(who)} called it ", f"{left}{ended(rng.choice(fits))}{right}", "", "exact")


def _halves(quote: Quote) -> list[tuple[str, str]]:
    """Both halves of the sentences that "and" parts, the first of which asks and quotes nothing."""
    found = []
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        for part in AND.finditer(text):
            first, second = text[: part.start()].rstrip(","), text[part.end() :].rstrip(" .,!")
            whole = len(WORD.findall(first)) >= 5 and len(WORD.findall(second)) >= 5
            torn = re.search(r"[?:‘“\"(]|(?<!\w)'|\.\.|…|[—–]|\bboth\b|\bbetween\b", text) or ASIDE.search(
                first
            )
            if (
                whole
                and not torn
                and re.match(r"[A-Z]", first)
                and not QUALIFIER.match(quote.text[end:].lstrip(" .,"))
            ):
                found.append((first, second))
    return found


def first_half(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Of a sentence that goes on with "and" the first half, which stands alone."""
    halves = [
        (first, second)
        for first, second in _halves(quote)
        if not QUALIFIER.search(second) and not NEGATION.search(second)
    ]
    fits = [first for first, _ in halves if not HEDGE.search(first) and not NEGATION.search(first)]
    return in_place(ended(rng.choice(fits)), quote, rng, "exact") if fits else None


def middle_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence from its midst, which leans on nothing and from which the next takes nothing back."""
    fits = []
    spans = sentences_of(quote)
    for before, (start, end), after in zip(spans, spans[1:], spans[2:], strict=False):
        text, led, goes_on = quote.text[start:end], quote.text[slice(*before)], quote.text[slice(*after)]
        leans = (
            LEANS.match(text)
            or OTHERS_WORDS.search(led)
            or QUALIFIER.match(goes_on)
            or OTHERS_WORDS.search(goes_on)
        )
        odd = re.search(r"[?‘“\"(]|(?<!\w)'|\.\.|…", text) or re.search(r"[?…:]\W*\Z|\b[A-Z]\.\Z", led)
        back = re.search(r"\b(?:that|this|those|these|there|either|too|them|him|her|it)\W*\Z", text)
        if not leans and not odd and not back and len(WORD.findall(text)) >= 6:
            fits.append(text)
    return in_place(rng.choice(fits), quote, rng, "exact") if fits else None


def in_own_paragraph(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In the paragraph that it has in the material, with all that the writer says around it."""
    text, who = quote.article.text, teller_of(quote)
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    before, after = text[start : quote.start], text[quote.end : end if end >= 0 else None].rstrip()
    around = before[:-1] + after[1:]
    if not who or who not in around or "<" in around or not 10 <= len(around.split()) <= 80:
        return None
    if len(quote.words) < 8:
        return None
    return marked(before[:-1], before[-1:] + quote.text + after[:1], after[1:], "exact")


def asked(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A question with "asked"."""
    if (
        not quote.text.endswith("?")
        or len(quote.words) < 5
        or not re.fullmatch(r"[A-Z][^.!?]*\?", quote.text)
    ):
        return None
    who, left, right = told_by(quote)
    if not who:
        return None
    before, after = rng.choice(
        ((f"{capital(who)} asked: ", ""), ("", f" {who} asked."), ("", f" asked {who}."))
    )
    return marked(before, f"{left}{quote.text}{right}", after, "exact")


def _beside(quote: Quote, behind: bool) -> str:
    """The sentence of the writer's that stands right before or behind its paragraph; or nothing."""
    article, text = quote.article, quote.article.text
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    end = end if end >= 0 else len(text)
    near = [
        one
        for one in article.sentences
        if (0 <= one.start - end < 6 if behind else 0 <= start - one.end < 6) and not one.quotes
    ]
    told_of = [one for one in near if any(s < one.end and one.start < e for s, e in said_in(article))]
    fits = [one.text for one in near if one not in told_of]
    return fits[0] if fits and re.fullmatch(r"[A-Z][^<>\[\]]{40,260}[a-z0-9]\.", fits[0]) else ""


def behind_lead_in(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Behind the sentence that leads up to it in the material."""
    return _with(quote, rng, False)


def before_what_follows(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Before the writer's sentence that follows it in the material."""
    return _with(quote, rng, True)


def _with(quote: Quote, rng: Random, behind: bool) -> Change | None:
    sentence, who = _beside(quote, behind), teller_of(quote)
    if not sentence or not who or len(quote.words) < 6 or not re.match(r"[A-Z]", quote.text):
        return None
    change = in_frame(quote.text, who, rng, *STYLES["“" not in quote.article.text], "exact")
    if behind:
        return marked(change.text[: change.start], change.text[change.start : change.end],
                      f"{change.text[change.end :]} {sentence}", "exact")  # fmt: skip
    before = f"{sentence} {change.text[: change.start]}"
    return marked(before, change.text[change.start : change.end], change.text[change.end :], "exact")


def headline_part(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A headline that tells who speaks and of what, and has the rest of the sentence between single marks."""
    fits = [(subject, rest.rstrip(" .,;!")) for subject, rest in told(quote)]
    fits = [one for one in fits if len(one[1].split()) <= 14 and not re.search(r"[’']", one[1])]
    fits = [one for one in fits if not re.match(r"(?:he|she|they|one|it|you)\Z", one[0], re.IGNORECASE)]
    who = teller_of(quote)
    if not who or not fits:
        return None
    subject, rest = rng.choice(fits)
    if quote.speaker and quote.article.person(quote.speaker.surname):
        who = quote.speaker.surname
    return marked(f"{capital(who)}: {subject[:1].upper()}{subject[1:]} ", f"‘{rest}’", "", "exact")


QUOTE_EDITED = (
    Kind("quote-called-it", "quote", False, called_it, SEEN),
    Kind("quote-first-half", "quote", False, first_half, SEEN),
    Kind("quote-middle-sentence", "quote", False, middle_sentence, SEEN),
    Kind("quote-in-own-paragraph", "quote", False, in_own_paragraph, SEEN),
    Kind("quote-when-in-brackets", "quote", False, when_in_brackets, SEEN),
    Kind("quote-filler-under-ellipsis", "quote", False, filler_under_ellipsis, SEEN),
    Kind("quote-asked", "quote", False, asked, SEEN),
    Kind("quote-behind-lead-in", "quote", False, behind_lead_in, SEEN),
    Kind("quote-before-what-follows", "quote", False, before_what_follows, SEEN),
    Kind("quote-headline-part", "quote", False, headline_part, SEEN),
)
