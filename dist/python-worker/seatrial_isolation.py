"""Takes the network and new privileges from this process, for good: the code of a model runs in it afterwards.

Run by itself it tells by its exit code whether the system allows that.
"""

import ctypes
import os

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_NO_NEW_PRIVS = 38


def close_network():
    """Sockets that are open stay; new ones reach nothing, not even this machine. Throws OSError, and AttributeError off Linux."""
    libc = ctypes.CDLL(None, use_errno=True)
    ids = (("uid_map", os.getuid()), ("gid_map", os.getgid()))
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "no network namespace")
    write("setgroups", "deny")
    for name, own in ids:
        write(name, f"{own} {own} 1")


def refuse_privileges():
    """No program that it starts becomes another user, as by sudo. Nothing where the system has no such thing."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def write(name, text):
    with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
        file.write(text)


if __name__ == "__main__":
    close_network()
