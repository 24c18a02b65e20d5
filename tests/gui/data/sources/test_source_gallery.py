"""Choosing data: by the mouse, by typing, by the arrow keys; and the fields of what is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.source import Source
from engine.data.sources.catalogue import (
    CATALOGUE,
    AndGate,
    BikeRentals,
    Circles,
    Iris,
    Line,
    Moons,
    Spiral,
    TableFile,
)
from gui.data.data_column import DataColumn
from gui.data.sources.source_gallery import SourceGallery
from gui.data.sources.source_picker import SourcePicker
from gui.data.sources.source_tile import SourceTile, sketch_of
from gui.look.look import Look
from gui.work.context import Context

Opened = Callable[[Source], tuple[Context, DataColumn]]


@pytest.fixture
def picker(qtbot: QtBot, look: Look) -> SourcePicker:
    picker = SourcePicker(look)
    qtbot.addWidget(picker)
    picker.resize(360, 160)
    picker.show_source(Circles())
    picker.show()
    return picker


@pytest.fixture
def gallery(picker: SourcePicker) -> SourceGallery:
    picker.button.click()
    assert picker.gallery is not None
    return picker.gallery


def tile_of(gallery: SourceGallery, wanted: object) -> SourceTile:
    (tile,) = [tile for tile in gallery.tiles if tile.entry.wanted == wanted]
    return tile


def focused(gallery: SourceGallery) -> SourceTile:
    widget = gallery.focusWidget()
    assert isinstance(widget, SourceTile)
    return widget


def test_all_that_the_catalogue_makes_is_offered_with_its_story(gallery: SourceGallery) -> None:
    offered = {tile.entry.wanted for tile in gallery.tiles}
    made = {source for source in CATALOGUE if source.family not in ("table", "painted")}
    assert made <= offered
    assert "table_wanted" in offered
    for tile in gallery.tiles:
        assert tile.accessibleName()
        assert tile.accessibleDescription()


def test_a_press_chooses_and_closes(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    with qtbot.waitSignal(picker.source_chosen) as chosen:
        qtbot.mouseClick(tile_of(gallery, Moons), Qt.MouseButton.LeftButton)
    assert chosen.args == [Moons()]
    assert not gallery.isVisible()


def test_what_is_there_already_is_marked_and_not_chosen_again(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    assert [tile.entry.wanted for tile in gallery.tiles if tile.is_present] == [Circles]
    with qtbot.assertNotEmitted(picker.source_chosen):
        tile_of(gallery, Circles).click()
    assert not gallery.isVisible()


def test_it_opens_at_its_top_and_what_is_there_lies_in_sight(
    picker: SourcePicker, gallery: SourceGallery
) -> None:
    area = gallery._area
    for source in (AndGate, Circles, Iris):
        gallery.close()
        picker.show_source(source())
        picker.button.click()
        (present,) = [tile for tile in gallery.tiles if tile.is_present]
        assert present.entry.wanted is source
        top = present.mapTo(area.viewport(), present.rect().topLeft())
        assert area.viewport().rect().contains(present.rect().translated(top))
        bottom = present.mapTo(area.widget(), present.rect().bottomLeft()).y()
        if bottom < area.viewport().height():
            assert area.verticalScrollBar().value() == 0


def test_typing_finds_and_return_takes(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    qtbot.keyClicks(gallery.search, "FLOW iris")
    assert [tile.entry.wanted for tile in gallery.tiles] == [Iris]
    assert gallery.title.text() == "Iris flowers"
    with qtbot.waitSignal(picker.source_chosen) as chosen:
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen.args == [Iris()]
    picker.button.click()
    assert gallery.search.text() == ""
    assert len(gallery.tiles) > 20


def test_a_familys_name_finds_all_of_it_and_nonsense_nothing(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    gallery.search.setText("gates")
    assert len(gallery.tiles) == 3
    gallery.search.setText("qwertz")
    assert gallery.tiles == []
    assert gallery.nothing.isVisible()
    assert not gallery.story.isVisible(), "no tile's story where there is no tile"
    with qtbot.assertNotEmitted(picker.source_chosen):
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert gallery.isVisible()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert gallery.isVisible(), "the first Escape only empties the search"
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert not gallery.isVisible()


def test_return_in_an_empty_search_takes_nothing(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    with qtbot.assertNotEmitted(picker.table_wanted):
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert gallery.isVisible()


def test_arrow_keys_go_from_tile_to_tile_and_back_to_the_search(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery
) -> None:
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert focused(gallery).entry.wanted is Circles
    qtbot.keyClick(focused(gallery), Qt.Key.Key_Right)
    moons = focused(gallery)
    assert moons.entry.wanted is Moons
    assert gallery.title.text() == "Moons"
    qtbot.keyClick(moons, Qt.Key.Key_Down)
    below = focused(gallery)
    page = below.window()
    assert below.mapTo(page, QPoint()).x() == moons.mapTo(page, QPoint()).x()
    assert below.mapTo(page, QPoint()).y() > moons.mapTo(page, QPoint()).y()
    for _ in range(20):
        widget = gallery.focusWidget()
        if widget is gallery.search:
            break
        qtbot.keyClick(widget, Qt.Key.Key_Up)
    assert gallery.focusWidget() is gallery.search
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.source_chosen):
        qtbot.keyClick(focused(gallery), Qt.Key.Key_Right)
        qtbot.keyClick(focused(gallery), Qt.Key.Key_Return)


def test_letters_typed_on_a_tile_go_to_the_search(qtbot: QtBot, gallery: SourceGallery) -> None:
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    qtbot.keyClicks(focused(gallery), "s")
    assert gallery.focusWidget() is gallery.search
    assert gallery.search.text() == "s"


@pytest.mark.parametrize("way", ["table_wanted", "paste_wanted", "type_wanted"])
def test_ones_own_table_has_its_place(
    qtbot: QtBot, picker: SourcePicker, gallery: SourceGallery, way: str
) -> None:
    with qtbot.waitSignal(getattr(picker, way)):
        tile_of(gallery, way).click()


def test_the_ways_of_an_own_table_come_and_go(picker: SourcePicker) -> None:
    picker.show_source(TableFile(name="t.csv", fingerprint="0" * 64))
    picker.open_gallery()
    assert picker.gallery is not None
    assert "again_wanted" in {tile.entry.wanted for tile in picker.gallery.tiles}
    picker.gallery.close()
    picker.show_source(Circles())
    picker.open_gallery()
    assert "again_wanted" not in {tile.entry.wanted for tile in picker.gallery.tiles}


def test_the_gallery_follows_the_language_and_the_scale(
    qapp: QApplication, qtbot: QtBot, look: Look, gallery: SourceGallery
) -> None:
    class Shouting(QTranslator):
        def isEmpty(self) -> bool:
            return False

        def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:
            return text if "{" in text else text.upper()

    translator = Shouting()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: tile_of(gallery, Moons).accessibleName() == "MOONS")
    finally:
        qapp.removeTranslator(translator)
    wide = tile_of(gallery, Moons).sizeHint().width()
    look.present(True)
    assert tile_of(gallery, Moons).sizeHint().width() == round(1.5 * wide)
    screen = gallery.screen().availableGeometry()
    gallery.open_below(gallery.parentWidget())
    assert screen.contains(gallery.geometry())
    look.present(False)


@pytest.mark.parametrize("source", [Circles, Line, Iris])
def test_a_tile_paints_itself(qtbot: QtBot, look: Look, source: type[Source]) -> None:
    picker = SourcePicker(look)
    qtbot.addWidget(picker)
    picker.show_source(source())
    picker.open_gallery()
    assert picker.gallery is not None
    picture = tile_of(picker.gallery, source).grab().toImage()
    colours = {picture.pixel(x, y) for x in range(20, 100) for y in range(10, 55)}
    assert len(colours) > 10
    assert (sketch_of(source) is None) == (source is Iris)


def test_ways_that_the_school_locks_are_not_offered(qtbot: QtBot, look: Look) -> None:
    picker = SourcePicker(look, locked=("open_table", "paste_table", "type_table", "paint"))
    qtbot.addWidget(picker)
    picker.show_source(Circles())
    picker.open_gallery()
    assert picker.gallery is not None
    texts = {own.entry.wanted for own in picker.gallery.tiles if isinstance(own.entry.wanted, str)}
    assert texts == {"pictures_wanted", "drawing_wanted"}
    assert not picker.open_button.isEnabled()
    assert picker.open_button.toolTip() == "Locked by the school."


# --- the fields ------------------------------------------------------------------------------


def test_more_arms_are_one_undo_step_and_fit_at_once(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(Spiral())
    for arms in (3, 4, 5):
        column.picker.fields.editor("arms").control.setValue(arms)
        qtbot.waitUntil(
            lambda: not column.sources.busy and context.facts.is_current, timeout=20_000
        )
    design = context.document.design
    assert design.data.source == Spiral(arms=5)
    assert design.data.task == "multiclass"
    assert design.bricks[-1].units == 5  # type: ignore[attr-defined]
    assert [f for f in context.findings.all if f.severity == "error"] == []
    assert context.document.undo_stack.count() == 1
    context.document.undo_stack.undo()
    assert context.document.design.data.source == Spiral()


def test_a_box_brings_the_hours_of_the_bikes(qtbot: QtBot, open_column: Opened) -> None:
    context, column = open_column(BikeRentals())
    column.picker.fields.editor("calendar").control.click()
    qtbot.waitUntil(lambda: not column.sources.busy and context.facts.is_current, timeout=20_000)
    assert [c.name for c in context.document.design.data.columns][:2] == ["month", "hour"]


@pytest.mark.parametrize("source", [Line(), Spiral(), BikeRentals(), Circles(), Iris()], ids=repr)
def test_fields_and_the_new_draw_have_room_in_a_narrow_column(
    qtbot: QtBot, look: Look, source: Source
) -> None:
    picker = SourcePicker(look)
    qtbot.addWidget(picker)
    picker.show_source(Spiral())
    picker.show_source(source)
    picker.resize(340, 240)
    picker.show()
    button = picker.fields.draw_button
    assert button.isVisible() == ("seed" in type(source).model_fields)
    if button.isVisible():
        right = button.mapTo(picker, button.rect().topRight()).x()
        assert right < picker.width()
        seed = picker.fields.editor("seed")
        assert seed.width() >= 40
        assert (
            abs(
                seed.mapTo(picker, seed.rect().center()).y()
                - button.mapTo(picker, button.rect().center()).y()
            )
            <= 4
        )
