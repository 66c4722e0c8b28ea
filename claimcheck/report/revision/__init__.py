"""Reports of what an edit changed (`claimcheck diff`): plain data for programs, a table for people."""

from __future__ import annotations

from claimcheck.report import Style
from claimcheck.revision import Revision


def render_revision(revision: Revision, style: Style) -> str:
    """The revision as text that ends in a line end, in the format `table` or `json`."""
    from claimcheck.report.revision.record import revision_record

    if style.format == "json":
        from claimcheck.report.json_report import json_object

        return json_object(revision_record(revision))
    from claimcheck.report.revision.table import revision_table

    return revision_table(revision, style)
