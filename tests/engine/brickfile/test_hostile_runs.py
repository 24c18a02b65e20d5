"""Files of many runs and plans from a stranger: bounded, refused with a sentence, or harmless."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from engine.brickfile.brick_file import read, write
from engine.design import Design
from engine.messages import EngineError
from engine.runs.runs import MAXIMUM_PLANNED, MAXIMUM_RUNS
from tests.engine.brick_samples import a_bundle, a_run, assert_same

Entries = dict[str, bytes]


@pytest.fixture
def good(tmp_path: Path) -> Entries:
    """The entries of a good file of two runs and two plans, to be made wrong. How many there
    are is not told: a stranger would tell it right."""
    write(tmp_path / "good.brick", a_bundle())
    with zipfile.ZipFile(tmp_path / "good.brick") as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    about = json.loads(entries["document.json"])
    del about["entries"]
    return {**entries, "document.json": json.dumps(about).encode()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "made.brick"


def build(path: Path, entries: Entries) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def changed(data: bytes, **values: Any) -> bytes:
    return json.dumps({**json.loads(data), **values}).encode()


def code_of(path: Path) -> str:
    with pytest.raises(EngineError) as caught:
        read(path)
    assert path.name in str(caught.value.message)
    return caught.value.message.code


def many_runs(good: Entries, count: int) -> Entries:
    record, arrays = good["runs/1/record.json"], good["runs/1/arrays.npz"]
    entries = {name: data for name, data in good.items() if not name.startswith("runs/")}
    for number in range(1, count + 1):
        entries[f"runs/{number}/record.json"] = changed(record, id=f"run-{number}", number=number)
        entries[f"runs/{number}/arrays.npz"] = arrays
    return entries


# --- how many --------------------------------------------------------------------------------


def test_a_thousand_runs(good: Entries, file: Path) -> None:
    build(file, many_runs(good, 1000))
    tracemalloc.start()
    assert code_of(file) == "file.too_large"
    assert tracemalloc.get_traced_memory()[1] < 50e6  # none of them was built
    tracemalloc.stop()


def test_as_many_runs_as_a_document_may_have(good: Entries, file: Path) -> None:
    bundle = read(build(file, many_runs(good, MAXIMUM_RUNS)))
    assert [run.number for run in bundle.kept.records] == [*range(1, MAXIMUM_RUNS + 1)]
    write(file, bundle)
    assert_same(read(file), bundle)
    assert code_of(build(file, many_runs(good, MAXIMUM_RUNS + 1))) == "file.too_large"


def test_too_many_plans(good: Entries, file: Path) -> None:
    plan = good["planned/1.json"]
    for number in range(1, MAXIMUM_PLANNED + 1):
        good[f"planned/{number}.json"] = changed(plan, id=f"plan-{number}")
    assert len(read(build(file, good)).planned) == MAXIMUM_PLANNED
    good[f"planned/{MAXIMUM_PLANNED + 1}.json"] = changed(plan, id="one-more")
    assert code_of(build(file, good)) == "file.too_large"


# --- ids and numbers -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "id_"),
    [
        ("runs/2/record.json", "run-of-3"),  # as the first run
        ("planned/2.json", "plan-1"),  # as the first plan
        ("planned/1.json", "run-of-4"),  # a plan as a run
    ],
)
def test_equal_ids(good: Entries, file: Path, entry: str, id_: str) -> None:
    good[entry] = changed(good[entry], id=id_)
    assert code_of(build(file, good)) == "file.damaged"


@pytest.mark.parametrize("id_", ["", "../1", "A", "가", "a" * 65, 7, None, ["run-of-4"], "a\n"])
@pytest.mark.parametrize("entry", ["runs/2/record.json", "planned/1.json"])
def test_ids_that_are_none(good: Entries, file: Path, entry: str, id_: object) -> None:
    good[entry] = changed(good[entry], id=id_)
    assert code_of(build(file, good)) == "file.damaged"


@pytest.mark.parametrize(
    "figures",
    [
        [],
        7,
        {"accuracy": "1"},
        {"accuracy": True},
        {"accuracy": None},
        {"loss": 10**400},
        {"x" * 101: 1.0},
        {f"figure {number}": 1.0 for number in range(21)},
    ],
)
def test_figures_that_are_none(good: Entries, file: Path, figures: object) -> None:
    good["runs/2/record.json"] = changed(good["runs/2/record.json"], test=figures)
    assert code_of(build(file, good)) == "file.damaged"


def test_a_run_of_before_test_figures_were_kept(good: Entries, file: Path) -> None:
    record = json.loads(good["runs/2/record.json"])
    del record["test"]
    good["runs/2/record.json"] = json.dumps(record).encode()
    assert all(run.state.test == {} for run in read(build(file, good)).kept.records)


def test_equal_numbers_are_told_apart_again(good: Entries, file: Path) -> None:
    good["runs/2/record.json"] = changed(good["runs/2/record.json"], number=3)
    bundle = read(build(file, good))
    assert [run.number for run in bundle.kept.records] == [1, 2]
    assert bundle.kept.chosen_id == "run-of-3"


@pytest.mark.parametrize("number", [2**53 - 1, 10**9])
def test_numbers_that_leave_none_for_the_next_run(good: Entries, file: Path, number: int) -> None:
    """The next run's number could not be read again, and all would be lost with it."""
    told = {**good, "document.json": changed(good["document.json"], last_number=number)}
    assert code_of(build(file, told)) == "file.damaged"
    record = changed(good["runs/2/record.json"], number=number)
    assert code_of(build(file, {**good, "runs/2/record.json": record})) == "file.damaged"


