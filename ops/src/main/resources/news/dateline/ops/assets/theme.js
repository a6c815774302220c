// Dark or light as was chosen, before anything is drawn; as the system says where nothing was.
'use strict';
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch (e) {
    // Storage may be off; then nothing is kept.
  }
  if (chosen === 'dark' || chosen === 'light') {
    document.documentElement.dataset.theme = chosen;
  }
})();
