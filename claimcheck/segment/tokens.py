"""Words and marks, after the Penn Treebank as CoreNLP applies it to news; nothing is rewritten.

"don't" is "do" and "n't", "Reuters's" is "Reuters" and "'s"; "20-year-old", "U.S.-led", "and/or", "AT&T",
"O'Hara", "$" and "1,000.50" are tokens; so are addresses, handles and a row of the same mark. Apostrophes
may be straight or curly. A period is a token of its own: whether it belongs to the word before it, the
sentence decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.document import Span, Token

# Printed as nothing: control characters, zero-width spaces and joiners, soft hyphens.
_INVISIBLE = r"\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff"
# Each alternative takes a whole run of its characters or is bounded, so that the scan is linear in the text.
_TOKEN = re.compile(
    rf"""
    (?:https?://|www\.)[^\s<>"“”«»]{{0,2000}}[^\s<>"“”«».,;:!?)\]'’…]
  | [\w+-]{{1,64}}(?:\.[\w+-]{{1,64}}){{0,4}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}}
  | [@\#]\w+
  | (?:[a-z0-9-]{{1,64}}\.){{1,4}}(?:com|org|net|gov|edu|info|tv|co\.uk)\b(?:/[\w./?=&%\#-]{{0,2000}}[\w/])?
  | (?:US|HK|NZ|[ACS])\$
  # 1,000 and -0.5; 6:30; 1990s; 10.5-inch; 55-year-old; 2-3
  | (?<!\w)[+-]?\d+(?:[.,:/]\d+)*(?:-\d+(?:[.,:/]\d+)*)*(?:-?[^\W_]+(?:-[^\W_]+)*)?
  # U.S., a.m., U.S.-led, D-N.Y.
  | (?:[^\W\d_]{{1,3}}-)?(?:[^\W\d_]\.){{2,}}(?:-[^\W_]+)*
  # the '90s; she's; the n't that is left of don't; cannot, gonna
  | ['’]\d\ds?\b
  | ['’](?:s|re|ve|ll|d|m)\b
  | n['’]t\b
  | can(?=not\b) | (?:gon|wan)(?=na\b) | got(?=ta\b) | (?:gim|lem)(?=me\b)
  # a word: it ends before n't; inside it may stand accents, - / & and the apostrophe of O'Hara
  | (?:(?!n['’]t\b)\w
      |(?<=[\w\u0300-\u036f])(?:[\u0300-\u036f\xad]|-(?=\w)|/(?=[^\W\d_])|&(?=\w)|(?<![^\W_]{{2}})['’](?=[^\W\d_]{{3}})))+
  | \.(?:\.+|(?:[ ]\.){{2,}}) | …+ | -{{2,}} | `` | ''
  # a rule of stars, a row of exclamation marks
  | ([^\w\s{_INVISIBLE}])\1{{3,}}
  | [^\w\s{_INVISIBLE}]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def tokens(text: str, span: Span) -> Iterator[Token]:
    """The tokens of `text` inside `span`; what is blank or prints as nothing is in none of them."""
    for match in _TOKEN.finditer(text, span.start, span.end):
        yield Token(match.start(), match.end(), match[0])
