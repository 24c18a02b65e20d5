"""Icons of one set (Material Design), in the theme's colours."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon, QPixmap

from gui.look.kept_icon import KeptIcon
from gui.look.look import Look

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

_PREFIX, _FILES = "mdi6", "materialdesignicons6-webfont"


class HasIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon) -> None:
        """Show ``icon``: Qt's own method of buttons and actions."""
        ...


class Icons(QObject):
    """Gives icons to what shows them, from the first paint of the window on.

    The set takes a while to load: the window is there without icons first, and has them before
    anybody has looked.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._loaded = False
        nothing = QPixmap(32, 32)
        nothing.fill(Qt.GlobalColor.transparent)
        self._room = QIcon(nothing)  # keeps an icon's place, so that nothing jumps
        self._places: dict[HasIcon, tuple[str, bool]] = {}
        look.changed.connect(self._paint)

    def load(self) -> None:
        """Show icons from now on."""
        if not self._loaded:
            self._loaded = True
            self._paint()

    def put(self, place: HasIcon, name: str, *, on_accent: bool = False) -> None:
        """``place`` shows the icon ``mdi6.<name>``, in every theme."""
        if self._places.get(place) != (name, on_accent):
            self._places[place] = (name, on_accent)
            if self._loaded:
                self._paint_one(place)
            else:
                place.setIcon(self._room)

    def _paint(self) -> None:
        if self._loaded:
            for place in self._places:
                self._paint_one(place)

    def _paint_one(self, place: HasIcon) -> None:
        name, on_accent = self._places[place]
        theme = self._look.theme
        place.setIcon(icon(name, self._look, theme.on_accent if on_accent else None))


def icon(name: str, look: Look, colour: str | None = None) -> QIcon:
    """The icon ``mdi6.<name>``; its colour is the theme's text unless another is given."""
    theme = look.theme
    return kept_icon(f"{_PREFIX}.{name}", colour or theme.text, theme.disabled)


@lru_cache(maxsize=1024)
def kept_icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """The icon called ``name``, prefix and all, drawn from its font once for each size.

    Whoever has the same name and colours has the same pictures; another theme has other colours,
    so none of them is ever out of date. ``disabled`` None: as disabled words are.
    """
    colours = (
        {"color": colour} if disabled is None else {"color": colour, "color_disabled": disabled}
    )
    return QIcon(KeptIcon(icon_set().icon(name, **colours)))


@cache
def icon_set() -> IconicFont:
    """Material Design alone: `qtawesome.icon` loads a dozen sets of icons, and asks after each of
    them with every icon."""
    import qtawesome  # late: see `Icons`
    from qtawesome.iconic_font import IconicFont

    folder = Path(qtawesome.get_fonts_info()[0])
    (font,) = folder.glob(f"{_FILES}-*.ttf")
    (names,) = folder.glob(f"{_FILES}-*.json")
    return IconicFont((_PREFIX, font.name, names.name))
