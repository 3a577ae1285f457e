/** Which days an event comes again on: a rhythm, an end, and which of its days are taken. */
import { computed, ref } from 'vue'
import { dayAt } from '#site-builder/model/dates.ts'
import { dayParts } from '#site-builder/words/dates.ts'
import { daysOf, firstDay, type RepeatDay, type RepeatedEvent } from '#src/domain/events/plan-repeat.ts'
import { repeatDates, rhythmsFrom, weekOfMonth, type Rhythm } from '#src/domain/events/repeat-dates.ts'
import { t } from '#src/i18n/text.ts'

export type End = 'times' | 'until'

/** @param event null while it is not known, or has no day */
export function useRepeat(event: () => RepeatedEvent | null, texts: () => ReadonlyMap<string, string>) {
  const rhythm = ref<Rhythm>('week')
  const end = ref<End>('times')
  const times = ref('4')
  const until = ref('')
  /** What was said of a day; unless something was, one that is over is left out. */
  const decided = ref<ReadonlyMap<string, boolean>>(new Map())
  const today = dayAt(Date.now())

  const first = computed(() => firstDay(event()?.text ?? ''))
  const rhythms = computed(() =>
    first.value === null
      ? []
      : rhythmsFrom(first.value).map((value) => ({ value, label: rhythmWords(value, first.value ?? '') })),
  )
  const dates = computed(() => {
    if (first.value === null) return { days: [], cut: false }
    if (end.value === 'times')
      return repeatDates(first.value, rhythm.value, { kind: 'times', times: Number(times.value) })
    return until.value === ''
      ? { days: [], cut: false }
      : repeatDates(first.value, rhythm.value, { kind: 'until', day: until.value })
  })
  const days = computed<readonly RepeatDay[]>(() => {
    const of = event()
    return of === null ? [] : daysOf(of, dates.value.days, texts())
  })
  const chosen = computed(() =>
    days.value.filter(({ kind, day }) => kind === 'free' && (decided.value.get(day) ?? day >= today)),
  )

  function choose(day: string, wanted: boolean): void {
    decided.value = new Map(decided.value).set(day, wanted)
  }

  return {
    rhythm,
    rhythms,
    end,
    times,
    until,
    first,
    days,
    cut: computed(() => dates.value.cut),
    chosen,
    choose,
  }
}

const NTH = ['first', 'second', 'third', 'fourth'] as const
const nthWords = (first: string) => NTH[weekOfMonth(first).nth - 1] ?? 'fourth'

function rhythmWords(rhythm: Rhythm, first: string): string {
  const { weekday, day } = dayParts(first)
  switch (rhythm) {
    case 'week':
    case 'fortnight':
      return t(`events.repeat.rhythms.${rhythm}`, { weekday })
    case 'month-weekday':
      return t('events.repeat.rhythms.nth', { weekday, nth: t(`events.repeat.nth.${nthWords(first)}`) })
    case 'month-last-weekday':
      return t('events.repeat.rhythms.last', { weekday })
    case 'month-day':
      return t('events.repeat.rhythms.date', { date: day })
  }
}
