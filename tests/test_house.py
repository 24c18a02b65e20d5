"""The house stands as drawn: who may import whom, what is late, what is small."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.promises import House, read, silent
from tests.source_trees import names_in, tree_of

ROOT = Path(__file__).resolve().parent.parent


def _python(code: str, **kwargs: object) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        **kwargs,  # type: ignore[call-overload]
    )


def test_the_import_contracts_hold() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = _python(code)
    assert done.returncode == 0, done.stdout + done.stderr


_WALK = """
import importlib, pkgutil, sys
package = importlib.import_module({package!r})
names = [{package!r}]
for entry in pkgutil.walk_packages(package.__path__, {package!r} + "."):
    if not entry.name.endswith("__main__"):
        importlib.import_module(entry.name)
        names.append(entry.name)
loaded = sorted(name for name in {heavy!r} if name in sys.modules)
print(len(names), *loaded)
"""
_HEAVY = ("tensorflow", "keras", "pandas", "sklearn", "scipy")


@pytest.mark.parametrize(
    ("package", "heavy"),
    [
        pytest.param("engine", (*_HEAVY, "PySide6", "pyqtgraph", "qtawesome"), id="engine"),
        pytest.param("gui", _HEAVY, id="gui"),
    ],
)
def test_importing_every_module_loads_nothing_heavy(package: str, heavy: tuple[str, ...]) -> None:
    done = _python(_WALK.format(package=package, heavy=heavy))
    assert done.returncode == 0, done.stderr
    modules, *loaded = done.stdout.split()
    assert int(modules) >= 20, "the walk did not find the package's modules"
    assert loaded == []


def test_the_main_window_only_arranges() -> None:
    lines = (ROOT / "gui" / "main_window.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 400


def _names_and_imports(path: Path) -> tuple[set[str], list[ast.ImportFrom]]:
    """All that a module has a name for, and what it imports from elsewhere."""
    names: set[str] = set()
    imports = []
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
            if isinstance(node, ast.ImportFrom):
                imports.append(node)
    return names, imports


def test_every_import_finds_what_it_names() -> None:
    """Also those inside functions, and those of benchmarks and campaigns, which no test runs:
    where a file has moved or a name is gone, they would fail only when they are needed."""
    rooms = ("engine", "gui", "tests")
    known = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): (
            path,
            *_names_and_imports(path),
        )
        for room in rooms
        for path in sorted((ROOT / room).rglob("*.py"))
    }
    packages = {".".join(name.split(".")[:depth]) for name in known for depth in range(1, 8)}
    lost = []
    for path, _, imports in known.values():
        for node in imports:
            module = str(node.module)
            if module.split(".")[0] in rooms:
                names = known[module][1] if module in known else set()
                lost += [
                    f"{path.relative_to(ROOT)}:{node.lineno} {module}.{alias.name}"
                    for alias in node.names
                    if alias.name not in names | {"*"} and f"{module}.{alias.name}" not in packages
                ]
    assert lost == []


_MOST_FILES = 24  # in one folder: what a newcomer can take in
_FULLER_FOLDERS = {
    "engine/bricks": 40,  # one file for each kind of brick, as the catalogue lists them
}
_MOST_LINES = 470  # of one file: about 400, and room for mending it before it is split


def test_no_folder_is_crowded_and_no_file_does_two_jobs() -> None:
    """A fuller folder is named above, with its reason. No file needs that: whoever wants it longer
    splits it by what it does, and whoever makes the longest shorter lowers the number."""
    files = [path for room in ("gui", "engine") for path in sorted((ROOT / room).rglob("*.py"))]
    folders = Counter(path.parent.relative_to(ROOT).as_posix() for path in files)
    assert len(folders) > 50, "the folders were not found"
    crowded = {
        folder: number
        for folder, number in folders.items()
        if number - 1 > _FULLER_FOLDERS.get(folder, _MOST_FILES)  # without __init__.py
    }
    assert crowded == {}
    lines = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in files
    }
    assert {name: count for name, count in lines.items() if count > _MOST_LINES} == {}


def test_no_test_sleeps() -> None:
    """A test waits for what it waits for, not for a while."""
    sleep = re.compile(r"qtbot\.wait\(|QTest\.qWait\(|time\.sleep\(|QThread\.m?sleep\(")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path != Path(__file__).resolve()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if sleep.search(line)
    ]
    assert found == []


_REPAINT = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
from PySide6.QtWidgets import QApplication
application = QApplication([])
import numpy
import pyqtgraph
plot = pyqtgraph.PlotWidget()
plot.resize(320, 240)
curve = plot.plot(numpy.arange(50.0))
plot.show()
painted = 0
for turn in range(500):
    curve.setData(numpy.arange(50.0) + turn)
    painted += not plot.grab().isNull()
print(painted)
"""


