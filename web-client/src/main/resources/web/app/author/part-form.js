import {html, nothing} from 'lit';
import {say} from '../words/words.js';
import {flawList} from './flaw-list.js';
import './pose-finder.js';

const PHASES = ['warm-up', 'main', 'cool-down', 'final-rest'];

/**
 * A part of a class with its steps, and the way to one more.
 * @param {{part: import('./draft.js').Block, flaws: Map<string, {where: string, message: string}[]>, alone: boolean, change: (changed: object) => void,
 *   remove: () => void, add: (pose: string) => void, card: (one: import('./draft.js').Entry) => unknown}} it alone is whether there is no other part
 */
export function partForm({part: {key, head, steps}, flaws, alone, change, remove, add, card}) {
  const own = flaws.get(key);
  return html`
    <section class="part ${own ? 'flawed' : ''}" aria-label=${head.title}>
      <div class="part-head">
        <label class="field"><span>${say('author.block')}</span><input class="text" name="part" maxlength="80" .value=${head.title} @input=${event => change({title: event.target.value})}></label>
        <label class="field"><span>${say('author.phase')}</span><select class="text" name="phase" @change=${event => change({phase: event.target.value})}>
          ${PHASES.map(each => html`<option value=${each} .selected=${each === head.phase}>${say(`author.phase.${each}`)}</option>`)}</select></label>
        ${alone ? nothing : html`<button type="button" class="quiet button" @click=${remove}>${say('author.block.remove')}</button>`}
      </div>
      ${flawList(key, own)}
      <ol class="step-edits">${steps.map(one => html`<li data-key=${one.key} class=${flaws.has(one.key) ? 'flawed' : ''}>${card(one)}</li>`)}</ol>
      <pose-finder name=${head.title} @picked=${event => add(event.detail)}></pose-finder>
    </section>`;
}
