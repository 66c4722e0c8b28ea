"""Words that say where words come from: "the Gazette reported", "these are the words of"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.resolve.nouns import noun_of

# These credit where somebody is named, or meant, who does so.
_REPORTS = re.compile(
    r"\b(?:announce[ds]?|announcement|e-?mail|posted|wrote|writes|reports?|reported|reporting|puts? it)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:he|she|they|it|who|by|its|their|his|her)\b", re.IGNORECASE)
# "These are the words of the Gazette", "the Gazette’s account", "credit goes to the Gazette".
_TEXT = (
    r"(?:words|wording|phrasing|text|account|version|story|telling|article|piece|dispatch|summary|description"
    r"|passage|lines|paragraphs?|sentences|coverage|reporting|work|copy|post|essay|column|facts|details|material)"
)
_TOLD = r"(?:told|described|recounted|related|set out|published|printed|carried|broken|obtained|recorded)"
_TELLS = r"(?:tells?|told|describe[sd]|recount(?:s|ed)|published|broke|carried|ran|has|had|saw|sees|put|puts)"
# "I saw it", "rumour has it".
_NOBODY = r"(?:I|We|You|He|She|They|It|Rumou?r|Legend|Gossip|Word|Nobody|Everybody|Everyone|Who|People)\b"
_IT = r"(?:it|this|all this|the (?:whole |full )?(?:story|details|news))"
_ORIGIN = re.compile(
    rf"\b(?i:{_TEXT})\s(?:[^\s.!?]+\s){{0,6}}?(?:of|from|by|in|to)\s(?:[Tt]he\s)?[A-Z]"
    rf"|\b[A-Z][\w&.-]*[’']s?\s(?:[\w-]+\s){{0,3}}{_TEXT}\b"
    r"|\b(?i:thanks|credit|hat[ -]tip|h/t|belongs?|owed?|due)\s(?:[\w-]+\s){0,3}to\s(?:the\s)?[A-Z]"
    rf"|\b{_TOLD}\s(?:\w+\s){{0,2}}(?:by|in|on)\s(?:the\s)?[A-Z]"
    rf"|\b{_TEXT}\s(?:is|are|was|were)\s(?:that|those|the\s\w+)\s(?:of|by|from)\b"
    r"|\b(?:is|are|was|were)\s(?:all\s)?(?:the\s)?[A-Z][\w&.-]*[’']s?(?=[.,;]|\Z)"
    rf"|\b(?!{_NOBODY})[A-Z][\w&.-]*\s(?:first\s)?{_TELLS}\s{_IT}\b"
    r"|\b[Pp]er\s(?:the\s)?[A-Z]"
    r"|\b[A-Z][\w&.-]*\s(?:was|were)\s(?:the\s)?first\b"
    r"|\b(?i:what|follow(?:s|ing)|below|above|before|this|that|it|rest|passage)\s(?:[\w-]+\s){0,3}"
    r"(?:is|are|was|were|comes?|came|stems?)\s(?:[\w-]+\s){0,2}(?:from|by)\s(?:the\s)?[A-Z]"
)
SENTENCE = re.compile(r"(?<=[.!?])\s")


def says_origin(text: str) -> bool:
    """Does a text, with blanks for what it has from others, say whose words these are?"""
    if _credit().search(text) or _ORIGIN.search(text):
        return True
    return any(_is_somebodys(sentence) for sentence in SENTENCE.split(text) if _REPORTS.search(sentence))


def _is_somebodys(sentence: str) -> bool:
    """Does a sentence name somebody, or mean them by a pronoun or by what they are?"""
    words = [word for word in re.findall(r"[^\W\d_][\w’'&-]*", sentence) if not _REPORTS.fullmatch(word)]
    if any(_SMALL.fullmatch(word) or noun_of(word.lower())[1] for word in words):
        return True
    return any(word[0].isupper() and word.lower() not in lexicon.load("calendar_words") for word in words[1:])


@cache
def _credit() -> re.Pattern[str]:
    words = lexicon.any_of(lexicon.words("credit_words"))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
