"""Signs by which a text names whose words it has: "Politico — ...", "© Harbour Gazette", "Text: Lyngvik".

A city or a day before a dash is a dateline and credits nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document
from claimcheck.material.borrowed.origins import SENTENCE
from claimcheck.material.borrowed.outlets import outlets
from claimcheck.material.denial import denies
from claimcheck.material.passages import name_of

# A name stands in so short an opening, and in so few words of the writer's own beside what is borrowed.
OPENING, FEW = 70, 6
# A lender has, and gives, one of these.
TELLING = frozenset({"account", "accounts", "it", "pages", "read", "report", "reports", "story", "version"})
# The name of a file that is a name, in words.
NAME = 3
_OPENS = re.compile(rf"\W{{0,8}}(?P<who>[^—–|\n]{{1,{OPENING}}}?)\s{{0,3}}(?:[—–|]|\s--?\s|\):?\s|:\s|\]\s)")
# What says, with a name behind it, whose a passage is: "Source: Lyngvik Salvage".
_LABEL = (
    r"(?:[Ss]ource(?:s|\(s\))?\s?[:–—-]|SOURCE:?|[Ff]rom:?|[Vv]ia:?|[Hh]/?[Tt]:?|[Hh]at tip:?|[Cc]redits?:"
    r"|[Cc]ourtesy(?: of)?:?|[Ww]ords:|[Rr]eporting:|[Tt]ext(?: and \w+)?(?::| by)|(?:[Oo]n the )?[Ww]eb:"
    r"|(?:(?:[Rr]ead|[Ss]ee|[Mm]ore|[Ff]ull|[Dd]etails|[Oo]riginal)\s(?:(?:more|full|whole|original|story|article"
    r"|report|text|details|on|about|here|this|it|the)\s){0,5}(?:at|from|on|in|by|via):?))"
)
_NAMED = r"\s?(?:(?:[Tt]o|[Oo]f) )?(?:[Tt]he )?[A-Z0-9][^\n!?]{0,80}[\])]?\.?\s*"
# In a name, and between two.
_JOINS = "(?:[Tt]he|[Ff]rom|[Vv]ia|[Bb]y|of|for|in|on|at|and|with)"
# A line under a passage that says whose it is: "— The Gazette", "(Harbour News)"; one above it is labelled.
SIGNED = re.compile(
    rf"[\s*_]{{0,8}}(?:(?:[—–―-]{{1,3}}|©|\([cC]\)|{_LABEL}){_NAMED}"
    rf"|[\[(](?:{_JOINS} )*[A-Z][^\s\])]*(?:\s(?:{_JOINS}|[A-Z0-9&/|–-][^\s\])]*)){{0,9}}[\])]?\.?\s*"
    r"|[Aa]gencies\.?)"
)
LABELLED = re.compile(rf"[\s*_\[(]{{0,8}}{_LABEL}{_NAMED}:?\s*")


def opens_with_lender(text: str, piece: Document) -> bool:
    """Does a paragraph begin with the name of an outlet, or of the piece of material, and a dash or colon?

    Not where the piece begins so too: then the words are its own.
    """
    found = _OPENS.match(text)
    if found is None or found[0].strip() in piece.plain:
        return False
    return lender(piece).search(found["who"]) is not None


def names_lender(own: str, piece: Document) -> bool:
    """Are the few words that a writer adds to others' hardly more than the name of whose they are?"""
    words = [word for word in own.split() if any(map(str.isalnum, word))]
    return 0 < len(words) <= FEW and lender(piece).search(" ".join(own.split())) is not None


def tells_as_lender(own: str, piece: Document) -> bool:
    """Does one of a writer's own sentences say that the lender tells something: "so the Gazette says"?

    An outlet of which it says something else, or that it did not answer, is only spoken of.
    """
    who, telling = lender(piece), verb_forms(speech=True) | TELLING
    return any(
        who.search(sentence)
        and not telling.isdisjoint(re.findall(r"[a-z]+", sentence))
        and not denies(sentence.split())
        for sentence in SENTENCE.split(" ".join(own.split()))
    )


def lender(piece: Document) -> re.Pattern[str]:
    """What names an outlet, or what a piece of material is called by."""
    words = re.findall(r"[^\W\d_]{3,}", name_of(piece).rpartition("/")[2].rpartition(".")[0])
    # A longer name of a file is a headline, and names whom it is about.
    return _known(" ".join(words) if len(words) <= NAME else "")


@lru_cache(maxsize=64)
def _known(own: str) -> re.Pattern[str]:
    """An outlet, or a word with a capital that the piece of material is called by."""
    named = [word.title() for word in own.split() if word.lower() not in lexicon.words("function_words")]
    any_of = "|".join([outlets(), *map(re.escape, named)])
    return re.compile(rf"(?<![\w-])(?:{any_of})(?![\w-])")
