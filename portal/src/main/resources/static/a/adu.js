// The complaint form remembers what was typed on this device until it is sent or deleted; how long ago
// that was, a device's clock cannot be trusted to say. The page works without it.
(() => {
  'use strict';
  const sent = document.getElementById('draf-selesai');
  if (sent) {
    localStorage.removeItem(sent.dataset.draf);
    return;
  }
  // Never who one is or how to reach one; other people may use the same device.
  const NAMES = ['teks', 'jenis', 'layanan', 'tanggal', 'tempat'];
  const form = document.getElementById('adu');
  const key = form.dataset.draf;
  const about = document.getElementById('draf');
  const words = document.getElementById('draf-kata');
  const anyway = document.getElementById('draf-tetap');
  const fields = NAMES.map((name) => form.elements[name]);
  const integrity = form.elements.integritas;

  const tell = (what) => {
    words.textContent = words.dataset[what];
    anyway.closest('p').hidden = !integrity.checked;
    about.hidden = false;
  };
  const forget = () => localStorage.removeItem(key);
  const keep = () => {
    if (integrity.checked && !anyway.checked) {
      forget();
      tell('integritas');
      return;
    }
    const values = fields.map((field) => field.value);
    if (values[0] === '') {
      forget();
      return;
    }
    localStorage.setItem(key, JSON.stringify({ values, integrity: integrity.checked }));
    tell('ada');
  };
  const recall = () => {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (kept === null) return;
    if (fields[0].value === '') {
      kept.values.forEach((value, at) => {
        fields[at].value = value;
      });
      integrity.checked = kept.integrity;
      anyway.checked = kept.integrity;
    }
    tell('ada');
  };

  try {
    recall();
    form.addEventListener('input', keep);
    document.getElementById('draf-hapus').addEventListener('click', () => {
      forget();
      tell('tidak');
    });
  } catch {
    // A browser that keeps nothing has nothing to offer.
  }
})();
