"""The material of `--against`, read before the first draft."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.cli.speech import complain
from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.errors import ClaimcheckError


def with_material(desk: Desk, config: Config) -> tuple[Desk, bool]:
    """The desk with the material that `config` names, and whether all of it could be read.

    What could not be is told on standard error; where nothing is left, ClaimcheckError: a report without the
    comparison would look clean.
    """
    if not config.against:
        return desk, True
    from claimcheck.material.read import read_material

    material, failures = read_material(config.against, max_size=config.max_size, force=config.force)
    for failure in failures:
        complain(f"{failure.path}: {failure.error.message}")
    if material is None:
        raise ClaimcheckError("there is no material left to check against: nothing was checked.")
    return replace(desk, material=material), not failures
