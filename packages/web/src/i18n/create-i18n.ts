import { createInstance, type i18n as I18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type accountWords from '../words/en/account.json';
import webWords from '../words/en/web.json';
import { isolate } from './isolate';
import { localeOf, preferredLanguage, type Language } from './languages';

declare module 'i18next' {
  // Each package adds its own namespaces here; English is the one that keys are checked against.
  interface ResourceNamespaceMap {
    web: typeof webWords;
    /** English too comes with the pages that say it: `useAccountWords()`. */
    account: typeof accountWords;
    /** Has no English, which is what the server says; so its keys are not known. */
    errors: Record<string, string>;
  }
}

/** An app's words by namespace. English comes with the script; the others are fetched by who reads them. */
export type Catalogues = { en: ResourceLanguage } & Partial<
  Record<Exclude<Language, 'en'>, () => Promise<ResourceLanguage>>
>;

/** The words of packages/web itself in the other languages, and the sentences for errors, which the server says in English. */
const WEB_WORDS: Record<Exclude<Language, 'en'>, () => Promise<ResourceLanguage>> = {
  ar: async () => (await import('../words/ar/words')).words,
};

let catalogues: Catalogues = { en: {} };

/** English words that come with the pages that say them, and the i18next to tell of them once it has begun. */
const english: ResourceLanguage = {};
let running: I18n | null = null;

/**
 * Starts i18next with an app's words, in the reader's language. Everything below may call `useTranslation(namespace)`.
 * To be called once, before the first render.
 */
export async function createI18n(own: Catalogues): Promise<I18n> {
  catalogues = own;
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { web: webWords, ...own.en, ...english } },
    defaultNS: 'web',
    // React escapes by itself; what is put into a sentence is fenced off instead, because names have directions.
    interpolation: { escape: (name) => isolate(name, i18n.dir()) },
    returnNull: false,
  });
  // As `useFormats` writes them: in the reader's own variety of the language, which also chooses between the figures of Arabic.
  i18n.services.formatter?.addCached('number', (language = 'en', options) => {
    const format = new Intl.NumberFormat(localeOf(language), options);
    return (value) => format.format(value);
  });
  running = i18n;
  i18n.on('languageChanged', tellTheDocument);
  // Without a network the app begins in English rather than not at all.
  await changeLanguage(i18n, preferredLanguage(offeredLanguages())).catch(() => changeLanguage(i18n, 'en'));
  return i18n;
}

/**
 * Adds a namespace in English for pages that not everybody opens: to be called as a module of theirs is loaded, so that nobody else
 * waits for their words. The other languages have them in their own file.
 */
export function addEnglish(namespace: string, words: Record<string, unknown>): void {
  english[namespace] = words;
  running?.addResourceBundle('en', namespace, words);
}

/** The languages that this app has words in. */
export function offeredLanguages(): Language[] {
  return Object.keys(catalogues) as Language[];
}

/** Fetches the words of a language where need be, and shows them. Without a network it rejects, and the language stays. */
export async function changeLanguage(i18n: I18n, language: Language): Promise<void> {
  if (language !== 'en' && !i18n.hasResourceBundle(language, 'web')) {
    const [web, own] = await Promise.all([WEB_WORDS[language](), catalogues[language]?.()]);
    for (const [namespace, words] of Object.entries({ ...web, ...own })) {
      i18n.addResourceBundle(language, namespace, words);
    }
  }
  await i18n.changeLanguage(language);
}

function tellTheDocument(this: void, language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}
