import type { ColumnType, Generated } from 'kysely'

export interface AccountTable {
  id: Generated<string>
  login: string
  display_name: string
  created_at: Generated<Date>
  closed_at: Date | null
}

export interface CredentialTable {
  account_id: string
  password_hash: string
  password_changed_at: ColumnType<Date, Date | undefined, Date>
  totp_sealed: Buffer | null
  totp_confirmed_at: Date | null
  totp_last_step: number | null
}

export interface SessionTable {
  id: Generated<string>
  account_id: string
  token_hash: Buffer
  created_at: Generated<Date>
  last_seen_at: Generated<Date>
  idle_until: Date
  expires_at: Date
  ended_at: Date | null
  chosen_site: string | null
  chosen_membership: string | null
  idle_minutes: Generated<number>
  device: Generated<string>
}

export interface SignInAttemptTable {
  id: Generated<string>
  login_digest: Buffer
  network: string
  tried_at: Generated<Date>
  succeeded: boolean
}

export interface MemberSettingTable {
  site_id: string
  id: Generated<string>
  membership_id: string
  single_keys: boolean
  changed_at: Generated<Date>
}

export interface IdentityTables {
  account: AccountTable
  credential: CredentialTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  member_setting: MemberSettingTable
}
