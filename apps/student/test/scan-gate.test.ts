import { codeLink } from '@rollcall/contracts/qr-link';
import { describe, expect, it } from 'vitest';
import { createScanGate } from '../src/features/scan/scan-gate';

const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const NEXT = '91c5a0d2-0b7e-4f36-8c1d-2a4e6f8090b1';
const link = (code: string) => codeLink('https://rollcall.example.edu', code);

function gateAt() {
  const clock = { ms: 0 };
  return { clock, gate: createScanGate(() => clock.ms) };
}

describe('the scan gate', () => {
  it('gives a code out once, however many frames show it', () => {
    const { gate } = gateAt();
    expect(gate.see([link(CODE)])).toEqual({ kind: 'code', code: CODE });
    expect(gate.see([link(CODE)])).toEqual({ kind: 'nothing' });
  });

  it('holds back the next code too while a mark is on its way', () => {
    const { gate } = gateAt();
    gate.see([link(CODE)]);
    expect(gate.see([link(NEXT)])).toEqual({ kind: 'nothing' });
    gate.open();
    expect(gate.see([link(NEXT)])).toEqual({ kind: 'code', code: NEXT });
  });

  it('does not send the same code twice within 2.5 s, and does after', () => {
    const { gate, clock } = gateAt();
    gate.see([link(CODE)]);
    gate.open();
    clock.ms = 2_499;
    expect(gate.see([link(CODE)])).toEqual({ kind: 'nothing' });
    clock.ms = 2_500;
    expect(gate.see([link(CODE)])).toEqual({ kind: 'code', code: CODE });
  });

  it('takes the link, the short code and the UUID for the same code', () => {
    const { gate } = gateAt();
    gate.see([link(CODE)]);
    gate.open();
    expect(gate.see([CODE])).toEqual({ kind: 'nothing' });
    expect(gate.see([link(CODE).slice(-22)])).toEqual({ kind: 'nothing' });
  });

  it.each([
    'https://example.com',
    'WIFI:S:guest;;',
    '',
    '{"a":1}',
    `https://rollcall.example.edu/s#${'x'.repeat(300)}`,
  ])('calls %j foreign and reads the next code as if nothing had been', (text) => {
    const { gate } = gateAt();
    expect(gate.see([text])).toMatchObject({ kind: 'foreign' });
    expect(gate.see([link(CODE)])).toEqual({ kind: 'code', code: CODE });
  });

  it('finds our code beside a foreign one in the same frame', () => {
    const { gate } = gateAt();
    expect(gate.see(['https://example.com', link(CODE)])).toEqual({ kind: 'code', code: CODE });
  });

  it('sees nothing in a frame without codes', () => {
    expect(gateAt().gate.see([])).toEqual({ kind: 'nothing' });
  });
});
