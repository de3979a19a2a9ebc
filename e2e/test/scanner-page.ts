import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A page that scans with @zxing/browser and says so in its body's attributes: `data-text` is what it read last,
 * `data-misses` how many frames in a row it has since read nothing in, `data-error` why it could not start.
 */
export async function scannerPages(): Promise<Record<string, string | Buffer>> {
  const zxing = require.resolve('@zxing/browser').replace(/cjs[/\\].*$/, 'umd/zxing-browser.min.js');
  return { '/': page, '/zxing.js': await readFile(zxing) };
}

const page = `<!doctype html><link rel="icon" href="data:," />
<body data-text="" data-misses="0">
  <video muted playsinline></video>
  <script src="/zxing.js"></script>
  <script type="module">
    const said = document.body.dataset;
    const reader = new ZXingBrowser.BrowserQRCodeReader(undefined, { delayBetweenScanAttempts: 60 });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
      await reader.decodeFromStream(stream, document.querySelector('video'), (result) => {
        if (result) said.text = result.getText();
        said.misses = result ? 0 : Number(said.misses) + 1;
      });
    } catch (error) {
      said.error = error.name;
    }
  </script>
</body>`;
