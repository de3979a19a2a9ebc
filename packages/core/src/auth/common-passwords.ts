/**
 * How many guesses are too few for a password: below this zxcvbn scores it 0 or 1 ("very guessable", found within days
 * even where guessing is slowed down). So fall the 49,000 passwords of its list, their variations (`P@ssw0rd123`), rows of
 * keys, repeats and dates.
 */
const TOO_FEW_GUESSES = 1_000_000;

/** Only the beginning is looked at, because the time grows with the square: 30 ms for the worst 40 characters, 300 for 200. */
const LOOKED_AT = 40;

/** Guesses that someone needs who begins with what people choose most. */
type Guesses = (password: string) => number;

/** Loaded when the first password is chosen: 110 ms and 6 MB of memory, once. */
let loading: Promise<Guesses> | undefined;

/** Whether a password, in whatever case, is one of those that are tried first. */
export async function isCommonPassword(password: string): Promise<boolean> {
  loading ??= loadGuesses();
  const guesses = await loading;
  return guesses(password.slice(0, LOOKED_AT)) < TOO_FEW_GUESSES;
}

async function loadGuesses(): Promise<Guesses> {
  const [{ ZxcvbnFactory }, { dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary: { passwords: dictionary['passwords-common'] } });
  return (password) => zxcvbn.check(password).guesses;
}
