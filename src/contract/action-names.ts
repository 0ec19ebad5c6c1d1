/** What a workflow names to ask whether a version may be deployed. `npm run owner` writes where the project lives. */
export const GATE_ACTION = 'OWNER/seatrial/actions/gate@v1';
