"""The inputs made ready, as scikit-learn's transformers do it, learned from training rows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.columns.cells.numbers import number_from, value_text
from engine.data.columns.rules.series_texts import moments
from engine.data.derived import derived_named
from engine.data.preparing.columns import names_of
from engine.data.preparing.encoders import (
    CategoryEncoder,
    ColumnEncoder,
    DateEncoder,
    NumberEncoder,
    OrderedEncoder,
    YesNoEncoder,
)
from engine.data.preparing.prepared import Prepared
from engine.data.settings import ColumnSettings, DataSettings
from engine.export.code.lines import Item, Writer, column, quoted
from engine.export.code.splitting import VARIABLE, used_parts
from engine.export.table_csv import CsvTable
from engine.scalings import SCALINGS

if TYPE_CHECKING:
    import pandas

_MANY = 16  # inputs: more are named by what they are not
_SCALERS = "sklearn.preprocessing"
_CLOCK_PARTS = {
    "year": 1,
    "month": 1,
    "day": 1,
    "weekday": 0,
}  # of a time of day, as the app has it
_OF_A_DATE = {"weekday": "day_of_week"}  # what pandas calls it


@dataclass(frozen=True)
class _Input:
    """Columns of the code's table that enter through the same steps."""

    steps: tuple[str, ...]
    names: tuple[str, ...]
    of: str  # the table's own column
    alone: bool = False  # its steps are for no other column


def write_new_columns(
    writer: Writer, settings: DataSettings, csv: CsvTable, prepared: Prepared
) -> None:
    """Columns that are worked out of others: parts of dates, and derived inputs. Those that
    look at the row before are written with what tidies the rows."""
    fills = {encoder.name: encoder.fill for encoder in prepared.encoders}
    for encoder in prepared.encoders:
        if isinstance(encoder, DateEncoder):
            _write_parts(writer, encoder, csv)
    for own in prepared.derived:
        kind = derived_named(own.kind)
        if kind.from_row_before:
            continue
        columns = [f"table[{quoted(name)}]" for name in own.columns]
        for place, name in enumerate(own.columns):
            if fills[name] is not None and csv.gaps(name):
                columns[place] += f".fillna({fills[name]!r})"
        code = kind.code(*columns)
        if code.startswith("np."):
            writer.module("numpy as np")
        about = [column(name) for name in (own.name, *own.columns)]
        writer.add(f"table[{quoted(own.name)}] = {code}", *about)


def _write_parts(writer: Writer, encoder: DateEncoder, csv: CsvTable) -> None:
    own, clock = quoted(encoder.name), csv.held[encoder.name] == "time"
    of = column(encoder.name)
    if clock:
        writer.add(f'table[{own}] = pd.to_datetime(table[{own}], format="%H:%M:%S")', of)
    source = f"table[{own}]"
    if encoder.fill is not None and csv.gaps(encoder.name):
        moment = str(moments(np.array([encoder.fill]))[0]).replace("T", " ")
        moment = f"1900-01-01 {moment[-8:]}" if clock else moment
        source += f'.fillna(pd.Timestamp("{moment}"))'
    for part, name in zip(encoder.parts, encoder.input_names, strict=True):
        value = f"{source}.dt.{_OF_A_DATE.get(part, part)}"
        if clock and part in _CLOCK_PARTS:
            value = str(_CLOCK_PARTS[part])
        writer.add(f"table[{quoted(name)}] = {value}", of)


def write_inputs_list(
    writer: Writer, settings: DataSettings, csv: CsvTable, prepared: Prepared
) -> None:
    """``inputs = […]``: the columns that the network sees."""
    found = _inputs(settings, csv, prepared)
    names = [name for each in found for name in each.names]
    targets = [own.name for own in settings.targets]
    rest = [name for name in map(str, csv.frame.columns) if name not in targets]
    if names == rest and len(names) > _MANY:
        about = [column(each.of) for each in found]
        gone = ", ".join(map(quoted, targets))
        writer.add(f"inputs = list(table.columns.drop([{gone}]))", *about)
        return
    items = [(quoted(name), column(each.of)) for each in found for name in each.names]
    writer.listed("inputs = [", items, "]")


def write_inputs(writer: Writer, settings: DataSettings, csv: CsvTable, prepared: Prepared) -> bool:
    """``x_train`` and so on; whether there is something called ``prepare``."""
    found = _inputs(settings, csv, prepared)
    parts = used_parts(prepared)
    groups = [list(same) for _, same in itertools.groupby(found, _together)]
    if not any(each.steps for each in found):
        for part in parts:
            writer.add(f"x_{VARIABLE[part]} = {VARIABLE[part]}[inputs]", "source")
        return False
    if len(groups) == 1:
        about = [column(each.of) for each in found]
        writer.add(f"prepare = {pipeline(writer, found[0].steps)}", *about)
    else:
        writer.name("sklearn.compose", "make_column_transformer")
        writer.add("prepare = make_column_transformer(")
        for group in groups:
            _write_group(writer, group)
        writer.add(")")
    for place, part in enumerate(parts):
        name = VARIABLE[part]
        how = "transform" if place else "fit_transform"
        writer.add(f"x_{name} = prepare.{how}({name}[inputs])", "source")
    return True


def _together(each: _Input) -> tuple[object, ...]:
    return (each.steps, each.of) if each.alone else (each.steps,)


def _write_group(writer: Writer, group: Sequence[_Input]) -> None:
    steps = pipeline(writer, group[0].steps) if group[0].steps else '"passthrough"'
    items: list[Item] = [(quoted(name), column(each.of)) for each in group for name in each.names]
    names = ", ".join(text for text, _ in items)
    whole = f"    ({steps}, [{names}]),"
    about = [of for _, of in items]
    if len(whole) <= 92:
        writer.add(whole, *about)
        return
    writer.add(f"    ({steps}, [", *about)
    for text, of in items:
        writer.add(f"        {text},", of)
    writer.add("    ]),", *about)


