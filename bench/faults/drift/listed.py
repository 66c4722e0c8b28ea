"""Hedges that go, sources that fade, and sentences that are only put otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material, Sentence, Stretch
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.rewording import capital, change_of, held, lower, reworded
from bench.faults.words import NEGATION

WORDS = r"(?:[A-Z][\w.’'-]*|[a-z][\w’'-]+)"
SOURCE = rf"(?:[Tt]he |[Aa]n? |[Ss]ome |[Oo]ne |[Tt]wo )?{WORDS}(?: {WORDS}){{0,6}}"
CUE = (
    r"(?:has |have )?(?:sa(?:id|ys?)|argue[sd]?|claim(?:s|ed)?|allege[sd]?|contend(?:s|ed)?|insist(?:s|ed)?"
    r"|suggest(?:s|ed)?|believe[sd]?|warn(?:s|ed)?|predict(?:s|ed)?|maintain(?:s|ed)?|estimate[sd]?)"
)
ROLE = r"(?:, (?:an?|the|who|which|head|chief|director|chairman|spokes\w+) [^;:]{4,110}?)?"
WHEN = r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
FRONT = re.compile(
    rf"(?P<source>{SOURCE})(?P<role>{ROLE}),? (?P<cue>{CUE})(?P<when>{WHEN})(?: that)?"
    r" (?P<content>[^;:]{25,})\."
)
BEHIND = re.compile(rf"(?P<content>[^;:]{{25,}}?), (?P<source>{SOURCE}) (?P<cue>{CUE})\.")
TURNED = re.compile(rf"(?P<content>[^;:]{{25,}}?), (?P<cue>said|says) (?P<source>{SOURCE})(?P<role>{ROLE})\.")
AFTER = re.compile(
    rf"(?P<content>[^;:]{{25,}}?), (?P<cue>according to) (?P<source>{SOURCE})(?P<role>{ROLE})\."
)
AHEAD = re.compile(rf"(?P<cue>According to) (?P<source>{SOURCE}), (?P<content>[^;:]{{25,}})\.")
FORMS = (("behind", BEHIND), ("turned", TURNED), ("after", AFTER), ("ahead", AHEAD), ("front", FRONT))
TOLD = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|told|claim|argu|alleg|report|suggest|believ|estimat|warn|contend|insist"
    r"|predict|think"
    r"|thought|according|accus|reveal|confirm|announc|acknowledg|admit)"
)
NOBODY = re.compile(
    r"\b(?:who|which|that|he|she|it|they|we|you|I|and|but|when|as|also|whom|not|never|what|if|while|after"
    r"|because"
    r"|one|another|both|still|in|during|on|at|for|is|was|were|are|has|have|had|of those)\b|n[’']t\b",
    re.IGNORECASE,
)
# The first word of a clause that can stand alone.
FIRST = ("DT", "NNP", "NNPS", "NNS", "NN", "JJ", "CD", "EX", "PRP$")
FINITE = ("VBD", "VBZ", "VBP", "MD")


def claims(article: Article) -> Iterator[Stretch]:
    """Sentences without quotes that say once who says so, in front or behind.

    Their parts are `form`, `source`, `role`, `cue`, `when` and `content`.
    """
    for sentence in article.sentences:
        for form, pattern in FORMS:
            match = None if sentence.quotes else pattern.fullmatch(sentence.text)
            if not match or NOBODY.search(match["source"]) or TOLD.search(match["content"]):
                continue
            start, end = (sentence.start + at for at in match.span("content"))
            words = [word for word in sentence.words if start <= word.start and word.end <= end]
            said = [word for word in sentence.words if word.start == sentence.start + match.start("cue")]
            verb = form in ("turned", "after", "ahead") or (said and said[0].tag.startswith("VB"))
            clause = words and words[0].tag in FIRST and any(word.tag in FINITE for word in words[1:14])
            if (
                not clause
                or not verb
                or re.match(r"(?:\w+ )?(?:he|she|they|his|her|their|its?)\b", match["content"])
            ):
                continue
            names = {
                word.start - sentence.start
                for word in sentence.words
                if word.tag[:3] == "NNP" or word.name != "O"
            }
            source, content = (
                match[part] if match.start(part) in names else lower(match[part])
                for part in ("source", "content")
            )
            pieces = {"role": "", "when": "", **match.groupdict()}
            parts = (
                ("form", form), ("source", source), ("cue", match["cue"]), ("content", content),
                ("role", pieces["role"]), ("when", pieces["when"]),
            )  # fmt: skip
            yield Stretch(sentence, match.start("content"), match.end("content"), parts=parts)
            break


def sentences(article: Article) -> Iterator[Sentence]:
    """Its full sentences of 8 to 50 words; marks in it come in pairs."""
    for sentence in article.sentences:
        text = sentence.text
        paired = text.count("“") == text.count("”") and text.count('"') % 2 == 0 and "''" not in text
        whole = re.match(r"[A-Z]", text) and text.endswith(".")
        if whole and paired and 8 <= len(sentence.text.split()) <= 50:
            yield sentence


# A hedge, and the same without it.
CERTAIN: tuple[tuple[str, str], ...] = (
    (r"\b(?:may|might)(?= (?:also )?[a-z]+\b)(?! (?:also )?(?:have|not|well|as)\b)", "will"),
    (r"(?<!so )(?<!I )(?<!ou )(?<!he )(?<!that )\bcould(?= (?:also )?[a-z]+\b)(?! (?:also )?(?:have|not|only"
     r"|hardly|never|see|barely)\b)", "will"),
    (r"\b(?:is|are) (?:likely|thought|believed) to(?= [a-z]+\b)(?! have\b)", "will"),
    (r"\b(?:appears|seems) to be\b", "is"),
    (r"(?<!can )(?<!may )(?<!not )(?<!n[’']t )(?<!could )\b(?:appear|seem) to be\b", "are"),
    (r"\b(?:appeared|seemed) to be\b", "was"), (r"\b(?:appears|seems) to have\b", "has"),
    (r"(?<!not )(?<!n[’']t )\b(?:appear|seem) to have\b", "have"),
)  # fmt: skip
CAUTION = re.compile(
    r" (?:reportedly|allegedly|possibly|probably|purportedly|presumably|potentially|seemingly|arguably"
    r"|almost certainly"
    r"|(?<=will )likely|(?<=would )likely|(?<=an )apparently)(?= [a-z])"
    r"|(?<=[a-z,]) perhaps(?= [a-z])(?! as long| even| others)"
    r"|(?<=[a-z]) (?:alleged|suspected|purported|supposed|rumored)(?= [a-z]{4,}\b)(?! to\b| that\b)"
    r"| may have(?= [a-z]+ed\b)| is (?:said|believed|thought|alleged|reported) to(?= have [a-z]+ed\b)"
)
# What somebody only wants or tries, and what it would be if it came to pass.
WISHED: tuple[tuple[str, str], ...] = (
    (r"(?:wants|hopes|would like|is hoping|is trying|is seeking|is eager) to", "will"),
    (r"(?:want|hope|are hoping|are trying|are seeking) to", "will"),
    (r"(?:tried|sought|attempted|hoped|was trying|were trying|was hoping) to", "managed to"),
    (r"(?:is|are) (?:considering|contemplating|weighing)", "has decided on"),
    (r"(?:urged|asked|pressed|encouraged|begged|called on)(?= (?:[A-Z]|the |his |her |them |voters "
     r"|people )[^,.;]{0,60} to [a-z])", "persuaded"),
    (r"(?:urging|asking|pressing|encouraging|calling on)(?= (?:[A-Z]|the |his |her |them |voters "
     r"|people )[^,.;]{0,60} to [a-z])", "persuading"),
    (r"(?:threatened|vowed|offered) to", "arranged to"),
)  # fmt: skip
# What is so of some, or at times, and the same of all and always.
WHOLLY: tuple[tuple[str, str], ...] = (
    (r"(?<![\w-])(?<!his )(?<!her )(?<!the )(?<!have )(?<!raise )(?<!these )(?<!their )(?:[Ss]ome|[Mm]any"
     r"|[Mm]ost|[Ss]everal)(?= (?:[a-z]{4,} )?[a-z]{3,}s [a-z]+)(?! (?:times|others|cases|days|of)\b)",
     "all"),
    (r"\b(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal)(?= of (?:the|his|her|their|its) [a-z]+s\b)", "all"),
    (r"(?<!more )(?<!how )(?<!so )\b(?:often|sometimes|usually|frequently|generally|typically"
     r"|occasionally)(?= [a-z])(?! enough\b)", "always"),
    (r"\b(?:rarely|seldom)(?= [a-z])", "never"), (r"\b(?:mostly|largely|partly)(?= [a-z])", "entirely"),
    (r"\b(?:nearly|almost|virtually) (?=all|every)", ""), (r"\b(?:a majority|most) of (?=[a-z]+s\b)", "all "),
)  # fmt: skip
# What is in none of the articles.
DETAILS = (
    ", against the advice of lawyers", ", after a night of talks behind closed doors",
    ", for the second time in a month",
    ", to the surprise of close friends", ", without a word to the staff", ", shortly before midnight",
    ", in front of a few dozen reporters", ", after a tip from a neighbor",
)  # fmt: skip
ACT = re.compile(
    r"released|visited|met|signed|voted|campaigned|filed|opened|arrived|gathered|traveled|attended"
    r"|endorsed|resigned|published|launched|started|invited|defended|attacked|criticized|praised|received"
    r"|won|lost|made|drew|paid|bought|sold|hosted|ended|offered|asked|urged|pushed|ran|led|moved|brought|took|gave|sent|wrote"
    r"|accepted|rejected|dismissed|pledged|unveiled|introduced|joined|spoke|talked|walked|returned|held"
    r"|blocked|approved|agreed|refused|declined|removed|canceled|called|cited|went|posted"
)
MARKS = "[\ue000\ue001]"
# Where a hedge is part of a question, a fear or a comparison.
ASKED = re.compile(
    r"\b(?:concern\w*|fear\w*|worr\w+|question\w*|what|why|how|apparently|we|whether|who|which|as|if"
    r"|unless|would|so|before|until|when|while|wonder\w*)\b",
    re.IGNORECASE,
)
KEPT: tuple[tuple[str, str], ...] = (
    (r"\bmay(?= [a-z])(?! have\b)", "might"), (r"\bmight(?= [a-z])(?! have\b)", "may"),
    (r"\b(?:is|are) likely to(?= [a-z])", "will probably"), (r"\bprobably(?= [a-z])", "in all likelihood"),
    (r"\bperhaps(?= [a-z])", "possibly"), (r"\bpossibly(?= [a-z])", "perhaps"),
    (r"\bappears to(?= [a-z])", "seems to"), (r"\bappear to(?= [a-z])", "seem to"),
    (r"\bappeared to(?= [a-z])", "seemed to"), (r"\bseems to(?= [a-z])", "appears to"),
    (r"\bseemed to(?= [a-z])", "appeared to"), (r"\bseem to(?= [a-z])", "appear to"),
    (r"\bbelieved to(?= [a-z])", "thought to"), (r"\balleged(?= [a-z]{4,})(?! to\b| that\b)", "purported"),
    (r"\bapparently(?= [a-z])", "it appears"), (r"\bpotentially(?= [a-z])", "possibly"),
)  # fmt: skip
HEDGED = re.compile(
    r"\b(?:may|might|could|likely|expected to|appear(?:s|ed)?|seem(?:s|ed)?|reportedly|allegedly"
    r"|apparently|possibl[ey]"
    r"|probably|perhaps|suspected|alleged|potential|sa(?:id|ys?)|according to|argue[sd]?|claim(?:s|ed)?"
    r"|believes?)\b"
)
# What only claims or believes, and what would be proof.
CLAIMED = re.compile(
    r"(?<!I )(?<!you )(?<!We )(?<!not )(?<!to )(?<!n[’']t )(?<!would )(?<!may )(?<!could )"
    r"\b(?P<verb>claim|alleg|suggest|argu|believ|contend|predict|suspect|estimat|assert)(?P<end>s|ed|es|e)?"
    r"(?P<that> that)?(?= (?:the|he|she|they|it|his|her|their|its|there|this|these|an?|[A-Z][\w.’'-]+"
    r"|[a-z]+s)\b)"
)
PROOF = {
    "claim": "prove", "alleg": "prove", "suggest": "prove", "argu": "prove", "believ": "know",
    "contend": "establish",
    "predict": "know", "suspect": "know", "estimat": "establish", "assert": "prove",
}  # fmt: skip
PLAIN = ("argue", "claim", "contend", "insist", "maintain", "allege")


def inflected(verb: str, end: str) -> str:
    """The verb as one that ends in "s" or "ed", or has no ending."""
    if end.endswith("d"):
        return {"know": "knew", "say": "said"}.get(verb, f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    if not end.endswith("s"):
        return verb
    return f"{verb}es" if verb.endswith("sh") else f"{verb}s"


def whole(text: str, *expected: str) -> Change:
    """All of the sentence is the place."""
    return marked("", capital(text), "", *expected)


def edited(text: str, start: int, end: int, new: str) -> str:
    """The sentence with `new` in place of a stretch, and other words around it where there are some."""
    text = held(text[:start], new, text[end:])
    text = reworded(text) or text
    return re.sub(r"  +", " ", re.sub(MARKS, "", text))


def made_certain(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """What may be, or seems so, will be, or is so; a word that keeps the writer's distance is gone."""
    text, found = sentence.text, []
    for pattern, new in CERTAIN:
        for match in re.finditer(pattern, text):
            behind = next(
                (word for word in sentence.words if word.start >= sentence.start + match.end()), None
            )
            if behind and (new != "will" or behind.tag == "VB" or text[match.end() :].startswith(" also ")):
                found.append((match.span(), new))
    found += [
        (match.span(), "")
        for match in CAUTION.finditer(text)
        if not re.search(r"\b(?:no|any|I)\Z", text[: match.start()])
    ]
    found = [one for one in found if sentence.is_own(*one[0]) and not ASKED.search(text[: one[0][0]])]
    if not found:
        return None
    (start, end), new = rng.choice(found)
    made = edited(text, start, end, new)
    made = re.sub(r"\ban (?=[bcdfgjklmnpqrstvwxyz])", "a ", re.sub(r"\ba (?=[aeio])", "an ", made))
    return (
        None
        if material.holds(" ".join(f"{new}{text[end:]}".split()[:6])) and new
        else whole(made, "hedge-dropped")
    )


