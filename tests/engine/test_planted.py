"""What a new kind touches: counted by who speaks of one that is there.

A kind that nothing proposes and no lesson uses is named in its own file and in the catalogue,
and nowhere else in engine and window. The tests beside each catalogue plant one more in a
single file: `tests/engine/bricks/test_planted_brick.py`, `tests/gui/stack/test_planted_brick.py`,
`tests/engine/tasks/test_planted_task.py`, `tests/engine/optimizers/test_planted_optimizer.py`,
`tests/engine/data/kinds/test_planted_kind.py`, `tests/engine/export/test_planted_kind.py`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.bricks import CATALOGUE, Flatten, Reshape
from engine.data.kinds import KINDS
from engine.export.kinds import KINDS as LEAVING
from engine.losses import LOSSES
from engine.metrics import METRICS
from engine.optimizers import OPTIMIZERS
from engine.scalings import SCALINGS
from engine.tasks import TASKS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for folder in ("engine", "gui")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
# Where lessons and proposals are made: they choose among the kinds, as a person does.
CHOOSING = (
    "engine/recipes/",
    "engine/edits/",
    "engine/data/sources/",
    "engine/coach/",
    "engine/checks/picture_tower.py",
)
# Where formulas are written out; a kind without one there is explained by its numbers alone.
EXPLAINING = ("gui/results/steps/", "engine/explanation/pictures/")
# Where kinds are said in others' terms: those of Keras' files, and those in which rows are answered
# elsewhere. What is lacking there is refused by name, or fails a test over the whole catalogue.
TRANSLATING = ("engine/keras_file/", "engine/export/preparation/", "engine/export/page/")


def _naming(*names: str) -> set[str]:
    """The files whose code (not their comments' prose) matches one of ``names``."""
    pattern = re.compile("|".join(names))
    found = set()
    for path, text in SOURCES.items():
        code = re.sub(r'""".*?"""|#[^\n]*', "", text, flags=re.S)
        if pattern.search(code) and not path.startswith(CHOOSING + EXPLAINING + TRANSLATING):
            found.add(path)
    return found


# Flatten and Reshape are what other bricks' fixes put before them, and are named there.
@pytest.mark.parametrize(
    "brick",
    [
        brick
        for brick in CATALOGUE
        if not brick.can_answer and not brick.function_field and brick not in (Flatten, Reshape)
    ],
)
def test_a_brick_is_named_in_its_own_file_and_the_catalogue(brick):
    # these name Keras' layers, which are called alike
    keras = {
        "engine/bricks/drawn_ahead.py",
        "engine/eyes/network.py",
        "engine/export/models/folding.py",
        "engine/training/epochs/learning_pass.py",
    }
    files = _naming(rf"\b{brick.__name__}\b") - keras
    assert len(files) == 2, files
    assert "engine/bricks/__init__.py" in files


@pytest.mark.parametrize("name", TASKS)
def test_a_task_is_named_in_its_own_file_and_the_catalogue(name):
    files = _naming(f'"{name}"', rf"\b{type(TASKS[name]).__name__}\(")
    assert files == {f"engine/tasks/{name}.py", "engine/tasks/__init__.py"}


@pytest.mark.parametrize("name", [name for name in OPTIMIZERS if name != "adam"])
def test_an_optimizer_is_named_in_its_own_file_and_the_catalogue(name):
    files = _naming(f'"{name}"', rf"\b{OPTIMIZERS[name].__name__}\b")
    assert len(files) == 2, files
    assert "engine/optimizers/__init__.py" in files


# A loss is named by the tasks that it fits as well.
@pytest.mark.parametrize(
    "name", [name for name in LOSSES if name not in ("mean_squared_error", "mean_absolute_error")]
)
def test_a_loss_is_named_in_its_own_file_the_catalogue_and_its_tasks(name):
    files = _naming(f'"{name}"', rf"\b{LOSSES[name].__name__}\(")
    elsewhere = {path for path in files if not path.startswith(("engine/losses/", "engine/tasks/"))}
    # far values are calmed with Huber's loss, which is chosen by a fix
    assert elsewhere <= ({"engine/checks/fixes.py"} if name == "huber" else set())
    assert len(files - elsewhere) <= 4


def test_no_kind_of_column_is_compared_with_a_word():
    """What a kind can do it says itself; the few that are meant by name are constants."""
    words = f"({'|'.join(KINDS)})"
    assert not _naming(rf'\.kind [!=]= "{words}"', rf'\.kind (not )?in \("{words}"')


# Where a column's kind is found out, or one is put where there was none; a person can choose.
FINDING = {
    "engine/checks/fixes.py",
    "engine/checks/problems.py",
    "engine/checks/read_anew.py",
    "engine/data/knowing/summary.py",
    "engine/data/knowing/without_rows.py",
    "engine/data/preparing/edits.py",
    "engine/data/settings.py",
    "gui/data/importing/preview_model.py",
}


def test_a_kind_of_column_is_known_by_what_it_can_do():
    """Everything else asks the column's own kind, so that one more is served as the others are."""
    files = _naming(r"\b(CATEGORY|DATE|NUMBER|PICTURE|TEXT|YES_NO)\.name\b", r"is (NUMBER|DATE)\b")
    kinds = {path for path in files if not path.startswith("engine/data/kinds/")}
    assert kinds <= FINDING, kinds - FINDING


# The other kinds' words mean more than the kind: how cells are read, what a file is.
@pytest.mark.parametrize("name", ["category", "yes_no"])
def test_a_kind_of_column_is_named_in_its_own_file_alone(name):
    assert _naming(f'"{name}"') == {f"engine/data/kinds/{name}.py"}


def test_a_scaling_and_a_metric_are_one_class_each():
    """What proposes and mends may choose one by its name; nothing asks which one it is."""
    for scaling in SCALINGS.values():
        files = _naming(rf"\b{type(scaling).__name__}\(")
        elsewhere = {path for path in files if not path.startswith("engine/data/derived/")}
        assert elsewhere <= {"engine/scalings/__init__.py", "engine/scalings/kinds.py"}, files
        if scaling.name != "none":
            assert not _naming(
                rf'scaling (==|!=) "{scaling.name}"', rf'scaling in \(*"{scaling.name}"'
            )
    for metric in METRICS.values():
        files = _naming(rf"\b{type(metric).__name__}\(")
        assert files <= {"engine/metrics/training.py", "engine/losses/numbers.py"}, files


# By names that mean nothing else; in the window a kind has its words, and what can be chosen of it.
@pytest.mark.parametrize("name", ["litert", "report", "savedmodel", "service"])
def test_what_leaves_is_named_where_the_architecture_says(name):
    kind = LEAVING[name]
    own = type(kind).__module__.replace(".", "/") + ".py"
    touched = {own, "engine/export/kinds.py", "engine/export/names.py", "engine/export/sizes.py"}
    touched |= {"gui/take_away/kind_words.py", "gui/take_away/kind_options.py"}
    files = _naming(f'"{name}"', rf"\b{type(kind).__name__}\b")
    assert own in files
    assert files <= touched
