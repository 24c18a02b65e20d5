"""A script as a Jupyter notebook: a cell for each step, and the curves as a plot.

The plot needs matplotlib, which a comment says. Its labels are in Korean only where the
computer that runs it has a font for that, and in English elsewhere.
"""

from __future__ import annotations

import itertools
from typing import Any

from engine.export.code.code_words import CodeWords
from engine.export.code.lines import CodeLine, quoted
from engine.export.code.script import Script
from engine.lessons.words import LanguageCode

_KOREAN_FONTS = """fonts = {font.name for font in font_manager.fontManager.ttflist}
wanted = ["Malgun Gothic", "AppleGothic", "NanumGothic", "Noto Sans CJK KR", "Noto Sans KR"]
korean = next((name for name in wanted if name in fonts), None)
if korean:
    plt.rcParams["font.family"] = korean
    plt.rcParams["axes.unicode_minus"] = False"""


def notebook_of(script: Script, language: LanguageCode) -> str:
    """The notebook's JSON, valid by nbformat.

    Raises:
        nbformat.ValidationError: never; it is checked before anybody gets it.
    """
    nbformat, v4 = _nbformat()
    words = CodeWords(language)
    cells: list[Any] = [v4.new_markdown_cell(f"# {words.said('notebook')}")]
    for section, lines in itertools.groupby(script.lines, lambda line: line.section):
        cells += _cells(section, list(lines), words, v4)
        if section in ("fit", "numpy_fit"):
            cells += _curves(words, language, v4)
    for place, cell in enumerate(cells):
        cell["id"] = f"cell-{place}"  # the same notebook for the same design
    book = v4.new_notebook(cells=cells)
    book.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    book.metadata["language_info"] = {"name": "python"}
    nbformat.validate(book)
    text: str = nbformat.writes(book)
    return text


def _nbformat() -> tuple[Any, Any]:
    import nbformat

    return nbformat, nbformat.v4


def _cells(section: str, lines: list[CodeLine], words: CodeWords, v4: Any) -> list[Any]:
    """A heading in the words of the step's comment, and its code."""
    heading = words.said(section)
    texts = [line.text for line in lines if line.text != f"# {heading}"]
    code = "\n".join(texts).strip("\n")
    return [v4.new_markdown_cell(f"## {heading}"), v4.new_code_cell(code)]


def _curves(words: CodeWords, language: LanguageCode, v4: Any) -> list[Any]:
    def said(key: str) -> str:
        own = quoted(words.said(key))
        english = quoted(CodeWords("en").said(key))
        return own if language == "en" else f"{own} if korean else {english}"

    lines = [f"# {words.said('needs_matplotlib')}"]
    if language == "ko":
        lines += ["import matplotlib.pyplot as plt", "from matplotlib import font_manager", ""]
        lines += [f"# {words.said('korean_font')}", *_KOREAN_FONTS.split("\n")]
    else:
        lines += ["import matplotlib.pyplot as plt"]
    lines += [
        "",
        "figure, both = plt.subplots(1, 2, figsize=(10, 4))",
        'names = [name for name in history.history if not name.startswith("val_")]',
        "for axes, name in zip(both, names):",
        f"    axes.plot(history.history[name], label={said('training')})",
        '    if f"val_{name}" in history.history:',
        f'        axes.plot(history.history[f"val_{{name}}"], label={said("validation")})',
        f"    axes.set_xlabel({said('epoch')})",
        "    axes.set_title(name)",
        "    axes.legend()",
        "plt.show()",
    ]
    heading = v4.new_markdown_cell(f"## {words.said('curves')}")
    return [heading, v4.new_code_cell("\n".join(lines))]
