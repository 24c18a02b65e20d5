"""Handed in, collected, measured anew: nothing that a file says of itself is believed."""

from __future__ import annotations

import csv
import dataclasses
import errno
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from engine.__main__ import main
from engine.brickfile.brick_file import Bundle, read, write
from engine.classroom import apart as apart_module
from engine.classroom.apart import Apart
from engine.classroom.collecting import collected, ranked, work_to_measure
from engine.classroom.exchange import all_work, feedback_for, give_feedback, hand_in
from engine.classroom.measuring import Lesson, Measured, measure
from engine.classroom.scores_table import write_scores
from engine.design import Design
from engine.handout.lock import Lock
from engine.messages import EngineError
from engine.training.run.run_record import RunRecord
from tests.engine.classroom.class_of import lesson, solved, work_of, write_lesson


@pytest.fixture(scope="module")
def own_lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return Lesson(write_lesson(tmp_path_factory.mktemp("lesson") / "l.brick"))


def _measured(own_lesson: Lesson, folder: Path, bundle: Bundle) -> Measured:
    hand_in(bundle, "김하늘", "1반", folder)
    ((work, earlier),) = work_to_measure(folder)
    return measure(own_lesson, work, earlier)


def _codes(measured: Measured) -> set[str]:
    return {flag.code for flag in measured.flags}


def test_good_work_is_measured_and_reaches_the_goal(own_lesson: Lesson, tmp_path: Path) -> None:
    found = _measured(own_lesson, tmp_path, work_of(solved()))
    assert (found.trouble, found.flags, found.reached) == (None, (), True)
    assert (found.name, found.class_name) == ("김하늘", "1반")
    assert found.score > 0.9
    assert found.attempt is not None
    assert (found.attempt.neurons, found.attempt.weights, found.attempt.epochs) == (4, 17, 200)
    assert found.curve is not None
    assert found.curve.shape == (2, 120)
    assert found.curve[0, -1] == 200
    assert found.surface is not None
    assert found.surface.shape == (40, 40, 1)


@pytest.mark.parametrize("values", [{"neurons": 7}, {"epochs": 301}, {"wrong": True}])
def test_what_does_not_reach_it(own_lesson: Lesson, tmp_path: Path, values: dict) -> None:
    found = _measured(own_lesson, tmp_path, work_of(solved(**values)))
    assert (found.trouble, found.flags, found.reached) == (None, (), False)


def _edited_score(record: RunRecord) -> Bundle:
    state = dataclasses.replace(record.state, test={"accuracy": 1.0})
    return work_of(dataclasses.replace(record, state=state))


def _other_data(change: Callable[[Design], Design]) -> Callable[[RunRecord], Bundle]:
    return lambda record: work_of(dataclasses.replace(record, design=change(record.design)))


def _easier(design: Design) -> Design:
    source = design.data.source.model_copy(update={"noise": 0.0})
    return design.with_data(design.data.model_copy(update={"source": source}))


def _other_split(design: Design) -> Design:
    split = design.data.split.model_copy(update={"seed": 7})
    return design.with_data(design.data.model_copy(update={"split": split}))


def _fewer_epochs(record: RunRecord) -> Bundle:
    return work_of(dataclasses.replace(record, state=dataclasses.replace(record.state, epoch=5)))


def _lock_off(record: RunRecord) -> Bundle:
    return work_of(record, lock=None)


def _looser(record: RunRecord) -> Bundle:
    lock = lesson()[1]
    return work_of(record, lock=lock.model_copy(update={"goal": None}))


def _foreign(record: RunRecord) -> Bundle:
    return work_of(record, lock=Lock())


def _too_many(record: RunRecord) -> Bundle:
    return work_of(record, last_number=9)


def _rows_of_others(record: RunRecord) -> Bundle:
    state = dataclasses.replace(record.state, rows="0" * 64)
    return work_of(dataclasses.replace(record, state=state))


@pytest.mark.parametrize(
    ("cheat", "code"),
    [
        (_edited_score, "class.score_edited"),
        (_other_data(_easier), "class.data_changed"),
        (_other_data(_other_split), "class.test_changed"),
        (_fewer_epochs, "class.epochs_edited"),
        (_lock_off, "class.lock_off"),
        (_looser, "class.lock_off"),
        (_foreign, "class.foreign"),
        (_too_many, "class.many_tries"),
        (_rows_of_others, "class.other_rows"),
    ],
)
def test_what_was_changed_is_flagged(
    own_lesson: Lesson, tmp_path: Path, cheat: Callable[[RunRecord], Bundle], code: str
) -> None:
    wrong = cheat(solved(wrong=code == "class.score_edited"))
    found = _measured(own_lesson, tmp_path, wrong)
    assert found.trouble is None
    assert code in _codes(found)
    assert not found.is_clean
    if code == "class.score_edited":
        assert not found.reached
        assert found.score < 0.5


