"""Facts of tables, rows for the plots, and the library that works each out once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.knowing.library import Library, _Kept
from engine.data.knowing.summary import PLOT_ROWS, table_facts
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.catalogue import (
    CATALOGUE,
    BikeRentals,
    BreastCancer,
    Circles,
    Iris,
    TableFile,
)
from engine.data.table import Table
from engine.edits.proposal import propose, propose_data
from engine.files.contents import CANCELLED
from engine.messages import EngineError


@pytest.fixture
def library():
    return Library()


def facts_of(**columns):
    import pandas as pd

    return table_facts(Table(pd.DataFrame(columns)))


def test_facts_of_columns():
    facts = facts_of(
        size=[1.0, 2.5, np.nan, 2.5],
        whole=[1, 2, 3, 4],
        city=["서울", "부산", "서울", None],
        text=["a", "b", "c", "d"],
        same=[7, 7, 7, 7],
        empty=[np.nan] * 4,
    )
    size, whole, city = (facts.column(name) for name in ("size", "whole", "city"))
    assert (size.kind, size.count, size.missing, size.distinct) == ("number", 3, 1, 2)
    assert (size.mean, size.minimum, size.maximum) == (2.0, 1.0, 2.5)
    assert size.deviation == pytest.approx(np.std([1, 2.5, 2.5]))
    assert size.values == (("2.5", 2), ("1", 1))
    assert whole.whole
    assert not size.whole
    assert (city.kind, city.missing) == ("category", 1)
    assert city.values == (("서울", 2), ("부산", 1))
    assert facts.column("same").constant
    assert (facts.column("empty").count, facts.column("empty").mean) == (0, None)
    assert facts.column("nothing") is None
    assert facts.first_rows[2] == ("", "3", "서울", "c", "7", "")
    assert facts.rows == 4


def test_more_than_fifty_texts_are_text():
    assert facts_of(a=[f"t{i}" for i in range(51)]).column("a").kind == "text"
    facts = facts_of(a=[f"t{i % 50}" for i in range(500)]).column("a")
    assert facts.kind == "category"
    assert len(facts.values) == 50


def test_the_preview_is_short():
    assert len(facts_of(a=np.arange(5000)).first_rows) == 200


def test_plot_rows_are_in_the_persons_own_units(library):
    design = propose(library, BikeRentals())
    report = library.report(design.data)
    table, prepared = library.table(design.data.source), library.prepared(design.data)
    plot = report.plot
    assert plot.total == 1000
    assert plot.row.tolist() == list(range(1000))
    assert np.array_equal(plot.columns["temp"], table.frame["temp"].to_numpy())
    assert plot.labels == pytest.approx(table.frame["cnt"].to_numpy(), rel=1e-5)
    for number, part in enumerate(("training", "validation", "test")):
        assert set(plot.row[plot.part == number]) == set(prepared.rows[part])


def test_plot_rows_of_classes_and_categories(library):
    design = propose(library, Iris())
    plot = library.report(design.data).plot
    names = library.prepared(design.data).facts.class_names
    labels = [names[label] for label in plot.labels]
    assert labels == library.table(Iris()).frame["species"].tolist()
    assert plot.categories == {"species": names}
    assert [names[int(code)] for code in plot.columns["species"]] == labels
    two = propose(library, BreastCancer())
    plot = library.report(two.data).plot
    truth = library.table(BreastCancer()).frame["diagnosis"] == "malignant"
    assert plot.labels.tolist() == truth.astype(int).tolist()


def test_many_rows_are_drawn_evenly(library):
    design = propose(library, Circles(rows=9000))
    plot = library.report(design.data).plot
    assert (plot.total, plot.row.shape[0]) == (9000, PLOT_ROWS)
    assert (np.diff(plot.row) > 0).all()
    assert plot.row.mean() == pytest.approx(4500, abs=200)


def test_chosen_rows_come_besides_the_sample(library):
    design = propose(library, Circles(rows=9000))
    sample = library.report(design.data).plot
    lacking = np.setdiff1d(np.arange(9000), sample.row)[:5]
    plot = library.plot_with(design.data, np.append(lacking, sample.row[:2]))
    assert plot.row.tolist() == np.union1d(sample.row, lacking).tolist()
    assert plot.total == 9000
    frame = library.table(design.data.source).frame
    assert plot.columns["x"].tolist() == frame["x"].to_numpy()[plot.row].tolist()
    parts = library.row_parts(design.data)
    assert plot.part.tolist() == parts[plot.row].tolist()


def test_each_thing_is_worked_out_once(library, monkeypatch):
    calls = []
    read = Iris.read

    def counted(self, store):
        calls.append(1)
        return read(self, store)

    monkeypatch.setattr(Iris, "read", counted)
    data = propose(library, Iris()).data
    gate = threading.Barrier(4)
    found = []

    def ask():
        gate.wait()
        found.append(library.prepared(data))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) == 1
    assert len({id(prepared) for prepared in found}) == 1


def test_a_failure_is_not_kept(library, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n1,2\n2,3\n3,4\n")
    file = Library().open_table(path)
    with pytest.raises(EngineError):
        library.table(file)
    library.store.add(path.read_bytes())
    assert len(library.table(file).frame) == 3


def test_only_a_few_are_kept(library):
    first = library.table(Circles(seed=0))
    for seed in range(1, 8):
        library.table(Circles(seed=seed))
    assert library.table(Circles(seed=0)) is not first


def test_a_report_never_raises(library):
    absent = TableFile(name="a.csv", fingerprint="0" * 64)
    report = library.report(DataSettings(source=absent))
    assert report.problem.code == "table.absent"
    assert report.table.rows == 0
    report = library.report(DataSettings(source=Iris()))
    assert report.problem.code == "prepare.no_target"
    assert report.prepared is None
    assert report.plot is None
    assert report.table.rows == 150


@pytest.mark.parametrize("source_class", [entry for entry in CATALOGUE if entry is not TableFile])
def test_every_source_gives_a_report_without_a_click(library, source_class):
    report = library.report(propose_data(source_class(), library.facts(source_class())))
    assert report.problem is None
    assert report.prepared.training_rows > 0


CELLS = st.one_of(
    st.none(),
    st.floats(),
    st.integers(-5, 5),
    st.booleans(),
    st.sampled_from(["a", "b", "서울", "", "NA", "1", "2.5", "1,234", "x" * 60]),
)
COLUMN = st.builds(
    ColumnSettings,
    name=st.sampled_from(["c0", "c1", "c2", "gone"]),
    role=st.sampled_from(["input", "target", "ignored"]),
    kind=st.sampled_from(["number", "category", "text"]),
    missing=st.sampled_from(["drop", "mean", "median", "most_frequent"]),
    scaling=st.sampled_from(["none", "standardize", "minmax"]),
)
SPLIT = st.builds(
    SplitSettings,
    method=st.sampled_from(["shuffled", "in_order", "given"]),
    test_share=st.floats(0, 0.9),
    validation_share=st.floats(0, 0.9),
    stratified=st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 12).flatmap(
        lambda rows: st.lists(st.lists(CELLS, min_size=rows, max_size=rows), min_size=3, max_size=3)
    ),
    st.lists(COLUMN, max_size=4, unique_by=lambda column: column.name),
    SPLIT,
    st.sampled_from(["regression", "binary", "multiclass"]),
    st.integers(0, 2),
)
def test_any_table_with_any_settings_gives_a_report(cells, columns, split, task, test_rows):
    import pandas as pd

    frame = pd.DataFrame(dict(zip(("c0", "c1", "c2"), cells, strict=True)))
    table = Table(frame, test_rows=min(test_rows, len(frame)))
    library = Library()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Iris, "read", lambda self, store: table)
        asked = DataSettings(source=Iris(), columns=tuple(columns), task=task, split=split)
        report = library.report(asked)
        own = library.report(propose_data(Iris(), report.table))
    assert (report.problem is None) == (report.prepared is not None) == (report.plot is not None)
    assert (own.problem is None) == (own.prepared is not None)
    if report.problem is not None:
        assert str(report.problem)
        return
    prepared = library.prepared(asked)
    for part in ("training", "validation", "test"):
        assert np.isfinite(prepared.x[part]).all()
        assert np.isfinite(prepared.y[part]).all()


def test_every_setting_of_roles_gives_a_report(library):
    """Any column may be made anything: it is a report with a problem, or one without."""
    table = library.table(Iris())
    for role in ("input", "target", "ignored"):
        for kind in ("number", "category", "text"):
            for task in ("regression", "binary", "multiclass"):
                columns = tuple(
                    ColumnSettings(name=name, role=role if place else "target", kind=kind)
                    for place, name in enumerate(table.frame.columns)
                )
                report = library.report(DataSettings(source=Iris(), columns=columns, task=task))
                assert (report.problem is None) == (report.prepared is not None)


def test_a_report_tells_how_far_it_is_and_can_be_cancelled_while_it_prepares(tmp_path):
    """Thousands of columns are long in being prepared, when the table is read long since."""
    path = tmp_path / "wide.csv"
    names = [f"x{place}" for place in range(300)]
    rows = [",".join(str((row * place) % 97) for place in range(300)) for row in range(40)]
    path.write_text("\n".join([",".join(names), *rows]))
    library = Library()
    file = library.open_table(path)
    settings = propose_data(file, library.facts(file))
    told: list[float] = []

    def cancelled_at(share):
        return lambda: bool(told) and told[-1] >= share

    for stop in (0.6, 0.65, 0.75, 0.85, 0.9):
        told.clear()
        given_up = library.report(settings, told.append, cancelled_at(stop))
        assert given_up.problem is not None
        assert given_up.problem.code == "table.cancelled"
        assert stop <= told[-1] < stop + 0.1
    told.clear()
    done = library.report(settings, told.append)
    assert done.problem is None
    assert done.prepared is not None
    assert told == sorted(told)
    assert told[-1] <= 1.0


def test_beside_the_newest_only_so_much_is_kept() -> None:
    kept: _Kept[str] = _Kept(4, len, 5)
    made: list[str] = []

    def get(value: str) -> None:
        assert kept.get(value, lambda: made.append(value) or value) == value  # type: ignore[func-returns-value]

    for value in ("heavy one", "a", "bb"):
        get(value)
    assert made == ["heavy one", "a", "bb"]
    get("a")
    assert len(made) == 3, "what is light is still there"
    get("heavy one")
    assert made[3:] == ["heavy one"], "what was too much had to go"
    get("heavy one")
    assert len(made) == 4, "the newest one stays, however heavy"
    get("cc")
    get("heavy one")
    assert made[4:] == ["cc", "heavy one"]


def test_who_waits_for_what_another_gave_up_works_it_out_itself() -> None:
    kept: _Kept[str] = _Kept(2)
    begun, waits = threading.Event(), threading.Event()

    def given_up() -> str:
        begun.set()
        waits.wait(10)
        raise EngineError(CANCELLED())

    with ThreadPoolExecutor(2) as lanes:
        first = lanes.submit(kept.get, "rows", given_up)
        begun.wait(10)
        second = lanes.submit(kept.get, "rows", lambda: "read")
        waits.set()
        with pytest.raises(EngineError):
            first.result(10)
        assert second.result(10) == "read"
