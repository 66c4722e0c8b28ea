"""Doubt in other words: a condition, "possible", "seems to", "may" beside who says so, who notes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bench.faults.articles import Article, Sentence, Stretch
from bench.faults.draft import Change
from bench.faults.drift.drift import NO_RESERVE, is_repeated

Form = Literal["if", "lighter", "modal", "noted", "inserted"]

# A condition of what is to come: present tense, about somebody or something and not about the reader.
CONDITION = re.compile(
    r"(?<!\w)(?P<if>[Ii]f) "
    r"(?!(?:any\w*|not|only|so|ever|at|necessary|possible|you|your|they|there|it|that[’']s)\b)"
    r"(?P<what>(?:(?!\b(?:you|your|were|had|would|could|did|was)\b)[^.;]){6,90}?)(?=, |\.)"
)
NO_CONDITION = re.compile(
    r"\b(?:whether|wonder\w*|ask\w*|know|see|unclear|question\w*|determine|decide|as|even|what|matter|say\w*"
    r"|only|how|Sees \S+ \S+) \Z",
    re.IGNORECASE,
)
LIGHTER = re.compile(
    r"\b(?P<epithet>alleged|suspected|purported|potential|possible|presumed|prospective)"
    r" (?=(?!missed)[a-z]{3,})"
    r"|\b(?P<seems>seem|seems|seemed|appear|appears|appeared) to (?P<be>be|have|think)\b"
    r"|\b(?P<adverb>potentially|seemingly|almost certainly|ostensibly|(?<=would )likely|(?<=will )likely) "
)
# Of what may come about; "he could not see" says what somebody was able to do.
COULD = (
    "be|lead|affect|prompt|cause|start|include|decide|hinge|help|yield|result|change|bolster|offer|supplement"
    "|depress|add|exclude|reverse|double|hurt|cost|serve|represent|prove|trigger|give|mean|take"
)
MODAL = re.compile(
    r"\b(?:(?P<modal>may|might) (?P<adverb>also |still |soon |even |now )?"
    r"(?!(?:have|not|just|as|or|once|well|only|wish)\b)"
    rf"|(?P<could>could) (?=(?:{COULD})\b))(?P<deed>[a-z]{{2,}})\b(?! expected\b)"
)
NOTED = re.compile(
    r"(?P<source>(?!Not |While )[A-Z][^,.;:]{2,60}?) (?P<cue>noted|notes|added|adds|insisted|insists|found"
    r"|finds|showed|shows|predicted|predicts|acknowledged|acknowledges|cautioned|concluded|concludes"
    r"|explained|explains|believed|thinks?|fears?|feared|maintains?|maintained|asserts?|asserted|pointed out"
    r"|points out|indicated|indicates|has said|have said|revealed|reveals|complained|conceded|suggests"
    r"|suggested|has pointed out|has suggested|have suggested|has warned) that (?P<clause>[^“”\"]{25,})\."
)
INSERTED = re.compile(
    r"(?P<first>[A-Z][^“”\";:]{4,}?), "
    r"(?P<source>(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|he|she|they|the \w+|some \w+|critics|officials"
    r"|experts)) (?P<cue>said|says|say|argued|argues|noted|acknowledges|acknowledged|believes?|contends?"
    r"|insists?|explained|tallied|warned|warns), (?P<rest>[a-z][^“”\"]{12,})\."
)
FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("if", CONDITION), ("lighter", LIGHTER), ("modal", MODAL),
)  # fmt: skip
WHOLE: tuple[tuple[Form, re.Pattern[str]], ...] = (("noted", NOTED), ("inserted", INSERTED))


@dataclass(frozen=True, eq=False)
class Doubt(Stretch):
    """What keeps a claim from being plain fact; `parts` are the pieces that its form has."""

    form: Form

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` in its place; all of it is to be judged."""
        text = re.sub(r"  +", " ", self.before + new + self.after)
        text = text[:1].upper() + text[1:]
        return Change(text, 0, len(text), expected)


def doubts(article: Article) -> Iterator[Doubt]:
    """Those of the article's full sentences, outside quotes, whose claim no other sentence makes."""
    for sentence in article.sentences:
        text = sentence.text
        fit = 8 <= len(text.split()) <= 60 and re.search(r"\.[”\"]?\Z", text) is not None
        if not fit or text.count("“") != text.count("”") or text.count('"') % 2 or "''" in text:
            continue
        found = [_doubt(sentence, match, form) for form, pattern in FORMS for match in pattern.finditer(text)]
        if not sentence.quotes:
            found += [
                _doubt(sentence, match, form) for form, pattern in WHOLE if (match := pattern.fullmatch(text))
            ]
        if found and not is_repeated(sentence):
            yield from (
                doubt for doubt in found if sentence.is_own(doubt.start, doubt.end) and _is_one(doubt)
            )


def _doubt(sentence: Sentence, match: re.Match[str], form: Form) -> Doubt:
    parts = tuple((name, value) for name, value in match.groupdict().items() if value)
    return Doubt(sentence, *match.span(), form, parts=parts)


def _is_one(doubt: Doubt) -> bool:
    """Is "if" no question, and "may" no part of one?"""
    sentence = doubt.sentence
    if doubt.form == "if":
        return NO_CONDITION.search(doubt.before) is None
    if doubt.form == "modal":
        return NO_RESERVE.search(doubt.before[-70:] + sentence.text[doubt.start : doubt.end]) is None
    return True
