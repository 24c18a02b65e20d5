"""Pictures without a window: a folder to a design, a run, figures, and other pictures' classes."""

from __future__ import annotations

import csv
import json

from engine.command_line.program import main
from tests.engine.data.pictures.made import two_classes, write, zipped
from tests.engine.quick_eyes import quick_eyes

__all__ = ["quick_eyes"]


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
    fresh = two_classes(3, "강아지", "고양이") | two_classes(1, "새", "소")
    fresh["강아지/wrong.png"] = next(iter(two_classes(1, "x", "y").values()))
    fresh["강아지/broken.png"] = b"x"
    folder = write(tmp_path / "새 사진", fresh)
    assert main(["evaluate", str(trained), "--pictures", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rows"] + told["left_out"] == 8
    assert {message["code"] for message in told["messages"]} >= {"known.other_classes"}
    assert sum(sum(row) for row in told["confusion_matrix"]) == told["rows"]
    assert len(told["wrong"]) == told["rows"] - sum(
        told["confusion_matrix"][place][place] for place in (0, 1)
    )
    strange = write(tmp_path / "strange", two_classes(2, "새", "소"))
    assert main(["evaluate", str(trained), "--pictures", str(strange)]) == 2
    assert "강아지" in capsys.readouterr().err
    for row in rows:
        shares = float(row["probability 고양이"]), float(row["probability 강아지"])
        assert abs(sum(shares) - 1.0) < 1e-5


def test_what_is_wrong_is_one_sentence_and_nothing_is_written(tmp_path, capsys):
    photos = write(tmp_path / "photos", two_classes(3) | {"bird/": b""})
    out = tmp_path / "d.brick"
    assert main(["new", "--pictures", str(photos), "--out", str(out)]) == 2
    assert capsys.readouterr().err.strip().endswith("take the folder away: bird")
    assert not out.exists()


def test_eyes_are_proposed_for_few_photographs(tmp_path, capsys, quick_eyes):
    photos = write(tmp_path / "photos", two_classes(12))
    made, trained = tmp_path / "d.brick", tmp_path / "t.brick"
    assert main(["new", "--pictures", str(photos), "--eyes", "--out", str(made), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["bricks"] == ["eyes", "dense", "dense"]
    assert told["input_shape"] == [16, 16, 3]  # not larger than they are
    assert main(["train", str(made), "--epochs", "10", "--out", str(trained)]) == 0
    assert sum(quick_eyes) == 24
    assert main(["evaluate", str(trained), "--json"]) == 0
    assert sum(quick_eyes) == 24
    capsys.readouterr()
    table = tmp_path / "t.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    assert main(["new", "--data", str(table), "--eyes", "--out", str(made)]) == 2
    assert "--pictures" in capsys.readouterr().err


def test_eyes_see_photographs_as_large_as_there_is_room(tmp_path):
    from engine.data.knowing.library import Library
    from engine.data.sources.drawn_pictures import DoodledAnimals
    from engine.edits.picture_proposal import seen_by_eyes
    from engine.edits.proposal import propose

    design = propose(Library(), DoodledAnimals(rows=20))
    sizes = {}
    for count, side in ((100, 1000), (100, 150), (2000, 1000), (10_000, 1000), (1, 5)):
        seen = seen_by_eyes(design, [side] * count, keep_size=False)
        sizes[count, side] = seen.data.source.size, seen.bricks[0].resolution
        assert seen.bricks[-1] == design.bricks[-1]
    assert sizes == {
        (100, 1000): (224, "224"),
        (100, 150): (144, "160"),
        (2000, 1000): (104, "128"),
        (10_000, 1000): (48, "96"),
        (1, 5): (8, "96"),
    }
    assert seen_by_eyes(design, [1000], keep_size=True).data.source.size == 32
