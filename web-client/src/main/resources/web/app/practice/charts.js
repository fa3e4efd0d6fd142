import {html, nothing} from 'lit';
import {ask, text} from '../gateway.js';
import {drawing} from './drawing.js';
import {figure} from './zone.js';

/** @typedef {import('./drawing.js').Drawing & {enough: boolean, timeline: boolean}} Chart timeline: whether what is latest stands at its end */

/** @param {string} name @param {Record<string, string>} [query] @returns {Promise<Chart>} */
export async function chart(name, query) {
  return {...drawing(await text(figure(`${name}.svg`, query))), enough: true, timeline: true};
}

/** @returns {Promise<Chart[]>} the year, the weeks, the back, and left and right */
export async function charts() {
  const [weeks, year, back, balance, trend, sides] = await Promise.all([
    chart('weeks'), chart('heat-map'), chart('back'), chart('balance'), ask(figure('back')), ask(figure('balance')),
  ]);
  return [year, weeks, {...back, enough: trend.trend.enough}, {...balance, enough: sides.whole.enough, timeline: false}];
}

/**
 * As wide as it is drawn where there is room, and to be moved from side to side where there is not. One of which not enough is known
 * yet says so in the service's words.
 * @param {Chart} chart
 */
export function drawn({source, title, description, width, height, enough, timeline}) {
  if (!enough) return html`<section class="chart padded chart-open"><h2>${title}</h2><p class="soft">${description.split(/(?<=\.) /)[0]}</p></section>`;
  return html`
    <figure class="chart" ?data-long=${width > 800}>
      <div class="chart-room" tabindex="0" role="group" aria-label=${title}><img src=${source} alt="${title}. ${description}" width=${width} height=${height} @load=${timeline ? showLatest : nothing}></div>
      ${timeline ? html`<figcaption aria-hidden="true"><strong>${title}</strong> ${description}</figcaption>` : nothing}
    </figure>`;
}

function showLatest({target}) {
  target.parentElement.scrollLeft = target.parentElement.scrollWidth;
}
