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

from tests.gui.whole_window import WholeWindow

_CELLS = 12  # of each view that are listened to


def focusable(stage: QWidget) -> Iterator[QWidget]:
    """Every widget in sight that the keyboard can come to, without Qt's own inner parts."""
    for widget in (stage, *stage.findChildren(QWidget)):
        inner = isinstance(widget, QLineEdit) and isinstance(
            widget.parent(), QAbstractSpinBox | QComboBox
        )
        if (
            widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
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


def test_every_control_has_a_name(whole_window: WholeWindow) -> None:
    seen, nameless = 0, set()
    for scene, stage in whole_window.walk():
        for widget in focusable(stage):
            seen += 1
            if not said(widget, QAccessible.Text.Name):
                nameless.add(f"{called(widget)} ({scene})")
    assert seen > 500, "the walk did not come by the controls"
    assert sorted(nameless) == []


def test_every_control_says_what_it_holds(whole_window: WholeWindow) -> None:
    """A button's name is all there is to say; whatever is painted by hand needs words."""
    silent = set()
    for scene, stage in whole_window.walk():
        for widget in focusable(stage):
            if isinstance(widget, QAbstractButton | QAbstractItemView | QLabel):
                continue
            told = said(widget, QAccessible.Text.Value) or said(
                widget, QAccessible.Text.Description
            )
            own = type(widget).__module__.startswith("gui") or isinstance(widget, QGraphicsView)
            if own and not isinstance(widget, QLineEdit) and not told:
                silent.add(f"{called(widget)} ({scene})")
    assert sorted(silent) == []


def _cells(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model, root = view.model(), view.rootIndex()
    if model is None:
        return
    for place in range(_CELLS):
        columns = 1 if isinstance(model, QAbstractListModel) else max(1, model.columnCount(root))
        index = model.index(place // columns, place % columns, root)
        if index.isValid():
            yield index


def test_every_cell_has_words(whole_window: WholeWindow) -> None:
    silent, seen = set(), 0
    for scene, stage in whole_window.walk():
        for view in stage.findChildren(QAbstractItemView):
            if not view.isVisible() or isinstance(view, QHeaderView):
                continue
            for index in _cells(view):
                seen += 1
                words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                if not str(words or "").strip():
                    silent.add(f"{called(view)} {index.row()}, {index.column()} ({scene})")
    assert seen > 200, "the walk did not come by the cells"
    assert sorted(silent) == []
