"""What the Tab key offers: commands, options, the words an option takes, codes of rules, articles.

click finds out what is being typed; here are the words it does not know of, and the command that prints the
script which asks for them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from claimcheck.cli.speech import say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem, ShellComplete

    Offer = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]

ASKS = "_CLAIMCHECK_COMPLETE"  # the variable by which the scripts ask; click's naming
SHELLS = ("bash", "zsh", "fish")
# In the context of a program called without any word yet, when commands may follow as well as articles.
FIRST_WORD = "claimcheck.cli.first_word"

# click's script for bash offers either words or files, and our first word may be both. Bash adds the slashes
# and the quoting of file names itself.
_BASH = """\
%(complete_func)s() {
    local IFS=$'\\n'
    local response completion type value

    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete $1)

    for completion in $response; do
        IFS=',' read -r type value <<< "$completion"

        if [[ $type == 'file' ]]; then
            compopt -o filenames
            COMPREPLY+=($(compgen -f -- "$value"))
        elif [[ $type == 'dir' ]]; then
            compopt -o filenames
            COMPREPLY+=($(compgen -d -- "$value"))
        elif [[ $type == 'plain' ]]; then
            COMPREPLY+=("$value")
        fi
    done
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


def one_of(words: Iterable[str]) -> Offer:
    """Offers those of `words` that begin as what is typed."""
    known = tuple(words)

    def offer(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem[str]]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in known if word.startswith(typed)]

    return offer


def rules(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem[str]]:
    """Offers families and codes of rules, or names where a small letter is typed; after a comma once more."""
    from click.shell_completion import CompletionItem

    from claimcheck.rules import RULES

    before, comma, last = typed.rpartition(",")
    helps = dict.fromkeys(rule.family for rule in RULES) if not last else {}
    helps |= {label: rule.summary for rule in RULES for label in (rule.code, rule.name)}
    named = last[:1].islower()
    return [
        CompletionItem(f"{before}{comma}{label}", help=help)
        for label, help in helps.items()
        if label[0].islower() == named and label.startswith(last)
    ]


def articles(context: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem[str]]:
    """Offers files and folders; commands too where nothing stands before."""
    from click.shell_completion import CompletionItem

    offers: list[CompletionItem[str]] = []
    program = context.find_root().command
    if context.meta.get(FIRST_WORD) and isinstance(program, click.Group):
        offers += [
            CompletionItem(name, help=command.get_short_help_str())
            for name, command in program.commands.items()
            if name.startswith(typed)
        ]
    return [*offers, CompletionItem(typed, type="file")]


def asked(program: click.Group) -> bool:
    """Answers a shell that asks what to offer, and tells whether one did."""
    instruction = os.environ.get(ASKS)
    if not instruction or not {"COMP_WORDS", "COMP_CWORD"} <= os.environ.keys():
        return False
    shell, _, what = instruction.partition("_")
    if what == "complete" and shell in SHELLS:
        asking = _shell(program, shell)
        words, typed = asking.get_completion_args()
        if words and words[-1] == "=":  # bash parts --format=table into three words
            words.pop()
        offers = asking.get_completions(words, typed)
        say("".join(f"{asking.format_completion(offer)}\n" for offer in offers))
    return True


@click.command()
@click.argument("shell", metavar="|".join(SHELLS), type=click.Choice(SHELLS), shell_complete=one_of(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a script that teaches a shell to complete what is typed.

    \b
    eval "$(claimcheck completion bash)"          in ~/.bashrc
    eval "$(claimcheck completion zsh)"           in ~/.zshrc, after compinit
    claimcheck completion fish | source           in ~/.config/fish/config.fish
    """
    from click.shell_completion import ShellComplete

    program = context.find_root().command
    assert isinstance(program, click.Group)
    asking = _shell(program, shell)
    # Not its own source(), which runs a bash to see of which version it is.
    say(_BASH % asking.source_vars() if shell == "bash" else ShellComplete.source(asking))


def _shell(program: click.Group, shell: str) -> ShellComplete:
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None, shell
    return kind(program, {}, "claimcheck", ASKS)
