"""Quotes that went over a desk: retyped, cut, joined and made up; and what a careful desk does to them."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from random import Random

from bench.faults.articles import WORD, Material, Quote, Stretch, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import content, is_certain, put, text_of
from bench.faults.quote.desk import ended
from bench.faults.quote.retold import sentences_of, told_by
from bench.faults.rewording import capital, cited, lower, small
from bench.faults.speaker.turns import pronoun
from bench.faults.words import HEDGE, NEGATION, QUALIFIER, SMALL, TEENS, TENS

ODD = re.compile(r"[‘“\"()\[\]…<>]|\.\.|(?<!\w)['’]|--")
LINKED = re.compile(r"\b(?:http|www|pic\.)|[@#]")
# A small word for another of its sort: the sentence stands, and says something else.
SLIPS = {
    "is": "was", "was": "is", "are": "were", "were": "are", "has": "had", "have": "had", "had": "have",
    "will": "would", "would": "will", "can": "could", "could": "can", "should": "must", "must": "should",
    "may": "will", "might": "will", "all": "most", "every": "almost every", "many": "most", "some": "many",
    "most": "many", "always": "often", "often": "always", "never": "seldom", "more": "less", "less": "more",
    "this": "that", "our": "their", "their": "our", "before": "after", "after": "before", "first": "last",
    "and": "or", "because": "although", "any": "most", "very": "rather",
}  # fmt: skip
SURE = re.compile(
    r"(?:\A|(?<=[.!?;,] )|(?<=\band )|(?<=\bbut ))(?P<lead>I (?:think|believe|guess|suppose|suspect|feel)"
    r"|[Ii]n my (?:view|opinion|judgment)|[Mm]aybe|[Pp]erhaps|[Pp]robably)"
    r"(?:,| that(?= (?:I|we|you|he|she|it|they|there|the|people)\b))? (?=[A-Za-z’']+ )"
    r"|(?P<inner>(?<=\b(?:is|as|re|’s|ll|an|ve|ld|ht|to) )(?:probably|perhaps|almost|mostly|usually|sometimes"
    r"|generally|possibly|kind of|sort of|often|largely|mainly|partly|a little|a bit|pretty) (?=[a-z]))"
    r"|(?P<about>(?<=[a-z] )(?<!ing )(?:about|around|nearly|almost|roughly|up to) (?=[$\d]))"
    r"|(?P<hope>(?:\A|(?<=[.!?] ))(?:I hope|Hopefully|I[’']m afraid),?(?: that)? (?=[a-z]+ ))"
    r"|(?P<between>, (?:I think|I believe|I guess|perhaps|probably|maybe|I suppose),(?= ))"
)
SHORT_OF = re.compile(
    r"(?P<comma>,?) (?P<word>if|unless|until|as long as|so long as|provided|except|although|though|but)\b"
    r"(?P<rest> [^.?!;:]*)(?=[.?!;:]|\Z)"
)
NO_CONDITION = re.compile(
    r"\b(?:as|even|what|only|sure|nothing|anything|anyone|all|else|not|matter|out|no choice|help"
    r"|(?:know|knows|see|ask|asked|wonder|wonders|find|tell|determine|question)(?: [\w’']+){0,3})\Z",
    re.IGNORECASE,
)
UNENDED = re.compile(
    r"\A(?:(?:But|And|So) )?(?:With|[Ww]hen|[Ii]f|[Ww]hether|Unless|Not|Although|While|Considering)\b"
    r"|\bnot (?:only|just|merely)\b"
    r"|\b(?:or|and|that|is|to|of|be|the|a|in|for|with|my|your|because|what|who|which)\Z"
)
LEADING = re.compile(
    r"\A(?:And |But |So |Now )?(?:If|Unless|As long as|Until|Once|Although|Though|While|Even if|Even though"
    r"|Assuming|When(?= (?:you|we|they|people|somebody|someone)\b)) [^,;:.?!]{8,120}, (?:then )?"
    r"(?P<main>(?:I|we|you|they|he|she|it|there|the|this|that|our|my|your|his|people|nobody|everybody|[A-Z][a-z]+)"
    r"(?:[’'](?:ll|re|m|s|ve|d))? (?!.*, (?:it|we|you|they|he|she|I)\b).{14,})"
)
LEANS = re.compile(
    r"(?:And|But|So|Or|Because|That|This|It|He|She|They|Those|These|Then|Which|There|Also|Not)\b"
)
OPENING = re.compile(
    r"\A(?:And,? |So,? |Well, |Look, |Now, |You know, |I mean, |Listen, |Yeah, |Yes, |Hey, |Oh, )+"
)
BE = re.compile(
    r"\A(?P<subject>(?!(?:I|We|You|What|Who|Why|How|Where|When|If|And|But|So|Or|That|This|Let|My|Our|Your"
    r"|It|He|She|They|There|Not|In|At|On|With|For|By|From|Of|To|As)\b)[A-Z][\w’'-]+(?: [\w’'-]+){0,4})"
    r" (?P<verb>is|are|was|were|has|have|will|would|can|should|must|needs|deserves?) (?P<rest>[a-z][^“”\"]+)"
)
ASIDE = re.compile(
    r", (?:which|who|where|as you know|for example|of course|again|frankly|believe me|you know"
    r"|from time to time)\b[^,.;?!—–]{0,70}, (?!and\b|or\b|but\b|since\b)"
)
OWN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me|mine|ours)\b")
FIRST = re.compile(r"\AI(?P<short>[’'](?:m|ve|ll|d))? (?P<rest>[a-z].+)")
# What "I" and its verb become in brackets, where the verb bends.
BENT = {
    "am": "is", "have": "has", "do": "does", "think": "thinks", "want": "wants", "believe": "believes",
    "hope": "hopes", "feel": "feels", "love": "loves", "like": "likes", "see": "sees", "look": "looks",
    "understand": "understands", "agree": "agrees", "support": "supports", "respect": "respects",
    "hate": "hates", "need": "needs", "say": "says", "get": "gets", "take": "takes", "don’t": "doesn’t",
    "don't": "doesn't", "wish": "wishes", "expect": "expects", "come": "comes", "go": "goes", "always": "",
}  # fmt: skip
SHORT = {"m": "is", "ve": "has", "ll": "will", "d": "would"}
BOUNDARY = re.compile(r", (?=(?:and|but|because|so|which|where|who|when) (?!then\b)[a-z’']+ )")
NUMBER = re.compile(
    r"(?<![\w$€£.,:/’'-])(?P<digits>[2-9]|[1-9]\d)(?= [a-z]{3,})(?! (?:percent|million|billion))"
)
NUMBER_WORD = re.compile(
    rf"(?<![\w/-])(?P<word>{'|'.join((*SMALL[2:], *TEENS, *TENS))})(?= (?:years?|months|weeks|days|hours"
    r"|people|percent|minutes|million|times|states|jobs|men|women|children|thousand|countries|points)\b)"
)
DOLLARS = re.compile(r"\$(?P<number>\d+(?:\.\d+)? (?:thousand|million|billion|trillion))\b(?![-’'])")
PER_CENT = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<sign>%| percent\b)")
# Most nouns of these ends are somebody, or something done.
SOMEBODY = re.compile(r"(?:ing|man|er|or|ist|date|dent|ral|ian|body|thing|one|nant|ent|half|percent)\Z")
MADE_UP = (
    "Nobody can tell me that the {} came as a surprise.",
    "I have waited a long time to say this about the {}.",
    "When I look at the {}, I see nothing but lost years.",
    "We owe it to the next generation to get the {} right.",
    "There is not a day on which the {} leaves me in peace.",
    "You will not hear a word of regret from me over the {}.",
    "In the end the {} will be remembered for what it cost us.",
    "We went into this with open eyes, and the {} proves it.",
    "Let them talk about the {} as much as they like, we have work to do.",
    "My father used to warn me of the {}, and he was right.",
    "Ask anybody in my street, the {} is all that they talk about.",
    "We have put the {} behind us, and we mean to keep it there.",
)


def _fit(text: str, least: int = 6, most: int = 40) -> bool:
    """Words of a handy length with no marks of their own."""
    whole = not ODD.search(text) and not LINKED.search(text) and not text.endswith(("a.m.", "p.m."))
    return whole and least <= len(WORD.findall(text)) <= most


def _lines(quote: Quote, least: int = 6, most: int = 40) -> list[tuple[int, int]]:
    """Its sentences, and the whole quote where that is short: what a story may quote on its own."""
    lines = sentences_of(quote)
    spans = [*lines, (0, len(quote.text))] if len(lines) > 1 else lines
    return [(start, end) for start, end in spans if _fit(quote.text[start:end], least, most)]


def _told_by(quote: Quote) -> tuple[str, str, str]:
    """Who says it, empty where that is nobody in particular, and the marks."""
    who, left, right = told_by(quote)
    return "" if re.search(r"\d", who) else small(who), left, right


def _cite(quote: Quote, words: str, rng: Random, *expected: str) -> Change:
    who, left, right = _told_by(quote)
    return cited(capital(words) if expected == ("exact",) and quote.text[:1].isupper() else words, who,
                 (left, right), rng, *expected)  # fmt: skip


def _one_of(quote: Quote, made: list[str], material: Material, rng: Random, *expected: str) -> Change | None:
    """One of these wrong wordings, cited; None where the material has them all."""
    made = [words for words in made if not material.holds(words)]
    return _cite(quote, rng.choice(made), rng, *expected) if made else None


def small_word_slipped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A verb's tense, a "more", an "all": a small word of the quote is another."""
    made = []
    for start, end in _lines(quote):
        for word in quote.words:
            old = text_of(quote, word)
            apart = re.match(r"[ ,.]", quote.text[word.end :]) and quote.text.count(f"{old}, {old}") == 0
            if start < word.start and word.end < end and old in SLIPS and apart:
                made.append(put(quote.text[:end], word, SLIPS[old])[start:])
    return _one_of(quote, made, material, rng, "altered")


