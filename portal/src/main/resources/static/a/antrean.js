// The queue of what was filled in while there was no network. Pages, the kiosk and the worker share
// it. An item keeps the key it was made with, so that the portal stores it once however often it is
// sent. Nothing is deleted but by its writer; only the words of what has arrived are forgotten.
self.antrean = (() => {
  'use strict';
  const MOST = 50;
  const PATIENCE = 20000;
  const SOON = 5000;
  const LATEST = 3600000;
  const MOST_IN_A_ROW = 3;
  const STORE = 'antrean';

  const inStore = (mode, work) => gudang('suara', STORE, mode, work);
  const all = async () => (await inStore('readonly', (store) => store.getAll())).sort((a, b) => a.at - b.at);
  const remove = (key) => inStore('readwrite', (store) => store.delete(key));
  // Whoever was deleted meanwhile must not come back.
  const change = (key, work) =>
    inStore('readwrite', (store) => {
      const found = store.get(key);
      found.onsuccess = () => found.result && work(found.result, store);
      return found;
    });
  const isOpen = (item) => item.state === 'waiting' || item.state === 'draft';

  // What a form says, without its seals: the same words may come from two pages.
  const sense = (body) =>
    JSON.stringify(
      [...new URLSearchParams(body)]
        .map(([name, value]) => [name, value.replace(/\r\n/g, '\n').trim()])
        .filter(([name, value]) => value && !/^(form|segel|kunci|giliran|jawab)$/.test(name))
        .sort(),
    );

  // Browsers offer randomUUID to encrypted connections alone.
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  // A form sent again never takes the place of an earlier one. The same words change nothing, but
  // that a draft may now be sent; other words are an item of its own, and its writer is asked.
  // False when there is no room. A draft is sent only after its writer says so.
  async function add({ key = uuid(), address, body, draft = false, quiet = false, most = MOST }) {
    const item = { key, address, body, quiet, state: draft ? 'draft' : 'waiting', at: await jam.now() };
    return inStore('readwrite', (store) => {
      const found = store.getAll();
      const done = { result: true };
      found.onsuccess = () => {
        const alike = found.result.filter((it) => it.key === key || it.instead === key);
        const same = alike.find((it) => it.body && sense(it.body) === sense(body));
        if (same) {
          if (!draft && !same.instead) store.put({ ...same, state: 'waiting', next: 0 });
        } else if (found.result.filter(isOpen).length >= most) done.result = false;
        else store.put(alike.length ? { ...item, key: uuid(), instead: key, state: 'draft' } : item);
      };
      return done;
    });
  }

  const confirm = (key) =>
    change(key, (item, store) => store.put({ ...item, state: 'waiting', instead: undefined, next: 0 }));

  // Takes the place of the earlier one, under its key: had that one arrived, only that one counts.
  // Known to have arrived, it cannot be replaced, and its writer is asked again.
  const replace = (key) =>
    change(key, (item, store) => {
      const found = store.get(item.instead);
      found.onsuccess = () => {
        const earlier = found.result;
        if (earlier?.state === 'sent') return;
        store.delete(key);
        store.put({ ...item, key: earlier?.key ?? key, state: 'waiting', instead: undefined });
      };
    });

  async function send(item) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    const age = await ageOf(item);
    try {
      const answer = await fetch(item.address, {
        method: 'POST',
        body: item.address.startsWith('/adu/') ? item.body : item.body + '&umur=' + age,
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': item.key,
        },
        redirect: 'manual',
        signal: stop.signal,
      });
      const isJson = /json/.test(answer.headers.get('Content-Type'));
      return await outcome(item, age, answer, isJson ? await answer.json() : {});
    } catch {
      return { trouble: 'network' };
    } finally {
      clearTimeout(timer);
    }
  }

  // In seconds, as far as this device can know.
  const ageOf = async (item) => Math.max(0, Math.round(((await jam.now()) - item.at) / 1000));

  // Only the portal itself takes or refuses, not a firewall or the page of a hotspot.
  async function outcome(item, age, answer, words) {
    const { ok, status } = answer;
    if (!(ok && words.receipt) && words.status !== status) return { trouble: status < 500 ? 'blocked' : 'busy' };
    await jam.heard(answer);
    if (ok) return { ...words, state: 'sent' };
    const wait = 1000 * Number(answer.headers.get('Retry-After') ?? 0);
    if (/\/outcome-unknown$/.test(words.type)) return { trouble: 'unknown', wait };
    // Refused for an age that the portal's time does not bear out: it is sent again with the right one.
    const isFinal = status < 500 && ![408, 425, 429].includes(status) && age - (await ageOf(item)) < 3600;
    const reason = words.errors?.[0]?.detail ?? words.detail;
    return isFinal ? { state: 'refused', reason, isGone: /\/kiosk-gone$/.test(words.type) } : { trouble: 'busy', wait };
  }

  // Each item waits by itself, longer each time; a missing network is no fault of the item's.
  async function later(item, { trouble, wait = 0 }) {
    const tries = (item.tries ?? 0) + 1;
    const pause = trouble === 'network' ? SOON : Math.min(LATEST, SOON * 2 ** tries);
    return { ...item, tries, trouble, next: (await jam.now()) + Math.max(wait, pause) };
  }

  async function settle(item, result) {
    const { key, address, at, body } = item;
    const rest = !result.state
      ? await later(item, result)
      : { key, address, at, ...(result.state === 'sent' ? {} : { body, quiet: item.quiet }), ...result };
    await change(key, (now, store) => {
      if (now.state !== 'waiting' || now.body !== body) return;
      if (item.quiet && (rest.state === 'sent' || rest.isGone)) store.delete(key);
      else store.put(rest);
    });
  }

  // A clock set back must not make an item wait for years.
  const isDue = (item, now) => !(item.next > now && item.next < now + LATEST + SOON);

  // Those that failed least go first, so that none stands in the way of the others. After a few
  // failures in a row the line is taken to be down.
  async function sendAll(isAsked) {
    const now = await jam.now();
    const due = (await all()).filter((item) => item.state === 'waiting' && (isAsked || isDue(item, now)));
    due.sort((a, b) => (a.tries ?? 0) - (b.tries ?? 0));
    for (let at = 0, failed = 0; at < due.length && failed < MOST_IN_A_ROW; at++) {
      const result = await send(due[at]);
      failed = result.state ? 0 : failed + 1;
      await settle(due[at], result);
    }
  }

  // One tab or worker at a time; where locks are unknown, the keys alone keep it at once.
  const drain = (isAsked = false) =>
    navigator.locks
      ? navigator.locks.request(STORE, { ifAvailable: !isAsked }, (lock) => lock && sendAll(isAsked))
      : sendAll(isAsked);

  const count = async () => (await all()).filter((item) => item.state === 'waiting').length;

  return { add, all, confirm, count, drain, remove, replace };
})();
