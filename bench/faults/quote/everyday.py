"""Quotes as a hurried desk spoils them while it rewrites their sentence, and as a careful one sets them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from random import Random

from bench.faults.articles import PRINCIPALS, WORD, Article, Material, Quote, Stretch
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, content, put, teller_of, text_of
from bench.faults.retouching import retouched
from bench.faults.rewording import capital
from bench.faults.synonyms import SYNONYMS
from bench.faults.words import NEGATION

NAME = r"(?:[a-z]+ ){0,4}(?:[A-Z][\w’'-]*(?:\.(?=[ \w]))?(?: (?:of|for|the|and))? ?)+?(?: ?\([A-Z][^()]*\))?"
ROLE = (
    r", (?:an?|the|(?:[a-z]+ )?(?:director|chief|head|chairman|professor|president|editor|founder|leader"
    r"|host))"
    r" [^“”\"\n]{4,90}?"
)
WHERE = r" (?:on )?[A-Z][a-z]+day(?: (?:morning|night|evening))?| in an? (?:interview|statement|speech|tweet)"
# How the article goes on behind the quote: "said NAME, a ROLE." or "NAME said on Friday."
SAID_BY = re.compile(rf"[”\"] (?:said|says) (?P<who>{NAME})(?P<role>{ROLE})?\.(?=\s|\Z)")
SAYS = re.compile(rf"[”\"] (?P<who>{NAME}) (?:said|says)(?P<where>{WHERE})?\.(?=\s|\Z)")
SENTENCE = re.compile(r"[A-Z“‘'].*?[.!?](?=\s+[A-Z“‘']|\s*\Z)", re.DOTALL)
# A sentence that leans on the one before, or takes something of it back.
VERBS = ("need", "want", "help", "try", "win", "talk", "allow", "build", "stop", "understand")
LEANS = re.compile(
    r"\A(?:But|Yet|However|Although|Though|Still|Unless|Except|Only|If|And|Or|So|Because|Which|Then|It"
    r"|Its|That|This"
    r"|These|Those|They|Their|Them|He|His|She|Her|Not|Nor|Neither|Both|There|Here|Yes|No|Well|Now"
    r"|Instead|Otherwise"
    r"|Then|Also|Too|Maybe|Perhaps|Right|Absolutely|Exactly|Why|How|What|Where|Who)\b"
)
DRAWN_BACK = re.compile(
    r"\A(?:But|Yet|However|Although|Though|Still|Unless|Except|Only|If|Or|Not|Maybe|Perhaps|Then again)\b"
)
LOST = re.compile(
    r"(?<=[a-z,] )(?:very|really|actually|just|certainly|absolutely|clearly|probably|simply|even(?!"
    r" (?:if|though))"
    r"|always|definitely|totally|completely|entirely|perhaps|maybe|almost|truly|basically|extremely"
    r"|incredibly"
    r"|frankly|only) (?=[a-z])"
)
HELD_TOGETHER = re.compile(r"\b(?:not|no|or|just|if|n[’']t|the|as|than|at|and) \Z", re.IGNORECASE)
LITTLE: Mapping[str, str] = {
    "will": "would", "would": "will", "can": "could", "could": "can", "is": "was", "are": "were",
    "was": "is", "were": "are", "has": "had", "this": "that", "these": "those", "our": "their",
    "their": "our", "my": "our", "should": "would", "must": "should", "every": "any", "before": "after",
    "with": "for", "his": "their",
}  # fmt: skip
BETWEEN = r"of|in|for|than|from|to|with|by|on|against|over|is|are|was|were|before|after|without|into|about"
REST = re.compile(
    r"(?:,? (?:unless|only if|as long as|provided that|except|if|although|though|until)|,? but|, yet) "
    r"(?P<rest>[^.?!]{12,})[.?!,]?(?=\s|\Z)"
)
NO_CUT = re.compile(
    r"\b(?:as|even|what|see|know|wonder|ask|asked|tell|not|only|and|or|matter|care|sure|like|that"
    r"|because|who|which|if"
    r"|is|are|was|nothing|anything|everything|everybody|nobody|all|none|[’']cause)\Z",
    re.IGNORECASE,
)
# At the beginning of a sentence.
CONDITION = re.compile(
    r"(?:\A|(?<=[.!?] ))(?:(?:And |But |So )?(?:[Ii]f|[Uu]nless|[Aa]s long as"
    r"|[Pp]rovided) [^,.?!;:]{10,110}, (?:then )?"
    r"|(?:Maybe|Perhaps|Hopefully|It[’']s possible that|I hope|I suspect|I guess|I think"
    r"|I believe)(?: that)?,? )"
    r"(?=(?:the|we|you|they|it|he|she|this|that|our|I|people|there|his|her|their"
    r"|[A-Z][a-z]+)\b[^.?!]{12,}[.!,])"
)
# What must be done, or what something is, to the end of the sentence.
PREDICATE = re.compile(
    r"\b(?:(?:[Ww]e|[Yy]ou|Americans?|Congress|[Tt]hey|[Pp]eople) (?:really |also |all )?(?:need to|must"
    r"|have to|[’']ve got to)"
    r" (?P<need>(?!be (?:able|a)\b)[a-z]+ [^.?!;:“”\"]{14,110})"
    r"|(?<=[a-z] )(?P<thing>an? (?!lot|few|little|couple)(?:[a-z]+ly |very "
    r"|really )?[a-z]{4,}(?: and [a-z]+)? [a-z]{4,}(?: of [a-z]{4,})?))"
    r"[.!,](?=\s|\Z)"
)
FRAMES = (
    "{Who}{role} said{where}: {quote}", "{quote} {who}{role} said{where}.", "As {who}{role} put it: {quote}",
    "{quote} said {who}{where_only}{role_last}.", "{quote} {who} remarked.",
)  # fmt: skip
NAMELESS = ("Quote of the day: {quote}", "The words that stayed in the ear: {quote}")


def retold(words: str, quote: Quote, rng: Random, *expected: str, name: str = "") -> Change | None:
    """The words between marks, in a sentence on who says them that is none of the article's.

    They are the place. What the article says of the speaker beside the quote stays, wherever it now stands.
    `name` gives the words to somebody else. Where nobody is named they stand alone, as papers set a
    remarkable sentence.
    """
    text = quote.article.text
    said_by, says = SAID_BY.match(text, quote.end), SAYS.match(text, quote.end)
    role = re.sub(r", in a .*", "", said_by["role"] or "") if said_by and not name else ""
    where = says["where"] or "" if says and not name else ""
    beside = (said_by or says) if teller_of(quote) else None
    who = name or (beside["who"].strip() if beside else teller_of(quote))
    if re.search(r"\b(?:Rev|St|Jr|Del|Sen|Rep|Gov|Gen|Mr|Ms|Mrs|Dr)\Z", who):
        return None
    used = 3 if said_by else 1 if says else -1
    fit = [
        at
        for at in range(len(FRAMES))
        if at != used and not (at == 4 and role) and not (at in (2, 4) and where)
    ]
    frame = FRAMES[rng.choice(fit)] if who else rng.choice(NAMELESS)
    words, ended = re.sub(r"[\s,;:—–-]+\Z", "", words), re.search(r"[.!?…][’']?\Z", words.rstrip(" ,"))
    first = frame.startswith("{quote}")
    if first:
        words = re.sub(r"(?<![.\s])(?<!\b[A-Z])\.\Z", "", words)
        words += "" if re.search(r"[!?.…]\Z", words) else ","
    elif not ended:
        words += "."
    left, right = _marks(quote)
    made = frame.format(
        Who=who[:1].upper() + who[1:], who=who, role=f"{role}," if role else "", role_last=role,
        where=where, where_only=where, quote="\ue000",
    )  # fmt: skip
    before, _, after = made.partition("\ue000")
    return marked(before, left + words + right, after, *expected)


def _marks(quote: Quote) -> tuple[str, str]:
    return STYLES[0] if "“" in quote.article.text else STYLES[1]


def _is_whole(quote: Quote) -> bool:
    """Does it begin and end as sentences do?"""
    text = quote.article.text
    goes_on = re.search(r",\s*[“\"]\Z", text[max(quote.start - 4, 0) : quote.start]) or re.match(
        r"[”\"] [^“”\".\n]{3,80}, [“\"][a-z]", text[quote.end : quote.end + 100]
    )
    begins = re.match(r"[A-Z]", quote.text) and not goes_on
    return bool(begins) and bool(re.search(r"[.,!?]\Z", quote.text)) and len(quote.words) >= 6


def _sentences(quote: Quote) -> list[str]:
    """Its sentences, where they are all whole; a comma at the end counts as a full stop."""
    text = re.sub(r",\Z", ".", quote.text)
    if not _is_whole(quote) or re.search(
        r"[“”\"…\[\]]|\.\.|\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.", text
    ):
        return []
    return SENTENCE.findall(text)


def _misquoted(words: str, quote: Quote, material: Material, rng: Random, *expected: str) -> Change | None:
    same = WORD.findall(words.lower()) == WORD.findall(quote.text.lower())
    a_or_an = re.search(r"\b(?:a [aeio]|an [b-df-hj-np-tv-z])", words) and not re.search(
        r"\b(?:a one|an hon|an ho)", words
    )
    if same or a_or_an or material.holds(words):
        return None
    return retold(words, quote, rng, *(expected or ("altered", "not-found")))


def near_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word that means nearly the same has got into it."""
    if quote.start % 3 == 2:
        return None  # some of the quotes are enough: no kind is to outweigh all
    words = [
        word
        for word in content(quote, ("NN", "NNS", "JJ", "VB", "VBD", "VBN", "RB"))
        if text_of(quote, word) in SYNONYMS and not (word.tag == "NN" and text_of(quote, word) in VERBS)
    ]
    if not _is_whole(quote) or not words:
        return None
    word = rng.choice(words)
    return _misquoted(put(quote.text, word, SYNONYMS[text_of(quote, word)]), quote, material, rng)


