import { Consumer, MessagesStreamModes, Producer } from '@platformatic/kafka';
import type { StreamTopics } from '../../test/support/gateway/stream-world.ts';

export interface BareLoop extends AsyncDisposable {
  /** How many records it has written until now. */
  written(): number;
}

const MOST = 1000;

/** Reads a topic and writes the same to another one, without transactions and without a model. */
export async function openBareLoop(
  broker: string,
  { input, output }: Pick<StreamTopics, 'input' | 'output'>,
): Promise<BareLoop> {
  const common = { clientId: 'bare', bootstrapBrokers: [broker] };
  const consumer = new Consumer({ ...common, groupId: `bare-${input}`, autocommit: 500 });
  const producer = new Producer({ ...common, idempotent: true });
  const mode = MessagesStreamModes.EARLIEST;
  const stream = await consumer.consume({ topics: [input], mode, maxWaitTime: 500 });
  let written = 0;
  const work = async (): Promise<void> => {
    let batch: { topic: string; key: Buffer; value: Buffer }[] = [];
    for await (const { key, value } of stream) {
      batch.push({ topic: output, key, value });
      if (batch.length < MOST && stream.readableLength > 0) continue;
      const messages = batch;
      batch = [];
      await producer.send({ messages });
      written += messages.length;
    }
  };
  const working = work();
  return {
    written: () => written,
    [Symbol.asyncDispose]: async () => {
      await stream.close();
      await working;
      await consumer.close(true);
      await producer.close();
    },
  };
}
