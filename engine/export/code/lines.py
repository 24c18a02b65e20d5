"""Lines of code, each with what of the design it stands for, and how a text gets into them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.export.code.code_words import CodeWords

WIDTH = 92  # letters: so many fit beside each other on a projector
_COMMENT = 60  # letters of a person's own text in a comment

Item = tuple[str, str]  # an item of a list, and what it stands for


@dataclass(frozen=True)
class CodeLine:
    """One line, without its line break.

    ``about``: what it stands for: ``brick:`` and a brick's id, ``column:`` and a column's name,
    ``setting:`` and a field of the training's settings, or ``source``, ``split``, ``target``.
    ``section``: the step of the work that it belongs to, a key of `CodeWords`.
    """

    text: str
    section: str
    about: frozenset[str] = frozenset()


def brick(brick_id: str) -> str:
    """What a line is ``about`` that makes a brick."""
    return f"brick:{brick_id}"


def column(name: str) -> str:
    """What a line is ``about`` that deals with a column."""
    return f"column:{name}"


def setting(name: str) -> str:
    """What a line is ``about`` that a setting of the training decides."""
    return f"setting:{name}"


def quoted(value: object) -> str:
    """A text or number as Python writes it, whatever is in it: what cannot be printed, such as
    line breaks and signs that turn the direction of writing, is written as an escape."""
    text = repr(value)
    if isinstance(value, str) and text.startswith("'") and '"' not in text:
        return f'"{text[1:-1]}"'
    return text


def in_comment(text: str) -> str:
    """A person's own text as a comment can hold it: on one line, and not too long."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * _COMMENT])
    plain = " ".join(plain.split())
    return plain if len(plain) <= _COMMENT else plain[: _COMMENT - 1] + "…"


class Writer:
    """Collects the lines and imports of a script."""

    def __init__(self, words: CodeWords) -> None:
        self.words = words
        self._lines: list[CodeLine] = []
        self._section = ""
        self._modules: set[str] = set()
        self._names: dict[str, set[str]] = {}

    def begin(self, section: str) -> None:
        """A new step of the work, under its own comment."""
        if self._lines:
            self.add("")
        self._section = section
        self.comment(section)

    def comment(self, key: str, *about: str, indent: str = "") -> None:
        """A comment in the person's language."""
        self.add(f"{indent}# {self.words.said(key)}", *about)

    def add(self, text: str, *about: str) -> None:
        """One line, or several with line breaks between them, all ``about`` the same."""
        found = frozenset(each for each in about if each)
        self._lines += [CodeLine(line, self._section, found) for line in text.split("\n")]

    def listed(self, head: str, items: Sequence[Item], tail: str, *about: str) -> None:
        """``head``, the items with commas, ``tail``: on one line where they fit, else several
        with as many items as fit, each line about its own items."""
        whole = head + ", ".join(text for text, _ in items) + tail
        if len(whole) <= WIDTH:
            self.add(whole, *about, *(of for _, of in items))
            return
        self.add(head, *about)
        for row in _packed(items):
            self.add("    " + ", ".join(text for text, _ in row) + ",", *(of for _, of in row))
        self.add(tail, *about)

    def module(self, name: str) -> None:
        """``import name`` at the top."""
        self._modules.add(name)

    def name(self, module: str, *names: str) -> None:
        """``from module import names`` at the top."""
        self._names.setdefault(module, set()).update(names)

    def lines(self) -> tuple[CodeLine, ...]:
        """The imports, and what was written."""
        plain = [f"import {name}" for name in sorted(self._modules)]
        chosen = [
            f"from {module} import {', '.join(sorted(names))}"
            for module, names in sorted(self._names.items())
        ]
        heads = [CodeLine(text, "imports") for text in (*plain, *chosen, "")]
        return (*heads, *self._lines)


def _packed(items: Iterable[Item]) -> list[list[Item]]:
    rows: list[list[Item]] = []
    room = 0
    for item in items:
        if not rows or room + len(item[0]) + 2 > WIDTH - 5:
            rows.append([])
            room = 0
        rows[-1].append(item)
        room += len(item[0]) + 2
    return rows
