// The worker: keeps a few public pages for when there is no network, and takes over forms that
// cannot be sent. Officers' pages and whatever says "no-store" it never touches.
// The portal puts VERSION, FILES and WORDS in front of this.
const STATIC = 'statis-' + VERSION;
const PAGES = 'halaman';
const MOST_PAGES = 30;
const PATIENCE = 20000;
const OURS = /^\/($|(s|adu|u|layar|kios|cari|lacak|peringkat|metode|data|bantuan|tersimpan|luring)(\/|$))/;
const KEPT = /^\/($|(s|u|layar|kios)\/[^/]+$|s\/[^/]+\/pilih$|adu\/[\d.]+-[^/]+$)/;
const QUEUED = /^\/(s|adu)\/[^/]+(\/periksa)?$/;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(
    caches
      .open(STATIC)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { credentials: 'omit', cache: 'reload' })))),
  );
});

addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith('statis-') && name !== STATIC);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'GET' && url.pathname.startsWith('/a/')) {
    event.respondWith(file(request));
  } else if (request.mode === 'navigate' && OURS.test(url.pathname)) {
    if (request.method === 'GET') {
      event.respondWith(page(event, url));
    } else if (QUEUED.test(url.pathname) && /urlencoded/.test(request.headers.get('Content-Type'))) {
      event.respondWith(form(request, url));
    }
  }
});

// Files have their version in the address, so a kept one is never stale.
async function file(request) {
  const cache = await caches.open(STATIC);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && request.url.includes('?v=')) await cache.put(request, answer.clone());
  return answer;
}

async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    if (answer.status < 502) {
      event.waitUntil(keep(url, answer.clone()));
      return answer;
    }
    return (await kept(url)) ?? answer;
  } catch {
    return (await kept(url)) ?? caches.match('/luring');
  }
}

// Pages of a firewall or a hotspot come without our policy.
const isOurs = (answer) => /trusted-types app/.test(answer.headers.get('Content-Security-Policy'));

async function keep(url, answer) {
  if (answer.type !== 'basic' || answer.redirected || !isOurs(answer)) return;
  await jam.heard(answer);
  if (!KEPT.test(url.pathname)) return;
  const cache = await caches.open(PAGES);
  if (answer.status === 404 || answer.status === 410) await cache.delete(url.href);
  if (!answer.ok || /no-store|private/.test(answer.headers.get('Cache-Control'))) return;
  await cache.delete(url.href);
  await cache.put(url.href, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -MOST_PAGES).map((old) => cache.delete(old)));
}

// A kept page says how old it is. Its forms get a key of their own, because the one that the portal
// gave belongs to the page, not to what is written into it this time.
async function kept(url) {
  if (url.pathname === '/tersimpan') return caches.match('/tersimpan?lang=' + (await language()));
  const copy = await (await caches.open(PAGES)).match(url.href);
  if (!copy) return undefined;
  const html = await copy.text();
  const lang = /<html[^>]* lang="en"/.test(html) ? 'en' : 'id';
  const since = new Date(copy.headers.get('Date') ?? Date.now());
  const when = since.toLocaleString(lang === 'en' ? 'en-GB' : 'id-ID', { dateStyle: 'long', timeStyle: 'short' });
  const note = `<p class="note" role="status">${WORDS[lang].stale.replace('{0}', when)}</p>`;
  const key = `<input type="hidden" name="kunci" value="${crypto.randomUUID()}">`;
  const headers = new Headers(copy.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(
    html.replace(/<main id="isi"[^>]*>/, '$&' + note).replace(/<form [^>]*method="post"[^>]*>/g, '$&' + key),
    { headers },
  );
}

// A form goes to the portal as always. It is put into the queue when nobody answers, and when it
// stood on a kept page, whose seal is not its own.
async function form(request, url) {
  const body = await request.clone().text();
  const fields = new URLSearchParams(body);
  // Another language for the form: nothing is sent.
  if (fields.has('bahasa')) return fetch(request).catch(() => caches.match('/luring'));
  if (!fields.has('kunci')) {
    try {
      const late = new Promise((_, fail) => setTimeout(fail, PATIENCE));
      const answer = await Promise.race([fetch(request), late]);
      if (answer.type === 'opaqueredirect' || (isOurs(answer) && answer.status < 502)) return answer;
    } catch {
      // No network.
    }
  }
  return Response.redirect('/tersimpan' + (await queue(url.pathname, body, fields)), 303);
}

async function queue(path, body, fields) {
  const address = path.replace('/periksa', '');
  if (!isian.isComplete(address, fields)) return '?kurang';
  // The key of the seal: the portal may have stored the form although its answer was lost.
  const sealed = (fields.get('form') ?? fields.get('segel') ?? '').match(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/);
  const key = fields.get('kunci') ?? sealed?.[0] ?? crypto.randomUUID();
  if (!(await antrean.add({ key, address, body, draft: path !== address }))) return '?penuh';
  await registration.sync?.register('antrean').catch(() => {});
  return '';
}

addEventListener('sync', (event) => event.waitUntil(deliver(true).then(sayMore)));

addEventListener('message', (event) => {
  const { lang, page: address, asked } = event.data;
  event.waitUntil(Promise.all([remember(lang), visit(address), deliver(asked)]));
});

async function deliver(isAsked) {
  await antrean.drain(isAsked);
  const items = await antrean.all();
  const waiting = items.filter((it) => it.state === 'waiting').length;
  const words = { id: sentence('id', items, waiting), en: sentence('en', items, waiting) };
  (await clients.matchAll()).forEach((client) => client.postMessage({ waiting, words }));
  return waiting;
}

// The browser then asks once more.
function sayMore(waiting) {
  if (waiting) throw new Error('something still waits');
}

// Nothing that is somebody's to know or to decide stays unsaid.
function sentence(lang, items, waiting) {
  const words = WORDS[lang];
  if (waiting) return words.waiting.replace('{0}', waiting);
  const open = items.filter((it) => it.body && !it.quiet).length;
  if (open) return words.undecided.replace('{0}', open);
  return items.some((it) => it.ticket) ? words.news : '';
}

// The page that started the worker is kept too.
async function visit(address) {
  const url = new URL(address);
  if (url.origin !== location.origin || !KEPT.test(url.pathname)) return;
  if (await (await caches.open(PAGES)).match(url.href)) return;
  await fetch(url.href).then((answer) => keep(url, answer)).catch(() => {});
}

const remember = async (lang) => (await caches.open(PAGES)).put('/bahasa', new Response(lang === 'en' ? 'en' : 'id'));
const language = async () => (await (await caches.open(PAGES)).match('/bahasa'))?.text() ?? 'id';
