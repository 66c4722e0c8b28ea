"""Who speaks and has no name: one of many, many, somebody's lawyer, a spokesperson, an office, a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from claimcheck import lexicon
from claimcheck.document import Document, Source
from claimcheck.material.names.persons import PersonName, name_word
from claimcheck.material.speakers.party import EDGES, SMALL, Party, people_of
from claimcheck.material.support import is_content
from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.nouns import PERSONAL, gender_of, noun_of, pronoun_of

# In a longer piece, in characters, nobody's description is looked for.
LONGEST = 20_000
# One of many is nobody for sure, unless so many words of a sense of their own tell who it is.
TELLING = 2
# "An aide to Ann Lee", "Lee’s lawyer".
_TO = re.compile(r" (?:for|to|of|with|close to|representing) (?P<whom>(?:the )?[A-Z][^,;()]{1,60})")
_WHOSE = re.compile(r"(?:[Tt]he )?(?P<whom>[A-Z][^,;()]{1,60}?)(?:[’']s|(?<=s)[’'])(?: [a-z-]+){0,3}")
# "A group of students", "dozens of people" are those of whom they are some.
_SOME = re.compile(
    r"(?:an?|the|this|some|one) (?:[a-z-]+ )?(?:group|crowd|number|handful|couple|pair|trio|few|lot|majority"
    r"|minority|gathering|throng|mob|chorus|dozen)s? of\s"
    r"|(?:dozens|scores|hundreds|thousands|lots|most|many|some|several|all|both|two|three|four|five|six|few)"
    r"\s(?:more )?of\s(?:the |his |her |their |these |those |its )?",
    re.IGNORECASE,
)
_MANY_OF = re.compile(
    r"(?:some|many|others|several|both|most|few|all|everybody|everyone)(?:\s(?:in|at|on|from|who)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "scores"}
    | {"some", "many", "several", "both", "most", "few", "all"}
)
_ONE = frozenset({"a", "an", "one", "another"})
_KNOWN = frozenset({"the", "its", "their", "his", "her", "that"})
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PERSON = r"(?:[A-Z][\w’.-]*\s){0,2}(?P<surname>[A-Z][\w’-]+)"


class Description(NamedTuple):
    """What a phrase calls somebody: its first word, in lower case, what stands before its noun, the noun in
    the singular with its class, whether it is many, whether some of them, and what follows."""

    first: str
    before: str
    noun: str
    kind: str
    is_plural: bool
    is_some: bool
    behind: str

    @property
    def is_personal(self) -> bool:
        return self.kind in PERSONAL or self.kind == "voice"


def description(called: str) -> Description | None:
    """What a phrase calls people or a paper: its first noun for such that is not a part of another's name."""
    some = _SOME.match(called)
    words = list(_WORD.finditer(called, some.end() if some else 0))
    for word, after in zip_longest(words, words[1:]):
        noun, kind, is_plural = noun_of(word[0].lower())
        is_part = (
            after is not None and called[word.end() : after.start()] == " " and noun_of(after[0].lower())[1]
        )
        if (kind in PERSONAL or kind in ("voice", "document")) and not is_part:
            before = called[: word.start()].strip()
            first = _WORD.match(called)
            return Description(
                first[0].lower() if first else "",
                before,
                noun,
                kind,
                is_plural,
                some is not None,
                called[word.end() :],
            )
    return None


def nameless(called: str) -> Party | None:
    """Whoever a phrase means that names nobody who speaks: somebody's aide, one or many, a paper; or None."""
    if _MANY_OF.fullmatch(called):
        return Party(called, "group", "", called)
    what = description(called)
    if what is None:
        return None
    if what.is_personal:
        of = _TO.fullmatch(what.behind) if what.first in _ONE | _KNOWN | _NUMBERS else None
        of = of or (None if what.behind else _WHOSE.fullmatch(what.before))
        if people := people_of(of["whom"], fewest=1) if of else ():
            return Party(people[0].name, "person", "", called, is_proxy=True)
        are_one = what.noun in lexicon.words("joint_speakers") and what.first not in _NUMBERS
        if what.is_plural and (what.is_some or not are_one):
            return Party(called, "group", "", called)
        is_one = what.first in _ONE and not what.is_plural and what.kind != "spokes"
        return Party(called, "unnamed", "", called) if is_one else None
    is_written = what.noun in lexicon.words("written_papers") and what.first in _ONE | _KNOWN
    return Party(what.noun, "document", "", called) if is_written else None


def meant_by(who: str) -> tuple[Party, ...]:
    """The people whom some words name, or who has no name; none where it is somebody else."""
    if people := people_of(who, fewest=1):
        return people
    found = nameless(who)
    return (found._replace(is_withheld=states_anonymity(who)),) if found else ()


def spoken_for(source: Source, called: str) -> Party | None:
    """The body for which a nameless spokesperson speaks, where the words that mean one name it."""
    nouns = {word: noun_of(word.lower().strip(EDGES))[1] for word in called.split()}
    body = [word for word, kind in nouns.items() if word[0].isupper() and kind != "spokes"]
    body = [word for word in body if word.lower() not in SMALL]
    if source.kind != "organization" or "spokes" not in nouns.values() or not body:
        return None
    return Party(" ".join(body), "organization", "", called, is_nameless=True)


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
    what = description(called)
    return gender_of(what.noun) if what and what.first in _ONE else ""


def role_of(called: str) -> str:
    """What a phrase calls one person, without its article, "" where it means nobody for sure, or many."""
    what = description(called)
    if (
        what is None
        or what.kind not in PERSONAL - {"spokes"}
        or what.is_plural
        or re.search(r"[,;:()]", called)
    ):
        return ""
    article = re.match(r"(?:(?P<any>[Aa]n?)|[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[A-Z][\w.-]*[’']s?) ", called)
    words = called[article.end() :].split() if article else []
    is_anybody = bool(article and article["any"]) and sum(is_content(one.lower()) for one in words) < TELLING
    return "" if is_anybody else " ".join(words)


def is_another_role(called: str, name: str, piece: Document) -> bool:
    """Is whoever is called something, "the mayor", somebody else than a named person of a piece of material?

    Only where the piece calls one other person so, and never has it beside that one's name.
    """
    role, surname = role_of(called), PersonName.of(name).surname
    if not role or not surname or len(piece.plain) > LONGEST:
        return False
    text, what, known = piece.plain.replace("’", "'"), re.escape(role.replace("’", "'")), re.escape(surname)
    behind = rf"{_PERSON}, (?:\d\d, )?(?:the |an? |her |his |its |their )?(?:[a-z-]+ ){{0,3}}{what}\b"
    before = rf"\b(?i:{what}),? (?:who is |is |was )?(?={_PERSON})"
    held = (found["surname"] for form in (before, behind) for found in re.finditer(form, text))
    others = {name_word(one) for one in held} - {surname}
    near = rf"\b{what}\b[^.\n]{{0,60}}\b{known}\b|\b{known}\b[^.\n]{{0,60}}\b{what}\b"
    return len(others) == 1 and re.search(near, text, re.IGNORECASE) is None
