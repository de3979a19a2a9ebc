/** One field of a body as it travels: the value is JSON text, so that it can be what no value of JavaScript prints as. */
export type Field = { key: string; json: string };

/** What is sent as a procedure's input: fields in their order, doubled ones included, or any text in their place. */
export type Input = { fields: Field[] } | { whole: string };

/** The body's text. */
export function bodyText(input: Input): string {
  if ('whole' in input) return input.whole;
  return `{${input.fields.map(({ key, json }) => `${JSON.stringify(key)}:${json}`).join(',')}}`;
}

/** The text that a field carries: of a JSON string its characters, of anything else the JSON itself. */
export function plainText(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}

/** Percent-encodes anything, half characters and all. */
export function percent(text: string): string {
  return text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]|[^]/g, (char) => {
    if (/^[\ud800-\udfff]$/.test(char)) return '%ED%A0%80';
    return encodeURIComponent(char);
  });
}
