"""What a lock lets be changed, what it holds at a value, and what a stranger's may not do."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.bricks import Activation, Dense, Dropout
from engine.design import Design
from engine.handout.class_goal import Attempt, ClassGoal, figure_text, hidden_neurons
from engine.handout.key import Key
from engine.handout.lock import FieldLock, Lock
from engine.handout.spec import spec_from
from engine.messages import EngineError
from engine.recipes import recipe
from engine.runs.runs import NO_RUNS

SPEC = """
title.en = "XOR"
title.ko = "XOR 풀기"
data = "locked"
palette = ["dense"]
tabs = ["live", "network"]
tries = 3
test = "closed"
password = "하나 둘"
[goal]
accuracy_at_least = 0.9
neurons_at_most = 6
epochs_at_most = 200
[training]
epochs = { locked = 200 }
optimizer = "hidden"
[bricks.dense]
activation = { locked = "tanh" }
use_bias = "locked"
[course]
title = "XOR"
[[course.pages]]
title = "One"
text = "Train."
"""


def xor() -> Design:
    return recipe("xor-cloud").make()


def lock() -> Lock:
    return spec_from(SPEC.encode()).lock()


def test_a_lock_travels_in_the_file(tmp_path: Path) -> None:
    write(tmp_path / "a.brick", Bundle(xor(), lock=(own := lock())))
    assert read(tmp_path / "a.brick").lock == own
    write(tmp_path / "b.brick", Bundle(xor()))
    assert read(tmp_path / "b.brick").lock is None


def test_the_password_is_in_no_file_and_turns_the_key(tmp_path: Path) -> None:
    write(tmp_path / "a.brick", Bundle(xor(), lock=(own := lock())))
    with zipfile.ZipFile(tmp_path / "a.brick") as archive:
        assert "하나".encode() not in b"".join(map(archive.read, archive.namelist()))
    assert own.key is not None
    assert own.key.turned_by("하나 둘")
    assert own.key.turned_by("하나 둘")  # decomposed
    assert not own.key.turned_by("하나둘")
    assert not own.key.turned_by("x" * 10_000_000)
    assert Key.of("a") != Key.of("a")


def test_values_are_held_but_for_the_layer_that_answers() -> None:
    held = lock().applied(xor())
    assert held.training.epochs == 200
    assert [brick.activation for brick in held.bricks if isinstance(brick, Dense)] == [
        "tanh",
        "sigmoid",
    ]


def test_what_is_open_may_change_and_what_is_locked_may_not() -> None:
    own, before = lock(), lock().applied(xor())
    wider = before.replaced(before.bricks[0].changed(units=6))
    assert own.breaches(before, wider) == ()
    assert own.breaches(before, before.with_training(learning_rate=0.5)) == ()
    assert own.breaches(before, before.inserted(1, Dense(units=2, activation="tanh"))) == ()
    wrong = {
        "handout.data": before.with_data(before.data.model_copy(update={"repeated": "drop"})),
        "handout.kind": before.inserted(1, Dropout()),
        "handout.field": before.with_training(epochs=100),
    }
    for code, after in wrong.items():
        assert [message.code for message in own.breaches(before, after)] == [code]
    for after in (
        before.with_training(optimizer="sgd"),
        before.inserted(1, Dense(activation="relu")),
        before.replaced(before.bricks[0].changed(use_bias=False)),
        before.replaced(before.bricks[1].changed(activation="relu")),
    ):
        assert [message.code for message in own.breaches(before, after)] == ["handout.field"]
    assert before.bricks == lock().applied(before).bricks


def test_a_tower_that_is_locked() -> None:
    own = Lock(tower="locked")
    after = xor().inserted(1, Activation())
    assert [message.code for message in own.breaches(xor(), after)] == ["handout.tower"]
    assert not own.offers("dense")
    assert own.of_brick(xor().bricks[0], "units") == "locked"


def test_tries_count_from_the_teachers_file() -> None:
    own = lock().model_copy(update={"runs_before": 4})
    assert [own.tries_left(number) for number in (0, 4, 5, 7, 90)] == [3, 3, 2, 0, 0]
    assert Lock().tries_left(NO_RUNS.last_number) is None


def test_a_value_that_this_version_cannot_take_counts_for_nothing() -> None:
    fields = {"units": FieldLock(value="wide"), "id": FieldLock(value="x"), "gone": FieldLock()}
    own = Lock(
        bricks={"dense": fields, "hologram": fields},
        training={"epochs": FieldLock(value=10**9), "moon": FieldLock(value=1)},
        palette=("dense", "hologram"),
        tabs=("live", "hologram"),
    )
    assert own.applied(xor()) == xor()
    assert own.breaches(xor(), xor()) == ()


def test_the_goal() -> None:
    goal = lock().goal
    assert goal is not None
    assert [str(word) for word in goal.words()] == [
        "test accuracy at least 90 %",
        "neurons in hidden layers: at most 6",
        "epochs: at most 200",
    ]
    good = Attempt({"accuracy": 0.9}, 6, 25, 200)
    assert goal.reached(good)
    assert goal.held(Attempt({"accuracy": 0.8999}, 7, 25, 200)) == (False, False, True)
    assert not goal.reached(Attempt({}, 1, 1, 1))
    error = ClassGoal(figure="mean_absolute_error", value=2.0)
    assert error.reached(Attempt({"mean_absolute_error": 2.0}, 0, 0, 0))
    assert not error.reached(Attempt({"mean_absolute_error": float("nan")}, 0, 0, 0))
    assert hidden_neurons(xor().bricks) == 8
    assert figure_text("accuracy", 0.8999) == "89.9 %"
    assert figure_text("accuracy", 0.29) == "29 %"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("data = 'open'", "data"),
        ("palette = ['dens']", "'dens'"),
        ("[bricks.dense]\nunit = 'locked'", "'unit'"),
        ("[training]\nepochs = 200", "{ locked = 200 }"),
        ("[training]\nepochs = { locked = 0 }", "epochs = 0"),
        ("[training]\nepochs = { locked = 'many' }", "epochs = 'many'"),
        ("[goal]\npart = 'test'", "exactly one"),
        ("[goal]\naccuracy_at_least = 90", "between 0 and 1"),
        ("[goal]\naccuracy_at_least = 0.9\nr2_at_least = 0.5", "exactly one"),
        ("tabs = ['life']", "tabs.1"),
        ("tries = 0", "tries"),
        ("colour = 'red'", "colour: there is no such entry"),
        ("tries = ", "Invalid value"),
        ("password = ''", "password"),
    ],
)
def test_a_wrong_form_is_said_with_its_place(text: str, why: str) -> None:
    with pytest.raises(EngineError) as caught:
        spec_from(text.encode())
    assert caught.value.message.code == "handout.no_spec"
    assert why in str(caught.value)


def _opened(tmp_path: Path, entry: str, raw: Any) -> Bundle:
    write(tmp_path / "good.brick", Bundle(xor(), lock=lock()))
    with zipfile.ZipFile(tmp_path / "good.brick") as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries[entry] = json.dumps(raw).encode()
    with zipfile.ZipFile(tmp_path / "made.brick", "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return read(tmp_path / "made.brick")


_LESSON = {"version": 1, "lesson": "0" * 32}


@pytest.mark.parametrize(
    "change",
    [
        {"version": 0},
        {"version": True},
        {"lesson": "../../x"},
        {"data": "open"},
        {"tries": 0},
        {"key": {"salt": "0" * 32, "trace": "0" * 64, "n": 2**30}},
        {"bricks": {"dense": {"../x": {}}}},
        {"training": {"epochs": {"access": "locked", "value": [1]}}},
        {"goal": {"value": 1e400}},
        {"palette": ["x"] * 10_000},
        {"title": {"en": "\u202e"}},
        {"more": 1},
    ],
)
def test_a_lock_that_is_none(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(EngineError) as caught:
        _opened(tmp_path, "lock.json", _LESSON | change)
    assert caught.value.message.code == "file.damaged"


def test_a_newer_lock_asks_for_a_newer_app(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        _opened(tmp_path, "lock.json", _LESSON | {"version": 2})
    assert caught.value.message.code == "file.newer"


def test_a_lock_that_went_missing_is_noticed(tmp_path: Path) -> None:
    write(tmp_path / "good.brick", Bundle(xor(), lock=lock()))
    with zipfile.ZipFile(tmp_path / "good.brick") as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(tmp_path / "made.brick", "w") as archive:
        for name, data in entries.items():
            if name != "lock.json":
                archive.writestr(name, data)
    with pytest.raises(EngineError):
        read(tmp_path / "made.brick")


def test_a_lesson_of_version_1_does_what_it_did() -> None:
    """The file is never made anew: what was handed out stays what it was."""
    path = Path(__file__).parents[2] / "data" / "lessons" / "v1" / "xor-few-neurons.brick"
    bundle = read(path)
    own, before = bundle.lock, bundle.design
    assert own is not None
    assert own.version == 1
    assert own.data == "locked"
    assert (own.palette, own.tabs) == (("dense",), ("live", "network"))
    assert own.test_closed
    assert own.tries_left(bundle.kept.last_number) == 3
    assert own.key is not None
    assert own.key.turned_by("선생님")
    assert own.applied(before) == before
    assert own.of_training("epochs") == "locked"
    assert own.of_training("optimizer") == "hidden"
    assert own.goal == ClassGoal(value=0.9, neurons=6, epochs=200)
    longer = before.with_training(epochs=500)
    assert own.applied(longer) == before
    assert [str(message) for message in own.breaches(before, longer)] == [
        "This lesson locks it: Epochs."
    ]
    assert bundle.course is not None
    assert bundle.course.pages[0].title.said("ko") == "첫 쪽"
