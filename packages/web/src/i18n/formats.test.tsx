import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createI18n } from './create-i18n';
import { type Formats, useFormats } from './formats';

beforeAll(() => createI18n({ en: {} }));
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => void vi.unstubAllGlobals());

function formats(): Formats {
  let found: Formats | undefined;
  function Reader() {
    found = useFormats();
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Reader />));
  act(() => root.unmount());
  if (found === undefined) throw new Error('Nothing was drawn');
  return found;
}

// Intl puts narrow and thin spaces between its parts.
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test.each([
  { end: '2026-11-25T22:30:00Z', zone: 'Europe/London', range: '9:00 – 10:30 PM' },
  { end: '2026-11-25T22:30:00Z', zone: 'Asia/Tokyo', range: '6:00 – 7:30 AM' },
  { end: '2026-11-26T00:30:00Z', zone: 'Europe/London', range: '9:00 PM – 12:30 AM' },
])('a range of clocks tells no dates, in $zone until $end: $range', ({ end, zone, range }) => {
  expect(plain(formats().clockRange('2026-11-25T21:00:00Z', end, zone))).toBe(range);
});
