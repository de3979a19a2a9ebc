import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';

/** React, words, routes, the client, and the pictures of the frame. */
const PACKAGES =
  /node_modules[\\/](?:(?:react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|wouter|regexparam)[\\/]|@trpc[\\/](?:client|server)[\\/](?!.*wsLink)|@base-ui[\\/]react[\\/].*Direction|lucide-react[\\/]dist[\\/](?!esm[\\/]icons[\\/](?!chevron-left\.|circle-check\.|circle-exclamation-point\.|info\.)))/;

/** Of our own what every page has: who is signed in, the frame, its smallest parts. */
const FRAME =
  /packages[\\/](?:sdk[\\/]src[\\/](?!live-socket)|contracts[\\/]src[\\/]errors|web[\\/]src[\\/](?:hooks|i18n|words[\\/]en[\\/]web|session[\\/](?!data-provider|query-client|trpc|use-pages)|components[\\/](?:app-shell|button|fetched|icons|language-select|logo|notice|page-header|spinner)))|student[\\/]src[\\/](?:components[\\/]after-delay|app[\\/](?:known-student|not-found|paths|signed-out|student-only|waiting\.|updates[\\/]service-worker)|features[\\/]outbox[\\/](?:cut-off-scan|outbox|outbox-context)\.)/;

/** A mark on its way and its result: of the scanner, and of the link in the QR code. */
const MARK =
  /student[\\/]src[\\/](?:features[\\/](?:mark[\\/](?!pending-scan|use-(?:claim|redeem|short-code))|outbox[\\/]use-sent-mark)|app[\\/](?:mark-of-code|result\.|use-marking|use-result-step)|words[\\/](?:en[\\/]mark|use-mark-words))/;

/**
 * Fails the build where files of the script import each other in a circle: one of them would run before the other has said what it
 * exports, and the page stays blank. That is what becomes of something in the frame whose parts are not.
 */
const noCircles: Plugin = {
  name: 'no-circles',
  generateBundle(_options, bundle) {
    const done = new Set<string>();
    const follow = (file: string, path: string[]) => {
      if (path.includes(file)) this.error(`The script's files import each other: ${[...path, file].join(' → ')}`);
      const chunk = bundle[file];
      if (done.has(file) || chunk?.type !== 'chunk') return;
      for (const imported of chunk.imports) follow(imported, [...path, file]);
      done.add(file);
    };
    for (const file of Object.keys(bundle)) follow(file, []);
  },
};

export default defineConfig({
  base: '/student/',
  plugins: [
    react(),
    tailwindcss(),
    noCircles,
    // Beside each large file, as small as it goes: the server has better to do at the bell than that.
    compression({ include: /\.(?:js|css|wasm)$/ }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      // Ours (src/app/updates): it knows when not to reload. So is the manifest: public/manifest.webmanifest.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,png,webmanifest}'],
        // The WebAssembly reader is as large as all the rest, and wanted for hard pictures alone; the browser keeps it once it was used.
        globIgnores: ['**/wasm-*.js', 'icon-512.png', 'icon-maskable-512.png'],
      },
    }),
  ],
  build: {
    modulePreload: { polyfill: false },
    // The server's content security policy knows no data: scripts or fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page begins with, in one file: by itself it would be eighteen, which a phone fetches six at a time.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: (id) => PACKAGES.test(id) || FRAME.test(id) },
            { name: 'mark', test: MARK },
          ],
        },
      },
      treeshake: {
        // @zxing/library exports every barcode format from one file without saying that they may be dropped: 116 kB
        // instead of a quarter of it. So does tRPC's client, whose socket is for the live feed alone (packages/sdk, live-socket.ts).
        moduleSideEffects: (id) => !/\/@(?:zxing|trpc\/client)\//.test(id),
      },
    },
  },
});
