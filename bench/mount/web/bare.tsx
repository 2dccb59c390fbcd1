import 'bank-connection-kit/styles.css'
import { useState } from 'react'
import { measure } from './harness'
// Written before each run from what the kit draws, by draw-bare.mjs: the same elements as plain JSX.
import { Asked, Form, Working } from 'drawn'

measure({
  Card: () => <Form />,
  following() {
    let ask: () => void = () => undefined
    function Following() {
      const [isAsked, setAsked] = useState(false)
      ask = () => setAsked(true)
      return isAsked ? <Asked /> : <Working />
    }
    // As the kit hears it: when the answer of a request arrives.
    let resolve: () => void = () => undefined
    const answered = new Promise<void>((done) => (resolve = done))
    void answered.then(() => ask())
    return { card: <Following />, isAsked: () => true, answer: resolve }
  },
})
