import type { CatalogFinding } from '../../contract/generated/types.ts';
import { Badge } from '../parts/badges.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { clean, plural } from '../text.ts';

const MOST_OPEN = 5;
const BADGES = {
  error: { tone: 'bad', text: 'blocks' },
  warning: { tone: 'warn', text: 'warning' },
  notice: { tone: 'plain', text: 'notice' },
} as const;

interface FindingsProps {
  readonly findings: readonly CatalogFinding[];
  /** How many more the certificate has. */
  readonly leftOut: number;
}

/** What certification has noticed outside the gates, in the words of its report, errors first. */
export function Findings({ findings, leftOut }: FindingsProps) {
  return (
    <>
      <DataTable
        caption="What was noticed"
        most={MOST_OPEN}
        rows={findings}
        columns={[
          { title: 'Finding', cell: ({ message }) => clean(message) },
          { title: 'Code', cell: ({ code }) => <code>{clean(code)}</code> },
          { title: 'Weight', cell: ({ severity }) => <Badge {...BADGES[severity]} /> },
        ]}
      />
      {leftOut === 0 ? null : <p class="hint">The certificate has {plural(leftOut, 'more finding')}.</p>}
    </>
  );
}
