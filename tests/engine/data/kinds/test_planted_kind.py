"""One more kind of column, planted in a single file: this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pytest
from typing_extensions import override

from engine.data.kinds import KINDS
from engine.data.kinds.base import Seen
from engine.data.kinds.number import Number
from engine.data.knowing.summary import table_facts
from engine.data.preparing.edits import possible_kinds, possible_scalings, with_kind, with_missing
from engine.data.preparing.encoders import NumberEncoder
from engine.data.preparing.pipeline import WAYS
from engine.data.preparing.preparation import prepare
from engine.data.preparing.read_column import ReadColumn
from engine.data.preparing.ways import AsNumber, Steps
from engine.data.settings import ColumnSettings, DataSettings, SplitSettings
from engine.data.table import Table
from tests.engine.checks.helpers import Nowhere


class Share(Number):
    """A number between 0 and 1 that nobody should scale."""

    name: ClassVar[str] = "share"
    word: ClassVar[str] = "shares"
    hint: ClassVar[str] = "One input: the share itself."
    gap_value: ClassVar[str] = "0.5"

    @override
    def fits(self, seen: Seen) -> bool:
        low, high = seen.minimum, seen.maximum
        return seen.is_number and low is not None and low >= 0.0 and (high or 0.0) <= 1.0

    @override
    def scalings(self, settings: object) -> tuple[str, ...]:
        return ("none",)

    @override
    def example(self, clock: bool) -> str:
        return "0.5"


@dataclass(frozen=True)
class RootEncoder(NumberEncoder):
    """One input: the number's root."""

    def transform(self, values: np.ndarray) -> np.ndarray:
        return np.sqrt(super().transform(values))


class AsRoot(AsNumber):
    """A way that no other kind takes."""

    @override
    def steps(self, column: ReadColumn, training: np.ndarray, fill: float | None) -> Steps:
        from sklearn.preprocessing import FunctionTransformer

        return [*super().steps(column, training, fill), ("root", FunctionTransformer(np.sqrt))]

    @override
    def encoders(
        self, columns: Sequence[ReadColumn], training: np.ndarray, steps: object
    ) -> Iterator[NumberEncoder]:
        for encoder in super().encoders(columns, training, steps):
            yield RootEncoder(**vars(encoder))


class Area(Number):
    """A number of which the root is taught."""

    name: ClassVar[str] = "area"
    word: ClassVar[str] = "areas"
    hint: ClassVar[str] = "One input: the side."

    @override
    def prepared_as(self, settings: object) -> str:
        return "root"


@pytest.fixture(autouse=True)
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, Share.name, Share())
    monkeypatch.setitem(KINDS, Area.name, Area())
    monkeypatch.setitem(WAYS, "root", AsRoot())


def rows() -> Table:
    import pandas as pd

    share = [0.25, 0.75, np.nan, 1.0, 0.0, 0.5, 0.125, 0.875]
    paid = [1.0, 3.0, 2.0, 4.0, 0.0, 2.0, 0.5, 3.5]
    return Table(pd.DataFrame({"share": share, "paid": paid}))


def settings(**choices: object) -> DataSettings:
    share = {"name": "share", "role": "input", "kind": "share", **choices}
    columns = (
        ColumnSettings.model_validate(share),
        ColumnSettings(name="paid", role="target"),
    )
    split = SplitSettings(method="in_order", test_share=0.25, validation_share=0.0)
    return DataSettings(source=Nowhere(), columns=columns, split=split)


def test_it_is_offered_where_it_fits_and_stands_in_a_file() -> None:
    table = table_facts(rows())
    assert possible_kinds(table, "share") == ("number", "category", "share")
    assert possible_kinds(table, "paid") == ("number", "category")
    data = settings()
    assert ColumnSettings.model_validate_json(data.columns[0].model_dump_json()) == data.columns[0]


def test_choosing_it_leaves_only_what_it_knows() -> None:
    data = settings(kind="number", scaling="standardize", missing="median")
    chosen = with_kind(data, "share", "share").column("share")
    assert (chosen.kind, chosen.scaling, chosen.missing) == ("share", "none", "median")
    assert possible_scalings(chosen) == ("none",)
    filled = with_missing(with_kind(data, "share", "share"), "value").column("share")
    assert filled.missing_value == "0.5"


def test_it_is_prepared_and_read_as_it_says() -> None:
    prepared = prepare(rows(), settings(missing="value", missing_value="0.5"))
    taught = [0.25, 0.75, 0.5, 1.0, 0.0, 0.5]
    assert prepared.x["training"][:, 0].tolist() == taught
    assert prepared.encoders[0].read(["0.75", ""]).tolist()[0] == 0.75


def test_one_more_way_to_become_inputs_is_one_class_too() -> None:
    prepared = prepare(rows(), settings(kind="area", missing="value", missing_value="0.25"))
    taught = np.sqrt([0.25, 0.75, 0.25, 1.0, 0.0, 0.5])
    assert prepared.x["training"][:, 0].tolist() == pytest.approx(taught.tolist())
    encoder = prepared.encoders[0]
    assert encoder.transform(encoder.read(["0.81"])).tolist() == [[pytest.approx(0.9)]]


def test_without_it_a_file_says_what_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(KINDS, "share")
    with pytest.raises(ValueError, match="no kind of column"):
        settings()
