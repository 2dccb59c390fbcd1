/** Stands in for your own sign-in: it believes every name. */
export function POST(request: Request) {
  const name = new URL(request.url).searchParams.get('user')
  return new Response(null, { headers: { 'set-cookie': `user=${name}; HttpOnly; SameSite=Strict; Path=/` } })
}
