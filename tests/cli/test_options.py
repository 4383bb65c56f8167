"""The options of all commands that answer messages."""

from __future__ import annotations

import click

from kb_tools.cli.options import channel_option
from kb_tools.desk.channels import CHANNELS


def test_tab_offers_the_channels_there_are():
    @click.command()
    @channel_option
    def answer():
        pass

    (option,) = answer.params
    offered = {one.value for one in option.shell_complete(click.Context(answer), "")}
    assert offered == set(CHANNELS)
    assert [one.value for one in option.shell_complete(click.Context(answer), "wh")] == ["whatsapp"]
