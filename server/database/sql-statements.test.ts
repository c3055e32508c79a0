import { expect, test } from 'vitest'
import { sqlStatements } from './sql-statements.ts'

test('splits at semicolons outside quotes, dollar quotes, comments and atomic bodies', () => {
  const text = `-- head; not a statement
    select 'a;b'; select "c;d" /* e;f */;
    create function f() returns int language plpgsql as $x$ begin return 1; end $x$;
    create function g() returns int language sql begin atomic select case when true then 1 end; select 2; end;
    -- tail;`
  const statements = sqlStatements(text)
  expect(statements).toHaveLength(4)
  expect(statements[2]).toContain('return 1; end $x$')
  expect(statements[3]).toMatch(/select 2; end$/)
})
