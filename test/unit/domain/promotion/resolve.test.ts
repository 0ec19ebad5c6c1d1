import { describe, expect, it } from 'vitest';
import { renderCommandLine } from '../../../../src/report/chatops/command-line.ts';
import { resolveLine, type Situation } from '../../../support/promotion/situation.ts';
import { digest } from '../../../support/promotion/world.ts';

/** What a line is about: `to version in places`, or what is asked, with the lines that are offered. */
function about(line: string, situation: Situation): string | readonly string[] {
  const found = resolveLine(line, situation);
  if (found.kind === 'problem') {
    return [`${found.code} ${found.word}`, ...found.choices, ...found.readings.map(renderCommandLine)];
  }
  const { to, version: number } = found.command;
  const names = found.environments.map(({ name }) => name).join('+');
  return [to, found.version === null ? number && `(${number})` : number, 'in', names]
    .filter((word) => word !== null)
    .join(' ');
}

describe('the environments that a command means when it names none', () => {
  const TWO = { production: '', staging: '' };
  const NONE = { staging: '', eu: '' };
  /** Which it is must be said: each is offered. */
  const required = (line: string) => [
    'environment-required null',
    'staging',
    'eu',
    `${line} environment=staging`,
    `${line} environment=eu`,
  ];
  it.each<readonly [string, Situation['places'], string | readonly string[]]>([
    ['/promote churn@1.0.0', TWO, 'live 1.0.0 in production'],
    ['/promote churn@1.0.0', { staging: '', production: '' }, 'live 1.0.0 in production'],
    ['/promote churn@1.0.0', { eu: '' }, 'live 1.0.0 in eu'],
    ['/promote churn@1.0.0', NONE, required('/promote churn@1.0.0')],
    ['/seatrial plan churn@1.0.0 to=production', TWO, 'production 1.0.0 in production'],
    ['/seatrial plan churn@1.0.0', NONE, required('/seatrial plan churn@1.0.0')],
    ['/certify churn@1.0.0', { staging: '', production: '' }, '1.0.0 in production'],
    ['/certify churn@1.0.0', NONE, '1.0.0 in staging'],
    ['/certify churn@1.0.0', {}, ['environment-required null']],
    ['/rollback churn', TWO, 'in production'],
    ['/rollback churn', { production: '', staging: '1.0.0' }, 'in staging'],
    ['/rollback churn', { production: '', staging: '1.0.0', eu: '1.0.0' }, 'in production'],
    ['/rollback churn', { production: '1.0.0', staging: '1.0.0' }, 'in production'],
    ['/rollback churn', { staging: '', eu: '1.0.0' }, 'in eu'],
    ['/rollback churn', NONE, required('/rollback churn')],
    ['/rollback churn', { staging: '1.0.0', eu: '1.0.0' }, required('/rollback churn')],
    ['/seatrial hold churn', TWO, 'in production+staging'],
    ['/seatrial unhold churn', { production: '', staging: 'hold', eu: '' }, 'in staging'],
    ['/seatrial unhold churn', { production: '~1.0.0', staging: '' }, 'in production+staging'],
    ['/seatrial stop churn', { production: 'hold', staging: '~1.0.0' }, 'in staging'],
    ['/seatrial stop churn', { production: 'hold', staging: '1.0.0' }, 'in production+staging'],
    ['/seatrial retire churn@1.0.0', TWO, '1.0.0 in production+staging'],
    ['/seatrial quarantine churn@1.0.0', TWO, '1.0.0 in production+staging'],
  ])('%s where there is %j', (line, places, expected) => expect(about(line, { places })).toEqual(expected));
});

