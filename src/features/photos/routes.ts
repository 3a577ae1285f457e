import type { RouteRecordRaw } from 'vue-router'

export const photosRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sites/:adresse/photos',
    name: 'photos',
    component: () => import('./PhotosScreen.vue'),
    meta: { title: 'photos.library.title' },
  },
]
