"""Opening and saving, as a person does it: what is asked, what is lost, what is not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.brick_file import Bundle
from engine.bricks import Dense
from engine.data.facts import DataReport, TableFacts
from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.data.settings import DataSettings
from engine.data.sources.catalogue import BY_KIND
from engine.design import Design
from engine.recipes import recipe
from engine.service.requests.run_requests import Predict
from gui.look.look import Look
from gui.widgets.message_box import MessageBox
from gui.work.context import Context, make_context
from gui.work.document.document import Document
from gui.work.files.file_questions import Answer, Changed, Chosen, Questions
from gui.work.files.files import Files, with_suffix
from gui.work.remembered.preferences import Preferences
from tests.engine.checks.helpers import Nowhere
from tests.engine.checks.helpers import design as any_design
from tests.gui.engine_here import EngineHere, Unread, answer_to
from tests.gui.fake_trainer import FakeTrainer, Script

DESIGN = any_design(Dense(id="end", units=1, activation="sigmoid"), epochs=12)
ROWS = "이름,값\n가,1\n나,2\n".encode("cp949")


class NoRows(Library):
    def prepared(self, settings: object) -> Unread:  # type: ignore[override]
        return Unread()

    def report(self, settings: object, *_: object) -> DataReport:
        return DataReport(TableFacts(0, (), ()), None, None)


class Answers(Questions):
    """Answers instead of asking, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.unsaved: Answer = "cancel"
        self.changed: Changed = "cancel"
        self.path: Path | None = None
        self.asked: list[str] = []

    def about_unsaved(self, name: str, answer: Callable[[Answer], None]) -> None:
        self.asked.append(f"unsaved {name}")
        answer(self.unsaved)

    def about_changed(self, name: str, answer: Callable[[Changed], None]) -> None:
        self.asked.append(f"changed {name}")
        answer(self.changed)

    def where_to_save(
        self, proposal: Path, chosen: Chosen, given_up: Callable[[], None] | None = None
    ) -> None:
        self.asked.append(f"where {proposal.name}")
        if self.path is not None:
            chosen(self.path)
        elif given_up is not None:
            given_up()

    def what_to_open(self, folder: Path, chosen: Chosen) -> None:
        self.asked.append("what")
        if self.path is not None:
            chosen(self.path)


@pytest.fixture
def script() -> Script:
    script = Script()
    script.gate.set()
    return script


@pytest.fixture
def context(
    look: Look, qapp: QApplication, script: Script, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Context]:
    monkeypatch.setitem(BY_KIND, "nowhere", Nowhere)
    engine = EngineHere(NoRows(), lambda: FakeTrainer(script))
    engine.start()
    yield make_context(Document(DESIGN), engine, look)
    script.gate.set()
    assert engine.shutdown(5)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def files(context: Context, preferences: Preferences) -> Iterator[Files]:
    files = Files(context, preferences, Answers())
    yield files
    assert files.close()


def answers(files: Files) -> Answers:
    assert isinstance(files.questions, Answers)
    return files.questions


def edit(context: Context, seed: int = 5) -> Design:
    context.document.edit("edit", context.document.design.with_training(seed=seed))
    return context.document.design


def trained(qtbot: QtBot, context: Context) -> None:
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended", timeout=5000)


def test_saving_for_the_first_time_asks_where(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path, preferences: Preferences
) -> None:
    edit(context)
    answers(files).path = tmp_path / "나의 v1.2 신경망"
    with qtbot.waitSignal(files.saved, timeout=5000) as saved:
        files.save()
    path = tmp_path / "나의 v1.2 신경망.brick"
    assert saved.args == [path]
    assert context.document.path == path
    assert not context.document.unsaved
    assert preferences.recent_files == [path]
    assert brickfile.read(path).design == context.document.design
    edit(context, 6)
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save()
    assert len(answers(files).asked) == 1  # where it lies is known now
    assert brickfile.read(path).design.training.seed == 6


