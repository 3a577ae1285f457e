// Two comforts; the pages work without.
'use strict'

// The city's own application needs no second yes.
const open = document.querySelector('#ouvrir')
if (open) open.submit()

// Typing blind on a phone is where most wrong passwords come from.
const secrets = document.querySelectorAll('input[type="password"]')
if (secrets.length > 0) {
  const label = document.createElement('label')
  label.className = 'show'
  const box = document.createElement('input')
  box.type = 'checkbox'
  label.append(box, secrets.length > 1 ? 'Afficher les mots de passe' : 'Afficher le mot de passe')
  secrets[secrets.length - 1].closest('.field').after(label)
  const set = (type) => secrets.forEach((field) => (field.type = type))
  box.addEventListener('change', () => set(box.checked ? 'text' : 'password'))
  // Password managers and the browser's memory know only hidden fields.
  label.closest('form').addEventListener('submit', () => set('password'))
}
