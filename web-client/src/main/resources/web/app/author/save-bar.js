import {html, nothing} from 'lit';
import {say} from '../words/words.js';

/**
 * What stays at hand while a class is written: how it stands, and the way to save it or to take something back.
 * @param {{told: string, complaint: string, amiss: number | null, saved: boolean, unsaved: boolean, stale: boolean, busy: boolean, canUndo: boolean,
 *   save: () => void, undo: () => void, insist: () => void, discard: () => void}} it amiss is how many flaws there are, null while nobody knows
 */
export function saveBar({told, complaint, amiss, saved, unsaved, stale, busy, canUndo, save, undo, insist, discard}) {
  const button = (id, text, act, off = busy) => html`<button type="button" class="quiet button" id=${id} ?disabled=${off} @click=${act}>${text}</button>`;
  return html`
    <div class="start-bar save-bar">
      <p role="status" class="told">${told}</p>
      <p role="status" class="soft small">${amiss === null ? nothing : amiss ? say('author.flaws', {n: amiss}) : say('author.fine')}</p>
      ${complaint ? html`<p role="alert" class="complaint">${complaint}</p>` : nothing}
      ${stale ? html`<p class="row">${button('insist', say('author.stale.mine'), insist)} ${button('theirs', say('author.stale.theirs'), discard)}</p>` : nothing}
      <div class="row">
        ${saved ? html`<label class="field note"><span class="visually-hidden">${say('author.note')}</span><input class="text" name="note" maxlength="200" placeholder=${say('author.note')}></label>` : nothing}
        <button type="button" class="button" ?disabled=${busy} @click=${save}>${say(saved ? 'author.save.version' : 'author.save')}</button>
        ${button('undo', say('author.undo'), undo, !canUndo)}
        ${unsaved && !stale ? button('discard', say('author.discard'), discard) : nothing}
      </div>
    </div>`;
}
