"""What is predicted, as the network is taught it, and the way back to the person's own units."""

from __future__ import annotations

from engine.data.preparing.prepared import Prepared
from engine.data.settings import DataSettings
from engine.export.code.lines import Writer, column, in_comment, quoted
from engine.export.code.preparing import as_read, pipeline
from engine.export.code.splitting import VARIABLE, used_parts
from engine.export.sentences import Sentences
from engine.export.table_csv import CsvTable
from engine.scalings import SCALINGS
from engine.tasks import BINARY, task_named


class Targets:
    """How a design's targets stand in code."""

    def __init__(self, settings: DataSettings, csv: CsvTable, prepared: Prepared) -> None:
        self._settings = settings
        self._prepared = prepared
        self._names = [own.name for own in settings.targets]
        self._about = [column(name) for name in self._names] + ["target"]
        self._task = task_named(settings.task)
        self._scalings = [own.scaling for own in settings.targets]
        self._classes: list[str | float] = []
        if self._task.has_classes:
            self._classes = as_read(prepared.facts.class_names, csv.frame[self._names[0]])

    @property
    def is_scaled(self) -> bool:
        """Whether numbers are taught scaled."""
        return self._settings.target_is_scaled

    @property
    def are_several(self) -> bool:
        """Whether the code has ``targets``, a list, and no ``target``."""
        return not self._task.has_classes and (len(self._names) > 1 or self.is_scaled)

    def write_names(self, writer: Writer) -> None:
        """``target = …`` or ``targets = […]``."""
        if self.are_several:
            items = [(quoted(name), column(name)) for name in self._names]
            writer.listed("targets = [", items, "]", "target")
        else:
            writer.add(f"target = {quoted(self._names[0])}", *self._about)

    def write(self, writer: Writer) -> None:
        """``y_train`` and so on."""
        parts = used_parts(self._prepared)
        if not self._task.has_classes and self.is_scaled:
            self._write_scaled(writer)
            return
        if not self._task.has_classes or (self._binary and self._classes == [0, 1]):
            chosen = "[targets]" if self.are_several else "[target]"
            left = ", ".join(f"y_{VARIABLE[part]}" for part in parts)
            right = ", ".join(f"{VARIABLE[part]}{chosen}" for part in parts)
            writer.add(f"{left} = {right}", *self._about)
            return
        self._name_classes(writer)
        items = [(quoted(each), "target") for each in self._classes]
        writer.listed("classes = [", items, "]", *self._about)
        if self._binary:
            for part in parts:
                name = VARIABLE[part]
                writer.add(f"y_{name} = ({name}[target] == classes[1]).astype(int)", *self._about)
            return
        writer.name("sklearn.preprocessing", "OneHotEncoder")
        writer.add(
            "one_hot = OneHotEncoder(categories=[classes], sparse_output=False)", *self._about
        )
        for place, part in enumerate(parts):
            name, how = VARIABLE[part], "transform" if place else "fit_transform"
            writer.add(f"y_{name} = one_hot.{how}({name}[[target]])", *self._about)

    def _name_classes(self, writer: Writer) -> None:
        """The code keeps the data's own names; what they are called in the person's language
        stands in a comment."""
        own = self._prepared.facts.class_names
        said = Sentences(writer.words.language, self._settings.source).classes(own)
        if said != own:
            named = (f"{name}: {word}" for name, word in zip(own, said, strict=True))
            writer.add("# " + ", ".join(named), *self._about)

    def _write_scaled(self, writer: Writer) -> None:
        parts = used_parts(self._prepared)
        if len(set(self._scalings)) == 1:
            steps = SCALINGS[self._scalings[0]].code(back=True)
            writer.add(f"scale_y = {pipeline(writer, steps)}", *self._about)
            for place, part in enumerate(parts):
                name, how = VARIABLE[part], "transform" if place else "fit_transform"
                writer.add(f"y_{name} = scale_y.{how}({name}[targets])", *self._about)
            return
        writer.module("numpy as np")
        writer.add("scalers = [", *self._about)
        for name, scaling in zip(self._names, self._scalings, strict=True):
            steps = SCALINGS[scaling].code(back=True) or ("FunctionTransformer()",)
            writer.add(f"    {pipeline(writer, steps)},  # {in_comment(name)}", column(name))
        writer.add("]", *self._about)
        pairs = "for scaler, target in zip(scalers, targets)"
        for place, part in enumerate(parts):
            name, how = VARIABLE[part], "transform" if place else "fit_transform"
            each = f"scaler.{how}({name}[[target]])"
            writer.add(f"y_{name} = np.hstack([{each} {pairs}])", *self._about)

    @property
    def _binary(self) -> bool:
        return self._task is BINARY

    def answer(self, writer: Writer, outputs: str) -> str:
        """An expression for the answers in the person's own words and units, of ``outputs``."""
        if not self._task.has_classes:
            if not self.is_scaled:
                return outputs
            if len(set(self._scalings)) == 1:
                return f"scale_y.inverse_transform({outputs})"
            each = f"scaler.inverse_transform({outputs}[:, [place]])"
            return f"np.hstack([{each} for place, scaler in enumerate(scalers)])"
        if not self._binary:
            return f"one_hot.inverse_transform({outputs})[:, 0]"
        writer.module("numpy as np")
        classes = "[0, 1]" if self._classes == [0, 1] else "classes"
        return f"np.array({classes})[({outputs}[:, 0] > 0.5).astype(int)]"
