/** Imports run one way (see README.md, « The tree »). What is not listed here is allowed. */
const above = {
  'site-builder': '^(src|ci|tests)/',
  'src/domain': '^src/(services|stores|editor|preview|photos|publication|features|shell|ui|i18n|main|router)|^ci/',
  'src/services': '^src/(stores|editor|preview|photos|publication|features|shell|ui|i18n|main|router)|^ci/',
  'src/stores': '^src/(editor|preview|photos|publication|features|shell|ui|main|router)|^ci/',
  'src/editor': '^src/(features|shell|main|router)|^ci/',
  'src/preview': '^src/(features|shell|main|router)|^ci/',
  'src/photos': '^src/(features|shell|main|router)|^ci/',
  'src/publication': '^src/(features|shell|main|router)|^ci/',
  'src/features': '^src/(shell|main|router)|^ci/',
  'src/shell': '^src/(main|router)|^ci/',
  'src/service-worker': '^src/(?!service-worker/|services/(sharing|offline)/|services/app-error)|^site-builder/|^ci/',
  'src/i18n': '^src/(?!i18n/|services/app-error)|^ci/',
}

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^(src|site-builder|ci)/', pathNot: '\\.d\\.ts$|ci/city/(demo|gitea/pages)/' },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker|inline)$|^(mdast|hast|unist)$|^virtual:' },
    },
    { name: 'not-to-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    ...Object.entries(above).map(([room, forbidden]) => ({
      name: `direction-of-${room.replace('/', '-')}`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: forbidden },
    })),
    {
      name: 'ui-sees-i18n-alone',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^(src/(?!ui/|i18n/)|site-builder/|ci/)' },
    },
    {
      name: 'no-feature-imports-a-feature',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'ci-sees-the-forge-alone-of-src',
      severity: 'error',
      from: { path: '^ci/' },
      to: { path: '^src/', pathNot: '^src/services/(forge/|app-error\\.ts$)' },
    },
    {
      name: 'forge-client-has-no-vue',
      severity: 'error',
      from: { path: '^src/(services|domain)/' },
      to: { path: 'node_modules/(vue|pinia|vue-router|vue-i18n|@vue)/' },
    },
    {
      name: 'one-door-to-git',
      severity: 'error',
      from: { path: '^(src|site-builder|ci)/', pathNot: '^src/services/git/' },
      to: { path: 'node_modules/(isomorphic-git|@isomorphic-git)/' },
    },
    {
      name: 'one-door-to-the-editor',
      severity: 'error',
      from: { path: '^(src|site-builder|ci)/', pathNot: '^src/editor/' },
      to: { path: 'node_modules/@milkdown/' },
    },
    {
      name: 'browser-safe-rooms-have-no-node',
      severity: 'error',
      from: {
        path: '^(site-builder/(model|words|reading|markdown|theme|feeds)|src)/',
        pathNot: '^src/services/git/buffer-shim\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runner-installs-what-it-imports',
      comment: 'what runs on a runner of the city is a dependency, what the app bundles is a devDependency',
      severity: 'error',
      // The two that cut fonts make what is committed: no runner runs them.
      from: {
        path: '^(site-builder|ci/(publish|deploy|reconcile))/',
        pathNot: '^site-builder/build/(cut|make)-fonts[.]ts$',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.parvis|tests/fixtures)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      mainFields: ['module', 'main'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
