// Interactive elements: each shows itself and can say what was filled in.
// A place is { press(element, block, value), form }: inside an input block choosing sends nothing by itself.

import { freshId, make } from './dom.js';
import { session } from './net.js';

const INPUTS = {
  plain_text_input: 'text', email_text_input: 'email', url_text_input: 'url', number_input: 'number',
  datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local',
};
const PEOPLE = ['users_select', 'multi_users_select'];
const ROOMS = ['channels_select', 'conversations_select', 'multi_channels_select', 'multi_conversations_select'];

const label = (text) => (text ? text.text.replace(/:([a-z0-9_+-]+):/g, '').trim() || text.text : '');

export function element(one, block, place) {
  if (one.type === 'button' || one.type === 'workflow_button') return button(one, block, place);
  if (one.type === 'icon_button') return pressable(one, block, place, one.text?.text || one.icon);
  if (one.type === 'feedback_buttons') return feedback(one, block, place);
  if (one.type === 'overflow') return overflow(one, block, place);
  if (one.type === 'radio_buttons' || one.type === 'checkboxes') return choices(one, block, place);
  if (one.type in INPUTS) return input(one, block, place);
  if (PEOPLE.includes(one.type) || ROOMS.includes(one.type) || one.type.endsWith('static_select')) return menu(one, block, place);
  return make('span', { className: 'unmodelled' }, `[${one.type} is not modelled]`);
}

function pressable(one, block, place, text, extra = {}) {
  return make('button', {
    type: 'button', className: `element ${one.style || ''}`, 'aria-label': one.accessibility_label || undefined,
    onclick: (event) => confirmed(one, () => place.press(one, block, extra.value, event.currentTarget)),
  }, text);
}

function button(one, block, place) {
  const made = pressable(one, block, place, one.text.text.replace(/:([a-z0-9_+-]+):/g, '').trim() || one.text.text);
  if (one.url) made.addEventListener('click', () => window.open(one.url, '_blank', 'noopener'));
  return made;
}

function confirmed(one, go) {
  const question = one.confirm;
  if (!question || window.confirm(`${question.title?.text || ''}\n\n${question.text?.text || ''}`)) go();
}

function feedback(one, block, place) {
  const pair = [one.positive_button, one.negative_button];
  return make('span', {}, pair.map((each) => pressable(one, block, place, each.text.text, { value: each.value })));
}

function overflow(one, block, place) {
  const list = make('div', { className: 'menu', role: 'menu' });
  for (const option of one.options) {
    const pick = () => (option.url ? window.open(option.url, '_blank', 'noopener') : null, place.press(one, block, option.value));
    list.append(make('button', { type: 'button', role: 'menuitem', onclick: () => confirmed(one, pick) }, label(option.text)));
  }
  return make('details', { className: 'overflow' }, make('summary', { 'aria-label': 'More actions' }, '⋯'), list);
}

function remember(holder, one, block, read) {
  holder.dataset.block = block.block_id;
  holder.dataset.action = one.action_id;
  holder.readValue = read;
  return holder;
}

function choices(one, block, place) {
  const single = one.type === 'radio_buttons';
  const name = freshId('choice');
  const chosen = new Set((single ? [one.initial_option] : one.initial_options || []).filter(Boolean).map((option) => option.value));
  const holder = make('div', { className: 'choices', role: single ? 'radiogroup' : 'group', 'aria-label': label(block.label) || undefined });
  const boxes = one.options.map((option) => {
    const box = make('input', { type: single ? 'radio' : 'checkbox', name, value: option.value, checked: chosen.has(option.value) });
    holder.append(make('label', {}, box, make('span', {}, label(option.text), option.description ? make('small', {}, label(option.description)) : '')));
    return box;
  });
  const read = () => {
    const values = boxes.filter((box) => box.checked).map((box) => box.value);
    return single ? values[0] ?? '' : values;
  };
  if (!place.form || block.dispatch_action) holder.addEventListener('change', () => place.press(one, block, read()));
  return remember(holder, one, block, read);
}

function input(one, block, place) {
  const long = one.multiline;
  const field = make(long ? 'textarea' : 'input', {
    type: long ? undefined : INPUTS[one.type], placeholder: one.placeholder?.text, rows: long ? '4' : undefined,
    'aria-label': label(block.label) || one.placeholder?.text || one.action_id,
  });
  const first = one.initial_value ?? one.initial_date ?? one.initial_time ?? '';
  field.value = one.initial_date_time ? local(one.initial_date_time) : first;
  const read = () => (one.type === 'datetimepicker' && field.value ? Math.floor(new Date(field.value) / 1000) : field.value);
  if (!place.form || block.dispatch_action) field.addEventListener('change', () => place.press(one, block, read()));
  return remember(field, one, block, read);
}

const local = (seconds) => new Date(seconds * 1000 - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16);

function options(one) {
  if (PEOPLE.includes(one.type)) return Object.values(session.seen.people).filter((each) => each.standing !== 'bot').map((each) => [each.id, each.real_name]);
  if (ROOMS.includes(one.type)) return session.seen.rooms.filter((each) => each.name).map((each) => [each.id, `#${each.name}`]);
  return null;
}

function menu(one, block, place) {
  const many = one.type.startsWith('multi_');
  const select = make('select', { multiple: many, 'aria-label': label(block.label) || one.placeholder?.text || one.action_id });
  if (!many) select.append(make('option', { value: '' }, one.placeholder?.text || 'Choose …'));
  const add = (into, option) => into.append(make('option', { value: option.value }, label(option.text)));
  for (const [value, text] of options(one) || []) select.append(make('option', { value }, text));
  for (const option of one.options || []) add(select, option);
  for (const group of one.option_groups || []) {
    const under = make('optgroup', { label: label(group.label) });
    for (const option of group.options) add(under, option);
    select.append(under);
  }
  const first = one.initial_options || one.initial_users || one.initial_channels || one.initial_conversations
    || [one.initial_option || one.initial_user || one.initial_channel || one.initial_conversation].filter(Boolean);
  const wanted = new Set(first.map((each) => each.value ?? each));
  for (const option of select.options) option.selected = wanted.size ? wanted.has(option.value) : option.selected;
  const read = () => (many ? [...select.selectedOptions].map((option) => option.value) : select.value);
  if (!place.form || block.dispatch_action) select.addEventListener('change', () => confirmed(one, () => place.press(one, block, read())));
  return remember(select, one, block, read);
}

export function filledIn(root) {
  const values = {};
  for (const holder of root.querySelectorAll('[data-action]')) {
    (values[holder.dataset.block] ??= {})[holder.dataset.action] = holder.readValue();
  }
  return values;
}
