/**
 * The one script of a site: on the search page, it shows a field and hides what does not match. It reads the list that
 * is in the page, so it fetches nothing; without it the list is whole.
 */
export const searchScript = /* js */ `(() => {
  const form = document.querySelector('.search-form')
  const status = document.querySelector('.search-status')
  const items = [...document.querySelectorAll('.search-list > li')]
  if (!form || !status) return
  const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
    .replace(/œ/g, 'oe').replace(/\\b(?:l|d|j|m|n|s|t|c|qu)['’]/g, '')
  const texts = items.map((item) => fold(item.textContent))
  const one = (count) => count === 1 ? status.dataset.one : status.dataset.many.replace('0', String(count))
  const show = () => {
    const words = fold(form.elements.mots.value).split(/\\s+/).filter(Boolean)
    let count = 0
    items.forEach((item, index) => {
      item.hidden = !words.every((word) => texts[index].includes(word))
      if (!item.hidden) count += 1
    })
    status.textContent = words.length === 0 ? '' : count === 0 ? status.dataset.none : one(count)
  }
  form.hidden = false
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.elements.mots.value = new URLSearchParams(location.search).get('mots') ?? ''
  show()
})()
`
