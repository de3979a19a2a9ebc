import fc from 'fast-check';
import { bodyText, type Field, type Input } from './fields';
import { loadedKey, poison } from './poison';

type Spoiling = (fields: Field[]) => Field[];

const place = fc.nat({ max: 30 });

/** Puts a wrong value into a field. */
const wrongValue: fc.Arbitrary<Spoiling> = fc.tuple(place, poison).map(
  ([at, json]) =>
    (fields) =>
      fields.map((field, index) => (index === at % fields.length ? { ...field, json } : field)),
);

const missing: fc.Arbitrary<Spoiling> = place.map(
  (at) => (fields) => fields.filter((_, index) => index !== at % fields.length),
);

/** The same name twice: JSON's last one counts, a query's are both there. */
const doubled: fc.Arbitrary<Spoiling> = fc.tuple(place, poison).map(
  ([at, json]) =>
    (fields) =>
      fields.flatMap((field, index) => (index === at % fields.length ? [field, { ...field, json }] : field)),
);

const extra: fc.Arbitrary<Spoiling> = fc.tuple(loadedKey, poison).map(([key, json]) => (fields) => [
  ...fields,
  { key, json },
]);

const spoiling = fc.oneof(
  { weight: 5, arbitrary: wrongValue },
  { weight: 1, arbitrary: missing },
  { weight: 1, arbitrary: doubled },
  { weight: 2, arbitrary: extra },
);

/** An input of these fields, or of what has become of them. */
export function spoiled(good: fc.Arbitrary<Field[]>): fc.Arbitrary<Input> {
  const spoilt = (most: number) =>
    fc
      .tuple(good, fc.array(spoiling, { minLength: Math.min(most, 1), maxLength: most }))
      .map(([fields, changes]) => ({ fields: changes.reduce((changed, change) => change(changed), fields) }));
  return fc.oneof(
    { weight: 4, arbitrary: spoilt(0) },
    { weight: 5, arbitrary: spoilt(1) },
    { weight: 2, arbitrary: spoilt(3) },
    { weight: 1, arbitrary: poison.map((whole) => ({ whole })) },
    { weight: 1, arbitrary: good.map((fields) => ({ whole: `[${bodyText({ fields })}]` })) },
  );
}
