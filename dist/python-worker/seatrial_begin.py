"""Listens, takes from this process what a model has no need of, and becomes the worker.

    python -I -S -B seatrial_begin.py DESCRIPTION.json PORT THREADS

Without `site`: packages may bring code that runs when Python starts (`.pth`), and that is held back as the model is.
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from seatrial_errors import refuse
from seatrial_http import listen
from seatrial_isolation import close_network, keep_to_itself, refuse_privileges

# What programs write to that is nobody's file.
DEVICES = ("/dev/null", "/dev/zero", "/dev/shm")


def main():
    description, port, threads = sys.argv[1:]
    listener = listen(int(port))
    listener.set_inheritable(True)
    with open(description, encoding="utf-8") as file:
        hold_back(json.load(file)["network"])
    worker = [sys.executable, "-I", "-B", HERE, description, str(listener.fileno()), threads]
    os.execv(sys.executable, worker)


def hold_back(network):
    refuse_privileges()
    if network == "closed":
        try:
            close_network()
        except OSError as error:
            refuse(f"The network could not be taken from the model: {error}.")
    keep_to_itself([os.environ[name] for name in ("HOME", "TMPDIR")] + [*DEVICES])


main()
