"""Where a video is watched, and which domain a host belongs to."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.links.addresses import is_within, video_path, video_url
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


@pytest.mark.parametrize(
    ("links", "start", "address"),
    [
        ("youtube", 0, "https://youtu.be/mbSperre001"),
        ("youtube", 42, "https://youtu.be/mbSperre001?t=42"),
        ("site", 42, "https://help.example/videos/mbSperre001/#t=42"),
    ],
)
def test_a_second_of_a_video_is_linked_where_the_settings_want_it(links, start, address):
    settings = Settings(root=NOWHERE, site_url="https://help.example/", video_links=links)
    assert video_url(Video(id="mbSperre001", lang="en", title="x", line=1), settings, start) == address
