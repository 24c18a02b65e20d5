"""Every text has its Korean, and the check would notice if one had not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests import translations


def test_every_text_is_translated() -> None:
    assert translations.problems() == []


def test_the_check_notices_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = translations.TS.read_text(encoding="utf-8")
    assert "<translation>" in text
    broken = tmp_path / translations.TS.name
    broken.write_text(
        text.replace("<translation>", "<translation>{nobody} ", 1).replace(
            "<source>Getting ready…</source>", "<source>Getting steady…</source>"
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "TS", broken)

    found = translations.problems()

    assert any(line.startswith("other places in braces") for line in found)
    assert any(line.startswith("not gathered yet") and "Getting ready" in line for line in found)
    assert any(line.startswith("in no source any more") for line in found)


def test_no_text_is_glued_or_made_of_a_variable() -> None:
    """lupdate sees neither f-strings nor variables: they would stay English for ever."""
    found = []
    for path in sorted((translations.ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "tr"
                and not (
                    node.args
                    and isinstance(node.args[0], ast.Constant)
                    and isinstance(node.args[0].value, str)
                )
            ):
                found.append(f"{path.relative_to(translations.ROOT)}:{node.lineno}")
    assert found == []
