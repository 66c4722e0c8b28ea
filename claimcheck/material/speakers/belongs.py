"""Does a text say that a person is of a body: "Ann Lee, who runs the Port Authority", "the port’s Ann Lee"?

To be named in one sentence is not enough: whoever sues the port is in a sentence with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimcheck import lexicon
from claimcheck.document import Document
from claimcheck.material.speakers.party import initials_of
from claimcheck.syntax import FINITE

# So many words stand between a person and their body, and between a body and its person.
AFTER, BEFORE = 16, 10
# With these it is the body that speaks, through a person.
THROUGH = frozenset({"by", "through", "via", "spokesman", "spokeswoman", "spokesperson", "signed", "from"})
# Who is that is so at a body, not of a person.
OFFICERS = (
    "executive|chairman|chairwoman|chair|director|founder|co-founder|economist|analyst|strategist|partner"
)
# Alone between the two they make them two.
APART = frozenset({"and", "or", "against", "versus", "v.", "vs.", "but", "nor"})


def belongs(doc: Document, person: str, body: str) -> bool:
    """Does a sentence say of the person of a surname, in lower case, that they are of a body of this name?"""
    words = [word.strip(",").casefold() for word in body.replace("’s", "").replace("'s", "").split()]
    telling = frozenset(words) - lexicon.words("function_words")
    if body.casefold() not in doc.plain.casefold():
        # Where the text has the whole name, a part of it is another's; else a text may shorten it.
        telling = telling - lexicon.load("organisation_words").keys() or telling
        fewest = (len(telling) + 1) // 2
    else:
        fewest = len(telling)
    for number, sentence in enumerate(doc.sentences):
        low = [token.text.casefold() for token in sentence.tokens]
        if person not in low:
            continue
        named = [at for at, word in enumerate(low) if word in telling]
        if len({low[at] for at in named}) < fewest:
            named = []
        short = [at for at, token in enumerate(sentence.tokens) if _stands_for(token.text, body)]
        named = sorted({*named, *short})
        for at, word in enumerate(low):
            near = bisect_left(named, at)
            beside = named[max(near - 1, 0) : near + 1] if word == person else ()
            if any(_is_of(low, doc.tags[number], at, other) for other in beside):
                return True
    return False


def _is_of(low: Sequence[str], tags: Sequence[str], person: int, body: int) -> bool:
    """Is what stands between the person and the body no more than what one is to the other?"""
    first, last = sorted((person, body))
    if last - first > (AFTER if person < body else BEFORE):
        return False
    between = {low[at]: tags[at] for at in range(first + 1, last) if low[at] not in ("the", "a", "an")}
    if (between and between.keys() <= APART) or lexicon.words("adversaries") & between.keys():
        return False
    if body < person and THROUGH & between.keys():
        return True
    belonging = lexicon.words("belonging_verbs")
    return all(word.replace("’", "'") in belonging for word, tag in between.items() if tag in FINITE)


def is_employer(name: str, doc: Document) -> bool:
    """Is a name, that may be a person's, that of a body in a text: "chief executive of Wells Fargo"?"""
    if re.search(rf"\b(?:{OFFICERS}) (?:of|at|for|with) {re.escape(name)}\b", doc.plain):
        return True
    # People have those who speak for them, too: a name that may be one's is left alone.
    is_one_word = " " not in name and name.casefold() not in lexicon.words("surnames")
    spoken = rf"\bspokes(?:man|woman|person) (?:of|at|for|with) {re.escape(name)}\b"
    full = rf"\b[A-Z][\w.]+ {re.escape(name)}\b"
    return is_one_word and re.search(spoken, doc.plain) is not None and not re.search(full, doc.plain)


def _stands_for(word: str, body: str) -> bool:
    """Is a word the initials of a body's name?"""
    letters = word.replace(".", "")
    return len(letters) > 1 and word[0].isupper() and letters.casefold() == initials_of(body)
