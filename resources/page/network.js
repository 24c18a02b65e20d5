// The network: each layer as Keras defines it, in double precision.

const ACTIVATIONS = {
  linear: (x) => x,
  relu: (x) => (x > 0 ? x : x === x ? 0 : x),
  leaky_relu: (x) => (x >= 0 ? x : 0.2 * x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  selu: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)),
  gelu: (x) => (x === -Infinity ? 0 : 0.5 * x * (1 + errorFunction(x / Math.SQRT2))),
  silu: (x) => (x === -Infinity ? 0 : x * sigmoid(x)),
  softplus: (x) => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0),
  softsign: (x) => x / (1 + Math.abs(x)),
  tanh: Math.tanh,
  sigmoid,
};
const EPSILON = 1e-3; // of both normalizations

function sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

// By its series near 0, by a continued fraction beyond.
function errorFunction(x) {
  const size = Math.abs(x);
  if (size > 6) return Math.sign(x);
  if (size < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (size + fraction);
  const rest = Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction);
  return Math.sign(x) * (1 - rest);
}

function applied(name, values, width) {
  if (name === "softmax") return softmax(values, width);
  const activation = ACTIVATIONS[name];
  return name === "linear" ? values : values.map(activation);
}

function softmax(values, width) {
  const out = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += width) {
    let most = -Infinity;
    for (let place = from; place < from + width; place += 1) most = Math.max(most, values[place]);
    let sum = 0;
    for (let place = from; place < from + width; place += 1) {
      out[place] = Math.exp(values[place] - most);
      sum += out[place];
    }
    for (let place = from; place < from + width; place += 1) out[place] /= sum;
  }
  return out;
}

// How many places a window has along a length, and how far it begins before it.
function windows(length_, size, strides, padding) {
  if (padding !== "same") return [Math.floor((length_ - size) / strides) + 1, 0];
  const places = Math.ceil(length_ / strides);
  return [places, Math.floor(Math.max((places - 1) * strides + size - length_, 0) / 2)];
}

