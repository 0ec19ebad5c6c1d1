import type { Model } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { InitRequest } from './init-model.ts';

/** Throws AppError usage for a name or a version that no manifest may have. */
export function checkNames({ name, version }: InitRequest): void {
  if (!/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/u.test(name)) {
    throw new AppError({
      code: 'usage',
      message: `${quoteText(name)} cannot be the name of a model.`,
      hint: 'Use up to 64 lower-case letters, digits, dots, dashes and underscores.',
    });
  }
  if (isVersion(version)) return;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(version)} is not a semantic version.`,
    hint: 'Write it as 1.0.0.',
  });
}

/** Throws AppError usage where data or target would have no effect. */
export function refuseIdleData({ data, target }: InitRequest, model: Model | null): void {
  if (target !== null && data === null) {
    throw new AppError({
      code: 'usage',
      message: '--target names a column of the data, and there is no --data.',
      hint: 'Add --data with the labelled rows.',
    });
  }
  if (data === null || model === null) return;
  throw new AppError({
    code: 'usage',
    message: 'The model has its evaluation data already, so --data would have no effect.',
    hint: 'Leave --data out, or change the evaluation in model.yaml.',
  });
}
