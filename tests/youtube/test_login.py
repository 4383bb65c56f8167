"""The owner logs in with a browser, and nothing secret goes anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from support.youtube_server import CLIENT_SECRET, REFRESH, TOKEN

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHallo.\n"


def client_file(folder, youtube, secret=CLIENT_SECRET):
    path = folder / "client_secret.json"
    installed = {
        "client_id": "id.apps.example",
        "client_secret": secret,
        "auth_uri": f"{youtube.url}/auth",
        "token_uri": f"{youtube.url}/token",
    }
    path.write_text(json.dumps({"installed": installed}), encoding="utf-8")
    return path


def log_in(films, home, client):
    """`kb videos login` with somebody at the browser who agrees: exit code and what was printed."""
    environment = {
        **os.environ,
        "HOME": str(home),
        "OAUTHLIB_INSECURE_TRANSPORT": "1",
        "PYTHONUNBUFFERED": "1",
    }
    command = [Path(sys.executable).with_name("kb"), "videos", "login", "--no-browser", "--client", client]
    with subprocess.Popen(
        command, cwd=films, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        rows = []
        for row in process.stdout:
            rows.append(row)
            if row.startswith("http"):
                break
        asked = parse_qs(urlsplit(rows[-1].strip()).query)
        with urllib.request.urlopen(
            f"{asked['redirect_uri'][0]}?state={asked['state'][0]}&code=TEST-code"
        ) as page:
            page.read()
        out, err = process.communicate(timeout=600)
    return process.returncode, "".join(rows) + out + err


def test_owner_logs_in_and_gets_the_captions(youtube, films, kb, tmp_path):
    """The token is the owner's alone; neither it nor the client's secret is printed or kept anywhere else."""
    pytest.importorskip("google_auth_oauthlib")
    youtube.tracks["aaaaaaaaaaa"] = [
        {"id": "auto", "snippet": {"language": "en", "name": "", "trackKind": "ASR"}},
        {"id": "hand", "snippet": {"language": "en", "name": "by \x1b[31mhand", "trackKind": "standard"}},
    ]
    youtube.captions["hand"] = VTT.encode()
    home = tmp_path / "home"
    nobody = kb("videos", "captions", "aaaaaaaaaaa", cwd=films)
    assert "kb videos login" in nobody.stderr
    secret_file = client_file(tmp_path, youtube)
    code, said = log_in(films, home, secret_file)
    assert code == 0, said
    token = home / ".config" / "kb-tools" / "youtube-token.json"
    assert token.stat().st_mode & 0o777 == 0o600
    ran = kb("videos", "captions", "aaaaaaaaaaa", "--endpoint", youtube.url, cwd=films)
    assert ran.returncode == 0, ran.said
    assert "en  by [31mhand\n" in ran.stdout
    assert "en  -  (automatic)\n" in ran.stdout
    assert "Used 250 units." in ran.stderr
    assert (films / "captions" / "aaaaaaaaaaa.en.vtt").read_text(encoding="utf-8") == VTT
    youtube.fail_with("quotaExceeded")
    failed = kb("videos", "captions", "aaaaaaaaaaa", "--list", "--endpoint", youtube.url, cwd=films)
    secret_file.write_text(secret_file.read_text().replace(CLIENT_SECRET, "wrong"), encoding="utf-8")
    refused = kb("videos", "captions", "aaaaaaaaaaa", "--list", "--endpoint", youtube.url, cwd=films)
    assert "kb videos login" in refused.stderr
    said += ran.said + failed.said + refused.said
    kept = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in tmp_path.rglob("*")
        if path.is_file() and path != token
    )
    for secret in (TOKEN, REFRESH, CLIENT_SECRET):
        assert secret not in said
        assert secret not in kept
    assert CLIENT_SECRET not in token.read_text()


def test_refused_login_says_no_secret(youtube, films, tmp_path):
    """Google's own words may quote it."""
    pytest.importorskip("google_auth_oauthlib")
    code, said = log_in(films, tmp_path / "home", client_file(tmp_path, youtube, secret="GOCSPX-other"))
    assert code == 1
    assert "Google did not accept the login" in said
    assert "GOCSPX" not in said
    assert "Traceback" not in said
