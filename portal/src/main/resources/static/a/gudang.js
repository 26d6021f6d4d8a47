// A store of this device, for pages, the kiosk and the worker. What one call does happens whole or
// not at all.
self.gudang = (() => {
  'use strict';
  const opened = (name, store) =>
    new Promise((done, fail) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });

  // What `work` returns is a request, or anything else with a result.
  return async (name, store, mode, work) => {
    const database = await opened(name, store);
    try {
      return await new Promise((done, fail) => {
        const transaction = database.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => fail(transaction.error);
      });
    } finally {
      database.close();
    }
  };
})();
