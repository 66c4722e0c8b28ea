"""What an edit did to the sourcing of an article: two analysed versions in, what was lost out.

`align` finds the sentences that say the same, `losses` what an edited claim no longer has, `parties` the
sources that came and went. A sentence that only moved is no change.
"""

from claimcheck.revision.changes import Change, Loss, PartyChange, Revision
from claimcheck.revision.compare import compare

__all__ = ["Change", "Loss", "PartyChange", "Revision", "compare"]
