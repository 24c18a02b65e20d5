"""Answers rows over the web: python app.py, then http://127.0.0.1:8000 in a browser.

POST /predict takes JSON ({"rows": [{"column": "value", …}, …]}, or one such row) or a CSV table.
predict.py makes the rows ready and computes the network; preparation.json says how.
"""

from __future__ import annotations

import csv
import io

import numpy as np
import predict
from flask import Response, jsonify, request
from web import HERE, Refused, about, description, json_sent, run, said, shown, web_app, word

MOST_BYTES = 8_000_000  # of one request
MOST_ROWS = 20_000

preparation = predict.Preparation(description, folded=False)
needed = [encoder.name for encoder in preparation.encoders]
with np.load(HERE / "weights.npz", allow_pickle=False) as arrays:
    weights = [arrays[name] for name in arrays.files]

app = web_app(MOST_BYTES, most_parts=5000)


def answers(rows: predict.Rows) -> predict.RowAnswers:
    if len(rows.records) > MOST_ROWS:
        raise Refused(word("service.too_many", most=MOST_ROWS))
    return predict.answered(
        preparation,
        rows,
        lambda inputs: predict.outputs_of(description["network"], weights, inputs),
    )


# --- JSON ---------------------------------------------------------------------------------------


def is_cell(value: object) -> bool:
    """Whether it is a number, nothing, or a text; half a sign, such as \\ud83d alone, is none."""
    if isinstance(value, str):
        return not any("\ud800" <= sign <= "\udfff" for sign in value)
    return isinstance(value, int | float | None)


def rows_of_json(content: object) -> predict.Rows:
    """A row as an object, a list of such, or {"rows": [...]}."""
    if isinstance(content, dict) and isinstance(content.get("rows"), list):
        content = content["rows"]
    rows = content if isinstance(content, list) else [content]
    if not rows or not all(isinstance(row, dict) for row in rows):
        raise Refused(word("service.no_rows"))
    for row in rows:
        lacking = [name for name in needed if name not in row]
        if lacking:
            raise Refused(word("service.lacking", columns=", ".join(lacking[:20])))
        if not all(is_cell(row[name]) for name in needed):
            raise Refused(word("service.no_value"))
    records = [["" if row[name] is None else row[name] for name in needed] for row in rows]
    return predict.Rows(tuple(needed), tuple(needed), records, comma=False)


def told(rows: predict.Rows) -> list[dict]:
    """For each row its answer, or why it has none, and what there is to say of it."""
    found = answers(rows)
    width = len(preparation.targets) + len(preparation.classes)
    result = []
    places = {row: place for place, row in enumerate(found.answered.tolist())}
    for row, (cells, note) in enumerate(
        zip(predict.answer_cells(found, width), found.notes, strict=True)
    ):
        if row not in places:
            result.append({"error": " ".join(map(said, note.reasons))})
            continue
        answer: dict = {"notes": list(map(said, predict.remarks(note)))}
        given = found.prediction
        if preparation.classes:
            answer["answer"] = cells[0]
            shares = given.probabilities[places[row]].tolist()
            answer["probabilities"] = dict(zip(preparation.classes, shares, strict=True))
        else:
            values = given.values[places[row]].tolist()
            answer["answer"] = dict(zip(preparation.targets, values, strict=True))
            answer["texts"] = dict(zip(preparation.targets, cells, strict=True))
        result.append(answer)
    return result


# --- the addresses ------------------------------------------------------------------------------


@app.post("/predict")
def predict_rows() -> Response:
    """Rows in, answers out, in the form in which they came."""
    file = request.files.get("table")
    if file is not None or request.mimetype in ("text/csv", "application/csv"):
        data = request.get_data() if file is None else file.read()
        return csv_answers(data, "table.csv" if file is None else file.filename or "table.csv")
    if request.mimetype != "application/json":
        raise Refused(word("service.no_rows"))
    content = json_sent()
    rows = rows_of_json(content)
    found = told(rows)
    one = isinstance(content, dict) and "rows" not in content
    if one and "error" in found[0]:
        raise Refused(found[0]["error"])
    return jsonify(found[0] if one else {"answers": found})


def csv_answers(data: bytes, name: str) -> Response:
    if predict.is_workbook(data):  # it would have to be unpacked first
        raise Refused(word("service.only_csv"))
    rows = predict.rows_in(name, data, needed, description["table"])
    found = answers(rows)
    text = io.StringIO(newline="")
    predict.write_table(csv.writer(text), preparation, rows, found, said)
    return Response(
        "\ufeff" + text.getvalue(),
        mimetype="text/csv",
        headers={"Content-Disposition": 'attachment; filename="answers.csv"'},
    )


@app.route("/", methods=["GET", "POST"])
def page() -> str:
    """The form, and the answer to what was sent with it."""
    given = [request.form.get(f"column-{place}", None) for place in range(len(needed))]
    asked = request.method == "POST"
    values = [about["examples"][place] if own is None else own for place, own in enumerate(given)]
    answer = None
    if asked:
        rows = predict.Rows(tuple(needed), tuple(needed), [values], comma=False)
        (answer,) = told(rows)
    return shown(answer, columns=description["columns"], values=values)


if __name__ == "__main__":
    run(app, "Answer rows over the web.")
