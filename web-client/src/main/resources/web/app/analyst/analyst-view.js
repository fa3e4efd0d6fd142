import {html} from 'lit';
import {person, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import '../shell/notice-page.js';

/** Whether whoever has signed in may read the figures of everybody; somebody has to. */
export async function mayAnalyse() {
  const {name, roles} = await person();
  if (name === null) throw new Refused(401);
  return roles.includes('analyst');
}

/** What stands in the place of figures for everybody else. */
export const notForYou = () => html`<notice-page .kind=${'analysts'}></notice-page>`;

/** That nobody can be recognised here. @param {number} fewest of how few people a number is told */
export const nameless = fewest => html`<p class="soft">${fewest > 1 ? say('analyst.text', {n: fewest}) : say('analyst.nameless')}</p>`;

/** The two halves of the figures. @param {'people' | 'classes'} here */
export const halves = here => html`
  <nav class="chips" aria-label=${say('analyst')}>
    <a class="chip" href="/analyst" aria-current=${here === 'people' ? 'page' : 'false'}>${say('analyst.people')}</a>
    <a class="chip" href="/analyst/classes" aria-current=${here === 'classes' ? 'page' : 'false'}>${say('classes')}</a>
  </nav>`;