def test_a_question_is_handed_its_answer_and_holds_nothing_up(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    questions, said = Questions(window), list[object]()
    questions.about_unsaved("Untitled", said.append)  # a loop within would not come back
    (box,) = window.findChildren(MessageBox)
    assert box.isVisible()
    next(own for own in box.buttons() if "Save" in own.text()).click()
    assert said == ["save"]
    questions.about_changed("Untitled", said.append)
    window.findChildren(MessageBox)[-1].reject()
    assert said == ["save", "cancel"]
    questions.where_to_save(tmp_path / "a.brick", said.append, lambda: said.append("nowhere"))
    window.findChildren(QFileDialog)[-1].reject()
    assert said == ["save", "cancel", "nowhere"]


def test_while_it_is_asked_nobody_else_asks(files: Files, context: Context) -> None:
    """A window that is closed twice shows one question, and goes by its one answer."""
    edit(context, 6)
    left: list[str] = []
    with_answer: list[Callable[[Answer], None]] = []
    answers(files).about_unsaved = lambda _name, answer: with_answer.append(answer)
    files.leave(lambda: left.append("first"))
    files.leave(lambda: left.append("second"))
    (answer,) = with_answer
    answer("discard")
    assert left == ["first"]
    files.leave(lambda: left.append("third"))
    assert len(with_answer) == 2


def test_nobody_has_to_say_where(files: Files, context: Context) -> None:
    files.save()
    files.save_as()
    opened: list[Path] = []
    files.choose(opened.append)
    assert not opened
    assert len(answers(files).asked) == 3
    assert not files.busy


def test_the_proposed_name_is_the_tables_or_the_lessons(files: Files, context: Context) -> None:
    files.save_as()
    table = TableFile(name="우리 반.csv", fingerprint="0" * 64)
    context.document.replace(DESIGN.model_copy(update={"data": DataSettings(source=table)}))
    files.save_as()
    context.document.replace(recipe("xor").make())
    files.save_as()
    assert answers(files).asked == [
        "where Untitled.brick",
        "where 우리 반.brick",
        "where XOR by a hidden layer.brick",
    ]


def test_a_run_comes_back_and_goes_on(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    trained(qtbot, context)
    path = tmp_path / "a.brick"
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save_to(path)
    assert not context.document.unsaved
    curve, ending = context.run.history.values["loss"].tolist(), context.run.ending
    context.document.replace(any_design())
    assert context.run.state == "idle"
    with qtbot.waitSignal(files.opened, timeout=5000):
        files.open(path)
    assert context.run.state == "ended"
    assert context.run.history.values["loss"].tolist() == curve
    assert context.run.ending == ending
    assert context.document.design == DESIGN
    assert not context.document.unsaved
    assert answer_to(qtbot, context.engine, Predict({"a": ["1"]})).epoch == 12
    trained(qtbot, context)
    assert context.run.epoch == 24


def test_kept_answers_are_saved_and_come_back(
    files: Files, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    document = context.document
    document.answers.keep({"x": "11", "y": "12"})
    kept = document.answers.kept
    assert files.anything_to_lose
    with qtbot.waitSignal(files.saved, timeout=10_000):
        files.save_to(tmp_path / "a.brick")
    assert not document.unsaved
    document.replace(document.design)
    assert not document.answers.kept.rows
    with qtbot.waitSignal(files.opened, timeout=10_000):
        files.open(tmp_path / "a.brick")
    assert document.answers.kept == kept
    assert not document.unsaved


def test_what_is_being_learned_is_saved_as_far_as_it_got(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    context.document.edit("edit", DESIGN.with_training(epochs=1_000_000))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.epoch > 0, timeout=5000)
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save_to(tmp_path / "a.brick")
    assert context.run.state == "running"
    (run,) = brickfile.read(tmp_path / "a.brick").runs
    assert run.state.epoch == run.history.epochs > 0
    assert files.anything_to_lose  # it learns on


def test_an_imported_table_travels_along(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    fingerprint = context.engine.store.add(ROWS)
    source = TableFile(name="점수.csv", fingerprint=fingerprint, encoding="cp949")
    data = DESIGN.data.model_copy(update={"source": source})
    context.document.edit("edit", DESIGN.with_data(data))
    with qtbot.waitSignal(files.saved, timeout=5000):
        files.save_to(tmp_path / "a.brick")
    elsewhere = EngineHere(NoRows(), lambda: FakeTrainer(Script()))
    elsewhere.start()
    other = make_context(Document(DESIGN), elsewhere, context.look)
    there = Files(other, files._preferences, Answers())
    with qtbot.waitSignal(there.opened, timeout=5000):
        there.open(tmp_path / "a.brick")
    assert elsewhere.store.get(fingerprint) == ROWS
    assert other.document.design.data.source == source
    assert there.close()
    assert elsewhere.shutdown(5)


# --- leaving --------------------------------------------------------------------------------


def test_leaving_with_nothing_to_lose_asks_nothing(files: Files) -> None:
    left: list[bool] = []
    files.leave(lambda: left.append(True))
    assert left == [True]
    assert answers(files).asked == []


@pytest.mark.parametrize("answer", ["save", "discard", "cancel"])
def test_leaving_with_something_to_lose(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path, answer: Answer
) -> None:
    edit(context)
    answers(files).unsaved = answer
    answers(files).path = tmp_path / "a.brick"
    left: list[bool] = []
    files.leave(lambda: left.append(context.document.unsaved))
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert left == {"save": [False], "discard": [True], "cancel": []}[answer]
    assert (tmp_path / "a.brick").exists() == (answer == "save")


def test_a_lesson_that_was_trained_is_something_to_lose(
    files: Files, context: Context, qtbot: QtBot
) -> None:
    document = context.document
    document.replace(DESIGN.model_copy(update={"recipe": "circles"}))
    context.run.train()
    qtbot.waitUntil(lambda: context.run.state == "ended")
    assert files.anything_to_lose
    context.run.reset()
    document.replace(document.design)
    assert not files.anything_to_lose, "nothing was learned or changed"
    document.edit("wider", document.design.with_training(epochs=3))
    assert files.anything_to_lose
    document.undo_stack.undo()
    assert not files.anything_to_lose
    document.replace(document.design, recovered=True)
    assert files.anything_to_lose


def test_a_save_that_fails_does_not_let_the_person_leave(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    edit(context)
    answers(files).unsaved = "save"
    answers(files).path = tmp_path / "gone" / "a.brick"
    left: list[bool] = []
    with qtbot.waitSignal(files.failed, timeout=5000) as failed:
        files.leave(lambda: left.append(True))
    assert failed.args[0].code == "file.folder_gone"
    assert left == []
    assert context.document.unsaved
    assert context.document.path is None
    assert not files.busy


def test_a_dialog_that_is_cancelled_is_no_leave(files: Files, context: Context) -> None:
    edit(context)
    answers(files).unsaved = "save"
    left: list[bool] = []
    files.leave(lambda: left.append(True))
    assert left == []


def test_what_is_being_learned_is_something_to_lose(
    qtbot: QtBot, files: Files, context: Context, script: Script
) -> None:
    script.gate.clear()
    context.run.train()
    files.leave(lambda: pytest.fail("left"))
    assert answers(files).asked == [f"unsaved {files.name}"]


# --- opening --------------------------------------------------------------------------------


def test_a_file_that_cannot_be_opened_leaves_the_document_alone(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    (tmp_path / "bad.brick").write_bytes(b"PK\x03\x04 no")
    before = context.document.design
    with qtbot.waitSignal(files.failed, timeout=5000) as failed:
        files.open(tmp_path / "bad.brick")
    assert failed.args[0].code.startswith("file.")
    assert context.document.design is before
    assert (tmp_path / "bad.brick").read_bytes() == b"PK\x03\x04 no"
    assert not files.busy


def test_opening_asks_before_it_replaces(files: Files, context: Context, tmp_path: Path) -> None:
    edit(context)
    files.open(tmp_path / "a.brick")
    assert len(answers(files).asked) == 1
    assert not files.busy


def test_the_last_of_two_files_is_the_one_that_opens(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    for seed in (11, 12):
        brickfile.write(tmp_path / f"{seed}.brick", Bundle(DESIGN.with_training(seed=seed)))
    opened: list[Path] = []
    files.opened.connect(opened.append)
    files.open(tmp_path / "11.brick")
    files.open(tmp_path / "12.brick")
    qtbot.waitUntil(lambda: not files.busy, timeout=5000)
    assert opened == [tmp_path / "12.brick"]
    assert context.document.design.training.seed == 12


def test_what_is_recovered_is_unsaved_and_belongs_to_its_file(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path, preferences: Preferences
) -> None:
    brickfile.write(tmp_path / "kept.brick", Bundle(DESIGN.with_training(seed=9)))
    with qtbot.waitSignal(files.opened, timeout=5000):
        files.recover(tmp_path / "kept.brick", tmp_path / "mine.brick")
    assert context.document.path == tmp_path / "mine.brick"
    assert context.document.unsaved
    assert preferences.recent_files == []


def test_an_edit_while_it_is_saved_stays_unsaved(
    qtbot: QtBot,
    files: Files,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = threading.Event()
    really_write = brickfile.write

    def slow(path: Path, bundle: Bundle) -> None:
        gate.wait(10)
        really_write(path, bundle)

    monkeypatch.setattr(brickfile, "write", slow)
    edit(context, 5)
    busy: list[bool] = []
    files.busy_changed.connect(busy.append)
    files.save_to(tmp_path / "a.brick")
    edit(context, 6)
    files.leave(lambda: pytest.fail("left while something was unsaved"))
    with qtbot.waitSignal(files.saved, timeout=5000):
        gate.set()
    assert brickfile.read(tmp_path / "a.brick").design.training.seed == 5
    assert context.document.unsaved
    assert busy == [True, False]
    assert len(answers(files).asked) == 1


def test_who_leaves_while_it_is_saved_leaves_after_it(
    qtbot: QtBot, files: Files, context: Context, tmp_path: Path
) -> None:
    edit(context)
    left: list[bool] = []
    files.save_to(tmp_path / "a.brick")
    files.leave(lambda: left.append((tmp_path / "a.brick").exists()))
    files.leave(lambda: left.append((tmp_path / "a.brick").exists()))
    qtbot.waitUntil(lambda: left != [], timeout=5000)
    assert left == [True]
    assert answers(files).asked == []


def test_the_suffix() -> None:
    assert with_suffix(Path("a")) == Path("a.brick")
    assert with_suffix(Path("a.b")) == Path("a.b.brick")
    assert with_suffix(Path("a.BRICK")) == Path("a.BRICK")
