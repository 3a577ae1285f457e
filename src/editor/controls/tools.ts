import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Bold,
  FileText,
  Heading2,
  Heading3,
  Heart,
  Image,
  Info,
  Italic,
  Link,
  List,
  ListOrdered,
  MousePointerClick,
  PanelTop,
  Pilcrow,
  Quote,
  Redo2,
  SquareDashed,
  Table,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  TriangleAlert,
  Undo2,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { EditorAction } from './editor-controls.ts'

export interface Tool {
  readonly action: EditorAction
  readonly icon: Component
  /** 1: always in the row; 2: where a writing column is wide enough; 3: only on a very wide bar. */
  readonly rank: 1 | 2 | 3
  /** Not a state that can hold, but something to do. */
  readonly deed?: boolean
}

export const tools: readonly Tool[] = [
  { action: 'paragraph', icon: Pilcrow, rank: 3 },
  { action: 'heading', icon: Heading2, rank: 1 },
  { action: 'subheading', icon: Heading3, rank: 3 },
  { action: 'bold', icon: Bold, rank: 1 },
  { action: 'italic', icon: Italic, rank: 2 },
  { action: 'link', icon: Link, rank: 1, deed: true },
  { action: 'photo', icon: Image, rank: 1, deed: true },
  { action: 'bulletList', icon: List, rank: 1 },
  { action: 'numberedList', icon: ListOrdered, rank: 3 },
  { action: 'quote', icon: Quote, rank: 3 },
  { action: 'table', icon: Table, rank: 3, deed: true },
  { action: 'box', icon: SquareDashed, rank: 3 },
  { action: 'button', icon: MousePointerClick, rank: 3, deed: true },
  { action: 'document', icon: FileText, rank: 3, deed: true },
  { action: 'undo', icon: Undo2, rank: 2, deed: true },
  { action: 'redo', icon: Redo2, rank: 3, deed: true },
]

/** Tools of where the cursor is. */
export const placeTools: Readonly<Record<'table' | 'box', readonly Tool[]>> = {
  table: [
    { action: 'rowBelow', icon: BetweenHorizontalEnd, rank: 1, deed: true },
    { action: 'columnAfter', icon: BetweenVerticalEnd, rank: 1, deed: true },
    { action: 'rowAbove', icon: BetweenHorizontalStart, rank: 1, deed: true },
    { action: 'columnBefore', icon: BetweenVerticalStart, rank: 1, deed: true },
    { action: 'tableHeader', icon: PanelTop, rank: 1 },
    { action: 'deleteRow', icon: TableRowsSplit, rank: 1, deed: true },
    { action: 'deleteColumn', icon: TableColumnsSplit, rank: 1, deed: true },
    { action: 'deleteTable', icon: Trash2, rank: 1, deed: true },
  ],
  box: [
    { action: 'boxInfo', icon: Info, rank: 1 },
    { action: 'boxImportant', icon: TriangleAlert, rank: 1 },
    { action: 'boxMerci', icon: Heart, rank: 1 },
  ],
}
