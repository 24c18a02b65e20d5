"""One Node process for all tests of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.export.page.node import NodePage, node_or_skip
from tests.engine.export.page.pages import lesson_job, write_page


@pytest.fixture(scope="session")
def node() -> Iterator[NodePage]:
    node_or_skip()
    page = NodePage()
    yield page
    page.close()


@pytest.fixture(scope="session")
def iris_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(lesson_job("iris"), tmp_path_factory.mktemp("iris") / "page.html")
