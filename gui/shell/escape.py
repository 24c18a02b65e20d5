"""What Esc leaves, one thing at a time."""

from __future__ import annotations

from gui.shell.actions import Actions
from gui.work.context import Context


def left_one(context: Context, commands: Actions) -> bool:
    """Let the chosen rows go, else show the columns again that a wide one hides, else stop
    presenting; whether there was anything to leave."""
    if context.selection.rows.size:
        context.selection.clear()
    elif commands.wide.isChecked():
        commands.wide.setChecked(False)
    elif context.look.presenting:
        commands.present.setChecked(False)
    else:
        return False
    return True
