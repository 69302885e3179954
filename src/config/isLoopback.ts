/** Whether only this machine can connect to an address. */
export function isLoopback(host: string): boolean {
  return /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/u.test(host);
}