def test_weights_that_do_not_fit_cost_a_sentence(own_lesson: Lesson, tmp_path: Path) -> None:
    record = solved()
    weights = (*record.state.weights[:3], np.zeros(5, np.float32))
    record = dataclasses.replace(record, state=dataclasses.replace(record.state, weights=weights))
    assert _measured(own_lesson, tmp_path, work_of(record)).trouble is not None
    # as many, but of other shapes
    swapped = tuple(weight.T.copy() for weight in solved().state.weights)
    record = dataclasses.replace(record, state=dataclasses.replace(record.state, weights=swapped))
    (tmp_path / "2").mkdir()
    assert _measured(own_lesson, tmp_path / "2", work_of(record)).trouble is not None


def test_broken_files_links_and_others_cost_a_sentence_or_nothing(
    own_lesson: Lesson, tmp_path: Path
) -> None:
    good = hand_in(work_of(solved()), "가", "1반", tmp_path)
    for name, data in {"나": b"", "다": b"PK\x03\x04", "라": good.read_bytes()[:900]}.items():
        own = tmp_path / "submitted" / "1반" / name
        own.mkdir()
        (own / "20260101-000000-00000000.brick").write_bytes(data)
    (good.parent / ".half.saving").write_bytes(b"x")
    (good.parent / "notes.txt").write_bytes(b"x")
    (tmp_path / "submitted" / "a.brick").write_bytes(b"x")
    if hasattr(os, "symlink"):
        (good.parent / "link.brick").symlink_to("/etc/passwd")
        (tmp_path / "submitted" / "1반" / "마").symlink_to("/", target_is_directory=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(good.parent / "pipe.brick")
    found = [measure(own_lesson, *each) for each in work_to_measure(tmp_path)]
    assert [own.name for own in found] == ["가", "나", "다", "라"]
    assert [own.trouble is None for own in found] == [True, False, False, False]


def test_a_file_put_into_anothers_folder_is_flagged(own_lesson: Lesson, tmp_path: Path) -> None:
    path = hand_in(work_of(solved()), "가", "1반", tmp_path)
    own = tmp_path / "submitted" / "1반" / "나"
    own.mkdir()
    path.rename(own / path.name)
    ((work, _),) = work_to_measure(tmp_path)
    found = measure(own_lesson, work)
    assert found.name == "나"
    assert _codes(found) == {"class.other_name"}


def test_the_newest_counts_and_the_others_stay(own_lesson: Lesson, tmp_path: Path) -> None:
    for values in ({"wrong": True}, {}):
        path = hand_in(work_of(solved(**values)), "가", "1반", tmp_path)
        stamp = "20260101-000000" if values else "20260102-000000"
        path.rename(path.with_name(f"{stamp}-0000000a.brick"))
    ((work, earlier),) = work_to_measure(tmp_path)
    assert measure(own_lesson, work, earlier).reached
    assert earlier == 1
    assert len(work_to_measure(tmp_path, all_tries=True)) == 2


def test_what_is_handed_in_last_is_the_newest_whatever_the_clocks_say(tmp_path: Path) -> None:
    ahead = hand_in(work_of(solved()), "김하늘", "1반", tmp_path)
    ahead = ahead.rename(ahead.with_name("20991231-235959-00000000.brick"))
    ahead.with_name("99999999-999999-00000000.brick").write_bytes(b"no day, and no work")
    last = hand_in(work_of(solved(5)), "김하늘", "1반", tmp_path)
    ((work, earlier),) = work_to_measure(tmp_path)
    assert (work.path, earlier) == (last, 2)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.ENOSPC, "class.no_room"),
        (errno.EROFS, "class.not_allowed"),
        (errno.ENOENT, "class.no_folder"),
    ],
)
@pytest.mark.parametrize("place", ["folder", "file"])
def test_a_folder_that_takes_nothing_is_told_as_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, code: str, place: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    if place == "folder" and error == errno.ENOSPC:
        code = "file.disk_full"
    if place == "folder":
        monkeypatch.setattr(Path, "mkdir", refuse)
    else:
        monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(EngineError) as refused:
        hand_in(work_of(solved()), "김하늘", "1반", tmp_path)
    assert refused.value.message.code == code
    monkeypatch.undo()
    assert not list(tmp_path.rglob("*.brick"))


