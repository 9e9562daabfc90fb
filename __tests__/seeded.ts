import fc from 'fast-check';

/* The same cases in each run, so that no run fails by chance; another FUZZ_SEED makes others. */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });

export default fc;
