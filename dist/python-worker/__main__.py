"""Loads one model and answers for it in the Open Inference Protocol v2, on a socket that `seatrial_begin.py` listens on.

    python -I -B worker DESCRIPTION.json SOCKET THREADS

The description says what to load, and the tensors that are declared of it (null: they are proposed). What the model needs
comes from its own environment; this program is the standard library and numpy. Whatever keeps the model from being served
is told on the last line of stderr, as `seatrial: …`, with exit code 3.
"""

import json
import os
import socket
import sys

from seatrial_errors import Refused, explain, refuse

# Read when the libraries are imported.
THREAD_LIMITS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "LOKY_MAX_CPU_COUNT",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        description = json.load(file)
    os.environ.update({name: sys.argv[3] for name in THREAD_LIMITS})
    listener = socket.socket(fileno=int(sys.argv[2]))
    # A program that the model starts does not listen, too.
    listener.set_inheritable(False)
    own = os.getpid()
    model = serveable(description)
    # A model may fork while it is loaded: one process serves.
    if os.getpid() != own:
        os._exit(0)
    from seatrial_http import serve
    from seatrial_protocol import Protocol

    serve(listener, Protocol(model).respond)


def serveable(description):
    # Modules of one file may lie beside the model.
    sys.path.append(os.path.dirname(os.path.abspath(description["model"])))
    try:
        from seatrial_models import load_model

        return load_model(description)
    except Refused as refused:
        return refuse(str(refused))
    except BaseException as error:  # SystemExit and KeyboardInterrupt, too: the model's own code runs here
        return refuse(explain(error))


main()
