// What is being written and not saved yet, kept on this device.
import {KeptMap} from '../shell/kept-map.js';

/** @type {KeptMap<{file: any, tag: string | null}>} each by the slug of its class, or `new`, with the ETag of what it was made from */
export const drafts = new KeptMap('sthira-drafts');
