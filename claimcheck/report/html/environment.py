"""How templates become pages: values escaped, hostile characters spelt out, style and script under a policy.

Jinja2 rather than markup put together in Python: the page reads as the page, and escaping is the rule that a
template would have to break on purpose.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck import __version__
from claimcheck.report.register import described_name
from claimcheck.report.visible import on_one_line, visible
from claimcheck.report.wording import count, dots, percent, shortened

_HUES = 12  # colours for sources, page.css


def rendered(template: str, *, style: str, script: str | None = None, **values: Any) -> str:
    """A template of ours over `values`, with a style sheet and a script of ours in it."""
    css, js = _file(style), _file(script) if script else ""
    policy = f"default-src 'none'; style-src {_hash(css)}; base-uri 'none'; form-action 'none'"
    if script:
        policy += f"; script-src {_hash(js)}"
    page = _environment().get_template(template)
    return page.render(css=Markup(css), js=Markup(js), policy=Markup(policy), **values) + "\n"


def letters(number: int) -> str:
    """What a source is called beside its colour: A to Z, then AA, AB, ..."""
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def hue(source: int) -> int:
    """The number of a source's colour."""
    return (source - 1) % _HUES


def _shortened(text: str, most: int = 60) -> str:
    return shortened(text, most)


def _shown(value: object) -> object:
    """What Jinja2 does with each value before it escapes it; markup that it has made itself stays."""
    return visible(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "described": described_name,
        "dots": dots,
        "hue": hue,
        "letters": letters,
        "line": on_one_line,
        "percent": percent,
        "shortened": _shortened,
    }
    environment.globals |= {"count": count, "version": __version__}
    return environment


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
