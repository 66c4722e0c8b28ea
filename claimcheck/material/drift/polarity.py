"""What the material denies and the draft asserts, or the other way round: a "not" that was lost.

Only where the words around are the same, and no other word of the draft denies instead ("did not rise",
"failed to rise").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck import lexicon
from claimcheck.comparison import Drift
from claimcheck.document import Document
from claimcheck.material.align import Hunk
from claimcheck.material.beside import Beside
from claimcheck.material.denial import denies
from claimcheck.material.drift.opposed import BEGINNINGS, is_opposed
from claimcheck.material.factuality import UNDOING
from claimcheck.material.support import is_content
from claimcheck.material.verbs import STRENGTHS, verb, verbs
from claimcheck.rules.bounds import bound_named

LONGEST = 5
# What denies as well: by its meaning, or by how it begins.
_DENYING = (
    "fail refuse decline deny lack reject stop unable avoid absent free far yet instead cease prevent miss"
    " except exclude oppose halt skip few little doubt dispute rule"
)
DENYING = frozenset(map(verb, _DENYING.split()))
# Nor is he guilty who is cleared.
CLEARING = frozenset(map(verb, ("acquit", "exonerate", "clear", "absolve", "free", "exclude")))
# Who does so says that something is not so.
TAKING_BACK = frozenset(map(verb, ("deny", "dispute", "refute", "rebut", "contradict", "reject", "dismiss")))
AGAINST = frozenset({"against"})
# "Sold rather than scrapped".
INSTEAD = frozenset({"rather", "instead"})
# "Nobody but", "none except", for "only".
BUT = frozenset({"but", "except", "besides", "other", "save"})
ONLY = frozenset({"only", "alone", "solely", "just"})
# Who denies that anybody did denies that two people did.
NOBODY = frozenset({"no", "none", "nobody"})
# How far along something is: "not yet" denies "already", "no longer" denies "still" (Löbner 1989).
PHASES = frozenset({"already", "still", "yet", "longer", "anymore", "now"})
_SOME = "people person man men woman women several many some few dozens everyone everybody all"
SOME = frozenset(_SOME.split())


def denial_lost(beside: Beside, piece: Document) -> Drift | None:
    """What is denied on one side only."""
    for hunk in beside.around:
        there = [word.folded for word in beside.there[slice(*hunk.there)]]
        here = [word.folded for word in beside.words[slice(*hunk.here)]]
        if max(len(there), len(here)) > LONGEST or _is_of_figure(beside, hunk):
            continue
        if _grants(here, there) and not denies([word.folded for word in beside.added]):
            return beside.drift(piece, hunk)
        if "".join(here) == "".join(there):
            continue  # "non-members", "nonmembers"
        if denies(there) == denies(here):
            continue
        denied, plain = (there, here) if denies(there) else (here, there)
        # "Did not rule out", "ruled out": what both have denies nothing instead.
        known = set(map(verb, denied))
        only = [word for word in plain if verb(word) not in known]
        if _denies_so(only) or (denied is here and _denies_so([word for word in here if word not in PHASES])):
            continue
        if denied is there and _is_counted_out(beside):
            continue
        if denied is there and any(denies_by_meaning(word) for word in there if word not in here):
            continue  # "did not rule out", "is possible"
        lost = {verb(word.folded) for at, word in enumerate(beside.there) if at not in beside.here_of}
        if denied is here and lost & (TAKING_BACK | UNDOING):
            continue  # "denied that it was", "said that it was not"
        if (denied is here and _is_moved(beside, hunk)) or _is_all_but(denied, plain):
            continue
        if denied is there and _is_yet_to(beside):
            continue
        if _is_same(denied, plain) and not is_opposed(beside, hunk.there[0]):
            return beside.drift(piece, hunk)
    return None


def _is_all_but(denied: Sequence[str], plain: Sequence[str]) -> bool:
    """Do words say "nobody but" where the others say "only"?"""
    return not BUT.isdisjoint(denied) and not ONLY.isdisjoint(plain)


def _is_yet_to(beside: Beside) -> bool:
    """Is what "has not been" in the passage "yet to be" in the draft?"""
    words = [word.folded for word in beside.words]
    return ("yet", "to") in pairwise(words)


def _is_moved(beside: Beside, hunk: Hunk) -> bool:
    """Does the passage deny elsewhere what the draft denies in a hunk: "yes to tea, but not to coffee"?"""
    said = {verb(word.folded) for word in beside.words}
    left = [at for at in range(len(beside.there)) if at not in beside.here_of]
    for at in left:
        word = beside.there[at].folded
        if hunk.there[0] <= at < hunk.there[1] or not (denies([word]) or word in INSTEAD):
            continue
        after = [word.folded for word in beside.there[at + 1 :] if is_content(word.folded)]
        if after and verb(after[0]) in said:
            return True
    return False


def _is_counted_out(beside: Beside) -> bool:
    """Does the draft deny elsewhere, by a word of its own: "acquitted of" for "found not guilty of"?"""
    words = [word.folded for word in beside.added]
    return (
        "unless" in words
        or denies(words)
        or any(denies_by_meaning(word) or verb(word) in CLEARING for word in words)
    )


def _is_of_figure(beside: Beside, hunk: Hunk) -> bool:
    """Do the words say how a figure is rounded: "no more than 40"? Figures are looked at by themselves."""
    sides = ((beside.there, hunk.there), (beside.words, hunk.here))
    return any(
        last < len(words)
        and words[last].folded[0].isdigit()
        and bound_named(" ".join(word.folded for word in words[first:last])) != "none"
        for words, (first, last) in sides
    )


def _denies_so(words: Sequence[str]) -> bool:
    """Have words one that denies by its meaning, or by how it begins?"""
    return any(
        denies_by_meaning(word) or (word.startswith(BEGINNINGS) and not denies([word])) for word in words
    )


def denies_by_meaning(word: str) -> bool:
    """Is a folded word one that denies what follows: "fail", "without"?"""
    return verb(word) in DENYING


def _grants(here: Sequence[str], there: Sequence[str]) -> bool:
    """Does somebody say what in the passage somebody denies?"""
    said = {stem for kind in STRENGTHS for stem in verbs(kind)}
    one, other = set(map(verb, here)), set(map(verb, there))
    return bool(other & TAKING_BACK and one & said and not one & TAKING_BACK) and not denies(here)


def _is_same(denied: Sequence[str], plain: Sequence[str]) -> bool:
    """Say both the same but for the denial, or is what nobody saw now evidence against it?"""
    said, known = verbs("said"), set(map(verb, denied))
    joining = PHASES.union(word for word in lexicon.words("stop_words") if verb(word) not in said)
    others = [word for word in plain if verb(word) not in known and word not in joining]
    if not NOBODY.isdisjoint(denied):
        others = [word for word in others if not word[0].isdigit() and word not in SOME]
    return not others or AGAINST.issuperset(others)
