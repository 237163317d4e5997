import { forgetSession, useSession } from "@laurel/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { notificationsApi, type Notice } from "./api.ts";
import { staleAfter, staleAt } from "./stale.ts";
import { NoticeStream, type StreamState } from "./stream.ts";
import { useWords } from "./words.ts";

const LiveContext = createContext<StreamState>("off");

const SELDOM = 15_000;

/**
 * How often to ask again for what the stream would tell of, in milliseconds: `often` while there is no stream. Not never
 * while there is one, since whoever wants no notices of a kind is not told by the stream either.
 */
export function useAskEvery(often: number): number {
  return useContext(LiveContext) === "live" ? Math.max(SELDOM, often) : often;
}

/** How many notices were not read, and the newest of them. */
export function useNewest() {
  const signedIn = useSession().data?.signedIn ?? false;
  const customer = useSession().data?.roles.includes("customer") ?? false;
  const live = useContext(LiveContext);
  return useQuery({
    queryKey: ["notifications", "newest"],
    queryFn: notificationsApi.newest,
    enabled: signedIn && customer,
    refetchInterval: live === "live" ? false : 30_000,
  });
}

/**
 * Everything within is live: one stream for all of it, while somebody is signed in and the page can be seen. What
 * happens makes the answers that it changed be asked for again, and is said to who cannot see them change.
 */
export function Live({ children }: { children: ReactNode }) {
  const [state, setState] = useState<StreamState>("off");
  const [latest, setLatest] = useState<Notice>();
  return (
    <LiveContext value={state}>
      <Follow onState={setState} onNotice={setLatest} />
      <Announce latest={latest} />
      {children}
    </LiveContext>
  );
}

function Follow({ onState, onNotice }: { onState: (state: StreamState) => void; onNotice: (notice: Notice) => void }) {
  const queries = useQueryClient();
  const newest = useNewest();
  const customer = useSession().data?.customerId ?? undefined;
  const [seen, setSeen] = useState<{ customer: string; from: string }>();
  // Where the stream begins is decided once for each customer: by the first look at the inbox.
  if (customer && newest.isSuccess && seen?.customer !== customer) {
    setSeen({ customer, from: newest.data.items[0]?.id ?? "0" });
  }
  const from = seen && seen.customer === customer ? seen.from : undefined;
  useEffect(() => {
    if (from === undefined) {
      return;
    }
    const stream = new NoticeStream(from, {
      state: onState,
      notice: (notice) => {
        staleAfter(notice).forEach((queryKey) => void queries.invalidateQueries({ queryKey }));
        onNotice(notice);
      },
      look: (place) => {
        const queryKey = staleAt(place);
        if (queryKey) {
          void queries.invalidateQueries({ queryKey });
        }
      },
      refused: () => {
        forgetSession();
        void queries.invalidateQueries({ queryKey: ["session"] });
      },
    });
    const follow = () => (document.visibilityState === "hidden" ? stream.close() : stream.open());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stream.close();
    };
  }, [from, queries, onState, onNotice]);
  return null;
}

/** For who does not see the screen: what happened, unless the receipt that is open says it itself. */
function Announce({ latest }: { latest: Notice | undefined }) {
  const told = latest && location.pathname !== `/receipts/${latest.reference?.id}` ? latest.title : "";
  return (
    <p role="status" className="visually-hidden no-print" data-live="notice">
      {told}
    </p>
  );
}

/** In a corner while the stream is away: what is shown may be some seconds old. */
export function Reconnecting() {
  const words = useWords();
  const state = useContext(LiveContext);
  return (
    <div role="status" className="reconnecting no-print">
      {state === "reconnecting" && <span className="tag">{words.reconnecting}</span>}
    </div>
  );
}
