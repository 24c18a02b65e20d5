// Pictures made ready as the app does it: Pillow's resampling, in whole numbers as Pillow has them.

const SEEN = DATA.preparation.picture; // { longest, size, colour, fitting }; nothing: rows are read
const FRACTION = 2 ** 22; // of the weights that pixels are summed with
const REDUCING_GAP = 2;
const FILTERS = { bicubic: { support: 2, at: bicubic }, lanczos: { support: 3, at: lanczos } };

function bicubic(x) {
  const far = Math.abs(x);
  if (far < 1) return (1.5 * far - 2.5) * far * far + 1;
  return far < 2 ? (((far - 5) * far + 8) * far - 4) * -0.5 : 0;
}

function lanczos(x) {
  return x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0;
}

function sinc(x) {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
}

// A picture here is { width, height, channels, data }, its numbers from 0 to 255, line by line.
function pictureOf(width, height, channels) {
  const data = new Uint8ClampedArray(width * height * channels);
  return { width, height, channels, data };
}

// For each place between from and to the first pixel that counts, and the pixels' weights.
function weightsAlong(length_, from, to, places, { support, at }) {
  const step = (to - from) / places;
  const wide = Math.max(step, 1);
  const reach = support * wide;
  return Array.from({ length: places }, (_, place) => {
    const middle = from + (place + 0.5) * step;
    const first = Math.max(0, Math.trunc(middle - reach + 0.5));
    const end = Math.min(length_, Math.trunc(middle + reach + 0.5));
    const own = Array.from({ length: end - first }, (_, x) => at((x + first - middle + 0.5) / wide));
    const sum = own.reduce((all, weight) => all + weight, 0);
    const whole = own.map((weight) => {
      const share = (sum === 0 ? weight : weight / sum) * FRACTION;
      return Math.trunc(share < 0 ? share - 0.5 : share + 0.5);
    });
    return [first, whole];
  });
}

function resampled(picture, size, [left, top, right, bottom], filter) {
  let found = picture;
  if (size[0] !== found.width || left !== 0 || right !== found.width) {
    const along = weightsAlong(found.width, left, right, size[0], filter);
    found = summed(found, size[0], found.height, along, true);
  }
  if (size[1] !== picture.height || top !== 0 || bottom !== picture.height) {
    const along = weightsAlong(picture.height, top, bottom, size[1], filter);
    found = summed(found, found.width, size[1], along, false);
  }
  return found;
}

function summed(picture, width, height, along, isAcross) {
  const { channels } = picture;
  const step = isAcross ? 1 : picture.width;
  const out = pictureOf(width, height, channels);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [first, weights] = along[isAcross ? x : y];
      const from = (isAcross ? y * picture.width + first : first * width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = FRACTION / 2;
        let at = from + channel;
        for (let place = 0; place < weights.length; place += 1) {
          sum += picture.data[at] * weights[place];
          at += step * channels;
        }
        out.data[to] = Math.floor(sum / FRACTION);
        to += 1;
      }
    }
  }
  return out;
}

// Every so many pixels across and down become one, their mean.
function reduced(picture, across, down) {
  const { channels } = picture;
  const width = Math.ceil(picture.width / across);
  const out = pictureOf(width, Math.ceil(picture.height / down), channels);
  for (let y = 0; y < out.height; y += 1) {
    const bottom = Math.min((y + 1) * down, picture.height);
    for (let x = 0; x < width; x += 1) {
      const right = Math.min((x + 1) * across, picture.width);
      const count = (bottom - y * down) * (right - x * across);
      const share = Math.floor(2 ** 24 / count);
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = Math.floor(count / 2);
        for (let line = y * down; line < bottom; line += 1) {
          for (let column = x * across; column < right; column += 1) {
            sum += picture.data[(line * picture.width + column) * channels + channel];
          }
        }
        out.data[(y * width + x) * channels + channel] = Math.floor((sum * share) / 2 ** 24);
      }
    }
  }
  return out;
}

// No side longer than longest: Pillow's thumbnail.
function smaller(picture, longest) {
  const { width, height } = picture;
  if (width <= longest && height <= longest) return picture;
  const ratio = width / height;
  const nearest = (length_, off) => {
    const [low, high] = [Math.floor(length_), Math.ceil(length_)];
    return Math.max(off(high) < off(low) ? high : low, 1);
  };
  const size =
    ratio <= 1
      ? [nearest(longest * ratio, (own) => Math.abs(ratio - own / longest)), longest]
      : [longest, nearest(longest / ratio, (own) => (own ? Math.abs(ratio - longest / own) : 0))];
  const gap = (length_, to) => Math.trunc(length_ / to / REDUCING_GAP) || 1;
  const [across, down] = [gap(width, size[0]), gap(height, size[1])];
  const found = across > 1 || down > 1 ? reduced(picture, across, down) : picture;
  return resampled(found, size, [0, 0, width / across, height / down], FILTERS.lanczos);
}

// As numbers with a half are rounded in Python: to the even one.
function evenly(value) {
  const low = Math.floor(value);
  if (value - low !== 0.5) return Math.round(value);
  return low % 2 ? low + 1 : low;
}

// Red, green, blue and how much of it there is → over white, without that.
function overWhite(picture) {
  const out = pictureOf(picture.width, picture.height, 3);
  for (let from = 0, to = 0; from < picture.data.length; from += 4) {
    const whole = 255 * 128;
    const own = Math.floor((picture.data[from + 3] * 255 * 255 * 128) / (255 * 255));
    for (let channel = 0; channel < 3; channel += 1, to += 1) {
      const sum = picture.data[from + channel] * own + 255 * (whole - own) + 128 * 128;
      out.data[to] = (((sum >> 8) + sum) >> 8) >> 7;
    }
  }
  return out;
}

function grey(picture) {
  const out = pictureOf(picture.width, picture.height, 1);
  for (let to = 0; to < out.data.length; to += 1) {
    const [red, green, blue] = picture.data.subarray(3 * to, 3 * to + 3);
    out.data[to] = (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
  }
  return out;
}

function cropped(picture, size) {
  const { width, height } = picture;
  const side = Math.min(width, height);
  const [left, top] = [(width - side) * 0.5, (height - side) * 0.5];
  return resampled(picture, [size, size], [left, top, left + side, top + side], FILTERS.bicubic);
}

function fitted(picture, size) {
  const { width, height, channels } = picture;
  const wide = width >= height ? size : Math.max(1, evenly((width / height) * size));
  const high = width <= height ? size : Math.max(1, evenly((height / width) * size));
  const inner = resampled(picture, [wide, high], [0, 0, width, height], FILTERS.bicubic);
  const out = pictureOf(size, size, channels);
  out.data.fill(255);
  const [left, top] = [evenly((size - wide) * 0.5), evenly((size - high) * 0.5)];
  for (let line = 0; line < high; line += 1) {
    const row = inner.data.subarray(line * wide * channels, (line + 1) * wide * channels);
    out.data.set(row, ((line + top) * size + left) * channels);
  }
  return out;
}

// The pixels of a picture, four numbers each → as the network sees it.
function asSeen({ width, height, data }) {
  const whole = overWhite({ width, height, channels: 4, data });
  const small = smaller(whole, SEEN.longest);
  const own = SEEN.colour ? small : grey(small);
  return SEEN.fitting === "crop" ? cropped(own, SEEN.size) : fitted(own, SEEN.size);
}

// What the network says of it: { shares, place }.
function pictureAnswer(seen) {
  return meaningOf(outputsOf(Float64Array.from(seen.data, (value) => value / 255)));
}
