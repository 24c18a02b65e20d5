"""``python -m engine``: what it writes, and one sentence where it cannot."""

from __future__ import annotations

import csv
import json
import subprocess
import sys

import pytest

from engine.brickfile import brick_file as brickfile
from engine.command_line.program import main
from engine.recipes import RECIPES, recipe
from tests.engine.learning import write_house_table, write_korean_table

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "우리 반"
    path.mkdir()
    return path


def run(capsys, *arguments):
    """Exit status, standard output, standard error."""
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        status = leaving.code
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_lessons_are_listed_and_written(capsys, folder):
    status, out, err = run(capsys, "lessons")
    assert (status, err) == (0, "")
    assert out.split() == [entry.name for entry in RECIPES]
    path = folder / "문 XOR.brick"
    assert run(capsys, "lesson", "xor", "--out", path) == (0, "", "")
    assert brickfile.read(path).design == recipe("xor").make()


def test_new_train_predict_with_a_korean_table(capsys, folder):
    table, design = folder / "성적.csv", folder / "설계.brick"
    trained, predicted = folder / "학습.brick", folder / "예측.csv"
    write_korean_table(table)
    status, out, err = run(capsys, "new", "--data", table, "--target", "결과", "--out", design)
    assert (status, out) == (0, "")
    table_bytes = table.read_bytes()
    table.unlink()  # the file carries everything that it needs

    status, out, err = run(
        capsys, "train", design, "--epochs", 40, "--seed", 3, "--out", trained, "--json"
    )
    assert status == 0
    result = json.loads(out)
    assert result["task"] == "binary"
    assert (result["rows"], result["epochs"] <= 40) == (160, True)
    assert result["weights"] > 10
    assert result["seconds"] > 0
    for part, rows in (("train", 102), ("validation", 26), ("test", 32)):
        assert result[part]["rows"] == rows
        assert {"loss", "accuracy", "precision", "recall", "f1"} <= set(result[part])
    assert result["test"]["accuracy"] > 0.7
    assert err.strip().splitlines()[-1].startswith(("Done", "Stopped", "The"))
    bundle = brickfile.read(trained)
    assert bundle.design.training.epochs == 40
    assert bundle.design.training.seed == 3
    assert bundle.runs[0].history.epochs == result["epochs"]
    assert list(bundle.tables.values()) == [table_bytes]

    table.write_bytes(table_bytes)
    status, out, err = run(capsys, "predict", trained, table, "--out", predicted)
    assert (status, out) == (0, "")
    assert "note: Columns that the network does not use" in err
    assert "번호" in err
    assert predicted.read_bytes().startswith(b"\xef\xbb\xbf")  # so that Excel reads Korean
    rows = rows_of(predicted)
    assert len(rows) == 160
    assert list(rows[0])[:6] == ["번호", "공부시간", "결석", "학원", "수면", "결과"]
    assert {row["predicted 결과"] for row in rows} == {"합격", "불합격"}
    for row in rows:
        yes, no = float(row["probability 합격"]), float(row["probability 불합격"])
        assert yes + no == pytest.approx(1, abs=1e-5)
        assert row["predicted 결과"] == ("합격" if yes > no else "불합격")
    right = sum(row["predicted 결과"] == row["결과"] for row in rows)
    assert right / 160 > 0.75


def test_a_regression_in_its_own_units(capsys, folder):
    table, design, trained = folder / "h.csv", folder / "h.brick", folder / "t.brick"
    write_house_table(table)
    assert run(capsys, "new", "--data", table, "--out", design)[0] == 0
    status, out, _ = run(capsys, "train", design, "--epochs", 60, "--out", trained, "--json")
    assert status == 0
    result = json.loads(out)
    assert result["task"] == "regression"
    assert result["test"]["r2"] > 0.7
    assert result["test"]["mean_absolute_error"] > 1000
    new = folder / "new.csv"
    new.write_text("area;rooms;city\n80;3;Seoul\n80;3;Jeju\n", encoding="utf-8")
    out = folder / "p.csv"
    assert run(capsys, "predict", trained, new, "--out", out)[0] == 0
    seoul, jeju = (float(row["predicted price"]) for row in rows_of(out))
    assert seoul == pytest.approx(550_000, rel=0.25)
    assert jeju == pytest.approx(300_000, rel=0.35)


def test_a_table_of_one_column_can_be_predicted(capsys, folder, trained):
    (folder / "x.csv").write_text("x\n11\n12\n13\n", encoding="utf-8")
    out = folder / "p.csv"
    assert run(capsys, "predict", trained, folder / "x.csv", "--out", out)[0] == 0
    assert [float(row["predicted y"]) for row in rows_of(out)] == pytest.approx(
        [12, 13, 14], abs=0.1
    )


