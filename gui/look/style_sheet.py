"""The application's style sheet, made from a theme's colours and the scale."""

from __future__ import annotations

from pathlib import Path

from gui.look.theme import Theme


def style_sheet(theme: Theme, scale: float, resources: Path) -> str:
    """Qt style sheet for the chrome. Widgets ask for a look by dynamic properties:

    ``role="primary"`` the one filled button; ``role="chosen"`` the one to press
    next; ``role="quiet"`` a button without a frame;
    ``role="muted"``, ``"title"``, ``"large"``, ``"error"``, ``"warning"``, ``"good"`` labels;
    ``role="panel"`` a frame on the panel colour; ``role="bar"`` the training bar.
    """

    def px(length: float) -> str:
        return f"{round(length * scale)}px"

    def less(length: float) -> str:
        """A padding in pixels, one less: its border is a pixel wider than usual."""
        return f"{round(length * scale) - 1}px"

    icons = (resources / "icons").as_posix()
    t = theme
    more = _high_contrast(t) if t.is_high else ""
    return f"""
* {{ font-size: {px(13)}; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line}; padding: {px(4)}; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="title"] {{ font-size: {px(16)}; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="large"] {{ font-size: {px(28)}; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.error}; }}
QLabel[role="warning"] {{ color: {t.warning}; }}
QLabel[role="good"] {{ color: {t.good}; }}
QFrame[role="panel"], QWidget[role="panel"] {{ background: {t.panel}; }}
QFrame[role="bar"], QWidget[role="bar"] {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
QWidget[role="status"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QWidget[role="card"] {{ background: {t.raised}; border-bottom: 1px solid {t.line}; }}
QFrame[role="sheet"] {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
QFrame[role="beside"] {{ background: {t.panel}; border: none; border-left: 1px solid {t.line}; }}
QFrame[role="kind"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {px(10)}; }}
QFrame[role="popover"] {{ background: {t.panel}; border: 1px solid {t.line}; }}
QFrame[role="line"] {{ background: {t.line}; border: none; margin: {px(6)} 0; }}

QPushButton {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.edge};
  border-radius: {px(6)}; padding: {px(5)} {px(12)}; }}
QPushButton:hover {{ background: {t.raised}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton[role="toggle"]:checked {{ background: {t.selection}; border-color: {t.accent}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {less(5)} {less(12)}; }}
QPushButton:disabled {{ color: {t.disabled}; background: {t.window}; border-color: {t.line}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border: 1px solid {t.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ border-color: {t.text}; }}
QPushButton[role="primary"]:focus {{ border: {px(3)} double {t.on_accent}; padding: {px(3)} {px(10)}; }}
QPushButton[role="primary"]:disabled {{ background: {t.raised}; color: {t.muted}; border-color: {t.line}; }}
QPushButton[role="chosen"] {{ border-color: {t.accent}; font-weight: 600; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover {{ background: {t.raised}; }}
QPushButton[role="quiet"]:disabled {{ border-color: transparent; }}
QPushButton[role="quiet"]:focus {{ border-color: {t.accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {px(6)}; padding: {px(4)}; }}
QToolButton:hover {{ background: {t.raised}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.selection}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
#runs_button::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: center right; }}
QToolButton[role="segment"] {{ background: transparent; color: {t.muted}; border: 1px solid {t.edge};
  border-left-width: 0; border-radius: 0; padding: 0 {px(6)}; }}
QToolButton[role="segment"][end="left"] {{ border-left-width: 1px; border-top-left-radius: {px(6)}; border-bottom-left-radius: {px(6)}; }}
QToolButton[role="segment"][end="right"] {{ border-top-right-radius: {px(6)}; border-bottom-right-radius: {px(6)}; }}
QToolButton[role="segment"]:hover {{ background: {t.raised}; color: {t.text}; }}
QToolButton[role="segment"]:checked {{ background: {t.selection}; color: {t.text}; font-weight: 600; }}
QToolButton[role="segment"]:focus {{ border: 2px solid {t.accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{
  background: {t.panel}; color: {t.text}; border: 1px solid {t.edge}; border-radius: {px(6)};
  padding: {px(3)} {px(6)}; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
  border: 2px solid {t.accent}; padding: {less(3)} {less(6)}; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {t.muted}; background: {t.window};
  border-color: {t.line}; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {{ background: transparent; border: none; border-radius: 0; padding: 0 0 0 {px(5)}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {px(14)}; background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url({icons}/arrow-up-{t.name}.svg); width: {px(8)}; height: {px(8)}; }}
QAbstractSpinBox::down-arrow {{ image: url({icons}/arrow-down-{t.name}.svg); width: {px(8)}; height: {px(8)}; }}
QComboBox::drop-down {{ border: none; width: {px(18)}; }}
QComboBox::down-arrow {{ image: url({icons}/arrow-down-{t.name}.svg); width: {px(8)}; height: {px(8)}; }}
QComboBox QAbstractItemView {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.line};
  selection-background-color: {t.selection}; selection-color: {t.text}; outline: none; }}

QCheckBox, QRadioButton {{ spacing: {px(8)}; }}
QCheckBox::indicator {{ width: {px(14)}; height: {px(14)}; border: 1px solid {t.muted}; border-radius: {px(4)};
  background: {t.panel}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({icons}/check-{t.name}.svg); }}
QCheckBox::indicator:disabled {{ border-color: {t.line}; background: {t.window}; }}
QCheckBox::indicator:checked:disabled {{ border-color: {t.line}; background: {t.muted}; }}
QCheckBox:focus {{ color: {t.accent}; }}

QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: {px(7)} {px(12)}; border: none;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ background: {t.selection}; }}

QHeaderView {{ background: {t.panel}; }}
QHeaderView::section {{ background: {t.raised}; color: {t.text}; border: none;
  border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line}; padding: {px(4)} {px(6)}; }}
QTableView, QListView, QTreeView {{ background: {t.panel}; border: 1px solid transparent;
  gridline-color: {t.line};
  selection-background-color: {t.selection}; selection-color: {t.text}; outline: none; }}
QTableView:focus, QListView:focus {{ border: 1px solid {t.accent}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableCornerButton::section {{ background: {t.raised}; border: none; }}

QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QStatusBar {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: none; }}
QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{ padding: {px(4)} {px(10)}; background: transparent; }}
QMenuBar::item:selected {{ background: {t.selection}; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: {px(4)}; }}
QMenu::item {{ padding: {px(5)} {px(24)} {px(5)} {px(24)}; border-radius: {px(4)}; }}
QMenu::icon {{ padding-left: {px(6)}; }}
QMenu::item:selected {{ background: {t.selection}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)} {px(8)}; }}

QScrollArea {{ border: none; background: transparent; }}
QScrollArea:focus {{ border: 1px solid {t.accent}; border-radius: {px(6)}; }}
QScrollBar:vertical {{ background: transparent; width: {px(10)}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(10)}; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {px(4)}; min-height: {px(24)}; min-width: {px(24)}; margin: 1px; }}
QScrollBar::handle:hover {{ background: {t.text}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.raised}; border: none; border-radius: {px(3)}; height: {px(6)}; text-align: center; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {px(3)}; }}
QSlider::groove:horizontal {{ background: {t.edge}; height: {px(4)}; border-radius: {px(2)}; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: {px(2)}; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent}; width: {px(12)};
  height: {px(12)}; margin: -{px(6)} 0; border-radius: {round(12 * scale) // 2 + 2}px; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; border-color: {t.text}; }}
{more}"""


def _high_contrast(t: Theme) -> str:
    """What is on or chosen is told by a pale fill elsewhere, here by a line as well."""
    return f"""
QToolButton:checked, QToolButton[role="segment"]:checked {{ border: 2px solid {t.accent}; }}
QMenu::item:selected, QMenuBar::item:selected {{ border: 1px solid {t.accent}; }}
QProgressBar {{ border: 1px solid {t.edge}; }}
"""
