// What waits on this device: shows it and how it fares, sends it now, asks its writer, deletes it.
(() => {
  'use strict';
  const main = document.getElementById('isi');
  const words = main.dataset;
  const row = document.getElementById('baris').content;
  const at = (id) => document.getElementById(id);
  const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
  const isComplaint = (item) => item.address.startsWith('/adu/');

  // The queue holds it now; the form must not keep another copy. What is being written is left alone.
  function dropCopy(item, text) {
    const draft = 'adu-' + item.address.slice(5);
    const kept = JSON.parse(localStorage.getItem(draft) ?? 'null');
    const typed = kept?.values?.teks ?? kept?.values?.[0] ?? '';
    if (typed.trim() === text.trim()) localStorage.removeItem(draft);
  }

  function saidIn(item) {
    if (!item.body) return item.reason;
    const fields = new URLSearchParams(item.body);
    const text = (fields.get(isComplaint(item) ? 'teks' : 'comment') ?? '').replace(/\r\n/g, '\n');
    if (isComplaint(item)) dropCopy(item, text);
    return text;
  }

  const minutes = (item, now) => (item.next > now ? Math.ceil((item.next - now) / 60000) : 0);

  function trouble(item, now) {
    if (item.state === 'refused') return item.body && item.reason;
    if (item.earlier) return words.earlier;
    if (item.state !== 'waiting' || !item.trouble) return '';
    const left = minutes(item, now);
    return words[item.trouble] + (left > 1 ? ' ' + words.again.replace('…', left) : '');
  }

  // What the two buttons say: to send this one, and to send it in the place of an earlier one.
  function choices(item, items) {
    const earlier = items.find((it) => it.key === item.instead);
    if (item.state === 'refused') return [item.body && words.retry];
    if (item.state !== 'draft') return [item.trouble && words.retry];
    return earlier?.body ? [words.both, words.only] : [item.instead ? words.too : words.go];
  }

  function line(item, items, now) {
    const made = row.firstElementChild.cloneNode(true);
    const part = (name) => made.querySelector('.' + name);
    const put = (name, text) => {
      part(name).textContent = text || '';
      part(name).hidden = !text;
    };
    const button = (name, label, work) => {
      part(name).textContent = label;
      if (label) part(name).addEventListener('click', () => act(work));
      else part(name).remove();
    };
    const when = new Date(item.at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
    put('item', (isComplaint(item) ? words.complaint : words.survey) + ', ' + when);
    put('state', item.state === 'draft' && item.instead ? words.changed : words[item.state]);
    put('said', saidIn(item));
    put('trouble', trouble(item, now));
    put('ticket', item.ticket);
    put('receipt', item.ticket ? item.receipt.match(/.{1,4}/g).join('-') : item.receipt);
    put('keep', item.ticket && words.keep);
    const [go, only] = choices(item, items);
    button('go', go, () => antrean.confirm(item.key));
    button('only', only, () => antrean.replace(item.key));
    forgetting(part('forget'), item);
    return made;
  }

  // Asked twice: what is deleted is gone.
  function forgetting(button, item) {
    button.textContent = item.state === 'sent' ? words.noted : words.forget;
    button.addEventListener('click', () => {
      if (button.textContent === words.sure) act(() => antrean.remove(item.key));
      button.textContent = words.sure;
    });
  }

  // A line that says the same as before stays as it is, under the finger that presses it.
  const shown = new Map();
  function kept(item, items, now) {
    const picture = JSON.stringify([item, minutes(item, now), items.find((it) => it.key === item.instead)?.state]);
    if (shown.get(item.key)?.picture !== picture) shown.set(item.key, { picture, line: line(item, items, now) });
    return shown.get(item.key).line;
  }

  async function show() {
    const [items, now] = [(await antrean.all()).filter((item) => !item.quiet), await jam.now()];
    const waiting = items.filter((item) => item.state === 'waiting').length;
    const lines = items.map((item) => kept(item, items, now));
    const list = at('daftar');
    if (lines.length !== list.children.length || lines.some((it, place) => it !== list.children[place]))
      list.replaceChildren(...lines);
    at('kosong').hidden = items.length > 0;
    at('segera').hidden = waiting === 0;
    const sum = waiting ? words.count.replace('…', waiting) : '';
    if (at('ringkas').textContent !== sum) at('ringkas').textContent = sum;
  }

  async function act(work) {
    await work?.();
    await show();
    await antrean.drain(true);
    await show();
  }

  const why = location.search.slice(1);
  if (why === 'kurang' || why === 'penuh') at(why).hidden = false;
  main.querySelectorAll('.back').forEach((it) => it.addEventListener('click', () => history.back()));
  at('kirim').addEventListener('click', () => act());
  navigator.serviceWorker?.addEventListener('message', show);
  addEventListener('online', () => act());
  act();
})();
