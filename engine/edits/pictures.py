"""Changes of a design's own pictures: each gives another design, and can be undone.

The network's last brick follows where there are more or fewer classes then.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.bricks import Conv2D, Dense, Flatten, MaxPooling2D
from engine.data.kinds import CATEGORY, PICTURE
from engine.data.knowing.library import Library
from engine.data.pictures.album import PICTURE_COLUMN
from engine.data.pictures.bringing import Brought
from engine.data.preparing.columns import in_order
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.sources.picture_table import ALIKE_COLUMN, CLASS_COLUMN, GROUP_COLUMN
from engine.data.sources.pictures import Pictures
from engine.design import Design
from engine.edits.data_and_tower import change_source
from engine.tasks import task_of_classes
from engine.training_settings import TrainingSettings


def pictures_added(library: Library, design: Design, brought: Brought) -> Design:
    """``design`` with what was brought beside its pictures; EngineError where it is too much.

    What was taken in one go is kept in one part from now on.
    """
    added = _with(library, design, own_pictures(design).with_more(brought))
    split = added.data.split
    if not brought.together or split.together or split.method != "shuffled":
        return added
    split = split.model_copy(update={"together": GROUP_COLUMN})
    return added.with_data(added.data.model_copy(update={"split": split}))


def pictures_moved(library: Library, design: Design, numbers: Iterable[int], to: str) -> Design:
    """The pictures of these ``numbers`` (see `Pictures.numbers`) in the class ``to``."""
    return _with(library, design, own_pictures(design).moved(numbers, to))


def own_pictures(design: Design) -> Pictures:
    """The design's pictures, which are the person's own."""
    source = design.data.source
    assert isinstance(source, Pictures)
    return source


def with_pictures(design: Design, source: Pictures) -> Design | None:
    """``design`` with its pictures changed to ``source``, where as many classes have pictures as
    before; None: then the tower has to follow, see `fitted_to`."""
    if _with_some(source) != _with_some(own_pictures(design)):
        return None
    return design.with_data(design.data.model_copy(update={"source": source}))


def with_class_renamed(design: Design, before: str, after: str) -> Design:
    """``design`` with the class ``before`` called ``after``; EngineError where it cannot be.

    The classes stay in the order in which they were: each output goes on meaning its class, and
    no picture changes its part, since parts are shared out class by class.
    """
    own = own_pictures(design)
    source = own.renamed(before, after)
    name = after.strip()
    if source is own:
        return design
    used = {each for each, count in own.counts.items() if count}

    def renamed(column: ColumnSettings) -> ColumnSettings:
        if column.name != CLASS_COLUMN or before not in used:
            return column
        order = (*column.order, *in_order(used - set(column.order)))
        own_order = tuple(name if each == before else each for each in order if each != name)
        return column.model_copy(update={"order": own_order})

    columns = tuple(map(renamed, design.data.columns))
    return design.with_data(design.data.model_copy(update={"source": source, "columns": columns}))


def fitted_to(library: Library, design: Design, source: Pictures) -> Design:
    """``design`` with its pictures changed to ``source``, and an end that fits the classes."""
    return _with(library, design, source)


def begun(names: Iterable[str]) -> Design:
    """A design for pictures that are still to be drawn or taken: empty classes of these
    ``names``, a tower that sees, and an end that fits them."""
    source = Pictures(classes=tuple(names))
    columns = (
        ColumnSettings(name=PICTURE_COLUMN, role="input", kind=PICTURE.name),
        ColumnSettings(name=CLASS_COLUMN, role="target", kind=CATEGORY.name),
        ColumnSettings(name=GROUP_COLUMN, role="ignored", kind=CATEGORY.name),
        ColumnSettings(name=ALIKE_COLUMN, role="ignored", kind=CATEGORY.name),
    )
    count = max(2, len(source.classes))
    task = task_of_classes(count)
    split = SplitSettings(stratified=True, validation_by_class=True, validation_share=0.0)
    return Design(
        data=DataSettings(source=source, columns=columns, task=task.name, split=split),
        bricks=(
            Conv2D(filters=16, padding="same"),
            MaxPooling2D(),
            Conv2D(filters=32, padding="same"),
            MaxPooling2D(),
            Flatten(),
            Dense(units=64),
            Dense(units=1, activation="sigmoid")
            if count == 2
            else Dense(units=count, activation="softmax"),
        ),
        training=TrainingSettings(
            epochs=30,
            batch_size=32,
            optimizer="adam",
            learning_rate=0.001,
            loss=task.usual_loss,
        ),
    )


def _with_some(source: Pictures) -> int:
    return sum(count > 0 for count in source.counts.values())


def _with(library: Library, design: Design, source: Pictures) -> Design:
    known = with_pictures(design, source)
    if known is not None:
        return known
    as_it_is = design.with_data(design.data.model_copy(update={"source": source}))
    if _with_some(source) < 2:  # there is nothing to tell apart: the tower waits
        return as_it_is
    return change_source(library, design, source) or as_it_is
