"""What is said of rows, said of pictures: where each row is one, nobody knows of rows or columns.

A sentence keeps its code and its parameters, so that whoever looks for a finding, or for what the
coach says, finds it; only its words are others. A test holds that none is forgotten.
"""

from __future__ import annotations

from dataclasses import replace

from engine.findings import Finding, Fix
from engine.messages import QT_TRANSLATE_NOOP, Message

OF_PICTURES: dict[str, str] = {
    # --- the data ---------------------------------------------------------------------------
    "data.class_without_rows": QT_TRANSLATE_NOOP(
        "Engine",
        "No picture of this class is among those that are learned from, so the network never "
        "meets it: {class_name}.",
    ),
    "data.imbalance": QT_TRANSLATE_NOOP(
        "Engine",
        "Some classes are rare (pictures to learn from of {rare}: {few}, of {common}: {many}). The "
        "network may forget the rare ones.",
    ),
    "data.single_row": QT_TRANSLATE_NOOP(
        "Engine",
        "There is only one picture of this class, too few to learn from and to test with: "
        "{class_name}.",
    ),
    "data.single_rows": QT_TRANSLATE_NOOP(
        "Engine",
        "Of {count} classes there is only one picture each, too few to learn from and to test "
        "with. One of them: {class_name}.",
    ),
    "data.own_values": QT_TRANSLATE_NOOP(
        "Engine",
        "There are {classes} classes for {rows} pictures: hardly more than one picture of each, "
        "so nothing can be learned that holds for others. Add pictures to the classes.",
    ),
    "data.constant_target": QT_TRANSLATE_NOOP(
        "Engine",
        "All pictures are of one class, so there is nothing to learn. Add a second class.",
    ),
    "prepare.one_class": QT_TRANSLATE_NOOP(
        "Engine",
        "All pictures are of one class, so there is nothing to tell apart. Add a second class.",
    ),
    "prepare.class_not_trained": QT_TRANSLATE_NOOP(
        "Engine",
        "No picture of the class {name} is left to learn from, so the network cannot learn it.",
    ),
    "split.too_few": QT_TRANSLATE_NOOP(
        "Engine",
        "No picture is left to learn from: all pictures ({rows}) went to the test and validation "
        "parts. Make their shares smaller, or add pictures.",
    ),
    "split.too_few_for_folds": QT_TRANSLATE_NOOP(
        "Engine",
        "There are too few pictures for so many folds: {rows} pictures, {folds} folds. Take fewer "
        "folds.",
    ),
    "split.too_few_groups": QT_TRANSLATE_NOOP(
        "Engine",
        "Too few groups to keep pictures together that belong together ({column}): {groups}. Make "
        "the shares smaller, or share the pictures out one by one.",
    ),
    "prepare.too_many_classes": QT_TRANSLATE_NOOP(
        "Engine",
        "There are {count} classes, more than the {maximum} that can be told apart. Delete some "
        "of them.",
    ),
    "fix.learn_from_all": QT_TRANSLATE_NOOP("Engine", "Learn from all pictures"),
    # --- the training -----------------------------------------------------------------------
    "training.batch": QT_TRANSLATE_NOOP(
        "Engine",
        "A batch ({batch_size}) is larger than all pictures together that are learned from "
        "({rows}): every epoch is a single step.",
    ),
    "training.last_batch": QT_TRANSLATE_NOOP(
        "Engine",
        "Of {rows} pictures in batches of {batch_size}, one is left over as a batch of its own. "
        "Batch normalization compares a batch's pictures with each other, so this one makes the "
        "curve jump. Another batch size leaves no single picture.",
    ),
    "training.no_validation": QT_TRANSLATE_NOOP(
        "Engine",
        "Stopping early watches the validation loss, but there are no validation pictures. The "
        "training loss, which overfitting does not show in, is watched instead.",
    ),
    "training.no_validation_to_stall": QT_TRANSLATE_NOOP(
        "Engine",
        "Reducing the rate watches the validation loss, but there are no validation pictures. The "
        "training loss is watched instead.",
    ),
    "fix.validate": QT_TRANSLATE_NOOP("Engine", "Keep a fifth of the pictures for validation"),
    "training.many_weights": QT_TRANSLATE_NOOP(
        "Engine",
        "{weights} weights learn from {rows} pictures: the network can learn them by heart "
        "(overfitting). Watch the validation curve.",
    ),
    "length.too_much": QT_TRANSLATE_NOOP(
        "Engine",
        "Training would take about {gigabytes} GB of memory, and this computer has {all} GB. Take "
        "fewer pictures, a smaller picture size or smaller layers.",
    ),
    # --- the coach --------------------------------------------------------------------------
    "coach.done.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The last fifth of the epochs changed the training loss by {percent} % only. What is still "
        "wrong needs another network, other pictures or more of them.",
    ),
    "coach.done_all.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The pictures that it learns from are answered as well as can be: the loss is {percent} % "
        "of what a guess would cost. More epochs would only sharpen the last digits.",
    ),
    "coach.well.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %, and the "
        "validation loss goes along with it: what is learned holds for pictures that are not "
        "learned from, too.",
    ),
    "coach.well.why_alone": QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %. There are no "
        "validation pictures: whether it learns what tells the classes apart or the pictures by "
        "heart cannot be seen here.",
    ),
    "coach.well.why_apart": QT_TRANSLATE_NOOP(
        "Engine",
        "The last tenth of the epochs lowered the training loss by {percent} %. The validation "
        "loss does not go along with it: if it begins to rise, the pictures are being learned by "
        "heart (overfitting).",
    ),
    "coach.tiny.why": QT_TRANSLATE_NOOP(
        "Engine",
        "A hidden layer makes its inputs {factor} times smaller, so every picture gets nearly the "
        "same answer, and the gradient that comes back to the first layers is almost 0. A "
        "gradient near 0 does not mean that it is done: it cannot find the way from here. Draw "
        "the first weights in the usual size.",
    ),
    "coach.dead.why": QT_TRANSLATE_NOOP(
        "Engine",
        "{percent} % of the {units} neurons of the relu layer give 0 for every picture. Below 0, "
        "relu has no slope, so no gradient reaches them and they never come back. leaky_relu lets "
        "a little through; a lower learning rate lets fewer die.",
    ),
    "coach.no_better.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The most frequent class alone makes {percent} % right, and so does the network: it has "
        "not found anything in the pictures yet. Let rare classes count more, try another "
        "learning rate, or add pictures.",
    ),
    "coach.one_line.why": QT_TRANSLATE_NOOP(
        "Engine",
        "Without a hidden layer that bends, the network can only draw one straight border, and "
        "with every straight border some pictures lie on the wrong side: {percent} % are right. A "
        "hidden layer with an activation function bends the border.",
    ),
    "coach.too_small.why": QT_TRANSLATE_NOOP(
        "Engine",
        "There is a pattern: {possible} % of the pictures are of the class of those that are most "
        "like them. But the network gets {percent} % right and goes no further. Each hidden neuron "
        "can bend the border once, and with {count} of them it cannot bend often enough.",
    ),
    "coach.caught.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The loss stands still with {percent} % of the pictures right, though a network with a "
        "hidden layer can get them all. From these first weights every small step makes the loss "
        "larger: a hollow that is not the deepest. Other first weights, or more neurons, get "
        "around it.",
    ),
    "coach.overfitting.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The validation loss was lowest at epoch {epoch} ({best}) and is {now} since, while the "
        "training loss goes on falling: what is learned now is the training pictures by heart. "
        "The network of epoch {epoch} is the better one. Stopping early keeps it.",
    ),
    "coach.nothing_to_learn": QT_TRANSLATE_NOOP(
        "Engine", "It has not found what tells these pictures apart."
    ),
    "coach.by_heart": QT_TRANSLATE_NOOP(
        "Engine", "It learns these pictures by heart, and new ones it only guesses."
    ),
    # Of a table nothing more can be had. Pixels side by side say little of what a picture shows.
    "coach.nothing_to_learn.why": QT_TRANSLATE_NOOP(
        "Engine",
        "Of the pictures that it learns from {percent} % are right, but of those that it has not "
        "seen only {unseen} %, and always giving the most frequent answer makes {guess} % right. "
        "Compared pixel by pixel, these pictures tell no more. Convolutions and the pre-trained "
        "eyes look for shapes instead, and more pictures help every network.",
    ),
    "coach.open.why": QT_TRANSLATE_NOOP(
        "Engine",
        "Compared pixel by pixel, these pictures tell the class no better than always giving the "
        "most frequent answer ({percent} %). The network may find shapes where pixels do not "
        "help, or only learn the pictures by heart: those that it has not seen tell, once the run "
        "is over.",
    ),
    "coach.open.why_over": QT_TRANSLATE_NOOP(
        "Engine",
        "Compared pixel by pixel, these pictures tell no more than a guess does. Whether the "
        "network found shapes where pixels do not help, or learned the pictures by heart, cannot "
        "be seen from those that it learned from: give it validation pictures.",
    ),
    "coach.rising.why": QT_TRANSLATE_NOOP(
        "Engine",
        "The training loss was down at {best} around epoch {epoch} and is {loss} now. On the "
        "pictures that it learns from, the loss of a network that learns goes down; the "
        "corrections are too large (the rate is {rate}).",
    ),
}


def message_of_pictures(message: Message) -> Message:
    """The same said of pictures; as it is, where it speaks of no rows."""
    text = OF_PICTURES.get(message.code)
    return message if text is None else replace(message, sentence=text)


def fixes_of_pictures(fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """The same with labels that speak of pictures."""
    return tuple(replace(fix, label=message_of_pictures(fix.label)) for fix in fixes)


def finding_of_pictures(finding: Finding) -> Finding:
    """The same said of pictures, and so are its fixes."""
    return replace(
        finding,
        message=message_of_pictures(finding.message),
        fixes=fixes_of_pictures(finding.fixes),
    )
