"""``python -m engine`` with a file of several runs: which one is meant, and that all are kept."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest

from engine.brickfile import brick_file as brickfile
from engine.command_line.bricks import opened, write
from engine.command_line.commands.compare import print_over_seeds
from engine.command_line.program import main
from engine.messages import Message
from engine.training.frames import Ending
from engine.training.run.run_record import new_id
from tests.engine.learning import write_korean_table

pytestmark = pytest.mark.usefixtures("without_xla")


def run(capsys, *arguments):
    """Exit status, standard output, standard error."""
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        status = leaving.code
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A table, and ``두 번.brick`` with the runs "first" (2 epochs) and "둘째" (30 epochs)."""
    folder = tmp_path_factory.mktemp("runs")
    table, design = folder / "성적.csv", folder / "설계.brick"
    write_korean_table(table)
    once, twice = folder / "한 번.brick", folder / "두 번.brick"
    commands = (
        ["new", "--data", table, "--target", "결과", "--out", design],
        ["train", design, "--epochs", 2, "--name", "first", "--out", once],
        ["train", once, "--epochs", 30, "--seed", 5, "--name", "둘째", "--out", twice],
    )
    for command in commands:
        assert main([str(argument) for argument in command]) in (0, None)
    return folder


def probabilities(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    named = [name for name in rows[0] if name.startswith("probability")]
    assert named
    return [[float(row[name]) for name in named] for row in rows]


def test_all_runs_are_kept_and_listed(capsys, folder):
    twice = folder / "두 번.brick"
    status, out, err = run(capsys, "runs", twice, "--json")
    assert (status, err) == (0, "")
    listed = json.loads(out)
    assert [(entry["name"], entry["epochs"]) for entry in listed["runs"]] == [
        ("first", 2),
        ("둘째", 30),
    ]
    assert all(entry["has_weights"] for entry in listed["runs"])
    status, out, _ = run(capsys, "runs", twice)
    assert status == 0
    assert out.splitlines()[0].startswith("1 first: ")
    assert len(out.splitlines()) == 2


def test_a_run_is_named_and_the_newest_is_meant_otherwise(capsys, folder):
    twice, table = folder / "두 번.brick", folder / "성적.csv"
    answers = {}
    for name, chosen in (("newest", ()), ("둘째", ("--run", "둘째")), ("1", ("--run", "first"))):
        out = folder / f"{name}.csv"
        assert run(capsys, "predict", twice, table, *chosen, "--out", out)[0] == 0
        answers[name] = probabilities(out)
    alone = folder / "alone.csv"
    assert run(capsys, "predict", folder / "한 번.brick", table, "--out", alone)[0] == 0
    assert answers["newest"] == answers["둘째"]
    assert answers["1"] == probabilities(alone)
    assert answers["1"] != answers["둘째"]


@pytest.mark.parametrize("command", ["predict", "go on"])
def test_an_unknown_run_is_answered_with_those_that_there_are(capsys, folder, command):
    twice, out = folder / "두 번.brick", folder / f"nothing of {command}"
    if command == "predict":
        arguments = ["predict", twice, folder / "성적.csv", "--run", "셋째", "--out", out]
    else:
        arguments = ["train", twice, "--go-on", "--run", "셋째", "--out", out]
    status, said, err = run(capsys, *arguments)
    assert (status, said) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert "셋째" in err
    assert "first, 둘째" in err
    assert not out.exists()


def test_the_final_network_is_one_run_more(capsys, folder):
    twice, final = folder / "두 번.brick", folder / "끝.brick"
    status, _, _ = run(capsys, "train", twice, "--final", "--out", final)
    assert status == 0
    names = [record.name for record in brickfile.read(final).runs]
    assert names[:2] == ["first", "둘째"]
    assert len(names) == 3


def test_going_on_makes_no_run_more(capsys, folder):
    twice, longer = folder / "두 번.brick", folder / "더.brick"
    arguments = ["train", twice, "--go-on", "--run", "first", "--epochs", 3, "--out", longer]
    assert run(capsys, *arguments)[0] == 0
    records = {record.name: record for record in brickfile.read(longer).runs}
    assert set(records) == {"first", "둘째"}
    assert records["first"].history.epochs == 5
    assert records["둘째"].history.epochs == 30


def test_an_unknown_planned_design(capsys, folder):
    out = folder / "none.brick"
    status, _, err = run(capsys, "train", folder / "두 번.brick", "--planned", "깊은", "--out", out)
    assert status == 2
    assert "깊은" in err
    assert not out.exists()


def test_a_lesson_of_three_networks_is_a_file_with_three(capsys, tmp_path):
    lesson = tmp_path / "세 신경망.brick"
    assert run(capsys, "lesson", "line-one-neuron", "--out", lesson) == (0, "", "")
    status, out, _ = run(capsys, "runs", lesson)
    assert status == 0
    assert out.splitlines() == [
        "planned One neuron: 1",
        "planned One hidden layer: 64 relu, 1",
        "planned Two hidden layers: 64 relu, 64 relu, 1",
    ]
    names = ("One neuron", "One hidden layer", "line-deep")
    for name in names:
        arguments = ["train", lesson, "--planned", name, "--epochs", 12, "--out", lesson]
        assert run(capsys, *arguments)[0] == 0
    status, out, _ = run(capsys, "runs", lesson, "--json")
    listed = json.loads(out)
    assert [plan["id"] for plan in listed["planned"]] == [
        "line-one-neuron",
        "line-hidden-layer",
        "line-deep",
    ]
    losses = [entry["last"]["loss"] for entry in listed["runs"]]
    assert losses == sorted(losses, reverse=True)  # the deeper, the sooner
    assert len(losses) == 3
    assert all(entry["has_weights"] for entry in listed["runs"])


def test_what_is_worse_is_said_without_a_minus(capsys):
    figure = {"mean": 0.5, "deviation": 0.0, "values": [0.5, 0.5]}
    against = {"better_by": -0.1, "interval_95": [-0.3, -0.05], "p_value": 0.01, "verdict": "worse"}
    own = {"seeds": [1, 2], "part": "validation", "rows": 27, "figures": {"loss": figure}}
    print_over_seeds(own | {"against_the_run_before": {"loss": against}})
    assert "loss: worse, by 0.1 (0.05 to 0.3) on these rows" in capsys.readouterr().out


def test_runs_are_compared_over_seeds(capsys, folder):
    status, out, err = run(capsys, "compare", folder / "두 번.brick", "--seeds", 3, "--json")
    assert status == 0
    assert "6 of 6 trained" in err
    first, second = (entry["over_seeds"] for entry in json.loads(out)["runs"])
    assert first["seeds"] == second["seeds"] == [1, 2, 3]
    assert first["part"] == "validation"
    assert first["rows"] > 0
    assert len(first["figures"]["accuracy"]["values"]) == 3
    assert first["against_the_run_before"] == {}
    against = second["against_the_run_before"]["loss"]
    low, high = against["interval_95"]
    assert low < against["better_by"] < high
    means = [own["figures"]["loss"]["mean"] for own in (first, second)]
    assert against["better_by"] == pytest.approx(means[0] - means[1], abs=1e-6)
    assert against["verdict"] in ("better", "cannot_tell")
    status, out, _ = run(capsys, "compare", folder / "두 번.brick", "--seeds", 2)
    assert status == 0
    assert "over 2 seeds, validation rows" in out
    status, _, err = run(capsys, "compare", folder / "두 번.brick", "--seeds", 1)
    assert (status, err.count("\n")) == (2, 1)


def test_the_coach_says_that_weights_were_changed_by_hand(capsys, folder):
    """Its figures are those of the weights before: so it speaks of them, and offers no remedy."""
    file = opened(folder / "두 번.brick")
    record = file.run(None)
    message = Message("run.by_hand", "Weights were changed by hand after epoch 30.")
    halves = tuple(weight / 2 for weight in record.state.weights)
    changed = replace(
        record,
        id=new_id(),
        state=replace(record.state, weights=halves),
        ending=Ending("stopped", 30, message),
    )
    by_hand = folder / "손으로.brick"
    runs = file.runs.keeping(changed).choosing(changed.id)
    write(by_hand, record.design, file.library, runs)
    status, out, err = run(capsys, "coach", by_hand)
    assert status == 0
    assert "changed by hand after epoch 30" in err
    assert "of those before" in err
    assert "before that, after epoch 30: " in out
    assert "now" not in out
    assert "remedy" not in out
    told = json.loads(run(capsys, "coach", by_hand, "--json")[1])
    assert (told["of_these_weights"], told["finding"]["remedies"]) == (False, [])
    assert {"run.by_hand", "coach.of_before"} <= {entry["code"] for entry in told["messages"]}
    status, out, err = run(capsys, "coach", folder / "두 번.brick")
    assert (status, err) == (0, "")
    assert "now, after epoch 30: " in out
