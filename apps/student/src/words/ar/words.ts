import type { ResourceLanguage } from 'i18next';
import app from './app.json';
import classes from './classes.json';
import history from './history.json';
import mark from './mark.json';
import outbox from './outbox.json';
import scan from './scan.json';
import today from './today.json';

/** The student app in Arabic, fetched as one file by those who read it. */
export const words: ResourceLanguage = { app, classes, history, mark, outbox, scan, today };
