"""Numbers as news copy writes them: in letters up to twelve, in scales of a thousand."""

from __future__ import annotations

_WORDS = "one two three four five six seven eight nine ten eleven twelve"
COUNTS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
