import type { ResourceLanguage } from 'i18next';
import app from './app.json';
import board from './board.json';
import classes from './classes.json';
import home from './home.json';
import reports from './reports.json';
import roster from './roster.json';
import sessions from './sessions.json';

/** The teacher app in Arabic, fetched as one file by those who read it. */
export const words: ResourceLanguage = { app, board, classes, home, reports, roster, sessions };
