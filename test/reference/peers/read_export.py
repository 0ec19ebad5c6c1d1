"""What the tools themselves read out of files that `seatrial export` wrote, as JSON.

    python read_export.py model-card|bom|in-toto|mlmodel PATH
"""

import json
import pathlib
import sys


def model_card(path):
    from huggingface_hub import ModelCard

    card = ModelCard.load(path)
    data = card.data.to_dict()
    results = card.data.eval_results or []
    return {
        "data": {key: value for key, value in data.items() if key != "model-index"},
        "results": [
            {"dataset": [one.dataset_type, one.dataset_name, one.dataset_revision], "metric": one.metric_type, "value": one.metric_value}
            for one in results
        ],
        "text": card.text,
    }


def bom(path):
    from cyclonedx.model.bom import Bom
    from cyclonedx.output.json import JsonV1Dot6
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    text = pathlib.Path(path).read_text()
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise SystemExit(f"not CycloneDX: {fault}")
    found = Bom.from_json(json.loads(text))
    again = JsonStrictValidator(SchemaVersion.V1_6).validate_str(JsonV1Dot6(found).output_as_string())
    if again is not None:
        raise SystemExit(f"not CycloneDX once it was read: {again}")
    model = found.metadata.component
    return {
        "model": [model.type.value, model.name, model.version],
        "licenses": [[type(one).__name__, getattr(one, "id", None) or getattr(one, "value", None) or one.name] for one in model.licenses],
        "ancestors": [one.name for one in model.pedigree.ancestors] if model.pedigree else [],
        "references": sorted(str(one.url) for one in model.external_references),
        "components": sorted([one.type.value, one.name] for one in found.components),
    }


def in_toto(path):
    import google.protobuf.json_format as pb_json
    import in_toto_attestation.predicates.test_result.v0.test_result_pb2 as result_pb
    import in_toto_attestation.v1.statement_pb2 as statement_pb
    from in_toto_attestation.v1.resource_descriptor import ResourceDescriptor
    from in_toto_attestation.v1.statement import Statement

    text = pathlib.Path(path).read_text()
    statement = pb_json.Parse(text, statement_pb.Statement())
    Statement.copy_from_pb(statement).validate()
    result = pb_json.Parse(json.dumps(json.loads(text)["predicate"]), result_pb.TestResult())
    for one in result.configuration:
        ResourceDescriptor.copy_from_pb(one).validate()
    return {
        "subject": [[one.name, one.digest["sha256"]] for one in statement.subject],
        "type": statement.predicate_type,
        "result": result.result,
        "tests": [len(result.passed_tests), len(result.warned_tests), len(result.failed_tests)],
        "configuration": [one.name for one in result.configuration],
        "url": result.url,
    }


def mlmodel(path):
    import mlflow
    import numpy
    from mlflow.models import Model

    model = Model.load(path)
    signature = [[one.name, one.type.name, list(one.shape)] for schema in (model.signature.inputs, model.signature.outputs) for one in schema.inputs]
    rows = numpy.ones((2, 3), dtype=numpy.float32)
    loaded = mlflow.pyfunc.load_model(path)
    answers = loaded.predict({"X": rows})
    return {
        "run": model.run_id,
        "time": model.utc_time_created,
        "metadata": model.metadata,
        "signature": signature,
        "size": model.model_size_bytes,
        "flavors": sorted(model.flavors),
        "graph": [one.name for one in mlflow.onnx.load_model(path).graph.input],
        "answers": {name: list(numpy.asarray(values).shape) for name, values in answers.items()},
    }


if __name__ == "__main__":
    kind, path = sys.argv[1:]
    print(json.dumps({"model-card": model_card, "bom": bom, "in-toto": in_toto, "mlmodel": mlmodel}[kind](path)))
