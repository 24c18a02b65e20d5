// A file of many rows: dropped, answered without a pause, given back as CSV.

const PREVIEW = 20;
const SLICE = 12; // milliseconds of work between two looks at the window
let running = null; // what is answered now

async function takeFile(file) {
  running = { file };
  const own = running;
  const place = part("rows");
  place.textContent = "";
  const progress = make("progress", { max: "1", value: "0", "aria-label": word("rows_working") });
  const state = make("p", { text: word("rows_working") });
  const cancel = make("button", { text: word("cancel"), type: "button" });
  cancel.addEventListener("click", () => {
    running = null;
    place.textContent = "";
  });
  place.append(state, progress, cancel);
  let rows;
  try {
    rows = rowsOf(new Uint8Array(await file.arrayBuffer()));
  } catch {
    rows = { error: ["rows_unreadable", {}] }; // it is gone, or larger than the browser can hold
  }
  if (running !== own) return;
  if (rows.error) {
    showRowsError(rows.error);
    return;
  }
  const job = answeringJob(rows, (share) => {
    progress.value = share;
  });
  inSlices(
    job,
    () => running === own,
    (table) => {
      own.table = table;
      showTable(table, file.name);
    },
  );
}

// Work in slices, so that the window stays alive; it ends where it is not wanted any more.
function inSlices(job, wanted, finished) {
  if (!wanted()) return;
  const until = performance.now() + SLICE;
  let state = job.next();
  while (!state.done && performance.now() < until) state = job.next();
  if (state.done) {
    finished(state.value);
    return;
  }
  const channel = new MessageChannel();
  channel.port1.onmessage = () => inSlices(job, wanted, finished);
  channel.port2.postMessage(null);
}

function* answeringJob(rows, told) {
  const looking = writtenOtherwise(rows);
  let looked = looking.next();
  while (!looked.done) {
    yield;
    looked = looking.next();
  }
  const options = looked.value;
  const counts = new Counts();
  const found = [];
  let width = rows.names.length;
  for (const row of answersOf(rows, options)) {
    counts.add(row);
    const { cells, answer, reasons, outside, filled, taken } = row;
    const used = cells.length > width ? cells.findLastIndex((cell) => strip(cell) !== "") + 1 : 0;
    width = Math.max(width, used);
    found.push({ cells, answer, reasons, notes: [...outside, ...filled, ...taken] });
    if (counts.rows % 50 === 0) {
      told(Math.min(0.99, rows.read() / rows.size));
      yield;
    }
  }
  const notes = [...rows.notes, ...notUsed(rows), ...options.notes, ...following()];
  return { rows, found, counts, width, notes };
}

function notUsed(rows) {
  const known = new Set([...NAMES, ...TARGETS.map((target) => target.name)]);
  const extra = rows.names.filter((name) => !known.has(name));
  if (!extra.length) return [];
  const more = extra.length > SHOWN_ROWS ? ["…"] : [];
  const columns = [...extra.slice(0, SHOWN_ROWS), ...more].join(", ");
  return [["answers.not_used", { columns }]];
}

function following() {
  return DERIVED_INPUTS.filter((own) => own.follows && own.before !== null).map((own) => [
    "answers.follows",
    { name: own.name, value: numberText(own.before) },
  ]);
}

// The names of all columns that are given back, the answers' behind the person's own.
function headingsOf({ rows, width }) {
  const added = [
    ...TARGETS.map((target) => say(["answers.predicted", { name: columnWord(target.name) }])),
    ...CLASSES.map((name) => say(["answers.probability", { name }])),
    word("answers.reason"),
    word("answers.note"),
  ];
  const own = uniqueNames(rows.header, width);
  const names = uniqueNames([...own, ...added], width + added.length);
  return [...rows.header, ...names.slice(rows.header.length)];
}

