"""Claims hardened, turned or given to others as it happens in a newsroom; and rightly told in other ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material, Word
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.doubt_changes import PAST
from bench.faults.drift.doubts import Doubt
from bench.faults.drift.drift import MODAL, Reserved, claimed_once, clause_of, whole
from bench.faults.figure.coarse import TRIM
from bench.faults.quote.retold import BACK
from bench.faults.speaker.turns import pronoun
from bench.faults.spots import Spot
from bench.faults.words import OUTLETS

LOADED = {"said": ("admitted", "confessed"), "says": ("admits", "confesses"), "say": ("admit", "confess")}
# What can admit nothing.
PAPERS = re.compile(
    r"\b(?:slides?|reports?|stud(?:y|ies)|polls?|data|surveys?|analysis|documents?|statements?|letters?|articles?|law"
    r"|lawsuits?|ads?|complaints?|records?|filings?|experts|analysts|critics|historians|scholars|one)\b",
    re.IGNORECASE,
)
TELLS = ("said", "says", "argued", "argues", "warned", "claimed", "suggested", "contended")
# Past tense, where it is not made with -ed.
PASTS = {
    "become": "became", "begin": "began", "bring": "brought", "build": "built", "buy": "bought",
    "come": "came", "cost": "cost", "cut": "cut", "do": "did", "draw": "drew", "fall": "fell",
    "feel": "felt", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "have": "had", "hear": "heard", "hold": "held", "keep": "kept", "know": "knew", "lead": "led",
    "leave": "left", "let": "let", "lose": "lost", "make": "made", "mean": "meant", "meet": "met",
    "pay": "paid", "put": "put", "rise": "rose", "run": "ran", "say": "said", "see": "saw", "sell": "sold",
    "send": "sent", "show": "showed", "speak": "spoke", "spend": "spent", "stand": "stood", "take": "took",
    "tell": "told", "think": "thought", "win": "won", "write": "wrote",
}  # fmt: skip
AHEAD = re.compile(
    r"\b(?:next|tomorrow|coming|upcoming|if|when|whether|once|until|unless|by the time|eventually|soon"
    r"|2017|2018|expects?|hopes?|predict\w*|likely|probably|perhaps|may|might|could|would|never|not|so|which|who|what"
    r"|how|where|as|while|because"
    r"|no one|nobody|whoever|always|naught|say you|think|imagine|suppose|afraid|hope|believes?|argues?"
    r"|contends?|stress\w*|warns?|fears?|I)\b|[;:—]| - ",
    re.IGNORECASE,
)
COMPARED = {
    "more": "less", "less": "more", "fewer": "more", "better": "worse", "worse": "better",
    "larger": "smaller", "smaller": "larger", "bigger": "smaller", "stronger": "weaker",
    "weaker": "stronger", "higher": "lower", "lower": "higher", "faster": "slower", "slower": "faster",
    "older": "younger", "younger": "older", "richer": "poorer", "poorer": "richer", "easier": "harder",
    "harder": "easier", "longer": "shorter", "shorter": "longer", "greater": "smaller",
    "safer": "less safe", "wider": "narrower", "earlier": "later", "later": "earlier", "closer": "further",
    "tougher": "softer",
}  # fmt: skip
PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Tt]his|[Tt]hat|[Tt]here)\b(?![’'])"
PATTERNS = {
    "will": re.compile(r"\bwill (?P<verb>[a-z]+)\b(?! (?:have|not)\b)"),
    "order": re.compile(
        r"(?<=[a-z,] )(?P<order>before|after)"
        r"(?= (?!(?:all|that|it|then|long|another|him|her|them|me|us|now|he|she|court|Congress|lawmakers"
        r"|reporters|voters|crowds?)\b)[a-zA-Z])"
        r"|\A(?P<first>Before|After)(?= (?!all\b)[a-zA-Z])"
    ),
    "compared": re.compile(
        rf"\b(?P<compared>{'|'.join(COMPARED)})\b(?= (?:[a-z-]+ ){{0,4}}than "
        r"(?!\$?\d|half|a (?:third|quarter|dozen)|one|two|three|four|five|six|seven|eight|nine|ten|not|ever"
        r"|usual|expected)\b)"
    ),
}  # fmt: skip
NO_ORDER = re.compile(
    r"\b(?:day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|look\w*|nam\w+|go|going|goes|went|ever"
    r"|never|one|brought|appear\w*|came|come|testif\w+|soon|[Tt]he|time|morning|night|sought|long|not|even|and|or|only"
    r"|just|until|right|immediately|case|put|stand\w*|bill|issue|took|chas\w+|ran|running) \Z",
    re.IGNORECASE,
)
NO_COMPARED = re.compile(r"\b(?:no|not|even|any|n[’']t|once|ever|or|and|never|nothing|far|the|sooner or) \Z")


def reports(article: Article) -> Iterator[Spot]:
    """Verbs and words of sentences without quotes whose claim no other sentence makes."""
    return claimed_once(article, PATTERNS)


def _tag(item: Spot, place: int) -> str:
    return next((w.tag for w in item.sentence.words if w.start - item.sentence.start == place), "")


def _past(verb: str) -> str:
    if verb in PASTS:
        return PASTS[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y\Z", verb) else f"{verb}ed"


def told_as_done(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Met" for "will meet": the story was written ahead, and the day had not come."""
    verb = item.part("verb")
    if item.sort != "will" or _tag(item, item.start + 5) != "VB" or AHEAD.search(item.before):
        return None
    words = item.before.split()
    doubled = re.search(r"(?:[^aeiou][aeiou][bdgmnprt])\Z", verb) and verb not in PASTS and len(verb) <= 5
    later = re.search(
        r"\b(?:will|would|should|next|if|when|unless|until|tomorrow|coming|later|soon|or|by the end)\b",
        item.after,
    )
    if not 1 <= len(words) <= 14 or doubled or later:
        return None
    many = re.search(
        r"(?:[a-z](?<![sui])s|they|people|women|men|children|[Ww]e|[Yy]ou)\Z| and ", item.before.rstrip()
    )
    new = ("were" if many else "was") if verb == "be" else _past(verb)
    return item.rewritten(new, "drift")


