"""Quotes denied, corrected, freed from what held them; and rightly disowned, told or corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from bench.faults.articles import WORD, Material, Quote, Word
from bench.faults.borrowed.reworked import small
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import content, in_place, put, text_of
from bench.faults.quote.desk import ended, told
from bench.faults.quote.parts import LEANS
from bench.faults.quote.retold import capital, sentences_of, told_by
from bench.faults.quote.woven import noun_phrases
from bench.faults.speaker.turns import pronoun
from bench.faults.words import NEGATION

ODD = re.compile(r"[‘“\"()\[\]…]|\.\.|(?<!\w)'|--")
NEVER = (
    "{} never said ", "{} did not say ", "It is not true that {} said ", "{} denies having said ",
    "Nowhere did {} say ",
)  # fmt: skip
DENIED = ("denied that", "disputed that", "rejected the idea that", "would not grant that")
MISQUOTED = (
    "Correction: An earlier version of this story misquoted {}. The words were ",
    "Editor’s note: We have changed a quote from {}, which should have read ",
    "Correction: This story gave words of {} wrongly at first. They are ",
)
# What holds a claim back or gives it to others: a condition, a question, what somebody else says or hopes.
HELD = re.compile(
    r"\b(?:(?:[Tt]hey|[Pp]eople|[Ss]he|[Hh]e|[Ee]verybody|[Ee]veryone|[Ss]omebody|[Ss]ome|[Mm]any|[Yy]ou"
    r"|[A-Z][a-z]+)(?:[’']re| are)? "
    r"(?:say|says|said|saying|claims?|claimed|thinks?|thought|believes?|believed|hopes?|argues?|suggests?)"
    r"|(?:I|[Ww]e)(?:[’']d)? (?:hope|wish|hoped|fear|wonder if|wonder whether)"
    r"|[Ii]f|[Uu]nless|whether|pretend|imagine|as though|as if)(?P<that> that)? "
    r"(?P<clause>(?:(?:I|we|they|he|she|it|there|people|[A-Z][a-z]+)(?:[’'](?:m|s|re|ve|ll))?"
    r"|(?:the|this|these|our|my|his|her|their) [a-z]+(?: [a-z]+)?) "
    r"[^.,;:?!—–…“”\"‘()]{12,90})(?=[.,;?!—–]|\Z)"
)
UNFREE = re.compile(
    r"\b(?:would|were|could|should|had|any|anything|anyone|anybody|ever|either|or not|himself|themselves|and"
    r"|but|or|so|because|what|like)\b|\b(?:of|to|in|the|a|is|are|was|that|than|as|with|for)\Z"
)
CLAIM = re.compile(r"\b(?:is|are|was|has|have|will|can|do|does|did|[’'](?:s|re|ve|ll|m)|[a-z]+s|[a-z]+ed)\b")
REPLIES = ("replied", "shot back", "answered", "responded")
LINKS = (", because ", ", which is why ", ", unless ")
TERMS = ("sound bite", "actuality", "grab", "clip", "voicer")
CALLED = (
    "In radio, such a piece of speech is known as ", "The people in the studio call such words ",
    "On the air it would be what editors know as ",
)  # fmt: skip
SPREAD = (
    "A post that is being shared widely has {} saying ", "Readers sent us a picture that has {} saying ",
    "Wrongly ascribed to {} is this line: ",
)  # fmt: skip
NOT = re.compile(
    r"(?<!\w)(?P<subject>I|[Ww]e|[Tt]hey|[Ii]t|[Tt]his|[Tt]here|[Pp]eople|[Tt]he(?: [a-z]+){1,3}"
    r"|(?!(?:He|She|Why|What|Who|How|Where|That|You|If|And|But|So)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"(?:(?: (?P<be>is|are|was|were|do|does|did|would|should|could|has|have|had)(?:n[’']t| not)"
    r"| (?P<short>wo|ca)n[’']t|[’'](?P<am>m|re|s) not)) (?P<rest>[^,.;:?!—–…“”\"‘()]+)"
)
FAR = re.compile(r"\b(?:but|because|until|unless|if|when|only|just|either|yet|nor|necessarily|even)\b|-\Z")
OWN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me)\b")


def _line(quote: Quote, rng: Random) -> tuple[int, int] | None:
    """A whole sentence of the quote, neither short nor long, with no marks of its own."""
    fits = [
        (start, end)
        for start, end in sentences_of(quote)
        if 6 <= len(WORD.findall(quote.text[start:end])) <= 28
        and re.match(r"[A-Z]", quote.text[start:])
        and not ODD.search(quote.text[start:end])
    ]
    return rng.choice(fits) if fits else None


def _one_other(quote: Quote, line: tuple[int, int], material: Material, rng: Random) -> str:
    """The line with another word of the article for one of its own; empty where none fits."""
    start, end = line
    words = [word for word in content(quote, ("NN", "NNS", "JJ", "VB")) if start < word.start < end]
    if not words:
        return ""
    word = rng.choice(words)
    others = sorted(
        other for other in map(quote.article.text.__getitem__, _spans_of(quote, word.tag))
        if other.isalpha() and other.islower() and other[:3] != text_of(quote, word)[:3]
        and other not in quote.text
    )  # fmt: skip
    if not others:
        return ""
    new = put(quote.text[:end], word, rng.choice(others))[start:]
    return "" if material.holds(new) else new


def _spans_of(quote: Quote, tag: str) -> Iterator[slice]:
    """Where the article has words of this part of speech that are no names."""
    for word in quote.article.words:
        if word.tag == tag and word.name == "O" and word.end - word.start >= 4:
            yield slice(word.start, word.end)


def _who(quote: Quote) -> tuple[str, str, str]:
    """Who says it, even where nobody is named, and the marks."""
    who, left, right = told_by(quote)
    return capital(who) or "One of those in the room", left, right


def disowned(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt never said “We mended the walls”", and she has said it."""
    (who, left, right), line = told_by(quote), _line(quote, rng)
    if not who or line is None:
        return None
    words = ended(quote.text[slice(*line)])
    return marked(capital(rng.choice(NEVER).format(who)), f"{left}{words}{right}", "", "altered", "cut")


