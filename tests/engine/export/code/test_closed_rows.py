"""Code that leaves while a lesson keeps its test part closed: it holds no row of it, and measures
on another part; all else is as the app has it."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.design import Design
from engine.export.code.code_kinds import made_script
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.export.names import ExportOptions
from engine.recipes import recipe
from tests.engine.export.code.random_tables import random_settings, random_table
from tests.engine.export.code.scripts import assert_same_numbers, prepared_by
from tests.engine.export.preparation.picture_networks import picture_network

CLOSED = ExportOptions(test_closed=True)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def _without_test(prepared):
    empty = {"rows": {**prepared.rows, "test": prepared.rows["test"][:0]}}
    return replace(prepared, **empty)


@pytest.mark.parametrize("seed", range(8))
def test_what_learns_and_what_checks_stay_the_same_rows(
    seed, library, tmp_path, monkeypatch
) -> None:
    random = np.random.default_rng(seed)
    source = library.open_text(
        random_table(random, int(random.integers(40, 120))), f"closed-{seed}.csv"
    )
    settings = random_settings(random, source)
    prepared = library.prepared(settings)
    design = Design(data=settings, bricks=(Dense(id="end", units=prepared.facts.output_width),))
    script = made_script(design, library, "ko", "table.csv", test_closed=True)
    assert "x_test" not in script.text
    assert_same_numbers(prepared_by(script, tmp_path, monkeypatch), _without_test(prepared))
    left = len(library.table(source).frame) - len(prepared.rows["test"])
    assert len(script.rows) <= left
    assert ("열지 않아" in script.text) == bool(len(prepared.rows["test"]))


@pytest.mark.parametrize("name", ["iris", "bike-rentals", "xor-cloud"])
@pytest.mark.parametrize("style", ["keras", "numpy"])
def test_it_says_why_and_measures_on_another_part(name, style, library) -> None:
    design = recipe(name).make()
    if style == "numpy":
        design = design.with_bricks([Dense(id="end", units=design.bricks[-1].units)])
        design = design.with_bricks([design.bricks[0].changed(activation="linear")])
        design = design.with_training(loss="mean_squared_error")
    code = made_script(design, library, "en", "table.csv", style, test_closed=True).text
    judged = "validation" if len(library.prepared(design.data).rows["validation"]) else "train"
    assert "x_test" not in code
    assert "its rows are not here" in code
    assert f"(x_{judged}" in code.split("closed until the work is handed in: measured on")[1]
    open_code = made_script(design, library, "en", "table.csv", style).text
    assert "x_test" in open_code
    assert "closed" not in open_code


def test_no_file_beside_it_holds_them(library, tmp_path) -> None:
    design = recipe("iris").make()
    out = tmp_path / "rows.csv"
    export(ExportJob(design, library, "en", options=CLOSED), "data", out)
    with out.open(encoding="utf-8", newline="") as stream:
        parts = {row["part"] for row in csv.DictReader(stream)}
    assert "training" in parts
    assert "test" not in parts

    network = picture_network(12, colour=False)
    out = tmp_path / "lesson.py"
    job = ExportJob(network.design, network.library, "en", options=CLOSED)
    _, folder = export(job, "script", out)
    with (folder / "pictures.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    kept = sum(len(network.prepared.rows[part]) for part in ("training", "validation"))
    assert len(rows) == kept < 40
    assert len([*folder.rglob("*.png")]) == kept
    assert "x_test" not in out.read_text(encoding="utf-8")
