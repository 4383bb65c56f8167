"""Which domain a host belongs to; the addresses of videos are held in test_exact_second.py."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.links.addresses import is_within, video_path
from kb_tools.models import Video
from kb_tools.settings.settings import Settings


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


def test_page_without_folder_addresses():
    """MkDocs can do without them."""
    flat = Settings(root=NOWHERE, site_url="https://help.example/", use_directory_urls=False)
    assert (
        video_path(Video(id="mbSperre001", lang="en", title="x", line=1), flat, 9)
        == "videos/mbSperre001.html#t=9"
    )
