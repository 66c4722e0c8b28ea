"""QT: quotes of the draft against its material (`--against`)."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.comparison import Change, QuoteCheck, QuoteVerdict
from claimcheck.document import Quote
from claimcheck.rules.phrasing import listed, shorten, where
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

# So many differences are told.
SHOWN = 3


@rule("QT001", "error", "Differs from {place}: {changes}.", reads_credits=True)
def altered_quote(story: Story) -> Iterator[Match]:
    """A quote that is not what the material has.

    Why: AP: quotations are never altered, not even to correct grammar. The handbook of New York
    University's school of journalism says the same of the Times.

    How it decides: The quote is looked up in the material and laid beside the likeliest passage word by
    word. Letter case, punctuation, the form of marks and dashes, American and British spelling, contractions,
    numbers and money in letters, short titles and masked letters do not count, nor what the speaker only
    stumbled over ("we, uh, we"); an ellipsis may skip words, a bracket may stand for some or add some, and
    what interrupts a quote in the material ("…," she said, "…") may be left out. What remains is a
    difference; so is a "not" or a "nobody" that went into an ellipsis or a bracket, where it denies what is
    left, and a bracket that names somebody else, is surer, or gives another number, day or amount. Words that
    stand in one piece of the material are not held against another.
    What the draft says was never said, or was wrong, may differ, but is told where they did say it; so is a
    "because" or "replied" of its own between quotes that are far apart in the material.

    Wrongly catches: Transcripts that are themselves wrong.

    In quotes: It is about quotes.

    Material:
        Moira Quist: We have not been paid since the end of May, and nobody at the ministry has told us why.

        “The plan is a disgrace for the harbour and for the whole town,” said Anders Lindholm.

    Flags:
        [[“We have not been paid since the beginning of May,”]] Moira Quist said.
        ---
        [[“The plan is a great disgrace for the harbour and for the town,”]] said Anders Lindholm.
        ---
        Moira Quist said: [[“We have been paid since the end of May, and nobody at the ministry told us
        why.”]]
    Passes:
        “We have not been paid since the end of May … nobody at the ministry has told us why,” Moira Quist
        said.
        ---
        Anders Lindholm said: "The plan is a disgrace for the [port] and for the whole town."
        ---
        “[N]obody at the ministry has told us why,” Moira Quist said.
    """
    for quote, check in _quotes(story, "altered"):
        yield Match(quote.span, {"place": where(check.passages[0]), "changes": _told(check.changes)})


@rule("QT002", "warning", "With it goes “{limit}” in {place}: does the quote say enough?", reads_credits=True)
def cut_quote(story: Story) -> Iterator[Match]:
    """A quote cut where a qualifier limits it.

    Why: AP asks not to drop what qualifies a quote: "we will build" is not "we will build if the money
    comes".

    How it decides: Right after the last word of the quote the material goes on with "but", "unless",
    "except", "if" and their like, in the same sentence or as the next one of the same quote; or right before
    the first stands a condition, a denial ("I do not think"), a doubt ("maybe", "I hope") or somebody else
    who says so ("my rivals claim"); or the speaker takes it back ("just kidding"), or says how far it holds
    ("most of the time"); or an ellipsis passes over a condition. Or the material's words beside it say on
    what terms it was said ("off the record"), that it was a joke, that somebody denied it or was only asked,
    or by whose account it was said, and the draft's do not; or that it was said in another setting (a
    statement, an interview, court) or of another matter. Silent where the draft has a word of
    its own that holds back near the quote, where a few words are woven in ("spoke of “…”"), where a "but"
    only contrasts with a part without a verb, and for "I think".

    Wrongly catches: A qualifier that limits something else.

    In quotes: It is about quotes.

    Material:
        “We support the new pier, but only with money from the ministry,” said Anders Lindholm.

        “The boats are safe unless the wind turns north,” said Moira Quist. “If the council pays, we will
        run the ferry all winter.” She added: “I do not think the old pier can carry the new crane.”

    Flags:
        [[“We support the new pier,”]] said Anders Lindholm.
        ---
        Moira Quist said: [[“The boats are safe.”]]
        ---
        Moira Quist said: [[“We will run the ferry all winter.”]]
        ---
        Moira Quist said: [[“The old pier can carry the new crane.”]]
    Passes:
        “We support the new pier, but only with money from the ministry,” said Anders Lindholm.
        ---
        “The boats are safe,” said Moira Quist, but she made an exception for wind from the north.
        ---
        If the council pays, Moira Quist said, “we will run the ferry all winter.”
        ---
        Moira Quist doubted that “the old pier can carry the new crane.”
    """
    for quote, check in _quotes(story, "exact", "altered"):
        if check.cut:
            yield Match(quote.span, {"place": where(check.cut), "limit": shorten(check.cut.text)})


@rule("QT006", "warning", "{what}: where does it come from?", reads_credits=True)
def quote_not_found(story: Story) -> Iterator[Match]:
    """A quote that the material does not have.

    Why: A quote is evidence, and its note is the proof. (Our own rule.)

    How it decides: No passage of the material has half of the quote's words in their order. Or it has them,
    seven or more, in the writer's own voice only, in a piece that marks what is said and only tells that they
    said so, or has the speaker say something else (a release is the words of who gives it out); two or more
    that the draft gives to somebody, where nobody there says or thinks them.
    Three words or fewer are held to it where a verb of saying stands beside them, where a
    named person says two that tell something, or calls something a word that the material nowhere has.
    Titles, slogans, names ("the so-called ...") and quotes that nobody says are left alone, as is what
    somebody was asked ("asked whether it had “…”"); so are translations that the draft calls so ("said in
    German", "through an interpreter"), here and in QT001.

    Wrongly catches: Quotes from talks whose notes were not given.

    In quotes: It is about quotes.

    Material:
        Moira Quist: We have not been paid since the end of May, and nobody at the ministry has told us why.

    Flags:
        [[“The crews are proud of their boats and of their town,”]] Moira Quist said.
        ---
        Moira Quist said: [[“I will leave the port before the winter comes.”]]
        ---
        [[“Nobody in this town believes a word of it,”]] said Anders Lindholm.
        ---
        Sailors spoke of [[“a summer of anger”]].
        ---
        Moira Quist called it [[“a disgrace”]].
    Passes:
        “We have not been paid since the end of May,” Moira Quist said.
        ---
        The council, in its “night of the long tables”, voted until four.
        ---
        The museum shows “The Old Man and the Harbour of Our Fathers” until June.
    """
    for quote, check in _quotes(story, "not-found"):
        what = "The material does not have it"
        if check.passages:
            what = f"In {where(check.passages[0])} the writer says it, and nobody is quoted"
        yield Match(quote.span, {"what": what})


@rule("QT007", "warning", "Put together from {places}: is it one utterance?", reads_credits=True)
def stitched_quote(story: Story) -> Iterator[Match]:
    """A quote put together from distant places.

    Why: Two answers run into one say what nobody said. NPR and AP both ask for two quotes where there are
    two.

    How it decides: Each part of the quote stands in the material word for word, but in different places, in
    another order, or with more left out between them than an ellipsis may skip (without one: eight words). An
    ellipsis may pass over a cue, but neither over narration nor over another turn of a conversation.

    Wrongly catches: A speech of which the transcript is in two files.

    In quotes: It is about quotes.

    Material:
        Moira Quist: We have not been paid since the end of May. The town has two boats, and both of them
        are old. Nobody at the ministry has told us why the money never came.

        The council will meet again in June, in the old town hall, to hear what the harbour office has to
        say.

        Moira Quist: I am proud of every single woman and man who works for the port.

    Flags:
        [[“We have not been paid since the end of May. I am proud of every single woman and man who works
        for the port,”]] Moira Quist said.
        ---
        Moira Quist said: [[“Nobody at the ministry has told us why the money never came. We have not been
        paid since the end of May.”]]
        ---
        [[“We have not been paid since the end of May. Nobody at the ministry has told us why,”]] Moira
        Quist said.
    Passes:
        “We have not been paid since the end of May,” Moira Quist said. “I am proud of every single woman
        and man who works for the port.”
        ---
        “We have not been paid since the end of May. … Nobody at the ministry has told us why,” Moira Quist
        said.
        ---
        “We have not been paid since the end of May. The town has two boats,” Moira Quist said.
    """
    for quote, check in _quotes(story, "stitched"):
        places = list(dict.fromkeys(where(place) for place in check.passages))
        yield Match(quote.span, {"places": listed(places[:SHOWN]) if len(places) > 1 else places[0]})


@rule("QT008", "warning", "By {here} here, by {there} in {place}: whose words are they?", reads_credits=True)
def another_speaker(story: Story) -> Iterator[Match]:
    """A quote that somebody else says in the material.

    Why: Words in the wrong mouth are the correction that hurts most. (Our own rule.)

    How it decides: The quote stands in the material, and both it and the draft name who says it. Two people
    are two when their names have no word in common, when both texts give other first names to one surname
    (no nickname, initial or short form), or when one text names both. Of two who say it together in the
    draft each has to say it in the material. "A spokesman for" a body is the body; somebody's lawyer, aide or
    spokesman is not that person, and "a farmer" nobody whom the material names besides. "Residents" and
    "officials" are several people, not one; police or prosecutors may speak as one. A report or a letter is
    no person unless the material speaks of one. A body may speak through a person who is of it as either text
    says, a nameless spokesperson may be anybody whom the material does not name, and who reports what another
    says says it too. "She" may be whoever is named shortly before. "The mayor" is another where the material
    calls somebody else the mayor, and who says it by an office that nobody has beside that one. Who keeps the
    name back in one text is nobody whom the other names; an editorial holds what its paper does, not what
    somebody said in it. "The latter" is one of the two just named, "a lawyer from the bay" whoever the
    material calls so, and what stands behind a name and a colon is theirs, without marks too. Of what a story
    made of its material only reports, it is asked who says there what is most like it, and whether the one to
    whom the story gives it says anything like it.

    Wrongly catches: One person under two names; a proverb or a slogan that two people say.

    In quotes: It is about quotes.

    Material:
        “The plan is a disgrace for the harbour and for the whole town,” said Anders Lindholm, the mayor.

        “We have not been paid since the end of May,” said Moira Quist, the director of the port.

    Flags:
        [[“The plan is a disgrace for the harbour and for the whole town,”]] said Moira Quist.
        ---
        [[“We have not been paid since the end of May,”]] Anders Lindholm said.
        ---
        Anders Lindholm told the council: [[“We have not been paid since the end of May.”]]
        ---
        Moira Quist and Anders Lindholm said: [[“We have not been paid since the end of May.”]]
        ---
        [[“We have not been paid since the end of May,”]] the mayor said.
        ---
        [[“We have not been paid since the end of May,”]] several sailors said.
        ---
        In the words of a spokesman for Isleline, the ferry was late. [[“We have not been paid since the end
        of May,”]] a spokesman for Isleline said.
    Passes:
        “The plan is a disgrace for the harbour and for the whole town,” said Anders Lindholm.
        ---
        “We have not been paid since the end of May,” Quist said.
        ---
        “We have not been paid since the end of May,” the director of the port said.
    """
    said = ((quote.span, check) for quote, check in _quotes(story, "exact", "altered"))
    for span, check in (*said, *(story.doc.comparison.turns if story.doc.comparison else ())):
        if check.speaker:
            values = {"here": shorten(check.speaker.here), "there": shorten(check.speaker.there)}
            yield Match(span, {**values, "place": where(check.passages[0])})


def _quotes(story: Story, *verdicts: QuoteVerdict) -> Iterator[tuple[Quote, QuoteCheck]]:
    if story.doc.comparison:
        for quote, check in zip(story.doc.quotes, story.doc.comparison.quotes, strict=True):
            if check.verdict in verdicts:
                yield quote, check


def _told(changes: tuple[Change, ...]) -> str:
    told = [_change(change) for change in changes[:SHOWN]]
    return listed(told) if len(changes) <= SHOWN else f"{', '.join(told)} and more"


def _change(change: Change) -> str:
    here, there = shorten(change.here), shorten(change.there)
    if not change.there:
        return f"“{here}” is added"
    return f"“{here}” for “{there}”" if change.here else f"“{there}” is left out"
