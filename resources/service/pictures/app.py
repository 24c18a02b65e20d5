"""Answers pictures over the web: python app.py, then http://127.0.0.1:8000 in a browser.

POST /predict takes a picture (image/png, image/jpeg …), a form with one or more files called
"picture", or JSON ({"picture": "…base64…"}, or {"pictures": ["…", …]}).
predict.py makes them ready and computes the network; preparation.json says how.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import json
from pathlib import Path

import numpy as np
import predict
from flask import Flask, Response, jsonify, render_template, request
from PIL import Image
from waitress import serve
from werkzeug.exceptions import HTTPException

HERE = Path(__file__).parent
MOST_BYTES = 20_000_000  # of one request
MOST_PICTURES = 100  # of one request
Image.MAX_IMAGE_PIXELS = 50_000_000  # of one picture; of more it is refused
LANGUAGES = ("ko", "en")

description = json.loads((HERE / "preparation.json").read_text(encoding="utf-8"))
about = json.loads((HERE / "about.json").read_text(encoding="utf-8"))
words = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
classes = description["classes"]
look = predict.look_of(description)
outputs, folded = predict.network(HERE / "weights.npz", description)

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
app.config["MAX_FORM_MEMORY_SIZE"] = MOST_BYTES
app.config["MAX_FORM_PARTS"] = 2 * MOST_PICTURES
app.json.ensure_ascii = False
app.json.sort_keys = False


class Refused(Exception):
    """A request that cannot be answered, and why."""


def language() -> str:
    """The one that was asked for, else the one in which this folder was made."""
    asked = request.args.get("language")
    return asked if asked in LANGUAGES else description["language"]


def word(key: str, **parts: object) -> str:
    return words[language()][key].format(**parts)


def said(message: predict.Message) -> str:
    return predict.said(message, {"words": words[language()]})


def told(pictures: list[tuple[str, bytes]]) -> list[dict]:
    """For each picture its answer, or why it has none."""
    if not pictures:
        raise Refused(word("service.no_picture"))
    if len(pictures) > MOST_PICTURES:
        raise Refused(word("service.too_many_pictures", most=MOST_PICTURES))
    result = []
    for name, data in pictures:
        try:
            pixels = look.pixels(predict.seen(data, name))[None]
        except predict.UnreadablePictureError as error:
            (note,) = predict.notes_of([predict.LeftOut(name or "?", error.reason)])
            result.append({"error": said(note)})
            continue
        (shares,) = predict.shares_of(pixels, description, outputs, folded)
        answer = {"answer": classes[int(np.argmax(shares))]}
        answer["probabilities"] = dict(zip(classes, shares.tolist(), strict=True))
        result.append(answer)
    return result


def of_json(content: object) -> list[tuple[str, bytes]]:
    """The pictures of {"picture": base64} or {"pictures": [base64, …]}."""
    own = content if isinstance(content, dict) else {}
    several = own.get("pictures", [own.get("picture")])
    if not isinstance(several, list) or not all(isinstance(text, str) for text in several):
        raise Refused(word("service.no_picture"))
    try:
        texts = [text.rpartition(",")[2] for text in several]  # as browsers write data: addresses
        return [("", base64.b64decode(text, validate=True)) for text in texts]
    except (binascii.Error, ValueError) as error:
        raise Refused(word("service.no_picture")) from error


def json_sent() -> object:
    """What was sent as JSON; None: it is none, or nested more deeply than can be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


@app.post("/predict")
def predict_pictures() -> Response:
    """Pictures in, answers out: one for one, else a list."""
    if request.mimetype == "application/json":
        content = json_sent()
        one = not (isinstance(content, dict) and "pictures" in content)
        found = told(of_json(content))
    elif request.mimetype.startswith("image/"):
        one, found = True, told([("", request.get_data())])
    else:
        files = request.files.getlist("picture")
        one = len(files) == 1
        found = told([(file.filename or "", file.read()) for file in files])
    if one and "error" in found[0]:
        raise Refused(found[0]["error"])
    return jsonify(found[0] if one else {"answers": found})


@app.route("/", methods=["GET", "POST"])
def page() -> str:
    """The form, and the answer to the picture that was sent with it."""
    answer = None
    if request.method == "POST":
        file = request.files.get("picture")
        data = file.read() if file is not None else b""
        (answer,) = told([(file.filename or "", data)]) if data else ({"error": word(_NOTHING)},)
    return render_template(
        "index.html",
        about=about,
        answer=answer,
        word=word,
        language=language(),
        other=next(own for own in LANGUAGES if own != language()),
    )


_NOTHING = "service.no_picture"


@app.errorhandler(Refused)
def refused(error: Refused) -> tuple[Response, int]:
    return jsonify({"error": str(error)}), 400


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
    parser = argparse.ArgumentParser(description="Answer pictures over the web.")
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0: also other computers")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    print(f"http://{options.host}:{options.port}", flush=True)
    serve(app, host=options.host, port=options.port, max_request_body_size=MOST_BYTES + 100_000)


if __name__ == "__main__":
    main()
