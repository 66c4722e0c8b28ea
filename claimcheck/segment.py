"""Sentences and tokens.

Whether a period ends a sentence is asked of Punkt (Kiss and Strunk 2006, NLTK's implementation, weights of our own);
the rules around it are those of print: a closing mark stays with its sentence, a small letter never begins one, and
the end of a block always ends one. Tokens follow the Penn Treebank as CoreNLP applies it to news, but nothing is
rewritten: a token's text is always the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck import lexicon, model
from claimcheck.document import Document, Sentence, Span, Token
from claimcheck.stage import stage

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

# Longer sentences are cut: nobody writes them, and later stages may hold one in their hands at a time.
LONGEST = 1000

# Every alternative is bounded or takes a whole run of its characters, so that the scan is linear in the text.
_TOKEN = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”«»]{0,2000}[^\s<>"“”«».,;:!?)\]'’…]     # addresses
  | [\w+-]{1,64}(?:\.[\w+-]{1,64}){0,4}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}
  | [@\#]\w+
  | (?:[a-z0-9-]{1,64}\.){1,4}(?:com|org|net|gov|edu|info|tv|co\.uk)\b
  | (?:US|HK|NZ|[ACS])\$
  | (?<!\w)[+-]?\d+(?:[.,:/]\d+)*(?:-\d+(?:[.,:/]\d+)*)*(?:-?[^\W_]+(?:-[^\W_]+)*)?   # 1,000, 6:30, 10.5-inch
  | (?:[^\W\d_]\.){2,}(?:-[^\W_]+)*                              # U.S., a.m., U.S.-backed
  | ['’]\d\ds?\b                                                  # the '90s
  | ['’](?:s|re|ve|ll|d|m)\b                                      # she's, they'll
  | n['’]t\b                                                      # the n't that is left of don't
  | (?:can(?=not\b)|(?:gon|wan)(?=na\b)|got(?=ta\b)|(?:gim|lem)(?=me\b))
  | (?:(?!n['’]t\b)\w|(?<=\w)(?:[\u0300-\u036f\xad]|-(?=\w)|/(?=[^\W\d_])|&(?=\w)|(?<![^\W_]{2})['’](?=[^\W\d_]{3})))+
  | \.(?:[ ]?\.)+ | …+ | -{2,} | ``|''
  | ([^\w\s])\1{3,}                                               # a rule of stars, a row of exclamation marks
  | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSING = frozenset("\"'’”»)]}") | {"''"}
_OPENING = frozenset("\"'‘“«([{") | {"``"}
_DASHES = frozenset(("-", "--", "–", "—", "―"))
# Punkt's flag for a word seen in lower case inside a sentence (the numbers of its ortho_context files).
_LOWER_INSIDE = 1 << 5


@stage(requires=("blocks", "roles"), assigns=("sentences",))
def segment(doc: Document) -> dict[str, Any]:
    """The sentences of each block, in order; each begins and ends with a token, and no text between them has ink."""
    return {
        "sentences": tuple(
            Sentence(Span(tokens[0].start, tokens[-1].end), index, doc.roles[index], tokens)
            for index, block in enumerate(doc.blocks)
            for tokens in sentences(doc.plain, block.span)
        )
    }


def sentences(text: str, span: Span) -> Iterator[tuple[Token, ...]]:
    """The tokens of `text` inside `span`, a sentence at a time."""
    tokens: list[Token] = []
    words = [
        Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, span.start, span.end)
    ]
    index, size = 0, len(words)
    while index < size:
        token = words[index]
        index += 1
        if token.text[-1] not in ".?!…":
            tokens.append(token)
            if len(tokens) < LONGEST:
                continue
        else:
            close = index
            while (
                close < size and words[close].start == words[close - 1].end and words[close].text in _TRAILING
            ):
                close += 1
            if not _ends(words, index - 1, close, tokens):
                if (
                    token.text == "."
                    and tokens
                    and tokens[-1].end == token.start
                    and _joins(words, index, tokens[-1])
                ):
                    before = tokens.pop()
                    token = Token(before.start, token.end, before.text + ".")
                tokens.append(token)
                continue
            tokens += words[index - 1 : close]
            index = close
        yield tuple(tokens)
        tokens = []
    if tokens:
        yield tuple(tokens)


def _joins(words: list[Token], index: int, before: Token) -> bool:
    """Does a period inside a sentence belong to the word before it? Not when the quoted sentence ends there."""
    follows_mark = (
        index < len(words) and words[index].start == before.end + 1 and words[index].text in _CLOSING
    )
    return before.text[-1].isalnum() and (not follows_mark or before.text.lower() in _abbreviations())


def _ends(words: list[Token], stop: int, after: int, sentence: list[Token]) -> bool:
    """Does the sentence end with the mark at `stop` and the closing marks up to `after`?"""
    if after == len(words):
        return True
    mark, following = words[stop], words[after]
    first = after
    while first < len(words) - 1 and words[first].text in _OPENING:
        first += 1
    start = words[first].text
    if start[0].islower() and not start[1:2].isupper():
        return False
    spaced = following.start > words[after - 1].end
    previous = sentence[-1].text if sentence else ""
    if not spaced:
        # A space was forgotten: "the vote.The mayor".
        return start[0].isupper() and start[1:2].islower() and previous.isalpha() and previous[-1].islower()
    if following.text in _DASHES or following.text in ",;:":
        return False
    if mark.text[-1] in "?!":
        return True
    if mark.text != ".":
        return _punkt_ends(mark.text, start)
    if not sentence or sentence[-1].end < mark.start:
        return True
    if previous.isdigit() and len(sentence) == 1:
        return False  # "1. The first item of a list"
    return _punkt_ends(previous + ".", start)


_TRAILING = _CLOSING | {".", "?", "!", "…"}


def _punkt_ends(word: str, following: str) -> bool:
    bare = word[:-1]
    kind = _abbreviations().get(bare.lower())
    if kind == "title" and bare[0].isupper():
        return False
    if kind == "number" and following[0].isdigit():
        return False
    if kind in ("name", "title") and bare.islower():
        return True
    return len(list(_punkt().sentences_from_tokens((word, following)))) > 1


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviation -> how it is used: those that Punkt learnt ("word") and those of the lexicon."""
    learnt = dict.fromkeys(model.load("punkt")["abbreviations"], "word")
    return learnt | {entry: kind for entry, (kind,) in lexicon.load("abbreviations").items()}


@cache
def _punkt() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    weights = model.load("punkt")
    parameters = PunktParameters()
    parameters.abbrev_types = {entry for entry, kind in _abbreviations().items() if kind != "number"}
    parameters.collocations = {(first, second) for first, second in weights["collocations"]}
    parameters.sent_starters = set(weights["starters"])
    for word in weights["lower"]:
        parameters.add_ortho_context(word, _LOWER_INSIDE)
    return PunktSentenceTokenizer(parameters)
