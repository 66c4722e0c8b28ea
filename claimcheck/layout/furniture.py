"""Blocks that are no copy: who wrote it and when, whom it is taken from, and what the page adds around it.

Each function looks at one short block. What they know in words is in the lexicon `furniture`; the patterns
are forms that such lines have whatever their words.
"""

from __future__ import annotations

import re

from claimcheck.layout.dates import find_dates
from claimcheck.layout.shape import Shape
from claimcheck.lexicon import load, words

_LONGEST = 45  # words; longer blocks are copy
_LONGEST_LABEL = 15

# Bylines and datelines
PLACE_LINE = re.compile(
    r"[A-Z][A-Z.'’ -]+(?:,[^()–—-]{2,30})?\s*(?:\([A-Z][\w ]{1,20}\)\s*)?(?:--|[–—―-])\s"
)  # at the head of the copy: LONDON (AP) --
_BY = re.compile(
    r"(?:by|(?:written|posted|published|reported|compiled|words|story|text)\s+by)\s*:?\s+", re.IGNORECASE
)
_ANY_BY = re.compile(r"(?:^|[|·•–—-]\s*)by\s+(?=[^\W\d_])", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:first\s+|last\s+)?(?:published|posted|updated|modified|filed|issued|date|created)\b\s*:?\s*(?:on\b|at\b)?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\b\d+\s+min(?:ute)?s?\s+(?:read|ago)\b|\bat\b",
    re.IGNORECASE,
)
_MARKS = " |·•–—-.:"
_CLOCK = re.compile(
    r"\d{1,2}(?::\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|(?:\.\d\d)?\s*[ap]\.?m\.?)(?:\s*\(?[a-z]{2,4}\)?)?",
    re.IGNORECASE,
)
_LINK = re.compile(r"al|and|at|bin|da|de|der|di|for|from|in|la|of|the|van|von|with", re.IGNORECASE)
_PROFESSION = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|staff|contributor|columnist|bureau|press|desk|newsroom)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3},\s*(?:[A-Z][a-z]{1,5}\.|[A-Z]{2}|[A-Z]\.\s?[A-Z]\.)"
)

# Credits: the piece, or "we", and a verb of taking, and "from" or "in"
_PIECE = r"(?:story|article|report|piece|post|column|essay|interview|item|version)"
_MATTER = r"(?:information|details|facts|material|news|tip|story)"
_CREDIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:this|the)\s+(?:\w+\s+){{0,2}}{_PIECE}\s+(?:\w+\s+){{0,3}}"
        r"(?:appeared|published|posted|ran|printed|reported|produced|supplied|provided|syndicated)\b(?:\s+\w+){0,2}"
        r"\s+(?:in|on|at|by|from)\b",
        r"(?:originally|first|previously)\s+(?:published|appeared|posted|reported|ran|aired)\s+(?:in|on|at|by)\b",
        r"(?:we|i)(?:\s+\w+)?\s+(?:got|took|learned|learnt|sourced|obtained|gathered|borrowed|picked\s+up)\s+"
        rf"(?:(?:all|most|much)\s+)?(?:of\s+)?(?:this|these|it|(?:this|our|the)\s+{_MATTER})\s+from\b",
        rf"(?:our|the|all)?\s*{_MATTER}\s+(?:\w+\s+){{0,4}}"
        r"(?:comes?|came|courtesy|taken|drawn|supplied|provided)\s+(?:from|of|by)\b",
        r"(?:(?:sources?|credits?)\s*:|(?:via|h/t|hat[\s-]tip)\b\s*:?)\s*(?:to\s+)?(?-i:[A-Z\"“(])",
        r"(?:with\s+)?(?:additional\s+|some\s+)?(?:files|agencies|inputs?|material|information|details)\s+"
        r"(?:from|by)\b",
        r"with\s+(?:\w+\s+){0,2}(?:agencies|inputs?)\b",
        r"(?:re)?(?:printed|published|posted|produced|used)\s+(?:\w+\s+){0,4}(?:permission|courtesy|licen[cs]e)\b",
        rf"(?:read|see|find)\s+(?:the|their|its|our)?\s*(?:full|original|whole|entire)\s+{_PIECE}\s+"
        r"(?:\w+\s+)?(?:at|on|in|from)\s+(?-i:[A-Z])",
        rf"(?:the|their|its)\s+(?:full|original|whole)\s+{_PIECE}\s+(?:is|can\s+be|appears?)\b",
        r"(?:thanks|thank\s+you)\s*,?\s+(?:to\s+)?(?:(?-i:[A-Z])[\w'’]*\s+){1,5}for\b",
    )
)

