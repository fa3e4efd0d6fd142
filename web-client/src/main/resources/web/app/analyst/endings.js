import {html, nothing, svg} from 'lit';
import {say} from '../words/words.js';
import {ENDINGS, over} from './figures.js';
import {number, rate} from './kept.js';

/** How many went to the end; a dash while none is over. @param {any} figures */
export const completion = figures => (figures.completionRate === null && !over(figures) ? '–' : rate(figures.completionRate));

/** How practices ended, as one bar where all is known. @param {any} figures @param {number} height */
export function bar(figures, height) {
  const all = ENDINGS.map(each => figures[each]);
  const sum = all.includes(null) ? 0 : all.reduce((a, b) => a + b, 0);
  let x = 0;
  const piece = (name, n) => {
    x += n;
    return n ? svg`<rect class=${name} x="${((x - n) / sum) * 100}%" width="${(n / sum) * 100}%" height="100%"/>` : nothing;
  };
  return sum ? html`<svg class="share" height=${height} aria-hidden="true">${ENDINGS.map(each => piece(each, figures[each]))}</svg>` : nothing;
}

/** The same with its numbers. @param {any} figures */
export const endings = figures => html`
  ${bar(figures, 24)}
  <ul class="legend">${ENDINGS.map(each => html`<li><i class=${each}></i>${say(`analyst.${each}`)}: <strong>${number(figures[each])}</strong></li>`)}</ul>`;
