import { expect, test } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../src/demo/accounts';
import { makeDataDir, postgresProcesses } from './data-dir';
import { startProcess } from './start-process';

const REQUESTS = 50;

test(
  'SIGTERM in a full hall: every request is answered or refused, then all is gone',
  { timeout: 60_000 },
  async () => {
    const DATA_DIR = await makeDataDir();
    const running = startProcess({ DATA_DIR });
    const url = await running.url;
    expect((await postgresProcesses(DATA_DIR)).length).toBeGreaterThan(0);

    let isTold = false;
    // Sign-ins, because each keeps a core busy: when the first has its answer, the others are still under way.
    const requests = Array.from({ length: REQUESTS }, async (_, index) => {
      const body = JSON.stringify({ email: DEMO_ACCOUNTS.student((index % 30) + 1), password: DEMO_PASSWORD });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/v1/auth/login`, { method: 'POST', headers, body }).catch(
        () => 'refused',
      );
      const toldBefore = isTold;
      if (!isTold) running.kill('SIGTERM');
      isTold = true;
      if (typeof response === 'string') return { outcome: response, toldBefore };
      // An answer that has begun comes to its end: this fails where it was cut.
      const answer: unknown = await response.json();
      expect(answer).toMatchObject(response.status === 200 ? { expiresIn: 86_400 } : { success: false });
      return { outcome: response.status === 200 ? 'answered' : `answered with ${response.status}`, toldBefore };
    });
    const outcomes = await Promise.all(requests);
    const toldAt = Date.now();

    expect(outcomes.filter(({ outcome }) => !['answered', 'answered with 503', 'refused'].includes(outcome))).toEqual(
      [],
    );
    expect(outcomes.filter(({ outcome, toldBefore }) => outcome === 'answered' && toldBefore).length).toBeGreaterThan(
      25,
    );
    expect(await running.exited).toEqual({ code: 0, signal: null });
    // Idle keep-alive connections do not hold it.
    expect(Date.now() - toldAt).toBeLessThan(4_000);
    expect(running.stderr()).toBe('');
    expect(await postgresProcesses(DATA_DIR)).toEqual([]);
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
  },
);
