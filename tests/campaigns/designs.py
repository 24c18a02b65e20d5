"""``python -m tests.campaigns designs [--count 1000]``: so many different designs trained in one
sitting; the memory of all processes together, a spare included, is never to lie more than 800 MB
above what it was after the fifth.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from engine.bricks import Dense
from tests.campaigns.sitting import Sitting, options

MOST = 800.0  # MB
EPOCHS = 20
TELL_EVERY = 20


def main(arguments: list[str]) -> int:
    """Print the figures; the exit status."""
    chosen = options("designs", 1000, arguments)
    sitting = Sitting(QApplication.instance() or QApplication([]))  # type: ignore[arg-type]
    context, document = sitting.context, sitting.document
    replaced: list[bool] = []
    sitting.engine.replaced.connect(lambda: replaced.append(True))
    sitting.lesson("circles")
    fifth = most = 0.0
    for number in range(chosen.count):
        bricks = (
            Dense(units=20 + number % 100, activation="tanh"),
            Dense(units=2 + number // 100, activation="tanh"),
            Dense(units=1, activation="sigmoid"),
        )
        design = document.design.with_bricks(bricks).with_training(epochs=EPOCHS)
        document.edit(f"Design {number}", design)
        context.run.reset()
        context.run.train()
        sitting.until(
            "the end", lambda: context.run.state == "ended" and context.run.epoch == EPOCHS
        )
        held = sum(sitting.megabytes())
        if number == 4:
            fifth = held
        if number >= 4:
            most = max(most, held - fifth)
        if number % TELL_EVERY == TELL_EVERY - 1:
            own, others = sitting.megabytes()
            print(
                f"{number + 1:5} designs: window {own:.0f} MB, its processes {others:.0f} MB; "
                f"at most {most:.0f} MB above the fifth; replaced {len(replaced)} times",
                flush=True,
            )
    sitting.end()
    print(f"at most {most:.0f} MB above what was held after the fifth; target {MOST:.0f} MB")
    return 1 if most > MOST else 0
