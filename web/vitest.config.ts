import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["{ui,portal}/src/**/*.test.ts"] } });
