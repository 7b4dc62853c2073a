import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const featureOf = (file: string) => /features[\\/](\w+)/.exec(file)?.[1] ?? null;

/** Router components that nobody uses would stay, since the bundler cannot see that making or naming one has no effect. */
const withoutUnusedComponents = {
  name: 'without-unused-components',
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    id.includes('/react-router/')
      ? {
          code: code
            .replace(/^\w+\.displayName = .*;$/gm, '')
            .replace(/= (\w+\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1'),
          map: null,
        }
      : null,
};

export default defineConfig({
  plugins: [react(), withoutUnusedComponents],
  resolve: {
    alias: [
      // What the package exports is its development build, with warnings that nobody reads in production.
      {
        find: /^react-router$/,
        replacement: fileURLToPath(
          new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
        ),
      },
    ],
  },
  build: {
    target: 'es2022',
    // The content security policy allows no data: fonts or styles, and small files stay cacheable.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        // The entry names every file, and what is random about a name does not compress.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        // Few files, since each costs a round trip on ward wifi; pages stay on their own.
        codeSplitting: {
          groups: [
            // What draws the QR code is for one page of the education team.
            { name: 'libraries', test: /node_modules[\\/](?!uqr)/, priority: 2 },
            // What sends files or is copied from is for few pages.
            {
              name: 'shared',
              test: /src[\\/](api|lib|ui)[\\/](?!SendFile|upload|fetchedFile|cips|TextFile|CopyText)/,
              priority: 1,
            },
            // What the pages of a feature share comes with the first of them.
            { name: featureOf, test: /features[\\/]\w+[\\/]queries/, priority: 1 },
          ],
        },
      },
    },
  },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
  preview: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://127.0.0.1/' } },
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // A limit against hanging, not a promise about speed.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    env: { TZ: 'Pacific/Kiritimati' },
  },
});
