"""Quotes as reporters get them wrong, and as desks rightly edit them, in sentences edited as well."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote, Stretch, Word, folded
from bench.faults.draft import HELD_BACK, Change, Kind, marked
from bench.faults.frames import PRONOUN, content, in_place, is_certain, teller_of, text_of
from bench.faults.rewording import small
from bench.faults.words import NEGATION, QUALIFIER, SMALL

# What makes a claim stronger, weaker or another one, heard wrongly or remembered wrongly.
SHIFTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\bprobably\b", "certainly"), (r"\bmaybe\b", "surely"), (r"\blikely(?= to\b)", "certain"),
        (r"\bI think\b", "I know"), (r"\bI believe\b", "I know"), (r"\bI hope\b", "I expect"),
        (r"\bwe believe\b", "we know"), (r"\b(?:might|may)\b(?! [A-Z0-9])", "will"),
        (r"\bshould(?! have)\b", "must"), (r"\bcould\b(?!n)", "would"),
        (r"\bmany(?= (?:people|[a-z]+s)\b)", "most"), (r"\bmost(?= (?:people|of|Americans)\b)", "all"),
        (r"\bsome(?= (?:people|of (?:the|our|these|those|my))\b)", "most"), (r"\ba few\b", "many"),
        (r"\boften\b", "always"), (r"\bsometimes\b", "often"), (r"\busually\b", "always"),
        (r"\balways\b", "usually"), (r"\brarely\b", "never"), (r"(?<!n’t )(?<!n't )\bnever(?= [a-z])",
        "rarely"),
        (r"\balmost(?= (?:all|every|[a-z]+ly)\b)", "absolutely"), (r"\beveryone\b", "almost everyone"),
        (r"\beverybody\b", "almost everybody"), (r"\bwants to\b", "has to"),
        (r"\bwant to\b(?! be)", "have to"),
        (r"\bneed to\b", "want to"), (r"\bhas to\b(?! do)", "wants to"),
        (r"\bhave to\b(?! do)", "want to"),
        (r"(?<=m )going to(?= [a-z])|(?<=re )going to(?= [a-z])", "trying to"),
        (r"\b(?:[Ww]e|[Tt]hey|[Yy]ou) can(?= [a-z])(?! not)", "CAN must"),
    )
)  # fmt: skip
# What is said again in other words, where another word can stand.
REMEMBERED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\bbegan to\b", "started to"), (r"\bpeople\b", "folks"), (r"\bfolks\b", "people"),
        (r"\bkids\b", "children"), (r"\bchildren\b", "kids"), (r"\bbig\b", "large"), (r"\bbiggest\b",
        "largest"),
        (r"(?<!the )\bvery\b(?! (?:many|bottom|top|first|much))", "extremely"), (r"\breally\b", "truly"),
        (r"\bimportant\b", "significant"),
        (r"\bissues\b", "problems"), (r"\bissue\b", "problem"), (r"\bproblems\b", "issues"), (r"\bproblem\b",
        "issue"),
        (r"\bcountry\b", "nation"), (r"\bnation\b", "country"), (r"\bneed to\b", "ought to"),
        (r"\bhave to\b", "need to"),
        (r"\btrying to\b", "attempting to"), (r"\btry to\b", "seek to"), (r"\btalking about\b",
        "speaking of"),
        (r"\btalk about\b", "speak of"), (r"\bhuge\b", "enormous"), (r"\bterrible\b", "awful"),
        (r"\bsmart\b", "clever"),
        (r"\bwealthy\b", "rich"), (r"\brich\b", "wealthy"), (r"\bhappened\b", "occurred"), (r"\bhappen\b",
        "occur"),
        (r"\bdifficult\b", "hard"), (r"\bhelp\b(?= (?:the|a|us|them|people|him|her|me)\b)", "assist"),
        (r"(?<=[weouI] )want to\b", "would like to"), (r"\bstrong\b", "powerful"),
        (r"\bentire\b", "whole"), (r"\bwhole\b(?= [a-z])", "entire"), (r"\bclear\b(?= that\b)", "obvious"),
        (r"\ba lot of\b", "lots of"), (r"\bdoing\b(?= (?:this|that|it)\b)", "carrying out"), (r"\bmoney\b",
        "cash"),
        (r"\bI think\b", "I feel"), (r"\bI believe\b", "I feel"), (r"(?<!we )\bgoing to\b(?= [a-z])",
        "about to"),
        (r"\bsomebody\b", "a person"), (r"\bsomeone\b", "a person"), (r"\beverybody\b", "all of us"),
        (r"\bnobody\b", "not one person"), (r"\bcompanies\b", "firms"), (r"\bcompany\b", "firm"),
        (r"\bright now\b", "at the moment"),
        (r"(?<!, )(?<!not )(?<!granting )(?<!great )\bmany\b(?= [a-z]+s\b)",
        "plenty of"),
        (r"\bkeep\b(?= [a-z]+ing\b)", "go on"),
        (r"\bbecause\b(?! of\b)", "since"), (r"\btax breaks\b", "tax cuts"), (r"\bjobs\b", "work"),
        (r"\bjust\b(?= [a-z])", "simply"), (r"\bgreat\b(?= [a-z]{4,})(?! many)", "wonderful"),
        (r"\bsee\b(?= (?:a|the|that)\b)", "notice"),
        (r"\bwar\b", "conflict"), (r"\battack\b", "assault"), (r"\bthe city\b", "the town"),
        (r"\bopponent\b", "rival"),
    )
)  # fmt: skip
HEDGES = re.compile(
    r"\b(?:I (?:think|believe|guess|suspect)(?: that(?= (?:the|it|we|they|he|she|if|this)\b))?|probably"
    r"|maybe|perhaps|almost|nearly|possibly|mostly"
    r"|for the most part|in my (?:opinion|view|judgment)|one of(?= the \w+est\b)|sort of|kind of)\b,? ?"
)
UNWEIGHTY = ("very", "really", "just", "actually", "also", "then", "there", "here", "well", "even", "still",
             "such", "other", "same", "many", "much", "more", "most", "own", "able", "sure", "back", "white",
             "black", "long")  # fmt: skip
CUT = re.compile(
    r"(?:[,;:]? (?P<dash>—|--|–) ?|[,;]? )(?P<why>but(?! also| still)|unless|only if|if(?! you will"
    r"| not\b)|until|except|as long as"
    r"|provided|though|although|even though)\b(?= \w+ \w+ )"
)
NO_CUT = re.compile(
    r"\b(?:know|see|ask|asked|wonder|like|as|even|not|nothing|what|and|or|whether|anything|all|care|matter"
    r"|only|no|no one|nobody|that|is|are|was|be|because)[,.]?\Z",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"(?:\A|(?<=[.!?] ))(?P<all>(?P<if>(?:(?:And|But|So) )?(?:[Ii]f|[Uu]nless|[Uu]ntil|[Aa]s long as))"
    r" (?!(?:you (?:look|think|want|ask|go|see|read|remember)|anything|not|so|ever|it)\b)"
    r"[^,.;:?!—“”\"]{8,130}, (?:then )?)(?P<main>[^\s.?!][^.?!]{18,}[.?!,]*)"
)
NOT = re.compile(
    r"(?<=\w)n[’']t\b(?! (?:we|you|they|I|he|she|it)\b)|(?<=\w) not\b(?! only\b)|\bnever(?= [a-z])"
)
FULL_NUMBER = re.compile(r"(?<![\w.,:$-])\d{1,3}(?:,\d{3})*(?![\w,:-]*\d|[’'](?!s?\b)|st\b|nd\b|rd\b|th\b)")
NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(SMALL[2:])})\b(?= [a-z]{{3,}}|[,.])")
LIGHT_ASIDE = re.compile(
    r", (?:you know|as you know|of course|by the way|I mean|frankly|quite frankly|to be honest|obviously"
    r"|believe me|folks|in fact|as I said|let’s face it|I have to say),(?= )"
    r"|,? (?:—|--|–) [^—–?!.]{8,70} (?:—|--|–)(?= )|, (?:which|who|where) [^,.;?!—]{8,80},(?= [a-z])"
    r"|, (?:for example|for instance|as always|again|too|literally|first of all),(?= )"
)
GIVE_FIRST = re.compile(r"\A(?:And|So|Well,|Look,|Now,|You know,|I mean,|Listen,|Folks,) (?=\w)")
# Between two sentences, and not behind "Mrs."
BETWEEN = re.compile(
    r"(?<=[a-z]{2}[.!?])(?<!\bMr\.)(?<!Mrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!Sen\.)(?<!Rep\.)(?<!Gov\.) (?=[A-Z])"
)
LINKED = re.compile(
    r"\A(?:But|However|Unless|Except|If|And yet|Yet|Still|Although|Though|Or|Not|No|Until|Because|Only)\b"
)
FORENAMES = {"Hillary": "Clinton", "Donald": "Trump", "Bernie": "Sanders", "Barack": "Obama"}
FORENAME = re.compile(rf"\b(?:{'|'.join(FORENAMES)})\b(?! [A-Z]|[’'-])")
# A noun phrase by the sorts of its words, and not one that goes on.
PHRASE = re.compile(r"(?<![DJN])(?:DJ*|J+)N+(?:ID?J*N+){0,2}(?![NIG])")
VAGUE = re.compile(r"(?:no|any|every|all|such|other|same|that|this|the way|the type|a lot|a long)\b")
NOUNS = ("NN", "NNS")
GOES_ON = re.compile(
    r"(?:and|but|so|which|who|where|because|they|it|we|he|she|that|you|the|there|I)\b(?! (?:think|believe"
    r"|guess|mean)\b)"
)
CUED = re.compile(
    r"\A(?P<mark>[”\"]) (?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?P<cue>said|says)(?=[.,])"
)
CUED_BEHIND = re.compile(
    r"\A(?P<mark>[”\"]) (?P<cue>said|says) (?P<who>(?!(?:Rep|Sen|Gov|Del|Mr|Mrs|Ms|Dr|Gen"
    r"|Lt)\.)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=\.\Z)"
)
HE_SAID = re.compile(r"\A(?P<mark>[”\"]) (?:he|she) (?P<cue>said|added|says|continued|adds)\b")
CUE_ONLY = re.compile(
    r". (?:(?P<a>[A-Z][^,.]{2,50}) (?P<b>said|says)|(?P<c>said|says) (?P<d>[A-Z][^,.]{2,50}))\."
)
INITIAL_CUE = re.compile(
    r"\A(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?P<cue>said|says|added|told \w+),? \Z"
)
HE_FIRST = re.compile(r"\A(?:He|She) (?=(?:said|says|added|told|wrote|called)\b)")
PEOPLE = re.compile(
    r"\b(?:he|she|they|his|her|their|him|them|it|its|this|that|these|those|I|we)\b", re.IGNORECASE
)
CUES = ("{who} said", "said {who}", "{who} remarked", "{who} stated")
FIRSTS = ("{Who} said: ", "{Who} put it this way: ", "{Who} had this to say: ", "{Who} said, ")
TOLD_BEHIND = re.compile(
    r"\A(?P<what>(?!And|But|In|On|At|For|If|While|When|After|As)[A-Z][^“”\",;:]{25,170}),"
    r" (?P<who>(?:the |an? )?[A-Z][\w.’'-]+(?: [\w.’'-]+){0,5}) (?P<cue>said|says)(?=[.,])"
)
REPORT = re.compile(
    r"\A(?:But |And )?(?P<who>(?:The |An? )?[A-Z][\w.’'-]+(?: [\w.’'-]+){0,6}?)(?:, [^,“”]{5,90},)?"
    r" (?:also |has |have )?(?P<cue>said|says)(?: on [A-Z]\w+day| [A-Z]\w+day| this \w+)?(?: that)?"
    r" (?P<what>(?!he has|she has|it\b|this\b|no\b|enough|so\b|in\b|on\b|at\b|when|if"
    r"|Friday)[\w’'-]+ [^“”\",;:()]{20,150})(?:,|\.\Z)"
)
FORWARD = {"would": "will", "could not": "cannot", "was": "is", "were": "are"}
FORWARDS = re.compile(
    r"\b(?:would|could not)\b|(?<!I )\b(?:was|were)\b(?= (?:not|the|an?|too|going|likely|on|at)\b)"
)
# "He" at its head is whoever speaks.
OWN = re.compile(
    r"\A[Hh]e\b(?= (?:would|was|had|did|could|will|never|[a-z]+ed)\b)|\A[Ss]he\b(?= (?:would|was|had|did"
    r"|could|will|never|[a-z]+ed)\b)"
)
OWNS = {"he": "I", "she": "I"}
# "He" at its head is whoever speaks.
OWN = re.compile(
    r"\A[Hh]e\b(?= (?:would|was|had|did|could|will|never|[a-z]+ed)\b)|\A[Ss]he\b(?= (?:would|was|had|did"
    r"|could|will|never|[a-z]+ed)\b)"
)
OWNS = {"he": "I", "she": "I"}
FINITE = re.compile(
    r"\b(?:would|could|was|were|is|are|has|have|had|will|can|did|does|do|[a-z]{3,}ed|makes?)\b"
)


def marks(quote: Quote) -> tuple[str, str]:
    """The marks that stand around it."""
    return ("“", "”") if quote.article.text[quote.start - 1] == "“" else ('"', '"')


def whole(quote: Quote) -> bool:
    """Does no other quote go on from it in its sentence, and it from none?"""
    text = quote.article.text
    before, after = text[max(0, quote.start - 90) : quote.start], text[quote.end : quote.end + 90]
    if re.search(r"[’']\Z", quote.text):  # a quote inside it ends with it
        return False
    return not re.search(r"[”\"][^“”\"\n]*, [“\"]\Z", before) and not re.match(
        r"[”\"],?[^.\n“”\"]*, [“\"]", after
    )


def scene(quote: Quote) -> tuple[str, str] | None:
    """What the material's own sentence has before and behind the quote, with the marks; it says who speaks.

    The cue may be edited: "she said" with her name, "Feldt said" for "said Feldt".
    """
    article = quote.article
    inside = [s for s in article.sentences if s.start < quote.end + 1 and quote.start - 1 < s.end]
    if not inside:
        return None
    start, end = min(inside[0].start, quote.start - 1), max(inside[-1].end, quote.end + 1)
    before, after = article.text[start : quote.start], article.text[quote.end : end]
    around = before[:-1] + after[1:]
    odd = any(around.count(mark) % 2 for mark in '"') or around.count("“") != around.count("”")
    if odd or "\n" in before + after or len(WORD.findall(around)) < 2 or "''" in around or "<" in around:
        return None
    if not whole(quote):
        return None
    speaker = quote.speaker if is_certain(quote) else None
    if speaker and speaker.surname in around:
        return before, _recued(after)
    if speaker and (match := HE_SAID.match(after)):
        return before, f"{match['mark']} {speaker.name} said{after[match.end() :]}"
    if speaker and HE_FIRST.match(before):
        return HE_FIRST.sub(f"{speaker.name} ", before), after
    who = teller_of(quote)
    plain = len(WORD.findall(around)) >= 5 and not PEOPLE.search(around)
    return (before, _recued(after)) if (who and who in around) or plain else None


def _recued(after: str) -> str:
    """ "Feldt said" for "said Feldt", and the other way round."""
    if match := CUED.match(after):
        return f"{match['mark']} {match['cue']} {match['who']}{after[match.end() :]}"
    if match := CUED_BEHIND.match(after):
        return f"{match['mark']} {match['who']} {match['cue']}{after[match.end() :]}"
    return after


def bare(words: str) -> str:
    """Without the comma or full stop at its end."""
    return re.sub(r"(?<!\.[A-Z])(?<![\s“][A-Z])(?<!\.)\.\Z", "", re.sub(r"[,;:—–\s-]+\Z", "", words.strip()))


def told(words: str, quote: Quote, rng: Random, *expected: str) -> Change | None:
    """The words in the quote's own sentence, or in one of ours that names the speaker."""
    if not whole(quote):
        return None
    found = scene(quote)
    certain = is_certain(quote) and quote.speaker
    begins = re.match(r"[“‘'\"\[(…A-Z0-9$]", words) is not None
    if certain and begins and (found is None or rng.random() < 0.5):
        return cued(words, quote.speaker.name if quote.speaker else "", quote, rng, *expected)
    if found is None:
        return None
    before, after = found
    ending = re.search(r"[.,!?]?\Z", quote.text)
    end = ending[0] if ending else ""
    if end in ("!", "?"):
        end = "," if re.match(r". [a-zA-Z]", after) else "."
    goes_on = re.match(r". ?[a-zA-Z]", after) is not None
    stop = "" if re.search(r"[!?]\Z", words) or (re.search(r"\w\.\Z", words) and not goes_on) else end
    words = (bare(words) if not re.search(r"[!?…]\Z", words) else words) + (
        stop or ("." if not goes_on and end else "")
    )
    words = re.sub(r"([!?])\.\Z", r"\1", words)
    return marked(before[:-1], before[-1:] + words + after[:1], after[1:], *expected)


