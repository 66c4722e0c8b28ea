"""Whose name a story keeps back, by the words that it describes them with."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import lexicon
from claimcheck.document import Source, Span
from claimcheck.rules.story import Story

ONE = frozenset({"a", "an", "another", "one"})
COUNTED = ONE | {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
COUNTED |= {"several", "multiple"}
# Anybody may be a person; one who knows is a source.
ANYBODY = frozenset({"person", "people", "individual"})
UNNAMED = frozenset({"anonymous", "unidentified", "unnamed"})
KNOWING = frozenset({"familiar", "close", "briefed", "knowledge", "know", "aware", "involved"})
# Whose names nobody thought of giving, rather than kept back.
PRIVATE = frozenset({"acquaintance", "classmate", "friend", "neighbor", "neighbour", "relative", "roommate"})


def is_nobody(story: Story, span: Span) -> bool:
    """Does a description say no more than "source", "insider" or "person"?"""
    return _head(story, span)[1] == "voice"


def is_withheld(story: Story, source: Source) -> bool:
    """Does the story keep a name back, rather than speak of officials in general?"""
    if source.anonymity and (source.anonymity.stated or source.anonymity.reason):
        return True
    for words, noun, noun_class in _described(story, source):
        if not UNNAMED.isdisjoint(words):
            return True
        if noun_class == "voice" and (noun not in ANYBODY or KNOWING.intersection(words)):
            return True
        if noun_class == "staff" and noun not in PRIVATE and words[0] in COUNTED:
            return True
    return False


def _described(story: Story, source: Source) -> Iterator[tuple[list[str], str, str]]:
    """Of each description under which the source speaks the words, and the head noun with its class."""
    for mention in source.mentions:
        if mention.attribution is not None and mention.kind != "pronoun":
            words = [token.text.lower() for token, _ in story.tokens(mention.span)]
            if words:
                yield words, *_head(story, mention.span)


def _head(story: Story, span: Span) -> tuple[str, str]:
    """The head noun of a description, singular, and its class among the source nouns; else empty."""
    nouns = lexicon.load("source_nouns")
    words: list[str] = []
    for token, tag in story.tokens(span):
        if tag in ("IN", "WDT", "WP", "TO", ",", "VBN", "VBG") and words:
            break
        if tag.startswith("NN"):
            words.append(token.text.lower())
    for word in reversed(words):
        for form in (word, word.removesuffix("s")):
            if form in nouns:
                return form, nouns[form][0]
    return "", ""
