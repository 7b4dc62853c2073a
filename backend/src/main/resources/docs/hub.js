// Swagger UI as whoever is logged in here, or, where an operation names a scope, as a system after Authorize.
const API = '/api/v1';
const SAFE_METHODS = ['GET', 'HEAD'];
const RENEWED = 'led-hub.renewed-at';
const FRESH = 5 * 60_000;

const contract = await (await fetch('/api/openapi.json')).json();
const me = await whoIsHere();

const ui = SwaggerUIBundle({
  spec: explained(contract),
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: prepare,
});
ui.getStore().subscribe(showBanner);
showBanner();

async function prepare(request) {
  if (new URL(request.url, location.href).origin !== location.origin) return request;
  const headers = request.headers;
  if (headers.Authorization) {
    // The hub refuses whoever comes as a person and as a system at once.
    request.credentials = 'omit';
    return request;
  }
  if (me) await renew();
  if (!SAFE_METHODS.includes(request.method.toUpperCase())) headers['X-Requested-By'] = 'led-hub';
  return request;
}

async function whoIsHere() {
  const answer = await fetch(`${API}/me`);
  if (answer.ok || !(await renew())) return answer.ok ? answer.json() : null;
  const again = await fetch(`${API}/me`);
  return again.ok ? again.json() : null;
}

/** Shares lock and mark with the pages: a renewal cookie that is used twice ends the whole session. */
async function renew() {
  const work = async () => {
    if (Date.now() - Number(localStorage.getItem(RENEWED)) < FRESH) return true;
    const headers = { 'X-Requested-By': 'led-hub' };
    const answer = await fetch(`${API}/log-in/session/renewal`, { method: 'POST', headers });
    if (answer.ok) localStorage.setItem(RENEWED, String(Date.now()));
    return answer.ok;
  };
  return navigator.locks ? navigator.locks.request('led-hub-renewal', work) : work();
}

function explained(spec) {
  // Whoever is logged in already has the cookie, and no page can set it.
  const { client } = spec.components.securitySchemes;
  spec.components.securitySchemes = { client };
  const parameters = Object.values(spec.components.parameters);
  for (const path of Object.values(spec.paths)) {
    const operations = Object.values(path).filter(({ operationId }) => operationId);
    for (const operation of operations) {
      describe(operation, `**Who may:** ${whoMay(operation)}.`);
    }
    parameters.push(...[path, ...operations].flatMap((each) => each.parameters ?? []));
  }
  parameters.forEach(leaveOut);
  return spec;
}

/** What may be left out would be sent with its example, and a list would begin at a page that is not there. */
function leaveOut(parameter) {
  if (parameter.required || parameter.example === undefined) return;
  describe(parameter, `For example: \`${parameter.example}\``);
  delete parameter.example;
}

function describe(part, more) {
  part.description = [part.description, more].filter(Boolean).join('\n\n');
}

function whoMay({ 'x-roles': roles = [], security = contract.security }) {
  const scopes = security.flatMap(({ client = [] }) => client);
  const isOpen = !security.length || security.some((way) => !Object.keys(way).length);
  const ways = [
    isOpen && 'anybody',
    roles.length && `people who are ${named(roles)}`,
    scopes.length && `systems with ${named(scopes)}`,
  ];
  return ways.filter(Boolean).join('; ') || 'whoever is logged in';
}

function named(words) {
  return words.map((word) => `\`${word}\``).join(' or ');
}

function showBanner() {
  const isSystem = ui.authSelectors.authorized()?.has('client');
  const lines = [
    me
      ? `You are ${me.name} (${me.roles.join(', ')}) of ${me.trust.name}. What you send changes what is there.`
      : 'Nobody is logged in here.',
    isSystem &&
      'Authorized as a system: where an operation names its scope, the system asks and not you.',
  ];
  const said = lines.filter(Boolean).join('\n');
  const banner = document.querySelector('.hub-banner');
  if (banner.dataset.said === said) return;
  banner.dataset.said = said;
  banner.replaceChildren(...said.split('\n').map(paragraph), me ? '' : logInLink());
}

function paragraph(words) {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

function logInLink() {
  const link = document.createElement('a');
  link.href = '/log-in';
  link.textContent = 'Log in';
  return link;
}
