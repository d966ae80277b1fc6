import { type Option, Select } from '../../ui/index.ts'

/** One condition as a select: nothing, one of them, or the several an address named together. */
export function Pick<V extends string>(props: {
  label: string
  any: string
  value: readonly V[]
  options: readonly Option<V>[]
  onChange: (value: readonly V[]) => void
}) {
  const { value, options } = props
  const joined = value.join(',')
  const several = value.length > 1 || (joined !== '' && !options.some(one => one.value === joined))
  const names = value.map(id => options.find(one => one.value === id)?.label ?? id)
  return (
    <Select<string>
      label={props.label}
      hideLabel
      size="s"
      value={joined}
      data-set={joined !== '' || undefined}
      options={[
        { value: '', label: props.any },
        ...(several ? [{ value: joined, label: names.join('、') }] : []),
        ...options,
      ]}
      onChange={chosen =>
        props.onChange(
          chosen === joined ? value : options.filter(one => one.value === chosen).map(o => o.value),
        )
      }
    />
  )
}
