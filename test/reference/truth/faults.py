"""Manifests and data that must be refused, made of a case that is right. Each names the codes of which one is due."""

import copy

import numpy as np

import listed_faults
from listed import ListedCase


def spoil(rng, case):
    """One fault that the case can have; the case as it is where there is none."""
    if isinstance(case, ListedCase):
        return _spoil_lists(rng, case)
    able = [fault for fault in FAULTS if _fits(fault, case)]
    own = [fault for fault in able if fault in NEEDS]
    told_by_rows = [fault for fault in able if fault in TOLD_BY_ROWS]
    choice = rng.random()
    fault = rng.choice(told_by_rows if told_by_rows and choice < 0.5 else own if own and choice < 0.9 else able)
    fault(rng, case)
    if case.reads_as_missing():
        case.refusals = [*case.refusals, "data-format", "data-binding"]
    case.story += f": {fault.__name__.replace('_', ' ')}"


def _spoil_lists(rng, case):
    able = [fault for fault, fits in listed_faults.FITTING.items() if fits(case)]
    anyone = [an_output_that_is_not_there, a_metric_of_another_problem, bytes_that_are_no_file, a_grouping_by_nothing]
    fault = rng.choice(able if able and rng.random() < 0.75 else anyone)
    fault(rng, case)
    case.story += f": {fault.__name__.replace('_', ' ')}"


def _fits(fault, case):
    return NEEDS.get(fault, lambda case: True)(case)


def _any_row(rng, case):
    return rng.randrange(case.rows)


def a_missing_target(rng, case) -> None:
    case.target[_any_row(rng, case)] = None if case.width == 1 else [None] * case.width
    case.refusals = ["data-format", "data-binding"]


def a_negative_weight(rng, case) -> None:
    case.weight.values[_any_row(rng, case)] = -1
    case.refusals = ["data-format", "data-binding"]


def an_absent_column(rng, case) -> None:
    case.says["column" if "column" in case.evaluation()["target"] else "array"] = "not there"
    case.refusals = ["data-binding"]


def an_output_that_is_not_there(rng, case) -> None:
    case.prediction["output"] = "Z"
    case.refusals = ["output-unknown"]


def a_positive_that_never_occurs(rng, case) -> None:
    case.says = {"positive": {str: "nobody", bool: "nobody"}.get(type(case.target[0]), 4711)}
    case.refusals = ["positive-absent", "target-kinds", "positive-not-in-classes"]


def a_third_label(rng, case) -> None:
    case.target[_any_row(rng, case)] = "third" if case.target_kind == "text" else 4711
    case.refusals = ["target-not-binary", "target-label-unknown"]


def a_label_in_no_class(rng, case) -> None:
    case.target[_any_row(rng, case)] = "third" if case.target_kind == "text" else 4711
    case.refusals = ["target-label-unknown"]


def too_many_classes(rng, case) -> None:
    case.says["classes"] = [*case.says["classes"], "one more"]
    case.refusals = ["classes-do-not-fill-output"]


def a_class_twice(rng, case) -> None:
    case.says["classes"] = [*case.says["classes"][:-1], case.says["classes"][0]]
    case.refusals = ["class-repeated"]


def classes_left_out(rng, case) -> None:
    del case.says["classes"]
    numbers = case.target_kind != "text"
    case.refusals = ["labels-beyond-columns", "columns-ambiguous", "classes-missing"] if numbers else ["classes-missing"]


def an_answer_that_is_no_number(rng, case) -> None:
    case.features[_any_row(rng, case)][0] = float(rng.choice(["nan", "inf"])) if case.form in ("parquet", "npz") else None
    case.refusals = ["non-finite-output"]


def a_probability_above_one(rng, case) -> None:
    case.features[_any_row(rng, case)][0] = 1.25 / (case.graph.call.factor or 1)
    case.refusals = ["not-probabilities"]


def probabilities_called_logits(rng, case) -> None:
    case.prediction["kind"] = "logits"
    case.refusals = ["logits-add-up", "logits-within-one"]


def logits_called_probabilities(rng, case) -> None:
    del case.prediction["kind"]
    case.refusals = ["not-probabilities"]


def two_columns_exchanged(rng, case) -> None:
    a, b = rng.sample(sorted(set(case.answers["y"])), 2)
    for row in case.features:
        row[a], row[b] = row[b], row[a]
    case.refusals = ["classes-reordered", "answers-reordered", "scores-are-distances", "columns-reordered"]


