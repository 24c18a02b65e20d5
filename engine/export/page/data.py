"""What a page knows: the preparation, the weights, the rules for cells, its words."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.bricks import Brick, shape_text
from engine.data.columns.cells.numbers import value_text
from engine.data.columns.column_form import ColumnForm
from engine.data.preparing.columns import is_numeric, numbers_of
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.prepared import Prepared
from engine.data.sources.pictures import Pictures
from engine.data.table import Table
from engine.design import Design
from engine.export.kind import ExportJob
from engine.export.page.eyes import eyes_data
from engine.export.page.figures import figures
from engine.export.page.marks import mark
from engine.export.page.rules import rules
from engine.export.page.words import both, class_words, column_words, every_page
from engine.export.preparation.description import described
from engine.export.preparation.files import eyes_weights

_PIXEL = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")  # line and place, as the digits' columns have it
_MOST_ROWS = 1000  # of a person's own, where they are asked for
_STORY = "story"
Json = dict[str, Any]


def page_data(job: ExportJob) -> Json:
    """All that a page has to know of ``job``, for JSON."""
    design, prepared = job.design, job.prepared
    facts, source = prepared.facts, design.data.source
    words = every_page() | {_brick_key(own): both(own.title) for own in design.bricks}
    own = type(source).family in ("table", "painted") or isinstance(source, Pictures)
    built_in = not own
    if built_in:
        words[_STORY] = both(type(source).story)
    names = [*(own.name for own in prepared.encoders), *facts.target_names]
    found = answering_data(design, prepared, job.learned.state.weights)
    return found | {
        "language": job.language,
        "words": words,
        "column_words": column_words(names, source),
        "class_words": class_words(facts.class_names, source),
        "story": _STORY if built_in else "",
        "target_units": [_unit(job, name) for name in facts.target_names],
        "target_ends": _target_ends(prepared),
        "training_rows": facts.training_rows,
        "whole": _whole(job),
        "picture": picture(prepared),
        "tower": tower(design, facts.input_shape),
        "figures": None
        if job.options.test_closed
        else figures(prepared, found["preparation"]["network"], _all_weights(job)),
        "test_closed": job.options.test_closed,
        "own_rows": _own_rows(job) if _has_own_rows(job) else None,
    }


def _all_weights(job: ExportJob) -> list[np.ndarray]:
    """The network's, and before them those of pre-trained eyes."""
    eyes = eyes_weights() if any(own.sees_once for own in job.design.bricks) else ()
    return [*(array for _, array in eyes), *job.learned.state.weights]


def answering_data(design: Design, prepared: Prepared, weights: Sequence[np.ndarray]) -> Json:
    """The part of it that makes answers of rows. ``weights``: in the order of Keras'
    ``model.weights``."""
    eyes = {"eyes": eyes_data()} if any(own.sees_once for own in design.bricks) else {}
    return {
        **eyes,
        "rules": rules(),
        "preparation": _without_cells(described(design, prepared)),
        "weights": [_packed(array) for array in weights],
    }


def _without_cells(description: Json) -> Json:
    """The description with marks of the cells that could not be read in the table: they are what
    a person wrote, and a page is given away."""
    columns = [own | {"form": with_marks(own["form"])} for own in description["columns"]]
    return description | {"columns": columns}


def with_marks(form: Json) -> Json:
    """A column's form with its odd cells as marks."""
    return form | {"odd": [mark(text) for text in form["odd"]]} if "odd" in form else form


def picture(prepared: Prepared) -> Json | None:
    """The size of the picture whose pixels the columns are, line by line, and how much ink the
    fullest has; None where they are no picture."""
    found = [_PIXEL.fullmatch(own.name) for own in prepared.encoders]
    numbers = all(isinstance(own, NumberEncoder) for own in prepared.encoders)
    if prepared.derived or not numbers or len(found) < 16 or None in found:
        return None
    places = [(int(own[1]), int(own[2])) for own in found if own is not None]
    height, width = places[-1]
    if places != [(y + 1, x + 1) for y in range(height) for x in range(width)]:
        return None
    most = max(own.high for own in prepared.encoders if isinstance(own, NumberEncoder))
    return {"height": height, "width": width, "most": float(most)} if most > 0 else None


def tower(design: Design, input_shape: tuple[int, ...]) -> list[Json]:
    """The input and each brick, with the shape that leaves it."""
    shapes = design.shapes(input_shape)
    found: list[Json] = [{"shape": shape_text(input_shape)}]
    for own, shape in zip(design.bricks, shapes[-len(design.bricks) :], strict=True):
        text = shape_text(shape) if shape is not None else ""
        found.append(
            {"words": _brick_key(own), "family": own.family, "face": own.face(), "shape": text}
        )
    return found


def _brick_key(own: Brick) -> str:
    return f"brick.{own.model_dump()['kind']}"


def _packed(array: np.ndarray) -> str:
    """Its numbers in single precision, the last axis going by fastest."""
    return base64.b64encode(np.ascontiguousarray(array, "<f4").tobytes()).decode("ascii")


def _unit(job: ExportJob, name: str) -> str:
    table = _table(job)
    form = table.forms.get(name) if table is not None else None
    return form.unit if form is not None else ""


def _table(job: ExportJob) -> Table | None:
    """Its table; None of a network of others, which came without rows."""
    there = job.prepared.facts.rows_used
    return job.tables.table(job.design.data.source) if there else None


def _whole(job: ExportJob) -> list[str]:
    """The columns of nothing but whole numbers: a slider steps by them."""
    table = _table(job)
    found: list[str] = []
    if table is None:
        return found
    for own in job.prepared.encoders:
        if isinstance(own, NumberEncoder):
            series = table.frame[own.name]
            read = series if is_numeric(series) else numbers_of(series, table.forms.get(own.name))
            numbers = np.asarray(read, np.float64)
            known = numbers[np.isfinite(numbers)]
            if (known == np.floor(known)).all():
                found.append(own.name)
    return found


def _target_ends(prepared: Prepared) -> list[list[float]]:
    """The least and the greatest value of each predicted number in the training rows."""
    if prepared.facts.class_names or not prepared.facts.training_rows:
        return []
    known = prepared.actual_targets("training")
    ends = zip(known.min(axis=0).tolist(), known.max(axis=0).tolist(), strict=True)
    return [[low, high] for low, high in ends if math.isfinite(low) and math.isfinite(high)]


def _has_own_rows(job: ExportJob) -> bool:
    return job.options.own_rows and job.prepared.facts.rows_used > 0 and not job.sees_pictures


def _own_rows(job: ExportJob) -> Json:
    """Rows of the table, as texts that are read as the columns are."""
    frame = job.tables.table(job.design.data.source).frame
    encoders = job.prepared.encoders
    columns = [
        [_own_cell(value, own.form) for value in frame[own.name].head(_MOST_ROWS).tolist()]
        for own in encoders
    ]
    rows = [list(cells) for cells in zip(*columns, strict=True)]
    return {"names": [own.name for own in encoders], "rows": rows}


def _own_cell(value: object, form: ColumnForm) -> str:
    """A number with the column's decimal sign, and its unit where it would be another without."""
    text = value_text(value)
    if isinstance(value, str) or form.meaning != "number" or not text:
        return text
    text = text.replace(".", ",") if form.decimal == "," else text
    return f"{text}{form.unit}" if form.plain_factor != 1.0 else text
