/** What any program needs from the machine. All else stays out: a developer's DATABASE_URL, Vitest's NODE_ENV, a JWT_SECRET. */
const inherited = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
];

/** The environment of a program under test: the same on every machine but for what `settings` say. */
export function ownEnvironment(settings: Record<string, string>): Record<string, string> {
  const fromMachine = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(fromMachine), ...settings };
}
