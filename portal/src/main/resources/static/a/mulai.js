// Starts the worker for weak networks, and says what still waits to be sent. Pages work without it.
(() => {
  'use strict';
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const lang = document.documentElement.lang;
  let pause, timer;
  const tell = (asked) => workers.ready.then((it) => it.active.postMessage({ lang, page: location.href, asked }));
  const now = (asked) => {
    pause = 5000;
    tell(asked);
  };
  workers.addEventListener('message', ({ data }) => {
    clearTimeout(timer);
    if (data.waiting) {
      timer = setTimeout(() => tell(false), pause);
      pause = Math.min(2 * pause, 300000);
    }
    const main = document.getElementById('isi');
    if (!main || location.pathname === '/tersimpan') return;
    let line = document.getElementById('antre');
    if (!line && data.words[lang]) {
      line = document.createElement('p');
      line.id = 'antre';
      line.className = 'note';
      line.setAttribute('role', 'status');
      line.append(document.createElement('a'));
      line.firstChild.href = '/tersimpan';
      main.prepend(line);
    }
    if (line) {
      line.firstChild.textContent = data.words[lang];
      line.hidden = !data.words[lang];
    }
  });
  addEventListener('online', () => now(true));
  document.addEventListener('visibilitychange', () => document.hidden || now(false));
  addEventListener('load', () => {
    const address = '/sw.js';
    const policy = window.trustedTypes?.createPolicy('app', { createScriptURL: (it) => (it === address ? it : '') });
    workers.register(policy ? policy.createScriptURL(address) : address).catch(() => {});
    now(false);
  });
})();
