"""What a desk makes of hedges, sources, aims, limits, conditions and denials, rightly and not."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Stretch
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.lines import Table, finished, put, replacing, spans, table
from bench.faults.retouching import retouched
from bench.faults.rewording import SMALL_FIRST, capital, held, lower, small
from bench.faults.words import WEEKDAYS

CLAUSE = (
    r"(?= (?:that [a-z]|the |[A-Z]|he |she |they |it |his |her |their |there |an? |some |many |most "
    r"|no |its ))"
)
DAY = rf"(?: (?:on )?(?:{'|'.join(WEEKDAYS)}))?"
ON_DAY = CLAUSE.replace("(?=", f"(?={DAY}", 1)
NO_VERB = r"(?!be\b|have\b|know\b|see\b|talk\b|say\b|hear\b|get\b|do\b)"

# Hedges, and the sentence without them.
DOUBT = r"allegedly|reportedly|apparently|possibly|probably|presumably|perhaps|potentially|supposedly|likely"
ABLE = (
    "be|lead|cause|cost|mean|result|help|hurt|face|become|make|lose|raise|reduce|increase|change|affect|prove"
    "|exclude|spell|depress|decide|violate|require|prompt|reveal|benefit|put|force|allow|weaken|threaten"
    "|bring"
)
HEDGES: Table = (
    (re.compile(r"\b(?:may|might) (?=(?!not|have|be able|as|well)[a-z]{2,} )"), "will "),
    (re.compile(r"\b(?:may|might) not(?= (?!have)[a-z]+ )"), "will not"),
    (re.compile(r"\b(?:may|might|could) have (?=[a-z]+ed\b)"), ""),
    (re.compile(rf"(?<!that )(?<!he )(?<!so they )\bcould (?=(?:{ABLE})\b)"), "will "),
    (re.compile(r"(?<!not )(?<!very )(?<!more )\b(?:is|are) likely to\b"), "will"),
    (re.compile(r"\b(?:is|are) expected to\b"), "will"),
    (re.compile(rf"(?<=[a-z] )(?:{DOUBT}) (?=[a-z])(?<!more likely )(?<!most likely )(?<!is likely )"), ""),
    (re.compile(r"\b(?:appears|seems) to be\b"), "is"),
    (re.compile(r"\b(?:appeared|seemed) to be\b"), "was"),
    (re.compile(r"\b(?:appears|seems) to (?=have )"), "is known to "),
    (re.compile(r"\b(?:alleged|suspected|purported|supposed|potential|possible) (?=(?!for|to|of|by)[a-z]+)"),
    ""),
)  # fmt: skip
HEDGE_LEFT = re.compile(
    r"\blikely (?:voter|Latino)|(?:about|a) potential (?:retaliation|successor)|\bif\b|as possible|unless"
    r"|whether|\bnext potential|whoever|supposed to"
)
HEDGES_OTHERWISE: Table = (
    (re.compile(r"\b(?:may|might) (?=(?!not|have|be able|as|well)[a-z]{2,} )"), "could "),
    (re.compile(r"\bmay (?=not [a-z]+ )"), "might "),
    (re.compile(r"\bmight (?=not [a-z]+ )"), "may "),
    (re.compile(r"\bmay (?=have )"), "might "),
    (re.compile(r"\bmight (?=have )"), "may "),
    (re.compile(rf"(?<!that )(?<!he )\bcould (?=(?:{ABLE})\b)"), "might "),
    (re.compile(r"(?<!not )(?<!very )(?<!more )\b(?:is|are) likely to\b"), "will probably"),
    (re.compile(r"(?<=[a-z] )reportedly (?=[a-z])"), "by some reports "),
    (re.compile(r"\bapparently\b"), "it seems"),
    (re.compile(r"\bprobably\b"), "most likely"),
    (re.compile(r"\bperhaps\b"), "maybe"),
    (re.compile(r"\bpotentially\b"), "possibly"),
    (re.compile(r"\bpossibly\b"), "perhaps"),
    (re.compile(r"\bseem(?P<s>s|ed)? to\b"), r"appear\g<s> to"),
    (re.compile(r"\bappear(?P<s>s|ed)? to\b"), r"seem\g<s> to"),
    (re.compile(r"(?<=[a-z] )potential (?=(?!for|to|of)[a-z]+)"), "possible "),
    (re.compile(r"(?<=[a-z] )possible (?=(?!for|to|of)[a-z]+)"), "potential "),
)  # fmt: skip

# What somebody holds, told as what is known; the mark of a concession; a finding told as a claim.
HELD_TRUE: Table = table(
    {
        "argued": "showed", "argues": "shows", "argue": "show", "arguing": "showing", "claimed": "revealed",
        "claims": "reveals", "claiming": "revealing", "suggested": "proved", "suggests": "proves",
        "suggesting": "proving", "believed": "knew", "believes": "knows", "believe": "know",
        "thinks": "knows", "contended": "established", "contends": "establishes", "asserted": "established",
        "asserts": "establishes", "alleging": "revealing",
        "alleged": "revealed", "suspected": "knew",
        "suspect": "know", "estimates": "has found", "predicted": "established",
        "speculated": "revealed",
    },
    r"(?<!to )(?<!not )(?<!t )(?<!s )(?<!few experts )(?<!the )(?<!actually )(?<!his )(?<!of )(?<!even )"
    r"(?<!apparently )",
    CLAUSE,
)  # fmt: skip
CUE_PLAIN: Table = table(
    {
        "argued": "said", "argues": "says", "argue": "say", "arguing": "saying",
        "contended": "said", "contends": "says", "asserted": "said", "asserts": "says", "noted": "said",
        "notes": "says", "noting": "saying", "stated": "said", "declared": "said",
        "stressed": "said", "explained": "said", "remarked": "said", "insisted": "said",
        "insists": "says", "believes": "thinks", "pointed out": "noted", "announced": "said",
        "predicted": "forecast", "warned": "cautioned",
    },
    r"(?<!to )(?<!not )(?<!the )(?<!his )(?<!of )",
    CLAUSE,
)  # fmt: skip
CONCEDED: Table = (
    *table({"said": "admitted", "has said": "has conceded"}, r"(?<![”\"] )", ON_DAY),
    *table({"says": r"concedes", "say": "concede"}, r"(?<!would )(?<!to )(?<!not )(?<!t )", ON_DAY),
    *table({"said": "confessed"}, r"(?<!has )(?<!have )(?<!also )(?<!be )(?<![”\"] )", ON_DAY),
)  # fmt: skip
# Where "admitted" might be right, or nobody is there who could admit anything.
GUILTY = re.compile(
    r"\b(?:not|no|never|nothing|wrong|mistake|sorry|failed|lost|but|though|although|even|glad|regret\w*"
    r"|clip|ad"
    r"|letter|report|poll\w*|slide|what|can’t|didn[’']t|doesn[’']t|wasn[’']t|won[’']t|voters|percent|as)\b"
    r"| '[a-z]|over and over"
)
TOLD_CLAUSE = (
    r"(?= (?:that (?:the|an?|it|he|she|they|there|[A-Z]\w+|in|its|his|her|their|[a-z]+s|women|poor|only)"
    r"|he|she|it|they|there"
    r"|(?:the )?[\w’'-]+(?: [\w’'-]+){0,3} (?:is|are|was|were|has|had|have|would|could|will|must)) )"
)
DOUBTED: Table = table(
    {
        "found": "claimed", "showed": "purported to show", "shows": "purports to show",
        "show": "purport to show", "revealed": "alleged", "reveals": "alleges", "confirmed": "alleged",
        "confirms": "alleges", "acknowledged": "claimed", "admitted": "claimed",
        "ruled": "suggested", "concluded": "speculated",
        "disclosed": "alleged", "recalled": "claimed", "knows": "thinks", "learned": "assumed",
    },
    r"(?<!to )(?<!not )(?<!would )(?<!could )(?<!who )(?<!that )",
    TOLD_CLAUSE,
)  # fmt: skip
OPINION = re.compile(r"\b(?:believe|think|suggest|argu|claim)")

# What somebody is after, told as done or sure; what lies ahead, told as past.
AIMS: Table = (
    (re.compile(rf"\b(?<!not )(?<!to )(?<!who )(?:wants?|hopes?|would like|is seeking|seeks?"
    rf"|aims?) to (?={NO_VERB}[a-z]+)"),
     "will "),
    (re.compile(rf"\b(?:tried|sought|attempted) to (?={NO_VERB}[a-z]+)"), "managed to "),
    (re.compile(r"\b(?P<have>has|have|had) (?:vowed|pledged|promised|threatened|offered"
    r"|agreed) to\b(?! (?:continue|remain|an?|the)\b)"),
     r"\g<have> begun to"),
    (re.compile(r"(?<!has )(?<!have )(?<!had )(?<!it )\b(?:vowed|pledged|promised|threatened|offered"
    r"|agreed) to (?=(?!continue|remain|an? |the )[a-z])"),
     "began to "),
    (re.compile(r"\bcalled for\b(?! [a-z]+ing\b)(?![^,.]* to be )(?! \w+ \w+ to)"), "won"),
    (re.compile(r"\b(?P<have>has|have) proposed (?=[a-z])(?!nothing|little)"), r"\g<have> brought in "),
    (re.compile(rf"\b(?:wanted|hoped) to (?={NO_VERB}[a-z]+)"), "managed to "),
)  # fmt: skip
AIMS_OTHERWISE: Table = (
    (re.compile(r"\b(?<!to )(?<!not )wants to\b"), "would like to"),
    (re.compile(r"\b(?P<who>he|she|it|which|who|campaign|[A-Z]\w+) plans to\b(?= [a-z])"),
    r"\g<who> intends to"),
    (re.compile(r"\b(?P<who>they|who|voters|officials) plan to\b(?= [a-z])"), r"\g<who> intend to"),
    (re.compile(r"\bintends to\b"), "plans to"),
    (re.compile(r"\bhopes to\b"), "is hoping to"),
    (re.compile(r"\b(?:sought|attempted) to\b"), "tried to"),
    (re.compile(r"(?<!has )(?<!have )\btried to\b"), "made an attempt to"),
    (re.compile(r"\btrying to\b"), "seeking to"),
    (re.compile(r"\bseek to\b(?! be)"), "try to"),
    (re.compile(r"\b(?:vowed|pledged) to\b"), "promised to"),
    (re.compile(r"\bpromised to\b"), "pledged to"),
    (re.compile(r"\bcalled for\b(?! \w+ \w+ to)"), "urged"),
    (re.compile(r"\burged (?=[a-z A-Z]{3,30} to )"), "called on "),
)  # fmt: skip
IRREGULAR = {
    "begin": "begun", "bring": "brought", "build": "built", "cut": "cut", "give": "given", "go": "gone",
    "hold": "held",
    "lead": "led", "leave": "left", "make": "made", "meet": "met", "pay": "paid", "put": "put",
    "seek": "sought",
    "send": "sent", "speak": "spoken", "spend": "spent", "take": "taken", "travel": "travelled", "win": "won",
    "get": "got", "lose": "lost", "see": "seen", "shut": "shut", "run": "run", "tell": "told",
    "come": "come", "do": "done",
    "cost": "cost", "keep": "kept", "show": "shown", "find": "found", "sell": "sold", "drop": "dropped",
    "sit": "sat", "spur": "spurred", "set": "set", "draw": "drawn", "say": "said", "ask": "asked",
    "add": "added",
}  # fmt: skip
UNDONE = (
    r"be|have|become|understand|think|know|stand|fall|rise|grow|feel|fight|buy|drive|not|also|never"
    r"|only|still|almost|[a-z]+ly"
)
AHEAD = re.compile(
    r"(?P<have>(?<=said it )would|(?<=said he )would|(?<=said she )would|(?<=said they )would|\b(?:will"
    r"|plans to|plan to|intends to|is set to|is expected to|are expected to|is scheduled to)) "
    rf"(?P<verb>(?!(?:{UNDONE})\b)[a-z]{{3,}}|go|do)\b(?! as| the case)"
)
STILL_AHEAD = re.compile(
    r"\b(?:next|coming|later|soon|tomorrow|until|if|when|once|whoever|after|before|fall|November|Nov|end"
    r"|leading"
    r"|still|ahead|by|future|always|eventually|never|no|not|as long as|tonight|likely|probably|whether"
    r"|hop\w+|bet|perhaps|Perhaps"
    r"|unless|unlikely)\b|day\b|back plans"
)

# How many, how often, how far.
OFTEN = "often|sometimes|frequently|generally|typically|usually|occasionally"
WIDER: Table = (
    (re.compile(rf"(?<!more )(?<!most )(?<!so )(?<!not )(?<!too )(?<!n’t )\b(?:{OFTEN}) (?=[a-z])"),
    "always "),
    (re.compile(r"\b(?:rarely|seldom) (?=[a-z])"), "never "),
    (re.compile(r"(?<!not )\b(?:largely|mostly|mainly|primarily|partly|chiefly) (?=[a-z])"), "entirely "),
    (re.compile(r"\bin (?:large )?part\b(?= (?:by|on|because|due))"), "entirely"),
    (re.compile(r"\b(?:nearly|almost) (?=(?:all|every|universally|everyone|everything|always)\b)"), ""),
    (re.compile(r"\bone of the (?P<how>\w+est|most \w+|original|core|key|main|first) (?P<what>[a-z]+)s\b"),
     r"the \g<how> \g<what>"),
    (re.compile(r"\ba (?:number|majority|handful) of(?= [a-z-]+ )"), "all"),
    (re.compile(r"(?<!not )\bmost of (?=(?:the|his|her|its|their)\b)"), "all of "),
)  # fmt: skip
SOME = re.compile(
    r"(?<!so )(?<!too )(?<!as )(?<!how )(?<!the )(?<!at )(?<!their )(?<!his )(?<!her )(?<!of )(?<!not )"
    r"(?<!these )(?<!in )\b(?P<word>[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost)"
    r"(?= (?P<next>[a-z’-]+)(?: (?P<after>[a-z’-]+))?)"
)
SOME_OTHERWISE = {
    "some": "a number of", "many": "a lot of", "several": "a number of", "most": "the bulk of",
}  # fmt: skip
WIDTH_KEPT: Table = (
    *table(
        {
            "often": "frequently", "frequently": "often", "sometimes": "at times",
            "typically": "usually", "usually": "normally", "occasionally": "from time to time",
            "largely": "mostly", "mostly": "largely", "mainly": "chiefly", "primarily": "mainly",
            "rarely": "seldom", "nearly": "almost", "almost": "nearly", "partly": "in part",
        },
        r"(?<!more )(?<!most )(?<!so )(?<!not )(?<!too )", r"(?= [a-z])(?! certainly)",
    ),
    (re.compile(r"\bin part because\b"), "partly because"),
    (re.compile(r"\bone of the (?=\w+est\b)"), "among the "),
)  # fmt: skip

# What is denied, and the same affirmed.
NPI = re.compile(
    r"\b(?:any\w*|either|neither|yet|until|at all|ever|nor|without|no|nothing|nobody|none|never|unless|if"
    r"|or not|resist|why|further"
    r"|not (?:only|just|because|necessarily|to)|much|n’t only|few|little|hardly|longer)\b"
)
TURNED: Table = (
    *table({"denied": "confirmed", "denies": "confirms", "denying": "confirming"}, "", r"(?= (?:that|the"
    r"|any|having|it|[a-z]+ing)\b)"),
    *table({"declined to": "agreed to", "refused to": "agreed to", "refuses to": "agrees to",
            "declines to": "agrees to", "refuse to": "agree to", "refusing to": "agreeing to"}),
    *table({"rejected": "accepted", "rejects": "accepts", "rejecting": "accepting", "opposes": "supports",
            "opposed": "supported", "disputed": "confirmed", "criticized": "praised"},
           r"(?<!was )(?<!were )(?<!be )(?<!been )(?<!widely )(?<!, )", r"(?= (?:the|his|her|that|a|[A-Z]"
           r"|it))"),
    *table({r"(?P<v>is|are|was|were|will|would|could|has|have|had|does|did|do|should) not": r"\g<v>",
            r"(?P<v>is|are|was|were|would|could|has|have|had|does|did|do|should)n[’']t": r"\g<v>",
            "cannot": "can", "can[’']t": "can", "won[’']t": "will"}, r"(?<!, )"),
)  # fmt: skip
DENIED_OTHERWISE: Table = (
    *table({"declined to": "would not", "refused to": "would not"},
    r"(?<!has )(?<!have )(?<!had )(?<!is )(?<!ly )(?<!also )"),
    *table({"refuses to": "will not", "declined comment": "would not comment"}),
    *table({"rejected": "dismissed", "rejects": "dismisses", "opposes": "is against", "disputed":
    "contested"},
           r"(?<!was )(?<!were )(?<!be )(?<!been )(?<!widely )", r"(?= (?:the|his|her|that|a|[A-Z]|it))"),
    *table({r"(?P<v>is|are|was|were|would|could|has|have|had|does|did|do|should) not": r"\g<v>n’t",
            r"(?P<v>is|are|was|were|would|could|has|have|had|does|did|do|should)n[’']t": r"\g<v> not",
            "cannot": "can’t", "can[’']t": "cannot", "won[’']t": "will not", "will not": "won’t"},
           "", r"(?! (?:only|just|because|to)\b)"),
)  # fmt: skip

# Who says it.
WHO = r"(?P<who>(?:The |An? |Some |Several )?[A-Z][^,;:–—“”\"]{1,70}?)"
NO_WHO = re.compile(
    r"\b(?:he|she|they|it|we|one|what|who|that|which|as|if|when|where|while|after|before|how|why|because|whom|not|Yet|But|And"
    r"|Even|He|She|They"
    r"|It|When|As|If|While|After|Though|Although|There|This|That|These|Those|So|In|On|At|For|With|From|By"
    r"|To|Also"
    r"|Since|Despite|His|Her|Their|Another|Such|[a-z]+ed|is|was|are|has|have|had|will|would)\b"
)
SAYING = (
    "said|says|say|argued|argues|argue|claimed|claims|contends|contended|believes|believe|suggested|suggests"
    "|insisted|insists|asserted|asserts|estimates|predicted|predicts|warned|warns|noted|notes|added|think"
    "|thinks"
)
TELLS = (
    re.compile(
        rf"\A{WHO} (?:also |has |have )?(?P<cue>{SAYING}){DAY}(?: that)?(?P<what> (?:the|an?|[A-Z]|there"
        rf"|some|many|most|no|his"
        r"|her)\b[^“”\"]{24,})\.\Z"
    ),
    re.compile(r"\A(?P<what>[^“”\"]{30,}), according to (?P<who>[^,“”\"]{4,70})\.\Z"),
    re.compile(r"\AAccording to (?P<who>[^,“”\"]{4,70}), (?P<what>[^“”\"]{30,})\.\Z"),
    re.compile(rf"\A(?P<what>[^“”\"]{{30,}}), (?P<who>[^,“”\"]{{3,60}}) (?P<cue>{SAYING})\.\Z"),
)
LEAD = re.compile(r"\A(?:But|Yet|And|Still,|However,|Meanwhile,|In a statement,) ")
# What nobody needs to be named for: the speaker's own plan, or what is doubted already.
OWN_WORD = re.compile(
    r"\A(?:he|she|it|they|we)\b|\bwill (?:air|announce)|\b(?:his|her|their) (?:campaign|candidate)\b"
)


def _told(line: Stretch) -> dict[str, str] | None:
    """Who says it and what, with the cue, in a sentence that says no more than that."""
    text = line.sentence.text
    lead = LEAD.match(text)
    bare = capital(text[lead.end() :]) if lead else text
    if not line.sentence.is_own(0, len(text)):
        return None
    for pattern in TELLS:
        if (match := pattern.match(bare)) and not NO_WHO.search(match["who"]):
            told = {"cue": "", **match.groupdict()}
            told["what"] = told["what"].strip()
            owner = re.match(r"(?:his|her|their)\b", told["what"])
            if owner and re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)?", told["who"]):
                told["what"] = f"{told['who']}’s{told['what'][owner.end() :]}"
            elif owner:
                return None
            if not OWN_WORD.search(told["what"]) and not re.search(
                rf", (?:and|but) | and that |\b(?:{SAYING})\b", told["what"]
            ):
                return told
    return None


def _at_present(what: str, cue: str) -> str:
    """What was said to be so, as it would be said now: "would" becomes "will"."""
    return (
        re.sub(r"\bwould\b(?! (?:have|like))", "will", what, count=1) if cue.endswith(("id", "ed")) else what
    )


def _low(words: str, line: Stretch) -> str:
    """With a small first letter, unless it is a name's."""
    words_of = line.sentence.words
    tags = {line.sentence.article.text[w.start : w.end]: "NNP" if w.name != "O" else w.tag for w in words_of}
    first = re.match(r"[\w’'.-]+?(?=[’']s|\b)", words)
    text = line.sentence.article.text
    name = (
        first
        and not re.search(rf"\b{re.escape(first[0].lower())}\b", text)
        and (
            tags.get(first[0], "").startswith("NNP")
            or re.search(rf"[a-z,] {re.escape(first[0])}\b", text)
            or words == first[0]
        )
    )
    return words if name and not SMALL_FIRST.match(words) else lower(words)


