"""The office that a text gives somebody: the title before a name, or what stands between commas behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.document import Span

# A title has so many words at most; so many behind a name are looked at.
LONGEST, BEHIND = 4, 8
# Characters before and after a name that are looked at.
BEFORE, AFTER = 60, 100
State = Literal["", "former", "acting", "elect", "some"]
# What an office is to somebody who does not simply have it; "some": at a time that the text speaks of.
_STATES: dict[State, str] = {
    "former": "former ex ex- onetime one-time erstwhile retired ousted",
    "acting": "acting interim caretaker",
    "elect": "future incoming elect designate",
    "some": "then then- late longtime long-time outgoing departing",
}
STATES: dict[str, State] = {word: state for state, words in _STATES.items() for word in words.split()}
DEPUTY = frozenset({"deputy", "vice"})
# "Former Republican governor": so many words may stand between.
BETWEEN = 2
_CALLING = frozenset({"the", "its", "his", "her", "their", "our"})
_TOKEN = re.compile(r"[^\W_][\w.’'-]*|[^\s\w]")


class Office(NamedTuple):
    """What somebody is called: the words, the office, the group that it is of, and where the words begin.

    Of the `also` its holder may be called with as much right. `state`: what it is to them, empty where they
    have it.
    """

    words: str
    office: str
    group: str
    also: frozenset[str]
    start: int
    state: State = ""

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.start + len(self.words))

    @property
    def is_held(self) -> bool:
        """Is it neither over nor to come?"""
        return self.state in ("", "acting")

    def excludes(self, other: Office) -> bool:
        """Can nobody be called both at once?"""
        if self.office == other.office or self.office in other.also or other.office in self.also:
            return False
        courtesy = [one.group == "courtesy" for one in (self, other)]
        if any(courtesy):
            return all(courtesy) and {self.office, other.office} == {"mr", "ms"}
        return True


def office_before(text: str, name: int) -> Office | None:
    """The office in the words right before a name that begins at `name`."""
    base = max(name - BEFORE, 0)
    tokens = list(_TOKEN.finditer(text, base, name))[-LONGEST - 4 :]
    is_apart = bool(tokens) and tokens[-1][0] == ","
    if is_apart:
        tokens.pop()
    for size in range(min(LONGEST, len(tokens)), 0, -1):
        entry = " ".join(token[0] for token in tokens[-size:]).lower()
        if is_office(entry):
            office = _office(entry, tokens[-size].start(), [token[0] for token in tokens[:-size]])
            is_called = _is_called(tokens, len(tokens) - size) and office.group != "courtesy"
            return office if is_called or not is_apart else None
    return None


def _is_called(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Does an article or a possessive stand before an office, one or two words between: "the state mayor"?"""
    for token in reversed(tokens[max(at - BETWEEN - 1, 0) : at]):
        word = token[0].lower()
        if word in _CALLING or word.endswith(("'s", "’s", "s'", "s’")):
            return True
        if not word[0].isalpha() or word in lexicon.words("stop_words"):
            return False
    return False


def office_behind(text: str, end: int) -> Office | None:
    """The office in what stands behind a name that ends at `end`, after a comma: ", the mayor of Hale,"."""
    tokens = list(_TOKEN.finditer(text, end, min(end + AFTER, len(text))))[: BEHIND + 1]
    if len(tokens) < 2 or tokens[0][0] != ",":
        return None
    stops = lexicon.words("stop_words") - {"the", "a", "an"}
    for at in range(1, len(tokens)):
        if tokens[at][0].lower() in stops or not tokens[at][0][0].isalnum():
            return None
        for size in range(min(LONGEST, len(tokens) - at), 0, -1):
            entry = " ".join(token[0] for token in tokens[at : at + size]).lower()
            after = tokens[at + size][0] if at + size < len(tokens) else ""
            if entry.endswith(".") and not is_office(entry):
                entry, after = entry[:-1], "."  # the end of the sentence
            if is_office(entry):
                # ", Mayor Ek’s deputy": another's.
                is_own = not after[:1].isupper() and after not in ("’", "'") and not entry.endswith("s")
                is_own = is_own and not _is_anothers(text, tokens[at + size - 1].end())
                before = [token[0] for token in tokens[1:at]]
                return _office(entry, tokens[at].start(), before) if is_own else None
    return None


def _is_anothers(text: str, start: int) -> bool:
    """Does the name follow whose office it is, in a list: ", ambassador for trade Ann Lee;"?"""
    tokens = [token[0] for token in _TOKEN.finditer(text, start, min(start + AFTER, len(text)))]
    given, small = lexicon.load("given_names"), lexicon.words("stop_words")
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if not before[0].isalnum() or before.endswith("."):
            return False
        if before[0].islower() and before not in small and word[0].isupper() and after[0].isupper():
            return word.lower() in given
    return False


def is_office(entry: str) -> bool:
    """Is a phrase, in lower case, an office, also one somebody had or was elected to?"""
    return _plain(entry)[0] in lexicon.load("offices")


def _plain(entry: str) -> tuple[str, State]:
    """An office without what is joined to it, and what that says: "ex-mayor", "governor-elect"."""
    first, _, rest = entry.partition("-")
    if rest and first in STATES:
        return rest, STATES[first]
    plain, _, last = entry.rpartition("-")
    return (plain, "elect") if plain and STATES.get(last) == "elect" else (entry, "")


def _office(entry: str, start: int, before: Sequence[str]) -> Office:
    """The office that an entry names, behind some words."""
    plain, state = _plain(entry)
    office, group, *also = lexicon.load("offices")[plain]
    is_deputy = bool(before) and before[-1].lower() in DEPUTY and group != "courtesy"
    if is_deputy and not office.startswith(tuple(DEPUTY)):
        office, also = f"deputy {office}", []
    others = frozenset(also[0].split(",")) if also else frozenset[str]()
    return Office(entry, office, group, others, start, state or _state(before))


def _state(before: Sequence[str]) -> State:
    """What the words before an office say of it, some others between: "former Republican governor"."""
    for word in reversed([one.lower() for one in before[-BETWEEN - 1 :]]):
        if word in STATES:
            return STATES[word]
        if not word[0].isalpha() or word in lexicon.words("stop_words"):
            return ""
    return ""
