import type { RouteRecordRaw } from 'vue-router'

export const writingRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/ecrire/:path(.*)',
    name: 'writing',
    component: () => import('./WritingScreen.vue'),
    meta: { title: 'writing.title' },
  },
]
