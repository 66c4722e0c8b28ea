"""Who the article names: every name belongs to one entity, short forms to the entity of the full one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck import lexicon
from claimcheck.document import ABOVE, SourceKind
from claimcheck.resolve.entity import Entity
from claimcheck.resolve.epithets import BODIES, PEOPLE, Epithet
from claimcheck.resolve.kind_of_name import Kinds
from claimcheck.resolve.kinds import NATURAL, is_outlet, party_behind
from claimcheck.resolve.name import Name
from claimcheck.resolve.name_runs import OF
from claimcheck.resolve.nouns import gender_of, noun_of, parties_of
from claimcheck.resolve.spelling import abbreviates, initials_of, same_given, spelt_alike
from claimcheck.resolve.words import Words

# So many candidates are looked at for one short form, so that a page of invented names takes linear time.
_CANDIDATES = 8


class Book:
    """The entities behind the names of an article: `of[i]` is the entity of the i-th name."""

    def __init__(self, words: Words, names: Sequence[Name], called: Sequence[tuple[Epithet, ...]]) -> None:
        self._words = words
        self._called = {id(name): found for name, found in zip(names, called, strict=True)}
        self.entities: list[Entity] = []
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_middle: dict[str, list[Entity]] = {}
        self._by_initials: dict[str, Entity] = {}
        forms: dict[tuple[str, ...], list[int]] = {}
        for index, name in enumerate(names):
            forms.setdefault(name.key, []).append(index)
        self._kinds = Kinds(words, names, forms, self._called)
        of: dict[int, Entity] = {}
        # Full forms first, so that a short form finds its entity wherever it stands.
        for key in sorted(forms, key=lambda key: (-min(len(key), 3), forms[key][0])):
            places = [names[index] for index in forms[key]]
            if len(key) > 1:
                of.update(dict.fromkeys(forms[key], self._full(key, places)))
            else:
                # Those with a title first: they tell which of several bearers the bare name means.
                for index in sorted(forms[key], key=lambda index: not names[index].titles):
                    of[index] = self._short(key, names[index], places)
        self.of = [of[index] for index in range(len(names))]
        for name, entity in zip(names, self.of, strict=True):
            self._learn(entity, name)
        for entity in self.entities:
            if entity.kind != "person" and not entity.nouns:
                # "The library" is not the Library Association.
                nouns = map(noun_of, _heads_of(entity.key))
                entity.nouns.update(noun for noun, noun_class, _ in nouns if noun_class in BODIES)
        self._bracketed(names)

    def _full(self, key: tuple[str, ...], places: Sequence[Name]) -> Entity:
        kind, place = self._kinds.of(key, places)
        entity = self._same_body(key, kind)
        if entity is None and kind == "person":
            entity = self._same_person(key)
        if entity is None:
            entity = self._new(key, places[0], kind, place)
        elif _is_fuller(key, entity):
            entity.key, entity.name = key, self._shown(places[0])
        entity.full_mentions += len(places)
        for name in places:
            self._learn(entity, name)
        self._by_key[key] = entity
        return entity

    def _short(self, key: tuple[str, ...], name: Name, places: Sequence[Name]) -> Entity:
        entity = self._by_key.get(key)
        if entity is not None and entity.kind != "person":
            return entity
        word = key[0]
        candidates = self._by_last.get(word, ())
        people = [entity for entity in candidates if entity.kind == "person" and _may_bear(entity, name)]
        if any(one.kind == "person" and one.first < name.first for one in candidates):
            # "Mrs. Quist", where Jon Quist was named before: no Chip Quist who is named only after.
            people = [one for one in people if one.first <= name.first or one.gender or not name.titles]
        people = people or [one for one in self._by_middle.get(word, ()) if _may_bear(one, name)]
        if people:
            return self._namesake(people, name)
        for entity in candidates:
            is_paper = word in lexicon.words("outlet_words") and entity.kind == "publication"
            if is_paper or entity.key[0] in NATURAL:
                return entity
        if noun_of(word)[1] in BODIES and len(candidates) == 1 and candidates[0].kind == "organization":
            return candidates[0]  # "Police" are the Hale Police
        if word in self._by_initials:
            return self._by_initials[word]
        # "Wells" of "Wells Fargo" and "Hillary" of "Hillary Clinton"; "New" is nobody.
        openings = [
            entity
            for entity in self._by_first.get(word, ())
            if _are_of_companies(entity.key[1:])
            or (_may_be_short_for(entity, word) and not self._is_maker(entity, places))
        ]
        if openings:
            return max(openings, key=lambda entity: (entity.full_mentions, -len(entity.key)))
        entity = self._spelt_alike(key, self._by_last.get(word[:1] + "~", ()))
        kind, place = self._kinds.of(key, places)
        if entity is None or entity.kind != kind:
            entity = self._new(key, name, kind, place)
        self._learn(entity, name)
        self._by_key[key] = entity
        return entity

    def _is_maker(self, entity: Entity, places: Sequence[Name]) -> bool:
        """Does the text tell of the short name before the longer: "Lumo said ... the Lumo Fold"?"""
        words = self._words
        return entity.kind != "person" and any(
            words.roles[words.sentence[place.first]] not in ABOVE
            for place in places
            if place.first < entity.first
        )

    def _namesake(self, people: Sequence[Entity], name: Name) -> Entity:
        """Of several people of one surname: the office decides, then who is named first: the others go by
        their full names."""
        offices = {noun_of(lexicon.load("titles")[title][1])[0] for title in name.titles}
        given = lexicon.load("given_names")
        return max(
            people,
            key=lambda entity: (
                bool(offices & entity.nouns),
                entity.key == name.key,  # one who is never named in full
                entity.key[0] in given,
                -entity.first,
            ),
        )

    def _same_person(self, key: tuple[str, ...]) -> Entity | None:
        given = key[0]
        for entity in self._by_last.get(key[-1], ()):
            if entity.kind != "person" or len(entity.key) < 2:
                continue
            if entity.key[-len(key) :] == key or same_given(given, entity.key[0]):
                return entity
        for entity in self._by_first.get(given, ()):
            if entity.kind == "person" and len(entity.key) > 1 and spelt_alike(key[-1], entity.key[-1]):
                return entity
            if (
                entity.kind == "person"
                and entity.key == key[: len(entity.key)]
                and key[-1] in ("ii", "iii", "iv")
            ):
                return entity
        return None

    def _same_body(self, key: tuple[str, ...], kind: SourceKind) -> Entity | None:
        for entity in self._by_first.get(key[0], ()):
            if entity.kind == "person" or len(entity.key) < 2:
                continue
            short, long = sorted((key, entity.key), key=len)
            if long[: len(short)] == short and _are_of_companies(long[len(short) :]):
                return entity
            if (
                kind == entity.kind
                and len(short) == len(long)
                and all(spelt_alike(a, b) for a, b in zip(short, long, strict=True))
            ):
                return entity
        return None

    def _spelt_alike(self, key: tuple[str, ...], candidates: Iterable[Entity]) -> Entity | None:
        return next(
            (
                entity
                for entity in candidates
                if key[-1] != entity.key[-1] and spelt_alike(key[-1], entity.key[-1])
            ),
            None,
        )

    def _new(self, key: tuple[str, ...], place: Name, kind: SourceKind, is_place: bool) -> Entity:
        entity = Entity(kind, key, self._shown(place), place=is_place, first=place.first)
        if kind == "person" and len(key) > 1:
            entity.gender = lexicon.load("given_names").get(key[0], ("",))[0].replace("u", "")
        self.entities.append(entity)
        self._index(self._by_last, key[-1], entity)
        if kind == "person":
            self._index(self._by_last, key[-1][:1] + "~", entity)
            if len(key) == 3 and key[1] in lexicon.words("surnames"):
                self._index(self._by_middle, key[1], entity)  # "Melba Acosta Febo" is Ms. Acosta
        if len(key) > 1:
            self._index(self._by_first, key[0], entity)
            if kind != "person":
                for initials in initials_of(key):
                    self._by_initials.setdefault(initials, entity)
        return entity

    @staticmethod
    def _index(index: dict[str, list[Entity]], word: str, entity: Entity) -> None:
        row = index.setdefault(word, [])
        if len(row) < _CANDIDATES:
            row.append(entity)

    def _shown(self, name: Name) -> str:
        shown = self._words.phrase(name.first, name.last)
        if shown.isupper() and len(name.key) > 1:
            return " ".join(word.capitalize() for word in shown.split())
        return shown

    def _learn(self, entity: Entity, name: Name) -> None:
        """What the titles of a name and the words around it say of its bearer."""
        titles = lexicon.load("titles")
        for title in name.titles:
            gender, office = titles[title]
            if gender in ("m", "f") and entity.kind == "person":
                entity.gender = gender  # "Mrs." tells more than a given name
            entity.nouns.add(noun_of(office)[0])
        if entity.name.isupper() and entity.key == name.key:
            entity.name = self._shown(name)  # capitals of a dateline give way to the spelling of the text
        if entity.kind == "person":
            entity.parties |= party_behind(self._words, name)
        for found in self._called[id(name)]:
            if found.noun_class in (PEOPLE if entity.kind == "person" else BODIES):
                entity.nouns.add(found.noun)
                entity.parties |= parties_of(found.description)
                if entity.kind == "person":
                    entity.gender = gender_of(found.noun) or entity.gender
                if len(found.description) > len(entity.description or ""):
                    entity.description = found.description

    def _bracketed(self, names: Sequence[Name]) -> None:
        """ "National Reform Commission (NRC)": what stands in brackets behind a name is its short form."""
        texts = self._words.texts
        merged: dict[int, Entity] = {}
        for index in range(1, len(names)):
            before, short = names[index - 1], names[index]
            opens = short.begin - 1
            if opens != before.last or texts[opens] not in ("(", "-LRB-") or len(short.key) > 1:
                continue
            if short.last >= len(texts) or texts[short.last] not in (")", "-RRB-"):
                continue
            one, other = self.of[index - 1], self.of[index]
            if one is not other and abbreviates(short.key[0], before.key):
                merged[id(other)] = one
        if merged:
            self.of = [merged.get(id(entity), entity) for entity in self.of]
            self.entities = [entity for entity in self.entities if id(entity) not in merged]


def _heads_of(key: Sequence[str]) -> Iterable[str]:
    """The words of a name that say what its bearer is: the last, and those before "of", "for" and "to"."""
    return (word for word, after in zip(key, (*key[1:], "of"), strict=True) if after in OF or after == "to")


def _is_fuller(key: tuple[str, ...], entity: Entity) -> bool:
    """Is this a better name for its bearer? What leads up to a given name ("Honest Moira Quist") is none."""
    given = lexicon.load("given_names")
    if entity.kind == "person" and (key[0] in given) != (entity.key[0] in given):
        return key[0] in given
    return len(key) > len(entity.key)


def _may_be_short_for(entity: Entity, word: str) -> bool:
    """Can the first word of a name stand for its bearer? A given name can, but not a country's or a people's
    name for a body ("the Irish")."""
    if entity.kind == "person":
        is_full = len(entity.key) == 2 and entity.key[-1] in lexicon.words("surnames")
        return is_full or word in lexicon.load("given_names")
    return (
        entity.kind == "organization"
        and not entity.place
        and len(word) > 3
        and word not in lexicon.words("regions")
        and word not in lexicon.words("organisation_words")
        and not word.endswith(("ish", "ese", "ican"))
        and not is_outlet((word,))
    )


def _may_bear(entity: Entity, name: Name) -> bool:
    """Can this person be meant by a surname with these titles? Not by "Mr." a woman, nor, before they are
    introduced, by an office that is not theirs ("President Obama" is not the Michelle Obama of the next
    paragraph)."""
    titles = lexicon.load("titles")
    for title in name.titles:
        gender, office = titles[title]
        if gender in ("m", "f") and entity.gender and gender != entity.gender:
            return False
        noun, noun_class, _ = noun_of(office)
        if noun_class == "office" and name.first < entity.first and noun not in entity.nouns:
            return False
    return True


def _are_of_companies(words: Iterable[str]) -> bool:
    """Are these the words that a company's name may be without ("Corp.", "& Co.")?"""
    return all("company" in lexicon.load("name_words").get(word, ()) for word in words)
