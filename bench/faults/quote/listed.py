"""Quotes as the list of what goes wrong with them has it, in sentences that are edited as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import STYLES, put, teller_of, text_of
from bench.faults.rewording import capital, change_of, held
from bench.faults.words import HEDGE, NEGATION, QUALIFIER

Make = Callable[[Quote, Material, Random], Change | None]

# What a hurried ear makes of a word.
NEAR = {
    "think": "believe", "believe": "think", "big": "huge", "huge": "big", "great": "good", "good": "great",
    "important": "crucial", "people": "folks", "country": "nation", "nation": "country", "kids": "children",
    "children": "kids", "understand": "know", "know": "understand", "problem": "issue", "issue": "problem",
    "issues": "problems", "problems": "issues", "money": "cash", "start": "begin", "trying": "attempting",
    "many": "several", "several": "many", "attack": "assault", "terrible": "horrible", "horrible": "terrible",
    "dangerous": "risky", "tough": "hard", "hard": "tough", "wrong": "mistaken", "always": "often",
    "clear": "obvious", "obvious": "clear", "concerned": "worried", "worried": "concerned", "fight": "battle",
    "decision": "choice", "opportunity": "chance", "serious": "grave", "entire": "whole", "whole": "entire",
    "enormous": "huge", "significant": "major", "major": "significant", "talking": "speaking",
    "things": "matters", "really": "truly", "help": "support", "support": "help", "strong": "tough",
    "beautiful": "lovely", "happened": "occurred", "continue": "go on", "respect": "regard",
    "ensure": "guarantee",
    "powerful": "strong", "truth": "facts", "facts": "truth", "world": "globe", "keep": "hold",
    "stop": "halt",
    "race": "contest", "need": "want", "want": "need", "must": "should", "might": "may", "may": "might",
}  # fmt: skip

# These are nouns as well, and then their neighbours do not fit.
EITHER = ("need", "want", "help", "support", "start", "stop", "keep", "respect")

WHOLE = (
    ("{Who} said: ", "."), ("", " said {who}."), ("", " {who} said."), ("As {who} put it, ", "."),
    ("{Who} put it like this: ", "."), ("", " {who} remarked."), ("{Who} said, ", "."),
)  # fmt: skip
FRAGMENT = (("{Who} used the words ", "."), ("", " were the words that {who} used."))
SPOKEN_OF = (("{Who} spoke of ", "."), ("{Who} referred to ", "."))
# The article's own attribution behind the quote: a name, perhaps with a role or a time.
BEHIND = re.compile(
    r",[”\"] (?:(?P<name>(?:[A-Z][\w’'-]+\.? ){1,4})said(?P<when>(?: (?:on|at|in|during|after"
    r"|last) [^,.“”\"]{4,60})?)"
    r"|said (?P<who>(?:[A-Z][\w’'-]+\.? ?){1,4}(?:, (?:an?"
    r"|the) [^.,“”\"]{6,70})?))(?<!Rep)(?<!Sen)(?<!Gov)(?<!Mr)(?<!Ms)(?<! [A-Z])\.(?=\s|\Z)"
)
SLIPS: tuple[tuple[str, str], ...] = (
    (r"\bwill\b", "would"), (r"\bcan\b", "could"), (r"\bis\b", "was"), (r"\bare\b", "were"),
    (r"\bwas\b", "is"), (r"\bwere\b", "are"), (r"\bhas\b", "had"),
    (r"(?<=we )have\b|(?<=they )have\b", "had"),
    (r"\bshould\b", "must"), (r"\bthis\b", "that"), (r"\bthese\b", "those"), (r"\bthose\b", "these"),
    (r"\bwe(?= [a-z])", "they"), (r"\bour\b", "their"), (r"\bmy\b", "our"), (r"\btheir\b", "our"),
    (r"\bthe(?= [a-z]+s\b)", "these"), (r"\ba(?= [a-z]+ (?:and|of|in|for|that|to)\b)", "the"),
)  # fmt: skip
# Taken out of a quote, one of these changes what somebody has said.
WEIGHTY = re.compile(
    r" \b(?:very|really|almost|probably|perhaps|maybe|mostly|often|sometimes|certainly|absolutely|totally"
    r"|truly|only(?! if| when| by)|never|not(?! only| just)|always|generally|largely|extremely|incredibly"
    r"|nearly|possibly|completely)\b(?=[ ,.])"
)
LIMIT = re.compile(
    r"[,;—–-]?\s*(?<=[\s,;—–-])(?:but|unless|only if|if|except|until|as long as|provided|although|though)\b"
)
# Behind these words it is no limit, or what is left would hang in the air.
HANGING = re.compile(
    r"\b(?:as|even|what|and|not|than|see|know|wonder|ask|cause|also|that|who|which|because|is|of)\s*\Z"
    r"|\bnot (?:just|only)\b"
)
CONDITION = re.compile(r"\A(?:If|Unless|Until|Although|Though|While|Even if) [^,.;!?]{8,90}, (?=[a-zI])")
# Where somebody who quotes a part begins.
FIRST = ("DT", "JJ", "VB", "VBG", "PRP$")
PAUSE = re.compile(r"(?<=[a-z]), (?=(?:and|because|which|who|so|to|with|as|in|we|they|he|she|it|I|the) ?\b)")
ASIDE = re.compile(
    r", (?:you know|I mean|of course|frankly|obviously|by the way|folks|believe me|to be honest"
    r"|I have to say), (?=[a-zI])"
    r"|, (?:who|which|where|in|on|at(?! least)|with|from|by|especially|including|even before|after"
    r"|like) [^,.;!?“”\"]{8,70}, (?=[a-z])"
)
OPENING = re.compile(r"\A(?:And|So|Well,|Look,|Now,|I mean,|You know,|Yes,|Yeah,|OK,) (?=[a-zI])")
STOP = re.compile(
    r"(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Sen)(?<!Gov)(?<!Rep)(?<!\.\.)(?<!\.m)[.!?] (?=[A-Z])"
)
TURNING = re.compile(
    r"\A(?:But|However|Unless|Except|Only|If|Still|Yet|Though|Although|Not|No|Or|Because|Until|Then again)\b"
)
PERSONAL = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours|you|your|let)\b|\bI[’']", re.IGNORECASE)
# The article's own words between who says it and the part that it quotes.
OWN_WORDS = re.compile(
    r"\b(?:said|says|argued|insisted|warned|added|noted|explained|claimed|believes|thought|suggested"
    r"|told [\w ]{3,30}?)(?: [A-Z][a-z]+day)?(?: that)? (?P<more>"
    r"(?:the|an?|there|it|they|these|this|some|people|its|[A-Z][a-z]+(?![a-z]*day\b)[’'s]*) "
    r"(?:(?!said\b|that\b|who\b|via\b|website\b)[\w’'-]+ ){1,12})\Z"
)
GOES_ON = re.compile(
    r"[”\"] (?P<more>(?:for|in|of|to|about|on|with|by|from|among|at|because|against|between|into|during|after"
    r"|before)(?: [\w’'-]+){2,9})(?=[.,])(?!, (?:said|says|he|she))"
)
LEADS_IN = re.compile(r" (?P<more>(?:the|an?|to|for|in|with|by|at|is|are|was|were|as) (?:[a-z’'-]+ ){2,5})\Z")
INVENTED = (
    "We have nothing further to add at this point", "I have made my position on this perfectly clear",
    "That is a question for the lawyers and not for me", "We only learned of it the week before last",
    "Nobody who has followed this will be surprised", "I would do exactly the same again tomorrow",
    "The {topic} was never meant to turn out like this", "We put the {topic} on the table months ago",
    "You cannot talk about the {topic} and forget who pays for it",
    "I read every page about the {topic} before I signed anything",
    "Everybody wanted a say in the {topic}, and nobody wanted the bill",
)  # fmt: skip


def marks_of(quote: Quote) -> tuple[str, str]:
    """The quotation marks of its article."""
    return STYLES[0] if "“" in quote.article.text else STYLES[1]


def told(
    words: str,
    who: str,
    marks: tuple[str, str],
    rng: Random,
    *expected: str,
    frames: tuple[tuple[str, str], ...] = (),
) -> Change:
    """A sentence of the desk's own around the words of `who`, which are the place with their marks."""
    words, who = re.sub(r"[\s,;:—–-]+\Z", "", words), re.sub(r"\A(The|An?) ", lambda one: one[0].lower(), who)
    begins = re.match(r"[“‘'\"\[(]*[A-Z0-9$]", words)
    before, after = rng.choice(frames or (WHOLE if begins else FRAGMENT))
    names = {"who": who, "Who": capital(who)}
    before, after = before.format(**names), after.format(**names)
    left, right = marks
    ended = SENTENCE_END.search(words)
    if after == ".":
        return change_of(held(before, f"{left}{words}{'' if ended else '.'}{right}", ""), *expected)
    words = re.sub(r"(?<!\.)(?<!\b[A-Z])\.\Z", "", words)
    if not after.startswith(" were"):
        words += "" if SENTENCE_END.search(words) else ","
    return change_of(held(before, f"{left}{words}{right}", after), *expected)


