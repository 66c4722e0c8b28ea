"""Number words, the words that scale a number, and the signs and names of money."""

from __future__ import annotations

WORDS = "one two three four five six seven eight nine ten eleven twelve"
COUNTS = {word: number for number, word in enumerate(WORDS.split(), 1)}
_LONG = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# As wires and tables have them: "20 mln", "1.5bn".
_WIRE = {
    **dict.fromkeys(("mn", "mln", "mio"), "million"),
    **dict.fromkeys(("bn", "bln"), "billion"),
    **dict.fromkeys(("tn", "trn", "trln"), "trillion"),
    **dict.fromkeys(("mill", "mil"), "million"),  # jotted
}
# Letters that are a scale right behind their digits, and letters that are one behind a sum of money only.
_LETTERS = {"k": "thousand", "m": "million"}
_MONEY_LETTERS = {"b": "billion", "t": "trillion"}
# The scale that a short form stands for.
SHORT = _WIRE | _LETTERS | _MONEY_LETTERS | {"grand": "thousand"}
# What a scale multiplies by; no scale is the empty string.
SCALES = {"": 1.0, **_LONG, **{short: _LONG[word] for short, word in SHORT.items()}}
COUNTING_SCALES = {"dozen": 12.0, "hundred": 1e2}
# Patterns: a scale that may stand apart from its digits, and the letters that may not, or only behind money.
SCALE_WORD = "|".join(sorted((*_LONG, *_WIRE), key=len, reverse=True))
SCALE_LETTER = "|".join(_LETTERS)
# "21 grand", but "21 grand pianos".
GRAND = (
    r"grand(?=[.,;:!?)”’\"]|\s*(?:\Z|\n|[-–—(])| (?:a|an|and|at|by|each|for|from|in|of|on|or|per|to|was)\b)"
)
MONEY_LETTER = "|".join((*_LETTERS, *_MONEY_LETTERS))
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SPELT = (
    COUNTS
    | {word: number for number, word in enumerate(_TEENS.split(), 13)}
    | {word: 10 * number for number, word in enumerate(TENS.split(), 2)}
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)}
# "Thirtieth", "twenty-first"; the twentieth stands above.
ORDINALS |= {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(TENS.split(), 2)}
ORDINALS |= {
    f"{tens}{joint}{one}": 10 * number + ORDINALS[one]
    for number, tens in enumerate(TENS.split(), 2)
    for one in _ORDINAL_WORDS.split()[:9]
    for joint in "- "
}
# Whose dollars they are; other countries are told by the name of their money.
COUNTRIES = {
    **dict.fromkeys(("us", "u.s.", "american"), "us"), "canadian": "c", "australian": "a",
    "hong kong": "hk", "new zealand": "nz", "singapore": "s",
    **dict.fromkeys(("british", "swiss", "swedish", "danish", "norwegian", "mexican", "russian"), ""),
}  # fmt: skip
CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "dollars": "dollar",
    "a$": "a$", "c$": "c$", "hk$": "hk$", "nz$": "nz$", "s$": "s$",
    "€": "euro", "eur": "euro", "euro": "euro", "euros": "euro",
    "£": "pound", "gbp": "pound", "sterling": "pound",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "rupees": "rupee", "roubles": "rouble", "rubles": "rouble",
    "francs": "franc", "crowns": "crown", "pesos": "peso", "cents": "cent", "pence": "penny",
    "quid": "pound", "bucks": "dollar",
}  # fmt: skip
