"""Says which row a typed one follows, where an input looks at the row before."""

from __future__ import annotations

from engine.data.derived import derived_named
from engine.data.settings import DataSettings
from gui.column_names import derived_word
from gui.texts import number_text
from gui.widgets.plain_text import PlainLabel


def inputs_that_look_back(data: DataSettings) -> tuple[str, ...]:
    """The inputs that are worked out with the row before."""
    return tuple(
        derived_word(own) for own in data.derived_inputs if derived_named(own.kind).from_row_before
    )


class FollowedRow(PlainLabel):
    """One sentence right under the fields; hidden where no input looks at the row before."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setVisible(False)

    def show_followed(self, names: tuple[str, ...], row: int | None) -> None:
        """``names``: the inputs that look back; ``row``: the number of the table's row that they
        look at, None: its last."""
        self.setVisible(bool(names))
        if row is None:
            sentence = self.tr("{names}: the difference to the table's last row.")
        else:
            sentence = self.tr("{names}: the difference to row {number} of the table.")
        number = "" if row is None else number_text(row)
        self.setText(sentence.format(names=", ".join(names), number=number))