describe('an environment that is named', () => {
  const places = { production: '1.0.0', staging: '1.0.0 ~1.1.0' };
  const askedBoth = (reason: string) => [
    `/rollback model=churn environment=staging reason=${reason}`,
    `/rollback model=churn environment=production reason=${reason}`,
  ];
  it.each<readonly [string, string | readonly string[]]>([
    ['/promote churn@1.1.0 environment=staging', 'live 1.1.0 in staging'],
    ['/seatrial hold churn environment=staging', 'in staging'],
    ['/promote churn@1.1.0 environment=moon', ['unknown-environment moon', 'production', 'staging']],
    [
      '/rollback churn staging is slow',
      ['other-environment staging', 'production', 'staging', ...askedBoth('staging is slow')],
    ],
    [
      '/rollback churn slow, not staging',
      ['other-environment staging', 'production', 'staging', ...askedBoth('slow, not staging')],
    ],
    ['/rollback churn production is slow', 'in production'],
    [
      '/seatrial hold churn staging is slow',
      [
        'other-environment staging',
        'production',
        'staging',
        '/seatrial hold model=churn environment=staging reason=staging is slow',
        '/seatrial hold model=churn reason=staging is slow',
      ],
    ],
    ['/seatrial stop churn staging is slow', 'in staging'],
    [
      '/seatrial stop churn production is slow',
      [
        'other-environment production',
        'production',
        'staging',
        '/seatrial stop model=churn environment=production reason=production is slow',
        '/seatrial stop model=churn environment=staging reason=production is slow',
      ],
    ],
    ['/seatrial quarantine churn@1.1.0 staging is slow', '1.1.0 in production+staging'],
    [
      '/rollback churn slow, not production',
      ['unclear-word production', '/rollback model=churn reason=slow, not production'],
    ],
    [
      '/seatrial hold churn production is slow',
      [
        'other-environment production',
        'production',
        'staging',
        '/seatrial hold model=churn environment=production reason=production is slow',
        '/seatrial hold model=churn reason=production is slow',
      ],
    ],
    [
      '/seatrial stop churn@1.1.0 production is slow',
      [
        'other-environment production',
        'production',
        'staging',
        '/seatrial stop churn@1.1.0 environment=production reason=production is slow',
        '/seatrial stop churn@1.1.0 environment=staging reason=production is slow',
      ],
    ],
  ])('%s', (line, expected) => expect(about(line, { places })).toEqual(expected));

  it('is asked about once where the verb cannot name it, and not where it is the only one', () => {
    const thread = ['1.1.0'];
    expect(about('/seatrial quarantine churn staging is slow', { places, thread })).toEqual([
      'other-environment staging',
      'production',
      'staging',
      '/seatrial quarantine model=churn reason=staging is slow',
    ]);
    expect(about('/seatrial hold churn staging is slow', { places: { staging: '' } })).toBe('in staging');
    expect(about('/seatrial hold churn not staging', { places: { staging: '' } })).toEqual([
      'other-environment staging',
      'staging',
      '/seatrial hold model=churn environment=staging reason=not staging',
    ]);
  });
});

describe('the version that a command is about', () => {
  const places = { production: '' };
  it.each<readonly [string, readonly string[], string | readonly string[]]>([
    ['/certify churn@1.1.0', [], '1.1.0 in production'],
    ['/certify churn@9.9.9', ['1.3.0'], '(9.9.9) in production'],
    [`/certify churn@sha256:${digest('b')}`, ['1.3.0'], '1.1.0 in production'],
    [`/certify churn@sha256:${digest('9')}`, ['1.3.0'], 'in production'],
    ['/certify churn@1.3.0', ['1.3.0'], '1.3.0 in production'],
    ['/certify', ['1.3.0'], '1.3.0 in production'],
    ['/certify churn', ['1.2.0', '1.3.0'], ['version-ambiguous null', 'churn@1.2.0', 'churn@1.3.0']],
    ['/certify churn', [], ['version-required null', 'churn@1.0.0', 'churn@1.1.0', 'churn@1.2.0']],
    ['/promote churn', ['1.1.0'], 'live 1.1.0 in production'],
    ['/promote churn', [], ['version-required null', 'churn@1.0.0', 'churn@1.1.0', 'churn@1.2.0']],
    ['/seatrial hold churn', ['1.1.0'], 'in production'],
    ['/seatrial quarantine', ['1.1.0'], '1.1.0 in production'],
    ['/seatrial quarantine leaked labels in 1.1.0', ['1.1.0'], '1.1.0 in production'],
    ['/seatrial quarantine churn@1.0.0 leaked labels as in 1.1.0', ['1.1.0'], '1.0.0 in production'],
    [
      '/seatrial quarantine leaked labels in 1.0.0',
      ['1.1.0'],
      [
        'other-version 1.0.0',
        '/seatrial quarantine churn@1.0.0 reason=leaked labels in 1.0.0',
        '/seatrial quarantine churn@1.1.0 reason=leaked labels in 1.0.0',
      ],
    ],
    [
      '/seatrial quarantine leaked labels, not in 1.1.0',
      ['1.1.0'],
      ['other-version 1.1.0', '/seatrial quarantine churn@1.1.0 reason=leaked labels, not in 1.1.0'],
    ],
    [
      '/seatrial quarantine 4.0.0 leaked labels',
      ['1.1.0'],
      ['version-unknown 4.0.0', '/seatrial quarantine churn@1.1.0 reason=4.0.0 leaked labels'],
    ],
    [`/seatrial quarantine churn@sha256:${digest('b')} as in 1.0.0`, [], '1.1.0 in production'],
    [
      '/seatrial quarantine leaked labels in 1.0.0',
      ['1.1.0', '1.2.0'],
      ['version-ambiguous null', 'churn@1.1.0', 'churn@1.2.0'],
    ],
    [
      '/seatrial quarantine leaked labels in 1.x',
      ['1.1.0'],
      [
        'other-version 1.x',
        '/seatrial quarantine churn@1.0.0 reason=leaked labels in 1.x',
        '/seatrial quarantine churn@1.1.0 reason=leaked labels in 1.x',
        '/seatrial quarantine churn@1.2.0 reason=leaked labels in 1.x',
      ],
    ],
    [`/seatrial quarantine sha256:${digest('9')}`, ['1.1.0'], [`version-unknown sha256:${digest('9')}`]],
  ])('%s on a pull request that adds %j', (line, thread, expected) => {
    expect(about(line, { places, thread })).toEqual(expected);
  });

  it('is taken from the default branch where it is merged', () => {
    const found = resolveLine('/promote churn', { places, thread: ['1.1.0'] });
    expect(found).toMatchObject({ version: { merged: true, version: '1.1.0' } });
  });
});