_TABLE_SOURCE = re.compile(r"Sources?:\s+[A-Z]")

# Boilerplate
_SLUG = re.compile(r"\W*(?:-?30-?|ends?|more|mf|ap|upi|afp)\W*$|\W*$", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]?\.?$")
_INITIALS = re.compile(r"[(\[][a-z]{1,5}(?:[-/][a-z]{1,5}){0,3}[)\]]$")
_TAG = re.compile(r"</?[A-Za-z][^<>]*(?:>|$)")
_RIGHTS = re.compile(
    r"(?:copyright\s+)?©|\(c\)\s+\d{4}|copyright\s+\d{4}|.*\ball rights reserved\b", re.IGNORECASE
)
_PRODUCTION = re.compile(
    r"\W*(?i:(?:with\s+)?(?:additional\s+)?(?:reporting|writing|editing|graphics?|photographs?|photos?|research)"
    r"(?:\s+\w+)?\s+(?:by|from)|(?:\w+\s+)?(?:compiled|produced|edited|photographed)\s+by)\b"
    r"|(?i:contributing|contributors)\s*:"
    r"|(?:[A-Z][\w.'’-]+,?\s+(?:(?:and|writers?|reporters?|correspondents?|journalists?)\s+)?){1,8}"
    r"(?:reported\s+from\s+[A-Z]|contributed\s+(?:(?:to\s+)?(?:this|the)|\w+ing|research)\b)"
)
_ADDRESS = re.compile(
    r"\bon\s+(?:Facebook|Twitter|X|Instagram|LinkedIn|TikTok|YouTube|Threads|Bluesky|Mastodon|WhatsApp)\b|"
    r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w{2,}|(?:https?://|www\.)\S+|\+?\(?\d{2,4}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}"
)
_REACH = re.compile(
    r"(?i:follow|reach|contact|email|e-mail|call|write\s+to|tweet)\s+(?:(?:him|her|them|us|me|the)\b|[A-Z]|at\b|@)"
)
# Who introduces an author quotes titles, but nobody who says something.
_SPEAKS = re.compile(r"[“”\"][^“”\"]{0,80}\b(?:said|says|asked|asks|added|told)\b")
_IS = re.compile(r"((?:[A-Z][\w.'’-]+,?\s+){1,6})(?:is|was|covers|writes|reports)\s")
_TRAIL = re.compile(r"[\w&'’ -]{1,30}(?:\s[»›>→]\s[\w&'’ -]{1,30}){1,6}$")  # Home » News » Local
_COUNT = re.compile(r"[\W\d]*$")
_UPDATED = re.compile(
    r"(?:update|updated|correction|clarification|editor['’]s note)\b[^.]{0,30}?:\s+(?:this|an?|the)\b"
    r"[^.]{0,30}\b(?:article|story|report|post|version|headline)\b",
    re.IGNORECASE,
)  # Update, 3:15pm: This article ...
_RATE = re.compile(r"\(\$?1\W[^()=]{0,30}=[^()=]{0,40}\d[^()=]{0,40}\)$")  # ($1 = 0.78 pounds)


def is_byline(shape: Shape) -> bool:
    """Does the line say who wrote the piece, or when it was published?"""
    if shape.size > 25 or not shape.words:
        return False
    rest = _without_dates(shape.text)
    dated = rest != shape.text
    stamp = _STAMP.match(rest.lstrip(_MARKS))
    if stamp and (dated or not _TIME.sub("", rest.lstrip(_MARKS)[stamp.end() :]).strip(_MARKS)):
        return True
    by = _BY.match(rest) or (dated and _ANY_BY.search(rest))
    if by and _is_name(rest[by.end() :]):
        return True
    if dated and is_person(rest.strip(" |·•–—-,")):
        return True
    name, comma, rank = shape.text.partition(",")
    has_rank = len(rank.split()) <= 6 and not shape.is_final and _PROFESSION.search(rank)
    return bool(comma and has_rank) and is_person(name)


def is_rank(shape: Shape) -> bool:
    """Under a byline: is the line the writer's title?"""
    return shape.size <= 6 and shape.is_line and bool(_PROFESSION.search(shape.text))


def is_dateline(shape: Shape) -> bool:
    """Is the line nothing but a place, a day or both?"""
    if shape.size > 10 or not shape.words:
        return False
    rest = _without_dates(shape.text).strip(" |·•–—-,()")
    return not rest.strip(".") or is_place(rest)


def is_time(shape: Shape) -> bool:
    """Is the line nothing but the time of an update: "14:32", "1.10pm ET"?"""
    return shape.size <= 4 and bool(_CLOCK.fullmatch(shape.text.strip(_MARKS)))


def is_place(text: str) -> bool:
    """Is it a country or another place that everybody knows, or a town with its state?"""
    return text.strip(" .,").lower() in words("regions") or bool(_STATE.fullmatch(text.strip()))


def is_person(text: str) -> bool:
    """Is it nothing but somebody's name, the first name a known one?"""
    parts = text.split()
    return 2 <= len(parts) <= 4 and parts[0].lower() in load("given_names") and _is_name(text)


def is_credit(shape: Shape) -> bool:
    """Does it say from which outlet the piece is taken?"""
    return shape.size <= _LONGEST and any(pattern.match(shape.text) for pattern in _CREDIT)


def is_table_source(shape: Shape) -> bool:
    """Does the line say where the figures above it are from?"""
    return shape.size <= _LONGEST_LABEL and bool(_TABLE_SOURCE.match(shape.text))


def is_boilerplate(shape: Shape) -> bool:
    """Is it navigation, tags, a slug, a notice of rights, a contact or another line that the page adds?"""
    text = shape.text
    if shape.size > _LONGEST:
        return False
    return (
        any(form.match(text) for form in (_SLUG, _INITIALS, _RIGHTS, _TRAIL, _RATE, _UPDATED))
        or not _TAG.sub("", text).strip(" .")
        or bool(_BRACKETED.match(text) and (shape.is_upper or _PRODUCTION.match(text)))
        or bool(_REACH.match(text) and _ADDRESS.search(text))
        or (_is_known(text) and not _SPEAKS.search(text))  # "Photo: Ann Lee. “...,” Lee said" tells something
    )


def is_contact(shape: Shape) -> bool:
    """At the end of a piece: is it an address, or a note on who else worked on it?"""
    if shape.size > _LONGEST:
        return False
    rest = _ADDRESS.sub("", shape.text)
    return (rest != shape.text and len(rest.split()) <= 6) or bool(_PRODUCTION.match(shape.text))


def describes_author(shape: Shape, body: str) -> bool:
    """At the end of a piece: does it introduce somebody of whom the piece says nothing else, its author?"""
    found = _IS.match(shape.text)
    if (
        not found
        or shape.size > 60
        or _SPEAKS.search(shape.text)
        or shape.words[0].lower() in load("function_words")
    ):
        return False
    surname = found[1].replace(",", " ").split()[-1]
    return surname not in body


def _is_known(text: str) -> bool:
    """Does it begin with an entry of the lexicon, in the way that the entry's field says?"""
    entries = load("furniture")
    lowered = text.lower().replace("’", "'").lstrip(" \t*#>»→▶|•-")
    parts = lowered.split()
    for size in range(min(6, len(parts)), 0, -1):
        start = " ".join(parts[:size])
        for entry in (start, start.rstrip(":.,;!?")):
            if entry not in entries:
                continue
            rest = lowered[len(entry) :]
            how = entries[entry][0]
            if how == "start" or _COUNT.match(rest) or (how == "label" and rest.startswith(":")):
                return True
    return False


def _is_name(text: str) -> bool:
    """Is it names and ranks only: capitalised words and what links them, no sentence?"""
    parts = [part.strip(",;|.()") for part in text.split()]
    parts = [part for part in parts if part]
    capitals = sum(part[0].isupper() for part in parts)
    return (
        bool(capitals)
        and len(parts) <= 14
        and not text.rstrip().endswith(("?", "!"))
        and all(
            part[0].isupper() or part[0] in "@&|" or _LINK.fullmatch(part) or _PROFESSION.fullmatch(part)
            for part in parts
        )
    )


def _without_dates(text: str) -> str:
    spans = sorted((span.start, span.end) for span, _ in find_dates(text))
    for start, end in reversed(spans):
        text = text[:start] + " | " + text[end:]
    return _TIME.sub(" ", text) if spans else text
