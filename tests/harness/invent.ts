/**
 * fast-check with one seed for everybody: a test that fails here fails there. `PARVIS_SEED=7 npx vitest run …` looks
 * elsewhere; what it finds becomes an example of the test.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['PARVIS_SEED'] ?? 20_261_125) })

export { fc }
