"""A network that Keras saved is opened, answers, is given a table, learns on, and is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QSettings, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.data.knowing.library import Library
from engine.data.reading.table_import import ImportOptions
from engine.data.sources.without_names import NumbersWithoutNames
from engine.messages import Message
from engine.service.requests.run_requests import Predict, StateOf
from engine.service.requests.table_requests import OpenTable
from engine.service.table_origins import FromFile
from gui.look.look import Look
from gui.shell.start.beginnings import Beginnings
from gui.texts import message_text
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.files.files import Files
from gui.work.lessons import empty_design
from gui.work.remembered.preferences import Preferences
from gui.work.remembered.site import SiteSettings
from tests.engine.keras_file.foreign import a_network
from tests.gui.engine_here import EngineHere, answer_to
from tests.gui.work.files.test_files import Answers

OPTIONS = ImportOptions()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``network.keras``, and ``table.csv`` with rows for it."""
    made = tmp_path_factory.mktemp("망")
    a_network(made)
    random = np.random.default_rng(3)
    rows = [
        [*map(str, random.normal(0, 1, 4).round(3).tolist()), str(place % 3)] for place in range(40)
    ]
    lines = ["a,b,c,d,kind", *map(",".join, rows)]
    (made / "table.csv").write_text("\n".join(lines), encoding="utf-8")
    return made


@pytest.fixture
def context(look: Look, qapp: QApplication) -> Iterator[Context]:
    engine = EngineHere(Library())
    engine.start()
    yield make_context(Document(empty_design()), engine, look)
    assert engine.shutdown(30)


@pytest.fixture
def files(context: Context, tmp_path: Path) -> Iterator[Files]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    files = Files(context, Preferences(settings), Answers())
    yield files
    assert files.close()


@pytest.fixture
def beginnings(context: Context, files: Files) -> Beginnings:
    return Beginnings(context, files, files)


def opened(qtbot: QtBot, beginnings: Beginnings, files: Files, path: Path) -> None:
    with qtbot.waitSignal(files.opened, timeout=30_000):
        beginnings.open_path(path)


def bring(qtbot: QtBot, context: Context, path: Path) -> object:
    """What becomes of the design with that table; it is the document's, where it is one."""
    document = context.document
    seen = answer_to(qtbot, context.engine, OpenTable(FromFile(path), OPTIONS, document.design))
    if not isinstance(seen, Message):
        document.edit("table", seen)
    return seen


def answers(qtbot: QtBot, context: Context, names: str) -> np.ndarray:
    """What is predicted for one row."""
    row = {
        name: [value] for name, value in zip(names.split(), ("1", "-2", "0.5", "3"), strict=True)
    }
    given = answer_to(qtbot, context.engine, Predict(row))
    assert not isinstance(given, Message), given
    probabilities: np.ndarray = given.probabilities
    return probabilities


def test_it_opens_learns_on_from_its_weights_and_comes_back(
    qtbot: QtBot,
    context: Context,
    files: Files,
    beginnings: Beginnings,
    folder: Path,
    tmp_path: Path,
) -> None:
    document, run = context.document, context.run
    opened(qtbot, beginnings, files, folder / "network.keras")
    assert isinstance(document.design.data.source, NumbersWithoutNames)
    assert (document.path, document.unsaved, run.state) == (None, False, "ended")
    assert files._preferences.recent_files == [folder / "network.keras"]
    before = answers(qtbot, context, "x1 x2 x3 x4")
    run.train()  # there are no rows
    qtbot.waitUntil(lambda: run.state == "ended" and run.ending is not None, timeout=60_000)
    qtbot.waitUntil(lambda: run.ending.message.code != "run.loaded", timeout=60_000)  # type: ignore[union-attr]
    assert run.ending.message.code == "without_names.bring_classes"  # type: ignore[union-attr]
    np.testing.assert_allclose(answers(qtbot, context, "x1 x2 x3 x4"), before, atol=1e-6)

    assert not isinstance(bring(qtbot, context, folder / "table.csv"), Message)
    assert run.is_current
    np.testing.assert_allclose(answers(qtbot, context, "a b c d"), before, atol=1e-6)
    document.undo_stack.undo()
    assert run.is_current
    np.testing.assert_allclose(answers(qtbot, context, "x1 x2 x3 x4"), before, atol=1e-6)
    document.undo_stack.redo()
    assert run.is_current

    # saved and opened again before anything was learned, it still begins with these weights
    with qtbot.waitSignal(files.saved, timeout=30_000):
        files.save_to(tmp_path / "d.brick")
    assert len(brickfile.read(tmp_path / "d.brick").runs) == 1
    with qtbot.waitSignal(files.opened, timeout=30_000):
        files.open(tmp_path / "d.brick")
    assert run.is_current
    np.testing.assert_allclose(answers(qtbot, context, "a b c d"), before, atol=1e-6)
    document.edit("few epochs", document.design.with_training(epochs=3))
    run.train()
    qtbot.waitUntil(lambda: run.state == "ended" and run.epoch == 3, timeout=120_000)
    assert len(document.runs.records) == 1
    assert document.run is not None
    assert document.run.design.data.source.has_rows
    assert np.abs(answers(qtbot, context, "a b c d") - before).max() > 1e-6