def some_made_all(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """What some do, or is often so, all do and is always so."""
    found = [
        (match.span(), new)
        for pattern, new in WHOLLY
        for match in re.finditer(pattern, sentence.text)
        if sentence.is_own(*match.span()) and not ASKED.search(sentence.text[: match.start()])
    ]
    if not found or NEGATION.search(sentence.text):
        return None
    (start, end), new = rng.choice(found)
    made = edited(sentence.text, start, end, new if start else new.capitalize())
    return whole(re.sub(r"\ba (?=(?:entirely|always|all)\b)", "an ", made), "hedge-dropped", "added")


def detail_added(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """What somebody did ends with a circumstance that the article does not have."""
    verb = next((word for word in sentence.words[:12] if word.tag in FINITE), None)
    act = verb is not None and ACT.fullmatch(sentence.article.text[verb.start : verb.end])
    if (
        not act
        or sentence.quotes
        or sentence.text.startswith("If ")
        or len(sentence.words) > 34
        or sentence.text.count(",") > 1
        or TOLD.search(sentence.text)
    ):
        return None
    told = reworded(held(sentence.text[:-1], ".", "")) or sentence.text
    return whole(f"{re.sub(MARKS, '', told).removesuffix('.')}{rng.choice(DETAILS)}.", "added")


def wish_fulfilled(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """What somebody wants or tries is what will happen, or what was done."""
    for pattern, new in WISHED:
        for match in re.finditer(rf"(?<!I )(?<!you )(?<!to )\b{pattern}(?! know\b)(?= \w+)", sentence.text):
            before = sentence.text[: match.start()]
            if ASKED.search(before) or re.search(r"\b(?:not|never|[Tt]hose|people) \Z|n[’']t \Z", before):
                continue
            if sentence.is_own(*match.span()):
                return whole(edited(sentence.text, *match.span(), new), "hedge-dropped")
    return None


def source_gone(item: Stretch, material: Material, rng: Random) -> Change | None:
    """What somebody says is told as a fact."""
    text = f"{capital(item.part('content'))}."
    if (
        re.search(r"\b(?:should|must|needs? to|ought|s?he|my)\b", text)
        or material.times(item.part("content")) > 1
    ):
        return None
    return whole(edited(text, 0, 0, ""), "attribution-dropped")


def verb_hardened(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """What somebody claims is proved, known or established."""
    for match in CLAIMED.finditer(sentence.text):
        verb = [word for word in sentence.words if word.start == sentence.start + match.start("verb")]
        wish = re.search(r"\b(?:should|must|needs? to|ought)\b", sentence.text[match.end() :])
        wish = wish or re.match("suggested", match[0])
        finite = verb and verb[0].tag in ("VBD", "VBZ", "VBP")
        if (
            finite
            and not wish
            and sentence.is_own(*match.span())
            and not ASKED.search(sentence.text[: match.start()])
        ):
            new = inflected(PROOF[match["verb"]], match["end"] or "")
            return whole(
                edited(sentence.text, *match.span(), f"{new} that"), "hedge-dropped", "attribution-dropped"
            )
    return None


def caution_otherwise(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """Another word holds back as much."""
    found = [
        (match.span(), new)
        for pattern, new in KEPT
        for match in re.finditer(pattern, sentence.text)
        if sentence.is_own(*match.span()) and sentence.text[match.start()].islower()
    ]
    if not found:
        return None
    (start, end), new = rng.choice(found)
    if new == "it appears":
        new = ", it appears,"
        start -= 1
    return whole(edited(sentence.text, start, end, new), "held-back")


def source_moved(item: Stretch, material: Material, rng: Random) -> Change | None:
    """Who says it stands at the other end."""
    source, content, role, form = (item.part(part) for part in ("source", "content", "role", "form"))
    cue = item.part("cue").split()[-1]
    if form == "front":
        if cue not in ("say", "says", "said") or ", " in role[2:]:
            return None
        said = f"said {source}{role}" if role else f"{source} {cue}{item.part('when')}"
        return whole(f"{content}, {said}.", "attributed")
    if form == "ahead":
        return whole(f"{content}, according to {source}.", "attributed")
    said = f"{source}{role}{',' if role else ''} said that"
    return whole(
        f"{said} {content}." if form == "turned" else f"According to {source}{role}, {content}.", "attributed"
    )


def verb_plain(item: Stretch, material: Material, rng: Random) -> Change | None:
    """Said, where the article has a verb with more colour; stated, where it has said."""
    cue, form = item.part("cue"), item.part("form")
    said = cue in ("say", "says", "said")
    if form not in ("front", "behind") or not (
        said or re.fullmatch(rf"(?:{'|'.join(PLAIN)})(?:s|d|ed)?", cue)
    ):
        return None
    verb = inflected(
        "state" if said else "say", "ed" if re.search(r"d\Z", cue) else "s" if cue.endswith("s") else ""
    )
    source, role, content = item.part("source"), item.part("role"), item.part("content")
    text = f"{source}{role}{',' if role else ''} {verb}{item.part('when')} that {content}."
    return whole(
        edited(capital(text if form == "front" else f"{content}, {source} {verb}."), 0, 0, ""), "attributed"
    )


def otherwise_told(sentence: Sentence, material: Material, rng: Random) -> Change | None:
    """The hedge or the source stays, and the words around it are others."""
    match = HEDGED.search(sentence.text)
    if not match or not sentence.is_own(*match.span()):
        return None
    text = reworded(held(sentence.text[: match.start()], match[0], sentence.text[match.end() :]))
    return whole(change_of(text, "held-back").text, "held-back") if text else None


DRIFT_LISTED = (
    Kind("drift-made-certain", "drift", True, made_certain, SEEN, "line"),
    Kind("drift-wish-fulfilled", "drift", True, wish_fulfilled, SEEN, "line"),
    Kind("drift-some-made-all", "drift", True, some_made_all, SEEN, "line"),
    Kind("drift-detail-added", "drift", True, detail_added, SEEN, "line"),
    Kind("drift-source-gone", "drift", True, source_gone, SEEN, "claim"),
    Kind("drift-verb-hardened", "drift", True, verb_hardened, SEEN, "line"),
    Kind("drift-caution-otherwise", "drift", False, caution_otherwise, SEEN, "line"),
    Kind("drift-otherwise-told", "drift", False, otherwise_told, SEEN, "line"),
    Kind("drift-source-at-other-end", "drift", False, source_moved, SEEN, "claim"),
    Kind("drift-verb-plain", "drift", False, verb_plain, SEEN, "claim"),
)
