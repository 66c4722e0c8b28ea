"""The report as one page for a browser: no network, printable, light and dark, by mouse, keyboard and ear.

The article comes from strangers. Every value that a template shows is made visible and escaped by the
environment (`environment.py`), and the page's own policy lets no script run but ours (CSP Level 3, hashes).
"""

from __future__ import annotations

from claimcheck.report.backers import Backers
from claimcheck.report.html.article import paragraphs
from claimcheck.report.html.beside import beside
from claimcheck.report.html.claims import claim_rows, kind_shares, strength_shares
from claimcheck.report.html.environment import rendered
from claimcheck.report.html.graph import graph
from claimcheck.report.open_items import open_items
from claimcheck.report.record import Record
from claimcheck.report.register import register
from claimcheck.report.summary import collapse, independence, title
from claimcheck.rules import COLUMNS


def html(report: Record) -> str:
    """A report that includes its text (`record.record`) as an HTML document."""
    findings = report["findings"]
    claims = claim_rows(report, Backers(report))
    return rendered(
        "page.html",
        style="page.css",
        script="page.js",
        report=report,
        title=title(report),
        independence=independence(report),
        collapse=collapse(report) if report["document"]["without"] else "",
        paragraphs=list(paragraphs(report)),
        claims=claims,
        beside=beside(report),
        heard={source for row in claims for source in row.sources},
        strengths=strength_shares(report),
        kinds=kind_shares(report),
        open_items=list(open_items(report)),
        register=register(report),
        graph=graph(report),
        listed=[finding for finding in findings if finding["rule"] not in COLUMNS],
        rules={finding["rule"]: finding["name"] for finding in sorted(findings, key=lambda f: f["rule"])},
        sources={source["id"]: source for source in report["sources"]},
    )
