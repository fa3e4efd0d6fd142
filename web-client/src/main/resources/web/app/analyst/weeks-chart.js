import {html, nothing, svg} from 'lit';
import {locale, say} from '../words/words.js';
import {known, monday, piled, round} from './figures.js';
import {hatching, legend, number} from './kept.js';

const PARTS = ['returning', 'newcomers', 'resurrected'];
const HEIGHT = 200;
const LOWER = 64;
const HIDDEN = 14;
/** Above what is known there is room for what is kept back. */
const GROUND = HEIGHT + PARTS.length * HIDDEN;
const day = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', timeZone: 'UTC'});

/** The day on which a week begins. @param {string} week */
export const named = week => day.format(monday(week));

/** Who practised week by week, and who has not been here for four, as columns and as a table. @param {{weeks: any[]}} people */
export function weeksChart({weeks}) {
  if (!weeks.length) return html`<p class="soft">${say('analyst.weeks.none')}</p>`;
  const most = round(Math.max(...weeks.map(each => known(PARTS.map(part => each[part])))));
  const away = round(Math.max(...weeks.map(each => each.dormant ?? 0)));
  const last = weeks.at(-1);
  return html`
    ${legend([...PARTS.map(part => /** @type {[string, string]} */ ([part, say(`analyst.${part}`)])), ['dormant', say('analyst.dormant')], ['hatched', say('analyst.kept')]])}
    <div class="plot">
      <div class="ticks" aria-hidden="true"><span>${number(most)}</span><span>${number(0)}</span><span>${number(away)}</span></div>
      <svg class="columns-chart" height=${GROUND + LOWER + 24} role="img" aria-label=${say('analyst.weeks.drawn', {from: named(weeks[0].week), to: named(last.week)})}>${hatching}
        ${[HEIGHT, HEIGHT / 2, -LOWER].map(each => svg`<line class="grid" x1="0" x2="100%" y1=${GROUND - each} y2=${GROUND - each}/>`)}
        ${weeks.map((each, i) => column(each, i, 100 / weeks.length, HEIGHT / most, LOWER / away))}
        <line class="ground" x1="0" x2="100%" y1=${GROUND} y2=${GROUND}/>
      </svg>
    </div>
    <details><summary>${say('analyst.table')}</summary>${table(weeks)}</details>`;
}

function column(week, i, width, unit, unitBelow) {
  const x = `${(i + .14) * width}%`;
  const block = (name, kept, y, height) => (height > 0 ? svg`<rect class=${name} data-kept=${kept || nothing} x=${x} width="${width * .72}%" y=${y} height=${Math.max(height, 1)}/>` : nothing);
  const [below] = piled([week.dormant], unitBelow, HIDDEN);
  return svg`
    ${piled(PARTS.map(part => week[part]), unit, HIDDEN).map(({kept, height, top}, part) => block(PARTS[part], kept, GROUND - top, height))}
    ${block('dormant', below.kept, GROUND, below.height)}
    <text class=${i % 3 ? 'between' : nothing} x="${(i + .5) * width}%" y=${GROUND + LOWER + 18}>${named(week.week)}</text>`;
}

const table = weeks => html`
  <div class="table-room" tabindex="0" role="group" aria-label=${say('analyst.weeks')}><table class="numbers">
    <thead><tr><th scope="col">${say('analyst.week')}</th>${[...PARTS, 'dormant'].map(part => html`<th scope="col">${say(`analyst.${part}`)}</th>`)}</tr></thead>
    <tbody>${weeks.map(each => html`<tr><th scope="row">${named(each.week)}</th>${[...PARTS, 'dormant'].map(part => html`<td>${number(each[part])}</td>`)}</tr>`)}</tbody>
  </table></div>`;
