import {html, nothing} from 'lit';
import {bin, down, grip, up} from '../shell/icons.js';
import {posePicture} from '../library/pictures.js';
import {say} from '../words/words.js';
import {measured, said} from './dose.js';
import {sidesOf} from './draft.js';
import {flawList} from './flaw-list.js';

const SIDES = ['none', 'both', 'side-by-side', 'alternating', 'right', 'left'];

/**
 * @typedef {object} Card
 * @property {import('./draft.js').Entry} entry
 * @property {number} number from 1, in the whole class
 * @property {any} pose what the catalog has of it; undefined while that is not known
 * @property {{where: string, message: string}[] | undefined} flaws
 * @property {'above' | 'below' | null} dropping where what is dragged would go
 * @property {boolean} first whether there is nothing above it
 * @property {boolean} last whether there is nothing below it
 * @property {(text: string) => void} dose
 * @property {() => void} spell once a dose is typed
 * @property {(sides: string) => void} sides
 * @property {(changed: object) => void} change
 * @property {(by: -1 | 1) => void} move
 * @property {(event: PointerEvent) => void} drag
 * @property {() => void} remove
 */

/** A step while it is written. @param {Card} it */
export function stepCard({entry: {key, step, typed, unclear = false}, number, pose, flaws, dropping, first, last, dose, spell, sides, change, move, drag, remove}) {
  const name = pose?.name ?? step.pose;
  const {planning} = step.dose;
  return html`
    <div class="card step-edit" data-drop=${dropping ?? nothing}>
      <span class="grip" aria-hidden="true" @pointerdown=${drag}>${grip}</span>
      <img src=${posePicture(step.pose, step.variation)} alt="" width="120" height="90" draggable="false">
      <div class="step-head"><h2 id="name-${key}"><span class="soft">${number}.</span> ${name}</h2>
        <div class="step-acts" role="group" aria-labelledby="name-${key}">
          <button type="button" class="round" data-act="up" aria-label=${say('author.up', {name})} aria-disabled=${first} @click=${() => first || move(-1)}>${up}</button>
          <button type="button" class="round" data-act="down" aria-label=${say('author.down', {name})} aria-disabled=${last} @click=${() => last || move(1)}>${down}</button>
          <button type="button" class="round" aria-label=${say('author.remove', {name})} @click=${remove}>${bin}</button></div></div>
      <div class="step-fields">
        <div class="dose-edit"><label class="field"><span>${say('author.dose')}</span>
          <input class="text" name="dose" autocomplete="off" .value=${typed ?? said(step.dose.taught, say)} aria-invalid=${unclear} aria-describedby="dose-${key}" @input=${event => dose(event.target.value)} @change=${spell}></label>
          <p class="small ${unclear ? 'complaint' : 'soft'}" id="dose-${key}" aria-live="polite">${unclear ? say('author.dose.unclear') : reckoned(planning)}</p></div>
        <label class="field"><span>${say('author.sides')}</span>
          <select class="text" name="sides" @change=${event => sides(event.target.value)}>${SIDES.map(each => html`<option value=${each} .selected=${each === sidesOf(step)}>${say(`author.sides.${each}`)}</option>`)}</select></label>
        ${pose?.variations?.length ? html`<label class="field"><span>${say('author.variation')}</span>
          <select class="text" name="variation" @change=${event => change({variation: event.target.value || undefined})}><option value="" .selected=${!step.variation}>${say('author.variation.none')}</option>
            ${pose.variations.map(each => html`<option value=${each.slug} .selected=${each.slug === step.variation}>${each.name}</option>`)}</select></label>` : nothing}
        <label class="field wide"><span>${say('author.cue')}</span>
          <input class="text" name="cue" maxlength="400" .value=${step.cue} aria-describedby=${flaws ? `flaws-${key}` : nothing} @input=${event => change({cue: event.target.value})}></label>
        ${flawList(key, flaws)}
      </div>
    </div>`;
}

/** @param {import('./dose.js').Planning} planning */
function reckoned({unit, shortest, usual, longest}) {
  const {told, each} = measured(unit, shortest, usual, longest);
  const n = shortest === longest ? `${usual / each}` : `${shortest / each} – ${usual / each} – ${longest / each}`;
  return say('author.planned', {measure: say(`dose.${told}.${n === '1' ? 'one' : 'other'}`, {n})});
}
