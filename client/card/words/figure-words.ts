import type { TFunction } from 'i18next'
import type { Target } from '../../../shared/target/target.ts'
import { dateWords } from './date-words.ts'
import { figureWords } from './number-words.ts'

/**
 * The figure a target aims at, as the plan would print it: 「确保3个」, 「30%以上」, 「9.5%，力争10%」, 「前30位」 (TGT-1).
 * A missing unit is shown in brackets as missing; it is never filled in.
 */
export function aimWords(t: TFunction, target: Target): string {
  const each = target.period.each ? t(`targets:each.${target.period.each}`) : ''
  const place = target.perPlace ? t('targets:perPlace', { place: target.place ?? t('targets:anyPlace') }) : ''
  const figure = operatorWords(t, target)
  /** 确保 or 力争 of no figure would read as one. */
  const first = target.op === 'none' ? figure : strengthWords(t, target.strength, figure)
  return each + place + first + stretchWords(t, target)
}

function strengthWords(t: TFunction, strength: Target['strength'], figure: string): string {
  return strength === 'plain' ? figure : t(`targets:strength.${strength}`, { figure })
}

function stretchWords(t: TFunction, target: Target): string {
  if (!target.stretch) return ''
  const { value, strength } = target.stretch
  return t('targets:secondTier', { figure: strengthWords(t, strength, amountWords(t, target, value)) })
}

/** A value with its unit, or with the unit the text lost: 「22（家）缺」. */
function amountWords(t: TFunction, target: Target, value: number): string {
  return t(target.kind === 'rank' ? 'targets:rankAmount' : 'targets:amount', {
    value: figureWords(value),
    unit: unitWords(t, target),
  })
}

export function unitWords(t: TFunction, target: Target): string {
  if (target.unit) return target.unit
  return target.unitGuess ? t('targets:unitMissing', { unit: target.unitGuess }) : ''
}

function operatorWords(t: TFunction, target: Target): string {
  switch (target.op) {
    case 'equal':
      return figureOr(t, target, 'targets:op.equal')
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'about':
    case 'rank-within':
      return figureOr(t, target, `targets:op.${target.op}`)
    case 'range':
      return rangeWords(t, target)
    case 'double':
      return doubleWords(t, target)
    case 'all':
      return allWords(t, target)
    case 'by-date':
      return dueWords(t, target)
    case 'reference':
      return t('targets:op.reference', { ids: target.refIds.join(t('targets:and')) })
    case 'none':
      return t(target.kind === 'qualitative' ? 'targets:op.qualitative' : 'targets:op.none')
    case 'first':
    case 'pass':
    case 'zero-growth':
    case 'relative':
      return t(`targets:op.${target.op}`)
  }
}

/** A figure the text lost stays lost, and says so. */
function figureOr(t: TFunction, target: Target, key: string): string {
  if (target.value === undefined) return t('targets:figureMissing', { unit: unitWords(t, target) })
  return t(key, { amount: amountWords(t, target, target.value) })
}

function rangeWords(t: TFunction, target: Target): string {
  if (target.value === undefined || target.upper === undefined) return figureOr(t, target, 'targets:op.equal')
  return t('targets:op.range', {
    low: figureWords(target.value),
    high: amountWords(t, target, target.upper),
  })
}

function doubleWords(t: TFunction, target: Target): string {
  if (!target.base) return t('targets:op.doubleNoBase')
  return t('targets:op.double', {
    base: amountWords(t, target, target.base.value),
    amount: amountWords(t, target, target.base.value * 2),
  })
}

function allWords(t: TFunction, target: Target): string {
  if (target.value === undefined) return t('targets:op.all')
  if (target.unit === '%') return amountWords(t, target, target.value)
  return t('targets:op.allOf', { amount: amountWords(t, target, target.value) })
}

function dueWords(t: TFunction, target: Target): string {
  if (!target.dueOn) return t('targets:op.none')
  return t('targets:op.by-date', { date: dateWords(t, target.dueOn) })
}
