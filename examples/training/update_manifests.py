"""Writes the size and sha256 of every file, and the claims of every version, into the manifests of the registry.

Only those values change: every other byte of a manifest stays as its author wrote it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from common import CLAIMS, MODELS, sha256


def bind_files(text: str, folder: Path) -> str:
    """In each line `{… path: X …}`, the size and sha256 of X."""

    def bind(line: str) -> str:
        named = re.search(r"\bpath: ([^,}\s]+)", line)
        if named is None:
            return line
        path = folder / named[1]
        line = re.sub(r"sha256: [0-9a-f]{64}", f"sha256: {sha256(path)}", line)
        return re.sub(r"size: \d+", f"size: {path.stat().st_size}", line)

    return "\n".join(map(bind, text.split("\n")))


def bind_run(text: str, run: dict) -> str:
    """What a training run measured (claims) and read (lineage)."""
    claims = ", ".join(f"{name}: {value}" for name, value in sorted(run["claims"].items()))
    text = re.sub(r"^claims: \{.*\}$", f"claims: {{{claims}}}", text, flags=re.MULTILINE)
    for name, digest in run["data"].items():
        text = re.sub(rf'(name: "{re.escape(name)}", sha256: )[0-9a-f]{{64}}', rf"\g<1>{digest}", text)
    return text


def main() -> None:
    runs = json.loads(CLAIMS.read_text())
    for manifest in sorted([*MODELS.glob("*/model.yaml"), *MODELS.glob("*/versions/*.yaml")]):
        folder = manifest.parent if manifest.name == "model.yaml" else manifest.parent.parent
        before = manifest.read_text()
        after = bind_files(before, folder)
        run = runs.get(folder.name, {}).get(manifest.stem)
        after = after if run is None else bind_run(after, run)
        if after != before:
            manifest.write_text(after)
            print(f"updated {manifest.relative_to(MODELS)}")


if __name__ == "__main__":
    main()
