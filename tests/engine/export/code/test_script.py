"""A design as a script: the same rows, the same numbers, a line for each part, safe to run."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import numpy as np
import pytest

from engine.bricks import Activation, Dense, Dropout
from engine.data.knowing.library import Library
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.source import Source
from engine.data.table import Table
from engine.design import Design
from engine.export.code.code_words import FILE, code_words
from engine.export.code.lines import in_comment, quoted
from engine.recipes import EVERY_RECIPE
from tests.engine.export.code.random_tables import random_settings, random_table
from tests.engine.export.code.scripts import assert_same_numbers, prepared_by, script_for
from tests.translations import places

HOSTILE = (
    '"); import os; os.remove("x"); ("',
    "'\n__import__('os').system('touch pwned')\n'",
    "\u202egnp.exe\u202c",
    "{0} {x} %s \\",
    "a\u2028b\x85c",
    "길" * 10_000,
    '"""',
)

# what sees pictures leaves in no such way
OF_ROWS = tuple(entry for entry in EVERY_RECIPE if entry.group != "drawn")


class TableSource(Source):
    """Rows that are given."""

    family = "table"
    words_are_own = True
    kind: str = "given_rows"
    frame: object = None

    def __init__(self, frame) -> None:
        super().__init__(frame=frame)

    def __hash__(self) -> int:
        return id(self.frame)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TableSource) and self.frame is other.frame

    def read(self, store) -> Table:
        return Table(self.frame)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def table_of(library: Library, text: str, name: str = "table.csv"):
    return library.open_text(text, name)


def design_of(source, columns: list[ColumnSettings], task: str = "regression", **data) -> Design:
    ends = {"regression": Dense(id="end", units=1), "binary": Dense(id="end", units=1)}
    return Design(
        data=DataSettings(source=source, columns=tuple(columns), task=task, **data),
        bricks=(Dense(id="first", units=4, activation="relu"), ends.get(task, Dense(id="end"))),
    )


@pytest.mark.parametrize("lesson", OF_ROWS, ids=lambda lesson: lesson.name)
def test_of_every_lesson_the_rows_and_numbers_are_the_same(
    lesson, library, tmp_path, monkeypatch
) -> None:
    design = lesson.make()
    script = script_for(design, library)
    ast.parse(script.text)
    assert "engine" not in script.text
    assert "neurobricks" not in script.text.casefold()
    space = prepared_by(script, tmp_path, monkeypatch)
    assert_same_numbers(space, library.prepared(design.data))
    about = {of for line in script.lines for of in line.about}
    assert {f"brick:{brick.id}" for brick in design.bricks} <= about
    used = (*design.data.inputs, *design.data.targets)
    assert {f"column:{column.name}" for column in used} <= about
    assert {"setting:epochs", "setting:batch_size", "setting:optimizer", "setting:loss"} <= about


# --- many tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(40))
def test_of_random_preparations_the_rows_and_numbers_are_the_same(
    seed, library, tmp_path, monkeypatch
) -> None:
    random = np.random.default_rng(seed)
    source = table_of(library, random_table(random, int(random.integers(40, 120))))
    settings = random_settings(random, source)
    prepared = library.prepared(settings)
    design = Design(data=settings, bricks=(Dense(id="end", units=prepared.facts.output_width),))
    space = prepared_by(script_for(design, library), tmp_path, monkeypatch)
    assert_same_numbers(space, prepared)


def test_the_check_of_numbers_notices_another_split(library, tmp_path, monkeypatch) -> None:
    lesson = next(each for each in EVERY_RECIPE if each.name == "iris")
    design = lesson.make()
    other = design.with_data(
        design.data.model_copy(update={"split": SplitSettings(seed=43, stratified=True)})
    )
    space = prepared_by(script_for(other, library), tmp_path, monkeypatch)
    with pytest.raises(AssertionError):
        assert_same_numbers(space, library.prepared(design.data))


# --- idiomatic, and short ------------------------------------------------------------------------


def test_a_usual_split_is_written_as_scikit_learn_has_it(library) -> None:
    lesson = next(each for each in EVERY_RECIPE if each.name == "iris")
    text = script_for(lesson.make(), library).text
    assert (
        "train, test = train_test_split(table, test_size=0.2, random_state=42, "
        "stratify=table[target])\n"
        "train, validation = train_test_split(train, test_size=0.2, shuffle=False)\n"
    ) in text
    assert "prepare = StandardScaler()" in text


def test_a_lesson_fits_on_one_screen(library) -> None:
    for lesson in OF_ROWS:
        design = lesson.make()
        given = any(
            brick.given_weights() for brick in design.bricks
        )  # they take lines of their own
        most = 90 if given else 70
        assert len(script_for(design, library).lines) <= most, lesson.name


