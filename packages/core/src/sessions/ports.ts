/** Paints a link as a QR picture; answers a data URL. */
export type QrPainter = (link: string) => Promise<string>;
