import type { ResourceLanguage } from 'i18next';
import account from './account.json';
import errors from './errors.json';
import web from './web.json';

/** Fetched as one file by those who read Arabic. */
export const words: ResourceLanguage = { account, web, errors };
