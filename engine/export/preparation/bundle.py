"""Code of the engine gathered into one file that needs nothing of it.

What answers a row elsewhere is the very code that answers it here: from `ROWS` or `PICTURES` on,
each definition that is used is taken over as it stands, with its comments. Annotations need
nothing.
"""

from __future__ import annotations

import ast
import builtins
import functools
import importlib
import io
import re
import sys
import textwrap
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from engine.messages import Sentence

ROWS = ("engine.export.preparation.program", "main")
PICTURES = ("engine.export.preparation.picture_program", "main")
# What is kept as a pydantic model here is a plain class there.
INSTEAD = {
    ("engine.data.columns.column_form", "ColumnForm"): (
        "engine.export.preparation.plain_form",
        "Form",
    ),
}
_OWN = "engine"
_LIBRARIES = ("numpy", "pandas", "PIL")
_MARK = "QT_TRANSLATE_NOOP"  # marks texts for a translator, and does nothing
Name = tuple[str, str]  # a module, and what it defines


@dataclass
class _Statement:
    """A definition at the top of a module: its lines, what it defines, and what it uses."""

    place: int
    text: str
    defines: tuple[str, ...]
    uses: frozenset[str]
    says: frozenset[str]  # names in its annotations
    is_plain: bool  # no function and no class


@dataclass
class _Module:
    name: str
    title: str
    statements: list[_Statement] = field(default_factory=list)
    own: dict[str, Name] = field(default_factory=dict)  # names that come from other modules of ours
    foreign: dict[str, tuple[str, str]] = field(default_factory=dict)  # from libraries

    def defining(self, name: str) -> list[_Statement]:
        """The statements that give ``name`` its value: a table may be filled by a second one."""
        return [own for own in self.statements if name in own.defines]


@functools.cache
def predict_program(heading: str, root: Name = ROWS) -> str:
    """The program that begins with ``root`` as one file; ``heading``: its docstring."""
    return _bundle(root).text(heading)


@functools.cache
def program_sentences(root: Name = ROWS) -> tuple[Sentence, ...]:
    """Every sentence that the program can say."""
    return tuple(_bundle(root).sentences())


@functools.cache
def _bundle(root: Name) -> _Bundle:
    return _Bundle(root)


