"""Nothing is published that links to what the published site does not have; it is asked itself."""

from __future__ import annotations

import shutil

import pytest
from support.browser import served
from support.ports import free_port
from support.publishing import publisher_in, show

from kb_tools.errors import KbError
from kb_tools.links.built_site import ON_SITE, RECORD
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.shown import built_record, published_record, require_links
from kb_tools.search.refresh import refresh_index
from kb_tools.sources.seals import write_sealed


@pytest.fixture
def online(tmp_path):
    """A publisher, and the folder that is on the web at his site's address."""
    www = tmp_path / "www"
    www.mkdir()
    with served(www) as address:
        yield publisher_in(tmp_path / "kb", "", address).settings, www


def test_links_are_held_against_what_is_on_the_web_not_what_was_built(online):
    settings, www = online
    deploy(settings, www)
    require_links(settings, published_record(settings))
    for name in "abcd":
        (settings.docs_dir / f"{name}.md").write_text(f"# {name}\n\nWords of {name}.\n")
    refresh_index(settings)
    show(settings)
    require_links(settings, built_record(settings))
    with pytest.raises(KbError, match=f"lacks 4 links of this index: {settings.site_url}") as told:
        require_links(settings, published_record(settings))
    assert f"{settings.site_url}d/" not in told.value.what
    assert "publish the site" in told.value.fix
    deploy(settings, www)
    require_links(settings, published_record(settings))


def test_a_site_that_does_not_tell_is_not_taken_for_one_that_has_everything(online):
    settings, www = online
    told = {"answers 404": None, "it is not what": b"<title>Please log in</title>"}
    for why, content in told.items():
        if content:
            (www / ON_SITE).write_bytes(content)
        with pytest.raises(KbError, match=why) as error:
            published_record(settings)
        assert error.value.fix.endswith("--offline")
    write_sealed(www / ON_SITE, b"kb-site-0\n\n")
    with pytest.raises(KbError, match="another version of kb"):
        require_links(settings, published_record(settings))


def test_where_nobody_answers_what_was_built_can_be_gone_by(tmp_path):
    settings = publisher_in(tmp_path / "kb", "", f"http://127.0.0.1:{free_port()}/").settings
    with pytest.raises(KbError, match="does not answer"):
        published_record(settings)
    require_links(settings, built_record(settings))
    (settings.state_dir / RECORD).unlink()
    with pytest.raises(KbError, match="nothing is known of the site"):
        built_record(settings)


def deploy(settings, www):
    """What an operator does after `kb build`."""
    shutil.copytree(settings.site_dir, www, dirs_exist_ok=True)


def test_of_tables_only_what_is_new_is_held_against_a_site_that_has_all_it_had(table_publisher):
    """Where it has lost an anchor, all are."""
    settings = table_publisher.settings
    require_links(settings, built_record(settings))
    with open_index(settings) as index:
        before = index.name
        assert not index.links(before)
        assert index.links("index-of-another")
    table_publisher.write("parking", "Park behind the house.")
    with open_index(settings) as index:
        assert [link.url for link in index.links(before)] == ["https://help.example/parking/"]
    whole = built_record(settings)
    require_links(settings, whole)
    for lost, why in ((b"parking/", "lacks 1 link"), (b"opening/", "lacks 1 link")):
        with pytest.raises(KbError, match=why):
            require_links(settings, whole.replace(lost, b"elsewhere/"))
    require_links(settings, whole)
