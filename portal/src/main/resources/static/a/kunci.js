// Copies, saves or shares number, key and private link. Without it they are selected by hand.
'use strict';
(() => {
  const bar = document.getElementById('simpan');
  const [ticket, key] = [...document.querySelectorAll('.done .code')].map((code) => code.textContent);
  const link = document.getElementById('tautan').href;
  const words = `${bar.dataset.nomor}: ${ticket}\n${bar.dataset.kunci}: ${key}\n${link}\n`;
  const copy = document.getElementById('salin');
  const share = document.getElementById('bagi');
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words);
      copy.textContent = copy.dataset.sudah;
    } catch {
      copy.hidden = true;
    }
  });
  document.getElementById('unduh').addEventListener('click', () => {
    const file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([words], { type: 'text/plain' }));
    file.download = bar.dataset.nama;
    file.click();
    URL.revokeObjectURL(file.href);
  });
  share.hidden = !navigator.share;
  share.addEventListener('click', () => navigator.share({ text: words }).catch(() => {}));
  bar.hidden = false;
})();
