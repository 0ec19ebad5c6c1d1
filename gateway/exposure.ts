import { AppError } from '../src/domain/error.ts';

export interface Exposure {
  readonly dataHost: string;
  readonly adminHost: string;
  readonly hasAccess: boolean;
  /** Whether the access file lets anybody in to the admin port. */
  readonly hasAdmin: boolean;
  readonly hasTls: boolean;
}

/**
 * What an operator must hear of a gateway that others than this machine can reach, in sentences. Other model servers serve anybody, and
 * a container has no other choice than to listen everywhere, so that the data port is only warned of; what changes what runs is not
 * left open. Throws AppError usage.
 */
export function exposureRemarks({ dataHost, adminHost, hasAccess, hasAdmin, hasTls }: Exposure): readonly string[] {
  if (!isLoopback(adminHost) && !hasAdmin)
    throw new AppError({
      code: 'usage',
      message: `The admin port would listen on ${adminHost} for everybody.`,
      hint: 'Give somebody admin: read or admin: write in the file that --access names, or leave --admin-host at 127.0.0.1.',
    });
  const isFar = !isLoopback(dataHost);
  return [
    ...(isFar && !hasAccess
      ? [`Whoever reaches ${dataHost} may ask every model and send outcomes: --access names a file that says who may.`]
      : []),
    ...(isFar && !hasTls
      ? [
          `What is asked of ${dataHost} is not encrypted, tokens neither: use --tls-cert, or something before it that does.`,
        ]
      : []),
  ];
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
