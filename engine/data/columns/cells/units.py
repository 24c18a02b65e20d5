"""Units that people write with numbers, and which of them measure the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A unit in its ``family``: of the family's own unit it is ``factor`` (and, of degrees, the
    family's value is value · factor + ``offset``)."""

    family: str
    factor: float = 1.0
    offset: float = 0.0


_FAMILIES: dict[str, tuple[tuple[str, float], ...]] = {
    # words between bars are written for the same unit
    "share": (("%", 1.0), ("‰", 0.1)),
    "won": (
        *(("원|₩|￦|KRW", 1.0), ("천원", 1e3), ("만원", 1e4), ("백만원", 1e6), ("천만원", 1e7)),
        ("억원", 1e8),
        ("조원", 1e12),
    ),
    "count": (
        ("천", 1e3),
        ("만", 1e4),
        ("백만", 1e6),
        ("천만", 1e7),
        ("억", 1e8),
        ("조", 1e12),
    ),
    "dollar": (("$|US$|USD|달러", 1.0), ("만달러", 1e4), ("억달러", 1e8)),
    "euro": (("€|EUR|유로", 1.0),),
    "pound sterling": (("£|GBP", 1.0),),
    "yen": (("¥|￥|JPY|엔", 1.0),),
    "yuan": (("위안", 1.0),),
    "mass": (
        *(("g", 1.0), ("kg|㎏|킬로그램", 1e3), ("mg|㎎", 1e-3), ("t|톤", 1e6)),
        *(("lb|lbs", 453.59237), ("oz", 28.349523125)),
    ),
    "length": (
        *(("m|미터", 1.0), ("km|㎞", 1e3), ("cm|㎝", 1e-2), ("mm|㎜", 1e-3)),
        *(("ft", 0.3048), ("in|inch", 0.0254), ("mi", 1609.344)),
    ),
    "area": (("㎡|m²|m2", 1.0), ("평", 400.0 / 121.0)),
    "volume": (("L|l|ℓ|리터", 1.0), ("mL|ml|cc|㎖", 1e-3), ("m³|m3", 1e3)),
    "temperature": (("℃|°C|도|°", 1.0), ("℉|°F", 5.0 / 9.0)),
    "persons": (("명|인", 1.0), ("만명", 1e4), ("천명", 1e3)),
    "pieces": (("개", 1.0), ("만개", 1e4)),
    "points": (("점|pts", 1.0),),
    "age": (("세|살", 1.0),),
    "times": (("회", 1.0),),
    "cases": (("건", 1.0), ("만건", 1e4)),
    "books": (("권", 1.0),),
    "years": (("년|years|yrs", 1.0),),
    "months": (("개월", 1.0),),
    "time": (
        *(("초|sec|s", 1.0), ("ms", 1e-3), ("분|min", 60.0), ("시간|h|hr|hrs|hours", 3600.0)),
        ("일|days", 86_400.0),
    ),
    "energy": (("kWh", 1.0),),
    "power": (("kW", 1.0), ("MW", 1e3)),
    "frequency": (("Hz", 1.0), ("kHz", 1e3), ("MHz", 1e6), ("GHz", 1e9)),
    "bytes": (("GB", 1.0), ("MB", 1.0 / 1024), ("KB", 1.0 / 1024**2), ("TB", 1024.0)),
    "food energy": (("kcal", 1.0), ("cal", 1e-3)),
    "speed": (("km/h|kph", 1.0), ("mph", 1.609344), ("m/s", 3.6)),
    "pressure": (("hPa", 1.0), ("kPa", 10.0), ("Pa", 0.01), ("bar", 1000.0)),
    "ppm": (("ppm", 1.0),),
    "decibel": (("dB", 1.0),),
    "pixel": (("px", 1.0),),
    "dust": (("㎍/㎥|µg/m³", 1.0),),
}
UNITS: dict[str, Unit] = {
    name: Unit(family, factor)
    for family, entries in _FAMILIES.items()
    for names, factor in entries
    for name in names.split("|")
}
for _name in ("℉", "°F"):
    UNITS[_name] = Unit("temperature", 5.0 / 9.0, -160.0 / 9.0)
# What is counted has no larger or smaller unit that could be meant instead.
COUNTERS = frozenset(("명", "인", "개", "점", "세", "살", "회", "건", "권"))
CURRENCIES = ("US$", "₩", "￦", "$", "€", "£", "¥", "￥", "KRW", "USD", "EUR", "JPY", "GBP")


def same_measure(units: Iterable[str]) -> bool:
    """Whether all ``units`` measure the same thing, so that one can be converted to another."""
    return len({UNITS[unit].family for unit in units}) <= 1


def same_unit(one: str, other: str) -> bool:
    """Whether the two are only written differently."""
    return one == other or (bool(one) and bool(other) and UNITS[one] == UNITS[other])


def converted(value: float, unit: str, wanted: str) -> float:
    """``value`` in ``unit`` as a value in ``wanted``, which measures the same thing."""
    own, other = UNITS[unit], UNITS[wanted]
    if own == other:
        return value
    if own.offset == other.offset == 0.0 and own.factor < other.factor:
        return value / (other.factor / own.factor)  # 3367 g: 3.367 kg, not 3.3670000000000004
    return (value * own.factor + own.offset - other.offset) / other.factor
