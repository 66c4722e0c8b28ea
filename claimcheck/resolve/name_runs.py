"""Which words can stand in a proper name, and where a run of them ends."""

from __future__ import annotations

import re

from claimcheck import lexicon
from claimcheck.resolve.nouns import pronoun_of
from claimcheck.resolve.words import POSSESSIVE, Words

OF = frozenset(("of", "for", "on", "in"))
_NO_NAMES = frozenset(("PRP", "PRP$", "DT", "IN", "CC", "TO", "MD", "WP", "WRB", "WDT"))
_ARTICLES = frozenset(("the", "a", "an"))
_QUOTES = frozenset(('"', "“", "``", "‘", "'"))
_COINED = re.compile(r"[a-z][A-Z][a-z]")
_PARTY_AND_STATE = re.compile(r"[DRIL]-[A-Z]")
# Bodies whose name tells their fields, of which there may be two.
_WITH_FIELDS = frozenset(
    ("academy", "agency", "association", "board", "bureau", "center", "centre", "college", "commission")
) | {"committee", "council", "department", "directorate", "division", "faculty", "institute", "ministry"}
_WITH_FIELDS |= {"office", "school", "secretary", "minister", "society", "subcommittee", "union"}
_AIMS = frozenset(("VB", "VBP", "NN"))


def is_part(words: Words, at: int) -> bool:
    """Can this token stand in a name?"""
    text, tag = words.texts[at], words.tags[at]
    if len(text) == 2 and text[1] == "." and at and words.texts[at - 1] == "(":
        return False  # a party: "(D., Ohio)"
    if (
        tag in _NO_NAMES
        or _PARTY_AND_STATE.match(text)
        or (pronoun_of(words.lower[at]) and not text.isupper())
        or has_use(words.lower[at].partition("-")[2], "hyphened")
    ):
        return False
    if words.lower[at] in lexicon.words("calendar_words") and not _is_surname(words, at):
        return False
    if not text[0].isupper():
        # "iPhone", "eBay" and handles are names all the same.
        return len(text) > 1 and (text[0] == "@" or (tag in ("NNP", "NNPS") and text[1].isupper()))
    if tag in ("NNP", "NNPS") or (_COINED.search(text) and tag[:2] in ("NN", "JJ", "VB")):
        return True
    if 1 < len(text) <= 6 and text.isupper() and text.replace(".", "").isalpha() and tag[:2] in ("NN", "JJ"):
        return True
    begins = at == words.bounds[words.sentence[at]][0]
    if not begins and tag in ("NN", "NNS"):
        if at + 1 < len(words) and words.texts[at + 1][0].isupper() and words.tags[at + 1] in ("NNP", "NN"):
            return True  # "the Tax Policy Center"
        if tag == "NNS" and at + 2 < len(words) and _are_members(words, at + 1):
            return True  # "the Irish Pilots' Guild"
        if words.lower[at] in lexicon.words("organisation_words"):
            return True
        if has_use(words.lower[at], "fellowship") and words.lower[at + 1 : at + 2] == ["of"]:
            return True
    if begins and has_use(words.lower[at], "fellowship") and _is_common_cause(words, at + 1):
        return True
    following = words.tags[at + 1] if at + 1 < len(words) else ""
    if text.isupper() and len(text) > 2 and following == ":":
        return True  # the speaker in a transcript
    if words.lower[at] in lexicon.load("given_names") and following == "NNP" and text.istitle():
        return True  # "Jacques Franck", whatever the tag
    of_members = following == "NNS" and at + 3 < len(words) and _are_members(words, at + 2)
    # "Indian EV Makers": an abbreviation is a noun to the tagger.
    abbreviated = following == "NN" and len(words.texts[at + 1]) > 1 and words.texts[at + 1].isupper()
    if tag != "JJ" or not (following in ("NNP", "NNPS") or of_members or abbreviated):
        return False
    if not words.texts[at + 1][0].isupper():
        return False
    # At the head of a sentence the capital says nothing: "Democratic Party", but "Many Democrats".
    return not begins or text.endswith(("ic", "an", "ish", "ese", "al"))


