import type { CatalogTest, CatalogTested, Verdict } from '../../contract/generated/types.ts';
import { formatRoute } from '../query/route.ts';
import { clean, showDay, showDifference, showShare } from '../text.ts';
import { Badge, type Tone } from './badges.tsx';
import { DataTable } from './data-table.tsx';
import { Value } from './figures.tsx';

const TONES = { pass: 'good', fail: 'bad', inconclusive: 'warn' } as const satisfies Record<Verdict, Tone>;
const WORDS = { pass: 'better', fail: 'not promoted', inconclusive: 'nobody can tell' } as const satisfies Record<
  Verdict,
  string
>;

export function ConclusionBadge({ candidate: { conclusion, left } }: { readonly candidate: CatalogTested }) {
  if (conclusion !== null) return <Badge tone={TONES[conclusion.verdict]} text={WORDS[conclusion.verdict]} />;
  return left === null ? <Badge tone="live" text="not decided yet" /> : <Badge tone="plain" text="ended undecided" />;
}

export interface TestTableProps {
  readonly model: string;
  /** The oldest first. */
  readonly tests: readonly CatalogTest[];
  /** Of which version the candidates are shown; null: of all. */
  readonly version: string | null;
}

/** Live tests, the newest first; each has a page. */
export function TestTable({ model, tests, version }: TestTableProps) {
  const rows = tests
    .toReversed()
    .flatMap((test) => test.candidates.map((candidate) => ({ test, candidate })))
    .filter(({ candidate }) => version === null || candidate.version === version);
  return (
    <DataTable
      caption="Live tests, the newest first"
      rows={rows}
      columns={[
        {
          title: 'Live test',
          cell: ({ test: { id, environment } }) => (
            <a href={formatRoute({ kind: 'test', model, environment, test: id })}>{clean(id)}</a>
          ),
        },
        ...(version === null
          ? [{ title: 'Candidate', cell: ({ candidate }: TestRow) => candidate.version }]
          : [{ title: 'Environment', cell: ({ test }: TestRow) => clean(test.environment) }]),
        { title: 'Against', cell: ({ test }) => test.production?.version ?? '–' },
        { title: 'Began', cell: ({ test }) => showDay(test.from) },
        { title: 'Share', isNumber: true, cell: ({ candidate }) => showShare(candidate.steps.at(-1)?.share ?? 0) },
        { title: 'Conclusion', cell: ({ candidate }) => <ConclusionBadge candidate={candidate} /> },
        { title: 'Gain', isNumber: true, cell: ({ candidate }) => <Gain candidate={candidate} /> },
      ]}
    />
  );
}

interface TestRow {
  readonly test: CatalogTest;
  readonly candidate: CatalogTested;
}

/** In the first metric that decides. */
function Gain({ candidate: { metrics } }: Pick<TestRow, 'candidate'>) {
  const shown = metrics.find(({ role, effect }) => role === 'primary' && effect !== null);
  if (shown === undefined) return <>–</>;
  const { metric, effect, lower, upper } = shown;
  return <Value shown={showDifference({ value: effect, lower, upper })} note={clean(metric)} />;
}
