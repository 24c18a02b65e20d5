"""Starts runs: keeps a few compiled models, by what they compile to, and resets them."""

from __future__ import annotations

import contextlib
import logging
import os
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from engine.bricks import Brick
from engine.data.parts import PARTS
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.files.store import TableStore
from engine.memory import OUT_OF_MEMORY
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.metrics.figures import class_indices
from engine.tasks import task_named
from engine.training.compiled_key import CompiledKey, compiled_key
from engine.training.epochs.compiled import CompiledModel
from engine.training.network.keras_model import check_trainable, own_words
from engine.training.network.weight_limit import check_weights
from engine.training.optional_libraries import without_optional_libraries
from engine.training.rows.device_data import DeviceData, device_data
from engine.training.rows.seen_rows import seen_rows, seen_shape
from engine.training.run.run import Run
from engine.training.run.run_record import RunRecord
from engine.training.run.run_sentences import NOT_BUILT

__all__ = ["Run", "Trainer"]

log = logging.getLogger(__name__)

# TensorFlow never gives back what a compiled function took (about 13 MB, whatever is deleted
# or cleared), so a design that comes again must find its own: dropping one saves only its
# weights. Those are what the second limit is for.
_KEPT_MODELS = 32
_KEPT_WEIGHTS = 20_000_000  # 80 MB, and up to twice that for the optimizer

_NO_WEIGHTS = Sentence(
    "run.no_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Of this run only the curves are kept, since there was no room for its weights. Train "
        "it again to predict with it.",
    ),
)
_NO_TRAINING_ROWS = Sentence(
    "train.no_rows",
    QT_TRANSLATE_NOOP(
        "Engine", "No rows are left for training. Give training a larger share of the rows."
    ),
)


