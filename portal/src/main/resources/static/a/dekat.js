// Offices close by: asks the browser where it is, only after a press, and rounds to about a kilometre.
(() => {
  'use strict';
  const form = document.getElementById('dekat');
  if (!form || !isSecureContext || !navigator.geolocation) return;
  form.hidden = false;
  form.addEventListener('submit', (press) => {
    press.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = coords.latitude.toFixed(2);
        form.elements.lon.value = coords.longitude.toFixed(2);
        button.disabled = false;
        form.submit();
      },
      () => {
        button.disabled = false;
        form.querySelector('[role=status]').hidden = false;
      },
      { enableHighAccuracy: false, timeout: 15000, maximumAge: 600000 },
    );
  });
})();