def order_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Before the storm" for "after the storm"."""
    if item.sort != "order" or NO_ORDER.search(item.before):
        return None
    new = {"before": "after", "after": "before", "Before": "After", "After": "Before"}[item.text]
    place = re.match(
        r" (?:the|a|an|his|her|their) (?:\w+ )?(?:court|committee|panel|judge|crowd|audience|board|camera)",
        item.after,
    )
    around = re.search(r"(\w+) \Z", item.before), re.match(r" (\w+)", item.after)
    twice = all(around) and around[0][1].lower() == around[1][1].lower()  # type: ignore[index]
    odd = place or twice or item.sentence.text.endswith("?")
    return None if odd else item.rewritten(new, "drift")


def comparison_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Weaker than" for "stronger than"."""
    new = COMPARED.get(item.part("compared"), "")
    if not new or NO_COMPARED.search(item.before):
        return None
    if item.sentence.text.endswith("?") or (item.text in ("more", "less") and item.after.startswith(" than")):
        return None
    if re.search(
        r"(?:\d|percent|points?|million|billion|twice|times|half|third|years?|months?|much|many) \Z",
        item.before,
    ):
        return None
    return item.rewritten(new, "drift")


def _torn(item: Reserved) -> bool:
    """Does the annotators' clause begin in the midst of a word?"""
    return re.search(rf"\w{re.escape(clause_of(item)[:20])}", item.sentence.text) is not None


def _clause(item: Reserved) -> str:
    """The clause as it stands in the midst of a sentence."""
    clause = clause_of(item)
    first = item.sentence.words[0]
    small = first.tag in ("DT", "PRP", "PRP$", "NNS", "CD", "EX", "IN", "JJ") and first.name == "O"
    small = small and not re.match(r"I\b|[A-Z][a-z]+ [A-Z]", clause)
    return clause[:1].lower() + clause[1:] if item.content_first and small else clause


def _source(item: Reserved) -> str:
    """Who says it, as it stands at the beginning of a sentence."""
    return item.source[:1].upper() + item.source[1:].rstrip(" ,")


def _inner_source(item: Reserved) -> str:
    """Who says it, as it stands within one."""
    first = item.sentence.words[0]
    proper = first.tag.startswith("NNP") or first.name != "O" or re.match(r"I\b", item.source)
    keep = (
        item.content_first
        or proper
        or (first.tag == "JJ" and re.search(r"\A[A-Z][a-z]+(?:an|ic|se|ish)\b", item.source))
    )
    source = item.source.rstrip(" ,")
    return source if keep else source[:1].lower() + source[1:]