class _Bundle:
    def __init__(self, root: Name) -> None:
        self._modules: dict[str, _Module] = {}
        self._order: list[str] = []  # modules, those first that others use
        self._taken: dict[str, set[int]] = {}
        self._foreign: set[tuple[str, str, str]] = set()
        self._visit(*root)
        while any(self._take_told(module) for module in [*self._modules.values()]):
            pass  # what annotations name may name others
        self._add_in_order(root[0])
        # modules of which only annotations name something
        self._order[:0] = [name for name in self._taken if name not in self._order]
        self._names = self._unique_names()

    def sentences(self) -> Iterator[Sentence]:
        """What is taken of the engine's sentences."""
        for name in self._order:
            values = vars(importlib.import_module(name))
            for statement in self._modules[name].statements:
                if statement.place in self._taken[name]:
                    found = [values.get(own) for own in statement.defines]
                    several = [own for own in found if isinstance(own, dict)]
                    found += [own for table in several for own in table.values()]
                    yield from (own for own in found if isinstance(own, Sentence))

    def text(self, heading: str) -> str:
        heading = "\n\n".join(textwrap.fill(part, 98) for part in heading.split("\n\n"))
        parts = [f'"""{heading}"""', "from __future__ import annotations", self._imports()]
        for name in self._order:
            module = self._modules[name]
            places = self._taken.get(name)
            if not places:
                continue
            parts.append(f"# {'=' * 98}\n{module.title}\n# {'=' * 98}")
            block = ""
            for statement in module.statements:
                if statement.place in places:
                    text = self._renamed(module, statement)
                    if block and statement.is_plain:
                        block += f"\n{text}"  # values stand together
                        continue
                    parts += [block] if block else []
                    block = text if statement.is_plain else ""
                    parts += [] if statement.is_plain else [text]
            parts += [block] if block else []
        parts.append('if __name__ == "__main__":\n    sys.exit(main())')
        return "\n\n\n".join(parts) + "\n"

    # --- what is taken -----------------------------------------------------------------------

    def _visit(self, module_name: str, name: str) -> None:
        module_name, name = INSTEAD.get((module_name, name), (module_name, name))
        module = self._module(module_name)
        if name in module.own:
            self._visit(*module.own[name])
            return
        statements = module.defining(name)
        if not statements:
            raise LookupError(f"{module_name} does not define {name}")
        for statement in statements:
            self._take(module, statement)

    def _take(self, module: _Module, statement: _Statement) -> None:
        taken = self._taken.setdefault(module.name, set())
        if statement.place in taken:
            return
        taken.add(statement.place)
        for used in sorted(statement.uses):
            if used in module.own:
                self._visit(*module.own[used])
            elif used in module.foreign:
                self._foreign.add((*module.foreign[used], used))
            elif module.defining(used):
                self._visit(module.name, used)
        for told in sorted(statement.says - statement.uses):
            if told in module.foreign:
                self._foreign.add((*module.foreign[told], told))

    def _take_told(self, module: _Module) -> bool:
        """Take what annotations in ``module`` name, such as a union of classes, where it needs
        nothing more; whether something was."""
        places = self._taken.get(module.name, set())
        told = {
            name
            for statement in module.statements
            if statement.place in places
            for name in statement.says - statement.uses
        }
        found = [self._take_if_bare(module, name) for name in sorted(told)]
        return any(found)

    def _take_if_bare(self, module: _Module, name: str) -> bool:
        origin = module.own.get(name, (module.name, name))
        home = self._module(origin[0])
        while origin[1] in home.own:
            origin = home.own[origin[1]]
            home = self._module(origin[0])
        statements = home.defining(origin[1])
        taken = self._taken.get(home.name, set())
        if not statements or statements[0].place in taken:
            return False
        for used in statements[0].uses:
            library = home.foreign.get(used, ("pydantic", ""))[0].split(".")[0]
            typing = library in ("typing", "collections", *_LIBRARIES)
            there = any(inner.place in taken for inner in home.defining(used))
            if used in home.own or not (typing or there or hasattr(builtins, used)):
                return False
        self._visit(*origin)
        return True

    def _add_in_order(self, module_name: str) -> None:
        """A module behind all those that it uses: what stands at its top runs at once."""
        if module_name in self._order or module_name not in self._taken:
            return
        module = self._modules[module_name]
        for statement in module.statements:
            if statement.place in self._taken[module_name]:
                for used in sorted(statement.uses):
                    origin = module.own.get(used, (module_name, used))
                    origin = INSTEAD.get(origin, origin)
                    if origin[0] != module_name:
                        self._add_in_order(origin[0])
        self._order.append(module_name)

    def _module(self, name: str) -> _Module:
        if name not in self._modules:
            self._modules[name] = _read(name)
        return self._modules[name]

    # --- what it is called -------------------------------------------------------------------

    def _unique_names(self) -> dict[Name, str]:
        """What each definition is called in the file: private ones may meet there."""
        names: dict[Name, str] = {}
        used: set[str] = {own for _, _, own in self._foreign}
        for module_name in self._order:
            module = self._modules[module_name]
            for statement in module.statements:
                if statement.place not in self._taken[module_name]:
                    continue
                for name in statement.defines:
                    if (module_name, name) in names:
                        continue
                    unique = name
                    if name in used:
                        unique = f"_{module_name.rpartition('.')[2]}_{name.lstrip('_')}"
                    if unique in used:
                        raise LookupError(f"{module_name} and another module define {name}")
                    used.add(unique)
                    names[module_name, name] = unique
        return names

    def _final(self, module: _Module, name: str) -> str | None:
        origin = module.own.get(name, (module.name, name))
        while True:
            origin = INSTEAD.get(origin, origin)
            inner = self._modules[origin[0]].own if origin[0] in self._modules else {}
            if origin[1] not in inner:
                return self._names.get(origin)
            origin = inner[origin[1]]

    def _renamed(self, module: _Module, statement: _Statement) -> str:
        changes = {
            name: final
            for name in (*statement.says, *statement.defines)
            if (final := self._final(module, name)) is not None and final != name
        }
        if not changes:
            return statement.text
        found = []
        before = ""
        for token in tokenize.generate_tokens(io.StringIO(statement.text).readline):
            if token.type == tokenize.STRING and token.string[:2].lower() in ("rf", 'f"', "f'"):
                inside = set(re.findall(r"\w+", token.string))
                if inside & changes.keys():
                    raise LookupError(f"{module.name}: rename {inside & changes.keys()} there")
            if token.type == tokenize.NAME and token.string in changes and before != ".":
                found.append((token.start, token.end, changes[token.string]))
            before = token.string
        lines = statement.text.split("\n")
        for (row, first), (_, last), new in reversed(found):
            lines[row - 1] = lines[row - 1][:first] + new + lines[row - 1][last:]
        return "\n".join(lines)

    def _imports(self) -> str:
        whole = sorted({(module, own) for module, name, own in self._foreign if not name})
        lines = [
            f"import {module}" if module == own else f"import {module} as {own}"
            for module, own in {*whole, ("sys", "sys")}
        ]
        chosen: dict[str, set[str]] = {}
        for module, name, own in self._foreign:
            if name:
                chosen.setdefault(module, set()).add(name if name == own else f"{name} as {own}")
        lines.sort()
        lines += [
            f"from {module} import {', '.join(sorted(chosen[module]))}" for module in sorted(chosen)
        ]
        foreign = [line for line in lines if line.split()[1].split(".")[0] in _LIBRARIES]
        usual = [line for line in lines if line not in foreign]
        return "\n".join([*usual, "", *foreign])


