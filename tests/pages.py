"""Documents made by hand for what is shown as pages: one with all that a page shows, one that means harm."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.assess import assess
from claimcheck.document import (
    Anonymity,
    Document,
    Finding,
    Metadata,
    Party,
    Severity,
    Span,
    Status,
    StatusKind,
)
from tests.build import Said, Story

INJECTION = (
    '<script>window.harm = 1</script><img src=x onerror="window.harm = 2">&amp;\' \x1b[31m \u202eevil\u202c'
)


def _span(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return Span(start, start + len(words))


def _with(
    doc: Document,
    statuses: list[tuple[str, StatusKind, str]],
    findings: list[tuple[str, str, Severity, str]],
) -> Document:
    """`doc` with statuses (words, kind, party) and findings (words, rule, severity, message)."""
    layers = [list(layer) for layer in doc.statuses]
    for words, kind, party in statuses:
        span = _span(doc, words)
        layers[doc.sentences_of(span)[0]].append(Status(span, kind, Party(party)))
    doc = assess(replace(doc, statuses=tuple(map(tuple, layers))))
    made = []
    for number, (words, rule, severity, message) in enumerate(findings):
        span = _span(doc, words)
        name, sentence = f"rule-{rule.lower()}", doc.sentences_of(span)[0]
        made.append(Finding(rule, name, severity, message, span, sentence, f"{number:016x}"))
    return replace(doc, findings=tuple(sorted(made, key=lambda finding: (finding.span, finding.rule))))


def ferry() -> Document:
    """Seven claims: unnamed behind the main one, one through another outlet, some open, one alleged."""
    story = Story(
        [
            "Isleline wins the ferry contract",
            "Isleline has won the contract to run the ferry, two port officials said on Friday.",
            "The award still needs the approval of the cabinet.",
            "“Fares would rise by a tenth,” Moira Quist told the Harbour Times.",
            "The Port Authority did not respond to a request for comment.",
            "A rival is accused of having bribed a clerk.",
            "Some 40,000 people use the ferry, the annual report says.",
        ],
        {
            "Harbour Times": ("publication", None),
            "two port officials": ("unnamed", "port officials"),
            "Moira Quist": ("person", "director of the port"),
            "the annual report": ("document", None),
        },
        [
            Said(
                "two port officials",
                "Isleline has won the contract to run the ferry",
                "said",
                "two port officials",
            ),
            Said(
                "Moira Quist",
                "“Fares would rise by a tenth,”",
                "told",
                "Moira Quist",
                via="Harbour Times",
            ),
            Said("the annual report", "Some 40,000 people use the ferry", "says", "the annual report"),
        ],
        hedges=[("would", "modal"), ("Some", "approximator")],
        roles={0: "headline"},
        anonymity={"two port officials": Anonymity(2)},
    )
    doc = replace(
        story.document(),
        id="ferry.txt",
        path="ferry.txt",
        metadata=Metadata("Isleline wins the ferry contract", "By Nora Feldt", "2024-05-02"),
    )
    return _with(
        doc,
        [
            ("still needs the approval", "pending", "the cabinet"),
            ("did not respond", "no-comment", "The Port Authority"),
            ("is accused of", "alleged", "A rival"),
        ],
        [
            ("Isleline wins", "AN008", "error", "The main claim rests only on unnamed people."),
            ("two port officials", "AN002", "warning", "Why are they not named?"),
            ("still needs the approval", "UN001", "info", "Not final."),
        ],
    )


def hostile() -> Document:
    """Markup, escapes and overrides of direction wherever a document has room for words."""
    story = Story(
        [
            f"Title {INJECTION}",
            f"The bridge {INJECTION} closed, Mayor {INJECTION} said.",
            '“</script><script>window.harm = 3</script>” wrote a "onmouseover="window.harm=4" clerk.',
        ],
        {
            f"Mayor {INJECTION}": ("unnamed", f"who {INJECTION}"),
            'a "onmouseover="window.harm=4" clerk': ("person", None),
        },
        [
            Said(f"Mayor {INJECTION}", f"The bridge {INJECTION} closed", "said", f"Mayor {INJECTION}"),
            Said(
                'a "onmouseover="window.harm=4" clerk',
                "“</script><script>window.harm = 3</script>”",
                "wrote",
                'a "onmouseover="window.harm=4" clerk',
                via=f"Mayor {INJECTION}",
            ),
        ],
        roles={0: "headline"},
        anonymity={f"Mayor {INJECTION}": Anonymity(1)},
    )
    path = f"drafts/{INJECTION}.txt"
    doc = replace(
        story.document(), id=path, path=path, metadata=Metadata(f"Title {INJECTION}", f"By {INJECTION}")
    )
    return _with(
        doc,
        [("closed", "pending", f"the {INJECTION}")],
        [("closed", "UN001", "warning", f"Not final: {INJECTION}")],
    )
