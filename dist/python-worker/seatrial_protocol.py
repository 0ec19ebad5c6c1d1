"""The routes of the Open Inference Protocol v2 over one model."""

import json
import re
import threading

from seatrial_errors import Refused
from seatrial_tensors import decode, encode_binary, encode_json

HEADER_LENGTH = "inference-header-content-length"


class Protocol:
    def __init__(self, model):
        self.model = model
        # Most models of these libraries are not made for two callers at once.
        self.lock = threading.Lock()

    def respond(self, method, path, headers, body):
        try:
            if method == "GET":
                return self.describe(path)
            if method == "POST" and re.fullmatch(r"/v2/models/model/infer", path):
                return self.infer(headers, body)
            return problem(404, f"There is no {method} {path} here.")
        except Refused as refused:
            return problem(400, str(refused))
        except Exception as error:
            return problem(500, " ".join(f"{type(error).__name__}: {error}".split())[:1000])

    def describe(self, path):
        if path in ("/v2/health/live", "/v2/health/ready", "/v2/models/model/ready"):
            return 200, {}, b"{}"
        if path == "/v2/models/model":
            described = {"name": "model", "versions": [], "platform": self.model.platform, **self.model.described()}
            return 200, {}, json.dumps(described).encode()
        return problem(404, f"There is no GET {path} here.")

    def infer(self, headers, body):
        length = int(headers.get(HEADER_LENGTH, len(body)))
        request = json.loads(body[:length])
        arrays = read_inputs(request.get("inputs", []), memoryview(body)[length:])
        asked = request.get("outputs") or []
        names = [output["name"] for output in asked] or [output["name"] for output in self.model.signature["outputs"]]
        with self.lock:
            answers = self.model.answer(arrays, names)
        binary = {output["name"] for output in asked if output.get("parameters", {}).get("binary_data")}
        if request.get("parameters", {}).get("binary_data_output"):
            binary = set(names)
        return render(answers, binary, request.get("id"))


def read_inputs(tensors, raw):
    arrays, at = {}, 0
    for tensor in tensors:
        size = tensor.get("parameters", {}).get("binary_data_size")
        data = None if size is None else bytes(raw[at : at + size])
        at += size or 0
        if tensor["name"] in arrays:
            raise Refused(f"The input {tensor['name']} is there twice.")
        try:
            arrays[tensor["name"]] = decode(tensor, data), tensor["datatype"]
        except (KeyError, ValueError, TypeError, OverflowError) as error:
            raise Refused(f"The data of the input {tensor.get('name')} do not fit its datatype or shape: {error}") from error
    return arrays


def render(answers, binary, identifier):
    outputs, raw = [], []
    for name, datatype, array in answers:
        output = {"name": name, "datatype": datatype, "shape": list(array.shape)}
        if name in binary:
            raw.append(encode_binary(array, datatype))
            output["parameters"] = {"binary_data_size": len(raw[-1])}
        else:
            output["data"] = encode_json(array, datatype)
        outputs.append(output)
    answer = {"model_name": "model", "outputs": outputs, **({} if identifier is None else {"id": identifier})}
    head = json.dumps(answer).encode()
    if not binary:
        return 200, {}, head
    return 200, {HEADER_LENGTH: str(len(head)), "content-type": "application/octet-stream"}, head + b"".join(raw)


def problem(status, words):
    return status, {}, json.dumps({"error": words}).encode()
