"""A document of pictures in the real window: it opens, shows its facts, learns, and every tab of
the data and of the result can be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.brickfile import brick_file as brickfile
from engine.brickfile.bundle_of import bundle_of
from engine.data.knowing.library import Library
from engine.data.sources.pictures import Pictures
from engine.edits.proposal import propose
from engine.service.requests.run_requests import Evaluate
from gui.application import Application
from tests.engine.data.pictures.made import two_classes, write
from tests.gui.engine_here import answer_to
from tests.gui.real_application import started

MINUTE = 180_000


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    with started(qapp, "ko") as application:
        yield application
        application.language.choose("en")


def test_it_opens_learns_and_can_be_looked_at(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    library = Library()
    photos = write(tmp_path / "사진", two_classes(30, "고양이", "강아지"))
    design = propose(library, Pictures.of(library.bring_pictures(photos)))
    design = design.with_training(epochs=2)
    path = tmp_path / "사진.brick"
    brickfile.write(path, bundle_of(design, library.store))
    window, context, document = application.window, application.context, application.document

    document.replace(document.design)  # nothing is asked about
    window.files.open(path)
    qtbot.waitUntil(
        lambda: isinstance(document.design.data.source, Pictures) and context.facts.is_current,
        timeout=MINUTE,
    )
    prepared = context.facts.prepared
    assert prepared is not None
    assert prepared.input_shape == (16, 16, 3)
    assert not [finding for finding in context.findings.all if finding.severity == "error"]
    with qtbot.waitSignal(
        context.run.state_changed,
        timeout=MINUTE,
        check_params_cb=lambda: context.run.state == "ended",
    ):
        context.run.train()
    for tabs in (window.data_column.tabs, window.result_column.tabs):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            QApplication.processEvents()
            # answered behind whatever the tab has asked for
            answer_to(qtbot, context.engine, Evaluate("test"))
    for brick in ("input", "labels", *(brick.id for brick in document.design.bricks)):
        window.model_column.tower.choose([brick])
        QApplication.sendPostedEvents()
    assert document.design == design
