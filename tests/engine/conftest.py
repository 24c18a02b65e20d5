"""What the engine's tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.data.sources.catalogue import BY_KIND
from engine.training import compiled
from tests.engine.checks.helpers import Nowhere


@pytest.fixture(scope="session", autouse=True)
def _nowhere_is_a_source() -> Iterator[None]:
    """Designs of tests that read no rows can go into files and come back."""
    BY_KIND["nowhere"] = Nowhere
    yield
    del BY_KIND["nowhere"]


@pytest.fixture
def without_xla(monkeypatch: pytest.MonkeyPatch) -> None:
    """Epochs as a plain graph: of the two seconds that it takes to compile a network, one stays.
    For tests that teach a few epochs and do not look at how."""
    monkeypatch.setattr(compiled, "_by_xla", lambda _bricks, _key: False)
