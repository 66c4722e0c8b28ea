"""Quotes cut and joined: a limit under an ellipsis, sentences exchanged, two people as one; invented ones."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import content, framed, text_of
from bench.faults.quote.wording import SENTENCES

CONDITION = r"unless|only if|if(?! not\b)|except|until|as long as|provided"
LIMIT = rf"but(?! (?:rather|instead|also|over|on|in|still)\b)|although|though|{CONDITION}"
# What asks rather than limits, or makes another phrase of it.
NO_LIMIT = re.compile(
    r"\b(?:know|knows|see|wonder|ask|asked|sure|care|matter|decide|out|as|even|what|only|nothing|anything"
    r"|not|all|like|whether|and|or|that|because|cause|since|damned|way|be|is|was|up)\W*\Z",
    re.IGNORECASE,
)
# Half a sentence, whose other half the limit begins.
HALF = re.compile(
    r"(?:\A|[.!?;] )(?:But |And |So )?(?:if|when|while|because|as|although|since|with)\b[^,.!?]*\Z",
    re.IGNORECASE,
)
LIMITED_END = re.compile(
    rf"[.;]\s(?:but|unless|except)\b|(?<![.;!?…,]),?(?:\s[—–-]+)?\s(?:{LIMIT})\b", re.IGNORECASE
)
LIMITED_MIDST = re.compile(
    rf"(?:,|\s?[—–])\s?(?:and )?(?:{CONDITION})\b[^.!?,—–]{{8,120}}(?:,|\s?[—–])\s?(?!and|or)(?=\w)"
)
INVENTED = (
    "I told them again and again that the {} could not wait another day",
    "Nobody who has ever looked closely at the {} would sleep well tonight",
    "You cannot ask people to carry the {} on their backs for a whole winter",
    "Once the {} is gone, no speech on earth brings it back to us",
    "My grandmother would have known what to do about the {}",
    "Ask anyone on my street about the {} and watch them roll their eyes",
)


def limit_under_ellipsis(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An ellipsis stands where "but", "unless" or "if" did."""
    fits: list[str] = []
    for match in LIMITED_MIDST.finditer(quote.text):
        kept, rest = quote.text[: match.start()], quote.text[match.end() :]
        if _enough(kept) and _enough(rest) and not NO_LIMIT.search(kept) and not HALF.search(kept):
            fits.append(f"{kept.rstrip()} … {rest}")
    for match in LIMITED_END.finditer(quote.text):
        kept, gone = quote.text[: match.start()].rstrip(" .,;—–-"), quote.text[match.start() :]
        alone = material.times(kept) == 1 and not HALF.search(kept)
        last = re.split(r"[.!?;]", kept)[-1]
        alone = alone and not re.search(rf"‘|(?<!\w)'|\b(?:{LIMIT})\b", last, re.IGNORECASE)
        if _enough(kept) and _enough(gone) and alone and not NO_LIMIT.search(kept):
            fits.append(f"{kept} …")
    return framed(rng.choice(fits), quote, rng, "cut", "altered") if fits else None


def _enough(words: str) -> bool:
    return len(WORD.findall(words)) >= 4


def strangers_joined(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What somebody else said goes on as if the same person had."""
    others = [
        other.text
        for other in quote.article.quotes
        if quote.speaker and other.speaker and other.speaker.surname != quote.speaker.surname
        and not set(other.speaker.name.split()) & set(quote.speaker.name.split())
        and len(other.words) >= 6 and re.match(r"[A-Z].*[^’'],?\Z", other.text)
        and material.times(other.text) == 1
    ]  # fmt: skip
    if len(quote.words) < 6 or not others or material.times(quote.text) != 1:
        return None
    first = quote.text.rstrip(" ,;—–-")
    first = first if SENTENCE_END.search(first) else f"{first}."
    return framed(f"{first} {rng.choice(others)}", quote, rng, "stitched", "altered", "other-speaker")


def sentences_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two sentences of it have changed places."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    parts = [quote.text[start:end].strip() for start, end in pairwise(bounds)]
    pairs = [at for at in range(len(parts) - 1) if min(len(WORD.findall(p)) for p in parts[at : at + 2]) >= 4]
    if not pairs or re.search(r"…|\.\.|\b[ap]\.m\.|^[a-z]", quote.text):
        return None
    at = rng.choice(pairs)
    ended = [part if SENTENCE_END.search(part) else f"{part.rstrip(' ,;—–-')}." for part in parts]
    ended[at], ended[at + 1] = ended[at + 1], ended[at]
    text = " ".join(ended)
    return None if material.holds(text) else framed(text, quote, rng, "altered", "stitched")


def invented(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Nobody said it, though it is about the same matter."""
    nouns = [text_of(quote, word) for word in content(quote, ("NN",))]
    nouns = [
        noun
        for noun in nouns
        if re.fullmatch(r"(?!(?:some|any|every|no)(?:thing|one|body)|couple)[a-z]{5,}", noun)
    ]
    if not nouns:
        return None
    return framed(rng.choice(INVENTED).format(rng.choice(nouns)), quote, rng, "not-found", "altered")


QUOTE_JOINS = (
    Kind("quote-limit-under-ellipsis", "quote", True, limit_under_ellipsis, SEEN),
    Kind("quote-strangers-joined", "quote", True, strangers_joined, SEEN),
    Kind("quote-sentences-exchanged", "quote", True, sentences_exchanged, SEEN),
    Kind("quote-invented", "quote", True, invented, SEEN),
)
