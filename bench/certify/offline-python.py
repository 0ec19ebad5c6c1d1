"""Rows a second of ONNX Runtime from Python: argv is model, batch, inner shape as 3x64x64, seconds. Prints rows/s and version."""

import sys
import time

import numpy as np
import onnxruntime as ort

model, batch, inner, seconds = sys.argv[1], int(sys.argv[2]), [int(size) for size in sys.argv[3].split("x")], float(sys.argv[4])
options = ort.SessionOptions()
options.intra_op_num_threads = 1
options.inter_op_num_threads = 1
options.add_session_config_entry("session.intra_op.allow_spinning", "0")
session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
feeds = {"x": np.random.default_rng(3).uniform(-1, 1, [batch, *inner]).astype(np.float32)}
for _ in range(20):
    session.run(None, feeds)
times = []
end = time.perf_counter() + seconds
last = time.perf_counter()
while last < end:
    session.run(None, feeds)
    now = time.perf_counter()
    times.append(now - last)
    last = now
print(batch / float(np.median(times)), ort.__version__)
