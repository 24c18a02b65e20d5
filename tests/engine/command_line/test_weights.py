"""``explain`` and ``weights``: the numbers of one step, and weights given by hand."""

from __future__ import annotations

import json
import zipfile

import numpy as np
import pytest

from engine.brickfile import brick_file as brickfile
from engine.command_line.bricks import opened, write
from engine.runs.runs import Runs
from tests.engine.command_line.test_runs import folder, run

__all__ = ["folder"]

pytestmark = pytest.mark.usefixtures("without_xla")


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    """``circles.brick`` as it opens, and ``learned.brick`` after 5 epochs."""
    from engine.command_line.program import main

    made = tmp_path_factory.mktemp("circles")
    assert main(["lesson", "circles", "--out", str(made / "circles.brick")]) == 0
    learned = ["train", str(made / "circles.brick"), "--epochs", "5"]
    assert main([*learned, "--out", str(made / "learned.brick")]) == 0
    return made


def explained(capsys, *arguments):
    status, out, err = run(capsys, "explain", *arguments, "--json")
    assert status == 0, err
    return json.loads(out)


def test_a_row_is_explained_at_the_first_weights_and_after_learning(capsys, lesson):
    before = explained(capsys, lesson / "circles.brick", "--row", 3)
    after = explained(capsys, lesson / "learned.brick", "--row", 3)
    assert (before["epoch"], after["epoch"]) == (0, 5)
    assert before["inputs"] == after["inputs"]
    assert before["target"] == after["target"]
    first = before["bricks"][0]
    kernel, bias = (np.array(first["weights"][name]["values"]) for name in ("kernel", "bias"))
    np.testing.assert_allclose(first["z"], np.array(before["inputs"]) @ kernel + bias)
    np.testing.assert_allclose(first["a"], np.tanh(first["z"]))
    assert [brick["name"] for brick in before["bricks"]] == ["dense_1", "dense_2"]
    # RMSprop and Adam remember; what they do is in the update
    update = before["bricks"][1]["weights"]["bias"]
    assert update["after"] != update["values"]


def test_the_answer_is_the_one_that_predict_gives(capsys, lesson, tmp_path):
    from tests.engine.command_line.test_runs import probabilities

    rows, answers = tmp_path / "rows.csv", tmp_path / "answers.csv"
    rows.write_text("x,y\n0.3,-0.2\n", encoding="utf-8")
    status, _, err = run(capsys, "predict", lesson / "learned.brick", rows, "--out", answers)
    assert status == 0, err
    told = explained(capsys, lesson / "learned.brick", "--values", "0.3,-0.2")
    assert told["loss"] is None
    assert told["output"][0] == pytest.approx(probabilities(answers)[0][-1], abs=1e-5)


def test_a_target_is_named_as_the_table_names_it(capsys, lesson, folder):
    told = explained(capsys, lesson / "circles.brick", "--values", "0.3,-0.2", "--target", "B")
    assert told["target"] == [1.0]
    assert told["answer"] == {"label": "AB"[told["output"][0] >= 0.5]}
    status, _, err = run(
        capsys, "explain", lesson / "circles.brick", "--values", "0.3,-0.2", "--target", "C"
    )
    assert (status, err) == (2, "There is no class “C”. The classes are: A, B.\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--row", 10**6), "The table has no row 1000000"),
        (("--values", "1"), "Values given: 1; needed: 2, in this order, with commas between: x"),
        (("--values", "1,two"), "two"),
        (("--values", ""), "Values given: 0"),
        (("--values", "1\n2"), "Values given: 1"),
        (("--values", "-1,2,3"), "Values given: 3"),  # no option, though it begins as one
        (("--values", "-1e3,-x"), "-x"),
        (("--row", "-1"), "no whole number from 1"),
        (("--row", 0), "no whole number from 1"),
        ((), "one of the arguments --row --values is required"),
    ],
)
def test_what_is_no_row_gets_a_sentence(capsys, lesson, options, said):
    status, out, err = run(capsys, "explain", lesson / "circles.brick", *options)
    assert (status, out) == (2, "")
    assert said in err


def test_in_words_it_shows_sums_loss_and_update(capsys, lesson):
    status, out, _ = run(capsys, "explain", lesson / "circles.brick", "--row", 3)
    assert status == 0
    lines = out.splitlines()
    assert lines[0].startswith("inputs: x = ")
    assert any(line.startswith("dense_1: z = ") for line in lines)
    assert any(line.startswith("loss: ") for line in lines)
    assert any(line.startswith("dense_1/kernel: gradient") for line in lines)


def test_text_3s_sales_come_out_in_its_own_digits(capsys, tmp_path):
    from engine.command_line.program import main

    assert main(["lesson", "sales-stuck", "--out", str(tmp_path / "sales.brick")]) == 0
    arguments = (tmp_path / "sales.brick", "--values", "2022", "--after", 10_000)
    status, out, _ = run(capsys, "explain", *arguments)
    assert (status, out.splitlines()[-1]) == (0, "answer: Sales = 200.00000233")


def weights(capsys, path):
    status, out, err = run(capsys, "weights", path, "--json")
    assert status == 0, err
    told = json.loads(out)["weights"]
    return {name: np.array(entry["values"]) for name, entry in told.items()}


