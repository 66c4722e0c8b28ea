"""What reports say of the whole piece: what stands beside its title, and the counts."""

from __future__ import annotations

from claimcheck.report.record import Record
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import count, day, percent, shortened


def title(report: Record, more: str = "…") -> list[str]:
    """What stands beside the name of the piece: its day, how many claims, whom it is credited to."""
    document, counts = report["document"], report["summary"]
    parts = [
        day(document["published"]),
        f"{count(counts['claims'], 'claim')} in {count(counts['sentences'], 'sentence')}",
    ]
    if document["credits"]:
        names = dict.fromkeys(on_one_line(credit["name"]) for credit in document["credits"])
        parts.append(f"credited as a whole to {' and '.join(names)}")
    if document["without"]:
        parts.append(f"without {shortened(document['without']['name'], 60, more)}")
    return parts


def collapse(report: Record) -> str:
    """Which claims fall with the source that is withdrawn, as the end of a sentence that names it."""
    numbers = {sentence["id"]: sentence["number"] for sentence in report["sentences"]}
    collapsed = [str(numbers[sentence]) for sentence in report["document"]["without"]["collapsed"]]
    lose = "loses" if len(collapsed) == 1 else "lose"
    which = f": {', '.join(collapsed)}" if collapsed else ""
    fallen = f"{count(len(collapsed), 'claim')} {lose}" if collapsed else "no claim loses"
    return f"{fallen} all support{which}."


def independence(report: Record) -> str:
    """How many sources are independent, and how much rests on the largest."""
    counts = report["summary"]
    sources = count(counts["independent_sources"], "independent source")
    if counts["largest_source_share"]:
        sources += f", the largest with {percent(counts['largest_source_share'])} of what is attributed"
    return sources


def summary(report: Record, part: str = " · ") -> str:
    """The counts, in a sentence whose parts `part` parts."""
    counts = report["summary"]
    basis = [f"{number} {kind}" for kind, number in counts["basis"].items() if number]
    claims = count(counts["claims"], "claim") + (f": {', '.join(basis)}" if basis else "")
    findings = [count(number, severity) for severity, number in counts["findings"].items() if number]
    return part.join((claims, independence(report), ", ".join(findings) or "no findings")) + "."
