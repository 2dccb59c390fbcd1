const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/demo/${path}`, { method: 'POST', body: JSON.stringify(body) })

/** Tells the demo's server to move the simulated world; see demo/server/control.ts. */
export async function control(path: string, body: unknown = {}): Promise<void> {
  await post(path, body)
}

/** The same, for what answers. */
export async function orderControl<Body>(path: string, body: unknown): Promise<Body> {
  return (await (await post(path, body)).json()) as Body
}

export async function readControl<Body>(path: string): Promise<Body> {
  return (await (await fetch(`/demo/${path}`)).json()) as Body
}