def retold(words: str, quote: Quote, rng: Random, *expected: str) -> Change | None:
    """The article's own attribution in front of the words, or a sentence of the desk's own.

    None where nobody is named.
    """
    who = teller_of(quote)
    if not who or re.search(r"[,;][’']\Z", words):
        return None
    behind = BEHIND.match(quote.article.text, quote.end - 1)
    if behind and re.match(r"[A-Z]", words):
        name = (behind["name"] or behind["who"]).strip()
        lead = f"{name}, said" if ", " in name else f"{name} said{behind['when'] or ''}"
        return told(words, name, marks_of(quote), rng, *expected, frames=((f"{lead}: ", "."),))
    return told(words, who, marks_of(quote), rng, *expected)


def altered(words: str, quote: Quote, material: Material, rng: Random) -> Change | None:
    """The quote in words that the material does not have."""
    return None if material.holds(words) else retold(words, quote, rng, "altered", "not-found")


def near_words(quote: Quote) -> list[tuple[Word, str]]:
    """Words of it, neither first nor last, with another that is near."""
    return [
        (word, NEAR[text_of(quote, word)])
        for word in quote.words[1:-1]
        if text_of(quote, word) in NEAR
        and word.name == "O"
        # "The need" is no want.
        and (word.tag.startswith("VB") or text_of(quote, word) not in EITHER)
        and not re.search(r"\b[Aa]n? \Z", quote.text[: word.start])
    ]


