"""What a text does not stand behind: words that it names as wrong or never said, that it denies, or corrects.

A draft holds what it asserts, and that somebody said what it quotes; not so the words of “A post has her
saying ‘...’. She never said so”, nor the 7 of “5, not 7, million”, nor the name in “misspelled as Lea”. The
material is read alike, so that what a draft holds, or disowns, can be laid beside what its notes do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from claimcheck.attribute.quotes import find_quotes
from claimcheck.document import Document, Span
from claimcheck.material import disowning
from claimcheck.material.denial import CLAUSE_END, EMBEDS, denial, reaching
from claimcheck.material.disowning import QUOTED
from claimcheck.segment import sentences

# How words are disowned: as never said; as given wrongly, where others are right; as false, whoever said
# them; or what they say is denied, by the text or by whoever speaks.
How = Literal["unsaid", "wrong", "false", "denied"]
# So nobody said them.
NEVER: tuple[How, ...] = ("unsaid", "wrong")
WHO = re.compile(r"\b(?:who|which|that)\s?\Z")
# A quote's last comma or full stop belongs to the text's sentence.
CLOSING = re.compile(r"[.,;:!?](?=[”\"’'»]*\Z)")
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\S\n]*\S[^\n]*)*")
# So many words are between what denies and what it denies, at most, and no other clause begins there.
BETWEEN = 7
OTHER_CLAUSE = re.compile(rf"[,;:()—–{QUOTED}]|\band\b")
# So far behind somebody's name, in characters, it is said what they never said.
FAR = 60
# A column of corrections has so many paragraphs at most, and its heading so many words.
COLUMN, HEADING = 12, 4
COLON = re.compile(r"[;:]\s")


class Disowned(NamedTuple):
    """Words that a text disowns, those with which it does, and how."""

    span: Span
    by: Span
    how: How

    def moved(self, by: int) -> Disowned:
        """The same in a text that has so many characters more before it."""
        span, own = (Span(one.start + by, one.end + by) for one in (self.span, self.by))
        return Disowned(span, own, self.how)


class Held:
    """Answers of one document whether it stands behind some of its words."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._in_block = lru_cache(maxsize=1 << 8)(self._read)

    def disowned(self, span: Span, *how: How) -> Disowned | None:
        """What disowns most of a span, in one of some ways or in any; None where the document holds it."""
        # All of it would be too much: a quote's closing mark may stand outside.
        fits = (one for one in self._near(span) if 2 * one.span.shared(span) > len(span))
        return next((one for one in fits if not how or one.how in how), None)

    def is_partly_disowned(self, span: Span) -> bool:
        """Does the document name words of a span as wrong, or as never said, or do so there?"""
        near = (one for one in self._near(span) if one.how != "denied")
        return any(one.span.overlaps(span) or one.by.overlaps(span) for one in near)

    def is_unsaid_by(self, who: str, within: Span) -> bool:
        """Do people, by a pattern of their names, deny in a part of the document that they said something?"""
        named = re.compile(rf"\b(?:{who})\b[^.\n“”\"]{{0,{FAR}}}", re.IGNORECASE)
        return any(
            one.how == "unsaid" and found.start() <= one.by.start <= found.end()
            for found in named.finditer(self.doc.plain, within.start, within.end)
            for one in self._near(Span(*found.span()))
        )

    def _near(self, span: Span) -> Iterator[Disowned]:
        """What is disowned in the paragraphs of a span."""
        for block in self.doc.blocks_of(span):
            yield from self._in_block(block)

    def _read(self, block: int) -> tuple[Disowned, ...]:
        """What is disowned in a paragraph, be it in the next one: “Not true.”"""
        blocks = self.doc.blocks[block : block + 2]
        start = blocks[0].span.start
        text = self.doc.plain[start : blocks[-1].span.end]
        is_note = self._is_in_column(block)
        if not (is_note or disowning.signs().search(text)):
            return ()
        quotes = (quote.span for quote in find_quotes(self.doc.plain, blocks))
        within = [Span(quote.start - start, quote.end - start) for quote in quotes]
        found = disowned(text, within, is_note=is_note)
        return tuple(one.moved(start) for one in found)

    def _is_in_column(self, block: int) -> bool:
        """Does a heading, not far above a paragraph, say that corrections follow?"""
        above = (self.doc[one.span] for one in self.doc.blocks[max(block - COLUMN, 0) : block])
        return any(disowning.note().match(text) and len(text.split()) <= HEADING for text in above)


def disowned(text: str, quotes: Sequence[Span], *, is_note: bool = False) -> Iterator[Disowned]:
    """What is disowned in some paragraphs, with these `quotes`; `is_note`: they correct a story."""
    masked = _masked(text, quotes)
    is_note, before = is_note or disowning.note().match(masked) is not None, 0
    spans = (Span(*found.span()) for found in PARAGRAPH.finditer(masked))
    for tokens in (tokens for span in spans for tokens in sentences(masked, span)):
        start, sentence = tokens[0].start, masked[tokens[0].start : tokens[-1].end]
        for one in (
            *_never_said(sentence),
            *_contrasted(sentence),
            *_wrongly_given(sentence, is_note=is_note),
        ):
            yield one.moved(start)
        yield from _taken_back(masked, before, start, start + len(sentence))
        before = start


