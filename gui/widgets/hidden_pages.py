"""Tabs that need no more room than their pages do, those out of sight too."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget


def measure_hidden_pages(tabs: QTabWidget) -> None:
    """Have the pages that are not shown say anew how large they have to be.

    Qt lays out what is seen. What changes its size in a hidden page is not passed on beyond the
    nearest layout, and the tabs go on with the old size: a page that was large on the wall kept
    its column wide at the desk, though another page was shown.
    """
    for place in range(tabs.count()):
        page = tabs.widget(place)
        if page is tabs.currentWidget():
            continue
        for widget in (*page.findChildren(QWidget), page):
            widget.updateGeometry()
