/** What a QR code is that is not of ours. */
export type ForeignCode = { kind: 'link'; host: string } | { kind: 'other' };

/** A host longer than this would push the controls off a phone. */
const LONGEST_HOST = 40;

/** Names what the camera saw, so that a student knows which of several codes in sight it was. Of the text itself nothing is shown. */
export function foreignCode(text: string): ForeignCode {
  const url = addressIn(text);
  if (url === null || url.host.length > LONGEST_HOST) return { kind: 'other' };
  return { kind: 'link', host: url.host };
}

function addressIn(text: string): URL | null {
  if (!/^https?:/i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
