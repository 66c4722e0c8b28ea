"""Claims that a desk frees from doubt and source, or loads; and those that it holds back in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import SENTENCE_END, Article, Material, Stretch
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import claimed_once, is_repeated, whole
from bench.faults.rewording import CLOSE, OPEN, capital, held, lower, reworded, small
from bench.faults.spots import Spot

GUARDS = {
    "may": re.compile(
        r"(?<!\bas )\b(?P<modal>may|might)\b(?! have\b| as well\b| well\b| once have\b)"
        r"(?= (?:not |also |still |soon |well |even |now )?[a-z]{2,})"
    ),
    "doubt": re.compile(
        r"(?P<comma>, )?\b(?P<word>reportedly|allegedly|possibly|probably|perhaps|apparently|supposedly"
        r"|presumably|seemingly)\b(?P<end>,)?(?= [a-z$\d])"
        r"|(?<=\bwould )(?P<likely>likely)(?= [a-z]+)|(?<=\bwill )(?P<too>likely)(?= [a-z]+)"
        r"|\b(?P<adjective>alleged|suspected|purported|apparent)(?= [a-z]+)(?! (?:that|to)\b)"
    ),
    "aim": re.compile(
        r"\b(?P<verb>wants|hopes|aims|seeks|would like|is expected|are expected|is likely|are likely|vowed"
        r"|promised|pledged|plans|intends) to(?= [a-z]+)"
    ),
    "limit": re.compile(
        r"\b(?P<some>[Ss]ome|[Mm]any|[Mm]ost) (?P<of>of (?:the|his|her|their|its|those) )?"
        r"(?=(?:(?<!ost )[a-z-]+ )?[A-Za-z]{2,}s\b)"
        r"|\b(?P<often>often|sometimes|usually|generally|typically|frequently)\b(?= [a-z]+)"
    ),
    "cue": re.compile(
        r"(?<=[a-z.] )(?<!ly )\b(?P<cue>claimed|claims|argued|argues|contended|contends|maintained|maintains"
        r"|warned|warns|stressed|stresses|asserted|complained|declared"
        r"|(?:noted|notes|pointed out|acknowledged|conceded)(?= that| he| she| they| it)"
        r"|insisted(?= he| she| they| it))(?: that)? "
        r"(?=(?:the|he|she|it|they|his|her|their|this|(?![A-Z][a-z]+day\b)[A-Z][a-z]+)\b)"
    ),
}
# "How it might end" gives nothing away when it is asserted; nor does "what may be".
ASKED = re.compile(
    r"\b(?:how|what|whether|who|which|where|when|why|if|so that|in order that|than)\b[^,.;]{0,60}\Z",
    re.IGNORECASE,
)
ALREADY = re.compile(
    r"\b(?:not|n[’']t|never|no longer|as|than|so|how|too|the|his|her|its|their|our|[a-z]+[’']s) \Z"
)
SUBJECT = re.compile(r"(?:(?:The|This|That|These|His|Her|Their) [a-z]+|He|She|They|It) ")
CONTENTIOUS = re.compile(
    r"\b(?:should|must|would|could|might|may|more|most|less|least|better|worse|best|worst|too|never|no|not|only"
    r"|nothing|unfair\w*|unfounded|dangerous|wrong|illegal\w*|lie[sd]?|lying|fail\w*|threat\w*|troubling|rigged"
    r"|corrupt\w*|biased)\b"
)
LOADED = ("admitted", "conceded", "revealed", "confirmed", "proved", "had to admit")
AIMS = {
    "wants": "would like", "hopes": "is hoping", "aims": "is aiming", "would like": "wants",
    "vowed": "promised", "promised": "pledged", "pledged": "promised", "plans": "intends", "intends": "plans",
}  # fmt: skip
# What nobody can know yet: a plan or a promise is as often written with "will".
UNSURE = (
    "wants", "hopes", "aims", "seeks", "would like", "is expected", "are expected", "is likely", "are likely",
)  # fmt: skip
DOUBTS = {
    "possibly": "perhaps", "perhaps": "possibly", "probably": "in all likelihood", "apparently": "seemingly",
    "presumably": "probably", "seemingly": "apparently", "supposedly": "allegedly", "likely": "probably",
}  # fmt: skip
LIMITS = {
    "some": "a number of", "many": "a good many", "most": "the majority of", "often": "on many occasions",
    "sometimes": "at times", "usually": "as a rule", "generally": "in general", "typically": "usually",
    "frequently": "often",
}  # fmt: skip


def guarded(article: Article) -> Iterator[Spot]:
    """The words that hold a claim back, in sentences without quotes whose claim no other sentence makes."""
    return claimed_once(article, GUARDS)


def _put(spot: Spot, new: str) -> Change:
    """The sentence with `new` for these words, reworded where that can be done; all of it is the place."""
    made = held(spot.before, new, spot.after)
    return _all(reworded(made) or made)


def _all(text: str) -> Change:
    return whole(text.replace(OPEN, "").replace(CLOSE, ""))


def _is_verb(spot: Spot) -> bool:
    """ "Plans to", as in "she plans to mend it", and not as in "her plans to mend it"."""
    at = spot.sentence.start + spot.start
    before = [word for word in spot.sentence.words if word.end <= at]
    adverb = bool(before) and before[-1].tag == "RB" and spot.part("verb") == "plans"
    return not adverb and any(one.start == at and one.tag.startswith("VB") for one in spot.sentence.words)


def _possible(spot: Spot) -> bool:
    return spot.sort == "may" and not ASKED.search(spot.before)


def possible_made_sure(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "Will" for "may" and "might"."""
    return _put(spot, "will") if _possible(spot) else None


