"""claimcheck: a linter for the sourcing of news copy.

>>> from claimcheck import check
>>> for finding in check(text).findings:
...     print(finding.rule, finding.message)

Threads may call `check` at the same time and share what it returns: a Document is frozen, and the trained
parts are loaded once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.document import Document

__version__ = "0.1.0"
__all__ = ["Document", "__version__", "check"]


def check(
    text: str,
    *,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    force: bool = False,
    against: Mapping[str, str] | None = None,
) -> Document:
    """The article `text` with every layer and finding; see `Document`.

    `title`, `byline` and `published` (ISO date) are what is known beside the text; offsets point into `text`
    alone. `select` and `ignore` take codes, families or names of rules; `against` is the text's material, by
    name. Raises InputError (a ClaimcheckError)
    where there is nothing to analyse or, without `force`, the text is not in English, and ConfigError for a
    rule or a date that does not exist. No files, no network.
    """
    # Here, not above: `claimcheck --help` must not load the stages.
    from dataclasses import replace

    from claimcheck.config import Config
    from claimcheck.document import Desk, Metadata
    from claimcheck.pipeline import analyse
    from claimcheck.read import read_text

    given = {"select": select, "ignore": ignore, **({"published": published} if published else {})}
    config = Config().updated(given)
    metadata = Metadata(title=title, byline=byline, published=config.published)
    document = read_text(text, given=metadata, force=force)
    if against:
        from claimcheck.material.read import Material

        document = replace(document, desk=Desk(material=Material.of_texts(against)))
    return analyse(document, config)


def __getattr__(name: str) -> Any:
    if name == "Document":
        from claimcheck.document import Document

        return Document
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
