import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["{ui,portal,admin}/src/**/*.test.ts", "draw/test/*.test.ts"], testTimeout: 60_000 } });
