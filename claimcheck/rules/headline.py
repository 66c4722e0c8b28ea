"""HL: what the headline makes of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck import lexicon
from claimcheck.document import Caveat, Span
from claimcheck.rules.hedges import IMPRECISE
from claimcheck.rules.numerals import COUNTS
from claimcheck.rules.phrasing import listed, shorten
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story
from claimcheck.syntax import stem

SOFT: frozenset[Caveat] = frozenset({"unverified", "alleged"})
# Marks with which a headline keeps its distance from what it says.
RESERVING = frozenset(":?\"“”‘'’…")
# A number of the headline may be rounded by so much; a name shorter than that may be another word.
ROUNDED = 0.05
FIRST_YEAR, LAST_YEAR = 1900, 2100
RESULT = re.compile(r"(?:[A-Z][\w.’'&-]*\s)+\d{1,3},?\s(?:[A-Z][\w.’'&-]*\s)+\d{1,3}")
SHORTEST_NAME = 5
# What follows so many words is no headline.
LONGEST = 60
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?%?|\d{1,12}(?:\.\d{1,6})?%?")
# A given title is in a sentence when this share of its content words is, by their first letters.
SHARE, FEWEST_WORDS, LETTERS = 0.8, 4, 5


@rule("HL001", "error", "The headline states as fact what {how} (line {line}).")
def headline_overstates(story: Story) -> Iterator[Match]:
    """The headline asserts what the body only attributes or hedges.

    Why: Many read no further. SPJ's code, as far as is generally known, forbids headlines that
    misrepresent; the Credibility Coalition counts how well a title represents its article among its signs
    of credibility.

    How it decides: The headline makes a claim, and has no hedge, attribution, question, colon or quotation
    mark. At least one body sentence makes the same claim. Either all sources that it has there are unnamed,
    or each of these sentences calls it alleged or unverified, or hedges half of the headline's words or gives
    nobody in particular for them. Silent when anybody says it on record, when the text says it plainly and
    without a source, and when no sentence is alike enough.

    Wrongly catches: Rhetorical headlines; a plain statement in the body in quite other words.

    In quotes: The headline must stand outside quotation marks; the body may be quoted.

    Flags:
        [[Harbour Line Wins Lisbon Ferry Contract Worth $40 Million]]

        Harbour Line has won the Lisbon ferry contract, worth $40 million, two port officials said on
        Monday.

        The company has run the ferries since 1998.
        ---
        [[Fire at Lisbon Harbour Killed Two Night Watchmen]]

        A fire at Lisbon harbour may have killed two night watchmen, said Moira Quist of the fire brigade.

        The sheds were built in 1998.
        ---
        [[Fire at Lisbon Harbour Killed Two Night Watchmen]]

        It is believed that a fire at Lisbon harbour killed two night watchmen.

        The sheds were built in 1998.
    Passes:
        Harbour Line Wins Lisbon Ferry Contract Worth $40 Million, Officials Say

        Harbour Line has won the Lisbon ferry contract, worth $40 million, two port officials said on
        Monday.

        The company has run the ferries since 1998.
        ---
        Harbour Line Wins Lisbon Ferry Contract Worth $40 Million

        Harbour Line has won the Lisbon ferry contract, worth $40 million, the port authority said on
        Monday.

        The company has run the ferries since 1998.
        ---
        Fire at Lisbon Harbour Killed Two Night Watchmen

        A fire at Lisbon harbour killed two night watchmen, said Moira Quist of the fire brigade. It may
        have started in a kitchen.

        The sheds were built in 1998.
        ---
        Ferry Crews Strike in Lisbon over Night Shifts

        Ferry crews went on strike in Lisbon over night shifts on Monday, with nearly a hundred passengers
        denouncing the delays.

        The sheds were built in 1998.
    """
    doc, body = story.doc, set(story.body)
    for index in story.claims(story.headline)[:1]:
        span = doc.sentences[index].span
        if not (doc.hedges[index] or story.attributions_in[index] or _is_reserved(doc[span])):
            same = doc.assessments[index].same_as
            yield from _overstated(story, doc[span], [i for i in same if i in body], span)
    title = doc.given.title
    if title and not story.headline and not _is_reserved(title):
        yield from _overstated(story, title, _repeating(story, title))


@rule("HL002", "info", "“{text}” in the headline, {instead}.")
def headline_differs(story: Story) -> Iterator[Match]:
    """A number or a name of the headline that the body does not have.

    Why: The headline is the last thing written and the first thing read. (Inferred from what handbooks say of
    headlines.)

    How it decides: A number in figures of the headline that is no year, nor of the result of a game, stands
    nowhere below it, as it is, rounded or spelled out. Or a capitalised word of the headline,
    of five letters or more, stands nowhere below it, and one that differs by one letter stands there at
    least twice.

    Wrongly catches: A number that the headline works out from others ("3 in 10"), or that counts the items of
    a list; a number that is part of a name.

    In quotes: Applies: the headline is the writer's.

    Flags:
        [[14]] Hurt as Ferry Runs Aground

        The ferry ran aground on Monday and eleven passengers were hurt, the port authority said.

        It was built in 1998.
        ---
        [[Lindhlom]] Wins Ferry Contract

        Anders Lindholm has won the ferry contract, the port authority said. Lindholm will start in May.

        It was built in 1998.
        ---
        Harbour Line Pays $[[45]] Million for Ferry

        Harbour Line has paid $40 million for the ferry, the port authority said.

        It was built in 1998.
    Passes:
        Skipper, 34, Charged as Ferry Runs Aground

        A 34-year-old man has been charged, the port authority said.

        He was on leave.
        ---
        11 Hurt as Ferry Runs Aground

        The ferry ran aground on Monday and eleven passengers were hurt, the port authority said.

        It was built in 1998.
        ---
        Harbour Line Pays $40 Million for Ferry

        Harbour Line has paid $39.8 million for the ferry, the port authority said.

        It was built in 1998.
        ---
        Lindholm Wins Ferry Contract

        Anders Lindholm has won the ferry contract, the port authority said.

        It was built in 1998.
        ---
        Harbour Town 2 Kesting United 1

        Harbour came from behind to beat Kesting, who had led at the break, with a late free kick.

        They are top.
    """
    doc = story.doc
    below = [doc.sentences[index] for index in story.said if index not in story.headline]
    if not story.headline or not below:
        return
    numbers = {value for sentence in below for token in sentence.tokens for value in _values(token.text)}
    names = Counter(
        t.text for s in below for t in s.tokens if t.text.istitle() and len(t.text) >= SHORTEST_NAME
    )
    words = {token.text.lower() for sentence in below for token in sentence.tokens}
    for index in story.headline:
        if RESULT.fullmatch(doc[doc.sentences[index].span]):
            continue
        for token in doc.sentences[index].tokens[:LONGEST]:
            span, said = Span(token.start, token.end), _values(token.text)
            if said and token.text[0].isdigit():
                if not FIRST_YEAR <= said[0] <= LAST_YEAR and not any(
                    _agree(said[0], value) for value in numbers
                ):
                    yield Match(span, {"instead": "and nowhere below it"})
            elif (
                token.text.istitle() and len(token.text) >= SHORTEST_NAME and token.text.lower() not in words
            ):
                name = _misspelt(token.text, names)
                if name:
                    yield Match(span, {"instead": f"“{name}” below it"})


@rule("HL004", "info", "The headline asks: does the story answer?")
def headline_asks(story: Story) -> Iterator[Match]:
    """A headline that asks.

    Why: A question asserts without answering for it. The Credibility Coalition counts such headlines among
    the signs of clickbait.

    How it decides: The headline ends in a question mark.

    Wrongly catches: Interviews, explainers.

    In quotes: A question that is quoted as a whole is left alone.

    Flags:
        [[Is the Old Ferry Safe Enough for Another Winter?]]

        By Ana Ruiz

        Engineers inspected the ferry on Monday. They found no cracks.

        The council will meet next week.
        ---
        [[Who Will Pay for the New Lisbon Ferry?]]

        By Ana Ruiz

        The council voted on Monday. It did not name a sum.

        The vote was close.
        ---
        [[Can Lisbon Afford a Second Ferry Line?]]

        By Ana Ruiz

        The council voted on Monday. It did not name a sum.

        The vote was close.
    Passes:
        Old Ferry Is Safe Enough for Another Winter

        By Ana Ruiz

        Engineers inspected the ferry on Monday. They found no cracks.

        The council will meet next week.
        ---
        Council Asks Who Will Pay for Ferry

        By Ana Ruiz

        The council voted on Monday. Who will pay for it?

        The vote was close.
        ---
        Is the ferry safe? Nobody on the council knows, Moira Quist said.
    """
    doc = story.doc
    for index in story.headline:
        span = doc.sentences[index].span
        text = doc.plain[span.start : span.end].rstrip()
        if text.endswith("?"):
            yield Match(span)
            return


def _values(word: str) -> list[float]:
    """The number that a word is or begins with ("34-year-old"), in figures or letters; none without one."""
    number, _, unit = word.partition("-")
    word = number if unit[:1].isalpha() else word
    if NUMBER.fullmatch(word):
        return [float(word.replace(",", "").rstrip("%"))]
    return [float(COUNTS[word.lower()])] if word.lower() in COUNTS else []


def _agree(said: float, value: float) -> bool:
    """Is `said` the `value`, or what it may be rounded to, in whatever thousands?"""
    if said == value:
        return True
    while said and abs(value) >= 500 * abs(said):
        value /= 1000
    while value and abs(said) >= 500 * abs(value):
        said /= 1000
    return abs(said - value) <= ROUNDED * abs(value)


def _is_name(word: str) -> bool:
    return word.istitle() and len(word) >= SHORTEST_NAME


def _misspelt(word: str, names: Mapping[str, int]) -> str | None:
    """The name, used at least twice, from which a word differs by one letter that is not an ending."""
    # Not at the top: the rules can be listed and explained without it.
    from rapidfuzz.distance import OSA

    for name, count in names.items():
        is_inflected = word[:-1] == name or name[:-1] == word  # a plural, or Russian and Russia
        if count >= 2 and not is_inflected and OSA.distance(word, name, score_cutoff=1) == 1:
            return name
    return None


def _is_reserved(headline: str) -> bool:
    """Does a headline keep its distance from what it says?"""
    words = {word.strip(".,;!()").lower() for word in headline.split()}
    return bool(words & lexicon.words("headline_reserve") or RESERVING & set(headline))


def _repeating(story: Story, title: str) -> list[int]:
    """The body's claims that hold nearly all content words of a title that is no part of the text."""
    wanted = _content(title.split())
    if len(wanted) < FEWEST_WORDS:
        return []
    same = []
    for index in story.claims(story.body):
        words = _content(token.text for token in story.doc.sentences[index].tokens)
        if len(wanted & words) >= SHARE * len(wanted):
            same.append(index)
    return same


