import { FIELDS, type Field, type Shape } from './fields.ts';
import { CORRECTION_PARTS, COUNT_PARTS, type Parts, PREPRINT_PARTS, VERIFIED_PARTS } from './parts.ts';
import type { PlainShape } from './plain-value.ts';
import { KINDS, LINK_KINDS } from './record.ts';
import type { Vocabularies } from './vocabulary.ts';

/** The version of the JSON that every command prints. Within one number changes only add. */
export const SCHEMA_VERSION = 1;

type Json = Record<string, unknown>;

const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Json): Json => ({ type: 'array', items });

/** JSON Schema (2020-12) of one record as `--json` prints it: every field there, null or [] where the record has none. */
export function recordSchema(vocabularies?: Vocabularies): Json {
  const properties: Json = {};
  for (const field of FIELDS) {
    properties[field.key] = { ...shapeSchema(field, vocabularies), description: field.describe };
    if (field.key === 'venue')
      properties.venueName = { type: ['string', 'null'], description: 'the venue spelled out' };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Record of the fmh catalog',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** JSON Schema of the envelope that every `--json` prints, for none, one or many records. */
export function envelopeSchema(vocabularies?: Vocabularies): Json {
  const { $schema, ...record } = recordSchema(vocabularies);
  return {
    $schema,
    title: 'Answer of an fmh command',
    type: 'object',
    properties: {
      schema: { const: SCHEMA_VERSION },
      catalog: { type: 'string', pattern: '^\\d{4}\\.\\d{2}\\.\\d{2}$', description: 'version of the catalog' },
      query: { type: 'object', description: 'what was asked for' },
      total: { type: 'integer', minimum: 0, description: 'how many match' },
      count: { type: 'integer', minimum: 0, description: 'how many are in items' },
      items: list(record),
    },
    required: ['schema', 'catalog', 'query', 'total', 'count', 'items'],
  };
}

function shapeSchema(field: Field, vocabularies: Vocabularies | undefined): Json {
  const required = field.required?.length === KINDS.length;
  const plain = valueSchema(field.shape, field, vocabularies);
  return required || plain.type === 'array' || field.shape.is === 'links' ? plain : nullable(plain);
}

function valueSchema(shape: Shape, field: Field, vocabularies: Vocabularies | undefined): Json {
  // Venues and sources grow with every release, so a consumer's copy of the schema must not refuse new ones.
  const open = field.vocabulary === 'venues' || field.vocabulary === 'sources';
  const term: Json =
    vocabularies !== undefined && field.vocabulary !== undefined && !open
      ? { enum: vocabularies[field.vocabulary].terms.map(({ id }) => id) }
      : { type: 'string' };
  switch (shape.is) {
    case 'string':
    case 'integer':
      return plainSchema(shape);
    case 'term':
      return term;
    case 'terms':
      return list(term);
    case 'strings':
      return list(plainSchema({ is: 'string', max: shape.max }));
    case 'links':
      return {
        type: 'object',
        properties: Object.fromEntries(LINK_KINDS.map((kind) => [kind, nullable(plainSchema({ is: 'link' }))])),
        required: [...LINK_KINDS],
        additionalProperties: false,
      };
    case 'preprint':
      return partsSchema(PREPRINT_PARTS);
    case 'counts':
      return list(partsSchema(COUNT_PARTS));
    case 'verified':
      return partsSchema(VERIFIED_PARTS);
    case 'corrections':
      return list(partsSchema(CORRECTION_PARTS));
  }
}

function plainSchema(shape: PlainShape): Json {
  switch (shape.is) {
    case 'string':
      if (shape.among !== undefined) return { enum: [...shape.among] };
      return {
        type: 'string',
        minLength: 1,
        ...(shape.pattern === undefined ? {} : { pattern: shape.pattern.source }),
        ...(shape.max === undefined ? {} : { maxLength: shape.max }),
      };
    case 'integer':
      return { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'link':
      return { type: 'string', format: 'uri', pattern: '^https?://' };
  }
}

function partsSchema(parts: Parts): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(parts).map(([name, { shape, many }]) => [
        name,
        many === true ? { ...list(plainSchema(shape)), minItems: 1 } : plainSchema(shape),
      ]),
    ),
    required: Object.keys(parts).filter((name) => parts[name]?.optional !== true),
    additionalProperties: false,
  };
}
