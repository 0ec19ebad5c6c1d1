"""Installs the tools of others that tests work with: DVC, GTO, MLflow and its server, moto's S3, readers of exports,
clients of model servers, and Envoy.

    python3 test/reference/peers/install.py

They are kept outside the repository, in SEATRIAL_PEERS or ~/.cache/seatrial/peers: 1.3 GB, about ten seconds. Needs pip.
"""

import os
import pathlib
import subprocess
import sys
import venv

REQUIREMENTS = pathlib.Path(__file__).parent / "requirements.txt"
FOLDER = pathlib.Path(os.environ.get("SEATRIAL_PEERS") or pathlib.Path.home() / ".cache/seatrial/peers")
DONE = FOLDER / "installed.txt"
INSTALLER = "uv==0.13.9"


def main():
    wanted = REQUIREMENTS.read_text()
    if DONE.exists() and DONE.read_text() == wanted:
        return print(f"everything is in {FOLDER}")
    venv.create(FOLDER, clear=True, with_pip=True)
    python = str(FOLDER / "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", INSTALLER], check=True)
    subprocess.run([str(FOLDER / "bin/uv"), "pip", "install", "--quiet", "--python", python, "-r", str(REQUIREMENTS)], check=True)
    DONE.write_text(wanted)
    print(f"installed in {FOLDER}")


if __name__ == "__main__":
    sys.exit(main())
