"""Words that deny: "not", "never", "nobody"; and how far a denial reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon

# What ends the clause that a denial is in: "not a pier, but a road" does not deny the road.
CLAUSE_END = re.compile(r"[.!?;:…—–\"“”»«,\]\[()]|\s--?\s|\bbut\b|\n\s{0,20}\n", re.IGNORECASE)
# What begins a clause inside of another: what is denied there is denied only there.
EMBEDS = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|because|since|although|though|while|if|unless|until|as|what|how"
    r"|why|after|before)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+(?:['’]\w+)*")
# A denial with more words between denies no longer what stands after them.
REACH = 12


def denies(words: Sequence[str]) -> bool:
    """Is there a denial among folded words?"""
    return denial().search(" ".join(words)) is not None


@cache
def denial() -> re.Pattern[str]:
    """A word that denies; "not only", "no doubt", "no more than" and "whether or not" deny nothing."""
    words = lexicon.any_of(lexicon.words("denying_words"))
    return re.compile(
        rf"(?:(?<!\bor )\b(?:{words})\b(?!-)|n['’]t\b)"
        r"(?! (?:only|just|merely|simply|solely|least|to mention|surprisingly|doubt|wonder|matter|question"
        r"|less|sooner|fewer|(?:more|greater|higher|later|longer) than)\b)",
        re.IGNORECASE,
    )


def reaching(text: str) -> tuple[int, int] | None:
    """Where in `text` the denial stands that still holds where `text` ends; None without one."""
    whole = _without_asides(text)
    for found in reversed(list(denial().finditer(whole))):
        rest = whole[found.end() :]
        if CLAUSE_END.search(rest):
            return None
        between = len(WORD.findall(rest))
        before = CLAUSE_END.split(whole[: found.start()])[-1]
        if between <= REACH and (between <= 1 or EMBEDS.search(before) is None):
            return found.span()
    return None


def _without_asides(text: str) -> str:
    """`text` with blanks for what stands between two commas, two dashes or in brackets."""
    return ASIDE.sub(lambda found: " " * len(found[0]), text)


ASIDE = re.compile(r",[^,.!?;:]{1,120},|[—–][^—–.!?;:]{1,120}[—–]|\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
