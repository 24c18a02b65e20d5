"""The look: themes, type sizes, motion, and what the system's own settings say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from gui.look.look import RESOURCES, Look
from gui.look.sizes import DESK_SIZES, WALL_SIZES
from gui.look.style_sheet import style_sheet
from gui.look.system_wishes import SystemWishes
from gui.look.theme import THEMES


@pytest.fixture
def as_before(look: Look) -> Look:
    """The look, which is again as it was for all tests after."""
    yield look
    look.present(False)
    look.resize(100, presenting=False)
    look.resize(100, presenting=True)
    look.choose("light")


def wish(monkeypatch: pytest.MonkeyPatch, **values: bool) -> None:
    for name, value in values.items():
        monkeypatch.setattr(SystemWishes, name, value)


def test_the_resources_are_where_they_are_looked_for() -> None:
    """Else there is no type, no icon and no Korean, and nothing says so."""
    for folder, kind in (("fonts", "*.otf"), ("icons", "*.svg"), ("translations", "*.qm")):
        assert list((RESOURCES / folder).glob(kind)), folder


def test_the_ring_about_a_table_has_room_on_every_side(qtbot: QtBot, look: Look) -> None:
    """Else its heads lie over the ring, and half of it is seen."""
    table = QTableWidget(2, 2)
    table.setStyleSheet(style_sheet(look.theme, look.scale, RESOURCES))
    qtbot.addWidget(table)
    table.resize(300, 200)
    with qtbot.waitExposed(table):
        table.show()
    heads = table.horizontalHeader().geometry() | table.verticalHeader().geometry()
    assert table.rect().adjusted(1, 1, -1, -1).contains(heads)


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_as_the_system_wishes(
    as_before: Look, monkeypatch: pytest.MonkeyPatch, dark: bool, contrast: bool
) -> None:
    wish(monkeypatch, dark=dark, contrast=contrast)
    as_before.choose("system")
    theme = as_before.theme
    assert (theme.is_dark, theme.is_high) == (dark, contrast)
    as_before.choose("light")
    assert as_before.theme.name == "light"


def test_a_theme_that_is_not_there_is_refused(as_before: Look) -> None:
    with pytest.raises(ValueError, match="pink"):
        as_before.choose("pink")
    assert as_before.choice == "light"


def test_each_theme_is_the_applications(as_before: Look, qapp: QApplication) -> None:
    for theme in THEMES:
        as_before.choose(theme.name)
        assert theme.edge in qapp.styleSheet()
        assert qapp.palette().window().color().name().upper() == theme.window.upper()


def test_type_grows_and_shrinks_within_its_bounds(as_before: Look, qtbot: QtBot) -> None:
    seen = []
    for _ in range(12):
        as_before.step(True)
        seen.append(as_before.size)
    assert seen[:3] == [110, 125, 150]
    assert seen[-1] == DESK_SIZES[-1] == 200
    assert as_before.font().pixelSize() == 26
    assert as_before.px(8) == 16
    for _ in range(12):
        as_before.step(False)
    assert as_before.size == DESK_SIZES[0] == 80
    with qtbot.waitSignal(as_before.changed):
        as_before.resize(100)
    assert as_before.scale == 1.0


@pytest.mark.parametrize(("asked", "given"), [(0, 80), (104, 100), (999, 200)])
def test_a_size_that_is_not_there_is_the_nearest(as_before: Look, asked: int, given: int) -> None:
    """Settings are written by hand, too."""
    as_before.resize(asked)
    assert as_before.size == given


def test_the_wall_has_a_size_of_its_own(as_before: Look) -> None:
    as_before.resize(200)
    as_before.present(True, QSize(1280, 720))
    assert (as_before.size, as_before.scale) == (100, 1.5)
    as_before.step(True)
    assert as_before.scale == 1.65
    as_before.resize(500)
    assert as_before.size == WALL_SIZES[-1]
    as_before.present(False)
    assert (as_before.size, as_before.scale) == (200, 2.0)


def test_motion_is_less_where_it_is_asked_for(
    as_before: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(monkeypatch, less_motion=False)
    assert as_before.animation_ms == 150
    as_before.move("less")
    assert as_before.animation_ms == 0
    wish(monkeypatch, less_motion=True)
    as_before.move("full")
    assert as_before.animation_ms == 150
    as_before.move("system")
    assert as_before.animation_ms == 0
    with pytest.raises(ValueError, match="fast"):
        as_before.move("fast")
