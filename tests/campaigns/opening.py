"""What the app does with a file that somebody opens: all of it, without a window."""

from __future__ import annotations

import contextlib
import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path

from engine.brickfile import brick_file as brickfile
from engine.checks import check, fix_all
from engine.data.knowing.library import Library
from engine.data.reading.table_import import preview
from engine.data.sources.catalogue import TableFile
from engine.design import Design
from engine.edits.proposal import propose_data, propose_design
from engine.memory import OUT_OF_MEMORY
from engine.messages import EngineError, Message
from engine.training.network.weight_limit import check_weights

GIGABYTE = 1 << 30


@dataclass(frozen=True)
class Opened:
    """How one file went: ``outcome`` is ``opened``, a sentence's code, or ``raised …``.

    ``seconds`` are the processor's, since others share the machine; ``waited`` the clock's;
    ``peak`` is the process' largest memory meanwhile, in bytes.
    """

    outcome: str
    seconds: float
    waited: float
    peak: int


def open_file(path: Path) -> Opened:
    """Open ``path`` as the window would, and tell how that went."""
    _forget_peak()
    began, processor = time.monotonic(), _processor_seconds()
    try:
        outcome = _as_brick(path) if path.suffix == ".brick" else _as_table(path)
    except EngineError as error:
        outcome = _told(error.message)
    except Exception as error:
        outcome = f"raised {type(error).__name__}: {error}"[:300]
    waited, seconds = time.monotonic() - began, _processor_seconds() - processor
    return Opened(outcome, seconds, waited, peak_memory())


def _as_brick(path: Path) -> str:
    bundle = brickfile.read(path)
    library = Library()
    for data in bundle.tables.values():
        library.store.add(data)
    told = _report_on(bundle.design, library)
    for run in bundle.runs:
        source = run.design.data.source
        if isinstance(source, TableFile) and source.path:
            continue
        try:
            prepared = library.prepared(run.design.data)
            check_weights(run.design, prepared.facts.input_shape, run.state)
        except EngineError as error:
            told = _told(error.message)
    return told


def _as_table(path: Path) -> str:
    preview(path)
    library = Library()
    file = library.open_table(path)
    data = propose_data(file, library.facts(file))
    report = library.report(data)
    if report.prepared is None:
        return _report_on(Design(data=data), library)
    return _report_on(propose_design(data, report.prepared), library)


def _report_on(design: Design, library: Library) -> str:
    report = library.report(design.data)
    check(design, report)
    fix_all(design, report)
    str([str(finding.message) for finding in check(design, report)])
    design.model_dump(mode="json")
    if report.problem is not None and report.problem.code == "report.not_worked_out":
        return "raised inside the report"
    return "opened" if report.problem is None else _told(report.problem)


def _told(message: Message) -> str:
    text = str(message)
    if message.code == OUT_OF_MEMORY.code:
        return "raised MemoryError"
    return message.code if text and "{" not in text.replace(str(message.parameters), "") else text


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _forget_peak() -> None:
    with contextlib.suppress(OSError):  # not this system: the peak is the whole process'
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak_memory() -> int:
    """The process' largest memory since it was last forgotten, in bytes."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    except OSError:
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return kilobytes * (1 if os.uname().sysname == "Darwin" else 1024)
