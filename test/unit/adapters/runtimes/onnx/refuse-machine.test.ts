import { expect, test } from 'vitest';
import { refuseMachine } from '../../../../../src/adapters/runtimes/onnx/refuse-machine.ts';

const BEFORE =
  'Exception during initialization: string_normalizer.cc:235 onnxruntime::StringNormalizer::Locale::Locale(const std::string&)::<lambda()>';

test.each([
  [
    `${BEFORE} Failed to construct locale with name:en_US.UTF-8:locale::facet::_S_create_c_locale name not valid`,
    'en_US.UTF-8',
  ],
  [`${BEFORE} Failed to construct locale with name:de_DE@euro:Please, install`, 'de_DE@euro'],
  ['Could not find an implementation for StringNormalizer(10) node with name', null],
])('%s', (said, locale) => {
  const refused = refuseMachine(said);
  expect(refused?.code).toBe(locale === null ? undefined : 'runtime-missing');
  expect(refused?.hint ?? 'null').toContain(String(locale));
});
