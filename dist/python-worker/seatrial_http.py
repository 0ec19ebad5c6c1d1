"""HTTP/1.1 with keep-alive for one known client on this machine: requests with a Content-Length, answered in order."""

import socket
import threading

LONGEST_HEAD = 64 * 1024


def listen(port):
    """Whoever asks waits until it is served."""
    return socket.create_server(("127.0.0.1", port), backlog=64)


def serve(listener, respond):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=converse, args=(connection, respond), daemon=True).start()


def converse(connection, respond):
    """`respond` takes method, path, headers and body, and gives status, headers and body."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb", 256 * 1024) as stream:
        try:
            while (request := read_request(stream)) is not None:
                connection.sendall(render(*respond(*request)))
        except (OSError, ValueError):
            return  # The client has gone, or is none of ours.


def read_request(stream):
    """None at the end of the connection."""
    first = stream.readline(LONGEST_HEAD).split()
    if len(first) != 3:
        return None
    headers = {}
    while (line := stream.readline(LONGEST_HEAD).strip()) != b"":
        name, _, value = line.partition(b":")
        headers[name.strip().lower().decode("latin-1")] = value.strip().decode("latin-1")
    if "transfer-encoding" in headers:
        return None
    body = stream.read(int(headers.get("content-length", "0")))
    return first[0].decode("latin-1"), first[1].decode("latin-1"), headers, body


def render(status, headers, body):
    fields = {"content-type": "application/json", **headers, "content-length": str(len(body))}
    head = f"HTTP/1.1 {status} {'OK' if status == 200 else 'Error'}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return head.encode("latin-1") + b"\r\n" + body
