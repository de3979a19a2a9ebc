import { describe, expect, it, vi } from 'vitest';
import { withStronger } from '../src/features/scan/patient-reader';

const source = document.createElement('canvas');

/** A reader that sees these texts in every frame, and whether it was given back. */
function reader(...texts: string[]) {
  return { texts, read: vi.fn(async () => [...texts]), close: vi.fn() };
}

function stage({ patienceMs = 3_000, stronger = reader('hard') } = {}) {
  const clock = { ms: 0 };
  const first = reader();
  const loadStronger = vi.fn(async () => stronger);
  const patient = withStronger({ first, loadStronger, patienceMs, now: () => clock.ms });
  return { clock, first, loadStronger, stronger, patient };
}

describe('a reader with a stronger one behind it', () => {
  it('does not fetch the stronger one before the first has failed for three seconds', async () => {
    const { clock, patient, loadStronger } = stage();
    await patient.read(source);
    clock.ms = 2_999;
    expect(await patient.read(source)).toEqual([]);
    expect(loadStronger).not.toHaveBeenCalled();
  });

  it('reads with both from then on, and fetches it once', async () => {
    const { clock, patient, loadStronger } = stage();
    await patient.read(source);
    clock.ms = 3_000;
    await patient.read(source);
    expect(await patient.read(source)).toEqual(['hard']);
    expect(loadStronger).toHaveBeenCalledTimes(1);
  });

  it('begins to count anew with each code that the first one reads', async () => {
    const { clock, patient, first, loadStronger } = stage();
    await patient.read(source);
    clock.ms = 2_000;
    first.read.mockResolvedValueOnce(['easy']);
    expect(await patient.read(source)).toEqual(['easy']);
    clock.ms = 4_000;
    await patient.read(source);
    expect(loadStronger).not.toHaveBeenCalled();
  });

  it('asks the stronger one about a single picture at once', async () => {
    const { patient } = stage({ patienceMs: 0 });
    expect(await patient.read(source)).toEqual(['hard']);
  });

  it('goes on with the first where the stronger one cannot be had', async () => {
    const { patient, first, loadStronger } = stage({ patienceMs: 0 });
    loadStronger.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await patient.read(source)).toEqual([]);
    first.read.mockResolvedValue(['easy']);
    expect(await patient.read(source)).toEqual(['easy']);
  });

  it('gives both back, also one that comes after the end', async () => {
    const { patient, first, stronger, loadStronger } = stage({ patienceMs: 0 });
    let arrive = (_reader: typeof stronger): void => undefined;
    loadStronger.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const reading = patient.read(source);
    await vi.waitFor(() => expect(loadStronger).toHaveBeenCalled());
    patient.close();
    arrive(stronger);
    expect(await reading).toEqual([]);
    expect(first.close).toHaveBeenCalled();
    expect(stronger.close).toHaveBeenCalled();
  });
});
