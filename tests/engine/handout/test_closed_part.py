"""The test part of a lesson that keeps it closed: until it is handed in, no way out tells it."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.__main__ import main
from engine.brickfile.brick_file import read, write
from engine.bricks import Dropout
from engine.classroom.exchange import all_work, hand_in
from engine.command_line.bricks import opened
from engine.data.knowing.library import Library
from engine.data.parts import PARTS, Part
from engine.evaluation.measures import evaluation_of
from engine.evaluation.results import Evaluation
from engine.export.kind import ExportJob
from engine.export.kinds import KINDS, export
from engine.export.names import ExportOptions
from engine.export.page.data import page_data
from engine.export.preparation.description import layers
from engine.export.preparation.numpy_network import outputs_of
from engine.export.report import measured as measured_module
from engine.handout.closed_part import TEST_IS_CLOSED, refusal_of_folds
from engine.handout.holding import TRIES_COUNT, refusal_of_trials
from engine.handout.lock import FieldLock, locked_value
from engine.runs.figures import figures_of
from engine.runs.runs import NO_RUNS
from engine.training.run.run_record import RunRecord
from tests.engine.classroom.class_of import lesson, solved, work_of

CLOSED = lesson()[1].model_copy(update={"test_closed": True, "tries": None})
COUNTED = CLOSED.model_copy(update={"tries": 3})


@pytest.fixture(scope="module")
def record() -> RunRecord:
    """A run that knows how good it is on the test rows."""
    own = solved()
    return dataclasses.replace(own, state=dataclasses.replace(own.state, test={"accuracy": 0.99}))


@pytest.fixture(scope="module")
def file(record: RunRecord, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("closed") / "t.brick"
    write(path, work_of(record, lock=CLOSED))
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["evaluate"],
        ["evaluate", "--part", "test"],
        ["importance", "--part", "test"],
        ["cross-validate"],
    ],
    ids=" ".join,
)
def test_commands_that_would_tell_it_say_why_they_do_not(
    file: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command[0], str(file), *command[1:]]) == 2
    told = capsys.readouterr()
    assert str(TEST_IS_CLOSED()) in told.err
    assert "accuracy" not in told.out


def test_runs_are_compared_without_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(file), "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["runs"]
    assert set(entry["figures"]) == {"train"}


def test_what_is_handed_in_is_open(file: Path, tmp_path: Path) -> None:
    assert opened(file).test_is_closed
    hand_in(read(file), "김하늘", "1반", tmp_path)
    (work,) = all_work(tmp_path)
    own = opened(work.path)
    assert not own.test_is_closed
    assert ("test", "accuracy") in figures_of(own.shown_runs.records[0])


def test_files_that_were_handed_out_and_in_do_what_they_did() -> None:
    """They are never made anew."""
    folder = Path(__file__).parents[2] / "data" / "lessons" / "v1"
    given, work = (opened(folder / f"closed-test{part}.brick") for part in ("", "-handed-in"))
    lock = given.lock
    assert lock is not None
    assert given.test_is_closed
    assert lock.bricks["dropout"]["rate"] == FieldLock(value=0.25)
    assert lock.bricks["dense"]["activation"] == FieldLock(access="hidden", value="tanh")
    other = given.design.with_bricks([Dropout(id="new", rate=0.5), *given.design.bricks])
    assert [str(message) for message in lock.breaches(given.design, other)] == [
        "This lesson locks it: Share hidden."
    ]
    assert lock.applied(other).bricks[0].rate == 0.25
    assert work.lock == lock
    assert work.handed_in is not None
    assert (work.handed_in.name, work.handed_in.class_name) == ("김하늘", "1반")
    assert not work.test_is_closed
    assert work.run(None).state.test == {"accuracy": 0.99}


def test_many_trainings_at_one_click_are_no_way_around_the_tries() -> None:
    before = lesson()[0]
    assert refusal_of_trials(CLOSED, before, [before]) is None
    refused = refusal_of_trials(COUNTED, before, [before])
    assert refused is not None
    assert refused.code == TRIES_COUNT.code
    other = before.with_data(before.data.model_copy(update={"task": "regression"}))
    assert refusal_of_trials(CLOSED, before, [before, other]) is not None  # its data are locked
    assert refusal_of_folds(CLOSED, None, before) is not None
    given = before.data.split.model_copy(update={"method": "given"})
    apart = before.with_data(before.data.model_copy(update={"split": given}))
    assert refusal_of_folds(CLOSED, None, apart) is None  # its test rows are in no fold


def _job(record: RunRecord, *, closed: bool) -> ExportJob:
    return ExportJob(
        record.design,
        Library(),
        "en",
        record,
        ExportOptions(test_closed=closed),
        NO_RUNS.keeping(record),
    )


def test_a_page_tells_it_only_where_it_is_open(record: RunRecord) -> None:
    assert page_data(_job(record, closed=False))["figures"]["shown"]
    data = page_data(_job(record, closed=True))
    assert data["figures"] is None
    assert data["test_closed"]
    assert "quality_closed" in data["words"]


def test_what_leaves_knows_no_figure_of_it(
    record: RunRecord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[ExportJob] = []

    def contents(job: ExportJob, out: Path) -> dict[Path, bytes]:
        seen.append(job)
        return {out: b""}

    monkeypatch.setattr(KINDS["page"], "contents", contents)
    for closed in (False, True):
        export(_job(record, closed=closed), "page", tmp_path / f"{closed}.html")
    open_one, closed_one = seen
    assert open_one.learned.state.test
    assert not closed_one.learned.state.test
    assert not closed_one.runs.records[0].state.test


def test_a_report_measures_another_part(record: RunRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Part] = []

    class _Trainer:
        def load(self) -> None:
            pass

        def restore(self, record: RunRecord, prepared: object, number: int) -> object:
            def evaluate(part: Part) -> Evaluation:
                asked.append(part)
                network = layers(record.design.bricks)
                outputs = outputs_of(network, record.state.weights, prepared.x[part])
                return evaluation_of(1, 1, part, prepared, outputs, math.nan)

            return SimpleNamespace(evaluate=evaluate)

    monkeypatch.setattr(measured_module, "Trainer", _Trainer)
    prepared = Library().prepared(record.design.data)
    parts = [part for part in PARTS if len(prepared.rows[part])]
    assert measured_module.measured(_job(record, closed=False), prepared).judged == "test"
    assert asked == parts
    asked.clear()
    found = measured_module.measured(_job(record, closed=True), prepared)
    assert found.test_closed
    assert found.judged != "test"
    assert "test" not in asked


def test_a_brick_that_is_added_is_locked_at_what_the_others_have() -> None:
    design = lesson()[0]
    first = design.bricks[0]
    assert locked_value(design, "dense", "activation") == first.activation
    assert locked_value(design, "dense", "units") == first.units
    wider = design.with_bricks([first, first.changed(id="b", units=9), *design.bricks[1:]])
    assert locked_value(wider, "dense", "units") is None  # they differ: each stays as it is
    assert locked_value(design, "dropout", "rate") is None
    at = CLOSED.model_copy(update={"bricks": {"dense": {"activation": FieldLock(value="tanh")}}})
    added = design.with_bricks([first.changed(id="c", activation="relu"), *design.bricks])
    assert at.applied(added).bricks[0].activation == "tanh"
