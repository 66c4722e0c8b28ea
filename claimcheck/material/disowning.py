"""How English says that words are not so, were never said, or were given wrongly: what held.py looks for.

Patterns for a text in which one letter, QUOTED, stands for each of what is in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claimcheck import lexicon
from claimcheck.material.denial import denial

# Denials and full stops of what somebody says are not the text's; no text has this letter.
QUOTED = "ꝗ"
# "5, not 7", "it was never 7", "did not cost 7 but 5", "5 rather than 7"; but "not only 7", "not until May".
CONTRAST = re.compile(
    r"(?:(?:\A|[,;:(—–.]\s?|\s--?\s|\band |(?P<be>\b(?:is|was|are|were|be|been) |['’]s ))(?:not|never)"
    r"|(?P<short>\b(?:is|was|are|were)n['’]t)|(?:\bnot|n['’]t)(?=\s[^.;:!?]{1,80}?,? but )"
    r"|\b(?P<instead>rather than|instead of))"
    r"\s(?!(?:only|just|merely|simply|even|yet|true|until|more|less|fewer|least|all|every|always|far|quite|so"
    r"|an?|to|because|if|for|that)\b)",
    re.IGNORECASE,
)
# What is disowned ends here; a comma amid a figure is no end, nor one that leads to a quote.
END = re.compile(
    rf"[;!?()—–]|,(?!\d)(?!\s?{QUOTED})|\s--?\s"
    r"|\b(?:but|where|when|whereas|instead of|rather than|(?:and|which) should"
    r"|in (?:an?|the|our) (?:\w+ )?(?:version|edition))\b",
    re.IGNORECASE,
)
# A clause begins behind these.
CLAUSE = re.compile(
    r"(?:(?:[,;:—–(]|\s--?)\s?|\b)(?:(?:and|but|who|which|although|though|yet) |(?<=[,;:—–(] )|(?<=-- ))"
)
# Between a "not" and the verb that it denies: "did not ever say", "was not heard to say".
ADVERBS = re.compile(
    r"(?:\s(?:ever|once|even|actually|really|in fact|also|have|has|had|be|been|being|heard|quoted|to|as|him"
    r"|her|them|\w+self|\w+selves|\w+ly))*\s",
    re.IGNORECASE,
)
NEGATED = re.compile(r"(?:\bnot|n['’]t|\bnever|\bnor|\bcannot)(?: \w+ly)? \Z", re.IGNORECASE)
# In a sentence that tells of an error what is wrong follows these: "gave it as 7", "A was B".
LEAD = re.compile(
    r"\b(?:as|at|sa(?:id|ys?|ying)|gave|had|has|was|were|is|are|stated|reported|read|showed|claimed|wrote|put"
    r"|called|named)\b",
    re.IGNORECASE,
)
CORRECTED = re.compile(
    r"\b(?:correct(?:ed|s)?|amended|changed|updated|revised|altered|now (?:says|reads))\b", re.IGNORECASE
)
FROM_TO = re.compile(r"\bfrom (?P<wrong>[^;]{1,80}?) to\b", re.IGNORECASE)

_SAY = (
    r"(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|wr(?:ite|ites|ote|itten|iting)|claim(?:s|ed|ing)?"
    r"|utter(?:s|ed|ing)?|stat(?:e|es|ed|ing)|tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|call(?:s|ed|ing)?"
    r"|put(?:s|ting)? (?:it|this|that|things)|promis(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|declar(?:e|es|ed|ing)"
    r"|(?:speak|spoke|spoken|speaking) of"
    r"|(?:us|mak)(?:e|es|ed|ing) (?:the|those|these|such|any|that)(?: \w+)?)"
)
_BE = r"(?:is|are|was|were|been)"
_NO = r"(?:not|never|n['’]t)(?: (?:ever|in fact|at all|\w+ly))?"
_STOP = r"(?=\s*(?:[.,;:!?—–)]|\Z|--|and\b|but\b))"
# The story itself, of which it is said that it erred.
_OWN = r"(?:this|our|the (?:story|article|column|headline|piece|obituary|caption))\b"
_GIVEN = (
    r"(?:quoted|attributed|ascribed|credited|given|reported|listed|identified|named|spel(?:led|t)|described"
    r"|stated|put|printed|translated|rendered|shown|recorded|called)"
)


def _kind(kind: str) -> str:
    """A pattern for the entries of a kind."""
    rows = lexicon.load("disowning_words").items()
    return f"(?:{lexicon.any_of(entry for entry, (its,) in rows if its == kind)})"


def _any(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(forms), re.IGNORECASE)


@cache
def signs() -> re.Pattern[str]:
    """Without one of these nothing is disowned."""
    others = (
        r"instead|rather|version|edition|first|originally|initially|corrections?"
        r"|clarifications?|note|amended|error|otherwise|differently|actual|real|what"
    )
    wrong = rf"{_kind('wrongly')}|{_kind('wrong')}"
    return _any((denial().pattern, untrue().pattern, rf"\b(?:{others}|{wrong})\b", rf"\b{_kind('mis')}"))


@cache
def saying() -> re.Pattern[str]:
    """Verbs of saying."""
    return re.compile(rf"\b{_SAY}\b", re.IGNORECASE)


@cache
def untrue() -> re.Pattern[str]:
    """What somebody, or the text, says not to be so."""
    return _any(
        (
            r"\bden(?:y|ies|ied|ying)\b",
            r"\b(?:disput|reject|dismiss|rebut|refut|contradict)\w*(?: (?:the|any|all)(?: \w+){1,2})? that\b",
            rf"(?:{denial().pattern}) (?:\w+ly )?"
            r"(?:grant|accept|concede|admit|agree|believe|think|acknowledge)\b",
            r"(?:\b(?:not|never)|n['’]t) (?:true|the case|right|correct|so) (?:that|to say)\b",
            rf"\b{_kind('wrong')} (?:that|to say)\b",
            r"\bno (?:truth|evidence|record|sign|proof|recording|transcript)\b"
            r"(?: \w+){0,4}? (?:that|of|in)\b",
        )
    )


@cache
def note() -> re.Pattern[str]:
    """What begins a note that corrects a story."""
    changed = rf"(?:this|the|an?) {_kind('story')} (?:was|has been) (?:amended|corrected|changed|updated)"
    return re.compile(
        rf"\W*(?:corrections?\b|clarifications?\b|editor[’']?s[’']? note|erratum|{changed})", re.IGNORECASE
    )


@cache
def named(kind: str) -> re.Pattern[str]:
    """What that is called which was said or reckoned ("words"), or which may have erred ("story")."""
    return re.compile(rf"\b(?:{_kind(kind)}s?|we)\b", re.IGNORECASE)


@cache
def error() -> re.Pattern[str]:
    """What says that something was given wrongly."""
    story, wrongly, first = _kind("story"), _kind("wrongly"), r"(?:at first|originally|initially|previously)"
    return _any(
        (
            rf"\b{_kind('mis')}\w*",
            r"\b(?:earlier|previous|prior|original|initial|first|older|print) (?:\w+ )?"
            rf"(?:version|edition)s?\b(?! of (?!{_OWN}))",
            rf"\b{first},? {_OWN}|\b{_OWN}[^;.]{{1,60}}?\b{first}\b",
            r"(?:\A|(?<=[.:;,(] )|(?<=\n)|\b(?:was|were|is|are|been|being|be|has|had) )"
            rf"{wrongly} (?:been )?{_GIVEN}\b",
            rf"\b{_GIVEN}(?: \w+){{0,3}} {wrongly}\b",
            rf"\b(?:{story}|we)\b[^.;,]{{0,60}}?\b{wrongly}\b",
            rf"\b{_kind('wrong')} (?:\w+ )?(?:{story}|quote|quotation)s?\b",
            r"\b(?:editing|typographical|reporting|transcription|production|translation|typing|copying)"
            r" (?:error|mistake)",
        )
    )


@cache
def spread() -> re.Pattern[str]:
    """What says that others have it that somebody said something."""
    return _any(
        (
            rf"\b{_kind('story')}s?\b(?: [\w’']+){{0,8}}? (?:saying|said|says?|quot\w+|attribut\w+|reads?)\b",
            r"\b(?:attributed|ascribed|credited) to\b",
            r"\b(?:is|was|are|were|been) (?:being )?(?:quoted|reported|said|supposed|alleged|rumou?red)"
            r" (?:as|to have)\b",
            rf"\b(?:quot(?:ed|es|ing)|has|have|had|shows?|showing)\b[^.;,{QUOTED}]{{1,60}}?\bsaying\b",
        )
    )


@cache
def never_said() -> re.Pattern[str]:
    """What takes back, from the beginning of a clause, that somebody said so: “Those were not the words”."""
    words, who, that = _kind("words"), r"(?:[\w.’'-]+ ){0,5}?", _that()
    do = rf"(?:(?:has|have|had|did|does|do|would)(?: |(?=n['’]t)){_NO} |never )"
    whose = r"(?:the|her|his|their|its|[A-Z][\w’]*)(?: (?:own|actual|exact|real))?"
    it = (
        r"(?:so|that|this|it|them|any ?such thing|such (?:a )?thing|any of (?:it|that|this)"
        rf"|anything (?:of the (?:kind|sort)|like (?:it|that))|(?:those|these|such|the) {words}s?)"
    )
    return _any(
        (
            rf"{that}{_BE}(?: |(?=n['’]t)){_NO} (?:(?:{whose} {words}s?|hers|his|theirs)\b|what\b"
            r"|(?:ever )?(?:said|spoken|written|uttered|genuine|real|authentic)\b)",
            rf"{who}{do}(?:ever )?{_SAY}(?: {it})?{_STOP}",
            rf"{who}{_SAY} (?:no such (?:thing|words?)"
            r"|nothing (?:of the (?:kind|sort)|like (?:it|that)|so))\b",
            rf"no such (?:thing|{words})s? {_BE}\b|no one (?:ever )?{_SAY} (?:it|so|that){_STOP}",
            rf"{that}{_BE} (?:put|said|worded) (?:otherwise|differently)\b",
            rf"(?:the|her|his|their) (?:actual|real|right|correct|true|exact) {words}s? {_BE}\b",
            rf"what {who}(?:really |actually |in fact )?(?:said|wrote) (?:was|is)\b",
            rf"{who}(?:{_BE} |(?:has|have|had) been )(?:\w+ly )?"
            r"mis(?:quot|attribut|report|heard|translat)\w*\b(?!\s?:)",
            rf"(?:{that})?{_BE} (?:\w+ly )?(?:invented|fabricated|faked|made up|doctored|concocted)\b",
        )
    )


@cache
def wrong() -> re.Pattern[str]:
    """What only says, from the beginning of a clause, that it is not so: “That is false.”"""
    wrong, how = _kind("wrong"), r"(?: (?:all|simply|just|plain(?:ly)?|in fact|\w+ly))?"
    return _any(
        (
            rf"{_that()}(?:{_BE}|['’]s){how} (?:(?:an? )?"
            rf"(?:{wrong}|hoax|lie|myth|mistake|error|fiction|invention|forgery)"
            rf"|(?:not|n['’]t) (?:true|right|correct|so|the case|accurate)){_STOP}",
            rf"none of (?:it|that|this|which) {_BE} (?:true|so)\b",
            r"(?:it|that|this|they|he|she|there) (?:do|does|did|is|are|was|were|has|have|had|will|would|can"
            rf"|could)(?: ?not|n['’]t){_STOP}",
            rf"(?:[\w’' ]{{1,20}}: )?(?:{wrong}|not true|no)[.!]\s*\Z",
        )
    )


def _that() -> str:
    """What goes back to words just told."""
    noun = rf"(?:\w+ )?(?:{_kind('words')}|{_kind('story')})s?(?: {QUOTED}+)?"
    alone = rf"{QUOTED}+|those|these|that|this|they|it|such|which"
    return rf"(?:(?:{alone}|(?:those|these|that|this|such|the) {noun}) )"
