import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * The names of the build's files, for the app's worker: `early` are those that it fetches before they are asked for.
 * Fonts of the sites and the encoder for Safari come when they are: of each, most people need a part or nothing.
 */
function appFiles(): Plugin {
  return {
    name: 'parvis:app-files',
    // After Vite has taken out the scripts of which a style sheet was all there was.
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const names = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(?:js|css|woff2|wasm)$/.test(name))
        .map((name) => `/${name}`)
        .sort()
      const early = names.filter((name) => /\.(?:js|css)$/.test(name) && !/^\/assets\/(?:encode|webp_enc)/.test(name))
      const asked = names.filter((name) => !early.includes(name))
      this.emitFile({ type: 'asset', fileName: 'app-files.json', source: JSON.stringify({ early, asked }) })
    },
  }
}

export default defineConfig({
  plugins: [vue(), appFiles()],
  publicDir: 'src/public',
  // Options API, development tools and vue-i18n's old API are not used: what is off is not shipped.
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
  },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true },
  worker: { format: 'es' },
  // The app, then its worker: one script at an address that never changes, beside the app's page.
  builder: {
    async buildApp({ build, environments }) {
      for (const name of ['client', 'serviceWorker']) {
        const environment = environments[name]
        if (environment) await build(environment)
      }
    },
  },
  environments: {
    serviceWorker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rollupOptions: {
          input: { 'service-worker': 'src/service-worker/worker.ts' },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    // Processes, browsers and files answer when a loaded machine lets them: what is waited for has the time it needs.
    expect: { poll: { timeout: 30_000 } },
    // Real processes, browsers, builds and a forge share a small machine: a single stumble is tried once more, and the
    // reporter prints « retry x1 » beside it, so that it is seen.
    retry: 1,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
