import {html} from 'lit';
import {say} from '../words/words.js';
import {depth, share} from './figures.js';
import {keptBack, legend, number, rate} from './kept.js';
import {named} from './weeks-chart.js';

/** Of those who began in a week, how many came again in each week behind it. @param {{cohorts: any[]}} retention */
export function retentionTable({cohorts}) {
  const weeks = Math.max(0, ...cohorts.map(each => each.came.length));
  if (!weeks) return html`<p class="soft">${say('analyst.retention.none')}</p>`;
  return html`
    <div class="table-room" tabindex="0" role="group" aria-label=${say('analyst.retention')}>
      <table class="numbers retention">
        <thead><tr><th scope="col">${say('analyst.began')}</th><th scope="col">${say('analyst.people')}</th>${Array.from({length: weeks}, (_, i) => html`<th scope="col"><span class="visually-hidden">${say('analyst.after')} </span>+${i + 1}</th>`)}</tr></thead>
        <tbody>${cohorts.map(({week, people, came}) => html`
          <tr><th scope="row">${named(week)}</th><td>${number(people)}</td>${Array.from({length: weeks}, (_, i) => (i < came.length ? cell(came[i], people) : html`<td class="open"></td>`))}</tr>`)}</tbody>
      </table>
    </div>
    ${legend([['hatched', say('analyst.kept')]])}`;
}

function cell(came, people) {
  if (came === null) return html`<td class="hidden-cell"><span class="visually-hidden">${keptBack()}</span></td>`;
  const part = share(came, people);
  return part === null ? html`<td>${number(came)}</td>` : html`<td data-depth=${depth(part)}>${rate(part)}</td>`;
}
