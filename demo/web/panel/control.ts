/** Tells the demo's server to move the simulated world; see demo/server/control.ts. */
export async function control(path: string, body: unknown = {}): Promise<void> {
  await fetch(`/demo/${path}`, { method: 'POST', body: JSON.stringify(body) })
}

export async function readControl<Body>(path: string): Promise<Body> {
  return (await (await fetch(`/demo/${path}`)).json()) as Body
}
