// What was read, made ready for the network: scaled, filled, one input for each category.

const UNKNOWN = -1;
const PERCENTS = ["%", "％"];

function signedLog(value) {
  const size = Math.log1p(Math.abs(value));
  return value < 0 ? -size : size;
}

function signedExp(value) {
  const size = Math.expm1(Math.min(Math.abs(value), 88));
  return value < 0 ? -size : size;
}

function scaled(scaling, value) {
  return ((scaling.log ? signedLog(value) : value) - scaling.offset) / scaling.scale;
}

// One column of the table.
class Column {
  constructor(own) {
    Object.assign(this, own);
    this.form = columnForm(own.form);
    this.low = own.low ?? -Infinity;
    this.high = own.high ?? Infinity;
    this.measured = own.kind === "number" || own.kind === "date";
    this.words = this.measured ? null : new Words(this);
    this.met = new Map();
  }

  // What a cell is, gaps that nothing fills being a problem; each different cell is read once.
  read(cell, form = this.form) {
    const known = this.met.get(cell);
    if (known !== undefined && known.form === form) return known.read;
    const found = isMissing(form, cell) ? { value: NaN } : this.readFilled(cell, form);
    const read = this.withGap(cell, form, found);
    if (this.met.size > 50000) this.met.clear();
    this.met.set(cell, { form, read });
    return read;
  }

  readFilled(cell, form) {
    const text = tidy(cell);
    if (this.kind === "number") return readNumber(this.name, form, text);
    if (this.kind === "date") return readDate(this.name, form, text, this.typical);
    return this.words.read(form, text);
  }

  withGap(cell, form, read) {
    if (this.fill !== null || read.problem || !Number.isNaN(read.value)) return read;
    const value = shortened(unusable(form, cell), LONGEST_SHOWN);
    if (value === "") return { problem: ["encode.value_missing", { column: this.name }] };
    return { problem: ["encode.counts_as_missing", { column: this.name, value }] };
  }

  get typicalValue() {
    return this.measured ? this.typical : this.categories.indexOf(this.typical);
  }

  // A value on the column's own scale as a person writes it.
  text(value) {
    return this.kind === "date" ? dateText(value) : numberText(value);
  }

  get fillText() {
    if (this.fill === null) return "";
    if (this.kind === "number") return numberText(rounded(this.fill, 12));
    return this.measured ? this.text(this.fill) : this.fill;
  }

  filled(value) {
    return Number.isNaN(value) && this.fill !== null ? this.fill : value;
  }

  // Writes the column's inputs into a row, from a place on.
  transform(value, row, place) {
    if (this.kind === "number") {
      row[place] = scaled(this.scaling, this.filled(value));
    } else if (this.kind === "date") {
      const moment = this.filled(value);
      this.parts.forEach((part, number) => {
        row[place + number] = scaled(this.scalings[number], datePart(moment, part));
      });
    } else if (this.kind === "category") {
      const filled = Number.isNaN(value) ? this.categories.indexOf(this.fill) : value;
      const chosen = filled === UNKNOWN ? this.categories.length : filled;
      for (let number = 0; number < this.inputs.length; number += 1) {
        row[place + number] = number === chosen ? 1 : 0;
      }
    } else {
      const lacking = Number.isNaN(value) || value === UNKNOWN;
      const known = lacking ? this.categories.indexOf(this.fill || this.typical) : value;
      row[place] = this.kind === "ordered" ? scaled(this.scaling, known) : known;
    }
  }
}

// --- inputs worked out of others ---

const DERIVED = {
  square: (value) => value * value,
  product: (one, other) => one * other,
  sine: (value) => Math.sin(value),
  cosine: (value) => Math.cos(value),
  logarithm: (value) => (value > 0 ? Math.log(value) : NaN),
  difference: (before, value) => value - before,
};
const UNDEFINED = {
  logarithm: "derived.above_zero",
  difference: "derived.no_row_before",
};

// One derived input; of a difference, rows follow each other, the first of them the table's last.
class Derived {
  constructor(own, columns) {
    Object.assign(this, own);
    this.sources = own.columns.map((name) => columns.find((column) => column.name === name));
    this.low = own.low ?? -Infinity;
    this.high = own.high ?? Infinity;
    this.follows = own.kind === "difference";
    this.restart();
  }

  restart() {
    this.last = this.before ?? NaN;
  }

  value(read) {
    const values = this.sources.map((column) => {
      const own = read.get(column.name);
      return Number.isNaN(own) && column.fill !== null && !this.follows ? column.fill : own;
    });
    if (!this.follows) return DERIVED[this.kind](...values);
    const before = this.last;
    [this.last] = values;
    return DERIVED[this.kind](before, values[0]);
  }
}

const COLUMNS = DATA.preparation.columns.map((own) => new Column(own));
const DERIVED_INPUTS = DATA.preparation.derived.map((own) => new Derived(own, COLUMNS));
const INPUTS =
  COLUMNS.reduce((sum, column) => sum + column.inputs.length, 0) + DERIVED_INPUTS.length;
