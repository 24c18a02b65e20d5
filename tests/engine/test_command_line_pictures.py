"""Pictures without a window: a folder to a design, a run, figures, and other pictures' classes."""

from __future__ import annotations

import csv
import json

from engine.command_line.program import main
from tests.engine.data.pictures.made import two_classes, write, zipped


def test_a_folder_to_answers(tmp_path, capsys):
    photos = write(tmp_path / "사진", two_classes(30, "고양이", "강아지"))
    made, trained = tmp_path / "d.brick", tmp_path / "t.brick"
    size = ["--size", "12"]
    assert main(["new", "--pictures", str(photos), *size, "--out", str(made), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["input_shape"] == [12, 12, 3]
    assert told["classes"] == ["강아지", "고양이"]
    assert "command.pictures_kept" in {message["code"] for message in told["messages"]}
    assert main(["train", str(made), "--epochs", "12", "--out", str(trained)]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(trained), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"]["accuracy_score"] == 1.0
    other = zipped(
        tmp_path / "new.zip", two_classes(2, "a", "b") | {"a/no.png": b"x", "readme.txt": b"x"}
    )
    answers = tmp_path / "p.csv"
    assert main(["predict", str(trained), str(other), "--out", str(answers), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["answered"], told["left_out"]) == (4, 1)
    assert "a/no.png" in told["messages"][0]["text"]
    rows = list(csv.DictReader(answers.open(encoding="utf-8-sig")))
    assert [row["predicted class"] for row in rows] == ["고양이", "고양이", "강아지", "강아지"]
    leaving = ["export", str(trained), "--as", "service", "--out", str(tmp_path / "service")]
    assert main(leaving) == 2  # it would answer rows of a table
    assert "as a report" in capsys.readouterr().err
    assert not (tmp_path / "service").exists()
    for row in rows:
        shares = float(row["probability 고양이"]), float(row["probability 강아지"])
        assert abs(sum(shares) - 1.0) < 1e-5


def test_what_is_wrong_is_one_sentence_and_nothing_is_written(tmp_path, capsys):
    photos = write(tmp_path / "photos", two_classes(3) | {"bird/": b""})
    out = tmp_path / "d.brick"
    assert main(["new", "--pictures", str(photos), "--out", str(out)]) == 2
    assert capsys.readouterr().err.strip().endswith("take the folder away: bird")
    assert not out.exists()
