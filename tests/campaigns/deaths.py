"""``python -m tests.campaigns deaths [--count 200] [--seed 1]``: the engine's processes are killed.

Each time at a moment that is drawn: while TensorFlow loads, while a network compiles, learns,
answers, is saved, or at rest. Afterwards the document must be what it was, the window must have
answered all the time, and a run must learn again.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter

from PySide6.QtWidgets import QApplication

from engine.brickfile import brick_file
from engine.bricks import Dense
from engine.service.requests.run_requests import Evaluate
from tests.campaigns.sitting import Sitting, options

STAGES = ("load", "compile", "learn", "answer", "save", "rest")
EPOCHS = 1_000_000
HUNG = 2.0  # seconds without a turn of the event loop


def main(arguments: list[str]) -> int:
    """Print what was killed and what became of it; the exit status."""
    chosen = options("deaths", 200, arguments)
    if os.name == "nt":
        print("there is no SIGKILL on Windows")
        return 2
    draw = random.Random(chosen.seed)
    sitting = Sitting(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    sitting.lesson("circles")
    began = time.monotonic()
    killed: Counter[str] = Counter()
    lost = stuck = 0
    for number in range(chosen.count):
        stage, kind = draw.choice(STAGES), draw.choice(("training", "training", "data"))
        try:
            lost += not _round(sitting, draw, number, stage, kind)
        except TimeoutError as error:
            stuck += 1
            print(f"  {number}: {stage}, {kind}: waited in vain for {error}", flush=True)
        killed[f"{stage}/{kind}"] += 1
    hung = sitting.longest > HUNG
    sitting.end()
    told = ", ".join(f"{what}: {count}" for what, count in sorted(killed.items()))
    print(f"{chosen.count} kills in {time.monotonic() - began:.0f} s (seed {chosen.seed}): {told}")
    print(
        f"lost documents: {lost}; runs that could not go on: {stuck}; "
        f"longest wait of the window: {1000 * sitting.longest:.0f} ms"
    )
    return 1 if lost or stuck or hung else 0


def _round(sitting: Sitting, draw: random.Random, number: int, stage: str, kind: str) -> bool:
    """Kill once; whether the document stayed as it was."""
    context, document, engine = sitting.context, sitting.document, sitting.engine
    bricks = (
        Dense(units=4 + number % 60, activation="tanh"),
        Dense(units=1, activation="sigmoid"),
    )
    design = document.design.with_bricks(bricks).with_training(epochs=EPOCHS)
    document.edit(f"Design {number}", design)
    path = sitting.folder / f"저장 {number % 5}.brick"
    if stage != "load":
        context.run.train()
    if stage in ("learn", "answer", "save", "rest"):
        sitting.until("learning", lambda: context.run.state == "running" and context.run.epoch > 0)
    if stage == "answer":
        engine.ask(Evaluate("training"), _ignore, _ignore)
    elif stage == "save":
        sitting.window.files.save_to(path)
    elif stage == "rest":
        context.run.stop()
        sitting.until("the end", lambda: context.run.state == "ended")
    sitting.wait(draw.uniform(0.0, 4.0 if stage == "load" else 1.2))
    process = engine.processes.process(kind)
    if process is not None:
        os.kill(process.pid, signal.SIGKILL)
        sitting.until("another", lambda: engine.processes.process(kind) is not process)
    if context.run.state in ("preparing", "running"):
        context.run.stop()
        sitting.until("a rest", lambda: context.run.state not in ("preparing", "running"))
    kept = document.design == design
    if stage == "save":
        sitting.until("the file", lambda: not sitting.window.files.busy)
        kept = kept and brick_file.read(path).design == design
    run = document.run
    if run is not None and run.has_weights:
        kept = kept and run.history.epochs in (0, run.state.epoch)
    before = context.run.epoch
    context.run.train()
    sitting.until("going on", lambda: context.run.state == "running" and context.run.epoch > before)
    context.run.stop()
    sitting.until("the end", lambda: context.run.state == "ended")
    return kept


def _ignore(*_: object) -> None:
    """Whatever the answer is."""
