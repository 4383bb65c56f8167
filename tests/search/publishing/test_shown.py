"""Nothing is published that links to what the site does not have."""

from __future__ import annotations

from hashlib import sha256

import pytest
from support.publishing import publisher_in, show

from kb_tools.errors import KbError
from kb_tools.links.built_site import RECORD
from kb_tools.search.publishing.shown import proved_site
from kb_tools.search.refresh import refresh_index
from kb_tools.sources.seals import read_sealed


def test_a_site_that_lacks_links_is_named_with_the_first_of_them(tmp_path):
    settings = publisher_in(tmp_path / "kb", "").settings
    record = settings.state_dir / RECORD
    assert proved_site(settings) == sha256(read_sealed(record)).hexdigest()
    for name in "abcd":
        (settings.docs_dir / f"{name}.md").write_text(f"# {name}\n\nWords of {name}.\n")
    refresh_index(settings)
    with pytest.raises(KbError, match="lacks 4 links of this index: https://help") as told:
        proved_site(settings)
    assert "help.example/d/" not in told.value.what
    assert "kb build" in told.value.fix
    show(settings)
    proved_site(settings)
    record.unlink()
    with pytest.raises(KbError, match="nothing is known of the published site"):
        proved_site(settings)
