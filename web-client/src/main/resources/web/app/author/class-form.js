import {html, nothing} from 'lit';
import {say} from '../words/words.js';
import {areasOf, focusOf, levelsFrom} from './draft.js';
import {flawList} from './flaw-list.js';

const INTENTS = ['strengthen', 'stretch', 'mobilise', 'balance', 'energise', 'warm-up', 'unwind', 'sleep', 'restore', 'recover', 'prenatal'];
const MOST_AREAS = 10;

/**
 * What a class is called and what it is for.
 * @param {{head: any, flaws: {where: string, message: string}[] | undefined, change: (changed: object) => void}} it
 */
export function aboutForm({head, flaws, change}) {
  return html`
    <section class="card padded ${flaws ? 'flawed' : ''}" aria-label=${say('author.about')}>
      <label class="field"><span>${say('author.title')}</span><input class="text" name="title" maxlength="80" .value=${head.title} @input=${event => change({title: event.target.value})}></label>
      <label class="field"><span>${say('author.summary')}</span><input class="text" name="summary" maxlength="400" .value=${head.summary} @input=${event => change({summary: event.target.value})}></label>
      <div class="step-fields">
        <label class="field"><span>${say('author.intent')}</span><select class="text" name="intent" @change=${event => change({intent: event.target.value})}>
          ${INTENTS.map(each => html`<option value=${each} .selected=${each === head.intent}>${say(`intent.${each}`)}</option>`)}</select></label>
        <label class="field"><span>${say('filter.level')}</span><select class="text" name="level" @change=${event => change({level: event.target.value, levels: levelsFrom(event.target.value)})}>
          ${levelsFrom('beginner').map(each => html`<option value=${each} .selected=${each === head.level}>${say(`level.${each}`)}</option>`)}</select></label></div>
      ${flawList('class', flaws)}
    </section>`;
}

/**
 * What it works on, whom it is for and what is good to know.
 * @param {{head: any, poses: any[], change: (changed: object) => void}} it
 */
export function moreForm({head, poses, change}) {
  const areas = [...new Set([...head.focus, ...areasOf(poses)])].slice(0, MOST_AREAS);
  const chosen = focusOf(head.focus, poses);
  const turn = each => change({focus: chosen.includes(each) ? chosen.filter(other => other !== each) : [...chosen, each]});
  return html`
    <details class="card padded"><summary>${say('author.more')}</summary>
      <div class="wishes">
        ${areas.length ? html`<fieldset class="field"><legend>${say('author.focus')}</legend><div class="chips">${areas.map(each => html`
          <button type="button" class="chip" aria-pressed=${chosen.includes(each)} @click=${() => turn(each)}>${say(`area.${each}`)}</button>`)}</div></fieldset>` : nothing}
        <label class="field"><span>${say('for-whom')}</span><input class="text" name="audience" maxlength="400" .value=${head.audience.text} @input=${event => change({audience: {...head.audience, text: event.target.value}})}></label>
        ${head.safety.map((each, i) => html`<label class="field"><span>${say('good-to-know')}</span><input class="text" name="safety" maxlength="400" .value=${each.text}
          @input=${event => change({safety: head.safety.with(i, {...each, text: event.target.value})})}></label>`)}
      </div></details>`;
}