def word_near(quote: Quote, material: Material, rng: Random) -> Change | None:
    """One word of it is another that means about the same."""
    found = near_words(quote)
    if len(quote.words) < 6 or not found:
        return None
    return altered(put(quote.text, *rng.choice(found)), quote, material, rng)


def slipped(text: str, rng: Random) -> str:
    """The text with another tense, person or article in one place; empty where none is to be had."""
    found = [
        (match.span(), new)
        for pattern, new in SLIPS
        for match in re.finditer(pattern, text)
        if match.start() and match.end() < len(text) and text[match.end()] not in "’'"
    ]
    if not found:
        return ""
    (start, end), new = rng.choice(found)
    return text[:start] + new + text[end:]


def grammar_slipped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It is in another tense or person, or has another article, as notes that are typed up do."""
    text = slipped(quote.text, rng) if len(quote.words) >= 6 else ""
    return altered(text, quote, material, rng) if text else None


def word_fallen_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word that says how much, how often or how surely is no longer there."""
    found = list(WEIGHTY.finditer(quote.text)) if len(quote.words) >= 7 else []
    if not found:
        return None
    match = rng.choice(found)
    return altered(quote.text[: match.start()] + quote.text[match.end() :], quote, material, rng)


def words_crossed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What stands on both sides of "and", "than" or the like has changed places."""
    sorts, links = (("NN", "NNS"), ("JJ",)), "and|or|than|over|against|before|after|without|instead of"
    found = [
        (one, other)
        for one, link, other, behind in zip(
            quote.words,
            quote.words[1:],
            quote.words[2:],
            (*quote.words[3:], Word(0, 0, "", "")),
            strict=False,
        )
        if any(one.tag in sort and other.tag in sort for sort in sorts)
        and re.fullmatch(rf" (?:{links}) ", quote.text[one.end : other.start])
        # Names and compounds of several words would be torn.
        and (
            behind.tag not in ("NN", "NNS", "NNP")
            or one.tag == "JJ"
            or quote.text[other.end : behind.start] != " "
        )
        and text_of(quote, link).islower()
        and text_of(quote, one).lower() != text_of(quote, other).lower()
    ]
    if len(quote.words) < 7 or not found:
        return None
    one, other = rng.choice(found)
    text = put(put(quote.text, other, text_of(quote, one)), one, text_of(quote, other))
    return altered(capital(text) if not one.start else text, quote, material, rng)


def condition_cut(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What limits it, in front or behind, is left out and nothing shows it."""
    kept = []
    if match := CONDITION.match(quote.text):
        kept.append(capital(quote.text[match.end() :]))
    for match in LIMIT.finditer(quote.text):
        rest = quote.text[match.end() :]
        before = quote.text[: match.start()]
        if len(WORD.findall(rest)) >= 4 and not HANGING.search(before) and not before.startswith("With "):
            kept.append(before)
    fit = [
        words
        for words in kept
        if len(WORD.findall(words)) >= 5
        and words.count("‘") <= len(re.findall(r"’(?!\w)", words))
        and not QUALIFIER.search(words[-12:])
        and not words.startswith("If ")
        and material.times(words) == 1
    ]
    return retold(rng.choice(fit), quote, rng, "cut", "altered") if fit else None


