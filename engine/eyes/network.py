"""The eyes as a Keras model of Keras' own layers, so that a saved network opens anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.eyes.architecture import DEVIATION, MEAN, NUMBERS, blocks, weights

if TYPE_CHECKING:
    import keras

BRIGHTEST = 255.0


def eyes_network(shape: tuple[int, int, int], resolution: int, name: str = "eyes") -> keras.Model:
    """Pictures of ``shape`` (height, width, 1 or 3 channels), 0 … 1 → 1280 numbers.

    A grey picture is seen as one of three equal colours; all are brought to ``resolution`` ×
    ``resolution`` by bilinear interpolation. Its weights are frozen.
    """
    import keras
    from keras import layers

    picture = now = keras.Input(shape)
    if shape[2] == 1:
        now = layers.Concatenate(name=f"{name}_colours")([now, now, now])
    if shape[:2] != (resolution, resolution):
        resize = layers.Resizing(
            resolution, resolution, interpolation="bilinear", name=f"{name}_resize"
        )
        now = resize(now)
    scale, offset = BRIGHTEST / DEVIATION, -MEAN / DEVIATION
    now = layers.Rescaling(scale, offset, name=f"{name}_rescale")(now)
    now = layers.GlobalAveragePooling2D(name=f"{name}_mean")(_seen(now, name))
    model = keras.Model(picture, now, name=name)
    for layer in model.layers:
        own = layer.name.removeprefix(f"{name}_").replace("__", "/")
        if f"{own}/kernel" in weights():
            layer.set_weights([weights()[f"{own}/kernel"], weights()[f"{own}/bias"]])
    model.trainable = False
    return model


def _seen(now: Any, name: str) -> Any:
    """What the last convolution makes of prepared pictures (rows, height, width, 3)."""
    from keras import layers

    def convolved(entering: Any, part: str, filters: int, bent: bool, **how: Any) -> Any:
        called = f"{name}_{part.replace('/', '__')}"
        size = how.pop("size", 1)
        if part.endswith("depthwise"):
            layer = layers.DepthwiseConv2D(size, padding="same", name=called, **how)
        else:
            layer = layers.Conv2D(filters, size, padding="same", name=called, **how)
        leaving = layer(entering)
        return layers.ReLU(6.0, name=f"{called}_bent")(leaving) if bent else leaving

    now = convolved(now, "stem", 32, True, size=3, strides=2)
    for block in blocks():
        before = now
        if block.expansion != 1:
            width = now.shape[-1] * block.expansion
            now = convolved(now, f"{block.name}/expand", width, True)
        depthwise = f"{block.name}/depthwise"
        now = convolved(now, depthwise, 0, True, size=block.kernel, strides=block.stride)
        now = convolved(now, f"{block.name}/project", block.filters, False)
        if block.adds:
            now = layers.Add(name=f"{name}_{block.name}_sum")([before, now])
    return convolved(now, "head", NUMBERS, True)
