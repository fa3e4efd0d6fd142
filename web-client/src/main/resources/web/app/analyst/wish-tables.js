import {html, nothing} from 'lit';
import {say} from '../words/words.js';
import {bar, completion} from './endings.js';
import {keptBack, number} from './kept.js';

const ALONG = 'along';

/** How a class fares by what its plans were wished to be, a table for each wish. @param {any[]} wishes @param {any[]} steps of the class, which know its poses */
export const wishTables = (wishes, steps) => html`
  <div class="columns wishes-told">${wishes.map(({wish, values}) => html`
    <table class="numbers wish-table" data-wish=${wish}>
      <thead><tr><th scope="col">${say(`analyst.wish.${wish}`)}</th><th scope="col">${say('analyst.starts')}</th><th scope="col">${say('analyst.finished.rate')}</th></tr></thead>
      <tbody>${values.map(({value, figures}) => (figures === null ? hidden(wish, value) : told(wish, value, figures, steps)))}</tbody>
    </table>`)}</div>
  ${wishes.some(({values}) => values.some(each => each.value === ALONG)) ? html`<p class="soft">${say('analyst.wish.along.text')}</p>` : nothing}`;

const told = (wish, value, figures, steps) => html`
  <tr><th scope="row">${named(wish, value)}${most(figures.worst, steps)}${bar(figures, 10)}</th><td>${number(figures.starts)}</td><td>${completion(figures)}</td></tr>`;

const hidden = (wish, value) => html`<tr><th scope="row">${named(wish, value)}</th><td>${keptBack()}</td><td>${keptBack()}</td></tr>`;

const named = (wish, value) => say(value === ALONG ? 'analyst.wish.along' : `analyst.wish.${wish}.${value}`);

/** Where most of them stop. */
function most(worst, steps) {
  const step = steps.find(each => each.block === worst?.block && each.step === worst?.step);
  return step ? html`<small class="soft">${say('analyst.most')} ${step.pose.name}</small>` : nothing;
}
