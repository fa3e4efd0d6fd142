import {html, nothing} from 'lit';
import * as icons from '../shell/icons.js';
import {say} from '../words/words.js';
import '../author/pose-finder.js';

const MOST = 10;

/** @typedef {{slug: string, name: string}} Named @typedef {{always: Named[], never: Named[]}} Picked */

/**
 * Poses that have to come, and those that must not, this time.
 * @param {Picked} picked
 * @param {(picked: Picked) => void} change
 * @param {(slug: string) => void} bring
 */
export function poseChoice(picked, change, bring) {
  const back = (list, pose) => change({...picked, [list]: picked[list].filter(each => each !== pose)});
  return html`
    <fieldset class="field"><legend>${say('fit.poses')}</legend>
      <p class="soft small">${say('fit.poses.hint')}</p>
      ${picked.always.length + picked.never.length ? html`<div class="chips">${['always', 'never'].flatMap(list => picked[list].map(pose => html`
        <button type="button" class="chip" aria-pressed=${list === 'always'} title=${say('fit.take-back')} @click=${() => back(list, pose)}>${say(`fit.${list}`, {pose: pose.name})} <span aria-hidden="true">×</span></button>`))}</div>` : nothing}
      ${picked.always.length < MOST ? html`<pose-finder name=${say('fit.poses')} @picked=${event => bring(event.detail)}></pose-finder>` : nothing}
    </fieldset>`;
}

/** Leaves a pose of the plan out; the rest stays. @param {any} segment @param {(pose: Named) => void} leave */
export const leaveOut = ({pose, kind}, leave) => (kind === 'rest' ? nothing : html`
  <button type="button" class="leave-out" aria-label=${say('fit.leave-out', {pose: pose.name})} title=${say('fit.leave-out', {pose: pose.name})}
    @click=${() => leave(pose)}>${icons.never}</button>`);
