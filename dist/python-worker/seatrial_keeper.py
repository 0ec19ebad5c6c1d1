"""Runs a server, and ends it with everything that it has started, also what left its group and its environment.

    python3 -I -S -B seatrial_keeper.py MARK FILE PROGRAM ARGUMENT…

MARK (`NAME=value`) goes into the environment of the server alone. File descriptor 3 is told `started PID`, or `failed` with the name
of the error. When standard input ends, or the server does, all that is left is killed; then FILE is removed, and this process ends as
the server did. What a server starts cannot get away: whoever loses its parent becomes a child of this process.
"""

import ctypes
import errno
import os
import select
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from seatrial_isolation import keep_to_itself, refuse_privileges

PR_SET_CHILD_SUBREAPER = 36
TOLD = 3


def main():
    mark, running, *command = sys.argv[1:]
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    # The end of a child is read as anything else is.
    woken, wakes = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(wakes)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    server = start(mark, command)
    status = None
    while status is None and 0 not in select.select([0, woken], [], [])[0]:
        os.read(woken, 512)
        status = collect(server)
    status = end_all(server, status)
    os.unlink(running)
    end_as(status)


def start(mark, command):
    """Its process, in a session of its own; it holds no pipe of this one but the output."""
    fault, told = os.pipe2(os.O_CLOEXEC)
    server = os.fork()
    if server == 0:
        try:
            become(mark, command)
        except OSError as error:
            os.write(told, errno.errorcode.get(error.errno, "EIO").encode())
        os._exit(127)
    os.close(told)
    failure = os.read(fault, 64).decode()
    os.write(TOLD, (f"failed {failure}" if failure else f"started {server}").encode())
    os.close(TOLD)
    nothing = os.open(os.devnull, os.O_RDWR)
    for output in (1, 2):
        os.dup2(nothing, output)
    return server


def become(mark, command):
    os.close(TOLD)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.setsid()
    signal.set_wakeup_fd(-1)
    for one in (signal.SIGCHLD, signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(one, signal.SIG_DFL)
    refuse_privileges()
    keep_to_itself()
    name, _, value = mark.partition("=")
    os.execvpe(command[0], command, {**os.environ, name: value})


def collect(server):
    """How the server ended; None while it runs. Those that it left behind are buried on the way."""
    status = None
    while True:
        try:
            pid, ended = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return status
        if pid == 0:
            return status
        if pid == server:
            status = ended


def end_all(server, status):
    """Those whose parent was killed come to this process, until there are none."""
    while True:
        for child in children():
            kill(child)
        try:
            pid, ended = os.waitpid(-1, 0)
        except ChildProcessError:
            return status
        if pid == server:
            status = ended


def children():
    """Of this process, by what the system tells of each."""
    own = str(os.getpid())
    for name in os.listdir("/proc"):
        if name.isdigit() and parent_of(name) == own:
            yield int(name)


def parent_of(process):
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[1].decode()
    except OSError:
        return None  # It has just ended.


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


def end_as(status):
    if os.WIFSIGNALED(status):
        ended_by = os.WTERMSIG(status)
        if ended_by != signal.SIGKILL:
            signal.signal(ended_by, signal.SIG_DFL)
        os.kill(os.getpid(), ended_by)
    os._exit(os.waitstatus_to_exitcode(status))


main()
