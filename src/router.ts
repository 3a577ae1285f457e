/** All routes, joined from the features, and the two rules that hold for all: sign in first, titles are said. */
import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import { createRoutes } from './features/create/routes.ts'
import { eventsRoutes } from './features/events/routes.ts'
import { helpRoutes } from './features/help/routes.ts'
import { movingRoutes } from './features/moving/routes.ts'
import { photosRoutes } from './features/photos/routes.ts'
import { receiveRoutes } from './features/receive/routes.ts'
import { sessionRoutes } from './features/session/routes.ts'
import { sitesRoutes } from './features/sites/routes.ts'
import { styleRoutes } from './features/style/routes.ts'
import { writingRoutes } from './features/writing/routes.ts'
import { t } from './i18n/text.ts'
import { titleOfPage } from './ui/route-meta.ts'

export const routes: readonly RouteRecordRaw[] = [
  ...sessionRoutes,
  ...sitesRoutes,
  ...createRoutes,
  ...movingRoutes,
  ...eventsRoutes,
  ...photosRoutes,
  ...receiveRoutes,
  ...writingRoutes,
  ...helpRoutes,
  ...styleRoutes,
]

/** @param signedIn whether anybody is: an expired session still is somebody's, who may go on writing. */
export function createAppRouter(history: RouterHistory, signedIn: () => boolean): Router {
  const router = createRouter({
    history,
    routes: [...routes],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach((to) => {
    if (to.meta.access === 'open' || signedIn()) return true
    return { path: '/connexion', query: to.fullPath === '/' ? {} : { retour: to.fullPath } }
  })
  router.afterEach((to) => {
    document.title = t('shell.pageTitle', { page: titleOfPage(to) })
  })
  return router
}
