"""Which domain a host belongs to; the addresses of videos are held in test_exact_second.py."""

from __future__ import annotations

import pytest

from kb_tools.links.addresses import is_within


@pytest.mark.parametrize(
    ("host", "within"),
    [
        ("bank.example", True),
        ("www.bank.example", True),
        ("mybank.example", False),
        ("bank.example.org", False),
        ("bank.example.", False),
        ("", False),
    ],
)
def test_a_domain_has_the_hosts_below_it_and_no_others(host, within):
    assert is_within(host, ["Bank.Example", ""]) is within
