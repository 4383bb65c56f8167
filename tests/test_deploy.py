"""What the handbook gives operators to install and run it: the script, the units, the container."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from support.places import ROOT
from support.ports import free_port

from kb_tools.cli import main

DEPLOY = ROOT / "handbook" / "deploy"
UNITS = sorted(file.name for file in DEPLOY.glob("kb-*"))
SERVICES = [name for name in UNITS if name.endswith(".service")]
NOBODY = 65534
NOT_OF_PYTHON = shutil.ignore_patterns("test", "site-packages", "__pycache__", "*.a", "include", "share")
SERVED = """
"$1/kb" -C "$2" serve --port "$3" > /dev/null &
"$1/python" -c '
import sys, time
from urllib.request import urlopen
for _ in range(3000):
    try:
        print(urlopen(f"http://127.0.0.1:{sys.argv[1]}/healthz").status)
        break
    except OSError:
        time.sleep(0.1)
' "$3"
kill -TERM $!
wait $!
"""
"""Starts a server, asks it whether it answers, and stops it."""
CONTAINER = (DEPLOY / "Containerfile").read_text("utf-8")


@pytest.fixture
def place():
    """A folder that everybody may look into; pytest's own are their owner's alone."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def without_rights(place):
    """`without_rights("sh", script)` runs it as nobody, where the tests are root's, with a Python that such
    a user has as well.
    """
    nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": ()} if os.geteuid() == 0 else {}
    environment = {**os.environ, "HOME": str(place), "PIP_NO_COMPILE": "1"}

    def run(*words):
        with_user = {"env": environment, "cwd": "/", "capture_output": True, "text": True, **nobody}
        return subprocess.run(words, check=False, **with_user)

    python = Path(sys.executable).resolve()
    try:
        run(python, "-V")
    except PermissionError:  # it is in somebody's home
        shutil.copytree(sys.base_prefix, place / "python", symlinks=True, ignore=NOT_OF_PYTHON)
        environment["LD_LIBRARY_PATH"] = str(place / "python" / "lib")
        python = place / "python" / python.relative_to(Path(sys.base_prefix).resolve())
    if run(python, "-c", "import ensurepip, ssl").returncode:
        pytest.skip("nobody without rights has a Python here that could make an environment")
    environment["PYTHON"] = str(python)
    return run


@pytest.mark.long
def test_the_script_installs_everything_for_somebody_without_rights(without_rights, place, pool_site):
    """Into an empty environment; then the installed `kb` finds its encoder, and serves where it may write
    into `.kb/` alone.
    """
    source, target = place / "source", place / "kb"
    for name in re.findall(r"^COPY (?!--from)(.+) /source", CONTAINER, re.MULTILINE):
        for one in name.split():  # what the container gets, and nothing else
            (source / one).parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if (ROOT / one).is_dir() else shutil.copy)(ROOT / one, source / one)
    target.mkdir()
    if os.geteuid() == 0:
        os.chown(target, NOBODY, NOBODY)
    ran = without_rights("sh", source / "handbook" / "deploy" / "install.sh", target)
    if "No matching distribution" in ran.stderr:
        pytest.skip("pip finds no packages here")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("kb, version ")
    assert [file.name for file in (target / "cache").glob("use-*")]
    shutil.copytree(pool_site, place / "help")
    if os.geteuid() == 0:  # the rest is root's
        subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", place / "help" / ".kb"], check=True)
    variables = ("env", f"KB_CACHE={target / 'cache'}", "KB_SERVER=", "KB_STORE=")
    doctor = without_rights(*variables, target / "bin" / "kb", "-C", place / "help", "doctor")
    assert "✓ encoder   use-0.2.1, every byte as it should be" in doctor.stdout, doctor.stderr
    assert doctor.returncode == 0, doctor.stdout
    started = ("sh", "-c", SERVED, "sh", target / "bin", place / "help", str(free_port()))
    served = without_rights(*variables, *started)
    assert (served.returncode, served.stdout.splitlines()[-1]) == (0, "200"), served.stderr


@pytest.fixture
def machine(tmp_path):
    """A root of a file system with the units and what they start."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    units = tmp_path / "etc" / "systemd" / "system"
    units.mkdir(parents=True)
    for name in UNITS:
        shutil.copy(DEPLOY / name, units)
    kb = tmp_path / "opt" / "kb" / "bin" / "kb"
    kb.parent.mkdir(parents=True)
    kb.write_text("#!/bin/sh\n")
    kb.chmod(0o755)
    return tmp_path


def verified(machine):
    options = ("--man=no", "--recursive-errors=no", f"--root={machine}")
    return subprocess.run(
        ["systemd-analyze", "verify", *options, *UNITS], capture_output=True, text=True, check=False
    )


def test_systemd_can_read_the_units(machine):
    ran = verified(machine)
    assert (ran.returncode, ran.stderr) == (0, "")
    (machine / "opt" / "kb" / "bin" / "kb").unlink()
    assert verified(machine).returncode != 0


def test_systemd_finds_the_services_locked_up_well(machine):
    for name in SERVICES:
        words = ["systemd-analyze", "security", "--offline=true", "--no-pager"]
        words.append(machine / "etc" / "systemd" / "system" / name)
        ran = subprocess.run(words, capture_output=True, text=True, check=True)
        assert float(re.search(r"exposure level .*?: ([\d.]+)", ran.stdout)[1]) < 2, ran.stdout


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_no_rights_and_one_place_to_write(name):
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(DEPLOY / name)
    service = unit["Service"]
    assert service["User"] != "root"
    assert service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["ReadWritePaths"].startswith(service["WorkingDirectory"])


def test_what_the_units_start_is_a_command_of_ours():
    started = {
        line.partition("/opt/kb/bin/kb ")[2]
        for name in SERVICES
        for line in (DEPLOY / name).read_text("utf-8").splitlines()
        if line.startswith("ExecStart=")
    }
    assert started == {"serve --workers 2", "build", "usage show", "doctor"}
    for words in started:
        assert CliRunner().invoke(main, [*words.split(), "--help"]).exit_code == 0


def test_the_container_runs_the_script_and_nothing_else_and_as_nobody():
    assert re.findall(r"^RUN (.+)$", CONTAINER, re.MULTILINE) == [
        "sh /source/handbook/deploy/install.sh /opt/kb"
    ]
    last = CONTAINER.rpartition("\nFROM ")[2]
    assert int(re.search(r"^USER (\d+):", last, re.MULTILINE)[1]) > 0
    assert "\nRUN " not in last


def test_the_health_check_says_whether_the_server_answers(alone):
    command = json.loads(re.search(r"^HEALTHCHECK .*CMD (\[.*\])$", CONTAINER, re.MULTILINE)[1])
    for port, code in ((alone.port, 0), (1, 1)):
        words = [sys.executable, *command[1:-1], command[-1].replace(":8321/", f":{port}/")]
        assert subprocess.run(words, capture_output=True, check=False).returncode == code
