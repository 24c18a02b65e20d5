"""One Chromium for all tests of what leaves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.export.page.browser import Browser, browser_or_skip


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser_or_skip()
    own = Browser(tmp_path_factory.mktemp("chromium"))
    yield own
    own.close()
