// Shows what this device is told, also while no page is open.
'use strict';
self.addEventListener('push', (event) => {
  const { title, body, lang, path } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, lang, data: path, icon: '/a/ikon-192.png', tag: 'kabar' }),
  );
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
