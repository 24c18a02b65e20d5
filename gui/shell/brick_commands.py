"""The commands of the Edit menu that speak of the chosen bricks, and Paste, which brings more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gui.look.spoken import on_language_change

if TYPE_CHECKING:
    from gui.data.data_column import DataColumn
    from gui.stack.model_column import ModelColumn

_KEY = QKeySequence.StandardKey


class BrickCommands(QObject):
    """Can be used where there are columns to work in, and as far as the chosen bricks allow.

    Paste alone looks at where the keyboard is, too: a table is pasted anywhere but among the
    bricks.
    """

    def __init__(
        self, add: Callable[..., QAction], paste_data: Callable[[], None], parent: QObject
    ) -> None:
        """``add`` makes an action; ``paste_data`` pastes a table or pictures."""
        super().__init__(parent)
        self._paste_data = paste_data
        self._bricks: ModelColumn | None = None  # there when the columns are built
        self._data: DataColumn | None = None
        self._at_work = False
        self.cut = add("content-cut", _KEY.Cut, self._cut)
        self.copy = add("content-copy", _KEY.Copy, self._copy)
        self.paste = add("content-paste", _KEY.Paste, self._paste)
        self.duplicate = add("content-duplicate", "Ctrl+D", self._duplicate)
        # Not the standard key: on Linux that is Ctrl+D as well, which duplicates here.
        self.delete = add("trash-can-outline", "Del", self._delete)
        self.select_all = add("", _KEY.SelectAll, self._select_all)
        self.split = add("", None, self._split_activation)
        self.join = add("", None, self._join_activation)
        self.retranslate()
        on_language_change(self.retranslate)

    def set_columns(self, data: DataColumn, bricks: ModelColumn) -> None:
        """Have the commands speak of the bricks chosen in that column from now on."""
        self._bricks, self._data = bricks, data
        bricks.selection_changed.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._follow()

    def set_at_work(self, at_work: bool) -> None:
        """On the start page there is nothing to copy."""
        self._at_work = at_work
        self._follow()

    def retranslate(self) -> None:
        self.cut.setText(self.tr("Cu&t"))
        self.copy.setText(self.tr("&Copy"))
        self.paste.setText(self.tr("&Paste"))
        self.duplicate.setText(self.tr("Dupl&icate"))
        self.delete.setText(self.tr("&Delete"))
        self.select_all.setText(self.tr("Select &all bricks"))
        self.split.setText(self.tr("Sp&lit off the activation"))
        self.join.setText(self.tr("&Join the activation"))

    # --- what can be done ----------------------------------------------------------------

    def _follow(self) -> None:
        bricks = self._bricks if self._at_work else None
        self.cut.setEnabled(bricks is not None and bricks.can_cut())
        self.copy.setEnabled(bricks is not None and bricks.can_copy())
        self.paste.setEnabled(self._paste_target() != "")
        self.duplicate.setEnabled(bricks is not None and bricks.can_duplicate())
        self.delete.setEnabled(bricks is not None and bricks.can_delete())
        self.select_all.setEnabled(bricks is not None and bricks.can_select_all())
        self.split.setEnabled(bricks is not None and bricks.can_split_activation())
        self.join.setEnabled(bricks is not None and bricks.can_join_activation())

    def _follow_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self.paste.setEnabled(self._paste_target() != "")

    def _paste_target(self) -> str:
        """What Paste would bring now: ``bricks``, a ``table`` (or pictures), or nothing."""
        if self._bricks is None or self._data is None or not self._at_work:
            return ""
        focus = QApplication.focusWidget()
        if focus is not None and self._data.isAncestorOf(focus):
            return "table"  # even where the clipboard is empty: then it is said
        if self._bricks.can_paste():
            return "bricks"
        if focus is not None and self._bricks.isAncestorOf(focus):
            return ""
        # Whether it is a table is seen when it is pasted: to read it all now could take long.
        held = QGuiApplication.clipboard().mimeData()
        there = held is not None and (held.hasText() or held.hasImage() or held.hasUrls())
        return "table" if there else ""

    # --- doing ---------------------------------------------------------------------------

    def _cut(self) -> None:
        if self._bricks is not None:
            self._bricks.cut()

    def _copy(self) -> None:
        if self._bricks is not None:
            self._bricks.copy()

    def _paste(self) -> None:
        target = self._paste_target()
        if target == "bricks" and self._bricks is not None:
            self._bricks.paste()
        elif target == "table":
            self._paste_data()

    def _duplicate(self) -> None:
        if self._bricks is not None:
            self._bricks.duplicate()

    def _delete(self) -> None:
        if self._bricks is not None:
            self._bricks.delete()

    def _select_all(self) -> None:
        if self._bricks is not None:
            self._bricks.select_all()

    def _split_activation(self) -> None:
        if self._bricks is not None:
            self._bricks.split_activation()

    def _join_activation(self) -> None:
        if self._bricks is not None:
            self._bricks.join_activation()