def test_settings_of_the_training_stand_in_their_own_lines(library) -> None:
    lesson = next(each for each in EVERY_RECIPE if each.name == "iris")
    design = lesson.make()
    design = design.with_bricks(
        (
            Dense(id="a", units=8),
            Activation(id="b", function="tanh"),
            Dropout(id="c", rate=0.5),
            Dense(id="d", units=3, activation="softmax"),
        )
    ).with_training(
        early_stopping=True, patience=7, reduce_on_plateau=True, class_weights=True, shuffle=False
    )
    lines = script_for(design, library).lines
    by_text = {line.text.strip(): line.about for line in lines}
    assert by_text['layers.Activation("tanh"),'] == {"brick:b"}
    assert by_text["layers.Dropout(0.5),"] == {"brick:c"}
    assert by_text["shuffle=False,"] == {"setting:shuffle"}
    assert by_text["class_weight=class_weight,"] == {"setting:class_weights"}
    (stopping,) = [text for text in by_text if "EarlyStopping" in text]
    assert "patience=7" in stopping
    assert by_text[stopping] == {"setting:early_stopping", "setting:patience"}


# --- safe ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_stays_a_text(name, library, tmp_path, monkeypatch) -> None:
    import pandas as pd

    frame = pd.DataFrame({name: [1.0, 2.0, 3.0, 4.0] * 3, "class": [name, "no", "b", name] * 3})
    (tmp_path / "in").mkdir()
    source = TableSource(frame)
    settings = DataSettings(
        source=source,
        columns=(
            ColumnSettings(name=name, role="input", scaling="standardize"),
            ColumnSettings(name="class", role="target", kind="category"),
        ),
        task="multiclass",
        split=SplitSettings(test_share=0.25, validation_share=0.25),
    )
    design = Design(data=settings, bricks=(Dense(id="end", units=3, activation="softmax"),))
    script = script_for(design, library, f"{name[:20]!r}.csv".replace("/", "_"))
    for node in ast.walk(ast.parse(script.text)):
        if isinstance(node, ast.Name | ast.Attribute):
            word = node.id if isinstance(node, ast.Name) else node.attr
            assert word not in ("os", "system", "remove", "__import__")
    assert all(line.text.isprintable() for line in script.lines)
    assert not any("\n" in line.text for line in script.lines)
    space = prepared_by(script_for(design, library), tmp_path / "in", monkeypatch)
    assert_same_numbers(space, library.prepared(settings))
    assert list(Path(tmp_path / "in").iterdir()) == [tmp_path / "in" / "table.csv"]


def test_a_text_in_code_and_in_a_comment() -> None:
    for text in HOSTILE:
        assert ast.literal_eval(quoted(text)) == text
        assert quoted(text).isprintable()
        assert in_comment(text).isprintable()
        assert len(in_comment(text)) <= 60


def test_words_that_pandas_would_take_for_something_else_stay_words(
    library, tmp_path, monkeypatch
) -> None:
    text = "코드,나라,값\n" + "".join(
        f"{code},{land},{value}\n"
        for code, land, value in zip(
            ["007", "7", "070", "1E2"] * 6, ["NA", "KR", "None", "US"] * 6, range(24), strict=True
        )
    )
    source = table_of(library, text)
    columns = [
        ColumnSettings(name="코드", role="input", kind="category"),
        ColumnSettings(name="나라", role="input", kind="category"),
        ColumnSettings(name="값", role="target"),
    ]
    design = design_of(source, columns)
    space = prepared_by(script_for(design, library), tmp_path, monkeypatch)
    assert_same_numbers(space, library.prepared(design.data))


# --- words ---------------------------------------------------------------------------------------


def test_every_word_is_there_in_both_languages() -> None:
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    assert raw
    for key, words in code_words().items():
        assert words.is_whole, key
        assert places(words.en) == places(words.ko), key
        assert any("가" <= letter <= "힣" for letter in words.ko), key
        assert words.en.isascii(), key


def test_names_in_the_code_are_ascii(library) -> None:
    for lesson in OF_ROWS:
        for node in ast.walk(ast.parse(script_for(lesson.make(), library).text)):
            if isinstance(node, ast.Name):
                assert node.id.isascii()
            elif isinstance(node, ast.keyword):
                assert (node.arg or "").isascii()


def test_of_words_that_are_as_frequent_the_same_are_kept(tmp_path, monkeypatch) -> None:
    """With their order in the table's own way, which is not the letters'."""
    library = Library()
    random = np.random.default_rng((11, 33))
    source = library.open_text(random_table(random, int(random.integers(40, 120))), "a.csv")
    settings = random_settings(random, source)
    prepared = library.prepared(settings)
    (season,) = [own for own in prepared.encoders if own.name == "계절"]
    assert season.rare  # some words share an input
    end = Dense(units=prepared.facts.output_width, activation="linear")
    script = script_for(Design(data=settings, bricks=(end,)), library)
    assert_same_numbers(prepared_by(script, tmp_path, monkeypatch), prepared)
