import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Of packages: React, words, routes, the client. Changed more rarely than our own code, so an update need not fetch it again. */
const BASE =
  /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|wouter|regexparam|@trpc[\\/](?:client|server))[\\/]/;

export default defineConfig({
  base: '/student/',
  plugins: [
    react(),
    tailwindcss(),
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
    // The server's content security policy knows no data: scripts or fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page begins with, in one file: split by who imports what it is eleven, and packs worse by 4 kB.
          includeDependenciesRecursively: false,
          groups: [{ name: 'base', test: (id) => BASE.test(id) && !id.includes('/wsLink') }],
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
