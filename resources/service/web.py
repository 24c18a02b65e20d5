"""What app.py needs of the web: the application, its words, its refusals, and the server."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import predict
from flask import Flask, Response, jsonify, render_template, request
from waitress import serve
from werkzeug.exceptions import HTTPException

HERE = Path(__file__).parent
LANGUAGES = ("ko", "en")

description = json.loads((HERE / "preparation.json").read_text(encoding="utf-8"))
about = json.loads((HERE / "about.json").read_text(encoding="utf-8"))
words = json.loads((HERE / "words.json").read_text(encoding="utf-8"))


class Refused(Exception):
    """A request that cannot be answered, and why."""


def language() -> str:
    """The one that was asked for, else the one in which this folder was made."""
    asked = request.args.get("language")
    return asked if asked in LANGUAGES else description["language"]


def word(key: str, **parts: object) -> str:
    """A text of words.json in the language that is spoken."""
    return words[language()][key].format(**parts)


def said(message: predict.Message) -> str:
    """A sentence of predict.py in the language that is spoken."""
    return predict.said(message, {"words": words[language()]})


def json_sent() -> object:
    """What was sent as JSON; None: it is none, or nested more deeply than can be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def shown(answer: dict | None, **more: object) -> str:
    """The page, with the answer to what was sent with it."""
    other = next(own for own in LANGUAGES if own != language())
    return render_template(
        "index.html",
        about=about,
        answer=answer,
        word=word,
        language=language(),
        other=other,
        **more,
    )


def web_app(most_bytes: int, most_parts: int) -> Flask:
    """An application that takes requests of at most so many bytes and parts, and says in a
    sentence what is wrong with one."""
    app = Flask("app", root_path=str(HERE))
    app.config["MAX_CONTENT_LENGTH"] = most_bytes
    app.config["MAX_FORM_MEMORY_SIZE"] = most_bytes
    app.config["MAX_FORM_PARTS"] = most_parts
    app.json.ensure_ascii = False
    app.json.sort_keys = False

    @app.errorhandler(Refused)
    @app.errorhandler(predict.EngineError)
    def refused(error: Exception) -> tuple[Response, int]:
        message = said(error.message) if isinstance(error, predict.EngineError) else str(error)
        return jsonify({"error": message}), 400

    @app.errorhandler(HTTPException)
    def went_wrong(error: HTTPException) -> tuple[Response, int]:
        if error.code == 413:
            message = word("service.too_large", most=most_bytes // 1_000_000)
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

    return app


def run(app: Flask, what: str) -> None:
    """Serve ``app``, as the command line says; ``what`` it does."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0: also other computers")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    print(f"http://{options.host}:{options.port}", flush=True)
    most = app.config["MAX_CONTENT_LENGTH"] + 100_000
    serve(app, host=options.host, port=options.port, max_request_body_size=most)
