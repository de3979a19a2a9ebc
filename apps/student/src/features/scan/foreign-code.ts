import { readInvitation } from '@rollcall/contracts/join-link';

/** What a QR code is that is not the code of a session. */
export type ForeignCode = { kind: 'invitation' } | { kind: 'link'; host: string } | { kind: 'other' };

/** A host longer than this would push the controls off a phone. */
const LONGEST_HOST = 40;

/** Names what the camera saw, so that a student knows which of several codes in sight it was. Of the text itself nothing is shown. */
export function foreignCode(text: string): ForeignCode {
  const url = addressIn(text);
  if (url === null || url.host.length > LONGEST_HOST) return { kind: 'other' };
  const invites = url.pathname.endsWith('/classes/join') && readInvitation(url.hash.slice(1)) !== null;
  return invites ? { kind: 'invitation' } : { kind: 'link', host: url.host };
}

function addressIn(text: string): URL | null {
  if (!/^https?:/i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
