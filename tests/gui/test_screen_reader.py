"""What a screen reader says: every control has a name, and says what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from tests.gui.walked import Watched
from tests.gui.whole_window import WholeWindow

_CELLS = 12  # of each view that are listened to


def focusable(stage: QWidget) -> Iterator[QWidget]:
    """Every widget in sight that the keyboard can come to, without Qt's own inner parts."""
    for widget in (stage, *stage.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue  # most of them: a walk asks a million times
        inner = isinstance(widget, QLineEdit) and isinstance(
            widget.parent(), QAbstractSpinBox | QComboBox
        )
        if (
            widget.focusProxy() is None
            and not inner
            and not (isinstance(widget, QLabel) and isinstance(widget.window(), QMessageBox))
        ):
            yield widget


def said(widget: QWidget, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(what).strip() if interface is not None else ""


def called(widget: QWidget) -> str:
    """The class, and the path to it: to find it by."""
    parents, at = [], widget.parentWidget()
    while at is not None and len(parents) < 3:
        parents.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join([type(widget).__name__, *parents])


class Names:
    def __init__(self) -> None:
        self.seen = 0
        self.nameless: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        for widget in focusable(stage):
            self.seen += 1
            if not said(widget, QAccessible.Text.Name):
                self.nameless.add(f"{called(widget)} ({scene})")


def test_every_control_has_a_name(walked: Watched) -> None:
    names = walked[Names]
    assert names.seen > 500, "the walk did not come by the controls"
    assert sorted(names.nameless) == []


class Values:
    """A button's name is all there is to say; whatever is painted by hand needs words."""

    def __init__(self) -> None:
        self.seen = 0
        self.silent: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        for widget in focusable(stage):
            if isinstance(widget, QAbstractButton | QAbstractItemView | QLabel):
                continue
            self.seen += 1
            told = said(widget, QAccessible.Text.Value) or said(
                widget, QAccessible.Text.Description
            )
            own = type(widget).__module__.startswith("gui") or isinstance(widget, QGraphicsView)
            if own and not isinstance(widget, QLineEdit) and not told:
                self.silent.add(f"{called(widget)} ({scene})")


def test_every_control_says_what_it_holds(walked: Watched) -> None:
    assert walked[Values].seen > 200, "the walk did not come by the controls"
    assert sorted(walked[Values].silent) == []


def _cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, root = view.model(), view.rootIndex()
    if model is None:
        return
    for place in range(_CELLS):
        columns = 1 if isinstance(model, QAbstractListModel) else max(1, model.columnCount(root))
        index = model.index(place // columns, place % columns, root)
        if index.isValid():
            yield index


class Cells:
    def __init__(self) -> None:
        self.seen = 0
        self.silent: set[str] = set()

    def see(self, scene: str, stage: QWidget, _whole: WholeWindow) -> None:
        for view in stage.findChildren(QAbstractItemView):
            if not view.isVisible() or isinstance(view, QHeaderView):
                continue
            for index in _cells(view):
                self.seen += 1
                words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                if not str(words or "").strip():
                    self.silent.add(f"{called(view)} {index.row()}, {index.column()} ({scene})")


def test_every_cell_has_words(walked: Watched) -> None:
    assert walked[Cells].seen > 200, "the walk did not come by the cells"
    assert sorted(walked[Cells].silent) == []
