import { useState } from 'react'
import { forgetUser } from 'bank-connection-kit'
import { YourBanks } from './your-banks'

const USERS = { ann: 'Ann', ben: 'Ben' }

/** Users change within the page. Between two of them nothing of the kit is on it. */
export function App() {
  const [user, setUser] = useState<string | null>(null)

  const signIn = async (next: string) => {
    setUser(null)
    if (user !== null) forgetUser(user)
    await fetch(`/api/session?user=${next}`, { method: 'POST' })
    setUser(next)
  }
  return (
    <>
      <nav>
        {Object.entries(USERS).map(([id, name]) => (
          <button key={id} onClick={() => void signIn(id)}>
            Sign in as {name}
          </button>
        ))}
      </nav>
      {user !== null && <YourBanks userId={user} />}
    </>
  )
}
