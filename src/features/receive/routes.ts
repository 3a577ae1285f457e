import type { RouteRecordRaw } from 'vue-router'
import { RECEIVE_PATH } from '#src/stores/receive-paths.ts'

export const receiveRoutes: readonly RouteRecordRaw[] = [
  {
    path: RECEIVE_PATH,
    name: 'receive',
    component: () => import('./ReceiveScreen.vue'),
    meta: { title: 'receive.title' },
  },
]
