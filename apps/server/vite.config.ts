import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

// Our own packages are TypeScript source, so they go into the bundle, and with them what only they depend on. What this
// package depends on itself is found by Node at run time; argon2 could not be bundled anyway.
const external = Object.keys({ ...manifest.dependencies, vite: '' }).filter((name) => !name.startsWith('@rollcall/'));

export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      external: external.map((name) => new RegExp(`^${name}(/|$)`)),
      // One file, so that a build under a running server takes nothing from it.
      output: { codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
