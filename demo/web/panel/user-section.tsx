import { isLanguage, languageNames } from '../../shared/language'
import { useParts } from '../app.context'
import { useAppState } from '../flows/store'
import { Section } from './section'

/** Who is signed in to the app, on a computer that two people share. */
export function UserSection() {
  const { session, store, switchUser } = useParts()
  const { language } = useAppState(store)
  const choose = (tag: string) => isLanguage(tag) && store.set({ language: tag })
  return (
    <Section title="User">
      <p className="happens">{session.name} is signed in. Two people share this computer.</p>
      <label className="stacked">
        Language of the bank connection
        <select value={language} onChange={(event) => choose(event.target.value)}>
          {Object.entries(languageNames).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="tools">
        <button type="button" onClick={() => void switchUser({ session, store })}>
          Sign out, and let the other sign in
        </button>
      </div>
    </Section>
  )
}
