// A picture to bring: as a file, dropped, pasted, drawn or by the camera; and the answer to it.

const BOARD = 256; // pixels of the drawing board
const PEN = 14;
const FRAMES = 10; // of the camera, a second
const MOST_PICTURES = 1000; // in one go
let seen = null; // the picture, as the network sees it
let answers = []; // of many pictures: { name, answer }
let unsureBelow = 0.6; // as in the app
let camera = null; // the stream, while it is on
let pictureTrouble = ""; // a key of the words
let board = null;

function context2d(canvas) {
  return canvas.getContext("2d", { willReadFrequently: true });
}

function canvasOf(width, height) {
  const canvas = make("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

// What the browser makes of a file: its pixels, upright.
async function pixelsOf(file) {
  const options = { premultiplyAlpha: "none", colorSpaceConversion: "none" };
  const bitmap = await createImageBitmap(file, options);
  const { width, height } = bitmap;
  const pen = context2d(canvasOf(width, height));
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return pen.getImageData(0, 0, width, height);
}

async function takePictures(files) {
  stopCamera();
  pictureTrouble = "";
  if (files.length === 1) {
    answers = [];
    try {
      takePixels(await pixelsOf(files[0]));
    } catch {
      seen = null;
      pictureTrouble = "picture_unreadable";
      showPicture();
    }
    showMany();
    return;
  }
  const job = (answers = []);
  for (const file of files.slice(0, MOST_PICTURES)) {
    let answer = null;
    try {
      answer = pictureAnswer(asSeen(await pixelsOf(file)));
    } catch {
      // it is told beside its name
    }
    if (answers !== job) return;
    job.push({ name: file.name, answer });
    if (job.length % 5 === 0) showMany();
  }
  showMany();
}

function takePixels(pixels) {
  seen = asSeen(pixels);
  showPicture();
}

// The picture as the network sees it, and what it says.
function showPicture() {
  const canvas = part("seen");
  canvas.hidden = seen === null;
  part("seen-hint").hidden = seen === null;
  if (seen) {
    const { size } = SEEN;
    canvas.width = size;
    canvas.height = size;
    const pixels = context2d(canvas).createImageData(size, size);
    for (let place = 0; place < size * size; place += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        const from = seen.channels === 3 ? 3 * place + channel : place;
        pixels.data[4 * place + channel] = seen.data[from];
      }
      pixels.data[4 * place + 3] = 255;
    }
    context2d(canvas).putImageData(pixels, 0, 0);
  }
  showPictureAnswer();
}

function showPictureAnswer() {
  const place = part("answer");
  place.textContent = "";
  if (!seen) {
    place.append(noAnswer(pictureTrouble || "picture_first"));
    return;
  }
  const answer = pictureAnswer(seen);
  const isNumber = answer.shares.every(Number.isFinite);
  place.append(isNumber ? sureAnswer(answer) : noAnswer("no_answer"));
  window.clearTimeout(spokenLater);
  spokenLater = window.setTimeout(() => {
    const best = `${classWord(CLASSES[answer.place])}, ${percent(answer.shares[answer.place])}`;
    const sure = answer.shares[answer.place] >= unsureBelow;
    part("spoken").textContent = sure ? best : `${word("unsure")} ${best}`;
  }, 700);
}

// Below the threshold none of the classes is named above the bars.
function sureAnswer(answer) {
  const box = classAnswer(answer);
  if (!(answer.shares[answer.place] >= unsureBelow)) {
    box.querySelector(".value").textContent = word("unsure");
    box.classList.add("none");
  }
  return box;
}

function showMany() {
  const place = part("rows");
  part("rows-part").hidden = !answers.length;
  place.textContent = "";
  if (!answers.length) return;
  const told = answers.filter(({ answer }) => answer !== null).length;
  const summary = ["pictures_done", { answered: told, pictures: answers.length }];
  place.append(sayInto(make("p", { role: "status" }), summary));
  const save = make("button", { kind: "first", type: "button", id: "save", text: word("rows_save") });
  save.addEventListener("click", saveMany);
  const body = make("tbody");
  for (const { name, answer } of answers) {
    const best = answer ? classWord(CLASSES[answer.place]) : word("picture_unreadable");
    const share = answer ? percent(answer.shares[answer.place]) : "";
    const cells = [shortened(name, 80), best, share];
    const kinds = ["", answer ? "own" : "why", ""];
    body.append(make("tr", {}, ...cells.map((text, at) => cellOf(text, kinds[at]))));
  }
  const box = make("div", { kind: "table", tabindex: "0", role: "region" });
  box.setAttribute("aria-label", word("pictures_heading"));
  box.append(make("table", {}, body));
  place.append(save, box);
}

function cellOf(text, kind) {
  return make("td", { kind }, make("bdi", { text }));
}

function saveMany() {
  const heads = [word("pictures.file"), ...TARGETS.map(({ name }) => columnWord(name)), ...CLASSES];
  const lines = ["\ufeff", csvLine(heads)];
  for (const { name, answer } of answers) {
    const shares = answer ? answer.shares.map((share) => numberText(rounded(share, 7))) : [];
    lines.push(csvLine([name, answer ? CLASSES[answer.place] : "", ...shares]));
  }
  const address = URL.createObjectURL(new Blob(lines, { type: "text/csv" }));
  make("a", { href: address, download: `${word("rows_suffix")}.csv` }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60000);
}

// --- the camera ---

async function toggleCamera() {
  if (camera) {
    stopCamera();
    return;
  }
  pictureTrouble = "";
  try {
    const wanted = { facingMode: "environment", width: { ideal: 640 }, height: { ideal: 480 } };
    camera = await navigator.mediaDevices.getUserMedia({ video: wanted });
  } catch (error) {
    // a page from a folder has no camera in some browsers
    seen = null;
    pictureTrouble = error.name === "NotAllowedError" ? "camera_refused" : "camera_none";
    showPicture();
    return;
  }
  const video = part("video");
  video.srcObject = camera;
  video.hidden = false;
  part("camera").textContent = word("camera_stop");
  await video.play();
  look(video, camera);
}

function look(video, own) {
  if (camera !== own) return;
  const began = performance.now();
  const { videoWidth: width, videoHeight: height } = video;
  if (width && height) {
    const pen = context2d(canvasOf(width, height));
    pen.drawImage(video, 0, 0);
    takePixels(pen.getImageData(0, 0, width, height));
  }
  const rest = Math.max(0, 1000 / FRAMES - (performance.now() - began));
  window.setTimeout(() => window.requestAnimationFrame(() => look(video, own)), rest);
}

function stopCamera() {
  if (camera) for (const track of camera.getTracks()) track.stop();
  camera = null;
  const video = part("video");
  if (!video) return; // the page is not built yet
  video.srcObject = null;
  video.hidden = true;
  part("camera").textContent = word("camera");
}

// --- the drawing board ---

function boardOf() {
  const canvas = canvasOf(BOARD, BOARD);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", word("board_hint"));
  canvas.id = "board";
  const pen = context2d(canvas);
  const clear = () => {
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, BOARD, BOARD);
  };
  clear();
  let from = null;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * BOARD,
      ((event.clientY - box.top) / box.height) * BOARD,
    ];
  };
  const draw = (event) => {
    const to = at(event);
    const erases = event.shiftKey || event.buttons === 2;
    Object.assign(pen, { lineWidth: PEN * (erases ? 2 : 1), lineCap: "round", lineJoin: "round" });
    pen.strokeStyle = erases ? "#ffffff" : "#1a2130";
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...to);
    pen.stroke();
    from = to;
    stopCamera();
    takePixels(pen.getImageData(0, 0, BOARD, BOARD));
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    from = at(event);
    draw(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (from && canvas.hasPointerCapture(event.pointerId)) draw(event);
  });
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  canvas.clear = () => {
    clear();
    seen = null;
    showPicture();
  };
  return canvas;
}

