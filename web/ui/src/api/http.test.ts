import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem, currentSession, forgetSession, get, send, Unreachable } from "./http.ts";

type Answer = { status?: number; body?: unknown };
let asked: Array<{ path: string; init: RequestInit }>;
let answers: Record<string, Answer | "away">;

beforeEach(() => {
  asked = [];
  answers = { "/api/auth/session": { body: { signedIn: true, roles: [], csrfToken: "the token" } } };
  forgetSession();
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, init });
    const answer = answers[path] ?? { status: 404, body: {} };
    if (answer === "away") {
      throw new TypeError("Failed to fetch");
    }
    const { status = 200, body } = answer;
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what may change something carries the session's CSRF token", async () => {
  answers["/api/payment/process"] = { status: 201, body: { id: "p1" } };

  await send("POST", "/api/payment/process", { a: 1 }, { "Idempotency-Key": "k" });

  const { init } = asked.at(-1)!;
  expect(init.headers).toEqual({
    "Idempotency-Key": "k",
    "X-CSRF-TOKEN": "the token",
    "Content-Type": "application/json",
  });
  expect(init.body).toBe('{"a":1}');
});

test("the session is asked for once, and again after a 401", async () => {
  answers["/api/x"] = { status: 401, body: { type: "https://laurel.dev/problems/unauthorized" } };
  await currentSession();
  await currentSession();
  expect(asked).toHaveLength(1);

  await expect(get("/api/x")).rejects.toBeInstanceOf(ApiProblem);
  await currentSession();

  expect(asked.map(({ path }) => path)).toEqual(["/api/auth/session", "/api/x", "/api/auth/session"]);
});

test("a problem keeps what a person may quote and what a form may show", async () => {
  answers["/api/x"] = {
    status: 400,
    body: {
      type: "https://laurel.dev/problems/validation",
      detail: "Some fields are wrong.",
      correlationId: "abc",
      errors: [{ field: "amount", message: "must be above 0" }],
    },
  };

  const problem = (await get("/api/x").catch((failure: unknown) => failure)) as ApiProblem;

  expect(problem).toMatchObject({ status: 400, slug: "validation", correlationId: "abc" });
  expect(problem.fields).toEqual([{ field: "amount", message: "must be above 0" }]);
});

test("without a network it is unreachable, and the session is asked for again the next time", async () => {
  answers["/api/auth/session"] = "away";
  await expect(currentSession()).rejects.toBeInstanceOf(Unreachable);

  answers["/api/auth/session"] = { body: { signedIn: false, roles: [] } };
  expect(await currentSession()).toEqual({ signedIn: false, roles: [] });
});

test("a token of a session that another tab has replaced is asked for anew, but not for somebody else", async () => {
  const as = (customerId: string, csrfToken: string) => ({ body: { signedIn: true, customerId, roles: [], csrfToken } });
  answers["/api/auth/session"] = as("anna", "old");
  await currentSession();
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, init });
    if (path === "/api/auth/session") {
      return new Response(JSON.stringify((answers[path] as Answer).body));
    }
    const isNew = (init.headers as Record<string, string>)["X-CSRF-TOKEN"] === "new";
    return new Response(JSON.stringify(isNew ? { done: true } : { type: "https://laurel.dev/problems/csrf-token" }), { status: isNew ? 200 : 403 });
  });

  answers["/api/auth/session"] = as("anna", "new");
  expect(await send("POST", "/api/x", {})).toEqual({ done: true });

  answers["/api/auth/session"] = as("anna", "old");
  forgetSession();
  await currentSession();
  answers["/api/auth/session"] = as("ben", "new");
  await expect(send("POST", "/api/x", {})).rejects.toMatchObject({ status: 401 });
});