def word_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "Really", "probably" or their like are gone."""
    fit = [
        match
        for match in LOST.finditer(quote.text)
        if not HELD_TOGETHER.search(quote.text[: match.start()]) and quote.text.count(match[0].strip()) == 1
    ]
    if not _is_whole(quote) or not fit:
        return None
    match = rng.choice(fit)
    return _misquoted(quote.text[: match.start()] + quote.text[match.end() :], quote, material, rng)


def nouns_crossed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two nouns with "of", "than" or "for" between them have changed places."""
    nouns = [
        w for w in quote.words if w.tag in ("NN", "NNS") and w.name == "O" and text_of(quote, w).islower()
    ]
    fit = [
        (one, other)
        for one in nouns
        for other in nouns
        if one.tag == other.tag
        and text_of(quote, one) != text_of(quote, other)
        and re.fullmatch(
            rf" (?:{BETWEEN}) (?:(?:the|our|their|his|her|my|your|this|that) )?",
            quote.text[one.end : other.start],
        )
        and not re.match(r"[’'-]| [a-z]+s? (?:and|or)\b", quote.text[other.end :])
    ]
    if not _is_whole(quote) or not fit:
        return None
    one, other = rng.choice(fit)
    crossed = put(put(quote.text, other, text_of(quote, one)), one, text_of(quote, other))
    return _misquoted(crossed, quote, material, rng)


