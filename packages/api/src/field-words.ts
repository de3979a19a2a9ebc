import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** How zod's own messages begin. Ours, written beside a rule of a contract, begin with `Must`, `Is` or `Contains`. */
const ZODS_OWN = /^(?:Invalid|Too small|Too big|Unrecognized key)\b/;

const TYPES: Partial<Record<string, string>> = {
  string: 'Must be text',
  number: 'Must be a number',
  int: 'Must be a whole number',
  boolean: 'Must be true or false',
  array: 'Must be a list',
  object: 'Must be an object',
  null: 'Must be null',
};

const FORMATS: Partial<Record<string, string>> = {
  email: 'Must be an e-mail address such as ada@example.org',
  uuid: 'Must be an id such as 12345678-9abc-4def-8123-456789abcdef',
  date: 'Must be a day such as 2026-11-23',
  datetime: 'Must be a time such as 2026-11-23T09:00:00Z',
  url: 'Must be a link such as https://example.org',
};

const UNKNOWN = 'Is not in a form that is taken here';

/**
 * What is wrong with a field, in words for a person: zod's wording is for programmers. What was given is never repeated.
 * What a contract says in its own words stays.
 */
export function fieldWords(issue: Issue): string {
  if (!ZODS_OWN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? UNKNOWN;
    case 'invalid_format':
      return FORMATS[issue.format] ?? UNKNOWN;
    case 'invalid_value':
      return anyOf(issue.values.map(String));
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `Must ${issue.exact ? 'have exactly' : verb(issue.origin, 'at most')} ${amount(issue.maximum, issue.origin)}`;
    case 'not_multiple_of':
      return `Must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'Has fields that are not known here';
    case 'invalid_union':
      return unionWords(issue);
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return UNKNOWN;
  }
}

/** The name of the rule, of those that a person meets in a form whose browser has let the field through. */
export function fieldRule(issue: Issue): 'email' | 'empty' | null {
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email';
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'empty';
  return null;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.exact) return `Must have exactly ${amount(issue.minimum, issue.origin)}`;
  if (issue.minimum === 1 && UNITS[issue.origin] !== undefined) return 'Must not be empty';
  return `Must ${verb(issue.origin, 'at least')} ${amount(issue.minimum, issue.origin)}`;
}

/** What a size counts, one and many. Numbers count nothing. */
const UNITS: Partial<Record<string, [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
};

function verb(origin: string, bound: 'at least' | 'at most'): string {
  return `${UNITS[origin] === undefined ? 'be' : 'have'} ${bound}`;
}

function amount(size: number | bigint, origin: string): string {
  const [one, many] = UNITS[origin] ?? ['', ''];
  return `${size} ${size === 1 ? one : many}`.trim();
}

/** A union's branches, where each says one thing of the field itself: a day, or a time. */
function unionWords({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const words = errors.map(([first]) => (first === undefined || first.path.length > 0 ? UNKNOWN : fieldWords(first)));
  if (words.length === 0 || words.length > 4 || words.includes(UNKNOWN)) return UNKNOWN;
  const [first, ...others] = new Set(words);
  return [first, ...others.map((each) => each.replace(/^Must be /, ''))].join(', or ');
}

function anyOf(values: string[]): string {
  return values.length === 1 ? `Must be ${values.join('')}` : `Must be one of ${values.join(', ')}`;
}
