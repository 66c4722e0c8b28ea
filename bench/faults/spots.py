"""Words of the article's own sentences that a pattern finds, to be changed in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.faults.articles import Article, Stretch
from bench.faults.draft import Change


@dataclass(frozen=True, eq=False)
class Spot(Stretch):
    """What a pattern, `sort`, found in a sentence; `parts` are its named pieces."""

    sort: str

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` in its place; that is to be judged."""
        text = f"{self.before}{new}{self.after}"
        return Change(text, self.start, self.start + len(new), expected)

    def rewritten(self, new: str, *expected: str) -> Change:
        """The same, and all of the sentence is to be judged."""
        text = re.sub(r"  +", " ", f"{self.before}{new}{self.after}").strip()
        text = text[:1].upper() + text[1:]
        return Change(text, 0, len(text), expected)


def spots(article: Article, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[Spot]:
    """Where the patterns match in full sentences of 8 to 60 words, outside any quotation marks."""
    for sentence in article.sentences:
        text = sentence.text
        if not 8 <= len(text.split()) <= 60 or not re.search(r"[.?][”\"]?\Z", text) or "''" in text:
            continue
        for sort, pattern in patterns.items():
            for match in pattern.finditer(text):
                if sentence.is_own(*match.span()):
                    parts = tuple((name, value) for name, value in match.groupdict().items() if value)
                    yield Spot(sentence, *match.span(), sort, parts=parts)
