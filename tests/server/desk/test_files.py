"""The files of the desk in the browser, and their version."""

from __future__ import annotations

import re

from kb_tools.server.desk.files import ASSETS, files, version


def test_every_script_imports_only_what_is_there():
    imported = re.findall(r'from "\./([\w.]+)"', "".join(one.decode() for one in files().values()))
    assert imported
    assert set(imported) <= set(files())


def test_all_that_is_in_the_folder_is_sent():
    assert set(files()) == {file.name for file in ASSETS.iterdir()}


def test_a_version_can_stand_in_an_address():
    assert re.fullmatch("[0-9a-f]{16}", version())
