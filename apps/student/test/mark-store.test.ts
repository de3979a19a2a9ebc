import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { KeptMark } from '../src/features/outbox/kept-mark';
import { createMarkStore } from '../src/features/outbox/mark-store';
import { lastingTable, type MarkTable, orInMemory } from '../src/features/outbox/mark-table';

const scan = { code: randomUUID(), scannedAt: new Date().toISOString(), studentId: randomUUID() };
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000 - 1).toISOString();
const answered = (mark: KeptMark): KeptMark => ({ ...mark, state: { kind: 'given-up' } });

const blocked: MarkTable = { edit: () => Promise.reject(new Error('Storage is blocked')) };

describe.each([
  ['in IndexedDB', () => lastingTable(randomUUID())],
  ['in memory, where the browser gives no room', () => orInMemory(blocked)],
])('marks %s', (_where, openTable) => {
  it('are there as they were kept, oldest first', async () => {
    const store = createMarkStore(openTable());
    const later = await store.keep(scan);
    const earlier = await store.keep({ ...scan, code: randomUUID(), scannedAt: daysAgo(0.5) });
    expect(await store.all()).toEqual([earlier, later]);
    expect(await store.get(later.nonce)).toEqual(later);
  });

  it('are one for the same code, until it is answered', async () => {
    const store = createMarkStore(openTable());
    const [first, second] = await Promise.all([store.keep(scan), store.keep({ ...scan, scannedAt: daysAgo(0) })]);
    expect(second).toEqual(first);
    await store.update(answered(first));
    expect((await store.keep(scan)).nonce).not.toBe(first.nonce);
  });

  it('do not come back once they were forgotten', async () => {
    const store = createMarkStore(openTable());
    const mark = await store.keep(scan);
    await store.remove(mark.nonce);
    await store.update(answered(mark));
    expect(await store.all()).toEqual([]);
  });

  it('are given up after a day, and forgotten after a week', async () => {
    const store = createMarkStore(openTable());
    const old = await store.keep({ ...scan, scannedAt: daysAgo(1) });
    const older = await store.keep({ ...scan, code: randomUUID(), scannedAt: daysAgo(7) });
    await store.update(answered(older));
    expect(await store.all()).toEqual([answered(old)]);
    expect(await store.get(old.nonce)).toEqual(answered(old));
    expect(await store.get(older.nonce)).toBeUndefined();
  });
});

it('survive the page that kept them', async () => {
  const name = randomUUID();
  const mark = await createMarkStore(lastingTable(name)).keep(scan);
  expect(await createMarkStore(lastingTable(name)).all()).toEqual([mark]);
});

it('that could be kept once are not lost when the browser takes the room away later', async () => {
  const table = lastingTable(randomUUID());
  const store = createMarkStore(orInMemory(table));
  await store.keep(scan);
  vi.spyOn(table, 'edit').mockRejectedValue(new Error('The disk is full'));
  const mark = await store.keep({ ...scan, code: randomUUID() });
  expect(await store.all()).toEqual([mark]);
});
