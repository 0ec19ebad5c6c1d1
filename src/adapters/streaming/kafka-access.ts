import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { systemCode } from '../system/system-error.ts';

export const SASL_MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;

export interface KafkaAccessOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Whether brokers are known by the authorities that Node knows. */
  readonly isEncrypted: boolean;
  /** PEM of the authorities by which they are known in their place. */
  readonly authorities: string | null;
  readonly mechanism: (typeof SASL_MECHANISMS)[number] | null;
}

/** By what brokers are known, and what they are told of who asks, as the client takes it. Throws AppError. */
export async function readKafkaAccess({ environment, isEncrypted, authorities, mechanism }: KafkaAccessOptions) {
  const ca = authorities === null ? null : await readAuthorities(authorities);
  const isSecret = isEncrypted || ca !== null;
  const tls = isSecret ? { tls: ca === null ? {} : { ca } } : {};
  if (mechanism === null) return tls;
  if (mechanism === 'PLAIN' && !isSecret)
    throw usage('By PLAIN, the password would be sent to Kafka as it is.', 'Encrypt it: --kafka-tls or --kafka-ca.');
  const { SEATRIAL_KAFKA_USERNAME: username, SEATRIAL_KAFKA_PASSWORD: password } = environment;
  if (!username || !password)
    throw usage(
      `By ${mechanism}, Kafka asks for a name and a password.`,
      'Put them into SEATRIAL_KAFKA_USERNAME and SEATRIAL_KAFKA_PASSWORD.',
    );
  return { ...tls, sasl: { mechanism, username, password } };
}

async function readAuthorities(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw usage(`${quoteText(path)} cannot be read (${systemCode(cause)}).`, 'Check the path of --kafka-ca.');
  }
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