def doubt_taken_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "It will hold" for "I think it will hold": the speaker was less sure than that."""
    made = []
    for start, end in _lines(quote, 6, 70):
        text = quote.text[start:end]
        for match in SURE.finditer(text):
            rest = text[match.end() :]
            begins = (match["lead"] or match["hope"]) and (
                match.start() == 0 or text[match.start() - 2] in ".!?"
            )
            made.append(text[: match.start()] + (capital(rest) if begins else rest))
    made = [words for words in made if len(WORD.findall(words)) >= 5]
    return _one_of(quote, made, material, rng, "altered")


def one_of_several_gone(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "the wall and the quay" or "the wall, the gate and the quay" lacks one, without a sign of it."""
    made = []
    for start, end in _lines(quote):
        words = [word for word in quote.words if start <= word.start and word.end <= end]
        for one, two, three in zip(words, words[1:], words[2:], strict=False):
            between = quote.text[one.end : two.start], quote.text[two.end : three.start]
            paired = between == (" ", " ") and text_of(quote, two) in ("and", "or") and one.tag == three.tag
            listed = between[0] == ", " and one.tag == two.tag and (
                text_of(quote, three) in ("and", "or") or (between[1] == ", " and three.tag == one.tag)
            )  # fmt: skip
            last = three if paired else two
            if (paired or listed) and one.tag in ("NN", "NNS", "JJ", "RB") and last.end < end:
                whole = re.match(r"[ ,.](?!up\b)", quote.text[last.end :])
                made += [quote.text[start : one.end] + quote.text[last.end : end]] if whole else []
    return _one_of(quote, made, material, rng, "altered")


