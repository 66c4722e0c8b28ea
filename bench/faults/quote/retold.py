"""Quotes half retold: brought up to date, rounded, backshifted, turned; what only the writer had written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from bench.faults.articles import WORD, Article, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, in_frame, in_place, put, teller_of, text_of
from bench.faults.quote.desk import ended
from bench.faults.quote.enclosed import ANOTHERS
from bench.faults.quote.wording import SENTENCES
from bench.faults.synonyms import SYNONYMS

# What the reporter's day makes of the speaker's.
UPDATED = {
    "tonight": "on Tuesday night", "tomorrow": "on Wednesday", "yesterday": "on Monday",
    "last night": "on Monday night", "this morning": "on Tuesday morning", "right now": "at the time",
    "next week": "in the coming days", "next month": "in the coming weeks", "this week": "in recent days",
    "last week": "the week before", "last month": "the month before", "this year": "that year",
    "last year": "the year before", "next year": "the year after", "these days": "in those days",
    "a year ago": "the year before", "two years ago": "in 2014", "four years ago": "in 2012",
    "eight years ago": "in 2008", "today": "on Tuesday",
}  # fmt: skip
DATED = re.compile(rf"(?<![\w’'-])(?:{'|'.join(UPDATED)})(?![\w’'-])")
# Where no "on Tuesday" would stand.
UNDATED = re.compile(
    r"\b(?:from|by|until|till|since|the|of|for|in|to|as|than|a|and|or|[a-z]+er|on|during) \Z", re.I
)
BACK = {
    "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could", "do": "did",
    "does": "did", "want": "wanted", "wants": "wanted", "need": "needed", "needs": "needed",
    "think": "thought", "know": "knew", "knows": "knew", "say": "said", "says": "said", "go": "went",
    "believe": "believed", "come": "came", "comes": "came", "am": "was", "may": "might", "get": "got",
    "make": "made", "makes": "made", "take": "took", "takes": "took", "goes": "went",
}  # fmt: skip
TENSED = ("VBZ", "VBP", "MD")
SHORT = re.compile(
    r"(?P<who>\b(?:[Ii]|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]hat))(?P<mark>[’'])(?P<verb>d|ll|ve|re|s)\b"
)
# What headlines do without, and words that give a reason already.
CLIPPED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|has been|have been|that the) (?=[a-z])")
REASON = re.compile(r"\b(?:because|so|since|why|therefore|if|but|though)\b", re.IGNORECASE)
# Synonyms that would not stand everywhere, and verbs before which no "really" stands.
UNLIKE = (
    "help", "need", "people", "party", "voters", "want", "win", "talk", "called", "good", "business", "city",
    "office", "wrong", "allow", "allowed", "world", "really",
)  # fmt: skip
BE = ("am", "is", "are", "was", "were", "have", "had", "do", "did")
PHRASE = re.compile(r"(?:an?|the|his|her|their|its) (?:[a-z-]+ ){1,2}[a-z-]{5,}")
DULL = re.compile(
    r"\b(?:said|same|other|first|second|last|next|few|many|several|such|own|past|recent|new|various|certain|whole"
    r"|entire|only|very|more|most|less|least|day|week|month|year|years|time|times|number|part|lot|end|series)\b"
)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _altered(words: str, quote: Quote, material: Material, rng: Random) -> Change | None:
    """The altered words in a frame or in their own paragraph, unless the material happens to say it so."""
    return None if material.holds(words) else in_place(words, quote, rng, "altered", "not-found", loose=True)


def brought_up_to_date(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "On Tuesday night" for "tonight": the reporter's day, and no brackets."""
    fits = [match for match in DATED.finditer(quote.text) if not UNDATED.search(quote.text[: match.start()])]
    if len(quote.words) < 6 or not fits:
        return None
    match = rng.choice(fits)
    text = quote.text[: match.start()] + UPDATED[match[0]] + quote.text[match.end() :]
    return _altered(text, quote, material, rng)


