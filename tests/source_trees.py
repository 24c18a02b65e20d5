"""The code of the house as syntax trees, and the names in it, for the tests that read it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


def tree_of(path: Path) -> ast.Module:
    """The file's tree. It is not kept: all of them would be slow to look through for garbage."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def names_in(path: Path) -> tuple[tuple[int, str], ...]:
    """The names that a file uses, with their lines, found once for all tests; words in its strings
    are none."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name):
            found.append((node.lineno, node.id))
        elif isinstance(node, ast.Attribute):
            found.append((node.lineno, node.attr))
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found.extend((node.lineno, alias.name.split(".")[-1]) for alias in node.names)
    return tuple(found)
