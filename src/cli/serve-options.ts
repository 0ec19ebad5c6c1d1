import { InvalidArgumentError } from 'commander';
import { IDENTIFIER } from '../contract/generated/constants.ts';
import { AppError } from '../domain/error.ts';
import { limitOf } from '../domain/gateway/access.ts';
import type { RateLimit } from '../domain/gateway/rate-limit.ts';
import { parseRate } from '../domain/model/quantity.ts';

// Values of options of `seatrial serve`: text → what it means, or InvalidArgumentError.

export function collect(text: string, others: readonly string[]): readonly string[] {
  return [...others, text];
}

export function readBrokers(text: string): readonly string[] {
  const brokers = text.split(',');
  if (!brokers.every((broker) => /^[^\s:,]+:\d{1,5}$/.test(broker)))
    throw new InvalidArgumentError('write host:port, several with commas.');
  return brokers;
}

export function readEnvironment(text: string): string {
  if (!IDENTIFIER.test(text)) throw new InvalidArgumentError('write small letters, digits, ".", "_" and "-".');
  return text;
}

export function readReporter(text: string): string {
  if (text.length > 50 || !IDENTIFIER.test(text))
    throw new InvalidArgumentError('write small letters, digits, ".", "_" and "-", at most 50.');
  return text;
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is 0 to 65535.');
  return port;
}

/** An https address, or one of this machine. */
export function readPush(text: string): string {
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : { protocol: '', hostname: '' };
  const isNear = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  if (protocol === 'https:' || isNear) return text;
  throw new InvalidArgumentError('write an https address, as https://bot.example.com/api/windows/acme/models.');
}

export function readSeconds(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('write whole seconds, at least 0.');
  return Number(text);
}

export function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1) throw new InvalidArgumentError('write a whole number, at least 1.');
  return count;
}

export function readShare(text: string): number {
  const share = Number(text);
  if (!/^[01](?:\.\d{1,6})?$/.test(text) || !(share > 0 && share <= 1))
    throw new InvalidArgumentError('write a share above 0 and at most 1, as 0.01.');
  return share;
}

/** As schemas write a rate. */
export function readRate(text: string): RateLimit {
  const rate = /^\d{1,9}(?:\.\d{1,9})?\/[smh]$/.test(text) ? parseRate(text) : 0;
  if (!(rate > 0)) throw new InvalidArgumentError('write a rate above zero, as 50/s, 90/m or 1000/h.');
  return limitOf(rate);
}

export interface TlsFlags {
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly tlsClientOptional?: true;
}

/** null: nothing is encrypted. Throws AppError usage where one says what another lacks. */
export function readTls({ tlsCert, tlsKey, tlsClientCa, tlsClientOptional }: TlsFlags) {
  const isHalf = (tlsCert === undefined) !== (tlsKey === undefined);
  const isAlone = tlsCert === undefined && tlsClientCa !== undefined;
  if (isHalf || isAlone || (tlsClientCa === undefined && tlsClientOptional === true))
    throw new AppError({
      code: 'usage',
      message: 'What is said of TLS is not whole.',
      hint: '--tls-cert and --tls-key stand together; --tls-client-ca beside them, and --tls-client-optional beside that.',
    });
  if (tlsCert === undefined || tlsKey === undefined) return null;
  const isClientRequired = tlsClientCa !== undefined && tlsClientOptional !== true;
  return { certificate: tlsCert, key: tlsKey, clientAuthorities: tlsClientCa ?? null, isClientRequired };
}
