"""The report on the network: its tower, and what each layer calculates."""

from __future__ import annotations

from engine.bricks import Brick
from engine.data.facts import PreparedFacts
from engine.design import Design
from engine.export.drawings.letters import one_line
from engine.export.report.document import ROOM, Block, DrawingsBlock, Paragraph, Section, TableBlock
from engine.export.report.report_words import ReportWords
from engine.export.report.tower import tower_on_pages

MOST_FORMULAS = 30
_MOST_HEIGHT = 620.0  # of the tower on a page, with its heading above it
_SMALL_DIGITS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def about_network(design: Design, facts: PreparedFacts, words: ReportWords) -> Section:
    """The whole section."""
    towers = tower_on_pages(design, facts, words, ROOM, _MOST_HEIGHT)
    blocks: list[Block] = [DrawingsBlock(((tower, ""),)) for tower in towers]
    if design.bricks:
        blocks.append(_formulas(design, words))
        blocks.append(Paragraph(words.said("formulas_explained"), quiet=True))
    return Section(words.said("network"), tuple(blocks))


def _formulas(design: Design, words: ReportWords) -> TableBlock:
    rows = []
    for place, brick in enumerate(design.bricks[:MOST_FORMULAS], start=1):
        title = f"{place}. {words.engine.word(brick.title)}"
        rows.append((title, _formula(brick, place, len(design.bricks), words)))
    more = len(design.bricks) - MOST_FORMULAS
    caption = words.said("layers_more", count=more) if more > 0 else ""
    heads = (words.said("head_layer"), words.said("head_formula"))
    return TableBlock(heads, tuple(rows), shares=(1.0, 2.2), caption=caption)


def _formula(brick: Brick, place: int, count: int, words: ReportWords) -> str:
    """What leaves the layer, of what enters it: ``h₁ = relu(W₁ · x + b₁)``."""
    own = str(place).translate(_SMALL_DIGITS)
    before = "x" if place == 1 else f"h{str(place - 1).translate(_SMALL_DIGITS)}"
    after = "ŷ" if place == count else f"h{own}"
    if brick.can_answer:
        times = "*" if brick.family == "picture" else "·"  # ∗ is in no font of ours
        bias = f" + b{own}" if getattr(brick, "use_bias", True) else ""
        inner = f"W{own} {times} {before}{bias}"
    elif brick.family == "activation":
        inner = before
    else:
        inner = f"{one_line(words.engine.word(brick.title), 40)}({before})"
    bends = brick.bends_with
    return f"{after} = {bends}({inner})" if bends else f"{after} = {inner}"
