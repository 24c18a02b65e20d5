// Rows as they were written → answers, each with what there is to say of it.

const CLASSES = DATA.preparation.classes;
const TARGETS = DATA.preparation.targets;
const NAMES = COLUMNS.map((column) => column.name);

// What the outputs mean: { values } in the targets' units, or { place, shares } of the classes.
function meaningOf(outputs) {
  if (!CLASSES.length) {
    const values = TARGETS.map((target, place) => {
      const value = outputs[place] * target.scale + target.offset;
      return target.log ? signedExp(value) : value;
    });
    return { values };
  }
  if (!outputs.every(Number.isFinite)) return { shares: [NaN], place: 0 };
  const cut = [...outputs].map((value) => (value < 0 ? 0 : value));
  let shares;
  if (cut.length === 1) {
    const second = Math.min(cut[0], 1);
    shares = [1 - second, second];
  } else {
    const sum = cut.reduce((all, value) => all + value, 0);
    const winner = firstLargest(outputs);
    shares = cut.map((value, place) => (sum > 0 ? value / sum : place === winner ? 1 : 0));
  }
  return { shares, place: firstLargest(shares) };
}

function firstLargest(values) {
  let best = 0;
  for (let place = 1; place < values.length; place += 1) {
    if (values[place] > values[best]) best = place;
  }
  return best;
}

function isBlank(cells) {
  return cells.every((cell) => /^[ \t\r\n\u00a0\u3000\ufeff]*$/.test(cell));
}

// How the cells of another table are read: decimalComma where it writes numbers so, shares are
// the columns in per cent that it has as shares of 1.
class Reader {
  constructor({ decimalComma = false, shares = new Set() } = {}) {
    this.forms = new Map();
    this.hundred = new Set();
    for (const column of COLUMNS) {
      let { form } = column;
      if (decimalComma) form = { ...form, decimal: ",", thousands: "." };
      if (shares.has(column.name)) form = { ...form, plain_factor: 100 };
      if (form.plain_factor === 100 && form !== column.form) this.hundred.add(column.name);
      this.forms.set(column.name, form);
    }
    for (const derived of DERIVED_INPUTS) derived.restart();
  }

  // cellOf: by a column's name the text of its cell. The row's answer, with its notes:
  // { answer, reasons, filled, outside, taken, byColumn }.
  answer(cellOf) {
    const said = { reasons: [], filled: [], outside: [], taken: [], byColumn: new Map() };
    const row = new Float64Array(INPUTS);
    const read = new Map();
    let place = 0;
    for (const column of COLUMNS) {
      const value = this.oneColumn(column, cellOf(column.name), said, row, place);
      read.set(column.name, value);
      place += column.inputs.length;
    }
    for (const derived of DERIVED_INPUTS) {
      this.oneDerived(derived, read, said, row, place);
      place += 1;
    }
    if (said.reasons.length) return { ...said, answer: null };
    const answer = meaningOf(outputsOf(row));
    const numbers = answer.values ?? answer.shares;
    if (!numbers.every(Number.isFinite)) {
      said.reasons.push(["rows.no_number", {}]);
      return { ...said, answer: null };
    }
    return { ...said, answer };
  }

  oneColumn(column, cell, said, row, place) {
    const { name } = column;
    const form = this.forms.get(name);
    const say = (group, message) => {
      said[group].push(message);
      if (!said.byColumn.has(name)) said.byColumn.set(name, []);
      said.byColumn.get(name).push([group, message]);
    };
    const { value, problem } = column.read(cell, form);
    if (problem) {
      say("reasons", problem);
      return NaN;
    }
    if (Number.isNaN(value)) {
      const held = shortened(unusable(form, cell), LONGEST_SHOWN);
      const told = { column: name, value: column.fillText };
      if (held) say("filled", ["rows.filled_instead", { ...told, cell: held }]);
      else say("filled", ["rows.filled", told]);
    }
    if (column.measured && (value < column.low || value > column.high)) {
      say(
        "outside",
        outsideMessage(name, value, column.low, column.high, (own) => column.text(own)),
      );
    }
    if (column.kind === "number" && PERCENTS.includes(column.form.unit)) {
      const most = this.hundred.has(name) ? 100 : 1;
      if (value && Math.abs(value) <= most && !(numberAndUnit(cell) ?? ["", ""])[1]) {
        const percent = numberText(rounded(value, 12));
        say("taken", ["rows.taken_as", { column: name, value: strip(cell), percent }]);
      }
    }
    if (!column.measured && !Number.isNaN(value)) {
      const written = formWord(column.form, cell);
      const shown = shortened(written, LONGEST_SHOWN);
      if (value === UNKNOWN) {
        say("taken", ["rows.other_word", { column: name, value: shown }]);
      } else if (written !== column.categories[value] && column.form.meaning === "words") {
        const word = column.categories[value];
        say("taken", ["rows.same_word", { column: name, value: shown, word }]);
      }
    }
    column.transform(value, row, place);
    for (let own = place; own < place + column.inputs.length; own += 1) {
      if (!(Math.abs(row[own]) <= RULES.largest)) {
        say("reasons", ["rows.out_of_reach", { column: name }]);
        row.fill(0, place, place + column.inputs.length);
        break;
      }
    }
    return value;
  }

  oneDerived(derived, read, said, row, place) {
    const value = derived.value(read);
    if (Number.isNaN(value)) {
      if (!said.reasons.length) {
        const told = { name: derived.name, column: derived.columns[0] };
        said.reasons.push([UNDEFINED[derived.kind] ?? "rows.no_number", told]);
      }
      return;
    }
    if ((value < derived.low || value > derived.high) && !said.outside.length) {
      said.outside.push(outsideMessage(derived.name, value, derived.low, derived.high, numberText));
    }
    row[place] = scaled(derived.scaling, value);
    if (!(Math.abs(row[place]) <= RULES.largest)) {
      said.reasons.push(["rows.out_of_reach", { column: derived.name }]);
    }
  }
}

function outsideMessage(column, value, low, high, text) {
  return ["rows.outside", { column, value: text(value), low: text(low), high: text(high) }];
}

// --- answers as texts ---

// So many digits that two rows can be told apart.
function digitsNeeded(largest, spread) {
  if (!(largest > 0 && spread > 0 && Number.isFinite(largest))) return 7;
  return Math.min(Math.max(Math.ceil(Math.log10(largest / (spread * 1e-6))), 7), 17);
}

function valueText(value, largest, spread) {
  return numberText(rounded(value, digitsNeeded(largest, spread)));
}
