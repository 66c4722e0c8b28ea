"""Every step from the spans of the article to the strength of one claim, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from claimcheck.assess.caveats import NO_CAVEAT
from claimcheck.assess.grade import Grade, grade
from claimcheck.assess.grounds import Grounds
from claimcheck.assess.independence import PARTICULAR
from claimcheck.assess.support import Considered
from claimcheck.document import Caveat, Document, Span, Support
from claimcheck.errors import ConfigError
from claimcheck.report import Style
from claimcheck.report.table.page import Page
from claimcheck.report.visible import on_one_line, visible
from claimcheck.report.wording import count

_WIDEST = 80
_MOST = 240  # characters of the article's words in one place
_LABEL = 13  # columns


def strength(doc: Document, number: int, style: Style) -> str:
    """The steps to the strength of the claim called `number` in the report of `doc`.

    Raises ConfigError where no claim has that number.
    """
    claims = [index for index, claim in enumerate(doc.claims) if claim.is_claim]
    if not 1 <= number <= len(claims):
        known = f"its claims are numbered 1 to {len(claims)}" if claims else "it makes no claim"
        raise ConfigError(f"{doc.path or doc.id} has no claim {number}: {known}.")
    return _Steps(doc, claims, Page(min(style.width, _WIDEST), unicode=style.unicode)).to(claims[number - 1])


class _Steps:
    """Writes the steps to the claim of a sentence."""

    def __init__(self, doc: Document, claims: Sequence[int], page: Page) -> None:
        self.doc = doc
        self.page = page
        self.grounds = Grounds(doc)
        self.numbers = {index: number for number, index in enumerate(claims, 1)}

    def to(self, index: int) -> str:
        """Every step, a line or several each, ending in a line end."""
        graded = grade(self.doc, self.grounds, index)
        lines = [
            f"{visible(self.doc.path or self.doc.id)}, {self._claim(index)}",
            *self._wrapped(self._words(self.doc.sentences[index].span), 2),
            "",
            "Attributions in its sentence",
            *self._attributions(index),
            *self._elsewhere(graded),
            "",
            "Sources behind it",
            *self._sources(graded),
            "",
            *self._outcome(graded, index),
        ]
        return "".join(f"{line}\n" for line in lines)

    # lines

    def _wrapped(self, text: str, indent: int, hanging: int = 0) -> list[str]:
        first, later = " " * indent, " " * (indent + hanging)
        return wrap(
            text, self.page.width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False
        )

    def _labelled(self, label: str, text: str, indent: int = 0) -> list[str]:
        return self._wrapped(f"{label + ' ':{_LABEL}}{text}", indent, _LABEL)

    # words

    def _words(self, span: Span) -> str:
        return self.page.shortened(self.doc[span], _MOST)

    def _quoted(self, spans: Iterable[Span]) -> str:
        found = [f'"{self._words(span)}"' for span in spans]
        return ", ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")

    def _claim(self, index: int) -> str:
        line, _ = self.doc.line_column(self.doc.sentences[index].span.start)
        return f"claim {self.numbers[index]}, line {line}"

    def _name(self, source: int | None) -> str:
        return "nobody" if source is None else self.page.shortened(self.doc.sources[source].name, 60)

    def _described(self, source: int | None) -> str:
        """A source with what its weight comes from."""
        if source is None:
            return "nobody in particular"
        party = self.doc.sources[source]
        parts: list[str] = [party.kind]
        if party.anonymity is not None:
            parts.append(f"described {party.anonymity.described} of 3")
            reason = party.anonymity.reason
            parts.append(f"reason: {self._quoted([reason])}" if reason else "no reason given")
        elif party.description:
            parts.append(self.page.shortened(party.description, 80))
        if self.grounds.ratings[source]:
            parts.append(f"rated {self.grounds.ratings[source]}")
        return f"{self._name(source)} ({'; '.join(parts)})"

    # steps

    def _attributions(self, index: int) -> Iterator[str]:
        met = self.grounds.considered[index]
        if not met:
            outlets = dict.fromkeys(self._name(credit.source) for credit in self.doc.credits)
            credited = f", in a piece credited as a whole to {' and '.join(outlets)}" if outlets else ""
            above = self.grounds.introduced.get(index)
            whose = "the writer says it" if above is None else f"it is in the list below {self._claim(above)}"
            yield from self._wrapped(f"none: {whose}{credited}", 2, 2)
        for one in met:
            attribution = self.doc.attributions[one.attribution]
            resolution = self.doc.resolutions[one.attribution]
            who = self._name(resolution.source)
            if attribution.source:
                who += f", from {self._quoted(attribution.source)}"
            through = sorted(self.grounds.dependence.through[one.attribution])
            yield from self._labelled(f"{one.attribution + 1}. source", who, 2)
            if through:
                yield from self._labelled("   through", ", ".join(map(self._name, through)), 2)
            if attribution.cue:
                yield from self._labelled("   cue", self._quoted(attribution.cue), 2)
            held = f"{self._quoted(attribution.content)}, {one.held} of the claim's {one.words} words"
            yield from self._labelled("   content", held, 2)
            yield from self._labelled("   verdict", self._verdict(one, index), 2)

    def _verdict(self, one: Considered, index: int) -> str:
        if one.verdict == "counts":
            support = Support(self.doc.resolutions[one.attribution].source, one.attribution, index)
            if self.grounds.falls(support):
                return (
                    f"does not count: it falls with {self._name(self.grounds.withdrawn)}, which is withdrawn"
                )
            if 2 * one.held >= one.words:
                return "counts"
            return "counts, with what else this source and others say here"
        because = {
            "silence": "it only says that somebody says nothing",
            "no report": "nobody who could speak is named, and its cue reports nothing",
            "too little": "it holds too little of the claim's words",
            "retold": "who tells it answers for it, and counts",
            "handed on": "the outlet hands on what its source says, and that counts",
        }
        return f"does not count: {because[one.verdict]}"

    def _elsewhere(self, graded: Grade) -> Iterator[str]:
        claim = graded.assessment
        if not claim.same_as:
            return
        yield ""
        yield "The same claim elsewhere"
        lent: dict[int, list[str]] = {}
        for support in claim.supports:
            lent.setdefault(support.sentence, []).append(self._name(support.source))
        fallen = {support.sentence for support in claim.withdrawn}
        for other in claim.same_as:
            yield from self._wrapped(
                f"{self._claim(other)}: {self._words(self.doc.sentences[other].span)}", 2, 2
            )
            if other in lent:
                lends = f"lends the support of {', '.join(dict.fromkeys(lent[other]))}"
            elif other in fallen:
                lends = f"lends nothing: its support falls with {self._name(self.grounds.withdrawn)}"
            else:
                lends = "lends nothing: it has no support of its own"
            yield from self._wrapped(lends, 4, 2)

    def _sources(self, graded: Grade) -> Iterator[str]:
        behind = list(dict.fromkeys(support.source for support in graded.assessment.supports))
        if not behind:
            yield "  none"
            return
        for group in graded.groups:
            first, *others = sorted(group)
            yield from self._wrapped(f"- {self._described(first)}", 2, 2)
            for source in others:
                yield from self._wrapped(f"and with it {self._described(source)}", 4, 2)
        for one in behind:
            if one is None or self.doc.sources[one].kind not in PARTICULAR:
                yield from self._wrapped(f"- {self._described(one)}", 2, 2)
        together = (
            "; those are one that speak for one body or one through the other"
            if any(len(group) > 1 for group in graded.groups)
            else ""
        )
        if graded.parts > 1:
            together += f"; they hold {graded.parts} parts of the claim, which stands as the weakest does"
        yield from self._wrapped(f"{count(len(graded.groups), 'independent source')}{together}", 2, 2)

    def _outcome(self, graded: Grade, index: int) -> Iterator[str]:
        claim = graded.assessment
        yield from self._labelled("Basis", f"{claim.basis}: {graded.why_basis}")
        dots = self.page.dots(claim.strength or 0)
        yield from self._labelled("Strength", f"{dots} {claim.strength} of 4: {graded.why_strength}")
        caveats = [f"{caveat}: {self._caveat(caveat, index)}" for caveat in claim.caveats]
        yield from self._labelled("Caveats", "; ".join(caveats) or "none")
        yield from self._labelled("Admiralty", f"{graded.letter}, {on_one_line(graded.why_letter)};")
        yield from self._labelled("", f"{graded.digit}, {graded.why_digit}")

    def _caveat(self, caveat: Caveat, index: int) -> str:
        """The words that bring a caveat about."""
        if caveat == "own-word":
            return "a source speaks of itself or of the body it speaks for"
        if caveat == "hedged":
            return self._quoted(hedge.cue for hedge in self.doc.hedges[index] if hedge.kind not in NO_CAVEAT)
        return self._quoted(item.span for item in self.doc.statuses[index] if item.kind == caveat)
