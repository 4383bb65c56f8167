"""`kb completion`: what a shell needs to complete commands, options and choices."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what SHELL needs to complete the commands, options and choices of `kb`.

    \b
    Example:
      kb completion bash > ~/.local/share/bash-completion/completions/kb
      kb completion zsh > ~/.zfunc/_kb
      kb completion fish > ~/.config/fish/completions/kb.fish
    """
    completes = get_completion_class(shell)
    assert completes
    click.echo(completes(context.find_root().command, {}, "kb", "_KB_COMPLETE").source())
