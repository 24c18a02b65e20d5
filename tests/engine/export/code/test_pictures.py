"""A network that sees pictures as code: the pictures stand beside it, and the losses are the
app's."""

from __future__ import annotations

import ast
import csv
import json

import nbformat
import numpy as np
import pytest
from PIL import Image

from engine.data.knowing.library import Library
from engine.export.code.pictures import folder_names
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.export.names import ExportOptions, needs_keras
from engine.messages import EngineError
from engine.training.trainer import Trainer
from tests.campaigns.scripts import losses_of
from tests.engine.export.code.processes import kept, started
from tests.engine.export.preparation.picture_networks import picture_network


@pytest.mark.parametrize("colour", [True, False])
def test_the_script_learns_as_the_app_does(colour, tmp_path) -> None:
    design = picture_network(12, colour).design.with_training(shuffle=False)
    library = Library()
    export(ExportJob(design, library, "ko"), "script", tmp_path / "lesson.py")
    running = started([tmp_path])
    own = losses_of(library, Trainer(), design)
    _, errors = running.communicate()
    assert running.returncode == 0, errors.decode()
    theirs = kept(tmp_path)["history"]
    for figure in ("loss", "val_loss"):
        np.testing.assert_allclose(theirs[figure], own[figure], rtol=1e-4)


def test_pre_trained_eyes_stand_beside_the_script(tmp_path) -> None:
    design = picture_network(24, eyes="96").design.with_training(shuffle=False)
    library = Library()
    out = tmp_path / "lesson.py"
    assert needs_keras("script", eyes=True)  # in the window it is made where Keras is
    assert not needs_keras("script", eyes=False)
    files = export(ExportJob(design, library, "en"), "script", out)
    assert {path.name for path in files} == {"lesson.py", "eyes_96.keras", "lesson-pictures"}
    running = started([tmp_path])
    own = losses_of(library, Trainer(), design)
    _, errors = running.communicate()
    assert running.returncode == 0, errors.decode()
    # the app keeps what is seen in half precision
    np.testing.assert_allclose(kept(tmp_path)["history"]["loss"], own["loss"], rtol=5e-3)


def test_code_keeps_the_datas_names_and_tells_their_korean(tmp_path) -> None:
    network = picture_network(12, colour=False)
    out = tmp_path / "lesson.py"
    for language, told in (("ko", True), ("en", False)):
        export(ExportJob(network.design, network.library, language), "script", out, replace=True)
        code = out.read_text(encoding="utf-8")
        assert 'classes = ["circle", "square", "star", "triangle"]' in code
        assert ("# circle: 원, square: 사각형, star: 별, triangle: 삼각형" in code) == told


def test_the_pictures_are_what_the_network_sees_row_for_row(tmp_path) -> None:
    network = picture_network(12, colour=False)
    out = tmp_path / "도형.ipynb"
    files = export(ExportJob(network.design, network.library, "en"), "notebook", out)
    assert files == (out, tmp_path / "도형-pictures")
    book = nbformat.read(out, 4)
    nbformat.validate(book)
    for cell in book.cells:
        if cell.cell_type == "code":
            ast.parse(cell.source)
    with (files[1] / "pictures.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    x = np.concatenate([network.prepared.x[part] for part in ("training", "validation", "test")])
    assert len(rows) == len(x) == 40
    for row, sample in zip(rows, x, strict=True):
        pixels = np.asarray(Image.open(files[1] / row["file"]), np.float32)
        np.testing.assert_array_equal(pixels[..., None] / np.float32(255), sample)
        assert row["file"].split("/")[0] == row["class"]


def test_all_of_it_or_nothing(tmp_path, monkeypatch) -> None:
    network = picture_network(8)
    job = ExportJob(network.design, network.library, "en")
    out, folder = tmp_path / "a.py", tmp_path / "a-pictures"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(EngineError, match="a-pictures"):
        export(job, "script", out)
    with pytest.raises(EngineError, match="something else"):
        export(job, "script", out, replace=True)
    assert [*tmp_path.rglob("*")] == [folder, folder / "mine.txt"]
    (folder / "mine.txt").unlink()
    folder.rmdir()
    out.mkdir()  # the code cannot be written: then its pictures are not left
    with pytest.raises(EngineError):
        export(job, "script", out, replace=True)
    assert [*tmp_path.iterdir()] == [out]
    out.rmdir()
    export(job, "script", out)
    (folder / "star" / "mine.txt").write_text("mine", encoding="utf-8")
    export(job, "script", out, replace=True)
    assert (folder / "star" / "mine.txt").exists()


def test_it_is_not_written_out_in_numpy(tmp_path) -> None:
    network = picture_network(8)
    job = ExportJob(network.design, network.library, "en", options=ExportOptions(style="numpy"))
    with pytest.raises(EngineError, match="NumPy"):
        export(job, "script", tmp_path / "a.py")
    assert not [*tmp_path.iterdir()]


def test_a_class_has_a_folder_whatever_it_is_called() -> None:
    names = ["개", "개 ", "../../etc", "con", "", "a" * 9000, "A" * 9000, "pictures.csv", "x\0\n/y"]
    names += ["\u202eabc", '"); import os; ("', "pictures_csv", "\ud800"]
    found = folder_names(names)
    assert found[0] == "개"
    assert len({name.casefold() for name in found}) == len(names)
    for name in found:
        assert name == name.strip()
        assert 0 < len(name) <= 70
        assert not set(name) & set('/\\:*?"<>|\0\n.')
        assert name.isprintable()
    json.dumps(found)
