import { z } from 'zod';
import { fieldNotes } from './field-notes';
import { namedShapes } from './named-shapes';

/** A JSON Schema of draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const metadata = z.registry<{ id?: string; description?: string; format?: string }>();
for (const [id, shape] of Object.entries(namedShapes)) metadata.add(shape, { id });
for (const [shape, note] of fieldNotes) metadata.add(shape, { ...metadata.get(shape), ...note });

/** What a contract takes (`input`) or answers (`output`); named shapes are references to `#/components/schemas`. */
export function jsonSchema(contract: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, $defs: _named, ...schema } = toJson(contract, io);
  return withReferences(schema);
}

/** The shapes that have a name, as `components.schemas` holds them. */
export function namedSchemas(): Record<string, JsonSchema> {
  const definitions = Object.values(namedShapes).map((shape) => toJson(shape, 'output').$defs);
  return withReferences(Object.assign({}, ...definitions));
}

function toJson(contract: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(contract, { io, metadata, override: ({ jsonSchema: schema }) => tidy(schema) });
}

function tidy(schema: JsonSchema): void {
  // A format says more to people and machines than the pattern of several lines that zod checks it with.
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // Answers may gain fields, and a client that was generated from this document must not fall over them.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

/** Moves the references to where OpenAPI keeps its shapes. */
function withReferences<Json>(json: Json): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
