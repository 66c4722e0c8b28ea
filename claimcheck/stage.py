"""What a stage promises: the layers it needs and the layers it writes.

A stage may write several layers, so that a model which reads each paragraph once can fill attributions,
claims
and hedges in one pass: such a stage is one function with three names in `assigns`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.document import Document


@dataclass(frozen=True, slots=True)
class Stage:
    """A named step of the pipeline: a pure function from a document to the layers it writes."""

    name: str
    requires: tuple[str, ...]
    assigns: tuple[str, ...]
    run: Callable[[Document], dict[str, Any]]

    def __call__(self, document: Document) -> Document:
        """The document with this stage's layers; raises if the stage wrote other layers than it promised."""
        layers = self.run(document)
        if tuple(layers) != self.assigns:
            raise TypeError(f"stage {self.name} promised {self.assigns} and wrote {tuple(layers)}")
        return replace(document, **layers)


def stage(
    *, requires: tuple[str, ...], assigns: tuple[str, ...]
) -> Callable[[Callable[[Document], dict[str, Any]]], Stage]:
    """Make a stage of a function that returns its layers as a dict in the order of `assigns`."""

    def decorate(run: Callable[[Document], dict[str, Any]]) -> Stage:
        return Stage(run.__name__, requires, assigns, run)

    return decorate
