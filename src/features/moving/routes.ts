import type { RouteRecordRaw } from 'vue-router'

export const movingRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/adresse/:path(.*)',
    name: 'change-address',
    component: () => import('./ChangeAddressScreen.vue'),
    meta: { title: 'moving.address.title' },
  },
  {
    path: '/sites/:adresse/supprimer/:path(.*)',
    name: 'remove-page',
    component: () => import('./RemovePageScreen.vue'),
    meta: { title: 'moving.removal.title' },
  },
]
