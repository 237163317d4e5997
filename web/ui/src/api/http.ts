/** What went wrong with a request, as a screen can show it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly detail: string,
    readonly correlationId: string | undefined,
    readonly fields: ReadonlyArray<{ field: string; message: string }>,
    /** What else the problem tells to programs, such as the reason or what is left. */
    readonly more: Readonly<Record<string, unknown>> = {},
    /** In how many seconds to try again, where that is said. */
    readonly retryAfter?: number,
  ) {
    super(slug);
  }
}

/** The request never reached the gateway, or its answer never came back. */
export class Unreachable extends Error {}

/** Money as the API writes it: decimal text, ISO 4217. */
export interface Amount {
  value: string;
  currency: string;
}

/** A part of a list, and where the next part begins. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface ProblemBody {
  type?: string;
  detail?: string;
  correlationId?: string;
  errors?: Array<{ field: string; message: string }>;
}

export interface Session {
  signedIn: boolean;
  customerId?: string | null;
  roles: string[];
  csrfToken?: string | null;
}

let session: Promise<Session> | undefined;

/** The browser's session, asked for once until it changes. */
export function currentSession(): Promise<Session> {
  session ??= request<Session>("/api/auth/session").catch((failure: unknown) => {
    session = undefined;
    throw failure;
  });
  return session;
}

/** To be asked for again: it has ended, or another tab has begun one. */
export function forgetSession(): void {
  session = undefined;
}

/** Signs out here and at the identity provider. */
export async function signOut(): Promise<void> {
  await send("POST", "/api/auth/sign-out");
  forgetSession();
}

export function get<T>(path: string, signal?: AbortSignal, headers: Record<string, string> = {}): Promise<T> {
  return request<T>(path, signal ? { signal, headers } : { headers });
}

/** A request that may change something, with the CSRF token that the gateway asks for. */
export function send<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const json: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
  return withToken((token) =>
    request<T>(path, {
      method,
      headers: { ...json, ...headers, ...token },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** Sends a file with what belongs to it, as a form does. */
export function upload<T>(path: string, form: FormData): Promise<T> {
  return withToken((token) => request<T>(path, { method: "POST", body: form, headers: token }));
}

/**
 * In another tab somebody may have signed out and in again, and this one's token is worth nothing since; nothing was done
 * with it then. If it is still the same person, it is asked once more with the new one.
 */
async function withToken<T>(ask: (token: Record<string, string>) => Promise<T>): Promise<T> {
  const before = await currentSession();
  try {
    return await ask(tokenOf(before));
  } catch (failure) {
    if (!(failure instanceof ApiProblem && failure.slug === "csrf-token")) {
      throw failure;
    }
    forgetSession();
    const now = await currentSession();
    if (now.customerId !== before.customerId) {
      throw new ApiProblem(401, "unauthorized", "", failure.correlationId, []);
    }
    return ask(tokenOf(now));
  }
}

function tokenOf({ csrfToken }: Session): Record<string, string> {
  return csrfToken ? { "X-CSRF-TOKEN": csrfToken } : {};
}

/** A file, however large; `onProgress` hears how many of its bytes are there. */
export async function download(path: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<Blob> {
  const answer = await ask(path, { signal });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body!.getReader();
  let bytes = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      bytes += piece.value.length;
      onProgress(bytes);
    }
  } catch (failure) {
    throw signal.aborted ? failure : new Unreachable();
  }
  return new Blob(pieces);
}

async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await ask(path, init);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...init, credentials: "same-origin" });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") {
      throw failure;
    }
    throw new Unreachable();
  }
  if (answer.ok) {
    return answer;
  }
  if (answer.status === 401) {
    forgetSession();
  }
  throw await problem(answer);
}

async function problem(answer: Response): Promise<ApiProblem> {
  const body = (await answer.json().catch(() => ({}))) as ProblemBody;
  return new ApiProblem(
    answer.status,
    body.type?.split("/").pop() ?? `http-${answer.status}`,
    body.detail ?? "",
    body.correlationId ?? answer.headers.get("X-Correlation-Id") ?? undefined,
    body.errors ?? [],
    { ...body },
    Number(answer.headers.get("Retry-After")) || undefined,
  );
}
