"""What the `written` modules share: full sentences as items, and copy lightly edited around a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.faults.articles import Article, Stretch
from bench.faults.draft import Change
from bench.faults.retouching import retouched
from bench.faults.rewording import OPEN, TOLD, capital, change_of, held, lower, small

BALANCED = re.compile(r"\A[^“”\"]*(?:[“\"][^“”\"]*[”\"][^“”\"]*)*\Z")
# "X said Y" can be turned to "Y, X said" where Y is one clause, and no other speaks in it.
SAID_FIRST = re.compile(
    r"\A(?P<who>(?:The |A |An )?(?:[A-Z][\w.’'-]+|[a-z]+)(?: [\w.’'-]+){0,5}) (?P<cue>said|says) (?:that )?"
    r"(?P<all>(?!that |he |she |they |it |his |her |their |on |in |at |this |last |earlier |no\b|enough\b"
    r"|\ue000?[A-Z][a-z]+day\b)[^,;:“”\"]{30,})\.\Z"
)
LINK = re.compile(
    r"(?:He|She|They|It|I|We|You|This|That|Every\w+|Nothing|No|What|Who|But|And|Still|Yet|So|As|In|On|At"
    r"|When|If|While|Federal|State|Local)\b"
)
ADJECTIVE = re.compile(r"(?:Police|Federal|State|Local|Officials|Experts|Critics|Black|White)\b")
UNSOUND = re.compile(r"\b(?:is|are|were|was) many\b|,[,.]")
PARTED = re.compile(r"[a-z]\. [A-Z]")
TELLS = re.compile(r"\b(?:who|which|said|says|told|while|but|because|if|when)\b")


def rows(article: Article) -> Iterator[Stretch]:
    """The full sentences of 8 to 55 words whose quotation marks belong together; a stretch is all of one."""
    for sentence in article.sentences:
        text = sentence.text
        fit = (
            8 <= len(text.split()) <= 55 and re.match(r"[A-Z“\"$\d]", text) and re.search(r"\.[”\"]?\Z", text)
        )
        own = sentence.quotes or sentence.is_own(0, len(text))
        if fit and own and "''" not in text and BALANCED.match(text) and not is_headline(text):
            yield Stretch(sentence, 0, len(text))


def is_headline(text: str) -> bool:
    """Do most of its long words begin with a capital?"""
    long = [word for word in text.split() if len(word) >= 4]
    return sum(word[0].isupper() for word in long) > 0.7 * len(long)


def inside(text: str, tag: str) -> str:
    """As it stands behind other words: with a small letter, but for a name, which `tag` tells."""
    return (
        small(text)
        if re.match(r"\w*\d", text) or (tag.startswith("NNP") and not ADJECTIVE.match(text))
        else lower(text)
    )


def is_parted(text: str, made: str) -> bool:
    """Is one sentence two now?"""
    return len(PARTED.findall(made)) > len(PARTED.findall(text))


def _rewritten(text: str) -> str:
    """The sentence lightly edited; empty where nothing can be done, or half of it would lose who says it."""
    made = _said_behind(text) or retouched(text)
    parted = is_parted(text, made) and TOLD.search(text)
    return "" if parted or UNSOUND.search(made) else made


def edited(before: str, words: str, after: str, *expected: str) -> Change | None:
    """The sentence with these words as the place, edited around it; None where that cannot be done."""
    text = held(before, words, after)
    made = _rewritten(text)
    return change_of(made, *expected) if made else None


def put_in(before: str, words: str, after: str, *expected: str) -> Change:
    """The same, or the sentence as it stands where nothing can be edited."""
    return edited(before, words, after, *expected) or Change(
        before + words + after, len(before), len(before) + len(words), expected
    )


def edited_whole(text: str, *expected: str) -> Change | None:
    """All of the sentence, where it can be edited."""
    made = _rewritten(text)
    return Change(made, 0, len(made), expected) if made else None


def whole(text: str, *expected: str) -> Change:
    """The sentence, lightly edited where that can be done; all of it is to be judged."""
    text = re.sub(r"  +", " ", text).strip()
    text = f"{text[:1].upper()}{text[1:]}"
    made = _rewritten(text) or text
    return Change(made, 0, len(made), expected)


def _said_behind(text: str) -> str:
    match = SAID_FIRST.match(text)
    if not match or TELLS.search(match["all"]) or OPEN in match["who"] or LINK.match(match["who"]):
        return ""
    who = match["who"]
    # "Officials" has its capital only where it begins the sentence.
    who = small(who) if re.search(r" [a-z]+\Z|\A(?:The|An?) ", who) else who
    return f"{capital(match['all'])}, {who} {match['cue']}."
