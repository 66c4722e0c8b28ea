"""Doubt and credit lost on the way into a draft, claims that nobody made, and sentences honestly retold."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Quote, Stretch
from bench.faults.draft import HELD_BACK, Change, Kind
from bench.faults.drift.drift import is_repeated
from bench.faults.frames import is_certain
from bench.faults.quote.written import BETWEEN, bare
from bench.faults.quote.written import whole as is_whole
from bench.faults.rewording import TOLD
from bench.faults.words import HEDGE, NEGATION, QUALIFIER
from bench.faults.written import edited_whole, inside, is_parted, whole

# What keeps a claim open, and what is left of the sentence without it.
HEDGES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\b(?:may|might) (?:also )?(?:well )?have (?=[a-z]+(?:ed|en|n|ne|t|d)\b)", "had "),
        (r"(?<!that )\b(?:may|might)(?: well)?(?= (?:also )?(?!once\b|[^.;]*, but\b|have\b|not\b|just\b"
        r"|as\b|be (?:[a-z]+ing|expected)\b|wish\b|consider\b)[a-z]+)(?! [A-Z])", "will"),
        (r"\bcould(?= (?:be|lead|cause|cost|help|face|see|take|affect|mean|make|become|hurt|prove|force"
        r"|result|change)\b)(?! be (?:expected|[a-z]+ing)\b)",
         "will"),
        (r"\b(?:would|will) (?:likely|probably|possibly|perhaps) ", "will "), (r"\bis likely to\b", "will"),
        (r"\bare likely to\b", "will"), (r"\b(?:is|are) expected to\b(?! (?:be|have) [a-z]+ed by)", "will"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seems|appears) to be\b", "is"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seem|appear) to be\b", "are"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seemed|appeared) to be\b", "was"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seems|appears) to have\b", "has"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seem|appear) to have\b", "have"),
        (r"(?<!can )(?<!not )(?<!may )\b(?:seemed|appeared) to have\b", "had"),
        (r"\bis believed to be\b", "is"), (r"\bis believed to have\b", "has"),
        (r"(?<=[a-z] )(?:reportedly|allegedly|apparently|probably|possibly|presumably|supposedly"
        r"|seemingly) (?!not\b)", ""),
        (r"\A(?:Perhaps|Apparently|Reportedly|Possibly|Presumably|Maybe),? (?=(?:the|an?|he|she|they|it"
        r"|this|that|his|her|their|[A-Z]\w+)\b)",
         ""),
        (r"\b(?:an? )(?:alleged|suspected|possible|apparent) (?=[bcdfgklmnprstvwz][a-z]{3,} (?!or\b))", "a "),
        (r"(?<=\bthe )(?:alleged|suspected|apparent|purported) (?=[a-z]{4,})", ""),
    )
)  # fmt: skip
NO_HEDGE = re.compile(
    r"\b(?:if|whether|how|what|who|when|where|why|unless|until|in case|so that|that they|wish"
    r"|hope)\b[^,.]{0,60}\Z",
    re.IGNORECASE,
)
SOFT = (
    "claim(?:s|ed)?|allege[sd]?|argue[sd]?|contend(?:s|ed)?|insist(?:s|ed)?|believe[sd]?|suggest(?:s|ed)?"
    "|warn(?:s|ed)?|predict(?:s|ed)?|think|thinks|estimate[sd]?|maintain(?:s|ed)?|fear(?:s|ed)?|worry"
    "|expect(?:s|ed)?|assert(?:s|ed)?"
)
WHO = (
    r"(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Mm]ost|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) )?"
    r"[A-Za-z][\w.’'-]*(?: [\w.’'&-]+){0,7}?"
)
CREDIT_FIRST = re.compile(
    rf"\A(?:But |And |Still, |Yet )?(?P<who>{WHO}(?:, [^,]{{4,80}},)?) (?:has |have |had |also "
    rf"|later )*(?P<cue>said|says|say|{SOFT})"
    r"(?: (?:on |last |this )?(?:[A-Z][a-z]+day|week|month"
    r"|year))?(?P<that> that)? (?P<what>[A-Za-z$\d][^“”\";:]{24,})\.\Z"
)
CREDIT_LAST = re.compile(
    rf"\A(?P<what>[A-Z$\d][^“”\";:]{{30,}}), (?P<who>{WHO}) (?P<cue>said|says|say"
    rf"|{SOFT})(?: (?:on )?[A-Z][a-z]+day)?\.\Z"
)
ACCORDING = re.compile(r"\A(?P<what>[A-Z$\d][^“”\";:]{30,}), according to (?P<who>[^,.“”]{4,70})\.\Z")
ACCORDING_FIRST = re.compile(r"\AAccording to (?P<who>[^,“”]{4,70}), (?P<what>[^“”\";:]{30,})\.\Z")
SUBJECT = ("DT", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "PRP$", "EX", "PRP", "VBG")
# "He" without whoever said so could be anybody.
ANAPHOR = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them|I|we|our|you)\b", re.IGNORECASE)
# Something to dispute: what is to come, what is good or bad, who is to blame.
DISPUTABLE = re.compile(
    r"\b(?:should|must|cannot|can’t|can't|never|always|best|worst|better|worse|right|wrong|unfair|fair"
    r"|bad|good|great"
    r"|terrible|dangerous|reckless|unfit|qualified|failed|failing|fails|lied|lying|lies|threat"
    r"|threaten\w*|hurt\w*|harm\w*|damag\w*"
    r"|responsible|blame\w*|unacceptable|disaster|broken|corrupt\w*|illegal\w*|unsafe|necessary|likely"
    r"|too|need\w*|deserve\w*|exaggerat\w*)\b"
)
HARDER = {
    "claim": "prove", "claims": "proves", "claimed": "proved", "allege": "establish",
    "alleges": "establishes",
    "alleged": "established", "suggest": "prove", "suggests": "proves", "suggested": "proved",
    "believe": "know",
    "believes": "knows", "believed": "knew", "think": "know", "thinks": "knows", "argue": "prove",
    "argues": "proves",
    "argued": "proved", "contend": "prove", "contends": "proves", "contended": "proved",
    "estimate": "have established",
    "estimates": "has established", "estimated": "established", "predict": "know", "predicts": "knows",
    "predicted": "knew",
    "fear": "know", "fears": "knows", "feared": "knew", "expect": "know", "expects": "knows",
    "maintain": "have shown", "maintains": "has shown", "warn": "have shown",
    "warns": "has shown", "warned": "showed", "assert": "have shown", "asserts": "has shown",
    "asserted": "showed",
    "indicate": "prove", "indicates": "proves", "indicated": "proved",
}  # fmt: skip
CUE_THAT = re.compile(
    rf"\b(?P<cue>{'|'.join(sorted(HARDER, key=len, reverse=True))}) (?:that (?=[a-z]|[A-Z$\d])|(?=(?:he"
    rf"|she|they|the|it|there|this) (?:[a-z]+ )?"
    r"(?:is|was|are|were|will|would|has|had|have|should|could|may|can|did)\b))"
)
AIMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\btried to (?=[a-z]+\b)", "managed to "), (r"\b(?:sought|attempted) to (?=[a-z]+\b)",
        "managed to "),
        (r"\b(?:wants|hopes|aims|intends|would like) to (?=(?!be\b|see\b|know\b|have\b|do\b)[a-z]+\b)",
        "will "),
        (r"(?<!you )(?<!I )\b(?:want|hope|aim|intend|would like) to (?=(?!be\b|see\b|know\b|have\b"
        r"|do\b)[a-z]+\b)", "will "),
        (r"\b(?:wanted|hoped) to (?=(?!be\b|see\b|know\b|have\b|do\b)[a-z]+\b)", "managed to "),
        (r"\bis (?:considering|weighing) (?=[a-z]+ing\b)", "has decided on "), (r"\bwas asked to\b",
        "agreed to"),
        (r"\bcalled for\b(?= (?:the|an?) [a-z]+ (?:of|on|in|against)\b)", "won"),
        (r"\bproposed (?=(?:a|an|the|to) )", "PROPOSED"),
        (r"\bvowed to (?=[a-z]+\b)", "began to "), (r"\b(?:promised|pledged) to (?=(?!continue)[a-z]+\b)",
        "began to "),
        (r"(?<!is )(?<!er )(?<!eir )(?<!of )(?<!the )\bpromises to (?=[a-z]+\b)", "is about to "),
        (r"\bdemanded (?=(?:a|an|the) )", "won "),
    )
)  # fmt: skip
# Circumstances that would be news, each with the words that no material may have.
ADDED = (
    (", over the objections of two senior advisers", "objections of"),
    (", a move that cost two staff members their jobs", "members their jobs"),
    (", as an internal memo had predicted", "internal memo"),
    (", drawing a formal complaint from a watchdog group", "formal complaint"),
    (", and an apology followed within hours", "apology"),
    (", despite a warning from lawyers for the party", "lawyers for the party"),
    (", two people briefed on the matter confirmed", "briefed on the matter"),
    (", prompting two resignations", "resignations"),
    (", which a recording later bore out", "recording later"),
    (", after a bitter quarrel among the organizers", "quarrel"),
)
HONEST: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\bmay(?= (?!have\b|not\b|as\b)[a-z]+)(?! [A-Z])", "might"),
        (r"\bmight(?= (?!have\b|not\b|as\b)[a-z]+)", "may"),
        (r"\b(?P<will>would|will) likely ", r"\g<will> probably "), (r"\b(?P<will>would|will) probably ",
        r"\g<will> likely "),
        (r"\bis likely to\b", "will probably"), (r"\bare likely to\b", "will probably"),
        (r"\bseems to be\b", "appears to be"), (r"\bappears to be\b", "seems to be"), (r"\bseem to be\b",
        "appear to be"),
        (r"\bappear to be\b", "seem to be"), (r"\bappeared to be\b", "seemed to be"), (r"\bseemed to be\b",
        "appeared to be"),
        (r"\bseems to have\b", "appears to have"), (r"\bappears to have\b", "seems to have"),
        (r"(?<=[a-z] )reportedly (?=[a-z])", "is said to have "), (r"\APerhaps ", "Maybe "),
        (r"(?<=[a-z] )probably (?=[a-z])", "in all probability "), (r"(?<=[a-z] )apparently (?=[a-z])",
        "seemingly "),
        (r"(?<=[a-z] )allegedly (?=[a-z])", "supposedly "),
        (r"\bcould(?= (?:be|lead|cause|cost|help|face|affect|hurt|result)\b)", "might"),
        (r"\bis expected to\b", "is likely to"), (r"\bare expected to\b", "are likely to"),
        (r"(?<=\bthe )alleged (?=[a-z])", "supposed "), (r"\ba possible (?=[a-z])", "a potential "),
        (r"\ba potential (?=[a-z])", "a possible "),
    )
)  # fmt: skip
NEUTRAL = {
    "claim": "say", "claims": "says", "claimed": "said", "argue": "say", "argues": "says", "argued": "said",
    "contend": "argue", "contends": "argues", "contended": "argued", "insist": "maintain",
    "insists": "maintains",
    "insisted": "maintained", "believe": "think", "believes": "thinks", "believed": "thought",
    "think": "believe",
    "thinks": "believes", "predict": "forecast", "predicts": "forecasts", "predicted": "forecast",
    "fear": "are afraid",
    "fears": "is afraid", "feared": "were afraid", "expect": "believe", "expects": "believes",
    "maintain": "insist",
    "maintains": "insists", "allege": "claim", "alleges": "claims", "alleged": "claimed", "assert": "argue",
    "asserts": "argues", "asserted": "argued", "suggest": "indicate", "suggests": "indicates",
    "suggested": "indicated",
    "indicate": "suggest", "indicates": "suggests", "indicated": "suggested", "warned": "cautioned",
    "warns": "cautions",
    "warn": "caution", "estimates": "reckons", "estimate": "calculate", "estimated": "calculated",
}  # fmt: skip
ASIDE = re.compile(
    r",(?: (?:who|which|where)\b [^,;:“”\"–—]{10,110}| (?:an?|the) [a-z][^,;:“”\"–—]{8,80}),(?= [a-z]+)|"
    r" \((?![A-Z]-)[^()“”\"]{6,90}\)"
)
FIRST_PERSON = re.compile(
    r"\b(?:I|me|my|we|us|our|you|your|this|that|these|those|here|now|today|tomorrow|let)\b|’ve|'ve"
    r"|[?!…“”‘\"\[]|\.\.\.",
    re.I,
)
BACKSHIFT = {
    "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could",
    "isn’t": "wasn’t",
    "isn't": "wasn't", "doesn’t": "didn’t", "doesn't": "didn't", "won’t": "wouldn’t", "won't": "wouldn't",
    "can’t": "couldn’t",
    "can't": "couldn't", "aren’t": "weren’t", "aren't": "weren't",
}  # fmt: skip
BACKSHIFTED = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(BACKSHIFT, key=len, reverse=True)))})\b")


def _is_verb(row: Stretch, start: int) -> bool:
    """Is the word that begins there a verb?"""
    return any(
        word.start - row.sentence.start == start and word.tag.startswith("V") for word in row.sentence.words
    )


def fresh(row: Stretch) -> bool:
    """A sentence without quotes, whose claim no other of the article makes."""
    return not row.sentence.quotes and not is_repeated(row.sentence)


def doubt_lost(row: Stretch, material: Material, rng: Random) -> Change | None:
    """What may be is, what is likely will be, what was alleged happened."""
    text = row.sentence.text
    if not fresh(row):
        return None
    for pattern, new in HEDGES:
        match = pattern.search(text)
        if not match or NO_HEDGE.search(text[: match.start()]) or text.endswith("?"):
            continue
        made = text[: match.start()] + new + text[match.end() :]
        # A second hedge would still keep it open.
        rest = re.sub(r"\b(?:would|should|almost|nearly|about|some|often|mostly|sometimes)\b", "", made)
        if HEDGE.search(rest) or re.search(r"\b(?:if|whether|unless)\b", rest, re.IGNORECASE):
            continue
        return whole(made, "drift")
    return None


def _credited(text: str, *, by_name: bool = True) -> tuple[str, str, str] | None:
    """Who, with what verb, says what, where a sentence is no more than that."""
    for pattern in (CREDIT_FIRST, CREDIT_LAST):
        if match := pattern.match(text):
            who = match["who"]
            names = by_name and re.match(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou|[Ww]ho|[Tt]his"
            r"|[Tt]hat|[Ww]hat|[Tt]here|As|In|On|At|When|If|For|By|While"
                             r"|After|Before|During|Though|Although|According)\b", who)  # fmt: skip
            if not names and not re.search(r"\b(?:who|which|when|as|because|that|not|never|to)\b", who):
                return who, match["cue"], match["what"]
    return None


def _is_clause(row: Stretch, what: str) -> bool:
    """Does it begin with a subject, and has it a verb?"""
    start = row.sentence.start + row.sentence.text.index(what)
    words = [word for word in row.sentence.words if start <= word.start < start + len(what)]
    first = next((at for at, word in enumerate(words) if word.tag in ("VBD", "VBZ", "VBP", "MD")), 99)
    relative = any(
        w.tag in ("WDT", "WP", "WRB") or row.sentence.article.text[w.start : w.end] == "that"
        for w in words[:first]
    )
    verbs = 1 <= first < 12 and not relative
    return bool(words) and words[0].tag in SUBJECT and verbs


def _has_verb(row: Stretch, who: str) -> bool:
    """Is there a verb in what seems to be a name?"""
    start = row.sentence.start + row.sentence.text.index(who)
    return any(
        word.tag in ("VBD", "VBZ", "VBP", "MD")
        for word in row.sentence.words
        if start <= word.start < start + len(who)
    )


def credit_dropped(row: Stretch, material: Material, rng: Random) -> Change | None:
    """A disputable claim stands there as fact: nobody is named who makes it."""
    text = row.sentence.text
    found = _credited(text, by_name=False)
    if match := ACCORDING.match(text) or ACCORDING_FIRST.match(text):
        found = match["who"], "said", match["what"]
    if not found or not fresh(row):
        return None
    _, cue, what = found
    soft = re.fullmatch(SOFT, cue)
    if re.search(
        r", (?:but|though|although|while|which|about)\b| - which\b|\band that\b", what
    ) or cue.startswith("expect"):
        return None
    if not (soft or DISPUTABLE.search(what)) or not _is_clause(row, what) or TOLD.search(what):
        return None
    first = re.match(r"\w+ ?\w* ?\w*", what)
    if first and ANAPHOR.search(first[0]):
        return None
    if HEDGE.search(re.sub(r"\b(?:would|should|almost|nearly|about|some|often|mostly)\b", "", what)):
        return None
    return whole(f"{what}.", "drift")


def cue_as_proof(row: Stretch, material: Material, rng: Random) -> Change | None:
    """Whoever claims or suggests it has now proved it, and whoever believes it knows."""
    text = row.sentence.text
    match = CUE_THAT.search(text)
    if not match or not fresh(row) or not row.sentence.is_own(*match.span()):
        return None
    before = text[: match.start()]
    if NEGATION.search(before[-30:]) or not _is_verb(row, match.start()):
        return None
    if re.search(
        r"\b(?:successfully|few(?: \w+)?|has|have|had|percent|to|would|could|may|might|has been|is|are"
        r"|was|were|be|been|an?|the|his|her) \Z",
        before,
    ):
        return None
    new = HARDER[match["cue"]]
    return whole(f"{before}{new} that {text[match.end() :]}", "drift")


def aim_achieved(row: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody wanted, tried or promised has come about."""
    text = row.sentence.text
    if not fresh(row):
        return None
    for pattern, new in AIMS:
        match = pattern.search(text)
        if (
            not match
            or NEGATION.search(text[: match.start()][-40:])
            or NO_HEDGE.search(text[: match.start()])
        ):
            continue
        if re.search(
            r"\b(?:is|are|was|were|who|to|has|have|had|would|could|may|might|when|voters|people) \Z",
            text[: match.start()],
        ):
            continue
        new = "put through " if new == "PROPOSED" and not match[0].endswith("to ") else new
        if new == "PROPOSED" or re.search(
            r"\b(?:but|however|failed|unsuccessful\w*|yet)\b", text[match.end() :]
        ):
            continue
        return whole(text[: match.start()] + new + text[match.end() :], "drift")
    return None


