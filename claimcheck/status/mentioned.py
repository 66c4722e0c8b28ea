"""Where sources are mentioned and names stand, for who looks up the party of a phrase."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.document import Document, Named, Party, Span, Token
from claimcheck.status.around import NEAR

FAR = 4 * NEAR


class Mentioned:
    """The mentions and names of one document, looked up by token."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._mentions = sorted(
            (mention.span.start, mention.span.end, source)
            for source, entry in enumerate(doc.sources)
            for mention in entry.mentions
        )
        self._mention_starts = [start for start, _, _ in self._mentions]
        self._name_starts = [named.span.start for named in doc.names]
        self._called = {source.name: index for index, source in enumerate(doc.sources)}

    def is_in_name(self, token: Token) -> bool:
        """Is a token inside a name, and not its first?"""
        named = self._name_at(token)
        return named is not None and named.span.start < token.start

    def _name_at(self, token: Token) -> Named | None:
        at = bisect_right(self._name_starts, token.start) - 1
        if at < 0 or self._doc.names[at].span.end < token.end:
            return None
        return self._doc.names[at]

    def named_at(self, token: Token) -> Party | None:
        """Whom `token` names."""
        named = self._name_at(token)
        return None if named is None else Party(named.name, self._called.get(named.name))

    def person_before(self, tokens: Sequence[Token], pronoun: int) -> Party | None:
        """Who is named last in the sentence before "him" or "her"."""
        named = (self.named_at(token) for token in reversed(tokens[max(0, pronoun - FAR) : pronoun]))
        return next((party for party in named if party is not None), None)

    def apposed(self, tokens: Sequence[Token], last: int) -> Party | None:
        """Who is named behind a description that ends before token `last`: "a maker of vans, NAME, ..."."""
        if [token.text for token in tokens[last : last + 1]] != [","] or last + 1 >= len(tokens):
            return None
        named = self._name_at(tokens[last + 1])
        behind = tokens[last + 2 : last + 2 + NEAR]
        closes = named and next((token.text for token in behind if token.start >= named.span.end), None)
        return self.named_at(tokens[last + 1]) if closes == "," else None

    def is_mentioned(self, source: int, span: Span) -> bool:
        """Is there a mention of a source within a span?"""
        at = bisect_left(self._mentions, (span.start, 0, 0))
        return any(
            end <= span.end and mentioned == source
            for start, end, mentioned in self._mentions[at : at + NEAR]
            if start < span.end
        )

    def source_at(self, token: Token) -> int | None:
        """The source whose shortest mention covers `token`; None where none does."""
        best, length = None, 0
        at = bisect_right(self._mention_starts, token.start)
        for start, end, source in reversed(self._mentions[max(0, at - NEAR) : at]):
            if token.end <= end and (best is None or end - start < length):
                best, length = source, end - start
        return best
