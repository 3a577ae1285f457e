/** Files that are not what they seem, or lead elsewhere. */
import { mkdir, open, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { page, run, webp } from '../build/scratch-site.ts'
import { attack } from './attack.ts'

describe('files that are not what they seem', { timeout: 90_000 }, () => {
  it('does not follow links to files of the machine', () =>
    attack({
      prepare: async (content) => {
        await symlink('/etc/passwd', join(content, 'pages/secret.md'))
        await symlink('/etc/passwd', join(content, 'medias/2026/secret.pdf'))
        await symlink('accueil.md', join(content, 'pages/double.md'))
      },
      guilty: ['pages/secret.md', 'medias/2026/secret.pdf', 'pages/double.md'],
      check: async ({ pages }) => expect(await pages()).not.toContain('root:'),
    }))

  it('does not follow a link to a folder', () =>
    attack({
      prepare: async (content) => {
        await symlink('/etc', join(content, 'pages/dossier'))
        await symlink('/', join(content, 'medias/2025'))
      },
      guilty: ['pages/dossier', 'medias/2025'],
    }))

  it('does not wait for a FIFO', () =>
    attack({
      prepare: async (content) => {
        await run('mkfifo', [join(content, 'pages/attente.md'), join(content, 'medias/2026/attente.webp')], content)
      },
      guilty: ['pages/attente.md', 'medias/2026/attente.webp'],
    }))

  it('does not read a file of ten gigabytes', () =>
    attack({
      prepare: async (content) => {
        const file = await open(join(content, 'pages/enorme.md'), 'w')
        await file.close()
        await truncate(join(content, 'pages/enorme.md'), 10_000_000_000)
      },
      guilty: ['pages/enorme.md'],
    }))

  it('refuses a text of a megabyte and one of two hundred thousand lines', () =>
    attack({
      files: {
        'pages/gros.md': page('Gros', 'x'.repeat(1_000_000)),
        'pages/lignes.md': page('Lignes', '\n'.repeat(200_000)),
      },
      guilty: ['pages/gros.md', 'pages/lignes.md'],
    }))

  it('refuses bytes that are no text', () =>
    attack({
      files: {
        'pages/nul.md': page('Nul', 'a\0b'),
        'pages/latin.md': Buffer.from(page('Latin', 'été'), 'latin1'),
        'actualites/2026-11-21-utf16.md': Buffer.from(page('x'), 'utf16le'),
      },
      guilty: ['pages/nul.md', 'pages/latin.md', 'actualites/2026-11-21-utf16.md'],
    }))

  it('refuses a picture that claims sixteen million pixels a side', () =>
    attack({
      files: { 'medias/2026/bombe.webp': webp(16_777_216, 16_777_216), 'medias/2026/bombe.webp.yml': 'description: x' },
      guilty: ['medias/2026/bombe.webp'],
      check: ({ files }) => expect(files).not.toContain('medias/2026/bombe.webp'),
    }))

  it('refuses a PNG of the same kind, under its own name and under another', () => {
    const png = Buffer.alloc(33)
    png.write('\u0089PNG\r\n\u001a\n', 0, 'latin1')
    png.write('IHDR', 12)
    png.writeUInt32BE(16_000_000, 16)
    png.writeUInt32BE(16_000_000, 20)
    return attack({
      files: { 'medias/2026/a.png': png, 'medias/2026/b.webp': png },
      guilty: ['medias/2026/a.png', 'medias/2026/b.webp'],
      check: ({ files }) => expect(files.filter((file) => /medias\/2026\/[ab]\./.test(file))).toEqual([]),
    })
  })

  it('serves no drawing with scripts, no program, no rule for a web server', () =>
    attack({
      files: {
        'medias/2026/dessin.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        'medias/2026/mal.php': '<?php system($_GET["x"]);',
        'medias/2026/page.html': '<script>alert(1)</script>',
        'medias/2026/code.js': 'alert(1)',
        'medias/.htaccess': 'AddHandler php .webp',
        '.htaccess': 'Options +Indexes',
        'medias/2026/mal.php.webp': webp(10, 10),
      },
      guilty: [
        'medias/2026/dessin.svg',
        'medias/2026/mal.php',
        'medias/2026/page.html',
        'medias/.htaccess',
        '.htaccess',
        'medias/2026/mal.php.webp',
      ],
      check: ({ files }) =>
        expect(files.filter((file) => /php|htaccess|^medias\/.*(?:svg|html|js)/.test(file))).toEqual([]),
    }))

  it('refuses a page that calls itself a document', () =>
    attack({
      files: {
        'medias/2026/a.pdf': '<html><script>alert(1)</script></html>',
        'medias/2026/b.csv': '<html><script>alert(1)</script></html>',
        'medias/2026/c.docx': 'MZ program',
        'medias/2026/d.mp3': '#!/bin/sh',
        'medias/2026/e.ics': '<script>',
        'medias/2026/f.odt': 'PK\u0003\u0004 but no such archive',
      },
      guilty: ['a.pdf', 'b.csv', 'c.docx', 'd.mp3', 'e.ics', 'f.odt'].map((name) => `medias/2026/${name}`),
      check: ({ files }) => expect(files.filter((file) => /medias\/2026\/[a-f]\./.test(file))).toEqual([]),
    }))

  it('copes with folders in folders in folders', () =>
    attack({
      prepare: async (content) => {
        await mkdir(join(content, ...Array.from({ length: 200 }, () => 'a')), { recursive: true })
        await mkdir(join(content, 'pages/a/b/c/d/e/f'), { recursive: true })
      },
      files: { 'pages/a/b/c/d/e/f/trop.md': page('Trop') },
      guilty: ['pages/a/b/c/d/e/f/trop.md'],
    }))
})
