"""A sentence that joins what several passages say: each of its clauses beside the passage that says the same.

"The company will spend 40 million on tanks, a plan that will cut spills by half": where the notes only expect
that they will be cut, no passage says the whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.document import Document
from claimcheck.material.beside import Beside, laid_beside
from claimcheck.material.clauses import clauses
from claimcheck.material.support import Gist, Place, is_content
from claimcheck.material.words import stem_of

# A clause says what a passage says where so many of its content words are there (share, 0..1), and so many of
# the words, apart from what either adds, in its order.
TOLD, ALIKE = 0.7, 0.5
FEWEST = 4


def told_apart(
    doc: Document, sentence: int, claim: Gist, places: Sequence[Place], pieces: Sequence[Document]
) -> Iterator[tuple[Beside, list[Beside]]]:
    """The clauses of a sentence, each beside the best of some passages that say the same, and the others."""
    known = [(place, {stem_of(word.folded) for word in place.words}) for place in places]
    for words in clauses(doc, sentence, claim):
        stems = {stem_of(word.folded) for word in words if is_content(word.folded)}
        if len(stems) < FEWEST:
            continue
        same = [place for place, there in known if len(stems & there) >= TOLD * len(stems)]
        laid = laid_beside(doc, sentence, words, same, pieces)
        laid = [beside for beside in laid if beside.likeness >= ALIKE]
        if laid:
            best = max(laid, key=lambda one: (one.alignment.same, -len(one.there)))
            yield best, [one for one in laid if not one.place.span.overlaps(best.place.span)]
