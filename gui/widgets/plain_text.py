"""The one door for text that people see: nothing that a file says is ever taken for markup.

Qt takes a label's or a tool tip's text for HTML where it looks like it: a column that is called
``<img src="file:///dev/zero">`` would be read until memory ends, and ``file://server/share``
would send a network login. So labels and tool tips come from here alone (a test looks).
"""

from __future__ import annotations

import html
import re
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTransform
from PySide6.QtGui import Qt as QtGuiFunctions
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

CARD = "card"  # a widget's property: the glossary's card of what it shows
LONGEST_BUTTON = 120  # characters
LONGEST_TIP = 1_000  # characters: more would not fit a screen

# Signs that nobody sees, and those that turn the order of everything behind them around.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class PlainLabel(QLabel):
    """A label that shows its text letter for letter, whatever looks like a tag or a shortcut."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        super().setTextFormat(Qt.TextFormat.PlainText)
        if text:
            self.setText(text)

    def text(self) -> str:
        return self._plain

    def setText(self, text: str) -> None:
        self._plain = visible(text)
        self._hand_on()

    def clear(self) -> None:
        self.setText("")

    def setBuddy(self, control: QWidget) -> None:
        super().setBuddy(control)
        self._hand_on()

    def setTextFormat(self, format_: Qt.TextFormat) -> None:
        raise TypeError("a plain label has no other format")

    def _hand_on(self) -> None:
        # Beside the control that it names, Qt takes "&" for the mark of a shortcut.
        text = self._plain if self.buddy() is None else self._plain.replace("&", "&&")
        super().setText(text)


class PaintedText:
    """A text that is laid out once, in one font, and painted often."""

    def __init__(self, text: str, font: QFont) -> None:
        self._text = QStaticText(visible(text))
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.prepare(QTransform(), font)
        self._font = font

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Its upper left corner there, with the painter's pen."""
        painter.setFont(self._font)
        painter.drawStaticText(corner, self._text)


def wrapped_label(role: str = "") -> PlainLabel:
    """A label of as many lines as its width asks for, in the style sheet's ``role``."""
    label = PlainLabel()
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    return label


class _HasToolTip(Protocol):
    def setToolTip(self, text: str, /) -> None: ...


def visible(text: str) -> str:
    """``text`` with a sign in place of what cannot be shown, and in the order it is written."""
    return _TURNING.sub("", _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text))


def one_line(text: str) -> str:
    """``text`` for a place that has one line."""
    return " ".join(visible(text).split())


def on_button(text: str) -> str:
    """``text`` for a button, a tab or a menu, its ampersands no marks of shortcuts.

    It is one line, cut in its middle where it would be wider than a screen.
    """
    shown = one_line(text)
    if len(shown) > LONGEST_BUTTON:
        half = LONGEST_BUTTON // 2
        shown = f"{shown[:half]}…{shown[-half:]}"
    return shown.replace("&", "&&")


def in_title(text: str) -> str:
    """``text`` for a window's title, in which Qt takes ``[*]`` for the mark of a change."""
    return one_line(text).replace("[*]", "[*][*]")


def tool_tip(text: str) -> str:
    """``text`` for a tool tip, which shows it letter for letter."""
    shown = visible(text)
    if len(shown) > LONGEST_TIP:
        shown = shown[: LONGEST_TIP - 1] + "…"
    if not QtGuiFunctions.mightBeRichText(shown):
        return shown
    return f"<p>{_escaped(shown)}</p>"


def titled_tip(title: str, *paragraphs: str) -> str:
    """A tool tip with a bold title above ``paragraphs``, each letter for letter."""
    below = "".join(f"<p>{_escaped(visible(text))}</p>" for text in paragraphs)
    return f"<b>{_escaped(visible(title))}</b>{below}"


def set_tool_tip(thing: _HasToolTip, text: str) -> None:
    """Give a widget, an action or an item the plain tool tip ``text``."""
    thing.setToolTip(tool_tip(text))


def show_tip(place: QPoint, tip: str, widget: QWidget) -> None:
    """Show a tip made by `tool_tip` or `titled_tip` at ``place`` of the screen now."""
    QToolTip.showText(place, tip, widget)


def in_markup(text: str) -> str:
    """``text`` for the inside of a markup template of ours (pyqtgraph's axes have one)."""
    return _escaped(visible(text))


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