def cued(words: str, who: str, quote: Quote, rng: Random, *expected: str) -> Change:
    """The words in a sentence of ours, before or behind who said them."""
    left, right = marks(quote)
    ended = re.search(r"[!?…]\Z", words) is not None
    words = words if ended else bare(words)
    ended = ended or words.endswith(".")
    if rng.random() < 0.4:
        before = rng.choice(FIRSTS).format(Who=who[:1].upper() + who[1:])
        return marked(before, f"{left}{words}{'' if ended else '.'}{right}", "", *expected)
    comma = "" if re.search(r"[!?…]\Z", words) else ","
    return marked("", f"{left}{words}{comma}{right}", f" {rng.choice(CUES).format(who=who)}.", *expected)


def wrong(words: str, quote: Quote, material: Material, rng: Random) -> Change | None:
    """As `told`, of words that the material does not have."""
    return (
        None
        if material.holds(words) or words == quote.text
        else told(words, quote, rng, "altered", "not-found")
    )


def with_article(text: str) -> str:
    """With "an" where a vowel follows, and "a" elsewhere."""
    text = re.sub(r"\b([Aa])n(?= [^aeiouhAEFHILMNORSX\W])", r"\1", text)
    return re.sub(r"(?<![.\w])([Aa])(?= (?!one\b|uni|use|Euro)[aeiouA])", r"\1n", text)


