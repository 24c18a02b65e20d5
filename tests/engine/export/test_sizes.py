"""What is said of a size beforehand is about right."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.data.knowing.library import Library
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.export.names import FACTS, Kind
from engine.export.sizes import estimated_bytes
from engine.recipes import RECIPES, Recipe
from engine.training.frames import History
from engine.training.run.run_record import RunRecord
from engine.training.trainer import Trainer

_LIBRARY = Library()
# what sees pictures leaves in no such way
OF_ROWS = tuple(entry for entry in RECIPES if entry.group != "drawn")
_SMALL = 500  # bytes, of which nobody minds a few more or less


@pytest.mark.parametrize("recipe", OF_ROWS, ids=lambda recipe: recipe.name)
@pytest.mark.parametrize("kind", [kind for kind, facts in FACTS.items() if not facts.trained])
def test_the_size_of_an_untrained_kind_is_known_before(
    kind: Kind, recipe: Recipe, tmp_path: Path
) -> None:
    design = recipe.make()
    report = _LIBRARY.report(design.data)
    assert report.prepared is not None
    weights = sum(design.weight_counts(report.prepared.input_shape))
    told = estimated_bytes(kind, report.table, weights)
    out = tmp_path / f"a{FACTS[kind].endings[0]}"
    files = export(ExportJob(design, _LIBRARY, "ko"), kind, out)
    true = sum(file.stat().st_size for file in files)
    assert told is not None
    assert true / 3 - _SMALL <= told <= 3 * true + _SMALL


@pytest.fixture(scope="module")
def trained() -> ExportJob:
    """The first weights of a lesson are as large as those that it learns."""
    design = next(recipe.make() for recipe in RECIPES if recipe.name == "iris")
    trainer = Trainer()
    trainer.load()
    run = trainer.start(design, _LIBRARY.prepared(design.data), 1)
    return ExportJob(design, _LIBRARY, "ko", RunRecord(1, design, History({}), run.state()))


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        (kind, ending)
        for kind, facts in FACTS.items()
        if facts.trained
        for ending in facts.endings or ("",)
    ],
)
def test_the_size_of_a_trained_kind_is_known_before(
    kind: Kind, ending: str, trained: ExportJob, tmp_path: Path
) -> None:
    report = _LIBRARY.report(trained.design.data)
    assert report.prepared is not None
    weights = sum(trained.design.weight_counts(report.prepared.input_shape))
    told = estimated_bytes(kind, report.table, weights, ending)
    files = [
        file
        for path in export(trained, kind, tmp_path / f"a{ending}")
        for file in ((path,) if path.is_file() else path.rglob("*"))
    ]
    true = sum(file.stat().st_size for file in files if file.is_file())
    assert told is not None
    assert true / 3 <= told <= 3 * true


def test_every_kind_has_its_estimate() -> None:
    table = _LIBRARY.report(RECIPES[0].make().data).table
    for kind, facts in FACTS.items():
        for ending in facts.endings or ("",):
            assert estimated_bytes(kind, table, 1000, ending), kind