def _is_surname(words: Words, at: int) -> bool:
    """Is this word of the calendar a surname ("Theresa May")?"""
    return (
        at > words.bounds[words.sentence[at]][0]
        and words.tags[at] == "NNP"
        and words.lower[at - 1] in lexicon.load("given_names")
        and words.texts[at - 1][0].isupper()
        and words.lower[at - 1] not in lexicon.words("regions")
        and not words.lower[at].endswith("day")
        and words.lower[at] in lexicon.words("surnames")
    )


def run_end(words: Words, first: int, last: int) -> int:
    """The token after the run of name words that begins at `first`."""
    stop = first + 1
    while stop < last:
        after = stop + 1 if _goes_on(words, stop) else _past_link(words, first, stop, last)
        if after == stop:
            break
        stop = after
    return stop


def _goes_on(words: Words, at: int) -> bool:
    """Can this token follow another one in a name?"""
    return is_part(words, at) or (words.texts[at][0].isupper() and words.tags[at] in ("NN", "NNS"))


def _past_link(words: Words, first: int, at: int, last: int) -> int:
    """Where the name from `first` goes on after the small word or mark at `at`; `at` where it is over."""
    word, after = words.lower[at], at + 1
    if word == ",":  # "NAME, Jr.", "NAME, Inc."
        ends = after < last and (
            has_use(words.lower[after], "generation") or has_use(words.lower[after], "company")
        )
        return after + 1 if ends else _past_fields(words, first, at, last)
    if word in _QUOTES and not (after < last and _are_members(words, at)):
        return after + 2 if _is_nickname(words, after, last) else at
    if word == "to":  # "Alliance to Defend Our Ponds"
        is_body = words.lower[at - 1] in lexicon.words("organisation_words")
        return _past_aim(words, at, last) if is_body else at
    particle = has_use(word, "particle")
    if after < last and (
        (particle and has_use(words.lower[after], "particle"))
        or (word in OF and words.lower[after] in _ARTICLES)
    ):
        after += 1
    if after >= last or not words.texts[after][0].isupper() or not _goes_on(words, after):
        return at
    links = (
        particle
        or word in ("&", "+")
        or (word in OF and (_holds_together(words, first, at) or _is_title(words, at)))
        or (word == "and" and _is_list(words, first, at, last))
        or (
            word in POSSESSIVE
            and (
                has_use(words.lower[at - 1], "owner")
                or _are_members(words, at)
                or _is_patron(words, first, at)
            )
        )
    )
    return after if links else at


def _past_fields(words: Words, first: int, at: int, last: int) -> int:
    """The token after all fields of "Ministry of Food, Rural Affairs and the Sea", whose first comma is token
    `at`; `at` where another body is listed, or none."""
    links = [link for link in range(first + 1, at) if words.lower[link] in OF]
    if not links or words.lower[links[-1] - 1] not in _WITH_FIELDS:
        return at
    fields, end, joined = lexicon.words("fields"), at, False
    while not joined and end < last and words.lower[end] in (",", "and"):
        joined = words.lower[end] == "and" or words.lower[end + 1 : end + 2] == ["and"]
        end += 1 + (words.lower[end] != "and" and joined)
        end += words.lower[end : end + 1] == ["the"]
        begins = end
        while end < last and words.texts[end][0].isupper() and _goes_on(words, end):
            end += 1
        if begins == end or words.lower[begins] not in fields:
            return at
    return end if joined else at


def _past_aim(words: Words, at: int, last: int) -> int:
    """The token after the capitals behind the "to" at token `at`, which begin with a verb; `at` for none."""
    after = at + 1
    if after >= last or words.tags[after] not in _AIMS:
        return at
    while after < last and words.texts[after][0].isupper():
        after += 1
    return after if after > at + 2 else at


def has_use(word: str, use: str) -> bool:
    """Has this lower-case word the use in names that name_words.txt calls so?"""
    return use in lexicon.load("name_words").get(word, ())


