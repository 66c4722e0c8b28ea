"""Figures and dates as a desk gets them wrong, and as it may round, write and measure them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import Figure, figures_of, written
from bench.faults.retouching import retouched
from bench.faults.rewording import CLOSE, change_of, held
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, TEENS, WEEKDAYS

SHORT_DAYS = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")
SHORT = {long: short for short, long in SHORT_MONTHS.items()}
NUMBERS = (*SMALL, *TEENS)


def copied_figures(article: Article) -> Iterator[Figure]:
    """Its figures; of weekdays and of years only the first two, so that they do not drown the rest."""
    seen = Counter[str]()
    for figure in figures_of(article):
        seen[figure.measure] += 1
        if figure.measure not in ("weekday", "year") or seen[figure.measure] <= 2:
            yield figure


def _set(figure: Figure, new: str, *expected: str) -> Change | None:
    """The sentence with `new` for the figure, and the rest of it rewritten where it can be."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    if new == figure.text or re.search(rf"\b{re.escape(new)}(?![\w,.]?\d)", before + after):
        return None
    made = held(before, new, after)
    made = retouched(made) or made
    return change_of(made[:-1] if made.endswith(f".{CLOSE}.") else made, *expected)


def digit_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """One digit is another, or two neighbours have changed places; a number word is the next one."""
    if figure.measure == "word":
        at = int(figure.value) + rng.choice((-1, 1))
        return _set(figure, SMALL[at], "different") if 2 <= at <= 12 else None
    if figure.measure in ("weekday", "day", "year") or len(figure.number.replace(",", "")) < 2:
        return None
    digits = list(figure.number)
    last = len(figure.number.rstrip("0,."))
    at = rng.choice([i for i, char in enumerate(digits) if char.isdigit() and i < last])
    others = [char for char in "123456789" if abs(int(char) - int(digits[at])) in (1, 2, 3)]
    digits[at] = rng.choice(others)
    new = figure.text.replace(figure.number, "".join(digits), 1)
    # A last digit is lost in any rounding; and another figure of the material may be meant.
    return None if material.holds(new) else _set(figure, new, "different")


