"""To whom the draft credits words that it has from others: in their sentence, in a line above, below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.document import Document, Span
from claimcheck.material.passages import name_of
from claimcheck.material.words import Word

# Words that say where words come from.
CREDIT = re.compile(
    r"\b(?:(?:press |news )?release|statement|announce[ds]?|announcement|e-?mail|posted|wrote|writes"
    r"|written by|reports?|reported|reporting|puts? it|according to|courtesy of|quot(?:es|ed|ing)"
    r"|excerpt(?:ed|s)?|adapted from|taken from|first published|first appeared|in the words of|via)\b",
    re.IGNORECASE,
)
# A line before a colon that says who speaks, or that is little more than a name.
TELLS = re.compile(
    r"\b(?:says?|said|tells?|told|explain(?:s|ed)|states?|stated|declare[sd]?|argue[sd]?|repl(?:y|ies|ied)|adds?"
    r"|added|has it|had it|saw it|sees it)\b(?: [\w’'-]+){0,5}:\Z",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"(?:(?:[Ff]rom|[Bb]y|[Vv]ia|[Tt]he) (?:the )?[A-Z]|[A-Z][\w’'&.-]* [A-Z])[\w’'&. -]{0,40}:"
)
# To whom borrowed words may be credited.
LENDERS = frozenset({"person", "organization", "publication", "document"})
# A line under a passage, or its end, that says whose it is: "— The Gazette", "(Harbour News)".
SIGNED = re.compile(
    r"\s{0,8}(?:(?:[—–-]{1,3}|[Ss]ources?:|[Ff]rom:?|[Vv]ia|[Cc]redit:)\s?(?:[Tt]he )?[A-Z]"
    r"|[\[(](?:[Tt]he |from |via )?[A-Z])[^\n.!?]{0,80}[\])]?\.?\s*"
)
SIGNED_END = re.compile(
    r"(?:[—–]\s?(?:The )?[A-Z][\w’'&. ]{1,60}|[\[(](?:[Tt]he |from |via )?[A-Z][^()\n]{1,60}[\])])\.?\s*\Z"
)
RELEASE = re.compile(r"(?:press|news|media)[ _-]?release|for immediate release|\brelease\b", re.IGNORECASE)
# How far around the words a credit is looked for in their paragraph, and before a colon, in characters.
LOOKED, LINE = 2000, 300
# So much of a piece, in characters, may say that it is a release.
HEAD = 400


def is_set_off(doc: Document, block: Span) -> bool:
    """Does every line of a paragraph begin with the sign of a quotation (">")?"""
    start = doc.text.rfind("\n", 0, block.start) + 1
    lines = doc.text[start : block.end].split("\n")
    return all(line.lstrip().startswith(">") for line in lines)


class Lenders:
    """Answers whether words of one draft are credited to somebody."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._blocks = [block.span for block in doc.blocks]

    def credit(self, span: Span, same: Sequence[Word], piece: Document) -> bool:
        """Does the draft say of the words in `span`, of which `same` are those of a piece, whose they are?"""
        doc = self._doc
        if doc.credits:
            return True
        blocks = doc.blocks_of(span)
        near = Span(max(span.start - LOOKED, 0), span.end + LOOKED)
        own = [self._own(block, near, same) for block in self._blocks[blocks.start : blocks.stop]]
        if any(CREDIT.search(text) for text in own) or (own and SIGNED_END.search(own[-1])):
            return True
        if own and (self._announces(blocks.start, span) or self._signs(blocks.stop)):
            return True
        return self._is_attributed(span, [] if _is_release(piece) else same)

    def _own(self, block: Span, near: Span, same: Sequence[Word]) -> str:
        """What is near of a paragraph, with blanks for the words that a piece has too."""
        start, end = max(block.start, near.start), min(block.end, near.end)
        text = list(self._doc.plain[start:end])
        for word in same:
            if start <= word.start < end:
                text[word.start - start : word.end - start] = " " * (word.end - word.start)
        return "".join(text)

    def _announces(self, at: int, span: Span) -> bool:
        """Do the words before a colon, in the paragraph or right above it, say whose words follow?"""
        before = self._before(self._blocks[at], span.start)
        if not before and at:
            before = self._before(self._blocks[at - 1], self._blocks[at - 1].end)
        before = before.rstrip("“\"'‘> \n")
        if not before.endswith(":"):
            return False
        line = re.split(r"(?<=[.!?])\s", before)[-1]
        return any(pattern.search(line) for pattern in (CREDIT, TELLS)) or NAMES.fullmatch(line) is not None

    def _before(self, block: Span, end: int) -> str:
        return self._doc.plain[max(block.start, end - LINE) : end].rstrip()

    def _signs(self, at: int) -> bool:
        """Does a line, that under a passage, say whose the passage is?"""
        if at >= len(self._blocks):
            return False
        below = self._blocks[at]
        return SIGNED.fullmatch(self._doc.plain, below.start, below.end) is not None

    def _is_attributed(self, span: Span, same: Sequence[Word]) -> bool:
        """Does somebody say it in words of the draft's own?"""
        doc = self._doc
        taken = {word.start for word in same}
        return any(
            attribution.cue
            and resolution.source is not None
            and doc.sources[resolution.source].kind in LENDERS
            and not any(said.start <= start < said.end for said in attribution.cue for start in taken)
            and not all(any(said.start <= start < said.end for start in taken) for said in attribution.source)
            and any(span.overlaps(content) for content in attribution.content)
            for attribution, resolution in zip(doc.attributions, doc.resolutions, strict=True)
        )


def _is_release(piece: Document) -> bool:
    """Is a piece what somebody gave out, so that who speaks in it lends it?"""
    return RELEASE.search(name_of(piece)) is not None or RELEASE.search(piece.plain, 0, HEAD) is not None
