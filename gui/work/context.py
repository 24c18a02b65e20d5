"""What every panel is given: the open document, what is at work for it, and the look."""

from __future__ import annotations

from dataclasses import dataclass

from gui.door.engine_door import EngineDoor
from gui.look.look import Look
from gui.work.camera import Camera
from gui.work.document.document import Document
from gui.work.knowing.facts import Facts
from gui.work.knowing.findings import Findings
from gui.work.looking.asked_row import AskedRow
from gui.work.looking.drawn_rows import DrawnRows
from gui.work.looking.looking_back import LookingBack
from gui.work.looking.pointed import Pointed
from gui.work.looking.row_selection import RowSelection
from gui.work.remembered.last_exports import LastExports
from gui.work.remembered.preferences import Preferences
from gui.work.remembered.site import NO_SITE, SiteSettings
from gui.work.runs.coach import Coach
from gui.work.runs.current_run import CurrentRun
from gui.work.runs.planned_runs import PlannedRuns
from gui.work.runs.run_keeper import RunKeeper
from gui.work.runs.run_pictures import RunPictures


@dataclass(frozen=True)
class Context:
    """Passed to constructors, so that nothing reaches for a global; made by `make_context`."""

    document: Document
    engine: EngineDoor
    look: Look
    selection: RowSelection
    asked: AskedRow
    run: CurrentRun
    keeper: RunKeeper
    pictures: RunPictures
    facts: Facts
    drawn: DrawnRows
    findings: Findings
    coach: Coach
    back: LookingBack
    planned: PlannedRuns
    pointed: Pointed
    exports: LastExports
    camera: Camera
    site: SiteSettings = NO_SITE  # what the school says


def make_context(
    document: Document, engine: EngineDoor, look: Look, preferences: Preferences | None = None
) -> Context:
    """Put ``document`` to work with ``engine``; None: nothing is remembered beyond this sitting.

    Each part hears of a signal in the order in which they are made here: rows that are no more
    are let go first, a run that learns follows painted points before their facts are worked out,
    and what was found is new by the time that a panel hears of new facts.
    """
    selection = RowSelection()
    selection.follow(document)
    run = CurrentRun(document, engine)
    keeper = RunKeeper(document, engine, run)
    pictures = RunPictures(engine, run)
    facts = Facts(document, engine)
    drawn = DrawnRows(engine, facts, selection)
    findings = Findings(document, facts)
    coach = Coach(document, engine, run, facts)
    back = LookingBack(engine, run, pictures)
    planned = PlannedRuns(document, run)
    return Context(
        document,
        engine,
        look,
        selection,
        AskedRow(),
        run,
        keeper,
        pictures,
        facts,
        drawn,
        findings,
        coach,
        back,
        planned,
        Pointed(),
        LastExports(preferences),
        Camera(),
        preferences.site if preferences is not None else NO_SITE,
    )
