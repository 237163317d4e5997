import { useFormat } from "@laurel/ui";
import type { ReactNode } from "react";
import { Facts } from "../parts/index.ts";
import type { Insight } from "../segments/api.ts";
import { ChurnTag } from "../segments/ChurnTag.tsx";
import { useSegmentName } from "../segments/words.ts";
import { useWords } from "./words.ts";

/** In which segment somebody is and why, whether he is about to leave, and what he would like next. */
export function Outlook({ insight }: { insight: Insight }) {
  const words = useWords();
  const format = useFormat();
  const name = useSegmentName();
  const { rfm, churn, recommendations } = insight;
  return (
    <>
      <Facts
        facts={[
          [words.segment, <Because key="segment" said={<strong>{name(insight.segment)}</strong>} reasons={insight.reasons} />],
          [words.insight.rfm, `${rfm.recency} · ${rfm.frequency} · ${rfm.monetary}`],
          [words.insight.risk, <Because key="risk" said={<ChurnTag churn={churn} />} reasons={churn.reasons} />],
        ]}
      />
      <h3>{words.insight.next}</h3>
      {recommendations.length === 0 ? (
        <p className="soft">{words.insight.noReward}</p>
      ) : (
        <ol className="strip">
          {recommendations.map((reward) => (
            <li key={reward.reward}>
              <Because said={reward.name} reasons={reward.reasons} />
              <span className="number">{words.insight.points(format.number(reward.points))}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="soft small">{words.insight.day(format.day(insight.day))}</p>
    </>
  );
}

/** What is said, and the reasons for whoever wants to know. */
function Because({ said, reasons }: { said: ReactNode; reasons: string[] }) {
  const words = useWords().insight;
  return (
    <span>
      {said}
      {reasons.length > 0 && (
        <details className="soft small">
          <summary>{words.because}</summary>
          {reasons.map((reason) => (
            <span key={reason} className="block">
              {reason}
            </span>
          ))}
        </details>
      )}
    </span>
  );
}
