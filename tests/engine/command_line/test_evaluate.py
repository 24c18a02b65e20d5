"""``evaluate``, ``importance`` and ``cross-validate`` without a window."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest

from engine.command_line.program import main
from tests.engine.command_line.test_command_line import run
from tests.engine.learning import write_house_table, write_korean_table

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture(scope="module")
def korean(tmp_path_factory):
    """A trained file of a Korean table with two classes; no test writes into it."""
    return trained(tmp_path_factory.mktemp("korean"), write_korean_table, "결과")


@pytest.fixture(scope="module")
def houses(tmp_path_factory):
    return trained(tmp_path_factory.mktemp("houses"), write_house_table, "price")


def trained(folder, write, target):
    table, design, done = folder / "표.csv", folder / "설계.brick", folder / "학습.brick"
    write(table)
    commands = (
        ["new", "--data", table, "--target", target, "--out", design],
        ["train", design, "--epochs", 15, "--out", done],
    )
    for command in commands:
        assert main([str(argument) for argument in command]) in (0, None)
    return done


def told(capsys, *arguments):
    status, out, err = run(capsys, *arguments, "--json")
    assert status == 0, err
    return json.loads(out)


def test_classes_are_evaluated_as_scikit_learn_does(capsys, korean):
    found = told(capsys, "evaluate", korean)
    matrix = np.array(found["confusion_matrix"])
    assert matrix.sum() == found["rows"]
    assert found["figures"]["accuracy_score"] == pytest.approx(np.trace(matrix) / matrix.sum())
    assert set(found["figures"]) >= {"log_loss", "roc_auc_score", "average_precision_score"}
    report = found["classification_report"]
    assert list(report) == [*found["labels"], "accuracy", "macro avg", "weighted avg"]
    assert sum(own["rows"] for own in found["sureness"]) == found["rows"]
    kinds = [own["kind"] for own in found["simpler"]]
    assert kinds == ["usual", "linear"]
    assert all(own["verdict"] in ("better", "worse", "cannot_tell") for own in found["simpler"])


def test_each_part_has_its_own_rows(capsys, korean):
    rows = {
        part: told(capsys, "evaluate", korean, "--part", part)["rows"]
        for part in ("train", "validation", "test")
    }
    assert rows == {"train": 102, "validation": 26, "test": 32}
    assert told(capsys, "evaluate", korean, "--part", "train")["simpler"] == []


def test_where_there_is_no_test_part_another_is_evaluated(capsys, tmp_path):
    path, done = tmp_path / "sales.brick", tmp_path / "done.brick"
    run(capsys, "lesson", "sales", "--out", path)
    run(capsys, "train", path, "--epochs", 2, "--out", done)
    assert told(capsys, "evaluate", done)["part"] == "train"
    _, out, _ = run(capsys, "evaluate", done)
    assert out.startswith("30 rows (train)\n")
    status, _, err = run(capsys, "evaluate", done, "--part", "test")
    assert (status, "has no rows" in err) == (2, True)


def test_numbers_are_in_the_person_s_units(capsys, houses):
    found = told(capsys, "evaluate", houses)
    assert found["loss_is_of_the_scaled_target"]
    figures = found["figures"]
    assert figures["mean_absolute_error"] > 1000
    assert figures["root_mean_squared_error"] == pytest.approx(figures["mean_squared_error"] ** 0.5)
    assert found["targets"]["price"] == figures
    assert "confusion_matrix" not in found
    status, out, _ = run(capsys, "evaluate", houses)
    assert status == 0
    assert "mean_absolute_error" in out
    assert "Linear regression" in out


def test_another_table_with_its_answers(capsys, korean, tmp_path):
    other = tmp_path / "새 표.csv"
    write_korean_table(other)
    lines = other.read_bytes().decode("cp949").split("\r\n")
    rows = list(csv.reader(lines))
    header, rows = rows[0], rows[1:41]
    place = header.index("결과")
    rows[3][place] = ""
    rows[5][place] = "모름"
    other.write_text("\n".join(",".join(row) for row in [header, *rows]), encoding="utf-8")
    found = told(capsys, "evaluate", korean, "--table", other)
    assert (found["rows"], found["table_rows"]) == (38, 40)
    assert found["simpler"] == []
    assert any("4, 6" in message["text"] for message in found["messages"])


def test_numbers_of_another_table_in_the_trained_one_s_form(capsys, houses, tmp_path):
    other = tmp_path / "new.csv"
    other.write_text("price;area;rooms;city\n320,000;80;3;Seoul\n?;50;2;Jeju\n", encoding="utf-8")
    found = told(capsys, "evaluate", houses, "--table", other)
    assert found["rows"] == 1
    assert found["figures"]["max_error"] < 320_000
    assert "r2_score" not in found["figures"]


def test_a_table_without_the_target_is_one_sentence(capsys, korean, tmp_path):
    other = tmp_path / "rows.csv"
    other.write_text("공부시간,결석,학원,수면\n3,1,다님,7\n", encoding="utf-8")
    status, out, err = run(capsys, "evaluate", korean, "--table", other)
    assert (status, out) == (2, "")
    assert "결과" in err
    assert err.count("\n") == 1


def test_a_table_of_unknown_classes_is_one_sentence(capsys, korean, tmp_path):
    other = tmp_path / "rows.csv"
    other.write_text("공부시간,결석,학원,수면,결과\n3,1,다님,7,A\n", encoding="utf-8")
    status, out, err = run(capsys, "evaluate", korean, "--table", other)
    assert (status, out) == (2, "")
    assert "불합격" in err


def test_an_empty_part_is_one_sentence(capsys, tmp_path):
    path, done = tmp_path / "line.brick", tmp_path / "done.brick"
    run(capsys, "lesson", "line-one-neuron", "--out", path)
    run(capsys, "train", path, "--epochs", "1", "--out", done)
    status, out, err = run(capsys, "evaluate", done, "--part", "validation")
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_the_columns_that_matter(capsys, korean):
    found = told(capsys, "importance", korean, "--repeats", "4")
    names = [own["column"] for own in found["columns"]]
    assert "공부시간" in names
    assert found["part"] == "test"
    assert all(len(own["growths"]) == 4 for own in found["columns"])
    means = [own["mean"] for own in found["columns"]]
    assert means == sorted(means, reverse=True)
    again = told(capsys, "importance", korean, "--repeats", "4")
    assert again["columns"] == found["columns"]


def test_cross_validation_tells_every_fold(capsys, tmp_path):
    path = tmp_path / "iris.brick"
    run(capsys, "lesson", "iris", "--out", path)
    found = told(capsys, "cross-validate", path, "--folds", "3", "--epochs", "2")
    assert [own["fold"] for own in found["trainings"]] == [0, 1, 2]
    assert {own["kind"] for own in found["simpler"]} == {"usual", "linear"}
    _, out, _ = run(capsys, "cross-validate", path, "--folds", "3", "--epochs", "2")
    lines = out.splitlines()
    assert "Logistic regression on the same inputs" in lines[-1]  # as the window says it
    assert "cannot_tell" not in out


@pytest.mark.parametrize("folds", ["1", "101", "many"])
def test_a_wrong_number_of_folds_is_one_sentence(capsys, tmp_path, folds):
    status, out, err = run(capsys, "cross-validate", tmp_path / "no.brick", "--folds", folds)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_runs_are_compared_across_files(capsys, tmp_path):
    path, first, second = (tmp_path / f"{name}.brick" for name in ("iris", "one", "two"))
    other, sine = tmp_path / "sine.brick", tmp_path / "sine done.brick"
    run(capsys, "lesson", "iris", "--out", path)
    run(capsys, "train", path, "--epochs", "2", "--out", first)
    run(capsys, "train", path, "--epochs", "3", "--name", "longer", "--out", second)
    run(capsys, "lesson", "sine", "--out", other)
    run(capsys, "train", other, "--epochs", "1", "--out", sine)
    found = told(capsys, "compare", first, second, sine)["runs"]
    assert [own["group"] for own in found] == [1, 1, 2]
    assert [own["file"] for own in found] == ["one.brick", "two.brick", "sine done.brick"]
    assert found[0]["changed"] is None
    assert found[1]["changed"] == ["epochs 2 → 3"]
    assert found[2]["changed"] is None
    evaluated = told(capsys, "evaluate", second)["figures"]
    assert found[1]["figures"]["test"]["accuracy"] == pytest.approx(evaluated["accuracy_score"])
    status, out, _ = run(capsys, "compare", first, second)
    assert status == 0
    assert "longer" in out
    assert "epochs 2 → 3" in out


def test_files_without_a_run_are_one_sentence(capsys, tmp_path):
    path = tmp_path / "iris.brick"
    run(capsys, "lesson", "iris", "--out", path)
    status, out, err = run(capsys, "compare", path)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_numbers_that_a_spreadsheet_was_told_are_text_are_read_as_in_the_table(capsys, tmp_path):
    """As input to be answered, and as the right answer."""
    table, design, done = (tmp_path / name for name in ("표.csv", "d.brick", "t.brick"))
    lines = [f"{n / 10},{n / 5}" for n in range(1, 61)]
    table.write_text("\n".join(["키,몸무게", *lines]), encoding="utf-8")
    assert run(capsys, "new", "--data", table, "--target", "몸무게", "--out", design)[0] == 0
    assert run(capsys, "train", design, "--epochs", "1", "--out", done)[0] == 0
    rows, answers = tmp_path / "행.csv", tmp_path / "답.csv"
    rows.write_text("키,몸무게\n'1.5,3\n1.5,'3\n", encoding="utf-8")
    found = told(capsys, "predict", done, rows, "--out", answers)
    assert found["without_an_answer"] == 0
    predicted = [row[2] for row in csv.reader(answers.read_text("utf-8-sig").splitlines())][1:]
    assert predicted[0] == predicted[1]
    assert told(capsys, "evaluate", done, "--table", rows)["rows"] == 2


def test_two_classes_have_their_curves_and_any_threshold(capsys, korean):
    found = told(capsys, "evaluate", korean, "--threshold", "0.3")
    figures, roc, both = found["figures"], found["roc_curve"], found["precision_recall_curve"]
    assert np.trapezoid(roc["tpr"], roc["fpr"]) == pytest.approx(figures["roc_auc_score"])
    assert roc["thresholds"][0] is None  # nobody is called so: above every probability
    steps = -np.diff(both["recall"]) * np.array(both["precision"])[:-1]
    assert steps.sum() == pytest.approx(figures["average_precision_score"])
    calibration = found["calibration_curve"]
    assert sum(calibration["rows"]) == found["rows"]
    assert len(calibration["prob_true"]) == len(calibration["prob_pred"])
    second = found["classification_report"][found["labels"][1]]
    assert figures["precision_score"] == second["precision"]
    assert figures["recall_score"] == second["recall"]
    assert figures["f1_score"] == second["f1-score"]
    there = found["at_threshold"]
    (right, alarms), (missed, own) = there["confusion_matrix"]
    assert right + alarms + missed + own == found["rows"]
    assert there["accuracy_score"] == pytest.approx((right + own) / found["rows"])
    assert there["recall_score"] == pytest.approx(own / (missed + own))
    assert there["recall_score"] >= figures["recall_score"]
    half = told(capsys, "evaluate", korean, "--threshold", "0.5")["at_threshold"]
    assert half["confusion_matrix"] == found["confusion_matrix"]


def test_numbers_have_no_threshold(capsys, houses):
    status, _, err = run(capsys, "evaluate", houses, "--threshold", "0.3")
    assert status != 0
    assert "two classes" in err
