"""``open``: a network that Keras saved becomes a file of ours, and answers there."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest

from engine.command_line.bricks import opened
from tests.engine.command_line.test_runs import run
from tests.engine.keras_file.foreign import saved


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    """The model, and the file that Keras wrote of it."""
    import keras

    folder = tmp_path_factory.mktemp("network")
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(4, activation="tanh", kernel_constraint="max_norm"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile("rmsprop", "binary_crossentropy")
    return model, saved(model, folder, "문.keras")


def test_it_answers_as_it_did(capsys, network, tmp_path):
    model, path = network
    status, out, err = run(capsys, "open", path, "--out", tmp_path / "d.brick", "--json")
    assert status == 0
    told = json.loads(out)
    assert (told["task"], told["inputs"], told["classes"]) == ("binary", 2, ["0", "1"])
    assert (told["optimizer"], told["bricks"]) == ("rmsprop", ["dense", "dense"])
    assert [message["code"] for message in told["messages"]] == ["keras.left_out"]
    assert "kernel_constraint" in err
    file = opened(tmp_path / "d.brick")
    assert file.run(None).name == "문"
    rows = np.array([[0.5, -1.0], [2.0, 3.0]], np.float32)
    (tmp_path / "rows.csv").write_text("x1,x2\n0.5,-1\n2,3\n", encoding="utf-8")
    asked = ("predict", tmp_path / "d.brick", tmp_path / "rows.csv", "--out", tmp_path / "p.csv")
    assert run(capsys, *asked)[0] == 0
    with (tmp_path / "p.csv").open(encoding="utf-8-sig") as answered:
        given = [float(row["probability 1"]) for row in csv.DictReader(answered)]
    np.testing.assert_allclose(given, model.predict(rows, verbose=0)[:, 0], atol=1e-6)


@pytest.mark.parametrize("command", ["train", "evaluate", "importance", "coach", "export"])
def test_what_needs_rows_says_what_to_do(command, capsys, network, tmp_path):
    path = tmp_path / "d.brick"
    assert run(capsys, "open", network[1], "--out", path)[0] == 0
    more = {
        "train": ["--out", tmp_path / "t.brick"],
        "export": ["--as", "script", "--out", tmp_path / "s.py"],
    }
    status, _, err = run(capsys, command, path, *more.get(command, []))
    assert status == 2
    assert err.splitlines()[-1].startswith("There are no rows yet.")
    assert not (tmp_path / "t.brick").exists()
    assert not (tmp_path / "s.py").exists()


def test_what_is_no_network_costs_one_sentence(capsys, tmp_path):
    (tmp_path / "no.keras").write_text("no")
    status, out, err = run(capsys, "open", tmp_path / "no.keras", "--out", tmp_path / "d.brick")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "no.keras" in err
    assert not (tmp_path / "d.brick").exists()


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("너비,높이\n0.5,-1\n2,3\n", "너비, 높이"),
        ("w,h,answer\n0.5,-1,0\n2,3,1\n", "w, h"),
    ],
)
def test_columns_of_other_names_are_taken_in_their_order(text, columns, capsys, network, tmp_path):
    model, path = network
    assert run(capsys, "open", path, "--out", tmp_path / "d.brick")[0] == 0
    (tmp_path / "rows.csv").write_text(text, encoding="utf-8")
    asked = ("predict", tmp_path / "d.brick", tmp_path / "rows.csv", "--out", tmp_path / "p.csv")
    status, _, err = run(capsys, *asked)
    assert status == 0
    assert f"taken in their order: {columns}." in err
    with (tmp_path / "p.csv").open(encoding="utf-8-sig") as answered:
        table = list(csv.DictReader(answered))
    assert list(table[0])[:2] == text.splitlines()[0].split(",")[:2]
    given = [float(row["probability 1"]) for row in table]
    rows = np.array([[0.5, -1.0], [2.0, 3.0]], np.float32)
    np.testing.assert_allclose(given, model.predict(rows, verbose=0)[:, 0], atol=1e-6)


def test_too_few_columns_are_said(capsys, network, tmp_path):
    assert run(capsys, "open", network[1], "--out", tmp_path / "d.brick")[0] == 0
    (tmp_path / "rows.csv").write_text("w\n0.5\n2\n", encoding="utf-8")
    asked = ("predict", tmp_path / "d.brick", tmp_path / "rows.csv", "--out", tmp_path / "p.csv")
    status, _, err = run(capsys, *asked)
    assert status == 2
    assert "x1, x2" in err
