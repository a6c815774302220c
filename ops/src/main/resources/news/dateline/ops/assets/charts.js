// The charts of the pipeline: the last hour from the history, then a point for each snapshot.
'use strict';
(async () => {
  const HOUR = 3600;
  const HEIGHT = 220;
  const COLOURS = 6;
  // Lines that nobody has to tell apart by their colour.
  const DASHES = [[], [8, 4], [2, 3], [12, 3, 2, 3], [4, 4], [1, 5]];
  const charts = [];

  const clock = (seconds, letters) => new Date(seconds * 1000).toISOString().slice(11, letters);
  // A custom property may hold light-dark(); what it comes to is asked of an element.
  const probe = document.createElement('span');
  probe.className = 'probe';
  document.body.append(probe);
  const colour = (name) => {
    probe.dataset.colour = name;
    return getComputedStyle(probe).color;
  };

  function stages(points) {
    return [...new Set(points.flatMap((point) => Object.keys(point.stages)))].sort();
  }

  function table(points, names, value) {
    return [points.map((point) => Date.parse(point.at) / 1000),
      ...names.map((name) => points.map((point) => value(point, name)))];
  }

  function options(place, names) {
    const axis = { stroke: colour('text'), grid: { stroke: colour('grid') }, ticks: { stroke: colour('grid') } };
    return {
      width: place.clientWidth,
      height: HEIGHT,
      cursor: { drag: { x: false, y: false } },
      scales: { y: { range: (chart, low, high) => [0, Math.max(1, high * 1.1)] } },
      axes: [{ ...axis, values: (chart, splits) => splits.map((at) => clock(at, 16)) }, axis],
      series: [{ value: (chart, at) => (at === null ? '' : clock(at, 19)) },
        ...names.map((name, i) => ({
          label: name,
          stroke: colour('line-' + (i % COLOURS + 1)),
          dash: DASHES[i % DASHES.length],
          width: 2,
          points: { show: false },
        }))],
    };
  }

  class Chart {
    constructor(place, points) {
      this.place = place;
      this.points = points;
      this.names = null;
      place.setAttribute('role', 'img');
      new ResizeObserver(() => this.plot && this.plot.setSize({ width: place.clientWidth, height: HEIGHT }))
        .observe(place);
      this.draw();
    }

    draw() {
      const lag = this.place.dataset.chart === 'lag';
      const names = lag ? stages(this.points) : ['quarantined', 'embargoed'];
      const value = lag
        ? (point, name) => (point.stages[name] ? point.stages[name].seconds : null)
        : (point, name) => point[name];
      const data = table(this.points, names, value);
      if (!this.plot || names.join() !== this.names.join()) {
        this.anew(names, data);
      } else {
        this.plot.setData(data);
      }
      const last = this.points[this.points.length - 1];
      this.place.setAttribute('aria-label', 'Chart. Now: '
        + (last ? names.map((name) => name + ' ' + value(last, name)).join(', ') : 'nothing yet'));
    }

    anew(names, data) {
      if (this.plot) {
        this.plot.destroy();
      }
      this.names = names;
      this.plot = new uPlot(options(this.place, names), data, this.place);
    }

    restyle() {
      this.names = null;
      if (this.plot) {
        this.plot.destroy();
        this.plot = null;
      }
      this.draw();
    }
  }

  function point(snapshot) {
    return {
      at: snapshot.at,
      stages: Object.fromEntries(snapshot.stages.map((stage) => [stage.stage, stage])),
      quarantined: snapshot.quarantine.waiting,
      embargoed: snapshot.embargoes.held,
    };
  }

  const answer = await fetch('/v1/ops/history');
  const points = answer.ok ? (await answer.json()).points : [];
  for (const place of document.querySelectorAll('[data-chart]')) {
    charts.push(new Chart(place, points));
  }
  document.addEventListener('snapshot', (event) => {
    const next = point(event.detail);
    const last = points[points.length - 1];
    if (last && Date.parse(last.at) >= Date.parse(next.at)) {
      return;
    }
    points.push(next);
    while (Date.parse(points[0].at) < Date.parse(next.at) - HOUR * 1000) {
      points.shift();
    }
    charts.forEach((chart) => chart.draw());
  });
  document.addEventListener('theme', () => charts.forEach((chart) => chart.restyle()));
})();
