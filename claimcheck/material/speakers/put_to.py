"""Quotes that are put to somebody by no verb of saying: "in the words of Ann Lee", "were Ann Lee’s"."""

from __future__ import annotations

import re

from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.speakers.nouns_of_speech import speech_nouns
from claimcheck.material.speakers.party import Party, people_of

# So many characters before and after the quote are looked at.
REACH = 120
_WORDS_OF = r"[Ii]n the (?:\w{1,12} )?(?:words|phrase|phrasing|formulation) of"
_BEFORE = re.compile(
    rf"(?:{_WORDS_OF}|\b(?:[Aa]s|[Tt]o (?:quote|cite|borrow from)|[Qq]uoting|[Pp]er|[Ff]rom))\s"
    r"(?P<who>[^“”\"\n]{2,80}?)(?:\s(?:put|puts|has|had|once|said|says|phrased|phrases)\b[^“”\"\n]{0,20})?"
    r"\s{0,3}[,:]?\s{0,3}\Z"
)
# "Lee’s “...”", "Ann Lee’s very words, “...”".
_WHOSE = re.compile(
    r"(?P<who>(?:\b[A-Z][\w.-]*\s){0,3}\b[A-Z][\w-]*)(?:[’']s|(?<=s)[’'])"
    r"(?:\s(?:own|very|exact|famous|first|last|latest|blunt|simple|old))?"
    rf"(?:\s(?:{speech_nouns()}))?"
    r"(?:\s(?:was|is|were|are|that|of))?\s{0,3}[,:–—]?\s{0,3}\Z"
)
_FOR = re.compile(r"\bFor\s(?P<who>[^“”\"\n,]{2,60}),\s{0,3}\Z")
_AFTER = re.compile(
    rf"\s{{0,3}},?\s{{0,3}}(?:{_WORDS_OF}|to quote|(?:were|are) the words of"
    r"|(?:was|is|were|came|ran|went|goes) (?:the |an? |this )?(?:\w+ )?"
    rf"(?:{speech_nouns()}) (?:of|from|by)"
    r"|(?:was|is|were) how|(?:were|are|came from|comes from))\s"
    r"(?P<who>[^“”\"\n.,;]{2,80}?)(?:\s(?:put|puts|saw|sees|phrased)\b[^“”\"\n]{0,20})?(?:[’']s?)?\s{0,3}[.,;]"
)


def put_to(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The people named right before or after a quote as those whose words it is."""
    block = next((doc.blocks[at].span for at in doc.blocks_of(quote)), quote)
    before = doc.plain[max(block.start, quote.start - REACH) : quote.start]
    after = doc.plain[quote.end : min(quote.end + REACH, max(block.end, quote.end))]
    found = _BEFORE.search(before) or _FOR.search(before) or _AFTER.match(after)
    if not found:
        return ()
    return people_of(found["who"].strip(), fewest=1)


def whose(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The person whose words a quote is said to be by the genitive right before it: "Lee’s “...”"."""
    block = next((doc.blocks[at].span for at in doc.blocks_of(quote)), quote)
    first = max(block.start, quote.start - REACH)
    found = _WHOSE.search(doc.plain, first, quote.start)
    if found is None:
        return ()
    before = re.findall(r"[a-z]+", doc.plain[first : found.start()])
    if not verb_forms(speech=True).isdisjoint(before):
        return ()  # who says it of something of somebody's
    return people_of(found["who"], fewest=1)
