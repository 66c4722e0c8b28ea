"""Other ways to hold back: intentions, "according to", conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bench.faults.articles import Article, Sentence, Stretch
from bench.faults.drift.drift import is_repeated

Form = Literal["plan", "credit", "condition"]

PLAN = re.compile(
    r"\b(?P<verb>plans?|wants?|hopes?|intends?|aims?|seeks?|promise[sd]?"
    r"|vow(?:s|ed)|pledge[sd]?|(?:is|are) (?:trying|hoping|planning|seeking|considering))"
    r" to (?!know\b)(?=[a-z]+ )"
)
CREDIT_FIRST = re.compile(r"According to (?P<source>[^,]+), (?P<clause>.+)\.")
CREDIT_LAST = re.compile(r"(?P<clause>.+), according to (?P<source>[^,]+)\.")
CONDITION_FIRST = re.compile(
    r"(?P<word>If|Unless) (?!anything)(?P<condition>[^,]+), (?P<clause>[^,]+(?:, [^,]+)?)\."
)
CONDITION_LAST = re.compile(
    r"(?P<clause>.+?)(?<!\bas)(?<!\beven)(?<!\bonly)(?<!\bwhat),? (?P<word>if|unless) (?P<condition>[^,]+)\."
)
# What stands before, and makes "want to" no plan of anybody's, or "if" no condition.
NO_PLAN = re.compile(
    r"\b(?:what|how|whether|if|unless|until|back|has|have|had|where|why|who|anyone|those|not|never|n[’']t|do|does|did|to|would|could|may|might|no)"
    r"\b[^,.;]{0,40}\Z|n[’']t\b[^,.;]{0,20}\Z|[’']s? \Z",
    re.IGNORECASE,
)
NO_CONDITION = re.compile(
    r"\b(?:asked|ask|asking|asks|see|know|knew|wonder\w*|sure|check|decide\w*|unclear|clear|tell|told|say|matter"
    r"|determine|find out|learn|doubt\w*|question\w*|seem\w*|look\w*|feel|feels|felt)\b[^,.;]{0,30}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Held(Stretch):
    """What holds back in one of these forms; `parts` are the pieces that the form has."""

    form: Form

    @property
    def begins_small(self) -> bool:
        """May its first word stand in the midst of a sentence without its capital?"""
        first = self.sentence.words[0]
        return (
            not first.tag.startswith("NNP")
            and first.name == "O"
            and self.sentence.text[:2] not in ("I ", "I’", "I'")
        )


def held(article: Article) -> Iterator[Held]:
    """The article's sentences without quotes that hold back so, whose claim no other sentence makes."""
    for sentence in article.sentences:
        text = sentence.text
        words = len(text.split())
        if sentence.quotes or not 8 <= words <= 60 or not text.endswith(".") or is_repeated(sentence):
            continue
        for pattern in (CREDIT_FIRST, CREDIT_LAST):
            if match := pattern.fullmatch(text):
                yield _held(sentence, match, "credit")
        for pattern in (CONDITION_FIRST, CONDITION_LAST):
            match = pattern.fullmatch(text)
            if match and not NO_CONDITION.search(text[: match.start("word")]):
                yield _held(sentence, match, "condition")
        tags = {word.start - sentence.start: word.tag for word in sentence.words}
        for match in PLAN.finditer(text):
            verb = tags.get(match.start(), "") in ("VBD", "VBP", "VBZ") or " " in match["verb"]
            if verb and not NO_PLAN.search(text[: match.start()]):
                yield _held(sentence, match, "plan")


def _held(sentence: Sentence, match: re.Match[str], form: Form) -> Held:
    parts = tuple((name, value) for name, value in match.groupdict().items() if value)
    return Held(sentence, *match.span(), form, parts=parts)
