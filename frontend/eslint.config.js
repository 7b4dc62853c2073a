import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports go one way: lib, api, ui, features. A layer may not reach for one that stands on it. */
const mayNotImport = (folder, layers) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: layers.map((layer) => ({
          group: [`**/${layer}`, `**/${layer}/**`],
          message: `Imports go one way: lib, api, ui, features. ${folder} stands below ${layer}.`,
        })),
      },
    ],
  },
});

const features = [
  'identity',
  'home',
  'teaching',
  'appointments',
  'library',
  'cpd',
  'audit',
  'notifications',
  'integration',
  'reports',
  'hub',
  'help',
];

/** Home looks at every feature; the others know who is logged in or what the hub can do, and of the rest nothing. */
const known = {
  identity: ['hub'],
  notifications: ['identity', 'hub'],
  hub: ['identity'],
  help: [],
};
const isAllowed = (feature, other) =>
  feature === 'home' || other === feature || (known[feature] ?? ['identity']).includes(other);
const featureArrows = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: features
          .filter((other) => !isAllowed(feature, other))
          .map((other) => ({
            group: [`../${other}/*`],
            message: `${feature} does not know ${other}.`,
          })),
      },
    ],
  },
}));

/** NHS words: "log in", "email", "select", "one to one", "2pm". What people read has no others. */
const SAID_OTHERWISE = '\\b(please|invalid|oops|sign(ed|ing)?[ -]in|e-mails?|click|1:1)\\b';
const CLOCK_OF_24_HOURS = '\\b(1[3-9]|2[0-3]):[0-5][0-9]\\b';
const words = 'Say it in the words of the NHS: see "House style" in CONTRIBUTING.md.';
const notOurWords = [
  { selector: `Literal[value=/${SAID_OTHERWISE}/i]`, message: words },
  { selector: `TemplateElement[value.raw=/${SAID_OTHERWISE}/i]`, message: words },
  { selector: `JSXText[value=/${SAID_OTHERWISE}|${CLOCK_OF_24_HOURS}/i]`, message: words },
];

export default tseslint.config(
  { ignores: ['dist/', 'test-results/', 'src/api/schema.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false } },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text from the hub is shown as text.',
        },
        {
          selector: 'JSXAttribute[name.name=/^(href|to)$/] > Literal[value=/^\\u002f/]',
          message: 'Links to our own pages are made in paths.ts.',
        },
        ...notOurWords,
      ],
    },
  },
  mayNotImport('lib', ['api', 'ui', 'features']),
  mayNotImport('api', ['ui', 'features']),
  mayNotImport('ui', ['features']),
  ...featureArrows,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        sessionStorage: 'readonly',
      },
    },
  },
);
