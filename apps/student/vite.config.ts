import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/student/',
  plugins: [react(), tailwindcss()],
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
