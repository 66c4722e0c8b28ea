"""`python -m claimcheck.training [NAME...]`: rebuild the named trained parts, all of them without a name."""

from __future__ import annotations

import sys
from importlib import import_module

# Name -> module of this package whose `train()` writes model/NAME.json; later parts read earlier ones.
PARTS = {
    "punkt": "punkt",
    "tagger": "tagger",
    "kinds": "kinds",
    "cues": "cues",
    "encoder": "encoder",
    "worth": "worth",
    "claims": "claims",
    "hedges": "hedges",
    "statuses": "statuses",
    "support": "support",
}


def main(names: list[str]) -> int:
    """Exit code: 0 done, 2 for a name that is no part."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}", file=sys.stderr)  # noqa: T201
        return 2
    for name in names or PARTS:
        import_module(f"claimcheck.training.{PARTS[name]}").train()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