def claim_added(row: Stretch, material: Material, rng: Random) -> Change | None:
    """A circumstance stands behind a sentence that nothing in the material has."""
    text = row.sentence.text
    if (
        row.sentence.quotes
        or len(text.split()) > 26
        or not re.fullmatch(r"(?:On [A-Z]\w+, )?[A-Z][^,:;()–—-]*\.", text)
    ):
        return None
    tags = [word.tag for word in row.sentence.words]
    told = re.search(
        r"\b(?:says|would|will|could|if|was|were|had|that|who|but|did|because|no|not|what|I|we|you)\b", text
    )
    if (
        "VBD" not in tags[1:8]
        or tags[0] not in ("NNP", "DT", "NNPS", "IN", "PRP")
        or told
        or TOLD.search(text)
    ):
        return None
    clause, key = rng.choice(ADDED)
    if material.holds(key):
        return None
    return whole(f"{text[:-1]}{clause}.", "drift")


def doubt_kept(row: Stretch, material: Material, rng: Random) -> Change | None:
    """The same doubt in another word."""
    text = row.sentence.text
    if row.sentence.quotes:
        return None
    for pattern, new in HONEST:
        match = pattern.search(text)
        if not match:
            continue
        if "said to have" in new and not re.match(r"[a-z]+ed\b", text[match.end() :]):
            continue
        if (
            re.search(r"\b(?:who|and|has|have|was|were|is|are|had|be|been) \Z", text[: match.start()])
            and "said to" in new
        ):
            continue
        return whole(text[: match.start()] + match.expand(new) + text[match.end() :], "kept")
    return None


