import {html, svg} from 'lit';
import {locale, say} from '../words/words.js';

const whole = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, {style: 'percent'});

/** A number, or that it is kept back. @param {number | null} n */
export const number = n => (n === null ? keptBack() : html`${whole.format(n)}`);

/** A share, or that it is kept back. @param {number | null} part of 1 */
export const rate = part => (part === null ? keptBack() : html`${percent.format(part)}`);

export const keptBack = () => html`<span class="kept"><span>${say('analyst.kept')}</span></span>`;

/** The hatching of what is kept back, once in a drawing. */
export const hatching = svg`<defs><pattern id="kept-back" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v6"/></pattern></defs>`;

/** What the colours mean. @param {[string, string][]} parts each with its class and its name */
export const legend = parts => html`<ul class="legend">${parts.map(([name, text]) => html`<li><i class=${name}></i>${text}</li>`)}</ul>`;
