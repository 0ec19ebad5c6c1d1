import type * as kafka from '@platformatic/kafka';
import metadata from '../../../package.json' with { type: 'json' };
import { AppError } from '../../domain/error.ts';
import { systemCode } from '../system/system-error.ts';

export type Kafka = typeof kafka;

const CLIENT = `@platformatic/kafka@${metadata.peerDependencies['@platformatic/kafka']}`;

/** Kafka's client, which is installed beside this program by those alone who need it. Throws AppError `runtime-missing`. */
export async function loadKafka(load = (): Promise<Kafka> => import('@platformatic/kafka')): Promise<Kafka> {
  try {
    return await load();
  } catch (cause) {
    if (systemCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new AppError({
      code: 'runtime-missing',
      message: `The client of Kafka is not installed beside this program: ${CLIENT}.`,
      hint: `Install it where seatrial is, as \`npm install --global ${CLIENT}\`, or run both: \`npx -p seatrial -p ${CLIENT} seatrial stream …\`.`,
      cause,
    });
  }
}
