import {html, nothing} from 'lit';
import {count, say} from '../words/words.js';
import {DAYS, clockTime, dayName} from '../reminder/rule.js';
import {depth, week} from './figures.js';
import {legend, number} from './kept.js';

const MARKED = 6;
const BUSIEST = 3;

/** At which hours of the week people begin, where they are. @param {{hours: {weekday: number, hour: number, practices: number}[]}} busy */
export function hoursTable({hours}) {
  if (!hours.length) return html`<p class="soft">${say('analyst.hours.none')}</p>`;
  const most = hours[0].practices;
  return html`
    <ol class="busiest">${hours.slice(0, BUSIEST).map(({weekday, hour, practices}) => html`<li><strong>${dayName(DAYS[weekday - 1])}, ${between(hour)}</strong> ${count('analyst.begun', practices)}</li>`)}</ol>
    <table class="week-hours">
      <thead><tr><td></td>${Array.from({length: 24}, (_, hour) => html`<th scope="col"><span class=${hour % MARKED ? 'visually-hidden' : nothing}>${hour}</span></th>`)}</tr></thead>
      <tbody>${week(hours).map((row, weekday) => html`
        <tr><th scope="row"><span aria-hidden="true">${dayName(DAYS[weekday]).slice(0, 2)}</span><span class="visually-hidden">${dayName(DAYS[weekday])}</span></th>${row.map(n => html`
          <td data-depth=${n === null ? nothing : depth(n / most)}><span class="visually-hidden">${n === null ? say('analyst.hours.open') : number(n)}</span></td>`)}</tr>`)}</tbody>
    </table>
    ${legend([['empty', say('analyst.hours.open')], ['most', say('analyst.hours.most', {n: most})]])}`;
}

const between = hour => `${clockTime(`${hour}:00`)} – ${clockTime(`${(hour + 1) % 24}:00`)}`;
