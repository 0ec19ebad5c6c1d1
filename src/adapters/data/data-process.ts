/** Entry of the process that reads one data file: what a damaged or hostile file does to its reader ends with this process. */
import type { ChangeRequest, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { serveRequests } from '../system/serve-requests.ts';
import { trusted } from '../system/trusted.ts';
import { answerOrRefuse, type DescribeRequest, type PassRequest } from './data-messages.ts';
import { describeTableLabels, type LabelsRequest } from './describe-labels.ts';
import { describeTable } from './describe-table.ts';
import { openRows, type OpenedRows, type OpenRowsRequest } from './open-rows.ts';

serve();

function serve(): void {
  let opened: OpenedRows | null = null;
  const passes = new Map<number, AsyncIterator<RowBatch>>();
  function open(): OpenedRows {
    if (opened === null) throw new Error('no file is open');
    return opened;
  }
  serveRequests({
    describe: (payload) => answerOrRefuse(() => describeTable(trusted<DescribeRequest>(payload))),
    labels: (payload) => answerOrRefuse(() => describeTableLabels(trusted<LabelsRequest>(payload))),
    open: (payload) =>
      answerOrRefuse(async () => {
        opened = await openRows(trusted<OpenRowsRequest>(payload));
        return { rows: opened.rows.rows, all: opened.all, bound: opened.bound };
      }),
    take: (payload) => answerOrRefuse(() => open().rows.take(trusted<readonly number[]>(payload))),
    change: (payload) => answerOrRefuse(() => open().change(trusted<ChangeRequest>(payload))),
    next: (payload) => {
      const { pass, size } = trusted<PassRequest>(payload);
      const iterator = passes.get(pass) ?? open().rows.batches(size)[Symbol.asyncIterator]();
      passes.set(pass, iterator);
      return answerOrRefuse(async () => {
        const next = await iterator.next();
        return next.done === true ? null : next.value;
      });
    },
    leave: async (payload) => {
      const { pass } = trusted<PassRequest>(payload);
      await passes.get(pass)?.return?.();
      passes.delete(pass);
    },
  });
}
