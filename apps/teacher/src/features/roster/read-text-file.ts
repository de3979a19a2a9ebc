const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The text of a file as spreadsheets write it: UTF-8, UTF-16 ("Unicode text"), or, where it is not UTF-8, the western code page that
 * older programs use.
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decode(bytes).replace(BYTE_ORDER_MARK, '');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
