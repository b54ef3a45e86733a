// Modals and the App Home.

import { blocks } from './blocks.js';
import { byId, make, notice } from './dom.js';
import { filledIn } from './elements.js';
import { act } from './net.js';

let shownModal = '';
let shownHome = '';

function press(view, root) {
  return async (one, block, value, pressed) => {
    if (pressed) pressed.setAttribute('aria-busy', 'true');
    await act('press', { view: view.id, action_id: one.action_id, block_id: block.block_id, value, values: filledIn(root) });
    if (pressed) pressed.removeAttribute('aria-busy');
  };
}

export function showModal(view) {
  const dialog = byId('modal');
  const key = view ? view.id + view.hash : '';
  if (key === shownModal) return;
  const kept = view && shownModal.startsWith(view.id) ? filledIn(dialog) : {};
  shownModal = key;
  if (!view) { dialog.close(); dialog.replaceChildren(); return; }
  dialog.replaceChildren(...modalParts(view, dialog));
  restore(dialog, kept);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('.field input, .field textarea, .field select, footer [type=submit]')?.focus();
  dialog.oncancel = (event) => { event.preventDefault(); act('close', { view: view.id }); };
}

function modalParts(view, dialog) {
  const form = make('form', { method: 'dialog', onsubmit: (event) => { event.preventDefault(); submit(view, form); } });
  const close = (all) => act('close', { view: view.id, all });
  form.append(
    make('header', {}, make('h2', { id: 'modal-title' }, view.title.text),
      make('button', { type: 'button', className: 'plain', 'aria-label': 'Close dialog', onclick: () => close(true) }, '✕')),
    make('div', { className: 'content' }, blocks(view.blocks, { form: false, press: press(view, dialog) })),
    make('footer', {}, make('button', { type: 'button', className: 'element', onclick: () => close(false) }, view.close?.text || 'Cancel'),
      view.submit ? make('button', { type: 'submit', className: 'element primary' }, view.submit.text) : ''));
  return [form];
}

async function submit(view, form) {
  for (const line of form.querySelectorAll('.wrong')) line.textContent = '';
  const button = form.querySelector('[type=submit]');
  if (button) button.setAttribute('aria-busy', 'true');
  const result = await act('submit', { view: view.id, values: filledIn(form) });
  if (button) button.removeAttribute('aria-busy');
  for (const [block, text] of Object.entries(result.errors || {})) {
    const field = [...form.querySelectorAll('[data-field]')].find((one) => one.dataset.field === block);
    if (field) field.querySelector('.wrong').textContent = text;
    else notice(`The app objects to ${block}, which is not in the dialog: ${text}`);
  }
}

function restore(root, values) {
  for (const holder of root.querySelectorAll('[data-action]')) {
    const value = values[holder.dataset.block]?.[holder.dataset.action];
    if (typeof value === 'string' && value && 'value' in holder) holder.value = value;
  }
}

export function showHome(view) {
  const region = byId('home');
  const key = view ? view.id + view.hash : 'none';
  if (key === shownHome && region.childElementCount) return;
  shownHome = key;
  if (view) region.replaceChildren(...blocks(view.blocks, { form: false, press: press(view, region) }));
  else region.replaceChildren(make('p', { className: 'empty' }, 'The app has not published a home for you yet.'));
}
