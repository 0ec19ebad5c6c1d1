import type { Certificate } from '../../../contract/generated/types.ts';
import type { HashText } from '../digests.ts';
import { wrongAnswers } from './wrong-answers.ts';
import { wrongCosts } from './wrong-costs.ts';
import { wrongFigures } from './wrong-figures.ts';
import { wrongIdentity } from './wrong-identity.ts';
import { wrongLiveTest } from './wrong-live-test.ts';
import { wrongPredictions } from './wrong-predictions.ts';
import type { Wrong } from './wrong.ts';

/** What arithmetic rules out beside the gates: people read it as what was found, and gates are judged by some of it. */
export function findWrong(certificate: Certificate, hash: HashText): readonly Wrong[] {
  return [
    ...wrongIdentity(certificate, hash),
    ...wrongPredictions(certificate),
    ...wrongAnswers(certificate),
    ...wrongFigures(certificate),
    ...wrongCosts(certificate),
    ...wrongLiveTest(certificate),
  ];
}
