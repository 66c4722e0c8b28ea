"""Number words, the words that scale a number, and the signs and names of money."""

from __future__ import annotations

WORDS = "one two three four five six seven eight nine ten eleven twelve"
COUNTS = {word: number for number, word in enumerate(WORDS.split(), 1)}
SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {"dozen": 12.0, "hundred": 1e2, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12}
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
CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "dollars": "dollar",
    "a$": "a$", "c$": "c$", "hk$": "hk$", "nz$": "nz$", "s$": "s$",
    "€": "euro", "eur": "euro", "euro": "euro", "euros": "euro",
    "£": "pound", "gbp": "pound", "sterling": "pound",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "rupees": "rupee", "roubles": "rouble", "rubles": "rouble",
    "francs": "franc", "crowns": "crown", "pesos": "peso", "cents": "cent", "pence": "penny",
}  # fmt: skip
