import type { Messages } from '../../src/messages'
import { listMessages, readings, type ListedMessage } from './listing'
import './words.css'

interface Row {
  name: string
  message: ListedMessage
  english: ListedMessage | null
}

/** One table for each group of a catalogue, and one for each screen's words. */
function tablesOf(messages: Messages, english: Messages | null): Map<string, Row[]> {
  const englishByName = new Map(english === null ? [] : listMessages(english).map((one) => [one.path.join(' '), one]))
  const tables = new Map<string, Row[]>()
  for (const message of listMessages(messages)) {
    const [group = '', ...rest] = message.path
    const row = { name: rest.join(' · '), message, english: englishByName.get(message.path.join(' ')) ?? null }
    tables.set(group, [...(tables.get(group) ?? []), row])
  }
  return tables
}

/** A message in each of the ways in which it can read. */
function Readings({ message, lang, dir }: { message: ListedMessage; lang: string; dir: 'ltr' | 'rtl' }) {
  const texts = readings(message)
  return (
    <td lang={lang} dir={dir}>
      {texts.length === 1 ? (
        texts[0]
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </td>
  )
}

export interface WordsPageProps {
  /** The language by its own name. */
  title: string
  messages: Messages
  /** To compare with; null on English's own page. */
  english: Messages | null
}

/** Every message of one language, in all the ways in which it can read, beside the English. Renders an `<article>`. */
export function WordsPage({ title, messages, english }: WordsPageProps) {
  return (
    <article className="words">
      <h1 lang={messages.locale}>{title}</h1>
      {[...tablesOf(messages, english)].map(([group, rows]) => (
        <section key={group}>
          <h2 id={`words-${group}`}>{group}</h2>
          <table aria-labelledby={`words-${group}`}>
            <thead>
              <tr>
                <th scope="col">message</th>
                <th scope="col">{messages.locale}</th>
                {english !== null && <th scope="col">{english.locale}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <Readings message={row.message} lang={messages.locale} dir={messages.dir} />
                  {english !== null && row.english !== null && (
                    <Readings message={row.english} lang={english.locale} dir={english.dir} />
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  )
}
