"""What is held rather than known: opinions, claims, what a plan would do, what is so often or in part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bench.faults.articles import Article, Sentence, Stretch
from bench.faults.draft import Change
from bench.faults.drift.drift import is_repeated

Form = Literal["opinion", "claim", "would", "extent"]

OPINION = re.compile(
    r"\b(?P<verb>believes?|thinks?|fears?|suspects?|claims?|insists?|argues?|contends?|assumes?|feels?|expects?"
    r"|believed|feared|suspected|claimed|insisted|argued|contended|assumed|predicts?|predicted|worries|worry"
    r"|worried|hopes?|hoped|maintains?|maintained|asserts?|asserted|alleges?|alleged|figures?|considers?)"
    r"(?P<that> that)? (?=[A-Za-z])"
)
CLAIM = re.compile(
    r"(?<![\w-])(?P<the>the |an? )?(?P<noun>claims?|allegations?|reports?|suggestions?|charges?|accusations?"
    r"|fears?|concerns?|worries|rumors?|theory|theories|beliefs?|speculation|notion|suspicions?|impression|perception"
    r"|arguments?|idea|possibility|expectations?|assertions?|contention|view|sense) (?P<link>that|of)"
    r" (?!being|might|could|have|has|was|were|is|are|may|would|had|will|can)(?=[a-z’'-]+ |[A-Z])"
)
# With "of" only these are about what may have happened.
ALLEGED = re.compile(r"allegations?|accusations?|claims?|reports?|suspicions?|rumors?")
WOULD = re.compile(r"\bwould (?=(?!have|like|be able|rather|seem|appear|want|need)[a-z]+\b)")
EXTENT = re.compile(
    r"(?<![\w-])(?P<often>often|usually|generally|typically|sometimes|largely|mostly|mainly|partly|partially"
    r"|in part|frequently|for the most part|primarily|rarely|seldom|routinely|regularly|roughly|essentially"
    r"|at times|in many ways|in some ways) (?!less\b|more\b)(?=[a-z])"
)
ASKS = re.compile(r"\b(?:what|how|who|whom|which|where|why|I|we|you|than)\b[^,.;]{0,40}\Z", re.IGNORECASE)
NOT_EXTENT = re.compile(r"\b(?:how|as|so|too|more|less|most|very|not|n[’']t|and|or) \Z", re.IGNORECASE)
UNREAL = re.compile(
    r"\b(?:said|says|say|saying|told|if|were|had|whether|promis\w+|vow\w+|pledg\w+|announc\w+|argu\w+|could|might"
    r"|may|what|how|who|asked|suggest\w*|want\w*|hop\w+|wish\w*|think\w*|believ\w*|predict\w*|estimat\w+|perhaps"
    r"|likely|expect\w*|constantly|critics|imagin\w+|probably|otherwise|nobody|according|why|never|unless|without|claim\w*|insist\w*"
    r"|used to)\b|\bno one\b",
    re.IGNORECASE,
)
SUBJECT = ("DT", "PRP", "PRP$", "NNP", "NNS", "JJ", "EX", "NN", "NNPS", "CD")
FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, eq=False)
class Opinion(Stretch):
    """A place where something is held, claimed, proposed or limited; `parts` are the pieces of its form."""

    form: Form

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` in its place; all of it is to be judged."""
        text = re.sub(r"  +", " ", self.before + new + self.after)
        text = text[:1].upper() + text[1:]
        return Change(text, 0, len(text), expected)


def opinions(article: Article) -> Iterator[Opinion]:
    """Those of the article's full sentences, outside quotes, whose claim no other sentence makes."""
    for sentence in article.sentences:
        text = sentence.text
        fit = 8 <= len(text.split()) <= 60 and re.match(r"[A-Z“\"].*\.[”\"]?\Z", text)
        if not fit or text.count("“") != text.count("”") or text.count('"') % 2 or "''" in text:
            continue
        found = [_opinion(sentence, m, "opinion") for m in OPINION.finditer(text) if _is_held(sentence, m)]
        found += [_opinion(sentence, m, "claim") for m in CLAIM.finditer(text) if _is_claim(sentence, m)]
        found += [_opinion(sentence, match, "would") for match in WOULD.finditer(text) if _is_plan(sentence)]
        found += [
            _opinion(sentence, match, "extent")
            for match in EXTENT.finditer(text)
            if not NOT_EXTENT.search(text[: match.start()])
        ]
        if found and not is_repeated(sentence):
            yield from (one for one in found if sentence.is_own(one.start, one.end))


def _opinion(sentence: Sentence, match: re.Match[str], form: Form) -> Opinion:
    parts = tuple((name, value) for name, value in match.groupdict().items() if value)
    return Opinion(sentence, *match.span(), form, parts=parts)


def _tag_at(sentence: Sentence, start: int) -> str:
    return next((word.tag for word in sentence.words if word.start - sentence.start == start), "")


def _is_held(sentence: Sentence, match: re.Match[str]) -> bool:
    """Is it a verb of the sentence, and does a clause follow?"""
    if _tag_at(sentence, match.start()) not in ("VBD", "VBZ", "VBP"):
        return False
    after = [word.tag for word in sentence.words if word.start - sentence.start >= match.end()]
    verb = next((at for at, tag in enumerate(after) if tag in FINITE), 99)
    apart = {"WDT", "WP", "CC", ".", ":", ",", "``", "TO", "WRB"}
    clause = after[0] in SUBJECT and 1 <= verb <= 9 and not apart & set(after[:verb])
    before = sentence.text[: match.start()]
    return clause and not re.search(
        r"\b(?:what|how|who|whom|which|where|why|I|we|you|than)\b[^,.;]{0,40}\Z", before
    )


def _is_claim(sentence: Sentence, match: re.Match[str]) -> bool:
    """Is it a noun, with what it is about?"""
    noun = _tag_at(sentence, match.start("noun")) in ("NN", "NNS")
    verb = re.search(r"(?:[A-Z][\w.-]+|\balso|\bthey|\bwho) \Z", sentence.text[: match.start("noun")])
    return noun and verb is None and (match["link"] == "that" or ALLEGED.fullmatch(match["noun"]) is not None)


def _is_plan(sentence: Sentence) -> bool:
    """Is it told in the present, of one thing that would come about?"""
    tags = {word.tag for word in sentence.words}
    return "VBD" not in tags and sentence.text.count("would") == 1 and not UNREAL.search(sentence.text)
