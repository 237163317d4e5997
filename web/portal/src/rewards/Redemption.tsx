import { Button, Loading, Trouble, useFormat } from "@laurel/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { rewardsApi, type Redemption as OneRedemption } from "./api.ts";
import { GiveBack } from "./GiveBack.tsx";
import { RedemptionTag } from "./RedemptionTag.tsx";
import { Voucher } from "./Voucher.tsx";
import { useWords } from "./words.ts";
import { Worth } from "./Worth.tsx";
import "./rewards.css";

const SOON = 1_000;

/** Something that was had for points: its code, how far it is, and the way back while there is one. */
export default function Redemption({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const queries = useQueryClient();
  const redemption = useQuery({
    queryKey: ["redemption", id],
    queryFn: () => rewardsApi.redemption(id),
    refetchInterval: (query) => (query.state.data?.status === "PENDING" ? SOON : false),
  });
  const status = redemption.data?.status;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ["redemptions"] });
  }, [status, queries]);
  if (redemption.isPending) {
    return <Loading />;
  }
  if (!redemption.data) {
    return <Trouble page failure={redemption.error} onRetry={() => void redemption.refetch()} />;
  }
  return <Had redemption={redemption.data} />;
}

function Had({ redemption }: { redemption: OneRedemption }) {
  const words = useWords();
  const format = useFormat();
  const fresh = useHistoryState<{ fresh?: boolean } | null>()?.fresh ?? false;
  const [givingBack, setGivingBack] = useState(false);
  const { kind, status, voucher } = redemption;
  const isEntries = kind.type === "sweepstakes-entries";
  const canGoBack = status === "ORDERED" || (status === "COMPLETED" && !isEntries);
  return (
    <article className="card narrow stack">
      <div className="row row-spread">
        <h1>{redemption.name}</h1>
        <RedemptionTag status={status} />
      </div>
      <p role="status" className={fresh && status !== "REFUSED" && status !== "CANCELLED" ? "notice" : "soft"}>
        {fresh && (status === "COMPLETED" || status === "ORDERED")
          ? words.one.fresh(format.number(redemption.points))
          : isEntries && status === "COMPLETED"
            ? words.one.inDraw
            : words.one.say[status]}
      </p>
      {voucher && <Voucher code={voucher.code} name={redemption.name} />}
      {status === "COMPLETED" && (kind.type === "sweepstakes-entries" || kind.type === "store-credit") && <Worth kind={kind} />}
      <dl className="facts">
        {voucher && (
          <>
            <dt>{words.one.until}</dt>
            <dd>{voucher.validUntil ? format.moment(voucher.validUntil) : words.one.forEver}</dd>
          </>
        )}
        {voucher?.usedAt && (
          <>
            <dt>{words.one.used}</dt>
            <dd>{format.moment(voucher.usedAt)}</dd>
          </>
        )}
        {redemption.tracking && (
          <>
            <dt>{words.one.tracking}</dt>
            <dd>{redemption.tracking}</dd>
          </>
        )}
        {redemption.reason && (
          <>
            <dt>{words.one.reason}</dt>
            <dd>{words.one.reasons[redemption.reasonCode ?? ""] ?? <span lang="en">{redemption.reason}</span>}</dd>
          </>
        )}
        <dt>{words.one.cost}</dt>
        <dd>{words.price(format.number(redemption.points))}</dd>
        <dt>{words.one.when}</dt>
        <dd>{format.moment(redemption.createdAt)}</dd>
        <dt>{words.one.number}</dt>
        <dd className="small">
          <code>{redemption.redemptionId}</code>
        </dd>
      </dl>
      <div className="row no-print">
        <Link className="button button-quiet" href="/rewards">
          {words.one.again}
        </Link>
        {voucher && (
          <Button look="plain" onClick={() => print()}>
            {words.one.print}
          </Button>
        )}
        {canGoBack && (
          <Button look="plain" onClick={() => setGivingBack(true)}>
            {words.one.cancel}
          </Button>
        )}
      </div>
      {givingBack && <GiveBack redemption={redemption} onClose={() => setGivingBack(false)} />}
    </article>
  );
}
