import fc from 'fast-check';
import { z } from 'zod';
import type { Field } from './fields';
import type { Known } from './known';
import { loadedText } from './poison';

/** The part of JSON Schema that zod writes. */
type Schema = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
};

/**
 * Inputs that a procedure's schema lets pass, mostly: filled with what the school really has, so that a request gets
 * past validation into the rules and the SQL. What a schema cannot say of itself (`refine`) is left to chance.
 */
export function wishFields(schema: z.ZodType | null, known: Known): fc.Arbitrary<Field[]> {
  if (schema === null) return fc.constant([]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what zod writes for its own schemas
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return wish(described, '', known).map((value) =>
    Object.entries(Object(value)).map(([key, field]) => ({ key, json: JSON.stringify(field) })),
  );
}

function wish(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => wish(choice, name, known)));
  if (schema.allOf?.[0] !== undefined) return wish(schema.allOf[0], name, known);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return wishObject(schema, known);
    case 'array':
      return fc.array(wish(schema.items ?? {}, name, known), { maxLength: Math.min(schema.maxItems ?? 5, 5) });
    case 'string':
      return wishText(schema, name, known);
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 1e6, 1e9) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function wishObject(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const model = Object.fromEntries(properties.map(([key, property]) => [key, wish(property, key, known)]));
  return fc.record(model, { requiredKeys: schema.required ?? [] });
}

function wishText(schema: Schema, name: string, known: Known): fc.Arbitrary<string> {
  const words = known.words(name);
  if (words.length > 0) {
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: almost(words) },
      { weight: 1, arbitrary: wishForm(schema, known) },
    );
  }
  return wishForm(schema, known);
}

function wishForm(schema: Schema, known: Known): fc.Arbitrary<string> {
  const length = { minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 200, 300) };
  switch (schema.format) {
    case 'uuid':
      return fc.oneof(fc.constantFrom(...known.ids()), fc.uuid());
    case 'email':
      return fc.emailAddress();
    case 'date':
      return known.moment.map((time) => time.slice(0, 10));
    case 'date-time':
      return known.moment;
    default:
      if (schema.pattern !== undefined) return fc.oneof(matching(schema.pattern), fc.string(length));
      return fc.oneof(fc.string(length), fc.string({ ...length, unit: 'grapheme' }), loadedText);
  }
}

/** Not every pattern can be turned round; where it cannot, chance has to do. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    const found = fc.stringMatching(new RegExp(pattern));
    fc.sample(found, 1);
    return found;
  } catch {
    return fc.string();
  }
}

/** A known text with one of its characters in another's place: it looks right to whoever looks at its form alone. */
function almost(words: string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...words), fc.nat(), fc.nat()).map(([word, from, to]) => {
    if (word === '') return word;
    const chars = word.split('');
    chars[to % chars.length] = chars[from % chars.length] ?? '';
    return chars.join('');
  });
}
