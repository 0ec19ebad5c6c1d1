"""Takes from this process, for good, what the code of a model or of a server has no need of.

Run by itself it tells by its exit code whether the system lets the network be taken.
"""

import ctypes
import os
import struct

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_NO_NEW_PRIVS, PR_CAPBSET_DROP = 38, 24
CAPABILITY_VERSION_3 = 0x20080522
# CAP_SYS_PTRACE, CAP_SYS_ADMIN and CAP_PERFMON: each of them passes over what Landlock says of other processes.
LOOKING = (19, 21, 38)

LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH = 1
SCOPE_SIGNAL = 2
# The rights that Landlock knows of files, by the version that brought them: writing a file, and what makes, moves or removes one.
MAKE_BLOCK = 1 << 11
WRITES = 1 << 1 | sum(1 << bit for bit in range(4, 13))
REFER, TRUNCATE = 1 << 13, 1 << 14
# Of the rights of a folder, those that a file has.
OF_A_FILE = 1 << 1 | TRUNCATE


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
    """No program that it starts becomes another user, as by sudo, and root has no right to look into processes. Nothing off Linux."""
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "prctl"):
        return
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    header, held = struct.pack("Ii", CAPABILITY_VERSION_3, 0), ctypes.create_string_buffer(24)
    if libc.capget(header, held) != 0:
        return
    for capability in LOOKING:
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    dropped = [0xFFFFFFFF ^ sum(1 << one % 32 for one in LOOKING if one // 32 == half) for half in (0, 0, 0, 1, 1, 1)]
    libc.capset(header, struct.pack("6I", *(had & left for had, left in zip(struct.unpack("6I", held.raw), dropped))))


def keep_to_itself(writable=None):
    """It and what it starts look into no process of others, such as for the variables of the one that certifies; since Linux 6.12
    they also end none. Of files they change none outside the paths of `writable`; any, where that is None.

    Needs what `refuse_privileges` does. Nothing where the system has no Landlock.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return
    scoped = SCOPE_SIGNAL if version >= 6 else 0
    rights = WRITES | (REFER if version >= 2 else 0) | (TRUNCATE if version >= 3 else 0)
    if writable is None:
        # Others' processes are closed to whoever has any rule of files: this one makes no block device.
        rights = MAKE_BLOCK
    attributes = struct.pack("QQQ", rights, 0, scoped)[: 24 if version >= 6 else 8]
    ruleset = libc.syscall(LANDLOCK_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0)
    for path in writable or ():
        allow(libc, ruleset, path, rights)
    libc.syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def allow(libc, ruleset, path, rights):
    try:
        held = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # It is not there.
    rule = struct.pack("=Qi", rights if os.path.isdir(path) else rights & OF_A_FILE, held)
    libc.syscall(LANDLOCK_ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0)
    os.close(held)


def write(name, text):
    with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
        file.write(text)


if __name__ == "__main__":
    refuse_privileges()
    close_network()
