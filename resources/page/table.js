// A text file of rows: its letters, its cells, its header; and a CSV file to be saved.

const ENCODINGS = new Map([
  ["cp949", "euc-kr"],
  ["cp1252", "windows-1252"],
  ["cp1250", "windows-1250"],
  ["cp1251", "windows-1251"],
  ["cp1253", "windows-1253"],
  ["cp1254", "windows-1254"],
  ["cp932", "shift_jis"],
]);
const TOP = 200; // records among which the header is looked for

// { texts }: how the bytes can be read, the likeliest first. Those that no file of ours has end.
function decodings(bytes) {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return [decoded(bytes, first === 0xff ? "utf-16le" : "utf-16be")].filter(
      (text) => text !== null,
    );
  }
  const wide = wideOf(bytes);
  if (wide) return [decoded(bytes, wide)].filter((text) => text !== null);
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null || (first === 0xef && second === 0xbb && third === 0xbf)) {
    return [utf8 ?? new TextDecoder("utf-8").decode(bytes)];
  }
  const own = DATA.preparation.table.encoding ?? "utf-8";
  const [base] = own.split("+");
  const names = [ENCODINGS.get(base) ?? base, "euc-kr", "shift_jis", "windows-1252"];
  const found = [...new Set(names)]
    .filter((name) => name !== "utf-8" && name !== "utf-16")
    .map((name) => decoded(bytes, name));
  const lines = lineByLine(bytes);
  return [...found, ...(lines === null ? [] : [lines])].filter((text) => text !== null);
}

function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// UTF-16 without a mark: the ASCII signs of a table have a zero at every second place.
function wideOf(bytes) {
  const piece = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 2)));
  const zeros = [0, 0];
  piece.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] += 1;
  });
  if (piece.length < 8) return "";
  if (zeros[1] * 8 > piece.length && zeros[0] === 0) return "utf-16le";
  return zeros[0] * 8 > piece.length && zeros[1] === 0 ? "utf-16be" : "";
}

// CP949 to which lines in UTF-8 were appended.
function lineByLine(bytes) {
  const texts = [];
  let from = 0;
  while (from < bytes.length) {
    let to = bytes.indexOf(10, from);
    if (to < 0) to = bytes.length - 1;
    const line = bytes.subarray(from, to + 1);
    const text = decoded(line, "utf-8") ?? decoded(line, "euc-kr");
    if (text === null) return null;
    texts.push(text);
    from = to + 1;
  }
  return texts.join("");
}

// The records of a text, one after the other, as Python's csv module cuts them.
function* recordsOf(text, separator, quote, skipsSpaces) {
  let cells = [];
  let cell = "";
  let state = "start"; // of a cell; or plain, quoted, closed (behind its last quotation mark)
  let any = false;
  let stray = false; // whether something stood behind a cell's last quotation mark
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (state === "quoted") {
      if (sign !== quote) {
        cell += sign;
      } else if (text[place + 1] === quote) {
        cell += quote;
        place += 1;
      } else {
        state = "closed";
      }
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[place + 1] === "\n") place += 1;
      yield any || cells.length ? [...cells, cell] : [];
      [cells, cell, state, any] = [[], "", "start", false];
    } else {
      any = true;
      if (sign === separator) {
        cells.push(cell);
        [cell, state] = ["", "start"];
      } else if (state === "start" && quote && sign === quote) {
        state = "quoted";
      } else if (state === "start" && skipsSpaces && sign === " ") {
        continue;
      } else {
        stray ||= state === "closed";
        cell += sign;
        state = "plain";
      }
    }
  }
  if (any || cells.length || cell) yield [...cells, cell];
  return state === "quoted" && !stray;
}

