"""A planted kind of brick stands in the palette, in the tower and in the inspector."""

from __future__ import annotations

import pytest

from engine.bricks import BY_KIND
from gui.widgets.fields.form import FormWidget
from tests.planted_brick import Rescaling


@pytest.fixture(autouse=True)
def rescaling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(BY_KIND, "planted_rescaling", Rescaling)


def test_it_is_offered_added_shown_and_changed(bench, qtbot):
    column = bench.column
    column.show()
    palette = column.palette_view
    model = palette.model()
    titles = [model.index(row).data() for row in range(model.rowCount())]
    last = model.index(len(titles) - 1 - titles[::-1].index("Rescaling"))
    column.tower.choose([bench.design.bricks[-1].id])
    palette.doubleClicked.emit(last)
    assert bench.design.bricks[-1].kind == "planted_rescaling"
    assert bench.undo_text == "Add brick: Rescaling 0.5"
    item = column.model.item(column.model.row_of(bench.design.bricks[-1].id))
    assert (item.title, [chip.text for chip in item.chips]) == ("Rescaling", ["0.5"])
    assert [finding.message.code for finding in item.findings] == ["planted.at_the_end"]
    column.tower.choose([bench.design.bricks[-1].id])
    (form,) = (form for form in column.inspector.findChildren(FormWidget) if form.isVisible())
    form.changed.emit("scale", 2.0)
    assert bench.design.bricks[-1].scale == 2.0
