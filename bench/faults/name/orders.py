"""Names with a part too many, exchanged or of another's: Jr., initials, states, "former"; lists and links."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.name.forms import Called
from bench.faults.name.names import Named, doubled, dropped, exchanged, vowel

DOTTED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen)\.\Z")
IN_OFFICE = ("President", "Vice President", "Sen.", "Senator", "Gov.", "Governor", "Rep.", "Mayor", "Justice",
             "Judge", "Director", "House Speaker", "Attorney General", "Secretary of State")  # fmt: skip
PAST = re.compile(
    r"Reagan|Bush|Nixon|Clinton|Carter|Lincoln|Kennedy|Roosevelt|Johnson|Eisenhower|Jefferson|Truman|Ford|Adams"
    r"|Washington|Wilson|Hoover|Jackson|Madison"
)
LISTED = ("Named here: {}.", "In this story: {}.", "Also see: {}.", "Index: {}.")


def _wrong(item: Named, new: str, material: Material) -> Change | None:
    """Another name in its place, unless the material has it so."""
    return None if material.holds(new) else item.replaced(f"{item.title} {new}".strip(), "misspelt")


def junior_added(item: Named, material: Material, rng: Random) -> Change | None:
    """The son for the father: "Jr." behind a name that has none."""
    after = item.sentence.text.partition(item.person.name)[2]
    if re.match(r",? (?:Jr|Sr|I)|[’']", after):
        return None
    return _wrong(item, f"{item.person.name} {rng.choice(('Jr.', 'Sr.', 'III'))}", material)


def order_exchanged(item: Named, material: Material, rng: Random) -> Change | None:
    """Anderson John: a list read the wrong way round."""
    given, _, surname = item.person.name.partition(" ")
    return None if " " in surname else _wrong(item, f"{surname} {given}", material)


def initial_of_another(item: Named, material: Material, rng: Random) -> Change | None:
    """P. Anderson for John Anderson."""
    given, _, rest = item.person.name.partition(" ")
    others = [letter for letter in "ABCDEFGHJKLMNPRSTW" if letter != given[0]]
    return _wrong(item, f"{rng.choice(others)}. {rest.split()[-1]}", material)


def surname_misspelt(item: Named, material: Material, rng: Random) -> Change | None:
    """The surname alone, and misspelt."""
    surname = item.person.surname
    new = rng.choice((exchanged, doubled, vowel, dropped))(surname, rng)
    if new is None or new.lower() == surname.lower() or material.holds(f"{new}'s"):
        return None
    return None if material.holds(new) else item.replaced(new, "misspelt")


def both_parts_slip(item: Named, material: Material, rng: Random) -> Change | None:
    """Given name and surname have each a slip."""
    given, _, rest = item.person.name.partition(" ")
    if not re.fullmatch(r"[A-Z][a-z]{4,}", given) or " " in rest:
        return None
    one = rng.choice((exchanged, doubled, vowel))(given, rng)
    two = rng.choice((exchanged, doubled, vowel))(rest, rng)
    if one is None or two is None or one == given or two == rest:
        return None
    return _wrong(item, f"{one} {two}", material)


def former(item: Called, material: Material, rng: Random) -> Change | None:
    """Out of an office that the material says is theirs."""
    before = item.sentence.text[: item.start]
    led = re.search(r"\b(?:[Ff]ormer|[Ll]ate|then|[Vv]ice|[Ee]x|[A-Z][\w.]*)[- ]\Z", before)
    dead = PAST.search(item.name)
    if item.title not in IN_OFFICE or led or dead or material.holds(f"former {item.title}"):
        return None
    new = f"{'former' if before else 'Former'} {item.title} {item.name}"
    return item.replaced(new, "misspelt")


def initial_undotted(item: Named, material: Material, rng: Random) -> Change | None:
    """J Anderson, as the British have it."""
    given, _, rest = item.person.name.partition(" ")
    known = item.sentence.article.person(rest.split()[-1]) is item.person and given != "Al"
    return item.replaced(f"{item.title} {given[0]} {rest.split()[-1]}".strip(), "same") if known else None


def as_listed(item: Named, material: Material, rng: Random) -> Change | None:
    """Anderson, John: as an index below the story has it."""
    given, _, rest = item.person.name.rpartition(" ")
    before, after = rng.choice(LISTED).split("{}")
    text = f"{item.sentence.text}\n\n{before}"
    return marked(text, f"{rest}, {given}", after, "same")


def linked(item: Named, material: Material, rng: Random) -> Change | None:
    """In a link, as pages have it."""
    name = item.person.name
    address = re.sub("[^a-z]+", "-", name.lower())
    return item.replaced(f"{item.title} [{name}](https://example.org/people/{address})".strip(), "same")


def title_undotted(item: Called, material: Material, rng: Random) -> Change | None:
    """Mr Anderson and Sen Anderson, without the stop."""
    if not DOTTED.match(item.title):
        return None
    return item.replaced(f"{item.title[:-1]} {item.name}", "same")


def in_italics(item: Named, material: Material, rng: Random) -> Change | None:
    """In italics, between underscores."""
    return item.replaced(f"_{f'{item.title} {item.person.name}'.strip()}_", "same")


NAME_ORDERS = (
    Kind("name-junior-added", "name", True, junior_added, SEEN),
    Kind("name-order-exchanged", "name", True, order_exchanged, SEEN),
    Kind("name-initial-of-another", "name", True, initial_of_another, SEEN),
    Kind("name-surname-misspelt", "name", True, surname_misspelt, SEEN),
    Kind("name-both-parts-slip", "name", True, both_parts_slip, SEEN),
    Kind("name-former-added", "name", True, former, SEEN, of="called"),
    Kind("name-initial-undotted", "name", False, initial_undotted, SEEN),
    Kind("name-as-listed", "name", False, as_listed, SEEN),
    Kind("name-linked", "name", False, linked, SEEN),
    Kind("name-in-italics", "name", False, in_italics, SEEN),
    Kind("name-title-undotted", "name", False, title_undotted, SEEN, of="called"),
)
