import { status as CODES, type StatusObject } from '@grpc/grpc-js';

/** What a call is answered where it fails, in the codes of gRPC. */
export type GrpcProblem = Pick<StatusObject, 'code' | 'details'>;

const BY_HTTP: Readonly<Record<number, number>> = {
  400: CODES.INVALID_ARGUMENT,
  401: CODES.UNAUTHENTICATED,
  403: CODES.PERMISSION_DENIED,
  404: CODES.NOT_FOUND,
  413: CODES.RESOURCE_EXHAUSTED,
  429: CODES.RESOURCE_EXHAUSTED,
  500: CODES.INTERNAL,
  502: CODES.INTERNAL,
  503: CODES.UNAVAILABLE,
  504: CODES.DEADLINE_EXCEEDED,
};

/** The same failure has one meaning, whichever protocol is spoken. */
export function problemOf({ status, message }: { readonly status: number; readonly message: string }): GrpcProblem {
  return { code: BY_HTTP[status] ?? CODES.INTERNAL, details: message };
}
