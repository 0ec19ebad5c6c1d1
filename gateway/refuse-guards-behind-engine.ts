import { AppError } from '../src/domain/error.ts';
import type { GatewayOptions } from './gateway-options.ts';

type GuardedFront = Pick<GatewayOptions, 'engine' | 'accessFile' | 'tls' | 'rate' | 'grpcPort' | 'accessLog'>;

/** Requests that an engine answers never come here, so that nobody would be asked who he is. Throws AppError usage. */
export function refuseGuardsBehindEngine({ engine, ...front }: GuardedFront): void {
  if (engine === null) return;
  const { accessFile, tls, rate, grpcPort, accessLog } = front;
  const guards = {
    '--access': accessFile,
    '--tls-cert': tls,
    '--rate': rate,
    '--grpc-port': grpcPort,
    '--access-log': accessLog,
  };
  const [guard] = Object.entries(guards).flatMap(([option, value]) => (value === null ? [] : [option]));
  if (guard === undefined) return;
  throw new AppError({
    code: 'usage',
    message: `${guard} holds for what this program answers, and ${engine} answers in its place.`,
    hint: `Leave out ${guard} or --engine, or let what stands before ${engine} do that.`,
  });
}
