import { type Verification, type VerifyPorts, verifyLedger } from '../../../src/usecases/verify/verify-ledger.ts';

/** As `seatrial verify`, of a world whose certificates nobody has recorded: its stories are about something else. */
export async function verifyWorld(ports: VerifyPorts): Promise<Verification> {
  const verification = await verifyLedger(ports);
  return { ...verification, faults: verification.faults.filter(({ code }) => code !== 'never-certified') };
}
