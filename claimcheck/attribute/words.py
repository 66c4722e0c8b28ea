"""A sentence as the finder looks at it: words, tags, quotes; and the classes of words and tags it goes by.

The tags are Penn Treebank's. `LONGEST` bounds a sentence, so that no scan depends on the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.document import Document, Quote, Sentence, Token

LONGEST = 300

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
HEADS = NOUNS | {"PRP", "CD", "FW"}
DETERMINERS = frozenset({"DT", "PRP$", "PRP", "PDT", "WP$"})
INSIDE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "CD", "FW", "DT", "PDT", "PRP$", "POS", "JJ", "JJR", "JJS", "RBS"}
    | {"VBN", "VBG", "HYPH", "$", "#"}
)
RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})

# Closed classes of English.
QUANTIFIERS = frozenset(
    {"some", "many", "others", "several", "few", "most", "all", "both", "those", "these", "this"}
    | {"that", "none", "another", "each", "either", "neither", "more", "one", "any"}
)
LINKS = frozenset(
    {"of", "for", "in", "at", "from", "with", "on", "to", "by", "near", "behind", "against", "about"}
    | {"inside", "within", "close", "under"}
)
BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "’s", "’re", "’m"}
)
PASSIVE = BE | {"get", "gets", "got"}
AUXILIARIES = PASSIVE | frozenset(
    {"has", "have", "had", "having", "'ve", "’ve", "'d", "’d", "do", "does", "did", "will", "would"}
    | {"could", "can", "may", "might", "should", "must", "shall", "'ll", "’ll", "wo", "ca"}
)
# "Went on to say", "continues to deny": what leads to the verb that counts.
LIGHT = frozenset(
    {"went", "go", "goes", "going", "gone", "on", "continued", "continue", "continues", "continuing"}
    | {"began", "begun", "begins", "started", "starts", "came", "have", "has", "had", "having", "used"}
    | {"able", "likely", "ready", "about"}
)
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"}
    | {"today", "tonight", "tomorrow", "january", "february", "march", "april", "june", "july"}
    | {"august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug."}
    | {"sept.", "oct.", "nov.", "dec.", "morning", "afternoon", "evening", "night", "week", "month"}
    | {"year"}
)
BEFORE_DAYS = frozenset(
    {"on", "in", "at", "by", "the", "early", "late", "earlier", "later", "last", "this", "next"}
)

DASHES = frozenset({"–", "—", "--", "-"})
PAUSES = DASHES | {",", ";"}
STOPS = frozenset({".", "!", "?", "…", "..."})
CLAUSE_ENDS = PAUSES | STOPS | {":", "(", ")"}
OPENING = frozenset({"(", "[", "-lrb-"})
CLOSING = frozenset({")", "]", "-rrb-"})
MARKS = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "`", "«", "»", "„"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence, or of a part of one too long, their lower-case forms and tags.

    `quotes` has for each word the index of the quote it stands in, -1 for none; `before` is the index of the
    quote that ends right before the first word, in the same block, -1 for none.
    """

    tokens: Sequence[Token]
    low: Sequence[str]
    tags: Sequence[str]
    quotes: Sequence[int]
    before: int

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The word at `at` in lower case, "" beyond the sentence."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def tag(self, at: int) -> str:
        """The tag at `at`, "" beyond the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    def is_pause(self, at: int) -> bool:
        """Is there a comma, semicolon or dash, outside of quotes?"""
        return 0 <= at < len(self.low) and self.low[at] in PAUSES and self.quotes[at] < 0

    def is_quoted(self, at: int) -> bool:
        """Does the word at `at` stand in a quote?"""
        return 0 <= at < len(self.quotes) and self.quotes[at] >= 0

    def follows_quote(self, at: int) -> bool:
        """Does a quote end just before `at`, a comma apart, in this sentence or with the one before it?"""
        if at == 0:
            return self.before >= 0
        return self.is_quoted(at - 1) or (self.word(at - 1) == "," and self.is_quoted(at - 2))


def sentences(doc: Document, quotes: Sequence[Quote]) -> Iterator[tuple[Sentence, Words]]:
    """The sentences of `doc` as words that know their quotes; overlong ones in parts of LONGEST words."""
    at = 0
    end_of_last, block = -1, -1
    for sentence, tags in zip(doc.sentences, doc.tags, strict=True):
        inside = []
        for token in sentence.tokens:
            while at < len(quotes) and quotes[at].span.end <= token.start:
                at += 1
            inside.append(at if at < len(quotes) and quotes[at].span.start <= token.start else -1)
        before = -1
        last = at - 1 if not inside or inside[0] < 0 else -1
        if last >= 0 and sentence.block == block and quotes[last].span.end == end_of_last:
            before = last
        low = [token.text.lower() for token in sentence.tokens]
        for first in range(0, len(low), LONGEST):
            part = slice(first, first + LONGEST)
            yield sentence, Words(sentence.tokens[part], low[part], tags[part], inside[part], before)
            before = -1
        end_of_last, block = sentence.span.end, sentence.block
