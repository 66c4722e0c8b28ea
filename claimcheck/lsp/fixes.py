"""Findings as the protocol's quick fixes."""

from __future__ import annotations

from lsprotocol import types

from claimcheck.document import Finding
from claimcheck.lsp.article import Checked
from claimcheck.lsp.diagnostics import UNUSED, Pages, diagnostic, span_range
from claimcheck.lsp.suppress import removal, suppression

# An editor's key press is too little for a baseline: it is a file that others share.
_IMPOSSIBLE = "Plain text holds no comments: save it as Markdown, or use --write-baseline."


class Fixes:
    """What can be done at a key press about the findings of an article."""

    def __init__(
        self, uri: str, checked: Checked, pages: Pages, capabilities: types.ClientCapabilities
    ) -> None:
        self._uri, self._checked, self._pages = uri, checked, pages
        document = capabilities.text_document
        actions = document and document.code_action
        self._shows_disabled = bool(actions and actions.disabled_support)

    def of(self, finding: Finding) -> types.CodeAction | None:
        """The fix that answers a finding, or takes away an answer that is none; None where there is none."""
        checked = self._checked
        title = f"Ignore {finding.rule} ({finding.name}) in this paragraph"
        if finding.rule == UNUSED:
            title = "Take away what ignores nothing"
            edit = removal(checked.doc, finding)
        elif checked.opened.is_markdown:
            edit = suppression(checked.doc, finding, checked.opened.with_text)
        elif self._shows_disabled:
            return self._action(title, finding, disabled=types.CodeActionDisabled(_IMPOSSIBLE))
        else:
            return None
        if edit is None:
            return None
        change = types.TextEdit(span_range(edit.span, checked.places), edit.text)
        return self._action(title, finding, edit=types.WorkspaceEdit(changes={self._uri: [change]}))

    def _action(
        self,
        title: str,
        finding: Finding,
        *,
        edit: types.WorkspaceEdit | None = None,
        disabled: types.CodeActionDisabled | None = None,
    ) -> types.CodeAction:
        about = [diagnostic(finding, self._checked.places, self._pages)]
        kind = types.CodeActionKind.QuickFix
        return types.CodeAction(title, kind=kind, diagnostics=about, edit=edit, disabled=disabled)
