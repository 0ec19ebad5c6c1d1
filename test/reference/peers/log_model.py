"""Logs and registers a model at an MLflow server as people do; prints what it is called, as JSON.

    MLFLOW_TRACKING_URI=http://127.0.0.1:5000 python log_model.py MODEL.onnx
"""

import json
import sys

import mlflow
import mlflow.onnx
import numpy
import onnx
import pandas
from mlflow import MlflowClient
from mlflow.models import ModelSignature
from mlflow.types import Schema, TensorSpec

signature = ModelSignature(
    Schema([TensorSpec(numpy.dtype("float32"), (-1, 3), "X")]),
    Schema([TensorSpec(numpy.dtype("int64"), (-1,), "label"), TensorSpec(numpy.dtype("float32"), (-1, 2), "probabilities")]),
)
rows = mlflow.data.from_pandas(pandas.DataFrame({"a": [1.0, 2.0]}), source="https://acme.example/train.csv", name="train-2025")
test = mlflow.data.from_pandas(pandas.DataFrame({"a": [3.0]}), source="https://acme.example/test.csv", name="test-2025")

with mlflow.start_run() as run:
    mlflow.log_params({"num_leaves": 63, "boosting": "gbdt"})
    mlflow.log_input(rows, context="training")
    mlflow.set_tag("team", "growth")
    logged = mlflow.onnx.log_model(
        onnx.load(sys.argv[1]), name="churn", signature=signature, metadata={"cost_center": 42}, registered_model_name="churn"
    )
    mlflow.log_metric("train loss", 0.31)
    mlflow.log_metric("accuracy", 0.93, dataset=test, model_id=logged.model_id)

client = MlflowClient()
client.update_model_version("churn", "1", description="Gradient boosting")
client.set_registered_model_alias("churn", "champion", "1")
client.set_model_version_tag("churn", "1", "reviewed", "yes")
print(json.dumps({"run": run.info.run_id, "model": logged.model_id, "created": logged.utc_time_created}))
