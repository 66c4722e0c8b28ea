"""Who said it, mixed up as desks mix it up: the boss, the paper, no name; and rightly told in other ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material, Person, Quote, Sentence
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.desk import ended
from bench.faults.quote.retold import capital
from bench.faults.speaker.forms import between_marks
from bench.faults.speaker.speakers import another
from bench.faults.speaker.turns import pronoun
from bench.faults.words import OUTLETS

SERVES = (
    r"spokes(?:man|woman|person)|advis[eo]r|aide|campaign (?:manager|chair\w*)|lawyer|attorney|strategist"
    r"|surrogate|pollster|chief of staff|running mate|press secretary|counsel"
)
EDITORIAL = (
    "{} said in an editorial: ", "{} argued in an editorial: ", "The editorial board of {} wrote: ",
    "An editorial in {} said: ",
)  # fmt: skip
NAMELESS = (
    "An official who asked not to be named said: ",
    "A person familiar with the discussions, who spoke on condition of anonymity, said: ",
    "A source who was not authorized to speak publicly said: ",
    "One participant, who did not want his name used, said: ",
)  # fmt: skip
QUOTED = ("{outlet} quoted {name} as saying: ", "{name} was quoted by {outlet} as saying: ")
# What a person is, behind the name: "a lawyer for the port", "the director of the harbour".
IS = r"(?P<is>(?:an?|the) [^,.;:—–()“”\"]{6,90})"


def _sentence(quote: Quote, material: Material) -> tuple[str, Person] | None:
    """The quote between marks and who says it, where it is a sentence that the material has once."""
    whole = between_marks(quote)
    once = re.match(r"[A-Z].*[^'’],?\Z", quote.text) and material.times(quote.text) == 1
    return (whole, quote.speaker) if whole and once and quote.speaker and is_certain(quote) else None


def _with_cue(whole: str, cue: str, *expected: str) -> Change:
    """The quote and then the cue."""
    return marked("", re.sub(r"(?<!\.)\.(?=[”\"]\Z)", ",", whole), f" {cue}.", *expected)


def principal(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Whom the speaker speaks or works for is said to have said it."""
    found = _sentence(quote, material)
    if found is None:
        return None
    whole, speaker = found
    name, text = re.escape(speaker.name), quote.article.text
    before = re.search(rf"(?P<of>[A-Z][\w.’' ]{{2,40}}) (?:senior |top )?(?:{SERVES}) {name}\b", text)
    behind = re.search(rf"\b{name}, (?P<of>[^.;“”\"]{{0,30}}\b(?:{SERVES})\b[^.,;“”\"]{{0,40}})", text)
    described = " ".join(match["of"] for match in (before, behind) if match)
    bosses = [
        person
        for person in quote.article.people
        if re.search(rf"\b{re.escape(person.surname)}\b", described)
        and not set(person.name.split()) & set(speaker.name.split())
        and quote.article.person(person.surname) is person
    ]
    if len(bosses) != 1:
        return None
    boss = bosses[0].name
    return _with_cue(whole, rng.choice((f"{boss} said", f"said {boss}")), "other-speaker")