def credit_moved(row: Stretch, material: Material, rng: Random) -> Change | None:
    """Who says it stands at the other end of the sentence."""
    text = row.sentence.text
    if row.sentence.quotes:
        return None
    if re.match(r"(?:And|But|So|Yet|Still|However)\b", text):
        return None
    tag = row.sentence.words[0].tag
    for pattern in (ACCORDING, ACCORDING_FIRST):
        if (match := pattern.match(text)) and not TOLD.search(match["what"]):
            who, what = match["who"], match["what"]
            if pattern is ACCORDING_FIRST:
                made = f"{what[:1].upper()}{what[1:]}, according to {who}."
            else:
                made = f"According to {who}, {inside(what, tag)}."
            return Change(made, 0, len(made), ("kept",))
    found = _credited(text)
    if (
        not found
        or _has_verb(row, found[0])
        or not _is_clause(row, found[2])
        or re.search(r"\b(?:but|while|although|though|because|which|and that)\b", found[2])
    ):
        return None
    who, cue, what = found
    if (
        TOLD.search(what)
        or "," in who
        or not re.match(r"said|says|say\b", cue)
        or re.match(r"he\b|she\b|they\b|his\b|her\b", what)
    ):
        return None
    if text.startswith(what[:20]):
        made = f"{who[:1].upper()}{who[1:]} {cue} that {inside(what, tag)}."
    elif rng.random() < 0.5:
        made = f"{what[:1].upper()}{what[1:]}, {inside(who, tag)} {cue}."
    else:
        made = f"According to {inside(who, tag)}, {what}."
    return Change(made, 0, len(made), ("kept",))


