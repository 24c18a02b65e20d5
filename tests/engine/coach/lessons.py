"""What the coach says of each lesson: its last word, and what it may say on the way there."""

from __future__ import annotations

ON_THE_WAY = frozenset({"early", "waiting", "well", "done"})
EXPECTED: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