// --- all of it ---

function buildPictureFields() {
  const [form, files] = [part("fields"), part("drop")]; // which goes into the form at first
  const video = part("video") ?? make("video", { id: "video", playsinline: "", hidden: "" });
  part("usual").hidden = true;
  part("file").accept = "image/*";
  part("file").multiple = true;
  form.textContent = "";
  board ??= boardOf();
  const name = (key, id) => make("button", { type: "button", id, text: word(key) });
  const [take, clear] = [name("camera", "camera"), name("paint_clear", "clear")];
  if (camera) take.textContent = word("camera_stop");
  take.addEventListener("click", toggleCamera);
  clear.addEventListener("click", () => board.clear());
  video.muted = true;
  const view = make("canvas", { id: "seen", role: "img", "aria-label": word("seen_hint") });
  const unsure = make("input", { type: "range", id: "unsure", min: "0", max: "100", step: "1" });
  unsure.value = String(Math.round(unsureBelow * 100));
  const label = make("label", { for: "unsure" });
  const tell = () => sayInto(label, ["unsure_below", { share: `${unsure.value} %` }]);
  tell();
  unsure.addEventListener("input", () => {
    unsureBelow = Number(unsure.value) / 100;
    tell();
    showPictureAnswer();
  });
  form.append(
    files,
    make("div", { kind: "boards" },
      make("div", {}, make("p", { kind: "quiet", text: word("board_hint") }), board, clear),
      make("div", {}, make("p", { kind: "quiet", text: word("camera_hint") }), take, video),
      make("div", {}, make("p", { kind: "quiet", id: "seen-hint", text: word("seen_hint") }), view),
    ),
    make("div", { kind: "field" }, make("div", { kind: "name" }, label), unsure),
  );
  showPicture();
}

function takePasted(event) {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length) takePictures(files);
}

window.addEventListener("pagehide", stopCamera);
