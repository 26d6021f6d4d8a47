// Enters this device, so that it is told also while no page is open. Without scripts it cannot be.
'use strict';
(() => {
  const form = document.getElementById('perangkat-baru');
  const button = form.querySelector('button');
  const said = document.getElementById('perangkat-kata');
  const say = (why) => {
    said.textContent = said.dataset[why];
    said.hidden = false;
  };
  const address = form.dataset.pekerja;
  const policy = window.trustedTypes?.createPolicy('app', { createScriptURL: (it) => (it === address ? it : '') });
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0));
  const enter = async () => {
    if ((await Notification.requestPermission()) !== 'granted') return say('dilarang');
    const worker = await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address);
    const device = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(form.dataset.kunci),
    });
    const { endpoint, keys } = device.toJSON();
    form.alamat.value = endpoint;
    form.kunci.value = keys.p256dh;
    form.rahasia.value = keys.auth;
    form.submit();
  };
  if (!navigator.serviceWorker || !window.PushManager || !window.Notification) return say('tidak');
  form.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.hidden = true;
    await enter().catch(() => say('gagal'));
    button.disabled = false;
  });
})();
