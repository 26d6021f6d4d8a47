// The queue of what was filled in while there was no network. Pages, the kiosk and the worker share
// it. An item keeps the key it was made with, so that the portal stores it once however often it is
// sent; what a citizen wrote is forgotten as soon as it has arrived.
self.antrean = (() => {
  'use strict';
  const MOST = 50;
  const DAYS = 14;
  const PATIENCE = 20000;
  const STORE = 'antrean';

  const opened = () =>
    new Promise((done, fail) => {
      const request = indexedDB.open('suara', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });

  // Runs in one transaction: all of it happens or nothing.
  async function inStore(mode, work) {
    const database = await opened();
    try {
      return await new Promise((done, fail) => {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => fail(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  const all = async () => (await inStore('readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at);
  const put = (item) => inStore('readwrite', (store) => store.put(item));
  const remove = (key) => inStore('readwrite', (store) => store.delete(key));
  // Deleted by its owner meanwhile: then it must not come back.
  const settle = (item, rest) =>
    inStore('readwrite', (store) => {
      const found = store.get(item.key);
      found.onsuccess = () => found.result && (rest ? store.put(rest) : store.delete(item.key));
      return found;
    });
  const isOpen = (item) => item.state === 'waiting' || item.state === 'draft';

  const one = (fields, name, shape) => fields.getAll(name).length === 1 && shape.test(fields.get(name));
  const short = (fields, name, most) => [...(fields.get(name) ?? '')].length <= most;

  function isWholeSurvey(fields) {
    const age = fields.get('age')?.trim() ?? '';
    return (
      [1, 2, 3, 4, 5, 6, 7, 8, 9].every((element) => one(fields, 'U' + element, /^[1-4]$/)) &&
      (age === '' || (/^\d{1,3}$/.test(age) && age >= 5 && age <= 120)) &&
      short(fields, 'comment', 1000) &&
      [0, 16].includes((fields.get('k') ?? '').replace(/[\s.-]/g, '').length) &&
      !fields.get('website')
    );
  }

  function isWholeComplaint(fields) {
    const contact = ['nama', 'hp', 'surel'].some((name) => fields.get(name)?.trim());
    const identity = fields.get('identitas');
    return (
      (fields.get('teks') ?? '').trim() !== '' &&
      short(fields, 'teks', 4000) &&
      /^(ANONYMOUS|CONFIDENTIAL|OPEN)$/.test(identity) &&
      !(identity === 'ANONYMOUS' && contact)
    );
  }

  // Nobody but us can see a gap while there is no network.
  function isComplete(address, fields) {
    return address.startsWith('/adu/') ? isWholeComplaint(fields) : isWholeSurvey(fields);
  }

  // False when there is no room. A draft is sent only after its writer says so.
  async function add({ key, address, body, draft = false, quiet = false, most = MOST }) {
    const known = await all();
    if (known.filter(isOpen).length >= most && !known.some((item) => item.key === key)) return false;
    await put({ key, address, body, quiet, state: draft ? 'draft' : 'waiting', at: Date.now() });
    return true;
  }

  async function confirm(key) {
    const item = (await all()).find((it) => it.key === key);
    if (item?.state === 'draft') await put({ ...item, state: 'waiting' });
  }

  async function send(item) {
    try {
      const answer = await fetch(item.address, {
        method: 'POST',
        body: item.body,
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': item.key,
        },
        redirect: 'manual',
        signal: AbortSignal.timeout?.(PATIENCE),
      });
      const words = /json/.test(answer.headers.get('Content-Type')) ? await answer.json() : {};
      if (answer.ok && words.receipt) return { state: 'sent', ...words };
      // Only the portal itself refuses for good, not a proxy or the page of a hotspot.
      const final = answer.status >= 400 && answer.status < 500 && answer.status !== 429 && words.status;
      return final ? { state: 'refused', reason: words.errors?.[0]?.detail ?? words.detail } : null;
    } catch {
      return null;
    }
  }

  // What is left of an item when it is done: a complaint that was refused keeps its words, because
  // they may be the only copy.
  function rest(item, outcome) {
    const { key, address, at } = item;
    const own = outcome.state === 'refused' && address.startsWith('/adu/') ? { body: item.body } : {};
    return { key, address, at, ...own, ...outcome };
  }

  async function sendAll() {
    for (const item of await all()) {
      if (!isOpen(item)) continue;
      if (Date.now() - item.at > DAYS * 86400000) {
        await settle(item, rest(item, { state: 'expired' }));
      } else if (item.state === 'waiting') {
        const outcome = await send(item);
        if (!outcome) break;
        await settle(item, item.quiet ? null : rest(item, outcome));
      }
    }
  }

  // One tab or worker at a time; where locks are unknown, the keys alone keep it at once.
  const drain = () =>
    navigator.locks ? navigator.locks.request(STORE, { ifAvailable: true }, (lock) => lock && sendAll()) : sendAll();

  const count = async () => (await all()).filter((item) => item.state === 'waiting').length;

  return { add, all, confirm, count, drain, isComplete, remove };
})();
