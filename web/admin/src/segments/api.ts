import { get, send, type Page } from "@laurel/ui";

/** What a night found out about a member. */
export interface Insight {
  segment: string;
  who: string;
  day: string;
  rfm: { recency: number; frequency: number; monetary: number };
  reasons: string[];
  churn: { percent: number; band: "low" | "elevated" | "high"; reasons: string[] };
  recommendations: Array<{ reward: string; name: string; points: number; reasons: string[] }>;
}

interface Fifths {
  first: number;
  second: number;
  third: number;
  fourth: number;
}

export interface Overview {
  /** Nothing before the first night. */
  day: string | null;
  members: number;
  segments: Array<{ name: string; who: string; members: number }>;
  atRisk: Record<string, number>;
  bounds: { recencyDays: Fifths; purchases: Fifths; worthInHundredths: Fifths } | null;
  gapDays: number;
  at: string | null;
}

export interface MemberOfSegment {
  id: string;
  insight: Insight | null;
}

const PATH = "/api/admin/loyalty/segments";

export const segmentsApi = {
  overview: () => get<Overview>(PATH),
  members: (segment: string, cursor?: string) =>
    get<Page<MemberOfSegment>>(
      `${PATH}/${encodeURIComponent(segment)}/members?${new URLSearchParams({ limit: "20", ...(cursor ? { cursor } : {}) })}`,
    ),
  run: () => send<Overview>("POST", `${PATH}/run`),
};
