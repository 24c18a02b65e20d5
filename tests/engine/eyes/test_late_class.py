"""A class that is added late: the last brick follows, and only the new pictures are looked at."""

from __future__ import annotations

from pathlib import Path

from engine.bricks import Dense
from engine.data.knowing.library import Library
from engine.data.pictures.bringing import bring
from engine.data.sources.pictures import Pictures
from engine.edits.picture_proposal import seen_by_eyes
from engine.edits.pictures import pictures_added
from engine.edits.proposal import propose
from tests.engine.data.pictures.made import GREEN, png, two_classes, write
from tests.engine.learning import trainer


def test_a_class_added_late_refits_the_last_brick_alone(quick_eyes, tmp_path: Path) -> None:
    library = Library()
    first = bring(write(tmp_path / "two", two_classes(10)), library.store)
    design = seen_by_eyes(
        propose(library, Pictures.of(first)), first.short_sides, keep_size=False
    ).with_training(epochs=2, early_stopping=False)
    trainer().start(design, library.prepared(design.data), 1)
    assert sum(quick_eyes) == 20
    foxes = {f"fox/{number}.png": png(number + 200, GREEN) for number in range(4)}
    third = bring(write(tmp_path / "third", foxes), library.store)
    after = pictures_added(library, design, third)
    assert after.bricks[:-1] == design.bricks[:-1]
    last = after.bricks[-1]
    assert isinstance(last, Dense)
    assert (last.units, last.activation) == (3, "softmax")
    assert (after.data.task, after.training.loss) == ("multiclass", "categorical_crossentropy")
    run = trainer().start(after, library.prepared(after.data), 2)
    assert sum(quick_eyes) == 24
    run.advance(1, lambda: False)
