// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import UiBanner from '#src/ui/UiBanner.vue'
import UiButton from '#src/ui/UiButton.vue'
import UiField from '#src/ui/UiField.vue'
import UiIconButton from '#src/ui/UiIconButton.vue'
import UiListItem from '#src/ui/UiListItem.vue'
import UiProgress from '#src/ui/UiProgress.vue'
import UiProgressSteps from '#src/ui/UiProgressSteps.vue'
import UiSearchField from '#src/ui/UiSearchField.vue'
import UiStateSentence from '#src/ui/UiStateSentence.vue'
import UiTextInput from '#src/ui/UiTextInput.vue'

const icon = defineComponent({ render: () => h('svg') })

describe('a button', () => {
  it('is pressed once for each press, and not at all while it works', async () => {
    const button = mount(UiButton, { slots: { default: 'Publier' } })
    await button.trigger('click')
    expect(button.emitted('press')).toHaveLength(1)
    await button.setProps({ busy: true })
    await button.trigger('click')
    expect(button.emitted('press')).toHaveLength(1)
    expect(button.attributes()).toMatchObject({ 'aria-disabled': 'true', 'aria-busy': 'true' })
    expect(button.attributes('disabled')).toBeUndefined()
  })

  it('never sends a form unless it is told to', () => {
    expect(mount(UiButton).attributes('type')).toBe('button')
    expect(mount(UiButton, { props: { type: 'submit' } }).attributes('type')).toBe('submit')
  })

  it('that leads out of the app opens a tab which knows nothing of this one', () => {
    const link = mount(UiButton, { props: { href: 'https://reg-art.example/', newTab: true } })
    expect(link.attributes()).toMatchObject({ target: '_blank', rel: 'noopener' })
  })

  it('with an icon has its words too, and one of them where there is little room', () => {
    const button = mount(UiIconButton, { props: { icon, label: 'Continuer d’écrire', short: 'Écrire', pressed: true } })
    expect(button.get('span:not([aria-hidden])').text()).toBe('Continuer d’écrire')
    expect(button.get('span[aria-hidden]').text()).toBe('Écrire')
    expect(button.attributes('aria-pressed')).toBe('true')
    expect(button.find('svg').attributes('aria-hidden')).toBe('true')
  })
})

describe('a field', () => {
  const field = (error: string) =>
    mount(
      defineComponent({
        components: { UiField, UiTextInput },
        setup: () => ({ value: ref('Salle'), error }),
        template:
          '<UiField label="Lieu" help="le nom de la salle" :error="error" required v-slot="field"><UiTextInput v-bind="field" v-model="value" /></UiField>',
      }),
    )

  it('is named by its label and described by its help', () => {
    const input = field('').find('input')
    const label = field('').find('label')
    expect(label.text()).toBe('Lieu')
    expect(input.attributes('id')).toBeDefined()
    expect(input.attributes('aria-describedby')).toMatch(/-help$/)
    expect(input.attributes('aria-required')).toBe('true')
    expect(input.attributes('aria-invalid')).toBeUndefined()
  })

  it('with an error says so to screen readers as well', () => {
    const wrapper = field('Écrire un lieu.')
    const input = wrapper.find('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    const described = (input.attributes('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => wrapper.find(`#${CSS.escape(id)}`).text())).toEqual([
      'le nom de la salle',
      'Écrire un lieu.',
    ])
  })
})

describe('what is announced', () => {
  it('a banner of alarm at once, others when it is quiet, one that was there already not at all', () => {
    expect(mount(UiBanner, { props: { kind: 'alert' } }).attributes('role')).toBe('alert')
    expect(mount(UiBanner, { props: { kind: 'success' } }).attributes('role')).toBe('status')
    expect(mount(UiBanner, { props: { kind: 'alert', still: true } }).attributes('role')).toBeUndefined()
  })

  it('the state sentence stays the same element while its words change', async () => {
    const words = ref('Enregistré sur cet appareil à 14 h 32')
    const wrapper = mount(() => h(UiStateSentence, { tone: 'ok' }, () => words.value))
    const before = wrapper.find('[role=status]').element
    words.value = 'Mise en ligne en cours…'
    await nextTick()
    expect(wrapper.find('[role=status]').element).toBe(before)
    expect(wrapper.text()).toBe('Mise en ligne en cours…')
    expect(before.getAttribute('aria-live')).toBe('polite')
  })

  it('how many results a search has', async () => {
    const search = mount(UiSearchField, { props: { label: 'Chercher', modelValue: '', result: '' } })
    const before = search.find('[role=status]').element
    await search.setProps({ result: '3 résultats.' })
    expect(search.find('[role=status]').element).toBe(before)
    expect(search.find('[role=status]').text()).toBe('3 résultats.')
    await search.find('input').setValue('noël')
    expect(search.emitted('update:modelValue')).toEqual([['noël']])
  })
})

describe('progress', () => {
  const words = { waiting: 'À venir', active: 'En cours', done: 'Terminé', failed: 'Impossible' }

  it('says the state of each step in words and marks the one that runs', () => {
    const steps = mount(UiProgressSteps, {
      props: {
        label: 'Mise en ligne',
        words,
        steps: [
          { key: 'a', title: 'Envoyer', state: 'done' },
          { key: 'b', title: 'Fabriquer', state: 'active' },
          { key: 'c', title: 'Vérifier', state: 'waiting' },
        ],
      },
    })
    expect(steps.findAll('li').map((step) => step.text())).toEqual([
      'EnvoyerTerminé',
      'FabriquerEn cours',
      'VérifierÀ venir',
    ])
    expect(steps.findAll('[aria-current=step]')).toHaveLength(1)
  })

  it('without a known end claims none', () => {
    expect(
      mount(UiProgress, { props: { sentence: 'Ouverture', part: null } })
        .find('progress')
        .attributes('value'),
    ).toBeUndefined()
    const known = mount(UiProgress, { props: { sentence: 'Envoi', part: 0.5 } }).find('progress')
    expect(known.attributes()).toMatchObject({ value: '0.5', max: '1', 'aria-label': 'Envoi' })
  })
})

describe('a line of a list', () => {
  it('is one link with all its words', () => {
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: icon }] })
    const item = mount(UiListItem, {
      props: { to: '/sites/reg-art', title: 'Concert', detail: 'samedi', mark: 'Non publié' },
      global: { plugins: [router] },
    })
    expect(item.findAll('a')).toHaveLength(1)
    expect(item.find('a').text()).toBe('ConcertsamediNon publié')
  })
})
