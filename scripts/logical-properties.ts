import type { Plugin } from 'postcss'

const edges = { left: 'start', right: 'end' } as const
const corners = {
  'top-left': 'start-start',
  'top-right': 'start-end',
  'bottom-left': 'end-start',
  'bottom-right': 'end-end',
} as const

const properties = new Map<string, string>()
for (const [physical, logical] of Object.entries(edges)) {
  properties.set(physical, `inset-inline-${logical}`)
  for (const box of ['margin', 'padding', 'border', 'scroll-margin', 'scroll-padding']) {
    properties.set(`${box}-${physical}`, `${box}-inline-${logical}`)
  }
  for (const part of ['width', 'color', 'style']) {
    properties.set(`border-${physical}-${part}`, `border-inline-${logical}-${part}`)
  }
}
for (const [physical, logical] of Object.entries(corners)) {
  properties.set(`border-${physical}-radius`, `border-${logical}-radius`)
}

const values = new Map([
  ['text-align:left', 'start'],
  ['text-align:right', 'end'],
  ['float:left', 'inline-start'],
  ['float:right', 'inline-end'],
  ['clear:left', 'inline-start'],
  ['clear:right', 'inline-end'],
])

/**
 * PostCSS step: rewrites physical properties (left, right) to logical ones, so that the design
 * system, which knows only physical ones, works in right-to-left languages too.
 */
export const logicalProperties: Plugin = {
  postcssPlugin: 'logical-properties',
  Declaration(declaration) {
    declaration.prop = properties.get(declaration.prop) ?? declaration.prop
    declaration.value = values.get(`${declaration.prop}:${declaration.value}`) ?? declaration.value
  },
}