def little_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Another tense, pronoun or preposition."""
    if quote.start % 3 != 1:
        return None
    words = [
        w
        for w in quote.words[1:-1]
        if text_of(quote, w) in LITTLE and not quote.text[w.end :].startswith(("n’t", "n't", "-"))
    ]
    if not _is_whole(quote) or not words:
        return None
    word = rng.choice(words)
    return _misquoted(put(quote.text, word, LITTLE[text_of(quote, word)]), quote, material, rng)


def limit_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It ends where its "but", "if" or "unless" begins, or such a clause of one of its sentences is gone."""
    return _reserve_cut(quote, rng) or _condition_dropped(quote, material, rng)


def _reserve_cut(quote: Quote, rng: Random) -> Change | None:
    for match in REST.finditer(quote.text):
        before = quote.text[: match.start()]
        last = re.split(r"[.?!] ", before)[-1]
        but = "but" in match[0][:5]
        if len(WORD.findall(last)) < 5 or NO_CUT.search(before) or (but and NEGATION.search(last)):
            continue
        conditioned = re.match(r"(?:If|When|Unless)\b", last) or re.match(
            "(?:also|rather|instead)", match["rest"]
        )
        nested = before.count("‘") > before.count("’ ") or before.count(" '") > before.count("' ")
        if _is_whole(quote) and not (conditioned or nested) and len(WORD.findall(match["rest"])) >= 3:
            return retold(before.rstrip(",") + ".", quote, rng, "cut", "altered", "not-found")
    return None


def _condition_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    front = CONDITION.search(quote.text)
    behind = re.search(
        r"(?<=[a-z]),? (?:unless|only if|as long as|if|until) [^.?!,]{12,}(?=\. [A-Z])", quote.text
    )
    if not _is_whole(quote) or not (front or behind):
        return None
    if front:
        words = quote.text[: front.start()] + capital(quote.text[front.end() :])
    elif behind and not NO_CUT.search(quote.text[: behind.start()]):
        words = quote.text[: behind.start()] + quote.text[behind.end() :]
    else:
        return None
    if len(WORD.findall(words)) < 5:
        return None
    return _misquoted(words, quote, material, rng, "altered", "cut", "not-found")


