"""Text that is cut with "…" where there is no room, and whole in its tooltip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from gui.widgets.calm_wheel import CalmComboBox
from gui.widgets.plain_text import PlainLabel, on_button, set_tool_tip, tool_tip

_Cut = tuple[list[str], bool]


class ElidedLabel(PlainLabel):
    """At most ``lines`` lines of plain text; the tooltip has all of it when it is cut."""

    def __init__(self, text: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines = lines
        self._known: list[tuple[object, _Cut]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._explain()
        self.updateGeometry()

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the text."""
        return self._cut(self.width())[1]

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        count = len(self._cut(width)[0]) if self.text() else 0
        return max(1, count) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + 2, self.heightForWidth(max(self.width(), 1))
        )

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 4, metrics.lineSpacing())

    def resizeEvent(self, event: object) -> None:
        self._explain()
        if self._lines > 1 and self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()  # the layout still counts with the height of another width

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines, _ = self._cut(self.width())
        spacing = self.fontMetrics().lineSpacing()
        top = 0 if self._lines > 1 else (self.height() - spacing) // 2
        for number, line in enumerate(lines):
            painter.drawText(
                0,
                top + number * spacing,
                self.width(),
                spacing,
                self.alignment() | Qt.AlignmentFlag.AlignVCenter,
                line,
            )

    def _explain(self) -> None:
        set_tool_tip(self, self.text() if self._cut(self.width())[1] else "")

    def _cut(self, width: int) -> _Cut:
        """The lines to draw, and whether something had to go: a layout asks several times."""
        wanted = (self.text(), width, self.font())
        for known, found in self._known:
            if known == wanted:
                return found
        found = self._cut_anew(width)
        self._known = [(wanted, found), *self._known[:2]]
        return found

    def _cut_anew(self, width: int) -> _Cut:
        text = self.text()
        metrics = self.fontMetrics()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        cut = False
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            start, length = line.textStart(), line.textLength()
            if len(lines) == self._lines - 1 and start + length < len(text):
                rest = text[start:]
                lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
                cut = True
                break
            lines.append(text[start : start + length].rstrip())
        layout.endLayout()
        return lines, cut


class ElidedButton(QPushButton):
    """A button whose text gives way to its width: to a shorter one where there is one, then to
    "…"; `set_text` keeps the whole one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._short = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, short: str = "") -> None:
        """``short``: the same in fewer words."""
        self._whole, self._short = text, short
        self.setAccessibleName(text)
        self._cut()

    @property
    def whole_text(self) -> str:
        """The text as it was given, not cut."""
        return self._whole

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._cut()

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self.iconSize().width() - metrics.height() * 3
        fits = not self._short or metrics.horizontalAdvance(self._whole) <= room
        text = self._whole if fits else self._short
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        self.setText(on_button(shown))
        set_tool_tip(self, self._whole if shown != self._whole else "")


class ElidedComboBox(CalmComboBox):
    """A choice that may be narrower than its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(3)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(20)

    def offer(self, choices: Sequence[tuple[str, str, str]], present: str | None) -> None:
        """Show ``choices`` (value, word, explanation), ``present`` chosen; None: none is.

        What is there already is left alone: the list may be open at this moment.
        """
        roles = (
            Qt.ItemDataRole.UserRole,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        shown = [tuple(self.itemData(i, role) for role in roles) for i in range(self.count())]
        wanted = [(value, word, tool_tip(hint)) for value, word, hint in choices]
        if shown != wanted:
            self.clear()
            for index, (value, word, tip) in enumerate(wanted):
                self.addItem(word, value)
                self.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        place = -1 if present is None else self.findData(present)
        if place != self.currentIndex():
            self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        """A little more than Qt's: a style sheet's padding would cost the last letter."""
        return super().sizeHint() + QSize(8, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, field.width() - 2
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
