"""Asks a gateway by clients that people use, unchanged; prints what came back as JSON, a list of {version, ready, outputs}.

    python ask_gateway.py QUESTIONS.json

QUESTIONS.json is a list of {client, url, model, inputs}: inputs are {name, datatype, shape, data}, flat and 64-bit integers as
text; client is one of the functions below.
"""

import asyncio
import json
import sys

import numpy

DTYPES = {"FP16": "float16", "FP32": "float32", "FP64": "float64", "BOOL": "bool", "BYTES": "object"}


def array_of(tensor):
    dtype = DTYPES.get(tensor["datatype"], tensor["datatype"].lower())
    data = [int(value) for value in tensor["data"]] if "INT64" in tensor["datatype"] else tensor["data"]
    return numpy.array(data, dtype=dtype).reshape(tensor["shape"])


def plain(values):
    if isinstance(values, bytes):
        return values.decode()
    return [plain(value) for value in values] if isinstance(values, list) else values


def triton(url, model, inputs, binary=True, **options):
    import tritonclient.http as client

    server = client.InferenceServerClient(url.removeprefix("http://"))
    asked = []
    for tensor in inputs:
        one = client.InferInput(tensor["name"], tensor["shape"], tensor["datatype"])
        one.set_data_from_numpy(array_of(tensor), binary_data=binary)
        asked.append(one)
    about = server.get_model_metadata(model)
    assert [one["name"] for one in about["inputs"]] == [tensor["name"] for tensor in inputs], about
    assert server.get_server_metadata()["name"] == "seatrial" and server.is_server_live()
    names = [one["name"] for one in about["outputs"]]
    outputs = None if binary else [client.InferRequestedOutput(name, binary_data=False) for name in names]
    result = server.infer(model, asked, request_id="r-1", outputs=outputs, **options)
    answer = result.get_response()
    assert answer["id"] == "r-1" and answer["model_name"] == model, answer
    return {
        "version": answer["model_version"],
        "ready": server.is_server_ready() and server.is_model_ready(model) and not server.is_model_ready("nobody"),
        "outputs": {name: plain(result.as_numpy(name).tolist()) for name in names},
    }


def triton_json(url, model, inputs):
    return triton(url, model, inputs, binary=False)


def triton_packed(url, model, inputs):
    return triton(url, model, inputs, request_compression_algorithm="gzip", response_compression_algorithm="gzip")


def triton_version(url, model, inputs):
    return triton(url, model, inputs, model_version="1.0.0")


def triton_error(url, model, inputs):
    """What the client makes of an error."""
    from tritonclient.utils import InferenceServerException

    try:
        triton(url, model, [{**inputs[0], "shape": [*inputs[0]["shape"], 1]}, *inputs[1:]])
    except InferenceServerException as error:
        return {"status": error.status(), "message": error.message()}


def kserve_v2(url, model, inputs, binary=True):
    from kserve import InferInput, InferRequest, InferenceRESTClient, RESTConfig

    async def ask():
        client = InferenceRESTClient(RESTConfig(protocol="v2"))
        asked = []
        for tensor in inputs:
            one = InferInput(tensor["name"], tensor["shape"], tensor["datatype"])
            one.set_data_from_numpy(array_of(tensor), binary_data=binary)
            asked.append(one)
        request = InferRequest(model_name=model, infer_inputs=asked, request_id="r-1")
        answer = await client.infer(url, request, model_name=model)
        ready = await client.is_server_ready(url) and await client.is_server_live(url) and await client.is_model_ready(url, model)
        values = {one.name: plain(one.as_numpy().tolist()) for one in answer.outputs}
        assert answer.id == "r-1", answer
        return {"version": answer.model_version, "ready": ready, "outputs": values}

    return asyncio.run(ask())


def kserve_v2_json(url, model, inputs):
    return kserve_v2(url, model, inputs, binary=False)


