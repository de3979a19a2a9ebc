import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/teacher/',
  plugins: [react(), tailwindcss()],
  // The server's content security policy lets scripts and styles come as files only.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
