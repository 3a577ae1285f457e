import type { RouteRecordRaw } from 'vue-router'

export const sitesRoutes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'sites', component: () => import('./SitesPage.vue'), meta: { title: 'sites.list.title' } },
  {
    path: '/sites/:adresse',
    name: 'site-home',
    component: () => import('./SiteHomePage.vue'),
    meta: { title: 'sites.home.title' },
  },
  {
    path: '/sites/:adresse/ecrire',
    name: 'choose',
    component: () => import('./ChooseScreen.vue'),
    meta: { title: 'sites.choose.title' },
  },
]
