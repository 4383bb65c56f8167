"""The style sheet and the scripts of a site."""

from __future__ import annotations

import subprocess

from kb_tools.site.shipped_assets import (
    FOLDER,
    addressed,
    asset_texts,
    bundle,
    script_text,
    style_sheet,
    version,
)


def test_the_style_sheets_are_one_without_comments_and_what_is_added_stands_last(tmp_path):
    more = tmp_path / "more.css"
    more.write_text("/* why */\nb { color: red; }\n")
    text = style_sheet((more,))
    assert text.startswith(":root {")
    assert text.endswith("\nb { color: red; }\n")
    assert "/*" not in text


def test_dark_colours_of_another_sheet_are_those_of_ours(tmp_path):
    more = tmp_path / "more.css"
    more.write_text(":root { @dark; }\n")
    told = style_sheet((more,)).rpartition(":root {")[2]
    assert "--kb-alarm: #f28b82;" in told
    assert "@dark" not in told


def test_site_has_what_a_page_loads_and_nothing_else():
    """Scripts keep their folders; what the worker needs is in it."""
    paths = dict(asset_texts())
    assert f"{FOLDER}/search/box.js" in paths
    assert f"{FOLDER}/search/find.js" not in paths
    assert not any(path.endswith(".css") for path in paths)
    assert "import" not in paths[f"{FOLDER}/search/worker.js"]


def test_bundle_has_each_script_once_and_keeps_their_names_apart(tmp_path):
    """What a script needs stands before it, and is the same for all that need it."""
    for name, text in (
        (
            "a.js",
            'import { b } from "./b.js";\n'
            'import { c } from "./c.js";\nconst own = 1;\nconsole.log(b, c, own);',
        ),
        ("b.js", 'import { c } from "./c.js";\nconst own = 2;\nexport const b = own + c;\n'),
        ("c.js", "const own = 40;\nexport const c = own;\nexport class D {}\n"),
    ):
        (tmp_path / name).write_text(text)
    made = bundle(tmp_path / "a.js")
    assert made.count("const own = 40") == 1
    ran = subprocess.run(["node", "-e", made], capture_output=True, text=True, check=True)
    assert ran.stdout == "42 40 1\n"


def test_every_script_is_loaded_by_one_address_with_its_version(tmp_path):
    """Imports, lists of what to import, and workers; what is said beside them stays, comments on lines of
    their own do not.
    """
    file = tmp_path / "a.js"
    text = 'import { b } from "./b.js"; const c = ["../c.js", new URL("./d.js", 1)]; // e.js'
    file.write_text(f"// A script.\n\n/** What it does. */\n{text}")
    v = f"?v={version()}"
    found = f'import {{ b }} from "./b.js{v}"; const c = ["../c.js{v}", new URL("./d.js{v}", 1)]; // e.js'
    assert script_text(file) == found
    for path, text in asset_texts():
        assert '.js"' not in text, path
    assert addressed("x.css") == f"x.css{v}"