describe('the live test that /seatrial stop ends', () => {
  const places = { production: '1.0.0 ~1.1.0 ~1.2.0', staging: '1.0.0' };
  it.each<readonly [string, readonly string[], string | readonly string[]]>([
    ['/seatrial stop churn@1.1.0', [], '1.1.0 in production'],
    [`/seatrial stop churn@sha256:${digest('c')}`, ['1.1.0'], '1.2.0 in production'],
    ['/seatrial stop churn@1.0.0', [], ['not-live 1.0.0', 'churn@1.1.0', 'churn@1.2.0']],
    [`/seatrial stop churn@sha256:${digest('9')}`, [], [`not-live ${digest('9')}`, 'churn@1.1.0', 'churn@1.2.0']],
    ['/seatrial stop', ['1.1.0'], '1.1.0 in production'],
    // Of a version that is not merged nothing has begun: said now, it keeps back what is on its way.
    ['/seatrial stop', ['1.3.0'], '1.3.0 in production'],
    ['/seatrial stop churn@1.0.0', ['1.3.0'], ['not-live 1.0.0', 'churn@1.1.0', 'churn@1.2.0']],
    ['/seatrial stop', ['1.3.0', '1.2.0'], '1.2.0 in production'],
    ['/seatrial stop', ['1.1.0', '1.2.0'], ['version-ambiguous 1.1.0', 'churn@1.1.0', 'churn@1.2.0']],
    ['/seatrial stop churn', ['1.1.0'], 'in production'],
    [
      '/seatrial stop churn errors of 1.1.0',
      ['1.1.0'],
      [
        'other-version 1.1.0',
        '/seatrial stop churn@1.1.0 reason=errors of 1.1.0',
        '/seatrial stop churn reason=errors of 1.1.0',
      ],
    ],
    [
      '/seatrial stop as errors of 1.1.0',
      ['1.1.0', '1.2.0'],
      [
        'other-version 1.1.0',
        '/seatrial stop churn@1.1.0 reason=as errors of 1.1.0',
        '/seatrial stop reason=as errors of 1.1.0',
      ],
    ],
    ['/seatrial stop it is slow', ['1.1.0'], '1.1.0 in production'],
    ['/seatrial stop', [], ['model-required null', 'churn']],
    [
      '/seatrial stop churn errors of 1.1.0',
      [],
      [
        'other-version 1.1.0',
        '/seatrial stop churn@1.1.0 reason=errors of 1.1.0',
        '/seatrial stop churn reason=errors of 1.1.0',
      ],
    ],
    [
      '/seatrial stop churn errors as in 1.0.0',
      [],
      ['other-version 1.0.0', '/seatrial stop churn reason=errors as in 1.0.0'],
    ],
    [
      '/seatrial stop errors of 1.2.0',
      ['1.1.0'],
      [
        'other-version 1.2.0',
        '/seatrial stop churn@1.2.0 reason=errors of 1.2.0',
        '/seatrial stop churn@1.1.0 reason=errors of 1.2.0',
        '/seatrial stop reason=errors of 1.2.0',
      ],
    ],
  ])('%s on a pull request that adds %j', (line, thread, expected) => {
    expect(about(line, { places, thread })).toEqual(expected);
  });
});

it('a hold ends that long after it was asked for', () => {
  const until = (line: string) => {
    const found = resolveLine(line, { places: { production: '' } });
    return found.kind === 'resolved' ? found.command.until : found.code;
  };
  expect(until('/seatrial hold churn for=2h')).toBe('2026-05-03T16:00:00Z');
  expect(until('/seatrial hold churn for=1.5d')).toBe('2026-05-05T02:00:00Z');
  expect(until('/seatrial hold churn')).toBeNull();
});

it('a question is about nothing that could be decided', () => {
  expect(() => about('/seatrial status churn', { places: {} })).toThrow(RangeError);
});
