// What lies over a class for a while: the question whether to leave, the list of poses, the choice of sounds.
import {html, nothing} from 'lit';
import * as icons from '../shell/icons.js';
import {say} from '../words/words.js';
import '../together/company.js';
import {poseList} from './pose-list.js';
import {sensesChoice} from './senses-choice.js';

const TITLES = {leave: 'player.end.sure', poses: 'player.poses', senses: 'senses', together: 'together'};

/** @typedef {import('./player-page.js').PlayerPage} Player @param {Player} player */
export function sheet(player) {
  const leave = player.sheet === 'leave';
  return html`
    <dialog class="sheet" role=${leave ? 'alertdialog' : 'dialog'} aria-labelledby="sheet-title" @close=${() => (player.sheet = '')}
      @click=${event => event.target === event.currentTarget && event.currentTarget.close()}>
      <header><h2 id="sheet-title">${say(leave && player.along ? 'together.leave.sure' : TITLES[player.sheet])}</h2>
        ${leave ? nothing : html`<button class="round" aria-label=${say('close')} @click=${() => player.close()}>${icons.close}</button>`}</header>
      ${content(player)}
    </dialog>`;
}

/** @param {Player} player */
function content(player) {
  switch (player.sheet) {
    case 'poses':
      return poseList(player.following.snapshot?.segments ?? [], player.shown.segment?.index ?? -1, player.can('jump'), segment => player.send('jump', {segment}));
    case 'senses':
      return sensesChoice(player.senses, player.prompter.voice.choice, changed => player.change(changed), sense => player.sample(sense));
    case 'together':
      return html`<class-company session=${player.session} .company=${player.company} .state=${player.shown.state} .send=${(command, how) => player.send(command, how)} .depart=${() => player.depart()}></class-company>`;
    default:
      return html`
        <div class="row center"><button class="button" @click=${() => (player.along ? player.depart() : player.send('end'))}>${say(player.along ? 'together.leave' : 'player.end')}</button>
          <button class="quiet button" @click=${() => player.close()}>${say('player.end.stay')}</button></div>`;
  }
}
