"""``python -m engine try``: one JSON object, clear errors, and the best as a design."""

from __future__ import annotations

import importlib.util
import json

import pytest

from engine.brickfile.brick_file import Bundle, read, write
from engine.command_line.program import main
from engine.recipes import recipe
from tests.engine.command_line.test_runs import run

pytestmark = pytest.mark.usefixtures("without_xla")
has_ray = importlib.util.find_spec("ray") is not None


@pytest.fixture
def brick(tmp_path):
    path = tmp_path / "원.brick"
    write(path, Bundle(recipe("circles").make().with_training(epochs=3)))
    return path


def test_the_scores_the_best_and_the_sentence(capsys, brick, tmp_path):
    out_path = tmp_path / "나은 것.brick"
    status, out, err = run(
        capsys, "try", brick, "--set", "learning_rate=0.0001,0.1", "--seeds", 3, "--json",
        "--out", out_path,
    )  # fmt: skip
    assert status == 0
    assert "6 of 6 trained" in err
    found = json.loads(out)
    assert (found["settings"], found["figure"], found["part"]) == (
        ["learning_rate"], "accuracy", "validation",
    )  # fmt: skip
    assert [point["values"] for point in found["points"]] == [[0.0001], [0.1]]
    assert all(len(point["scores"]) == 3 for point in found["points"])
    assert found["best"] == [0.1]
    assert found["test"]["accuracy"] > 0.5
    assert found["sentence"].startswith("Learning rate: 0.1")
    opened = read(out_path)
    assert opened.design.training.learning_rate == 0.1
    assert [plan.design.training.learning_rate for plan in opened.planned] == [0.03]


def test_without_json_it_is_read_by_people(capsys, brick):
    status, out, _ = run(
        capsys, "try", brick, "--set", "neurons=2,4", "--seeds", 1, "--epochs", 1, "--seconds", 60
    )
    assert status == 0
    assert "* neurons" in out
    assert "only several seeds tell" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--set", "foo=1,2"),
        ("--set", "neurons=0,2"),
        ("--set", "neurons=2,4", "--seeds", "0"),
        ("--set", "neurons=2,4", "--seconds", "-1"),
        (),
    ],
)
def test_what_cannot_be_is_one_sentence(capsys, brick, arguments):
    status, out, err = run(capsys, "try", brick, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)


@pytest.mark.skipif(has_ray, reason="Ray is installed")
def test_without_ray_it_is_said_how_to_get_it(capsys, brick):
    status, _, err = run(capsys, "try", brick, "--set", "neurons=2,4", "--cluster", "127.0.0.1:1")
    assert status == 2
    assert "neurobricks[cluster]" in err.splitlines()[-1]


@pytest.mark.skipif(not has_ray, reason="Ray is not installed")
def test_two_nodes_give_the_same_scores_as_one_machine(capsys, brick):
    from ray.cluster_utils import Cluster

    asked = ["try", brick, "--set", "learning_rate=0.001,0.1", "--seeds", 2, "--json"]
    _, here, _ = run(capsys, *asked)
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    try:
        cluster.add_node(num_cpus=1)
        status, there, err = run(capsys, *asked, "--cluster", cluster.address)
    finally:
        cluster.shutdown()
    assert status == 0
    assert "4 of 4 trained" in err
    one, other = (json.loads(text)["points"] for text in (here, there))
    for point, same in zip(one, other, strict=True):
        assert point["values"] == same["values"]
        for score, again in zip(point["scores"], same["scores"], strict=True):
            assert score == pytest.approx(again, rel=1e-5)
    assert main(["try", str(brick), "--set", "neurons=2,4", "--cluster", "127.0.0.1:1"]) == 2
