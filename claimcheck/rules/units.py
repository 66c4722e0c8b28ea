"""Units of measure by their names: what each measures, and how many of the kind's first unit one is.

Factors are those of the International System (BIPM, The SI Brochure, 9th edition) and of NIST Handbook 44,
appendix C; a month is a twelfth of a year of 365.25 days.
"""

from __future__ import annotations

_KINDS: dict[str, dict[float, str]] = {
    "length": {  # metres
        1.0: "metre metres meter meters m",
        1000.0: "kilometre kilometres kilometer kilometers km kms",
        0.01: "centimetre centimetres centimeter centimeters cm",
        0.001: "millimetre millimetres millimeter millimeters mm",
        1609.344: "mile miles",
        1852.0: "nautical_mile nautical_miles",
        0.9144: "yard yards",
        0.3048: "foot feet ft",
        0.0254: "inch inches",
    },
    "mass": {  # kilograms
        1.0: "kilogram kilograms kilo kilos kg kgs",
        0.001: "gram grams gramme grammes",
        0.000001: "milligram milligrams mg",
        0.000000001: "microgram micrograms mcg",
        1000.0: "tonne tonnes metric_ton metric_tons",
        907.18474: "ton tons short_ton short_tons",
        0.45359237: "pound pounds lb lbs",
        0.028349523: "ounce ounces oz",
    },
    "area": {  # hectares
        1.0: "hectare hectares ha",
        0.40468564: "acre acres",
        100.0: "square_kilometre square_kilometres square_kilometer square_kilometers sq_km",
        258.99881: "square_mile square_miles sq_miles",
        0.0001: "square_metre square_metres square_meter square_meters sq_m",
        0.000009290304: "square_foot square_feet sq_ft",
        0.00008361274: "square_yard square_yards",
    },
    "volume": {  # litres
        1.0: "litre litres liter liters",
        0.001: "millilitre millilitres milliliter milliliters ml",
        1000.0: "cubic_metre cubic_metres cubic_meter cubic_meters",
        28.316847: "cubic_foot cubic_feet",
        3.7854118: "gallon gallons",
        0.56826125: "pint pints",
        158.98729: "barrel barrels",
    },
    "speed": {  # kilometres an hour
        1.0: "kph km/h kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour",
        1.609344: "mph miles_per_hour miles_an_hour",
        1.852: "knot knots",
        3.6: "metres_per_second meters_per_second",
    },
    "power": {  # kilowatts
        1.0: "kilowatt kilowatts kw",
        1000.0: "megawatt megawatts mw",
        1000000.0: "gigawatt gigawatts gw",
        0.001: "watt watts",
    },
    "energy": {  # kilowatt-hours
        1.0: "kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours kwh",
        1000.0: "megawatt-hour megawatt-hours megawatt_hour megawatt_hours mwh",
        1000000.0: "gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours gwh",
        1000000000.0: "terawatt-hour terawatt-hours terawatt_hour terawatt_hours twh",
    },
    "data": {  # megabytes
        1.0: "megabyte megabytes mb",
        0.001: "kilobyte kilobytes kb",
        1000.0: "gigabyte gigabytes gb",
        1000000.0: "terabyte terabytes tb",
    },
    "time": {  # days
        1.0: "day days",
        1 / 24: "hour hours hr hrs",
        1 / 1440: "minute minutes min mins",
        1 / 86400: "second seconds",
        7.0: "week weeks wk wks",
        14.0: "fortnight fortnights",
        30.4375: "month months mth mths",
        365.25: "year years yr yrs",
        3652.5: "decade decades",
        36525.0: "century centuries",
    },
}  # fmt: skip
UNITS: dict[str, tuple[str, float]] = {
    name.replace("_", " "): (kind, factor)
    for kind, units in _KINDS.items()
    for factor, names in units.items()
    for name in names.split()
}
# Of each unit the first of its names.
NAMES: dict[str, str] = {
    name.replace("_", " "): names.split()[0].replace("_", " ")
    for units in _KINDS.values()
    for names in units.values()
    for name in names.split()
}
# Degrees have no common zero: the scale, how many Celsius one of them is, and where they have 0 Celsius.
_CELSIUS = ("°c", "ºc", "degrees c", "degrees celsius", "degrees centigrade", "celsius")
_FAHRENHEIT = ("°f", "ºf", "degrees f", "degrees fahrenheit", "fahrenheit")
DEGREES: dict[str, tuple[str, float, float]] = {
    **dict.fromkeys(_CELSIUS, ("celsius", 1.0, 0.0)),
    **dict.fromkeys(_FAHRENHEIT, ("fahrenheit", 5 / 9, 32.0)),
    **dict.fromkeys(("degree", "degrees", "°", "º"), ("", 1.0, 0.0)),
}
