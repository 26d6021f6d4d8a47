// Sign-in: lets people look at the password they type. The page works without it.
(() => {
  'use strict';
  const field = document.getElementById('password');
  const offer = document.getElementById('tampilkan');
  offer.querySelector('input').addEventListener('change', (event) => {
    field.type = event.target.checked ? 'text' : 'password';
  });
})();
