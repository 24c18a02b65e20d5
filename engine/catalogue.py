"""What the catalogues have in common: a name in a file is one of theirs."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import AfterValidator


def one_of(catalogue: Mapping[str, object], what: str) -> AfterValidator:
    """For an annotation: a text that is a name in ``catalogue``, which holds every ``what``."""

    def known(name: str) -> str:
        if name not in catalogue:
            raise ValueError(f"no {what} is called {name[:40]!r}")
        return name

    return AfterValidator(known)
