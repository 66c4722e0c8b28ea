"""The people of a draft and of its material: their names with all their parts, and what offices they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from claimcheck import lexicon
from claimcheck.comparison import NameCheck, NameKind
from claimcheck.document import Span
from claimcheck.material.names.offices import Office, is_office, office_before, office_behind
from claimcheck.material.names.persons import PARTICLES, PersonName, are_one, is_noun, name_word
from claimcheck.material.names.runs import Spelling, spelt

# So far before a surname, in characters, the rest of the name is read.
NEAR = 75
# So many places of a surname are read.
MOST_READ = 150
_BACK = re.compile(r"(?:[^\W\d_][\w.’'-]{0,30}[^\S\n]{1,2}){1,5}\Z")
_DOUBLE = re.compile(r"[^\W\d_][\w’']{0,30}-\Z")
_INITIALS = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2,3}|[A-Z]{2}")
_GENERATION = re.compile(r",?[^\S\n](?:(?P<word>[Jj]r|[Ss]r|JR|SR)|(?P<number>[IVX]{2,5}))(?![\w’'-])")
_GOES_ON = re.compile(r"[^\S\n](?:[A-Z]\.[^\S\n]){0,2}(?!(?:Jr|Sr|JR|SR|[IVX]+)\b)[A-Z][\w’'-]|-[A-Z]")


def name_at(text: str, start: int, end: int, place: int = -1) -> PersonName:
    """The name whose surname stands from `start` to `end`."""
    surname = spelt(text[start:end])
    end -= 2 if text[start:end].endswith(("'s", "’s")) else 0
    first = double.start() if (double := _DOUBLE.search(text, max(start - NEAR, 0), start)) else start
    back = _BACK.search(text, max(first - NEAR, 0), first)
    words: list[str] = []
    half = spelt(text[first : start - 1]) if double and text[start].isupper() else ""  # "State-inspired"
    particles, half = ([half], "") if half in PARTICLES else ([], half)  # "al-Hamdi"
    for found in reversed(list(re.finditer(r"\S+", back[0])) if back else []):
        word = found[0]
        if word.lower() in PARTICLES and not (words and word[0].isupper()):
            particles.insert(0, word.lower())
        elif word[0].isupper() and (read := _read(word, surname_is_set=text[start:end].isupper())):
            words[:0] = read
        else:
            break
        first = back.start() + found.start() if back else first
    generation = _GENERATION.match(text, end)
    told = (generation["word"] or generation["number"]).lower() if generation else ""
    goes_on = not generation and _GOES_ON.match(text, end) is not None
    last = generation.end() if generation else end
    return PersonName(
        text[first:last],
        _from_given(words),
        tuple(particles),
        surname,
        half=half,
        generation=told,
        goes_on=goes_on,
        start=first,
        end=last,
        place=place,
    )


def around(text: str, name: PersonName, near: int) -> str:
    """What the paragraph of a name has so near to it, in characters."""
    before = text[max(name.start - near, 0) : name.start].rpartition("\n\n")[2]
    return before + text[name.start : name.end + near].partition("\n\n")[0]


@lru_cache(maxsize=1 << 13)
def _read(word: str, *, surname_is_set: bool) -> tuple[str, ...]:
    """The words or initials that a word before a surname is; none where it is no part of the name."""
    given = lexicon.load("given_names")
    is_no_letter = word in ("I", "A") or (len(word) == 2 and (surname_is_set or is_office(word.lower())))
    if _INITIALS.fullmatch(word) and not is_no_letter:
        return tuple(word.replace(".", "").lower())
    own = name_word(word)
    if own in given and not word.endswith("."):  # a sentence ends there: "in Paris. Ann Lee said"
        return (own,)
    is_small = own in lexicon.words("function_words") or own in lexicon.words("stop_words")
    is_set = word.isupper() and not surname_is_set  # "NBC News"
    # "Manager-elect" is no name either.
    are_nouns = is_noun(own) or is_office(word.lower()) or any(map(is_noun, own.split("-")[:-1]))
    is_other = is_small or is_set or are_nouns or word.endswith((".", "’s", "'s"))
    return () if is_other or len(own) < 2 else (own,)


def _from_given(words: Sequence[str]) -> tuple[str, ...]:
    """Without what stands before a given name that everybody knows: "Mormon Mitt Romney"."""
    given = lexicon.load("given_names")
    known = next((at for at, word in enumerate(words) if word in given or len(word) == 1), 0)
    return tuple(words[known:])


class Roster:
    """The people of the material, by surname."""

    def __init__(self, spelling: Spelling) -> None:
        self.spelling = spelling
        self.of = lru_cache(maxsize=None)(self._of)
        self.offices = lru_cache(maxsize=None)(self._offices)

    def like(self, name: PersonName) -> list[PersonName]:
        """All that it calls who could be the one of a name."""
        return [one for one in self.of(name.surname) if are_one(name.before, one.before)]

    def at(self, places: Iterable[int]) -> Iterator[PersonName]:
        """The names whose surname stands at some places."""
        for place in places:
            number, word = self.spelling.word(place)
            text = self.spelling.index.documents[number].plain
            if text[word.start].isupper():
                name = name_at(text, word.start, word.end, place)
                if not name.goes_on:
                    yield name

    def text(self, name: PersonName) -> str:
        """The piece in which a name stands."""
        return self.spelling.index.documents[self.spelling.index.piece_at(name.place)].plain

    def check(self, span: Span, other: PersonName, kind: NameKind = "person", *beside: Span) -> NameCheck:
        """A name of the draft beside one of the material, with what stands there beside that."""
        start = min((one.start for one in beside), default=other.start)
        end = max((one.end for one in beside), default=other.end)
        start, end = min(start, other.start), max(end, other.end)
        return self.spelling.check_at(span, other.place, start, end, kind)

    def _of(self, surname: str) -> Sequence[PersonName]:
        """All that it calls somebody of a surname."""
        return list(self.at(self.spelling.places(surname, MOST_READ)))

    def _offices(self, name: PersonName) -> tuple[Office, ...]:
        """The offices that stand beside a name."""
        text = self.text(name)
        return tuple(filter(None, (office_before(text, name.start), office_behind(text, name.end))))
