"""Answers rows over the web: python app.py, then http://127.0.0.1:8000 in a browser.

POST /predict takes JSON ({"rows": [{"column": "value", …}, …]}, or one such row) or a CSV table.
predict.py makes the rows ready and computes the network; preparation.json says how.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
from pathlib import Path

import numpy as np
import predict
from flask import Flask, Response, jsonify, render_template, request
from waitress import serve
from werkzeug.exceptions import HTTPException

HERE = Path(__file__).parent
MOST_BYTES = 8_000_000  # of one request
MOST_ROWS = 20_000
LANGUAGES = ("ko", "en")

description = json.loads((HERE / "preparation.json").read_text(encoding="utf-8"))
about = json.loads((HERE / "about.json").read_text(encoding="utf-8"))
words = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
preparation = predict.Preparation(description, folded=False)
needed = [encoder.name for encoder in preparation.encoders]
with np.load(HERE / "weights.npz", allow_pickle=False) as arrays:
    weights = [arrays[name] for name in arrays.files]

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
app.config["MAX_FORM_MEMORY_SIZE"] = MOST_BYTES
app.config["MAX_FORM_PARTS"] = 5000
app.json.ensure_ascii = False
app.json.sort_keys = False


class Refused(Exception):
    """A request that cannot be answered, and why."""


def language() -> str:
    """The one that was asked for, else the one in which this folder was made."""
    asked = request.args.get("language")
    return asked if asked in LANGUAGES else description["language"]


def said(message: predict.Message) -> str:
    return predict.said(message, {"words": words[language()]})


def word(key: str, **parts: object) -> str:
    return words[language()][key].format(**parts)


def answers(rows: predict.Rows) -> predict.RowAnswers:
    if len(rows.records) > MOST_ROWS:
        raise Refused(word("service.too_many", most=MOST_ROWS))
    return predict.answered(
        preparation,
        rows,
        lambda inputs: predict.outputs_of(description["network"], weights, inputs),
    )


# --- JSON ---------------------------------------------------------------------------------------


def json_sent() -> object:
    """What was sent as JSON; None: it is none, or nested more deeply than can be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


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
    if data[:2] == b"PK":  # a workbook would have to be unpacked first
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
    return render_template(
        "index.html",
        about=about,
        columns=description["columns"],
        values=values,
        answer=answer,
        word=word,
        language=language(),
        other=next(own for own in LANGUAGES if own != language()),
    )


@app.errorhandler(Refused)
@app.errorhandler(predict.EngineError)
def refused(error: Exception) -> tuple[Response, int]:
    message = said(error.message) if isinstance(error, predict.EngineError) else str(error)
    return jsonify({"error": message}), 400


@app.errorhandler(HTTPException)
def went_wrong(error: HTTPException) -> tuple[Response, int]:
    if error.code == 413:
        message = word("service.too_large", most=MOST_BYTES // 1_000_000)
    else:
        message = f"{error.code} {error.name}"
    return jsonify({"error": message}), error.code or 500


@app.after_request
def careful(response: Response) -> Response:
    """A browser runs nothing that is not in this folder, and guesses no other kind of file."""
    response.headers["Content-Security-Policy"] = "default-src 'self'; form-action 'self'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def main() -> None:
    parser = argparse.ArgumentParser(description="Answer rows over the web.")
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0: also other computers")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    print(f"http://{options.host}:{options.port}", flush=True)
    serve(app, host=options.host, port=options.port, max_request_body_size=MOST_BYTES + 100_000)


if __name__ == "__main__":
    main()