// The usual quotation mark, unless it is opened and never closed; an apostrophe where cells wear it.
function quoteOf(sample, separator, whole) {
  const marks = { '"': 0, "'": 0 };
  for (const [, mark] of sample.matchAll(/(?:^|[,;\t|]) {0,9}(["'])/gm)) marks[mark] += 1;
  const cells = sample.match(/(?:^|[,;\t|]) {0,9}'[^'\n]*' {0,9}(?=[,;\t|\r]|$)/gm) ?? [];
  if (marks["'"] > 3 * marks['"'] && cells.length * 2 > marks["'"]) return "'";
  if (!whole || !marks['"']) return '"';
  const records = recordsOf(sample, separator, '"', true);
  let record = records.next();
  while (!record.done) record = records.next();
  return record.value ? "" : '"';
}

function top(records, most) {
  const found = [];
  for (const record of records) {
    if (found.length === most) break;
    found.push(record);
  }
  return found;
}

// Names as a table has them: none empty and none twice.
function uniqueNames(header, width) {
  const given = (header ?? []).map((name) =>
    words(shortened(name, 400).normalize("NFC")).join(" "),
  );
  while (given.length < width) given.push("");
  const taken = new Set(given);
  const names = new Set();
  const numbers = new Map();
  given.slice(0, width).forEach((name, place) => {
    const wished = name || columnLetters(place + 1);
    let unique = wished;
    let number = numbers.get(wished) ?? 2;
    while (names.has(unique) || (unique !== name && taken.has(unique))) {
      unique = `${wished} (${number})`;
      number += 1;
    }
    numbers.set(wished, number);
    names.add(unique);
  });
  return [...names];
}

function columnLetters(given) {
  let name = "";
  for (let place = given; place > 0; place = Math.floor((place - 1) / 26)) {
    name = String.fromCharCode(65 + ((place - 1) % 26)) + name;
  }
  return name;
}

// One name for each column, of the words above each other.
function joinedNames(lines) {
  if (lines.length === 1) return lines[0];
  const width = Math.max(...lines.map((line) => line.length));
  const rows = lines.map((line) =>
    Array.from({ length: width }, (_, place) => strip(line[place] ?? "")),
  );
  for (let row = 0; row + 1 < rows.length; row += 1) {
    let group = "";
    for (let place = 0; place < width; place += 1) {
      if (rows[row][place]) group = rows[row + 1][place] ? rows[row][place] : "";
      else if (rows[row + 1][place]) rows[row][place] = group;
    }
  }
  return rows[0].map((_, place) => {
    const kept = [];
    for (const row of rows) {
      if (row[place] && row[place] !== kept[kept.length - 1]) kept.push(row[place]);
    }
    return kept.join(" ");
  });
}

// { place, found, lines }: the record that has most of the names that are needed.
function headerIn(records, mostLines) {
  const wanted = new Set(NAMES);
  let best = { place: 0, found: 0, lines: 1 };
  for (let place = 0; place < records.length; place += 1) {
    for (let lines = 1; lines <= Math.min(mostLines, place + 1); lines += 1) {
      const joined = joinedNames(records.slice(place - lines + 1, place + 1));
      const found = uniqueNames(joined, joined.length).filter((name) => wanted.has(name)).length;
      if (found > best.found) best = { place, found, lines };
    }
    if (best.found === wanted.size) break;
  }
  return best;
}

// The way to cut a file that finds most of the names, with the fewest lines too long.
function bestCut(bytes) {
  const table = DATA.preparation.table;
  let best = null;
  for (const text of decodings(bytes)) {
    const sample = text.slice(0, 1 << 17);
    const separators = [table.separator, ",", ";", "\t", "|", " "].filter((sign) => sign);
    for (const separator of new Set(separators)) {
      const quote = quoteOf(sample, separator, sample.length === text.length);
      const spaced = (quote && sample.includes(`${separator} ${quote}`)) || separator === " ";
      const cut = { text, separator, quote, spaced };
      const records = top(recordsOf(sample, separator, quote, spaced), TOP);
      if (!records.length) continue;
      const header = headerIn(records, table.header_lines ?? 1);
      Object.assign(cut, header, { records, byPlace: false });
      widened(cut);
      if (table.header === false && !cut.found) nameless(cut);
      const width = cut.width ?? records[cut.place].length;
      const tooLong = records.slice(cut.place + 1).filter((row) => row.length > width).length;
      if (!best || cut.found > best.found || (cut.found === best.found && tooLong < best.tooLong)) {
        best = { ...cut, tooLong };
      }
    }
  }
  return best;
}

// Columns beyond the header, where the table that was learned from had such, too.
function widened(cut) {
  if (cut.found === NAMES.length) return;
  const header = joinedNames(cut.records.slice(cut.place - cut.lines + 1, cut.place + 1));
  const widths = cut.records.slice(cut.place + 1).map((row) => row.length);
  const names = uniqueNames(header, Math.max(header.length, ...widths));
  const found = NAMES.filter((name) => names.includes(name)).length;
  if (found > cut.found) Object.assign(cut, { found, width: names.length });
}

// Without a header the columns are A, B, C …
function nameless(cut) {
  const width = Math.max(...cut.records.map((row) => row.length));
  const names = uniqueNames(null, width);
  const skip = DATA.preparation.table.skip ?? 0;
  const above = cut.records.slice(0, skip).every((row) => row.length < width) ? skip : 0;
  const found = NAMES.filter((name) => names.includes(name)).length;
  Object.assign(cut, { found, width, place: above - 1, byPlace: true });
}

// A workbook is a zip archive or an older container; other files than text hold zeros.
function isText(bytes) {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (head === "504b0304" || head === "d0cf11e0") return false;
  const marked = head.startsWith("fffe") || head.startsWith("feff");
  return marked || wideOf(bytes) !== "" || !bytes.subarray(0, 4096).includes(0);
}

// { header, names, records, notes } of the bytes of a file; { error } where it is no such table.
function rowsOf(bytes) {
  const cut = isText(bytes) ? bestCut(bytes) : null;
  if (cut === null) return { error: ["page.no_text", {}] };
  const header = cut.byPlace
    ? []
    : joinedNames(cut.records.slice(cut.place - cut.lines + 1, cut.place + 1));
  const names = uniqueNames(header, Math.max(header.length, cut.width ?? 0));
  const lacking = NAMES.filter((name) => !names.includes(name));
  if (lacking.length) {
    const told = { columns: someOf(lacking), present: someOf(names) };
    return { error: ["encode.column_missing", told] };
  }
  const notes = [];
  const above = cut.records.slice(0, Math.max(0, cut.place - cut.lines + 1));
  const filled = above.filter((cells) => cells.some((cell) => strip(cell) !== "")).length;
  if (filled) notes.push(["rows.above", { count: filled }]);
  const below = secondHeader(cut, names) ? 1 : 0;
  if (below) {
    const told = cut.records[cut.place + 1].map(strip).join(" ").normalize("NFC");
    notes.push(["rows.below", { words: shortened(told, 80) }]);
  }
  let reached = 0; // how many signs were read
  function* records() {
    let place = -1;
    let nothing = 0; // lines without any sign, which are no rows at the end
    for (const cells of recordsOf(cut.text, cut.separator, cut.quote, cut.spaced)) {
      place += 1;
      reached += cells.reduce((sum, cell) => sum + cell.length + 1, 1);
      if (place <= cut.place + below) continue;
      if (!cells.length) {
        nothing += 1;
        continue;
      }
      for (; nothing > 0; nothing -= 1) yield [];
      yield cells;
    }
  }
  const size = 2 * cut.text.length; // it is read twice
  const read = () => reached;
  return { header: header.length ? header : names, names, records, notes, size, read };
}

function someOf(names) {
  return [...names.slice(0, 20), ...(names.length > 20 ? ["…"] : [])].join(", ");
}

// A line of units below the header, as the table that was learned from has.
function secondHeader(cut, names) {
  if (!DATA.preparation.table.skip_below) return false;
  const line = cut.records[cut.place + 1];
  const numbers = COLUMNS.filter((column) => column.measured);
  if (!line || !numbers.length) return false;
  return numbers.every((column) => {
    const cell = line[names.indexOf(column.name)] ?? "";
    return strip(cell) !== "" && column.readFilled(cell, column.form).problem !== undefined;
  });
}

// --- to be saved ---

// A cell that a spreadsheet would take for a formula is quoted with an apostrophe before it.
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && numberAndUnit(text) === null ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== strip(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine(cells) {
  return `${cells.map(csvCell).join(",")}\r\n`;
}
