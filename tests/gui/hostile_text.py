"""Names that a stranger's file may have, and a walk that finds where one is taken for more than
its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import pyqtgraph as pg
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import Qt as QtGuiFunctions
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)

# Files that are not there: a walk that finds nothing must not hang where it is broken.
COLUMNS = (
    "<img src='file:///nowhere/zero'>",
    "<b>bold</b> & R&D",
    "<h1>large</h1><table><tr><td>cell",
    "&amp; &lt;b&gt; 100%",
    "<img src='file://server/share/x.png'>",
    "two\nlines <i>x</i>",
    "\u202egnihton <u>turned</u>",
    "long " * 400 + "<b>end</b>",
    "<link rel='stylesheet' href='file:///nowhere/fifo'>가",
)
CLASSES = ("<b>yes</b> R&D", "<img src='file:///nowhere/no'>")
WORDS = ("<s>Seoul</s>", "R&D <u>Busan</u>", "&lt;Jeju&gt;")
FILE_NAME = "<img src='nowhere'> R&D <b>[*] table"
SHEETS = ("<b>first & only", "R&D <i>x</i>")

_TAG = re.compile(r"<\s*/?\s*([a-zA-Z0-9]+)[^>]*>")
_OURS = {"p", "b", "br", "/p", "/b"}


def faults() -> list[str]:
    """Where a text of a file would be more than its letters, in all widgets there are."""
    found: list[str] = []
    models: set[QAbstractItemModel] = set()  # a table's heads have its own, a list its field's
    for widget in QApplication.allWidgets():
        found.extend(f"{_place(widget)}: {fault}" for fault in _of_widget(widget, models))
    for window in QApplication.topLevelWidgets():  # of each widget, it would be once per parent
        for document in window.findChildren(QTextDocument):
            found.extend(f"{_place(document)}: {fault}" for fault in _of_document(document))
    return sorted(set(found))


def texts() -> Iterator[str]:
    """What labels and tool tips show, to see that the walk passed by something."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel):
            yield widget.text()
        yield widget.toolTip()


def _of_widget(widget: QWidget, models: set[QAbstractItemModel]) -> Iterator[str]:
    if widget.metaObject().className() == "QTipLabel" and isinstance(widget, QLabel):
        yield from _of_tip(widget.text())
    elif isinstance(widget, QLabel) and _is_rich(widget):
        yield f"a label takes {widget.text()[:60]!r} for markup"
    yield from _of_tip(widget.toolTip())
    if widget.statusTip() or widget.whatsThis():
        yield "it has a tip that nobody escapes"
    if isinstance(widget, QAbstractButton):
        yield from _of_access_keys(widget.text())
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield from _of_access_keys(widget.tabText(index))
            yield from _of_tip(widget.tabToolTip(index))
    for action in widget.actions():
        yield from _of_access_keys(action.text())
        if isinstance(widget, QMenu) and widget.toolTipsVisible():
            yield from _of_tip(action.toolTip())
    model = widget.model() if isinstance(widget, QComboBox | QAbstractItemView) else None
    if model is not None and model not in models:
        models.add(model)
        yield from _of_model(model)
    if isinstance(widget, pg.GraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            if isinstance(item, QGraphicsTextItem):
                yield from _of_document(item.document())


def _is_rich(label: QLabel) -> bool:
    if label.textFormat() == Qt.TextFormat.AutoText:
        return QtGuiFunctions.mightBeRichText(label.text())
    return label.textFormat() != Qt.TextFormat.PlainText


def _of_tip(tip: str) -> tuple[str, ...]:
    return _faults_of_tip(tip) if tip else ()


@lru_cache(10_000)  # the same ones at each place that is looked at
def _faults_of_tip(tip: str) -> tuple[str, ...]:
    found = []
    if QtGuiFunctions.mightBeRichText(tip):
        strange = {match[1].lower() for match in _TAG.finditer(tip)} - _OURS
        if strange or re.search(r"<[^>]+\s", tip):
            found.append(f"a tool tip takes {tip[:60]!r} for markup")
    if len(tip) > 20_000:
        found.append("a tool tip is longer than any screen")
    return tuple(found)


def _of_access_keys(text: str) -> Iterator[str]:
    if "R&D" in text:
        yield f"the ampersand of {text[:60]!r} is taken for an access key"


def _of_document(document: QTextDocument) -> Iterator[str]:
    """Qt wrote down what it understood: an image, a link, a heading."""
    understood = document.toHtml()
    if re.search(r"<img|<a |<h1|<u>|<s>|<table(?![^>]*type: root)", understood):
        yield f"a text takes {document.toPlainText()[:60]!r} for markup"


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    top, tip = QModelIndex(), Qt.ItemDataRole.ToolTipRole
    is_list = isinstance(model, QAbstractListModel)  # its columns are Qt's own business
    rows, columns = min(model.rowCount(top), 40), 1 if is_list else min(model.columnCount(top), 40)
    for column in range(columns):
        yield from _of_tip(_text(model.headerData(column, Qt.Orientation.Horizontal, tip)))
    for row in range(rows):
        yield from _of_tip(_text(model.headerData(row, Qt.Orientation.Vertical, tip)))
        for column in range(columns):
            yield from _of_tip(_text(model.index(row, column, top).data(tip)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _place(widget: QObject) -> str:
    names: list[str] = []
    at: QObject | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parent()
    return " < ".join(names[:5])