// Each takes a row's numbers and their shape, and the weights that are next; gives both anew.
const LAYERS = {
  dense(layer, values, shape, weights) {
    const inputs = shape[shape.length - 1];
    const kernel = weights();
    const bias = layer.use_bias ? weights() : new Float64Array(layer.units);
    const rows = values.length / inputs;
    const out = new Float64Array(rows * layer.units);
    for (let row = 0; row < rows; row += 1) {
      const to = row * layer.units;
      out.set(bias, to);
      for (let input = 0; input < inputs; input += 1) {
        const value = values[row * inputs + input];
        const from = input * layer.units;
        for (let unit = 0; unit < layer.units; unit += 1)
          out[to + unit] += value * kernel[from + unit];
      }
    }
    return [applied(layer.activation, out, layer.units), [...shape.slice(0, -1), layer.units]];
  },
  activation(layer, values, shape) {
    return [applied(layer.function, values, shape[shape.length - 1]), shape];
  },
  batch_normalization(layer, values, shape, weights) {
    const [gamma, beta, mean, variance] = [weights(), weights(), weights(), weights()];
    const width = shape[shape.length - 1];
    const out = values.map((value, place) => {
      const own = place % width;
      return ((value - mean[own]) / Math.sqrt(variance[own] + EPSILON)) * gamma[own] + beta[own];
    });
    return [out, shape];
  },
  layer_normalization(layer, values, shape, weights) {
    const [gamma, beta] = [weights(), weights()];
    const width = shape[shape.length - 1];
    const out = new Float64Array(values.length);
    for (let from = 0; from < values.length; from += width) {
      let mean = 0;
      for (let place = 0; place < width; place += 1) mean += values[from + place] / width;
      let variance = 0;
      for (let place = 0; place < width; place += 1) {
        variance += (values[from + place] - mean) ** 2 / width;
      }
      for (let place = 0; place < width; place += 1) {
        const centred = (values[from + place] - mean) / Math.sqrt(variance + EPSILON);
        out[from + place] = centred * gamma[place] + beta[place];
      }
    }
    return [out, shape];
  },
  conv2d(layer, values, [height, width, channels], weights) {
    const kernel = weights();
    const bias = layer.use_bias ? weights() : new Float64Array(layer.filters);
    const { filters, kernel_size: size, strides } = layer;
    const [down, above] = windows(height, size, strides, layer.padding);
    const [across, left] = windows(width, size, strides, layer.padding);
    const out = new Float64Array(down * across * filters);
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) {
        const to = (y * across + x) * filters;
        out.set(bias, to);
        eachInside(
          size,
          y * strides - above,
          x * strides - left,
          height,
          width,
          (place, window) => {
            for (let channel = 0; channel < channels; channel += 1) {
              const value = values[place * channels + channel];
              const from = (window * channels + channel) * filters;
              for (let filter = 0; filter < filters; filter += 1) {
                out[to + filter] += value * kernel[from + filter];
              }
            }
          },
        );
      }
    }
    return [applied(layer.activation, out, filters), [down, across, filters]];
  },
  max_pooling2d(layer, values, [height, width, channels]) {
    const size = layer.pool_size;
    const strides = layer.strides || size;
    const [down, above] = windows(height, size, strides, layer.padding);
    const [across, left] = windows(width, size, strides, layer.padding);
    const out = new Float64Array(down * across * channels).fill(-Infinity);
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) {
        const to = (y * across + x) * channels;
        eachInside(size, y * strides - above, x * strides - left, height, width, (place) => {
          for (let channel = 0; channel < channels; channel += 1) {
            out[to + channel] = Math.max(out[to + channel], values[place * channels + channel]);
          }
        });
      }
    }
    return [out, [down, across, channels]];
  },
  average_pooling2d(layer, values, [height, width, channels]) {
    const size = layer.pool_size;
    const strides = layer.strides || size;
    const [down, above] = windows(height, size, strides, layer.padding);
    const [across, left] = windows(width, size, strides, layer.padding);
    const out = new Float64Array(down * across * channels);
    for (let y = 0; y < down; y += 1) {
      for (let x = 0; x < across; x += 1) {
        const to = (y * across + x) * channels;
        let inside = 0; // what fills up the edge does not count
        eachInside(size, y * strides - above, x * strides - left, height, width, (place) => {
          inside += 1;
          for (let channel = 0; channel < channels; channel += 1) {
            out[to + channel] += values[place * channels + channel];
          }
        });
        for (let channel = 0; channel < channels; channel += 1) out[to + channel] /= inside;
      }
    }
    return [out, [down, across, channels]];
  },
  global_average_pooling2d(layer, values, [height, width, channels]) {
    const out = new Float64Array(channels);
    values.forEach((value, place) => {
      out[place % channels] += value / (height * width);
    });
    return [out, [channels]];
  },
  reshape: (layer, values) => [values, [layer.height, layer.width, layer.channels]],
  flatten: (layer, values) => [values, [values.length]],
  rescaling: (layer, values, shape) => [
    values.map((value) => value * layer.scale + layer.offset),
    shape,
  ],
  dropout: (layer, values, shape) => [values, shape],
  gaussian_noise: (layer, values, shape) => [values, shape],
  random_flip: (layer, values, shape) => [values, shape],
  random_rotation: (layer, values, shape) => [values, shape],
  random_translation: (layer, values, shape) => [values, shape],
  random_zoom: (layer, values, shape) => [values, shape],
  random_contrast: (layer, values, shape) => [values, shape],
};

// The pixels of a window that lie inside the picture: their place in it, and in the window.
function eachInside(size, top, left, height, width, take) {
  for (let y = Math.max(0, -top); y < size && top + y < height; y += 1) {
    for (let x = Math.max(0, -left); x < size && left + x < width; x += 1) {
      take((top + y) * width + left + x, y * size + x);
    }
  }
}

const WEIGHTS = DATA.weights.map((text) => {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 4 }, (_, place) =>
    view.getFloat32(4 * place, true),
  );
});

// The app calculates in single precision, and has no larger numbers than that.
function asSingle(value) {
  return Math.abs(value) <= RULES.largest ? value : value * Infinity;
}

// A row's inputs (single precision, as the network was taught) → its outputs.
function outputsOf(row) {
  let values = Float64Array.from(row, Math.fround);
  let shape = DATA.preparation.input_shape;
  let next = 0;
  const weights = () => WEIGHTS[next++];
  for (const layer of DATA.preparation.network) {
    [values, shape] = LAYERS[layer.kind](layer, values, shape, weights);
    values = values.map(asSingle);
  }
  return values;
}
