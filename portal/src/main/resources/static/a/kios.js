// The kiosk: all screens are in the page, the answers in one variable. A reset forgets them; what
// was finished waits in the queue until it is sent.
(() => {
  'use strict';
  const GUARD = 300;
  const IDLE = 20;
  const WARNING = 10;
  const THANKS = 15000;
  const BEAT = 60000;
  const MOST = 5000;
  const FRESH = 12 * 3600000;
  const faces = [...document.querySelectorAll('.face')];
  let face, answers, at, shownAt, idle, left, before, isGone, unkept;

  const screens = () => [...face.querySelectorAll('[data-screen]')];
  const steps = () => screens().filter((it) => /service|question|about/.test(it.dataset.screen));
  const named = (name) => screens().find((it) => it.dataset.screen === name);

  function show(screen) {
    faces.forEach((it) => (it.hidden = it !== face));
    document.querySelectorAll('[data-screen]').forEach((it) => (it.hidden = it !== screen));
    document.documentElement.lang = face.lang;
    document.activeElement?.blur();
    scrollTo(0, 0);
    shownAt = performance.now();
    watch();
  }

  // Nothing is kept of the citizen before: not the answers, not the language, not the sound.
  function reset() {
    window.speechSynthesis?.cancel();
    face = faces[0];
    answers = {};
    unkept = null;
    at = -1;
    left = 0;
    show(named(isGone ? 'gone' : 'start'));
  }

  function watch() {
    clearTimeout(idle);
    const screen = screens().find((it) => !it.hidden)?.dataset.screen;
    if (screen === 'done') idle = setTimeout(reset, THANKS);
    else if (screen === 'unkept') idle = setTimeout(reset, 4 * THANKS);
    else if (at >= 0 && screen !== 'idle') idle = setTimeout(warn, IDLE * 1000);
    else if (screen === 'start' && face !== faces[0]) idle = setTimeout(reset, IDLE * 1000);
  }

  function warn() {
    before = screens().find((it) => !it.hidden);
    left = WARNING;
    show(named('idle'));
    tick();
  }

  function tick() {
    named('idle').querySelector('.count').textContent = left;
    idle = setTimeout(() => (--left > 0 ? tick() : reset()), 1000);
  }

  function step(to) {
    at = to;
    if (to < 0) reset();
    else if (to < steps().length) show(steps()[to]);
    else finish();
  }

  function finish() {
    const body = new URLSearchParams(answers).toString();
    answers = {};
    at = -1;
    return keep({ address: location.pathname, body, quiet: true, most: MOST });
  }

  // What cannot be kept stays here until somebody has helped.
  async function keep(item) {
    const isKept = await antrean.add(item).catch(() => false);
    unkept = isKept ? null : item;
    show(named(isKept ? 'done' : 'unkept'));
    await deliver();
  }

  async function deliver(isAsked) {
    await antrean.drain(isAsked);
    const waiting = await antrean.count();
    const dot = document.getElementById('menunggu');
    dot.hidden = !waiting;
    dot.firstChild.textContent = waiting;
    return waiting;
  }

  // Stopped: what is kept here still goes out. Revoked: it is not taken, and the queue forgets it.
  function tell(waiting, isRevoked) {
    document.querySelectorAll('[data-if=sending]').forEach((it) => (it.hidden = isRevoked || !waiting));
    document.querySelectorAll('[data-if=lost]').forEach((it) => (it.hidden = !isRevoked));
  }

  async function beat(isAsked) {
    try {
      const waiting = await deliver(isAsked);
      const answer = await fetch(location.pathname + '/detak', {
        method: 'POST',
        body: new URLSearchParams({ menunggu: waiting }),
      });
      const was = isGone;
      const isRevoked = answer.status === 410;
      isGone = isRevoked || (answer.ok && !(await answer.json()).paired);
      tell(waiting, isRevoked);
      if (was !== isGone && (isGone || was)) reset();
      // A new edition of the page is taken up between two citizens.
      if (answer.ok && performance.now() > FRESH && !named('start').hidden) location.reload();
    } catch {
      // No network: the next beat tries again.
    }
  }

  function listen() {
    const screen = steps()[at];
    const words = [screen.querySelector('h1'), ...screen.querySelectorAll('.answers button')];
    speechSynthesis.cancel();
    words.forEach((it) => {
      const said = new SpeechSynthesisUtterance(it.textContent);
      said.lang = face.lang === 'en' ? 'en-GB' : 'id-ID';
      speechSynthesis.speak(said);
    });
  }

  const deeds = {
    begin: () => step(0),
    answer: (button) => {
      if (button.dataset.name) answers[button.dataset.name] = button.dataset.value;
      step(at + 1);
    },
    back: () => step(at - 1),
    reset,
    retry: () => keep(unkept),
    continue: () => {
      left = 0;
      show(before);
    },
    listen,
    language: (button) => {
      face = faces.find((it) => it.lang === button.lang);
      show(named('start'));
    },
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do]');
    // A second tap of the same finger belongs to the screen before.
    if (!button || performance.now() - shownAt < GUARD) return;
    deeds[button.dataset.do](button);
  });
  document.addEventListener('pointerdown', () => left || watch());
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  // The way back leads here, too: there is no page of another citizen behind this one.
  history.replaceState('bawah', '');
  history.pushState('atas', '');
  addEventListener('popstate', () => {
    history.pushState('atas', '');
    reset();
  });
  addEventListener('pageshow', (event) => event.persisted && reset());
  addEventListener('online', () => beat(true));
  window.speechSynthesis?.addEventListener?.('voiceschanged', () => {
    const voices = speechSynthesis.getVoices();
    document.querySelectorAll('[data-do=listen]').forEach((it) => {
      it.hidden = !voices.some((voice) => voice.lang.startsWith(it.closest('.face').lang));
    });
  });
  document.getElementById('kios').hidden = false;
  reset();
  beat();
  setInterval(() => beat(), BEAT);
  navigator.storage?.persist?.();
})();
