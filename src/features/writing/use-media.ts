/** « Photo » and « Document » on the writing screen: what was chosen or dropped, and where it goes in the text. */
import { nextTick, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { EditorControls } from '#src/editor/controls/editor-controls.ts'
import type { ChosenPicture } from '#src/photos/use-photo-batch.ts'

/**
 * @param knownWords what the site says of a picture, where the text says nothing
 * @param toText whether what was added is in the text: else the focus goes back to what was pressed
 */
export function useMedia(
  controls: Readonly<Ref<EditorControls | null>>,
  knownWords: (path: string) => string,
  toText: () => boolean = () => true,
) {
  const photosOpen = ref(false)
  const documentOpen = ref(false)
  /** Dropped or pasted: the dialog opens with them. */
  const photoFiles = shallowRef<readonly File[]>([])
  const documentFile = shallowRef<File | null>(null)

  /** Words of the picture that is selected in the text. */
  const description = ref('')
  const describing = ref(false)

  /** A picture that is selected is described; else new ones are added. */
  function openPhotos(): void {
    const picture = controls.value?.currentPicture() ?? null
    if (picture) {
      description.value = picture.description || knownWords(picture.path)
      describing.value = true
      return
    }
    openNewPhotos()
  }
  function openNewPhotos(): void {
    photoFiles.value = []
    photosOpen.value = true
  }
  function openDocument(): void {
    documentFile.value = null
    documentOpen.value = true
  }

  /** A PDF or a table that was dropped is a document; whatever else comes is looked at as a photo. */
  function takeFiles(files: readonly File[]): void {
    const [first] = files
    if (!first || !controls.value || photosOpen.value || documentOpen.value) return
    if (files.length === 1 && !looksLikePicture(first)) {
      documentFile.value = first
      documentOpen.value = true
    } else {
      photoFiles.value = files
      photosOpen.value = true
    }
  }

  /** A file that is dropped beside the text would else be opened by the browser in place of the app. */
  function over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  function drop(event: DragEvent): void {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    takeFiles([...event.dataTransfer.files])
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  onScopeDispose(() => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  })

  /** What was added before the text was there to take it: photos found again, a text that is being compared. */
  const waiting: ((controls: EditorControls) => void)[] = []
  function put(deed: (controls: EditorControls) => void): void {
    if (controls.value) deed(controls.value)
    else waiting.push(deed)
  }
  watch(controls, (ready) => {
    if (ready) for (const deed of waiting.splice(0)) deed(ready)
  })
  const putPhotos = (pictures: readonly ChosenPicture[]): void =>
    put((text) => text.insertPictures(pictures.map(({ path, description }) => ({ path: `/${path}`, description }))))
  const putDocument = ({ path, title }: { path: string; title: string }): void =>
    put((text) => text.insertDocument({ path: `/${path}`, title }))

  /** The dialog gives the focus back to the button; what comes next is typing. */
  watch([photosOpen, documentOpen, describing], async (dialogs) => {
    if (dialogs.some(Boolean) || !toText()) return
    await nextTick()
    setTimeout(() => controls.value?.focus())
  })

  return {
    photosOpen,
    documentOpen,
    photoFiles,
    documentFile,
    description,
    describing,
    describe: (words: string) => controls.value?.describePicture(words),
    removePicture: () => controls.value?.removePicture(),
    openPhotos,
    openNewPhotos,
    openDocument,
    takeFiles,
    putPhotos,
    putDocument,
  }
}

const looksLikePicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') ||
  type.startsWith('video/') ||
  /\.(?:jpe?g|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/i.test(name)
