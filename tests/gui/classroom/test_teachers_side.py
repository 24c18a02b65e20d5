"""The teacher's part: a lesson made of what is open, a class collected, the wall, feedback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.brickfile.brick_file import read
from engine.classroom.exchange import FEEDBACK, hand_in
from gui.classroom.collect_places import CollectPlaces
from gui.classroom.collect_window import CollectWindow
from gui.classroom.scores_model import COLUMNS
from gui.classroom.teacher import Teacher
from gui.look.look import Look
from tests.engine.classroom.class_of import solved, work_of, write_lesson
from tests.gui.whole_window import WholeWindow


@pytest.fixture
def teacher(whole_window: WholeWindow) -> Teacher:
    return whole_window.window.commands.classroom.teacher


def _class(folder: Path) -> tuple[Path, Path]:
    room = folder / "반"
    (room / "release").mkdir(parents=True)
    lesson = write_lesson(room / "release" / "xor.brick")
    hand_in(work_of(solved(4)), "가람", "1반", room)
    hand_in(work_of(solved(6)), "나래", "1반", room)
    hand_in(work_of(solved(4, wrong=True)), "<b>다솜</b>", "2반", room)
    hand_in(work_of(solved(4), lock=None), "라온", "2반", room)
    bad = room / "submitted" / "2반" / "마루"
    bad.mkdir()
    (bad / "20260101-000000-00000000.brick").write_bytes(b"PK\x03\x04")
    return room, lesson


def _collected(whole: WholeWindow, teacher: Teacher, room: Path) -> CollectWindow:
    teacher.collect()
    window = teacher.collect_window
    assert window is not None
    window.places.lesson_edit.clear()
    window.begin(str(room), None)
    assert window.places.lesson_edit.text().endswith("xor.brick")
    window.places.collect_button.click()
    whole.wait(lambda: len(teacher.collecting.rows) == 5 and not teacher.collecting.at_work)
    return window


def _column(window: CollectWindow, name: str) -> list[str]:
    model = window.filter
    return [model.index(row, COLUMNS.index(name)).data() or "" for row in range(model.rowCount())]


def test_folder_and_lesson_are_asked_for_while_all_else_goes_on(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    """The dialogs are opened and not waited for: a click gives the hand back at once."""
    room, lesson = _class(tmp_path)
    places = CollectPlaces(look)
    qtbot.addWidget(places)
    with qtbot.waitSignal(places.place_lacking):
        places.collect_button.click()
    for button, edit, chosen in (
        (places.lesson_button, places.lesson_edit, lesson),
        (places.folder_button, places.folder_edit, room),
    ):
        button.click()
        (dialog,) = places.findChildren(QFileDialog)
        with qtbot.waitSignal(dialog.destroyed):
            dialog.fileSelected.emit(str(chosen))
            dialog.close()
        assert edit.text() == str(chosen)
    with qtbot.waitSignal(places.collect_wanted) as wanted:
        places.collect_button.click()
    assert wanted.args == [room, lesson]


def test_a_class_is_collected_sorted_filtered_and_shown_on_the_wall(
    whole_window: WholeWindow, teacher: Teacher, tmp_path: Path
) -> None:
    room, _ = _class(tmp_path)
    window = _collected(whole_window, teacher, room)
    assert _column(window, "name") == ["가람", "나래", "<b>다솜</b>", "라온", "마루"]
    assert _column(window, "reached") == ["✓", "✓", "–", "✓", ""]
    assert _column(window, "neurons") == ["4", "6", "4", "4", ""]
    assert "lock" in _column(window, "look")[3]
    assert window.told.text() == "Handed in: 5 · goal reached: 2 · to look at: 2"
    assert "test accuracy at least 90 %" in window.goal.text()

    window.which.setCurrentIndex(3)
    assert _column(window, "name") == ["라온", "마루"]
    window.which.setCurrentIndex(0)
    window.search.setText("2반")
    assert len(_column(window, "name")) == 3
    window.search.clear()
    window.table.sortByColumn(
        COLUMNS.index("neurons"), window.table.horizontalHeader().sortIndicatorOrder()
    )
    window.view.setCurrentIndex(1)
    assert len(window.shown()) == 5
    assert [name for _, name in window.shown()][:2] != ["가람", "나래"]
    assert not any("가람" in name for _, name in window.shown())
    assert "가람" not in window.wall.accessibleDescription()
    window.view.setCurrentIndex(0)
    window.table.selectRow(0)
    assert window.open_button.isEnabled()
    window.table.selectAll()
    assert not window.open_button.isEnabled()
    assert window.two_button.isEnabled()
    window.two_button.setChecked(True)
    assert window.detail.text().startswith("#")  # nobody's name, but what each of them built
    assert "tanh" in window.detail.text()
    window.two_button.setChecked(False)
    window.view.setCurrentIndex(0)

    # what comes later comes by itself, and what is known is not measured again
    first = teacher.collecting.rows[0]
    hand_in(work_of(solved(5)), "바다", "1반", room)
    teacher.collecting._look()
    whole_window.wait(lambda: len(teacher.collecting.rows) == 6)
    assert teacher.collecting.rows[0] is first

    # a share that goes away takes nothing along, and what could not be read is read once it is back
    folder, measured = teacher.collecting.folder, len(teacher.collecting.rows)
    aside = room.rename(room.with_name("away"))
    teacher.collecting._look()
    whole_window.wait(lambda: window.told.property("role") == "error")
    assert len(teacher.collecting.rows) == measured
    assert all(own.trouble is None for own in teacher.collecting._known.values())
    aside.rename(folder)
    teacher.collecting._look()
    whole_window.wait(lambda: window.told.property("role") == "muted")
    assert len(teacher.collecting.rows) == measured
    assert teacher.collecting.rows[0] is first

    # on the wall how many; who, only where names are shown
    whole_window.look.present(True)
    line = whole_window.window.commands.classroom.goal_line
    assert line.class_state.text() == "3 of 6 reached it"
    window.names.setChecked(True)
    assert line.class_state.text() == "3 of 6 reached it: 가람, 바다, 나래"
    whole_window.language.choose("ko")
    whole_window.wait(lambda: line.class_state.text() == "6명 가운데 3명 달성: 가람, 바다, 나래")
    whole_window.language.choose("en")
    whole_window.look.present(False)
    assert line.class_state.text() == ""
    teacher.collecting.stop()
    assert not window.places.cancel_button.isVisible()
    # a piece of work that is opened is a copy: nothing that is saved writes over a student's
    document = whole_window.context.document
    window.open_wanted.emit(first.work.path)
    whole_window.wait(lambda: document.lesson.handed_in is not None)
    assert document.lesson.handed_in.name == "가람"
    assert document.path is None
    # and is not hidden behind this window, which does not keep the application open either
    assert window.windowHandle().transientParent() is None
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    window.close()


def test_feedback_is_handed_back_and_the_table_is_written(
    whole_window: WholeWindow, teacher: Teacher, tmp_path: Path
) -> None:
    room, _ = _class(tmp_path)
    window = _collected(whole_window, teacher, room)
    teacher.collecting.stop()
    window.table.selectRow(0)
    window.feedback_button.click()
    dialog = teacher.feedback_dialog
    assert dialog is not None
    dialog.edit.setPlainText("잘했어요")
    dialog.ok.click()
    whole_window.wait(lambda: teacher.feedback_dialog is None)
    (text,) = (room / FEEDBACK / "1반" / "가람").iterdir()
    assert text.read_text("utf-8-sig") == "잘했어요"
    window.save_wanted.emit(tmp_path / "s.csv")
    whole_window.wait(lambda: window.told.text() == "✓ Saved: s.csv")
    assert "가람" in (tmp_path / "s.csv").read_text("utf-8-sig")
    window.save_wanted.emit(tmp_path / "gone" / "s.csv")
    whole_window.wait(lambda: window.told.property("role") == "error")
    window.close()


def test_a_lesson_is_made_of_what_is_open(
    whole_window: WholeWindow, teacher: Teacher, tmp_path: Path
) -> None:
    whole_window.lesson("xor-cloud", train=False)
    context = whole_window.context
    teacher.make_lesson()
    dialog = teacher.lesson_dialog
    assert dialog is not None
    form = dialog.form
    form.title.setText("적은 뉴런으로 XOR")
    form.data.setCurrentIndex(1)
    form.most["neurons"].setValue(6)
    form.training["epochs"].setCurrentIndex(1)
    form.bricks.access["dense", "activation"].setCurrentIndex(2)
    form.kinds["dropout"].setChecked(False)
    others = form.bricks.others  # a brick that is in no tower yet
    others.setCurrentIndex(others.findData("gaussian_noise"))
    others.activated.emit(others.currentIndex())
    assert not form.bricks.values["gaussian_noise", "stddev"].isVisibleTo(form)
    form.bricks.access["gaussian_noise", "stddev"].setCurrentIndex(1)
    form.bricks.values["gaussian_noise", "stddev"].set_value(0.25)
    form.tabs["code"].setChecked(False)
    form.tries.setValue(3)
    form.test_closed.setChecked(True)
    form.password.setText("열쇠")
    assert dialog.told.text() == "test accuracy at least 90 % · neurons in hidden layers: at most 6"

    # as students will see it, in the window itself; nothing of it is saved with the document
    dialog.preview_button.setChecked(True)
    line = whole_window.window.commands.classroom.goal_line
    assert line.isVisible()
    assert not whole_window.window.result_column.tabs.isTabVisible(6)
    assert whole_window.window.files.bundle().lock is None
    pager = whole_window.window.guide.pager
    assert pager.page is None  # what is built in would lead away
    dialog.preview_button.setChecked(False)
    assert not line.isVisible()
    assert pager.page is not None

    path = tmp_path / "과제.brick"
    dialog.save_wanted.emit(path, dialog.lock)
    whole_window.wait(lambda: dialog.told.text().startswith("✓ Saved"))
    bundle = read(path)
    lock = bundle.lock
    assert lock is not None
    assert lock.goal is not None
    assert (lock.goal.value, lock.goal.neurons) == (0.9, 6)
    assert (lock.data, lock.tries, lock.test_closed) == ("locked", 3, True)
    assert lock.of_training("epochs") == "locked"
    assert lock.training["epochs"].value == context.document.design.training.epochs
    assert lock.bricks["dense"]["activation"].value == "tanh"
    assert lock.bricks["gaussian_noise"]["stddev"].value == 0.25
    assert lock.palette is not None
    assert "dropout" not in lock.palette
    assert lock.key is not None
    assert lock.key.turned_by("열쇠")
    assert bundle.runs == ()
    assert "열쇠" not in json.dumps(lock.model_dump(mode="json"), ensure_ascii=False)
    assert not context.document.unsaved
    # in another language the form is the same; the lesson itself is one that can be made anew
    before = dialog.lock.model_dump(exclude={"lesson"})
    whole_window.language.choose("ko")
    assert dialog.form.title.text() == "적은 뉴런으로 XOR"
    assert dialog.lock.model_dump(exclude={"lesson", "key"}) == {
        name: value for name, value in before.items() if name != "key"
    }
    whole_window.language.choose("en")
    dialog.close()
    assert teacher.lesson_dialog is None

    whole_window.window.beginnings.open_path(path)
    whole_window.wait(lambda: context.document.path == path)
    teacher.make_lesson()
    assert teacher.lesson_dialog is None
    assert whole_window.window.status_line.sentence.text.startswith(
        "This is a lesson that is locked"
    )
    assert context.document.lesson.turn_key("열쇠")
    teacher.make_lesson()
    again = teacher.lesson_dialog.lock
    assert again.lesson != lock.lesson
    assert again.model_dump(exclude={"lesson"}) == lock.model_dump(exclude={"lesson"})
    teacher.lesson_dialog.close()


def test_pages_are_edited_and_shown(whole_window: WholeWindow, teacher: Teacher) -> None:
    whole_window.lesson("xor-cloud", train=False)
    document = whole_window.context.document
    teacher.make_lesson()
    teacher.lesson_dialog.pages_button.click()
    editor = teacher.pages_editor
    assert editor.course is None
    editor.add_button.click()
    editor.title.setText("첫 쪽")
    editor.text.setPlainText("<b>학습</b>을 누르세요.")
    editor.place.setCurrentIndex(editor.place.findData("train"))
    editor.add_button.click()
    editor.title.setText("둘째 쪽")
    editor.up_button.click()
    course = document.pages.course
    assert [page.title.said("ko") for page in course.pages] == ["둘째 쪽", "첫 쪽"]
    assert course.pages[1].show.place == "train"
    assert whole_window.window.guide.strip.title.text() == "둘째 쪽"
    editor.title.setText(" ")
    assert editor.told.text() == "A page has a title and says something."
    assert document.pages.course == course
    editor.remove_button.click()
    assert len(document.pages.course.pages) == 1
    document.undo_stack.undo()
    assert document.pages.course == course
    editor.close()
    teacher.lesson_dialog.close()
