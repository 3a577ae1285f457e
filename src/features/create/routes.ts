import type { RouteRecordRaw } from 'vue-router'
import { newKind } from './new-kind.ts'

export const createRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/creer/:genre(page|actualite|evenement|mission|album)',
    name: 'create',
    component: () => import('./CreateScreen.vue'),
    meta: { title: (to) => `create.${newKind(to.params['genre'])}.new` },
  },
]
