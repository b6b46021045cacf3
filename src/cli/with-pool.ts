import { availableParallelism } from 'node:os';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { onInterrupt } from './interrupt.ts';
import type { Terminal } from './terminal.ts';

/**
 * Result of an action with a pool of workers, which is closed afterwards, and at Ctrl-C.
 *
 * @param workers  one for a command about a single claim; two at most, for commands that are quick with each claim
 */
export async function withPool<T>(
  { timeout, workers = Math.min(2, availableParallelism()) }: { readonly timeout: number; readonly workers?: number },
  { threads }: Terminal,
  action: (pool: CampaignPool) => Promise<T>,
): Promise<T> {
  const pool = new CampaignPool({ workers, timeout, threads });
  const release = onInterrupt(() => pool.close());
  try {
    return await action(pool);
  } finally {
    release();
    await pool.close();
  }
}