def past_its_rounding(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Nearly" what it is above, "more than" what it is below; another scale, sign or measure."""
    if not figure.roundable:
        return None
    text, value = figure.text, figure.value
    made = []
    step = Decimal(10) ** max(value.adjusted() - 1, 0)
    below = (value / step).to_integral_value(ROUND_FLOOR) * step
    above = (value / step).to_integral_value(ROUND_CEILING) * step
    if below != value:
        made += [
            f"nearly {written(figure, below)}",
            f"fewer than {written(figure, below)}" if figure.measure == "count" else "",
        ]
        made += [f"more than {written(figure, above)}", f"at least {written(figure, above)}"]
        made += [f"about {written(figure, above + 2 * step)}"]
    if figure.scale in ("million", "billion"):
        made += [text.replace(figure.scale, "billion" if figure.scale == "million" else "million")]
    if figure.unit == "percent":
        made += [text.replace("percent", "percentage points")]
    if figure.currency == "$":
        made += [text.replace("$", "€")]
    made = [one for one in made if one]
    return _set(figure, rng.choice(made), "different") if made else None


DATED = re.compile(rf"(?P<month>{'|'.join(map(re.escape, (*SHORT_MONTHS, *MONTHS)))}) (?P<day>\d+)")


def date_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The day, the weekday, the month or the year is a near one."""
    step = rng.choice((-1, 1))
    if figure.measure == "weekday":
        return _set(figure, WEEKDAYS[(int(figure.value) + step) % 7], "different")
    if figure.measure == "year":
        new = str(int(figure.value) + rng.choice((-10, -2, -1, 1, 2)))
        return None if material.holds(new) else _set(figure, new, "different")
    match = DATED.fullmatch(figure.text)
    if not match:
        return None
    month, day = match["month"], int(match["day"])
    if rng.random() < 0.5:
        full = MONTHS[(MONTHS.index(SHORT_MONTHS.get(month, month)) + step) % 12]
        new = f"{SHORT.get(full, full) if month in SHORT_MONTHS else full} {day}"
    else:
        new = f"{month} {day + step if 1 <= day + step <= 28 else day - step * 2}"
    return None if material.holds(new) or day > 28 else _set(figure, new, "different")


def rightly_rounded(figure: Figure, material: Material, rng: Random) -> Change | None:
    """To two figures, with "about", or "nearly" and "more than" on the side where it lies."""
    if not figure.roundable or (figure.value < 100 and figure.measure == "count"):
        return None
    value = figure.value
    step = Decimal(10) ** (value.adjusted() - 1)
    below = (value / step).to_integral_value(ROUND_FLOOR) * step
    above = below + step
    if below == value:
        return None
    close = (value / step).to_integral_value(ROUND_HALF_UP) * step
    made = [f"{rng.choice(('about', 'roughly', 'around'))} {written(figure, close)}"]
    if value - below < step / 2:
        made += [f"more than {written(figure, below)}", f"just over {written(figure, below)}"]
    else:
        made += [f"nearly {written(figure, above)}", f"just under {written(figure, above)}"]
    return _set(figure, rng.choice(made), "equal", "rounded")


AMOUNT_ENDS = re.compile(r"[,.;)]| (?:for|in|on|from|and|over|since|by|at|a|per)\b")
LASTING = re.compile(r" (?P<what>years|months|weeks|days|hours)\b(?!-|[’'])")
NOT_LASTING = re.compile(
    r"\b(?:past|last|next|first|every|another|than|nearly|almost|about|over|within|to|or|and|the|least)\Z"
)


def in_house_form(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The same amount with another sign, in figures or in words, or by another unit."""
    text, made = figure.text, list[str]()
    # "A $25,000 gift" takes no plural.
    loose = AMOUNT_ENDS.match(figure.sentence.text[figure.end :])
    if figure.unit == "percent":
        made += [text.replace(" percent", "%"), text.replace("percent", "per cent")]
    elif figure.unit == "%":
        made += [text.replace("%", " percent")]
    if figure.currency == "$" and figure.scale in ("million", "billion"):
        made += [
            f"${figure.number}{figure.scale[0]}",
            f"{figure.number} {figure.scale} dollars" if loose else "",
            f"${figure.number}{figure.scale[0]}n",
        ]
    elif loose and figure.currency == "$" and not figure.scale and figure.value == int(figure.value):
        made += [f"{figure.number} dollars"]
    if figure.measure == "word":
        made += [str(int(figure.value))]
        what = LASTING.match(figure.sentence.text[figure.end :])
        before = figure.sentence.text[: figure.start].rstrip()
        if (
            what
            and figure.value == 2
            and what["what"] in ("weeks", "days")
            and not NOT_LASTING.search(before)
        ):
            new = "14 days" if what["what"] == "weeks" else "48 hours"
            return figure.replaced(new, "equal", end=figure.end + what.end())
    bare = figure.measure == "count" and not figure.scale
    if bare and figure.value < 20 and figure.value == int(figure.value):
        made += [NUMBERS[int(figure.value)]]
    if bare and figure.value >= 1000 and "," in figure.number:
        made += [figure.number.replace(",", "\N{NO-BREAK SPACE}")]
        if figure.value % 1000 == 0 and figure.value < 1_000_000:
            made += [f"{int(figure.value) // 1000} thousand"]
    made = [one for one in made if one]
    if not made or re.search(r"[A-Z]\w* \Z|-\Z|\d \w+ \Z", figure.sentence.text[: figure.start]):
        return None
    return _set(figure, rng.choice(made), "equal")


def date_in_house_form(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The month in full or short, the day before it or with its ending; the weekday short."""
    before = figure.sentence.text[: figure.start]
    after = figure.sentence.text[figure.end :]
    if figure.measure == "weekday":
        on = re.search(r"\b(?:on|since|until|last) \Z", before)
        alone = re.match(r" (?!night|morning|evening|afternoon|after|to\b)[a-z]", after)
        return _set(figure, SHORT_DAYS[int(figure.value)], "equal") if on and alone else None
    if figure.measure == "year":
        if not before.endswith(" in ") or re.search(r"\b[A-Z]\w+ in \Z", before):
            return None
        return _set(figure, f"the year {figure.text}", "equal")
    match = DATED.fullmatch(figure.text)
    if not match:
        return None
    month, day = match["month"], int(match["day"])
    full = SHORT_MONTHS.get(month, month)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    made = [f"{day} {full}", f"{full} {day}{ending}", f"the {day}{ending} of {full}"]
    if re.match(
        r"-| (?:(?!(?:at|in|to|and|or|as|with|for|that|when|by|from|on|is|was|will|has|the|a)\b)[a-z]+)",
        after,
    ):
        made = []  # "the Sept. 11 service"
    made += [f"{full} {day}"] if month in SHORT_MONTHS else [f"{SHORT.get(full, full)} {day}"]
    return _set(figure, rng.choice(made), "equal")


FIGURE_COPYDESK = tuple(
    Kind(name, "figure", fault, make, SEEN, "figure-copy")
    for name, fault, make in (
        ("figure-digit-off-in-copy", True, digit_off),
        ("figure-past-its-rounding", True, past_its_rounding),
        ("figure-date-off-in-copy", True, date_off),
        ("figure-rightly-rounded", False, rightly_rounded),
        ("figure-in-house-form", False, in_house_form),
        ("figure-date-in-house-form", False, date_in_house_form),
    )
)
