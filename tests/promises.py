"""Every public class, method and function of the window says in a sentence what it promises.

Of `engine/` ruff holds that (D100 to D103), by ``@override``. In `gui/` most of what overrides is
Qt's, called by Qt and described in its documentation: so what a class inherits is looked up here,
in our own bases by their source and in those of libraries by their names.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from tests.source_trees import tree_of

ROOT = Path(__file__).resolve().parent.parent
_OURS = ("engine", "gui")
_HOOKS = {"retranslate"}  # what it promises is said once, by `gui.look.spoken.on_language_change`

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Module:
    """A file of ours: its classes by name, and where each name that it imports comes from."""

    tree: ast.Module
    classes: dict[str, ast.ClassDef] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, ast.expr] = field(default_factory=dict)  # Base = QWidget if … else object


def read(tree: ast.Module) -> Module:
    module = Module(tree)
    late = [node.body for node in tree.body if isinstance(node, ast.If)]  # TYPE_CHECKING
    for node in [*tree.body, *chain.from_iterable(late)]:
        if isinstance(node, ast.ClassDef):
            module.classes[node.name] = node
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.IfExp):
            module.chosen |= {ast.unparse(name): node.value.body for name in node.targets}
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                module.imported[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.asname or alias.name.split(".")[0]
                module.imported[name] = alias.name if alias.asname else name
    return module


class House:
    """The modules of engine and gui by name, each read when it is first asked for."""

    def __init__(self) -> None:
        self._modules: dict[str, Module | None] = {}

    def module(self, name: str) -> Module | None:
        if name not in self._modules:
            path = ROOT.joinpath(*name.split("."))
            files = (path.with_suffix(".py"), path / "__init__.py")
            own = next((file for file in files if file.is_file()), None)
            self._modules[name] = own and read(tree_of(own))
        return self._modules[name]

    def inherits(self, module: Module, own: ast.ClassDef, method: str) -> bool:
        """Whether a base of the class, ours or a library's, has a method of this name."""
        return any(self._has(module, base, method) for base in own.bases)

    def _has(self, module: Module, base: ast.expr, method: str) -> bool:
        if isinstance(base, ast.Subscript):  # Base[Kind]
            base = base.value
        if isinstance(base, ast.Name) and base.id in module.chosen:
            base = module.chosen[base.id]
        first, *rest = ast.unparse(base).split(".")
        if not rest and first in module.classes:
            found = module.classes[first]
            return _defines(found, method) or self.inherits(module, found, method)
        where, _, name = ".".join([module.imported.get(first, first), *rest]).rpartition(".")
        if where.split(".")[0] in _OURS:
            theirs = self.module(where)
            return theirs is not None and self._has(theirs, ast.Name(name), method)
        library = importlib.import_module(where or "builtins")
        return hasattr(getattr(library, name), method)


def _defines(own: ast.ClassDef, method: str) -> bool:
    return any(isinstance(node, Function) and node.name == method for node in own.body)


def _is_public(node: ast.AST) -> bool:
    return not getattr(node, "name", "_").startswith("_")


def silent(house: House, module: Module) -> Iterator[tuple[int, str]]:
    """What is public, overrides nothing and has no docstring: line and name."""
    for node in module.tree.body:
        if isinstance(node, Function | ast.ClassDef) and _is_public(node):
            if not ast.get_docstring(node):
                yield node.lineno, node.name
            if isinstance(node, ast.ClassDef):
                yield from _silent_in(house, module, node)


def _silent_in(house: House, module: Module, own: ast.ClassDef) -> Iterator[tuple[int, str]]:
    for node in own.body:
        if (
            isinstance(node, Function)
            and _is_public(node)
            and not ast.get_docstring(node)
            and node.name not in _HOOKS
            and not any(ast.unparse(mark).endswith(".setter") for mark in node.decorator_list)
            and not house.inherits(module, own, node.name)
        ):
            yield node.lineno, f"{own.name}.{node.name}"