def _holds_together(words: Words, first: int, stop: int) -> bool:
    """ "Ministry of X" and "Center for X" are one name; "Grassley of Iowa" is none."""
    before = words.lower[stop - 1]
    if words.lower[stop] in ("on", "in"):  # "Committee on Trade", but "Congress on Monday"
        holds = has_use(before, "on")
    elif has_use(before, "fellowship"):  # "the Friends of the Library", but "Friends of Quist said"
        begins = first == words.bounds[words.sentence[first]][0]
        holds = (
            not begins
            or (words.lower[stop] == "for" and _goes_on(words, stop + 2))
            or _is_common_cause(words, stop)
        )
    else:
        holds = before in lexicon.words("organisation_words")
    return holds and not any(words.lower[at] in lexicon.load("titles") for at in range(first, stop))


def _is_common_cause(words: Words, at: int) -> bool:
    """ "Friends of the Library", but "Friends of the Lims": is what stands behind "of the" one thing?"""
    cause = words.texts[at + 2 : at + 3]
    return (
        words.lower[at : at + 2] == ["of", "the"]
        and bool(cause)
        and cause[0][0].isupper()
        and cause[0][-1] != "s"
    )


def _are_members(words: Words, at: int) -> bool:
    """ "Dockers’ Union": is the possessive mark at `at` behind those whom the body is made of?"""
    members = words.lower[at - 1]
    return (
        members.endswith("s")
        and members not in lexicon.words("surnames")
        and members not in lexicon.load("given_names")
        and words.lower[at] in ("’", "'")
        and words.lower[at + 1] in lexicon.words("organisation_words")
    )


def _is_patron(words: Words, first: int, at: int) -> bool:
    """ "The Alzheimer's Society", "St Anne's Hospital": a person has no article, and "the Senate's Committee"
    is two bodies."""
    if words.lower[at + 1] not in lexicon.words("organisation_words"):
        return False
    if words.lower[first] in ("st", "st.", "saint"):
        return True
    patron = words.lower[first]
    return (
        first == at - 1
        and first > 0
        and words.lower[first - 1] == "the"
        and patron not in lexicon.words("organisation_words")
        and patron not in lexicon.load("source_nouns")
        and patron not in lexicon.words("regions")
    )


def _is_title(words: Words, at: int) -> bool:
    """ "Secretary of State NAME": does the small word at `at` stand in a title?"""
    return " ".join(words.lower[at - 1 : at + 2]) in lexicon.load("titles")


def _is_nickname(words: Words, at: int, last: int) -> bool:
    """NAME "Nick" NAME: is `at` the word in quotation marks?"""
    return (
        at + 2 < last and is_part(words, at) and words.texts[at + 1][0] in "\"”’'" and is_part(words, at + 2)
    )


def _is_list(words: Words, first: int, stop: int, last: int) -> bool:
    """Is "and" inside a name, as in "Ministry of Industry and Information", "Securities and Exchange
    Commission"?"""
    organisation = lexicon.words("organisation_words")
    links = [at for at in range(first + 1, stop) if words.lower[at] in OF]
    if links:  # "Bank of England and Barclays", "Ministry of Defence and NATO" are two
        body = words.texts[stop + 1].isupper() or words.lower[stop + 1] in organisation
        field = links[-1] == stop - 2 or words.lower[stop - 1] not in organisation
        # "Secretary of State NAME and Sen. NAME": of two people the first may have a title with a field.
        people = words.lower[stop + 1] in lexicon.load("titles") or not lexicon.load(
            "given_names"
        ).keys().isdisjoint(words.lower[links[-1] + 1 : stop])
        return words.lower[links[-1] - 1] in _WITH_FIELDS and field and not body and not people
    after = stop + 1
    while after < last and is_part(words, after):
        after += 1
    return (
        stop - first <= 2
        and after - stop > 2
        and words.lower[after - 1] in organisation
        and not any(words.lower[at] in organisation for at in range(first, stop))
        and words.lower[first] not in lexicon.load("given_names")
    )