def answers_counted_from_another_number(rng, case) -> None:
    case.features = [[row[0] + 1] for row in case.features]
    case.refusals = ["answers-shifted", "answers-disjoint", "unknown-label", "answers-reordered"]


def answers_of_other_words(rng, case) -> None:
    case.features = [[f"class {row[0]}"] for row in case.features]
    case.refusals = ["answers-disjoint", "unknown-label", "negative-unknown", "answer-kind"]


def multilabel_columns_exchanged(rng, case) -> None:
    each = case.graph.width // case.width
    for row in case.features:
        row[:each], row[each : 2 * each] = row[each : 2 * each], row[:each]
    case.refusals = ["columns-reordered"]


def a_threshold_of_nothing(rng, case) -> None:
    case.prediction["threshold"] = rng.choice([0, 1.5, -0.2])
    case.refusals = ["threshold-range", "threshold-of-logits"]


def a_metric_of_another_problem(rng, case) -> None:
    case.metrics = [*case.metrics, "ndcg@3" if case.problem != "ranking" else "accuracy"]
    case.refusals = ["metric-misfit"]


def a_metric_of_probabilities_from_labels(rng, case) -> None:
    case.metrics = [*case.metrics, "log_loss"]
    case.refusals = ["metric-needs-scores", "metric-needs-probabilities"]


def a_target_that_is_true_or_false(rng, case) -> None:
    case.target_kind, case.target = "bool", [bool(value > 1) for value in case.target]
    case.refusals = ["data-format", "data-binding"]


def a_negative_relevance(rng, case) -> None:
    case.target[_any_row(rng, case)] = -1
    case.refusals = ["data-format", "data-binding"]


def numbers_that_json_cannot_hold(rng, case) -> None:
    case.form = "jsonl"
    case.refusals = ["data-format", "data-binding"]


def a_delimiter_that_nobody_declares(rng, case) -> None:
    del case.csv["delimiter"]
    case.csv.pop("decimal", None)
    case.change_dialect = {**case.csv, "delimiter": rng.choice([";", "\t", "|"])}
    case.refusals = ["data-format", "data-binding"]


def an_encoding_that_nobody_declares(rng, case) -> None:
    case.change_dialect, case.csv = case.csv, {key: value for key, value in case.csv.items() if key != "encoding"}
    case.refusals = ["data-format", "data-binding"]


def missing_words_that_nobody_declares(rng, case) -> None:
    case.csv.pop("missing", None)
    case.change_dialect = {**case.csv, "missing": ["??"]}
    case.weight.values[_any_row(rng, case)] = None
    case.refusals = ["data-format", "data-binding"]


def no_rows(rng, case) -> None:
    case.csv, case.change_bytes = {}, ",".join(column.name for column in copy.copy(case).columns()).encode() + b"\n"
    case.refusals = ["data-empty"]


def bytes_that_are_no_file(rng, case) -> None:
    case.change_bytes = bytes(rng.randrange(256) for _ in range(200))
    case.refusals = ["data-format", "data-binding"]


def a_filter_of_another_kind(rng, case) -> None:
    case.slices = [{"name": "other", "where": {"y" if case.width == 1 else "y0": "a word"}}]
    case.refusals = ["data-binding"]


def a_grouping_by_nothing(rng, case) -> None:
    case.slices = [{"name": "other", "by": "not there"}]
    case.refusals = ["data-binding"]


def an_integer_with_a_fraction(rng, case) -> None:
    case.feature_kind = "float64"
    case.features = [[float(cell) for cell in row] for row in case.features]
    case.features[_any_row(rng, case)][0] = 1.5
    case.refusals = ["data-format", "data-binding"]


FAULTS = [value for value in list(globals().values()) if callable(value) and getattr(value, "__annotations__", {}).get("return", 0) is None]

# What few cases can have.
TOLD_BY_ROWS = [two_columns_exchanged, multilabel_columns_exchanged, answers_counted_from_another_number, probabilities_called_logits, numbers_that_json_cannot_hold]


def _is(**wanted):
    return lambda case: all(getattr(case, name) == value for name, value in wanted.items())


def _kind(case):
    return case.prediction.get("kind", "probabilities")


def _is_class(case):
    return case.problem in ("binary", "multiclass")


