"""Icons: each is drawn from its font once, and looks as if it were drawn anew each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication
from qtawesome.iconic_font import CharIconPainter

from gui.look.icons import icon, icon_set, kept_icon
from gui.look.look import Look

_PLACE = QRect(3, 5, 18, 18)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was drawn from the font, a thing for each time."""
    times: list[object] = []
    draw = CharIconPainter.paint

    def noted(self: CharIconPainter, *how: object) -> None:
        times.append(how[-1])  # not its painter, which does not outlive this
        draw(self, *how)

    monkeypatch.setattr(CharIconPainter, "paint", noted)
    return times


@pytest.fixture
def fresh(qapp: QApplication) -> QIcon:
    """An icon that nobody has asked for."""
    kept_icon.cache_clear()
    return kept_icon("mdi6.brush", "#123456", "#AABBCC")


def _image(pixels: float) -> QImage:
    image = QImage(QSize(40, 40) * pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixels)
    image.fill(Qt.GlobalColor.white)
    return image


def test_it_is_drawn_once_for_each_size_state_and_screen(fresh: QIcon, drawn: list[object]) -> None:
    image = _image(1.0)
    painter = QPainter(image)
    for _ in range(3):
        fresh.pixmap(16, 16)
        fresh.pixmap(QSize(16, 16), 2.0)
        fresh.pixmap(16, 16, QIcon.Mode.Disabled)
        fresh.paint(painter, _PLACE)
        fresh.paint(painter, _PLACE.translated(7, 0))
    painter.end()
    assert len(drawn) == 4


def test_whoever_has_the_same_name_and_colours_has_the_same_pictures(
    look: Look, drawn: list[object]
) -> None:
    kept_icon.cache_clear()
    icon("brush", look).pixmap(16, 16)
    icon("brush", look).pixmap(16, 16)
    assert len(drawn) == 1
    look.choose("dark")
    assert icon("brush", look).pixmap(16, 16).toImage() != QImage()
    assert len(drawn) == 2


def test_another_theme_has_other_pictures(look: Look) -> None:
    for theme in ("light", "dark", "light"):
        look.choose(theme)
        image = icon("square", look).pixmap(16, 16).toImage()
        assert image.pixelColor(8, 8).name().upper() == look.theme.text
        disabled = icon("square", look).pixmap(16, 16, QIcon.Mode.Disabled).toImage()
        assert disabled.pixelColor(8, 8).name().upper() == look.theme.disabled


def _as_it_is(painter: QPainter) -> None:
    pass


def _between_pixels(painter: QPainter) -> None:
    painter.translate(0.4, 0.0)


def _larger(painter: QPainter) -> None:
    painter.scale(1.5, 1.5)


def _flat(painter: QPainter) -> None:
    painter.scale(1.0, 0.5)


def _turned(painter: QPainter) -> None:
    painter.rotate(10)


def _pale(painter: QPainter) -> None:
    painter.setOpacity(0.3)


@pytest.mark.parametrize("pixels", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(
    "prepare",
    [_as_it_is, _between_pixels, _larger, _flat, _turned, _pale],
    ids=lambda f: f.__name__,
)
def test_it_looks_as_if_drawn_from_the_font(
    fresh: QIcon, prepare: Callable[[QPainter], None], pixels: float
) -> None:
    drawn = icon_set().icon("mdi6.brush", color="#123456", color_disabled="#AABBCC")
    images = []
    for shown in (drawn, fresh):
        image = _image(pixels)
        painter = QPainter(image)
        prepare(painter)
        shown.paint(painter, _PLACE)
        painter.end()
        images.append(image)
    assert images[0] != _image(pixels)
    assert _farthest(*images) <= 1


def test_a_button_shows_what_the_font_draws(fresh: QIcon) -> None:
    drawn = icon_set().icon("mdi6.brush", color="#123456", color_disabled="#AABBCC")
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        for pixels in (1.0, 1.25, 2.0):
            ask = QSize(18, 18), pixels, mode
            assert fresh.pixmap(*ask).toImage() == drawn.pixmap(*ask).toImage()
            assert fresh.pixmap(*ask).devicePixelRatio() == drawn.pixmap(*ask).devicePixelRatio()


def test_into_a_file_it_is_drawn_as_lines(fresh: QIcon, tmp_path: Path) -> None:
    generator = QSvgGenerator()
    path = tmp_path / "icon.svg"
    generator.setFileName(str(path))
    painter = QPainter(generator)
    fresh.paint(painter, _PLACE)
    painter.end()
    assert "<image" not in path.read_text(encoding="utf-8")


def _farthest(one: QImage, other: QImage) -> int:
    """The largest difference of any pixel's colour."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)
