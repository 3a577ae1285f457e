import type { RouteRecordRaw } from 'vue-router'

export const eventsRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/repeter/:path(.*)',
    name: 'repeat-event',
    component: () => import('./RepeatScreen.vue'),
    meta: { title: 'events.repeat.title' },
  },
  {
    path: '/sites/:adresse/:etat(annuler|complet)/:path(.*)',
    name: 'event-state',
    component: () => import('./StateScreen.vue'),
    meta: {
      title: (to) => (to.params['etat'] === 'complet' ? 'events.state.full.title' : 'events.state.cancel.title'),
    },
  },
]