def test_the_highest_number_leaves_room_to_be_saved(good: Entries, file: Path) -> None:
    about = changed(good["document.json"], last_number=999_999_998)
    bundle = read(build(file, {**good, "document.json": about}))
    runs = bundle.kept.keeping(a_run(number=0, epochs=2))
    assert runs.records[-1].number == 999_999_999
    write(file, bundle)
    assert_same(read(file), bundle)


def test_looking_at_a_run_that_is_not_there(good: Entries, file: Path) -> None:
    about = changed(good["document.json"], chosen="run-of-9")
    bundle = read(build(file, {**good, "document.json": about}))
    assert bundle.kept.chosen is None
    assert len(bundle.kept.records) == 2


# --- what is missing, or has no place ---------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["runs/2/record.json", "runs/2/arrays.npz", "document.json", "runs/1/arrays.npz"],
)
def test_a_missing_part_of_a_run(good: Entries, file: Path, name: str) -> None:
    del good[name]
    assert code_of(build(file, good)) == "file.damaged"


def test_a_run_and_a_plan_that_are_missing_whole(good: Entries, file: Path) -> None:
    """What the file tells of itself is compared with what lies in it."""
    about = changed(good["document.json"], entries=len(good))
    for gone in (["runs/2/record.json", "runs/2/arrays.npz"], ["planned/2.json"]):
        rest = {name: data for name, data in good.items() if name not in gone}
        assert code_of(build(file, {**rest, "document.json": about})) == "file.damaged"


def test_plans_in_plans_and_plans_that_are_called_as_runs(good: Entries, file: Path) -> None:
    """No place of ours: neither plan nor run comes of it."""
    record, plan = good["runs/1/record.json"], good["planned/1.json"]
    strange = {
        "planned/1/record.json": record,
        "planned/1/planned/2.json": plan,
        "runs/3/planned/1.json": plan,
        "runs/01/record.json": record,
        "runs/9999999999/record.json": record,
        "planned/0.json": plan,
        "Planned/3.json": plan,
    }
    assert_same(read(build(file, {**good, **strange})), a_bundle())


def test_a_plan_inside_the_design_of_a_plan(good: Entries, file: Path) -> None:
    plan = json.loads(good["planned/1.json"])
    plan["design"]["planned"] = [plan["design"].copy()]
    good["planned/1.json"] = json.dumps(plan).encode()
    assert code_of(build(file, good)) == "file.damaged"


