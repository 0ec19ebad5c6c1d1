"""Reference values for src/domain/livetest/statistics: python make-reference.py; writes a file of JSON for each of its kinds."""
import json
import pathlib

import sample_ratio

KINDS = {"sample-ratio": sample_ratio}

for name, kind in KINDS.items():
    cases = ",\n".join(json.dumps(case) for case in kind.reference())
    pathlib.Path(__file__).with_name(f"{name}.json").write_text(f"[\n{cases}\n]\n")