def other_teller(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Somebody else of the article is made to say so."""
    if not item.source or _torn(item) or item.cue not in TELLS:
        return None
    text = item.sentence.text
    others = [
        person
        for person in item.sentence.article.people
        if not any(part in text for part in person.name.split())
        and not re.match(r"(?:Said|Democrat|Republican)\b", person.name)
        and item.sentence.article.text.count(person.surname) >= 2
    ]
    # Of "experts" the other may be one; "he" is no woman.
    pronoun_of = item.source.lower()
    if pronoun_of in ("he", "she"):
        others = [one for one in others if pronoun(one, item.sentence.article) not in ("", pronoun_of)]
    named = any(person.surname in item.source for person in item.sentence.article.people)
    owned = re.search(r"[’']s?\b|\b(?:and|of|for|to)\b", item.source)
    fit = (named and not owned) or pronoun_of in ("he", "she")
    if not others or not fit or re.match(r"(?:[Ss]?[Hh]e|they|I|it|we)\b", clause_of(item)):
        return None
    name = rng.choice(others).name
    clause = _clause(item)
    if item.content_first:
        return whole(f"{clause_of(item)}, {name} {item.cue}.", "drift")
    return whole(f"{name} {item.cue} that {clause}.", "drift")


def loaded_cue(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Admitted" or "confessed" for "said"."""
    if (
        not item.source
        or _torn(item)
        or item.cue not in LOADED
        or "," in item.source
        or PAPERS.search(item.source)
    ):
        return None
    new = rng.choice(LOADED[item.cue])
    if item.content_first:
        return whole(f"{clause_of(item)}, {_inner_source(item)} {new}.", "drift")
    return whole(f"{_source(item)} {new} that {clause_of(item)}.", "drift")


def likelier(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "Will probably" for "may"."""
    others = re.search(
        r"\b(?:if|perhaps|possibly|probably|likely|whether|potentially)\b", item.sentence.text, re.I
    )
    if item.form != "modal" or others:
        return None
    will = "would" if PAST.search(item.before) else "will"
    return item.replaced(f"{will} probably {item.part('adverb')}{item.part('deed')}", "drift")


def in_report(item: Reserved, material: Material, rng: Random) -> Change | None:
    """With all its doubt, and the paper that reported it."""
    text = item.sentence.text
    told = re.search(
        r"\b(?:said|says?|according|reported|told|found|shows?|showed|reportedly|[Ww]e|[Oo]ur|[Yy]ou|I)\b",
        text,
    )
    if (
        item.source
        or told
        or not re.fullmatch(r"[A-Z].*[a-z0-9%]\.", text)
        or re.match(r"(?:And|But|So|Yet|Or)\b", text)
    ):
        return None
    outlet = OUTLETS[item.sentence.article.id.split("_")[0]]
    return whole(f"{text[:-1]}, {outlet} {rng.choice(('reported', 'reports'))}.", "kept")


def trimmed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Without an aside, a weekday or an "also"; the doubt and who says so are kept."""
    new, cuts = TRIM.subn("", item.sentence.text)
    lost = MODAL.search(item.sentence.text) and not MODAL.search(new)
    kept = item.source in new and item.cue in new and not re.search(r"\A(?:\S+ ){1,6}(?:it|them)\b", new)
    return whole(new, "kept") if cuts and not lost and kept and len(new.split()) >= 7 else None


def _tensed(item: Reserved, clause: str) -> list[Word]:
    """The verbs of the clause that have another form in the past."""
    start = item.sentence.text.find(clause)
    words = [w for w in item.sentence.words if start <= w.start - item.sentence.start < start + len(clause)]
    text = item.sentence.article.text
    words = [w for w in words if re.match(r"[ ,.]|n[’']t", text[w.end : w.end + 3])]
    return [w for w in words if w.tag in ("VBZ", "VBP", "MD") and text[w.start : w.end] in BACK]


def _present(item: Reserved, clause: str) -> list[str]:
    """All verbs of the clause in the present tense."""
    start, text = item.sentence.text.find(clause), item.sentence.article.text
    words = [w for w in item.sentence.words if start <= w.start - item.sentence.start < start + len(clause)]
    return [text[w.start : w.end] for w in words if w.tag in ("VBZ", "VBP")]


def backshifted(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Said the wall would hold" for "says the wall will hold"."""
    cues = {"says": "said", "say": "said", "argues": "argued", "argue": "argued", "contends": "contended",
            "believes": "believed", "believe": "believed", "said": "said", "warns": "warned"}  # fmt: skip
    clause = clause_of(item)
    verbs = _tensed(item, clause) if item.source and item.cue in cues else []
    inner = re.search(r"\b(?:which|who|that|because|when|if|while|as|since)\b|,", clause)
    other = re.search(r"\b[a-z]{2,}s\b", " ".join(w for w in _present(item, clause) if w not in BACK))
    if not verbs or inner or other or _torn(item) or "," in item.source:
        return None
    text, start = item.sentence.article.text, item.sentence.start + item.sentence.text.find(clause)
    new = clause
    for verb in reversed(verbs):
        new = new[: verb.start - start] + BACK[text[verb.start : verb.end]] + new[verb.end - start :]
    if item.content_first:
        return whole(f"{new}, {_inner_source(item)} {cues[item.cue]}.", "kept")
    return whole(f"{_source(item)} {cues[item.cue]} {new}.", "kept")


def colon_headline(item: Reserved, material: Material, rng: Random) -> Change | None:
    """As headlines have it: who says it, a colon, and what."""
    source, clause = _source(item), clause_of(item)
    pronoun = re.fullmatch(r"(?:he|she|they|it|we|i|others|some|many|one|another)", source, re.IGNORECASE)
    pronoun = pronoun or re.match(PRONOUN, clause)
    if (
        not source
        or pronoun
        or _torn(item)
        or "," in source
        or len(source.split()) > 7
        or len(clause.split()) > 26
    ):
        return None
    return whole(f"{source}: {clause[:1].upper()}{clause[1:]}", "kept")


def thats_according_to(item: Reserved, material: Material, rng: Random) -> Change | None:
    """As it is told on the air: first what, and behind it "That’s according to" who."""
    source, clause = _inner_source(item), clause_of(item)
    pronoun = re.fullmatch(r"(?:he|she|they|it|we|I|others|some|many|one|another)", source, re.IGNORECASE)
    if (
        not item.source
        or pronoun
        or _torn(item)
        or re.match(rf"(?:and|but|so|language)\b|{PRONOUN}", clause, re.I)
    ):
        return None
    if re.search(r"\band that\b|\b(?:he|she|him|her|his|they|their)\b", clause):
        return None
    return whole(f"{clause}. That’s according to {source}.", "kept")


def source_in_full(item: Reserved, material: Material, rng: Random) -> Change | None:
    """With the full name of who says it, or the surname for it."""
    bare = re.sub(r"\A(?:Mr|Mrs|Ms)\. ", "", item.source.rstrip(" ,"))
    article = item.sentence.article
    person = article.person(bare) if re.fullmatch(r"[A-Z][\w’'. -]+", bare) else None
    if person is None or _torn(item):
        return None
    new = person.surname if bare == person.name else person.name
    text = item.sentence.text
    if not re.search(rf"\b{re.escape(item.source.rstrip(' ,'))}\b", text) or text.count(person.surname) != 1:
        return None
    return whole(text.replace(item.source.rstrip(" ,"), new, 1), "kept")


def it_is_possible(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "It is possible that the port will" for "the port may"."""
    if item.form != "modal" or re.search(
        r"[,;:—“\"]| - |\b(?:that|who|which|if|but|and|as|said|says)\b", item.before
    ):
        return None
    if re.match(r"(?:But|And|So|That|This|Or|Yet|Perhaps)\b", item.before):
        return None
    if not 1 <= len(item.before.split()) <= 9 or re.search(r"\b(?:not|or)\b", item.after[:30]):
        return None
    first = item.sentence.words[0]
    proper = first.tag.startswith("NNP") or first.name != "O" or item.before.startswith("I ")
    subject = item.before if proper else item.before[:1].lower() + item.before[1:]
    how = rng.choice(("It is possible that", "There is a chance that"))
    return whole(f"{how} {subject}will {item.part('adverb')}{item.part('deed')}{item.after}", "kept")


DRIFT_NEWSROOM = (
    Kind("drift-told-as-done", "drift", True, told_as_done, SEEN, of="report"),
    Kind("drift-order-turned", "drift", True, order_turned, SEEN, of="report"),
    Kind("drift-comparison-turned", "drift", True, comparison_turned, SEEN, of="report"),
    Kind("drift-other-teller", "drift", True, other_teller, SEEN),
    Kind("drift-loaded-cue", "drift", True, loaded_cue, SEEN),
    Kind("drift-likelier", "drift", True, likelier, SEEN, of="doubt"),
    Kind("reserve-in-report", "drift", False, in_report, SEEN),
    Kind("reserve-trimmed", "drift", False, trimmed, SEEN),
    Kind("reserve-backshifted", "drift", False, backshifted, SEEN),
    Kind("reserve-colon-headline", "drift", False, colon_headline, SEEN),
    Kind("reserve-thats-according-to", "drift", False, thats_according_to, SEEN),
    Kind("reserve-source-in-full", "drift", False, source_in_full, SEEN),
    Kind("reserve-it-is-possible", "drift", False, it_is_possible, SEEN, of="doubt"),
)
