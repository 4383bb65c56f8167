"""The encoder that the settings name."""

from __future__ import annotations

import subprocess
import sys

from support.onnx_model import write_model

from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.settings.settings import Settings


def test_the_packaged_one_is_opened_once(tmp_path):
    encoder = open_encoder(Settings(root=tmp_path))
    assert encoder.name == "use-0.2.1"
    assert encoder.encode(["Karte sperren", "block a card"]).shape == (2, encoder.dimension)
    assert open_encoder(Settings(root=tmp_path / "elsewhere")) is encoder


def test_one_of_ones_own_is_opened_once_whatever_leads_to_it(tmp_path):
    write_model(tmp_path / "base" / "model")
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "model").symlink_to(tmp_path / "base" / "model")
    first, second = (
        open_encoder(Settings(root=tmp_path / name, meaning="onnx:model")) for name in ("base", "copy")
    )
    assert first is second
    assert first.meaning == f"onnx:{tmp_path / 'base' / 'model'}"


def test_there_may_be_none(tmp_path):
    assert open_encoder(Settings(root=tmp_path, meaning="none")) is None


def test_help_waits_for_no_matrices():
    code = "import sys; from kb_tools.cli import main; main(['--help'], standalone_mode=False); "
    ran = subprocess.run(
        [sys.executable, "-c", code + "print('numpy' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.endswith("False\n")
