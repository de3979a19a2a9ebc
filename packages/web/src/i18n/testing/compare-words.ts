type Words = { [key: string]: string | Words };

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * What keeps a catalogue from saying all that the English one says: keys that are missing or too many, plural forms that
 * the language has and the catalogue has not, values that a sentence leaves out. Empty: nothing.
 */
export function compareWords(english: Words, other: Words, language: string): string[] {
  const [wanted, given] = [new Map(flatten(english)), new Map(flatten(other))];
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const expected = new Set(
    [...wanted.keys()].flatMap((key) =>
      PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
    ),
  );
  return [
    ...[...expected].filter((key) => !given.has(key)).map((key) => `${key} is missing`),
    ...[...given.keys()].filter((key) => !expected.has(key)).map((key) => `${key} is not in English`),
    ...[...wanted].flatMap(([key, sentence]) => leftOut(key, sentence, given.get(key))),
  ];
}

function* flatten(words: Words, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [path + key, value];
    else yield* flatten(value, `${path}${key}.`);
  }
}

/** "one" and "two" may say their number in words, so of plurals only `_other` is looked at. */
function leftOut(key: string, english: string, other: string | undefined): string[] {
  if (other === undefined || (PLURAL.test(key) && !key.endsWith('_other'))) return [];
  const names = (sentence: string) => new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name));
  const given = names(other);
  return [...names(english)].filter((name) => !given.has(name)).map((name) => `${key} leaves out {{${name}}}`);
}
