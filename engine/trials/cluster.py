"""The trials of a sweep on the machines of a Ray cluster: an optional extra.

Each worker keeps one trainer, so that what it has compiled serves all trials that it gets. A trial
is what it is alone: the same seeds give the same scores, on however many machines; with large
batches their last digits may depend on how many processor cores a machine has.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.data.knowing.library import Library
from engine.data.reading.table_file import TableFile
from engine.files.store import TableStore
from engine.messages import QT_TRANSLATE_NOOP, EngineError, Sentence
from engine.training.trainer import Trainer
from engine.trials.cross_validation import Progress
from engine.trials.queue import Job, TrialQueue
from engine.trials.sweep import MEASURED, Sweep
from engine.trials.trial import Trial, trial_of

_ROOT = Path(__file__).resolve().parent.parent.parent

_NO_RAY = Sentence(
    "try.no_ray",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Ray is not installed, which other machines are reached with. Install it by: pip install "
        "'neurobricks[cluster]'",
    ),
)
_NO_CLUSTER = Sentence(
    "try.no_cluster",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No Ray cluster answers at {address}. Start one there by: ray start --head",
    ),
)
_WORKER_DIED = Sentence(
    "try.worker_died",
    QT_TRANSLATE_NOOP(
        "Engine", "A machine of the cluster could not train: is Neurobricks installed on it?"
    ),
)
_LARGE_TABLE = Sentence(
    "try.large_table",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The table {name} is too large to be sent to other machines. Try it on this one.",
    ),
)


class ClusterWorker:
    """Trains the trials that it is given; one for each processor of the cluster."""

    def __init__(self, tables: dict[str, bytes]) -> None:
        self._library, self._trainer = Library(), Trainer()
        for data in tables.values():
            self._library.store.add(data)
        self._trainer.load()

    def trial(self, job: Job) -> tuple[Job, Trial | EngineError, float]:
        """The trial of ``job``, or why there is none, and the seconds that it took."""
        began = time.perf_counter()
        found: Trial | EngineError
        try:
            prepared = self._library.prepared(job.design.data)
            found = trial_of(self._trainer, job.design, prepared, MEASURED)
        except EngineError as error:
            found = error
        return job, found, time.perf_counter() - began


def swept_on_cluster(
    sweep: Sweep,
    store: TableStore,
    address: str,
    seconds: float | None = None,
    told: Callable[[Progress], None] = lambda progress: None,
) -> Sweep:
    """``sweep`` trained on the cluster at ``address``; the winner is not measured yet.

    Raises:
        EngineError: Ray is not installed, there is no cluster, or a trial cannot be trained.
    """
    try:
        ray = importlib.import_module("ray")  # it is no dependency
    except ImportError as error:
        raise EngineError(_NO_RAY(), repr(error)) from error
    tables = _tables(sweep, store)
    try:
        # Where Neurobricks is not installed but runs from its folder, workers find it there.
        environment = {"env_vars": {"PYTHONPATH": str(_ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"}}
        ray.init(address, log_to_driver=False, logging_level="ERROR", runtime_env=environment)
    except Exception as error:  # a ConnectionError, a ValueError, Ray's own …
        raise EngineError(_NO_CLUSTER(address=address), repr(error)) from error
    try:
        return _swept(ray, sweep, tables, seconds, told)
    except ray.exceptions.RayError as error:
        raise EngineError(_WORKER_DIED(), str(error)) from error
    finally:
        ray.shutdown()


def _swept(
    ray: Any,
    sweep: Sweep,
    tables: dict[str, bytes],
    seconds: float | None,
    told: Callable[[Progress], None],
) -> Sweep:
    cores = max(1, int(ray.cluster_resources().get("CPU", 1)))
    limit = None if seconds is None else seconds * cores
    queue = TrialQueue(sweep.jobs(), sweep.design, limit)
    held = ray.put(tables)
    remote = ray.remote(num_cpus=1)(ClusterWorker)
    idle = [remote.remote(held) for _ in range(min(cores, queue.total))]
    began, at_work, taken = time.perf_counter(), dict[Any, Any](), 0
    while True:
        in_time = seconds is None or not taken or time.perf_counter() - began < seconds
        while idle and in_time and (job := queue.next()) is not None:
            worker = idle.pop()
            at_work[worker.trial.remote(job)] = worker
        if not at_work:
            return sweep
        ready, _ = ray.wait(list(at_work), num_returns=1)
        idle.append(at_work.pop(ready[0]))
        job, found, took = ray.get(ready[0])
        if isinstance(found, EngineError):
            raise found
        sweep = sweep.with_trial(job, found)
        taken += 1
        queue.took(took)
        left = queue.seconds_left
        told(Progress(taken, queue.total, None if left is None else left / cores))


def _tables(sweep: Sweep, store: TableStore) -> dict[str, bytes]:
    """The table that the trials need, as its file's bytes."""
    source = sweep.design.data.source
    tables = {}
    for file in source.files if isinstance(source, TableFile) else ():
        data = store.get(file.fingerprint)
        if data is None:
            raise EngineError(_LARGE_TABLE(name=file.name))
        tables[file.fingerprint] = data
    tables |= {mark: data for mark in source.stored if (data := store.get(mark)) is not None}
    return tables