def _content(words: Iterable[str]) -> set[str]:
    stop = lexicon.words("stop_words")
    bare = (word.strip(".,;!()’'").lower() for word in words)
    return {stem(word)[:LETTERS] for word in bare if word and word not in stop}


def _overstated(
    story: Story, headline: str, same: Sequence[int], place: Span | None = None
) -> Iterator[Match]:
    """A finding when the sentences `same`, at least one, assert less than the headline.

    It stands at `place`, or at the first of them where the headline is no part of the text.
    """
    doc, wanted = story.doc, _content(headline.split())
    reserved = [(index, reason) for index in same if (reason := _reservation(story, index, wanted))]
    if not reserved:
        return
    behind = {
        "nobody" if support.source is None else doc.sources[support.source].kind
        for index in same
        for support in doc.assessments[index].supports
    }
    if behind == {"unnamed"} or len(reserved) == len(same):
        index, reason = reserved[0]
        span = doc.sentences[index].span
        yield Match(place or span, {"how": reason, "line": str(story.line(span.start))})


def _reservation(story: Story, index: int, wanted: set[str]) -> str | None:
    """How a sentence asserts a headline's `wanted` words less than the headline; None when it does not."""
    doc = story.doc
    assessment = doc.assessments[index]
    soft = [caveat for caveat in assessment.caveats if caveat in SOFT]
    if soft:
        return f"the text calls {listed([*soft])}"
    cues = [
        shorten(doc[hedge.cue])
        for hedge in doc.hedges[index]
        if hedge.kind not in IMPRECISE and _is_of(story, (hedge.scope,), wanted)
    ]
    if cues:
        return f"the text holds back with “{listed(list(dict.fromkeys(cues)))}”"
    own = [
        support.source
        for support in assessment.supports
        if support.sentence == index and _is_of(story, doc.attributions[support.attribution].content, wanted)
    ]
    kinds = {"nobody" if source is None else doc.sources[source].kind for source in own}
    if kinds == {"unnamed"}:
        return "only unnamed people say"
    if kinds and kinds <= {"nobody", "group", "other"}:
        return "nobody in particular says"
    return None


def _is_of(story: Story, spans: Iterable[Span], wanted: set[str]) -> bool:
    """Do the spans hold at least half of the `wanted` words?"""
    held = _content(token.text for span in spans for token, _ in story.tokens(span))
    return 2 * len(wanted & held) >= len(wanted)
