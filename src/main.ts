/** The start: the city file, then the doors, then the app. Everything heavy (git, editor) comes later, when asked for. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './App.vue'
import { createAppRouter } from './router.ts'
import { startAppWorker } from './services/offline/app-worker.ts'
import { loadCity, type AppCity } from './services/session/city.ts'
import CityMissing from './shell/CityMissing.vue'
import { servicesKey } from './stores/services.ts'
import './ui/base.css'
import { createServices, createSession } from './wiring.ts'

async function start(): Promise<void> {
  let city: AppCity
  try {
    city = await loadCity()
  } catch {
    createApp(CityMissing).mount('#app')
    return
  }
  const session = createSession(city)
  if (session.passThrough()) return
  const app = createApp(App)
  app.provide(servicesKey, createServices(city, session))
  app.use(createPinia())
  app.use(createAppRouter(createWebHistory(), () => session.state().kind !== 'signed-out'))
  app.mount('#app')
  startAppWorker(() => session.state().kind !== 'signed-out')
}

void start()
