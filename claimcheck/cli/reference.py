"""The commands to look things up: the rules, the page of one, the schema of the report, the manual."""

from __future__ import annotations

import click

from claimcheck.cli.completion import rules
from claimcheck.cli.speech import say


@click.command("rules")
def list_rules() -> None:
    """List all rules: code, severity, name, what each reports."""
    from claimcheck.rules import RULES

    wide = max(len(rule.name) for rule in RULES)
    say("".join(f"{rule.code}  {rule.severity:7}  {rule.name:{wide}}  {rule.summary}\n" for rule in RULES))


@click.command()
@click.argument("rule", metavar="CODE", shell_complete=rules)
def explain(rule: str) -> None:
    """Show the page of a rule: what it wants, and why."""
    from claimcheck.rules import find, page

    say("\n\n".join(page(found) for found in find(rule)) + "\n")


@click.command()
@click.argument("of", metavar="[report|diff]", type=click.Choice(["report", "diff"]), default="report")
def schema(of: str) -> None:
    """Print the JSON Schema of the report, or of what `claimcheck diff` reports."""
    from claimcheck.report import schema as report
    from claimcheck.report.json_report import json_object
    from claimcheck.report.revision import schema as revision

    say(json_object((report if of == "report" else revision).schema()))


@click.command()
@click.pass_context
def manpage(context: click.Context) -> None:
    """Print the manual page: `claimcheck manpage | man -l -`."""
    from claimcheck.manual import manual

    program = context.find_root().command
    assert isinstance(program, click.Group)
    say(manual(program))