function givenBack({ cells, answer, reasons, notes }, width) {
  const own = [...cells.slice(0, width)];
  while (own.length < width) own.push("");
  const note = [...reasons, ...notes].map(say).join(" "); // the note alone says all
  return [...own, ...answerTexts(answer), reasons.map(say).join(" "), note];
}

function showRowsError(message) {
  const place = part("rows");
  place.textContent = "";
  place.append(messageList([message], "wrong"));
  place.firstChild.setAttribute("role", "alert");
}

function showTable(table, fileName) {
  const place = part("rows");
  place.textContent = "";
  if (!table.found.length) {
    showRowsError(["rows_none", {}]);
    return;
  }
  const headings = headingsOf(table);
  const [reason, note] = headings.slice(-2);
  const { counts } = table;
  const answered = counts.rows - counts.counts.unanswered;
  const summary = ["rows_done", { answered, rows: counts.rows }];
  place.append(sayInto(make("p", { role: "status" }), summary));
  const save = make("button", { kind: "first", type: "button", id: "save" });
  save.textContent = word("rows_save");
  save.addEventListener("click", () => saveTable(table, headings, fileName));
  place.append(save);
  const warnings = counts.said(reason, note);
  if (warnings.length) place.append(messageList(warnings, "beyond"));
  if (table.notes.length) place.append(messageList(table.notes, "told"));
  place.append(previewOf(table, headings));
  if (table.found.length > PREVIEW) {
    const more = ["rows_more", { shown: PREVIEW, rows: table.found.length }];
    place.append(sayInto(make("p", { kind: "quiet" }), more));
  }
}

// The first rows: what the network says before what the person has, since on a telephone the
// rest is beyond the edge.
function previewOf(table, headings) {
  const { width } = table;
  const rows = table.found.slice(0, PREVIEW).map((row) => givenBack(row, width));
  const [reason, note] = [headings.length - 2, headings.length - 1];
  const answers = headings.map((_, column) => column).slice(width, reason);
  const first = CLASSES.length ? answers.slice(0, 1) : answers;
  const told = [reason, note].filter((column) => rows.some((cells) => cells[column] !== ""));
  const own = headings.map((_, column) => column).slice(0, width);
  const columns = [...first, ...told, ...own, ...answers.slice(first.length)];
  const head = make("tr");
  for (const column of columns) {
    const text = shortened(headings[column], 80);
    head.append(make("th", { scope: "col" }, make("bdi", { text })));
  }
  const body = make("tbody");
  for (const cells of rows) {
    const line = make("tr");
    for (const column of columns) {
      const kind = first.includes(column) ? "own" : { [reason]: "why", [note]: "note" }[column];
      line.append(make("td", { kind }, make("bdi", { text: shortened(cells[column], 300) })));
    }
    body.append(line);
  }
  const box = make("div", { kind: "table", tabindex: "0", role: "region" });
  box.setAttribute("aria-label", word("rows_heading"));
  box.append(make("table", {}, make("thead", {}, head), body));
  return box;
}

function saveTable(table, headings, fileName) {
  const save = part("save");
  save.disabled = true;
  const own = running;
  inSlices(
    savingJob(table, headings, (share) => {
      save.textContent = `${word("rows_save")} … ${percent(share)}`;
    }),
    () => running === own,
    (lines) => {
      save.disabled = false;
      save.textContent = word("rows_save");
      const address = URL.createObjectURL(new Blob(lines, { type: "text/csv" }));
      const name = `${fileName.replace(/\.[^.]*$/, "")}-${word("rows_suffix")}.csv`;
      make("a", { href: address, download: name }).click();
      window.setTimeout(() => URL.revokeObjectURL(address), 60000);
    },
  );
}

function* savingJob(table, headings, told) {
  const lines = ["\ufeff", csvLine(headings)];
  for (const row of table.found) {
    lines.push(csvLine(givenBack(row, table.width)));
    if (lines.length % 100 === 0) {
      told(lines.length / table.found.length);
      yield;
    }
  }
  return lines;
}
