// The complaint form remembers what was typed on this device until it is sent or deleted; how long ago
// that was, a device's clock cannot be trusted to say. The page works without it.
(() => {
  'use strict';
  const sent = document.getElementById('draf-selesai');
  if (sent) {
    localStorage.removeItem(sent.dataset.draf);
    return;
  }
  // Secrecy first, so that nothing comes back less protected than it was left.
  const CHOICES = ['rahasia', 'integritas'];
  const NAMES = ['teks', 'jenis', 'layanan', 'tanggal', 'tempat', 'nama', 'hp', 'surel'];
  const form = document.getElementById('adu');
  const key = form.dataset.draf;
  const about = document.getElementById('draf');
  const words = document.getElementById('draf-kata');
  const anyway = document.getElementById('draf-tetap');
  const integrity = form.elements.integritas;

  const tell = (what) => {
    words.textContent = words.dataset[what];
    anyway.closest('p').hidden = !integrity.checked;
    about.hidden = false;
  };
  const forget = () => localStorage.removeItem(key);
  const isUntouched = () =>
    form.elements.identitas.value === 'ANONYMOUS' &&
    NAMES.every((name) => name === 'jenis' || form.elements[name].value === '') &&
    CHOICES.every((name) => !form.elements[name].checked);
  const keep = () => {
    if (integrity.checked && !anyway.checked) {
      forget();
      tell('integritas');
      return;
    }
    if (isUntouched()) {
      forget();
      return;
    }
    const identity = form.elements.identitas.value;
    const ticked = Object.fromEntries(CHOICES.map((name) => [name, form.elements[name].checked]));
    const values = Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value]));
    localStorage.setItem(key, JSON.stringify({ identity, ticked, values }));
    tell('ada');
  };
  // Drafts of earlier versions knew nothing of who may know.
  const older = ({ values, integrity: ticked }) => ({
    identity: 'ANONYMOUS',
    ticked: { rahasia: false, integritas: ticked },
    values: Object.fromEntries(NAMES.map((name, at) => [name, values[at] ?? ''])),
  });
  const recall = () => {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (kept === null) return;
    if (isUntouched()) {
      const { identity, ticked, values } = Array.isArray(kept.values) ? older(kept) : kept;
      form.elements.identitas.value = identity;
      CHOICES.forEach((name) => {
        form.elements[name].checked = ticked[name];
      });
      Object.entries(values).forEach(([name, value]) => {
        form.elements[name].value = value;
      });
      anyway.checked = integrity.checked;
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
