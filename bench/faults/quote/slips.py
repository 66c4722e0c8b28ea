"""Quotes with a word misheard, another degree, measure or connective, another name; a part altered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from bench.faults.articles import Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import put, text_of
from bench.faults.quote.faults import altered
from bench.faults.quote.turns import other_name
from bench.faults.quote.wording import cased
from bench.faults.quote.woven import noun_phrases, whose
from bench.faults.words import MONTHS, WEEKDAYS

# What a recording gives for the other.
MISHEARD = {
    "bad": "mad", "border": "order", "borders": "orders", "case": "cause", "cause": "case",
    "country": "county", "day": "way", "debate": "debt", "election": "selection", "fear": "hear",
    "find": "fight", "future": "feature", "history": "mystery", "hurt": "heard", "law": "loss",
    "leave": "live", "lies": "lives", "live": "leave", "lives": "lies", "made": "paid", "media": "medium",
    "moment": "movement", "money": "Monday", "nation": "notion", "order": "border", "paid": "made",
    "party": "parity", "pay": "play", "play": "pay", "policies": "politics", "policy": "politics",
    "politics": "policies", "reason": "season", "rights": "rates", "rule": "role", "running": "ruining",
    "sold": "told", "taking": "talking", "talking": "taking", "test": "text", "thank": "think",
    "told": "sold", "walk": "work", "wall": "war", "war": "wall", "woman": "women", "women": "woman",
    "word": "world", "words": "worlds", "work": "walk", "working": "walking", "world": "word",
}  # fmt: skip
DEGREES = {
    "absolutely": "partly", "always": "often", "basically": "entirely", "clearly": "possibly",
    "completely": "partly", "definitely": "possibly", "entirely": "partly", "exactly": "roughly",
    "extremely": "fairly", "fully": "partly", "generally": "always", "highly": "mildly",
    "incredibly": "fairly", "likely": "certain", "most": "all", "mostly": "only", "often": "always",
    "probably": "certainly", "rarely": "often", "several": "countless", "simply": "partly", "some": "all",
    "sometimes": "always", "strongly": "mildly", "totally": "partly", "truly": "partly",
    "usually": "always", "very": "fairly", "widely": "hardly",
}  # fmt: skip
MEASURES = {
    "billion": "million", "days": "weeks", "decade": "century", "decades": "centuries",
    "dozens": "hundreds", "first": "second", "hours": "minutes", "hundreds": "dozens", "miles": "yards",
    "million": "billion", "millions": "thousands", "minutes": "hours", "month": "year", "months": "years",
    "quarter": "third", "second": "first", "third": "second", "thousands": "millions", "today": "yesterday",
    "twice": "once", "week": "month", "weeks": "months", "year": "month", "years": "months",
    "yesterday": "today",
    **{day: WEEKDAYS[at - 1] for at, day in enumerate(WEEKDAYS)},
    **{month: MONTHS[at - 1] for at, month in enumerate(MONTHS) if month not in ("May", "March")},
}  # fmt: skip
SHARPER = {
    "afraid": "terrified", "believe": "know", "concern": "outrage", "concerned": "furious",
    "concerns": "fears", "critical": "contemptuous", "criticism": "hatred", "dangerous": "deadly",
    "debate": "brawl", "decline": "collapse", "difficult": "hopeless", "failed": "betrayed",
    "failing": "collapsing", "failure": "betrayal", "hope": "demand", "hurt": "destroyed",
    "interested": "obsessed", "issue": "scandal", "issues": "scandals", "mistake": "crime",
    "mistakes": "crimes", "opponent": "enemy", "opponents": "enemies", "political": "criminal",
    "problem": "catastrophe", "problems": "catastrophes", "question": "accusation",
    "questions": "accusations", "rigged": "stolen", "sick": "dying", "struggle": "war",
    "surprised": "appalled", "think": "know", "tough": "brutal", "troubling": "criminal",
    "unfair": "corrupt", "worried": "terrified", "wrong": "criminal",
}  # fmt: skip
UNDEGREED = re.compile(r"n[’']t \Z|\b(?:not|at|after|above|of|how|as|so|too|the|and|be|we|you|they) \Z", re.I)
UNMEASURED = re.compile(r"\b(?:at|a|brighter|better|of the|for the very|until|that) \Z", re.I)
UNSHARPENED = re.compile(r"\b(?:you|to|not|n[’']t|I guess I|how|what do|do) \Z", re.I)
NO_PLACE = re.compile(
    r"America|Black|Brown|(?:North|South|East|West)\w*|Kingdom|States|U|Congress|Main|Great|Wall|White"
)
POINTING = re.compile(
    "other|such|first|same|many|much|several|next|last|past|more|less|most|least|certain|able|nothing|something"
    "|anything|everything|someone|anyone|everyone|nobody|lots|afraid|likely|sure|late|early"
)
OF_MANY = ("most", "some", "several")
CLAUSE = r"(?:he|she|they|we|I|you|it|the|this|that|our|their|his|her|people)\b"
SMALL_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\bbecause(?= {CLAUSE})"), "although"),
    (re.compile(rf"\bafter(?= {CLAUSE})"), "before"),
    (re.compile(r"(?<!look )(?<!turn )(?<!turned )(?<!turning )(?<!looking )(?<!looked )\binto\b"), "out of"),
    (re.compile(r"\bwithout\b"), "with"),
    (re.compile(r"(?:(?<=[a-z],)|(?<=[a-z])) and(?= (?:I|we|they|he|she|you|it)\b)"), " but"),
    (re.compile(rf"(?<=[a-z],) but(?= {CLAUSE})"), " so"),
    (re.compile(r"\bunder(?= (?:the|his|her|this|our|a)\b)"), "against"),
    (re.compile(r"\b(?<!at )(?<!or )(?<!no )more than\b"), "less than"),
    (re.compile(r"\bduring\b"), "before"),
    (re.compile(r"\bsince\b"), "until"),
    (re.compile(r"\buntil\b"), "after"),
    (re.compile(r"\bwith(?= (?:Russia|China|Mexico|Iran|Donald|Hillary|Trump|Clinton)\b)"), "without"),
    (re.compile(r"(?<!same )\bfrom(?= (?:China|Russia|Mexico|Washington|Wall Street|other)\b)"), "to"),
)  # fmt: skip


def another_for(
    words: Mapping[str, str], unfit: re.Pattern[str] | None = None
) -> Callable[[Quote, Material, Random], Change | None]:
    """One of `words` is its counterpart; `unfit` is what must not stand before it."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        fit = [
            word
            for word in quote.words
            if (text_of(quote, word) in words or (word.start == 0 and text_of(quote, word).lower() in words))
            and not re.match(r"[’'-]| no\b| unfair", quote.text[word.end :])
            and not quote.text[: word.start].endswith("-")
            and not (unfit and unfit.search(quote.text[: word.start]))
            and (text_of(quote, word) not in OF_MANY or _counts(quote, word))
        ]
        if len(quote.words) < 5 or not fit:
            return None
        word = rng.choice(fit)
        old = text_of(quote, word)
        new = words.get(old) or words[old.lower()]
        if re.search(rf"\b{new}\b", quote.text, re.IGNORECASE):
            return None
        return altered(put(quote.text, word, cased(new, old)), quote, material, rng)

    return make


