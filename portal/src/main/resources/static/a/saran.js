// Offers words or offices below a search field while somebody types: a combobox with a list that only
// helps. Without the script the field and its button are there.
'use strict';
(() => {
  const field = document.querySelector('[data-saran]');
  if (!field) return;
  const WAIT = 200, FEWEST = 2;
  const list = document.createElement('ul');
  list.id = 'saran';
  list.className = 'list';
  list.hidden = true;
  let timer = 0, asked = null, chosen = -1;
  const set = (element, names) => {
    for (const [name, value] of Object.entries(names)) element.setAttribute(name, value);
  };
  set(list, {role: 'listbox', 'aria-label': field.dataset.nama});
  set(field, {role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'saran', 'aria-expanded': 'false'});
  (field.closest('.row') || field).after(list);

  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', i === index);
      option.className = i === index ? 'note' : '';
    });
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({block: 'nearest'});
    }
  };
  const close = () => {
    clearTimeout(timer);
    if (asked) asked.abort();
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const take = ({text, href}) => {
    close();
    if (href) location.assign(href);
    else {
      field.value = text;
      field.form.requestSubmit();
    }
  };
  const show = (all) => {
    list.replaceChildren(...all.map((each, i) => {
      const option = document.createElement('li');
      option.id = 'saran-' + i;
      option.textContent = each.text;
      set(option, {role: 'option', 'aria-selected': 'false'});
      option.addEventListener('pointerdown', (press) => press.preventDefault());
      option.addEventListener('click', () => take(each));
      return option;
    }));
    list.hidden = !all.length;
    field.setAttribute('aria-expanded', all.length > 0);
    mark(-1);
  };
  const ask = async () => {
    const typed = field.value.trimStart();
    asked = new AbortController();
    try {
      const answer = await fetch(field.dataset.saran + encodeURIComponent(typed), {signal: asked.signal});
      if (answer.ok && document.activeElement === field) show(await answer.json());
    } catch {
      // Typing goes on without.
    }
  };
  field.addEventListener('input', () => {
    close();
    if (field.value.trim().length >= FEWEST) timer = setTimeout(ask, WAIT);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (key) => {
    const count = list.children.length;
    if (key.isComposing || !count) return;
    if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
      key.preventDefault();
      const step = key.key === 'ArrowDown' ? 1 : -1;
      mark(chosen < 0 && step < 0 ? count - 1 : (chosen + 1 + step + count + 1) % (count + 1) - 1);
    } else if (key.key === 'Escape') {
      key.preventDefault();
      close();
    } else if (key.key === 'Enter' && chosen >= 0) {
      key.preventDefault();
      list.children[chosen].click();
    }
  });
})();
