import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../results/', import.meta.url);

/** Writes a run's results beside those of other days; a later run of the same day replaces them. Returns the path. */
export async function writeResults(name: string, results: { markdown: string; data: unknown }): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const markdown = new URL(`${name}.md`, FOLDER);
  await writeFile(markdown, results.markdown);
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(results.data, null, 2)}\n`);
  return fileURLToPath(markdown);
}
