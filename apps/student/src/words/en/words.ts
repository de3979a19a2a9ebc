import app from './app.json';
import classes from './classes.json';
import history from './history.json';
import mark from './mark.json';
import outbox from './outbox.json';
import scan from './scan.json';
import today from './today.json';

/** The student app in English, a namespace for the frame and for each feature: for types, and to check other languages against. */
export const words = { app, classes, history, mark, outbox, scan, today };

type StudentWords = typeof words;

declare module 'i18next' {
  // oxlint-disable-next-line typescript/no-empty-object-type -- joins the namespaces of packages/web
  interface ResourceNamespaceMap extends StudentWords {}
}