def cue_even(row: Stretch, material: Material, rng: Random) -> Change | None:
    """Another verb of no greater certainty."""
    text = row.sentence.text
    match = CUE_THAT.search(text)
    if not match or row.sentence.quotes or match["cue"] not in NEUTRAL:
        return None
    before = text[: match.start()]
    if not _is_verb(row, match.start()) or re.search(
        r"\b(?:successfully|is|are|was|were|be|been|being|an?|the|his|her|to|has|have|had|than|as) \Z", before
    ):
        return None
    return whole(f"{before}{NEUTRAL[match['cue']]} that {text[match.end() :]}", "kept")


def order_changed(row: Stretch, material: Material, rng: Random) -> Change | None:
    """The same said in another order, or in two sentences, with a few other words."""
    text = row.sentence.text
    if row.sentence.quotes or re.match(
        r"(?:But|And|However|Yet|Still|Nonetheless|Nevertheless|Additionally|In addition)\b", text
    ):
        return None
    made = edited_whole(text, "kept")
    moved = made and (made.text.split()[0] != text.split()[0] or is_parted(text, made.text))
    return made if moved else None


def aside_left_out(row: Stretch, material: Material, rng: Random) -> Change | None:
    """Without an aside that says who somebody is; the claim and its credit are whole."""
    text = row.sentence.text
    match = ASIDE.search(text)
    if not match or row.sentence.quotes or match.start() < 6:
        return None
    aside = match[0]
    weighty = NEGATION.search(aside) or QUALIFIER.search(aside) or HEDGE.search(aside) or TOLD.search(aside)
    if weighty or re.search(r"\b(?:or|if)\b", aside) or re.search(r"\d", text[match.end() : match.end() + 3]):
        return None
    # Behind an aside between commas the subject's verb must follow, or it may be a part of a list.
    verb = any(
        word.start - row.sentence.start == match.end() + 1 and word.tag in ("VBD", "VBZ", "VBP", "MD")
        for word in row.sentence.words
    )
    open_comma = text[: match.start()].count(",") % 2
    return (
        None
        if (not verb or open_comma) and aside.startswith(",")
        else whole(text[: match.start()] + text[match.end() :], "kept")
    )


