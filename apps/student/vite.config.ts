import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

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
      treeshake: {
        // @zxing/library exports every barcode format from one file without saying that they may be dropped: 116 kB
        // instead of a quarter of it.
        moduleSideEffects: (id) => !id.includes('/@zxing/'),
      },
    },
  },
});
