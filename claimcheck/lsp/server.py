"""Speaks with the editor: what is open, what changed, and what is asked of it.

Whole texts are exchanged, not changes: an article is small, and so the two can never come apart. A version is
analysed when typing has paused, in a thread of its own; what has been typed over is dropped.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import cast

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError, InputError, fault
from claimcheck.lsp.article import Checked, Opened, is_markdown
from claimcheck.lsp.diagnostics import Pages, diagnostics, span_range
from claimcheck.lsp.fixes import Fixes
from claimcheck.lsp.places import Encoding, Place
from claimcheck.lsp.worker import Worker
from claimcheck.report.visible import on_one_line

PAUSE = 0.3  # seconds without typing after which it is worth analysing
SETTINGS = ("claimcheck.toml", "pyproject.toml", "sources.toml")


@dataclass(slots=True)
class Article:
    """What is known of an open article: its analysis under way, the last one done, the last complaint."""

    task: asyncio.Task[None] | None = None
    checked: Checked | None = None
    complaint: str = ""


class Server(LanguageServer):
    """The server of one editor."""

    def __init__(self) -> None:
        super().__init__("claimcheck", __version__, types.TextDocumentSyncKind.Full)
        self._articles: dict[str, Article] = {}
        self._pages = Pages()
        self._is_told_to_end = False
        self._worker = Worker(self._analysed)
        self._register()

    def serve(self) -> bool:
        """Serve the editor at standard input and output until it hangs up; whether it said so before."""
        # A copy, since pygls closes what it writes to.
        with os.fdopen(os.dup(1), "wb") as out:
            try:
                self.start_io(stdout=out)
            finally:
                self._pages.close()
        return self._is_told_to_end

    def _register(self) -> None:
        handlers: dict[str, Callable[..., object]] = {
            types.INITIALIZED: self._begin,
            types.SHUTDOWN: self._end,
            types.TEXT_DOCUMENT_DID_OPEN: self._opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self._changed,
            types.TEXT_DOCUMENT_DID_SAVE: self._saved,
            types.TEXT_DOCUMENT_DID_CLOSE: self._closed,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._settings_changed,
            types.TEXT_DOCUMENT_HOVER: self._hover,
            types.TEXT_DOCUMENT_CODE_ACTION: self._actions,
        }
        options = {types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions([types.CodeActionKind.QuickFix])}
        for name, handler in handlers.items():
            # pygls writes attributes onto its handlers, which bound methods do not take.
            self.feature(name, options.get(name))(partial(handler))

    # What the editor tells

    def _begin(self, _: types.InitializedParams) -> None:
        workspace = self.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            patterns = [types.FileSystemWatcher(f"**/{name}") for name in SETTINGS]
            registration = types.Registration(
                "claimcheck-settings",
                types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                types.DidChangeWatchedFilesRegistrationOptions(patterns),
            )
            self.client_register_capability(types.RegistrationParams([registration]))

    def _end(self, _: None) -> None:
        self._is_told_to_end = True

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self._articles[params.text_document.uri] = Article()
        self._check(params.text_document.uri, 0)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self._check(params.text_document.uri, PAUSE)

    def _saved(self, params: types.DidSaveTextDocumentParams) -> None:
        self._check(params.text_document.uri, 0)

    def _settings_changed(self, _: types.DidChangeWatchedFilesParams) -> None:
        for uri in self._articles:
            self._check(uri, 0)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        article = self._articles.pop(params.text_document.uri, None)
        if article is not None:
            if article.task is not None:
                article.task.cancel()
            self._publish(params.text_document.uri, None, [])

    # What is shown of its own accord

    def _check(self, uri: str, pause: float) -> None:
        """Have the article of `uri` analysed after a pause; what is under way for it is dropped."""
        article = self._articles.get(uri)
        opened = self._as_opened(uri)
        if article is None or opened is None:
            return
        if article.task is not None:
            article.task.cancel()
        version = self.workspace.get_text_document(uri).version
        article.task = asyncio.get_running_loop().create_task(
            self._check_later(uri, article, opened, version, pause)
        )

    def _as_opened(self, uri: str) -> Opened | None:
        known = self.workspace.get_text_document(uri)
        path = known.path if uris.uri_scheme(uri) == "file" else None
        name = path or PurePath(known.path).name
        markdown = is_markdown(name, known.language_id)
        if markdown is None:
            return None
        root = self.workspace.root_path
        folder = Path(path).parent if path else Path(root) if root else Path.cwd()
        return Opened(name, folder, known.source, markdown)

    async def _check_later(
        self, uri: str, article: Article, opened: Opened, version: int | None, pause: float
    ) -> None:
        await asyncio.sleep(pause)
        found: list[types.Diagnostic] = []
        complaint = ""
        article.checked = None
        try:
            article.checked = checked = await asyncio.wrap_future(self._worker.submit(opened))
            found = diagnostics(checked.doc, checked.places, self._pages)
        except InputError as error:
            # A text without words is one that is about to be written.
            complaint = "" if error.kind == "empty" else error.message
        except ClaimcheckError as error:
            complaint = str(error)
        except Exception as error:
            complaint = fault(error)
        if complaint and complaint != article.complaint:
            message = on_one_line(f"{PurePath(opened.name).name}: {complaint}")
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, message))
        article.complaint = complaint
        self._publish(uri, version, found)

    def _analysed(self, opened: Opened) -> Checked:
        """Called in the worker."""
        agreed = self.workspace.position_encoding  # as the editor wrote it, or pygls's own
        units = agreed.value if isinstance(agreed, types.PositionEncodingKind) else agreed
        return Checked.of(opened, cast(Encoding, units))

    def _publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    # What the editor asks

    async def _current(self, uri: str) -> Checked | None:
        """The analysis of what the editor shows now; None where there is none, or it changes meanwhile."""
        article = self._articles.get(uri)
        if article is None or article.task is None:
            return None
        await asyncio.wait({article.task})
        is_current = article.task.done() and self._articles.get(uri) is article
        return article.checked if is_current else None

    async def _hover(self, params: types.HoverParams) -> types.Hover | None:
        checked = await self._current(params.text_document.uri)
        if checked is None:
            return None
        place = Place(params.position.line, params.position.character)
        hover = checked.hovers.at(checked.places.offset(place))
        if hover is None:
            return None
        content = types.MarkupContent(types.MarkupKind.Markdown, hover.markdown)
        return types.Hover(content, span_range(hover.span, checked.places))

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await self._current(params.text_document.uri)
        only = params.context.only
        if checked is None or (only and types.CodeActionKind.QuickFix not in only):
            return []
        start, end = (
            checked.places.offset(Place(place.line, place.character))
            for place in (params.range.start, params.range.end)
        )
        met = [f for f in checked.doc.findings if f.span.start <= end and start <= f.span.end]
        fixes = Fixes(params.text_document.uri, checked, self._pages, self.client_capabilities)
        return [fix for found in met if (fix := fixes.of(found))]