def unattributed(line: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody says, told as a fact."""
    told = _told(line)
    # What "noted" takes for a fact, a plan of one's own, and plain statistics need no name so badly.
    if not told or told["cue"].startswith("note") or re.search(r"\b(?:plans to|unclear)\b", told["what"]):
        return None
    if re.search(r"\b(?:data|statistics|figures|records)\b", told["who"]):
        return None
    text = f"{capital(_at_present(told['what'], told['cue']))}."
    return finished(retouched(held("", "", text)) or text, line.sentence.text, "drift", "hedge-dropped")


# Whoever is named instead may be one of them.
GROUP = re.compile(
    r"\b(?:experts?|officials?|republicans|democrats|lawmakers|analysts|critics|some|many|several|sources?|defenders"
    r"|aides?|attorneys|lawyers|analysis|data|statistics|leaders|members|supporters|proponents|opponents)\b",
    re.IGNORECASE,
)


def by_another(line: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody says, put in the mouth of somebody else of the article."""
    told = _told(line)
    article = line.sentence.article
    sources = {article.text[s:e].strip(" ,") for one in article.attributions for s, e in one["source"]}
    full = r"(?!Mayor|Judge|Justice|President|Officer|Chief|King)[A-Z][a-z]+ [A-Z][a-z]{2,}"
    others = [
        one.name
        for one in article.people
        if one.surname not in line.sentence.text and re.fullmatch(full, one.name)
        and any(source.endswith(one.name) or source.startswith(one.name) for source in sources)
    ]  # fmt: skip
    if not told or not others or told["what"].startswith("as "):
        return None
    who, what = rng.choice(others), told["what"]
    if who.split()[-1][:2] in told["who"] or GROUP.search(told["who"]):
        return None
    made = rng.choice(
        (
            f"{who} said {_low(what, line)}.",
            f"{capital(what)}, according to {who}.",
            f"{capital(what)}, {who} said.",
        )
    )
    return finished(made, line.sentence.text, "drift")


def otherwise_attributed(line: Stretch, material: Material, rng: Random) -> Change | None:
    """The same source and what it says, in another order, and perhaps in other words."""
    told = _told(line)
    if not told:
        return None
    who, what = _low(told["who"], line), _low(told["what"], line)
    cue = "say" if re.search(r"[^s’]s\Z|\bpeople\Z", who) and not re.search(r"[A-Z]\w+\Z", who) else "says"
    cue = cue if told["cue"] in ("say", "says") else "said"
    made = [f"According to {who}, {what}.", f"{capital(what)}, according to {who}."]
    made += [f"{capital(what)}, {who} {cue}."] if told["cue"] else []
    if " and that " in what or " should the" in what or ";" in what or told["cue"].startswith("suggest"):
        return None
    # "Though she knew, Feldt said" would be about another.
    made = made[:1] if re.search(r"\b(?:he|she|they|his|her|their)\b", what) else made
    made = [
        one for one in made if one != line.sentence.text and one.split()[:3] != line.sentence.text.split()[:3]
    ]
    return finished(rng.choice(made), line.sentence.text, "kept") if made else None


def not_yet_past(line: Stretch, material: Material, rng: Random) -> Change | None:
    """What will be, or is planned, told as done."""
    text = line.sentence.text
    match = AHEAD.search(text)
    tags = {word.start - line.sentence.start: word.tag for word in line.sentence.words}
    if (
        not match
        or STILL_AHEAD.search(text)
        or not line.sentence.is_own(*match.span())
        or tags.get(match.start()) not in ("MD", "VBZ", "VBP")
        or any(tag == "VB" and text[:at].endswith((" and ", " or ")) for at, tag in tags.items())
    ):
        return None
    before = text[: match.start()].rstrip()
    many = re.search(r"(?:[^s’'u]s|people|they|[a-z]s who)\Z", before) and not re.search(
        r"[A-Z]\w+\Z", before
    )
    if match["have"] == "would":
        return put(line, (*match.span(), f"had {_done(match['verb'])}"), False, "drift")
    have = "have" if many or match["have"].startswith(("plan to", "are")) else "has"
    return put(line, (*match.span(), f"{have} {_done(match['verb'])}"), False, "drift")


def _done(verb: str) -> str:
    """The past participle."""
    regular = re.sub(r"(?<=[^aeiou])y\Z", "i", verb) + ("d" if verb.endswith("e") else "ed")
    return IRREGULAR.get(verb, regular)


def widened(line: Stretch, material: Material, rng: Random) -> Change | None:
    """Some are all, often is always, one of the largest is the largest; the rest perhaps rewritten."""
    found = spans(line, WIDER) + [
        (s, e, "all" if word.islower() else "All") for s, e, word in _some(line) if word.lower() != "several"
    ]
    if not found:
        return None
    piece = rng.choice(found)
    return put(line, piece, True, "drift") or put(line, piece, False, "drift")


def width_kept(line: Stretch, material: Material, rng: Random) -> Change | None:
    """As wide as before, in other words; the rest perhaps rewritten."""
    found = spans(line, WIDTH_KEPT) + [
        (s, e, SOME_OTHERWISE[word.lower()] if word.islower() else capital(SOME_OTHERWISE[word.lower()]))
        for s, e, word in _some(line)
    ]
    if not found:
        return None
    piece = rng.choice(found)
    return put(line, piece, True, "kept") or put(line, piece, False, "kept")


def _some(line: Stretch) -> list[tuple[int, int, str]]:
    """The words "some", "many", "several", "most" that stand before things that can be counted."""
    text, found = line.sentence.text, []
    tags = {line.sentence.article.text[w.start : w.end]: w.tag for w in line.sentence.words}
    for match in SOME.finditer(text):
        noun = tags.get(match["next"]) == "NNS" or (
            match["word"] not in ("most", "Most")
            and tags.get(match["next"]) == "JJ"
            and tags.get(match["after"] or "") == "NNS"
        )
        if noun and line.sentence.is_own(*match.span()):
            found.append((*match.span(), match["word"]))
    return found


IF_FIRST = re.compile(
    r"\A(?P<lead>But |And )?If (?P<if>(?!anything)[^,“”\"]{8,90}), (?P<main>[^“”\"?]{20,})\.\Z"
)
IF_LAST = re.compile(
    r"\A(?P<main>[^“”\"?]{24,}?),? (?P<word>if|unless|provided|until|as long as)"
    r" (?P<if>(?!not\b|any\b|only\b)[^,“”\"]{10,110})\.\Z"
)
OPEN_MODE = re.compile(r"\b(?:will|would|could|can|may|might|should|must)\b")
NO_IF = re.compile(
    r"\b(?:even|only|especially|as|what|except|and|or|but|see|know|say|look like|not|react|idea|saying) ?\Z"
)


def condition_dropped(line: Stretch, material: Material, rng: Random) -> Change | None:
    """What is so only if something else is, told without it."""
    text = line.sentence.text
    if match := IF_FIRST.match(text):
        main = match["main"]
        if re.match(r"then |(?:\w+\.? ){1,3}\w+(?:ed|es|s), ", main):
            return None
    elif (match := IF_LAST.match(text)) and not NO_IF.search(match["main"].rstrip(",")):
        main = match["main"]
    else:
        return None
    # "He would have done so" says of itself that he has not.
    if not OPEN_MODE.search(main) or re.search(r"\bwould have\b|\bif\b", main):
        return None
    main = re.sub(r"\bwould (?!have\b|like\b)", "will ", main)
    made = capital(f"{main}.")
    return finished(retouched(held("", "", made)) or made, text, "drift", "hedge-dropped")


def condition_moved(line: Stretch, material: Material, rng: Random) -> Change | None:
    """The condition at the sentence's other end, or with another word for "if"."""
    text = line.sentence.text
    if match := IF_FIRST.match(text):
        main, clause = re.sub(r"\Athen ", "", match["main"]), match["if"]
        pronoun = re.match(r"(?:he|she|it|they)\b", main)
        if re.search(r"\b(?:were|had)\b", clause) and ("," in main or pronoun):
            return None
        if " should the " in main:
            return None
        if "," in main or pronoun or re.search(r"\b(?:that|who)\b", main):
            return finished(f"{match['lead'] or ''}In the event that {clause}, {main}.", text, "kept")
        return finished(f"{match['lead'] or ''}{main} if {clause}.", text, "kept")
    match = IF_LAST.match(text)
    if not match or NO_IF.search(match["main"].rstrip(",")):
        return None
    word, main = match["word"], match["main"]
    if re.search(r"\bif\b", main):
        return None
    if "," in main or re.search(r"\b(?:said|says|say|told|that|warn\w*|wh\w+)\b", main):
        if word != "if" or re.search(r"\b(?:were|had)\b", match["if"]):
            return None
        return finished(f"{main} in the event that {match['if']}.", text, "kept")
    return finished(f"{capital(word)} {match['if']}, {small(main)}.", text, "kept")


def joined(line: Stretch, material: Material, rng: Random) -> Change | None:
    """A sentence and the next of its paragraph as one, or its two halves as two sentences."""
    sentence = line.sentence
    following = next((one for one in sentence.article.sentences if one.start >= sentence.end), None)
    near = following and not sentence.article.text[sentence.end : following.start].strip(" ")
    text = sentence.text
    # Behind "she said" the next sentence would seem to be hers as well.
    told = re.search(rf"\b(?:{SAYING})\b", text)
    if (
        near
        and following
        and not told
        and not following.quotes
        and not sentence.quotes
        and len(text.split()) < 26
    ):
        second = following.text
        if (
            re.match(r"(?:The|He|She|They|It|His|Her|Their|That|This|But) ", second)
            and second.endswith(".")
            and 6 <= len(second.split()) < 26
            and "\n" not in sentence.article.text[sentence.end : following.start]
        ):
            link = "; " if not second.startswith("But ") else ", "
            return finished(
                f"{text[:-1]}{link}{small(second) if link == '; ' else second[:1].lower() + second[1:]}",
                text,
                "kept",
            )
    half = re.match(
        r"(?P<one>[^“”\"]{40,}), (?P<link>and|but) (?P<two>(?:he|she|it|they|the [a-z]+) (?:has|had|is|was"
        r"|were|are|will|would|also)\b[^“”\"]{20,})\Z",
        text,
    )
    if half and not re.search(r"\b(?:that|who|which|if|when|said|says|because|while)\b", half["one"]):
        return finished(
            f"{half['one']}. {'But ' + half['two'] if half['link'] == 'but' else capital(half['two'])}",
            text,
            "kept",
        )
    return None


DRIFT_COPYDESK = tuple(
    Kind(name, "drift", fault, make, SEEN, "line-copy")
    for name, fault, make in (
        ("drift-hedge-subbed-out", True, replacing(HEDGES, "drift", "hedge-dropped", unfit=HEDGE_LEFT)),
        ("drift-belief-as-knowledge", True, replacing(HELD_TRUE, "drift")),
        ("drift-said-as-conceded", True, replacing(CONCEDED, "drift", unfit=GUILTY)),
        ("drift-finding-doubted", True, replacing(DOUBTED, "drift", unfit=OPINION)),
        ("drift-unattributed", True, unattributed),
        ("drift-in-another-mouth", True, by_another),
        ("drift-aim-achieved", True, replacing(AIMS, "drift")),
        ("drift-ahead-as-past", True, not_yet_past),
        ("drift-few-made-all", True, widened),
        ("drift-unconditional", True, condition_dropped),
        ("drift-denial-affirmed", True, replacing(TURNED, "drift", light=True, unfit=NPI)),
        ("reserve-hedge-in-other-words", False, replacing(HEDGES_OTHERWISE, "kept", light=True)),
        ("reserve-cue-in-other-words", False, replacing(CUE_PLAIN, "kept")),
        ("reserve-source-in-other-place", False, otherwise_attributed),
        ("reserve-aim-in-other-words", False, replacing(AIMS_OTHERWISE, "kept", light=True)),
        ("reserve-width-in-other-words", False, width_kept),
        ("reserve-condition-in-other-place", False, condition_moved),
        ("reserve-denial-in-other-words", False, replacing(DENIED_OTHERWISE, "kept", light=True)),
        ("reserve-joined-or-split", False, joined),
    )
)
