"""The description of the server is true: what it says may be sent is answered as it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import jsonschema_rs

from kb_tools.server.routes import ROUTES

SCHEMATHESIS = Path(sys.executable).with_name("schemathesis")
NOT_TOLD = "positive_data_acceptance,unsupported_method"
"""No schema can know which ids and languages there are; HEAD is answered as well as GET."""


def test_every_route_is_described_for_those_with_a_token(guarded):
    assert guarded.ask("GET", "/openapi.json").status == 401
    described = guarded.ask("GET", "/openapi.json", role="agent").data
    for route in ROUTES:
        operation = described["paths"][route.path.replace(":path", "")][route.method.lower()]
        assert operation["summary"] == route.says
        for content in operation["responses"]["200"]["content"].values():
            jsonschema_rs.meta.validate(content["schema"])


def test_schemathesis_finds_nothing_that_is_not_as_described(guarded, tmp_path):
    command = [
        SCHEMATHESIS, "run", f"http://127.0.0.1:{guarded.port}/openapi.json", "--max-examples", "5",
        "--phases", "examples,coverage,fuzzing", "--seed", "1", "--exclude-checks", NOT_TOLD,
        "--exclude-path", "/v1/approvals/news",
        "--request-timeout", "600", "--header", f"Authorization: Bearer {guarded.tokens['lead']}",
    ]  # fmt: skip
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