def shifted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word that says how sure, how many or how often is a stronger or a weaker one."""
    for pattern, new in SHIFTS:
        if match := pattern.search(quote.text):
            new = match[0].replace("can", "must") if new == "CAN must" else new
            return wrong(quote.text[: match.start()] + new + quote.text[match.end() :], quote, material, rng)
    return None


def from_memory(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two or three words are others that mean much the same: so it was remembered, not so it was said."""
    text = quote.text
    found = [(*match.span(), new) for pattern, new in REMEMBERED if (match := pattern.search(text))]
    for start, end, new in sorted(sorted(found)[:3], reverse=True):
        text = text[:start] + new + text[end:]
    return wrong(with_article(text), quote, material, rng) if len(found) >= 2 else None


def weight_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word of weight is gone: the speaker's own caution, or an adjective."""
    if len(quote.words) < 7:
        return None
    if match := HEDGES.search(quote.text):
        new = quote.text[: match.start()] + quote.text[match.end() :]
    else:
        words = [
            word
            for word in content(quote, ("JJ", "RB"))
            if text_of(quote, word) not in UNWEIGHTY and re.match(r" [a-z]", quote.text[word.end :])
        ]
        words = [w for w in words if not any(o.end == w.start - 1 and o.tag == "RB" for o in quote.words)]
        words = [
            w
            for w in words
            if any(o.start == w.end + 1 and o.tag in (*NOUNS, "VB", "VBD", "JJ") for o in quote.words)
        ]
        if not words:
            return None
        word = rng.choice(words)
        new = quote.text[: word.start] + quote.text[word.end + 1 :]
        new = with_article(new)
    return wrong(new[:1].upper() + new[1:] if quote.text[:1].isupper() else new, quote, material, rng)


