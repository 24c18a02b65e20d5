"""How the window looks: colours, type and sizes, light, dark or in contrast, at the desk or
presenting, with motion or without.

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

from gui.look.fixed import BLACK, DEEPEST, WHITE
from gui.look.sizes import DESK_SIZES, WALL_SIZES, next_size
from gui.look.style_sheet import style_sheet
from gui.look.system_wishes import SystemWishes
from gui.look.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, THEMES, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONT_FAMILY = "Pretendard"
GRID = 8  # every distance is a multiple of it, or half of one

# A class is told by colour and by shape (pyqtgraph symbols), so that neither is needed alone.
# None has a colour of the parts (docs/decisions/0025), nor the blue of Dense; each two are told
# apart by colour-blind eyes, too (decision 134).
CLASS_COLOURS: tuple[str, ...] = (
    "#56B4E9",
    "#E69F00",
    "#726FDC",
    "#B8698F",
    "#684A37",
    "#A7A07D",
    "#E1F090",
    "#F0D1C7",
    "#A41467",
    "#748030",
)
CLASS_SYMBOLS: tuple[str, ...] = ("o", "s", "t1", "d", "star", "+", "t", "p", "h", "x")


# Presenting on such a screen, everything is so much larger than at the desk.
_WALL, _WALL_SCALE = QSize(1280, 720), 1.5
_LEAST_SCALE = 1.2
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def text_on(colour: str) -> QColor:
    """White, near-black or black: what has 4.5 : 1 on ``colour`` (WCAG luminance)."""
    light = luminance(QColor(colour))
    return QColor(WHITE if light < 0.18 else BLACK if light > 0.21 else DEEPEST)


@cache
def seen_on(colour: str, ground: str, least: float) -> str:
    """``colour``, as much darker (on a dark ``ground``: lighter) as ``least`` : 1 asks for."""
    under = luminance(QColor(ground))
    for step in range(100):
        moved = QColor.fromRgbF(*_moved(QColor(colour), step / 100, under < 0.18))
        low, high = sorted((luminance(moved), under))
        if (high + 0.05) / (low + 0.05) >= least:
            break
    return moved.name()


def _moved(colour: QColor, share: float, lighter: bool) -> tuple[float, ...]:
    end = 1.0 if lighter else 0.0
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    return tuple(channel + (end - channel) * share for channel in channels)


def luminance(colour: QColor) -> float:
    """How bright ``colour`` is by WCAG 2.2: from 0, black, to 1, white."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Look(QObject):
    """The present theme and scale, applied to the whole application.

    Signals:
        changed(): theme, scale or motion changed; repaint from ``theme`` and ``px``.
        sized(): the type is larger or smaller; after ``changed``.
    """

    changed = Signal()
    sized = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._choice = "system"  # "system" or a theme's name
        self._sizes = {False: 100, True: 100}  # percent, at the desk and presenting
        self._motion = "system"  # "system", "full" or "less"
        self._presenting = False
        self._room = _WALL
        self._scale = 1.0  # kept as the theme is
        self._holding = False
        _load_fonts()
        application.setStyle("Fusion")
        self._wishes = SystemWishes(application, self)
        self._wishes.changed.connect(self._system_changed)
        self._theme = self._wanted_theme()  # kept: painting asks for it a hundred times
        self._apply()

    # --- what widgets read -----------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The colours that are shown now."""
        return self._theme

    def _wanted_theme(self) -> Theme:
        if self._choice != "system":
            return next(theme for theme in THEMES if theme.name == self._choice)
        if self._wishes.contrast:
            return HIGH_DARK if self._wishes.dark else HIGH_LIGHT
        return DARK if self._wishes.dark else LIGHT

    @property
    def choice(self) -> str:
        """What the person chose: ``system``, or the name of a theme."""
        return self._choice

    @property
    def presenting(self) -> bool:
        """Whether all is shown as for a class that watches."""
        return self._presenting

    @property
    def scale(self) -> float:
        """1 at the desk in the size that all begins with. The person's own size enlarges type,
        lines and points by it; presenting does, too, with the screen, so that a large one does
        not only show more, and smaller."""
        return self._scale

    def _wanted_scale(self) -> float:
        own = self.size / 100
        if not self._presenting:
            return own
        share = min(self._room.width() / _WALL.width(), self._room.height() / _WALL.height())
        return round(max(_LEAST_SCALE, _WALL_SCALE * share) * own, 2)

    @property
    def size(self) -> int:
        """How large the type is, in percent of what it is at first: of its own on the wall."""
        return self._sizes[self._presenting]

    @property
    def sizes(self) -> tuple[int, ...]:
        """What `size` can be here, the smallest first."""
        return WALL_SIZES if self._presenting else DESK_SIZES

    @property
    def motion(self) -> str:
        """``system``, ``full`` or ``less``: as it was chosen."""
        return self._motion

    @property
    def animation_ms(self) -> int:
        """How long things that move take: 150 ms, or 0 where less motion is asked for."""
        less = self._wishes.less_motion if self._motion == "system" else self._motion == "less"
        return 0 if less else 150

    def px(self, length: float) -> int:
        """``length`` in pixels at the desk, scaled by `scale`."""
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
        """Follow the system, or always that theme."""
        if choice not in ("system", *(theme.name for theme in THEMES)):
            raise ValueError(choice)
        before, self._choice = self._theme, choice
        self._theme = self._wanted_theme()
        if self._theme is not before:
            self._apply()

    def move(self, motion: str) -> None:
        """Follow the system, or always with motion (``full``) or with ``less``."""
        if motion not in ("system", "full", "less"):
            raise ValueError(motion)
        before, self._motion = self.animation_ms, motion
        if self.animation_ms != before:
            self._still_effects()
            self.changed.emit()

    def resize(self, size: int, *, presenting: bool | None = None) -> None:
        """Type of ``size`` percent, here or where it is said; the nearest size that there is."""
        wall = self._presenting if presenting is None else presenting
        sizes = WALL_SIZES if wall else DESK_SIZES
        size = min(sizes, key=lambda own: abs(own - size))
        if size == self._sizes[wall]:
            return
        self._sizes[wall] = size
        if wall == self._presenting:
            self._scale = self._wanted_scale()
            self._apply()
            self.sized.emit()

    def step(self, up: bool) -> None:
        """One size larger or smaller, if there is one."""
        self.resize(next_size(self.sizes, self.size, up))

    def present(self, on: bool, room: QSize | None = None) -> None:
        """Presenting on a screen of ``room``, or at the desk again."""
        before = self.scale, self._presenting
        self._presenting = on
        self._room = room or _WALL
        self._scale = self._wanted_scale()
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

    def _still_effects(self) -> None:
        """Where less motion is asked for, Qt's own menus and lists do not slide or fade either."""
        if not self.animation_ms:
            for effect in _EFFECTS:
                QApplication.setEffectEnabled(effect, False)

    def _system_changed(self) -> None:
        if "system" in (self._choice, self._motion):
            self._theme = self._wanted_theme()
            self._apply()

    def _apply(self) -> None:
        theme = self.theme
        self._still_effects()
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
