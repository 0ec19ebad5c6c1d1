"""What must be refused of sentences, texts, pairs and images."""


def a_length_that_is_not_the_tokens(rng, case) -> None:
    row = rng.randrange(case.rows)
    case.target[row] = [*case.target[row], case.target[row][0]]
    case.refusals = ["tokens-misfit", "data-format", "data-binding"]


def a_label_that_is_no_class(rng, case) -> None:
    case.target[0] = _put(case.target[0], "third" if case.target_kind == "text" else 4711)
    case.refusals = ["target-label-unknown"]


def _put(cell, label):
    """The label in the first place of nested lists."""
    return [_put(cell[0], label), *cell[1:]] if isinstance(cell, list) else label


def ignored_labels_without_a_word(rng, case) -> None:
    del case.prediction["ignore"]
    case.refusals = ["ignore-undeclared", "pixels-undeclared", "target-label-unknown", "labels-beyond-columns", "columns-ambiguous"]


def a_class_out_of_the_scheme(rng, case) -> None:
    case.says["classes"] = [*case.says["classes"][:-1], "Q-PER"]
    case.refusals = ["class-not-in-scheme", "target-label-unknown"]


def an_id_beyond_the_vocabulary(rng, case) -> None:
    case.given[0].values[0][0] = 4711
    case.refusals = ["unknown-label"]


def a_blank_beyond_the_vocabulary(rng, case) -> None:
    case.prediction["blank"] = 99
    case.refusals = ["blank-out-of-range"]


def ids_without_a_vocabulary(rng, case) -> None:
    del case.says["classes"]
    case.refusals = ["classes-missing", "vocabulary-missing"]


def pairs_that_do_not_follow_each_other(rng, case) -> None:
    values = case.query.values
    values[0], values[2] = values[2], values[0]
    case.refusals = ["pair-order", "pair-apart", "data-format", "data-binding"]


def two_grades_of_a_pair(rng, case) -> None:
    case.target[0] += 1
    case.refusals = ["pair-grades", "data-format", "data-binding"]


def a_vector_of_zeros(rng, case) -> None:
    for column in case.given:
        column.values[0] = 0.0
    case.refusals = ["zero-vector"]


def masks_of_another_size(rng, case) -> None:
    case.target = [[*image, image[0]] for image in case.target]
    case.refusals = ["mask-misfit", "layout-misfit", "layout-open"]


def boxes_in_another_format(rng, case) -> None:
    case.prediction["boxFormat"] = "xyxy"
    case.refusals = ["boxes-inside-out", "box-inside-out"]


def boxes_without_a_format(rng, case) -> None:
    del case.says["boxFormat"]
    case.refusals = ["box-format", "box-format-missing", "boxes-format"]


def as_many_labels_as_boxes_and_one(rng, case) -> None:
    case.labels[0] = [*case.labels[0], case.labels[0][0] if case.labels[0] else ("car" if case.label_kind == "text" else 0)]
    case.refusals = ["boxes-misfit", "data-format", "data-binding"]


def _are_inside_out(case):
    """Most of 20 boxes, or all of them, would end before they begin if width and height were a corner."""
    boxes = [box for found in case.answers["found"] for box, _, _ in found]
    turned = sum(x > w or y > h for x, y, w, h in boxes)
    return turned * 2 > len(boxes) and (len(boxes) >= 20 or turned == len(boxes))


def _has_ignored(case):
    return case.prediction.get("ignore") in (-100, 255) and case.prediction["ignore"] in str_cells(case.target)


def str_cells(cell):
    return {one for part in cell for one in str_cells(part)} if isinstance(cell, list) else {cell}


FITTING = {
    a_length_that_is_not_the_tokens: lambda case: case.problem == "token-classification" and case.form != "npz",
    a_label_that_is_no_class: lambda case: case.problem in ("token-classification", "image-segmentation") and "classes" in case.says,
    ignored_labels_without_a_word: _has_ignored,
    a_class_out_of_the_scheme: lambda case: "scheme" in case.prediction,
    an_id_beyond_the_vocabulary: lambda case: case.prediction.get("kind") == "tokens",
    a_blank_beyond_the_vocabulary: lambda case: "blank" in case.prediction,
    ids_without_a_vocabulary: lambda case: case.prediction.get("kind") in ("tokens", "ctc"),
    pairs_that_do_not_follow_each_other: lambda case: case.problem == "embedding",
    two_grades_of_a_pair: lambda case: case.problem == "embedding",
    a_vector_of_zeros: lambda case: case.problem == "embedding",
    masks_of_another_size: lambda case: case.problem == "image-segmentation" and case.form != "npz",
    boxes_in_another_format: lambda case: case.problem == "object-detection" and case.prediction["boxFormat"] == "xywh" and _are_inside_out(case),
    boxes_without_a_format: lambda case: case.problem == "object-detection",
    as_many_labels_as_boxes_and_one: lambda case: case.problem == "object-detection",
}
