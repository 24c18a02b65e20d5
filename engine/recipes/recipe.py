"""What a recipe is, and what the recipes share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from engine.bricks import Dense
from engine.data.kinds import NUMBER, KindName
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.source import Source
from engine.design import Design
from engine.runs.runs import Planned
from engine.scalings import ScalingName
from engine.tasks import task_of_classes

Group = Literal["line", "labels", "by_hand", "gates", "pictures", "tables", "drawn"]

_LOSS_AXES: dict[Group, float] = {"line": 1.5, "labels": 1.0}


@dataclass(frozen=True)
class Recipe:
    """A built-in lesson: a design, ready to train.

    ``name`` is its identity in files and on the command line. ``title``, ``line`` (one line
    for the gallery) and ``watch`` (two or three sentences on what to look at) are English,
    marked for the context "Engine".

    Where networks are compared, ``network`` is what this one is called among them, and
    ``beside`` are the lessons of the others.
    """

    name: str
    title: str
    line: str
    watch: str
    group: Group
    build: Callable[[], Design]
    network: str = ""
    beside: tuple[Recipe, ...] = ()

    @property
    def loss_axis(self) -> float | None:
        """Where the axis of the loss ends in the text's plots; None: where the curves do."""
        return _LOSS_AXES.get(self.group)

    def make(self) -> Design:
        """The design; the same one each time, with the same brick ids."""
        return self.build().model_copy(update={"recipe": self.name, "speed": "watch"})

    def planned(self) -> tuple[Planned, ...]:
        """The networks that are compared, this one first, with ids that are always the same.

        Empty where the lesson is about one network.
        """
        if not self.beside:
            return ()
        networks = (self, *self.beside)
        return tuple(Planned(entry.name, entry.network, entry.make()) for entry in networks)


def tower(*layers: tuple[int, str]) -> tuple[Dense, ...]:
    """Dense bricks (units, activation), with ids that are always the same."""
    return tuple(
        Dense.model_validate({"id": f"dense-{place}", "units": units, "activation": activation})
        for place, (units, activation) in enumerate(layers, start=1)
    )


def columns(
    inputs: Mapping[str, ScalingName], target: str, target_kind: KindName = NUMBER.name
) -> tuple[ColumnSettings, ...]:
    """Number inputs with their scaling, and after them the target."""
    return (
        *(ColumnSettings(name=name, role="input", scaling=how) for name, how in inputs.items()),
        ColumnSettings(name=target, role="target", kind=target_kind),
    )


def picture_data(source: Source, outputs: int) -> DataSettings:
    """A point cloud: x and y as they are, a fifth for the test and a fifth for validation."""
    return DataSettings(
        source=source,
        columns=columns({"x": "none", "y": "none"}, "label", "category"),
        task=task_of_classes(max(2, outputs)).name,
        split=SplitSettings(stratified=True),
    )
