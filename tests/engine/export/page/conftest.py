"""One Node process for all tests of the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.export.page.node import NodePage, node_or_skip


@pytest.fixture(scope="session")
def node() -> Iterator[NodePage]:
    node_or_skip()
    page = NodePage()
    yield page
    page.close()
