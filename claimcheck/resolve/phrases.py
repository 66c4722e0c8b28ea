"""What a source phrase is made of: its head (name, noun or pronoun), its number, and what stands before and behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from claimcheck import lexicon
from claimcheck.document import MentionKind, SourceKind
from claimcheck.resolve.names import Name
from claimcheck.resolve.words import POSSESSIVE, Words

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
    "who": "w", "whom": "w", "whose": "w", "which": "w", "that": "w",
    "i": "1", "me": "1", "my": "1", "myself": "1", "we": "1p", "us": "1p", "our": "1p", "ourselves": "1p",
    "you": "2", "your": "2",
    "some": "q", "many": "q", "most": "q", "few": "q", "several": "q", "others": "q", "everyone": "q", "everybody": "q",
    "all": "q", "none": "q", "nobody": "q", "anyone": "q", "anybody": "q", "someone": "q", "somebody": "q", "no-one": "q",
    "one": "q", "another": "q", "both": "q", "each": "q", "neither": "q", "either": "q", "those": "q", "these": "q",
    "this": "n", "other": "q",
}  # fmt: skip
_DEFINITE = frozenset(
    ("the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your")
)
_QUANTITIES = frozenset(
    [
        "number",
        "majority",
        "group",
        "one",
        "some",
        "many",
        "most",
        "all",
        "dozens",
        "hundreds",
        "thousands",
        "handful",
        "couple",
        "chorus",
        "host",
        "lot",
        "lots",
        "score",
        "scores",
        "plenty",
        "several",
        "few",
        "none",
        "any",
        "each",
        "both",
        "half",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "dozen",
        "pair",
        "percent",
        "%",
        "percentage",
        "third",
        "quarter",
        "two-thirds",
        "minority",
        "rest",
        "plurality",
        "millions",
        "tens",
        "list",
        "array",
        "slew",
        "member",
        "members",
    ]
)
_SMALL = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "several",
        "couple",
        "pair",
    ]
)
_SHARE = frozenset(
    ("percent", "%", "percentage", "majority", "plurality", "half", "third", "two-thirds", "quarter")
)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "wives": "wife"}
_STOP_TAGS = frozenset(
    ("IN", "WP", "WDT", "WP$", "WRB", "TO", "VBD", "VBZ", "VBP", "MD", "(", "-LRB-", "``", ":", ".")
)


@dataclass(slots=True)
class Phrase:
    """A phrase that means somebody, as read by `read_phrase`; token indexes are the document's.

    `kind` says what its head is. Of a name: `names` has it (several when joined by "and"). Of a pronoun: `pronoun`
    is its class in PRONOUNS. Of a noun: `noun` is its entry in source_nouns.txt (or its lower-case singular),
    `noun_class` its class there ("" when unknown). `owner` is a name or pronoun token that owns the head, or the
    name before it ("the Clinton campaign"). `behind` is the first token after the head.
    """

    first: int
    last: int
    kind: MentionKind
    head: int
    names: list[Name] = field(default_factory=list)
    pronoun: str = ""
    noun: str = ""
    noun_class: str = ""
    plural: bool = False
    definite: bool = False
    determiner: str = ""
    small_number: bool = False
    share: bool = False
    partial: bool = False
    owners: list[Name] = field(default_factory=list)
    owner_pronoun: int | None = None
    modifiers: tuple[str, ...] = ()
    behind: int = 0
    begin: int = 0


@cache
def noun_of(word: str) -> tuple[str, str, bool]:
    """(entry, class, is it plural?) of a lower-case noun in source_nouns.txt; class "" when it is not there."""
    nouns = lexicon.load("source_nouns")
    word = word.strip("’'")
    if word in nouns and word not in _IRREGULAR:
        return (
            word,
            nouns[word][0],
            word in ("police", "authorities", "folks", "data", "figures", "crew", "staff"),
        )
    for single in _singulars(word):
        if single in nouns:
            return single, nouns[single][0], True
    if "-" in word:
        entry, kind, plural = noun_of(word.rsplit("-", 1)[1])
        if kind:
            return entry, kind, plural
    return word, "", False


def _singulars(word: str) -> list[str]:
    if word in _IRREGULAR:
        return [_IRREGULAR[word]]
    forms = []
    if word.endswith("s"):
        forms.append(word[:-1])
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("men"):
        forms.append(word[:-3] + "man")
    return forms


def read_phrase(words: Words, first: int, last: int, names_at: dict[int, Name]) -> Phrase | None:
    """What tokens `first` to before `last` mean; None when they hold no word.

    `names_at` maps the first token of each name (its title's, where it has one) to the name.
    """
    first = _skip_lead(words, first, last)
    if first >= last:
        return None
    at, head, plural_head = first, -1, False
    determiner, modifiers, owners = "", [], []  # type: str, list[str], list[Name]
    owner_pronoun: int | None = None
    before_head: list[Name] = []
    names: list[Name] = []
    small = share = partial = False
    quantity = -1
    while at < last:
        name = names_at.get(at)
        word, tag = words.lower[at], words.tags[at]
        if name is not None and name.last <= last + 1:
            names = [name]
            head = -1
            at = name.last
            if at < last and words.lower[at] in POSSESSIVE:
                if at + 1 >= last or not _continues(words, at + 1, last, names_at):
                    break
                owners, names = [name], []
                at += 1
            elif at < last and _is_noun(words, at):
                before_head, names = [name], []
            continue
        if word in POSSESSIVE and tag == "POS":
            if head < 0 or at + 1 >= last:
                break
            modifiers.append(words.lower[head])
            head = -1
        elif _is_noun(words, at) or (
            tag in ("JJ", "JJS", "CD", "RB", "VBG") and _is_last_of_noun(words, at, last)
        ):
            if head >= 0:
                modifiers.append(words.lower[head])
            head, plural_head = at, tag in ("NNS", "NNPS")
        elif tag == "CC" and word == "and" and (head >= 0 or names):
            joined = _joined(words, at, last, names_at)
            if names and joined:
                names += joined
                at = last
                break
            if head >= 0 and joined and not owners:
                # "his wife and the party's nominee NAME"
                names = joined[:1]
            break
        elif word == "of" and (
            (head >= 0 and words.lower[head] in _QUANTITIES) or (head < 0 and quantity >= 0)
        ):
            share |= head >= 0 and words.lower[head] in _SHARE
            partial, head, quantity = True, -1, at
            modifiers.clear()
        elif tag == "," and head < 0 and not names and at + 1 < last:
            pass
        elif (
            tag == "CC"
            or (tag == "," and (head >= 0 or names))
            or (tag in _STOP_TAGS and (head >= 0 or names))
        ):
            break
        elif tag in ("PRP$",) and head < 0:
            owner_pronoun, determiner = at, word
        elif tag in ("DT", "PDT", "WDT", "PRP") or word in ("no", "another", "other"):
            if word in _SMALL or word in _QUANTITIES:
                quantity = at
            determiner = determiner or word
            if tag == "PRP" and head < 0:
                break
            if word in ("another", "other"):
                modifiers.append(word)
        else:
            if tag == "CD" or word in _QUANTITIES:
                quantity = at
            small |= word in _SMALL
            share |= word in _SHARE
            modifiers.append(word)
        at += 1
    if names:
        return Phrase(
            first, last, "name", names[-1].first, names=names, plural=len(names) > 1, behind=names[-1].last,
            begin=first, modifiers=tuple(modifiers), determiner=determiner,
        )  # fmt: skip
    if head < 0 and before_head:
        return Phrase(
            first, last, "name", before_head[0].first, names=before_head, behind=before_head[0].last
        )
    if head < 0 and owners:
        return Phrase(first, last, "name", owners[0].first, names=owners, behind=owners[0].last)
    if head < 0:
        return _pronoun(words, first, last)
    return _nominal(
        words, Phrase(first, last, "nominal", head, definite=determiner in _DEFINITE or bool(owners), determiner=determiner,
        small_number=small, share=share, partial=partial, owners=owners + before_head, owner_pronoun=owner_pronoun,
        plural=plural_head, behind=head + 1, modifiers=tuple(modifiers)), names_at,
    )  # fmt: skip


def _skip_lead(words: Words, first: int, last: int) -> int:
    """Past quotation marks, commas and the prepositions that cues leave in a source."""
    while first < last and (
        (not words.texts[first][0].isalnum() and words.texts[first][0] not in "@#$")
        or (words.tags[first] in ("IN", "TO") and words.lower[first] not in PRONOUNS)
        or words.lower[first] == "according"
    ):
        first += 1
    return first


def _is_noun(words: Words, at: int) -> bool:
    return words.tags[at] in ("NN", "NNS", "NNP", "NNPS")


def _is_last_of_noun(words: Words, at: int, last: int) -> bool:
    """Is this an adjective used as a noun that the lists know ("the conservative", "black and white")?"""
    if not noun_of(words.lower[at])[1]:
        return False
    return at + 1 >= last or words.tags[at + 1] in _STOP_TAGS or words.tags[at + 1] in (",", "CC", "POS")


def _continues(words: Words, at: int, last: int, names_at: dict[int, Name]) -> bool:
    """Does a noun or name follow what is owned?"""
    return at < last and (
        at in names_at or words.tags[at][:2] in ("NN", "JJ", "VB", "CD", "RB") or words.texts[at][0] in '"“‘`'
    )


def _joined(words: Words, conjunction: int, last: int, names_at: dict[int, Name]) -> list[Name]:
    """The names that stand after "and" (or a comma and "and"), with nothing but titles and marks between."""
    at, joined = conjunction + 1, []  # type: int, list[Name]
    while at < last:
        name = names_at.get(at)
        if name is not None:
            joined.append(name)
            at = name.last
            break
        if words.tags[at] in ("DT", "JJ", "NN", "PRP$", "CC", "VBN", "POS"):
            at += 1
        else:
            break
    return joined


def _pronoun(words: Words, first: int, last: int) -> Phrase | None:
    for at in range(first, last):
        kind = PRONOUNS.get(words.lower[at])
        if kind:
            return Phrase(first, last, "pronoun", at, pronoun=kind, plural=kind in ("p", "1p"), behind=at + 1)
    for at in range(first, last):
        if words.texts[at][0].isalnum():
            entry, kind, plural = noun_of(words.lower[at])
            return Phrase(
                first, last, "nominal", at, noun=entry, noun_class=kind, plural=plural, behind=at + 1
            )
    return None


def _nominal(words: Words, phrase: Phrase, names_at: dict[int, Name]) -> Phrase:
    head = phrase.head
    pair = f"{words.lower[head - 1]} {words.lower[head]}" if head > phrase.first else ""
    entry, kind, plural = noun_of(pair) if pair else ("", "", False)
    if not kind:
        entry, kind, plural = noun_of(words.lower[head])
    phrase.noun, phrase.noun_class = entry, kind
    phrase.plural = phrase.plural or plural
    # "the mayor, NAME," and "aide NAME": the name is the head, the noun describes it.
    at = phrase.behind
    if (
        at < phrase.last
        and words.lower[at] == ","
        and kind in ("office", "staff", "crowd", "spokes", "outlet", "organization", "body")
    ):
        at += 1
        name = names_at.get(at)
        if name is not None and not phrase.plural and name.last <= phrase.last:
            phrase.kind, phrase.names, phrase.head, phrase.behind = "name", [name], name.first, name.last
    return phrase


def kind_of_nominal(phrase: Phrase, *, secretive: bool) -> SourceKind:
    """Of what kind a described source is that no name in the article stands for.

    `secretive`: the words around say that these are particular people who tell what they know ("familiar with",
    "who asked not to be named").
    """
    kind = phrase.noun_class
    if kind in ("organization", "body", "spokes"):
        return "organization"
    if kind == "document":
        return "document"
    if kind == "outlet":
        return "publication"
    if phrase.share:
        return "group"
    if kind == "voice":
        if phrase.noun in ("people", "person", "individual") and phrase.plural:
            return "unnamed" if secretive or phrase.small_number else "group"
        return "unnamed"
    if kind == "staff":
        return "unnamed"
    if kind in ("crowd", "office"):
        if phrase.noun == "one" or phrase.noun == "other":
            return "group"
        if phrase.plural:
            return "unnamed" if secretive or (phrase.small_number and not phrase.partial) else "group"
        if phrase.noun in _MASS:
            return "group"
        return "group" if phrase.determiner in ("any", "every", "no", "each") else "unnamed"
    if phrase.plural:
        return "group"
    return "other"


_MASS = frozenset(
    [
        "media",
        "press",
        "base",
        "community",
        "majority",
        "minority",
        "movement",
        "opposition",
        "left",
        "right",
        "world",
        "nation",
        "public",
        "electorate",
        "crowd",
        "audience",
        "market",
        "establishment",
        "industry",
        "people",
        "folk",
        "lobby",
    ]
)
