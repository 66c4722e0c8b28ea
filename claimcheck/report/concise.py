"""One line a finding, as compilers write them: `path:line:column: CODE message`."""

from __future__ import annotations

from claimcheck.report.record import Record
from claimcheck.report.visible import on_one_line, visible


def concise(record: Record) -> str:
    """The findings of a report (`record.record`) in order of the text; nothing where there is none."""
    path = visible(record["document"]["path"] or record["document"]["id"])
    return "".join(
        f"{path}:{finding['line']}:{finding['column']}: {finding['rule']} {on_one_line(finding['message'])}\n"
        for finding in record["findings"]
    )
