"""The command that editors start."""

from __future__ import annotations

import sys

import click

from claimcheck.errors import ClaimcheckError


@click.command()
def lsp() -> int:
    """Serve an editor: findings in the margin, the source of a claim under the pointer.

    It speaks the Language Server Protocol over standard input and output, for Markdown and text, and needs
    the extra lsp.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise ClaimcheckError("an editor starts `claimcheck lsp` and speaks with it; nothing to type here.")
    from claimcheck.lsp import serve

    return serve()
