/** Milliseconds to wait, once everything is closed, for connections that nobody needs any more. */
const LINGER = 1_000;

/** Returns the exit code of `work`, and ends the process soon after it, although a connection may still be opening. */
export async function endWithoutWaiting(work: Promise<number>): Promise<number> {
  try {
    return await work;
  } finally {
    setTimeout(() => process.exit(), LINGER).unref();
  }
}
