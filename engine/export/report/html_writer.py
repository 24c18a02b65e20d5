"""A report as one page of HTML that needs nothing beside it and runs nothing.

Every text is escaped where it is put in, and the page forbids scripts besides. It fits A4 when it
is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape, unescape

from engine.export.drawings.letters import FAMILIES
from engine.export.drawings.svg import svg_text
from engine.export.report.document import (
    Block,
    DrawingsBlock,
    Pairs,
    Paragraph,
    Remarks,
    ReportDocument,
    Section,
    TableBlock,
    Tiles,
)
from engine.export.report.html_font import FAMILY, font_faces

# What stands before a remark: a sign each, so that grey paper tells them apart.
SIGNS = {"good": "✓", "error": "✕", "warning": "!", "hint": "·", "note": "·"}

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
_STYLE = """
@page { size: A4; margin: 17mm 18mm 19mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
html { background: #F4F5F7; }
body { margin: 0 auto; max-width: 210mm; padding: 17mm 18mm; background: #FFFFFF; color: #1A2130;
  font: 10pt/1.55 FAMILIES; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 21pt; line-height: 1.25; margin: 0 0 2pt; }
h2 { font-size: 13.5pt; margin: 26pt 0 8pt; padding-top: 8pt; border-top: 1.5pt solid #1A2130;
  break-after: avoid; }
p { margin: 6pt 0; }
td, dd, p, li, h1, .value { unicode-bidi: isolate; }
.subtitle, .quiet, .detail, dt, figcaption, caption, footer { color: #5A6475; }
.about { display: flex; flex-wrap: wrap; gap: 2pt 20pt; margin: 10pt 0 0; padding: 7pt 0;
  border-top: 0.75pt solid #DDE0E6; border-bottom: 0.75pt solid #DDE0E6; }
.about span { color: #5A6475; margin-right: 5pt; }
.tiles { display: flex; flex-wrap: wrap; gap: 8pt; margin: 14pt 0 4pt; }
.tiles div { flex: 1 1 84pt; background: #EEF0F3; border-radius: 5pt; padding: 8pt 10pt;
  break-inside: avoid; }
.tiles .value { display: block; font-size: 17pt; font-weight: 600; line-height: 1.3; }
.tiles .detail, figcaption, caption, .quiet, footer { font-size: 8.5pt; line-height: 1.45; }
dl { display: grid; grid-template-columns: minmax(86pt, 24%) 1fr; gap: 2pt 12pt; margin: 0; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 12pt 0 6pt;
  font-size: 8.5pt; line-height: 1.4; }
caption { caption-side: bottom; text-align: left; padding-top: 4pt; }
thead { display: table-header-group; }
th { text-align: left; vertical-align: bottom; border-bottom: 1pt solid #1A2130;
  padding: 3pt 6pt 3pt 0; font-weight: 600; }
td { vertical-align: top; border-bottom: 0.5pt solid #DDE0E6; padding: 3pt 6pt 3pt 0; }
th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.strong td { font-weight: 600; }
.figures { display: flex; flex-wrap: wrap; gap: 12pt 16pt; margin: 12pt 0 6pt; }
figure { margin: 0; max-width: 100%; break-inside: avoid; }
figure div { max-width: 100%; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 4pt; }
ul { list-style: none; margin: 10pt 0 6pt; padding: 0; }
li { display: flex; gap: 7pt; margin: 4pt 0; break-inside: avoid; }
li b { flex: none; width: 13pt; height: 13pt; margin-top: 1.5pt; border: 0.75pt solid #5A6475;
  border-radius: 50%; text-align: center; font-size: 8pt; line-height: 11.5pt; }
li.note b, li.hint b { border-color: #DDE0E6; }
li.error b, li.good b { background: #1A2130; border-color: #1A2130; color: #FFFFFF; }
footer { margin-top: 26pt; padding-top: 6pt; border-top: 0.75pt solid #DDE0E6; }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; }
}
@media (max-width: 640px) { body { padding: 20px 16px; } dl { display: block; } }
""".replace("FAMILIES", f"{FAMILY}, {FAMILIES}")


def html_page(document: ReportDocument) -> str:
    """The whole page."""
    body = "\n".join(_body(document))
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>",
        f"<style>{font_faces(unescape(body) + ''.join(SIGNS.values()))}{_STYLE}</style>",
        "</head>",
        f"<body>\n{body}\n</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _body(document: ReportDocument) -> list[str]:
    lines = [
        "<header>",
        f"<h1>{escape(document.title)}</h1>",
        f'<p class="subtitle">{escape(document.subtitle)}</p>',
        '<div class="about">',
        *(
            f"<div><span>{escape(label)}</span>{escape(value)}</div>"
            for label, value in document.about
        ),
        "</div>",
        "</header>",
        "<main>",
    ]
    for block in document.opening:
        lines.extend(_block(block))
    for section in document.sections:
        lines.extend(_section(section))
    lines += ["</main>", f"<footer>{escape(document.foot)}</footer>"]
    return lines


def _section(section: Section) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{escape(section.heading)}</h2>"
    for block in section.blocks:
        yield from _block(block)
    yield "</section>"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"<p{_class('quiet' if block.quiet else '')}>{escape(block.text)}</p>"
    elif isinstance(block, Remarks):
        yield "<ul>"
        for mood, text in block.items:
            yield f'<li class="{mood}"><b>{SIGNS[mood]}</b><span>{escape(text)}</span></li>'
        yield "</ul>"
    elif isinstance(block, Pairs):
        yield "<dl>"
        for label, value in block.rows:
            yield f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>"
        yield "</dl>"
    elif isinstance(block, Tiles):
        yield '<div class="tiles">'
        for label, value, detail in block.items:
            yield (
                f'<div>{escape(label)}<span class="value">{escape(value)}</span>'
                f'<span class="detail">{escape(detail)}</span></div>'
            )
        yield "</div>"
    elif isinstance(block, TableBlock):
        yield from _table(block)
    else:
        yield from _figures(block)


def _table(table: TableBlock) -> Iterator[str]:
    yield "<table>"
    if table.caption:
        yield f"<caption>{escape(table.caption)}</caption>"
    if table.shares:
        whole = sum(table.shares)
        columns = (f'<col style="width:{100 * share / whole:.1f}%">' for share in table.shares)
        yield f"<colgroup>{''.join(columns)}</colgroup>"
    heads = (
        f"<th{_class(_number(table, place))}>{escape(head)}</th>"
        for place, head in enumerate(table.heads)
    )
    yield f"<thead><tr>{''.join(heads)}</tr></thead>"
    yield "<tbody>"
    for row_number, row in enumerate(table.rows):
        cells = (
            f"<td{_class(_number(table, place))}>{escape(cell)}</td>"
            for place, cell in enumerate(row)
        )
        strong = _class("strong" if row_number in table.strong else "")
        yield f"<tr{strong}>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _figures(figures: DrawingsBlock) -> Iterator[str]:
    yield '<div class="figures">'
    for drawing, caption in figures.items:
        drawn = svg_text(drawing, families="inherit")
        yield f'<figure><div style="width:{drawing.width:.1f}pt">{drawn}</div>'
        if caption:
            yield f"<figcaption>{escape(caption)}</figcaption>"
        yield "</figure>"
    yield "</div>"


def _number(table: TableBlock, place: int) -> str:
    return "number" if place in table.numbers else ""


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""