def quote_reported(row: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody is quoted as saying is reported without marks, in their own plain words."""
    sentence = row.sentence
    inside_it = [q for q in sentence.article.quotes if sentence.start <= q.start and q.end <= sentence.end]
    if len(inside_it) != 1 or not _is_reportable(inside_it[0]):
        return None
    (quote,) = inside_it
    text = bare(quote.text)
    if rng.random() < 0.5:
        text = BACKSHIFTED.sub(lambda verb: BACKSHIFT[verb[0]], text)
    name = quote.speaker.name if quote.speaker else ""
    that = rng.choice(("", "that "))
    made = f"{name} said {that}{inside(text, quote.words[0].tag)}."
    return Change(made, 0, len(made), ("kept",))


def _is_reportable(quote: Quote) -> bool:
    """Is it one plain statement of somebody certain, without "I" or "this"?"""
    text = bare(quote.text)
    tags = [word.tag for word in quote.words]
    one = len(BETWEEN.split(text)) == 1 and 6 <= len(text.split()) <= 35 and re.match("[A-Z]", text)
    plain = not FIRST_PERSON.search(text) and not re.match(r"(?:And|But|So|Well|Or)\b", text)
    clause = tags and tags[0] in SUBJECT and tags[0] != "PRP" and {"VBZ", "VBP", "VBD", "MD"} & set(tags)
    return bool(one and plain and clause and is_certain(quote) and is_whole(quote))


DRIFT_WRITTEN: tuple[Kind, ...] = (
    Kind("drift-doubt-lost", "drift", True, doubt_lost, HELD_BACK, of="drift-row"),
    Kind("drift-credit-dropped", "drift", True, credit_dropped, HELD_BACK, of="drift-row"),
    Kind("drift-cue-as-proof", "drift", True, cue_as_proof, HELD_BACK, of="drift-row"),
    Kind("drift-aim-reached", "drift", True, aim_achieved, HELD_BACK, of="drift-row"),
    Kind("drift-claim-added", "drift", True, claim_added, HELD_BACK, of="drift-row"),
    Kind("reserve-doubt-kept", "drift", False, doubt_kept, HELD_BACK, of="drift-row"),
    Kind("reserve-credit-elsewhere", "drift", False, credit_moved, HELD_BACK, of="drift-row"),
    Kind("reserve-cue-even", "drift", False, cue_even, HELD_BACK, of="drift-row"),
    Kind("reserve-order-changed", "drift", False, order_changed, HELD_BACK, of="drift-row"),
    Kind("reserve-aside-left-out", "drift", False, aside_left_out, HELD_BACK, of="drift-row"),
    Kind("reserve-quote-as-report", "drift", False, quote_reported, HELD_BACK, of="drift-row"),
)
