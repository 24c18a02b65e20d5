"""The pre-trained eyes beside a script, as a Keras file of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from engine.bricks import Eyes, Shape
from engine.design import Design
from engine.eyes.network import eyes_network
from engine.training.trainer import quiet_tensorflow


def eyes_beside(code: Path, design: Design, shape: Shape) -> dict[Path, bytes]:
    """The file that the script ``code`` loads its eyes from, for pictures of ``shape``; {} without
    eyes. Keras writes it."""
    found = {}
    for brick in design.bricks:
        if isinstance(brick, Eyes):
            height, width, channels = shape
            quiet_tensorflow()
            network = eyes_network((height, width, channels), brick.side)
            name = f"eyes_{brick.resolution}.keras"
            with tempfile.TemporaryDirectory() as folder:
                network.save(Path(folder, name))
                found[code.with_name(name)] = Path(folder, name).read_bytes()
    return found
