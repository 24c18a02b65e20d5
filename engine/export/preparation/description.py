"""A network, and all that stands between a raw row and its answer, as plain data for JSON.

What leaves with a model, a page or a service is this description: nothing that answers rows has
to know the app. `docs/preparation.md` says what each part means.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.bricks import Brick
from engine.data.columns.column_form import ColumnForm
from engine.data.pictures.decoding import LONGEST
from engine.data.preparing.derived_encoder import DerivedEncoder
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
    YesNoEncoder,
)
from engine.data.preparing.prepared import Prepared
from engine.data.reading.table_form import TableForm
from engine.data.source import Source
from engine.data.sources.pictures import PictureSource
from engine.design import Design
from engine.scalings.scale import Scale

FORMAT = "neurobricks preparation"
VERSION = 1
_FAR = 8.0  # spreads: single precision loses three of its 24 bits
_KINDS: dict[type, str] = {
    NumberEncoder: "number",
    DateEncoder: "date",
    CategoryEncoder: "category",
    OrderedEncoder: "ordered",
    YesNoEncoder: "yes_no",
}

Json = dict[str, Any]


def described(design: Design, prepared: Prepared) -> Json:
    """What makes a raw row ready for the network of ``design``, the network itself without its
    weights, and what its answer means."""
    facts = prepared.facts
    return {
        "format": FORMAT,
        "version": VERSION,
        "task": facts.task,
        "table": _table(design.data.source),
        "usual_form": ColumnForm().model_dump(mode="json"),
        "columns": [_column(encoder) for encoder in prepared.encoders],
        "derived": [_derived(own) for own in prepared.derived],
        **_picture(design.data.source),
        "input_shape": list(facts.input_shape),
        "network": layers(design.bricks),
        "targets": _targets(prepared),
        "classes": list(facts.class_names),
    }


def layers(bricks: Sequence[Brick]) -> list[Json]:
    """What each brick does to numbers, without what only learning looks at. Its weights are the
    next ones in the order of Keras' ``model.weights``."""
    return [brick.model_dump(mode="json", exclude={"id", *brick.first_fields}) for brick in bricks]


def _table(source: Source) -> Json:
    """How the file was written that was learned from; of another source {}."""
    if not isinstance(source, TableForm):
        return {}
    names = ("format", "sheet", "encoding", "separator", "header", "decimal", "header_lines")
    return source.model_dump(mode="json", include={*names, "skip", "skip_below"})


def _picture(source: Source) -> Json:
    """How a picture is made ready, where one is what enters."""
    if not isinstance(source, PictureSource):
        return {}
    look = source.look
    return {
        "picture": {
            "longest": LONGEST,
            "size": look.size,
            "colour": look.colour,
            "fitting": look.fitting,
        }
    }


def _column(encoder: ColumnEncoder) -> Json:
    found: Json = {
        "name": encoder.name,
        "kind": _KINDS[type(encoder)],
        "form": _form(encoder.form),
        "fill": encoder.fill,
        "typical": encoder.typical,
        "inputs": list(encoder.input_names),
    }
    if isinstance(encoder, NumberEncoder):
        found |= _ends(encoder) | {"scaling": scaling(encoder.scaling)}
    elif isinstance(encoder, DateEncoder):
        found |= _ends(encoder) | {
            "parts": list(encoder.parts),
            "scalings": [scaling(own) for own in encoder.scalings],
        }
    else:
        found["categories"] = list(encoder.categories)
    if isinstance(encoder, CategoryEncoder):
        found |= {"rare": encoder.rare, "takes_any": encoder.takes_any}
    if isinstance(encoder, OrderedEncoder):
        found["scaling"] = scaling(encoder.scaling)
    return found


def _form(form: ColumnForm) -> Json:
    """Where it differs from the usual one."""
    return form.model_dump(mode="json", exclude_defaults=True)


def _ends(encoder: NumberEncoder | DateEncoder | DerivedEncoder) -> Json:
    ends = (encoder.low, encoder.high)
    low, high = (float(end) if np.isfinite(end) else None for end in ends)
    return {"low": low, "high": high}


def _derived(own: DerivedEncoder) -> Json:
    return {
        "name": own.name,
        "kind": own.kind,
        "columns": list(own.columns),
        "scaling": scaling(own.scaling),
        "typical": own.typical,
        "before": own.before if np.isfinite(own.before) else None,
        **_ends(own),
    }


def scaling(scale: Scale) -> Json:
    """scaled = (v − offset) / scale, of v's signed logarithm where ``log``. A model into which
    the scaling is folded takes v − ``centre`` instead."""
    return {
        "offset": float(scale.offset),
        "scale": float(scale.scale),
        "log": scale.log,
        "centre": centre(scale),
    }


def centre(scale: Scale) -> float:
    """What is taken off a value before it enters a model that has its scaling inside: 0 for most;
    a round number near the middle where the values are large beside their spread, of which single
    precision would keep too few digits (the years 1991 to 2020)."""
    if abs(scale.offset) <= _FAR * abs(scale.scale):
        return 0.0
    step = 10.0 ** math.floor(math.log10(abs(scale.scale)))
    return float(round(scale.offset / step) * step)


def _targets(prepared: Prepared) -> list[Json]:
    """How the network's output becomes each number that is predicted; of classes only the
    column's name."""
    names = prepared.facts.target_names
    if prepared.facts.class_names:
        return [{"name": name} for name in names]
    logs = prepared.target_log or (False,) * len(names)
    # of a network of others, which came without rows, nothing is known
    spreads = [own if np.isfinite(own) else 0.0 for own in prepared.target_spreads]
    figures = zip(names, prepared.target_offset, prepared.target_scale, logs, spreads, strict=True)
    return [
        {"name": name, "spread": spread, **scaling(Scale(float(offset), float(scale), bool(log)))}
        for name, offset, scale, log, spread in figures
    ]
