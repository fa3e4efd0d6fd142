// The few signs that need no words; whoever cannot see them gets the label of their button.
import {svg} from 'lit';

const icon = shape => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const pause = icon(svg`<path d="M8 5v14M16 5v14"/>`);
export const play = icon(svg`<path d="M7 4.500v15l13-7.500z" class="full"/>`);
export const skip = icon(svg`<path d="M5 5v14l10-7zM19 5v14"/>`);
export const back = icon(svg`<path d="M19 5v14L9 12zM5 5v14"/>`);
export const repeat = icon(svg`<path d="M4 12a8 8 0 1 1 2.500 5.800M4 19v-5h5"/>`);
export const longer = icon(svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 8v8M8 12h8"/>`);
export const enough = icon(svg`<path d="M5 12.500l4.500 4.500L19 7.500"/>`);
export const list = icon(svg`<path d="M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01"/>`);
export const sound = icon(svg`<path d="M4 9.500v5h3.500L12 19V5L7.500 9.500zM16 9a4.200 4.200 0 0 1 0 6M18.500 6a8.400 8.400 0 0 1 0 12"/>`);
export const silent = icon(svg`<path d="M4 9.500v5h3.500L12 19V5L7.500 9.500zM16.500 9.500l5 5M21.500 9.500l-5 5"/>`);
export const close = icon(svg`<path d="M5 5l14 14M19 5L5 19"/>`);
export const people = icon(svg`<circle cx="9" cy="8" r="3.500"/><path d="M3 20a6 6 0 0 1 12 0M16 5a3.500 3.500 0 0 1 0 6.500M17.500 14.500A6 6 0 0 1 21 20"/>`);
export const search = icon(svg`<circle cx="11" cy="11" r="6.500"/><path d="M16 16l4.500 4.500"/>`);
export const wide = icon(svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`);
export const heart = icon(svg`<path d="M12 20S4 15 4 9.300A4.300 4.300 0 0 1 12 7a4.300 4.300 0 0 1 8 2.300C20 15 12 20 12 20z"/>`);
export const never = icon(svg`<circle cx="12" cy="12" r="8.500"/><path d="M6 6l12 12"/>`);
export const pencil = icon(svg`<path d="M5 19l1-4L16 5l3 3L9 18z"/>`);
export const up = icon(svg`<path d="M12 19V6M6 11.500L12 5.500l6 6"/>`);
export const down = icon(svg`<path d="M12 5v13M6 12.500l6 6 6-6"/>`);
export const grip = icon(svg`<path d="M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01"/>`);
export const bin = icon(svg`<path d="M5 7h14M10 4h4M7 7l1 13h8l1-13"/>`);
