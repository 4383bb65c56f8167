"""What all workers of a run share: the first that wants it makes it, the others wait."""

from __future__ import annotations

import os
from fcntl import LOCK_EX, flock


def made_once(tmp_path_factory, name, make):
    """The folder `name`, which `make(folder)` has filled once for the whole run. Tests leave it as it is."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    done = folder.with_suffix(".done")
    with folder.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
