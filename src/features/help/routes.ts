import type { RouteRecordRaw } from 'vue-router'

export const helpRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/aide',
    name: 'help',
    component: () => import('./HelpPage.vue'),
    meta: { title: 'help.title', access: 'open' },
  },
  {
    path: '/:rest(.*)*',
    name: 'lost',
    component: () => import('./LostPage.vue'),
    meta: { title: 'help.lost.title', access: 'open' },
  },
]
