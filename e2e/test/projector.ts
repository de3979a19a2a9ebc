import { toString as qrSvg } from 'qrcode';

/** A page as a projector shows it: a QR code on a white card, with the words and figures that stand around it. */
export async function projectorPage(text: string): Promise<string> {
  const code = await qrSvg(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `<!doctype html><link rel="icon" href="data:," />
    <style>
      body { margin: 0; height: 100vh; display: flex; gap: 4vw; align-items: center; justify-content: center;
             background: #14213d; color: white; font: 5vh sans-serif; }
      svg { height: 80vh; shape-rendering: crispEdges; background: white; }
    </style>
    <body>${code}<div><h1>Biology 101</h1><p>23 of 40 present</p><p>Scan with your phone</p></div></body>`;
}