def test_the_order(own_lesson: Lesson, tmp_path: Path) -> None:
    for name, bundle in {
        "많이": work_of(solved(6)),
        "적게": work_of(solved(4)),
        "틀림": work_of(solved(wrong=True)),
        "고침": _edited_score(solved(wrong=True)),
    }.items():
        hand_in(bundle, name, "1반", tmp_path)
    seen: list[tuple[int, int]] = []
    found = collected(
        work_to_measure(tmp_path),
        lambda work, earlier: measure(own_lesson, work, earlier, pictures=False),
        lambda done, count: seen.append((done, count)),
    )
    assert [own.name for own in ranked(found, "accuracy")] == ["적게", "많이", "틀림", "고침"]
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with pytest.raises(EngineError):
        collected(work_to_measure(tmp_path), lambda *_: found[0], cancelled=lambda: True)


def test_scores_for_a_spreadsheet(own_lesson: Lesson, tmp_path: Path) -> None:
    hand_in(work_of(solved()), '=HYPERLINK("x")', "1반", tmp_path)
    found = [measure(own_lesson, *each) for each in work_to_measure(tmp_path)]
    for name in ("s.csv", "s.xlsx"):
        write_scores(tmp_path / name, found)
    text = (tmp_path / "s.csv").read_text(encoding="utf-8-sig")
    head, row = csv.reader(text.splitlines())
    assert head[:3] == ["Rank", "Class", "Name"]
    assert row[2] == '\'=HYPERLINK("x")'
    assert row[3] == "yes"
    assert zipfile.is_zipfile(tmp_path / "s.xlsx")


def test_nothing_learned_or_no_name_is_not_handed_in(tmp_path: Path) -> None:
    nothing, good = Bundle(lesson()[0], lock=lesson()[1]), work_of(solved())
    for bundle, name, class_name, folder, code in (
        (nothing, "a", "b", tmp_path, "class.nothing_learned"),
        (good, " ", "b", tmp_path, "class.no_name"),
        (good, "a", "\u200b", tmp_path, "class.no_class"),
        (good, "a", "b", tmp_path / "gone", "class.no_folder"),
    ):
        with pytest.raises(EngineError) as caught:
            hand_in(bundle, name, class_name, folder)
        assert caught.value.message.code == code
    assert list(tmp_path.iterdir()) == []


def test_feedback_comes_back(tmp_path: Path) -> None:
    hand_in(work_of(solved()), "가", "1반", tmp_path)
    (work,) = all_work(tmp_path)
    assert feedback_for(tmp_path, "가", "1반") == ()
    first = give_feedback(tmp_path, work, "잘했어요.\n더 적은 뉴런으로도 될까요?")
    first.rename(first.with_name("20260101-000000-00000000.txt"))
    give_feedback(tmp_path, work, "두 번째")
    assert feedback_for(tmp_path, "가", "1반") == (
        "두 번째",
        "잘했어요.\n더 적은 뉴런으로도 될까요?",
    )


def test_a_process_that_dies_over_a_file_costs_a_sentence(tmp_path: Path) -> None:
    path = write_lesson(tmp_path / "l.brick")
    hand_in(work_of(solved()), "가", "1반", tmp_path)
    ((work, earlier),) = work_to_measure(tmp_path)
    apart = Apart(path)
    try:
        assert apart.measure(work, earlier).reached
        apart._process.kill()
        apart._process.join()
        died = apart.measure(work, earlier)
        assert died.trouble is not None
        assert died.trouble.code == apart_module.DIED.code
        assert apart.measure(work, earlier).reached
    finally:
        apart.close()


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "d.brick", Bundle(lesson()[0]))
    (tmp_path / "spec.toml").write_text("tries = 4\n[goal]\naccuracy_at_least = 0.9", "utf-8")
    made = ["--spec", str(tmp_path / "spec.toml"), "--out", str(tmp_path / "l.brick")]
    assert main(["lock", str(tmp_path / "d.brick"), *made, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lock"]["tries"] == 4
    write(tmp_path / "t.brick", work_of(solved(), lock=read(tmp_path / "l.brick").lock))
    room = tmp_path / "class"
    room.mkdir()
    who = ["--name", "김하늘", "--class", "1반", "--to", str(room)]
    assert main(["submit", str(tmp_path / "t.brick"), *who]) == 0
    capsys.readouterr()
    out = ["--lesson", str(tmp_path / "l.brick"), "--out", str(tmp_path / "s.csv"), "--json"]
    assert main(["collect", str(room), *out]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["handed_in"], told["reached"]) == (1, 1)
    assert (tmp_path / "s.csv").exists()
    assert main(["collect", str(tmp_path / "gone"), *out]) == 2
    assert main(["collect", str(room), "--lesson", str(tmp_path / "d.brick")]) == 2