def two_made_one(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What somebody said in two places of the article stands between one pair of marks."""
    far = [
        other
        for other in quote.article.quotes
        if other.speaker is quote.speaker is not None
        and other.start - quote.end > 400
        and "\n" in quote.article.text[quote.end : other.start]
        and len(other.words) >= 6
        and other.text[:1].isupper()
    ]
    if len(quote.words) < 6 or not quote.text[:1].isupper() or not far:
        return None
    first, second = re.sub(r"[\s,.;—–-]+\Z", "", quote.text), rng.choice(far).text
    if not re.match(r"(?:I|Mr|[A-Z]{2,})\b", second) and rng.random() < 0.5:
        joined = f"{first}, and {second[:1].lower()}{second[1:]}"
    else:
        joined = f"{first}{'' if SENTENCE_END.search(first) else '.'} {second}"
    return retold(joined, quote, rng, "stitched", "altered")


def marks_widened(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The marks take in words before or behind it that are the article's own."""
    text, who = quote.article.text, teller_of(quote)
    if not who or len(quote.words) > 40 or material.times(quote.text) > 1 or re.search(r"[’']\Z", quote.text):
        return None
    line, words = text[: quote.start - 1].rpartition("\n")[2], ""
    if (match := OWN_WORDS.search(line)) and who not in match["more"]:
        words = f"{capital(match['more'])}{quote.text}"
    elif (match := GOES_ON.match(text, quote.end)) and who not in match["more"] and quote.text[-1].isalpha():
        words = f"{quote.text} {match['more'].strip()}"
    elif quote.text[0].islower() and (match := LEADS_IN.search(line)):
        words = f"{match['more']}{quote.text}"
    return told(words, who, marks_of(quote), rng, "altered", "not-found") if words else None


def said_by_nobody(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Words that the article does not have in the mouth of somebody whom it quotes."""
    article, who = quote.article, teller_of(quote)
    nouns = re.findall(r"\b[Tt]he ([a-z]{5,}) (?:is|was|has|had|will|would|in|of|for|to)\b", article.text)
    known = {article.text[word.start : word.end] for word in article.words if word.tag == "NN"}
    topics = sorted({noun for noun in nouns if noun in known and nouns.count(noun) > 1})
    if not who or len(quote.words) < 6:
        return None
    sayings = [saying for saying in INVENTED if topics or "{topic}" not in saying]
    words = rng.choice(sayings).format(topic=rng.choice(topics or [""]))
    return told(words, who, marks_of(quote), rng, "not-found", "altered")


def part_misquoted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Only some words of it are quoted, and one of them is another."""
    found = near_words(quote)
    if len(quote.words) < 9 or not found:
        return None
    word, new = rng.choice(found)
    at = quote.words.index(word)
    near = list(zip((None, *quote.words), quote.words, strict=False))[max(at - 4, 0) : at]
    heads = [
        one
        for last, one in near
        if one.tag in FIRST and (last is None or last.tag not in ("DT", "JJ", "PRP$", "RB"))
    ]
    tails = [
        one
        for one, behind in zip(quote.words[at:], (*quote.words[at + 1 :], None), strict=True)
        if one.tag in ("NN", "NNS", "RB")
        and (behind is None or behind.tag in ("CC", "IN", "MD", "VBZ", "PRP", "WDT"))
        and not (behind and text_of(quote, behind) == "of")
    ]
    if not heads or not tails or tails[0].start - word.start > 50:
        return None
    before = quote.text[heads[0].start : word.start]
    after = quote.text[word.end : tails[0].end] if tails[0] is not word else ""
    if re.search(r"[.!?;:“”\"—…]", before + after) or len(WORD.findall(before + after)) < 3:
        return None
    words, who = f"{before}{new}{after}", teller_of(quote)
    if not who or material.holds(words):
        return None
    return told(words, who, marks_of(quote), rng, "altered", "not-found", frames=FRAGMENT)


def attributed_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Word for word, with who says it in another place and by another verb."""
    return retold(quote.text, quote, rng, "exact")


def split_midway(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who says it stands at a pause in the middle."""
    who = teller_of(quote)
    pauses = [
        match
        for match in (*PAUSE.finditer(quote.text), *STOP.finditer(quote.text))
        if len(WORD.findall(quote.text[: match.start()])) >= 4
        and len(WORD.findall(quote.text[match.end() :])) >= 4
    ]
    if not who or not pauses or not re.match(r"[A-Z]", quote.text):
        return None
    pause, (left, right) = rng.choice(pauses), marks_of(quote)
    stop, first, second = (
        pause[0].strip(),
        quote.text[: pause.start()],
        quote.text[pause.end() :].rstrip(" ,;—–-"),
    )
    first += stop if stop in "?!" else ","
    said = f"{who} said" if rng.random() < 0.6 else f"said {who}"
    words = f"{left}{first}{right} {said}{',' if stop == ',' else '.'} {left}{second}"
    return change_of(held("", f"{words}{'' if SENTENCE_END.search(second) else '.'}{right}", ""), "exact")


def noun_phrases(quote: Quote) -> Iterator[str]:
    """Stretches of it that name a thing, of four words or more."""
    run: list[Word] = []
    for word in (*quote.words, Word(0, 0, "", "O")):
        joined = not run or quote.text[run[-1].end : word.start] == " "
        if word.tag in ("DT", "JJ", "NN", "NNS", "IN", "PRP$") and joined:
            run.append(word)
            continue
        while run and run[0].tag not in ("DT", "JJ"):
            run.pop(0)
        while run and run[-1].tag not in ("NN", "NNS"):
            run.pop()
        cut = re.match(r"[’']s?\b| of\b", quote.text[run[-1].end :]) if run else None
        if (
            len(run) >= 4
            and not cut
            and word.tag not in ("NNP", "NNPS", "POS", "MD")
            and text_of(quote, run[0]).lower() in ("a", "an", "the")
        ):
            words = quote.text[run[0].start : run[-1].end]
            if not re.search(r"ing\b|\A\w+ (?:end|middle|kinds?|period) ", words):
                yield words
        run = []


def part_spoken_of(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A few words of it stand within a sentence of the desk's own."""
    limited = any(one.search(quote.text) for one in (NEGATION, QUALIFIER, HEDGE))
    who, found = teller_of(quote), [] if limited else list(noun_phrases(quote))
    if not who or not found:
        return None
    words = rng.choice(found)
    words = words[:1].lower() + words[1:]
    return told(words, who, marks_of(quote), rng, "exact", frames=SPOKEN_OF)


def aside_left_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Dots stand for an aside, or for a sentence between two others."""
    match = ASIDE.search(quote.text)
    stops = list(STOP.finditer(quote.text))
    if (
        match
        and not any(one.search(match[0]) for one in (NEGATION, QUALIFIER))
        and len(WORD.findall(quote.text[: match.start()])) >= 3
    ):
        return retold(f"{quote.text[: match.start()]} … {quote.text[match.end() :]}", quote, rng, "exact")
    if len(stops) < 2:
        return None
    first, gone = quote.text[: stops[0].end()], quote.text[stops[0].end() : stops[1].end()]
    last = quote.text[stops[1].end() :]
    limits = any(one.search(gone) for one in (NEGATION, QUALIFIER, HEDGE))
    refers = re.match(
        r"(?:It|He|She|They|That|This|Those|These|There|Which|Who|And|So|Also)\b", last
    ) or TURNING.match(last)
    bare = re.match(r"(?:This|That|Here)\b", first) or len(WORD.findall(gone)) > 25
    if limits or refers or bare or gone.endswith("? ") or first.endswith("? ") or len(WORD.findall(last)) < 4:
        return None
    return retold(f"{first}… {last}", quote, rng, "exact")


def bracketed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A letter, or what completes a name, stands in square brackets as what nobody has said."""
    text, who = quote.text, teller_of(quote)
    if match := OPENING.match(text):
        return retold(f"[{text[match.end()].upper()}]{text[match.end() + 1 :]}", quote, rng, "exact")
    for person in quote.article.people:
        first, last = person.name.split()[0], person.surname
        found = re.search(rf"(?<![A-Z.] )(?<!\w )\b{last}\b(?![’'\w])|(?<=[a-z] ){last}\b(?![’'\w])", text)
        alone = quote.article.person(last) is person
        if (
            found
            and alone
            and first not in text
            and found.start()
            and text[found.end() : found.end() + 2] != " ["
        ):
            before = text[: found.start()]
            if not re.search(r"[A-Z][\w.]* \Z", before):
                return retold(f"{before}[{first}] {text[found.start() :]}", quote, rng, "exact")
    stop = STOP.search(text)
    if not who or not re.match(r"(?:We|The|This|That|It|There|They|If|You|My|Our|He|She|People) ", text):
        return None
    if stop and (stop[0][0] != "." or TURNING.match(text[stop.end() :])):
        return None
    text = text[: stop.start() + 1] if stop else text
    return told(
        f"[{text[0].lower()}]{text[1:]}",
        who,
        marks_of(quote),
        rng,
        "exact",
        frames=(("{Who} said that ", "."),),
    )


def typeset(quote: Quote, material: Material, rng: Random) -> Change | None:
    """House style for marks, dashes, dots and apostrophes."""
    text, who = quote.text, teller_of(quote)
    if not who or re.search(r"[,;][’']\Z", text):
        return None
    text = re.sub(r"\s?(?:—|--)\s?", " – ", text).replace("...", "…").replace(". . .", "…")
    curly = "“" not in quote.article.text or rng.random() < 0.4
    marks = (
        rng.choice((("“", "”"), ("‘", "’")))
        if curly and not re.search("[‘’']", text)
        else rng.choice((('"', '"'), ("“", "”")))
    )
    if marks == ('"', '"'):
        text = text.replace("’", "'").replace("‘", "'")
    elif not re.search(r"(?<!\w)'", text):
        text = text.replace("'", "’")
    return told(text, who, marks, rng, "exact")


def first_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The first of its sentences, whole, and not the others."""
    match = STOP.search(quote.text)
    if not match or len(WORD.findall(quote.text[: match.start()])) < 5 or match[0][0] == "?":
        return None
    rest = quote.text[match.end() :]
    if TURNING.match(rest) or re.match(r"(?:That|It|This)\b", rest) or not re.match(r"[A-Z]", quote.text):
        return None
    return retold(quote.text[: match.end() - 1], quote, rng, "exact")


def adding_that(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The first sentence is quoted, the second told in the desk's own frame."""
    parts, who = STOP.split(quote.text), teller_of(quote)
    if len(parts) < 2 or not who or not re.match(r"[A-Z]", quote.text):
        return None
    first, second, end = parts[0], parts[1].rstrip(" .,"), STOP.search(quote.text)
    if end is None or end[0][0] == "?" or PERSONAL.search(second) or re.search(r"[?!;:…“”\"‘]|\.\.", second):
        return None
    inside = [word for word in quote.words if end.end() <= word.start < end.end() + len(second)]
    finite = any(word.tag in ("VBZ", "VBD", "VBP", "MD") for word in inside[1:6])
    if (
        not finite
        or inside[0].tag not in ("DT", "PRP", "EX", "NNS", "NNP")
        or re.match(r"(?:This|That)\b", second)
    ):
        return None
    second = second if inside[0].tag == "NNP" else second[:1].lower() + second[1:]
    if len(WORD.findall(first)) < 4 or len(WORD.findall(second)) < 4:
        return None
    left, right = marks_of(quote)
    stop = "!" if end[0][0] == "!" else ","
    words = f"{left}{first}{stop}{right} {who} said, adding that {second}."
    return change_of(held("", words, ""), "exact")


QUOTE_LISTED = (
    Kind("quote-word-near", "quote", True, word_near, SEEN),
    Kind("quote-grammar-slipped", "quote", True, grammar_slipped, SEEN),
    Kind("quote-word-fallen-out", "quote", True, word_fallen_out, SEEN),
    Kind("quote-words-crossed", "quote", True, words_crossed, SEEN),
    Kind("quote-limit-cut", "quote", True, condition_cut, SEEN),
    Kind("quote-two-made-one", "quote", True, two_made_one, SEEN),
    Kind("quote-marks-widened", "quote", True, marks_widened, SEEN),
    Kind("quote-said-by-nobody", "quote", True, said_by_nobody, SEEN),
    Kind("quote-part-misquoted", "quote", True, part_misquoted, SEEN),
    Kind("quote-attributed-otherwise", "quote", False, attributed_otherwise, SEEN),
    Kind("quote-split-midway", "quote", False, split_midway, SEEN),
    Kind("quote-part-spoken-of", "quote", False, part_spoken_of, SEEN),
    Kind("quote-aside-left-out", "quote", False, aside_left_out, SEEN),
    Kind("quote-bracketed", "quote", False, bracketed, SEEN),
    Kind("quote-typeset", "quote", False, typeset, SEEN),
    Kind("quote-its-first-sentence", "quote", False, first_sentence, SEEN),
    Kind("quote-adding-that", "quote", False, adding_that, SEEN),
)
