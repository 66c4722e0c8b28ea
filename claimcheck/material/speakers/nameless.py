"""Who speaks and has no name: one of many, many, somebody's lawyer, a spokesperson."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Document, Source
from claimcheck.material.speakers.party import EDGES, SMALL, Party, people_of
from claimcheck.resolve.nouns import PERSONAL, gender_of, noun_of, pronoun_of

# "An aide to Ann Lee", "Lee’s lawyer", "a voter in Hale".
_OF = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo)(?: [a-z-]+){0,3}? (?P<head>[a-z-]+)"
    r" (?:for|to|of|with|close to|representing) (?P<whom>(?:the )?[A-Z][^,;()]{1,60})"
)
_WHOSE = re.compile(
    r"(?:[Tt]he )?(?P<whom>[A-Z][^,;()]{1,60}?)(?:[’']s|(?<=s)[’'])(?: [a-z-]+){0,3} (?P<head>[a-z-]+)"
)
_ANY = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother)(?: [A-Za-z-]+){0,3}? (?P<head>[a-z-]+)"
    r"(?: (?:in|at|from|who|of|on|with|familiar|close|inside) .*|,.*)?"
)
# "Several voters in the hall", "members of the jury": the phrase up to what its head is beside.
_HEAD = re.compile(
    r"(?P<phrase>.*?)(?:,|\s(?:in|at|on|of|from|for|with|to|near|outside|inside|across|around|along|behind"
    r"|close|familiar|who|whose|that|gathered|interviewed|present|there|here)\b.*|\Z)",
    re.DOTALL,
)
# "A group of students", "dozens of people" are those of whom they are some.
_SOME = re.compile(
    r"(?:an?|the|this|some|one) (?:[a-z-]+ )?(?:group|crowd|number|handful|couple|pair|trio|few|lot|majority"
    r"|minority|gathering|throng|mob|chorus|dozen)s? of\s"
    r"|(?:dozens|scores|hundreds|thousands|lots|most|many|some|several|all|both|two|three|four|five|six|few)"
    r"\s(?:more )?of\s(?:the |his |her |their |these |those |its )?",
    re.IGNORECASE,
)
_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "scores"}
)
_MANY = frozenset(
    {"some", "many", "others", "several", "both", "most", "few", "all", "everybody", "everyone"}
)  # fmt: skip
_WRITTEN = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Tt]hat)(?: [A-Za-z-]+){0,3}? (?P<head>[a-z-]+)"
    r"(?: (?:by|of|on|from|to|for|in|about|sent|signed|dated|published)\b.*)?\Z"
)
# What somebody wrote is in one of these; an ad or the rules may say what somebody else says.
_PAPERS = frozenset(
    {"report", "letter", "statement", "memo", "study", "audit", "survey", "review", "filing", "lawsuit"}
    | {"e-mail", "email", "affidavit", "complaint", "document", "release", "note", "petition", "leaflet"}
    | {"book", "ruling"}
)
# These speak as one: an office, the authors of one paper, the sides of a case.
_AS_ONE = frozenset(
    {"prosecutor", "lawyer", "attorney", "solicitor", "organizer", "organiser", "author", "researcher"}
    | {"scientist", "investigator", "negotiator", "police", "authorities", "staff", "crew"}
    | {"officer", "detective", "trustee", "editor", "judge", "justice", "folks"}
)


def spoken_for(source: Source, called: str) -> Party | None:
    """The body for which a nameless spokesperson speaks, where the words that mean one name it."""
    words = called.split()
    speaks = any(noun_of(word.lower().strip(EDGES))[1] == "spokes" for word in words)
    body = [
        word
        for word in words
        if word[0].isupper() and word.lower() not in SMALL and noun_of(word.lower())[1] != "spokes"
    ]
    if source.kind != "organization" or not speaks or not body:
        return None
    return Party(" ".join(body), "organization", "", called, is_nameless=True)


def proxy(called: str) -> Party | None:
    """Somebody of whom only is said whose they are: "an aide to Ann Lee"."""
    for pattern in (_OF, _WHOSE):
        found = pattern.fullmatch(called)
        people = people_of(found["whom"], fewest=1) if found and _is_personal(found["head"]) else ()
        if people:
            return Party(people[0].name, "person", "", called, is_proxy=True)
    return None


def one_of_many(called: str) -> Party | None:
    """Somebody of whom only is said that they are one of many: "a voter in Hale"."""
    found = _ANY.fullmatch(called)
    return Party(called, "unnamed", "", called) if found and _is_personal(found["head"]) else None


def many(called: str) -> Party | None:
    """Several people without a name, "residents", "a group of students"; None for those who speak as one."""
    whole = _SOME.match(called)
    phrase = _HEAD.match(called, whole.end() if whole else 0)
    words = phrase["phrase"].lower().split() if phrase else []
    if not words:
        return None
    head, kind, is_plural = noun_of(words[-1].strip(EDGES))
    is_some = whole is not None or (words[0] in _MANY or words[0] in _NUMBERS)
    is_many = words[-1] in _MANY if len(words) == 1 else False
    if kind in PERSONAL | {"voice"} and is_plural:
        is_many = is_some or head not in _AS_ONE
    return Party(called, "group", "", called) if is_many else None


def document(called: str) -> Party | None:
    """What is no person but written: "the audit report", "a letter to the council"."""
    found = _WRITTEN.match(called)
    head, kind, _ = noun_of(found["head"].lower()) if found else ("", "", False)
    return Party(head, "document", "", called) if kind == "document" and head in _PAPERS else None


def impersonal(doc: Document, attribution: int) -> Iterator[Party]:
    """What speaks and is nobody, a ruling, a paper, "the commission": whoever wrote it has no name there."""
    source = doc.resolutions[attribution].source
    called = " ".join(doc[span] for span in doc.attributions[attribution].source)
    is_body = source is not None and doc.sources[source].kind in ("document", "publication", "organization")
    is_a_persons = any(noun_of(word)[1] == "spokes" or pronoun_of(word) for word in called.lower().split())
    if is_body and not is_a_persons:
        yield Party(called, "publication", "", called)


def gender(called: str) -> str:
    """m or f where the noun by which somebody without a name is called tells, else empty."""
    found = _ANY.fullmatch(called)
    return gender_of(noun_of(found["head"].lower())[0]) if found else ""


def _is_personal(word: str) -> bool:
    return noun_of(word.lower())[1] in PERSONAL | {"voice"}
