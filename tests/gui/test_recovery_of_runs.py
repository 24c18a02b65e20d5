"""A window that is killed with several runs and planned networks: all are there again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import Application
from gui.work.recovery.recovery_question import RecoveryQuestion
from gui.work.remembered.places import autosave_folder
from tests.engine.brick_samples import assert_same_run
from tests.gui.real_application import made_anew
from tests.gui.work.several_runs import LESSON, worked_at

SITTING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from engine.brickfile import brick_file as brickfile
from engine.brickfile.bundle_of import bundle_of
from engine.files.store import TableStore
from gui.work.recovery.autosave import Autosave
from tests.gui.work.several_runs import worked_at

application = QCoreApplication([])
document = worked_at()
autosave = Autosave(
    document,
    lambda: bundle_of(document.design, TableStore(), document.runs, document.planned),
    Path(sys.argv[1]),
    quiet=0.0,
)
document.rename_planned("name", "line-deep", "아주 깊은")  # all before was not seen by autosave
def is_kept():
    return autosave.file.exists() and any(
        plan.name == "아주 깊은" for plan in brickfile.read(autosave.file).planned
    )
while not is_kept():
    application.processEvents()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    with made_anew(qapp, "ko") as application:
        yield application


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_runs_and_plans_outlive_a_kill(qtbot: QtBot, application: Application) -> None:
    root = Path(__file__).parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", SITTING, str(autosave_folder())],
        env={**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"},
        cwd=root,
        check=False,
    )
    assert killed.returncode == -9
    application.open(None)
    qtbot.waitUntil(lambda: bool(application.window.findChildren(RecoveryQuestion)), timeout=60_000)
    question = application.window.findChildren(RecoveryQuestion)[0]
    with qtbot.waitSignal(application.window.files.opened, timeout=60_000):
        question.recover_button.click()

    before, after = worked_at(), application.document
    assert after.unsaved
    assert after.design == before.design
    assert [plan.id for plan in after.planned] == [plan.id for plan in LESSON.planned()]
    assert [plan.design for plan in after.planned] == [plan.design for plan in LESSON.planned()]
    assert after.planned[2].name == "아주 깊은"
    assert after.runs.chosen_id == "of-line-one-neuron"
    assert after.runs.last_number == 3  # the deleted one's number does not come back
    assert len(after.runs.records) == 2
    for one, other in zip(after.runs.records, before.runs.records, strict=True):
        assert_same_run(one, replace(other, made=one.made))
    assert after.runs.records[1].name == "은닉층"
