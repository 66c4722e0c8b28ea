"""Quotes as a desk spoils them, a word, a limit or a place off; and as it may set, cut and part them."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, in_frame, in_place, put, teller_of, text_of
from bench.faults.synonyms import SYNONYMS
from bench.faults.words import HEDGE, NEGATION, QUALIFIER

SMALL = {
    "this": "the", "that": "this", "these": "those", "those": "these", "our": "the", "their": "the",
    "has": "had", "have": "had", "is": "was", "are": "were", "will": "would", "can": "could",
    "should": "must",
    "would": "will", "must": "should", "on": "about", "in": "at", "to": "for", "for": "to", "with": "and",
}  # fmt: skip
NOT_SMALL = re.compile(r"(?:to|in|on|for|with|that|is|can|has|have)\Z")


def _wrong_word(quote: Quote) -> list[str]:
    """The quote with one word that somebody might remember wrongly."""
    found = []
    for word in quote.words[1:-1]:
        old = text_of(quote, word)
        if quote.text[word.end :].startswith(("’", "'", "-")):
            continue
        new = SYNONYMS.get(old, "")
        if (
            new
            and new not in quote.text
            and (new[0] in "aeiou") == (old[0] in "aeiou")
            and word.tag in ("JJ", "NN", "NNS", "RB", "VB", "VBD")
        ):
            found.append(put(quote.text, word, new))
        if old in SMALL and not NOT_SMALL.match(old):
            found.append(put(quote.text, word, SMALL[old]))
        if old in ("is", "are", "has", "have", "will", "can") and word.tag in ("VBZ", "VBP", "MD"):
            found.append(put(quote.text, word, SMALL[old]))
    return found


def _lost_word(quote: Quote) -> list[str]:
    """The quote without an adjective or adverb that it can do without."""
    found = []
    for word, following in zip(quote.words[1:-1], quote.words[2:], strict=False):
        near = quote.text[word.end : following.start] == " " and quote.text[word.start - 1] == " "
        epithet = word.tag == "JJ" and following.tag in ("NN", "NNS") and _modifies(quote, word)
        degree = word.tag == "RB" and following.tag in ("JJ", "RB", "VB", "VBD", "VBN", "VBG")
        if near and (epithet or degree) and not NEGATION.fullmatch(text_of(quote, word)):
            found.append(quote.text[: word.start] + quote.text[following.start :])
    return found


def _modifies(quote: Quote, word: Word) -> bool:
    """Does a determiner or a preposition stand before it, so that the noun can stand there without it?"""
    before = [one for one in quote.words if one.end < word.start]
    return (
        bool(before) and before[-1].tag in ("DT", "PRP$", "IN", "JJ") and text_of(quote, before[-1]) != "an"
    )


def _crossed(quote: Quote) -> list[str]:
    """The quote with two words around "and" or "or" exchanged."""
    return [
        f"{quote.text[: match.start()]}{match[3]}{match[2]}{match[1]}{quote.text[match.end() :]}"
        for match in re.finditer(r"(?<= )([a-z]{3,})( and | or )([a-z]{3,})(?=[ .,]|\Z)", quote.text)
        if match[1] != match[3] and _alike(quote, match)
    ]


def _alike(quote: Quote, match: re.Match[str]) -> bool:
    tags = {word.start: word.tag for word in quote.words}
    return tags.get(match.start(1)) == tags.get(match.start(3)) and match[3] not in ("more", "again")


def misremembered(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word is another, has gone, or has changed places with its neighbour."""
    ways = [made for made in (_wrong_word(quote), _lost_word(quote), _crossed(quote)) if made]
    if len(quote.words) < 9 or not ways or not teller_of(quote):
        return None
    words = rng.choice(rng.choice(ways))
    if material.holds(words) or words.lower() == quote.text.lower():
        return None
    return in_place(words, quote, rng, "altered", "not-found", loose=True)


LIMIT_BEHIND = re.compile(
    r"\A(?P<kept>[^.?!]{25,}?),? (?:--|–|—)? ?(?P<cut>(?:but|unless|except|although|though|only if|if"
    r"|until|as long as"
    r"|yet|provided) [^.?!]{12,})[.,?!]*\Z"
)
LIMIT_AHEAD = re.compile(
    r"\A(?:I (?:think|believe|guess|hope|suspect|would say)(?: that)?|Maybe|Perhaps|Probably|In my (?:view"
    r"|opinion),"
    r"|It seems(?: to me)?(?: that)?|(?:If|Unless|Until) (?:[Ii]|you|we|he|she|it|they|the|that"
    r"|[A-Z]\w+) [^,.?!]{8,60},"
    r"(?= (?:I|you|we|he|she|it|they|that|there)(?:[’']\w+)? )) (?P<kept>[^.?!]{25,}[.,]?)\Z"
)
# What cannot end a quote, or would want what is cut.
OPEN_END = re.compile(
    r"\b(?:and|or|not|know|see|ask|wonder|even|as|what|whether|is|be|anything|anybody|nothing|all|one"
    r"|nobody|of|to|like"
    r"|wait|do|so|then|that|say|care|matter|sure|better|nice|best|question|great|good|different|only"
    r"|especially)\Z"
)
TAKEN_BACK = re.compile(r"\b(?:kid\w*|jok\w+|wrong|false|mistake|rather|instead|just|sorry)\b", re.IGNORECASE)


