import type { ErrorObject } from 'ajv';
import { findFillIns } from './fill-in.ts';
import { collectProblems, MAX_PROBLEMS, type ParsedDocument } from './parse-document.ts';
import { describeSchemaError } from './schema-problem.ts';
import type { SourceMap } from './source-map.ts';

/** A document that fits its schema, and where everything in it stands. */
export interface Parsed<T> {
  readonly value: T;
  readonly source: SourceMap;
}

interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}

/** A hostile document can violate its schema a million times; what follows compares violations with each other. */
const MAX_ERRORS = 1000;

/** Throws AppError schema-violation with every violation of the document, and everything that is still to be filled in. */
export function checkSchema<T>(document: ParsedDocument, validate: Validator<T>): Parsed<T> {
  const { value, source } = document;
  const fillIns = findFillIns(value, source);
  if (validate(value) && fillIns.length === 0) return { value, source };
  const pointers = new Set(fillIns.map(({ location }) => location?.pointer));
  const errors = withoutNoise((validate.errors ?? []).slice(0, MAX_ERRORS));
  const violations = errors
    .filter(({ instancePath }) => !pointers.has(instancePath))
    .map((error) => describeSchemaError(error, source));
  throw collectProblems([...fillIns, ...violations].slice(0, MAX_PROBLEMS));
}

/** What another violation at the same place says better: a key's pattern, and which values tell branches of a choice apart. */
const SAID_TWICE: readonly string[] = ['propertyNames', 'discriminator'];

/**
 * ajv reports each branch of a choice whose form is what tells them apart (`anyOf`; a `oneOf` is read by a key). What a person
 * wants to know is: the violation inside the branch that was meant, or else that no branch fits.
 */
function withoutNoise(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter(({ keyword }) => !SAID_TWICE.includes(keyword))
    .filter((error) => !isBranchNoise(error, errors, choices));
}

function isBranchNoise(error: ErrorObject, errors: readonly ErrorObject[], choices: readonly ErrorObject[]): boolean {
  const choice = choices.find(({ instancePath }) => isWithin(error.instancePath, instancePath));
  if (choice === undefined) return false;
  const hasMeantBranch = errors.some(
    (other) => other !== choice && isWithin(other.instancePath, choice.instancePath) && !isFormMismatch(other, choice),
  );
  if (error === choice) return hasMeantBranch;
  return isFormMismatch(error, choice);
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

function isFormMismatch(error: ErrorObject, choice: ErrorObject): boolean {
  return error.keyword === 'type' && error.instancePath === choice.instancePath;
}
