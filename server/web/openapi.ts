import { z } from 'zod'
import { Refusal } from './refusal-schema.ts'
import type { Route } from './route.ts'

/** The description outside tools read, made from the very schemas the routes parse with. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guatu 挂图',
      version,
      description:
        'Sign in for a session cookie; requests that change something carry JSON and an Origin of this server. Refusals are values: `refused` is stable.',
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'guatu.session_token' },
        screen: { type: 'apiKey', in: 'cookie', name: 'guatu.screen' },
      },
      schemas: { Refusal: toSchema(Refusal, 'output') },
    },
  }
}

function operation(route: Route): object {
  return {
    summary: route.summary,
    description: `Who: ${route.who}${route.screens ? ', and paired screens' : ''}.`,
    ...(route.who === 'anyone'
      ? {}
      : { security: [{ session: [] }, ...(route.screens ? [{ screen: [] }] : [])] }),
    parameters: [...parameters(route, 'path'), ...parameters(route, 'query')],
    ...(route.body ? { requestBody: requestBody(route) } : {}),
    responses: {
      200: { description: 'Done', ...answerOf(route) },
      default: {
        description: 'A refusal, or a failure that was logged',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

function parameters(route: Route, where: 'path' | 'query'): object[] {
  const schema = where === 'path' ? route.params : route.query
  if (!schema) return []
  const described = Described.parse(toSchema(schema, 'input'))
  return Object.entries(described.properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || described.required.includes(name),
    schema: property,
  }))
}
const Described = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

function requestBody(route: Route): object {
  const type = route.takes === 'file' ? 'multipart/form-data' : 'application/json'
  return { required: true, content: { [type]: { schema: toSchema(route.body ?? z.unknown(), 'input') } } }
}

function answerOf(route: Route): object {
  if (route.produces) return { content: { [route.produces]: {} } }
  return route.answer ? { content: { 'application/json': { schema: toSchema(route.answer, 'output') } } } : {}
}

/** What JSON Schema cannot say (a refinement, a transform) is left open rather than guessed. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
