import { createContext } from 'react-router'
import { type Caller, type Entered, type OpenTransaction, beginInSite } from '../db/in-site.server.ts'
import { type OpenCase, logRefusal, openCase } from '../db/open-case.server.ts'
import type { Trx } from '../db/tables.ts'

/** What the outer server knows of a request. */
export type RequestFacts = {
  requestId: string
  nonce: string | undefined
  network: string
  secure: boolean
  tokenHash: Buffer | null
}

/**
 * Reads of one request share one transaction, begun when the first of them asks; it ends after the answer was
 * made. A request opens at most one case, once: child pages get the case the layout opened.
 */
export class RequestScope {
  readonly facts: RequestFacts
  #transaction: Promise<OpenTransaction | null> | undefined
  #case: Promise<OpenCase | null> | undefined
  #refusal: Promise<void> | undefined

  constructor(facts: RequestFacts) {
    this.facts = facts
  }

  get caller(): Caller {
    return { tokenHash: this.facts.tokenHash, requestId: this.facts.requestId }
  }

  /** The context of the caller with its transaction, or null where nobody is signed in to a site. */
  enter(): Promise<OpenTransaction | null> {
    this.#transaction ??= beginInSite(this.caller)
    return this.#transaction
  }

  /** The case of this request; asked for by several loaders, opened and logged once. */
  case(trx: Trx, ref: string, part: string): Promise<OpenCase | null> {
    this.#case ??= openCase(trx, ref, part)
    return this.#case
  }

  /**
   * Logs that the caller's role may not open a page: once, however many of its parts refuse, and not at all where
   * its case was refused, which logged itself.
   */
  refuse(trx: Trx, part: string): Promise<void> {
    this.#refusal ??= this.#logOnce(trx, part)
    return this.#refusal
  }

  async #logOnce(trx: Trx, part: string) {
    if (this.#case && (await this.#case) === null) return
    await logRefusal(trx, 'page.refused', part, null)
  }

  /** Ends the transaction of this request, if there was one. */
  async end(keep: boolean): Promise<void> {
    const open = await this.#transaction?.catch(() => null)
    this.#transaction = undefined
    this.#case = undefined
    await (keep ? open?.commit() : open?.rollback())
  }
}

export const requestScope = createContext<RequestScope>()

export type PageScope = { trx: Trx; entered: Entered; scope: RequestScope }