def test_a_plan_whose_name_is_a_runs(good: Entries, file: Path) -> None:
    good["planned/1.json"] = changed(good["planned/1.json"], name="두 층")
    bundle = read(build(file, good))
    assert [run.name for run in bundle.runs] == ["두 층", ""]
    assert [plan.name for plan in bundle.planned] == ["두 층", ""]


@pytest.mark.parametrize("name", [None, 3, ["x"], "x" * 101])
@pytest.mark.parametrize("entry", ["runs/1/record.json", "planned/1.json"])
def test_names_that_are_none(good: Entries, file: Path, entry: str, name: object) -> None:
    good[entry] = changed(good[entry], name=name)
    assert code_of(build(file, good)) == "file.damaged"


@pytest.mark.parametrize("design", [None, {}, [], "design", {"schema_version": 4}])
@pytest.mark.parametrize("entry", ["runs/1/record.json", "planned/2.json"])
def test_designs_that_are_none(good: Entries, file: Path, entry: str, design: object) -> None:
    good[entry] = changed(good[entry], design=design)
    assert code_of(build(file, good)) == "file.damaged"


def test_a_newer_plan_says_so(good: Entries, file: Path) -> None:
    plan = json.loads(good["planned/1.json"])
    plan["design"]["schema_version"] += 1
    good["planned/1.json"] = json.dumps(plan).encode()
    assert code_of(build(file, good)) == "file.newer"


# --- JSON near the limit -----------------------------------------------------------------------


def with_much(plan: bytes, size: int, what: object) -> bytes:
    """The plan with so many ``what`` in the brick of an unknown kind that it takes ``size``."""
    raw = json.loads(plan)
    (unknown,) = (brick for brick in raw["design"]["bricks"] if brick["kind"] == "attention")
    one = len(json.dumps([what], separators=(",", ":")).encode()) - 1
    room = size - len(json.dumps(raw, separators=(",", ":")).encode()) - 1100
    unknown["more"] = [what] * (room // one)
    data = json.dumps(raw, separators=(",", ":")).encode()
    assert size - 3000 < len(data) <= size
    return data


@pytest.mark.parametrize("what", [1, {"a": []}, "x" * 1000], ids=["numbers", "objects", "texts"])
def test_a_plan_near_the_limit_is_read_and_can_be_saved_again(
    good: Entries, file: Path, what: object
) -> None:
    good["planned/1.json"] = with_much(good["planned/1.json"], 8 << 20, what)
    with zipfile.ZipFile(file, "w") as archive:  # it would pack too well to be believed
        for name, data in good.items():
            archive.writestr(name, data)
    bundle = read(file)
    write(file, bundle)
    assert_same(read(file), bundle)


def test_plans_that_are_too_much_together(good: Entries, file: Path) -> None:
    plan = with_much(good["planned/1.json"], 8 << 20, "x" * 1000)
    for number in range(1, 5):
        good[f"planned/{number}.json"] = changed(plan, id=f"plan-{number}")
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in good.items():
            archive.writestr(name, data)
    tracemalloc.start()
    assert code_of(file) == "file.too_large"
    assert tracemalloc.get_traced_memory()[1] < 100e6  # the file's own bytes, and little more
    tracemalloc.stop()


def test_brackets_and_what_json_does_not_have(good: Entries, file: Path) -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    for entry in ("planned/1.json", "runs/1/record.json", "document.json"):
        assert code_of(build(file, {**good, entry: deep})) == "file.damaged"
        assert code_of(build(file, {**good, entry: b"NaN"})) == "file.damaged"
        assert code_of(build(file, {**good, entry: b"[]"})) == "file.damaged"
    seconds = good["runs/1/record.json"].replace(b'"seconds": 1.25', b'"seconds": 1e999')
    assert code_of(build(file, {**good, "runs/1/record.json": seconds})) == "file.damaged"


def test_the_design_itself_is_the_persons(good: Entries, file: Path) -> None:
    assert isinstance(read(build(file, good)).design, Design)