def debunked(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "A post has Feldt saying “We broke the walls.” She has not said so.", and she has not."""
    (who, left, right), line = told_by(quote), _line(quote, rng)
    wrong = _one_other(quote, line, material, rng) if line else ""
    if not who or not wrong:
        return None
    after = rng.choice(
        (" That is not what was said.", " Those were not the words.", " It was put otherwise.")
    )
    before = capital(rng.choice(SPREAD).format(who))
    return marked(before, f"{left}{ended(wrong)}{right}", after, "exact")


def under_denial(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt denied that the crane “is far too old”", and she has said that it is."""
    fits = [(subject, rest) for subject, rest in told(quote) if not NEGATION.search(rest)]
    who, left, right = told_by(quote)
    if not who or not fits:
        return None
    subject, rest = rng.choice(fits)
    before = f"{capital(who)} {rng.choice(DENIED)} {subject} "
    return marked(before, f"{left}{ended(rest)}{right}", "", "altered", "cut")


def denial_outside(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt said the crane was not “far too old”" for "The crane is not far too old"."""
    he = pronoun(quote.speaker, quote.article) if quote.speaker else ""
    fits = []
    for match in NOT.finditer(quote.text):
        before, rest = quote.text[: match.start()], match["rest"].rstrip()
        known = {"wo": "will", "ca": "can", "m": "am", "re": "are", "s": "is"}
        verb, subject = match["be"] or known[match["short"] or match["am"]], match["subject"]
        if subject == "I":
            subject, verb = he, {"do": "does", "have": "has", "am": "is"}.get(verb, verb)
        elif subject.lower() == "we":
            subject = "they"
        elif re.match(r"(?:The|This|There|It|They|People)\b", subject):
            subject = subject[:1].lower() + subject[1:]
        starts = re.search(r"(?:\A|[.!?,] (?:[Aa]nd |[Bb]ut )?)\Z", before)
        asked = quote.text[match.end() :].startswith(("?", " —", "…", " -"))
        whole = 3 <= len(WORD.findall(rest)) <= 20 and not FAR.search(rest) and not OWN.search(rest)
        if starts and subject and whole and not asked and not ODD.search(rest):
            fits.append((subject, verb, rest))
    who, left, right = _who(quote)
    if not fits:
        return None
    subject, verb, rest = rng.choice(fits)
    denied = "cannot" if verb == "can" else f"{verb} not"
    return marked(f"{who} said {subject} {denied} ", f"{left}{rest}.{right}", "", "exact")


def _formal(quote: Quote, words: list[Word], given: dict[str, str]) -> str:
    """The person that these words name, with a title and the surname; empty where it is not clear."""
    name = quote.text[words[0].start : words[-1].end]
    person = quote.article.person(given.get(name, name))
    he = pronoun(person, quote.article) if person else ""
    if person is None or not he:
        return ""
    title = "Mr." if he == "he" else "Mrs." if person.surname == "Clinton" else "Ms."
    return f"{title} {person.surname}"


def made_formal(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Ms. Feldt" for "Nora" or "Nora Feldt": the paper's manners in somebody else's mouth."""
    given: dict[str, str] = {}
    for person in quote.article.people:
        first = person.name.split()[0]
        given[first] = "" if first in given else person.name
    runs: list[list[Word]] = []
    for word in quote.words:
        if word.name == "PERSON":
            beside = runs and quote.text[runs[-1][-1].end : word.start] == " "
            runs[-1].append(word) if beside else runs.append([word])
    fits = []
    for run in runs:
        start, end = run[0].start, run[-1].end
        titled = re.search(r"[A-Z][\w.]* \Z", quote.text[:start]) or re.match(r" [A-Z]", quote.text[end:])
        new = "" if titled or ODD.search(quote.text) else _formal(quote, run, given)
        if new and new.split()[0] not in quote.text[start:end]:
            fits.append(quote.text[:start] + new + quote.text[end:])
    fits = [words for words in fits if not material.holds(words)]
    return in_place(rng.choice(fits), quote, rng, "altered", loose=True) if fits else None


def _correction(quote: Quote, material: Material, rng: Random, wrong: bool) -> Change | None:
    (who, left, right), line = told_by(quote), _line(quote, rng)
    other = _one_other(quote, line, material, rng) if line else ""
    if not who or line is None or not other:
        return None
    true = quote.text[slice(*line)]
    if true.endswith(("?", "!")):
        return None
    before = rng.choice(MISQUOTED).format(who)
    first, second = (other, true) if wrong else (true, other)
    first, second = (re.sub(r"(?<!\.)[.]\Z", "", words) for words in (first, second))
    one, two = f"{left}{first},{right}", f"{left}{second}.{right}"
    if wrong:
        return marked(before, one, f" not {two}", "altered", "not-found")
    return marked(f"{before}{one} not ", two, "", "exact")


def miscorrected(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A correction that has it the wrong way round: it puts right words wrong."""
    return _correction(quote, material, rng, True)


def corrected(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A correction: the right words, and the wrong ones that stood there before."""
    return _correction(quote, material, rng, False)


def freed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "The wall is rotten" for "They say the wall is rotten", or for "if the wall is rotten"."""
    fits = []
    for match in HELD.finditer(quote.text):
        clause = match["clause"].rstrip()
        apart = re.search(r"[.!?] \Z", quote.text[: match.start("clause")])
        whole = len(WORD.findall(clause)) >= 5 and CLAIM.search(clause) and not UNFREE.search(clause)
        if whole and not apart and not re.search(r"\b(?:even|as|what) \Z", quote.text[: match.start()]):
            fits.append(capital(clause))
    who, left, right = _who(quote)
    if not fits:
        return None
    words = f"{left}{rng.choice(fits)}.{right}"
    return marked(f"{who} said: ", words, "", "cut", "altered")


def reply_invented(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two people's words from distant places, as if the one had answered the other."""
    line, (who, left, right) = _line(quote, rng), told_by(quote)
    others = [
        other
        for other in quote.article.quotes
        if quote.speaker and other.speaker and abs(other.start - quote.start) > 700
        and not set(other.speaker.name.split()) & set(quote.speaker.name.split())
    ]  # fmt: skip
    pairs = [(other, span) for other in others for span in [_line(other, rng)] if span]
    if not who or line is None or not pairs or quote.speaker is None:
        return None
    other, span = rng.choice(pairs)
    first, second = quote.text[slice(*line)], other.text[slice(*span)]
    if other.speaker is None or not re.search(r"\w\.?\Z", first) or not re.search(r"\w\.?\Z", second):
        return None
    asks = f"{left}{first.removesuffix('.')},{right} {quote.speaker.name} said."
    replies = f"{left}{second.removesuffix('.')},{right} {other.speaker.name} {rng.choice(REPLIES)}."
    return marked("", f"{asks}\n\n{replies}", "", "stitched", "altered")


def linked_by_the_writer(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We mended it,” Feldt said, because “nobody came”: two answers, and a reason that nobody gave."""
    line = _line(quote, rng)
    who, left, right = told_by(quote)
    others = [
        other
        for other in quote.article.quotes
        if quote.speaker and other.speaker is quote.speaker and other.start - quote.end > 120
    ]
    seconds = [
        other.text[start:end]
        for other in others
        for start, end in sentences_of(other)
        if re.match(r"[A-Z]", other.text[start:end]) and not LEANS.match(other.text[start:end])
        and 5 <= len(WORD.findall(other.text[start:end])) <= 25 and not ODD.search(other.text[start:end])
        and not other.text[start:end].endswith("?")
    ]  # fmt: skip
    if not who or line is None or not seconds or quote.text[slice(*line)].endswith(("?", "!")):
        return None
    first = re.sub(r"[.]\Z", "", quote.text[slice(*line)])
    second = rng.choice(seconds)
    second = small(second)
    words = f"{left}{first},{right} {who} said{rng.choice(LINKS)}{left}{ended(second)}{right}"
    return marked("", words, "", "stitched", "altered")


def half_told(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We mended the walls,” Feldt said, and added that the crane is far too old: the rest without marks."""
    who, left, right = _who(quote)
    fits = []
    for (a, b), (c, d) in pairwise(sentences_of(quote)):
        first, second = quote.text[a:b], re.sub(r"[\s.,]+\Z", "", quote.text[c:d])
        whole = len(WORD.findall(first)) >= 4 and re.match(r"[A-Z].*\.\Z", first) and not ODD.search(first)
        starts = next((word for word in quote.words if word.start == c), None)
        told = (
            starts is not None
            and starts.tag in ("DT", "NNP", "NNS", "EX", "PRP")
            and not re.match(r"(?:He|She|That|These|Those)\b", second)
            and not re.search(r"[?!:]|\b(?:this|that[’']s|tonight|today|here|now)\b", second)
            and any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in quote.words if c <= word.start < d)
        )
        if whole and starts and told and 5 <= len(WORD.findall(second)) <= 30 and not OWN.search(second):
            proper = starts.tag == "NNP" or starts.name != "O"
            inner = second if proper else second[:1].lower() + second[1:]
            if not ODD.search(second):
                fits.append((first.removesuffix("."), inner))
    if not fits:
        return None
    first, second = rng.choice(fits)
    return marked(
        "",
        f"{left}{first},{right}",
        f" {re.sub(r'^One of', 'one of', who)} said, and added that {second}.",
        "exact",
    )


def earlier_said(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The second sentence, and behind it the first, with a word on which came before the other."""
    who, left, right = _who(quote)
    spans = sentences_of(quote)
    fits = []
    for (a, b), (c, d) in pairwise(spans):
        first, second = quote.text[a:b], quote.text[c:d]
        whole = all(len(WORD.findall(one)) >= 5 and not ODD.search(one) for one in (first, second))
        whole = whole and re.match(r"[A-Z]", first) is not None
        if whole and re.match(r"[A-Z].*[.!]\Z", second) and not LEANS.match(second):
            fits.append((ended(first), second))
    if not fits:
        return None
    first, second = rng.choice(fits)
    link = rng.choice((" Right before that came the words ", " What had led up to it was this: "))
    second = re.sub(r"(?<!\.)\.\Z", ",", second)
    after = f" {re.sub(r'^One of', 'one of', who)} said." if second[-1] in ",!" else ""
    return marked("", f"{left}{second}{right}{after}{link}{left}{first}{right}", "", "exact")


def term_of_the_trade(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The quote, and behind it a term between marks that nobody has spoken."""
    who, left, right = told_by(quote)
    terms = [term for term in TERMS if not material.holds(term)]
    if not who or len(quote.words) < 5 or not terms or not re.match(r"[A-Z]", quote.text):
        return None
    term = rng.choice(terms)
    before = f"{capital(who)} said: {left}{ended(quote.text)}{right} {rng.choice(CALLED)}"
    return marked(f"{before}{'an' if term[0] in 'aeiou' else 'a'} ", f"{left}{term}.{right}", "", "exact")


def three_phrases(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Feldt spoke of “the quiet harbour,” “the old crane” and “the southern gate”."""
    who, left, right = told_by(quote)
    texts: list[str] = []
    for other in quote.article.quotes:
        if other is quote or (quote.speaker and other.speaker is quote.speaker and other.start > quote.end):
            parts = (other.text[start:end] for start, end in noun_phrases(other))
            texts += [text for text in parts if not re.match(r"[A-Z]|(?:this|these|those|every)\b", text)]
    texts = [text for text in texts if not any(text != one and text in one for one in texts)]
    texts = list(dict.fromkeys(texts))
    if not who or len(texts) < 3 or texts[0] not in quote.text:
        return None
    one, two, three = texts[:3]
    words = f"{left}{one},{right} {left}{two}{right} and {left}{three}{right}"
    return marked(f"{capital(who)} spoke of ", words, ".", "exact")


QUOTE_CONTESTED = (
    Kind("quote-disowned", "quote", True, disowned, SEEN),
    Kind("quote-under-denial", "quote", True, under_denial, SEEN),
    Kind("quote-made-formal", "quote", True, made_formal, SEEN),
    Kind("quote-miscorrected", "quote", True, miscorrected, SEEN),
    Kind("quote-freed", "quote", True, freed, SEEN),
    Kind("quote-reply-invented", "quote", True, reply_invented, SEEN),
    Kind("quote-linked-by-the-writer", "quote", True, linked_by_the_writer, SEEN),
    Kind("quote-debunked", "quote", False, debunked, SEEN),
    Kind("quote-denial-outside", "quote", False, denial_outside, SEEN),
    Kind("quote-corrected", "quote", False, corrected, SEEN),
    Kind("quote-half-told", "quote", False, half_told, SEEN),
    Kind("quote-earlier-said", "quote", False, earlier_said, SEEN),
    Kind("quote-term-of-the-trade", "quote", False, term_of_the_trade, SEEN),
    Kind("quote-three-phrases", "quote", False, three_phrases, SEEN),
)
