// Charts of the officers' pages. Each is drawn from the table that stands in the page; no table, no
// chart. The script changes nothing else.
(() => {
  'use strict';
  const INK = '#1f1f1f', GREY = '#525252', RULE = '#e3e3e2', LINE = '#737373';
  const BLUE = '#0956c3', NAVY = '#083575', RED = '#9c1c1c', BAND = 'rgba(9,86,195,.14)';
  const SCORES = ['#9c1c1c', '#c98500', '#3f86cf', '#083575'];
  const LOCALE = document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID';
  const ENGLISH = LOCALE === 'en-GB';
  const say = (id, en) => ENGLISH ? en : id;
  const format = (places) => new Intl.NumberFormat(LOCALE, {minimumFractionDigits: places, maximumFractionDigits: places}).format;
  const whole = format(0), one = format(1), two = format(2);
  const wide = matchMedia('(min-width:1080px)');

  /** Rows of a table as objects: every cell with data-k, numbers where data-v is one, null where it is missing. */
  const rowsOf = (id) => [...document.getElementById(id).tBodies[0].rows].map((row) => {
    const values = {row};
    for (const cell of row.querySelectorAll('[data-k]')) {
      const value = cell.dataset.v;
      values[cell.dataset.k] = value === undefined || value === '' ? null : isNaN(value) ? value : Number(value);
    }
    return values;
  });

  const floor5 = (values) => Math.max(25, 5 * Math.floor((Math.min(...values) - 1) / 5));
  const known = (values) => values.filter((value) => value !== null);

  /** Faint lines where a grade begins, with its letter. */
  const grades = {
    id: 'grades',
    beforeDatasetsDraw({ctx, chartArea: area, scales}) {
      ctx.save();
      ctx.font = '600 12px system-ui,sans-serif';
      ctx.textBaseline = 'middle';
      for (const [letter, from] of [['A', 88.31], ['B', 76.61], ['C', 65]]) {
        const y = scales.y.getPixelForValue(from);
        if (y < area.top || y > area.bottom) continue;
        ctx.strokeStyle = LINE;
        ctx.setLineDash([2, 4]);
        ctx.beginPath();
        ctx.moveTo(area.left, y);
        ctx.lineTo(area.right, y);
        ctx.stroke();
        ctx.fillStyle = GREY;
        ctx.fillText(letter, area.right + 7, y);
      }
      ctx.restore();
    },
  };

  /** Index per month inside its interval. */
  const trend = (rows) => ({
    type: 'line',
    data: {
      labels: rows.map((row) => row.label),
      datasets: [
        {data: rows.map((row) => row.low), pointRadius: 0, borderWidth: 0},
        {data: rows.map((row) => row.high), pointRadius: 0, borderWidth: 0, backgroundColor: BAND, fill: '-1'},
        {data: rows.map((row) => row.ikm), borderColor: BLUE, backgroundColor: BLUE, borderWidth: 2.5, pointRadius: 4, pointHoverRadius: 6, clip: 8},
      ],
    },
    options: {
      scales: {
        x: {grid: {display: false}, ticks: {maxRotation: 0, autoSkipPadding: 12}},
        y: {min: floor5(known(rows.flatMap((row) => [row.low, row.ikm]))), max: 100, grid: {color: RULE}, border: {display: false}, ticks: {maxTicksLimit: 6}},
      },
      plugins: {tooltip: {
        filter: (item) => item.datasetIndex === 2,
        callbacks: {label: ({dataIndex}) => {
          const row = rows[dataIndex];
          return [`IKM ${two(row.ikm)}` + (row.low === null ? '' : ` (${one(row.low)}–${one(row.high)})`), say(`${whole(row.n)} penilaian`, `${whole(row.n)} ratings`)];
        }},
      }},
    },
    plugins: [grades],
  });

  /** White percentages inside the darkest segments. */
  const percents = {
    id: 'percents',
    afterDatasetsDraw(chart) {
      const {ctx} = chart;
      ctx.save();
      ctx.fillStyle = '#fff';
      ctx.font = '600 13px system-ui,sans-serif';
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const index of [0, 3]) {
        chart.getDatasetMeta(index).data.forEach((bar, i) => {
          const width = Math.abs(bar.x - bar.base);
          if (width > 36) ctx.fillText(whole(chart.data.datasets[index].data[i]) + '%', (bar.x + bar.base) / 2, bar.y);
        });
      }
      ctx.restore();
    },
  };

  /** Shares of the four scores per element, in the order of the table's rows. */
  const shares = (rows) => ({
    type: 'bar',
    data: {
      labels: rows.map((row) => row.label),
      datasets: SCORES.map((colour, i) => ({
        data: rows.map((row) => row.n ? 100 * row['c' + (i + 1)] / row.n : null),
        backgroundColor: colour, borderColor: '#fff', borderWidth: {right: i < 3 ? 1 : 0}, borderSkipped: false, barPercentage: .72, categoryPercentage: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      layout: {autoPadding: false, padding: {top: 0, right: 0, bottom: 0, left: 0}},
      scales: {
        x: {stacked: true, min: 0, max: 100, display: false},
        y: {stacked: true, grid: {display: false}, border: {display: false}, ticks: {display: !wide.matches}},
      },
      plugins: {tooltip: {callbacks: {label: ({datasetIndex, dataIndex, raw}) =>
        say(`Nilai ${datasetIndex + 1}: `, `Score ${datasetIndex + 1}: `) + `${one(raw)}% (${whole(rows[dataIndex]['c' + (datasetIndex + 1)])})`}}},
    },
    plugins: [percents],
  });

  const TIERS = {
    ABOVE: {colour: NAVY, shape: 'triangle', turn: 0},
    NOT_DISTINGUISHABLE: {colour: BLUE, shape: 'circle', turn: 0},
    BELOW: {colour: RED, shape: 'triangle', turn: 180},
  };
  const points = (rows, radius) => ({
    pointStyle: rows.map((row) => TIERS[row.tier].shape),
    pointRotation: rows.map((row) => TIERS[row.tier].turn),
    pointBackgroundColor: rows.map((row) => TIERS[row.tier].colour),
    pointBorderColor: '#fff',
    pointRadius: rows.map((row) => row.tier === 'NOT_DISTINGUISHABLE' ? radius : radius + 1.5),
    pointHoverRadius: radius + 3,
  });

  /** Interval ends of each point, and the mean of the group as a dashed line. */
  const whiskers = {
    id: 'whiskers',
    beforeDatasetsDraw(chart, args, {rows, target}) {
      const {ctx, chartArea: area, scales: {x}} = chart;
      ctx.save();
      if (target !== null) {
        ctx.strokeStyle = LINE;
        ctx.setLineDash([4, 4]);
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(target), area.top);
        ctx.lineTo(x.getPixelForValue(target), area.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
      }
      ctx.strokeStyle = INK;
      ctx.lineWidth = 2;
      chart.getDatasetMeta(0).data.forEach((point, i) => {
        if (rows[i].low === null) return;
        const from = x.getPixelForValue(rows[i].low), to = x.getPixelForValue(rows[i].high);
        ctx.beginPath();
        ctx.moveTo(from, point.y);
        ctx.lineTo(to, point.y);
        for (const end of [from, to]) {
          ctx.moveTo(end, point.y - 5);
          ctx.lineTo(end, point.y + 5);
        }
        ctx.stroke();
      });
      ctx.restore();
    },
  };

  const number = (text) => text === undefined || text === '' ? null : Number(text);
  const about = (row) => [row.label, `IKM ${two(row.ikm)}` + (row.low === undefined || row.low === null ? '' : ` (${one(row.low)}–${one(row.high)})`), say(`${whole(row.n)} penilaian`, `${whole(row.n)} ratings`)];

  /** A dot with its interval per unit, on one scale for all pages; on wide screens exactly beside the unit's row. */
  const caterpillar = (rows, figure) => {
    if (!wide.matches) figure.style.height = rows.length * 34 + 48 + 'px';
    else figure.style.height = '';
    const top = rows[0].row.offsetTop;
    const height = rows[0].row.parentElement.offsetHeight;
    const at = (row, i) => wide.matches ? row.row.offsetTop - top + row.row.offsetHeight / 2 : i + .5;
    const short = (name) => name.length > 16 ? name.slice(0, 15) + '…' : name;
    const low = Number(figure.dataset.low), high = Number(figure.dataset.high);
    return {
      type: 'scatter',
      data: {datasets: [{data: rows.map((row, i) => ({x: row.ikm, y: at(row, i)})), ...points(rows, 6)}]},
      options: {
        layout: {autoPadding: false, padding: {top: 0, right: 12, bottom: 0, left: wide.matches ? 12 : 0}},
        scales: {
          x: {position: 'top', min: low, max: high, grid: {color: RULE, drawTicks: !wide.matches}, border: {display: false}, ticks: {display: !wide.matches, maxTicksLimit: 6}, afterFit: (axis) => { if (wide.matches) axis.height = 0; }},
          y: {reverse: true, min: 0, max: wide.matches ? height : rows.length, grid: {display: false}, border: {display: false}, display: !wide.matches,
            afterBuildTicks: (axis) => { axis.ticks = rows.map((row, i) => ({value: i + .5})); },
            ticks: {autoSkip: false, callback: (value) => short(rows[Math.floor(value)]?.label ?? '')}},
        },
        plugins: {whiskers: {rows, target: number(figure.dataset.target)}, tooltip: {callbacks: {label: ({dataIndex}) => about(rows[dataIndex])}}},
      },
      plugins: [whiskers, axis(figure)],
    };
  };

  /** The numbers of the scale stay in view above a long picture. */
  const axis = (figure) => ({
    id: 'axis',
    afterLayout({scales: {x}}) {
      figure.querySelector('.axis')?.replaceChildren(...x.ticks.map(({value}) => {
        const mark = document.createElement('span');
        mark.textContent = whole(value);
        mark.style.left = x.getPixelForValue(value) + 'px';
        return mark;
      }));
    },
  });

  /** Units by number of ratings between the limits of chance around the mean of the group. */
  const funnel = (rows, figure) => {
    const target = Number(figure.dataset.target), spread = Number(figure.dataset.spread), between = number(figure.dataset.between) || 0;
    const most = Math.max(...rows.map((row) => row.n)) * 1.06;
    const least = Math.max(5, Math.min(...rows.map((row) => row.n)) * .6);
    const ns = Array.from({length: 61}, (_, i) => least * Math.pow(most / least, i / 60));
    const limit = (z) => ns.map((n) => ({x: n, y: target + z * Math.sqrt(spread * spread / n + between)}));
    const line = (z, colour, dash) => ({type: 'line', data: limit(z), borderColor: colour, borderWidth: 1.5, borderDash: dash, pointRadius: 0, pointHitRadius: 0});
    const low = Math.min(...rows.map((row) => row.ikm), ...limit(-3.090232).slice(6).map((point) => point.y));
    return {
      type: 'scatter',
      data: {datasets: [
        {data: rows.map((row) => ({x: row.n, y: row.ikm})), ...points(rows, 5), order: 0},
        line(0, LINE, [5, 4]), line(1.959964, LINE, []), line(-1.959964, LINE, []), line(3.090232, INK, []), line(-3.090232, INK, []),
      ]},
      options: {
        scales: {
          x: {min: 0, max: most, title: {display: true, text: say('Jumlah penilaian', 'Number of ratings')}, grid: {display: false}, ticks: {callback: whole, includeBounds: false}},
          y: {min: floor5([low]), max: 100, title: {display: true, text: 'IKM'}, grid: {color: RULE}, border: {display: false}},
        },
        plugins: {tooltip: {filter: (item) => item.datasetIndex === 0, callbacks: {label: ({dataIndex}) => about(rows[dataIndex])}}},
      },
    };
  };

  /** Points in time between their limits of chance; those that break a rule are red and pointed. */
  const control = (rows, figure) => {
    const seen = rows.filter((row) => row.ikm !== null), target = Number(figure.dataset.target);
    const line = (key, colour, dash) => ({data: seen.map((row) => key ? row[key] : target), borderColor: colour, borderWidth: 1.5, borderDash: dash, pointRadius: 0, stepped: key ? 'middle' : false});
    return {
      type: 'line',
      data: {labels: seen.map((row) => row.label), datasets: [
        {data: seen.map((row) => row.ikm), borderColor: BLUE, borderWidth: 2, pointRadius: seen.map((row) => row.signal ? 7 : 4), pointStyle: seen.map((row) => row.signal ? 'triangle' : 'circle'), pointBackgroundColor: seen.map((row) => row.signal ? RED : BLUE), pointBorderColor: '#fff'},
        line('low', INK, [5, 4]), line('high', INK, [5, 4]), line('', LINE, []),
      ]},
      options: {
        scales: {x: {grid: {display: false}, ticks: {maxRotation: 0, autoSkipPadding: 12}}, y: {grid: {color: RULE}, border: {display: false}, ticks: {maxTicksLimit: 6}}},
        plugins: {tooltip: {filter: (item) => item.datasetIndex === 0, callbacks: {label: ({dataIndex}) => about({...seen[dataIndex]}).slice(1)}}},
      },
    };
  };

  /** The mean of both scales as two lines. */
  const middle = {
    id: 'middle',
    beforeDatasetsDraw({ctx, chartArea: area, scales: {x, y}, data}) {
      const points = data.datasets[0].data;
      const half = (key) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
      ctx.save();
      ctx.strokeStyle = LINE;
      ctx.setLineDash([4, 4]);
      ctx.strokeRect(x.getPixelForValue(half('x')), area.top - 9, 0, area.bottom - area.top + 9);
      ctx.strokeRect(area.left, y.getPixelForValue(half('y')), area.right - area.left, 0);
      ctx.restore();
    },
    /** Each code beside its point, where no other point or code stands. */
    afterDatasetsDraw({ctx, scales: {x, y}, data}) {
      const dots = data.datasets[0].data.map((point) => ({code: point.code, x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y)}));
      const taken = dots.map((dot) => [dot.x - 8, dot.y - 8, dot.x + 8, dot.y + 8]);
      const free = (box) => taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
      for (const dot of dots) {
        const width = ctx.measureText(dot.code).width;
        const boxes = [[9, -7], [-9 - width, -7], [9, 17], [-9 - width, 17], [-width / 2, -11], [-width / 2, 23]]
          .map(([right, down]) => [dot.x + right, dot.y + down - 12, dot.x + right + width, dot.y + down]);
        const box = boxes.find(free) || boxes[0];
        taken.push(box);
        ctx.fillText(dot.code, box[0], box[3]);
      }
    },
  };

  /** How elements do, and how much they matter; those to see to first are red and pointed. */
  const priority = (rows) => {
    const seen = rows.filter((row) => row.r !== null);
    return {
      type: 'scatter',
      data: {datasets: [{data: seen.map((row) => ({x: row.mean, y: row.r, code: row.label})), pointRadius: seen.map((row) => row.first ? 8 : 6), pointStyle: seen.map((row) => row.first ? 'triangle' : 'circle'), pointBackgroundColor: seen.map((row) => row.first ? RED : BLUE), pointBorderColor: '#fff'}]},
      options: {
        layout: {padding: {top: 18, right: 30}},
        scales: {
          x: {title: {display: true, text: say('Nilai', 'Mean')}, grid: {color: RULE}},
          y: {title: {display: true, text: say('Arti', 'Importance')}, grid: {color: RULE}},
        },
        plugins: {tooltip: {callbacks: {label: ({dataIndex}) => `${seen[dataIndex].label}: ${two(seen[dataIndex].mean)}, ${two(seen[dataIndex].r)}`}}},
      },
      plugins: [middle],
    };
  };

  const kinds = {trend, shares, caterpillar, funnel, control, priority};

  const draw = (figure) => {
    const rows = rowsOf(figure.dataset.table);
    if (rows.length === 0) return;
    const canvas = figure.querySelector('canvas');
    Chart.getChart(canvas)?.destroy();
    if (figure.getClientRects().length === 0) return;
    new Chart(canvas, kinds[figure.dataset.chart](rows, figure));
    figure.dataset.drawn = '1';
  };

  const start = () => {
    if (!window.Chart) return;
    Chart.defaults.locale = LOCALE;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 14;
    Chart.defaults.color = GREY;
    Chart.defaults.maintainAspectRatio = false;
    Chart.defaults.layout.padding = {top: 8, right: 18};
    Chart.defaults.plugins.legend.display = false;
    Chart.defaults.plugins.tooltip.displayColors = false;
    Chart.defaults.plugins.tooltip.backgroundColor = INK;
    Chart.defaults.plugins.tooltip.padding = 10;
    Chart.defaults.animation = false;
    const idle = window.requestIdleCallback || ((task) => setTimeout(task, 1));
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        idle(() => draw(entry.target));
      }
    }, {rootMargin: '200px'});
    document.querySelectorAll('[data-chart]').forEach((figure) => {
      if (figure.getClientRects().length > 0 || figure.closest('details')) seen.observe(figure);
      else figure.dataset.drawn = 'later';
    });
    wide.addEventListener('change', () => document.querySelectorAll('[data-drawn]').forEach(draw));
  };

  start();
})();
