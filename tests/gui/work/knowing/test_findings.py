"""What the checks find follows every edit."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from engine.findings import Finding
from gui.work.context import Context
from tests.gui.work.at_work import DESIGN, edited


def test_findings_follow_every_edit_and_come_once(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.facts.is_current, timeout=5000)
    heard: list[tuple[Finding, ...]] = []
    context.findings.changed.connect(lambda: heard.append(context.findings.all))
    before = context.findings.all
    wrong = DESIGN.replaced(DESIGN.bricks[0].changed(activation="softmax"))
    edited(context, wrong)
    assert "ending.softmax_alone" in [found.message.code for found in context.findings.all]
    edited(context, wrong.with_training(seed=5))  # changes nothing that is found
    assert len(heard) == 1
    context.document.undo_stack.undo()
    context.document.undo_stack.undo()
    assert heard[-1] == before
    assert len(heard) == 2
