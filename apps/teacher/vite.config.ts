import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  base: '/teacher/',
  plugins: [
    react(),
    tailwindcss(),
    // Beside each large file, as small as it goes: the server has better to do at the bell than that.
    compression({ include: /\.(?:js|css|wasm)$/ }),
  ],
  // The server's content security policy lets scripts and styles come as files only.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
