/**
 * The link inside the QR picture: `<public url>/s#<code>`, the code's 16 bytes in base64url. 22 characters instead of
 * the UUID's 36 keep the QR at version 3, readable from further away; behind `#` no server log ever sees it.
 */
export function codeLink(publicUrl: string, code: string): string {
  return `${publicUrl}/s#${shortCode(code)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHORT = /^[\w-]{22}$/;
const LINK = /^https?:\/\/[^/\s]+\/s#([\w-]{22})$/;

/**
 * The code in what a camera read or a person typed: our link from any host (the same server may be known by several
 * names), the bare 22 characters, or the UUID. Null where there is none.
 */
export function readCode(text: string): string | null {
  const trimmed = text.trim();
  const uuid = trimmed.toLowerCase();
  if (UUID.test(uuid)) return uuid;
  const short = LINK.exec(trimmed)?.[1] ?? (SHORT.test(trimmed) ? trimmed : null);
  const code = short === null ? null : longCode(short);
  return code !== null && UUID.test(code) ? code : null;
}

/** A UUID's 16 bytes in base64url: 22 characters. */
function shortCode(code: string): string {
  const bytes = code.replaceAll('-', '').match(/../g) ?? [];
  const binary = String.fromCharCode(...bytes.map((hex) => Number.parseInt(hex, 16)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function longCode(short: string): string {
  const binary = atob(short.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(binary, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
