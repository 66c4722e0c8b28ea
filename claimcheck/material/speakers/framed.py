"""Whose words a quote is said to be, otherwise than by a verb of saying at its mark.

“...” It was Ann Lee who said so. Bo Ek quoted Ann Lee as saying: “...” In the words of Ann Lee, “...”.
These say it plainly, whatever else the sentences around tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.speakers.endings import last_sign
from claimcheck.material.speakers.nameless import meant_by
from claimcheck.material.speakers.party import Party, people_of


@cache
def speech_nouns() -> str:
    """A pattern for any noun of speech, "answer", "words", in the singular or the plural."""
    nouns = lexicon.words("speech_nouns")
    plurals = (
        f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeo" else f"{noun}s" for noun in nouns
    )
    return lexicon.any_of((*nouns, *plurals))


# So many characters before and behind a quote are looked at, in its paragraph.
REACH = 160
_WHO = r"(?P<who>(?:[A-Z]|the\b|one\b|an?\b)[^“”\"\n;:!?]{1,60}?)"
_SPEECH = rf"(?:{speech_nouns()})"
_BE = r"(?:is|was|are|were)"
_IT = r"(?:That|This|It|Such|These|Those)(?:, [^,.“”\"\n]{1,30},)?"
_MORE = r"(?: [^.“”\"\n]{1,60})?"
_NOTE = r"(?:, [^.“”\"\n]{1,60})?"
# The sentence behind, from the closing mark on; `verb`, where there is one, has to be one of saying.
_SENTENCE = tuple(
    re.compile(rf"\A\s{{1,3}}{form}(?=[.!,;]|\Z)")
    for form in (
        rf"(?:The|These|Those|That|This|It|Such)(?:, [^,.“”\"\n]{{1,30}},)?(?=[^.“”\n]{{0,60}}?"
        rf"\b(?:{_SPEECH}|words|come|comes|came|straight)\b)(?: [a-z]+){{1,6}}? (?:of|from|by) {_WHO}{_NOTE}",
        rf"{_IT} {_BE} {_WHO}[’']s? (?:\w+ )?{_SPEECH}{_MORE}",
        rf"(?:With|In) (?:these|those|the same) (?:words|remarks|terms)[,]? {_WHO} (?P<verb>[a-z]+){_MORE}",
        rf"{_WHO} {_BE} (?:speaking|talking|referring|responding|replying|answering|commenting|reacting)"
        rf"{_MORE}",
        rf"The (?:speaker|writer|author|critic|complainant|witness) {_BE} {_WHO}{_NOTE}",
        rf"(?:So|Thus) (?P<verb>[a-z]+) {_WHO}",
        rf"{_IT} {_BE} (?:(?:how|what) )?{_WHO} (?:(?:who|that) )?(?P<verb>[a-z]+){_MORE}",
    )
)
_VERBS = frozenset(
    ("put", "puts", "saw", "sees", "answered", "had", "opened", "began", "closed", "ended", "started", "took",
     "rose", "left", "concluded", "greeted")
)  # fmt: skip
# Whom somebody quotes: before the quote, or behind it in its own sentence.
_AS = r"as (?:saying|having said|telling [^“”\"\n:,]{1,40}|asking|writing|adding)"
_QUOTED = (
    re.compile(
        rf"{_WHO}(?: has| have| had)? (?:{_BE}|been) (?:quoted|cited)(?: [^“”\"\n:]{{1,50}})? {_AS}"
        r"[:,]?\s{0,3}\Z"
    ),
    re.compile(rf"\b(?:[Qq]uot|[Cc]it)(?:ed|es|ing|e) {_WHO} {_AS}[:,]?\s{{0,3}}\Z"),
)
_QUOTED_BEHIND = (
    re.compile(rf"\A,?\s[^“”\"\n;:.]{{1,60}}?\b(?:quot|cit)(?:ed|es) {_WHO} {_AS}\b"),
    re.compile(rf"\A,?\s{_WHO} (?:{_BE}|has been) (?:quoted|cited)(?: [^“”\"\n:]{{1,50}})? {_AS}\b"),
)
# By no verb of saying: before the quote, before it in the genitive, behind it.
_WORDS_OF = r"[Ii]n the (?:\w{1,12} )?(?:words|phrase|phrasing|formulation) of"
_PUT = r"(?:\s(?:put|puts|has|had|once|said|says|saw|sees|phrased|phrases|used|uses|chose)\b[^“”\"\n]{0,20})?"
_BEFORE = (
    re.compile(
        rf"(?:{_WORDS_OF}|\b(?:[Aa]s|[Tt]o (?:quote|cite|borrow from)|[Qq]uoting|[Pp]er|[Ff]rom))\s"
        rf"(?P<who>[^“”\"\n]{{2,80}}?){_PUT}\s{{0,3}}[,:]?\s{{0,3}}\Z"
    ),
    re.compile(r"\bFor\s(?P<who>[^“”\"\n,]{2,60}),\s{0,3}\Z"),
)
_WHOSE = re.compile(
    r"(?P<who>(?:\b[A-Z][\w.-]*\s){0,3}\b[A-Z][\w-]*)(?:[’']s|(?<=s)[’'])"
    r"(?:\s(?:own|very|exact|famous|first|last|latest|blunt|simple|old))?"
    rf"(?:\s{_SPEECH})?(?:\s(?:was|is|were|are|that|of))?\s{{0,3}}[,:–—]?\s{{0,3}}\Z"
)
_AFTER = (
    re.compile(
        rf"\A\s{{0,3}},?\s{{0,3}}(?:{_WORDS_OF}|to quote|(?:were|are) the words of"
        rf"|(?:was|is|were|came|ran|went|goes) (?:the |an? |this )?(?:\w+ )?{_SPEECH} (?:of|from|by)"
        rf"|(?:was|is|were) (?:how|the {_SPEECH}(?: that)?)|(?:were|are|came from|comes from))\s"
        rf"(?P<who>[^“”\"\n.,;]{{2,80}}?){_PUT}(?:[’']s?)?\s{{0,3}}[.,;]"
    ),
    re.compile(r"\A,?\sas\s(?P<who>[^“”\"\n.,;]{2,80}?)\s(?:once )?(?:put|puts|phrased|phrases|said|says)\b"),
)


def framed(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The people whose words a quote is by the sentence behind it, or whom somebody else quotes."""
    (before, behind), sign = _around(doc, quote), last_sign(doc, quote)
    if sign in (".", "!", "?", "…") and (people := _who(_SENTENCE, behind)):
        return people
    return _who(_QUOTED, before) or (_who(_QUOTED_BEHIND, behind) if sign != "." else ())


