"""Sources whose names are withheld: how a phrase shows that it means one, and how well it describes them.

The degrees are the Guardian's in substance (Rusbridger 2000: "one MP" is worth least, rank is better, rank
and direct knowledge best): 0 bare ("a source"; "people familiar with the matter" too, since the formula tells
nobody's side), 1 a group ("industry sources", "officials"), 2 a rank or an employer ("a senior official at
the ministry"), 3 that and how they know ("... who read the letter").
"""

from __future__ import annotations

from claimcheck import lexicon
from claimcheck.resolve.anonymity import states_anonymity
from claimcheck.resolve.words import either, spaced

# What is told in private is told by somebody in particular ("some members privately concede").
_CONFIDES = (
    either(
        *("say", "said", "tell", "told", "express", "acknowledg", "conced", "admit", "complain", "warn"),
        *("fret", "grumbl", "grous", "worr", "voic", "argu", "describ", "predict", "question", "suggest"),
        "confid",
    )
    + r"\w*"
)
# Behind a noun: these are particular people who tell what they know.
_SECRETIVE = spaced(
    r",? ?(?:(?:who|that) (?:is|are|was|were) )?(?:directly |closely |deeply )?"
    + either(
        "familiar with",
        "briefed on",
        "informed (?:about|of|on)",
        "privy to",
        "close to",
        "in the know",
        "in (?:attendance|the room)",
        "on the call",
        "interviewed for this (?:article|story|report)",
        r"(?:with|who (?:has|have|had)) (?:\w+ ){0,2}?(?:knowledge of|access to)",
        "who (?:has|have|had) (?:seen|read|reviewed|viewed)",
        rf"(?:privately|quietly|in private) (?:have |has |had |do |did )?{_CONFIDES}",
    )
    + r"\b"
)
_SAW = either(
    *("attended", "saw", "seen", "read", "reviewed", "viewed", "heard", "witnessed", "watched", "took part"),
    *("participated", "works?", "worked", "knows?", "briefed", "involved", "present", "there", "in the room"),
    *("on the call", "at the meeting"),
)
_KNOWS = spaced(
    r"\b"
    + either(
        *("familiar with", "briefed on", "knowledge of", "informed (?:about|of|on)", "privy to", "close to"),
        *("involved (?:in|with)", "present (?:at|in|when)", "in the know", "in the room", "on the call"),
        rf"who (?:(?:has|have|had|was|were|is|are) )?(?:directly )?{_SAW}",
    )
    + r"\b(?: [\w’'-]+){0,4}"
)
# "Familiar with the matter" is a formula: it says nothing of how they know.
_FORMULA = spaced(
    r"\b(?:matters?|situation|thinking|issues?|subject|story|case|facts|the know|developments?)\b"
)
_EMPLOYED = spaced(
    r"\s(?:at|in|from|with|of|for|inside|within|to) (?:the |a |an )?(?:[\w’'.&-]+ ){0,3}?"
    r"(?:ministry|department|company|firm|agency|campaign|government|office|bank|court|police|army|party|team|bureau"
    r"|administration|committee|commission|council|union|hospital|school|university|board|group|embassy|palace"
    r"|regulator|industry)\b"
)
_SERVES = spaced(r" (?:to|for|of) ")  # "an aide to the mayor"


def is_secretive(tail: str) -> bool:
    """Do the words behind a noun say that these are particular people who tell what they know?"""
    return bool(_SECRETIVE.match(tail) or states_anonymity(tail))


def described(noun_class: str, noun: str, modifiers: tuple[str, ...], *, named: bool, tail: str) -> int:
    """The degree, 0 to 3, of one mention.

    `modifiers` are the lower-case words before the noun, `named` says that a name tells for whom they work,
    `tail` is what follows the noun.
    """
    bare = noun_class == "voice" or noun in ("one", "other")
    words = lexicon.load("described_by")
    telling = [word for word in modifiers if word[0].isalpha() and words.get(word) != ("empty",)]
    if (
        named
        or (not bare and telling)
        or any(words.get(word) == ("rank",) for word in telling)
        or _EMPLOYED.search(tail)
        or (not bare and _SERVES.match(tail))
    ):
        degree = 2
    else:
        degree = 1 if telling or not bare else 0
    for match in _KNOWS.finditer(tail):
        # "Close to the board" tells for whom they speak, and not how they know as well.
        if not _FORMULA.search(match[0]) and not (_EMPLOYED.search(match[0]) and not telling):
            return 3 if degree == 2 else 1
    return degree
