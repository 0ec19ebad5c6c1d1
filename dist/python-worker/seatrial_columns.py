"""What a fitted pipeline tells of its columns: which are texts."""

import numpy as np


def is_text_model(model):
    """Whether it begins with what splits texts into words."""
    return hasattr(next(iter(steps_of(model)), None), "build_analyzer")


def text_columns(model, names):
    """The names of columns that hold texts; nothing where the columns have no names."""
    if not names:
        return set()
    known = set(getattr(model, "text_columns_", []))
    first = next(iter(steps_of(model)), model)
    parts = getattr(first, "transformers_", None)
    if parts is None:
        return known | texts_among(model, names)
    return known.union(*(texts_among(part, resolve(columns, names)) for _, part, columns in parts), set())


def steps_of(model):
    return [step for _, step in model.steps] if hasattr(model, "steps") else [model]


def resolve(columns, names):
    if isinstance(columns, str):
        return [columns]
    if isinstance(columns, slice):
        return names[columns]
    columns = list(np.atleast_1d(columns))
    if columns and isinstance(columns[0], (bool, np.bool_)):
        return [name for name, taken in zip(names, columns) if taken]
    return [name if isinstance(name, str) else names[int(name)] for name in columns]


def texts_among(part, columns):
    """By what an encoder or an imputer has seen of each column."""
    for step in steps_of(part):
        if hasattr(step, "build_analyzer"):
            return set(columns)
        seen = getattr(step, "categories_", None)
        if seen is None:
            seen = getattr(step, "statistics_", None)
        if seen is not None and len(seen) == len(columns):
            return {name for name, values in zip(columns, seen) if is_text(values)}
    return set()


def is_text(values):
    return any(isinstance(value, str) for value in np.atleast_1d(np.asarray(values, dtype=object)))
