"""Answers pictures over the web: python app.py, then http://127.0.0.1:8000 in a browser.

POST /predict takes a picture (image/png, image/jpeg …), a form with one or more files called
"picture", or JSON ({"picture": "…base64…"}, or {"pictures": ["…", …]}).
predict.py makes them ready and computes the network; preparation.json says how.
"""

from __future__ import annotations

import base64
import binascii

import numpy as np
import predict
from flask import Response, jsonify, request
from PIL import Image
from web import HERE, Refused, description, json_sent, run, said, shown, web_app, word

MOST_BYTES = 20_000_000  # of one request
MOST_PICTURES = 100  # of one request
Image.MAX_IMAGE_PIXELS = 50_000_000  # of one picture; of more it is refused

classes = description["classes"]
look = predict.look_of(description)
outputs, folded = predict.network(HERE / "weights.npz", description)

app = web_app(MOST_BYTES, most_parts=2 * MOST_PICTURES)


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
        nothing = {"error": word("service.no_picture")}
        (answer,) = told([(file.filename or "", data)]) if data else (nothing,)
    return shown(answer)


if __name__ == "__main__":
    run(app, "Answer pictures over the web.")
