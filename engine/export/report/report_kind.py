"""A report as a file: HTML or PDF, as its name ends."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from typing_extensions import override

from engine.export.kind import ExportJob, ExportKind
from engine.export.report.contents import report_document
from engine.export.report.html_writer import html_page


class ReportKind(ExportKind):
    """What was made and learned, to hand in."""

    name = "report"

    @override
    def contents(self, job: ExportJob, out: Path) -> Mapping[Path, bytes]:
        document = report_document(job, datetime.datetime.now().astimezone().date())
        if out.suffix.lower() == ".pdf":
            from engine.export.report.pdf_writer import pdf_bytes

            return {out: pdf_bytes(document)}
        return {out: html_page(document).encode("utf-8", "replace")}
