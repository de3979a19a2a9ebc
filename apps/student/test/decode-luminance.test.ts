import { codeLink, readCode } from '@rollcall/contracts/qr-link';
import { describe, expect, it } from 'vitest';
import { decodeLuminance } from '../src/features/scan/decode-luminance';
import { type Shot, shoot } from './qr-picture';

const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const text = codeLink('https://rollcall.example.edu', CODE);

describe('decodeLuminance', () => {
  it.each<[string, Omit<Shot, 'text'>]>([
    ['in front of the screen', { pixelsPerModule: 12 }],
    ['filling the frame', { pixelsPerModule: 18 }],
    ['from the last row', { pixelsPerModule: 3 }],
    ['turned by 17°', { pixelsPerModule: 8, rollDegrees: 17 }],
    ['turned by 46°', { pixelsPerModule: 8, rollDegrees: 46 }],
    ['upside down', { pixelsPerModule: 8, rollDegrees: 180 }],
    ['in a dim room', { pixelsPerModule: 8, brightness: 0.2 }],
    ['dim, turned and noisy', { pixelsPerModule: 8, brightness: 0.35, rollDegrees: 10, noise: 8 }],
    ['in heavy noise', { pixelsPerModule: 8, noise: 50 }],
    ['on a phone held upright', { pixelsPerModule: 8, width: 720, height: 1280 }],
  ])('reads a code %s', (_how, shot) => {
    const found = decodeLuminance(shoot({ text, ...shot }));
    expect(found).toBe(text);
    expect(readCode(found ?? '')).toBe(CODE);
  });

  it('reads a code at every angle within four frames of a hand that is not quite still', () => {
    // ZXing rounds its estimate of the code's size wrongly at some exact angles (45°, 90°); the next frame differs.
    const trembles = [0, 0.7, -1.3, 2.2];
    for (let rollDegrees = 0; rollDegrees < 360; rollDegrees += 15) {
      const found = trembles.some(
        (tremble) =>
          decodeLuminance(shoot({ text, pixelsPerModule: 7.3, rollDegrees: rollDegrees + tremble })) === text,
      );
      expect(found, `at ${rollDegrees}°`).toBe(true);
    }
  });

  it('answers null for a wall and for a frame of one pixel', () => {
    const wall = { grey: new Uint8ClampedArray(1280 * 720).fill(110), width: 1280, height: 720 };
    expect(decodeLuminance(wall)).toBeNull();
    expect(decodeLuminance({ grey: new Uint8ClampedArray(1), width: 1, height: 1 })).toBeNull();
  });
});