def two_words_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two of its nouns, or of its adjectives, have changed places."""
    made = []
    for start, end in _lines(quote):
        words = [
            word for word in content(quote, ("NN", "NNS", "JJ")) if start <= word.start and word.end <= end
        ]
        for one, two in combinations(words, 2):
            first, second = text_of(quote, one), text_of(quote, two)
            unlike = first[:4] != second[:4] and (first + second).islower()
            if one.tag == two.tag and unlike and two.start - one.end > 6 and min(len(first), len(second)) > 4:
                made.append(put(put(quote.text[:end], two, first), one, second)[start:])
    return _one_of(quote, made, material, rng, "altered")


def condition_cut(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A full stop where the speaker went on with "unless" or "but", or a beginning behind "If it leaks,"."""
    made = []
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        for match in SHORT_OF.finditer(text):
            head, rest = text[: match.start()], WORD.findall(match["rest"])
            if match["word"] in ("but", "though", "although", "provided") and not match["comma"]:
                continue
            whole = re.match(r"[A-Z]", head) is not None
            closed = not NO_CONDITION.search(head) and not UNENDED.search(head)
            closed = closed and not re.match(
                r" (?:instead|rather|by|on|in|as|for|to|[\w’']+ also)\b", match["rest"]
            )
            if whole and closed and _fit(head, 4) and len(rest) >= 3 and not ODD.search(head):
                made.append(f"{head}.")
        leading = LEADING.match(text)
        if leading and _fit(leading["main"], 4) and not leading["main"].startswith("you know"):
            made.append(capital(leading["main"]))
    return _cite(quote, rng.choice(made), rng, "cut", "altered") if made else None