def test_columns_by_other_names_and_a_known_answer(capsys, folder, trained):
    (folder / "known.csv").write_text("y,number\n12,11\n13.5,12\n", encoding="utf-8")
    arguments = ("--out", folder / "p.xlsx", "--json", "--match", "x=number")
    status, out, _ = run(capsys, "predict", trained, folder / "known.csv", *arguments)
    assert status == 0
    result = json.loads(out)
    assert result["with_a_known_answer"] == 2
    assert result["figures"]["mean_absolute_error"] == pytest.approx(0.25, abs=0.1)
    assert (folder / "p.xlsx").read_bytes()[:2] == b"PK"
    wrong = ("--out", folder / "p.csv", "--match", "x")
    status, _, err = run(capsys, "predict", trained, folder / "known.csv", *wrong)
    assert status == 2
    assert "NEEDED=THEIRS" in err


def test_the_same_seed_gives_the_same_run(capsys, folder):
    design = folder / "d.brick"
    run(capsys, "lesson", "eight-points", "--out", design)
    results = []
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        arguments = ("--epochs", 5, "--seed", seed, "--json", "--out", folder / f"{name}.brick")
        results.append(json.loads(run(capsys, "train", design, *arguments)[1])["train"]["loss"])
    assert results[0] == results[1] != results[2]


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trained")
    assert main(["lesson", "eight-points", "--out", str(folder / "d.brick")]) == 0
    arguments = ["train", str(folder / "d.brick"), "--out", str(folder / "t.brick")]
    assert main(arguments) == 0
    return folder / "t.brick"


@pytest.fixture
def files(folder, capsys):
    """Names of files to go wrong with; no test may change the folder."""
    (folder / "t.csv").write_text("a,b\n1,2\n3,4\n5,6\n", encoding="utf-8")
    (folder / "empty.csv").write_bytes(b"")
    (folder / "one.csv").write_text("a\n1\n", encoding="utf-8")
    (folder / "same.csv").write_text("a,b\n1,1\n1,1\n", encoding="utf-8")
    (folder / "binary.csv").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "broken.brick").write_bytes(b"PK\x03\x04 nothing")
    run(capsys, "lesson", "eight-points", "--out", folder / "d.brick")
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "nothing",
        "new --out o.brick",
        "new --data gone.csv --out o.brick",
        "new --data . --out o.brick",
        "new --data empty.csv --out o.brick",
        "new --data one.csv --out o.brick",
        "new --data same.csv --out o.brick",
        "new --data binary.csv --out o.brick",
        "new --data t.csv --target nothing --out o.brick",
        "new --data t.csv --out gone/o.brick",
        "train gone.brick --out o.brick",
        "train broken.brick --out o.brick",
        "train t.csv --out o.brick",
        "train d.brick",
        "train d.brick --epochs 0 --out o.brick",
        "train d.brick --epochs many --out o.brick",
        "train d.brick --seed -1 --out o.brick",
        "train d.brick --out gone/o.brick",
        "predict d.brick t.csv --out o.csv",
        "predict gone.brick t.csv --out o.csv",
        "lesson nothing --out o.brick",
        "lesson xor",
    ],
)
def test_bad_input_is_one_sentence_and_status_2(capsys, files, monkeypatch, arguments):
    monkeypatch.chdir(files)
    before = sorted(entry.name for entry in files.iterdir())
    status, out, err = run(capsys, *arguments.split())
    assert status == 2
    assert out == ""
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
    assert sorted(entry.name for entry in files.iterdir()) == before


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ("y\n1\n", "x"),
        ("x;y\n", "no row"),
        ("x\n", "no row"),
    ],
)
def test_rows_that_cannot_be_predicted(capsys, files, trained, table, named):
    (files / "new.csv").write_text(table, encoding="utf-8")
    status, out, err = run(capsys, "predict", trained, files / "new.csv", "--out", files / "p.csv")
    assert (status, out) == (2, "")
    assert named in err
    assert not (files / "p.csv").exists()


