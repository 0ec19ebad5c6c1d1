import { describe, expect, it } from 'vitest';
import { nearNames } from '../../../../src/domain/promotion/near-names.ts';

const NAMES = ['production', 'staging', 'eu-west-1', 'eu-west-2', 'us', 'dev'];

describe('the names that a word was probably meant for', () => {
  it.each<readonly [string, readonly string[]]>([
    ['prod', ['production']],
    ['prd', ['production']],
    ['Production,', ['production']],
    ['prodution', ['production']],
    ['prodcton', ['production']],
    ['production-eu', ['production']],
    ['stg', ['staging']],
    ['stag', ['staging']],
    ['stages', ['staging']],
    ['satging', ['staging']],
    ['eu', ['eu-west-1', 'eu-west-2']],
    ['eu-west-2', ['eu-west-2']],
    ['eu-west', ['eu-west-1', 'eu-west-2']],
    ['us-east-1', ['us']],
    ['devel', []],
    ['dev-1', ['dev']],
  ])('%s', (word, names) => expect(nearNames(word, NAMES)).toEqual(names));

  it.each([
    'moon',
    'preprod',
    'preproduction',
    'nonprod',
    'nonproduction',
    'p',
    '',
    'e',
    'uat',
    'eu-west-3',
    'put',
    'pin',
  ])('%s is none of them', (word) => expect(nearNames(word, NAMES)).toEqual([]));

  it('a longer word stands for a short name too, the nearest first', () => {
    expect(nearNames('staging', ['stage'])).toEqual(['stage']);
    expect(nearNames('production', ['prod', 'prod-eu'])).toEqual(['prod']);
    expect(nearNames('pre-prod', ['preprod', 'prod'])).toEqual(['preprod']);
    expect(nearNames('stagin', ['staging-eu', 'staging'])).toEqual(['staging', 'staging-eu']);
  });
});
