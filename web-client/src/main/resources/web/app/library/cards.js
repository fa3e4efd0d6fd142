import {html} from 'lit';
import {cover, posePicture} from './pictures.js';
import {say} from '../words/words.js';

/** A class in a list. */
export const classCard = each => html`
  <li><a class="card" href="/classes/${each.slug}">
    <img src=${cover(each.slug)} alt="" width="400" height="300" loading="lazy">
    <span class="card-text">
      <strong>${each.title}</strong>
      <small>${each.minutes ? `${say('min', {n: each.minutes.usual})} · ` : ''}${say(`level.${each.level}`)} · ${say(`intent.${each.intent}`)}</small>
    </span>
  </a></li>`;

/** A pose in a list. */
export const poseCard = each => html`
  <li><a class="card" href="/poses/${each.slug}">
    <img src=${posePicture(each.slug)} alt="" width="400" height="300" loading="lazy">
    <span class="card-text"><strong>${each.name}</strong>${each.sanskrit ? html`<small lang="sa">${each.sanskrit.iast}</small>` : ''}</span>
  </a></li>`;
