// The few signs that need no words; whoever cannot see them gets the label of their button.
import {svg} from 'lit';

const icon = shape => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const pause = icon(svg`<path d="M8 5v14M16 5v14"/>`);
export const play = icon(svg`<path d="M7 4.500v15l13-7.500z" class="full"/>`);
export const skip = icon(svg`<path d="M5 5v14l10-7zM19 5v14"/>`);
export const close = icon(svg`<path d="M5 5l14 14M19 5L5 19"/>`);
export const search = icon(svg`<circle cx="11" cy="11" r="6.500"/><path d="M16 16l4.500 4.500"/>`);
export const wide = icon(svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`);
