// What all pages do: stay up to date, count down, tell new incidents, change between dark and light.
'use strict';
(() => {
  const REFRESH_MS = 2000;
  // Twice as long as the longest interval: a snapshot comes by then, or word that there is none.
  const SILENT_MS = 60000;
  const SECOND = 1000;
  const shown = document.getElementById('shown');
  const live = document.getElementById('live');
  const news = document.getElementById('news');
  let known = null;
  let heard = Date.now();
  let refreshed = 0;
  let refreshing = false;

  // Makes one tree of elements the same as another and leaves alone what is the same: focus and scrolling stay.
  function become(old, fresh) {
    if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || (old.id || '') !== (fresh.id || '')) {
      old.replaceWith(document.importNode(fresh, true));
      return;
    }
    if (old.nodeType === Node.TEXT_NODE) {
      if (old.data !== fresh.data) {
        old.data = fresh.data;
      }
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE || old.dataset.chart) {
      return;
    }
    attributes(old, fresh);
    const children = [...fresh.childNodes];
    const there = [...old.childNodes];
    children.forEach((child, i) => {
      if (i < there.length) {
        become(there[i], child);
      } else {
        old.append(document.importNode(child, true));
      }
    });
    there.slice(children.length).forEach((child) => child.remove());
  }

  // Whoever opened or closed something wants it so.
  function attributes(old, fresh) {
    for (const { name, value } of [...fresh.attributes]) {
      if (name !== 'open' && old.getAttribute(name) !== value) {
        old.setAttribute(name, value);
      }
    }
    for (const { name } of [...old.attributes]) {
      if (name !== 'open' && !fresh.hasAttribute(name)) {
        old.removeAttribute(name);
      }
    }
  }

  async function refresh() {
    if (!shown || refreshing || document.hidden || Date.now() - refreshed < REFRESH_MS) {
      return;
    }
    refreshing = true;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('shown');
      if (answer.ok && fresh) {
        become(shown, fresh);
        countDown();
      }
    } catch (e) {
      say('bad', '■', 'no answer');
    } finally {
      refreshed = Date.now();
      refreshing = false;
    }
  }

  function say(style, shape, word) {
    if (live.dataset.word !== word) {
      live.dataset.word = word;
      live.className = 'mark ' + style;
      const hidden = document.createElement('span');
      hidden.setAttribute('aria-hidden', 'true');
      hidden.textContent = shape;
      live.replaceChildren(hidden, ' ' + word);
    }
  }

  function tell(incidents) {
    const now = new Map(incidents.map((incident) => [
      [incident.trouble, incident.stage, incident.since].join(' '), incident.trouble + ' ' + incident.stage
        + ': ' + incident.detail]));
    if (known) {
      const fresh = [...now].filter(([key]) => !known.has(key)).map(([, text]) => text);
      const over = [...known].filter(([key]) => !now.has(key)).map(([, text]) => text);
      const words = [...fresh.map((text) => 'New incident: ' + text), ...over.map((text) => 'Over: ' + text)];
      if (words.length > 0) {
        news.textContent = words.join('. ');
      }
    }
    known = now;
    document.title = document.title.replace(/^\(\d+\) /, '');
    if (now.size > 0) {
      document.title = '(' + now.size + ') ' + document.title;
    }
  }

  function span(seconds) {
    if (seconds < 120) {
      return Math.round(seconds) + ' s';
    }
    if (seconds < 7200) {
      return Math.floor(seconds / 60) + ' min ' + Math.floor(seconds % 60) + ' s';
    }
    return seconds < 172800
      ? Math.floor(seconds / 3600) + ' h ' + Math.floor(seconds % 3600 / 60) + ' min'
      : Math.floor(seconds / 86400) + ' d ' + Math.floor(seconds % 86400 / 3600) + ' h';
  }

  function countDown() {
    for (const time of document.querySelectorAll('time.countdown')) {
      const left = (Date.parse(time.dateTime) - Date.now()) / SECOND;
      time.textContent = left > 0 ? 'in ' + span(left) : 'now';
    }
  }

  // Whoever is frozen cannot say that it is.
  function watch() {
    if (Date.now() - heard > SILENT_MS) {
      say('bad', '■', 'not live');
    }
  }

  function listen() {
    const source = new EventSource('/v1/ops/live');
    source.addEventListener('open', () => say('good', '●', 'live'));
    source.addEventListener('error', () => say('bad', '■', 'not live'));
    source.addEventListener('unmeasured', () => {
      heard = Date.now();
      say('bad', '■', 'not measured');
      refresh();
    });
    source.addEventListener('snapshot', (event) => {
      const snapshot = JSON.parse(event.data);
      heard = Date.now();
      say('good', '●', 'live');
      tell(snapshot.incidents);
      document.dispatchEvent(new CustomEvent('snapshot', { detail: snapshot }));
      refresh();
    });
    addEventListener('pagehide', () => source.close());
  }

  function theme() {
    const button = document.getElementById('theme');
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const root = document.documentElement;
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
    const name = () => {
      button.textContent = isDark() ? 'Light' : 'Dark';
      document.dispatchEvent(new Event('theme'));
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', root.dataset.theme);
      } catch (e) {
        // Then it holds for this page.
      }
      name();
    });
    dark.addEventListener('change', name);
    button.hidden = false;
    name();
  }

  theme();
  listen();
  countDown();
  setInterval(countDown, SECOND);
  setInterval(watch, SECOND);
})();