def test_a_plot_survives_500_repaints() -> None:
    """PySide6 6.12.0 aborts under Python 3.11 within a few hundred: each call of QPainter
    drops a reference to None. In a process of its own, so that it would be told."""
    done = _python(_REPAINT, timeout=600)  # it is there for a hang, not for a busy machine
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "500"


def test_every_signal_is_heard() -> None:
    """A button whose signal nobody hears does nothing, and no other test would say so."""
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "gui").rglob("*.py")]
    whole = "\n".join(sources)
    names = {name for text in sources for name in re.findall(r"^    (\w+) = Signal\(", text, re.M)}
    assert len(names) > 50, "the signals were not found"
    unheard = {
        name
        for name in names
        if not re.search(rf"\.{name}\.connect\(", whole)  # heard by a method
        and not re.search(rf"connect\([^)]*\.{name}\)", whole)  # handed on
    }
    # for whoever waits for the window's columns, for an answer, for a design compiled ahead
    assert unheard == {"built", "answered", "warmed"}


def test_a_slot_knows_who_called_and_signals_are_held_back_by_a_guard() -> None:
    """`sender()` is wrong as soon as anybody else calls the slot, `blockSignals` stays on where
    something fails in between, and a connected lambda keeps alive whatever it names. An argument,
    a `QSignalBlocker` and a method do the same without."""
    found = []
    for path in sorted((ROOT / "gui").rglob("*.py")):
        place = path.relative_to(ROOT)
        found += [
            f"{place}:{line} {name}"
            for line, name in names_in(path)
            if name in ("sender", "blockSignals", "processEvents")
        ]
        if "connect(lambda" in path.read_text(encoding="utf-8"):
            found.append(f"{place} connect(lambda")
    assert found == []


# The program's own loop, and drags, which Qt ends itself.
_LOOPS_WITHIN = {
    "gui/application.py",
    "gui/data/pictures/picture_grid.py",
    "gui/stack/palette.py",
    "gui/stack/tower_drag.py",
}


def test_a_dialog_is_opened_and_not_waited_for() -> None:
    """In a loop within the loop everything may happen before the next line: a run ends, another
    document is opened, the window closes. `open()` and a signal have no such line."""
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "gui").rglob("*.py")
        for _, name in names_in(path)
        if name in ("exec", "exec_", "QEventLoop")
    }
    assert found == _LOOPS_WITHIN


# What takes text for markup where it looks like it, and the one file that may name it.
_RICH_TEXT = {
    "QLabel": "widgets/plain_text.py",
    "QToolTip": "widgets/plain_text.py",
    "setToolTip": "widgets/plain_text.py",
    "setTextFormat": "widgets/plain_text.py widgets/message_box.py",
    "html": "widgets/plain_text.py",
    "mightBeRichText": "widgets/plain_text.py",
    "QStaticText": "widgets/plain_text.py",
    "QMessageBox": "widgets/message_box.py",
    "AxisItem": "widgets/plots/plots.py",
    "setLabel": "widgets/plots/plots.py",
    "setHtml": "widgets/plots/plots.py",
    "QWhatsThis": "lessons/cards.py",  # its way of asking by a click, not its text
} | dict.fromkeys(
    (
        *("QErrorMessage", "QInputDialog", "QProgressDialog", "QWizard"),
        *("QTextBrowser", "QTextDocument", "QTextEdit", "QGraphicsTextItem"),
        *("TextItem", "LabelItem", "LegendItem", "addLegend", "setLabels", "toHtml"),
        *("setWhatsThis", "setStatusTip", "setMarkdown", "insertHtml", "appendHtml"),
    ),
    "",
)


def test_text_is_shown_through_the_one_door() -> None:
    """No name in a file is ever taken for markup, because nothing that would is used."""
    found = [
        f"gui/{path.relative_to(ROOT / 'gui').as_posix()}:{line} {name}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for line, name in names_in(path)
        if name in _RICH_TEXT
        and path.relative_to(ROOT / "gui").as_posix() not in _RICH_TEXT[name].split()
    ]
    assert found == []


