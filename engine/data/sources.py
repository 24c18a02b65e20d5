"""The catalogue of sources, in the order in which they are offered."""

from __future__ import annotations

from typing import Any

from engine.data.source import Source

CATALOGUE: tuple[type[Source], ...] = ()

BY_KIND: dict[str, type[Source]] = {
    source_class.model_fields["kind"].default: source_class for source_class in CATALOGUE
}


def source_from(raw: Any) -> Source:
    """The source that ``raw`` (a source, or a dict with ``kind``) stands for.

    Raises:
        ValueError: ``raw`` is neither, its kind is unknown, or a field is wrong.
    """
    if isinstance(raw, Source):
        return raw
    if not isinstance(raw, dict) or raw.get("kind") not in BY_KIND:
        raise ValueError("a source is an object with a known kind")
    return BY_KIND[raw["kind"]].model_validate(raw)
