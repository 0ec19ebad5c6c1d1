"""Reference values for src/domain/livetest/statistics: python make-reference.py; writes a file of JSON for each kind."""
import json
import pathlib

import breaker
import contrast
import drift
import event_share
import mixture
import sample_ratio

KINDS = {"breaker": breaker, "contrast": contrast, "drift": drift, "event-share": event_share, "mixture": mixture, "sample-ratio": sample_ratio}


def text_of(value):
    """A line for each case."""
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f'"{key}": {text_of(cases)}' for key, cases in value.items()) + "\n}"
    return "[\n" + ",\n".join(json.dumps(case) for case in value) + "\n]"


for name, kind in KINDS.items():
    pathlib.Path(__file__).with_name(f"{name}.json").write_text(text_of(kind.reference()) + "\n")
