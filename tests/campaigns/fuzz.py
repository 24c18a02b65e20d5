"""Thousands of damaged and made-up files, opened in processes that may die: what happens?"""

from __future__ import annotations

import argparse
import contextlib
import json
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.campaigns.opening import GIGABYTE

ROOT = Path(__file__).resolve().parents[2]
HANG = 5.0  # seconds of the processor
MEMORY = 2 * GIGABYTE
_ADDRESSES = 4 * GIGABYTE  # that a process may have: what asks for more gets none
_STUCK = 30  # seconds of the processor for one mutant, at which its process is ended
_WATCHED = 1800.0  # seconds by the clock without a word: others share the machine, too
_LIFE = 1000  # mutants of one process
_BEGINNING = 600.0  # seconds by the clock until it is ready: others share the machine


@dataclass
class Figures:
    """``odd`` are the numbers of the mutants that went wrong, and how."""

    mutants: int = 0
    crashes: int = 0
    hangs: int = 0
    large: int = 0
    unexpected: int = 0
    opened: int = 0
    slowest: tuple[float, int] = (0.0, -1)
    largest: tuple[int, int] = (0, -1)
    odd: list[tuple[int, str]] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    @property
    def clean(self) -> bool:
        return not (self.crashes or self.hangs or self.large or self.unexpected)

    def note(self, number: int, told: dict[str, object]) -> None:
        outcome, seconds = str(told["outcome"]), float(str(told["seconds"]))
        peak = int(str(told["peak"]))
        self.mutants += 1
        self.opened += outcome == "opened"
        self.outcomes[outcome.split(":")[0][:60]] += 1
        self.slowest = max(self.slowest, (seconds, number))
        self.largest = max(self.largest, (peak, number))
        if self.mutants % 1000 == 0:
            print(f"{self.mutants} mutants", file=sys.stderr, flush=True)
        if outcome.startswith("raised MemoryError") or peak > MEMORY:
            self.large += 1
            self._odd(number, f"{outcome}, {peak >> 20} MB")
        elif outcome.startswith("raised") or "{" in outcome:
            self.unexpected += 1
            self._odd(number, outcome)
        if seconds > HANG:
            self.hangs += 1
            self._odd(number, f"{outcome}, {seconds:.1f} s")

    def fell(self, number: int, how: str) -> None:
        self.mutants += 1
        self.crashes += how == "crash"
        self.hangs += how == "hang"
        self._odd(number, how)

    def _odd(self, number: int, how: str) -> None:
        self.odd.append((number, how))
        print(f"mutant {number}: {how}", file=sys.stderr, flush=True)

    def lines(self) -> Iterable[str]:
        yield f"mutants                        {self.mutants:>8}"
        yield f"opened                         {self.opened:>8}"
        yield f"crashes of the process         {self.crashes:>8}"
        yield f"hangs over {HANG:.0f} s                 {self.hangs:>8}"
        yield f"over 2 GB                      {self.large:>8}"
        yield f"unexpected exceptions          {self.unexpected:>8}"
        yield f"slowest, s of the processor    {self.slowest[0]:>8.2f}   (mutant {self.slowest[1]})"
        megabytes = self.largest[0] >> 20
        yield f"largest, MB                    {megabytes:>8}   (mutant {self.largest[1]})"
        for number, how in self.odd[:40]:
            yield f"  mutant {number}: {how}"


def run(seed: int, first: int, count: int, processes: int = 1) -> Figures:
    """Open the mutants ``first`` … of ``seed``, shared out to so many processes."""
    figures = Figures()
    lock = threading.Lock()
    todo: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
    for begin in range(first, first + count, _LIFE):
        todo.put((begin, min(begin + _LIFE, first + count)))

    def work() -> None:
        while True:
            try:
                begin, end = todo.get_nowait()
            except queue.Empty:
                return
            while begin < end:
                begin = _some(seed, begin, end, figures, lock)

    threads = [threading.Thread(target=work) for _ in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return figures


def _some(seed: int, begin: int, end: int, figures: Figures, lock: threading.Lock) -> int:
    """Let one process open mutants till it ends or has to be ended; the next one to open."""
    command = [sys.executable, "-m", "tests.campaigns.fuzz", str(seed), str(begin), str(end)]
    at = begin
    with (
        tempfile.TemporaryDirectory(prefix="fuzz") as folder,
        subprocess.Popen(
            [*command, folder],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process,
    ):
        said: queue.SimpleQueue[str] = queue.SimpleQueue()

        def listen() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                said.put(line)
            said.put("")

        threading.Thread(target=listen, daemon=True).start()
        how, patience = "crash", _BEGINNING
        while True:
            try:
                line = said.get(timeout=patience)
            except queue.Empty:
                how = "hang"
                process.kill()
                break
            if not line:
                break
            told = json.loads(line)
            patience = _WATCHED
            if "ready" in told:
                continue
            with lock:
                figures.note(told["number"], told)
            at = told["number"] + 1
            if at == end:
                return end
        if process.wait() == -signal.SIGPROF:
            how = "hang"
        with lock:
            figures.fell(at, how)
    return at + 1


def _child(seed: int, begin: int, end: int, folder: Path) -> None:
    import logging
    import resource

    from tests.campaigns.mutants import mutant
    from tests.campaigns.opening import open_file

    logging.disable()
    with contextlib.suppress(ValueError, OSError):  # not on every system
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    mutant(seed, begin)  # makes the seeds
    print(json.dumps({"ready": True}), flush=True)
    for number in range(begin, end):
        suffix, data = mutant(seed, number)
        path = folder / f"mutant{suffix}"
        path.write_bytes(data)
        signal.setitimer(signal.ITIMER_PROF, _STUCK)  # what nobody handles ends the process
        opened = open_file(path)
        told = {
            "number": number,
            "outcome": opened.outcome,
            "seconds": opened.seconds,
            "peak": opened.peak,
        }
        print(json.dumps(told), flush=True)
        path.unlink()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns fuzz")
    parser.add_argument("--mutants", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args(arguments)
    figures = run(options.seed, options.first, options.mutants, options.processes)
    for line in figures.lines():
        print(line)
    for outcome, times in figures.outcomes.most_common(25):
        print(f"  {times:>7} × {outcome}")
    return 0 if figures.clean else 1


if __name__ == "__main__":
    _child(*map(int, sys.argv[1:4]), Path(sys.argv[4]))  # type: ignore[call-arg, arg-type]
