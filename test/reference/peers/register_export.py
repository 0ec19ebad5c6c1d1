"""Registers a folder with an exported MLmodel at an MLflow server, and prints what MLflow then says of it, as JSON.

    MLFLOW_TRACKING_URI=http://127.0.0.1:5000 python register_export.py FOLDER NAME
"""

import json
import sys

import mlflow
import numpy
from mlflow import MlflowClient

folder, name = sys.argv[1:]
with mlflow.start_run() as run:
    mlflow.log_artifacts(folder, "exported")
client = MlflowClient()
client.create_registered_model(name)
version = client.create_model_version(name, f"{run.info.artifact_uri}/exported", run.info.run_id)
uri = f"models:/{name}/{version.version}"
info = mlflow.models.get_model_info(uri)
answers = mlflow.pyfunc.load_model(uri).predict({"X": numpy.ones((2, 3), dtype=numpy.float32)})
print(json.dumps({"uri": uri, "inputs": info.signature.inputs.input_names(), "metadata": info.metadata, "answers": sorted(answers)}))
