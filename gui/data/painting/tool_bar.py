"""The painter's tools, the size of the brush, and "clear all"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from gui.data.painting.board import TOOL_KEYS
from gui.data.painting.gestures import TOOLS, Tool
from gui.data.painting.painter import SIZES, Painter
from gui.data.painting.words import tool_hint, tool_word
from gui.look.icons import icon
from gui.look.look import Look
from gui.look.spoken import on_language_change
from gui.widgets.calm_wheel import CalmSlider
from gui.widgets.plain_text import set_tool_tip

_ICONS: dict[Tool, str] = {
    "spray": "spray",
    "point": "circle-medium",
    "line": "vector-line",
    "erase": "eraser",
    "move": "cursor-move",
    "jitter": "vibrate",
    "select": "select-drag",
}
_WITH_SIZE: tuple[Tool, ...] = ("spray", "line", "point", "erase", "move", "jitter")


class ToolBar(QWidget):
    """Seven tools, of which one is in the hand.

    Signals:
        clear_wanted(): all points shall go.
    """

    clear_wanted = Signal()

    def __init__(self, painter: Painter, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._look = look
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons: dict[Tool, QToolButton] = {}
        for place, tool in enumerate(TOOLS):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setProperty("end", {0: "left", len(TOOLS) - 1: "right"}.get(place, ""))
            self._group.addButton(button, place)
            self.buttons[tool] = button
            self._row.addWidget(button)
        self.size = CalmSlider(Qt.Orientation.Horizontal)
        self.size.setRange(*SIZES)
        self.size.valueChanged.connect(painter.take_size)
        self.clear = QToolButton()
        self.clear.clicked.connect(self.clear_wanted)
        self._row.addSpacing(8)
        self._row.addWidget(self.size, 10)
        self._row.addSpacing(4)
        self._row.addStretch(1)
        self._row.addWidget(self.clear)
        self._group.idClicked.connect(self._chosen)
        painter.held_changed.connect(self._follow)
        painter.changed.connect(self._follow_points)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self._follow()
        self._follow_points()
        on_language_change(self.retranslate)

    def retranslate(self) -> None:
        for tool, button in self.buttons.items():
            word, hint = tool_word(tool), tool_hint(tool)
            button.setAccessibleName(word)
            button.setAccessibleDescription(hint)
            set_tool_tip(
                button,
                self.tr("{tool} (key {key}): {hint}").format(
                    tool=word, key=TOOL_KEYS[tool], hint=hint
                ),
            )
        self.size.setAccessibleName(self.tr("Size of the brush"))
        set_tool_tip(self.size, self.tr("Size of the brush (keys [ and ], or the mouse wheel)"))
        self.clear.setAccessibleName(self.tr("Clear all"))
        set_tool_tip(self.clear, self.tr("Clear all: erase every point. It can be undone."))

    def _chosen(self, place: int) -> None:
        self._painter.take(TOOLS[place])

    def _follow(self) -> None:
        self.buttons[self._painter.tool].setChecked(True)
        self.size.setValue(self._painter.size)
        self.size.setEnabled(self._painter.tool in _WITH_SIZE)

    def _follow_points(self) -> None:
        self.clear.setEnabled(len(self._painter.points) > 0)

    def _restyle(self) -> None:
        px = self._look.px
        size = QSize(px(18), px(18))
        for tool, button in self.buttons.items():
            button.setIcon(icon(_ICONS[tool], self._look))
            button.setIconSize(size)
            button.setFixedSize(px(30), px(30))
        self.clear.setIcon(icon("delete-sweep-outline", self._look))
        self.clear.setIconSize(QSize(px(18), px(18)))
        self.size.setMinimumSize(px(48), px(24))
        self.size.setMaximumWidth(px(160))
