"""The editor server: what `claimcheck FILE` says, in the margin of the article while it is written.

It speaks the Language Server Protocol 3.17 over standard input and output, by pygls. `article.py` analyses
what an editor has open, `places.py` counts as the protocol counts, `diagnostics.py`, `hover.py`,
`fixes.py` and `suppress.py` make what is shown, `server.py` alone speaks.
"""

from __future__ import annotations

from claimcheck.errors import ClaimcheckError


def serve() -> int:
    """Serves an editor until it hangs up; the exit code that the protocol wants: 0 where it said goodbye.

    Raises ClaimcheckError where pygls is not installed.
    """
    try:
        from claimcheck.lsp.server import Server
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ClaimcheckError(
            "the editor server needs pygls: pip install 'claimcheck-news[lsp]' brings it."
        ) from None
    return 0 if Server().serve() else 1
