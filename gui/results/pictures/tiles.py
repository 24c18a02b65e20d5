"""Answers to pictures as tiles of a wall, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from engine.data.facts import PreparedFacts
from gui.column_names import class_word
from gui.figure_words import percent_text
from gui.texts import number_text
from gui.widgets.pictures.picture_wall import Tile


def are_pictures(prepared: PreparedFacts | None) -> bool:
    """Whether each row is a picture of a class."""
    return prepared is not None and len(prepared.sample_shape) == 3 and bool(prepared.class_names)


def answered_tile(number: int, image: QImage, actual: str, answer: str, share: float) -> Tile:
    """The tile of a picture that the network takes for ``answer``, with that probability."""
    right = actual == answer
    translate = QCoreApplication.translate
    told = (
        translate("PictureTiles", "Picture {number}: {actual}. The network: {answer}, {share}.")
        if right
        else translate(
            "PictureTiles", "Picture {number}: {actual}. The network: {answer}, {share}. Wrong."
        )
    )
    words = told.format(
        number=number_text(number + 1),
        actual=class_word(actual),
        answer=class_word(answer),
        share=percent_text(share),
    )
    return Tile(number, image, class_word(answer), words, right, share)
