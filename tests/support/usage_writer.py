"""Writes COUNT messages into the usage store of a FOLDER, and says after each that it is written:
`usage_writer FOLDER NAME COUNT`.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from kb_tools.usage.store import UsageRow, open_store


def main(folder: str, name: str, count: str) -> None:
    for place in range(int(count)):
        with open_store(Path(folder)) as store:
            store.add(
                UsageRow(
                    day=date(2026, 11, 1), hour=9, language="de", outcome="none", message=f"{name} {place}"
                )
            )
        sys.stdout.write(f"{name} {place}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
