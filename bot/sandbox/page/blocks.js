// Block Kit: one function a kind of block.

import { freshId, make } from './dom.js';
import { element } from './elements.js';
import { mrkdwn, richText, textObject } from './mrkdwn.js';

const RENDER = {
  header: (block) => make('h3', {}, block.text.text),
  divider: () => make('hr'),
  section,
  actions: (block, place) => make('div', { className: 'row' }, block.elements.map((one) => element(one, block, place))),
  context_actions: (block, place) => make('div', { className: 'row' }, block.elements.map((one) => element(one, block, place))),
  context: (block) => make('div', { className: 'context' }, block.elements.map((one) => (one.type === 'image' ? picture(one) : textObject(one)))),
  image: (block) => make('figure', {}, block.title ? make('figcaption', {}, block.title.text) : '', picture(block)),
  input,
  markdown: (block) => mrkdwn(block.text.replace(/\*\*(.+?)\*\*/g, '*$1*').replace(/^#+ (.*)$/gm, '*$1*')),
  rich_text: (block) => richText(block),
};

function section(block, place) {
  const words = make('div', { className: 'words' });
  if (block.text) words.append(textObject(block.text));
  if (block.fields) words.append(make('div', { className: 'fields' }, block.fields.map((field) => make('div', {}, textObject(field)))));
  const side = block.accessory;
  const accessory = side ? (side.type === 'image' ? picture(side) : element(side, block, place)) : '';
  return make('div', { className: 'section' }, words, accessory);
}

// A picture's address is shown, not loaded: the page never leaves this machine.
function picture(image) {
  return make('span', { className: 'picture', role: 'img', 'aria-label': image.alt_text || 'picture' }, image.alt_text || 'picture');
}

function input(block, place) {
  const field = element(block.element, block, { ...place, form: true });
  const id = freshId('field');
  const whole = make('div', { className: 'field', 'data-field': block.block_id });
  const optional = block.optional ? make('small', {}, ' (optional)') : '';
  if (field.matches('input,select,textarea')) field.id = id;
  whole.append(make('label', { for: id }, block.label.text, optional), field);
  if (block.hint) whole.append(make('small', { className: 'hint' }, block.hint.text));
  whole.append(make('p', { className: 'wrong', role: 'alert' }));
  return whole;
}

export function blocks(list, place) {
  return list.map((block) => {
    const render = RENDER[block.type];
    const shown = render ? render(block, place) : make('span', { className: 'unmodelled' }, `[${block.type} is not modelled]`);
    return make('div', { className: `block ${block.type}` }, shown);
  });
}