def limit_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It ends before "but" or "if", or begins behind "I think" or "If ...", with nothing to show for it."""
    if match := LIMIT_BEHIND.match(quote.text):
        kept = match["kept"].rstrip(" ,–—-")
        if OPEN_END.search(kept) or re.match(r"(?:If|When|Not only|Whether)\b", kept):
            return None
        words = f"{kept}."
    elif match := LIMIT_AHEAD.match(quote.text):
        words = match["kept"][:1].upper() + match["kept"][1:]
    else:
        return None
    if len(words.split()) < 5 or material.holds(words) is False:
        return None
    return in_place(words, quote, rng, "cut", "altered", loose=True)


def _sentences(words: str) -> list[str]:
    """Its sentences, with a full stop for the comma before a cue."""
    parts = re.split(r"(?<=[.!?]) (?=[A-Z])", words.strip())
    if any(re.search(r"\b(?:Mr|Mrs|Ms|Sen|Gov|U\.S|Dr|St|[A-Z])\.\Z", part) for part in parts):
        return []
    return [part if SENTENCE_END.search(part) else f"{part.rstrip(' ,;')}." for part in parts]


def from_two_places(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence of it and one of another quote of the same speaker, far from it, as one quote."""
    others = [
        other
        for other in quote.article.quotes
        if other.speaker and other.speaker is quote.speaker and abs(other.start - quote.start) > 500
        and re.match(r"[A-Z]", other.text) and len(other.words) > 5 and _sentences(other.text)
        and other.text != quote.text and not re.match(r"(?:And|But|So|Because|Well)\b", other.text)
    ]  # fmt: skip
    mine = _sentences(quote.text) if re.match(r"[A-Z]", quote.text) else []
    if not mine or not others or len(mine[0].split()) < 5:
        return None
    other = _sentences(rng.choice(others).text)[0]
    words = f"{mine[-1]} {other}" if rng.random() < 0.5 else f"{other} {mine[0]}"
    return None if material.holds(words) else in_place(words, quote, rng, "stitched", "altered", loose=True)


def in_house_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The same words between the other kind of marks, its dashes, dots and apostrophes those of the house."""
    who = teller_of(quote)
    if not who or len(quote.words) < 7:
        return None
    curly = "“" in quote.article.text
    left, right = STYLES[1] if curly else STYLES[0]
    words = re.sub("[’‘]", "'", quote.text) if curly else quote.text.replace("'", "’")
    words = re.sub(r" ?(?:--|—|―) ?", rng.choice((" – ", "—", " — ")), words)
    words = re.sub(r" ?(?:\. ?\. ?\.|…)", rng.choice(("…", " …", "...")), words)
    if re.search(r"['‘’] |\A['’]|''", words) and not re.search(r"s[’'] ", words):
        return None
    return in_frame(words, who, rng, left, right, "exact")


def with_a_gap(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence in its midst or at its end is left out, and dots stand for it; none that limits the rest."""
    parts = _sentences(quote.text)
    if len(parts) < 2 or not re.match("[A-Z]", quote.text):
        return None
    gone, rest = (parts[1:-1], [parts[0], parts[-1]]) if len(parts) > 2 else (parts[1:], [parts[0]])
    turned = any(re.search(pattern, " ".join(gone)) for pattern in (QUALIFIER, NEGATION, HEDGE, TAKEN_BACK))
    # Behind "not this" the next sentence says what it is.
    turned = turned or (len(rest) == 1 and NEGATION.search(rest[0]) is not None)
    leaning = len(rest) > 1 and re.match(
        r"(?:But|And|So|He|She|It|They|This|That|Because|Yet|Or)\b", rest[-1]
    )
    if turned or leaning or "?" in quote.text or "..." in quote.text or len(rest[0].split()) < 5:
        return None
    dots = rng.choice(("…", "[…]", "[...]"))
    return in_place(
        f" {dots} ".join(rest) if len(rest) > 1 else f"{rest[0]} {dots}", quote, rng, "exact", loose=True
    )


def parted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The cue in its midst: between two sentences or before "and",
    "but" or "because"; all words are there."""
    who = teller_of(quote)
    match = re.match(
        r"(?P<one>[A-Z][^.?!]{20,}),? (?=(?:and|but|because|so|when) (?:I|we|he|she|they|it|you|there|this"
        r"|that|the [a-z]+|his|her|our|[A-Z][a-z]+)(?:[’']\w+)? [^.?!]{15,}[.,]?\Z)",
        quote.text,
    )
    parts = _sentences(quote.text)
    left, right = STYLES[0] if "“" in quote.article.text else STYLES[1]
    if (
        not who
        or not re.match("[A-Z]", quote.text)
        or len(quote.words) < 8
        or re.search(r"‘|\.\.\.", quote.text)
    ):
        return None
    who = who[:1].lower() + who[1:] if re.match(r"(?:The|An?) ", who) else who
    cue = rng.choice((f"said {who}", f"{who} said"))
    if len(parts) == 2 and parts[0].endswith("."):
        one, two = parts
        return marked("", f"{left}{one[:-1]},{right} {cue}. {left}{two}{right}", "", "exact")
    if not match:
        return None
    if re.search(r"\b(?:and|but|or|so|that)[ ,]*\Z", match["one"]):
        return None
    one, two = match["one"].rstrip(" ,"), quote.text[match.end() :].rstrip(" ,.") + "."
    return marked("", f"{left}{one},{right} {cue}, {left}{two}{right}", "", "exact")


QUOTE_COPYDESK = tuple(
    Kind(name, "quote", fault, make, SEEN, "quote-copy")
    for name, fault, make in (
        ("quote-misremembered", True, misremembered),
        ("quote-limit-left-behind", True, limit_lost),
        ("quote-from-two-places", True, from_two_places),
        ("quote-in-house-marks", False, in_house_marks),
        ("quote-with-a-gap", False, with_a_gap),
        ("quote-cue-in-the-midst", False, parted),
    )
)
