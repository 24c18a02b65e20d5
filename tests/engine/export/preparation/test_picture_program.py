"""The program that leaves answers pictures as the app does, by every sort of model."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.export.kinds import export
from engine.export.preparation import picture_program
from engine.export.preparation.answer_words import words_in
from engine.export.preparation.bundle import PICTURES, predict_program
from engine.keras_file.opening import open_network
from tests.engine.export.preparation.networks import Network
from tests.engine.export.preparation.picture_networks import (
    app_answers,
    folder_of_pictures,
    picture_network,
)

NAMES = {"keras": "m.keras", "savedmodel": "m", "litert": "m.tflite", "weights": "w.npz"}


def rows_of(path: Path) -> tuple[list[str], list[list[str]], np.ndarray]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    return head, [row[:2] for row in rows], np.array([row[2:] for row in rows], float)


@pytest.fixture(scope="module")
def network() -> Network:
    return picture_network()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory) -> Path:
    return folder_of_pictures(tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("kind", NAMES)
def test_each_model_answers_pictures_as_the_app_does(
    kind, network, pictures, tmp_path, monkeypatch, capsys
) -> None:
    out = tmp_path / NAMES[kind]
    export(network.job, kind, out)
    beside = out if out.is_dir() else tmp_path
    monkeypatch.setattr(picture_program, "__file__", str(beside / "predict.py"))
    assert (
        picture_program.main([str(pictures), str(tmp_path / "own.csv"), "--model", str(out)]) == 0
    )
    app_answers(network, pictures, tmp_path / "app.csv")
    _, named, own = rows_of(tmp_path / "own.csv")
    _, expected, shares = rows_of(tmp_path / "app.csv")
    assert named == expected
    assert len(named) == 9
    np.testing.assert_allclose(own, shares, atol=1e-5)
    assert len(set(map(tuple, own.round(3)))) == len(own)  # they are not all alike
    told = capsys.readouterr().err
    assert "broken.jpg" in told
    assert "empty.png" in told


@pytest.mark.parametrize("kind", ["keras", "litert", "weights"])
def test_pre_trained_eyes_leave_as_well(kind, pictures, tmp_path, monkeypatch) -> None:
    network = picture_network(24, eyes="96")
    out = tmp_path / NAMES[kind]
    export(network.job, kind, out)
    monkeypatch.setattr(picture_program, "__file__", str(tmp_path / "predict.py"))
    assert picture_program.main([str(pictures), str(tmp_path / "own.csv")]) == 0
    app_answers(network, pictures, tmp_path / "app.csv")
    _, named, own = rows_of(tmp_path / "own.csv")
    _, expected, shares = rows_of(tmp_path / "app.csv")
    assert named == expected
    # Keras' file does not round what is seen to half precision, as the app keeps it
    np.testing.assert_allclose(own, shares, atol=1e-3 if kind == "weights" else 1e-2)
    assert (kind == "weights") == (tmp_path / "eyes.npz").exists()
    if kind == "weights":
        assert (tmp_path / "eyes.npz").stat().st_size < 7_500_000
        assert "Apache" in (tmp_path / "eyes-LICENSE.txt").read_text(encoding="utf-8")
        (tmp_path / "eyes.npz").unlink()
        assert picture_program.main([str(pictures), str(tmp_path / "own.csv")]) == 2


@pytest.mark.parametrize(("colour", "fitting"), [(False, "crop"), (True, "fit"), (False, "fit")])
def test_it_runs_by_itself_in_the_language_of_the_file(colour, fitting, pictures, tmp_path) -> None:
    network = picture_network(12, colour, fitting)
    export(network.job, "weights", tmp_path / "w.npz")
    code = (
        "import sys; sys.modules.update(dict.fromkeys("
        "('engine', 'tensorflow', 'keras', 'pydantic', 'sklearn', 'pandas')));"
        f"import runpy; sys.argv[1:] = [{str(pictures)!r}, '답.csv'];"
        "runpy.run_path('predict.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.search("[가-힣]", done.stdout)
    assert "empty.png" in done.stderr
    assert "left out" not in done.stderr
    app_answers(network, pictures, tmp_path / "app.csv")
    head, named, own = rows_of(tmp_path / "답.csv")
    _, expected, shares = rows_of(tmp_path / "app.csv")
    assert all(re.search("[가-힣]", cell) for cell in head[:2])
    assert named == expected
    np.testing.assert_allclose(own, shares, atol=1e-5)


def test_a_folder_without_pictures_costs_a_sentence(network, tmp_path, monkeypatch, capsys) -> None:
    export(network.job, "weights", tmp_path / "w.npz")
    monkeypatch.setattr(picture_program, "__file__", str(tmp_path / "predict.py"))
    (tmp_path / "empty").mkdir()
    assert picture_program.main([str(tmp_path / "empty")]) == 2
    error = capsys.readouterr().err
    assert re.search("[가-힣]", error)
    assert error.count("\n") == 1
    assert not (tmp_path / "empty-answers.csv").exists()


def test_what_is_broken_beside_the_program_is_named_and_nothing_is_written(
    network, pictures, tmp_path, monkeypatch, capsys
) -> None:
    model, preparation, out = (tmp_path / own for own in ("w.npz", "preparation.json", "own.csv"))
    export(network.job, "weights", model)
    monkeypatch.setattr(picture_program, "__file__", str(tmp_path / "predict.py"))

    def refused(name: str, out: Path = out) -> None:
        assert picture_program.main([str(pictures), str(out), "--model", str(model)]) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1
        assert name in lines[0]

    refused("own.csv", tmp_path / "nowhere" / "own.csv")
    whole = preparation.read_bytes()
    for broken in (b"", b"{}", b"null", whole[:-9]):
        preparation.write_bytes(broken)
        refused("preparation.json")
    preparation.write_bytes(whole)
    np.savez(model, *network.weights[:-1])
    refused("w.npz")
    model.unlink()
    refused("w.npz")
    assert not out.exists()


def test_it_comes_back_as_a_tower(network, tmp_path) -> None:
    export(network.job, "keras", tmp_path / "m.keras")
    opened = open_network(tmp_path / "m.keras")
    kinds = [type(own).__name__ for own in opened.design.bricks]
    assert kinds == ["Reshape", "Rescaling", "Conv2D", "MaxPooling2D", "Flatten", "Dense"]


def test_the_program_is_code_of_its_own_and_says_everything_in_korean() -> None:
    text = predict_program("What it does.", PICTURES)
    assert not re.search(r"^\s*(from|import) (engine|pydantic|typing_extensions)", text, re.M)
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F", "-"]
    done = subprocess.run(ruff, input=text, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout
    codes = set(re.findall(r'Sentence\(\s*"([a-z_.]+)"', text))
    words = words_in("ko", PICTURES)
    assert codes == words.keys()
    assert all(re.search("[가-힣]", own) for own in words.values())
