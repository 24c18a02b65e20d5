"""Small good files of every kind that can be opened: what mutants are made of."""

from __future__ import annotations

import functools
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.brickfile.brick_file import Bundle, write
from engine.data.knowing.library import Library
from engine.data.sources.catalogue import TableFile
from engine.edits.proposal import propose
from engine.lessons.library import course_about
from engine.recipes import RECIPES
from engine.training.frames import Ending, History, TrainedState
from engine.training.run.run_record import RunRecord
from tests.engine.brick_samples import PNG, a_bundle
from tests.messy_tables import MESSY, ods, xlsb, xlsx

_ROWS = 60
_DATA = Path(__file__).resolve().parent.parent / "data"
_LESSONS = ("xor", "noisy-line", "bike-rentals", "iris")
_LONG = 60_000  # bytes: of a wide table the first lines only


@dataclass(frozen=True)
class Seed:
    name: str
    suffix: str  # of the file
    data: bytes


@functools.cache
def seeds() -> tuple[Seed, ...]:
    """The same files in the same order, whenever it is asked."""
    return (*_texts(), *_workbooks(), *_bricks())


def _texts() -> list[Seed]:
    found = []
    for table in MESSY:
        suffix = Path(table.name).suffix
        if suffix in (".csv", ".tsv", ".txt"):
            data = table.content()
            ends = [place for place, byte in enumerate(data[:_LONG]) if byte == 10][:_ROWS]
            wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))  # two bytes a letter
            found.append(Seed(table.name, ".csv", data[: ends[-1] + 1 + wide]))
    lines = "도시,2020,2020\n도시,계,남\n" + "".join(f"시{n},{n * 7},{n * 3}\n" for n in range(20))
    found.append(Seed("two lines", ".csv", lines.encode("cp949")))
    mixed = "도시,값\n" + "서울,1\n" * 12
    found.append(Seed("two encodings", ".csv", mixed.encode("cp949") + "부산,2\n".encode() * 9))
    return found


def _workbooks() -> list[Seed]:
    rows = [["이름", "날짜", "값", "등급"]] + [
        [f"학생{n}", f"2024-03-{n % 28 + 1:02}", n * 1.5, "가나다"[n % 3]] for n in range(24)
    ]
    sheets = {"자료": rows, "메모": [["참고"], [1]]}
    found = [
        Seed("made.xlsx", ".xlsx", xlsx(sheets)),
        Seed("made.ods", ".ods", ods(sheets)),
        Seed("made.xlsb", ".xlsb", xlsb(sheets)),
        Seed("flowers.xls", ".xls", (_DATA / "tables" / "flowers.xls").read_bytes()),
    ]
    for path in sorted((_DATA / "cases").glob("*.xlsx")):
        found.append(Seed(path.name, ".xlsx", path.read_bytes()))
    return found


def _bricks() -> list[Seed]:
    bundles = {"sample": a_bundle()}
    for recipe in RECIPES:
        if recipe.name in _LESSONS:
            course = course_about(recipe.name)
            bundles[recipe.name] = Bundle(recipe.make(), {}, (), PNG, course=course)
    texts = {seed.name: seed.data for seed in _texts()}
    tables = [*list(texts.items())[:6], ("made.xlsx", _workbooks()[0].data)]
    tables.append(("flowers.xls", _workbooks()[3].data))
    for name, data in tables:
        bundles[name] = _of_table(name, data)
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, bundle in bundles.items():
            path = Path(folder) / "seed.brick"
            write(path, bundle)
            found.append(Seed(name, ".brick", path.read_bytes()))
        return found


def _of_table(name: str, data: bytes) -> Bundle:
    """A design over a table, its second half as test part, and a run with weights that fit."""
    library = Library()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table{Path(name).suffix or '.csv'}"
        path.write_bytes(data)
        file: TableFile = library.open_table(path)
        file = library.open_test_table(file, path)
    design = propose(library, file)
    inputs = len(library.prepared(design.data).facts.input_names)
    draw = np.random.default_rng(1)
    shapes = [count for count in design.weight_counts((inputs,)) if count]
    weights = tuple(draw.random(count, np.float32) for count in shapes)
    state = TrainedState(2, weights, (), (np.zeros(5),))
    ending = Ending("stopped", 2, a_bundle().runs[0].ending.message)  # type: ignore[union-attr]
    run = RunRecord(1, design, History({"loss": np.array([2.0, 1.0])}), state, ending)
    tables = {f.fingerprint: library.store.get(f.fingerprint) or b"" for f in file.files}
    return Bundle(design, tables, (run,), PNG)
