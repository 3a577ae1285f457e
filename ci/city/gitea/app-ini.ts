/**
 * Gitea's configuration. Each line that closes a hole was shown to be needed by going through the hole: an editor is
 * a stranger with a password, and the forge's own pages and API must give her nothing but her own repository.
 */
import type { CityAddresses } from '../addresses.ts'
import type { CityState } from '../state.ts'
import { writeIni, type IniSections } from './ini.ts'

export interface AppIniInput {
  addresses: CityAddresses
  /** Work folder of the forge: data, custom templates, logs. */
  folder: string
  /** Gitea's own templates, options and public files. */
  staticRoot: string
  secrets: CityState['secrets']
  cityName: string
}

export function appIni(input: AppIniInput): string {
  return writeIni({ ...places(input), ...people, ...content, ...actions, ...machine, ...secrets(input.secrets) })
}

function places({ addresses, folder, staticRoot, cityName }: AppIniInput): IniSections {
  return {
    '': { APP_NAME: cityName, APP_SLOGAN: '', RUN_MODE: 'prod', WORK_PATH: folder },
    server: {
      PROTOCOL: 'http',
      // Loopback alone: what reaches Gitea from outside has passed the web server's list of allowed addresses.
      HTTP_ADDR: '127.0.0.1',
      HTTP_PORT: addresses.giteaPort,
      DOMAIN: new URL(addresses.forge).hostname,
      ROOT_URL: `${addresses.forge}/`,
      LOCAL_ROOT_URL: `${addresses.giteaDirect}/`,
      APP_DATA_PATH: `${folder}/data`,
      STATIC_ROOT_PATH: staticRoot,
      DISABLE_SSH: true,
      LFS_START_SERVER: false,
      OFFLINE_MODE: true,
      LANDING_PAGE: 'login',
      GRACEFUL_HAMMER_TIME: '5s',
    },
    database: { DB_TYPE: 'sqlite3', PATH: `${folder}/data/gitea.db`, SQLITE_JOURNAL_MODE: 'WAL' },
    cors: {
      // First of two switches: the API and the token endpoint, for the app alone.
      ENABLED: true,
      ALLOW_DOMAIN: addresses.app,
      METHODS: 'GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS',
      HEADERS: 'Authorization,Content-Type,Accept',
      ALLOW_CREDENTIALS: false,
      MAX_AGE: '10m',
    },
    repository: {
      ROOT: `${folder}/data/repositories`,
      // Second switch: git over HTTP.
      ACCESS_CONTROL_ALLOW_ORIGIN: addresses.app,
      DEFAULT_BRANCH: 'main',
      FORCE_PRIVATE: true,
      DEFAULT_PRIVATE: 'private',
      DEFAULT_PUSH_CREATE_PRIVATE: true,
      ENABLE_PUSH_CREATE_USER: false,
      ENABLE_PUSH_CREATE_ORG: false,
      // Neither a repository of one's own nor a fork, where one would be owner and no rule would hold.
      MAX_CREATION_LIMIT: 0,
      ALLOW_FORK_WITHOUT_MAXIMUM_LIMIT: false,
      DISABLE_MIGRATIONS: true,
      DISABLE_STARS: true,
      DISABLE_DOWNLOAD_SOURCE_ARCHIVES: false,
      DISABLED_REPO_UNITS: 'repo.wiki,repo.ext_wiki,repo.projects,repo.packages,repo.pulls,repo.ext_issues',
      DEFAULT_REPO_UNITS: 'repo.code',
    },
  }
}

