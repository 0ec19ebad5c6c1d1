import { expect, test } from 'vitest';
import { checkRequest } from '../../../../src/usecases/init/check-request.ts';
import type { InitRequest } from '../../../../src/usecases/init/init-request.ts';

const REQUEST: InitRequest = {
  files: ['model.onnx'],
  name: 'churn',
  version: '1.0.0',
  data: null,
  csv: null,
  target: null,
  task: null,
  python: null,
};

test.each(['app.py', 'src/server.ts', 'Dockerfile', 'service/Dockerfile', 'pyproject.toml'])(
  'the source of a server is no model: %s',
  (file) => {
    const ask = () => checkRequest({ ...REQUEST, files: [file] });
    expect(ask).toThrow('is part of a program');
  },
);

test.each(['model.onnx', 'hf://owner/name@main/model.onnx', 'model.bin', 'python'])('%s may be one', (file) => {
  checkRequest({ ...REQUEST, files: [file] });
});
