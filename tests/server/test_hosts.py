"""Which hosts are this machine."""

from __future__ import annotations

import pytest

from kb_tools.server.hosts import is_here

OURS = ("127.0.0.1", "127.0.0.1:8321", "localhost", "localhost:80", "[::1]", "[::1]:8321")
OTHERS = ("", "[", "::1", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.5:8321")


@pytest.mark.parametrize("host", OURS)
def test_this_machine_has_names_of_its_own(host):
    assert is_here(host)


@pytest.mark.parametrize("host", OTHERS)
def test_other_names_may_be_anybody_s(host):
    assert not is_here(host)