def test_no_font_is_bolder_than_the_one_that_is_there() -> None:
    """Pretendard is here in two weights: Qt smears a bolder one, and Hangul runs together."""
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "gui").rglob("*.py"))
        for line, name in names_in(path)
        if name in ("setBold", "Bold", "ExtraBold", "Black")
    ]
    assert found == []


def test_what_an_items_tool_tip_says_comes_through_the_door() -> None:
    """A model's tool tips are shown by Qt itself, which would take them for markup."""
    for path in sorted((ROOT / "gui").rglob("*.py")):
        names = {name for _line, name in names_in(path)}
        if "ToolTipRole" in names:
            assert names & {"tool_tip", "titled_tip", "show_tip"}, path


def test_nothing_but_a_test_is_called_like_one() -> None:
    """pytest would take it for a test, and so does who looks for the tests."""
    files = [path for room in ("engine", "gui") for path in (ROOT / room).rglob("*.py")]
    assert [path for path in files if re.search(r"^test_|_test$", path.stem)] == []
    functions = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M)
    ]
    assert functions == []


def test_what_is_public_in_the_window_says_what_it_promises() -> None:
    house = House()
    paths = [ROOT / "main.py", *sorted((ROOT / "gui").rglob("*.py"))]
    assert len(paths) > 400, "the files were not found"
    found = []
    for path in paths:
        place = path.relative_to(ROOT)
        module = house.module(".".join(place.with_suffix("").parts).removesuffix(".__init__"))
        assert module is not None
        found += [f"{place}:{line} {name}" for line, name in silent(house, module)]
    assert found == []


_PLANTED = '''
from PySide6.QtWidgets import QWidget
from gui.data.plots.view import PlotView

class Bare: ...

class Shown(QWidget):
    """Says what it is."""
    def paintEvent(self, event): ...
    def retranslate(self): ...
    def told(self):
        """What it promises."""
    def silent(self): ...
    def _own(self): ...

class Again(Shown):
    """Inherits."""
    def told(self): ...

class Plot(PlotView):
    """Inherits from another file, and from Qt by way of it."""
    def hint(self): ...
    def sizeHint(self): ...
    def other(self): ...

def alone(): ...
'''


def test_who_overrides_need_not_say_it_again() -> None:
    names = [name for _line, name in silent(House(), read(ast.parse(_PLANTED)))]
    assert names == ["Bare", "Shown.silent", "Plot.other", "alone"]


_ROOMS = ("engine", "gui", "tests", "docs", "resources", "packaging")
_ELSEWHERE = {"neurobricks/neurobricks", "build/smoke/shots"}  # what is installed, what is built


def _places() -> set[str]:
    """Every file and folder by its path, and by each end of it: documents name many by these."""
    paths = [path for room in _ROOMS for path in (ROOT / room).rglob("*")]
    whole = [*paths, *(ROOT / room for room in _ROOMS), *ROOT.glob("*.*")]
    parts = [path.relative_to(ROOT).parts for path in whole]
    return {"/".join(own[begin:]) for own in parts for begin in range(len(own))}


def test_every_room_stands_in_the_picture_of_the_house() -> None:
    document = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    picture = document.split("```mermaid")[1].split("```")[0]
    rooms = {
        folder.name
        for house in ("gui", "engine")
        for folder in (ROOT / house).iterdir()
        if (folder / "__init__.py").exists()
    }
    assert len(rooms) > 30
    assert rooms - set(re.findall(r"\w+", picture)) == set()


def test_what_the_documents_name_is_there() -> None:
    """Files and folders; in the house's picture and in the glossary the names of the code, too."""
    documents = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), *ROOT.glob("packaging/*.md")]
    assert len(documents) > 100
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("engine", "gui")
        for path in (ROOT / room).rglob("*.py")
    )
    places, words, lost = _places() | _ELSEWHERE, set(re.findall(r"\w+", code)), []
    for path in documents:
        text, place = path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        named = set(re.findall(r"`([\w./*-]+)`", text))
        paths = {name for name in named if "/" in name.strip("/") or name.endswith((".py", ".md"))}
        lost += [
            f"{place}: {name}"
            for name in paths
            if not name.startswith(("/", ".")) and name.rstrip("/*") not in places
        ]
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
        lost += [f"{place}: {link}" for link in links if not (path.parent / link).exists()]
        if path.name in ("architecture.md", "glossary.md"):
            names = {
                part for name in named - paths for part in name.split(".") if part[:1].isupper()
            }
            lost += [f"{place}: {name}" for name in names - words]
    assert lost == []
