"""The commands to look things up: the rules, the page of one, the schema of the report."""

from __future__ import annotations

import click

from claimcheck.cli.speech import say


@click.command("rules")
def list_rules() -> None:
    """List all rules: code, severity, name, what each reports."""
    from claimcheck.rules import RULES

    wide = max(len(rule.name) for rule in RULES)
    say("".join(f"{rule.code}  {rule.severity:7}  {rule.name:{wide}}  {rule.summary}\n" for rule in RULES))


@click.command()
@click.argument("rule", metavar="CODE")
def explain(rule: str) -> None:
    """Show the page of a rule: what it wants, and why."""
    from claimcheck import rules

    say("\n\n".join(rules.page(found) for found in rules.find(rule)) + "\n")


@click.command()
def schema() -> None:
    """Print the JSON Schema of the report."""
    from claimcheck.report.json_report import json_object
    from claimcheck.report.schema import schema

    say(json_object(schema()))
