// Keeps what an officer writes, a moment after the last key, and sends it with Ctrl+Enter. Without it
// there are the buttons.
'use strict';
(() => {
  const form = document.getElementById('isian');
  const field = document.getElementById('teks');
  const button = document.getElementById('draf');
  let kept = field.value;
  let timer = 0;
  let sending = false;
  const keep = async () => {
    clearTimeout(timer);
    const text = field.value;
    if (text === kept) return;
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body, keepalive: true });
      if (answer.status !== 204) return;
      kept = text;
      button.textContent = button.dataset.kept;
    } catch {
      // The button is still there.
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    document.querySelector('#kirim button').click();
  });
  document.getElementById('teks-hint').hidden = false;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && !sending) keep();
  });
  form.addEventListener('submit', () => {
    sending = true;
    clearTimeout(timer);
  });
})();
