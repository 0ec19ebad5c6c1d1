import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, stringify } from 'yaml';
import { MODEL_TEXT } from '../../test/support/bot-story.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples', 'registry');
const SETTINGS = '.github/seatrial.yml';

/** Nobody watches a demo for an hour, which is what the settings ask for unless they say otherwise. */
export const MIN_LIVE_S = 5;

/** What the pull request of the second act adds: one version that is blocked and one that passes. */
export const ADDED = [
  'models/handwritten-digits/versions/1.2.0.yaml',
  'models/income-band/versions/1.1.0.yaml',
] as const;

/** The example registry, and the model churn of the third act, whose certificates are examples: what happens after certification is shown. */
export function readDemoRegistry(): Readonly<Record<string, Buffer | string>> {
  const { environments: _asked, ...settings } = parse(readFileSync(join(EXAMPLES, SETTINGS), 'utf8'));
  const environments = { production: { shareCap: 0.3, minLiveTime: `${MIN_LIVE_S}s` } };
  return {
    ...readExamples(),
    [SETTINGS]: stringify({ ...settings, environments }),
    'models/churn/model.yaml': MODEL_TEXT,
  };
}

function readExamples(): Readonly<Record<string, Buffer>> {
  const entries = readdirSync(EXAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(EXAMPLES, join(entry.parentPath, entry.name)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(EXAMPLES, path))]));
}
