// The screen in a waiting room: comes anew every minute, but only when there is something to come.
(() => {
  'use strict';
  const note = document.getElementById('putus');
  setInterval(async () => {
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) location.reload();
    else note.hidden = false;
  }, 60000);
})();
