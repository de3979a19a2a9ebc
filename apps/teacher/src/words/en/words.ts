import app from './app.json';
import board from './board.json';
import classes from './classes.json';
import home from './home.json';
import reports from './reports.json';
import roster from './roster.json';
import sessions from './sessions.json';

/** The teacher app in English, a namespace for the frame and for each feature. Keys of other languages are checked against it. */
export const words = { app, board, classes, home, reports, roster, sessions };

type TeacherWords = typeof words;

declare module 'i18next' {
  // oxlint-disable-next-line typescript/no-empty-object-type -- joins the namespaces of packages/web
  interface ResourceNamespaceMap extends TeacherWords {}
}