def in_an_editorial(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The paper that reported it is said to hold it, as its own opinion."""
    found = _sentence(quote, material)
    if found is None:
        return None
    outlet = OUTLETS[quote.article.id.split("_")[0]]
    return marked(rng.choice(EDITORIAL).format(outlet), found[0], "", "other-speaker")


def made_nameless(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who speaks on the record is said to want no name."""
    found = _sentence(quote, material)
    return marked(rng.choice(NAMELESS), found[0], "", "other-speaker") if found else None


def _called(person: Person) -> str:
    """A pattern of the full name, and of the surname with a title or without."""
    return rf"(?:(?:Mr|Mrs|Ms)\. )?(?:{re.escape(person.name)}|{re.escape(person.surname)})\b"


def _source(quote: Quote) -> tuple[int, int] | None:
    """Where in its paragraph the one source of the quote stands, a name of the speaker's; article offsets."""
    if quote.speaker is None or not is_certain(quote):
        return None
    text = quote.article.text
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    end = end if end >= 0 else len(text)
    spans = {
        (span[0], span[1])
        for one in quote.article.attributions
        if any(s < quote.end and quote.start < e for s, e in one["content"])
        for span in one["source"]
    }
    if len(spans) != 1 or end - start > 700:
        return None
    s, e = spans.pop()
    named = re.search(_called(quote.speaker), text[s:e])
    inside = start <= s and e <= end and not any(m < e and s < n for m, n in quote.article.marked)
    return (s + named.start(), s + named.end()) if named and inside and "<" not in text[start:end] else None


def _in_paragraph(quote: Quote, name: str, *expected: str) -> Change | None:
    """The material's own paragraph with `name` for the one who says it."""
    span = _source(quote)
    if span is None:
        return None
    text = quote.article.text
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    end = end if end >= 0 else len(text)
    whole = f"{text[start : span[0]]}{name}{text[span[1] : end]}".rstrip()
    shift = len(name) - (span[1] - span[0]) if span[0] < quote.start else 0
    return Change(whole, quote.start - 1 - start + shift, quote.end + 1 - start + shift, expected)


def cue_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The material's own paragraph, in which another name has come into the place of the speaker's."""
    if quote.speaker is None or len(quote.words) < 6 or material.times(quote.text) != 1:
        return None
    other = another(quote, True, rng) or another(quote, False, rng)
    if other is None or other.surname in _paragraph(quote):
        return None
    return _in_paragraph(quote, other.name, "other-speaker")


def cue_in_full(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The material's own paragraph, with the full name for "Mr. Anderson" or "Anderson"."""
    if quote.speaker is None or len(quote.words) < 6 or quote.speaker.name in _paragraph(quote):
        return None
    return _in_paragraph(quote, quote.speaker.name, "exact")


def _paragraph(quote: Quote) -> str:
    text = quote.article.text
    end = text.find("\n", quote.end)
    return text[text.rfind("\n", 0, quote.start) + 1 : end if end >= 0 else None]


def _next_of_another(quote: Quote, material: Material) -> tuple[str, Person] | None:
    """The next quote that is somebody else's sentence."""
    for following in quote.article.quotes:
        found = _sentence(following, material) if following.start > quote.end else None
        if found and quote.speaker and not set(found[1].name.split()) & set(quote.speaker.name.split()):
            return found
    return None


def _together(quote: Quote, material: Material, rng: Random, wrong: bool) -> Change | None:
    found, other = _sentence(quote, material), _next_of_another(quote, material)
    if found is None or other is None or max(len(found[0]), len(other[0])) > 260:
        return None
    one, two = (other[1].name, found[1].name) if wrong else (found[1].name, other[1].name)
    first = re.sub(r"(?<!\.)\.(?=[”\"]\Z)", ",", found[0])
    if first[-2] not in ",?!":
        return None
    link = rng.choice((f" and {two} said: ", f" while {two} said: "))
    return marked(f"{one} said, ", f"{first}{link}{other[0]}", "", "other-speaker" if wrong else "exact")


def two_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people in one sentence, each with the other's words."""
    return _together(quote, material, rng, True)


def two_together(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people in one sentence, each with their own words."""
    return _together(quote, material, rng, False)


def _about(person: Person, article: Article) -> Iterator[Sentence]:
    """The sentences without quotes that begin with the person and name nobody else."""
    for sentence in article.sentences:
        alone = list(article.names_in(sentence.words))
        begins = re.match(rf"{_called(person)}(?![’'])", sentence.text)
        others = any(one is not person and one.surname in sentence.text for one in article.people)
        fit = (
            begins
            and len(alone) == 1
            and not others
            and not sentence.quotes
            and 8 <= len(sentence.text.split()) <= 40
        )
        if fit and sentence.text.endswith("."):
            yield sentence


def _behind_sentence(quote: Quote, person: Person, who: str, rng: Random, *expected: str) -> Change | None:
    """A sentence of the material about `person`, and then the quote with "he said" or the surname."""
    sentences = list(_about(person, quote.article))
    if not who or not sentences or quote.article.person(person.surname) is not person:
        return None
    before = rng.choice(sentences).text
    before = re.sub(rf"\A(?:(?:Mr|Mrs|Ms)\. )?{re.escape(person.surname)}\b", person.name, before)
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    return marked(f"{before} ", f"{left}{words}{right}", f" {who} said.", *expected)


def behind_sentence_of_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Moved below a sentence of the material that is about somebody else, where "he" is that one."""
    found = _sentence(quote, material)
    others = [
        person
        for person in quote.article.people
        if found and not set(person.name.split()) & set(found[1].name.split())
        and any(True for _ in _about(person, quote.article)) and pronoun(person, quote.article)
    ]  # fmt: skip
    if not others:
        return None
    other = rng.choice(others)
    return _behind_sentence(quote, other, pronoun(other, quote.article), rng, "other-speaker")


def behind_own_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Moved below a sentence of the material that is about who says it."""
    found = _sentence(quote, material)
    return _behind_sentence(quote, found[1], found[1].surname, rng, "exact") if found else None


def _described(speaker: Person, article: Article) -> str:
    """What the article says behind the name that the person is; empty where it says nothing."""
    match = re.search(rf"\b{re.escape(speaker.name)}, {IS}(?=, |\.)", article.text)
    odd = (
        re.search(r"\b(?:who|which|whose|that|said|says|told|where|when)\b|\n|’s\Z", match["is"])
        if match
        else None
    )
    return match["is"] if match and not odd else ""


def with_role(quote: Quote, material: Material, rng: Random) -> Change | None:
    """With what the material says that the speaker is."""
    found = _sentence(quote, material)
    role = _described(found[1], quote.article) if found else ""
    return _with_cue(found[0], f"said {found[1].name}, {role}", "exact") if found and role else None


def by_role(quote: Quote, material: Material, rng: Random) -> Change | None:
    """By what the material says that the speaker is, and without a name."""
    found = _sentence(quote, material)
    role = _described(found[1], quote.article) if found else ""
    return _with_cue(found[0], f"said {role}", "exact") if found and role else None


def quoted_by_outlet(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The paper quotes the one who said it."""
    found = _sentence(quote, material)
    if found is None:
        return None
    outlet = OUTLETS[quote.article.id.split("_")[0]]
    before = rng.choice(QUOTED).format(outlet=outlet, name=found[1].name)
    return marked(capital(before), found[0], "", "exact")


SPEAKER_CREDITS = (
    Kind("speaker-principal", "speaker", True, principal, SEEN, of="quote"),
    Kind("speaker-in-an-editorial", "speaker", True, in_an_editorial, SEEN, of="quote"),
    Kind("speaker-made-nameless", "speaker", True, made_nameless, SEEN, of="quote"),
    Kind("speaker-cue-of-another", "speaker", True, cue_of_another, SEEN, of="quote"),
    Kind("speaker-two-exchanged", "speaker", True, two_exchanged, SEEN, of="quote"),
    Kind(
        "speaker-behind-sentence-of-another",
        "speaker",
        True,
        behind_sentence_of_another,
        SEEN,
        of="quote",
    ),
    Kind("speaker-cue-in-full", "speaker", False, cue_in_full, SEEN, of="quote"),
    Kind("speaker-two-together", "speaker", False, two_together, SEEN, of="quote"),
    Kind("speaker-behind-own-sentence", "speaker", False, behind_own_sentence, SEEN, of="quote"),
    Kind("speaker-with-role", "speaker", False, with_role, SEEN, of="quote"),
    Kind("speaker-by-role", "speaker", False, by_role, SEEN, of="quote"),
    Kind("speaker-quoted-by-outlet", "speaker", False, quoted_by_outlet, SEEN, of="quote"),
)
