// `npm ci` and `npm install` end with this, so that the first question is as quick as the next.
import { buildBundle } from "./buildBundle.js";
import { findBundle } from "./findBundle.js";

if (findBundle() === undefined) await buildBundle();
