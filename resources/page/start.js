// Puts it all together, and hears what the person does.

let dark = window.matchMedia("(prefers-color-scheme: dark)").matches;

function showWords() {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = word(element.dataset.words);
  }
  part("language").textContent = language === "ko" ? "English" : "한국어";
  part("language").lang = language === "ko" ? "en" : "ko";
  part("theme").textContent = word(dark ? "light" : "dark");
}

function showAll() {
  showWords();
  showHeadings();
  buildOwnRows();
  buildFields();
  showAnswer();
  if (SEEN) showMany();
  showQuality();
  showTower();
  showSharing();
  if (running?.table) showTable(running.table, running.file.name);
  part("copied").textContent = "";
}

// The person's own rows, where they were put into the page.
function buildOwnRows() {
  const place = part("own-rows");
  place.textContent = "";
  if (!DATA.own_rows) return;
  const select = make("select", { id: "own-row" });
  select.append(make("option", { value: "", text: word("own_rows_none") }));
  DATA.own_rows.rows.forEach((cells, row) => {
    const told = cells
      .slice(0, 4)
      .map((cell) => shortened(cell, 24))
      .join(" · ");
    select.append(make("option", { value: row, text: `${row + 1}: ${told}` }));
  });
  select.addEventListener("change", () => {
    const cells = DATA.own_rows.rows[Number(select.value)];
    if (select.value === "" || !cells) return;
    NAMES.forEach((name) => values.set(name, cells[DATA.own_rows.names.indexOf(name)] ?? ""));
    buildFields();
    showAnswer();
  });
  place.append(make("label", { for: "own-row", text: word("own_rows") }), select);
}

function takeUsual() {
  for (const column of COLUMNS) values.set(column.name, usualText(column));
}

function takeFiles(files) {
  if (!files.length) return;
  if (SEEN) takePictures(files);
  else takeFile(files[0]);
}

// What is called otherwise where pictures are looked at.
const SEEN_WORDS = [
  ["form_heading", "picture_heading"],
  ["form_hint", "picture_hint"],
  ["rows_heading", "pictures_heading"],
  ["rows_drop", "pictures_drop"],
];
let asked = 0;
fieldChanged = () => {
  window.cancelAnimationFrame(asked);
  asked = window.requestAnimationFrame(showAnswer);
};
part("language").addEventListener("click", () => {
  language = language === "ko" ? "en" : "ko";
  showAll();
});
part("theme").addEventListener("click", () => {
  dark = !dark;
  showWords();
});
part("usual").addEventListener("click", () => {
  takeUsual();
  buildFields();
  showAnswer();
});
part("copy").addEventListener("click", copySharing);
part("search").addEventListener("input", search);
part("fields").addEventListener("submit", (event) => event.preventDefault());
part("file").addEventListener("change", (event) => {
  takeFiles([...event.target.files]);
  event.target.value = "";
});
NARROW_WINDOW.addEventListener("change", showAnswer);
// On a telephone the answer stays beside the fields; further down it would cover what is read.
const beside = ([{ isIntersecting, boundingClientRect }]) =>
  part("answer-part").classList.toggle("apart", !isIntersecting && boundingClientRect.top < 0);
new IntersectionObserver(beside, { rootMargin: "-25% 0px 0px" }).observe(part("form-part"));
const drop = part("drop");
for (const name of ["dragenter", "dragover"]) {
  window.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
window.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) drop.classList.remove("over");
});
window.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  takeFiles([...event.dataTransfer.files]);
});
if (SEEN) {
  window.addEventListener("paste", takePasted);
  for (const [id, key] of SEEN_WORDS) {
    for (const element of document.querySelectorAll(`[data-words="${id}"]`)) {
      element.dataset.words = key;
    }
  }
}
if (DATA.picture) part("form-heading").dataset.words = "paint";
takeUsual();
showAll();
