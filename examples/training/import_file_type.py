"""Magika's pretrained network as a registered model, and a holdout of files whose type their authors gave by name.

The network (Apache-2.0) is the file that ships inside the package magika, byte for byte. The samples are files of other
packages under permissive licences. A file's label is its extension; the network sees bytes alone.
"""

from __future__ import annotations

import json
import shutil
from importlib.metadata import distribution

import numpy as np

from common import MODELS, SEED, packaged_file, record, save_npz, sha256

NAME = "file-type"
FOLDER = "magika/models/standard_v3_3"
PER_TYPE = 50
# label → (extensions, {package: folders}). Folders that hold other people's files (vendored, bundled) are left out.
SAMPLES = {
    "c": ([".c"], {"numpy": ["numpy/"]}),
    "cpp": ([".hpp"], {"pythran": ["pythran/pythonic/"]}),
    "css": ([".css"], {"panel": ["panel/dist/css/", "panel/theme/"], "django": ["django/"], "matplotlib": ["matplotlib/"]}),
    "csv": ([".csv"], {"statsmodels": ["statsmodels/"]}),
    "fortran": ([".f", ".f90"], {"numpy": ["numpy/f2py/"]}),
    "javascript": ([".js"], {"django": ["django/"], "panel": ["panel/dist/lib/"]}),
    "json": ([".json"], {"bokeh": ["bokeh/"]}),
    "markdown": ([".md"], {"plotnine": ["plotnine/"], "numpy": ["numpy/"]}),
    "pdf": ([".pdf"], {"matplotlib": ["matplotlib/mpl-data/images/"]}),
    "png": ([".png"], {"matplotlib": ["matplotlib/mpl-data/images/"], "panel": ["panel/dist/images/"]}),
    "po": ([".po"], {"django": ["django/"]}),
    "proto": ([".proto"], {"googleapis-common-protos": ["google/"]}),
    "python": ([".py"], {"django": ["django/"], "statsmodels": ["statsmodels/"], "bokeh": ["bokeh/"], "matplotlib": ["matplotlib/"]}),
    "r": ([".R"], {"statsmodels": ["statsmodels/"]}),
    "svg": ([".svg"], {"django": ["django/"], "matplotlib": ["matplotlib/"]}),
    "typescript": ([".ts"], {"panel": ["panel/models/"], "bokeh": ["bokeh/server/static/js/lib/"]}),
}
CODE = {"c", "cpp", "css", "fortran", "javascript", "proto", "python", "r", "typescript"}
# Magika's command answers for shorter files by rule, without the network.
SHORTEST = 64


def features(content: bytes, config: dict) -> np.ndarray:
    """What the network expects: the first bytes without leading blanks, then the last bytes without trailing blanks.

    Each part is padded to its size with the padding token, the first at its end and the last at its beginning.
    """
    block, padding = config["block_size"], config["padding_token"]
    begin = content[:block].lstrip()[: config["beg_size"]]
    end = content[-block:].rstrip()[-config["end_size"] :]
    row = np.full(config["beg_size"] + config["end_size"], padding, dtype=np.int32)
    row[: len(begin)] = np.frombuffer(begin, dtype=np.uint8)
    row[len(row) - len(end) :] = np.frombuffer(end, dtype=np.uint8)
    return row


def files_of(label: str) -> list[tuple[str, bytes]]:
    endings, packages = SAMPLES[label]
    found = []
    for package, folders in sorted(packages.items()):
        for file in sorted(distribution(package).files or [], key=str):
            path = str(file)
            inside = path.startswith(tuple(folders)) and path.endswith(tuple(endings)) and "/vendor/" not in path
            if inside:
                content = file.locate().read_bytes()
                if len(content.strip()) >= SHORTEST:
                    found.append((path, content))
    return found


def choose(config: dict) -> dict[str, np.ndarray]:
    """At most PER_TYPE files of each type, drawn at random, none whose features another one has."""
    rng, labels = np.random.default_rng(SEED), config["target_labels_space"]
    rows, types, sizes, code, seen = [], [], [], [], set()
    for label in SAMPLES:
        found, taken = files_of(label), 0
        for index in rng.permutation(len(found)):
            row = features(found[index][1], config)
            if taken == PER_TYPE or row.tobytes() in seen:
                continue
            seen.add(row.tobytes())
            taken += 1
            rows.append(row)
            types.append(labels.index(label))
            sizes.append(len(found[index][1]))
            code.append(label in CODE)
        print(f"{label}: {taken} of {len(found)}")
    order = rng.permutation(len(rows))
    arrays = {"bytes": np.array(rows), "type": np.array(types), "size": np.array(sizes), "is_code": np.array(code)}
    kinds = {"bytes": np.int32, "type": np.int64, "size": np.int64, "is_code": np.int64}
    return {name: values[order].astype(kinds[name]) for name, values in arrays.items()}


def notices() -> str:
    """The licence texts of the packages that samples come from."""
    parts = []
    for package in sorted({name for _, packages in SAMPLES.values() for name in packages}):
        found = distribution(package)
        texts = [file for file in found.files or [] if ".dist-info/" in str(file) and "LICEN" in file.name.upper()]
        top = min(texts, key=lambda file: (len(file.parts), len(file.name)))
        parts.append(f"==== {package} {found.version} ====\n\n{top.locate().read_text(errors='replace').strip()}\n")
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def main() -> None:
    config = json.loads(packaged_file("magika", f"{FOLDER}/config.min.json").read_text())
    folder = MODELS / NAME
    save_npz(folder / "data" / "holdout.npz", choose(config))
    (folder / "data" / "NOTICES.txt").write_text(notices())
    network = packaged_file("magika", f"{FOLDER}/model.onnx")
    shutil.copyfile(network, folder / "magika-1.0.0.onnx")
    record(NAME, "1.0.0", {}, {f"magika 1.0.3, {FOLDER}/model.onnx": sha256(network)})


if __name__ == "__main__":
    main()