def put_to(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The people named right before or after a quote as those whose words it is."""
    before, behind = _around(doc, quote)
    return _who(_BEFORE, before) or _who(_AFTER, behind)


def whose(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The person whose words a quote is said to be by the genitive right before it: "Lee’s “...”".

    Nobody where somebody says it of something of that person's.
    """
    before, _ = _around(doc, quote)
    found = _WHOSE.search(before)
    is_said = found and verb_forms(speech=True).intersection(re.findall(r"[a-z]+", before[: found.start()]))
    return people_of(found["who"], fewest=1) if found and not is_said else ()


def _around(doc: Document, quote: Span) -> tuple[str, str]:
    """What stands right before and right behind a quote in its paragraphs."""
    blocks = [doc.blocks[at].span for at in doc.blocks_of(quote)] or [quote]
    first, last = max(blocks[0].start, quote.start - REACH), min(blocks[-1].end, quote.end + REACH)
    return doc.plain[min(first, quote.start) : quote.start], doc.plain[quote.end : max(last, quote.end)]


def _who(forms: Iterable[re.Pattern[str]], text: str) -> tuple[Party, ...]:
    """The people whom the first of some forms names in a text."""
    for form in forms:
        if (found := form.search(text)) is not None:
            verb = found.groupdict().get("verb")
            if verb is None or verb in _VERBS or verb in verb_forms(speech=True):
                return meant_by(found["who"].strip())
    return ()
