"""What the neurons, inputs and bricks of a network's picture are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.bricks import Brick
from engine.data.facts import PreparedFacts
from engine.data.source import Source
from engine.design import Design
from engine.training.inside.network_picture import INPUTS, Neuron, NeuronColumn
from gui.column_names import class_words, column_word, fitting_word
from gui.texts import engine_text, number_text
from gui.widgets.plain_text import one_line
from gui.widgets.plots.plots import class_codes

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def subscript(number: int) -> str:
    """``12`` as it stands below the line."""
    return str(number).translate(_SUBSCRIPTS)


@dataclass(frozen=True)
class Names:
    """The words for a picture of ``design``'s network; without facts there are only numbers."""

    design: Design
    prepared: PreparedFacts | None

    @property
    def source(self) -> Source:
        """Where the design's rows come from."""
        return self.design.data.source

    def brick(self, brick_id: str) -> Brick | None:
        """The brick with that id; None for the inputs and for one that is gone."""
        return next((brick for brick in self.design.bricks if brick.id == brick_id), None)

    def title(self, brick_id: str) -> str:
        """What a column is called: "Dense", "Inputs"."""
        brick = self.brick(brick_id)
        if brick is None:
            return QCoreApplication.translate("Network", "Inputs")
        return engine_text(type(brick).title)

    def face(self, brick_id: str) -> str:
        """The second line of a column's head: "64 relu"."""
        brick = self.brick(brick_id)
        return brick.face() if brick is not None else ""

    def input(self, unit: int, fits: Callable[[str], bool] = lambda _word: True) -> str:
        """The column that an input comes from; "" where it has no name of its own. Where the
        word does not fit, it stands without the English one beside it."""
        names = self.prepared.input_names if self.prepared is not None else ()
        shape = self.prepared.input_shape if self.prepared is not None else ()
        if len(shape) != 1 or not 0 <= unit < len(names):
            return ""
        column, sign, value = names[unit].partition("=")
        return one_line(fitting_word(column, fits) + sign + value)

    def output(self, column: NeuronColumn, unit: int) -> str:
        """The class or the target that an output stands for; "" where it is no output."""
        if not self.is_output(column) or self.prepared is None:
            return ""
        classes = class_words(self.prepared.class_names)
        if classes:
            name = classes[-1] if column.units == 1 else classes[unit : unit + 1]
            return one_line(name if isinstance(name, str) else "".join(name))
        names = self.prepared.target_names
        return one_line(column_word(names[unit])) if unit < len(names) else ""

    def is_output(self, column: NeuronColumn) -> bool:
        """Whether what leaves it is the network's answer."""
        bricks, prepared = self.design.bricks, self.prepared
        if prepared is None or column.place < 0 or column.shape != prepared.output_shape:
            return False
        return all(not brick.can_answer for brick in bricks[column.place + 1 :])

    def class_codes(self) -> tuple[int, ...]:
        """The classes' places among the colours."""
        names = self.prepared.class_names if self.prepared is not None else ()
        return tuple(class_codes(self.source, names))

    def neuron(self, neuron: Neuron, column: NeuronColumn | None) -> str:
        """A neuron in words: "sepal length", "Neuron 3 of Dense 64 relu"."""
        number = number_text(neuron.unit + 1)
        if neuron.brick == INPUTS:
            name = self.input(neuron.unit)
            return name or QCoreApplication.translate("Network", "Input {number}").format(
                number=number
            )
        brick = f"{self.title(neuron.brick)} {self.face(neuron.brick)}".strip()
        text = (
            QCoreApplication.translate("Network", "Filter {number} of {brick}")
            if column is not None and len(column.shape) > 1
            else QCoreApplication.translate("Network", "Neuron {number} of {brick}")
        ).format(number=number, brick=brick)
        output = self.output(column, neuron.unit) if column is not None else ""
        if not output:
            return text
        return QCoreApplication.translate("Network", "{neuron} (answers: {output})").format(
            neuron=text, output=output
        )
