"""The networks that a script loads from files beside it, such as pre-trained eyes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from engine.bricks import Shape
from engine.design import Design
from engine.training.trainer import quiet_tensorflow


def networks_beside(code: Path, design: Design, shape: Shape) -> dict[Path, bytes]:
    """The files that the script ``code`` loads, for pictures of ``shape``; {} where it loads none.
    Keras writes them."""
    found = {}
    for brick in design.bricks:
        if not brick.sees_once:
            continue
        quiet_tensorflow()
        name, network = brick.code_file(shape)
        with tempfile.TemporaryDirectory() as folder:
            network.save(Path(folder, name))
            found[code.with_name(name)] = Path(folder, name).read_bytes()
    return found
