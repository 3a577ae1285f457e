import type { RouteRecordRaw } from 'vue-router'

export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/connexion',
    name: 'welcome',
    component: () => import('./WelcomePage.vue'),
    meta: { title: 'session.welcome.title', access: 'open', layout: 'bare' },
  },
  {
    path: '/connexion/retour',
    name: 'sign-in-return',
    component: () => import('./ReturnPage.vue'),
    meta: { title: 'session.returning.title', access: 'open', layout: 'bare' },
  },
]