def sentences_of(quote: Quote) -> list[tuple[int, int]]:
    """Where its sentences stand in it, without the space between."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    return [(start, start + len(quote.text[start:end].rstrip(" ,;—–-"))) for start, end in pairwise(bounds)]


def backshifted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Behind "said that" it stands in the past tense, and between marks all the same."""
    fits = []
    for start, end in sentences_of(quote):
        words = [word for word in quote.words if start <= word.start < end]
        verbs = [w for w in words if w.tag in TENSED and text_of(quote, w) in BACK]
        verbs = [
            w
            for w in verbs
            if re.match(r" ", quote.text[w.end :]) and quote.text[w.start - 1 : w.start] == " "
        ]
        first = words[0] if words else None
        starts = (
            first and first.tag in ("DT", "PRP", "NNS", "NNP", "PRP$", "EX") and first.name in ("O", "PERSON")
        )
        own = re.search(
            r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me)\b|[?‘“\"]|(?<!\w)'|\.\.|…",
            quote.text[start:end],
        )
        if not starts or own or not verbs or len(words) < 7:
            continue
        text = quote.text[:end]
        for verb in reversed(verbs):
            text = put(text, verb, BACK[text_of(quote, verb)])
        text = text[start:]
        proper = first and (first.tag.startswith("NNP") or first.name != "O")
        fits.append(text if proper else text[:1].lower() + text[1:])
    fits = [text for text in fits if not material.holds(text)]
    who, left, right = told_by(quote)
    if not who or not fits:
        return None
    return marked(
        f"{capital(who)} said that ", f"{left}{ended(rng.choice(fits))}{right}", "", "altered", "not-found"
    )


def short_form(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "I’ll" for "I’d", "they were" for "they’re": heard wrongly, or typed."""
    tags = {word.start: word.tag for word in quote.words}
    fits: list[tuple[re.Match[str], str]] = []
    for match in SHORT.finditer(quote.text):
        after = re.match(r" (?:\w+ly |never |just |also |not |still )?", quote.text[match.end() :])
        tag = tags.get(match.end() + after.end(), "") if after else ""
        who, mark, verb = match["who"], match["mark"], match["verb"]
        person = who.lower() not in ("it", "there", "that")
        if verb == "d" and tag == "VB":
            fits.append((match, f"{who}{mark}ll"))
        elif (verb == "ll" and tag == "VB") or (verb == "ve" and tag == "VBN"):
            fits.append((match, f"{who}{mark}d"))
        elif verb == "re" and tag in ("VBG", "JJ", "DT", "IN"):
            fits.append((match, f"{who} were"))
        elif (
            verb == "s"
            and tag in (("VBG", "JJ", "DT") if person else ("JJ", "DT"))
            and who.lower() != "there"
        ):
            fits.append((match, f"{who} was"))
    if len(quote.words) < 6 or not fits:
        return None
    match, new = rng.choice(fits)
    return _altered(quote.text[: match.start()] + new + quote.text[match.end() :], quote, material, rng)


def swallows_the_next(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The mark closes a sentence late: the writer's next one is taken for the speaker's."""
    article = quote.article
    following = next((one for one in article.sentences if one.start > quote.end), None)
    if following is None or following.start - quote.end > 260 or not re.match(r"[A-Z]", quote.text):
        return None
    told = any(s < following.end and following.start < e for s, e in said_in(article))
    text = following.text
    plain = re.fullmatch(r"[A-Z][a-z]*\.?,? [^“”\"‘()<>\[\]]*[a-z0-9]\.", text)
    names_speaker = quote.speaker is not None and quote.speaker.surname in text
    if told or not plain or names_speaker or ANOTHERS.search(text) or not 7 <= len(text.split()) <= 34:
        return None
    if len(quote.words) < 5 or material.times(text) != 1:
        return None
    who, left, right = told_by(quote)
    words = f"{ended(quote.text)} {text}"
    return in_frame(words, who, rng, left, right, "altered", "not-found") if who else None


def told_by(quote: Quote) -> tuple[str, str, str]:
    """Who says it, empty where nobody is named, and the marks."""
    return teller_of(quote), *STYLES["“" not in quote.article.text]


def said_in(article: Article) -> list[tuple[int, int]]:
    """All that the annotators give to somebody, with who says it and how."""
    parts = ("source", "cue", "content")
    return [(span[0], span[1]) for one in article.attributions for part in parts for span in one[part]]


def headline_clipped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A headline that leaves out "the" and "is" as headlines do, and has it between marks."""
    words = re.sub(r"[\s,;:.—–-]+\Z", "", quote.text[slice(*sentences_of(quote)[0])])
    who = teller_of(quote)
    small = list(CLIPPED.finditer(words))
    fit = who and small and re.match(r"[A-Z]", words) and 6 <= len(words.split()) <= 20
    if not fit or re.search(r"[‘“\"?…]|\.\.|(?<!\w)'", words):
        return None
    if quote.speaker and quote.article.person(quote.speaker.surname):
        who = quote.speaker.surname
    clipped = capital(CLIPPED.sub("", words))
    if len(clipped.split()) < 5:
        return None
    single = not re.search(r"[’']", words)
    left, right = ("‘", "’") if single else STYLES["“" not in quote.article.text]
    if material.holds(clipped):
        return None
    return marked(f"{capital(who)}: ", f"{left}{clipped}{right}", "", "altered", "not-found")


def reason_put_in(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Because" between two sentences that only stood one behind the other."""
    spans = sentences_of(quote)
    fits = []
    for (start, end), (then, last) in pairwise(spans):
        first, second = quote.text[start:end], quote.text[then:last]
        tag = next((word.tag for word in quote.words if word.start == then), "")
        small = (
            second if re.match(r"I\b", second) or tag.startswith("NNP") else second[:1].lower() + second[1:]
        )
        plain = re.search(r"(?<!\b[A-Z])[a-z]{3,}\.\Z", first) and tag in (
            "PRP",
            "DT",
            "EX",
            "NNS",
            "PRP$",
            "NNP",
        )
        enough = min(len(first.split()), len(second.split())) >= 4
        if plain and enough and not re.search(r"[?…]|\.\.", second) and not REASON.search(first + second):
            fits.append(f"{quote.text[: end - 1]} because {small}{quote.text[last:]}")
    return _altered(rng.choice(fits), quote, material, rng) if fits else None


def _goes_with(quote: Quote, least: int) -> list[Quote]:
    """What the same person says at a distance, in sentences of their own."""
    return [
        other
        for other in quote.article.quotes
        if other.speaker is quote.speaker is not None and abs(other.start - quote.start) > least
        and len(other.words) >= 6 and other.words[0].tag in ("DT", "EX", "PRP", "PRP$", "NNP", "NNS")
        and re.match(r"(?!I’|I')[A-Z][^?‘“\"]*\Z", other.text)
        and any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in other.words[1:8])
    ]  # fmt: skip


