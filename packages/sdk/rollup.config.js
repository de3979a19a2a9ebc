// Rolls the declarations that `tsc -p tsconfig.dist.json` has made of each module up into one per public entry.
import { dts } from 'rollup-plugin-dts';

const modules = './dist/modules';

/** The type of the router names what a procedure knows of its caller, which would bring the server's types along. */
const withoutContext = {
  name: 'without-context',
  load: (id) => (id.endsWith('/api/src/context.d.ts') ? 'export type Context = object;' : null),
};

export default {
  input: Object.fromEntries(
    ['client', 'errors', 'app-router'].map((name) => [name, `${modules}/sdk/src/${name}.d.ts`]),
  ),
  external: [/^@trpc\//, /^@rollcall\/core\//],
  output: {
    dir: 'dist',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'error-codes.d.ts',
    hoistTransitiveImports: false,
  },
  plugins: [
    withoutContext,
    dts({
      compilerOptions: {
        paths: {
          '@rollcall/api/*': [`${modules}/api/src/*`],
          '@rollcall/contracts/*': [`${modules}/contracts/src/*`],
        },
      },
    }),
  ],
};
