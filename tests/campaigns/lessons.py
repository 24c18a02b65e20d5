"""``python -m tests.campaigns lessons [--count 300]``: lessons opened and trained, one after the
other, in one sitting; what the window and its processes hold is printed now and then.
"""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication

from engine.recipes import RECIPES
from tests.campaigns.sitting import Sitting, options

EPOCHS = 30
TELL_EVERY = 20


def main(arguments: list[str]) -> int:
    """Print the figures; the exit status."""
    chosen = options("lessons", 300, arguments)
    sitting = Sitting(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    context, document = sitting.context, sitting.document
    replaced: list[bool] = []
    sitting.engine.replaced.connect(lambda: replaced.append(True))
    for number in range(chosen.count):
        sitting.lesson(RECIPES[number % len(RECIPES)].name)
        document.edit("short", document.design.with_training(epochs=EPOCHS))
        context.run.train()
        sitting.until("the end", lambda: context.run.state == "ended")
        if number % TELL_EVERY == TELL_EVERY - 1 or number in (0, 4):
            own, others = sitting.megabytes()
            print(
                f"{number + 1:4} lessons: window {own:.0f} MB, its processes {others:.0f} MB, "
                f"threads {threading.active_count()} ({sitting.os_threads} of the system), "
                f"file descriptors {sitting.descriptors}, replaced {len(replaced)} times, "
                f"longest wait {1000 * sitting.longest:.0f} ms",
                flush=True,
            )
            sitting.longest = 0.0
    sitting.end()
    return 0
