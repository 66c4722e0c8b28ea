"""The sign-off sheet as a page to print."""

from __future__ import annotations

from claimcheck.report.html.environment import rendered
from claimcheck.report.record import Record
from claimcheck.report.signoff import NOTHING, to_initial
from claimcheck.report.summary import title


def signoff_page(report: Record) -> str:
    """The sheet of a report (`signoff.signoff`) as an HTML document without script."""
    return rendered(
        "signoff.html",
        style="signoff.css",
        document=report["document"],
        title=title(report),
        items=to_initial(report),
        nothing=NOTHING,
    )
