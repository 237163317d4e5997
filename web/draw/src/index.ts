/** The draw protocol `laurel-draw/1` and its verifier, for browsers: what the portal's page and the draw room share. */
export { QUICKNET, timeOf, type BeaconChain, type OtherBeacon } from "./beacon.ts";
export type { Bundle, RankOutcome } from "./bundle.ts";
export { METHODS, type Entry, type EntryMethod } from "./entry.ts";
export { parseObject } from "./json.ts";
export { KEYS_PATH, readKeyFile, type KeyFile } from "./keys.ts";
export { parseReceipt, type Receipt } from "./receipt.ts";
export { openSaved, verifySaved } from "./saved.ts";
export { STEP_NAMES, verdictOf, type Finding, type Findings, type Step, type StepName, type Verdict } from "./step.ts";
export { verify, type PublishedDraw, type Standing, type Verified, type Watch } from "./verify.ts";
export { ProtocolViolation, type Problem } from "./violation.ts";
