"""Many documents, one after the other or in several processes: read, analysed, rendered, in the order given.

Memory stays flat in the number of documents: few are in flight, and a result is text and no document.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from claimcheck.baseline import Baseline, Entry
from claimcheck.config import Config
from claimcheck.document import Desk, Document, Severity
from claimcheck.errors import ClaimcheckError, InputError, fault
from claimcheck.pipeline import analyse
from claimcheck.read import Failure, read_path, read_stream
from claimcheck.report import Style, render


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one document: its text and the severities of its findings, or its failure.

    `entry` is what a baseline would say of it, None where the job has no baseline; `notices` are sentences
    for standard error that are no failure.
    """

    text: str = ""
    severities: frozenset[Severity] = frozenset()
    failure: Failure | None = None
    entry: Entry | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with each document; it travels to the worker processes."""

    config: Config
    style: Style
    desk: Desk = field(default_factory=Desk)
    baseline: Baseline | None = None

    def __call__(self, document: Document) -> Result:
        """The analysed document as text. Whatever goes wrong inside is an error of this document alone."""
        try:
            accepted = self.baseline.accepted(document) if self.baseline else {}
            document = analyse(replace(document, desk=self.desk), self.config, accepted)
            return Result(
                render(document, self.style),
                frozenset(finding.severity for finding in document.findings),
                entry=self.baseline.entry(document) if self.baseline else None,
                notices=tuple(_notices(document)),
            )
        except InputError as error:
            return failed(document, error)
        except ClaimcheckError:
            raise
        except Exception as error:
            return failed(document, InputError("internal", fault(error)))


def failed(document: Document, error: InputError) -> Result:
    """The result of a document that could not be analysed."""
    return Result(failure=Failure(document.id, document.path or document.id, error))


def _notices(document: Document) -> Iterator[str]:
    """What a reader of the comparison with the material has to know of single pieces."""
    for piece in document.comparison.pieces if document.comparison else ():
        if piece.use == "none":
            yield f"{piece.name}: It is {document.path or document.id} itself, and proves nothing: left out."
        elif piece.use == "differences":
            yield (
                f"{piece.name}: It reads like another version of {document.path or document.id}:"
                " nothing counts as borrowed from it."
            )


def documents(paths: Iterable[str], config: Config, stdin_name: str) -> Iterator[Document | Failure]:
    """The documents of files and folders in order, read as they are asked for; "-" is standard input."""
    for path in paths:
        try:
            for found in _read(path, config, stdin_name):
                yield dated(found, config) if isinstance(found, Document) else found
        except Exception as error:
            yield Failure(path, path, InputError("internal", fault(error)))


def dated(document: Document, config: Config) -> Document:
    """`document` as of the day that the configuration says it appears, if it says one."""
    if not config.published:
        return document
    return replace(document, given=replace(document.given, published=config.published))


def _read(path: str, config: Config, stdin_name: str) -> Iterator[Document | Failure]:
    if path != "-":
        return read_path(path, max_size=config.max_size, force=config.force)
    if sys.stdin is None:
        return iter((Failure("-", "-", InputError("unreadable", "Standard input is closed.")),))
    return read_stream(sys.stdin.buffer, stdin_name, max_size=config.max_size, force=config.force)


def run(inputs: Iterable[Document | Failure], job: Job, jobs: int = 1) -> Iterator[Result]:
    """The results of `inputs` in their order, worked on by `jobs` processes; the same however many."""
    if jobs == 1:
        return (Result(failure=item) if isinstance(item, Failure) else job(item) for item in inputs)
    from claimcheck.workers import Workers  # processes cost a twentieth of the time of one article

    return Workers(job, jobs).run(inputs)
