const severity = /^.*?\b(FATAL|PANIC|ERROR|error|LOG): +/;

/**
 * The reason for a failure in what PostgreSQL printed or logged: the last error, for what follows it says only that it
 * has ended.
 *
 * @returns the text behind the time and the severity; undefined when there is no line at all.
 */
export function reasonIn(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR|error: /.test(text)) ?? lines.at(-1);
  return line?.replace(severity, '').replace(/\.$/, '');
}
