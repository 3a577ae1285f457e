import type { RouteRecordRaw } from 'vue-router'

export const createRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/creer/:genre(page|actualite|evenement|mission)',
    name: 'create',
    component: () => import('./CreateScreen.vue'),
    meta: { title: 'create.title' },
  },
]
