"""Files of every version open for ever. Those in tests/data/bricks are never made anew.

A new version of the schema gets a folder of its own there, with files that it wrote.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine import design as design_module
from engine.brickfile.brick_file import read, write
from engine.bricks import UnknownBrick
from engine.data.columns.column_form import ColumnChoice
from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.design import SCHEMA_VERSION
from engine.recipes import recipe
from engine.training.trainer import Trainer
from tests.engine.brick_samples import assert_same

FOLDER = Path(__file__).parents[2] / "data" / "bricks"
OLD_FILES = sorted(FOLDER.glob("v*/*.brick"))


def test_every_version_has_files() -> None:
    versions = {int(folder.name.removeprefix("v")) for folder in FOLDER.iterdir()}
    assert versions == set(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("path", OLD_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_old_file_opens_and_is_saved_as_the_newest(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    bundle = read(path)
    with zipfile.ZipFile(path) as archive:
        version = json.loads(archive.read("design.json"))["schema_version"]
    assert f"v{version}" == path.parent.name
    assert bundle.design.schema_version == SCHEMA_VERSION
    write(tmp_path / "new.brick", bundle)
    assert_same(read(tmp_path / "new.brick"), bundle)
    assert path.read_bytes() == before


def test_version_1_holds_a_lesson() -> None:
    design = read(FOLDER / "v1" / "lesson-circles.brick").design
    lesson = recipe("circles").make()
    assert design.recipe == "circles"
    assert design.data.source.kind == lesson.data.source.kind
    assert [brick.face() for brick in design.bricks] == ["8 tanh", "1 sigmoid"]


def test_version_1_holds_a_table_and_a_run() -> None:
    bundle = read(FOLDER / "v1" / "own-table.brick")
    source = bundle.design.data.source
    assert isinstance(source, TableFile)
    assert (source.name, source.encoding) == ("학생.csv", "cp949")
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    report = library.report(bundle.design.data)
    assert report.problem is None
    assert [column.name for column in report.table.columns] == [
        "이름",
        "키",
        "몸무게",
        "운동",
        "합격",
    ]
    (run,) = bundle.runs
    assert (run.number, run.seconds, run.state.epoch) == (7, 0.125, 3)
    assert run.design == bundle.design
    assert run.history.values["loss"].tolist() == [0.7, 0.5, 0.25]
    assert np.isnan(run.history.values["val_loss"][-1])
    assert [array.shape for array in run.state.weights] == [(4, 16), (16,), (16, 1), (1,)]
    assert run.ending is not None
    assert str(run.ending.message) == "Stopped after epoch 3. What was learned is kept."


def test_version_1_holds_bricks_that_were_not_known() -> None:
    bricks = read(FOLDER / "v1" / "unknown-brick.brick").design.bricks
    unknown = next(brick for brick in bricks if brick.id == "from-later")
    assert isinstance(unknown, UnknownBrick)
    assert unknown.model_dump()["options"] == {"causal": True, "names": ["가", None]}
    assert [brick.id for brick in bricks][1:8] == [
        "from-later", "drop", "norm", "layer", "noise", "act", "all",
    ]  # fmt: skip


def test_the_ladder_of_migrations_has_every_step() -> None:
    assert set(design_module._MIGRATIONS) == set(range(1, SCHEMA_VERSION))


def test_a_step_of_the_ladder_is_climbed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As version 2 would: here, bricks were once called layers."""

    def from_1(raw: dict[str, object]) -> dict[str, object]:
        return {"bricks" if name == "layers" else name: value for name, value in raw.items()}

    monkeypatch.setattr(design_module, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(design_module, "_MIGRATIONS", {1: from_1})
    old = recipe("xor").make().model_dump(mode="json")
    old["layers"] = old.pop("bricks")
    new = design_module.design_from({**old, "schema_version": 1})
    assert new.schema_version == 2
    assert new.bricks == recipe("xor").make().bricks


def test_older_tables_keep_the_rules_that_they_were_read_by() -> None:
    for folder in ("v1", "v2"):
        bundle = read(FOLDER / folder / "own-table.brick")
        assert isinstance(bundle.design.data.source, TableFile)
        assert bundle.design.data.source.reading == 1
        for run in bundle.runs:  # else it would be a run of another design
            assert run.design == bundle.design


def test_version_3_holds_how_single_columns_are_read() -> None:
    source = read(FOLDER / "v3" / "own-table.brick").design.data.source
    assert isinstance(source, TableFile)
    assert source.reading == 2
    assert source.choice("지역코드").meaning == "words"
    assert source.choice("합격").missing == ("?",)
    assert source.choice("키") == ColumnChoice(name="키")


def test_before_version_4_there_is_one_run_and_it_is_looked_at() -> None:
    bundle = read(FOLDER / "v1" / "own-table.brick")
    runs = bundle.kept
    assert (runs.chosen, runs.newest) == (runs.records[0], runs.records[0])
    assert (runs.records[0].number, runs.last_number, runs.records[0].id) == (1, 1, "run-1")
    assert bundle.planned == ()


def test_version_4_holds_three_runs_and_what_is_planned() -> None:
    bundle = read(FOLDER / "v4" / "three-runs.brick")
    runs = bundle.kept
    assert [run.number for run in runs.records] == [2, 3, 4]
    assert [run.name for run in runs.records] == ["", "은닉층 하나", ""]
    assert [len(run.design.bricks) for run in runs.records] == [1, 2, 3]
    assert runs.chosen is runs.records[1]
    assert runs.last_number == 4
    assert runs.records[0].made == "2026-11-28T21:30:57+00:00"
    assert [(plan.id, plan.name) for plan in bundle.planned] == [
        ("plan-one", "뉴런 하나"),
        ("plan-wide", "넓은 층"),
    ]
    assert bundle.design.bricks == runs.records[2].design.bricks


def test_runs_of_version_4_answer_as_they_did() -> None:
    bundle = read(FOLDER / "v4" / "three-runs.brick")
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    trainer = Trainer()
    losses = []
    for run in bundle.runs:
        prepared = library.prepared(run.design.data)
        figures = trainer.restore(run, prepared, run.number).evaluate("training").figures
        losses.append(figures["loss"])
    assert losses == pytest.approx([0.7611746, 0.6498425, 0.6263042], rel=1e-5)
