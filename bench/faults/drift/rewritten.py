"""Claims rewritten: who did what to whom, how it was said, what came of it; and fairly rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material, Quote, Sentence
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.drift.drift import Reserved, claimed_once, clause_of, whole
from bench.faults.drift.newsroom import PAPERS
from bench.faults.figure.figures import Figure
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.desk import ended
from bench.faults.quote.retold import capital
from bench.faults.spots import Spot, spots
from bench.faults.words import NEGATION

NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. )?[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){0,2}"
PRESENT = {
    "called": "calls", "announced": "announces", "noted": "notes", "responded": "responds",
    "released": "releases", "took": "takes", "won": "wins", "lost": "loses", "asked": "asks",
    "urged": "urges", "accused": "accuses", "criticized": "criticizes", "held": "holds", "met": "meets",
    "pledged": "pledges", "endorsed": "endorses", "offered": "offers", "made": "makes", "left": "leaves",
    "gave": "gives", "found": "finds", "saw": "sees", "sent": "sends", "ran": "runs", "spoke": "speaks",
    "joined": "joins", "signed": "signs", "explained": "explains", "insisted": "insists",
    "attacked": "attacks",
    "mocked": "mocks", "dismissed": "dismisses", "praised": "praises", "argued": "argues",
    "acknowledged": "acknowledges", "questioned": "questions", "raised": "raises", "cited": "cites",
    "tweeted": "tweets", "kept": "keeps", "mended": "mends", "repaired": "repairs", "opened": "opens",
    "declined": "declines", "refused": "refuses", "agreed": "agrees", "came": "comes", "tried": "tries",
    "claimed": "claims", "suggested": "suggests", "defended": "defends", "delivered": "delivers",
}  # fmt: skip
ONCE = {
    "pair": re.compile(rf"(?<![\w.’'-])(?P<one>{NAME}) and (?P<two>{NAME})(?![\w’'-])"),
    "aside": re.compile(r"(?<=[a-z]), (?P<aside>(?:who|which) (?!is |are )[^,.;:—–()“”\"]{8,90}), (?=[a-z])"),
    "deed": re.compile(
        rf"(?<=\A)(?P<who>{NAME}|The [a-z]+(?: [a-z]+)?) (?P<verb>{'|'.join(PRESENT)})"
        r"(?= (?!that\b)[a-zA-Z$])"
    ),
    "names": re.compile(rf"(?<![\w.’'-])(?P<first>{NAME})(?= [a-z])"),
    "lead": re.compile(
        r"\A(?P<lead>(?:In|On|At|After|Before|During|Since|For|By|Over|Under|Until|Throughout) "
        r"(?!addition|fact|short|turn|other|contrast|general|many|the end|the meantime|least|first|now"
        r"|example)"
        r"[^,;:—–()“”\"]{3,60}), (?P<main>[^;:—–()“”\"]{12,})\.\Z"
    ),
}
ANYWHERE = {
    "channel": re.compile(
        r"(?P<statement>\bin a (?:written |prepared )?statement\b)|(?P<email>\bin an e-?mail\b)"
        r"|(?P<tweet>\bon Twitter\b|\bin a tweet\b|\bin a Twitter post\b)"
        r"|(?P<interview>\bin an interview\b(?: with\b)?)|(?P<tweeted>\btweeted\b(?! (?:by|from)\b))"
        r"|(?P<speech>\bin a speech\b)|(?P<post>\b(?:in|on) (?:a|his|her)"
        r" (?:blog|Facebook|Instagram) (?:post|page)\b)|(?P<letter>\bin a (?:letter|memo)\b)"
        r"|(?P<press>\b(?:at|during|in) a (?:news|press) conference\b)|(?P<reporters>\btold reporters\b)"
    ),
}
OTHER_CHANNEL = {
    "statement": ("in an interview", "in a telephone interview"), "email": ("in an interview",),
    "tweet": ("in an interview", "in a letter"), "interview": ("in a written statement", "in an email"),
    "tweeted": ("told reporters", "said in an interview"), "speech": ("in a letter", "in an interview"),
    "post": ("in an interview", "in court"), "letter": ("in an interview", "in a speech"),
    "press": ("in a written statement", "in an email"),
    "reporters": ("wrote in an email", "wrote in a letter"),
}  # fmt: skip
SAME_CHANNEL = {
    "statement": "by way of a statement", "email": "by email", "interview": "when interviewed",
    "tweeted": "wrote on Twitter", "speech": "while giving a speech", "letter": "by letter",
    "press": "when meeting the press", "reporters": "said to reporters",
}  # fmt: skip
DEMEANOUR = ("sobbed", "shouted", "snapped", "whispered", "yelled", "sneered", "stammered", "growled")
FIRST = ("For the first time, ", "In a first, ", "In an unprecedented step, ")
NO_FIRST = re.compile(
    r"\b(?:first|again|also|never|still|already|always|often|once|before|no|not|began|started|was|were|had|said"
    r"|told|wrote|noted|asked|did|reported|contributed)\b|n[’']t"
)
SYMMETRIC = re.compile(
    r"\b(?:and|with|met|debat\w+|married|between|both|versus|vs|against each|together|faced|tied|than|like"
    r"|against|fac\w+|or)\b"
)
LEANING = re.compile(
    r"\b(?:also|too|however|other|another|same|such|instead|then|these|those|he|she|they|it|meanwhile|reported"
    r"|contributed)\b"
)
BOUND = re.compile(r"[’']|,? [A-Z]|, (?:an?|the|who|which|his|her)\b| of\b|,? and\b|,? respectively")
# What no headline of the day would tell in the present tense.
PAST = re.compile(r"\b(?:(?:18|19|20)\d\d|ago|twice|then|while|later|once|came|went|years?|decades?|when)\b")
RESULTS = ("As a result, ", "Because of that, ", "This is why ", "That has meant that ")
APART = ("Separately, ", "In another development, ", "Elsewhere in the story: ", "There is also this: ")
DENIES = {
    "said": "denied", "says": "denies", "say": "deny", "argued": "disputed", "argues": "disputes",
    "claimed": "denied", "claims": "denies", "contends": "denies", "warned": "denied", "suggested": "denied",
    "believes": "doubts", "believe": "doubt",
}  # fmt: skip


def rewrites(article: Article) -> Iterator[Spot]:
    """Names, asides and leads of sentences whose claim no other makes; and how somebody is said to speak."""
    yield from claimed_once(article, ONCE)
    yield from spots(article, ANYWHERE)


def _tags(sentence: Sentence, start: int, end: int) -> list[str]:
    """The tags of the words there; the offsets are the sentence's."""
    return [w.tag for w in sentence.words if start <= w.start - sentence.start < end]


