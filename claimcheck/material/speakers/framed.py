"""Whose words a quote is said to be by a sentence of its own behind it, or by who quotes them.

“...” It was Ann Lee who said so. Bo Ek quoted Ann Lee as saying: “...” These say it plainly, whatever else
the sentences around tell.
"""

from __future__ import annotations

import re

from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.speakers.endings import last_sign
from claimcheck.material.speakers.nouns_of_speech import speech_nouns
from claimcheck.material.speakers.party import Party, people_of

# So many characters before and behind a quote are looked at.
REACH = 160
_WHO = r"(?P<who>(?:[A-Z]|the\b|one\b|an?\b)[^“”\"\n;:!?]{1,60}?)"
_SPEECH = rf"(?:{speech_nouns()})"
_BE = r"(?:is|was|are|were)"
_IT = r"(?:That|This|It|Such|These|Those)(?:, [^,.“”\"\n]{1,30},)?"
_MORE = r"(?: [^.“”\"\n]{1,60})?"
# The sentence behind, from the closing mark on; `verb`, where there is one, has to be one of saying.
_BEHIND = tuple(
    re.compile(rf"\s{{1,3}}{form}(?=[.!,;]|\Z)")
    for form in (
        rf"(?:The|These|Those) {_SPEECH} (?:{_BE}(?: those)?|came|comes?) (?:of|from|by) {_WHO}",
        rf"{_IT} {_BE} (?:the |an? )?(?:\w+ )?{_SPEECH} (?:of|from|by|given by) {_WHO}",
        rf"{_IT} {_BE} {_WHO}[’']s? (?:\w+ )?{_SPEECH}{_MORE}",
        rf"(?:With|In) (?:these|those|the same) (?:words|remarks|terms)[,]? {_WHO} (?P<verb>[a-z]+){_MORE}",
        rf"{_WHO} {_BE} (?:speaking|talking|referring"
        rf"|responding|replying|answering|commenting|reacting){_MORE}",
        rf"The (?:speaker|writer|author|critic|complainant|witness) {_BE} {_WHO}(?:, [^.“”\"\n]{{1,60}})?",
        rf"(?:This|That|These|Those) (?:words )?(?:came |comes? )?(?:straight )?from {_WHO}"
        rf"(?:, [^.“”\"\n]{{1,60}})?",
        rf"(?:So|Thus) (?P<verb>[a-z]+) {_WHO}",
        rf"{_IT} {_BE} {_WHO} (?:who|that) (?P<verb>[a-z]+){_MORE}",
        rf"{_IT} {_BE} (?:how|what) {_WHO} (?P<verb>[a-z]+){_MORE}",
    )
)
_PUT = frozenset(("put", "puts", "saw", "sees", "answered", "had"))
_OPENED = frozenset(
    ("opened", "began", "closed", "ended", "started", "took", "rose", "left", "concluded", "greeted")
)
_SAYING = r"as (?:saying|having said|telling [^“”\"\n:,]{1,40}|asking|writing|adding)[:,]?\s{0,3}\Z"
_QUOTED = (
    re.compile(
        rf"{_WHO}(?: has| have| had)? (?:{_BE}|been) (?:quoted|cited)(?: [^“”\"\n:]{{1,50}})? {_SAYING}"
    ),
    re.compile(rf"\b(?:[Qq]uot|[Cc]it)(?:ed|es|ing|e) {_WHO} {_SAYING}"),
)

# "...," Ann Lee quoted Bo Ek as having said.
_QUOTED_BEHIND = (
    re.compile(
        rf",?\s[^“”\"\n;:.]{{1,60}}?\b(?:quot|cit)(?:ed|es) {_WHO} as (?:saying|having said|telling|asking)\b"
    ),
    re.compile(
        rf",?\s{_WHO} (?:{_BE}|has been) (?:quoted|cited)(?: [^“”\"\n:]{{1,50}})? as (?:saying|having said)\b"
    ),
)


def framed(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The people whose words a quote is said to be by the sentence behind it; none where none says so."""
    if last_sign(doc, quote) not in (".", "!", "?", "…"):
        return ()
    after = doc.plain[quote.end : quote.end + REACH].partition("\n")[0]
    for form in _BEHIND:
        found = form.match(after)
        if found is None:
            continue
        verb = found.groupdict().get("verb")
        if verb is None or verb in _PUT or verb in _OPENED or verb in verb_forms(speech=True):
            return people_of(found["who"].partition(",")[0].strip(), fewest=1)
    return ()


def quoted(doc: Document, quote: Span) -> tuple[Party, ...]:
    """The people whom somebody else quotes beside a quote: "Bo Ek quoted Ann Lee as saying"."""
    before = doc.plain[max(quote.start - REACH, 0) : quote.start].rpartition("\n")[2]
    for form in _QUOTED:
        if found := form.search(before):
            return people_of(found["who"].strip(), fewest=1)
    after = doc.plain[quote.end : quote.end + REACH].partition("\n")[0]
    if last_sign(doc, quote) != ".":
        for form in _QUOTED_BEHIND:
            if found := form.match(after):
                return people_of(found["who"].strip(), fewest=1)
    return ()