const people: IniSections = {
  service: {
    REQUIRE_SIGNIN_VIEW: true,
    DISABLE_REGISTRATION: true,
    // With name and password anyone could make a token for everything.
    ENABLE_BASIC_AUTHENTICATION: false,
    ENABLE_PASSKEY_AUTHENTICATION: false,
    DEFAULT_USER_IS_RESTRICTED: true,
    DEFAULT_ALLOW_CREATE_ORGANIZATION: false,
    DEFAULT_USER_VISIBILITY: 'private',
    DEFAULT_ORG_VISIBILITY: 'private',
    DEFAULT_KEEP_EMAIL_PRIVATE: true,
    ENABLE_NOTIFY_MAIL: false,
    ENABLE_USER_HEATMAP: false,
    ENABLE_TIMETRACKING: false,
    AUTO_WATCH_NEW_REPOS: false,
    SHOW_REGISTRATION_BUTTON: false,
  },
  'service.explore': {
    REQUIRE_SIGNIN_VIEW: true,
    DISABLE_USERS_PAGE: true,
    DISABLE_ORGANIZATIONS_PAGE: true,
    DISABLE_CODE_PAGE: true,
  },
  admin: {
    DISABLE_REGULAR_ORG_CREATION: true,
    // The registry knows people by their account name: nobody changes hers.
    USER_DISABLED_FEATURES:
      'deletion,manage_ssh_keys,manage_gpg_keys,manage_mfa,manage_credentials,change_username,change_full_name',
    DEFAULT_EMAIL_NOTIFICATIONS: 'disabled',
  },
  security: {
    INSTALL_LOCK: true,
    MIN_PASSWORD_LENGTH: 12,
    PASSWORD_COMPLEXITY: 'off',
    DISABLE_GIT_HOOKS: true,
    // A user's webhook makes the server call any address.
    DISABLE_WEBHOOKS: true,
    DISABLE_QUERY_AUTH_TOKEN: true,
    IMPORT_LOCAL_PATHS: false,
    LOGIN_REMEMBER_DAYS: 31,
    REVERSE_PROXY_LIMIT: 1,
    REVERSE_PROXY_TRUSTED_PROXIES: '127.0.0.0/8,::1/128',
  },
  session: { PROVIDER: 'db', SAME_SITE: 'lax', COOKIE_SECURE: true, COOKIE_NAME: 'parvis_forge' },
  oauth2: {
    ENABLED: true,
    ACCESS_TOKEN_EXPIRATION_TIME: 3600,
    // Hours: thirty days without a sign-in.
    REFRESH_TOKEN_EXPIRATION_TIME: 730,
    // A stolen refresh token is worth nothing once its owner has used it.
    INVALIDATE_REFRESH_TOKENS: true,
    DEFAULT_APPLICATIONS: '',
  },
  openid: { ENABLE_OPENID_SIGNIN: false, ENABLE_OPENID_SIGNUP: false },
  i18n: { LANGS: 'fr-FR', NAMES: 'Français' },
  picture: { DISABLE_GRAVATAR: true, ENABLE_FEDERATED_AVATAR: false },
}

const content: IniSections = {
  api: { ENABLE_SWAGGER: false, MAX_RESPONSE_ITEMS: 50, DEFAULT_GIT_TREES_PER_PAGE: 1000 },
  packages: { ENABLED: false },
  federation: { ENABLED: false },
  mirror: { ENABLED: false },
  attachment: { ENABLED: true, MAX_SIZE: 25, MAX_FILES: 10 },
  // Finds parts of words, and there is no index to build at the first start.
  indexer: { ISSUE_INDEXER_TYPE: 'db', REPO_INDEXER_ENABLED: false },
  'git.config': {
    // No tree with `.git` in it can be pushed by anybody, hence no workflow (see `actions`).
    'receive.fsckObjects': true,
    // Bytes of one push: the largest site there may be (512 MB of media, 64 MB of text) with room to spare.
    'receive.maxInputSize': 700_000_000,
    // A rename out of a protected folder is a change of that folder.
    'diff.renames': false,
    'core.logAllRefUpdates': true,
    'gc.reflogExpire': 90,
  },
}

const actions: IniSections = {
  actions: {
    ENABLED: true,
    // A folder that no repository can hold: only the city's scoped workflow ever runs.
    WORKFLOW_DIRS: '.git/jamais',
    SCOPED_WORKFLOW_DIRS: '.gitea/scoped_workflows',
    // An empty value would keep the defaults, and « [skip ci] » in a title would then keep a page offline.
    SKIP_WORKFLOW_STRINGS: '[parvis-ne-saute-aucune-publication]',
    DEFAULT_ACTIONS_URL: 'self',
    // A killed runner's job is found dead after two minutes instead of fifteen.
    ZOMBIE_TASK_TIMEOUT: '1m',
    ENDLESS_TASK_TIMEOUT: '15m',
    ABANDONED_JOB_TIMEOUT: '1h',
    LOG_RETENTION_DAYS: 30,
    ARTIFACT_RETENTION_DAYS: 1,
  },
  'cron.stop_zombie_tasks': { ENABLED: true, SCHEDULE: '@every 1m', RUN_AT_START: true },
  'cron.update_checker': { ENABLED: false },
}

const machine: IniSections = {
  log: { MODE: 'console', LEVEL: 'Warn', ROOT_PATH: '' },
  'log.console': { COLORIZE: false, STDERR: true },
  mailer: { ENABLED: false },
  metrics: { ENABLED: false },
  cache: { ADAPTER: 'memory' },
  other: {
    SHOW_FOOTER_VERSION: false,
    SHOW_FOOTER_TEMPLATE_LOAD_TIME: false,
    SHOW_FOOTER_POWERED_BY: false,
    ENABLE_SITEMAP: false,
    ENABLE_FEED: false,
  },
  time: { DEFAULT_UI_LOCATION: 'Europe/Paris' },
}

/** Merged into `security` and `oauth2` by Gitea's reader: a section may come twice. */
function secrets(made: CityState['secrets']): IniSections {
  return {
    security: { ...people.security, INTERNAL_TOKEN: made.internalToken, SECRET_KEY: made.secretKey },
    oauth2: { ...people.oauth2, JWT_SECRET: made.jwtSecret },
  }
}
