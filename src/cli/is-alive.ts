/** Owns the container's health check: exit code 0 while /healthz answers, or where OPS_PORT=0 says that nobody is to ask. */

const port = process.env['OPS_PORT']?.trim() || '9464';
process.exit(port === '0' || (await answers(`http://127.0.0.1:${port}/healthz`)) ? 0 : 1);

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false; // not there, or not yet
  }
}