def split_of_two(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Half of one answer before the cue, and behind it, as if it went on, another answer."""
    others = _goes_with(quote, 500)
    first = quote.text[slice(*sentences_of(quote)[0])].rstrip(" ,.;—–-")
    whole = (
        re.match(r"[A-Z]", first)
        and len(WORD.findall(first)) >= 5
        and not re.search(r"[?!…]\Z|\.\.|[‘“\"]|(?<!\w)'", first)
    )
    if quote.speaker is None or not others or not whole:
        return None
    second = rng.choice(others)
    start, end = sentences_of(second)[0]
    rest = ended(second.text[start:end])
    proper = second.words[0].tag.startswith("NNP") or second.words[0].name != "O" or re.match(r"I\b", rest)
    rest = rest if proper else rest[:1].lower() + rest[1:]
    link = "" if re.match(r"(?:and|but|so|because)\b", rest) else "and "
    left, right = STYLES["“" not in quote.article.text]
    text = f"{left}{first},{right} {quote.speaker.name} said, {left}{link}{rest}{right}"
    return marked("", text, "", "stitched", "altered", "not-found")


def ellipsis_backwards(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What was said later stands before what was said first, and an ellipsis between them."""
    spans = sentences_of(quote)
    parts = [quote.text[start:end] for start, end in spans]
    pairs = [
        (one, other)
        for at, one in enumerate(parts)
        for other in parts[at + 1 :]
        if min(len(WORD.findall(one)), len(WORD.findall(other))) >= 5
    ]
    if not pairs or re.search(r"…|\.\.|^[a-z]|[‘“\"]|(?<!\w)'", quote.text):
        return None
    one, other = rng.choice(pairs)
    sign = rng.choice((" … ", " ... "))
    text = f"{ended(other)}{sign}{ended(one)}"
    return in_place(text, quote, rng, "altered", "stitched", loose=True)


def _written(quote: Quote) -> Iterator[str]:
    """Phrases of the article's own sentences near the quote, in which nobody says anything."""
    article = quote.article
    said = said_in(article)
    for sentence in article.sentences:
        told = any(s < sentence.end and sentence.start < e for s, e in said)
        near = abs(sentence.start - quote.start) < 2500
        if not near or told or sentence.quotes or len(sentence.text.split()) < 10:
            continue
        for match in PHRASE.finditer(sentence.text):
            tags = [w.tag for w in sentence.words if match.start() <= w.start - sentence.start < match.end()]
            goes_on = re.match(r"[’'-]| (?:of|to|for)\b", sentence.text[match.end() :])
            following = next(
                (w.tag for w in sentence.words if w.start - sentence.start == match.end() + 1), ""
            )
            plain = tags[-1:] == ["NN"] and set(tags[1:-1]) <= {"JJ"} and following[:2] != "NN"
            if plain and not goes_on and not DULL.search(match[0]) and re.match("an? ", match[0]):
                yield match[0]


def writers_phrase(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Words that the material's writer used, between marks as if the speaker had."""
    who, left, right = told_by(quote)
    if not who or len(quote.words) < 6:
        return None
    spoken = "\n".join(other.text.lower() for other in quote.article.quotes)
    fits = [
        phrase for phrase in _written(quote) if material.times(phrase) == 1 and phrase.lower() not in spoken
    ]
    if not fits:
        return None
    return marked(f"{capital(who)} spoke of ", f"{left}{rng.choice(fits)}{right}", ".", "not-found")


def touched_in_paragraph(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The material's own paragraph, and in the quote somebody has put a synonym or a "really"."""
    text = quote.article.text
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    before, after = text[start : quote.start], text[quote.end : end if end >= 0 else None].rstrip()
    around = before[:-1] + after[1:]
    if len(quote.words) < 7 or not 2 <= len(around.split()) <= 80 or "<" in around:
        return None
    fits = []
    for one, two in pairwise(quote.words):
        word = text_of(quote, one)
        plain = re.fullmatch("[a-z]+", word) and re.match(r"[ ,.]", quote.text[one.end :])
        if plain and word in SYNONYMS and one.tag[:2] in ("NN", "VB", "RB", "JJ") and word not in UNLIKE:
            fits.append(put(quote.text, one, SYNONYMS[word]))
        if one.tag == "PRP" and two.tag in ("VBD", "VBP") and one.end + 1 == two.start:
            verb = text_of(quote, two)
            if verb not in BE:
                fits.append(put(quote.text, two, f"{rng.choice(('really', 'actually', 'just'))} {verb}"))
    fits = [new for new in fits if not material.holds(new)]
    if not fits:
        return None
    new = rng.choice(fits)
    return marked(before[:-1], before[-1:] + new + after[:1], after[1:], "altered", "not-found")


QUOTE_RETOLD = (
    Kind("quote-brought-up-to-date", "quote", True, brought_up_to_date, SEEN),
    Kind("quote-backshifted", "quote", True, backshifted, SEEN),
    Kind("quote-short-form", "quote", True, short_form, SEEN),
    Kind("quote-headline-clipped", "quote", True, headline_clipped, SEEN),
    Kind("quote-reason-put-in", "quote", True, reason_put_in, SEEN),
    Kind("quote-swallows-the-next", "quote", True, swallows_the_next, SEEN),
    Kind("quote-split-of-two", "quote", True, split_of_two, SEEN),
    Kind("quote-ellipsis-backwards", "quote", True, ellipsis_backwards, SEEN),
    Kind("quote-touched-in-paragraph", "quote", True, touched_in_paragraph, SEEN),
    Kind("quote-writers-phrase", "quote", True, writers_phrase, SEEN),
)
