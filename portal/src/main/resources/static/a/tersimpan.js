// What waits on this device: shows it, sends it now, deletes it.
(() => {
  'use strict';
  const main = document.getElementById('isi');
  const words = main.dataset;
  const row = document.getElementById('baris').content;
  const at = (id) => document.getElementById(id);
  const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';

  function line(item) {
    const made = row.cloneNode(true);
    const part = (name) => made.querySelector('.' + name);
    const put = (name, text) => {
      part(name).textContent = text ?? '';
      part(name).hidden = !text;
    };
    const isComplaint = item.address.startsWith('/adu/');
    // The queue holds it now; the form must not keep another copy.
    if (isComplaint) localStorage.removeItem('adu-' + item.address.slice(5));
    const when = new Date(item.at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
    put('item', (isComplaint ? words.complaint : words.survey) + ', ' + when);
    put('state', words[item.state]);
    put('said', isComplaint && item.body ? new URLSearchParams(item.body).get('teks') : item.reason);
    put('ticket', item.ticket);
    put('receipt', item.ticket ? item.receipt.match(/.{1,4}/g).join('-') : item.receipt);
    put('keep', item.ticket && words.keep);
    if (item.state === 'draft') part('go').addEventListener('click', () => act(antrean.confirm(item.key)));
    else part('go').remove();
    part('forget').textContent = item.state === 'sent' ? words.noted : words.forget;
    part('forget').addEventListener('click', (event) => {
      const button = event.currentTarget;
      if (button.textContent === words.sure) act(antrean.remove(item.key));
      button.textContent = words.sure;
    });
    return made;
  }

  async function show() {
    const items = await antrean.all();
    const waiting = items.filter((item) => item.state === 'waiting').length;
    at('daftar').replaceChildren(...items.map(line));
    at('kosong').hidden = items.length > 0;
    at('segera').hidden = waiting === 0;
    const sum = waiting ? words.count.replace('…', waiting) : '';
    if (at('ringkas').textContent !== sum) at('ringkas').textContent = sum;
  }

  async function act(done) {
    await done;
    await antrean.drain();
    await show();
  }

  const why = location.search.slice(1);
  if (why === 'kurang' || why === 'penuh') at(why).hidden = false;
  at('kembali').addEventListener('click', () => history.back());
  at('kirim').addEventListener('click', () => act());
  navigator.serviceWorker?.addEventListener('message', show);
  addEventListener('online', () => act());
  show().then(() => act());
})();
