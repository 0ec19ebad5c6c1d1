"""Parts of the rows: columns to group and to filter by, and which rows each part has."""

from tables import Column

COLOURS = ["red", "blue", "grün", "日本", "a,b", 'say "hi"', "Ω≠"]


def draw(rng, form, rows):
    """Declarations, the columns that they read, and the parts: (slice, group or None, rows)."""
    drawn = [kind(rng, form, rows, number) for number, kind in enumerate(rng.sample(KINDS, rng.choice([0, 1, 1, 2, 3])))]
    declared = [declaration for declaration, _, _ in drawn]
    return declared, [column for _, column, _ in drawn], [part for _, _, parts in drawn for part in parts]


def _missing(rng, form, kind):
    return 0 if form == "npz" and kind != "float64" else rng.choice([0, 0, 0.2])


def _column(rng, form, number, kind, values, rows):
    gaps = _missing(rng, form, kind)
    return Column(f"s{number}_{kind}", kind, [None if rng.random() < gaps else rng.choice(values) for _ in range(rows)])


def _grouped(kind, values):
    def drawn(rng, form, rows, number):
        column = _column(rng, form, number, kind, values, rows)
        groups = sorted(set(map(_key, column.values)))
        parts = [(f"slice{number}", key, [row for row, cell in enumerate(column.values) if _key(cell) == key]) for key in groups]
        return {"name": f"slice{number}", "by": column.name, "minRows": 1}, column, parts

    return drawn


def _key(cell):
    """Whole numbers have no decimal point; true and false are written small. Missing cells are a group."""
    if cell is None:
        return "(no value)"
    if isinstance(cell, bool):
        return str(cell).lower()
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _filtered(kind, values, filters):
    def drawn(rng, form, rows, number):
        column = _column(rng, form, number, kind, values, rows)
        where, holds = rng.choice(filters)
        inside = [row for row, cell in enumerate(column.values) if cell is not None and holds(cell)]
        declared = {"name": f"slice{number}", "where": {column.name: where}, "minRows": 1}
        return declared, column, [(f"slice{number}", None, inside)] if inside else []

    return drawn


KINDS = [
    _grouped("text", COLOURS),
    _grouped("int64", [-3, 0, 7, 2**53 - 1]),
    _grouped("int32", [1, 2, 10]),
    _grouped("float64", [0.5, 2.25, -1.0]),
    _grouped("float32", [0.1, 0.7, 3.0]),
    _grouped("bool", [True, False]),
    _filtered("text", COLOURS, [
        ("red", lambda cell: cell == "red"),
        ({"ne": "grün"}, lambda cell: cell != "grün"),
        ({"in": ["日本", "a,b"]}, lambda cell: cell in ("日本", "a,b")),
    ]),
    _filtered("int64", list(range(18, 30)), [
        ({"lt": 21}, lambda cell: cell < 21),
        ({"gte": 20, "lt": 25}, lambda cell: 20 <= cell < 25),
        ({"gt": 25, "ne": 27}, lambda cell: cell > 25 and cell != 27),
        (22, lambda cell: cell == 22),
    ]),
    _filtered("float64", [0.1, 0.25, 0.7, 1.5], [
        ({"gte": 0.7}, lambda cell: cell >= 0.7),
        ({"lte": 0.25}, lambda cell: cell <= 0.25),
        ({"eq": 0.1}, lambda cell: cell == 0.1),
    ]),
    _filtered("float32", [0.1, 0.25, 0.7, 1.5], [
        ({"gt": 0.1}, lambda cell: cell > 0.1),
        ({"in": [0.1, 0.7]}, lambda cell: cell in (0.1, 0.7)),
    ]),
    _filtered("bool", [True, False], [(True, lambda cell: cell)]),
]
