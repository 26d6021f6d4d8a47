// What time it is, by what has passed since the portal last said so. A device's own clock may be
// wrong by years, or be put right between two looks: then only the time that surely passed counts.
self.jam = (() => {
  'use strict';
  const LEAP = 60 * 86400000;
  const life = Math.random();

  const written = (work) =>
    gudang('suara-jam', 'jam', 'readwrite', (store) => {
      const found = store.get('jam');
      const done = {};
      found.onsuccess = () => {
        const look = { key: 'jam', wall: Date.now(), steady: performance.now(), life };
        done.result = work(found.result, look);
        store.put({ ...look, time: done.result });
      };
      return done;
    });

  // A clock that was set back, or forward by months, is not believed. One that ran on while the
  // device slept is.
  function passed(known, look) {
    const sure = known.life === look.life ? look.steady - known.steady : 0;
    const told = look.wall - known.wall;
    return told >= sure && told < sure + LEAP ? told : sure;
  }

  const now = () => written((known, look) => (known ? known.time + passed(known, look) : look.wall));

  // The portal says the time with every answer.
  async function heard(answer) {
    const time = Date.parse(answer.headers.get('Date'));
    if (time) await written(() => time);
  }

  return { now, heard };
})();
