import fc from "fast-check";

/** Examples of a property in `npm test`; `npm run test:long` takes fast-check's own 100. */
const QUICK = 30;

fc.configureGlobal({ numRuns: QUICK });
