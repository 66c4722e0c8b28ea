"""Quotes turned by small means: a bracket, a jump of the eye, another subject; and rightly set otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.drift.drift import Reserved, clause_of
from bench.faults.frames import STYLES, in_place, teller_of
from bench.faults.quote.desk import ended, told
from bench.faults.quote.retold import capital, sentences_of, told_by
from bench.faults.quote.woven import noun_phrases

SUBJECTS = (
    r"(?:I|we|they|he|she|you|it|there|this|that|these|the|our|my|his|her|people)(?:[’'](?:m|s|re|ve|ll|d))?"
)
DENIED = re.compile(
    r"\b(?:(?P<be>is|are|was|were|do|does|did|has|have|had|would|should|could|will|can)(?:n[’']t| not)"
    r"|(?P<wo>wo|ca)n[’']t)\b(?! (?:only|just|even|necessarily|really|simply|think|believe|know|care|want)\b)"
)
LED = re.compile(
    r"(?P<lead>(?:When|If|After|Before|As|While|Since|Because|Once|Until|In|On|At|For|With|Under|By|From|Over"
    r"|During|Without|Instead of|Throughout|At the end of) (?P<inner>[^,.;:?!—–…“”\"‘()]{6,80})), "
    r"(?P<main>[^,.;:?!—–…“”\"‘()]{18,160})(?P<stop>[.!,]?)"
)
NO_LEAD = re.compile(
    r"\A(?:In fact|For example|At least|In other words|As (?:I|you|we)\b|For instance|On the other)"
)
TRAIL = re.compile(
    rf"(?P<main>{SUBJECTS}\b [^,.;:?!—–…“”\"‘()]{{14,120}}?) "
    r"(?P<tail>(?:in|on|at|after|before|during|since|until|because|when|if|while|without|under|over the"
    r"|for the|across|throughout) [^,.;:?!—–…“”\"‘()]{6,60}|today|tonight|tomorrow|yesterday|right now"
    r"|every day|every single day|this year|last year|last night)(?P<stop>[.!,]?)",
    re.IGNORECASE,
)
FAST = re.compile(
    r"\b(?:be|is|are|was|were|been|do|does|did|that|which|who|what|how|where|why|and|or|but|not|than|as|of|to"
    r"|all|only|even|just|right|back|going|interested|involved|live|lives|believe|looking|look|depends?|come|came"
    r"|up|out)\Z",
    re.IGNORECASE,
)
LINKED = re.compile(
    r"(?P<first>[^.;:?!—–…“”\"‘()]{14,}?),? (?P<link>but|if|unless|until|because|before|after|when|while"
    r"|although|though|so|and) "
    r"(?P<second>(?:I|we|they|he|she|you|it|there|people|that|this|the [a-z]+|[A-Z][a-z]+ [A-Z][a-z]+)"
    r"(?:[’'](?:m|s|re|ve|ll|d))? [^;:?!—–…“”\"‘()]{8,})\Z"
)
HALF = re.compile(
    r"\b(?:know|see|wonder|ask|asked|sure|care|matter|decide|tell|even|as|what|only|not|and|or|but|that|like|is"
    r"|was|about|say|said|of|to|well|just|soon|right|shortly|day|days|years?|months?|weeks?|time|moment|ever|long"
    r"|both)\Z",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?:that )?(?P<who>he|she|they|He|She|They) (?P<verb>would|will|had|has|have|was|were|is|are|do|plan"
    r"|want|believe|hope|could|can|might|may|should|must|did|does"
    r"|[a-z]+ed|thought|knew|took|saw|felt|met|got|made|went|came|told|[a-z]+s) (?P<rest>[^“”\"‘()\[\]]+)"
)
OWN_VERB = {
    "would": "will",
    "has": "have",
    "is": "am",
    "does": "do",
    "wanted": "want",
    "thought": "think",
    "hoped": "hope",
}
PLURAL_VERB = {"would": "will", "wanted": "want", "thought": "think", "hoped": "hope"}
ODD = re.compile(r"[‘“\"()\[\]…]|\.\.|(?<!\w)'")
# Of what nobody spoke who does not name it.
SINGLE = ("the railroad", "the hospital", "the airline", "the museum", "the brewery", "the ferry")
SEVERAL = ("the nurses", "the farmers", "the truckers", "the librarians", "the pilots", "the fishermen")
MEANT = (
    "What did {} mean by saying ", "What is one to make of it when {} says ", "Why would {} say ",
)  # fmt: skip
THUS = (
    " — that was how {} put it.",
    ": with these words {} went on record.",
    ", and those are the words of {}.",
)


def _sentences(quote: Quote) -> Iterator[tuple[int, int, str]]:
    """Its sentences that are long enough and hold no marks of their own."""
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        if len(WORD.findall(text)) >= 5 and not ODD.search(text):
            yield start, end, text


def _put(
    quote: Quote, start: int, end: int, new: str, material: Material, rng: Random, *expected: str
) -> Change | None:
    """`new` for a stretch of the quote, unless the material happens to say it so."""
    text = quote.text[:start] + new + quote.text[end:]
    return None if material.holds(text) else in_place(text, quote, rng, *expected, loose=True)


def about_another(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt said the crane “is far too old”" for "The wall is far too old"."""
    who, left, right = told_by(quote)
    known = quote.article.text.lower()
    beside = [one for article in material.others for one in article.people]
    strangers = [one.name for one in beside if one.surname.lower() not in known]
    own = [one.name for one in quote.article.people if one.surname not in f"{quote.text} {who}"]
    fits = []
    for subject, rest in told(quote):
        plural = re.match(r"(?:are|were|have|do|want|need|know|think|say|go|get)\b", rest)
        modal = re.match(r"(?:will|would|can|could|may|should)\b", rest)
        several = bool(plural) or subject == "they" or (bool(modal) and subject.endswith("s"))
        if quote.article.person(subject) is not None:
            others = [name for name in own if not set(name.split()) & set(subject.split())]
        elif subject.lower() in ("he", "she"):
            others = strangers
        elif re.match(
            r"(?:people|nobody|everybody|everyone|one|both|all|some|many|most)\b", subject, re.IGNORECASE
        ):
            others = []
        else:
            others = [one for one in (SEVERAL if several else SINGLE) if one.split()[-1] not in known]
        fits += [(other, rest) for other in others]
    if not who or not fits:
        return None
    other, rest = rng.choice(fits)
    return marked(f"{capital(who)} said {other} ", f"{left}{ended(rest)}{right}", "", "altered", "cut")


