"""What is noted of what was published."""

from __future__ import annotations

from support.built import read


def test_published_address_must_not_disappear(base, kb):
    """`kb build` notes what there is, `kb check` asks for a redirect, and a redirect is enough."""
    base()
    assert kb("build", cwd=base.folder).returncode == 0
    assert "pin/\n" in read(base.folder, "published.txt")
    (base.folder / "docs/pin.md").rename(base.folder / "docs/geheimzahl.md")
    (base.folder / "docs/index.md").write_text("# Start\n\n- [PIN](geheimzahl.md)\n", encoding="utf-8")
    ran = kb("check", cwd=base.folder)
    assert ran.returncode == 1
    assert "pin/ was published and is gone" in ran.said
    config = base.folder / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace(
            "meaning: none", "meaning: none, redirects: {pin: geheimzahl}"
        ),
        encoding="utf-8",
    )
    assert kb("check", cwd=base.folder).returncode == 0