def triton_grpc(url, model, inputs, version="", **options):
    import tritonclient.grpc as client

    server = client.InferenceServerClient(url)
    asked = []
    for tensor in inputs:
        one = client.InferInput(tensor["name"], tensor["shape"], tensor["datatype"])
        one.set_data_from_numpy(array_of(tensor))
        asked.append(one)
    about = server.get_model_metadata(model)
    assert [one.name for one in about.inputs] == [tensor["name"] for tensor in inputs], about
    assert server.get_server_metadata().name == "seatrial" and server.is_server_live()
    names = [one.name for one in about.outputs]
    result = server.infer(model, asked, model_version=version, request_id="r-1", **options)
    answer = result.get_response()
    assert answer.id == "r-1" and answer.model_name == model, answer
    return {
        "version": answer.model_version,
        "ready": server.is_server_ready() and server.is_model_ready(model) and not server.is_model_ready("nobody"),
        "outputs": {name: plain(result.as_numpy(name).tolist()) for name in names},
    }


def triton_grpc_packed(url, model, inputs):
    return triton_grpc(url, model, inputs, compression_algorithm="gzip", client_timeout=30)


def triton_grpc_version(url, model, inputs):
    return triton_grpc(url, model, inputs, version="1.0.0")


def triton_grpc_error(url, model, inputs):
    from tritonclient.utils import InferenceServerException

    try:
        triton_grpc(url, model, [{**inputs[0], "shape": [*inputs[0]["shape"], 1]}, *inputs[1:]])
    except InferenceServerException as error:
        return {"status": error.status(), "message": error.message()}


def kserve_grpc(url, model, inputs, binary=True):
    from kserve import InferenceGRPCClient, InferInput, InferRequest

    async def ask():
        client = InferenceGRPCClient(url)
        asked = []
        for tensor in inputs:
            one = InferInput(tensor["name"], tensor["shape"], tensor["datatype"])
            one.set_data_from_numpy(array_of(tensor), binary_data=binary)
            asked.append(one)
        answer = await client.infer(InferRequest(model_name=model, infer_inputs=asked, request_id="r-1"))
        ready = await client.is_server_ready() and await client.is_server_live() and await client.is_model_ready(model)
        values = {one.name: plain(one.as_numpy().tolist()) for one in answer.outputs}
        await client.close()
        assert answer.id == "r-1", answer
        return {"version": answer.model_version, "ready": ready, "outputs": values}

    return asyncio.run(ask())


def kserve_grpc_typed(url, model, inputs):
    return kserve_grpc(url, model, inputs, binary=False)


def kserve_v1(url, model, inputs):
    from kserve import InferenceRESTClient, RESTConfig

    async def ask():
        client = InferenceRESTClient(RESTConfig(protocol="v1"))
        rows = array_of(inputs[0]).tolist()
        answer = await client.infer(url, {"instances": rows}, model_name=model)
        ready = await client.is_server_live(url) and await client.is_model_ready(url, model)
        return {"version": None, "ready": ready, "outputs": answer["predictions"]}

    return asyncio.run(ask())


def mlflow_client(url):
    from mlflow.pyfunc.scoring_server.client import ScoringServerClient

    client = ScoringServerClient(*url.removeprefix("http://").split(":"))
    client.wait_server_ready(timeout=5)
    return client


def mlflow_array(url, model, inputs):
    answer = mlflow_client(url).invoke(array_of(inputs[0]))
    return {"version": None, "ready": True, "outputs": answer.get_predictions().to_numpy().tolist()}


def mlflow_frame(url, model, inputs):
    import pandas

    rows = array_of(inputs[0])
    frame = pandas.DataFrame(rows, columns=[f"f{at}" for at in range(rows.shape[1])])
    answer = mlflow_client(url).invoke(frame)
    return {"version": None, "ready": True, "outputs": answer.get_predictions().to_numpy().tolist()}


def valid_openapi(url, *_):
    import urllib.request

    from openapi_spec_validator import OpenAPIV31SpecValidator

    with urllib.request.urlopen(f"{url}/v2/openapi.json") as answer:
        document = json.load(answer)
    return {"errors": [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()], "paths": len(document["paths"])}


def answer(client, url, model, inputs):
    try:
        return globals()[client](url, model, inputs)
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"}


with open(sys.argv[1]) as file:
    print(json.dumps([answer(**question) for question in json.load(file)]))