class Trainer:
    """Makes runs. Everything is called on one thread, the training lane.

    Attributes:
        keep_seen: puts what was seen in pictures (a pack) where files are kept, and gives its
            fingerprint; None: it is not kept beside a run.
        seen_before: the pack of such a fingerprint; None: there is none any more.
    """

    def __init__(self, store: TableStore | None = None) -> None:
        """``store``: where what was seen is kept."""
        self._models: OrderedDict[CompiledKey, CompiledModel] = OrderedDict()
        self._looked_at: tuple[weakref.ref[Prepared], Brick] | None = None
        self.keep_seen: Callable[[bytes], str] | None = store.add if store is not None else None
        self.seen_before: Callable[[str], bytes | None] = (
            store.get if store is not None else lambda fingerprint: None
        )

    def load(self) -> None:
        """Load TensorFlow, and whatever makes the first run start sooner."""
        quiet_tensorflow()

    def start(self, design: Design, prepared: Prepared, number: int) -> Run:
        """A run at its first weights; EngineError where it cannot be.

        It can draw at once, and is compiled by `Run.compile` or when it first advances.
        """
        check_trainable(design, prepared.facts)
        if not len(prepared.x["training"]):
            raise EngineError(design.data.lacking or _NO_TRAINING_ROWS())
        return self._begin(design, prepared, number)

    def see(
        self,
        design: Design,
        prepared: Prepared,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Have the first brick look at all rows, where it does that only once. `start` does it,
        too: here it can be told how far it is, and broken off.

        Raises:
            EngineError: it was cancelled, or no network can be made of the design.
        """
        first = design.bricks[0] if design.bricks else None
        if first is None or not first.sees_once:
            return
        check_trainable(design, prepared.facts)
        known = self._looked_at
        if known is not None and known[0]() is prepared and known[1].is_but_for_free(first):
            return
        rows = [prepared.x[part] for part in PARTS]
        every = sum(map(len, rows)) or 1
        before = 0
        for own in rows:

            def tell(share: float, own: int = len(own), before: int = before) -> None:
                progress((before + share * own) / every)

            seen_rows(design.bricks, own, tell, cancelled)
            before += len(own)
        self._looked_at = weakref.ref(prepared), first

    def _pack(self, design: Design, prepared: Prepared) -> str:
        """Keep what the first brick saw in all rows; the pack's fingerprint, "" for none."""
        if self.keep_seen is None or not design.bricks:
            return ""
        data = design.bricks[0].pack_seen([prepared.x[part] for part in PARTS])
        return self.keep_seen(data) if data else ""

    def _begin(self, design: Design, prepared: Prepared, number: int) -> Run:
        self.see(design, prepared)
        try:
            compiled = self._compiled(design, prepared)
            rows = self._rows(compiled, design, prepared)
            run = Run(compiled, rows, design, prepared, number, compiled_for=self._compiled)
            run.keep_seen = partial(self._pack, design, prepared)
            return run
        except EngineError:
            raise
        except MemoryError as error:
            raise EngineError(OUT_OF_MEMORY(), own_words(error)) from error
        except Exception as error:
            if "OOM" in str(error) or "allocate" in str(error):  # TensorFlow's own words
                raise EngineError(OUT_OF_MEMORY(), own_words(error)) from error
            raise EngineError(NOT_BUILT(), own_words(error)) from error

    def restore(self, record: RunRecord, prepared: Prepared, number: int) -> Run:
        """The run as it was kept; EngineError where its weights do not fit.

        They are counted before anything is built: a few kilobytes of file can name a network
        of gigabytes.
        """
        if not record.has_weights:
            raise EngineError(_NO_WEIGHTS())
        check_weights(record.design, prepared.facts.input_shape, record.state)
        first = record.design.bricks[0] if record.design.bricks else None
        if record.state.seen and first is not None:
            first.take_seen(self.seen_before(record.state.seen) or b"")
        if record.design.data.source.has_rows:
            run = self.start(record.design, prepared, number)
        else:  # it can answer
            check_trainable(record.design, prepared.facts)
            run = self._begin(record.design, prepared, number)
        if record.state.optimizer or record.state.epoch:
            run.restore(record.state, record.history)
        else:  # weights alone, such as those of a network of others
            run.begin_with(record.state.weights)
        return run

    def follow(self, run: Run, design: Design, prepared: Prepared) -> None:
        """Let ``run`` go on with the rows of ``design``, which `Design.follows` what it learned.

        Nothing is compiled, unless there are more rows than there was room for.
        """
        compiled = self._compiled(design, prepared)
        run.take_rows(design, compiled, self._rows(compiled, design, prepared), prepared)

    def _rows(self, compiled: CompiledModel, design: Design, prepared: Prepared) -> DeviceData:
        x, y = seen_rows(design.bricks, prepared.x["training"]), prepared.y["training"]
        if not len(x):  # compiled calls have at least one row; nobody learns from this one
            x, y = (np.zeros((1, *array.shape[1:]), np.float32) for array in (x, y))
        return device_data(
            compiled.key,
            x,
            y,
            row_weights(design, y, y),
            np.array([prepared.target_scale, prepared.target_offset], np.float32),
            seen_rows(design.bricks, prepared.x["validation"]),
            prepared.y["validation"],
        )

    def warm(self, design: Design, prepared: Prepared, given_up: Callable[[], bool]) -> bool:
        """Compile ``design`` in idle time, so that `start` finds it ready; whether it is.

        ``given_up`` is asked between building, tracing and compiling: then nothing is kept.
        A design that cannot be compiled is none that warms; `start` says why. What TensorFlow
        keeps of a compiled design (about 13 MB) is never given back, so warm a design that
        somebody looks at, not each one that they pass on the way to it.
        """
        try:
            check_trainable(design, prepared.facts)
            if not len(prepared.x["training"]) or given_up():
                return False
            self.see(design, prepared, cancelled=given_up)
            key = self._key(design, prepared)
            compiled = self._models.get(key)
            if compiled is not None and compiled.compiled:
                return True
            if compiled is None:
                compiled = CompiledModel(key, design.bricks, design.training)
            if given_up():
                return False
            if not compiled.compile(self._rows(compiled, design, prepared), given_up):
                return False
        except Exception:
            log.info("a design could not be compiled ahead", exc_info=True)
            return False
        self._keep(key, compiled)
        return True

    @staticmethod
    def _key(design: Design, prepared: Prepared) -> CompiledKey:
        return compiled_key(
            design,
            input_shape=seen_shape(design.bricks, prepared.facts.input_shape),
            output_shape=prepared.facts.output_shape,
            training_rows=max(1, len(prepared.x["training"])),
            validation_rows=len(prepared.x["validation"]),
        )

    def _compiled(self, design: Design, prepared: Prepared) -> CompiledModel:
        """The compiled model for such a design and data, from the few that are kept."""
        key = self._key(design, prepared)
        compiled = self._models.get(key)
        if compiled is None:
            compiled = CompiledModel(key, design.bricks, design.training)
        self._keep(key, compiled)
        return compiled

    def _keep(self, key: CompiledKey, compiled: CompiledModel) -> None:
        """Keep it as the newest; the oldest go where there are too many."""
        self._models[key] = compiled
        self._models.move_to_end(key)
        while len(self._models) > 1 and (
            len(self._models) > _KEPT_MODELS
            or sum(model.weight_count for model in self._models.values()) > _KEPT_WEIGHTS
        ):
            self._models.popitem(last=False)


@contextlib.contextmanager
def _without_chatter() -> Iterator[None]:
    """Let nothing be written to the terminal's second stream, not even by native code."""
    try:
        kept = os.dup(2)
    except OSError:  # a window's process may have none
        yield
        return
    silent = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(silent, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(silent)
        os.close(kept)


def quiet_tensorflow() -> None:
    """Import TensorFlow without its chatter, with a thread for each processor core.

    With large batches the bits of a run depend on the number of threads, since they add up in
    another order: the same seed gives the same run on one machine, not on every machine.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    # Convolutions by oneDNN take less than half the time (decision 105); what XLA compiles does
    # not change by it. That it is on is written to the terminal, whatever the log level.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    with _without_chatter(), without_optional_libraries():
        import tensorflow as tf

    cores = os.cpu_count() or 2
    try:
        tf.config.threading.set_intra_op_parallelism_threads(cores)
        tf.config.threading.set_inter_op_parallelism_threads(1)
    except RuntimeError:
        pass  # TensorFlow already runs in this process: then it keeps the threads it has
    tf.get_logger().setLevel("ERROR")


def row_weights(design: Design, training: np.ndarray, y: np.ndarray) -> np.ndarray:
    """What the loss of each row of ``y`` counts, float32 (rows,): 1, or its class's weight where
    the design asks for class weights. ``training``: the y of the training part."""
    if design.training.class_weights and task_named(design.data.task).has_classes:
        return balanced_weights(training, y)
    return np.ones(len(y), np.float32)


def balanced_weights(training: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The class weight of each row of ``y``, "balanced" as in scikit-learn: rows / (classes ×
    rows of it), counted in ``training``.

    Both are (rows, 1) of 0 and 1, or one-hot (rows, classes). Classes without a row do not count.
    """
    counts = np.bincount(class_indices(training), minlength=max(2, y.shape[1]))
    present = np.count_nonzero(counts)
    weights = counts.sum() / (present * np.maximum(counts, 1))
    return np.asarray(weights[class_indices(y)], np.float32)
