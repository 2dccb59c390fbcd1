import { useParts } from '../app.context'
import { Section } from './section'

/** Who is signed in to the app, on a computer that two people share. */
export function UserSection() {
  const { session, store, switchUser } = useParts()
  return (
    <Section title="User">
      <p className="happens">{session.name} is signed in. Two people share this computer.</p>
      <div className="tools">
        <button type="button" onClick={() => void switchUser({ session, store })}>
          Sign out, and let the other sign in
        </button>
      </div>
    </Section>
  )
}
