import {html, nothing} from 'lit';
import {say} from '../words/words.js';

/** What the catalog says most, in the language of the page; the rest is shown as it says it. @type {[RegExp, string][]} */
const KNOWN = [
  [/^must not be empty|^must be plain text/, 'author.flaw.empty'],
  [/^must not be longer/, 'author.flaw.long'],
  [/^has no step that does as much on the (?:left|right) side/, 'author.flaw.side'],
];
const FIELDS = ['title', 'summary', 'text', 'cue', 'steps', 'sides', 'dose'];

/** @param {string} id @param {{where: string, message: string}[] | undefined} flaws */
export function flawList(id, flaws) {
  return flaws ? html`<ul class="flaws" id="flaws-${id}">${flaws.map(flaw => html`<li>${sentence(flaw)}</li>`)}</ul>` : nothing;
}

/** @param {{where: string, message: string}} flaw */
function sentence({where, message}) {
  const text = KNOWN.find(([form]) => form.test(message))?.[1];
  if (text && FIELDS.includes(where)) return html`${say(`author.field.${where}`)}: ${say(text)}`;
  return html`<span lang="en">${where} ${message}</span>`;
}
