import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';

/** A file that a page handed to the browser's downloads. */
export type Download = { name: string; bytes: Uint8Array };

/** What is downloaded when `press` is done. */
export async function downloadBy(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** One cell as it lies in the file: a text, a number (Excel's dates are numbers too), or a formula that would be reckoned. */
export type XlsxCell = string | number | { formula: string } | null;

/** The first sheet of an Excel file, row by row. Reads what our writer writes, not every file that Excel takes. */
export function readXlsx(bytes: Uint8Array): XlsxCell[][] {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t><\/si>/gsu)].map(([, each = '']) =>
    plain(each),
  );
  const rows = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gsu)];
  return rows.map(([, row = '']) => {
    const cells: XlsxCell[] = [];
    for (const [, column = '', attributes = '', content = ''] of row.matchAll(CELL)) {
      const place = columnNumber(column);
      while (cells.length < place) cells.push(null);
      cells[place] = cellOf(attributes, content, texts);
    }
    return cells;
  });
}

const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu;

function cellOf(attributes: string, content: string, texts: readonly string[]): XlsxCell {
  const formula = /<f>(.*?)<\/f>/su.exec(content)?.[1];
  if (formula !== undefined) return { formula: plain(formula) };
  const value = /<v>(.*?)<\/v>/su.exec(content)?.[1];
  if (value === undefined) return null;
  return attributes.includes('t="s"') ? (texts[Number(value)] ?? null) : Number(value);
}

/** A → 0, Z → 25, AA → 26 */
function columnNumber(letters: string): number {
  return letters.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
