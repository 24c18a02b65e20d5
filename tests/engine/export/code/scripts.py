"""What the tests of scripts share: running a script, or only its steps before Keras."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.knowing.library import Library
from engine.data.preparing.prepared import Prepared
from engine.design import Design
from engine.export.code.code_kinds import made_script
from engine.export.code.script import Script
from engine.export.code.splitting import VARIABLE
from engine.export.table_csv import write_csv

PREPARING = ("imports", "load", "columns", "split", "prepare")


def script_for(design: Design, library: Library, table_name: str = "table.csv") -> Script:
    return made_script(design, library, "ko", table_name)


def prepared_by(script: Script, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The variables after the steps before the network, run in ``folder``; without Keras."""
    with (folder / script.table_name).open("wb") as stream:
        write_csv(script.rows, stream)
    lines = [
        line.text for line in script.lines if line.section in PREPARING and "keras" not in line.text
    ]
    space: dict[str, Any] = {"__name__": "__main__"}
    monkeypatch.chdir(folder)
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile("\n".join(lines), "script.py", "exec"), space)
    return space


def assert_same_numbers(space: dict[str, Any], prepared: Prepared) -> None:
    """The code's parts are the design's, row for row and number for number."""
    for part, name in VARIABLE.items():
        if not len(prepared.rows[part]):
            assert f"x_{name}" not in space
            continue
        x = np.asarray(space[f"x_{name}"], np.float64)
        np.testing.assert_allclose(x, prepared.x[part], rtol=1e-5, atol=1e-6, err_msg=f"x {part}")
        y = np.asarray(space[f"y_{name}"], np.float64).reshape(prepared.y[part].shape)
        np.testing.assert_allclose(y, prepared.y[part], rtol=1e-5, atol=1e-6, err_msg=f"y {part}")