def _kinds(sentence: Sentence, start: int, end: int) -> set[str]:
    """For what the layers take the names there."""
    words = [w for w in sentence.words if start <= w.start - sentence.start < end]
    found = {w.name for w in words if sentence.article.text[w.start].isupper()}
    return found - {"O"} if found != {"O"} else found  # A title is no part of the name.


def demeanour(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt sobbed" for "Feldt said": nobody has reported how she spoke."""
    fit = 6 <= len(quote.words) <= 22 and re.match(r"[A-Z].*[^'’]\Z", quote.text) and is_certain(quote)
    verbs = [verb for verb in DEMEANOUR if not material.holds(verb)]
    if not fit or not verbs or quote.speaker is None or material.times(quote.text) != 1:
        return None
    left, right = STYLES["“" not in quote.article.text]
    words = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    text = f"{left}{words}{right} {quote.speaker.name} {rng.choice(verbs)}."
    return marked("", text, "", "drift")


def first_time(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "For the first time" stands before what the material does not call the first."""
    text, words = item.sentence.text, item.sentence.words
    deed = next((at for at, word in enumerate(words[:8]) if word.tag == "VBD"), 0)
    subject = text[: words[deed].start - item.sentence.start]
    named = words[0].name in ("PERSON", "ORGANIZATION") or re.match(r"(?:The|A|His|Her|Their) ", text)
    if item.sort != "main" or len(text.split()) > 32 or deed < 1 or not named:
        return None
    if NO_FIRST.search(text) or re.search(r"[,;:—–]|\b(?:who|that|which|and)\b", subject):
        return None
    start = text if words[0].name != "O" else text[:1].lower() + text[1:]
    return whole(f"{rng.choice(FIRST)}{start}", "drift")


def turned_round(item: Spot, material: Material, rng: Random) -> Change | None:
    """Quist blamed Feldt, for Feldt blamed Quist."""
    if item.sort != "names":
        return None
    sentence, first, text = item.sentence, item.text, item.sentence.text
    does = _tags(sentence, item.end, len(text))[:1]
    kinds = _kinds(sentence, item.start, item.end)
    led = re.search(r"\b(?:of|in|from|and|or|by|with|between|like|[Tt]he) \Z|[A-Z]\w* \Z", item.before)
    verb = does in (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["RB"]) and not first.endswith(("'s", "’s"))
    if not verb or led or kinds not in ({"PERSON"}, {"LOCATION"}):
        return None
    for match in re.finditer(rf"(?<![\w.’'-]){NAME}(?![\w’'-])", text):
        between = text[item.end : match.start()]
        alike = _kinds(sentence, *match.span()) == kinds and match[0].split()[-1] != first.split()[-1]
        once = text.count(first.split()[-1]) == 1 and text.count(match[0].split()[-1]) == 1
        near = item.end < match.start() < item.end + 110 and not re.search(r"[;:()“”\"]| the \Z", between)
        goes_on = re.match(r",? and [A-Z]|, (?:an?|the|who)\b", text[match.end() :])
        alike = alike and not match[0].endswith(("'s", "’s"))
        if alike and once and near and not goes_on and not SYMMETRIC.search(between):
            return whole(f"{item.before}{match[0]}{between}{first}{text[match.end() :]}", "drift")
    return None


def other_channel(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "In an interview" for "in a statement": they never met whom they quote."""
    sort = _channel(item)
    if not sort:
        return None
    new = "in an email to" if item.text.endswith(" with") else rng.choice(OTHER_CHANNEL[sort])
    return item.rewritten(new, "drift")


def same_channel(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "By way of a statement" for "in a statement", "wrote on Twitter" for "tweeted"."""
    new = SAME_CHANNEL.get(_channel(item), "")
    new = f"{new} by" if new and item.text.endswith(" with") else new
    if _channel(item) == "tweet":
        new = "in a tweet" if item.text == "on Twitter" else "on Twitter"
    return item.rewritten(new, "kept") if new else None


def _channel(item: Spot) -> str:
    """How it was said; empty where nobody is said to have spoken so, and where both ways are named."""
    said = re.search(
        r"\b(?:said|wrote|told|announced|added|argued|posted|explained|responded|called|warned|accused|asked|says"
        r"|denied|claimed|insisted|acknowledged|urged|declared|noted|admitted|confirmed|criticized|apologized)\b",
        item.sentence.text,
    )
    sort = next((name for name, _ in item.parts), "") if item.sort == "channel" else ""
    if item.part("interview") and re.match(r" (?:to|for|about|on)\b", item.after):
        return ""
    if item.part("email") and re.search(r"\bwrote\b", item.sentence.text):
        return ""
    others = sum(len(list(pattern.finditer(item.sentence.text))) for pattern in ANYWHERE.values())
    return sort if others == 1 and (said or sort == "tweeted") else ""


def _far(item: Spot) -> tuple[str, str] | None:
    """The sentence, and the beginning of one that stands far below and leans on nothing, in small letters."""
    text, article = item.sentence.text, item.sentence.article
    first = item.sentence.words[0]
    plain = first.tag in ("NNP", "DT", "NNS") and 8 <= len(text.split()) <= 25 and text[-1] == "."
    if item.sort != "main" or not plain or re.match(r"(?:This|That|These|Those|His|Her|Their)\b", text):
        return None
    at = article.sentences.index(item.sentence)
    for other in article.sentences[at + 9 :]:
        led = other.words[0]
        begins = led.tag == "NNP" and led.name in ("PERSON", "ORGANIZATION")
        verb = any(word.tag in ("VBD", "VBZ", "VBP") for word in other.words)
        short = 8 <= len(other.text.split()) <= 25 and other.text.endswith(".") and not other.quotes
        apart = not LEANING.search(other.text) and not set(_long(other.text)) & set(_long(text))
        if begins and verb and short and apart:
            return text, other.text
    return None


def _long(text: str) -> list[str]:
    return re.findall(r"[a-z]{6,}", text.lower())


def _joined(words: tuple[str, ...], item: Spot, rng: Random, verdict: str) -> Change | None:
    found = _far(item)
    if found is None:
        return None
    link = rng.choice(words)
    return marked(f"{found[0]} ", f"{link}{found[1]}", "", verdict)


def result_invented(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "As a result": two things that stand far apart, and the one is made to follow from the other."""
    return _joined(RESULTS, item, rng, "drift")


def separately(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Separately": two things that stand far apart, and said to be apart."""
    return _joined(APART, item, rng, "kept")


def said_denied(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Denied that" for "said that"."""
    new = DENIES.get(item.cue, "")
    paper = PAPERS.search(item.source) or re.search(r"\b(?:poll|ad|site|paper|report)s?\b", item.source)
    clause = clause_of(item)
    if not item.source or not new or paper or NEGATION.search(clause) or "," in item.source:
        return None
    if re.search(rf"\w{re.escape(clause[:20])}", item.sentence.text):
        return None  # The annotators' clause begins in the midst of a word.
    first = item.sentence.words[0]
    proper = first.tag.startswith("NNP") or first.name != "O" or clause.startswith("I ")
    small = clause if proper or not item.content_first else clause[:1].lower() + clause[1:]
    return whole(f"{capital(item.source)} {new} that {small}.", "drift")


def as_headline(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Feldt calls for divers" for "Feldt called for divers", as headlines tell what is past."""
    if item.sort != "deed" or len(item.sentence.text.split()) > 24 or " I " in item.sentence.text:
        return None
    if PAST.search(item.after) or re.search(r"\b(?:and|but) [a-z]+ed\b", item.after):
        return None
    last = _tags(item.sentence, 0, len(item.part("who")))[-1:]
    if last not in (["NN"], ["NNP"]) or re.match(r"(?:They|We|He|She|It|You)\b", item.part("who")):
        return None
    text = f"{item.part('who')} {PRESENT[item.part('verb')]}{item.after}".removesuffix(".")
    return marked("", text, "\n\nMore on this story inside.", "kept")


def list_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Quist and Feldt" for "Feldt and Quist"."""
    if item.sort != "pair":
        return None
    sentence, one, two = item.sentence, item.part("one"), item.part("two")
    middle = item.start + len(one)
    kinds = _kinds(sentence, item.start, middle), _kinds(sentence, middle + 5, item.end)
    alike = kinds[0] == kinds[1] and kinds[0] in ({"PERSON"}, {"LOCATION"})
    led = [w.tag for w in sentence.words if w.end - sentence.start < item.start][-1:]
    free = led in ([], ["IN"], ["TO"], ["VBD"], ["VB"], ["VBZ"], ["VBG"], ["VBN"], ["NNS"])
    bound = BOUND.match(item.after)
    shared = len(one.split()) == 1 and len(two.split()) > 1 and kinds[0] == {"PERSON"}
    if not alike or not free or bound or shared or "respectively" in sentence.text or "Mrs" in two:
        return None
    return item.rewritten(f"{two} and {one}", "kept")


def aside_in_brackets(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "(Who had come from the bay)" for the same between commas."""
    behind = _tags(item.sentence, item.end, len(item.sentence.text))[:1]
    if item.sort != "aside" or behind not in (["VBD"], ["VBZ"], ["VBP"], ["MD"], ["IN"], ["TO"]):
        return None
    left, right = rng.choice(((" (", ") "), (" — ", " — "), (" – ", " – ")))
    return item.rewritten(f"{left}{item.part('aside')}{right}", "kept")


def set_off(item: Spot | Figure) -> Change | None:
    """The sentence with what leads into it set behind its subject; that place is marked."""
    sentence = item.sentence
    match = ONCE["lead"].fullmatch(sentence.text)
    if match is None or sentence.quotes:
        return None
    words = [w for w in sentence.words if w.start - sentence.start >= match.start("main")]
    verb = next((at for at, w in enumerate(words[:9]) if w.tag in ("VBD", "VBZ", "VBP", "MD")), 0)
    if not verb:
        return None
    subject = sentence.text[match.start("main") : words[verb].start - sentence.start].rstrip()
    adverb = words[verb - 1].tag == "RB"
    if adverb or re.search(r"[,;:—–]|\b(?:who|which|what|that|their|his|her|its)\b", subject):
        return None
    if re.fullmatch(r"(?:it|there|this|he|she|they|we|you|I)", subject):
        return None
    lead = match["lead"][:1].lower() + match["lead"][1:]
    rest = sentence.text[words[verb].start - sentence.start :]
    start = len(subject) + 2
    return Change(f"{capital(subject)}, {lead}, {rest}", start, start + len(lead), ("kept",))


def lead_set_off(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The port, after the storm, closed the quay" for "After the storm, the port closed the quay"."""
    change = set_off(item) if item.sort == "lead" else None
    return Change(change.text, 0, len(change.text), change.expected) if change else None


DRIFT_REWRITTEN = (
    Kind("drift-demeanour", "drift", True, demeanour, SEEN, of="quote"),
    Kind("drift-first-time", "drift", True, first_time, SEEN, of="recast"),
    Kind("drift-turned-round", "drift", True, turned_round, SEEN, of="rewritten"),
    Kind("drift-other-channel", "drift", True, other_channel, SEEN, of="rewritten"),
    Kind("drift-result-invented", "drift", True, result_invented, SEEN, of="recast"),
    Kind("drift-said-denied", "drift", True, said_denied, SEEN),
    Kind("reserve-as-headline", "drift", False, as_headline, SEEN, of="rewritten"),
    Kind("reserve-list-turned", "drift", False, list_turned, SEEN, of="rewritten"),
    Kind("reserve-same-channel", "drift", False, same_channel, SEEN, of="rewritten"),
    Kind("reserve-aside-in-brackets", "drift", False, aside_in_brackets, SEEN, of="rewritten"),
    Kind("reserve-lead-set-off", "drift", False, lead_set_off, SEEN, of="rewritten"),
    Kind("reserve-separately", "drift", False, separately, SEEN, of="recast"),
)
