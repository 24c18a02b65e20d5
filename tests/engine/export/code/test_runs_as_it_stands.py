"""Scripts of lessons, each run in a process of its own, learn what the app's runs learn."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bricks import Dropout, GaussianNoise
from engine.data.knowing.library import Library
from engine.export.kind import ExportJob
from engine.export.kinds import export
from engine.recipes import recipe
from engine.training.trainer import Trainer
from tests.campaigns.scripts import losses_of
from tests.engine.export.code.processes import kept, started

EPOCHS = 6
LESSONS = ("xor", "iris", "bike-rentals", "sales-stuck", "line-deep", "labels-deep")


SHUFFLED = "iris"  # with its rows in another order each epoch, as it is taught
SEEDS = range(1, 6)
LONGER = 30  # epochs: by then its accuracy has come near its end


def test_eight_designs_learn_as_the_app_does(tmp_path) -> None:
    library, trainer = Library(), Trainer()
    designs = {
        name: recipe(name).make().with_training(shuffle=False, epochs=EPOCHS) for name in LESSONS
    }
    noisy = recipe("iris").make().with_training(shuffle=False, epochs=EPOCHS)
    first, *rest = noisy.bricks
    designs["noisy"] = noisy.with_bricks((first, Dropout(rate=0.3), GaussianNoise(), *rest))
    shuffled = recipe(SHUFFLED).make().with_training(shuffle=True, epochs=LONGER)
    (tmp_path / "shuffled").mkdir()
    export(ExportJob(shuffled, library, "ko"), "script", tmp_path / "shuffled" / "lesson.py")
    for name, design in designs.items():
        (tmp_path / name).mkdir()
        export(ExportJob(design, library, "en"), "script", tmp_path / name / "lesson.py")
    scripts = started([tmp_path / name for name in (*designs, "shuffled")])
    trainer.load()
    ours = {name: losses_of(library, trainer, design) for name, design in designs.items()}
    over_seeds = [
        losses_of(library, trainer, shuffled.with_training(seed=seed))["val_loss"][-1]
        for seed in SEEDS
    ]
    _, errors = scripts.communicate(timeout=280)
    assert scripts.returncode == 0, errors.decode()[-2000:]
    for name in designs:
        theirs = kept(tmp_path / name)["history"]
        for figure in ("loss", "val_loss"):
            if figure in theirs:
                np.testing.assert_allclose(
                    theirs[figure],
                    ours[name][figure],
                    rtol=1e-4,
                    atol=1e-9,
                    err_msg=f"{name} {figure}",
                )
    # not the same orders, so only as near as the app's own seeds are to each other
    final = kept(tmp_path / "shuffled")["history"]["val_loss"][-1]
    least, most = min(over_seeds), max(over_seeds)
    assert least - (most - least) <= final <= most + (most - least)


def test_a_notebook_runs_from_end_to_end(tmp_path) -> None:
    nbclient = pytest.importorskip("nbclient")
    import nbformat

    design = recipe("and").make().with_training(epochs=3)
    export(ExportJob(design, Library(), "ko"), "notebook", tmp_path / "and.ipynb")
    book = nbformat.read(tmp_path / "and.ipynb", as_version=4)
    done = nbclient.NotebookClient(
        book, timeout=280, resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    outputs = [out for cell in done.cells if cell.cell_type == "code" for out in cell.outputs]
    assert not any(out.output_type == "error" for out in outputs)
    assert any("image/png" in out.get("data", {}) for out in outputs)
