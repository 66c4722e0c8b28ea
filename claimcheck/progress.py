"""How far a run over many documents has come: on standard error, on a terminal only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def with_progress(items: Iterable[Item]) -> Iterator[Item]:
    """`items`, while a line counts them from the second on; it is gone when they end."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    counted = TextColumn("{task.completed} documents")
    progress = Progress(
        SpinnerColumn(),
        counted,
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    )
    task = progress.add_task("", total=None)
    try:
        for count, item in enumerate(items, 1):
            if count == 2:
                progress.start()
            progress.update(task, completed=count)
            yield item
    finally:
        progress.stop()
