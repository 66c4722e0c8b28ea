"""Which sources are independent of each other."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from claimcheck import lexicon
from claimcheck.assess.dependence import Dependence
from claimcheck.document import ABOVE, Document, Source, SourceKind
from claimcheck.resolve.epithets import PEOPLE
from claimcheck.resolve.nouns import noun_of
from claimcheck.resolve.spelling import initials_of

PARTICULAR: frozenset[SourceKind] = frozenset(
    {"person", "organization", "publication", "document", "unnamed"}
)

_NAME = re.compile(r"[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w&.’'-]*)*")
# "a baker from Dunmore" speaks for nobody there, "the mayor of Dunmore" does.
_ELSEWHERE = frozenset({"from", "in", "near", "to", "on", "by", "since", "until", "outside"})
# "a Belgian general" and "a Democratic senator" speak for no body, "a Brightwater manager" does.
_ADJECTIVES = ("an", "ish", "ese", "ic")
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_POSSESSIVE = re.compile("['’]s?$")
_SHORTEST_ACRONYM = 3
_WHOEVER = frozenset({"authorities", "officials", "the authorities", "the officials"})


class Independence:
    """What each source of a document hangs on, worked out once.

    Two sources hang together when one is quoted through the other, both through the same third, or they speak
    for the same organization. Only particular sources can be independent of each other: not a collective
    voice, the writer or nobody. Nor does one add to others of its kind that only a headline describes: it is
    made from the text, where "Senate panel" is "a committee of the Senate".
    """

    def __init__(self, doc: Document, dependence: Dependence | None = None) -> None:
        self._doc = doc
        self._through = (dependence or Dependence(doc)).through
        self.bodies = [_bodies(source) for source in doc.sources]
        below = {
            resolution.source
            for index, resolution in enumerate(doc.resolutions)
            if any(doc.sentences[at].role not in ABOVE for at in doc.sentences_of_attribution(index))
        }
        # Described in a headline, which has no room for an article, and nowhere else.
        self._above = {
            index
            for index, source in enumerate(doc.sources)
            if index not in below
            and source.mentions
            and all(mention.kind == "nominal" for mention in source.mentions)
            and not _ARTICLE.match(doc[source.mentions[0].span])
        }

    def groups(self, sources: Iterable[int], spoken: Iterable[int] | None = None) -> list[set[int]]:
        """The particular ones of `sources` (indexes into `doc.sources`), those together that hang together.

        `spoken` are the attributions in which they speak, by default all of the document: a source is quoted
        through another when it is so in each of them. The number of groups is the number of independent
        sources.
        """
        through = self._ties(range(len(self._doc.attributions)) if spoken is None else spoken)
        leader: dict[Hashable, Hashable] = {}

        def find(key: Hashable) -> Hashable:
            while leader.setdefault(key, key) != key:
                leader[key] = leader[leader[key]]
                key = leader[key]
            return key

        chosen = [index for index in dict.fromkeys(sources) if self._doc.sources[index].kind in PARTICULAR]
        told = {self._doc.sources[index].kind for index in chosen if index not in self._above}
        chosen = [
            index for index in chosen if index not in self._above or self._doc.sources[index].kind not in told
        ]
        # "Authorities said" is whoever of them the text names.
        particular = [index for index in chosen if self._doc.sources[index].name.lower() not in _WHOEVER]
        chosen = particular or chosen
        for index in chosen:
            for tie in (*through.get(index, ()), *self.bodies[index]):
                leader[find(tie)] = find(index)
        groups: dict[Hashable, set[int]] = {}
        for index in chosen:
            groups.setdefault(find(index), set()).add(index)
        return list(groups.values())

    def _ties(self, spoken: Iterable[int]) -> dict[int, set[int]]:
        """The sources through which a source is quoted every time it speaks."""
        ties: dict[int, set[int]] = {}
        direct = set()
        for attribution in spoken:
            source = self._doc.resolutions[attribution].source
            if source is None:
                continue
            if self._through[attribution]:
                ties.setdefault(source, set()).update(self._through[attribution])
            else:
                direct.add(source)
        return {source: through for source, through in ties.items() if source not in direct}


def _bodies(source: Source) -> frozenset[str]:
    """The bodies that a source is or speaks for, by their names in lower case, and acronyms."""
    if source.kind in ("organization", "publication"):
        names = [source.name]
    elif source.kind in ("person", "unnamed") and source.description:
        names = _spoken_for(source.description)
    else:
        return frozenset()
    keys = [name.lower().removeprefix("the ") for name in names]
    initials = (short for key in keys for short in initials_of(tuple(key.split())))
    return frozenset((*keys, *(short for short in initials if len(short) >= _SHORTEST_ACRONYM)))


def _spoken_for(description: str) -> list[str]:
    """The names in a description of whom somebody speaks for: not where they are from, nor their title."""
    names = []
    for match in _NAME.finditer(description):
        name = _POSSESSIVE.sub("", match[0])
        before = description[: match.start()].lower().replace(" the ", " ").split()
        if not before:
            first, _, rest = name.partition(" ")
            name = rest if _is_common(first.lower()) else name
        is_title = noun_of(name.lower().rpartition(" ")[2])[1] in PEOPLE
        is_adjective = name.endswith(_ADJECTIVES) and description[match.end() :].strip()[:1].islower()
        if name and not is_title and not is_adjective and not (before and before[-1] in _ELSEWHERE):
            names.append(name)
    return names


def _is_common(word: str) -> bool:
    """Has the first word of a description its capital only for standing first ("Two pilots")?"""
    return word in lexicon.words("stop_words") or word in lexicon.load("quantities") or bool(noun_of(word)[1])
