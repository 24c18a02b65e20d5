// Words in the language that is shown. Whatever comes from a table is only ever text.

const WORDS = new Map(Object.entries(DATA.words));
const COLUMN_WORDS = new Map(Object.entries(DATA.column_words));
const CLASS_WORDS = new Map(Object.entries(DATA.class_words));
const SHORT_NAME = 60; // letters of a name in a heading
let language = DATA.language;

function word(key) {
  const found = WORDS.get(key);
  return found === undefined ? key : (found[language === "ko" ? 1 : 0] ?? found[0]);
}

// A message is [code, parameters]; a parameter stands for itself, whatever is in it.
function pieces([code, parameters]) {
  const template = word(code);
  if (!cut.has(template)) cut.set(template, template.split(/\{(\w+)\}/));
  return cut.get(template).map((piece, place) => {
    const isName = place % 2 === 1 && Object.hasOwn(parameters, piece);
    if (isName) return { value: spoken(piece, parameters[piece]) };
    return { text: place % 2 === 1 ? `{${piece}}` : piece };
  });
}

const cut = new Map(); // templates at their places

function spoken(name, value) {
  return name === "column" ? columnWord(String(value)) : String(value);
}

function say(message) {
  return pieces(message)
    .map((piece) => piece.value ?? piece.text)
    .join("");
}

// Each parameter keeps its own direction of writing.
function sayInto(element, message) {
  element.textContent = "";
  for (const piece of pieces(message)) {
    if (piece.text !== undefined) {
      element.append(piece.text);
    } else {
      element.append(make("bdi", { text: piece.value }));
    }
  }
  return element;
}

function make(tag, { text, kind, ...rest } = {}, ...inside) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...inside.filter((each) => each));
  return element;
}

function part(id) {
  return document.getElementById(id);
}

// What a column of the built-in data is called; a table of one's own is never translated.
function columnWord(name) {
  const found = COLUMN_WORDS.get(name);
  return found === undefined ? name : found[language === "ko" ? 1 : 0];
}

// What a class of the built-in data is called; what is saved keeps the data's own name.
function classWord(name) {
  const found = CLASS_WORDS.get(name);
  return found === undefined ? name : found[language === "ko" ? 1 : 0];
}

// Among others in a row, a name must not turn their direction round.
function shortName(name) {
  const text = columnWord(name).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  return length(text) > SHORT_NAME ? `${shortened(text, SHORT_NAME)}…` : text;
}

function percent(share) {
  const value = share * 100;
  if (value > 0 && value < 0.1) return "< 0.1 %";
  if (value < 100 && value > 99.9) return "> 99.9 %";
  return `${value.toFixed(value > 0 && value < 10 ? 1 : value > 99 && value < 100 ? 1 : 0)} %`;
}

// A number for people, as fine as it means anything.
function readable(value, spread) {
  if (value === 0) return "0";
  const step = spread > 0 ? spread / 100 : Math.abs(value) / 1000;
  const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(step))));
  if (Math.abs(value) >= 1e15 || (Math.abs(value) < 1e-6 && decimals === 12)) {
    return numberText(rounded(value, 5));
  }
  return value.toLocaleString(language === "ko" ? "ko-KR" : "en-US", {
    minimumFractionDigits: Math.min(decimals, 6),
    maximumFractionDigits: decimals,
  });
}
