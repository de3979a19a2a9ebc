import { describe, expect, test } from 'vitest';
import { createClassInput } from '../src/classes';
import { email, line, pageInput, paragraph, timeInput } from '../src/fields';
import { createSessionInput } from '../src/sessions';

const unstorable = {
  NUL: 'a\u0000b',
  'a lone high surrogate': 'a\ud83d',
  'a lone low surrogate': '\ude00b',
  'surrogates the wrong way round': '\ude00\ud83d',
  'a bell': 'a\u0007b',
  'a delete': 'a\u007fb',
};

describe('a line', () => {
  test('is trimmed, and has from 1 to so many characters', () => {
    expect(line(5).parse('  Ada  ')).toBe('Ada');
    expect(line(5).parse('12345')).toBe('12345');
    expect(line(5).safeParse('123456').success).toBe(false);
    expect(line(5).safeParse('   ').success).toBe(false);
  });

  test.each(['Zoë', '王美', '👩‍🏫 Ada', 'O’Connor', 'Þórsson'])('takes %s as it is', (name) => {
    expect(line(120).parse(name)).toBe(name);
  });

  test.each(Object.entries({ ...unstorable, 'a new line': 'a\nb', 'a tab': 'a\tb' }))('refuses %s', (_name, text) => {
    expect(line(120).safeParse(text).success).toBe(false);
  });
});

describe('a paragraph', () => {
  test('may be empty, has lines and an end', () => {
    expect(paragraph(10).parse('')).toBe('');
    expect(paragraph(10).parse('a\r\n\tb')).toBe('a\r\n\tb');
    expect(paragraph(10).safeParse('12345678901').success).toBe(false);
  });

  test.each(Object.entries(unstorable))('refuses %s', (_name, text) => {
    expect(paragraph(120).safeParse(text).success).toBe(false);
  });
});

describe('an e-mail', () => {
  test('is the same however it is written', () => {
    expect(email.parse('  Ada.Lovelace@School.EXAMPLE ')).toBe('ada.lovelace@school.example');
  });

  test('has at most 254 characters', () => {
    const domain = `${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`;
    const local = (length: number) => 'a'.repeat(length - domain.length - 1);
    expect(email.safeParse(`${local(254)}@${domain}`).success).toBe(true);
    expect(email.safeParse(`${local(255)}@${domain}`).success).toBe(false);
  });

  const bad = ['', 'ada', 'ada@', '@school.example', 'ada@school', 'a b@school.example', 'ada@school.example\u0000'];
  test.each([...bad, 'ada\ud800@school.example', 'ada@school.example\nbcc: x@y.example'])('is not %j', (text) => {
    expect(email.safeParse(text).success).toBe(false);
  });
});

describe('a page', () => {
  test('is the first with twenty rows where nothing is said', () => {
    expect(pageInput.parse({})).toEqual({ page: 1, limit: 20 });
  });

  test.each([{ page: 0 }, { page: -1 }, { page: 1.5 }, { page: 100_001 }, { limit: 0 }, { limit: 101 }, { page: '2' }])(
    'is not %j',
    (input) => {
      expect(pageInput.safeParse(input).success).toBe(false);
    },
  );
});

describe('a moment', () => {
  test.each(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.123+05:30'])('is %s', (text) => {
    expect(timeInput.safeParse(text).success).toBe(true);
  });

  test.each(['2026-03-02', '2026-02-30T09:00:00Z', '1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', 'now', ''])(
    'is not %j',
    (text) => {
      expect(timeInput.safeParse(text).success).toBe(false);
    },
  );
});

describe('what belongs together is checked together', () => {
  const classId = '12345678-9abc-4def-8123-456789abcdef';
  const session = (startTime: string, endTime: string) => createSessionInput.safeParse({ classId, startTime, endTime });

  test('a session ends after its start and within a day', () => {
    expect(session('2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z').success).toBe(true);
    expect(session('2026-03-02T09:00:00Z', '2026-03-03T09:00:01Z').success).toBe(false);
    expect(session('2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z').success).toBe(false);
    expect(session('2026-03-02T09:00:00+02:00', '2026-03-02T07:30:00Z').success).toBe(true);
  });

  test('enrolment by code needs a join code', () => {
    const input = { name: 'Algebra', code: 'math-201', enrolmentPolicy: 'code' };
    expect(createClassInput.safeParse(input).success).toBe(false);
    expect(createClassInput.parse({ ...input, joinCode: 'pi' })).toMatchObject({ code: 'MATH-201', joinCode: 'pi' });
  });
});
