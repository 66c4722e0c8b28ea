"""The manual page, made from the commands and their options: roff with the macros of man(7).

No clock and no terminal: the same program gives the same page. `make man` writes the one in the package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from textwrap import wrap

import click

from claimcheck import __version__
from claimcheck.config import Config

_EXIT_STATUS = (
    ("0", "Done; no finding at or above --fail-on."),
    ("1", "Findings at or above --fail-on."),
    ("2", "Something could not be done: a wrong option, unreadable input, a bad configuration. The other "
          "documents are done."),
    ("130", "Interrupted."),
)  # fmt: skip
_FILES = (
    ("claimcheck.toml", "Settings. The nearest is read, from the working directory upward."),
    ("pyproject.toml", "Settings too, in its table [tool.claimcheck]."),
    ("sources.toml", "Other names and ratings of the sources that the desk knows; the nearest is read."),
)
_ENVIRONMENT = (
    ("NO_COLOR", "No colours, unless --color always asks for them."),
    ("COLUMNS", "How wide the table may be, where the terminal does not say."),
)


def manual(program: click.Group) -> str:
    """The page of `program`, whose command `check` is the default."""
    return "".join(f"{line}\n" for line in _page(program))


def _page(program: click.Group) -> Iterator[str]:
    help = cleandoc(program.help or "")
    check = program.commands["check"]
    yield f'.TH CLAIMCHECK 1 "" "claimcheck {__version__}" "User Commands"'
    yield ".SH NAME"
    purpose = help.partition(":")[0]
    yield f"claimcheck \\- {_text(purpose[0].lower() + purpose[1:])}"
    yield ".SH SYNOPSIS"
    yield f".B claimcheck\n[\\fIOPTIONS\\fR] {_arguments(check)}"
    for name, command in sorted(program.commands.items()):
        if command is not check:
            yield f".br\n.B claimcheck {_text(name)}\n{_arguments(command)}".rstrip()
    yield ".SH DESCRIPTION"
    yield from _prose(help)
    yield ".SH OPTIONS"
    yield from _options(check.params)
    yield from _options(program.get_params(click.Context(program, **program.context_settings)))
    yield ".SH COMMANDS"
    for name, command in sorted(program.commands.items()):
        yield f'.SS "claimcheck {_text(name)}"'
        yield from _prose(cleandoc(command.help or ""))
        if command is not check:
            yield from _options(command.params)
    yield ".SH CONFIGURATION"
    yield from _prose(
        "A configuration file may say what the options say, and the options win over it. "
        "These are all settings with their defaults; claimcheck --show-settings tells where each comes from."
    )
    yield from _verbatim(
        [line.partition("  # default")[0].rstrip() for line in Config().table().splitlines()]
    )
    for title, rows in (("EXIT STATUS", _EXIT_STATUS), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        yield f".SH {title}"
        for term, words in rows:
            yield f".TP\n.B {_text(term)}"
            yield from _lines(words)


def _arguments(command: click.Command) -> str:
    names = [p.metavar or (p.name or "").upper() for p in command.params if isinstance(p, click.Argument)]
    return " ".join(f"\\fI{_text(name)}\\fR" for name in names)


def _options(parameters: list[click.Parameter]) -> Iterator[str]:
    for option in parameters:
        if isinstance(option, click.Option) and not option.hidden:
            names = ", ".join(f"\\fB{_text(name)}\\fR" for name in (*option.opts, *option.secondary_opts))
            value = "" if option.is_flag or option.count else f" \\fI{_text(_value(option))}\\fR"
            yield f".TP\n{names}{value}"
            yield from _lines(option.help or "")


def _value(option: click.Option) -> str:
    return option.metavar or option.type.name.upper()


def _prose(help: str) -> Iterator[str]:
    """The paragraphs of a help text; one that begins with click's mark is set as it stands."""
    for number, paragraph in enumerate(re.split(r"\n{2,}", help)):
        if paragraph.startswith("\b\n"):
            yield from _verbatim(paragraph.splitlines()[1:])
        else:
            if number:
                yield ".PP"
            yield from _lines(paragraph)


def _verbatim(lines: list[str]) -> Iterator[str]:
    yield ".PP\n.nf"
    yield from map(_text, lines)
    yield ".fi"


def _lines(words: str) -> Iterator[str]:
    # Escapes make a line longer than what it shows; the manual of man asks for lines below 80.
    yield from (_text(line) for line in wrap(" ".join(words.split()), 64, break_on_hyphens=False))


def _text(words: str) -> str:
    """`words` so that roff shows them as they are, to be copied too: no escapes, no requests."""
    words = re.sub(r"[\\\-'`^~]|[^\x00-\x7f]", _escape, words)
    return f"\\&{words}" if words.startswith(".") else words


def _escape(found: re.Match[str]) -> str:
    known = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
    return known.get(found[0], f"\\[u{ord(found[0]):04X}]")
