"""Real folders and the real program, for every test that wants them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from signal import SIG_IGN, SIGINT, default_int_handler, getsignal, signal

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded: as in `kb`, one thread each

import pytest
from hypothesis import HealthCheck, settings
from support.built import copy_sample
from support.order import longest_first, workers
from support.places import SMALL_SITE
from support.running import run_kb
from support.shared import made_once

pytest_plugins = [
    "support.bad_input",
    "support.bases",
    "support.clipboards",
    "support.desks",
    "support.histories",
    "support.indexed",
    "support.pool",
    "support.postgres",
    "support.publishing",
    "support.cluster",  # stands on the one before
    "support.served",
    "support.brands",  # this and the next stand on it
    "support.framed",
    "support.hooked",
    "support.stores",
    "support.syncing",
    "support.visitors",
    "support.windowed",
]

settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a busy machine is no mistake
settings.load_profile("unhurried")
os.environ["KB_LANG"] = (
    "en"  # what programs say is read in English, but where a test asks for another language
)


def pytest_configure(config):
    """The sentence encoder is unpacked once for all tests, and nothing into anybody's home. What a shell has
    started in the background ignores Ctrl-C, and so would all that tests start and stop with it.
    """
    os.environ["KB_CACHE"] = str(config.cache.mkdir("kb"))
    if getsignal(SIGINT) is SIG_IGN:
        signal(SIGINT, default_int_handler)


def pytest_xdist_auto_num_workers():
    return workers()


def pytest_collection_modifyitems(items):
    longest_first(items)


@pytest.fixture
def kb(tmp_path):
    """`kb("check", cwd=folder)`: what the program printed, and its exit code."""
    home = tmp_path / "home"
    home.mkdir()

    def run(*words, cwd, **more):
        return run_kb(*words, cwd=cwd, home=home, **more)

    return run


@pytest.fixture
def folder(tmp_path):
    """A copy of a small knowledge base: a swimming pool, German and English, two videos."""
    return Path(shutil.copytree(SMALL_SITE, tmp_path / "bad"))


@pytest.fixture
def bare(tmp_path):
    """The least that is a knowledge base: a mkdocs.yml of three lines and one article."""
    folder = tmp_path / "bare"
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(
        "site_name: Bare\nsite_url: https://help.example/\nplugins: [kb]\n", encoding="utf-8"
    )
    (folder / "docs" / "hours.md").write_text(
        "# When are you open?\n\nFrom nine to five.\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A copy of the project's own help centre, indexed and checked once for all workers of a run, and copied
    for each: a check of a copy looks again at what was changed in it. Tests read it and leave it as it is.
    """
    indexed = made_once(tmp_path_factory, "indexed", _indexed_sample)
    return Path(shutil.copytree(indexed, tmp_path_factory.mktemp("sample") / "musterbank"))


def _indexed_sample(folder):
    copy_sample(folder)
    for command in ("index", "check"):
        ran = run_kb(command, cwd=folder, home=folder.parent)
        assert ran.returncode == 0, ran.said
