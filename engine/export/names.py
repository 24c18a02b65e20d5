"""What the kinds of things that leave are called; nothing heavy is imported here."""

from __future__ import annotations

from typing import Literal

Kind = Literal["script", "notebook", "data"]
ENDINGS: dict[Kind, str] = {"script": ".py", "notebook": ".ipynb", "data": ".csv"}
Style = Literal["keras", "numpy"]  # in whose words a script or notebook is written
EXISTS = "export.exists"  # the code of the sentence that there is such a file already