def pipeline(writer: Writer, steps: Sequence[str]) -> str:
    """Steps as one expression, their imports made."""
    for step in steps:
        name = step.split("(")[0]
        writer.name("sklearn.impute" if name == "SimpleImputer" else _SCALERS, name)
        if "np." in step or name == "FunctionTransformer":
            writer.module("numpy as np")
    if len(steps) == 1:
        return steps[0]
    writer.name("sklearn.pipeline", "make_pipeline")
    return f"make_pipeline({', '.join(steps)})"


def uses_logarithm(settings: DataSettings) -> bool:
    """Whether a column is scaled by its logarithm, which the code defines for itself."""
    names = [own.scaling for own in (*settings.inputs, *settings.targets)]
    names += [own.scaling for own in settings.derived_inputs]
    return any(SCALINGS[name].logarithmic for name in names)


# --- one column's steps --------------------------------------------------------------------------


def _inputs(settings: DataSettings, csv: CsvTable, prepared: Prepared) -> list[_Input]:
    found = [
        _input(own, encoder, csv, prepared)
        for own, encoder in zip(settings.inputs, prepared.encoders, strict=True)
    ]
    for derived in settings.derived_inputs:
        found.append(_Input(SCALINGS[derived.scaling].code(), (derived.name,), derived.name))
    return found


def _input(
    own: ColumnSettings, encoder: ColumnEncoder, csv: CsvTable, prepared: Prepared
) -> _Input:
    name = encoder.name
    if isinstance(encoder, DateEncoder):
        return _Input(SCALINGS[own.scaling].code(), encoder.input_names, name)
    fills = own.missing != "drop" and csv.gaps(name)
    if isinstance(encoder, NumberEncoder):
        steps = SCALINGS[own.scaling].code()
        if fills:
            steps = (_imputer(own, encoder.fill), *steps)
        return _Input(steps, (name,), name)
    training = csv.frame[name].loc[prepared.rows["training"]]
    if isinstance(encoder, CategoryEncoder):
        return _one_hot(own, encoder, training, csv, fills)
    return _counted(own, encoder, csv, prepared, fills)


def _one_hot(
    own: ColumnSettings,
    encoder: CategoryEncoder,
    training: pandas.Series,
    csv: CsvTable,
    fills: bool,
) -> _Input:
    arguments = []
    met = set(map(value_text, training.dropna().unique().tolist()))
    if fills and encoder.fill is not None:
        met.add(encoder.fill)
    categories = as_read([name for name in names_of(own, met) if name in met], training)
    # all that were met: of words that are as frequent, the order says which are kept
    alone = categories != sorted(categories)  # type: ignore[type-var]
    if alone:
        arguments.append(f"categories=[{_list(categories)}]")
    if encoder.takes_any:
        arguments += [
            f"max_categories={own.most_words + 1}",
            'handle_unknown="infrequent_if_exist"',
        ]
    else:
        arguments.append('handle_unknown="ignore"')
    steps: tuple[str, ...] = (f"OneHotEncoder({', '.join([*arguments, 'sparse_output=False'])})",)
    if fills and encoder.fill is not None:
        (fill,) = as_read((encoder.fill,), training)
        usual = training.mode()
        same = own.missing == "most_frequent" and len(usual) and usual.iloc[0] == fill
        strategy = 'strategy="most_frequent"' if same else _constant(fill)
        steps = (f"SimpleImputer({strategy})", *steps)
    return _Input(steps, (own.name,), own.name, alone)


def _counted(
    own: ColumnSettings,
    encoder: OrderedEncoder | YesNoEncoder,
    csv: CsvTable,
    prepared: Prepared,
    fills: bool,
) -> _Input:
    series = csv.frame[own.name]
    used = series.loc[np.concatenate(list(prepared.rows.values()))]
    names = as_read(encoder.categories, series)
    unknown = not set(used.dropna().unique().tolist()).issubset(names)
    scaling = SCALINGS[own.scaling].code() if isinstance(encoder, OrderedEncoder) else ()
    if not fills and not unknown and names == [0, 1]:
        return _Input(scaling, (own.name,), own.name)
    if not fills and not unknown:
        return _Input(
            (f"OrdinalEncoder(categories=[{_list(names)}])", *scaling), (own.name,), own.name, True
        )
    place = encoder.categories.index(encoder.fill or encoder.typical)
    counted = (
        f"OrdinalEncoder(categories=[{_list(names)}], "
        'handle_unknown="use_encoded_value", unknown_value=np.nan)'
    )
    return _Input(
        (counted, f"SimpleImputer({_constant(place)})", *scaling), (own.name,), own.name, True
    )


def _imputer(own: ColumnSettings, fill: float | None) -> str:
    if own.missing == "value":
        return f"SimpleImputer({_constant(fill)})"
    return f'SimpleImputer(strategy="{own.missing}")'


def _constant(value: object) -> str:
    return f'strategy="constant", fill_value={quoted(value)}'


def as_read(names: Sequence[str], series: pandas.Series) -> list[str | float]:
    """Values by their names as pandas reads them from the file."""
    from pandas.api.types import is_integer_dtype, is_numeric_dtype

    if not is_numeric_dtype(series.dtype):
        return list(names)
    numbers = [number_from(name) for name in names]
    whole = is_integer_dtype(series.dtype)
    return [int(each) if whole else float(each) for each in numbers if each is not None]


def _list(values: Sequence[object]) -> str:
    return f"[{', '.join(map(quoted, values))}]"
