"""What a page says of its story to machines: JSON-LD of schema.org, meta tags, its title.

JSON-LD goes before meta tags, since systems make it from their own fields; the page's <title>, which is apt
to hold the name of the site too, is only the file's word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from claimcheck.document import Metadata
from claimcheck.read.html.tags import Event, unescaped

_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "headline")
_AUTHORS = ("author", "byl", "parsely-author", "citation_author", "dc.creator", "article:author")
_DATES = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "citation_publication_date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "date",
)
_STORIES = ("article", "blogposting")  # the ends of schema.org's types: NewsArticle, LiveBlogPosting
_LARGEST = 1_000_000  # characters of a script that are looked at
_MOST = 10_000  # nodes


@dataclass(slots=True)
class Told:
    """Collects it, event by event."""

    _meta: dict[str, str] = field(default_factory=dict)
    _title: str = ""
    _story: Metadata | None = None
    _is_data: bool = False

    def taking(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events, passed on after a look at each."""
        for event in events:
            if event.kind == "start":
                self._start(event)
            elif event.kind == "raw":
                self._raw(event)
            yield event

    def _start(self, event: Event) -> None:
        attributes = event.attributes
        if event.name == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            content = " ".join(attributes.get("content", "").split())
            if content:
                self._meta.setdefault(name.lower(), content)
        elif (
            event.name == "time"
            and "datetime" in attributes
            and attributes.get("itemprop") == "datePublished"
        ):
            self._meta.setdefault("datepublished", attributes["datetime"])
        elif event.name == "script":
            self._is_data = attributes.get("type", "").strip().lower() == "application/ld+json"

    def _raw(self, event: Event) -> None:
        if event.name == "title":
            self._title = self._title or " ".join(unescaped(event.words).split())
        elif event.name == "script" and self._is_data and self._story is None:
            self._story = _story(event.words)

    @property
    def is_ours(self) -> bool:
        """Is it a page that this program made (report/html/templates)?"""
        return self._meta.get("generator") == "claimcheck"

    def given(self) -> Metadata:
        """What is said of the story."""
        story = self._story or Metadata()
        return Metadata(
            story.title or self._first(_TITLES),
            story.byline or self._first(_AUTHORS),
            story.published or self._first(_DATES),
        )

    def properties(self) -> Metadata:
        """What is said of the page."""
        return Metadata(title=self._title or None)

    def _first(self, names: Iterable[str]) -> str | None:
        values = (self._meta.get(name) for name in names)
        return next((value for value in values if value and "://" not in value), None)


def _story(words: str) -> Metadata | None:
    """The first story in a JSON-LD script; None where there is none, or no JSON."""
    if len(words) > _LARGEST:
        return None
    try:
        data = json.loads(words.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None
    nodes = list(_nodes(data))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    for node in nodes:
        if any(kind.lower().endswith(_STORIES) for kind in _strings(node.get("@type"))):
            published = next(iter(_strings(node.get("datePublished"))), None)
            title = next(iter(_strings(node.get("headline")) or _strings(node.get("name"))), None)
            authors = list(dict.fromkeys(_names(node.get("author"), named)))
            return Metadata(title, ", ".join(authors) or None, published)
    return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top, in a list there, and in a graph."""
    waiting = [data]
    for _ in range(_MOST):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:_MOST]
        elif isinstance(item, dict):
            yield item
            if "@graph" in item:
                waiting.insert(0, item["@graph"])


def _strings(value: Any) -> list[str]:
    """A string, or the strings of a list, with their references resolved and single spaces."""
    values = value if isinstance(value, list) else [value]
    words = (" ".join(unescaped(item).split()) for item in values if isinstance(item, str))
    return [item for item in words if item]


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Authors: strings, objects with a name, or references to such objects."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found = item if "name" in item else named.get(str(item.get("@id")), {})
            yield from _strings(found.get("name"))
        else:
            yield from (name for name in _strings(item) if "://" not in name)
