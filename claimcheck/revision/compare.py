"""Two analysed versions of an article to the revision between them."""

from __future__ import annotations

from claimcheck.document import Document
from claimcheck.revision.align import align
from claimcheck.revision.changes import Change, Revision
from claimcheck.revision.losses import Version, losses
from claimcheck.revision.parties import parties
from claimcheck.revision.quotes import altered


def compare(old: Document, new: Document) -> Revision:
    """What became of every claim of `old`, and what is new in `new`; both have gone through all stages."""
    changes, same = [], 0
    quotes = altered(old, new)
    standing: tuple[set[int], set[int]] = set(), set()
    for group in align(old, new):
        before, after = Version(old, group.old), Version(new, group.new)
        if before.text == after.text:
            standing[0].update(group.old)
            standing[1].update(group.new)
        if not (before.claims or after.claims):
            continue
        if not group.old:
            changes.append(Change("added", (), group.new))
        elif not group.new:
            changes.append(Change("dropped", group.old, ()))
        elif found := tuple(
            losses(before, after, [change for i in group.new for change in quotes.get(i, ())])
        ):
            changes.append(Change("changed", group.old, group.new, found))
        else:
            same += 1
    return Revision(old, new, tuple(changes), tuple(parties(old, new, standing)), same)