def is_denied(before: str) -> bool:
    """Does a text end amid what it denies, or says that somebody denies?"""
    clause = CLAUSE_END.split(before)[-1]
    return reaching(before) is not None or disowning.untrue().search(clause) is not None


def _masked(text: str, quotes: Sequence[Span]) -> str:
    """A text with a letter for each that stands in quotes, the marks included."""
    parts, at = [], 0
    for quote in quotes:
        if quote.start >= at:
            closing = CLOSING.search(text, quote.start, quote.end)
            sign = closing[0] if closing else QUOTED
            parts += [text[at : quote.start], QUOTED * (len(quote) - 1), sign]
            at = quote.end
    return "".join((*parts, text[at:]))


def _contrasted(sentence: str) -> Iterator[Disowned]:
    """“5, not 7”: what stands behind a "not" of its own, or behind "rather than"."""
    for found in disowning.CONTRAST.finditer(sentence):
        # Where a sentence tells of an error, the right words stand there: "said 7 instead of 5".
        if found["instead"] and disowning.error().search(sentence):
            continue
        # "A source who was not allowed to speak said": who speaks is told of, not what they say.
        if WHO.search(sentence, 0, found.start()) and disowning.saying().search(sentence, found.end()):
            continue
        is_of_words = disowning.named("words").search(sentence, 0, found.start()) is not None
        how: How = "denied" if (found["be"] or found["short"]) and not is_of_words else "wrong"
        how = "false" if found["instead"] else how
        first = next(at for at in range(*found.span()) if sentence[at].isalpha())
        yield Disowned(_clause_from(sentence, found.end()), Span(first, found.end() - 1), how)


def _never_said(sentence: str) -> Iterator[Disowned]:
    """“She never said ‘...’”, “nobody has called it ‘...’”, “it is not true that he said ‘...’”."""
    for no in denial().finditer(sentence):
        said = _said_after(sentence, no.end())
        if said is None:
            continue
        is_of_verb = disowning.ADVERBS.fullmatch(sentence, no.end(), said.start())
        if is_of_verb or no[0].lower() not in ("not", "never", "n't", "n’t"):
            yield Disowned(_clause_from(sentence, said.end()), Span(no.start(), said.end()), "unsaid")
    for no in disowning.untrue().finditer(sentence):
        if not disowning.NEGATED.search(sentence[: no.start()]):
            said = _said_after(sentence, no.end())
            by = Span(no.start(), (said or no).end())
            yield Disowned(_clause_from(sentence, by.end), by, "unsaid" if said else "denied")


def _said_after(sentence: str, start: int) -> re.Match[str] | None:
    """The verb of saying behind a denial, in its clause."""
    said = disowning.saying().search(sentence, start)
    between = sentence[start : said.start()] if said else ""
    is_far = len(between.split()) > BETWEEN or OTHER_CLAUSE.search(between)
    return None if is_far or EMBEDS.search(between.replace("that", "", 1)) else said


def _wrongly_given(sentence: str, *, is_note: bool) -> Iterator[Disowned]:
    """“An earlier version gave it as 7”, “was wrongly quoted as saying ‘...’”; `is_note`: in a correction."""
    error = disowning.error().search(sentence) or (
        disowning.named("story").search(sentence) if is_note else None
    )
    if error is None:
        return
    by, lead = Span(*error.span()), disowning.LEAD.search(sentence, error.start())
    if disowning.CORRECTED.search(sentence):
        if found := disowning.FROM_TO.search(sentence):
            yield Disowned(Span(*found.span("wrong")), by, "wrong")
    elif lead and not COLON.search(sentence, error.end(), lead.start()):
        yield Disowned(_clause_from(sentence, lead.end()), by, "wrong")
    elif lead := disowning.LEAD.search(sentence, 0, error.start()):  # "A was B in an earlier version"
        yield Disowned(Span(lead.end(), error.start()), by, "wrong")


def _clause_from(sentence: str, start: int) -> Span:
    """From a place to where the clause ends."""
    end = disowning.END.search(sentence, start)
    return Span(start, end.start() if end else len(sentence))


def _taken_back(masked: str, before: int, start: int, end: int) -> Iterator[Disowned]:
    """“... Those were not the words”, “..., who said no such thing”: what a sentence takes back.

    It stands in the same sentence, `start` to `end`, or in the one that begins at `before`.
    """
    forms: tuple[tuple[re.Pattern[str], How], ...] = (
        (disowning.never_said(), "unsaid"),
        (disowning.wrong(), "false"),
    )
    for at in (start, *(clause.end() for clause in disowning.CLAUSE.finditer(masked, start, end))):
        for pattern, how in forms:
            found = pattern.match(masked, at, end)
            if found is None:
                continue
            by, scope = Span(*found.span()), Span(start, at) if at > start else Span(before, start)
            if QUOTED in found[0]:
                scope = by
            is_spread = disowning.spread().search(masked, scope.start, scope.end) is not None
            yield Disowned(scope, by, "unsaid" if is_spread else how)
            return
