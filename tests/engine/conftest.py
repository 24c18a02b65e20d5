"""What the engine's tests share."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import pytest

from engine.data.sources.catalogue import BY_KIND
from engine.training.compiled_key import CompiledKey
from engine.training.epochs import compiled
from engine.training.epochs.compiled import CompiledModel
from engine.training.trainer import Trainer
from tests.engine.checks.helpers import Nowhere


@pytest.fixture(scope="session", autouse=True)
def _nowhere_is_a_source() -> Iterator[None]:
    """Designs of tests that read no rows can go into files and come back."""
    BY_KIND["nowhere"] = Nowhere
    yield
    del BY_KIND["nowhere"]


_compiled_without_xla: OrderedDict[CompiledKey, CompiledModel] = OrderedDict()


@pytest.fixture(scope="module")
def without_xla() -> Iterator[OrderedDict[CompiledKey, CompiledModel]]:
    """Epochs as a plain graph: of the two seconds that it takes to compile a network, one stays.
    And what was compiled for one trainer is there for the next, as in an engine that stays.
    For tests that teach a few epochs and do not look at how. What is compiled can be cleared."""

    def keep_own(trainer: Trainer, models: OrderedDict[CompiledKey, CompiledModel]) -> None:
        trainer.__dict__["_models"] = models

    shared = property(lambda _trainer: _compiled_without_xla, keep_own)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compiled, "_by_xla", lambda _bricks, _key: False)
        patch.setattr(Trainer, "_models", shared, raising=False)
        yield _compiled_without_xla