def _counts(quote: Quote, word: Word) -> bool:
    """Do things that can be counted follow at once?"""
    following = next((one for one in quote.words if one.start == word.end + 1), None)
    return following is not None and following.tag == "NNS"


def small_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Although" for "because", "with" for "without", "but" for "and"."""
    fits = [
        (match, new)
        for pattern, new in SMALL_WORDS
        for match in pattern.finditer(quote.text)
        if match.start()
    ]
    if len(quote.words) < 6 or not fits:
        return None
    match, new = rng.choice(fits)
    return altered(quote.text[: match.start()] + new + quote.text[match.end() :], quote, material, rng)


def name_for_name(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A name in it is another of the article, with nothing to show for it."""
    fits: list[tuple[Word, str]] = []
    for word in quote.words:
        other = other_name(quote, word, rng) if word.name == "PERSON" else _other_place(quote, word, rng)
        if other and other not in quote.text and not quote.text[word.end :].startswith(("’s", "'s", "-")):
            fits.append((word, other))
    if len(quote.words) < 6 or not fits:
        return None
    word, new = rng.choice(fits)
    return altered(put(quote.text, word, new), quote, material, rng)


def _other_place(quote: Quote, word: Word, rng: Random) -> str:
    """Another place of the article that is one word, for one that is; or nothing."""
    around = quote.text[max(word.start - 14, 0) : word.end + 2]
    text = text_of(quote, word)
    alone = re.search(rf"(?:\A|(?<![A-Za-z])[a-z]+,? ){re.escape(text)}(?:\W(?![A-Z])|\Z)", around)
    if word.name != "LOCATION" or word.tag != "NNP" or not alone or NO_PLACE.fullmatch(text):
        return ""
    article = quote.article
    places = {
        article.text[one.start : one.end]
        for before, one, after in zip(article.words, article.words[1:], article.words[2:], strict=False)
        if one.name == "LOCATION" and "LOCATION" not in (before.name, after.name) and one.tag == "NNP"
        and not article.text[before.start : before.end].istitle()
    }  # fmt: skip
    known = {text, *(part for person in article.people for part in person.name.split())}
    others = sorted(
        p for p in places - known if re.fullmatch(r"[A-Z][a-z]{3,}", p) and not NO_PLACE.fullmatch(p)
    )
    return rng.choice(others) if others else ""


def part_altered(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of it, woven into the writer's sentence, and one of them is another of the article."""
    fits: list[str] = []
    for start, end in noun_phrases(quote):
        inside = [word for word in quote.words if start <= word.start and word.end <= end]
        for word in inside:
            old = text_of(quote, word)
            head = word.tag in ("NN", "NNS") and word is inside[-1]
            epithet = word.tag == "JJ" and word is inside[-2] and not POINTING.fullmatch(old)
            if (head or epithet) and re.fullmatch("[a-z]{4,}", old):
                fits += [
                    quote.text[start : word.start] + new + quote.text[word.end : end]
                    for new in _others(quote, word)
                ]
    fits = [part for part in fits if not material.holds(part) and not re.match("much |good news", part)]
    if not fits:
        return None
    who, left, right = whose(quote)
    return marked(f"{who} spoke of ", f"{left}{rng.choice(fits)}{right}", ".", "altered", "not-found")


def _others(quote: Quote, word: Word) -> list[str]:
    """The article's other words of the same part of speech that "a" and "an" would stand before as well."""
    article, old = quote.article, text_of(quote, word)
    texts = {article.text[one.start : one.end] for one in article.words if one.tag == word.tag}
    return sorted(
        text
        for text in texts
        if re.fullmatch("[a-z]{4,}", text) and text[:3] != old[:3] and text not in quote.text
        and (text[0] in "aeiou") == (old[0] in "aeiou") and not POINTING.fullmatch(text)
    )  # fmt: skip


QUOTE_SLIPS = (
    Kind("quote-misheard", "quote", True, another_for(MISHEARD), SEEN),
    Kind("quote-degree", "quote", True, another_for(DEGREES, UNDEGREED), SEEN),
    Kind("quote-measure", "quote", True, another_for(MEASURES, UNMEASURED), SEEN),
    Kind("quote-conjunction", "quote", True, small_word, SEEN),
    Kind("quote-name-for-name", "quote", True, name_for_name, SEEN),
    Kind("quote-sharpened", "quote", True, another_for(SHARPER, UNSHARPENED), SEEN),
    Kind("quote-part-altered", "quote", True, part_altered, SEEN),
)
