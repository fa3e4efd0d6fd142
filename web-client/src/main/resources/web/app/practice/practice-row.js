import {html, nothing} from 'lit';
import * as icons from '../shell/icons.js';
import {locale, say} from '../words/words.js';
import {cover} from '../library/pictures.js';
import {held} from './figures.js';

const day = new Intl.DateTimeFormat(locale, {weekday: 'short', day: 'numeric', month: 'long'});
const longAgo = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', year: 'numeric'});

/**
 * A practice in a list; one that was entered can be changed and removed.
 * @param {{practice: any, title: string, edit: () => void, remove: () => void}} it
 */
export function practiceRow({practice, title, edit, remove}) {
  const {id, kind, startedAt, heldSeconds} = practice;
  const sequence = practice.sequence?.slug ?? practice.entered.sequence;
  return html`
    <li class="practice" data-kind=${kind}><a class="card" id="practice-${id}" href="/after/${id}">
      ${sequence ? html`<img src=${cover(sequence)} alt="" width="120" height="90" loading="lazy">` : html`<span class="no-cover">${icons.pencil}</span>`}
      <span class="card-text"><strong>${title}</strong><small><time datetime=${startedAt}>${dated(new Date(startedAt))}</time> · ${held(heldSeconds)}${note(practice)}</small></span></a>
      ${kind === 'entry' ? html`<span class="acts">${act('change', icons.pencil, title, edit, `edit-${id}`)} ${act('remove', icons.bin, title, remove, `remove-${id}`)}</span>` : nothing}</li>`;
}

const act = (name, icon, title, press, id) => html`
  <button class="round" id=${id} aria-label="${say(`reminder.${name}`)}: ${title}" title=${say(`reminder.${name}`)} @click=${press}>${icon}</button>`;

/** @param {Date} at */
const dated = at => (at.getFullYear() === new Date().getFullYear() ? day : longAgo).format(at);

function note({kind, ending}) {
  if (kind === 'entry') return ` · ${say('practice.entered')}`;
  return ending === 'finished' ? nothing : ` · ${say(`practice.${ending}`)}`;
}
