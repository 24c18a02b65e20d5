"""The page's own code, run by Node: one process for all tests of a session."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from engine.export.page.code import answering_code

_LOOP = Path(__file__).with_name("node_loop.js")


class NodePage:
    """What the page's code answers; `load` gives it its data first."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", str(_LOOP)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._ask(command="code", text=answering_code())

    def load(self, data: dict[str, Any]) -> None:
        self._ask(command="load", data=data)

    def call(self, name: str, *many: tuple[object, ...]) -> list[Any]:
        """What the function gives for each of the lots of arguments."""
        return self._ask(command="call", name=name, many=many)

    def pattern(self, name: str, texts: list[str]) -> list[list[str | None] | None]:
        return self._ask(command="pattern", name=name, texts=texts)

    def assigned(self, texts: list[str]) -> list[str]:
        """The texts without letters that this Node's Unicode does not know yet."""
        return self._ask(command="assigned", texts=texts)

    def form(self, name: str, form: dict[str, Any], texts: list[str]) -> list[Any]:
        return self._ask(command="form", name=name, form=form, texts=texts)

    def rows(
        self, names: Sequence[str], rows: Sequence[Sequence[str]], **options: object
    ) -> list[dict[str, Any]]:
        """Rows of cells, which belong to the columns ``names``, answered."""
        return self._ask(command="rows", names=names, rows=rows, options=options)

    def outputs(self, rows: list[list[float]]) -> list[list[float]]:
        """What leaves the network for rows of its own inputs."""
        return self._ask(command="outputs", rows=rows)

    def table(self, data: bytes) -> dict[str, Any]:
        """A file of rows answered."""
        return self._ask(command="table", bytes=base64.b64encode(data).decode())

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def _ask(self, **asked: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        found = json.loads(self._process.stdout.readline(), object_hook=_number)
        if "error" in found:
            raise RuntimeError(found["error"][-2000:])
        return found["ok"]


def _number(found: dict[str, Any]) -> Any:
    """JSON has no NaN."""
    if set(found) == {"number"} and isinstance(found["number"], str):
        return float(found["number"].replace("Infinity", "inf"))
    return found


def node_or_skip() -> None:
    """Skips the test where there is no Node; it fails where continuous integration lacks it."""
    if shutil.which("node") is None:
        if os.environ.get("NEUROBRICKS_INSTALLED"):
            pytest.fail("Node is missing: .ci/run installs it")
        pytest.skip("there is no Node (Debian: nodejs) to run the page's code")
