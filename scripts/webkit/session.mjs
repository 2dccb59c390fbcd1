import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { findWebKit } from '../webkit.mjs'

/** Larger than any window of a test. */
const SCREEN = '1600x1700x24'

/** @returns {Promise<number>} a port that nobody listens on */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/**
 * @param {string} command
 * @returns {Promise<{ display: string, stop: () => void }>} a screen of its own, which ends with it
 */
async function startScreen(command) {
  const child = spawn(command, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
  })
  return { display: `:${number}`, stop: () => void child.kill() }
}

/** One window of WebKitGTK that nobody sees, spoken to in plain WebDriver: no package of npm's knows Debian's build. */
export class WebKitSession {
  /** @type {(() => void)[]} */
  #stops = []
  #origin = ''
  version = ''
  #path = ''

  /** @param {{ width?: number, height?: number, timezoneId?: string }} [options] */
  static async open({ width = 1280, height = 1400, timezoneId = 'Australia/Sydney' } = {}) {
    const found = findWebKit()
    if (found === null) throw new Error('There is no WebKit here. On Debian: apt-get install webkit2gtk-driver xvfb')
    const session = new WebKitSession()
    try {
      await session.#start(found, timezoneId)
      await session.send('POST', '/window/rect', { x: 0, y: 0, width, height })
      return session
    } catch (error) {
      await session.close()
      throw error
    }
  }

  /**
   * @param {{ driver: string, browser: string, screen: string }} found
   * @param {string} timezoneId
   */
  async #start(found, timezoneId) {
    const screen = await startScreen(found.screen)
    this.#stops.push(screen.stop)
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: screen.display,
      TZ: timezoneId,
      LC_ALL: 'C.UTF-8',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
    }
    const driver = spawn(found.driver, [`--port=${port}`], { stdio: 'ignore', env })
    this.#stops.unshift(() => void driver.kill())
    this.#origin = `http://127.0.0.1:${port}`
    await this.#untilUp()
    const { sessionId, capabilities } = await this.#ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
        },
      },
    })
    this.#path = `/session/${sessionId}`
    this.version = String(capabilities.browserVersion)
  }

  async #untilUp() {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#ask('GET', '/status')
      } catch (error) {
        if (tries > 200) throw error
        await sleep(50)
      }
    }
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>} WebDriver's `value`
   */
  async #ask(method, path, body = {}) {
    const answer = await fetch(this.#origin + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body) : null,
    })
    const { value } = /** @type {{ value: any }} */ (await answer.json())
    if (value?.error) throw new Error(`WebKit, ${method} ${path}: ${value.error} ${value.message}`)
    return value
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path below the session
   * @param {object} [body]
   */
  send(method, path, body) {
    return this.#ask(method, this.#path + path, body)
  }

  /** @param {string} css */
  find(css) {
    return this.send('POST', '/element', { using: 'css selector', value: css })
  }

  async close() {
    if (this.#path !== '') await this.send('DELETE', '').catch(() => undefined)
    for (const stop of this.#stops) stop()
  }
}
