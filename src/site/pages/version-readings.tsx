import type { Reading } from '../../contract/generated/types.ts';
import type { ReadingRow } from '../../report/reading-form-words.ts';
import { readingLine, readingRows } from '../../report/reading-words.ts';
import type { RichText } from '../../report/rich-text.ts';
import { DataTable } from '../parts/data-table.tsx';
import { clean } from '../text.ts';

/** How each evaluation set was read, in the words of the certification's report: a line, then part by part. */
export function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  return (
    <>
      {readings.map((reading) => (
        <div key={reading.data}>
          <p>
            <Rich text={readingLine(reading)} />.
          </p>
          <details>
            <summary>Part by part</summary>
            <DataTable<ReadingRow>
              caption={`How ${clean(reading.data)} was read`}
              rows={readingRows(reading)}
              columns={[
                { title: clean(reading.data), cell: ({ what }) => what },
                { title: 'Read as', cell: ({ how }) => <Rich text={how} /> },
              ]}
            />
          </details>
        </div>
      ))}
    </>
  );
}

/** What comes from data is a name of its own; the words between are ours, and keep their spaces. */
function Rich({ text }: { readonly text: RichText }) {
  return (
    <>
      {text.map((part, index) => {
        if (typeof part === 'string') return part;
        return 'code' in part ? (
          <code key={index}>{clean(part.code)}</code>
        ) : (
          <strong key={index}>{clean(part.strong)}</strong>
        );
      })}
    </>
  );
}
