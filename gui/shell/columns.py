"""The three columns of the window, made one after the other."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from gui.work.context import Context

_STRETCH = (1, 0, 3)  # who takes the room of a wider window


def make_next(columns: QSplitter, context: Context) -> bool:
    """Put the next of DATA, MODEL and RESULT into ``columns``; whether it was not the last.

    What they are made of is imported here: plots take a while to load.
    """
    from gui.data.data_column import DataColumn
    from gui.results.result_column import ResultColumn
    from gui.stack.model_column import ModelColumn

    place = columns.count()
    columns.addWidget((DataColumn, ModelColumn, ResultColumn)[place](context))
    columns.setStretchFactor(place, _STRETCH[place])
    return columns.count() < len(_STRETCH)
