import type { RouteRecordRaw } from 'vue-router'

export const styleRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/style',
    name: 'style',
    component: () => import('./StylePage.vue'),
    meta: { title: 'style.title', access: 'open' },
  },
]
