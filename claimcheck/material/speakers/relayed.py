"""Words that whoever speaks only quotes of somebody else: “My mother told me, ‘Never row alone.’”

They are the mother’s. Who says them in the draft as the speaker’s own gives them to the wrong person.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.attribute.cues import verb_forms
from claimcheck.document import Document, Span
from claimcheck.material.speakers.party import Party, people_of

# A quotation in single marks, inside of another, is open.
NESTED = re.compile(r"(?:(?<=\W)|\A)[‘'](?=\w)(?:[^‘’']|[’'](?=\w))*\Z")
# Who is said to say it, right before the inner mark: a noun with what goes with it, a name, a pronoun.
_WHO = (
    r"(?P<who>(?:[Hh]e|[Ss]he|[Tt]hey|[Pp]eople|[Ss]omebody|[Ss]omeone|[Ee]verybody|[Ee]veryone)"
    r"|(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ss]ome|[Yy]our)(?: [a-z-]+){1,3}?"
    r"|(?:[A-Z][\w.’-]*\s?){1,3}?)"
)
# So many characters before the inner mark are looked at.
LOOKED = 120
_PRONOUNS = frozenset({"he", "she", "they", "people", "somebody", "someone", "everybody", "everyone"})
# Whoever says in the first person what else was said says it: "I told him", "and he knows I said".
_OWN = re.compile(r"\b(?:I|we|you)\b", re.IGNORECASE)
# With these a draft says that words are another's than the one who tells them.
TELLS = re.compile(
    r"\b(?:quot(?:ed?|es|ing)|recall\w*|recount\w*|remember\w*|cit(?:ed?|es|ing)|relay\w*|repeat\w*|paraphras\w*"
    r"|told (?:her|him|them)|as saying"
    r"|(?:his|her|their|whose|mother’s|father’s) (?:own )?words|asks? (?:him|her|them)"
    r"|asked (?:him|her|them)|imitat\w*|mimick?\w*|saying of)\b"
)


def relayed(piece: Document, quote: Span, place: Span) -> Party | None:
    """Whoever a quote of a piece itself says it quotes at a place; None where the speaker quotes himself."""
    said = piece.plain[quote.start + 1 : place.start + 1]
    opened = NESTED.search(said)
    if opened is None:
        return None
    before = said[: opened.start()]
    clause = re.split(r"[.;!?]\s", before[-LOOKED:])[-1]
    found = _told().search(clause)
    if found is None or _OWN.search(found["who"] + found["rest"]):
        return None
    who = found["who"].strip()
    is_pronoun = who.lower() in _PRONOUNS
    if who.lower() in lexicon.words("function_words") and not is_pronoun:
        return None  # a word that begins a sentence is nobody's name
    people = people_of(who, fewest=1) if who[0].isupper() and not is_pronoun else ()
    party = people[0] if people else Party(who, "unnamed", "", who)
    return party._replace(is_relayed=True)


@cache
def _told() -> re.Pattern[str]:
    verbs = lexicon.any_of(verb_forms(speech=True))
    return re.compile(
        rf"(?:\A|(?<=[\s“\"])){_WHO}(?!,\ssay,),?\s"  # "white people, say, ‘...’" is for instance
        rf"(?:(?:has|had|have|would|will|once|always|often|just|also|then|used to|would always"
        rf"|\w+ly)\s){{0,2}}(?:{verbs})(?P<rest>(?:\s[\w’'-]+){{0,4}})[,:]?\s{{0,2}}\Z"
    )


def is_inner(doc: Document, quote: Span) -> bool:
    """Does a quote begin with an inner mark, so that its speaker quotes somebody?"""
    return doc.plain[quote.start + 1 : quote.start + 2] in ("‘", "'")


def tells_of(doc: Document, quote: Span, there: Party) -> bool:
    """Does the draft, around a quote or in it, say that it is somebody's whom the speaker quotes?"""
    if is_inner(doc, quote):
        return True
    blocks = [doc.blocks[at].span for at in doc.blocks_of(quote)] or [quote]
    around = f"{doc.plain[blocks[0].start : quote.start]} {doc.plain[quote.end : blocks[-1].end]}"
    last = there.called.split()[-1]
    is_there = last.lower() not in _PRONOUNS and re.search(rf"\b{re.escape(last)}\b", around) is not None
    return is_there or TELLS.search(around) is not None
