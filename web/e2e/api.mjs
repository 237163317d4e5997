// The world without a browser: the API and the simulator, for what has to be there before somebody looks at it.

/** What is not answered with 2xx ends the story. */
export async function call(origin, method, path, body, headers = {}) {
  const answer = await fetch(origin + path, {
    method,
    headers: { ...(body ? { "Content-Type": "application/json" } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} was answered ${answer.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

const simulator = process.env.LAUREL_SIMULATOR ?? "http://localhost:8090";

/** The outside world, as the simulator plays it. */
export function outside(path, body) {
  return call(simulator, "POST", path, body);
}

/** What became of it there. */
export function told(path) {
  return call(simulator, "GET", path);
}

/** Looks again and again, for half a minute at most. */
export async function until(isSo, what) {
  for (let look = 0; look < 100; look++) {
    if (await isSo()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`Waited in vain for ${what}`);
}
