// A screen that shows visit codes: each for half a minute. Without a new one it shows the way to the
// survey without a code. It never learns whether a code was used.
(() => {
  'use strict';
  const LOOK = 10000;
  const LASTS = 30000;
  const BEAT = 60000;
  const FRESH = 12 * 3600000;
  const drawing = document.getElementById('qr');
  const number = document.getElementById('nomor');
  const plain = { code: '', viewBox: drawing.getAttribute('viewBox'), path: drawing.firstElementChild.getAttribute('d') };
  let shownAt = -LASTS;
  let beatAt = 0;

  function show({ code, viewBox, path }) {
    drawing.setAttribute('viewBox', viewBox);
    drawing.firstElementChild.setAttribute('d', path);
    number.querySelector('.number').textContent = code;
    number.hidden = !code;
  }

  // Switched off here, and on again when the device is paired anew.
  function stop(isGone) {
    document.getElementById('mati').hidden = !isGone;
    document.getElementById('kode').hidden = isGone;
  }

  const post = (path, body) => fetch(location.pathname + path, { method: 'POST', body, signal: AbortSignal.timeout?.(LOOK) });

  async function next() {
    const age = performance.now() - shownAt;
    if (age < LASTS) return;
    const answer = await post('/kode').catch(() => null);
    if (answer) stop(answer.status === 410);
    if (answer?.status === 200) {
      show(await answer.json());
      shownAt = performance.now();
    } else if (age > 2 * LASTS) show(plain);
  }

  async function beat() {
    if (performance.now() - beatAt < BEAT) return;
    beatAt = performance.now();
    const answer = await post('/detak', new URLSearchParams({ menunggu: 0 })).catch(() => null);
    if (answer?.ok && beatAt > FRESH) location.reload();
  }

  const look = () => next().then(beat);
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  look();
  setInterval(look, LOOK);
})();
