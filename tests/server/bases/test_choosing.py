"""Which knowledge base an address names."""

from __future__ import annotations

import pytest

from kb_tools.server.bases.choosing import Place, place_of

HOSTS = {"desk.red.example": "red"}


@pytest.mark.parametrize(
    ("host", "path", "place"),
    [
        ("desk.example", "/b/red/v1/suggest", Place(name="red", root="/b/red")),
        ("desk.example", "/b/red/", Place(name="red", root="/b/red")),
        ("desk.example", "/b/red", Place(name="red", root="/b/red")),
        ("desk.example", "/b/", Place(name="", root="/b/")),
        ("desk.example", "/b", None),
        ("desk.example", "/v1/suggest", None),
        ("desk.red.example", "/v1/suggest", Place(name="red")),
        ("DESK.red.example:8321", "/desk", Place(name="red")),
        ("desk.red.example", "/b/blue/desk", Place(name="red")),
        ("", "/desk", None),
    ],
)
def test_a_host_of_its_own_or_the_path_names_it(host, path, place):
    assert place_of(host, path, HOSTS) == place
