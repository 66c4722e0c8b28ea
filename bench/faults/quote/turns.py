"""Quotes whose words were turned: an opposite, a doubt dropped, a name unmarked, a bracket that says more."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import put, text_of
from bench.faults.quote.faults import altered
from bench.faults.quote.wording import word_for_word

OPPOSITES = {
    "above": "below", "against": "for", "always": "never", "bad": "good", "before": "after",
    "best": "worst", "better": "worse", "big": "small", "bigger": "smaller", "easy": "hard",
    "everybody": "nobody", "everyone": "nobody", "everything": "nothing", "fair": "unfair",
    "few": "many", "good": "bad", "great": "terrible", "happy": "unhappy", "hate": "love",
    "high": "low", "higher": "lower", "important": "unimportant", "legal": "illegal", "less": "more",
    "lose": "win", "losing": "winning", "lost": "won", "love": "hate", "low": "high", "lower": "higher",
    "many": "few", "more": "less", "never": "always", "nobody": "everybody", "nothing": "everything",
    "poor": "rich", "possible": "impossible", "rich": "poor", "safe": "unsafe", "small": "big",
    "strong": "weak", "stronger": "weaker", "terrible": "great", "true": "false", "weak": "strong",
    "win": "lose", "winning": "losing", "won": "lost", "worse": "better",
    "worst": "best",
}  # fmt: skip
DOUBT = re.compile(
    r"(?<![\w-])(?:(?:[Mm]aybe|[Pp]robably(?! not\b)|[Pp]erhaps|[Pp]ossibly|[Aa]lmost|[Nn]early|[Mm]ostly"
    r"|[Ss]ometimes|(?<!how )(?<!How )(?<!so )often)"
    r"|(?<!what )(?<!than )(?<!do )(?<!Do )(?<!way )I (?:think|guess|believe)"
    r"(?! (?:so|about|of|in|is|was|that)\b)"
    r"|(?<!not )only"
    r"|(?<![Tt]he )(?<!our )(?<!single )[Mm]ost(?: of)?"
    r"|[Ss]ome(?! (?:kind|sort|set|point|day|time|way|extent|other)\b)(?: of)?"
    r"|(?<!so )(?<!how )(?<!How )(?<!as )(?<!too )(?<!not )(?<!the )(?<!great )(?<!soo )(?<!any, )"
    r"[Mm]any(?!, many)(?: of)?"
    r"|(?<!a )(?<![Tt]he )(?<!this )(?<!that )(?<!what )(?<!What )(?<!some )(?<!any )(?:kind|sort) of),?"
    r" (?=[A-Za-z])"
)
STRONGER = {"may": "will", "might": "will", "could": "will", "should": "will"}
TAILS = (
    ", and everybody knows it", ", and I have said so from the beginning",
    ", and that is all there is to it", ", and nobody can tell me otherwise",
    ", and I would do the same again tomorrow", ", whatever the papers may say",
)  # fmt: skip


def doubt_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Some", "maybe", "I think" are gone, with nothing to show for it."""
    fits = [match for match in DOUBT.finditer(quote.text) if match.end() < len(quote.text) - 8]
    if len(quote.words) < 6 or not fits:
        return None
    match = rng.choice(fits)
    before, after = quote.text[: match.start()], quote.text[match.end() :]
    begins = not before.strip() or SENTENCE_END.search(before.rstrip())
    return altered(before + (after[:1].upper() + after[1:] if begins else after), quote, material, rng)


def name_unmarked(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A name for a pronoun, without brackets."""
    fits = [
        word
        for word in quote.words
        if word.tag == "PRP"
        and text_of(quote, word).lower() in ("he", "she", "him", "her")
        and re.match(r" \w|[,.;]", quote.text[word.end :])
    ]
    people = [person for person in quote.article.people if person is not quote.speaker]
    if len(quote.words) < 6 or not fits or not people:
        return None
    return altered(put(quote.text, rng.choice(fits), rng.choice(people).surname), quote, material, rng)


def bracket_says_more(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In brackets stands somebody else's name, or "will" for "may"."""
    fits: list[tuple[Word, str]] = []
    for word in quote.words:
        text = text_of(quote, word)
        if text in STRONGER and word.tag == "MD" and re.match(r" (?!have\b)\w", quote.text[word.end :]):
            fits.append((word, STRONGER[text]))
        elif other := other_name(quote, word, rng):
            fits.append((word, other))
    if len(quote.words) < 6 or not fits:
        return None
    word, new = rng.choice(fits)
    return altered(put(quote.text, word, f"[{new}]"), quote, material, rng)


def other_name(quote: Quote, word: Word, rng: Random) -> str:
    """The surname of somebody whom the name at `word`, which stands alone, cannot mean; or nothing."""
    text, around = text_of(quote, word), quote.text[max(word.start - 12, 0) : word.end + 12]
    alone = word.name == "PERSON" and not re.search(
        rf"(?:[A-Z][\w.’'-]*|\b[Tt]he) {re.escape(text)}|{re.escape(text)} [A-Z]|[\[(]", around
    )
    meant = [person for person in quote.article.people if text in person.name.split()]
    if not alone or not meant:
        return ""
    family = {part for person in meant for part in person.name.split()}
    others = [
        person
        for person in quote.article.people
        if person is not quote.speaker and not family & set(person.name.split())
    ]
    return rng.choice(others).surname if others else ""


def tail_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It goes on for some words that nobody said."""
    words = re.sub(r"[\s,;:.!—–-]+\Z", "", quote.text)
    if len(quote.words) < 6 or re.search(r"[?…\"”’')\]]\Z", words):
        return None
    return altered(words + rng.choice(TAILS), quote, material, rng)


QUOTE_TURNS = (
    Kind("quote-opposite", "quote", True, word_for_word(OPPOSITES), SEEN),
    Kind("quote-doubt-dropped", "quote", True, doubt_dropped, SEEN),
    Kind("quote-name-unmarked", "quote", True, name_unmarked, SEEN),
    Kind("quote-bracket-says-more", "quote", True, bracket_says_more, SEEN),
    Kind("quote-tail-added", "quote", True, tail_added, SEEN),
)