@pytest.mark.parametrize(
    ("table", "reason"), [("x\n1\nwarm\n", "“warm”"), ("x,z\n1,2\n,3\n", "missing")]
)
def test_a_row_that_cannot_be_predicted_does_not_refuse_the_others(
    capsys, files, trained, table, reason
):
    (files / "new.csv").write_text(table, encoding="utf-8")
    status, out, err = run(
        capsys, "predict", trained, files / "new.csv", "--out", files / "p.csv", "--json"
    )
    assert status == 0
    first, second = rows_of(files / "p.csv")
    assert float(first["predicted y"]) == pytest.approx(2, abs=0.2)
    assert second["predicted y"] == ""
    assert reason in second["no answer because"]
    assert "The rows are 2." in err
    result = json.loads(out)
    assert (result["rows"], result["answered"], result["without_an_answer"]) == (2, 1, 1)
    assert "answers.unanswered" in [entry["code"] for entry in result["messages"]]


def test_all_that_the_window_would_say_is_said(capsys, folder):
    lines = ["day,kg,y", *(f"d{i % 4},{i % 7} kg,{'' if i in (3, 9) else i}" for i in range(1, 60))]
    (folder / "t.csv").write_text("\n".join(lines), encoding="utf-8")
    status, out, err = run(
        capsys, "new", "--data", folder / "t.csv", "--out", folder / "d.brick", "--json"
    )
    assert status == 0
    result = json.loads(out)
    assert (result["task"], result["targets"]) == ("regression", ["y"])
    assert (result["rows"], result["rows_left_out"]) == (57, 2)
    assert sum(result["parts"].values()) == 57
    told = {entry["code"]: entry for entry in result["messages"]}
    assert told["table.unit"]["kind"] == "note"
    assert told["left_out.gaps"]["kind"] == "left_out"
    assert "The rows are 3, 9." in told["left_out.gaps"]["text"]
    for entry in result["messages"]:
        assert entry["text"] in err
    status, out, err = run(
        capsys, "train", folder / "d.brick", "--epochs", 3, "--out", folder / "t.brick", "--json"
    )
    assert status == 0
    assert {entry["code"] for entry in json.loads(out)["messages"]} >= {"left_out.gaps"}
    assert "The rows are 3, 9." in err


def test_why_a_column_is_no_input_is_said(capsys, folder):
    rows = "".join(f"{n},생각 {n * n} 가지,서울,{n * 7 % 11}\n" for n in range(120))
    (folder / "설문.csv").write_text(f"번호,글,도시,점수\n{rows}", encoding="utf-8")
    table = ["--data", str(folder / "설문.csv"), "--target", "점수"]
    assert main(["new", *table, "--out", str(folder / "설문.brick"), "--json"]) == 0
    captured = capsys.readouterr()
    told = [each["text"] for each in json.loads(captured.out)["messages"]]
    for text in (
        "The column 글 is no input. Left out: free text, of which hardly anything comes again in "
        "another row.",
        "The column 도시 is no input. Left out: it is the same in every row.",
        # the one input that is left says nothing either
        "This column only numbers the rows, which says nothing about a new row: 번호.",
    ):
        assert text in told
        assert text in captured.err


def test_the_final_network_learns_from_the_validation_rows_too(capsys, folder):
    write_house_table(folder / "h.csv")
    design, trained, final = (folder / name for name in ("h.brick", "t.brick", "f.brick"))
    assert run(capsys, "new", "--data", folder / "h.csv", "--out", design)[0] == 0
    status, out, _ = run(capsys, "train", design, "--epochs", 25, "--out", trained, "--json")
    assert status == 0
    before = json.loads(out)
    status, out, err = run(capsys, "train", trained, "--final", "--out", final, "--json")
    assert status == 0
    after = json.loads(out)
    assert after["train"]["rows"] == before["train"]["rows"] + before["validation"]["rows"]
    assert after["validation"] is None
    assert after["test"]["rows"] == before["test"]["rows"]
    first, last = brickfile.read(final).runs
    assert after["epochs"] == (first.ending.best_epoch or first.state.epoch)
    assert last.design == brickfile.read(final).design
    assert last.design.data.split.final
    assert "This is the final network" in err
    # asked for at once, the run that finds the epochs comes first
    status, out, _ = run(
        capsys, "train", design, "--epochs", 25, "--final", "--out", final, "--json"
    )
    assert status == 0
    at_once = json.loads(out)
    assert at_once["before"]["test"] == before["test"]
    assert at_once["test"] == after["test"]
    # there is nothing more to learn from
    status, out, err = run(capsys, "train", final, "--final", "--out", folder / "n.brick")
    assert (status, out) == (2, "")
    assert "no final network" in err.splitlines()[-1]


def test_it_runs_as_a_module(folder):
    done = subprocess.run(
        [sys.executable, "-m", "engine", "lessons"], capture_output=True, text=True, check=True
    )
    assert "circles" in done.stdout
    assert done.stderr == ""
