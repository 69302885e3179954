import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** How an interaction in Discord ended: answered, refused with a remedy, failed, or too late for Discord. */
type InteractionOutcome = "answered" | "refused" | "failed" | "late";

/** What is counted and measured while Cuttings runs. */
export interface Metrics {
  readonly interaction: (outcome: InteractionOutcome, milliseconds: number) => void;
  readonly reload: (outcome: "done" | "failed") => void;
  readonly digest: (outcome: "sent" | "failed" | "refused") => void;
  readonly request: (status: number, milliseconds: number) => void;
  /** All metrics in Prometheus's text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds: an answer takes some milliseconds; Discord waits three seconds. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

/** Metrics of the process, collected once however many bots run in it. */
let ofProcess: Registry | undefined;

function measureProcess(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: "cuttings_" });
  return register;
}

/** Starts measuring: the process itself, its event loop and memory, and reported events. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  const interactions = new Histogram({
    name: "cuttings_interaction_seconds",
    help: "Interactions in Discord, by how they ended.",
    labelNames: ["outcome"],
    buckets,
    registers,
  });
  const requests = new Histogram({
    name: "cuttings_reader_request_seconds",
    help: "Requests to the reader, by status.",
    labelNames: ["status"],
    buckets,
    registers,
  });
  const reloads = new Counter({
    name: "cuttings_reloads_total",
    help: "Reloads of the corpus, by how they ended.",
    labelNames: ["outcome"],
    registers,
  });
  const digests = new Counter({
    name: "cuttings_digest_messages_total",
    help: "Messages of digests, by what became of sending them.",
    labelNames: ["outcome"],
    registers,
  });
  const all = Registry.merge([register, (ofProcess ??= measureProcess())]);
  return {
    interaction: (outcome, milliseconds) => interactions.observe({ outcome }, milliseconds / 1000),
    request: (status, milliseconds) => requests.observe({ status: String(status) }, milliseconds / 1000),
    reload: (outcome) => reloads.inc({ outcome }),
    digest: (outcome) => digests.inc({ outcome }),
    text: () => all.metrics(),
    contentType: register.contentType,
  };
}
