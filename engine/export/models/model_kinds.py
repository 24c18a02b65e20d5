"""A ``.keras`` file, a SavedModel, a ``.tflite`` file and plain weights, each with what makes rows
ready for it beside it."""

from __future__ import annotations

import tempfile
from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from engine.export.kind import ExportJob, ExportKind
from engine.export.models.folding import folded_model
from engine.export.preparation.files import (
    PREPARATION,
    PROGRAM,
    eyes_files,
    preparation_file,
    program_file,
)
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.network.weights import first_weights, named
from engine.training.network.weights_file import weights_as_csv, weights_as_json, weights_as_npz
from engine.training.trainer import quiet_tensorflow

if TYPE_CHECKING:
    import keras

_TAKEN = Sentence(
    "export.taken",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file {name} is written beside the weights and says how rows are made ready. Give the "
        "weights another name.",
    ),
)
_WEIGHTS = {".npz": weights_as_npz, ".json": weights_as_json, ".csv": weights_as_csv}


class _ModelKind(ExportKind):
    """A file that Keras makes of the network with its scaling inside."""

    learns: ClassVar[bool] = False  # whoever has the file can teach the network more

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        quiet_tensorflow()
        prepared = job.prepared
        job.went_on(0.2)
        model = folded_model(job.design, prepared, job.learned.state.weights, learns=self.learns)
        job.went_on(0.4)
        with tempfile.TemporaryDirectory() as folder:
            made = self.made(model, Path(folder))
            job.went_on(0.9)
            files = self._placed(made, out)
        beside = Path() if self.is_folder else out.parent
        files[beside / PREPARATION] = preparation_file(job)
        files[beside / PROGRAM] = program_file(job)
        return files

    def _placed(self, made: Path, out: Path) -> dict[Path, bytes]:
        if made.is_file():
            return {out: made.read_bytes()}
        inside = sorted(path for path in made.rglob("*") if path.is_file())
        return {path.relative_to(made): path.read_bytes() for path in inside}

    @abstractmethod
    def made(self, model: keras.Sequential, folder: Path) -> Path:
        """Write the model into ``folder``; the file or folder that it is."""


class KerasKind(_ModelKind):
    """Keras' own file."""

    name = "keras"
    learns = True

    @override
    def made(self, model: keras.Sequential, folder: Path) -> Path:
        path = folder / "model.keras"
        model.save(path)
        return path


class SavedModelKind(_ModelKind):
    """TensorFlow's SavedModel, a folder."""

    name = "savedmodel"
    known_by = (Path("saved_model.pb"),)

    @override
    def made(self, model: keras.Sequential, folder: Path) -> Path:
        path = folder / "model"
        model.export(str(path), format="tf_saved_model", verbose=False)
        return path


class LiteRTKind(_ModelKind):
    """A LiteRT file, for small computers and telephones."""

    name = "litert"

    @override
    def made(self, model: keras.Sequential, folder: Path) -> Path:
        path = folder / "model.tflite"
        model.export(str(path), format="litert", verbose=False)
        return path


class WeightsKind(ExportKind):
    """The weights as they are in the network, which takes scaled numbers."""

    name = "weights"

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        if out.name == PREPARATION:
            raise EngineError(_TAKEN(name=out.name))
        quiet_tensorflow()
        names = first_weights(job.design, job.prepared.facts.input_shape)
        values = named(names, job.learned.state.weights)
        return {
            out: _WEIGHTS[out.suffix.lower()](values),
            out.parent / PREPARATION: preparation_file(job),
            out.parent / PROGRAM: program_file(job),
            **eyes_files(job, out.parent),
        }