def test_what_was_printed_can_be_set_again(capsys, lesson, tmp_path):
    printed, out = tmp_path / "weights.json", tmp_path / "again.brick"
    _, text, _ = run(capsys, "weights", lesson / "learned.brick", "--json")
    printed.write_text(text, encoding="utf-8")
    begun = lesson / "circles.brick"
    status, _, err = run(capsys, "weights", begun, "--set", printed, "--out", out)
    assert (status, err) == (0, "")
    learned = weights(capsys, lesson / "learned.brick")
    for name, array in weights(capsys, out).items():
        np.testing.assert_allclose(array, learned[name])


def test_first_weights_go_into_the_design(capsys, lesson, tmp_path):
    given, out = tmp_path / "weights.json", tmp_path / "given.brick"
    kernel = np.arange(16.0).reshape(2, 8) / 10 + 0.01
    given.write_text(json.dumps({"dense_1": {"kernel": kernel.tolist()}}), encoding="utf-8")
    drawn = weights(capsys, lesson / "circles.brick")
    status, _, err = run(capsys, "weights", lesson / "circles.brick", "--set", given, "--out", out)
    assert (status, err) == (0, "")
    now = weights(capsys, out)
    np.testing.assert_array_equal(now["dense_1/kernel"], kernel)  # exact, not as float32 has it
    for name in set(drawn) - {"dense_1/kernel"}:
        np.testing.assert_array_equal(now[name], drawn[name])
    assert brickfile.read(out).design.bricks[0].first_weights is not None


def test_a_trained_network_gets_a_new_run_beside_its_own(capsys, lesson, tmp_path):
    given, out = tmp_path / "weights.npz", tmp_path / "set.brick"
    before = weights(capsys, lesson / "learned.brick")
    np.savez(given, **{"dense_2/bias": np.array([7.5])})
    status, _, err = run(capsys, "weights", lesson / "learned.brick", "--set", given, "--out", out)
    assert (status, err) == (0, "")
    now = weights(capsys, out)
    assert now["dense_2/bias"] == [7.5]
    np.testing.assert_array_equal(now["dense_1/kernel"], before["dense_1/kernel"])
    kept = brickfile.read(out).kept
    assert [record.history.epochs for record in kept.records] == [5, 0]
    status, _, err = run(
        capsys, "train", out, "--go-on", "--run", 2, "--epochs", 3, "--out", tmp_path / "on.brick"
    )
    assert status == 0, err


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        ('{"dense_9": {"kernel": [[1]]}}', "no weights called dense_9/kernel"),
        ('{"dense_2/bias": [1, 2]}', "have the shape 1, not 2"),
        ('{"dense_2/bias": ["x"]}', "have to be finite numbers"),
        ('{"dense_2/bias": [NaN]}', "have to be finite numbers"),
        ('{"dense_1/kernel": [[1], [1, 2]]}', "have to be finite numbers"),
        ('{"dense_2/bias": [1e300]}', "have to be finite numbers"),
        ("[1]", "is no file of weights"),
        ("{}", "is no file of weights"),
        ("[" * 5000, "is no file of weights"),
        ('{"dense_2/bias": [1]}' + " " * 10**6, "much larger than the weights"),
    ],
)
def test_a_wrong_file_gets_a_sentence_and_writes_nothing(capsys, lesson, tmp_path, contents, said):
    given, out = tmp_path / "weights.json", tmp_path / "out.brick"
    given.write_text(contents, encoding="utf-8")
    status, _, err = run(capsys, "weights", lesson / "learned.brick", "--set", given, "--out", out)
    assert status == 2
    assert said in err
    assert err.count("\n") == 1
    assert not out.exists()


def test_a_file_of_weights_that_is_not_there_is_said_to_be_missing(capsys, lesson, tmp_path):
    given, out = tmp_path / "weihgts.json", tmp_path / "out.brick"
    status, _, err = run(capsys, "weights", lesson / "circles.brick", "--set", given, "--out", out)
    assert status == 2
    assert "There is no such file: weihgts.json." in err
    assert not out.exists()


def test_arrays_that_are_code_or_a_bomb_are_refused(capsys, lesson, tmp_path):
    out = tmp_path / "out.brick"
    pickled, bomb = tmp_path / "pickled.npz", tmp_path / "bomb.npz"
    np.savez(pickled, **{"dense_2/bias": np.array([print], dtype=object)})
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dense_2/bias.npy", b"\0" * 10**8)
    for given, said in ((pickled, "is no file of weights"), (bomb, "much larger")):
        status, _, err = run(
            capsys, "weights", lesson / "learned.brick", "--set", given, "--out", out
        )
        assert status == 2
        assert said in err
    for option in (("--set", pickled), ("--out", out)):
        status, _, err = run(capsys, "weights", lesson / "learned.brick", *option)
        assert status == 2
        assert err.count("\n") == 1


def test_of_a_run_without_weights_its_own_design_is_spoken_of(capsys, lesson, tmp_path):
    """The open design may be another by now, with other weights of the same names."""
    file = opened(lesson / "learned.brick")
    (record,) = file.runs.records
    path, given, out = (tmp_path / name for name in ("curves.brick", "w.json", "out.brick"))
    other = file.design.with_bricks(file.design.bricks[1:])
    write(path, other, file.library, Runs((record.without_weights(),), record.id, record.number))
    given.write_text('{"dense_2/bias": [7.5]}', encoding="utf-8")
    status, _, err = run(capsys, "weights", path, "--set", given, "--out", out)
    assert (status, err) == (0, "")
    bricks = brickfile.read(out).design.bricks
    assert [brick.units for brick in bricks] == [brick.units for brick in record.design.bricks]
    assert bricks[1].first_weights.bias == (7.5,)
