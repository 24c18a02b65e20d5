"""What there is to say of a ``.keras`` file: why it cannot be opened, and what was left out."""

from __future__ import annotations

from engine.messages import QT_TRANSLATE_NOOP, Sentence

FOREIGN = Sentence(
    "keras.foreign",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is no network that Keras 3 saved: {name}. In Python, "
        'model.save("network.keras") saves one that can be opened here.',
    ),
)
LEGACY = Sentence(
    "keras.legacy",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is Keras' older HDF5 format, which is not opened here: {name}. Load it in Python "
        'with Keras, save it anew with model.save("network.keras"), and open that file.',
    ),
)
SAVED_MODEL = Sentence(
    "keras.saved_model",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This is a SavedModel, which holds calculations and no layers: {name}. Save the network "
        'in Python, where it was made, with model.save("network.keras"), and open that file.',
    ),
)
OTHER_FORMAT = Sentence(
    "keras.other_format",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Networks are opened as .keras files, and this is another kind: {name}. In Python with "
        'Keras, model.save("network.keras") saves one.',
    ),
)
NO_WEIGHTS = Sentence(
    "keras.no_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The weights are missing in this file: {name}. Save the network once more in Python with "
        'model.save("network.keras").',
    ),
)
NOT_SEQUENTIAL = Sentence(
    "keras.not_sequential",
    QT_TRANSLATE_NOOP(
        "Engine",
        "This network is a class of its own ({kind}), whose layers stand in its program and not "
        "in the file. Build it as keras.Sequential in Python, and save that.",
    ),
)
BRANCHES = Sentence(
    "keras.branches",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layers of this network do not follow each other in one row: at “{layer}” ({kind}) "
        "several ways meet or part. A tower is one row of bricks; it cannot be opened here.",
    ),
)
NO_BRICK = Sentence(
    "keras.no_brick",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no brick for the layer “{layer}” ({kind}). Take it out in Python, or use one of "
        "these layers in its place: {known}.",
    ),
)
OWN_LAYER = Sentence(
    "keras.own_layer",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) was written by whoever made the network; no program of a "
        "file is run here. Use only Keras' own layers in Python: {known}.",
    ),
)
RUNS_CODE = Sentence(
    "keras.runs_code",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) brings a program of its own along, and no program of a file "
        "is run here. Take it out in Python; what it does to the inputs can be done in the table.",
    ),
)
SCALES_INPUTS = Sentence(
    "keras.scales_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "There is no brick for the layer “{layer}” ({kind}), which scales numbers. Take it out in "
        "Python and scale the rows before they reach the network, as the columns of a table can "
        "be scaled here.",
    ),
)
NO_SUCH_FUNCTION = Sentence(
    "keras.no_such_function",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) has an activation function that no brick has: {function}. "
        "Use one of these in Python: {known}.",
    ),
)
NO_SUCH_VALUE = Sentence(
    "keras.no_such_value",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) has {setting} = {value}, which no brick can have. Change it "
        "in Python, and train and save the network once more.",
    ),
)
NOT_BUILT = Sentence(
    "keras.not_built",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not say how many numbers the network takes: it was saved before it had "
        "seen any. Begin it with keras.Input(…) in Python, or train it first, and save it again.",
    ),
)
OPEN_SIZE = Sentence(
    "keras.open_size",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network takes inputs of any size ({shape}). A tower takes a fixed number: give "
        "keras.Input(…) a whole shape in Python.",
    ),
)
OTHER_SHAPE = Sentence(
    "keras.other_shape",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network takes {shape} numbers. Only a row of numbers, or a picture of height × width "
        "× channels, can be opened.",
    ),
)
TOO_WIDE = Sentence(
    "keras.too_wide",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network takes {inputs} numbers and gives {outputs}. A table here has at most "
        "{maximum} columns, inputs and answers together.",
    ),
)
TOO_MANY_INPUTS = Sentence(
    "keras.too_many_inputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network takes {inputs} numbers. A table here has at most {maximum} columns, inputs "
        "and answers together, so the network cannot be opened.",
    ),
)
TOO_MANY_CLASSES = Sentence(
    "keras.too_many_classes",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network tells {classes} classes apart, more than the {maximum} that Neurobricks "
        "takes.",
    ),
)
NO_LAYERS = Sentence(
    "keras.no_layers",
    QT_TRANSLATE_NOOP("Engine", "The network in this file has no layers: {name}."),
)
NO_LEARNING_LAYER = Sentence(
    "keras.no_learning_layer",
    QT_TRANSLATE_NOOP(
        "Engine",
        "No layer of this network has weights, so there is nothing to open: {name}.",
    ),
)
TOO_MANY_LAYERS = Sentence(
    "keras.too_many_layers",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network has {layers} layers, more than the {maximum} bricks that a tower can have.",
    ),
)
DOES_NOT_FIT = Sentence(
    "keras.does_not_fit",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) does not take what comes in: {shape} numbers. The file does "
        "not hold together; save the network once more in Python.",
    ),
)
NOT_A_ROW = Sentence(
    "keras.not_a_row",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network answers with {shape} numbers. Only answers that are one row of numbers can "
        "be opened: end it with a Flatten and a Dense layer in Python.",
    ),
)
OTHER_WEIGHTS = Sentence(
    "keras.other_weights",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The weights of the layer “{layer}” ({kind}) are not those that it needs. The file does "
        "not hold together; save the network once more in Python.",
    ),
)
NOT_FINITE = Sentence(
    "keras.not_finite",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Some weights of the layer “{layer}” ({kind}) are no finite numbers: the network grew "
        "beyond all numbers while it learned. Train it with a lower rate in Python.",
    ),
)