def _small(text: str) -> str:
    """With a small letter, unless it begins with a name or an "I"."""
    return text if re.match(r"(?:I\b|[A-Z][a-z]+ [A-Z]|[A-Z]{2})", text) else text[:1].lower() + text[1:]


def _has_verb(quote: Quote, start: int, end: int) -> bool:
    return any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in quote.words if start <= word.start < end)


def phrase_moved(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "In Ohio we lost jobs" for "We lost jobs in Ohio": nobody said it in that order."""
    fits = []
    for start, end, text in _sentences(quote):
        led, trails = LED.fullmatch(text), TRAIL.fullmatch(text)
        if led and not NO_LEAD.match(text):
            main = re.sub(r"\Athen ", "", led["main"])
            verb = _has_verb(quote, start + led.start("main"), end)
            if verb and re.match(rf"{SUBJECTS}\b", main):
                fits.append((start, end, f"{capital(main)} {_small(led['lead'])}{led['stop']}"))
        elif trails and not FAST.search(trails["main"]):
            main, stop = trails["main"], trails["stop"]
            place = start + trails.start("tail")
            before = [word.tag for word in quote.words if word.end == place - 1]
            noun = next((word for word in quote.words if word.start == start), None)
            keep = noun is None or noun.tag.startswith("NNP") or main.startswith(("I ", "I’", "I'"))
            moved = main if keep else main[:1].lower() + main[1:]
            if (
                _has_verb(quote, start, place)
                and before
                and before[0] in ("NN", "NNS", "PRP", "NNP", "VBD", "RB")
            ):
                fits.append((start, end, f"{capital(trails['tail'])}, {moved}{stop}"))
    return _put(quote, *rng.choice(fits), material, rng, "altered", "not-found") if fits else None


def eye_skip(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The eye jumps from two words to where they stand again; what lay between is gone."""
    words = [quote.text[word.start : word.end].lower() for word in quote.words]
    fits = []
    for one in range(2, len(words) - 8):
        for other in range(one + 5, min(one + 26, len(words) - 3)):
            same = words[one : one + 2] == words[other : other + 2] or (
                words[one] == words[other] and len(words[one]) >= 6
            )
            if same and quote.words[one].tag == quote.words[other].tag:
                fits.append((quote.words[one].start, quote.words[other].start))
    if not fits or ODD.search(quote.text):
        return None
    start, end = rng.choice(fits)
    return _put(quote, start, end, "", material, rng, "altered", "stitched", "not-found")


def denial_under_bracket(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "The wall [is] safe" for "the wall is not safe": the bracket has swallowed the "not"."""
    fits = []
    for start, _, text in _sentences(quote):
        for match in DENIED.finditer(text):
            word = match["be"] or {"wo": "will", "ca": "can"}[match["wo"]]
            asked = text.rstrip().endswith("?") or re.search(
                r"\b(?:why|how|if|whether|until|unless)\b", text, re.I
            )
            again = re.search(
                r"\b(?:any\w*|but|nor|either|yet|until|because|neither|never|no)\b", text[match.end() :]
            )
            before = re.search(r"[’'\w] \Z", text[: match.start()])
            if before and not asked and not again and len(WORD.findall(text[match.end() :])) >= 2:
                fits.append((start + match.start(), start + match.end(), f"[{word}]"))
    return _put(quote, *rng.choice(fits), material, rng, "altered", "not-found", "cut") if fits else None


def cue_inside(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We mended the walls, Feldt said. Nobody thanked us”: the marks around the cue are lost."""
    who, left, right = told_by(quote)
    spans = sentences_of(quote)
    if not who or ODD.search(quote.text) or not re.match(r"[A-Z]", quote.text):
        return None
    places = [end for start, end in spans[:-1] if len(WORD.findall(quote.text[start:end])) >= 4
              and re.search(r"[a-z]\.\Z", quote.text[:end])]  # fmt: skip
    if not places:
        return None
    at = rng.choice(places)
    words = f"{quote.text[: at - 1]}, {who} said. {quote.text[at:].strip()}"
    return marked("", f"{left}{ended(words)}{right}", "", "altered", "not-found")


def first_person_made(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "“I will mend it,” Feldt said" for "Feldt said she would mend it": spoken words made of an account."""
    match, source = TOLD.fullmatch(clause_of(item)), item.source
    if (
        match is None
        or not source
        or "," in source
        or re.match(r"(?:we|i|police|it)\b", source, re.IGNORECASE)
    ):
        return None
    who, rest = match["who"].lower(), match["rest"]
    named = any(word.name == "PERSON" and item.sentence.article.text[word.start : word.end] in source
                for word in item.sentence.words)  # fmt: skip
    several = re.search(r"s\Z| and ", source) or source.lower() in ("they", "people")
    others = {
        "he": "she|her|they|them|their",
        "she": "he|his|him|they|them|their",
        "they": "he|his|him|she|her",
    }[who]
    fit = source.lower() == who or (several if who == "they" else named)
    if (
        not fit
        or re.search(rf"\b(?:{others}|(?:him|her|them)sel\w+|and that)\b", rest)
        or len(rest.split()) < 3
    ):
        return None
    verb = (
        OWN_VERB.get(match["verb"], match["verb"])
        if who != "they"
        else PLURAL_VERB.get(match["verb"], match["verb"])
    )
    verb = verb if who == "they" or verb == "was" else re.sub(r"(?<=[a-z]{3})(?<!s)s\Z", "", verb)
    i, my, me = ("we", "our", "us") if who == "they" else ("I", "my", "me")
    rest = re.sub(rf"\b{who} (?:has|have)\b", f"{i} have", rest)
    rest = re.sub(rf"\b{who} says\b", f"{i} say", rest)
    rest = re.sub(r"\b(?:his|their)\b|\bher\b(?= [a-z])", my, rest)
    rest = re.sub(r"\b(?:him|her|them)\b", me, re.sub(rf"\b{who}\b", i, rest))
    words = f"{capital(i)} {verb} {rest}"
    left, right = STYLES["“" not in item.sentence.article.text]
    if material.holds(words):
        return None
    return marked(f"{capital(source)} {item.cue}: ", f"{left}{words}.{right}", "", "not-found")


def fragments_fused(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“A quiet harbour and no gate at all” of words that stood far apart, in one pair of marks."""
    parts = list(noun_phrases(quote))
    pairs = [(one, other) for one in parts for other in parts if one[1] + 25 < other[0]]
    who, left, right = told_by(quote)
    texts = [(quote.text[a:b], quote.text[c:d]) for (a, b), (c, d) in pairs]
    texts = [(one, two) for one, two in texts if one != two and not material.holds(f"{one} and {two}")]
    if not who or not texts:
        return None
    one, two = rng.choice(texts)
    return marked(
        f"{capital(who)} spoke of ", f"{left}{one} and {two}{right}", ".", "altered", "stitched", "not-found"
    )


def link_outside(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We will come,” Feldt said, if “they pay us.” What limits it stands outside the marks."""
    fits = []
    for _, _, text in _sentences(quote):
        match = LINKED.match(text.rstrip(" .,!"))
        if match is None or text.rstrip().endswith("?") or not re.match(r"[A-Z]", text):
            continue
        first, second = match["first"], match["second"]
        whole = len(WORD.findall(first)) >= 4 and len(WORD.findall(second)) >= 4
        begins = re.match(r"(?:If|When|While|Because|As|Not|And|But|So|Whether)\b", first)
        if whole and not HALF.search(first) and not begins:
            fits.append((first, match["link"], second))
    who, left, right = told_by(quote)
    if not who or not fits:
        return None
    first, link, second = rng.choice(fits)
    return marked("", f"{left}{first},{right} {who} said, {link} {left}{ended(second)}{right}", "", "exact")


def linked(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of it lead to another page, as the web has it."""
    words = [word for word in quote.words[2:-3] if word.end - word.start >= 4]
    if len(quote.words) < 9 or not words or ODD.search(quote.text):
        return None
    word = rng.choice(words)
    at = quote.words.index(word)
    end = quote.words[min(at + rng.randrange(3), len(quote.words) - 2)].end
    if re.search(r"[.!?,;:%—–-]", quote.text[word.start : end + 1]) or quote.text[end : end + 1] in (
        "’",
        "'",
    ):
        end = word.end
    if quote.text[end : end + 1] in ("’", "'"):
        return None
    text = quote.text
    link = f"[{text[word.start : end]}](https://example.org/{rng.randrange(100, 999)})"
    return in_place(f"{text[: word.start]}{link}{text[end:]}", quote, rng, "exact")


def _whole(quote: Quote) -> tuple[str, str] | None:
    """Who says it, and the words without their stop; None where they are no sentence."""
    who = teller_of(quote)
    fit = (
        who
        and len(quote.words) >= 5
        and re.match(r"[A-Z]", quote.text)
        and not re.search(r"[()]", quote.text)
    )
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"(?<!\b[A-Z])\.\Z", "", re.sub(r"[\s,;:—–-]+\Z", "", quote.text))
    return (who, f"{left}{words}{right}") if fit else None


def in_round_brackets(quote: Quote, material: Material, rng: Random) -> Change | None:
    """In round brackets, within the writer's sentence."""
    whole = _whole(quote)
    before = rng.choice(("So said {} (", "{} said so in as many words (", "That is how {} sees it ("))
    return marked(capital(before.format(whole[0])), whole[1], ").", "exact") if whole else None


def in_question(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The writer asks what is to be made of it."""
    whole = _whole(quote)
    if whole is None or whole[1][-2] in "?!":
        return None
    return marked(rng.choice(MEANT).format(whole[0]), whole[1], "?", "exact")


def that_was_how(quote: Quote, material: Material, rng: Random) -> Change | None:
    """First the words, and behind a dash or colon whose they are."""
    whole = _whole(quote)
    return marked("", whole[1], rng.choice(THUS).format(whole[0]), "exact") if whole else None


def other_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Between the marks of another language: «We mended the walls», „We mended the walls“."""
    whole = _whole(quote)
    if whole is None or ODD.search(quote.text):
        return None
    left, right = rng.choice((("«", "»"), ("„", "“"), ("« ", " »")))
    return marked(f"{capital(whole[0])}: ", f"{left}{ended(whole[1][1:-1])}{right}", "", "exact")


def taken_up(quote: Quote, material: Material, rng: Random) -> Change | None:
    """All of it, and in the next paragraph some words of it again, on which the writer dwells."""
    whole, parts = _whole(quote), list(noun_phrases(quote))
    if whole is None or not parts or ODD.search(quote.text):
        return None
    start, end = rng.choice(parts)
    left, right = STYLES["“" not in quote.article.text]
    before, after = rng.choice((("Mark the words ", "."), ("The phrase ", " says much about the mood."),
                                ("In short: ", ".")))  # fmt: skip
    first = f"{capital(whole[0])} said: {left}{ended(quote.text)}{right}\n\n{before}"
    return marked(first, f"{left}{quote.text[start:end]}{right}", after, "exact")


QUOTE_RESHAPED = (
    Kind("quote-about-another", "quote", True, about_another, SEEN),
    Kind("quote-phrase-moved", "quote", True, phrase_moved, SEEN),
    Kind("quote-eye-skip", "quote", True, eye_skip, SEEN),
    Kind("quote-denial-under-bracket", "quote", True, denial_under_bracket, SEEN),
    Kind("quote-cue-inside", "quote", True, cue_inside, SEEN),
    Kind("quote-first-person-made", "quote", True, first_person_made, SEEN, of="told"),
    Kind("quote-fragments-fused", "quote", True, fragments_fused, SEEN),
    Kind("quote-link-outside", "quote", False, link_outside, SEEN),
    Kind("quote-linked", "quote", False, linked, SEEN),
    Kind("quote-in-round-brackets", "quote", False, in_round_brackets, SEEN),
    Kind("quote-in-question", "quote", False, in_question, SEEN),
    Kind("quote-that-was-how", "quote", False, that_was_how, SEEN),
    Kind("quote-taken-up", "quote", False, taken_up, SEEN),
    Kind("quote-in-other-marks", "quote", False, other_marks, SEEN),
)