def stitched_across(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Its first sentence and the last of another quote of the speaker's, from further down, are one."""
    first, who = _sentences(quote)[:1], teller_of(quote).split()[-1:]
    lasts = [
        sentences[-1]
        for other in quote.article.quotes
        if other.start - quote.end > 300
        and teller_of(other).split()[-1:] == who
        and (sentences := _sentences(other))
    ]
    if not who or not first or not lasts:
        return None
    return _misquoted(
        f"{first[0]} {rng.choice(lasts)}", quote, material, rng, "stitched", "altered", "not-found"
    )


def report_in_marks(item: Stretch, material: Material, rng: Random) -> Change | None:
    """What the article only reports stands between marks."""
    words, who = item.part("content"), item.part("source")
    clean = not re.search(r"[‘’'](?![a-z])", words) and len(words.split()) <= 40
    if not clean or not any(c.isupper() for c in who):
        return None
    left, right = STYLES[0] if "“" in item.sentence.article.text else STYLES[1]
    words, expected = words[:1].upper() + words[1:], ("not-found", "altered")
    if rng.random() < 0.5:
        return marked(f"{who[:1].upper()}{who[1:]} said: ", f"{left}{words}.{right}", "", *expected)
    return marked("", f"{left}{words},{right}", f" {who} said.", *expected)


def report_kept(item: Stretch, material: Material, rng: Random) -> Change | None:
    """What the article reports is reported in somewhat other words, without marks."""
    words, who = item.part("content"), item.part("source")
    if (
        not re.search("[A-Z]", who)
        or re.search(r"[‘’'](?![a-z])|\band that\b", words)
        or len(words.split()) > 40
    ):
        return None
    who = re.sub(r"\A(?:Federal|State)\b", lambda match: match[0].lower(), who)
    told = f"{capital(who)}, said that {words}." if "," in who else f"According to {who}, {words}."
    text = retouched(told) or told
    return Change(text, 0, len(text), ())


def passed_over(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Points of omission stand for sentences of the middle, which take nothing back."""
    sentences, fits = _sentences(quote), []
    for start in range(1, len(sentences) - 1):
        for end in range(start + 1, len(sentences)):
            out, before, after = sentences[start:end], sentences[start - 1], sentences[end]
            kept = (
                before.endswith(".")
                and len(WORD.findall(before)) >= 4
                and not LEANS.match(after)
                and "like that" not in after
            )
            if kept and not any(
                DRAWN_BACK.match(s) or re.search(r"\?|\b(?:but|unless|maybe)\b", s) for s in out
            ):
                fits.append((sentences[:start], sentences[end:]))
    if not fits:
        return None
    first, last = rng.choice(fits)
    return retold(
        f"{' '.join(first)}{rng.choice((' ... ', ' … ', ' [...] '))}{' '.join(last)}", quote, rng, "exact"
    )


def one_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence of it that leans on no other and that no other takes back."""
    sentences = _sentences(quote)
    fit = [
        one
        for one, following in zip(sentences, [*sentences[1:], ""], strict=False)
        if len(WORD.findall(one)) >= 6
        and one.endswith(".")
        and not LEANS.match(one)
        and not DRAWN_BACK.match(following)
    ]
    return retold(rng.choice(fit), quote, rng, "exact") if len(sentences) >= 2 and fit else None


def set_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """With the other marks, apostrophes and dashes."""
    curly = "“" in quote.article.text
    words = quote.text
    pairs = (("’", "'"), ("‘", "'"), ("—", " -- "), ("–", "-"), ("…", "...")) if curly else (
        ("'", "’"), (" - ", " — "), (" -- ", "—"), ("...", "…"),
    )  # fmt: skip
    for old, new in pairs:
        words = words.replace(old, new)
    words = re.sub("  +", " ", words)
    made = retold(words, quote, rng, "exact") if _is_whole(quote) and words != quote.text else None
    if made is None or re.search('[“”"]', words):
        return None
    for old, new in zip(_marks(quote), STYLES[1] if curly else STYLES[0], strict=True):
        at = made.start if old == _marks(quote)[0] and made.text[made.start] == old else made.end - 1
        made = Change(made.text[:at] + new + made.text[at + 1 :], made.start, made.end, made.expected)
    return made


def told_anew(quote: Quote, material: Material, rng: Random) -> Change | None:
    """As it stands; who says it stands elsewhere, with all that the article says of them."""
    text = quote.article.text
    beside = SAID_BY.match(text, quote.end) or SAYS.match(text, quote.end)
    return retold(quote.text, quote, rng, "exact") if _is_whole(quote) and beside else None


def parted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who says it stands behind the first sentence, or before its "and" or "because"."""
    who, sentences = teller_of(quote), _sentences(quote)
    if not who or not sentences:
        return None
    left, right = _marks(quote)
    whole = " ".join(sentences)
    pause = re.search(r", (?=(?:and|because|so) (?:the|we|I|he|she|they|it|you)\b)", whole)
    cue = rng.choice((f"{who} said", f"said {who}"))
    if pause and len(WORD.findall(whole[: pause.start()])) >= 4:
        text = f"{left}{whole[: pause.start()]},{right} {cue}, {left}{whole[pause.end() :]}{right}"
    elif len(sentences) >= 2:
        first = re.sub(r"\.\Z", ",", sentences[0])
        text = f"{left}{first}{right} {cue}. {left}{' '.join(sentences[1:])}{right}"
    else:
        return None
    return marked("", text, "", "exact")


def _full_names(quote: Quote) -> Iterator[str]:
    """The quote with a name that only one person of the article bears completed in brackets, for each."""
    article: Article = quote.article
    for at, word in enumerate(quote.words):
        old = text_of(quote, word)
        beside = [*quote.words[max(at - 1, 0) : at], *quote.words[at + 1 : at + 2]]
        alone = not any(one.tag.startswith("NNP") or one.name != "O" for one in beside)
        bearers = [
            p for p in article.people if old in (p.name.split()[0], p.surname) and len(p.name.split()) == 2
        ]
        if word.name != "PERSON" or not alone or len(bearers) != 1 or bearers[0].name in quote.text:
            continue
        given, surname = bearers[0].name.split()
        if old in PRINCIPALS and PRINCIPALS[old] != given:
            continue
        full = f"[{given}] {old}" if old == surname else f"{old} [{surname}]"
        if old == surname or not re.match(r"[’']s", quote.text[word.end :]):
            yield quote.text[: word.start] + full + quote.text[word.end :]


def name_completed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The rest of the name of somebody it speaks of is put beside the part of it that it has, in brackets."""
    fits = list(_full_names(quote)) if _is_whole(quote) else []
    return retold(rng.choice(fits), quote, rng, "exact") if fits else None


def predicate_woven(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What it says must be done, or what it says that something is, in a sentence of the writer's."""
    match, who = PREDICATE.search(quote.text), teller_of(quote)
    words = (match["need"] or match["thing"]).rstrip(",") if match else ""
    denied = match and NEGATION.search(re.split(r"[.?!] ", quote.text[: match.start()])[-1])
    if not match or not who or denied or re.search(r"\b(?:not|unless|if|but|when|that|is)\b|ing\Z", words):
        return None
    left, right = _marks(quote)
    before = " spoke of the need to " if match["need"] else " spoke of "
    return marked(f"{who[:1].upper()}{who[1:]}{before}", f"{left}{words}.{right}", "", "exact")


QUOTE_EVERYDAY = (
    Kind("quote-near-word-retold", "quote", True, near_word, SEEN),
    Kind("quote-adverb-lost", "quote", True, word_lost, SEEN),
    Kind("quote-nouns-crossed", "quote", True, nouns_crossed, SEEN),
    Kind("quote-little-word-retold", "quote", True, little_word, SEEN),
    Kind("quote-limit-lost", "quote", True, limit_lost, SEEN),
    Kind("quote-stitched-across", "quote", True, stitched_across, SEEN),
    Kind("quote-report-in-marks", "quote", True, report_in_marks, SEEN, of="reported"),
    Kind("quote-report-kept", "quote", False, report_kept, SEEN, of="reported"),
    Kind("quote-sentences-passed-over", "quote", False, passed_over, SEEN),
    Kind("quote-one-sentence-retold", "quote", False, one_sentence, SEEN),
    Kind("quote-set-otherwise", "quote", False, set_otherwise, SEEN),
    Kind("quote-told-anew", "quote", False, told_anew, SEEN),
    Kind("quote-parted", "quote", False, parted, SEEN),
    Kind("quote-name-completed", "quote", False, name_completed, SEEN),
    Kind("quote-predicate-woven", "quote", False, predicate_woven, SEEN),
)
