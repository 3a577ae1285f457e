// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import UiChips from '#src/ui/UiChips.vue'
import UiField from '#src/ui/UiField.vue'

function chips(begin: readonly string[], more: { suggestions?: readonly string[]; readonly?: boolean } = {}) {
  const words = ref(begin)
  const wrapper = mount(
    defineComponent({
      components: { UiChips, UiField },
      setup: () => ({ words, more }),
      template:
        '<UiField label="Mots-clés" v-slot="field"><UiChips v-bind="{ ...field, ...more }" v-model="words" name="Mots-clés" /></UiField>',
    }),
    { attachTo: document.body },
  )
  const input = wrapper.get('input')
  const type = async (text: string): Promise<void> => input.setValue(text)
  const press = (key: string): Promise<void> => input.trigger('keydown', { key })
  const said = (): string => wrapper.get('[role=status]').text()
  return { words, wrapper, input, type, press, said }
}

describe('words as chips', () => {
  it('are added by Enter, by a comma and by leaving the field; a word that is there is not added twice', async () => {
    const { words, input, type, press, said } = chips(['lecture'])
    await type('  sortie   en famille ')
    await press('Enter')
    expect(words.value).toEqual(['lecture', 'sortie en famille'])
    expect(said()).toBe('« sortie en famille » ajouté')
    await type('atelier,')
    await type('Lecture')
    await press('Enter')
    expect(said()).toBe('« Lecture » y est déjà')
    await type('bal')
    await input.trigger('blur')
    expect(words.value).toEqual(['lecture', 'sortie en famille', 'atelier', 'bal'])
    expect(input.element.value).toBe('')
  })

  it('are taken out by Backspace in the empty field, never while one types', async () => {
    const { words, type, press, said } = chips(['lecture', 'bal'])
    await type('a')
    await press('Backspace')
    expect(words.value).toEqual(['lecture', 'bal'])
    await type('')
    await press('Backspace')
    expect(words.value).toEqual(['lecture'])
    expect(said()).toBe('« bal » retiré')
  })

  it('are taken out by their own button, which is named; the focus goes to the neighbour, then to the field', async () => {
    const { words, wrapper, input } = chips(['lecture', 'bal'])
    await wrapper.get('[aria-label="Retirer « lecture »"]').trigger('click')
    expect(words.value).toEqual(['bal'])
    const last = wrapper.get('[aria-label="Retirer « bal »"]')
    expect(document.activeElement).toBe(last.element)
    await last.trigger('click')
    expect(document.activeElement).toBe(input.element)
  })

  it('are offered while they are not chosen, sifted by what is typed', async () => {
    const { words, wrapper, type } = chips(['lecture'], { suggestions: ['Lecture', 'Atelier', 'Bal'] })
    const offered = (): string[] => wrapper.findAll('.ui-chips__offer button').map((button) => button.text())
    expect(offered()).toEqual(['Atelier', 'Bal'])
    await type('at')
    expect(offered()).toEqual(['Atelier'])
    await wrapper.get('[aria-label="Ajouter « Atelier »"]').trigger('click')
    expect(words.value).toEqual(['lecture', 'Atelier'])
    expect(offered()).toEqual(['Bal'])
  })

  it('can only be read where nothing may be changed', async () => {
    const { words, wrapper, press } = chips(['lecture'], { suggestions: ['Bal'], readonly: true })
    expect(wrapper.findAll('button')).toHaveLength(0)
    expect(wrapper.text()).toContain('lecture')
    await press('Backspace')
    expect(words.value).toEqual(['lecture'])
  })
})
