"""How the window looks: colours, type and sizes, light or dark, at the desk or presenting.

`Look` is the one place that knows; widgets read `Look.theme` when they paint and listen to
`Look.changed`. Chrome follows the theme; data colours stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from gui.look.style_sheet import style_sheet
from gui.look.theme import DARK, LIGHT, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONT_FAMILY = "Pretendard"
GRID = 8  # every distance is a multiple of it, or half of one

# A class is told by colour and by shape (pyqtgraph symbols), so that neither is needed alone.
# None has a colour of the parts (docs/decisions/0025), nor the blue of Dense.
CLASS_COLOURS: tuple[str, ...] = (
    "#56B4E9",
    "#E69F00",
    "#8A5FBF",
    "#CC79A7",
    "#A56B4F",
    "#8A8F98",
    "#D9C81E",
    "#E8C9A0",
    "#B8408F",
    "#6B7F2A",
)
CLASS_SYMBOLS: tuple[str, ...] = ("o", "s", "t1", "d", "star", "+", "t", "p", "h", "x")


# Presenting on such a screen, everything is so much larger than at the desk.
_WALL, _WALL_SCALE = QSize(1280, 720), 1.5
_LEAST_SCALE = 1.2


def text_on(colour: str) -> QColor:
    """Near-black or white, whichever reads better on ``colour`` (WCAG luminance)."""
    return QColor("#FFFFFF") if luminance(QColor(colour)) < 0.19 else QColor("#10131A")


def luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Look(QObject):
    """The present theme and scale, applied to the whole application.

    Signals:
        changed(): theme, scale or motion changed; repaint from ``theme`` and ``px``.
    """

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._choice = "system"  # "system", "light" or "dark"
        self._presenting = False
        self._room = _WALL
        self._holding = False
        _load_fonts()
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    # --- what widgets read -----------------------------------------------------------

    @property
    def theme(self) -> Theme:
        if self._choice == "system":
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    @property
    def choice(self) -> str:
        return self._choice

    @property
    def presenting(self) -> bool:
        return self._presenting

    @property
    def scale(self) -> float:
        """1 at the desk; presenting enlarges type, lines and points by it: with the screen, so
        that a large one does not only show more, and smaller."""
        if not self._presenting:
            return 1.0
        share = min(self._room.width() / _WALL.width(), self._room.height() / _WALL.height())
        return round(max(_LEAST_SCALE, _WALL_SCALE * share), 2)

    @property
    def animation_ms(self) -> int:
        """How long things that move take: 150 ms, or 0 where the system asks for less motion."""
        hint = self._application.style().styleHint(
            self._application.style().StyleHint.SH_Widget_Animation_Duration
        )
        return 150 if hint > 0 else 0

    def px(self, length: float) -> int:
        """``length`` in pixels at the desk, scaled for presenting."""
        return round(length * self.scale)

    def font(self, role: str = "body") -> QFont:
        """``body`` 13, ``title`` 16 semi-bold, ``large`` 28 semi-bold (pixels, scaled)."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self.px({"body": 13, "title": 16, "large": 28}[role]))
        if role != "body":
            font.setWeight(QFont.Weight.DemiBold)
        return font

    # --- what the menus change -------------------------------------------------------

    def choose(self, choice: str) -> None:
        """Follow the system, or always light or dark."""
        if choice not in ("system", "light", "dark"):
            raise ValueError(choice)
        before, self._choice = self.theme, choice
        if self.theme is not before:
            self._apply()

    def present(self, on: bool, room: QSize | None = None) -> None:
        """Presenting on a screen of ``room``, or at the desk again."""
        before = self.scale, self._presenting
        self._presenting = on
        self._room = room or _WALL
        if (self.scale, self._presenting) != before:
            self._apply()

    @contextmanager
    def building(self) -> Iterator[None]:
        """Hold the style sheet back while a large part of the window is made.

        With a sheet, Qt styles all that a part holds anew each time that the part is put into a
        larger one: more than half of the time that the columns took.
        """
        if self._holding:
            yield
            return
        self._holding = True
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._holding = False
            self._style()

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        theme = self.theme
        # Without a sheet in between: changing from one to another costs five times as much
        # (650 ms instead of 130 for 540 widgets), because each widget's old rules are undone.
        self._application.setStyleSheet("")
        self._application.setFont(self.font())
        self._application.setPalette(_palette(theme))
        self._style()
        self.changed.emit()

    def _style(self) -> None:
        if not self._holding:
            self._application.setStyleSheet(style_sheet(self.theme, self.scale, RESOURCES))


@cache
def _load_fonts() -> None:
    """Make the window's type known to Qt: once, for a second time costs most of a second."""
    for path in sorted((RESOURCES / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.panel),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.panel),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
        (role.Light, theme.panel),
        (role.Accent, theme.accent),
    ):
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(theme.muted))
    return palette
