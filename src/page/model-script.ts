/**
 * Sliders and plots of a model. `drawModel(root, view, evaluate)` fills the parts of `root` whose `data-part` it knows; `evaluate` takes a
 * list of points and gives, or promises, their values, which are undefined outside of the domain. Without it a page shows the model
 * at one point.
 */
export const MODEL_SCRIPT = `
globalThis.drawModel = (root, view, evaluate) => {
  const COLOURS = { blue: '#0072b2', vermillion: '#d55e00', green: '#009e73', orange: '#e69f00', purple: '#cc79a7', sky: '#56b4e9', black: '#000000', grey: '#6b6b6b' };
  // letters keep their size on narrow screens
  const WIDTH = Math.max(300, Math.min(480, root.clientWidth || 480));
  const [LEFT, RIGHT, TOP, BOTTOM, POINTS, CELLS, STEPS] = [70, 14, 10, 46, 161, 48, 400];
  const part = (name) => root.querySelector('[data-part="' + name + '"]');
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(name === 'svg' || SHAPES.includes(name) ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const SHAPES = ['path', 'rect', 'text', 'tspan', 'circle', 'title'];
  const shown = (value) => value === undefined || Number.isNaN(value) ? 'no value' : String(Number(value.toPrecision(6))).replace(/-/g, '\\u2212');
  const named = (label, below, attributes) => { const [, letter, index] = /^([^_]+?)_?(\\d+|(?<=_).+)?$/.exec(label) ?? [label, label]; return index === undefined ? [letter] : [letter, make(below, attributes, index)]; };
  const place = ({ from, to, log }, share) => log ? from * (to / from) ** share : from + share * (to - from);
  const share = ({ from, to, log }, value) => log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  const point = view.sliders.map(({ value }) => value);
  const ticks = ({ from, to, log }) => {
    const all = [];
    if (log) {
      for (let k = Math.floor(Math.log10(from)); 10 ** k <= to; k += 1) for (const m of to / from < 40 ? [1, 2, 5] : [1]) all.push(Number(m + 'e' + k));
    } else {
      const raw = (to - from) / 5;
      const power = 10 ** Math.floor(Math.log10(raw));
      const step = power * ([1, 2, 5].find((m) => m * power >= raw) ?? 10);
      for (let k = Math.ceil(from / step); k * step <= to; k += 1) all.push(k * step);
    }
    return all.filter((value) => value >= from && value <= to);
  };
  const axisLabel = ({ name, label }) => name === undefined ? [label] : (([letter, ...below]) => [make('tspan', { 'font-style': 'italic' }, letter), ...below])(named(label, 'tspan', { dy: 4, 'font-size': 11 }));
  const axes = (x, y, height, title) => {
    const across = (value) => LEFT + share(x, value) * (WIDTH - LEFT - RIGHT);
    const up = (value) => height - BOTTOM - share(y, value) * (height - BOTTOM - TOP);
    const svg = make('svg', { class: 'figure', viewBox: '0 0 ' + WIDTH + ' ' + height, role: 'img', 'font-family': 'Helvetica, Arial, sans-serif', 'font-size': 12 }, make('title', {}, title), make('rect', { width: WIDTH, height, fill: '#fff' }));
    const finish = () => {
      svg.append(make('rect', { x: LEFT, y: TOP, width: WIDTH - LEFT - RIGHT, height: height - TOP - BOTTOM, fill: 'none', stroke: '#000' }));
      for (const value of ticks(x)) svg.append(make('path', { d: 'M' + across(value) + ',' + (height - BOTTOM) + 'v-5', stroke: '#000' }), make('text', { x: across(value), y: height - BOTTOM + 16, 'text-anchor': 'middle' }, shown(value)));
      for (const value of ticks(y)) svg.append(make('path', { d: 'M' + LEFT + ',' + up(value) + 'h5', stroke: '#000' }), make('text', { x: LEFT - 6, y: up(value) + 3.5, 'text-anchor': 'end' }, shown(value)));
      svg.append(make('text', { x: (LEFT + WIDTH - RIGHT) / 2, y: height - 8, 'text-anchor': 'middle', 'font-size': 14 }, ...axisLabel(x)), make('text', { transform: 'translate(14,' + (TOP + height - BOTTOM) / 2 + ') rotate(-90)', 'text-anchor': 'middle', 'font-size': 14 }, ...axisLabel(y)));
      return svg;
    };
    return { svg, across, up, finish };
  };
  const plot = (panel, along, rows, here) => {
    const numbers = rows.flatMap((row) => panel.curves.map(({ index }) => row && row[index])).filter(Number.isFinite);
    const [low, high] = numbers.length === 0 ? [0, 1] : [Math.min(0, ...numbers), Math.max(0, ...numbers)];
    const free = (high - low) / 16 || 1;
    const x = view.sliders[along];
    const y = { label: panel.label, from: low < 0 ? low - free : low, to: high + free };
    const { svg, across, up, finish } = axes(x, y, 260, panel.label + ' against ' + x.label);
    for (const { index, name, colour } of panel.curves) {
      let d = '';
      rows.forEach((row, k) => {
        const value = row && row[index];
        if (!Number.isFinite(value)) return void (d += ' ');
        const before = k > 0 && rows[k - 1] && Number.isFinite(rows[k - 1][index]);
        d += (before ? 'L' : 'M') + across(place(x, k / (POINTS - 1))).toFixed(1) + ',' + up(value).toFixed(1);
      });
      svg.append(make('path', { d: d.trim() || 'M0,0', 'data-name': name, fill: 'none', stroke: COLOURS[colour], 'stroke-width': 1.8 }));
    }
    const at = across(Math.min(x.to, Math.max(x.from, point[along])));
    if (Number.isFinite(at)) svg.append(make('path', { d: 'M' + at + ',' + TOP + 'V' + (260 - BOTTOM), stroke: '#6b6b6b', 'stroke-dasharray': '4 3' }));
    const values = panel.curves.map(({ index, name, label, colour }) => {
      const value = here && here[index];
      return make('li', {}, make('span', { class: 'key', style: 'background:' + COLOURS[colour] }), label + ' ', make('data', { 'data-name': name, value: String(value) }, here === undefined ? 'outside of the domain' : shown(value)));
    });
    return make('figure', {}, finish(), make('ul', { class: 'values' }, ...values));
  };
  const regionPlot = (h, v, inside) => {
    const [x, y] = [view.sliders[h], view.sliders[v]];
    const { svg, across, up, finish } = axes(x, y, 320, 'Where the two qubits are entangled, for ' + x.label + ' and ' + y.label);
    let d = '';
    for (let i = 0; i < CELLS; i += 1) for (let j = 0, from; j <= CELLS; j += 1) {
      if (j < CELLS && inside(i, j)) from ??= j;
      else if (from !== undefined) {
        d += 'M' + across(place(x, i / CELLS)).toFixed(1) + ',' + up(place(y, from / CELLS)).toFixed(1) + 'H' + across(place(x, (i + 1) / CELLS)).toFixed(1) + 'V' + up(place(y, j / CELLS)).toFixed(1) + 'H' + across(place(x, i / CELLS)).toFixed(1) + 'z';
        from = undefined;
      }
    }
    svg.append(make('path', { d: d || 'M0,0', 'data-name': 'region', fill: COLOURS.sky }));
    const [cx, cy] = [across(point[h]), up(point[v])];
    if (Number.isFinite(cx) && Number.isFinite(cy)) svg.append(make('circle', { cx, cy, r: 4 }));
    return finish();
  };
  const selects = (name, chosen) => {
    const select = part(name);
    if (!select) return undefined;
    select.replaceChildren(...view.sliders.map(({ label }, k) => make('option', { value: k }, label)));
    select.value = String(chosen);
    select.addEventListener('change', () => draw());
    return () => Number(select.value);
  };
  const along = selects('along', 0);
  const [horizontal, vertical] = view.region === undefined ? [] : [selects('horizontal', 0), selects('vertical', 1)];
  let drawn = 0;
  const draw = async () => {
    const own = (drawn += 1);
    if (view.region !== undefined && horizontal() === vertical()) part('vertical').value = String((horizontal() + 1) % point.length);
    const moved = (...pairs) => pairs.reduce((all, [k, value]) => all.with(k, value), point);
    const line = Array.from({ length: POINTS }, (_, k) => moved([along(), place(view.sliders[along()], k / (POINTS - 1))]));
    const grid = view.region === undefined ? [] : Array.from({ length: CELLS * CELLS }, (_, k) => moved([horizontal(), place(view.sliders[horizontal()], (Math.floor(k / CELLS) + 0.5) / CELLS)], [vertical(), place(view.sliders[vertical()], ((k % CELLS) + 0.5) / CELLS)]));
    const [here, ...rows] = await evaluate([point, ...line, ...grid]);
    // a later position of the sliders has been asked for
    if (own !== drawn) return;
    part('plots').replaceChildren(...view.panels.map((panel) => plot(panel, along(), rows.slice(0, POINTS), here)));
    if (view.region === undefined) return;
    const inside = (i, j) => { const row = rows[POINTS + i * CELLS + j]; return row !== undefined && row[view.region] > 0; };
    part('region').replaceChildren(regionPlot(horizontal(), vertical(), inside));
    part('entangled').textContent = here === undefined ? 'outside of the domain' : here[view.region] > 0 ? 'entangled here' : 'not entangled here';
  };
  part('sliders').replaceChildren(...view.sliders.map((slider, k) => {
    const range = make('input', { type: 'range', min: 0, max: STEPS, step: 1 });
    const number = make('input', { type: 'number', step: 'any', 'aria-label': 'value of ' + slider.label });
    const show = () => { range.value = String(Math.round(STEPS * share(slider, point[k]))); range.setAttribute('aria-valuetext', String(point[k])); };
    number.value = String(point[k]);
    show();
    range.addEventListener('input', () => { point[k] = Number(place(slider, range.value / STEPS).toPrecision(4)); number.value = String(point[k]); show(); draw(); });
    number.addEventListener('input', () => { point[k] = number.value === '' ? NaN : Number(number.value); show(); draw(); });
    return make('div', { class: 'slider' }, make('label', {}, make('span', {}, ...named(slider.label, 'sub', {})), range), number);
  }));
  root.querySelectorAll('[data-live]').forEach((element) => { element.hidden = false; });
  root.querySelectorAll('[data-still]').forEach((element) => { element.hidden = true; });
  return draw();
};
`;
