// Fills number and key in from a private link (/lacak#number.key), whose last part no server sees.
'use strict';
(() => {
  const fill = () => {
    const [ticket, key, ...more] = location.hash.slice(1).split('.');
    if (!ticket || !key || more.length > 0) return;
    document.getElementById('ticket').value = ticket.slice(0, 40);
    document.getElementById('kunci').value = key.slice(0, 60);
    document.getElementById('terisi').hidden = false;
    history.replaceState(null, '', location.pathname + location.search);
    document.querySelector('main button').focus();
  };
  addEventListener('hashchange', fill);
  fill();
})();