# --- what was opened otherwise, or left out -----------------------------------------------------

LOADED = Sentence(
    "run.loaded",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These are the weights of a file: {name}. The network can answer at once; with rows it "
        "learns on from here.",
    ),
)
LEFT_OUT = Sentence(
    "keras.left_out",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Left out, since no brick has it: {settings} (layer “{layer}”). The answers are the same; "
        "only learning on goes another way.",
    ),
)
FROZEN = Sentence(
    "keras.frozen",
    QT_TRANSLATE_NOOP(
        "Engine",
        "These layers were frozen (trainable=False) and learn on here, since no brick can be "
        "frozen: {layers}.",
    ),
)
OTHER_PRECISION = Sentence(
    "keras.other_precision",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network was made to calculate in {precision}; here all calculates in float32, so its "
        "answers may differ in the last digits.",
    ),
)
OTHER_EPSILON = Sentence(
    "keras.other_epsilon",
    QT_TRANSLATE_NOOP(
        "Engine",
        "Epsilon {value} of the layer “{layer}” became 0.001, which all bricks have; the weights "
        "beside it were changed so that the answers stay the same.",
    ),
)
SCALED_INSIDE = Sentence(
    "keras.scaled_inside",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) only scales numbers. That is in the weights of the brick "
        "beside it now, and the answers stay the same.",
    ),
)
NORMALIZED_INSTEAD = Sentence(
    "keras.normalized_instead",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The layer “{layer}” ({kind}) only scales numbers. A batch normalization brick stands in "
        "its place: the answers are the same; as it learns on, it follows the rows.",
    ),
)
ROW_OF_PICTURE = Sentence(
    "keras.row_of_picture",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network takes pictures of {shape}. Here each row of a table holds the {count} numbers "
        "of one, one line of pixels after the other.",
    ),
)
RAW_OUTPUTS = Sentence(
    "keras.raw_outputs",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network was taught with from_logits=True and gives raw numbers. A {function} brick "
        "was put behind it, which makes probabilities of them.",
    ),
)
YES_OR_NO_EACH = Sentence(
    "keras.yes_or_no_each",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network answers yes or no to {count} questions at once. Here these are {count} "
        "numbers to predict.",
    ),
)
NOT_COMPILED = Sentence(
    "keras.not_compiled",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The file does not say how the network was trained: optimizer and loss function are those "
        "that Neurobricks proposes.",
    ),
)
OTHER_OPTIMIZER = Sentence(
    "keras.other_optimizer",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network was trained with an optimizer that is not there: {optimizer}. {instead} is "
        "proposed in its place.",
    ),
)
OTHER_RATE = Sentence(
    "keras.other_rate",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The learning rate changed by a plan of its own ({plan}). A rate of {rate} is proposed "
        "in its place.",
    ),
)
OPTIMIZER_LEFT_OUT = Sentence(
    "keras.optimizer_left_out",
    QT_TRANSLATE_NOOP("Engine", "Left out of the optimizer, since it is not there: {settings}."),
)
OTHER_LOSS = Sentence(
    "keras.other_loss",
    QT_TRANSLATE_NOOP(
        "Engine",
        "The network was trained with a loss function that does not suit here: {loss}. {instead} "
        "is proposed in its place.",
    ),
)
