/** What the apps speak. A name is written in its own language, for those who can read no other. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

export type Language = keyof typeof LANGUAGES;

const STORED_AS = 'rollcall.language';

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The language to begin with: the one chosen here before, else the first of the browser's that is `offered`, else English. */
export function preferredLanguage(offered: readonly Language[]): Language {
  const wanted = [stored(), ...navigator.languages.map((tag) => tag.split('-')[0] ?? tag)];
  return wanted.filter((tag) => tag !== null && isLanguage(tag)).find((tag) => offered.includes(tag)) ?? 'en';
}

/** Keeps a choice for the next visit, in both apps. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // A browser that keeps nothing asks the same again next time.
  }
}

/** The reader's own variety of a language (`en-GB`), for dates and numbers; the language itself where there is none. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}
