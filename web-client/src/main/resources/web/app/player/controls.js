// What can be pressed while a class goes on.
import {html} from 'lit';
import * as icons from '../shell/icons.js';
import {count, say} from '../words/words.js';

/** @typedef {import('./player-page.js').PlayerPage} Player @param {Player} player */
export function top(player) {
  const {segment, count: all} = player.shown;
  const {voice, bell} = player.senses;
  return html`
    <header class="player-top">
      <button class="round" aria-label=${say(player.along ? 'together.leave' : 'player.end')} title=${say(player.along ? 'together.leave' : 'player.end')} @click=${() => (player.sheet = 'leave')}>${icons.close}</button>
      <div class="player-course">
        <progress max="1" value="0" aria-label=${player.course}></progress>
        <p><span>${say('player.of', {n: (segment?.index ?? all - 1) + 1, count: all})}</span><span class="player-left"></span></p>
      </div>
      <button class="round" aria-label=${company(player)} title=${say('together')} @click=${() => (player.sheet = 'together')}>${icons.people}</button>
      <button class="round" aria-label=${say('senses')} title=${say('senses')} ?data-mute=${player.mute} @click=${() => (player.sheet = 'senses')}>
        ${player.mute || !(voice || bell) ? icons.silent : icons.sound}</button>
      <button class="round only-wide" aria-label=${say('player.full')} title=${say('player.full')} @click=${player.full}>${icons.wide}</button>
    </header>`;
}

/** @param {Player} player */
export function controls(player) {
  const {state} = player.shown;
  const label = say({ready: 'player.begin', paused: 'player.resume'}[state] ?? 'player.pause');
  return html`
    <div class="player-tools">
      ${tool(player, 'repeat', icons.repeat)} ${tool(player, 'hold-longer', icons.longer)} ${tool(player, 'move-on', icons.enough)}
      <button class="tool" @click=${() => (player.sheet = 'poses')}>${icons.list}<span>${say('player.poses')}</span></button>
    </div>
    <div class="player-controls">
      ${round(player, 'back', icons.back)}
      <button class="round main" aria-label=${label} title=${label} aria-disabled=${player.along} @click=${() => player.act('toggle')}>${state === 'running' ? icons.pause : icons.play}</button>
      ${round(player, 'skip', icons.skip)}
    </div>`;
}

/** @param {Player} player */
function company({company: {together, devices}}) {
  return `${say('together')}: ${count('together.people', (together?.joiners.length ?? 0) + 1)}, ${count('together.devices', devices.length)}`;
}

/** What makes no sense now keeps the focus that it has, so it is not disabled as browsers mean it. */
const tool = (player, command, icon) => html`
  <button class="tool" aria-disabled=${!player.can(command)} @click=${() => player.act(command)}>${icon}<span>${say(`player.${command}`)}</span></button>`;

const round = (player, command, icon) => html`
  <button class="round" aria-label=${say(`player.${command}`)} title=${say(`player.${command}`)} aria-disabled=${!player.can(command)} @click=${() => player.act(command)}>
    ${icon}</button>`;