NEEDS = {
    a_missing_target: lambda case: case.form != "npz",
    a_negative_weight: lambda case: case.weight is not None,
    an_absent_column: lambda case: case.width == 1 or case.form == "npz",
    a_positive_that_never_occurs: lambda case: case.problem == "binary" and "index" not in case.prediction,
    a_third_label: lambda case: case.problem == "binary" and case.target_kind in ("int64", "int32", "float64", "float32", "text") and len(set(case.answers["y"])) == 2 and case.rows > 4,
    a_label_in_no_class: lambda case: case.problem == "multiclass" and "classes" in case.says and case.target_kind != "bool",
    too_many_classes: lambda case: case.problem == "multiclass" and "classes" in case.says and _kind(case) != "labels",
    a_class_twice: lambda case: _is_class(case) and len(case.says.get("classes", [])) > 1,
    classes_left_out: lambda case: case.problem == "multiclass" and "classes" in case.says and _kind(case) != "labels" and _names_no_columns(case),
    an_answer_that_is_no_number: lambda case: case.graph.op in ("identity", "flat", "joined") and case.graph.datatype in ("FP32", "FP64") and case.width == 1 and "index" not in case.prediction and not (_is_class(case) and _kind(case) == "labels"),
    a_probability_above_one: lambda case: case.problem == "binary" and _kind(case) == "probabilities" and case.graph.op in ("identity", "flat", "joined") and case.graph.width == 1,
    probabilities_called_logits: lambda case: _is_class(case) and _kind(case) == "probabilities" and case.rows >= 20 and "threshold" not in case.prediction and "index" not in case.prediction,
    logits_called_probabilities: lambda case: _is_class(case) and _kind(case) == "logits" and _beyond(case),
    two_columns_exchanged: lambda case: case.problem == "multiclass" and case.is_clear and case.rows >= 60 and case.answers["classes"] == 3 and _kind(case) == "probabilities" and _has_every_class(case),
    answers_counted_from_another_number: lambda case: case.problem == "multiclass" and case.is_clear and case.rows >= 40 and _kind(case) == "labels" and case.graph.op != "label" and case.target_kind in ("int64", "int32") and _has_every_class(case),
    answers_of_other_words: lambda case: _is_class(case) and _kind(case) == "labels" and case.graph.op != "label" and case.target_kind == "text",
    multilabel_columns_exchanged: lambda case: case.problem == "multilabel" and case.is_clear and case.rows >= 60 and case.width == 2,
    a_threshold_of_nothing: lambda case: case.problem == "binary" and _kind(case) in ("probabilities", "logits"),
    a_metric_of_probabilities_from_labels: lambda case: _is_class(case) and _kind(case) in ("labels", "scores"),
    a_target_that_is_true_or_false: lambda case: case.problem == "regression" and case.width == 1,
    a_negative_relevance: _is(problem="ranking"),
    numbers_that_json_cannot_hold: lambda case: _is_class(case) and case.target_kind == "int64" and case.form != "npz" and any(abs(label) > 2**53 for label in case.target),
    a_delimiter_that_nobody_declares: lambda case: case.form == "csv" and "delimiter" in case.csv,
    an_encoding_that_nobody_declares: lambda case: case.form == "csv" and case.csv.get("encoding") in ("utf-16le", "utf-16be"),
    missing_words_that_nobody_declares: lambda case: case.form == "csv" and case.weight is not None,
    no_rows: lambda case: case.form == "csv",
    a_filter_of_another_kind: lambda case: case.form in ("jsonl", "parquet") and case.target_kind != "text",
    an_integer_with_a_fraction: lambda case: case.graph.datatype in ("INT32", "INT64") and case.feature_kind in ("int64", "int32") and not any(abs(row[0]) > 2**53 for row in case.features),
}


def _has_every_class(case):
    return len(set(case.answers["y"])) == case.answers["classes"]


def _names_no_columns(case):
    """Labels that cannot be numbers of the columns."""
    if case.target_kind == "text":
        return not all(str(label).isdigit() for label in case.target)
    return max(case.target) >= case.graph.width or min(case.target) < 0 or any(label % 1 for label in case.target)


def _beyond(case):
    cells = np.array(case.features)
    cells = cells if cells.shape[1] > 1 else cells[:, 0]
    return cells.min() < -0.01 or cells.max() > 1.01
