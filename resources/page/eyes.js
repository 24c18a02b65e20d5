// The pre-trained eyes: EfficientNet-Lite0, its weights as whole numbers of twelve bits, each filter
// with a scale of its own. It calculates in single precision.

const EYES = DATA.eyes ? eyesOf(DATA.eyes) : null;

function numbersOf(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}

function eyesOf({ convolutions, blocks }) {
  const parts = convolutions.map(({ shape, letters, rest, scales, bias }) => {
    const [bytes, scale] = [new Uint8Array(numbersOf(rest)), new Float32Array(numbersOf(scales))];
    const kernel = Float32Array.from(bytes, (own, place) => {
      const whole = 256 * (letters.charCodeAt(place) - 105) + own;
      return whole * scale[place % scale.length];
    });
    return { shape, kernel, bias: new Float32Array(numbersOf(bias)) };
  });
  return { parts, blocks };
}

// Values between those that are there, as many as wanted, down and across.
function bilinear(values, [height, width, channels], side) {
  const along = (length_) =>
    Array.from({ length: side }, (_, place) => {
      const at = (place + 0.5) * (length_ / side) - 0.5;
      const before = Math.floor(at);
      return [Math.max(before, 0), Math.min(Math.ceil(at), length_ - 1), at - before];
    });
  const [down, across] = [along(height), along(width)];
  const out = new Float32Array(side * side * channels);
  let to = 0;
  for (const [top, bottom, low] of down) {
    for (const [left, right, share] of across) {
      for (let channel = 0; channel < channels; channel += 1, to += 1) {
        const at = (y, x) => values[(y * width + x) * channels + channel];
        const above = at(top, left) + (at(top, right) - at(top, left)) * share;
        const below = at(bottom, left) + (at(bottom, right) - at(bottom, left)) * share;
        out[to] = above + (below - above) * low;
      }
    }
  }
  return out;
}

const bent = (value) => (value < 0 ? 0 : value > 6 ? 6 : value);

function bendAll(values) {
  for (let place = 0; place < values.length; place += 1) values[place] = bent(values[place]);
  return values;
}

// side: of the square picture. Each gives the values and the side of what it makes.
function eyeConvolution({ shape: [size, , channels, filters], kernel, bias }, values, side, step) {
  const [places, before] = windows(side, size, step, "same");
  const out = new Float32Array(places * places * filters);
  for (let y = 0; y < places; y += 1) {
    for (let x = 0; x < places; x += 1) {
      const to = (y * places + x) * filters;
      const sums = out.subarray(to, to + filters);
      sums.set(bias);
      for (let down = 0; down < size; down += 1) {
        const line = y * step - before + down;
        if (line < 0 || line >= side) continue;
        for (let across = 0; across < size; across += 1) {
          const column = x * step - before + across;
          if (column < 0 || column >= side) continue;
          const at = (line * side + column) * channels;
          let from = (down * size + across) * channels * filters;
          for (let channel = 0; channel < channels; channel += 1, from += filters) {
            const value = values[at + channel];
            if (value === 0) continue; // often, behind a function that cuts at 0
            for (let filter = 0; filter < filters; filter += 1) {
              sums[filter] += value * kernel[from + filter];
            }
          }
        }
      }
    }
  }
  return [out, places];
}

// Each channel is looked at alone.
function eyeWindow({ shape: [size, , channels], kernel, bias }, values, side, step) {
  const [places, before] = windows(side, size, step, "same");
  const out = new Float32Array(places * places * channels);
  for (let y = 0; y < places; y += 1) {
    for (let x = 0; x < places; x += 1) {
      const to = (y * places + x) * channels;
      const sums = out.subarray(to, to + channels);
      sums.set(bias);
      for (let down = 0; down < size; down += 1) {
        const line = y * step - before + down;
        if (line < 0 || line >= side) continue;
        for (let across = 0; across < size; across += 1) {
          const column = x * step - before + across;
          if (column < 0 || column >= side) continue;
          const at = (line * side + column) * channels;
          const from = (down * size + across) * channels;
          for (let channel = 0; channel < channels; channel += 1) {
            sums[channel] += values[at + channel] * kernel[from + channel];
          }
        }
      }
    }
  }
  return [out, places];
}

// A row's numbers from 0 to 1 → the 1280 that the eyes see.
function eyesSee(layer, values, [height, width, channels]) {
  const pixels = new Float32Array(height * width * 3);
  for (let place = 0; place < pixels.length; place += 1) {
    pixels[place] = channels === 3 ? values[place] : values[Math.floor(place / 3)];
  }
  let side = Number(layer.resolution);
  let now = pixels;
  if (height !== side || width !== side) now = bilinear(pixels, [height, width, 3], side);
  now = now.map((value) => (value * 255 - 127) / 128);
  const next = EYES.parts[Symbol.iterator]();
  const part = () => next.next().value;
  [now, side] = eyeConvolution(part(), now, side, 2);
  bendAll(now);
  for (const { widens, stride, adds } of EYES.blocks) {
    const before = now;
    if (widens) {
      [now] = eyeConvolution(part(), now, side, 1);
      bendAll(now);
    }
    [now, side] = eyeWindow(part(), now, side, stride);
    bendAll(now);
    [now] = eyeConvolution(part(), now, side, 1);
    if (adds) now = now.map((value, place) => value + before[place]);
  }
  [now] = eyeConvolution(part(), now, side, 1);
  bendAll(now);
  const numbers = now.length / (side * side);
  const means = new Float64Array(numbers);
  now.forEach((value, place) => {
    means[place % numbers] += value / (side * side);
  });
  return [means, [numbers]];
}
LAYERS.eyes = eyesSee;
