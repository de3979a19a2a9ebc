import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n';
import { Form } from './form';
import { TextField } from './text-field';

type Answer = { problems?: Record<string, string>; message?: string };

let root: Root;
const onSubmit = vi.fn();

beforeAll(() => createI18n({ en: {} }));

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  onSubmit.mockReset();
  vi.unstubAllGlobals();
});

function render(answer: Answer) {
  return act(() =>
    root.render(
      <Form fields={['code']} onSubmit={(text) => onSubmit(text('code'))} {...answer}>
        <TextField name="code" label="Code" defaultValue="STAT-101" />
        <button type="submit">Save</button>
      </Form>,
    ),
  );
}

function input(): HTMLInputElement {
  const element = document.querySelector('input');
  if (element === null) throw new Error('The form has no input');
  return element;
}

function described(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

/** Past React's own setter, as typing does: a value that React knows of is no change to it. */
function type(value: string) {
  act(() => {
    Reflect.set(HTMLInputElement.prototype, 'value', value, input());
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = () => act(() => document.querySelector('button')?.click());

test('hands over what was typed', () => {
  render({});
  press();
  expect(onSubmit).toHaveBeenCalledWith('STAT-101');
});

test('shows what the server has against a field at that field, and nothing twice', () => {
  render({});
  press();
  render({ problems: { code: 'Is taken' }, message: 'Some fields are not right.' });
  expect(described(input())).toBe('Is taken');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(input());
  expect(document.body.textContent).not.toContain('Some fields are not right.');
});

test('shows a problem of a field that it does not have above the fields', () => {
  render({ problems: { timeZone: 'Is not a time zone' }, message: 'Some fields are not right.' });
  expect(document.querySelector('[role=alert]')?.textContent).toBe(
    'Some fields are not right. timeZone: Is not a time zone.',
  );
});

test('lets a problem go once its field is changed, also when it is drawn again', () => {
  render({ problems: { code: 'Is taken' } });
  type('STAT-102');
  render({ problems: { code: 'Is taken' } });
  expect(described(input())).toBe('');
});

test('shows nothing of the last answer while the next try is under way', () => {
  render({ problems: { code: 'Is taken' } });
  press();
  expect(described(input())).toBe('');
});

test('shows it again when the next try gets the same answer', () => {
  render({ problems: { code: 'Is taken' } });
  type('STAT-102');
  press();
  render({});
  render({ problems: { code: 'Is taken' } });
  expect(described(input())).toBe('Is taken');
});

test('hands over nothing while a field is empty that must not be, and says so in our words until something is in it', () => {
  render({});
  type('');
  press();
  expect(onSubmit).not.toHaveBeenCalled();
  expect(described(input())).toBe('Please fill this in.');
  expect(document.activeElement).toBe(input());
  type('STAT-103');
  expect(described(input())).toBe('');
  press();
  expect(onSubmit).toHaveBeenCalledWith('STAT-103');
});

test('says nothing about a field that is being filled in for the first time', () => {
  render({});
  type('');
  expect(described(input())).toBe('');
});
