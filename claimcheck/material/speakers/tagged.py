"""Who is said to speak right beside a quote: “...,” Ann Lee said; “...,” said the mayor; a signature.

Whatever else a sentence tells, a quote is theirs whose name and verb of saying stand at its closing mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.speakers.endings import last_sign
from claimcheck.material.speakers.party import NAME

# So far after a quote, in characters, and in words from its mark to the verb.
REACH, APART = 200, 14
# At its closing mark a quote goes on into the sentence after these; after a full stop it does not.
GOES_ON = frozenset(",?!…—–-")
# A verb and so many words, itself among them, lead to a quote: "said that".
LEADING = 3
WORD = re.compile(r"[^\W_][\w.’'&-]*|[,]")
# To the end of the clause that is beside a quote.
CLAUSE = re.compile(r"(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|[^.;:“”\"«»(\[\n—–])*")
# What comes between who speaks and the verb, or after who speaks.
AUXILIARIES = frozenset(
    {"has", "had", "have", "would", "was", "were", "is", "are", "been", "be", "being", "who", "which",
     "that"}
)  # fmt: skip
ADVERB = re.compile(r"\w+ly|then|later|once|also|recently|earlier|again|still")
# Before these the name of who speaks has ended.
ENDS = re.compile(
    r"\s(?:in|at|on|during|after|before|as|when|while|to|about|via|by|with|from|told|and then|adding)\b"
)
# Nobody's name or description begins with these.
NOBODY = frozenset(
    {"and", "but", "or", "as", "when", "while", "after", "before", "because", "if", "which", "who",
     "where", "in", "at", "on", "by", "for", "to", "it"}
)  # fmt: skip
# Behind a quote that begins its line, or a second one there, or in the line below: "— Ann Lee, the mayor".
SIGNATURE = re.compile(
    r"(?:[^\n—–―]{0,200}[”\"»])?\s{0,20}(?:[—–―]|--?)[^\S\n]{0,8}(?P<who>[^\n“”\"]{2,100}?)\.?[^\S\n]*(?=\n|\Z)"
)
# Right behind one: "(Ann Lee)".
BRACKET = re.compile(r" \((?P<who>(?:[A-Z][\w.’'-]*\s?){2,4})\)")
# Before brackets that hold it: "Ann Lee, the mayor (“...”)".
HOLDS = re.compile(rf"(?P<who>{NAME.pattern})(?:, [^\n,;:()“”\"]{{1,60}})? \(\Z")
# Right before a quote: "Ann Lee told the hall: “...", "a film of Ann Lee asking, “...".
LEAD = re.compile(
    r"(?=(?P<who>(?:\b[A-Z][\w.’'-]*\s){1,4})(?:(?:\w+ly|has|had|then|also|once)\s){0,2}(?P<verb>[a-z]+)"
    r"(?:\s(?![^“”\"\n]{0,60}\b(?:who|which|whose)\b)[^“”\"\n,.;:]{0,60})?[,:]?\s{0,2}\Z)"
)

# From the quote before, in its sentence, to this one: "Bo Ek spoke of “...”, Ann Lee of “...”".
GAP = re.compile(
    r"[,;]?\s(?:(?:and|but|while|whereas)\s)?(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}),?"
    r"(?:\s(?P<verb>[a-z]+))??(?:\s(?:of|about|as|for|on|with|to|the|an?|that|it|him|her|them|in|mind)){0,3},?:?\s"
)


def tag_of(doc: Document, quote: Span) -> Span | None:
    """Who stands at the closing mark of a quote with a verb of saying, or has it in brackets; or None."""
    start = quote.end
    held = HOLDS.search(doc.plain, max(quote.start - REACH, 0), quote.start)
    if held is not None and doc.plain.startswith(")", start):
        return Span(*held.span("who"))
    if bracket := BRACKET.match(doc.plain, start):
        return Span(*bracket.span("who"))
    if doc.plain[start : start + 1] == ",":
        start += 1
    elif last_sign(doc, quote) not in GOES_ON:
        return None
    clause = CLAUSE.match(doc.plain, start, start + REACH)
    if clause is None or doc.plain[clause.end() : clause.end() + 1] == ":":
        return None
    words = list(WORD.finditer(doc.plain, *clause.span()))
    if [word[0] for word in words[:2]] == ["according", "to"]:
        return _behind(doc, words[1].end(), clause.end())
    said = [word[0] for word in words[: APART + 1]]
    verb = next((at for at, word in enumerate(said[:APART]) if _speaks(word, said[at + 1 : at + 2])), None)
    if verb is None or words[0][0] in NOBODY | AUXILIARIES or (words[0][0] == "," and verb):
        return None
    if _leads_on(doc, quote, words[verb:], clause.end()):
        return None
    if verb == 0:
        return _behind(doc, words[0].end(), clause.end())
    before = verb
    while before and (ADVERB.fullmatch(words[before - 1][0]) or words[before - 1][0] == ","):
        before -= 1
    if not before or words[before - 1][0] in AUXILIARIES:
        return None
    return Span(words[0].start(), words[before - 1].end())


def _leads_on(doc: Document, quote: Span, words: Sequence[re.Match[str]], end: int) -> bool:
    """Do a verb and what follows it lead to the next quote, since somebody else leads to this one?

    While Bo Ek said “...,” Ann Lee said that “...”
    """
    is_next = doc.plain[end : end + 1] in ("“", '"') and len(words) <= LEADING
    return is_next and lead_in(doc, quote) is not None


def _speaks(word: str, following: Sequence[str]) -> bool:
    """Is a word a verb of saying, with the one that follows: "went on"?"""
    return word in verb_forms(speech=True) or (word in ("went", "goes") and list(following) == ["on"])


def _behind(doc: Document, start: int, end: int) -> Span | None:
    """Who is named right behind a verb that ends at `start`, as far as their name and title go."""
    text = doc.plain[start:end]
    start += len(text) - len(text.lstrip())
    text = ENDS.split(text.strip())[0].rstrip()
    return Span(start, start + len(text)) if text else None


def lead_in(doc: Document, quote: Span) -> Span | None:
    """Who is named with a verb of saying right before a quote, with no other mark between; or None."""
    first = max(quote.start - REACH, 0)
    for found in LEAD.finditer(doc.plain, first, quote.start):
        if found["verb"] in verb_forms(speech=True):
            return Span(*found.span("who"))
    return None


def gapped(doc: Document, quote: Span) -> Span | None:
    """Who is named alone, or with a verb of saying, between another quote of the sentence and this one."""
    before = bisect_left(doc.quotes, quote.start, key=lambda one: one.span.start) - 1
    start = doc.quotes[before].span.end if before >= 0 else quote.start
    found = GAP.fullmatch(doc.plain, start, quote.start) if 0 < quote.start - start <= REACH else None
    if found is None or (found["verb"] and found["verb"] not in verb_forms()):
        return None
    return Span(*found.span("who"))


def signature_of(doc: Document, quote: Span) -> Span | None:
    """Who signs a quote behind a dash, where the quote is all that its line says."""
    start = doc.plain.rfind("\n", 0, quote.start) + 1
    found = None if doc.plain[start : quote.start].strip() else SIGNATURE.match(doc.plain, quote.end)
    is_name = found is not None and not found["who"][:1].islower()
    return Span(*found.span("who")) if found and is_name else None
