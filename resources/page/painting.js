// A picture to paint, where the columns are its pixels.

const SOFT = 0.85; // how far the brush reaches, in pixels

class Painting {
  // taken: called with the pixels, row by row, each from the column's least to its greatest ink.
  constructor({ height, width, most, values, taken }) {
    Object.assign(this, { height, width, most, values, taken });
    this.at = [Math.floor(height / 2), Math.floor(width / 2)];
    const hint = { "aria-describedby": "paint-hint" };
    this.canvas = make("canvas", { tabindex: "0", role: "application", ...hint });
    this.scale = Math.max(4, Math.floor(320 / Math.max(height, width)));
    this.canvas.width = width * this.scale;
    this.canvas.height = height * this.scale;
    this.canvas.setAttribute("aria-label", word("paint"));
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    this.canvas.addEventListener("focus", () => this.draw());
    this.canvas.addEventListener("blur", () => this.draw());
    const clear = make("button", { text: word("paint_clear"), type: "button" });
    clear.addEventListener("click", () => this.change(() => this.values.fill(0)));
    this.element = make(
      "div",
      { kind: "paint" },
      make("p", { kind: "quiet", id: "paint-hint", text: word("paint_hint") }),
      this.canvas,
      clear,
    );
    this.draw();
  }

  place(event) {
    const box = this.canvas.getBoundingClientRect();
    return [
      ((event.clientY - box.top) / box.height) * this.height,
      ((event.clientX - box.left) / box.width) * this.width,
    ];
  }

  begin(event) {
    this.erases = event.button === 2 || event.shiftKey;
    this.canvas.setPointerCapture(event.pointerId);
    this.from = this.place(event);
    this.brush(this.from);
  }

  move(event) {
    if (!this.canvas.hasPointerCapture(event.pointerId)) return;
    const to = this.place(event);
    const [down, across] = [to[0] - this.from[0], to[1] - this.from[1]];
    const steps = Math.max(1, Math.ceil(3 * Math.hypot(down, across)));
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      this.brush([this.from[0] + down * share, this.from[1] + across * share]);
    }
    this.from = to;
  }

  brush([y, x]) {
    this.change(() => {
      for (let row = Math.floor(y - 1); row <= y + 1; row += 1) {
        for (let column = Math.floor(x - 1); column <= x + 1; column += 1) {
          if (row < 0 || column < 0 || row >= this.height || column >= this.width) continue;
          const far = Math.hypot(row + 0.5 - y, column + 0.5 - x);
          const ink = Math.round(this.most * Math.max(0, Math.min(1, (1.25 - far) / SOFT)));
          const place = row * this.width + column;
          if (this.erases) this.values[place] = Math.min(this.values[place], this.most - ink);
          else this.values[place] = Math.max(this.values[place], ink);
        }
      }
    });
  }

  key(event) {
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const [down, across] = moves[event.key] ?? [0, 0];
    if (event.key === " " || event.key === "Enter") {
      const place = this.at[0] * this.width + this.at[1];
      this.change(() => {
        this.values[place] = this.values[place] > this.most / 2 ? 0 : this.most;
      });
    } else if (!moves[event.key]) {
      return;
    }
    event.preventDefault();
    this.at = [
      Math.min(this.height - 1, Math.max(0, this.at[0] + down)),
      Math.min(this.width - 1, Math.max(0, this.at[1] + across)),
    ];
    this.draw();
  }

  change(edit) {
    edit();
    this.draw();
    this.taken(this.values);
  }

  draw() {
    const pen = this.canvas.getContext("2d");
    const { scale } = this;
    this.values.forEach((value, place) => {
      const grey = Math.round(255 * (1 - Math.min(1, Math.max(0, value / this.most))));
      pen.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      const [row, column] = [Math.floor(place / this.width), place % this.width];
      pen.fillRect(column * scale, row * scale, scale, scale);
    });
    if (document.activeElement === this.canvas) {
      pen.strokeStyle = "#3b5bdb";
      pen.lineWidth = 2;
      pen.strokeRect(this.at[1] * scale + 1, this.at[0] * scale + 1, scale - 2, scale - 2);
    }
  }
}
