"""Libraries that Keras imports only because they are there, and that nothing here asks it for."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

__all__ = ["without_optional_libraries"]

# Its wrappers for scikit-learn (which takes half of SciPy with it), data frames given to `fit`,
# plots, notebooks, and TensorFlow's way from JAX. Keras does without each of them.
_OPTIONAL = ("sklearn", "pandas", "matplotlib", "IPython", "jax")


class _NotForKeras(MetaPathFinder):
    """Finds them not there, in the thread that made it. Another thread may need them just now."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        if name in _OPTIONAL and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is not asked for", name=name)
        return None


@contextlib.contextmanager
def without_optional_libraries() -> Iterator[None]:
    """While TensorFlow and Keras are imported: a quarter to a third of that was these. One that
    is imported already is theirs as well, and each can be imported as usual afterwards."""
    finder = _NotForKeras()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