def half_given(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Half of it is given: it ends before what takes it back, or begins behind its condition."""
    for match in CUT.finditer(quote.text):
        kept, gone = quote.text[: match.start()].strip(), quote.text[match.start() :].strip(" ,.;—–-")
        enough = len(WORD.findall(kept)) >= 5 and len(WORD.findall(gone)) >= 4
        last = re.split(r"(?<=[.!?]) ", kept)[-1]
        fit = not re.match(r"(?:If|Unless|Until|When|And if|But if|With)\b", last) and not last.endswith("?")
        fit = fit and "‘" not in kept and " '" not in kept and not kept.endswith("]")
        fit = fit and len(last.split()) >= 3
        denied = match["why"] == "but" and NEGATION.search(last)  # "not this, but that" belongs together
        asked = match["why"] == "if" and NO_CUT.search(kept)
        if (
            enough
            and fit
            and not denied
            and not asked
            and not NO_CUT.search(kept)
            and material.times(kept) == 1
        ):
            return _half(kept, quote, rng)
    return _condition_elided(quote, material, rng)


def two_as_one(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What somebody said in two places of the article, as though in one breath."""
    if not is_certain(quote) or len(quote.words) < 5 or not SENTENCE_END.search(bare(quote.text) + "."):
        return None
    text = quote.article.text
    far = [
        other
        for other in quote.article.quotes
        if other.speaker is quote.speaker
        and len(other.words) >= 5
        and text.count("\n", *sorted((quote.end, other.start))) >= 2
        and abs(other.start - quote.start) > 500
        and re.match(r"[A-Z]", other.text)
        and whole(other)
    ]
    if not far or not whole(quote) or not re.match(r"[A-Z]", quote.text) or re.search(r"[!?]\Z", quote.text):
        return None
    other = rng.choice(far)
    begins = bare(other.text)
    if rng.random() < 0.5 and re.match(r"(?:We|They|It|He|She|That|The|This|You|There|I)\b", begins):
        link = ", and " if rng.random() < 0.5 else " and "
        begins = begins if re.match(r"I\b", begins) else begins[:1].lower() + begins[1:]
    else:
        link = ". "
    name = quote.speaker.name if quote.speaker else ""
    return cued(f"{bare(quote.text)}{link}{begins}", name, quote, rng, "stitched", "altered")


def _half(words: str, quote: Quote, rng: Random) -> Change | None:
    return told(words, quote, rng, "cut", "altered") or in_place(
        words, quote, rng, "cut", "altered", loose=True
    )


def _condition_elided(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The "if" at its head is left out, silently or behind an ellipsis: now it is said outright."""
    match = CONDITION.search(quote.text)
    if not match or len(WORD.findall(match["main"])) < 4:
        return None
    main = match["main"]
    inside = [w for w in quote.words if match.start("all") < w.start < match.end("all")]
    if "‘" in main or not any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in inside):
        return None
    if re.match(r"(?:and|or|but|if|when)\b", main) or material.times(bare(main)) > 1:
        return None
    made = rng.choice((f"… {main}", main[:1].upper() + main[1:], main[:1].upper() + main[1:]))
    return _half(made, quote, rng)


def not_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The "not" went missing on the way from the recorder to the page."""
    for match in NOT.finditer(quote.text):
        before, after = quote.text[: match.start()], quote.text[match.end() :]
        if re.search(r"\b(?:or|why|whether|did|do|does|ca|wo|Do|Why|Did)\Z", before, re.IGNORECASE):
            if not re.search(r"\b(?:ca|wo)\Z", before):
                continue
            before = before[:-2] + ("can" if before.endswith("ca") else "will")
        if match[0] == "never":
            after = "always" + after
        elif before.endswith("ai"):
            continue
        return wrong(before + after, quote, material, rng)
    return None


def number_slipped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A number inside the quote is another one."""
    if match := FULL_NUMBER.search(quote.text):
        digits = list(match[0])
        at = max(0, len(digits) - 2) if len(digits) > 1 else 0
        at = at if digits[at].isdigit() else 0
        digits[at] = str(int(digits[at]) % 9 + 1)
        new = "".join(digits)
    elif match := NUMBER_WORD.search(quote.text):
        new = SMALL[2:][(SMALL[2:].index(match[0]) + rng.choice((1, 2, 3))) % 10]
    else:
        return None
    return wrong(quote.text[: match.start()] + new + quote.text[match.end() :], quote, material, rng)


def name_unmarked(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A name stands where "he" or a first name was said, and no brackets around it."""
    if match := FORENAME.search(quote.text):
        start, end, name = *match.span(), FORENAMES[match[0]]
    elif found := _pronoun_and_name(quote):
        start, end, name = found
    else:
        return None
    return wrong(quote.text[:start] + name + quote.text[end:], quote, material, rng)


def name_bracketed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The same with brackets, where nobody else can be meant."""
    if match := FORENAME.search(quote.text):
        start, end, name = match.end(), match.end(), f" [{FORENAMES[match[0]]}]"
    elif found := _pronoun_and_name(quote):
        start, end, name = found[0], found[1], f"[{found[2]}]"
        if owned := re.match(r"[’']s\b", quote.text[end:]):
            end, name = end + 2, f"[{found[2]}{owned[0]}]"
    else:
        return None
    return told(f"{quote.text[:start]}{name}{quote.text[end:]}", quote, rng, "exact")


def _pronoun_and_name(quote: Quote) -> tuple[int, int, str] | None:
    """The first "he" or "she" of a quote, and whose name the sentence before or around has."""
    match = re.search(r"(?:(?<=\A)|(?<=[a-z,.] ))(?:[Hh]e|[Ss]he)\b(?=[’'\w]* [a-z]|[’']s [a-z])", quote.text)
    if not match or re.search(r"(?!When|What|Since|Where)\b[A-Z][a-z]{3,}\b", quote.text[: match.start()]):
        return None
    article = quote.article
    sex = match[0].lower()
    women, men = ("Clinton",), ("Trump", "Obama", "Pence", "Kaine", "Comey", "Sanders")
    start = article.text.rfind("\n", 0, max(0, article.text.rfind("\n", 0, quote.start) - 2)) + 1
    context = article.text[start : quote.start] + article.text[quote.end : quote.end + 80].partition("\n")[0]
    speaker = quote.speaker.surname if quote.speaker else ""
    fit = [name for name in (women if sex == "she" else men) if name in context and name != speaker]
    others = {
        person.surname
        for person in article.people
        if person.surname in context and person.surname not in (*fit, speaker)
    }
    known = {"she": women, "he": men}["he" if sex == "she" else "she"]
    return (*match.span(), fit[0]) if len(fit) == 1 and not others - set(known) and speaker else None


def made_from_report(row: Stretch, material: Material, rng: Random) -> Change | None:
    """What the material only reports stands between marks, as though the words were the speaker's."""
    text = row.sentence.text
    match = REPORT.match(text) or TOLD_BEHIND.match(text)
    if not match or row.sentence.quotes or PRONOUN.match(match["who"]):
        return None
    changed = OWN.sub(lambda m: OWNS[m[0].lower()], match["what"])
    odd = re.search(
        r"\b(?:he|she|his|her|they|their|him|who|ago|last)\b|(?<!\w)'|\b(?:I|me) (?:who|has)\b"
        r"|\AI\b.* and [a-z]+ed\b",
        changed,
    )
    if (
        odd
        or not _is_finite(row, *match.span("what"))
        or re.search(r"\b(?:who|which|had|when|as|after|it|he|she)\b|[,;]", match["who"])
    ):
        return None
    changed = FORWARDS.sub(lambda m: FORWARD[m[0]], changed, count=1)
    changed = changed[:1].upper() + changed[1:]
    if any(folded(changed[:40]) in folded(quote.text) for quote in row.sentence.article.quotes):
        return None
    left, right = ("“", "”") if "“" in row.sentence.article.text else ('"', '"')
    who = match["who"]
    cue = "said" if match["cue"] != "says" else "says"
    lower = small(who)
    if rng.random() < 0.5 or (lower == who and row.sentence.words[0].tag not in ("NNP", "NNPS")):
        return marked(f"{who} {cue}: ", f"{left}{changed}.{right}", "", "not-found", "altered")
    return marked("", f"{left}{changed},{right}", f" {lower} {cue}.", "not-found", "altered")


def _is_finite(row: Stretch, start: int, end: int) -> bool:
    """Do these words of it begin with a subject and a verb?"""
    base = row.sentence.start
    tags = [word.tag for word in row.sentence.words if base + start <= word.start and word.end <= base + end]
    return (
        bool({"VBD", "VBZ", "VBP", "MD"} & set(tags[1:10]))
        and tags[-1] != "JJ"
        and not tags[0].startswith(("V", "IN", "TO", "CC", "W"))
    )


def ellipsis_fair(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An aside or a sentence in the middle is left out, and three points say so; the sense is as it was."""
    dots = rng.choice((" … ", " ... "))
    for match in LIGHT_ASIDE.finditer(quote.text):
        aside = match[0]
        if not NEGATION.search(aside) and not QUALIFIER.search(aside) and len(WORD.findall(quote.text)) >= 10:
            new = quote.text[: match.start()] + dots + quote.text[match.end() :].lstrip()
            return told(new, quote, rng, "exact")
    parts = BETWEEN.split(quote.text)
    for at in range(1, len(parts) - 1):
        gone, following = parts[at], parts[at + 1]
        plain = not NEGATION.search(gone) and not QUALIFIER.search(gone) and "?" not in parts[at - 1] + gone
        loose = not LINKED.match(following) and not re.match(
            r"(?:That|It|This|They|He|She|Those|These|So|And|Because|Which|Them|His|Her)\b", following
        )
        if plain and loose and len(gone.split()) <= 30 and not QUALIFIER.search(following[:12]):
            kept = " ".join(parts[:at]) + dots + " ".join(parts[at + 1 :])
            return told(kept, quote, rng, "exact")
    return None


def fragment(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A phrase of it in a sentence of the writer's own, which says no more than that the words were used."""
    if not is_certain(quote) or not quote.speaker or not re.match("[A-Z]", quote.text):
        return None
    sorts = "".join(_sort(quote, word) for word in quote.words)
    for match in PHRASE.finditer(sorts, 1):
        words = quote.words[match.start() : match.end()]
        piece = quote.text[words[0].start : words[-1].end]
        before = re.split(r"[.!?]", quote.text[: words[0].start])[-1]
        fit = len(words) >= 3 and re.fullmatch(r"[a-z’ ]+", piece) and not NEGATION.search(before)
        if not fit or VAGUE.match(piece) or material.times(piece) != 1:
            continue
        (left, right), who = marks(quote), quote.speaker.name
        phrases = (
            (f"{who} spoke of ", f"{left}{piece}.{right}", ""),
            (f"{who} used the words ", f"{left}{piece}.{right}", ""),
            ("The phrase ", f"{left}{piece}{right}", f" came from {who}."),
            ("The words ", f"{left}{piece}{right}", f" were those of {who}."),
        )
        return marked(*rng.choice(phrases), "exact")
    return None


def _sort(quote: Quote, word: Word) -> str:
    """A letter for what it is in a noun phrase, and x for any other."""
    if word.tag == "IN":
        return (
            "I" if text_of(quote, word) in ("of", "in", "for", "on", "with", "from", "at", "about") else "x"
        )
    return {"DT": "D", "PRP$": "D", "JJ": "J", "NN": "N", "NNS": "N", "VBG": "G", "NNP": "G", "TO": "G"}.get(
        word.tag, "x"
    )


def restyled(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The house's own marks, apostrophes and dashes; not a word is another."""
    made = told(quote.text, quote, rng, "exact")
    if not made:
        return None
    before, words, after = made.text[: made.start], made.text[made.start : made.end], made.text[made.end :]
    if "“" in words:
        for old, new in (
            ("“", '"'),
            ("”", '"'),
            ("’", "'"),
            ("‘", "'"),
            (" — ", " -- "),
            ("—", " - "),
            ("…", "..."),
        ):
            before, words, after = (part.replace(old, new) for part in (before, words, after))
    else:
        words = f"“{words[1:-1]}”"
        for old, new in (("'", "’"), (" -- ", " — "), (" - ", " — "), ("...", "…")):
            before, words, after = (part.replace(old, new) for part in (before, words, after))
    return marked(before, words, after, "exact") if '"' not in words[1:-1] else None


def broken_by_cue(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who says it stands in the middle of it."""
    if not is_certain(quote) or not quote.speaker or not re.match(r"[A-Z]", quote.text) or not whole(quote):
        return None
    left, right = marks(quote)
    cuts = list(re.finditer(r"(?P<stop>[a-z],|[a-z]{2}\.) (?=[a-zA-Z])", quote.text))
    cuts = [m for m in cuts if m.start() > 15 and len(quote.text) - m.end() > 18]
    cuts = [m for m in cuts if m["stop"].endswith(".") or GOES_ON.match(quote.text[m.end() :])]
    if not cuts:
        return None
    cut = rng.choice(cuts)
    first, rest = quote.text[: cut.end() - 1], bare(quote.text[cut.end() :])
    name, cue = quote.speaker.name, rng.choice(("{} said", "said {}", "{} remarked"))
    sentence = first.endswith(".")
    first = first[:-1] + ","
    stop = "" if re.search(r"[!?….]\Z", rest) else "."
    middle = f" {cue.format(name)}{'.' if sentence else ','} "
    return marked("", f"{left}{first}{right}{middle}{left}{rest}{stop}{right}", "", "exact")


def one_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """One whole sentence of several; what is left out takes nothing of it back."""
    parts = BETWEEN.split(quote.text)
    if len(parts) < 2:
        return None
    for at in (0, len(parts) - 1):
        part, following = parts[at], parts[at + 1] if at + 1 < len(parts) else ""
        loose = at == 0 or not re.match(
            r"(?:That|It|This|They|He|She|Those|These|So|And|Because|Which|But|Or|His|Her|Then|Not)\b", part
        )
        fit = len(WORD.findall(part)) >= 6 and "?" not in part and not LINKED.match(following) and loose
        if fit and not QUALIFIER.search(following[:20]):
            return told(part, quote, rng, "exact")
    return None


def cue_moved(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Word for word, and who says it stands at the other end of the sentence."""
    found = scene(quote)
    if not found or not is_certain(quote) or not quote.speaker or not re.match(r"[A-Z]", quote.text):
        return None
    before, after = found
    left, right = marks(quote)
    said = quote.text if re.search(r"[!?…]\Z", quote.text) else bare(quote.text) + "."
    match = CUE_ONLY.fullmatch(after)
    if match and len(before) == 1:
        who, cue = match["a"] or match["d"], match["b"] or match["c"]
        return marked(f"{who} {cue}: ", f"{left}{said}{right}", "", "exact")
    if (match := INITIAL_CUE.fullmatch(before[:-1])) and after == right:
        comma = "" if re.search(r"[!?…]\Z", said) else ","
        words = said if not comma else bare(said) + comma
        return marked("", f"{left}{words}{right}", f" {match['who']} {match['cue']}.", "exact")
    return None


def and_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two quotes of one speaker, each in marks of its own."""
    if not is_certain(quote) or not quote.speaker or not re.match(r"[A-Z]", quote.text):
        return None
    later = [
        other
        for other in quote.article.quotes
        if other.speaker is quote.speaker
        and other.start > quote.end
        and re.match(r"[A-Z]", other.text)
        and is_certain(other)
    ]
    if (
        not later
        or not whole(quote)
        or not whole(later[0])
        or len(quote.words) < 5
        or len(later[0].words) < 5
    ):
        return None
    (left, right), other = marks(quote), later[0]
    first = quote.text if re.search(r"[!?…]\Z", quote.text) else bare(quote.text) + ","
    second = other.text if re.search(r"[!?…]\Z", other.text) else bare(other.text) + "."
    name = quote.speaker.name
    link = rng.choice((f" {name} said. {name.split()[-1]} added: ", f" said {name}, who also said: "))
    return marked("", f"{left}{first}{right}{link}{left}{second}{right}", "", "exact")


QUOTE_WRITTEN: tuple[Kind, ...] = (
    Kind("quote-strength-shifted", "quote", True, shifted, HELD_BACK),
    Kind("quote-from-memory", "quote", True, from_memory, HELD_BACK),
    Kind("quote-weight-lost", "quote", True, weight_lost, HELD_BACK),
    Kind("quote-half-given", "quote", True, half_given, HELD_BACK),
    Kind("quote-two-as-one", "quote", True, two_as_one, HELD_BACK),
    Kind("quote-not-lost", "quote", True, not_lost, HELD_BACK),
    Kind("quote-number-slipped", "quote", True, number_slipped, HELD_BACK),
    Kind("quote-name-without-brackets", "quote", True, name_unmarked, HELD_BACK),
    Kind("quote-made-from-report", "quote", True, made_from_report, HELD_BACK, of="quote-row"),
    Kind("quote-ellipsis-fair", "quote", False, ellipsis_fair, HELD_BACK),
    Kind("quote-name-bracketed", "quote", False, name_bracketed, HELD_BACK),
    Kind("quote-fragment-used", "quote", False, fragment, HELD_BACK),
    Kind("quote-marks-restyled", "quote", False, restyled, HELD_BACK),
    Kind("quote-broken-by-cue", "quote", False, broken_by_cue, HELD_BACK),
    Kind("quote-one-sentence", "quote", False, one_sentence, HELD_BACK),
    Kind("quote-cue-at-other-end", "quote", False, cue_moved, HELD_BACK),
    Kind("quote-and-added", "quote", False, and_added, HELD_BACK),
)
