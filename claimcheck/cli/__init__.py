"""The command line: arguments in, exit code out. It imports click and nothing that costs; commands load more.

Exit codes are decided here and in `check` alone: 0 nothing at or above --fail-on, 1 findings at or above it,
2 the job could not be done, 130 interrupted. A reader that closes the pipe early has got what it wanted: 0.
To add a command: a function in the module of its kind, and its name in `COMMANDS`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from claimcheck import __version__
from claimcheck.cli import check, completion, diff, editor, reference
from claimcheck.cli.speech import complain
from claimcheck.errors import ClaimcheckError, fault
from claimcheck.output import ClosedPipeError, forget_standard_output

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
# Objects between two searches for what refers to itself. Little here does, while what is loaded, and goes
# through each search, is much: with Python's 700 they take a twelfth of the time.
FEW_CYCLES = 50_000
COMMANDS = (
    check.check,
    diff.diff,
    reference.list_rules,
    reference.explain,
    reference.schema,
    completion.completion,
    editor.lsp,
    reference.manpage,
)


class DefaultGroup(click.Group):
    """A group whose command `check` needs no name: `claimcheck FILE`. A file called `rules` is `./rules`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in {*self.commands, "-h", "--help", "--version"}:
            ctx.meta[completion.FIRST_WORD] = not args
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Options of check, the default"):
            options = (option for option in self.commands["check"].params if isinstance(option, click.Option))
            formatter.write_dl([row for option in options if (row := option.get_help_record(ctx))])
        super().format_options(ctx, formatter)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program with `arguments`, by default the command line's, and exit."""
    gc.set_threshold(FEW_CYCLES)
    try:
        code = _invoke(list(sys.argv[1:] if arguments is None else arguments))
        if sys.stdout is not None:
            sys.stdout.flush()
    except (ClosedPipeError, BrokenPipeError):
        forget_standard_output()
        code = 0
    except KeyboardInterrupt:
        # All is closed by now. A usual exit would end with the signal, not with the code, where the interrupt
        # came amid code made of a string, as dataclasses are: Python takes it for one that nobody caught.
        os._exit(130)
    sys.exit(code)


def _invoke(arguments: list[str]) -> int:
    try:
        if completion.asked(program):
            return 0
        with program.make_context("claimcheck", arguments) as context:
            return program.invoke(context) or 0
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except click.ClickException as error:
        complain(f"{error.format_message()} Try 'claimcheck --help'.")
    except ClaimcheckError as error:
        complain(str(error))
    except (ClosedPipeError, BrokenPipeError):
        raise
    except Exception as error:
        complain(fault(error))
    return 2


@click.group(
    cls=DefaultGroup, context_settings=CONTEXT, options_metavar="[OPTIONS]", subcommand_metavar="[PATH]..."
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """A linter for the sourcing of news copy: claim by claim, who says so, how firmly, what is still
    unconfirmed, and what to fix. It judges how a piece is sourced, never whether it is true.

    PATH is an article (text, Markdown, Word, RTF, HTML, PDF, e-mail, ninjs, Arc ANS, NewsML-G2, NITF), a
    .jsonl file of them, a folder, or - for standard input. Nothing leaves the machine.

    \b
    claimcheck article.txt                 the credibility table
    claimcheck --json article.txt | jq .   the same for programs
    claimcheck explain AN002               what a rule wants, and why
    """


for command in COMMANDS:
    program.add_command(command)
