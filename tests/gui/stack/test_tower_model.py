"""The tower's rows: what they say, how they follow the document, how bricks are dropped."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible

from engine.bricks import BY_KIND, CATALOGUE, Dense, Dropout, UnknownBrick
from engine.data.facts import DataReport
from engine.data.sources.pictures import PicturePack, Pictures
from engine.design import MAXIMUM_BRICKS
from engine.findings import Finding
from engine.messages import Message
from gui.stack.clipboard import mime_of
from tests.gui.stack.conftest import deep_design, facts
from tests.planted_shapes import RowsOnly

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
ROOT = QModelIndex()


def test_it_keeps_qts_rules_through_edits(bench, qtmodeltester):
    model = bench.column.model
    qtmodeltester.check(model, force_py=True)
    bench.column.edits.add([Dense(units=3)], 1)
    bench.column.edits.move(bench.ids[:2], 4)
    bench.column.edits.remove(bench.ids[1:3])
    bench.undo()
    qtmodeltester.check(model, force_py=True)


def test_rows_say_shape_and_weights(bench):
    model = bench.column.model
    assert [model.item(row).left for row in range(1, 5)] == ["12 → 64", "64 → 64"] * 1 + [
        "64 → 64",
        "64 → 1",
    ]
    assert model.item(1).right == "832 weights"
    assert model.total_weights() == 832 + 4160 + 65
    assert model.item(0).aside == "12 numbers in"
    assert model.item(5).right == "1 number out"


def test_a_screen_reader_hears_all_of_a_brick(bench):
    bench.find(Finding("error", bench.ids[0], Message("x", "It does not fit.")))
    spoken = bench.column.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "brick 1 of 4, Dense, Neurons 64, relu, 12 to 64, 832 weights, does not fit, "
        "error: It does not fit."
    )


def test_a_screen_reader_hears_the_tower_as_a_list(bench):
    """As a screen reader asks for it: a list, and in it every brick with its place."""
    QAccessible.setActive(True)  # a screen reader runs: what it has heard is brought up to date
    tower = bench.column.tower
    tower.show()
    interface = QAccessible.queryAccessibleInterface(tower)
    assert interface.role() == QAccessible.Role.List
    rows = [interface.child(place) for place in range(interface.childCount())]
    told = [
        row.text(QAccessible.Text.Name) for row in rows if row.role() == QAccessible.Role.ListItem
    ]
    assert len(told) == 6
    assert told[0].startswith("Input, 12 numbers in")
    assert told[2] == "brick 2 of 4, Dropout, Share hidden 0.2, 64 to 64, 0 weights, fits"
    assert told[5].startswith("Labels")
    bench.column.edits.remove([bench.ids[0]])
    first = QAccessible.queryAccessibleInterface(tower).child(1)
    assert first.text(QAccessible.Text.Name).startswith("brick 1 of 3, Dropout")
    QAccessible.setActive(False)


def test_rows_are_made_anew_only_where_something_is_new(bench, monkeypatch):
    model, made = bench.column.model, []
    make = model._make_items
    monkeypatch.setattr(model, "_make_items", lambda: made.append(1) or make())
    bench.context.facts.changed.emit()
    bench.context.findings.changed.emit()
    bench.context.document.choose_speed("full")
    assert not made
    bench.find(Finding("error", bench.ids[0], Message("x", "It does not fit.")))
    assert len(made) == 1
    bench.report(facts(inputs=3))
    assert len(made) == 2
    assert model.item(1).left == "3 → 64"
    bench.column.edits.remove(bench.ids[:1])
    assert len(made) == 3
    model.refresh()
    assert len(made) == 4


def test_until_the_data_is_read_it_says_so(make_bench):
    bench = make_bench()
    column = bench.design.data.columns[0].model_copy(update={"role": "ignored"})
    after = bench.design.with_data(bench.design.data.with_column(column))
    bench.context.document.edit("Ignore", after)
    model = bench.column.model
    assert model.input_shape() is None
    assert model.item(0).aside == model.item(1).left == "…"
    bench.report(facts(inputs=1))
    assert model.item(1).left == "1 → 64"


def test_another_seed_of_the_split_does_not_make_the_widths_flicker(bench):
    split = bench.design.data.split.model_copy(update={"seed": 7})
    data = bench.design.data.model_copy(update={"split": split})
    bench.context.document.edit("Seed", bench.design.with_data(data))
    assert bench.column.model.input_shape() == (12,)


def test_no_trainable_data_is_no_number(bench):
    bench.report(DataReport(facts().table, None, None))
    assert bench.column.model.total_weights() is None


def test_tooltips_do_not_take_a_column_name_for_markup(bench):
    report = facts(2)
    object.__setattr__(report.prepared, "input_names", ("<b>a", "b"))
    bench.report(report)
    tip = bench.column.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;a" in tip


def test_new_bricks_are_dropped_where_they_are_let_go(bench):
    model = bench.column.model
    mime = mime_of([Dense(units=5)])
    assert model.canDropMimeData(mime, COPY, 2, 0, ROOT)
    assert model.dropMimeData(mime, COPY, 2, 0, ROOT)
    assert bench.faces == ["64 relu", "5 relu", "0.2", "64 tanh", "1 sigmoid"]
    assert bench.undo_text == "Add brick: Dense 5 relu"


@pytest.mark.parametrize(("row", "place"), [(-1, 4), (0, 0), (1, 0), (5, 4), (99, 4)])
def test_nothing_lands_above_input_or_below_labels(bench, row, place):
    bench.column.model.dropMimeData(mime_of([Dropout(rate=0.5)]), COPY, row, 0, ROOT)
    assert bench.faces[place] == "0.5"


def test_own_bricks_move_together_and_the_view_removes_nothing(bench):
    model, ids = bench.column.model, bench.ids
    mime = model.mimeData([model.index(1), model.index(3)])
    assert model.dropMimeData(mime, MOVE, 5, 0, ROOT) is False
    assert bench.ids == [ids[1], ids[3], ids[0], ids[2]]
    assert bench.undo_text == "Move 2 bricks"
    bench.undo()
    assert bench.ids == ids


def test_a_move_from_another_window_is_a_copy(make_bench):
    design = deep_design()
    one, other = make_bench(design), make_bench(design)
    mime = one.column.model.mimeData([one.column.model.index(1)])
    other.column.model.dropMimeData(mime, MOVE, 3, 0, ROOT)
    assert other.faces == ["64 relu", "0.2", "64 relu", "64 tanh", "1 sigmoid"]
    assert len(set(other.ids)) == 5


def test_foreign_drops_are_refused(bench):
    mime = QMimeData()
    mime.setText("hello")
    before = bench.design
    assert not bench.column.model.canDropMimeData(mime, COPY, 2, 0, ROOT)
    assert not bench.column.model.dropMimeData(mime, COPY, 2, 0, ROOT)
    assert bench.design == before


def test_a_full_tower_says_so(bench, qtbot):
    bench.context.document.edit("Many", bench.design.with_bricks(Dense() for _ in range(200)))
    assert not bench.column.model.canDropMimeData(mime_of([Dense()]), COPY, 2, 0, ROOT)
    with qtbot.waitSignal(bench.column.edits.refused) as refused:
        bench.column.edits.add([Dense()], 3)
    assert str(MAXIMUM_BRICKS) in refused.args[0]
    assert len(bench.ids) == MAXIMUM_BRICKS


def test_a_brick_from_a_newer_version_stands_in_the_tower(bench):
    unknown = UnknownBrick.model_validate({"kind": "convolution", "filters": 8})
    bench.column.edits.add([unknown], 0)
    item = bench.column.model.item(1)
    assert (item.family, item.aside) == ("unknown", "convolution")


bricks = st.sampled_from(CATALOGUE).map(lambda brick_class: brick_class())


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_rows_follow_any_edit_and_selection_stays_with_its_brick(bench, data):
    model, document = bench.column.model, bench.context.document
    pool = data.draw(st.lists(bricks, min_size=1, max_size=7))
    document.edit("Begin", bench.design.with_bricks(pool))
    kept = pool[0]
    handle = QPersistentModelIndex(model.index(1))
    for _ in range(3):
        fresh = data.draw(st.lists(bricks, max_size=3))
        rest = [brick for brick in pool[1:] if data.draw(st.booleans())]
        mixed = data.draw(st.permutations([kept, *rest, *fresh]))
        document.edit("Mix", document.design.with_bricks(mixed))
        places = [model.item(row).place for row in range(model.rowCount())]
        assert places == ["input", *bench.ids, "labels"]
        assert model.item(handle.row()).place == kept.id
    widths = np.asarray(document.design.weight_counts((12,)))
    assert model.total_weights() == widths.sum()


def test_a_picture_shows_its_shape_and_what_does_not_fit_shows_none(bench, monkeypatch):
    monkeypatch.setitem(BY_KIND, "rows_only", RowsOnly)
    report = facts(2352)
    bench.report(replace(report, prepared=replace(report.prepared, sample_shape=(28, 28, 3))))
    model = bench.column.model
    assert model.item(0).aside == "28×28×3 in"
    assert [model.item(row).left for row in (1, 2)] == [
        "28×28×3 → 28×28×64",
        "28×28×64 → 28×28×64",
    ]
    bench.column.edits.add([RowsOnly()], 0)
    assert [model.item(row).left for row in (1, 2)] == ["28×28×3 → ?", "? → ?"]
    assert not model.item(1).fits
    assert model.item(2).fits
    (finding,) = model.item(1).findings
    bench.column.edits.fix(finding.fixes[0])
    assert [model.item(row).left for row in (1, 2)] == ["28×28×3 → 2,352", "2,352 → 2,352"]
    assert model.item(2).fits
    assert bench.undo_text == "Fix: Put before it: Flatten"


def test_pictures_that_are_moved_or_deleted_do_not_make_the_widths_flicker(make_bench):
    source = Pictures(classes=("cat", "dog"))
    design = deep_design()
    bench = make_bench(design.with_data(design.data.model_copy(update={"source": source})))
    model, document = bench.column.model, bench.context.document
    told: list[int] = []
    model.dataChanged.connect(lambda first, *_: told.append(first.row()))
    pack = PicturePack(fingerprint="0" * 64, count=2)
    fewer = source.model_copy(update={"packs": (pack,), "codes": "AP8="})
    for other in (fewer, fewer.model_copy(update={"codes": "AQA="})):
        data = document.design.data.model_copy(update={"source": other})
        document.edit("Move", document.design.with_data(data))
        assert model.input_shape() == (12,)
    assert not told, "nothing of the tower is drawn anew"
    smaller = document.design.data.model_copy(
        update={"source": source.model_copy(update={"size": 8})}
    )
    document.edit("Size", document.design.with_data(smaller))
    assert model.input_shape() is None