def two_answers_in_one(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence of the speaker, and behind it, between the same marks, one from far away."""
    firsts = [quote.text[start:end] for start, end in sentences_of(quote)]
    others = [
        other
        for other in quote.article.quotes
        if other is not quote and quote.speaker and other.speaker is quote.speaker
        and abs(other.start - quote.end) > 500
        and other.text[-1] in ".,"
    ]  # fmt: skip
    seconds = [other.text[start:end] for other in others for start, end in sentences_of(other)]
    firsts, seconds = (
        [text for text in texts if _fit(text, 5, 25) and re.match(r"[A-Z].*(?:\.|\w)\Z", text)]
        for texts in (firsts, seconds)
    )
    if not is_certain(quote) or not firsts or not seconds or quote.text[-1] not in ".,":
        return None
    words = f"{ended(rng.choice(firsts))} {ended(rng.choice(seconds))}"
    return None if material.holds(words) else _cite(quote, words, rng, "stitched", "altered")


def made_of_report(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The writer's report of what somebody said, between marks as if those had been the words."""
    words = item.part("content")
    told = re.search(r"\b(?:he|she|his|her|they|their|him|them|and that|unclear)\b", words, re.IGNORECASE)
    said = re.match(r"sa|told|arg", item.part("verb"))
    if told or not said or not _fit(words, 6, 35):
        return None
    return cited(capital(words), item.part("source"), ("“", "”"), rng, "not-found", "altered")


def never_said(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Words that nobody in the material has said, about what it is about."""
    nouns = sorted({
        quote.article.text[word.start : word.end]
        for word in quote.article.words
        if word.tag == "NN" and word.name == "O" and word.end - word.start >= 5
    })  # fmt: skip
    nouns = [noun for noun in nouns if re.fullmatch(r"[a-z]+", noun) and material.times(noun) >= 3]
    nouns = [noun for noun in nouns if not SOMEBODY.search(noun)]
    if not nouns or not is_certain(quote):
        return None
    return _cite(quote, rng.choice(MADE_UP).format(rng.choice(nouns)), rng, "not-found")


def _is_plain(text: str) -> bool:
    """Does it deny, hedge and limit nothing?"""
    return not any(pattern.search(text) for pattern in (NEGATION, QUALIFIER, HEDGE, LINKED))


def middle_passed_over(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence between two others, or an aside, gives way to an ellipsis, and held nothing back."""
    made = []
    spans = sentences_of(quote)
    dots = (". … ", " ... ", ". ... ", " … ")
    for one, two, three in zip(spans, spans[1:], spans[2:], strict=False):
        first, middle, third = (quote.text[start:end] for start, end in (one, two, three))
        whole = _fit(first, 4, 30) and _fit(third, 5, 30) and re.match(r"[A-Z].*\.\Z", first) is not None
        leads = first.startswith("This ") or LEANS.match(third) or third.endswith("?")
        if whole and not leads and _is_plain(middle) and middle.endswith("."):
            made.append(f"{first[:-1]}{rng.choice(dots)}{third}")
    for start, end in _lines(quote):
        for match in ASIDE.finditer(quote.text[start:end]):
            if _is_plain(match[0]):
                made.append(quote.text[start : start + match.start()] + rng.choice(dots[1::2])
                            + quote.text[start + match.end() : end])  # fmt: skip
    return _cite(quote, rng.choice(made), rng, "exact") if made else None


def person_in_brackets(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Feldt said “[she] mended the wall” for "I mended the wall", and “[she thinks] ...” for "I think"."""
    he = pronoun(quote.speaker, quote.article) if quote.speaker and is_certain(quote) else ""
    made = []
    for start, end in sentences_of(quote) if he else []:
        match = FIRST.match(quote.text[start:end])
        if not match or not _fit(match["rest"], 4, 30) or match["rest"].endswith("?"):
            continue
        first, _, rest = match["rest"].partition(" ")
        tag = next((word.tag for word in quote.words if word.start == start + match.start("rest")), "")
        if match["short"]:
            words = f"[{he} {SHORT[match['short'][1:]]}] {first} {rest}"
        elif first in BENT:
            words = f"[{he} {BENT[first]}] {rest}"
        else:
            words = f"[{he}] {first} {rest}" if tag in ("VBD", "MD") else ""
        words = re.sub(r"\bmy\b", "[his]" if he == "he" else "[her]", words)
        if words and not re.search(r"\b(?:I|me|myself|mine)\b|\[s?he \]", words):
            made.append(re.sub(r"[ .,]+\Z", "", words))
    if not made:
        return None
    who, left, right = _told_by(quote)
    that = rng.choice(("said that", "made it known that", "said"))
    return marked(f"{capital(who)} {that} ", f"{left}{rng.choice(made)}.{right}", "", "exact")


def rest_of_clause(quote: Quote, material: Material, rng: Random) -> Change | None:
    """According to Feldt, the wall is “far too narrow for the boats”: the subject goes without marks."""
    made = []
    for start, end in sentences_of(quote):
        match = BE.match(quote.text[start:end])
        if match and _fit(match["rest"], 4, 25) and not OWN.search(match[0]) and match[0][-1] not in "?!":
            tag = next((word.tag for word in quote.words if word.start == start), "NNP")
            subject = match["subject"] if tag.startswith("NNP") else lower(match["subject"])
            made.append((subject, match["verb"], match["rest"].rstrip(" .,")))
    who, left, right = _told_by(quote)
    if not who or not made:
        return None
    subject, verb, rest = rng.choice(made)
    before = (
        rng.choice((f"According to {who}, ", f"{capital(who)} said ", f"{capital(who)} said that ")) + subject
    )
    return marked(f"{before} {verb} ", f"{left}{rest}.{right}", "", "exact")


def set_in_other_type(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Straight marks for curly ones or the other way about, other dashes and apostrophes, two spaces."""
    lines = _lines(quote)
    who, left, _ = _told_by(quote)
    if not who or not lines:
        return None
    start, end = rng.choice(lines)
    words = quote.text[start:end]
    if left == "“":
        words = re.sub(r" ?[—–] ?", " -- ", words.replace("’", "'"))
        return cited(words, who, ('"', '"'), rng, "exact")
    words = re.sub(r"(?<=\w)'", "’", words)
    return cited(re.sub(r" ?(?:—|–| - ) ?", "—", words), who, ("“", "”"), rng, "exact")


def parted_by_the_cue(quote: Quote, material: Material, rng: Random) -> Change | None:
    """“We mended the wall,” Feldt remarked, “because the storm was near.”"""
    made = []
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        for match in BOUNDARY.finditer(text):
            first, second = text[: match.start()], text[match.end() :]
            if re.match(r"[A-Z][^—–]+\Z", first) and _fit(first, 4) and _fit(second, 4):
                made.append((first, second))
    who, left, right = _told_by(quote)
    if not who or not made:
        return None
    first, second = rng.choice(made)
    cue = rng.choice(("said", "remarked", "stated"))
    return marked("", f"{left}{first},{right} {who} {cue}, {left}{ended(second)}{right}", "", "exact")


def opening_word_gone(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It begins behind "Well," or "And", with a capital."""
    made = []
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        if match := OPENING.match(text):
            rest = capital(text[match.end() :])
            if _fit(rest, 5) and not re.match(r"(?:Then|But|If|That[’']s why)\b", rest):
                made.append(rest)
    return _cite(quote, rng.choice(made), rng, "exact") if made else None


def later_answer_first(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The later quote of a speaker opens the paragraph; the earlier one follows between marks of its own."""
    others = [
        other
        for other in quote.article.quotes
        if quote.speaker and other.speaker is quote.speaker and other.start > quote.end
    ]
    firsts, seconds = (
        [
            one.text[start:end]
            for one in some
            for start, end in sentences_of(one)
            if _fit(one.text[start:end], 5, 30) and re.match(r"[A-Z]", one.text[start:end])
            and not one.text[start:end].endswith(("?", "!"))
        ]
        for some in ([quote], others)
    )  # fmt: skip
    if not is_certain(quote) or not firsts or not seconds:
        return None
    who, left, right = _told_by(quote)
    late = re.sub(r"\.\Z", "", rng.choice(seconds))
    link = rng.choice((f"{who} also said: ", "Another remark was this: ", f"There was more from {who}: "))
    words = f"{left}{late},{right} {who} said. {link}{left}{ended(rng.choice(firsts))}{right}"
    return marked("", words, "", "exact")


def _phrases(quote: Quote) -> list[str]:
    """Its adjectives with their nouns, from sentences that deny and suppose nothing."""
    found = []
    for start, end in sentences_of(quote):
        text = quote.text[start:end]
        if NEGATION.search(text) or QUALIFIER.search(text) or HEDGE.search(text) or text.endswith("?"):
            continue
        run: list[Word] = []
        for word in [word for word in quote.words if start <= word.start and word.end <= end]:
            joins = not run or quote.text[run[-1].end : word.start] == " "
            run = [*run, word] if joins else [word]
            if word.tag in ("NN", "NNS") and len(run) >= 2 and run[-2].tag == "JJ":
                after = quote.text[word.end : word.end + 1]
                words = [one for one in run[-3:] if one.tag in ("JJ", "RB", "NN", "NNS")]
                phrase = quote.text[words[0].start : words[-1].end]
                if len(words) >= 2 and words[-2].tag == "JJ" and (after in ",." or after == ""):
                    found.append(phrase)
            run = run if word.tag in ("JJ", "RB", "NN", "NNS") else []
    found = [
        one for one in found if not re.match(r"(?:single|previous|same|other|last|next|such|new|few)\b", one)
    ]
    return [phrase for phrase in found if not ODD.search(phrase) and phrase.islower() and len(phrase) >= 9]


def few_words_kept(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Feldt spoke of “terrible weather”."""
    phrases, (who, left, right) = _phrases(quote), _told_by(quote)
    if not who or not phrases:
        return None
    phrase = rng.choice(phrases)
    before, after = rng.choice(((f"{capital(who)} used the words ", "."), ("The words ", f" were {who}’s.")))
    return marked(before, f"{left}{phrase}{right}", after, "exact")


def numbers_in_house_style(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "ten" for "10", "40" for "forty", "percent" for "%": speech has no spelling."""
    words_of = (*SMALL, *TEENS)
    made = []
    for start, end in _lines(quote, 4, 70):
        text = quote.text[start:end]
        for match in NUMBER.finditer(text):
            value = int(match["digits"])
            word = words_of[value] if value < 20 else TENS[value // 10 - 2] if value % 10 == 0 else (
                f"{TENS[value // 10 - 2]}-{SMALL[value % 10]}"
            )  # fmt: skip
            made.append(text[: match.start()] + word + text[match.end() :])
        for match in NUMBER_WORD.finditer(text):
            word = match["word"]
            value = words_of.index(word) if word in words_of else 10 * (TENS.index(word) + 2)
            made.append(text[: match.start()] + str(value) + text[match.end() :])
        for match in DOLLARS.finditer(text):
            made.append(f"{text[: match.start()]}{match['number']} dollars{text[match.end() :]}")
        for match in PER_CENT.finditer(text):
            new = " percent" if match["sign"] == "%" else "%"
            made.append(f"{text[: match.start()]}{match['number']}{new}{text[match.end() :]}")
    return _cite(quote, rng.choice(made), rng, "exact") if made else None


def over_paragraphs(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A long quote in two paragraphs: marks open both, and close only the second."""
    spans = sentences_of(quote)
    cuts = [
        (quote.text[: one[1]], quote.text[two[0] :].rstrip(" ,"))
        for one, two in pairwise(spans)
        if len(WORD.findall(quote.text[: one[1]])) >= 8
        and len(WORD.findall(quote.text[two[0] :])) >= 8
        and re.search(r"[a-z]{3}[.?!]\Z", quote.text[: one[1]])
    ]
    who, left, right = _told_by(quote)
    cuts = [cut for cut in cuts if re.match(r"[A-Z]", cut[0]) and not any(map(ODD.search, cut))]
    if not who or not cuts:
        return None
    first, second = rng.choice(cuts)
    before = rng.choice((f"{capital(who)} put it this way: ", f"{capital(who)} said: "))
    return marked(before, f"{left}{first}\n\n{left}{ended(second)}{right}", "", "exact")


QUOTE_SUBBED = (
    Kind("quote-small-word-slipped", "quote", True, small_word_slipped, SEEN),
    Kind("quote-doubt-taken-out", "quote", True, doubt_taken_out, SEEN),
    Kind("quote-one-of-several-gone", "quote", True, one_of_several_gone, SEEN),
    Kind("quote-two-words-exchanged", "quote", True, two_words_exchanged, SEEN),
    Kind("quote-condition-cut", "quote", True, condition_cut, SEEN),
    Kind("quote-two-answers-in-one", "quote", True, two_answers_in_one, SEEN),
    Kind("quote-made-of-report", "quote", True, made_of_report, SEEN, "reported"),
    Kind("quote-never-said", "quote", True, never_said, SEEN),
    Kind("quote-middle-passed-over", "quote", False, middle_passed_over, SEEN),
    Kind("quote-person-in-brackets", "quote", False, person_in_brackets, SEEN),
    Kind("quote-rest-of-clause", "quote", False, rest_of_clause, SEEN),
    Kind("quote-set-in-other-type", "quote", False, set_in_other_type, SEEN),
    Kind("quote-parted-by-the-cue", "quote", False, parted_by_the_cue, SEEN),
    Kind("quote-opening-word-gone", "quote", False, opening_word_gone, SEEN),
    Kind("quote-later-answer-first", "quote", False, later_answer_first, SEEN),
    Kind("quote-few-words-kept", "quote", False, few_words_kept, SEEN),
    Kind("quote-numbers-in-house-style", "quote", False, numbers_in_house_style, SEEN),
    Kind("quote-over-paragraphs", "quote", False, over_paragraphs, SEEN),
)