def test_a_scaled_column_keeps_the_weights_until_something_is_learned(
    qtbot: QtBot, context: Context, files: Files, beginnings: Beginnings, folder: Path
) -> None:
    opened(qtbot, beginnings, files, folder / "network.keras")
    bring(qtbot, context, folder / "table.csv")
    document = context.document
    column = document.design.data.column("a").model_copy(update={"scaling": "minmax"})
    document.edit("scale", document.design.with_data(document.design.data.with_column(column)))
    assert context.run.is_current
    weights = context.document.run.state.weights  # type: ignore[union-attr]
    first = answer_to(qtbot, context.engine, StateOf())
    np.testing.assert_array_equal(first.weights[0], weights[0])


def test_a_table_that_does_not_fit_is_refused(
    qtbot: QtBot, context: Context, files: Files, beginnings: Beginnings, tmp_path: Path
) -> None:
    a_network(tmp_path)
    (tmp_path / "other.csv").write_text("a,b\n1,2\n3,4\n5,6\n", encoding="utf-8")
    opened(qtbot, beginnings, files, tmp_path / "network.keras")
    before = context.document.design
    message = bring(qtbot, context, tmp_path / "other.csv")
    assert isinstance(message, Message)
    assert message.code == "without_names.table_no_fit_classes"
    assert context.document.design == before


def test_files_that_are_none_cost_one_sentence(
    qtbot: QtBot, context: Context, files: Files, beginnings: Beginnings, tmp_path: Path
) -> None:
    before = context.document.design
    for name, code in (("no.keras", "keras.foreign"), ("old.h5", "keras.legacy")):
        (tmp_path / name).write_bytes(b"\x89HDF\r\n\x1a\n" if name == "old.h5" else b"no")
        with qtbot.waitSignal(files.failed, timeout=30_000) as failed:
            beginnings.open_path(tmp_path / name)
        assert failed.args[0].code == code
    assert context.document.design == before
    assert files._preferences.recent_files == []


def test_a_network_is_dropped_on_the_window(
    qtbot: QtBot, files: Files, beginnings: Beginnings, folder: Path, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "network.keras"))])
    with qtbot.waitSignal(files.opened, timeout=30_000):
        assert beginnings.drop(data)
    saved_model = tmp_path / "folder"
    saved_model.mkdir()
    data.setUrls([QUrl.fromLocalFile(str(saved_model))])
    with qtbot.waitSignal(beginnings.pictures_dropped):  # an ordinary folder
        assert beginnings.drop(data)
    (saved_model / "saved_model.pb").write_bytes(b"\x08\x01")
    with qtbot.waitSignal(files.failed, timeout=30_000) as failed:
        assert beginnings.drop(data)
    assert failed.args[0].code == "keras.saved_model"


def test_what_is_different_is_told(
    qtbot: QtBot, files: Files, beginnings: Beginnings, tmp_path: Path
) -> None:
    import keras

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.save(tmp_path / "network.keras")
    with qtbot.waitSignal(files.network_opened, timeout=30_000) as told:
        beginnings.open_path(tmp_path / "network.keras")
    name, notes = told.args
    assert name == "network.keras"
    assert [note.code for note in notes] == ["keras.not_compiled"]
    box = beginnings.notes.box
    assert box is not None
    assert "network.keras" in box.text()
    assert message_text(notes[0]) in box.informativeText()
    box.close()
    assert beginnings.notes.box is None


def test_a_table_that_is_dropped_where_the_school_opens_none_is_refused(
    qtbot: QtBot, context: Context, files: Files, folder: Path
) -> None:
    locked = replace(context, site=SiteSettings(locked_menus=("open_table",)))
    beginnings = Beginnings(locked, files, files)
    with (
        qtbot.assertNotEmitted(beginnings.table_dropped),
        qtbot.waitSignal(beginnings.refused) as refused,
    ):
        beginnings.open_path(folder / "table.csv")
    assert "table.csv" in message_text(refused.args[0])
