import { createApp } from 'vue'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import '#src/ui/base.css'
import EditorPage from './EditorPage.vue'

export interface EditorPageHandle {
  open(body: string): void
  write(): WriteBackOutcome
  ready(): boolean
  changes(): number
}

declare global {
  interface Window {
    editorPage: EditorPageHandle
  }
}

createApp(EditorPage).mount('#app')
