"""What a rule is: a code, a severity, a message, a page and the function that finds its matches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType, ModuleType
from typing import NamedTuple

from claimcheck.document import FURNITURE, Finding, Severity, Span
from claimcheck.rules.page import Page
from claimcheck.rules.phrasing import shorten
from claimcheck.rules.story import Story

NOTHING: Mapping[str, str] = MappingProxyType({})


class Match(NamedTuple):
    """The words a rule reports, and the values its message needs beyond `{text}`, which is always there."""

    span: Span
    values: Mapping[str, str] = NOTHING


Check = Callable[[Story], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, whole. `code` is settled for ever; `name` is the function's name; the page is its docstring.

    `column`: of a rule that only counts, the head of the column that it fills in the credibility table, and
    the beginning of its message; nothing for others.
    """

    code: str
    name: str
    severity: Severity
    message: str
    check: Check
    reads_credits: bool
    column: str

    @property
    def family(self) -> str:
        """The two letters that the code begins with."""
        return self.code[:2]

    @property
    def page(self) -> Page:
        """Its docstring in parts, read for whoever asks."""
        return Page.parse(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """What it reports, in one line."""
        return self.page.summary


def rule(
    code: str, severity: Severity, message: str, *, reads_credits: bool = False, column: str = ""
) -> Callable[[Check], Rule]:
    """Make a rule of a function from a story to its matches.

    `message` is a format string over the match's values. Matches in credits, bylines and other furniture are
    dropped, except for a rule that `reads_credits`. Raises ValueError where the message does not begin with
    the `column`.
    """
    if not message.startswith(column):
        raise ValueError(f"the message of {code} must begin with {column!r}")

    def decorate(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(code, name, severity, message, check, reads_credits, column)

    return decorate


def collect(families: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules that `families` define, by code; raises ValueError when two share a code or a name."""
    rules = [value for family in families for value in vars(family).values() if isinstance(value, Rule)]
    for label, count in Counter(label for rule in rules for label in (rule.code, rule.name)).items():
        if count > 1:
            raise ValueError(f"two rules are called {label}")
    return tuple(sorted(rules, key=lambda rule: rule.code))


def findings(story: Story, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """What `rules` have to say of a story, ordered by start, then rule."""
    doc = story.doc
    matches = sorted(
        ((match.span, rule.code, rule, match) for rule in rules for match in rule.check(story)),
        key=lambda row: (row[0].start, row[1], row[0].end),
    )
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for span, code, rule, match in matches:
        sentence = doc.sentence_at(span.start)
        if sentence is not None and doc.sentences[sentence].role in FURNITURE and not rule.reads_credits:
            continue
        words = " ".join(doc[span].lower().split())
        seen[code, words] += 1
        message = rule.message.format(**{"text": shorten(doc[span]), **match.values})
        found.append(
            Finding(
                code,
                rule.name,
                rule.severity,
                message,
                span,
                sentence,
                fingerprint(code, words, seen[code, words]),
            )
        )
    return tuple(found)


def order(finding: Finding) -> tuple[int, str, int]:
    """How findings are ordered: by start, then rule."""
    return finding.span.start, finding.rule, finding.span.end


def fingerprint(code: str, words: str, number: int) -> str:
    """Names the `number`th finding of a rule on the same words; it survives the moving of a paragraph."""
    key = f"{code}\n{words}\n{number}".encode("utf-8", "surrogatepass")
    return sha256(key).hexdigest()[:16]