# --- a module's source -------------------------------------------------------------------------


def _read(name: str) -> _Module:
    found = find_spec(name)
    assert found is not None
    assert found.origin is not None
    source = Path(found.origin).read_text(encoding="utf-8")
    tree = ast.parse(source)
    lines = source.split("\n")
    first = (ast.get_docstring(tree) or name).split("\n\n")[0]
    module = _Module(name, "\n".join(f"# {line}" for line in first.split("\n")))
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.ImportFrom) and node.module != "__future__":
            for alias in node.names:
                own = alias.asname or alias.name
                if str(node.module).split(".")[0] == _OWN:
                    module.own[own] = (str(node.module), alias.name)
                else:
                    module.foreign[own] = (str(node.module), alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                module.foreign[alias.asname or alias.name] = (alias.name, "")
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            _read_types(node, module)
        else:
            defines = tuple(_defined(node))
            if defines:
                text = _text(node, lines)
                kept = ast.parse(text)
                says = {each.id for each in ast.walk(kept) if isinstance(each, ast.Name)}
                plain = not isinstance(node, ast.FunctionDef | ast.ClassDef)
                uses = frozenset(_used(kept))
                module.statements.append(
                    _Statement(place, text, defines, uses, frozenset(says), plain)
                )
    return module


def _read_types(node: ast.If, module: _Module) -> None:
    """What annotations name of Pillow, which is there wherever pictures are read."""
    for each in node.body:
        if isinstance(each, ast.ImportFrom) and str(each.module).startswith("PIL"):
            for alias in each.names:
                module.foreign[alias.asname or alias.name] = (str(each.module), alias.name)


def _defined(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            yield from (each.id for each in ast.walk(target) if isinstance(each, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id
    elif isinstance(node, ast.For):  # a table that is filled
        yield from _filled(node)


def _filled(node: ast.For) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Assign):
            for target in each.targets:
                if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
                    yield target.value.id


def _used(tree: ast.AST) -> Iterator[str]:
    """The names that running it needs: not those of annotations."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns"):
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load):
                yield each.id
            if isinstance(each, ast.AST):
                yield from _used(each)


def _text(node: ast.stmt, lines: list[str]) -> str:
    """The statement's lines with the comment above it, without what only a type checker, a
    translator or a later Python reads."""
    first = node.lineno
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.decorator_list:
        first = min(first, *(each.lineno for each in node.decorator_list))
    while first > 1 and lines[first - 2].startswith("#"):
        first -= 1
    kept = {place: lines[place - 1] for place in range(first, (node.end_lineno or first) + 1)}
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef):
            for decorator in each.decorator_list:
                if isinstance(decorator, ast.Name) and decorator.id == "override":
                    kept.pop(decorator.lineno, None)
        if isinstance(each, ast.If) and ast.unparse(each.test) == "TYPE_CHECKING":
            for place in range(each.lineno, (each.end_lineno or each.lineno) + 1):
                kept.pop(place, None)
    text = "\n".join(line for _, line in sorted(kept.items()))
    return _without_marks(text)


def _without_marks(text: str) -> str:
    """Marked texts as plain ones."""
    while True:
        call = next(
            (
                each
                for each in ast.walk(ast.parse(text))
                if isinstance(each, ast.Call)
                and isinstance(each.func, ast.Name)
                and each.func.id == _MARK
            ),
            None,
        )
        if call is None:
            return text
        inside = ast.get_source_segment(text, call.args[1])
        whole = ast.get_source_segment(text, call)
        assert inside is not None
        assert whole is not None
        if isinstance(call.args[1], ast.Constant) and "\n" in inside:
            inside = f"({inside})"  # texts joined over several lines
        text = text.replace(whole, inside, 1)


def main() -> None:
    """Print the program, to be looked at."""
    sys.stdout.write(predict_program("The program."))


if __name__ == "__main__":
    main()
