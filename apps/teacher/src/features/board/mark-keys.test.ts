import { expect, test } from 'vitest';
import { markKey } from './mark-keys';

const press = (key: string, code: string, more = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test.each([
  ['P marks present', press('p', 'KeyP'), { kind: 'mark', status: 'present' }],
  ['also with the shift key', press('L', 'KeyL'), { kind: 'mark', status: 'late' }],
  [
    'the letter counts where the layout has it elsewhere (AZERTY)',
    press('a', 'KeyQ'),
    { kind: 'mark', status: 'absent' },
  ],
  [
    'its place counts where the layout has no such letter (Arabic)',
    press('ث', 'KeyE'),
    { kind: 'mark', status: 'excused' },
  ],
  ['U takes back', press('u', 'KeyU'), { kind: 'take-back' }],
  ['so does Backspace', press('Backspace', 'Backspace'), { kind: 'take-back' }],
  ['Ctrl+P prints', press('p', 'KeyP', { ctrlKey: true }), null],
  ['other letters do nothing', press('x', 'KeyX'), null],
  ['nor do arrows', press('ArrowDown', 'ArrowDown'), null],
])('%s', (_, pressed, does) => {
  expect(markKey(pressed)).toEqual(does);
});
