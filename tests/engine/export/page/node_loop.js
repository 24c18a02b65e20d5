// Runs the page's own code outside of a browser: a line of JSON in, a line of JSON out.
"use strict";
const lines = require("node:readline").createInterface({ input: process.stdin });
let code = "";
let page = null;

const spelled = (value) =>
  typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;
const whole = (key, value) => (value instanceof Map ? [...value] : spelled(value));

const commands = {
  code: ({ text }) => {
    code = text;
  },
  load: ({ data }) => {
    const names = [
      "dateFrom", "numberAndUnit", "rangeOf", "fractionOf", "isInfinite", "alike", "caseFolded",
      "tidy", "narrow", "numberText", "generalText", "rounded", "dateText", "datePart", "saysYes",
      "meaningYes", "compactDate", "digitDate", "columnForm", "formNumber", "formDate", "formWord",
      "countsAsMissing", "Reader", "COLUMNS", "outputsOf", "spacedAlike", "PATTERNS", "hasDigit",
      "asSeen", "pictureAnswer", "rowsOf", "tableAnswers", "answersOf", "csvLine", "valueText",
    ];
    const known = names.map((name) => `${name}: typeof ${name} === "undefined" ? null : ${name}`);
    page = new Function("DATA", `"use strict";${code}\nreturn {${known.join(",")}};`)(data);
  },
  call: ({ name, many }) =>
    many.map((values) => {
      try {
        return page[name](...values);
      } catch (error) {
        return { thrown: String(error) };
      }
    }),
  pattern: ({ name, texts }) =>
    texts.map((text) => {
      const found = page.PATTERNS.get(name).full.exec(text);
      return found ? [...found].slice(1).map((part) => part ?? null) : null;
    }),
  assigned: ({ texts }) => texts.map((text) => text.replace(/\p{Cn}/gu, "")),
  form: ({ form, name, texts }) => {
    const own = page.columnForm(form);
    return texts.map((text) => page[name](own, text));
  },
  rows: ({ names, rows, options }) => {
    const records = function* () {
      yield* rows;
    };
    const own = { ...options, shares: new Set(options.shares ?? []) };
    return [...page.answersOf({ names, records }, own)];
  },
  outputs: ({ rows }) => rows.map((row) => [...page.outputsOf(row)]),
  table: ({ bytes, name }) => page.tableAnswers(Buffer.from(bytes, "base64"), name),
};

lines.on("line", (line) => {
  const asked = JSON.parse(line);
  let answer;
  try {
    answer = { ok: commands[asked.command](asked) ?? null };
  } catch (error) {
    answer = { error: `${error.stack}` };
  }
  process.stdout.write(`${JSON.stringify(answer, whole)}\n`);
});
