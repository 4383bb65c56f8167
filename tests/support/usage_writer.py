"""Writes COUNT messages into the store of a knowledge base, and says after each that it is written:
`usage_writer FOLDER NAME COUNT`.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.usage import UsageRow


def main(folder: str, name: str, count: str) -> None:
    for place in range(int(count)):
        with open_state(Settings(root=Path(folder), store=os.environ.get("KB_STORE", ""))) as state:
            state.usage.add(
                UsageRow(
                    day=date(2026, 11, 1), hour=9, language="de", outcome="none", message=f"{name} {place}"
                )
            )
        sys.stdout.write(f"{name} {place}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
