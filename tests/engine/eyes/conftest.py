"""Eyes that are quick, for all tests of this room."""

from __future__ import annotations

from tests.engine.quick_eyes import quick_eyes

__all__ = ["quick_eyes"]
