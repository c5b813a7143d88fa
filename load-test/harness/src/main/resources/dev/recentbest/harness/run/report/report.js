'use strict';
(() => {
  const charts = JSON.parse(document.getElementById('data').textContent);
  const drawn = [];
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const percent = x => {
    const value = 100 - 100 / x;
    return Number(value.toPrecision(value < 99 ? 3 : 6)) + ' %';
  };

  function axis(label, values) {
    return {
      label, values,
      stroke: colour('--quiet'),
      grid: { stroke: colour('--rule'), width: 1 },
      ticks: { stroke: colour('--rule'), width: 1 },
    };
  }

  function options(chart, width) {
    const number = value => value == null ? '-' : value.toLocaleString('en', { maximumFractionDigits: 1 });
    const xAxis = axis(chart.xTitle, chart.percentiles ? (u, splits) => splits.map(x => x == null ? null : percent(x)) : undefined);
    if (chart.percentiles) {
      xAxis.splits = () => [1, 2, 10, 100, 1000, 10000, 100000].filter(x => x <= chart.x[chart.x.length - 1] * 1.01);
    }
    const yAxis = axis(chart.unit, (u, splits) => splits.map(value => value == null ? null : number(value)));
    yAxis.size = 70;
    return {
      width,
      height: 300,
      scales: {
        x: { time: false, distr: chart.percentiles ? 3 : 1 },
        y: { range: (u, low, high) => [0, high > 0 ? high * 1.05 : 1] },
      },
      axes: [xAxis, yAxis],
      series: [
        { label: chart.xTitle, value: (u, x) => x == null ? '-' : chart.percentiles ? percent(x) : number(x) },
        ...chart.lines.map((line, i) => ({
          label: line.name,
          stroke: colour('--line' + i % 4),
          width: 2,
          dash: i === 0 ? undefined : [[8, 3], [2, 3], [12, 3, 2, 3]][(i - 1) % 3],
          spanGaps: true,
          value: (u, y) => y == null ? '-' : number(y) + ' ' + chart.unit,
        })),
      ],
    };
  }

  function draw() {
    drawn.splice(0).forEach(chart => chart.destroy());
    charts.forEach((chart, i) => {
      const place = document.getElementById('chart-' + i);
      if (chart.x.length > 0) {
        drawn.push(new uPlot(options(chart, place.clientWidth), [chart.x, ...chart.lines.map(line => line.y)], place));
      }
    });
  }

  draw();
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      draw();
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