def possible_otherwise(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "Might" or "could" for "may", and "may" for "might"."""
    if not _possible(spot) or re.match(r" not\b", spot.after):
        return None
    return _put(spot, rng.choice([word for word in ("may", "might", "could") if word != spot.part("modal")]))


def doubt_word_gone(spot: Spot, material: Material, rng: Random) -> Change | None:
    """The sentence without its "reportedly", "perhaps" or "alleged"."""
    if spot.sort != "doubt" or ASKED.search(spot.before) or ALREADY.search(spot.before):
        return None
    gap = ", " if spot.part("comma") and not spot.part("end") else " " if spot.part("comma") else ""
    made = f"{spot.before}{gap}{spot.after.lstrip()}" if gap else f"{spot.before.rstrip()}{spot.after}"
    made = re.sub(r"\b[Aa]n (?=[b-df-hj-np-tv-z])", lambda match: match[0].replace("n ", " "), made)
    return _all(reworded(held(made, "", "")) or made)


def doubt_word_otherwise(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "In all likelihood" for "probably"; or the word at the head of the sentence."""
    word = spot.part("word") or spot.part("likely") or spot.part("too")
    if spot.sort != "doubt" or not word or spot.part("comma") or spot.part("end"):
        return None
    if SUBJECT.fullmatch(spot.before) and word != "likely":
        return _all(f"{capital(word)}, {small(spot.before)}{spot.after.lstrip()}")
    new = DOUBTS.get(word, "")
    return _put(spot, new) if new else None


def aim_made_fact(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "Will mend" for "hopes to mend" and "is expected to mend"."""
    verb = spot.part("verb")
    known = verb not in UNSURE or not _is_verb(spot)
    if spot.sort != "aim" or known or ALREADY.search(spot.before):
        return None
    # "Will do" of whoever is spoken of, not of "those who want to" and "what he hopes to".
    if re.search(
        r"\b(?:who|what|which|that|has|have|had|whoever|and|or) (?:also )?\Z|\b(?:if|unless)\b", spot.before
    ):
        return None
    return _put(spot, "will")


def aim_otherwise(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "Would like to" for "wants to", "intends to" for "plans to"."""
    verb = spot.part("verb")
    if spot.sort == "aim" and verb in AIMS and _is_verb(spot) and not ALREADY.search(spot.before):
        return _put(spot, f"{AIMS[verb]} to")
    if (
        spot.sort == "aim"
        and verb in ("is likely", "are likely")
        and not re.search(r"\b(?:not|more|less|that) \Z", spot.before)
    ):
        return _put(spot, "will probably")
    return None


def limit_lifted(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "All" for "some" and "many", "always" for "often"."""
    if spot.sort != "limit" or ALREADY.search(spot.before):
        return None
    some = spot.part("some")
    if not some:
        return _put(spot, "always")
    new = "All" if some[0].isupper() else "all"
    return _put(spot, f"{new} {spot.part('of')}")


def limit_otherwise(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "The majority of" for "most", "at times" for "sometimes"."""
    if spot.sort != "limit" or ALREADY.search(spot.before):
        return None
    old = spot.part("some") or spot.part("often")
    new = LIMITS[old.lower()]
    new = capital(new) if old[0].isupper() else new
    if spot.part("of"):
        return _put(spot, f"{new.removesuffix(' of')} {spot.part('of')}")
    return _put(spot, f"{new} " if spot.part("some") else new)


def _claim(item: Stretch) -> str:
    """What somebody says, as a sentence of its own."""
    return capital(item.part("content")) + "."


def _telling(item: Stretch) -> bool:
    """Is it no other sentence's matter, and free of words that lean on its teller?"""
    content = item.part("content")
    leans = re.search(r"\A(?:he|she|his|her|they|their|it|its)\b|\band that\b|\bunclear on\b", content, re.I)
    return (
        not leans and not is_repeated(item.sentence) and SENTENCE_END.search(item.sentence.text) is not None
    )


def source_cut(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The claim without whose it is, where somebody might well deny it."""
    strong = not re.match(r"sa|told|est", item.part("verb"))
    if not _telling(item) or not (strong or CONTENTIOUS.search(item.part("content"))):
        return None
    return _all(reworded(held(_claim(item), "", "")) or _claim(item))


def cue_loaded(item: Stretch, material: Material, rng: Random) -> Change | None:
    """ "Admitted" or "revealed" where the material has "said", and "proved" where it has "claimed"."""
    if not _telling(item):
        return None
    content = item.part("content")
    return _all(f"{capital(item.part('source'))} {rng.choice(LOADED)} that {content}.")


def teller_elsewhere(item: Stretch, material: Material, rng: Random) -> Change | None:
    """The same claim and teller: "according to" in front or behind, or "said" at the end."""
    if not _telling(item) or not re.match(r"sa|told|arg|claim|cont|ins|maint", item.part("verb")):
        return None
    source, content = item.part("source"), item.part("content")
    made = (
        f"According to {source}, {content}.", f"{capital(content)}, according to {source}.",
        f"{capital(content)}, {source} said.", f"By the account of {source}, {content}.",
    )  # fmt: skip
    return _all(rng.choice([one for one in made if one != item.sentence.text]))


def cue_unloaded(spot: Spot, material: Material, rng: Random) -> Change | None:
    """ "Said that" for "claimed" and "insisted"."""
    if spot.sort != "cue":
        return None
    return _put(spot, "says that " if spot.part("cue").endswith("s") else "said that ")


def two_in_one(spot: Spot, material: Material, rng: Random) -> Change | None:
    """The sentence that holds back, and the one behind it, with a semicolon between them."""
    sentence, text = spot.sentence, spot.sentence.article.text
    if spot.sort == "cue":
        return None
    for other in sentence.article.sentences:
        beside = 0 < other.start - sentence.end <= 2 and "\n" not in text[sentence.end : other.start]
        if beside and not other.quotes and other.text.endswith(".") and 6 <= len(other.text.split()) <= 30:
            named = other.words[0].tag.startswith("NNP") or re.match(r"I\b", other.text)
            second = other.text if named else lower(other.text)
            return _all(f"{sentence.text[:-1]}; {second}") if sentence.text.endswith(".") else None
    return None


DRIFT_SUBBED = (
    Kind("drift-possible-made-sure", "drift", True, possible_made_sure, SEEN, "guarded"),
    Kind("drift-doubt-word-gone", "drift", True, doubt_word_gone, SEEN, "guarded"),
    Kind("drift-aim-made-fact", "drift", True, aim_made_fact, SEEN, "guarded"),
    Kind("drift-limit-lifted", "drift", True, limit_lifted, SEEN, "guarded"),
    Kind("drift-source-cut", "drift", True, source_cut, SEEN, "reported"),
    Kind("drift-cue-loaded", "drift", True, cue_loaded, SEEN, "reported"),
    Kind("reserve-possible-otherwise", "drift", False, possible_otherwise, SEEN, "guarded"),
    Kind("reserve-doubt-word-otherwise", "drift", False, doubt_word_otherwise, SEEN, "guarded"),
    Kind("reserve-aim-otherwise", "drift", False, aim_otherwise, SEEN, "guarded"),
    Kind("reserve-limit-otherwise", "drift", False, limit_otherwise, SEEN, "guarded"),
    Kind("reserve-teller-elsewhere", "drift", False, teller_elsewhere, SEEN, "reported"),
    Kind("reserve-cue-unloaded", "drift", False, cue_unloaded, SEEN, "guarded"),
    Kind("reserve-two-in-one", "drift", False, two_in_one, SEEN, "guarded"),
)
