// Replays one record of quarantine: first only asks what would become of it.
'use strict';
(() => {
  const section = document.querySelector('.replay');
  if (!section) {
    return;
  }
  const said = document.getElementById('replayed');
  const dryRun = document.getElementById('dry-run');
  const forReal = document.getElementById('for-real');

  async function replay(dry) {
    dryRun.disabled = true;
    forReal.disabled = true;
    try {
      const answer = await fetch('/v1/ops/quarantine:replay', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ filter: { ids: [section.dataset.position] }, dryRun: dry, maxPerSecond: 1 }),
      });
      const told = await answer.json();
      said.textContent = answer.ok ? words(told) : told.title + ': ' + told.detail;
      forReal.disabled = !dry || !answer.ok;
    } catch (e) {
      said.textContent = 'The port does not answer.';
    } finally {
      dryRun.disabled = false;
    }
  }

  function words(told) {
    if (told.groups.length === 0) {
      return 'It does not wait any more.';
    }
    return (told.dryRun ? 'It would be: ' : 'It is: ')
      + told.groups.map((group) => group.outcome + ', ' + group.meaning).join('; ') + '.';
  }

  dryRun.addEventListener('click', () => replay(true));
  forReal.addEventListener('click', () => replay(false));
})();
